"""How legible is what was drawn? Measures every text and icon against the pixels under it.

No list of pairs of colours that somebody must keep: what a screen draws is what is measured, on
whatever ground it happens to lie, scenery and hovered controls included.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import numpy as np
import pygame
import pytest
from numpy.typing import NDArray

from game.widgets.canvas import Align, Canvas
from game.widgets.icons import icon_body
from game.widgets.palette import relative_luminance
from game.widgets.text import TextStyle

INK_ALPHA = 140
"""Pixels at least so opaque count as ink; the rest is the smoothed edge."""
WORST_SHARE = 0.1
"""A tenth of the ink may lie on something else, a grid line for one."""


@dataclass(frozen=True)
class Drawn:
    """A text or an icon on its ground.

    Attributes:
        what: the text, or the icon's name.
        kind: ``text`` or ``icon``.
        colour: of the ink.
        ground: the colour under it against which it stands out least (of nine tenths of it).
        contrast: WCAG ratio of the two.
        size: of the text in dp; 0 for icons.
    """

    what: str
    kind: str
    colour: str
    ground: str
    contrast: float
    size: float = 0.0


@contextmanager
def recorded(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Drawn]]:
    """Everything written and every icon drawn on canvases meanwhile."""
    found: list[Drawn] = []
    draw_text, draw_icon = Canvas.text, Canvas.icon

    def text(
        self: Canvas,
        text: str,
        x: float,
        baseline: float,
        style: TextStyle,
        colour: str,
        align: Align = "start",
    ) -> float:
        if text.strip():
            glyphs = self.type.render(text, style, colour)
            width = glyphs.surface.get_width()
            left = self.px(x) - {"start": 0, "centre": width // 2, "end": width}[align]
            place = (left, self.px(baseline) - glyphs.ascent)
            found.extend(_measured(self, glyphs.surface, place, colour, (text, "text", style.size)))
        return draw_text(self, text, x, baseline, style, colour, align)

    def icon(self: Canvas, name: str, x: float, y: float, size: float, colour: str) -> None:
        pixels = self.px(size)
        picture = self.vectors.picture(icon_body(name, colour), (24, 24), (pixels, pixels))
        place = (self.px(x), self.px(y))
        found.extend(_measured(self, picture, place, colour, (name, "icon", 0.0)))
        draw_icon(self, name, x, y, size, colour)

    with monkeypatch.context() as patch:
        patch.setattr(Canvas, "text", text)
        patch.setattr(Canvas, "icon", icon)
        yield found


def _measured(
    canvas: Canvas,
    picture: pygame.Surface,
    place: tuple[int, int],
    colour: str,
    said: tuple[str, str, float],
) -> Iterator[Drawn]:
    area = picture.get_rect(topleft=place)
    seen = area.clip(canvas.surface.get_clip())
    if seen.w < 2 or seen.h < 2:
        return
    ink = pygame.surfarray.array_alpha(picture)[
        seen.x - area.x : seen.right - area.x, seen.y - area.y : seen.bottom - area.y
    ]
    below = pygame.surfarray.array3d(canvas.surface.subsurface(seen))[ink >= INK_ALPHA]
    if not len(below):
        return
    own = relative_luminance(colour)
    light = luminance(below)
    ratios = (np.maximum(light, own) + 0.05) / (np.minimum(light, own) + 0.05)
    worst = np.argsort(ratios)[int(WORST_SHARE * len(ratios))]
    ground = "#" + "".join(f"{channel:02X}" for channel in below[worst])
    what, kind, size = said
    yield Drawn(what, kind, colour, ground, float(ratios[worst]), size)


def luminance(colours: NDArray[np.uint8]) -> NDArray[np.float64]:
    """WCAG luminance of colours, the channels last."""
    share = colours.astype(np.float64) / 255
    linear = np.where(share <= 0.04045, share / 12.92, ((share + 0.055) / 1.055) ** 2.4)
    return np.asarray(linear @ np.array([0.2126, 0.7152, 0.0722]))
