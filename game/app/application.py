"""The application: holds the view, the options, the language and the open game."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from game.app.appearance import dress
from game.app.everywhere_keys import press_everywhere
from game.app.games import Games
from game.app.library import Library
from game.app.pages import Pages
from game.app.screens import import_what_follows
from game.documents.problems import Problem
from game.language.language import Language
from game.language.problems import describe, describe_refused
from game.language.reading import load_language
from game.screens.keys import keys_dialog
from game.screens.menu import menu_dialog
from game.screens.message import message_dialog
from game.screens.screen import Screen
from game.screens.shell import EVIDENCE, ScenarioSummary, ScreenName
from game.session.profile import Profile
from game.storage.atomic import StorageError
from game.widgets.application_view import View
from game.widgets.geometry import Box
from game.widgets.loudspeaker import Silence, Sounds
from game.widgets.node import Widget
from game.widgets.sounds import SoundName

_MONTH_OVER: Final = ("resolve", "review")
"""Screens on which a month just played is looked at."""

if TYPE_CHECKING:
    from game.session.game import GameSession
    from game.session.views import SavedGame


class Application:
    """Implements :class:`~game.screens.shell.Shell` on one view.

    Args:
        size: of the surface in pixels.
        profile: the player's options.
        games: where profiles and games are kept.
        language: overrides the profile's language when given.
        sounds: plays them; silent unless given.
    """

    def __init__(
        self,
        size: tuple[int, int],
        profile: Profile,
        games: Games,
        language: str | None = None,
        sounds: Sounds | None = None,
    ) -> None:
        self._profile = profile
        self._games = games
        self._library = Library(games.reading)
        self._forced_language = language
        self._session: GameSession | None = None
        self._sounds = sounds or Silence()
        self._sound_due: SoundName | None = None
        self.closing = False
        self.reads_aloud = False
        self.reading_due = False
        self.view = View(
            size,
            on_key=lambda press: press_everywhere(self, press),
            on_press=self.click,
            on_look_up=self._on_look_up,
        )
        dress(self.view, self._profile)
        self._language = self._speak()
        self._pages = Pages(self, self.view)
        self.show("title")

    # Shell: what screens read.

    @property
    def language(self) -> Language:
        """Words and numbers."""
        return self._language

    @property
    def profile(self) -> Profile:
        """The player's options."""
        return self._profile

    @property
    def session(self) -> "GameSession":
        """The game in progress; raises RuntimeError when there is none."""
        if self._session is None:
            raise RuntimeError("no game is open")
        return self._session

    @property
    def has_session(self) -> bool:
        """Whether a game is open."""
        return self._session is not None

    @property
    def window(self) -> Box:
        """The window in dp."""
        return self.view.window

    @property
    def now_ms(self) -> float:
        """The clock of animations."""
        return self.view.now_ms

    @property
    def screen(self) -> Screen:
        """What is shown."""
        return self._pages.screen

    # Shell: moving about.

    def show(self, screen: ScreenName) -> None:
        """Go to another screen."""
        self._pages.show(screen)
        if screen == "review":
            self._warn_if_unsaved()

    def visit(self, screen: ScreenName) -> None:
        """Go to another screen for a while; this one keeps what was done on it."""
        self._pages.visit(screen)

    def go_back(self) -> bool:
        """Go back to the screen this one was visited from; False if it was not visited."""
        return self._pages.go_back()

    def open_evidence(self, row: str = "") -> None:
        """Visit the evidence library."""
        self._look_up("evidence", row)

    def open_glossary(self, term: str = "") -> None:
        """Visit the glossary."""
        self._look_up("glossary", term)

    def _look_up(self, screen: ScreenName, entry: str) -> None:
        self.visit(screen)
        if entry:
            self.screen.turn_to(entry)

    def _on_look_up(self, subject: str) -> None:
        kind, _, row = subject.partition(EVIDENCE)
        if kind:
            self.open_glossary(subject)
        else:
            self.open_evidence(row)

    def refresh(self) -> None:
        """Build the tree anew before the next frame."""
        self._pages.refresh()

    def focus(self, key: str) -> None:
        """Put the focus on a widget after the next build."""
        self._pages.focus(key)

    def after_drawing(
        self, act: Callable[[], None], called_off: Callable[[], None] | None = None
    ) -> None:
        """Do something that takes long once the page as it now is can be seen."""
        self._pages.after_drawing(act, called_off)

    def open_dialog(self, dialog: Widget) -> None:
        """Show a dialog until ``close_dialog``."""
        self._pages.put_over(lambda: dialog)

    def close_dialog(self) -> None:
        """Close the topmost dialog."""
        self._pages.close_topmost()

    def open_menu(self) -> None:
        """Open the pause menu."""
        over = self.screen.name in _MONTH_OVER
        self._pages.put_over(lambda: menu_dialog(self, month_over=over))

    def open_help(self) -> None:
        """Open the list of keys."""
        self._pages.put_over(lambda: keys_dialog(self))

    def notify(self, text: str) -> None:
        """Show a short message."""
        self.view.toast(text)

    def sound(self, name: SoundName) -> None:
        """Let a sound be heard, if sounds are wanted; of several at once, the last."""
        self._sound_due = name

    def click(self) -> None:
        """Let a control be heard, unless what it led to has a sound of its own."""
        self._sound_due = self._sound_due or "click"

    def explain(self, title: str, *lines: str) -> None:
        """Show a message that has to be read."""
        self._pages.put_over(lambda: message_dialog(self, title, lines))

    def quit(self) -> None:
        """Close the window."""
        self.closing = True

    # Shell: scenarios and games.

    def prepare_what_follows(self) -> None:
        """Import and load what the title does without; for a thread, while the title is read."""
        reading = self._games.reading
        reading.get_ready()
        try:
            import_what_follows()
            from game.session import evidence

            evidence.read_evidence_with(reading)
            self._library.load_all()
            evidence.evidence_library()
            evidence.shipped_assumptions()
        finally:
            reading.finish()

    def scenarios(self) -> Sequence[ScenarioSummary]:
        """The library."""
        return self._library.entries(self._language, self.saved_games())

    def scenario_problems(self, scenario_id: str) -> tuple[Problem, ...]:
        """Everything that keeps a scenario from being played; empty if nothing does."""
        loaded = self._library.load(scenario_id)
        return loaded if isinstance(loaded, tuple) else ()

    def prepare_scenario(self, scenario_id: str, seed: int | None = None) -> bool:
        """Open a scenario for its briefing; False after a message."""
        loaded = self._library.load(scenario_id)
        if isinstance(loaded, tuple):
            lines = [describe(problem, self._language) for problem in loaded]
            self.explain(self._language.text("screen.message.scenario_broken"), *lines)
            return False
        self._open(
            self._games.start(
                loaded, seed, predicting=self._profile.predicting, language=self._language.code
            )
        )
        return True

    def saved_games(self) -> "Sequence[SavedGame]":
        """Games kept, the latest first."""
        return self._games.saved()

    def continue_game(self, slot: str) -> bool:
        """Open a saved game where it stopped; False after a message."""
        opened = self._games.open(slot)
        if opened.session is None:
            title = self._language.text("screen.message.save_unusable")
            self.explain(title, self._language.text(opened.problem_key))
            return False
        self._open(opened.session)
        self.show("ending" if opened.session.finished else "planning")
        if opened.notice_key:
            title = self._language.text("screen.message.save_from_backup")
            self.explain(title, self._language.text(opened.notice_key))
        return True

    def delete_game(self, slot: str) -> None:
        """Delete a saved game for good."""
        try:
            self._games.delete(slot)
        except StorageError as error:
            self.notify(describe_refused("storage.not_deleted", error, self._language, name=slot))
        self._pages.refresh()

    def leave_game(self) -> None:
        """Back to the title; the month that was begun is kept."""
        self.keep_begun_month()
        self._session = None
        self._language = self._speak()
        self.show("title")

    @property
    def options_problem(self) -> str:
        """Why the options are not kept; empty if they are."""
        error = self._games.options_error
        return describe_refused("storage.options_not_kept", error, self._language) if error else ""

    def keep_begun_month(self) -> None:
        """Keep the plan of a month not yet played, for whoever leaves now and comes back."""
        if self._session is not None:
            self._games.keep_begun(self._session)

    def set_profile(self, profile: Profile) -> None:
        """Change and keep the player's options."""
        if profile.language != self._profile.language:
            self._forced_language = None
        if self._session is not None and profile.content_notes != self._profile.content_notes:
            self._session.say_noted_lines(profile.content_notes)
        self._profile = profile
        if not profile.sound:
            self._sounds.hush()
        dress(self.view, self._profile)
        self._language = self._speak()
        self.screen.words = self._language
        self._games.keep_profile(profile)
        self._pages.refresh()

    # The loop.

    def advance(self, now_ms: float) -> None:
        """Let time pass, and build the tree anew where something changed."""
        self._pages.do_what_waited()
        self.view.advance(now_ms)
        self.screen.update(now_ms)
        self.build_if_stale()
        due, self._sound_due = self._sound_due, None
        if due is not None and self._profile.sound:
            self._sounds.play(due)

    def build_if_stale(self) -> None:
        """Build the tree if anything asked for it."""
        self._pages.build_if_stale()

    def resized(self, size: tuple[int, int]) -> None:
        """The window has another size."""
        self.view.resize(size)
        self._pages.refresh()

    def _warn_if_unsaved(self) -> None:
        error = self._session.save_error if self._session else None
        if error is not None:
            self.notify(describe_refused("storage.not_saved", error, self._language))

    def _open(self, session: "GameSession") -> None:
        self._session = session
        session.say_noted_lines(self._profile.content_notes)
        self._language = self._speak()

    def _speak(self) -> Language:
        words = load_language(self._forced_language or self._profile.language or "en")
        if self._session is None:
            return words
        loaded = self._session.loaded
        return words.with_layers(loaded.catalogue_texts, loaded.texts)
