"""Goal points on a scale from 0 to 120 with two marks: doing nothing, and the target."""

from typing import Final

from game.widgets.canvas import Canvas
from game.widgets.geometry import Box
from game.widgets.node import Host, Widget
from game.widgets.semantics import Role
from game.widgets.text import SECONDARY, Typesetter

MOST_POINTS: Final = 120.0
ABSTAIN_POINTS: Final = 50.0
TARGET_POINTS: Final = 100.0
_REVEAL_MS: Final = 600.0


class GoalBar(Widget):
    """A bar from 0 to the points, blue from the points of doing nothing on, orange below.

    Args:
        label: all of it in words.
        points: 0–120.
        height: of the bar in dp.
        marks: words below the marks of doing nothing and of the target; empty for none.
    """

    role: Role = "meter"

    def __init__(
        self,
        label: str,
        points: float,
        *,
        height: float = 10.0,
        marks: tuple[str, str] | None = None,
    ) -> None:
        super().__init__(label=label)
        self.points = points
        self.thickness = height
        self.marks = marks

    @property
    def value(self) -> str:
        """The points."""
        return f"{self.points:.0f}"

    def measure_natural_width(self, type_: Typesetter) -> float:
        """To be stretched."""
        return 240.0

    def measure_minimum_width(self, type_: Typesetter) -> float:
        """Enough to see both marks."""
        if self.marks is None:
            return 80.0
        first, second = (type_.width(mark, SECONDARY) for mark in self.marks)
        return max(80.0, 2.4 * max(first, second) + 24)

    def measure_height(self, type_: Typesetter, width: float) -> float:
        """The bar and its marks."""
        return self.thickness + 8 + self._words_height(type_)

    def _words_height(self, type_: Typesetter) -> float:
        return type_.line_height(SECONDARY) + 3 if self.marks else 0.0

    def x(self, points: float) -> float:
        """Where points lie, in dp of the window."""
        return self.bounds.x + self.bounds.w * points / MOST_POINTS

    def paint(self, canvas: Canvas, host: Host) -> None:
        """Draw track, bar and the two marks."""
        colours = canvas.palette
        words = self._words_height(canvas.type)
        box = Box(self.bounds.x, self.bounds.y, self.bounds.w, self.bounds.h - words)
        top = box.centre_y - self.thickness / 2
        whole = Box(box.x, top, box.w, self.thickness)
        canvas.rounded(whole, 3, colours["trough"], colours["hairline"])
        shown = host.ease(self, "points", self.points, _REVEAL_MS, 0.0)
        fill = colours.trust[3 if self.points >= ABSTAIN_POINTS else 1]
        width = max(3.0, self.x(shown) - box.x)
        canvas.rounded(Box(box.x, top, width, self.thickness), 3, fill.fill, fill.shade, 0.9)
        for mark, thickness in ((ABSTAIN_POINTS, 1.5), (TARGET_POINTS, 2.5)):
            line = Box(self.x(mark) - thickness / 2, box.y, thickness, box.h)
            canvas.fill(line, colours["ink"])
        if self.marks is not None:
            self._paint_words(canvas, Box(box.x, box.bottom + 3, box.w, words - 3))

    def _paint_words(self, canvas: Canvas, line: Box) -> None:
        ink = canvas.palette["secondary"]
        for mark, text in zip((ABSTAIN_POINTS, TARGET_POINTS), self.marks or (), strict=True):
            half = canvas.type.width(text, SECONDARY) / 2
            centre = min(max(line.x + half, self.x(mark)), line.right - half)
            canvas.line_in(text, Box(centre - half, line.y, 2 * half + 1, line.h), SECONDARY, ink)
