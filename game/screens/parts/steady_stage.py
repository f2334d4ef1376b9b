"""A stage that does not grow while the month is planned: nobody on it would stay in place."""

from collections.abc import Sequence

from game.widgets.geometry import Box
from game.widgets.layout import Column
from game.widgets.node import Widget
from game.widgets.text import Typesetter

Heights = dict[float, float]
"""The least height a stage has had, by its width."""


class SteadyStage(Column):
    """A stage above other things; takes the height that is left, but never more than it had.

    What that leaves over, as when a hint above has gone, stays free at the end.

    Args:
        stage: takes the height that is left.
        below: of their own height.
        heights: what it had; updated.
    """

    def __init__(
        self, stage: Widget, below: Sequence[Widget], heights: Heights, *, gap: float
    ) -> None:
        super().__init__([stage, *below], gap=gap, grow=1)
        self.heights = heights

    def arrange(self, type_: Typesetter, bounds: Box) -> None:
        """Stack them."""
        self.bounds = bounds
        below = [child.height_for(type_, bounds.w) for child in self.children[1:]]
        room = max(0.0, bounds.h - sum(below) - self.gaps)
        height = min(room, self.heights.get(bounds.w, room))
        self.heights[bounds.w] = height
        y = bounds.y
        for child, high in zip(self.children, (height, *below), strict=True):
            child.arrange(type_, Box(bounds.x, y, bounds.w, high))
            y += high + self.gap
