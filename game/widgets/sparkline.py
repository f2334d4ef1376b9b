"""A small line without axes, as high as a line of text."""

from collections.abc import Sequence

from game.widgets.canvas import Canvas
from game.widgets.chart_shapes import Plot, line_body
from game.widgets.node import Host, Widget
from game.widgets.palette import Colour
from game.widgets.semantics import Role
from game.widgets.text import Typesetter


class Sparkline(Widget):
    """A small line without axes; ``label`` and ``value_text`` say it."""

    role: Role = "chart"

    def __init__(
        self,
        label: str,
        values: Sequence[float],
        *,
        value_text: str = "",
        colour: Colour = "revenue",
        width: float = 72.0,
        height: float = 24.0,
    ) -> None:
        super().__init__(label=label)
        self.values = tuple(values)
        self.value_text = value_text
        self.colour: Colour = colour
        self.width = width
        self.height = height

    @property
    def value(self) -> str:
        """In words, or the last number."""
        return self.value_text or (f"{self.values[-1]:g}" if self.values else "")

    def measure_natural_width(self, type_: Typesetter) -> float:
        """As asked for."""
        return self.width

    def measure_minimum_width(self, type_: Typesetter) -> float:
        """Half of it."""
        return self.width / 2

    def measure_height(self, type_: Typesetter, width: float) -> float:
        """As asked for."""
        return self.height

    def paint(self, canvas: Canvas, host: Host) -> None:
        """Draw the line and its end."""
        if len(self.values) < 2:
            return
        low, high = min(self.values), max(self.values)
        air = (high - low or 1.0) * 0.15
        box = self.bounds
        plot = Plot(box.w - 8, box.h - 8, low - air, high + air, len(self.values))
        colour = canvas.palette[self.colour]
        end_x, end_y = plot.x(len(self.values) - 1), plot.y(self.values[-1])
        body = line_body(plot, self.values, colour, 1.75)
        body += f'<circle cx="{end_x:.1f}" cy="{end_y:.1f}" r="2.6" fill="{colour}"/>'
        canvas.vector(f'<g transform="translate(4 4)">{body}</g>', box)
