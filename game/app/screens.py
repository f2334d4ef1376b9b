"""Screens by name, each imported when it is first shown: the title must not wait for the rest."""

import importlib
from collections.abc import Callable, Mapping
from typing import Final, cast

from game.screens.screen import Screen
from game.screens.shell import ScreenName, Shell

SCREENS: Final[Mapping[ScreenName, str]] = {
    "title": "TitleScreen",
    "scenarios": "ScenariosScreen",
    "briefing": "BriefingScreen",
    "planning": "PlanningScreen",
    "resolve": "ResolveScreen",
    "review": "ReviewScreen",
    "ending": "EndingScreen",
    "over_time": "OverTimeScreen",
    "saves": "SavesScreen",
    "options": "OptionsScreen",
    "evidence": "EvidenceScreen",
    "glossary": "GlossaryScreen",
}
"""Screen name → class in the module of ``game.screens`` that has the same name."""


def screen_named(name: ScreenName, shell: Shell) -> Screen:
    """A new screen."""
    module = importlib.import_module(f"game.screens.{name}")
    return cast(Callable[[Shell], Screen], getattr(module, SCREENS[name]))(shell)


def import_what_follows() -> None:
    """Import what the title does without: the other screens and the model."""
    for name in (*(f"game.screens.{screen}" for screen in SCREENS), *_BEHIND_THEM):
        importlib.import_module(name)


_BEHIND_THEM: Final = ("game.session.keeping",)
