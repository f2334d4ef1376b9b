"""Text and icons of every screen: contrast on the ground they really lie on, and size."""

from collections.abc import Iterable

import pygame
import pytest

from game.session.profile import Theme
from game.widgets.application_view import View
from game.widgets.layer_painting import TOOLTIP_DELAY_MS
from game.widgets.text import BODY
from tests.screens.legibility import Drawn, recorded
from tests.screens.staged import EVERYTHING, Staged, staged

LEAST_CONTRAST: dict[Theme, dict[str, float]] = {
    "light": {"text": 4.5, "icon": 3.0},
    "high_contrast": {"text": 7.0, "icon": 4.5},
}
ROUNDING = 0.05
"""A pixel under smoothed ink may be a shade off the colour that was meant."""
SMALLEST_DP = 12.5
"""18 px at 1080p, where a dp is one and a half pixels."""
MOST_HOVERED = 60
TALL = (1280, 2_400)
"""So high that whole pages are drawn without scrolling."""
FITTED = ("planning", "inbox", "resolve")
"""Pages that fill the window, whatever its size."""


def too_faint(drawn: Iterable[Drawn], least: dict[str, float]) -> list[str]:
    return sorted(
        {
            f"{each.kind} {each.what!r}: {each.colour} on {each.ground} {each.contrast:.2f}"
            for each in drawn
            if each.contrast < least[each.kind] - ROUNDING
        }
    )


def hover_over_everything(shown: Staged) -> None:
    view = shown.application.view
    for x, y in places_that_react(view)[:MOST_HOVERED]:
        place = (round(x * view.scale), round(y * view.scale))
        view.handle(pygame.event.Event(pygame.MOUSEMOTION, pos=place, rel=(0, 0), buttons=(0,) * 3))
        shown.now_ms += TOOLTIP_DELAY_MS
        view.advance(shown.now_ms)
        shown.draw()
    view.handle(pygame.event.Event(pygame.WINDOWLEAVE))


def places_that_react(view: View) -> list[tuple[float, float]]:
    boxes = [w.visible_box() for w in view._state.top.root.walk() if w.reacts and w.enabled]
    return [(box.centre_x, box.centre_y) for box in boxes if box.w > 4 and box.h > 4]


@pytest.mark.parametrize("name", EVERYTHING)
def test_everything_written_and_every_icon_stands_out_and_is_large_enough(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with staged(name, (1280, 720) if name.startswith(FITTED) else TALL) as shown:
        problems: dict[str, list[str]] = {}
        for theme, least in LEAST_CONTRAST.items():
            with recorded(monkeypatch) as drawn:
                shown.use(theme)
                assert drawn
                hover_over_everything(shown)
            problems[theme] = too_faint(drawn, least)
            small = {each.what for each in drawn if each.kind == "text" and each.size < SMALLEST_DP}
            assert not small
        assert problems == {"light": [], "high_contrast": []}


def test_text_on_its_own_colour_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    with staged("options") as shown, recorded(monkeypatch) as drawn:
        canvas = shown.application.view.canvas

        canvas.surface.fill("#8A94A6")
        canvas.text("Grey on grey", 20, 40, BODY, "#667085")
    assert too_faint(drawn, LEAST_CONTRAST["light"])
