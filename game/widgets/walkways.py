"""The ground of a stage: where people can stand, and the ways between places."""

import random
from collections import deque
from collections.abc import Iterable, Sequence
from math import ceil, floor
from typing import Final

from game.widgets.geometry import Box
from game.widgets.scenery import Stage

Spot = tuple[float, float]
_Cell = tuple[int, int]
_CELL: Final = 8.0
_BERTHS: Final = (3.0, 0.0)  # kept from furniture when walking; less where it bars the way out
_CLOSEST: Final = 0.8  # of the least spacing, before anybody is left out
_TRIES: Final = 40
_DETOUR: Final = 1.6  # times the shorter way out, which people still go
_GIVE_UP: Final = 120
_NEIGHBOURS: Final = ((1, 0), (-1, 0), (0, 1), (0, -1), (1, 1), (1, -1), (-1, 1), (-1, -1))


class Walkways:
    """Free and blocked parts of a stage, on a grid for finding ways."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        scene = stage.scene
        self.stands = [stage.area(area) for area in scene.stands]
        walks = [*self.stands, *(stage.area(area) for area in scene.walks)]
        self.blocks = [
            stage.box(piece.block, piece.across, piece.down)
            for piece in scene.pieces
            if piece.block is not None
        ]
        self.blocks += [stage.area(area) for area in scene.blocks]
        self.blocks += stage.slot_blocks()
        self._grown_blocks = [block.grown(5 * stage.unit) for block in self.blocks]
        self.reserved: list[Spot] = []
        self.size = _CELL * stage.unit
        self.columns = int(stage.width / self.size) + 1
        self.rows = int(stage.height / self.size) + 1
        self.exits = [stage.point(point) for point in scene.exits]
        middle = stage.width / 2
        self._sides = [
            [point for point in self.exits if (point[0] < middle) == left] for left in (True, False)
        ]
        for berth in _BERTHS:
            self.free = self._opened(walks, berth * stage.unit)
            ground = self._largest_part()
            ends = [[self._nearest_free(point) for point in side] for side in self._sides]
            if all(end in ground for side in ends for end in side):
                break
        else:
            ends = [[_nearest(ground, self._cell(point)) for point in side] for side in self._sides]
        self._towards = [self._flow(side) for side in ends]

    def _opened(self, walks: Sequence[Box], berth: float) -> list[list[bool]]:
        """Which cells one can walk on, by column and row."""
        self.free = [[False] * self.rows for _ in range(self.columns)]
        for walk in walks:
            self._mark(walk, free=True)
        for block in self.blocks:
            self._mark(block.grown(berth), free=False)
        return self.free

    def _largest_part(self) -> dict[_Cell, _Cell]:
        """The free cells that hang together with most others: where the shop is."""
        left = set(self._free_cells())
        largest: dict[_Cell, _Cell] = {}
        while len(left) > len(largest):
            part = self._flow([min(left)])
            left.difference_update(part)
            largest = max(largest, part, key=len)
        return largest

    def _free_cells(self) -> list[_Cell]:
        return [
            (column, row)
            for column in range(self.columns)
            for row in range(self.rows)
            if self.free[column][row]
        ]

    def _mark(self, box: Box, *, free: bool) -> None:
        """Open or close every cell whose middle is in a box."""
        first_row = max(0, ceil(box.y / self.size - 0.5))
        last_row = min(self.rows - 1, floor(box.bottom / self.size - 0.5))
        if last_row < first_row:
            return
        cells = [free] * (last_row + 1 - first_row)
        first_column = max(0, ceil(box.x / self.size - 0.5))
        last_column = min(self.columns - 1, floor(box.right / self.size - 0.5))
        for column in range(first_column, last_column + 1):
            self.free[column][first_row : last_row + 1] = cells

    def _centre(self, cell: _Cell) -> Spot:
        return (cell[0] + 0.5) * self.size, (cell[1] + 0.5) * self.size

    def _cell(self, spot: Spot) -> _Cell:
        return (
            min(self.columns - 1, max(0, int(spot[0] / self.size))),
            min(self.rows - 1, max(0, int(spot[1] / self.size))),
        )

    def _nearest_free(self, spot: Spot) -> _Cell:
        cell = self._cell(spot)
        if self.free[cell[0]][cell[1]]:
            return cell
        return _nearest(self._free_cells(), cell)

    def keep_free(self, spots: Sequence[Spot]) -> None:
        """Let nobody stand close to these places."""
        self.reserved.extend(spots)

    def spread(self, count: int, least: float, rng: random.Random) -> list[Spot]:
        """Up to ``count`` places, evenly spread.

        Args:
            count: how many are wanted.
            least: distance in dp they keep; a little less rather than fewer places.
            rng: decides where.
        """
        boxes = self.stands
        room = sum(box.w * box.h for box in boxes)
        wanted = 0.72 * (room / max(1, count)) ** 0.5
        spacing = max(least, 15 * self.stage.unit, min(wanted, 34 * self.stage.unit))
        spots: list[Spot] = []
        while True:
            spots = self._throw(spots, count, spacing, rng)
            if len(spots) >= count or spacing <= _CLOSEST * least:
                break
            spacing = max(least if spacing > least else _CLOSEST * least, spacing * 0.82)
        rng.shuffle(spots)
        return spots

    def _throw(
        self, spots: list[Spot], count: int, spacing: float, rng: random.Random
    ) -> list[Spot]:
        weights = [box.w * box.h for box in self.stands]
        grid: dict[_Cell, list[Spot]] = {}
        for spot in (*spots, *self.reserved):
            grid.setdefault((int(spot[0] / spacing), int(spot[1] / spacing)), []).append(spot)
        margin = 8 * self.stage.unit
        inner = [box.grown(-margin) for box in self.stands]
        spots = spots[:]
        failures = 0
        for box in rng.choices(inner, weights, k=count * _TRIES):
            if len(spots) >= count or failures > _GIVE_UP:
                break
            spot = (box.x + rng.random() * box.w, box.y + rng.random() * box.h)
            if _crowded(grid, spot, spacing) or not self.is_clear(spot):
                failures += 1
                continue
            failures = 0
            grid.setdefault((int(spot[0] / spacing), int(spot[1] / spacing)), []).append(spot)
            spots.append(spot)
        return spots

    def is_clear(self, spot: Spot) -> bool:
        """Not in furniture, and not where nobody can get to."""
        return self._cell(spot) in self._towards[0] and not any(
            block.contains(*spot) for block in self._grown_blocks
        )

    def _flow(self, goals: Sequence[_Cell], until: _Cell | None = None) -> dict[_Cell, _Cell]:
        """For every reachable cell, or up to one, the next one on the way to the closest goal."""
        following: dict[_Cell, _Cell] = {goal: goal for goal in goals}
        open_cells = deque(goals)
        while open_cells:
            cell = open_cells.popleft()
            if cell == until:
                break
            for dx, dy in _NEIGHBOURS:
                column, row = cell[0] + dx, cell[1] + dy
                if not (0 <= column < self.columns and 0 <= row < self.rows):
                    continue
                if (column, row) in following or not self.free[column][row]:
                    continue
                if not (self.free[column][cell[1]] and self.free[cell[0]][row]):
                    continue  # not round a corner diagonally
                following[column, row] = cell
                open_cells.append((column, row))
        return following

    def way_out(self, spot: Spot, choice: float = 0.0) -> list[Spot]:
        """From a place out of the picture: to the nearer side unless both are about as far.

        Args:
            spot: where they stand.
            choice: 0–1; below a half they prefer the left.
        """
        start = self._nearest_free(spot)
        ways = [self._follow(flow, start) for flow in self._towards]
        side = 0 if choice < 0.5 else 1
        if len(ways[side]) > _DETOUR * len(ways[1 - side]):
            side = 1 - side
        cells = ways[side]
        last = self._centre(cells[-1])
        outside = min(
            self._sides[side], key=lambda e: (e[0] - last[0]) ** 2 + (e[1] - last[1]) ** 2
        )
        return self._straightened([spot, *(self._centre(c) for c in cells[1:]), outside])

    def path(self, start: Spot, end: Spot) -> list[Spot]:
        """A way between two places, straight where nothing is in between."""
        if self.in_sight(start, end):
            return [start, end]
        first = self._nearest_free(start)
        cells = self._follow(self._flow([self._nearest_free(end)], first), first)
        return self._straightened([start, *(self._centre(c) for c in cells[1:-1]), end])

    def _follow(self, flow: dict[_Cell, _Cell], cell: _Cell) -> list[_Cell]:
        cells = [cell]
        while flow.get(cell, cell) != cell:
            cell = flow[cell]
            cells.append(cell)
        return cells

    def _straightened(self, way: list[Spot]) -> list[Spot]:
        """Leave out corners one can see past, looking ahead in strides."""
        kept = [way[0]]
        at, last = 0, len(way) - 1
        while at < last:
            ahead = at + 1
            for stride in (8, 2, 1):
                while ahead < last:
                    further = min(last, ahead + stride)
                    if not self.in_sight(way[at], way[further]):
                        break
                    ahead = further
            kept.append(way[ahead])
            at = ahead
        return kept

    def in_sight(self, start: Spot, end: Spot) -> bool:
        """Whether nothing stands on the straight way between two places."""
        (x1, y1), (x2, y2) = start, end
        steps = max(1, int(2 * max(abs(x2 - x1), abs(y2 - y1)) / self.size))
        free, size = self.free, self.size
        most_column, most_row = self.columns - 1, self.rows - 1
        for step in range(1, steps):
            share = step / steps
            column = int((x1 + (x2 - x1) * share) / size)
            row = int((y1 + (y2 - y1) * share) / size)
            if 0 <= column <= most_column and 0 <= row <= most_row and not free[column][row]:
                return False
        return True


def _nearest(cells: Iterable[_Cell], cell: _Cell) -> _Cell:
    """The one closest to a cell; that cell where there is none."""
    return min(cells, key=lambda c: (c[0] - cell[0]) ** 2 + (c[1] - cell[1]) ** 2, default=cell)


def _crowded(grid: dict[_Cell, list[Spot]], spot: Spot, spacing: float) -> bool:
    column, row = int(spot[0] / spacing), int(spot[1] / spacing)
    limit = spacing * spacing
    for dx in (-1, 0, 1):
        for dy in (-1, 0, 1):
            for x, y in grid.get((column + dx, row + dy), ()):
                if (spot[0] - x) ** 2 + (spot[1] - y) ** 2 < limit:
                    return True
    return False
