import itertools
import random
from collections import deque

import pytest

from game.widgets.scenery import fit
from game.widgets.scenes import SCENES, scene_of
from game.widgets.walking_grid import Cell, WalkingGrid, walking_grid

_SIZES = ((832.0, 394.0), (420.0, 300.0))


def _grid(kind: str, size: tuple[float, float]) -> WalkingGrid:
    return WalkingGrid(fit(scene_of(kind, "generic"), *size))


def _beside(grid: WalkingGrid, cell: Cell) -> list[Cell]:
    """Squares one step away, not round a corner."""
    x, y = grid.centre(cell)
    steps = [(a * grid.size, b * grid.size) for a in (-1, 0, 1) for b in (-1, 0, 1) if a or b]
    wide, high = grid.columns * grid.size, grid.rows * grid.size
    return [
        grid.cell((x + across, y + down))
        for across, down in steps
        if 0 < x + across < wide
        and 0 < y + down < high
        and all(
            grid.is_free(each) for each in ((x + across, y + down), (x + across, y), (x, y + down))
        )
    ]


@pytest.mark.parametrize("kind", ["counter", "office"])
def test_a_flow_leads_from_everywhere_to_its_goal_by_the_fewest_squares(kind: str) -> None:
    grid = _grid(kind, (420.0, 300.0))
    goal = grid.nearest_free((210.0, 200.0))
    flow, reached = grid.flow([goal])
    away = {goal: 0}
    waiting = deque([goal])
    while waiting:
        cell = waiting.popleft()
        for each in _beside(grid, cell):
            if each not in away:
                away[each] = away[cell] + 1
                waiting.append(each)
    assert set(reached) == set(away)
    for cell, steps in list(away.items())[::7]:
        way = grid.follow(flow, cell)
        assert (way[0], way[-1], len(way)) == (cell, goal, steps + 1)
        assert all(after in _beside(grid, before) for before, after in itertools.pairwise(way))


def test_a_flow_up_to_a_square_leads_from_there_as_the_whole_one_does() -> None:
    grid = _grid("store", _SIZES[0])
    goal, start = grid.nearest_free((100.0, 250.0)), grid.nearest_free((700.0, 300.0))
    whole, part = grid.flow([goal])[0], grid.flow([goal], start)[0]
    assert grid.follow(whole, start) == grid.follow(part, start)
    assert part.count(0) > whole.count(0)


@pytest.mark.parametrize("size", _SIZES)
@pytest.mark.parametrize("kind", sorted(SCENES))
def test_a_straight_way_is_in_sight_if_every_square_on_it_is_free(
    kind: str, size: tuple[float, float]
) -> None:
    grid, rng, seen = _grid(kind, size), random.Random(kind), {True: 0, False: 0}
    for _ in range(250):
        x, y = rng.uniform(-20, size[0] + 20), rng.uniform(0, size[1])
        start, end = (x, y), (x + rng.uniform(-150, 150), y + rng.uniform(-90, 90))
        steps = max(1, int(2 * max(abs(end[0] - x), abs(end[1] - y)) / grid.size))
        on_it = [
            (x + (end[0] - x) * (step / steps), y + (end[1] - y) * (step / steps))
            for step in range(1, steps)
        ]
        edge, wide, high = -grid.size, grid.columns * grid.size, grid.rows * grid.size
        inner = [each for each in on_it if edge < each[0] < wide and edge < each[1] < high]
        expected = all(grid.is_free(each) for each in inner)
        assert grid.in_sight(start, end) == expected
        seen[expected] += 1
    assert min(seen.values()) > 10


def test_the_squares_of_a_stage_are_kept_for_the_next_month() -> None:
    stage = fit(scene_of("counter", "generic"), 800.0, 380.0)
    assert walking_grid(stage) is walking_grid(fit(scene_of("counter", "generic"), 800.0, 380.0))
