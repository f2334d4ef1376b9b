"""A pill on the floor whose number rolls from what it was to what it became."""

from collections.abc import Callable
from typing import Final

import pygame

from game.widgets.canvas import Canvas
from game.widgets.geometry import Box
from game.widgets.node import Host, Widget
from game.widgets.palette import Colour
from game.widgets.semantics import Role
from game.widgets.text import BAR_VALUE, BODY, Typesetter

Write = Callable[[float], str]
Share = Callable[[Host], float]
Between = Callable[[float], float]
_AIR: Final = 2.0
_EDGE: Final = 5.0
"""Above and below the number, where the pill's ends are round."""


class RollingFigure(Widget):
    """Icon, name and a number between two values.

    Args:
        icon: before the name.
        name: what is counted.
        start: the value when the month begins; ``end`` when it is over.
        write: a value in words.
        share: how much of the month has passed, 0–1.
        colour: of the number.
        rolls: time passes.
        between: the value at a share of the month, if it does not go evenly from start to end.
    """

    opaque = True
    role: Role = "status"

    def __init__(
        self,
        icon: str,
        name: str,
        start: float,
        end: float,
        write: Write,
        share: Share,
        *,
        colour: Colour = "ink",
        rolls: bool = True,
        between: Between | None = None,
        key: str = "",
    ) -> None:
        super().__init__(label=name, key=key)
        self.icon = icon
        self.start = start
        self.end = end
        self.write = write
        self.share = share
        self.colour: Colour = colour
        self.rolls = rolls
        self.between = between or (lambda share: start + (end - start) * share)
        self._painted = ""  # the number, where all of it was

    @property
    def value(self) -> str:
        """The number it ends at."""
        return self.write(self.end)

    def _number_width(self, type_: Typesetter) -> float:
        return max(type_.width(self.write(value), BAR_VALUE) for value in (self.start, self.end))

    def _icon_size(self, type_: Typesetter) -> float:
        return 17 * type_.text_scale

    def measure_natural_width(self, type_: Typesetter) -> float:
        """Icon, name, number and air."""
        name = type_.width(self.label, BODY)
        return self._icon_size(type_) + name + self._number_width(type_) + 46

    def measure_minimum_width(self, type_: Typesetter) -> float:
        """The same: a figure is never cut."""
        return self.natural_width(type_)

    def measure_height(self, type_: Typesetter, width: float) -> float:
        """A line with air."""
        return max(34.0, type_.line_height(BAR_VALUE) + 10)

    def paint(self, canvas: Canvas, host: Host) -> None:
        """Draw the pill and the number as it is now."""
        colours, box, type_ = canvas.palette, self.bounds, canvas.type
        canvas.shadow(box, box.h / 2, 6, 2, 34)
        canvas.rounded(box, box.h / 2, colours["card"], colours["hairline"], 1)
        size = self._icon_size(type_)
        canvas.icon(self.icon, box.x + 14, box.centre_y - size / 2, size, colours["secondary"])
        name = Box(box.x + 22 + size, box.y, type_.width(self.label, BODY) + 1, box.h)
        canvas.line_in(self.label, name, BODY, colours["secondary"])
        self._paint_number(canvas, self._number_now(host))

    def draw_frame(self, canvas: Canvas, host: Host) -> list[pygame.Rect]:
        """Draw another number over the last one; nothing shows through the pill."""
        number = self._number_now(host)
        if number == self._painted:
            return []
        place = self._number_box(canvas.type)
        ground = Box(place.x - _AIR, place.y + _EDGE, place.w + _AIR, place.h - 2 * _EDGE)
        canvas.fill(ground, canvas.palette["card"])
        self._paint_number(canvas, number)
        return [canvas.rect(ground)]

    def _number_now(self, host: Host) -> str:
        share = min(1.0, max(0.0, self.share(host)))
        if self.rolls and share < 1.0:
            host.animate(self, host.now_ms + 1000)
        return self.write(round(self.between(share)))

    def _number_box(self, type_: Typesetter) -> Box:
        box = self.bounds
        name_right = box.x + 22 + self._icon_size(type_) + type_.width(self.label, BODY) + 1
        return Box(name_right + 8, box.y, box.right - 14 - name_right - 8, box.h)

    def _paint_number(self, canvas: Canvas, number: str) -> None:
        place = self._number_box(canvas.type)
        canvas.line_in(number, place, BAR_VALUE, canvas.palette[self.colour], "end")
        all_of_it = canvas.surface.get_clip().contains(canvas.rect(place))
        self._painted = number if all_of_it else ""
