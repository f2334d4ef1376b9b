"""Every screen as ``main.py screenshot`` would draw it, in this process, to look at closely."""

import argparse
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import pygame

from game.app.application import Application
from game.app.commands import screenshot
from game.app.games import Games
from game.app.staging import stage
from game.language.reading import load_language
from game.session.profile import Profile, Theme
from game.storage.folders import folders_below

PLANNED = tuple(
    f"planning {scenario}"
    for scenario in ("living_room", "bank_next_best_action", "smart_store", "media_bubble")
)
EVERYTHING = (*screenshot.SCREENS, *PLANNED)
"""Names of screens; the planning page also with the other kinds of floor."""


@dataclass
class Staged:
    """A screen of the application and the surface it is drawn on."""

    application: Application
    surface: pygame.Surface
    still_ms: int
    now_ms: int = 0

    def rest(self) -> None:
        """Draw frames until nothing moves, or the moment of which pictures are taken."""
        ends = self.now_ms + (0 if self.now_ms >= self.still_ms else self.still_ms)
        while self.now_ms <= ends:
            self.application.advance(self.now_ms)
            self.application.view.draw(self.surface)
            self.now_ms += screenshot.FRAME_MS

    def draw(self) -> None:
        """Draw everything once more, as it is."""
        self.application.build_if_stale()
        self.application.view.invalidate()
        self.application.view.draw(self.surface)

    def use(self, theme: Theme) -> None:
        """Change the theme and draw."""
        self.application.set_profile(replace(self.application.profile, theme=theme))
        self.draw()


@contextmanager
def staged(
    name: str, size: tuple[int, int] = (1280, 720), text_scale: float = 1.0
) -> Iterator[Staged]:
    """A screen by its name in ``EVERYTHING``, at rest."""
    screen, _, scenario = name.partition(" ")
    parser = argparse.ArgumentParser()
    screenshot.add_arguments(parser, load_language("en"))
    given = [screen, "--out", "unused", *(["--scenario", scenario] if scenario else [])]
    options = parser.parse_args(given)
    if pygame.display.get_surface() is None:
        pygame.display.init()
        pygame.display.set_mode((64, 64))
    pygame.font.init()
    with tempfile.TemporaryDirectory() as home:
        profile = Profile(text_scale=text_scale)
        application = Application(size, profile, Games(folders_below(Path(home))), "en")
        stage(application, options)
        still = screenshot.STILL_MS.get(screen, screenshot.RESTING_MS)
        shown = Staged(application, pygame.Surface(size), still)
        shown.rest()
        yield shown
