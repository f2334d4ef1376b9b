"""What a widget explains about itself, in a box beside it that never covers it."""

from dataclasses import dataclass
from typing import Final

from game.widgets.canvas import Canvas
from game.widgets.geometry import Box
from game.widgets.text import BODY_STRONG, NOTE, SECONDARY, TextStyle, Typesetter

_WIDTH: Final = 280.0
_ACROSS: Final = 10.0
_DOWN: Final = 6.0
_GAP: Final = 8.0
_EDGE: Final = 8.0


@dataclass(frozen=True, slots=True)
class Tip:
    """The texts of a tooltip.

    Attributes:
        text: what it says.
        title: above it; empty for none.
        more: below it, smaller: how to learn more; empty for none.
    """

    text: str
    title: str = ""
    more: str = ""

    def lines(self, type_: Typesetter, width: float) -> list[tuple[str, TextStyle]]:
        """Its lines with their styles, wrapped to a width."""
        parts = ((self.title, BODY_STRONG), (self.text, SECONDARY), (self.more, NOTE))
        return [
            (line, style)
            for text, style in parts
            if text
            for line in type_.wrap(text, style, width)
        ]


def tooltip_box(type_: Typesetter, tip: Tip, anchor: Box, window: Box) -> Box:
    """Where a tooltip lies: below what it explains, else above, else beside it.

    Args:
        type_: measures it.
        tip: what it says.
        anchor: what it explains.
        window: it stays inside.
    """
    for width in (_WIDTH * type_.text_scale, window.w * 0.7, window.w - 2 * _EDGE):
        w, h = _size(type_, tip, min(width, window.w - 2 * _EDGE))
        place = _beside(anchor, w, h, window)
        if place is not None:
            return place
    # Nothing is free: what is explained fills the window, so its lower end is given up.
    return Box(_EDGE, max(window.y, window.bottom - h - _EDGE), w, h)


def _size(type_: Typesetter, tip: Tip, width: float) -> tuple[float, float]:
    lines = tip.lines(type_, width - 2 * _ACROSS)
    wide = max(type_.width(line, style) for line, style in lines) + 2 * _ACROSS
    return wide, sum(type_.line_height(style) for _, style in lines) + 2 * _DOWN


def _beside(anchor: Box, w: float, h: float, window: Box) -> Box | None:
    x = min(max(window.x + _EDGE, anchor.centre_x - w / 2), window.right - w - _EDGE)
    y = min(max(window.y + _EDGE, anchor.centre_y - h / 2), window.bottom - h - _EDGE)
    places = (
        Box(x, anchor.bottom + _GAP, w, h),
        Box(x, anchor.y - _GAP - h, w, h),
        Box(anchor.right + _GAP, y, w, h),
        Box(anchor.x - _GAP - w, y, w, h),
    )
    return next((place for place in places if place.inside(window)), None)


def paint_tooltip(canvas: Canvas, tip: Tip, anchor: Box, window: Box) -> None:
    """Draw a tooltip beside what it explains."""
    type_ = canvas.type
    box = tooltip_box(type_, tip, anchor, window)
    canvas.shadow(box, 6, 8, 3, 60)
    canvas.rounded(box, 6, canvas.palette["tooltip"])
    ink = canvas.palette["on_tooltip"]
    y = box.y + _DOWN
    for line, style in tip.lines(type_, box.w - 2 * _ACROSS + 0.5):
        height = type_.line_height(style)
        canvas.line_in(line, Box(box.x + _ACROSS, y, box.w - 2 * _ACROSS + 1, height), style, ink)
        y += height
