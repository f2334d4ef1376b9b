"""``screenshot``: draws a screen without a display, for tests, documents and looking."""

import argparse
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

from game.app.arguments import add_language, add_seed, add_size
from game.app.errors import UserError
from game.app.scenarios import scenario_named
from game.language.language import Language

if TYPE_CHECKING:
    from game.app.application import Application

SCREENS: Final = (
    "title",
    "scenarios",
    "briefing",
    "planning",
    "inbox",
    "person",
    "resolve",
    "review",
    "ending",
    "over_time",
    "saves",
    "options",
    "evidence",
    "glossary",
    "menu",
    "keys",
)
DEFAULT_SCENARIO: Final = "corner_bakery"
DEFAULT_SEED: Final = 7
DEFAULT_SIZE: Final = (1280, 720)
STILL_MS: Final = {"resolve": 1800}
"""When after entering a screen the picture is taken; elsewhere once all motion has ended."""
RESTING_MS: Final = 1500
FRAME_MS: Final = 50


def add_arguments(parser: argparse.ArgumentParser, words: Language) -> None:
    """Declare the arguments of ``screenshot``."""
    parser.add_argument(
        "screen", choices=SCREENS, metavar="SCREEN", help=words.text("command.screenshot.screen")
    )
    parser.add_argument(
        "--scenario",
        default=DEFAULT_SCENARIO,
        metavar="ID",
        help=words.text("command.option.scenario"),
    )
    add_size(parser, words)
    add_language(parser, words)
    add_seed(parser, words, default=DEFAULT_SEED)
    parser.add_argument("--turn", type=int, metavar="N", help=words.text("command.screenshot.turn"))
    parser.add_argument("--plan", metavar="ID", help=words.text("command.screenshot.plan"))
    parser.add_argument(
        "--predicted", action="store_true", help=words.text("command.screenshot.predicted")
    )
    parser.add_argument(
        "--scale",
        type=int,
        default=100,
        choices=range(75, 201),
        metavar="PERCENT",
        help=words.text("command.screenshot.scale"),
    )
    parser.add_argument(
        "--theme",
        choices=("light", "high_contrast"),
        default="light",
        help=words.text("command.screenshot.theme"),
    )
    parser.add_argument(
        "--out", type=Path, required=True, metavar="FILE", help=words.text("command.option.out")
    )


def run(options: argparse.Namespace, words: Language) -> int:
    """Draw the screen and write the picture."""
    from game.app.display import off_screen
    from game.app.staging import stage

    scenario_named(options.scenario, words)
    with off_screen(options.size or DEFAULT_SIZE) as surface, tempfile.TemporaryDirectory() as home:
        import pygame

        application = _application(surface.get_size(), options, Path(home))
        stage(application, options)
        # Motion begins when a thing is first drawn, so every frame until rest is drawn.
        for now_ms in range(0, STILL_MS.get(options.screen, RESTING_MS) + 1, FRAME_MS):
            application.advance(now_ms)
            application.view.draw(surface)
        try:
            pygame.image.save(surface, str(options.out), "picture.png")
        except (pygame.error, OSError) as error:
            raise UserError(
                "command.screenshot.cannot_write", path=str(options.out), reason=str(error)
            ) from error
    return 0


def _application(size: tuple[int, int], options: argparse.Namespace, home: Path) -> "Application":
    from game.app.application import Application
    from game.app.games import Games
    from game.session.profile import Profile
    from game.storage.folders import folders_below

    profile = Profile(text_scale=options.scale / 100, theme=options.theme, reduced_motion=False)
    return Application(size, profile, Games(folders_below(home)), options.lang)
