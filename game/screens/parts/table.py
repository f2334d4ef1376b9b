"""A table: columns as wide as their widest cell, the first and last may wrap."""

from collections.abc import Sequence

from game.widgets.canvas import Canvas
from game.widgets.geometry import Box
from game.widgets.layout import Container
from game.widgets.node import Host, Widget
from game.widgets.semantics import Role
from game.widgets.text import Typesetter

_AIR = 7.0
_GAP = 18.0


class TableRow(Container):
    """The cells of a row; ``marked`` rows stand on a tint."""

    role: Role = "listitem"

    def __init__(self, cells: Sequence[Widget], *, label: str, marked: bool = False) -> None:
        super().__init__(cells, label=label)
        self.marked = marked
        self.is_first = False

    def paint(self, canvas: Canvas, host: Host) -> None:
        """Draw the tint, or the line above."""
        colours = canvas.palette
        if self.marked:
            canvas.rounded(self.bounds, 8, colours["accent_tint"])
        elif not self.is_first:
            canvas.hairline(self.bounds.x, self.bounds.y, self.bounds.w, colours["hairline"])


class Table(Container):
    """Rows with common columns.

    Args:
        rows: the first is the head; all have the same number of cells.
        wrapping: columns that may be narrower than their text and wrap.
        ends: columns whose cells end at the right, e.g. numbers.
    """

    role: Role = "list"

    def __init__(
        self,
        rows: Sequence[TableRow],
        *,
        label: str,
        wrapping: frozenset[int],
        ends: frozenset[int] = frozenset(),
    ) -> None:
        super().__init__(rows, label=label)
        self.rows = list(rows)
        self.wrapping = wrapping
        self.ends = ends
        if rows:
            rows[0].is_first = True

    def _natural(self, type_: Typesetter) -> list[float]:
        columns = zip(*(row.children for row in self.rows), strict=True)
        return [max(cell.natural_width(type_) for cell in cells) for cells in columns]

    def _least(self, type_: Typesetter) -> list[float]:
        columns = zip(*(row.children for row in self.rows), strict=True)
        return [
            max(cell.minimum_width(type_) for cell in cells) if number in self.wrapping else natural
            for number, (cells, natural) in enumerate(
                zip(columns, self._natural(type_), strict=True)
            )
        ]

    def _frame(self) -> float:
        return _GAP * (len(self.rows[0].children) - 1) + 16 if self.rows else 0.0

    def measure_natural_width(self, type_: Typesetter) -> float:
        """All columns on one line."""
        return sum(self._natural(type_)) + self._frame()

    def measure_minimum_width(self, type_: Typesetter) -> float:
        """With wrapped columns."""
        return sum(self._least(type_)) + self._frame()

    def _widths(self, type_: Typesetter, width: float) -> list[float]:
        natural, least = self._natural(type_), self._least(type_)
        room = width - self._frame()
        spare = room - sum(least)
        wanted = [n - m for n, m in zip(natural, least, strict=True)]
        share = min(1.0, max(0.0, spare / sum(wanted))) if sum(wanted) else 0.0
        widths = [m + w * share for m, w in zip(least, wanted, strict=True)]
        rest = max(0.0, room - sum(widths))
        return [w + rest * (number == 0) for number, w in enumerate(widths)]

    def _heights(self, type_: Typesetter, widths: Sequence[float]) -> list[float]:
        return [
            max(c.height_for(type_, w) for c, w in zip(row.children, widths, strict=True))
            + 2 * _AIR
            for row in self.rows
        ]

    def measure_height(self, type_: Typesetter, width: float) -> float:
        """All rows."""
        return sum(self._heights(type_, self._widths(type_, width)))

    def arrange(self, type_: Typesetter, bounds: Box) -> None:
        """Rows from the top, cells centred in them."""
        self.bounds = bounds
        widths = self._widths(type_, bounds.w)
        y = bounds.y
        for row, height in zip(self.rows, self._heights(type_, widths), strict=True):
            row.bounds = Box(bounds.x, y, bounds.w, height)
            x = bounds.x + 8
            for number, (cell, width) in enumerate(zip(row.children, widths, strict=True)):
                own = min(width, cell.natural_width(type_)) if number in self.ends else width
                high = cell.height_for(type_, own)
                place = Box(x + width - own, y + (height - high) / 2, own, high)
                cell.arrange(type_, place)
                x += width + _GAP
            y += height
