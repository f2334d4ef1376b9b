"""Two parts below each other of which the upper one matters more."""

from game.widgets.geometry import Box
from game.widgets.layout import Container
from game.widgets.node import Widget
from game.widgets.text import Typesetter


class UpperFirst(Container):
    """The lower part gets what the upper one does not need, within limits; both may scroll.

    Args:
        upper: gets what it needs, and everything the lower part does not want.
        lower: never lower than ``least`` (times the text scale), never higher than it needs.
    """

    def __init__(
        self, upper: Widget, lower: Widget, *, least: float, gap: float = 12.0, grow: float = 0.0
    ) -> None:
        super().__init__([upper, lower], gap=gap, grow=grow)
        self.least = least

    def measure_height(self, type_: Typesetter, width: float) -> float:
        """Both as high as they need."""
        return sum(child.height_for(type_, width) for child in self.children) + self.gap

    def arrange(self, type_: Typesetter, bounds: Box) -> None:
        """Share the height."""
        self.bounds = bounds
        upper, lower = self.children
        room = max(0.0, bounds.h - self.gap)
        wanted = lower.height_for(type_, bounds.w)
        left_over = room - upper.height_for(type_, bounds.w)
        least = min(wanted, self.least * type_.text_scale, room / 2)
        below = min(wanted, max(least, left_over))
        above = room - below
        upper.arrange(type_, Box(bounds.x, bounds.y, bounds.w, above))
        lower.arrange(type_, Box(bounds.x, bounds.bottom - below, bounds.w, below))
