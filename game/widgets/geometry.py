"""Boxes in dp."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in dp, x to the right and y down."""

    x: float
    y: float
    w: float
    h: float

    @property
    def right(self) -> float:
        """X of the right edge."""
        return self.x + self.w

    @property
    def bottom(self) -> float:
        """Y of the lower edge."""
        return self.y + self.h

    @property
    def centre_x(self) -> float:
        """X of the middle."""
        return self.x + self.w / 2

    @property
    def centre_y(self) -> float:
        """Y of the middle."""
        return self.y + self.h / 2

    def contains(self, x: float, y: float) -> bool:
        """Whether a point lies inside (left and upper edges included)."""
        return self.x <= x < self.right and self.y <= y < self.bottom

    def inside(self, other: "Box", tolerance: float = 0.01) -> bool:
        """Whether this box lies wholly within another."""
        return (
            self.x >= other.x - tolerance
            and self.y >= other.y - tolerance
            and self.right <= other.right + tolerance
            and self.bottom <= other.bottom + tolerance
        )

    def overlaps(self, other: "Box", tolerance: float = 0.01) -> bool:
        """Whether the two share more than an edge."""
        return (
            self.x < other.right - tolerance
            and other.x < self.right - tolerance
            and self.y < other.bottom - tolerance
            and other.y < self.bottom - tolerance
        )

    def intersection(self, other: "Box") -> "Box":
        """The common part; of zero size when there is none."""
        x, y = max(self.x, other.x), max(self.y, other.y)
        right, bottom = min(self.right, other.right), min(self.bottom, other.bottom)
        return Box(x, y, max(0.0, right - x), max(0.0, bottom - y))

    def inset(self, edges: "Edges") -> "Box":
        """The box inside these margins, never of negative size."""
        return Box(
            self.x + edges.left,
            self.y + edges.top,
            max(0.0, self.w - edges.left - edges.right),
            max(0.0, self.h - edges.top - edges.bottom),
        )

    def grown(self, by: float) -> "Box":
        """Larger (or smaller) by this much on every side."""
        return Box(self.x - by, self.y - by, self.w + 2 * by, self.h + 2 * by)

    def moved(self, dx: float, dy: float) -> "Box":
        """The same box elsewhere."""
        return Box(self.x + dx, self.y + dy, self.w, self.h)


@dataclass(frozen=True, slots=True)
class Edges:
    """Margins on the four sides."""

    top: float = 0.0
    right: float = 0.0
    bottom: float = 0.0
    left: float = 0.0

    @property
    def across(self) -> float:
        """Left and right together."""
        return self.left + self.right

    @property
    def down(self) -> float:
        """Top and bottom together."""
        return self.top + self.bottom


Padding = float | tuple[float, float] | Edges
NOWHERE: Final = Box(0.0, 0.0, 0.0, 0.0)


def edges(padding: Padding) -> Edges:
    """Margins from one number, a pair (vertical, horizontal) or all four."""
    if isinstance(padding, Edges):
        return padding
    if isinstance(padding, tuple):
        vertical, horizontal = padding
        return Edges(vertical, horizontal, vertical, horizontal)
    return Edges(padding, padding, padding, padding)
