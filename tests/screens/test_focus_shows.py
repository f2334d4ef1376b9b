"""Whoever plays by keyboard sees where they are: focus is drawn, and stands out, everywhere."""

import numpy as np
import pygame
import pytest
from numpy.typing import NDArray

from game.session.profile import Theme
from game.widgets.focus import focus_order
from game.widgets.node import Widget
from tests.screens.legibility import luminance
from tests.screens.staged import EVERYTHING, Staged, staged

LEAST_CONTRAST = 3.0
LEAST_PIXELS = 40
"""A ring around the smallest control has several hundred."""
MOST_TRIED = 32


def pixels(shown: Staged) -> NDArray[np.uint8]:
    shown.draw()
    return pygame.surfarray.array3d(shown.surface)


def pixels_that_tell(shown: Staged, widget: Widget) -> int:
    """Pixels that differ clearly between having the focus and showing it."""
    view = shown.application.view
    view.focus(widget)
    view._state.keyboard_used = False
    without = luminance(pixels(shown))
    view._state.keyboard_used = True
    with_focus = luminance(pixels(shown))
    lighter, darker = np.maximum(without, with_focus), np.minimum(without, with_focus)
    return int(np.count_nonzero((lighter + 0.05) / (darker + 0.05) >= LEAST_CONTRAST))


@pytest.mark.parametrize(
    ("theme", "name"),
    [
        *(("light", name) for name in EVERYTHING),
        *(("high_contrast", name) for name in ("title", "briefing", "planning")),
    ],
)
def test_everything_tab_reaches_shows_that_it_has_the_focus(theme: Theme, name: str) -> None:
    with staged(name) as shown:
        shown.use(theme)
        view = shown.application.view
        # Tooltips belong to the focus but are not what shows where it is.
        order = [widget for widget in focus_order(view._state.top.root) if not widget.tooltip]
        assert order
        unseen = [
            f"{type(widget).__name__} {widget.key or widget.label!r}"
            for widget in order[:MOST_TRIED]
            if pixels_that_tell(shown, widget) < LEAST_PIXELS
        ]
        assert unseen == []
