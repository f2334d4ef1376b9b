"""The months of a game side by side, one of them chosen; below each what was done and came up."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from game.widgets.buttons import paint_ring
from game.widgets.canvas import Canvas
from game.widgets.choices import Choice, Option
from game.widgets.geometry import Box
from game.widgets.node import Host
from game.widgets.semantics import Role
from game.widgets.text import CONTROL, SECONDARY, Typesetter

DECIDED_ICON: Final = "edit"
HAPPENED_ICON: Final = "mail"
_ICON: Final = 13.0
_LEAST: Final = 32.0


@dataclass(frozen=True, slots=True)
class MonthMark:
    """A month of the strip.

    Attributes:
        turn: from 1.
        number: how the month is written in the strip.
        name: in full, for menus and assistive tools.
        decided: something was decided otherwise than the month before.
        happened: something came up.
    """

    turn: int
    number: str
    name: str
    decided: bool
    happened: bool


class MonthStrip(Choice):
    """One stop for Tab; arrows go from month to month, Home and End to the first and last.

    Args:
        months: that can be chosen.
        coming: numbers of months still to be played, which have a place already.
    """

    role: Role = "radiogroup"

    def __init__(
        self,
        months: Sequence[MonthMark],
        chosen: int,
        on_change: Callable[[int], None],
        *,
        coming: Sequence[str] = (),
        label: str,
        key: str,
    ) -> None:
        options = [Option(str(month.turn), month.name, month.name) for month in months]
        super().__init__(
            options, str(chosen), lambda turn: on_change(int(turn)), label=label, key=key
        )
        self.months = tuple(months)
        self.coming = tuple(coming)

    def measure_natural_width(self, type_: Typesetter) -> float:
        """A place for every month."""
        widest = max(type_.width(month.number, CONTROL) for month in self.months) + 16
        least = _LEAST * type_.control_scale
        return max(least, widest) * self._places + 6

    @property
    def _places(self) -> int:
        return len(self.months) + len(self.coming)

    def measure_minimum_width(self, type_: Typesetter) -> float:
        """The same: the months do not wrap."""
        return self.natural_width(type_)

    def measure_height(self, type_: Typesetter, width: float) -> float:
        """A line, and icons below it."""
        return type_.line_height(CONTROL) + _ICON * type_.control_scale + 16

    def arrange(self, type_: Typesetter, bounds: Box) -> None:
        """Months of equal width from the left."""
        self.bounds = bounds
        for number, part in enumerate(self.parts):
            part.arrange(type_, self._place(number))

    def _place(self, number: int) -> Box:
        wide = (self.bounds.w - 6) / self._places
        return Box(self.bounds.x + 3 + number * wide, self.bounds.y, wide, self.bounds.h)

    def paint(self, canvas: Canvas, host: Host) -> None:
        """Draw the strip."""
        colours = canvas.palette
        ground = self.bounds
        canvas.rounded(ground, 10, colours["card"], colours["hairline"])
        line = canvas.type.line_height(CONTROL)
        size = _ICON * canvas.type.control_scale
        for part, month in zip(self.parts, self.months, strict=True):
            inner = Box(part.bounds.x, part.bounds.y + 3, part.bounds.w, part.bounds.h - 6)
            ink = colours["on_accent"] if part.chosen else colours["secondary"]
            if part.chosen:
                canvas.rounded(inner, 8, colours["accent"])
            elif host.is_hovered(part):
                canvas.rounded(inner, 8, colours["accent_tint"])
            canvas.line_in(
                month.number, Box(inner.x, inner.y + 3, inner.w, line), CONTROL, ink, "centre"
            )
            icons = [DECIDED_ICON] * month.decided + [HAPPENED_ICON] * month.happened
            x = inner.centre_x - len(icons) * (size + 3) / 2 + 1.5
            for place, icon in enumerate(icons):
                canvas.icon(icon, x + place * (size + 3), inner.y + line + 5, size, ink)
        for number, text in enumerate(self.coming, start=len(self.months)):
            inner = self._place(number).moved(0, 6)
            room = Box(inner.x, inner.y, inner.w, line)
            canvas.line_in(text, room, SECONDARY, colours["muted"], "centre")
        if host.shows_focus(self):
            paint_ring(canvas, ground, 10)
