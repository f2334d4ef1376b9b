"""The ground of a stage: where people can stand, and the ways between places."""

import random
from bisect import bisect
from collections.abc import Mapping, Sequence
from itertools import accumulate
from typing import Final

from game.widgets.scenery import Stage
from game.widgets.walking_grid import Spot, walking_grid

_CLOSEST: Final = 0.8  # of the least spacing, before anybody is left out
_TRIES: Final = 40
_DETOUR: Final = 1.6  # times the shorter way out, which people still go
_GIVE_UP: Final = 120
_AROUND: Final = ((0, 0), (-1, 0), (1, 0), (0, -1), (0, 1), (-1, -1), (-1, 1), (1, -1), (1, 1))


class Walkways:
    """Free and blocked parts of a stage, as this month's crowd finds them."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self.stands = [stage.area(area) for area in stage.scene.stands]
        self._grid = walking_grid(stage)
        self.blocks = self._grid.blocks
        kept = [block.grown(5 * stage.unit) for block in self.blocks]
        self._kept_clear = [(each.x, each.y, each.right, each.bottom) for each in kept]
        self.reserved: list[Spot] = []

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
        rooms = list(accumulate(box.w * box.h for box in self.stands))
        grid: dict[tuple[int, int], list[Spot]] = {}
        for spot in (*spots, *self.reserved):
            grid.setdefault((int(spot[0] / spacing), int(spot[1] / spacing)), []).append(spot)
        margin = 8 * self.stage.unit
        inner = [box.grown(-margin) for box in self.stands]
        spots = spots[:]
        failures = 0
        # All of them are drawn, however few are needed: nothing else shall depend on how many.
        draws = [rng.random() for _ in range(count * _TRIES)]
        for draw in draws:
            if len(spots) >= count or failures > _GIVE_UP:
                break
            box = inner[bisect(rooms, draw * rooms[-1], 0, len(rooms) - 1)]
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
        if not self._grid.towards[0][self._grid.cell(spot)]:
            return False
        x, y = spot
        for left, top, right, bottom in self._kept_clear:
            if left <= x < right and top <= y < bottom:
                return False
        return True

    def way_out(self, spot: Spot, choice: float = 0.0) -> list[Spot]:
        """From a place out of the picture: to the nearer side unless both are about as far.

        Args:
            spot: where they stand.
            choice: 0–1; below a half they prefer the left.
        """
        grid = self._grid
        start = grid.nearest_free(spot)
        ways = [grid.follow(flow, start) for flow in grid.towards]
        side = 0 if choice < 0.5 else 1
        if len(ways[side]) > _DETOUR * len(ways[1 - side]):
            side = 1 - side
        cells = ways[side]
        last = grid.centre(cells[-1])
        outside = min(grid.exits[side], key=lambda e: (e[0] - last[0]) ** 2 + (e[1] - last[1]) ** 2)
        return self._straightened([spot, *(grid.centre(c) for c in cells[1:]), outside])

    def path(self, start: Spot, end: Spot) -> list[Spot]:
        """A way between two places, straight where nothing is in between."""
        if self.in_sight(start, end):
            return [start, end]
        grid = self._grid
        first = grid.nearest_free(start)
        cells = grid.follow(grid.flow([grid.nearest_free(end)], first)[0], first)
        return self._straightened([start, *(grid.centre(c) for c in cells[1:-1]), end])

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
        return self._grid.in_sight(start, end)


def _crowded(grid: Mapping[tuple[int, int], Sequence[Spot]], spot: Spot, spacing: float) -> bool:
    x, y = spot
    column, row = int(x / spacing), int(y / spacing)
    limit = spacing * spacing
    for dx, dy in _AROUND:
        for other_x, other_y in grid.get((column + dx, row + dy), ()):
            if (x - other_x) ** 2 + (y - other_y) ** 2 < limit:
                return True
    return False
