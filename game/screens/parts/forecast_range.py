"""A forecast's range with what came of it: was the firm's own expectation any good?"""

from typing import Final

from game.widgets.canvas import Canvas
from game.widgets.geometry import Box
from game.widgets.node import Host, Widget
from game.widgets.palette import Colour
from game.widgets.semantics import Role
from game.widgets.text import Typesetter

_HEIGHT: Final = 18.0
_MARGIN: Final = 0.35


class ForecastRange(Widget):
    """A grey band from low to high on a track, and a dot where the value came to lie.

    Args:
        label: all of it in words.
        low: lower end of the band; mid and high likewise.
        actual: what it became.
        colour: of the dot.
    """

    role: Role = "meter"

    def __init__(
        self,
        label: str,
        low: float,
        mid: float,
        high: float,
        actual: float,
        colour: Colour,
        *,
        grow: float = 0.0,
    ) -> None:
        super().__init__(label=label, grow=grow)
        self.low = low
        self.mid = mid
        self.high = high
        self.actual = actual
        self.colour: Colour = colour

    def measure_natural_width(self, type_: Typesetter) -> float:
        """To be stretched."""
        return 160.0

    def measure_minimum_width(self, type_: Typesetter) -> float:
        """Enough to tell inside from outside."""
        return 60.0

    def measure_height(self, type_: Typesetter, width: float) -> float:
        """The dot with its halo."""
        return _HEIGHT

    def paint(self, canvas: Canvas, host: Host) -> None:
        """Draw track, band, middle and dot."""
        colours = canvas.palette
        least, most = min(self.low, self.actual), max(self.high, self.actual)
        margin = _MARGIN * max(self.high - self.low, most - least) or 1.0
        least, most = least - margin, most + margin
        inner = Box(self.bounds.x + 6, self.bounds.y, self.bounds.w - 12, self.bounds.h)

        def at(value: float) -> float:
            return inner.x + inner.w * (value - least) / (most - least)

        y = self.bounds.centre_y
        canvas.rounded(Box(inner.x - 6, y - 1.5, inner.w + 12, 3), 1.5, colours["track"])
        band = Box(at(self.low), y - 7, max(4.0, at(self.high) - at(self.low)), 14)
        canvas.rounded(band, 4, colours["neutral_tint"], colours["control_off"], 1)
        canvas.fill(Box(at(self.mid) - 0.75, y - 7, 1.5, 14), colours["control_off"])
        canvas.dot(at(self.actual), y, 5, colours[self.colour], colours["card"], 2)
