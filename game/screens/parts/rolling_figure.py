"""A pill on the floor whose number rolls from what it was to what it became."""

from collections.abc import Callable

from game.widgets.canvas import Canvas
from game.widgets.geometry import Box
from game.widgets.node import Host, Role, Widget
from game.widgets.palette import Colour
from game.widgets.text import BAR_VALUE, BODY, Typesetter

Write = Callable[[float], str]
Share = Callable[[Host], float]


class RollingFigure(Widget):
    """Icon, name and a number between two values.

    Args:
        icon: before the name.
        name: what is counted.
        start: the value when the month begins; ``end`` when it is over.
        write: a value in words.
        share: how much of the month has passed, 0–1.
        colour: of the number.
    """

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
        key: str = "",
    ) -> None:
        super().__init__(label=name, key=key)
        self.icon = icon
        self.start = start
        self.end = end
        self.write = write
        self.share = share
        self.colour: Colour = colour

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
        canvas.rounded(box, box.h / 2, colours["card"])
        size = self._icon_size(type_)
        canvas.icon(self.icon, box.x + 14, box.centre_y - size / 2, size, colours["secondary"])
        name = Box(box.x + 22 + size, box.y, type_.width(self.label, BODY) + 1, box.h)
        canvas.line_in(self.label, name, BODY, colours["secondary"])
        share = min(1.0, max(0.0, self.share(host)))
        now = self.start + (self.end - self.start) * share
        number = Box(name.right + 8, box.y, box.right - 14 - name.right - 8, box.h)
        canvas.line_in(self.write(round(now)), number, BAR_VALUE, colours[self.colour], "end")
