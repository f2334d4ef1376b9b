"""Charts inside a page."""

import itertools
import re
from xml.etree import ElementTree

import pytest

from game.reports import svg
from game.reports.svg import Interval, Line, interval_chart, line_chart

NAMESPACE = "{http://www.w3.org/2000/svg}"


def test_every_line_is_drawn_named_and_told_apart() -> None:
    lines = [Line(f"way <{n}>", [50.0 + n, 60.0]) for n in range(12)]
    chart = ElementTree.fromstring(line_chart(lines, "trust"))
    drawn = chart.findall(f"{NAMESPACE}polyline")
    looks = {(each.get("stroke"), each.get("stroke-dasharray")) for each in drawn}
    assert len(drawn) == len(looks) == 12
    names = [each for each in chart.findall(f"{NAMESPACE}text") if "way" in (each.text or "")]
    assert [each.text for each in names] == [line.name for line in lines]
    # All end at the same height, and yet no name covers another.
    heights = sorted(float(each.get("y", "")) for each in names)
    gaps = [after - before for before, after in itertools.pairwise(heights)]
    assert min(gaps) > 14


def test_lines_stay_inside_the_picture() -> None:
    chart = line_chart([Line("a", [-5.0, 3.0, 1e6]), Line("b", [0.0])], "revenue")
    height = float(re.findall(r'viewBox="0 0 760 (\d+)"', chart)[0])
    for points in re.findall(r'points="([^"]+)"', chart):
        for point in points.split():
            x, y = map(float, point.split(","))
            assert 0 <= x <= 760
            assert 0 <= y <= height


def test_intervals_say_by_colour_what_is_certain() -> None:
    chart = interval_chart(
        [Interval("good", 5, 1, 9), Interval("bad", -5, -9, -1), Interval("open", 1, -2, 4)], "x"
    )
    dots = ElementTree.fromstring(chart).findall(f"{NAMESPACE}circle")
    assert [each.get("fill") for each in dots] == [svg.GOOD, svg.BAD, svg.NEUTRAL]


@pytest.mark.parametrize(
    ("low", "high"), [(0, 0), (49.9, 50.1), (-3, 1e7), (1e-9, 2e-9), (57.0, 67.5), (100, 100)]
)
def test_ticks_are_round_few_and_span_the_values(low: float, high: float) -> None:
    ticks = svg._ticks(low, high)
    assert 2 <= len(ticks) <= 10
    assert ticks[0] <= low
    assert ticks[-1] >= high
    assert ticks == sorted(set(ticks))
