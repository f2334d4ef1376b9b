"""The window and its loop: events in, frames out, sleep in between."""

import os
import sys
import threading
from typing import TYPE_CHECKING, Final

import pygame

from game.app.application import Application
from game.app.display import open_window
from game.app.errors import UserError
from game.app.games import Games
from game.app.held_keys import HeldKeys
from game.app.reading_apart import ReadingApart
from game.app.scenarios import invalid_file
from game.app.system_language import system_language
from game.app.tidying import Tidying
from game.app.widget_tree import widget_tree
from game.language.language import Language
from game.language.reading import load_language
from game.storage.folders import user_folders
from game.storage.log import log_exception, start_log
from game.widgets.loudspeaker import Loudspeaker

if TYPE_CHECKING:
    from game.app.speech import FocusReader
    from game.app.voice import Voice

MOVING_FPS: Final = 60
RESTING_FPS: Final = 30
RESIZE_SETTLES_MS: Final = 120
MOST_ERRORS_IN_A_ROW: Final = 3
TREE_VARIABLE: Final = "THE_USUAL_WIDGET_TREE"
"""Set, the widget tree is printed after every redraw, a JSON line each, for tests and tools."""


def play(
    scenario: str | None,
    seed: int | None,
    language: str | None,
    size: tuple[int, int] | None,
    *,
    speaking: bool = False,
) -> int:
    """Open the game and run it until it is closed; returns the exit code.

    Raises:
        UserError: the scenario cannot be played, there is no display, or no voice to speak with.
    """
    start_log()
    games = Games(user_folders(), ReadingApart())
    profile = games.profile()
    if language is None and profile.language is None:
        language = system_language()
    words = load_language(language or profile.language or "en")
    voice = _voice() if speaking else None
    surface = open_window(size, words.text("command.window_title"))
    loudspeaker = Loudspeaker()
    try:
        application = Application(surface.get_size(), profile, games, language, loudspeaker)
        if scenario is not None:
            _go_to_scenario(application, scenario, seed, words)
        if not games.options_read:
            unread = (words.text(f"storage.options_unread.{part}") for part in ("title", "text"))
            application.build_if_stale()  # what has the focus now gets it back afterwards
            application.explain(*unread)
        try:
            Loop(application, voice).run()
        finally:
            application.keep_begun_month()
    finally:
        loudspeaker.close()
        pygame.quit()
    return 0


def _voice() -> "Voice":
    from game.app.voice import PrismVoice

    return PrismVoice()


def _reader(application: Application, voice: "Voice | None") -> "FocusReader | None":
    if voice is None:
        return None
    from game.app.speech import FocusReader

    return FocusReader(application, voice)


def _go_to_scenario(
    application: Application, scenario: str, seed: int | None, words: Language
) -> None:
    problems = application.scenario_problems(scenario)
    if problems:
        raise invalid_file(scenario, problems, words)
    application.prepare_scenario(scenario, seed)
    application.show("briefing")


class Loop:
    """Runs an application in the display's window.

    Args:
        application: shown.
        voice: reads aloud what has the focus, if given.
    """

    def __init__(self, application: Application, voice: "Voice | None" = None) -> None:
        self.application = application
        self._reader = _reader(application, voice)
        self._resized_at: int | None = None
        self._errors_in_a_row = 0
        self._held = HeldKeys()
        self._titled_in = application.language.code
        self._prints_tree = bool(os.environ.get(TREE_VARIABLE))
        self._tidying = Tidying()

    def run(self) -> None:
        """Until the player closes the game."""
        clock = pygame.time.Clock()
        following: threading.Thread | None = None
        while not self.application.closing:
            try:
                self.turn_over(pygame.time.get_ticks())
                self._errors_in_a_row = 0
            except (UserError, KeyboardInterrupt):
                raise
            except Exception as error:
                self._survive(error)
            if following is None:
                # The title is on screen; what comes next is read while it is looked at.
                following = threading.Thread(target=self._prepare, daemon=True)
                following.start()
            clock.tick(MOVING_FPS if self.application.view.is_moving else RESTING_FPS)

    def _prepare(self) -> None:
        try:
            self.application.prepare_what_follows()
        except Exception as error:
            # Whoever needs what could not be prepared will meet the same error, on screen.
            log_exception(error)
        self._tidying.keep_for_good()

    def turn_over(self, now_ms: int) -> None:
        """One round: take the events that came, let time pass, draw what changed."""
        events = pygame.event.get()
        for event in events:
            self.take(event, now_ms)
        if self._resized_at is not None and now_ms - self._resized_at >= RESIZE_SETTLES_MS:
            self._resized_at = None
            self.application.resized(pygame.display.get_window_size())
        self.application.advance(now_ms)
        self._name_window()
        self.draw()
        self._tidying.watch(now_ms, busy=bool(events) or self.application.view.is_moving)

    def take(self, event: pygame.event.Event, now_ms: int) -> None:
        """One event of the window system."""
        if self._held.presses_again(event):
            return
        if event.type == pygame.QUIT:
            self.application.closing = True
        elif event.type == pygame.VIDEORESIZE:
            # While the edge is dragged sizes come in dozens; the page is rebuilt once, at the end.
            self._resized_at = now_ms
        elif event.type in (pygame.WINDOWEXPOSED, pygame.WINDOWRESTORED):
            self.application.view.invalidate()
        else:
            self.application.view.handle(event)
            # The next event of the same round must meet what this one led to.
            self.application.build_if_stale()

    def _name_window(self) -> None:
        words = self.application.language
        if words.code != self._titled_in:
            self._titled_in = words.code
            pygame.display.set_caption(words.text("command.window_title"))

    def draw(self) -> None:
        """Draw what changed, if anything."""
        view = self.application.view
        surface = pygame.display.get_surface()
        if surface is None or not view.needs_draw:
            return
        pygame.display.update(view.draw(surface))
        if self._prints_tree and sys.stdout is not None:
            print(widget_tree(self.application), flush=True)
        if self._reader is not None:
            self._reader.follow()

    def _survive(self, error: Exception) -> None:
        """Write the error down and say so; the game on screen goes on if it can."""
        log = log_exception(error)
        self._errors_in_a_row += 1
        if self._errors_in_a_row >= MOST_ERRORS_IN_A_ROW:
            raise error
        words = self.application.language
        key = "command.unexpected" if log else "command.unexpected_no_log"
        message = words.text(key, error=type(error).__name__, log=str(log))
        self.application.explain(words.text("command.unexpected_title"), message)
