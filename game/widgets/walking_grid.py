"""A stage in squares: which of them are free, and how to get from one to another."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import accumulate
from math import ceil, floor
from typing import Final

from game.widgets.geometry import Box
from game.widgets.scenery import Stage

Spot = tuple[float, float]
Cell = int
"""Counted down the columns; a frame of closed squares lies around the stage."""
_CELL: Final = 8.0
_BERTHS: Final = (3.0, 0.0)  # kept from furniture when walking; less where it bars the way out
_STRIDES: Final = (4, 1, 2, 3)
_UNREACHED: Final = 0  # no way leads into the frame


class WalkingGrid:
    """Squares of a stage; the same for everybody who ever stands on it.

    Args:
        stage: what they lie on.

    Attributes:
        size: of a square in dp.
        blocks: furniture and walls, in dp.
        exits: where people come from and go to, outside the stage.
        towards: for either side, the next square on the way out from every square.
    """

    def __init__(self, stage: Stage) -> None:
        scene = stage.scene
        walks = [stage.area(area) for area in (*scene.stands, *scene.walks)]
        self.blocks = [
            stage.box(piece.block, piece.across, piece.down)
            for piece in scene.pieces
            if piece.block is not None
        ]
        self.blocks += [stage.area(area) for area in scene.blocks]
        self.blocks += stage.slot_blocks()
        self.size = _CELL * stage.unit
        self.columns = int(stage.width / self.size) + 1
        self.rows = int(stage.height / self.size) + 1
        self._stride = self.rows + 2
        exits = [stage.point(point) for point in scene.exits]
        middle = stage.width / 2
        self.exits = [
            [point for point in exits if (point[0] < middle) == left] for left in (True, False)
        ]
        for berth in _BERTHS:
            self._open(walks, berth * stage.unit)
            ground = self._largest_part()
            ends = [[self.nearest_free(point) for point in side] for side in self.exits]
            if {end for side in ends for end in side}.issubset(ground):
                break
        else:
            ends = [[self._nearest(ground, point) for point in side] for side in self.exits]
        self.towards = [self.flow(side)[0] for side in ends]
        self._closed = self._closed_sums()

    def _open(self, walks: Sequence[Box], berth: float) -> None:
        """Find out which squares one can walk on."""
        self._free = bytearray((self.columns + 2) * self._stride)
        for walk in walks:
            self._mark(walk, 1)
        for block in self.blocks:
            self._mark(block.grown(berth), 0)

    def _mark(self, box: Box, free: int) -> None:
        """Open or close every square whose middle is in a box."""
        first_row = max(0, ceil(box.y / self.size - 0.5))
        last_row = min(self.rows - 1, floor(box.bottom / self.size - 0.5))
        if last_row < first_row:
            return
        cells = bytes((free,)) * (last_row + 1 - first_row)
        first_column = max(0, ceil(box.x / self.size - 0.5))
        last_column = min(self.columns - 1, floor(box.right / self.size - 0.5))
        for column in range(first_column, last_column + 1):
            first = self._at(column, first_row)
            self._free[first : first + len(cells)] = cells

    def _at(self, column: int, row: int) -> Cell:
        return (column + 1) * self._stride + row + 1

    def _place(self, cell: Cell) -> tuple[int, int]:
        column, row = divmod(cell, self._stride)
        return column - 1, row - 1

    def cell(self, spot: Spot) -> Cell:
        """The square a place is in, or the closest to it on the stage."""
        return self._at(
            min(self.columns - 1, max(0, int(spot[0] / self.size))),
            min(self.rows - 1, max(0, int(spot[1] / self.size))),
        )

    def centre(self, cell: Cell) -> Spot:
        """The middle of a square."""
        column, row = self._place(cell)
        return (column + 0.5) * self.size, (row + 0.5) * self.size

    def _largest_part(self) -> list[Cell]:
        """The free squares that hang together with most others: where the shop is."""
        left = {cell for cell, free in enumerate(self._free) if free}
        largest: list[Cell] = []
        while len(left) > len(largest):
            part = self.flow([min(left)])[1]
            left.difference_update(part)
            largest = max(largest, part, key=len)
        return largest

    def is_free(self, spot: Spot) -> bool:
        """Whether one can walk there."""
        return bool(self._free[self.cell(spot)])

    def nearest_free(self, spot: Spot) -> Cell:
        """The free square closest to a place; its own where there is none."""
        cell = self.cell(spot)
        if self._free[cell]:
            return cell
        return self._nearest((each for each, free in enumerate(self._free) if free), spot)

    def _nearest(self, cells: Iterable[Cell], spot: Spot) -> Cell:
        """The one closest to a place; its own where there is none."""
        cell, stride = self.cell(spot), self._stride
        column, row = divmod(cell, stride)
        return min(
            cells,
            key=lambda each: (each // stride - column) ** 2 + (each % stride - row) ** 2,
            default=cell,
        )

    def flow(
        self, goals: Sequence[Cell], until: Cell | None = None
    ) -> tuple[list[Cell], list[Cell]]:
        """Ways from everywhere, or from one square, to the closest of some.

        Returns:
            For every square the next one on the way, 0 where there is none; and the squares from
            which one gets there, the closest first.
        """
        free, stride = self._free, self._stride
        following = [_UNREACHED] * len(free)
        reached = list(dict.fromkeys(goals))
        left = free[:]
        for goal in reached:
            following[goal], left[goal] = goal, 0
        for cell in reached:  # it grows meanwhile
            if cell == until:
                break
            east, west, south, north = cell + stride, cell - stride, cell + 1, cell - 1
            beside = [each for each in (east, west, south, north) if left[each]]
            if free[east]:  # round no corner
                if left[east + 1] and free[south]:
                    beside.append(east + 1)
                if left[east - 1] and free[north]:
                    beside.append(east - 1)
            if free[west]:
                if left[west + 1] and free[south]:
                    beside.append(west + 1)
                if left[west - 1] and free[north]:
                    beside.append(west - 1)
            if beside:
                for each in beside:
                    following[each], left[each] = cell, 0
                reached += beside
        return following, reached

    def follow(self, flow: Sequence[Cell], cell: Cell) -> list[Cell]:
        """The squares from one to the goal of a flow; only that one where no way leads there."""
        cells = [cell]
        while flow[cell] not in {_UNREACHED, cell}:
            cell = flow[cell]
            cells.append(cell)
        return cells

    def in_sight(self, start: Spot, end: Spot) -> bool:
        """Whether nothing stands on the straight way between two places."""
        if not self._closed_between(self.cell(start), self.cell(end)):
            return True
        (x1, y1), (x2, y2) = start, end
        across, down = x2 - x1, y2 - y1
        free, size, stride = self._free, self.size, self._stride
        columns, rows = self.columns, self.rows
        steps = max(1, int(2 * max(abs(across), abs(down)) / size))
        for first in _STRIDES:  # what stands there is met soon
            for step in range(first, steps, len(_STRIDES)):
                share = step / steps
                column, row = int((x1 + across * share) / size), int((y1 + down * share) / size)
                is_on = 0 <= column < columns and 0 <= row < rows
                if is_on and not free[(column + 1) * stride + row + 1]:
                    return False
        return True

    def _closed_between(self, first: Cell, last: Cell) -> int:
        """How many squares are closed in the rectangle of which two are opposite corners."""
        if first > last:
            first, last = last, first
        top, bottom = sorted((first % self._stride, last % self._stride))
        left, right = first // self._stride - 1, last // self._stride
        sums, before, after = self._closed, left * self._stride, right * self._stride
        above = sums[after + top - 1] - sums[before + top - 1]
        return sums[after + bottom] - sums[before + bottom] - above

    def _closed_sums(self) -> list[int]:
        """For every square how many are closed above it and to its left, and with it."""
        sums: list[int] = []
        before = [0] * self._stride
        for first in range(0, len(self._free), self._stride):
            column = accumulate(1 - free for free in self._free[first : first + self._stride])
            before = [sum(both) for both in zip(before, column, strict=True)]
            sums += before
        return sums


@lru_cache(maxsize=3)
def walking_grid(stage: Stage) -> WalkingGrid:
    """The squares of a stage; it stays the same from month to month."""
    return WalkingGrid(stage)
