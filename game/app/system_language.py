"""The language the player's system speaks, for the first start."""

import contextlib

from game.language.language import LANGUAGES


def system_language() -> str | None:
    """The first of the system's languages that the game has; None if it has none of them."""
    import pygame

    wanted: list[str] = []
    with contextlib.suppress(AttributeError, pygame.error):
        wanted = [each["language"] for each in pygame.system.get_pref_locales()]
    return next((code for code in wanted if code in LANGUAGES), None)
