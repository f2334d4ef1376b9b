import itertools
from dataclasses import replace

import pygame
import pytest

from game.widgets.application_view import View
from game.widgets.arrangement import Sized
from game.widgets.chart_shapes import Plot, dashed_body
from game.widgets.charts import EventMark, Forecast, LineChart, LineSeries, Tick
from game.widgets.distribution import TrustCount, TrustDistribution
from game.widgets.layout import Column
from game.widgets.node import Widget
from game.widgets.palette import CALM
from game.widgets.sparkline import Sparkline
from game.widgets.waterfall import WaterfallBar, WaterfallChart, WaterfallEnd
from tests.widgets.acting import click, move_to, node, nothing, picture, widget

BRIGHT = 200

_SERIES = LineSeries(
    (66.0, 67.0, 61.5, 58.4),
    ("66", "67", "61.5", "58.4"),
    length=7,
    forecast=Forecast((57, 59, 62), (54, 54, 55), (60, 64, 69), "forecast"),
    target=Tick(70, "target"),
    events=(EventMark(2, "Fee added"),),
)


def _view(chart: Widget, width: float = 400) -> View:
    view = View()
    view.show(Column([Sized(chart, width=width)], align="start", padding=20))
    return view


def test_a_line_chart_tells_its_latest_value_and_every_point() -> None:
    chart = LineChart("Trust", _SERIES, colour="good")
    view = _view(chart)
    told = node(view, "Trust")
    assert (told.role, told.value) == ("chart", "58.4")
    assert [child.label for child in told.children] == ["66", "67", "61.5", "58.4"]


def test_points_lie_within_the_plot_in_order() -> None:
    chart = LineChart("Trust", _SERIES, y_ticks=[Tick(50, "50"), Tick(70, "70")])
    _view(chart)
    plot = chart.plot
    xs = [plot.x(n) for n in range(7)]
    assert xs == sorted(xs)
    assert xs[-1] == pytest.approx(plot.width)
    shown = (*_SERIES.values, 54, 69, 70, 50)
    assert all(0 <= plot.y(value) <= plot.height for value in shown)
    assert plot.y(70) < plot.y(50)


def test_the_forecast_covers_the_months_foreseen_and_no_more() -> None:
    next_month = LineSeries((66.0, 67.0), length=7, forecast=Forecast((65.0,), text="forecast"))
    chart = LineChart("Trust", next_month)
    view = _view(chart)
    drawn = picture(view)
    y = round((chart.bounds.y + 30) * view.scale)

    def colour(place: float) -> object:
        return drawn.get_at((round((chart.bounds.x + 4 + chart.plot.x(place)) * view.scale), y))

    assert colour(1.8) != colour(3.5)
    assert colour(3.5) == colour(5.5)


@pytest.mark.parametrize("size", [(1024, 600), (1280, 720), (1920, 1080)])
def test_every_grid_line_is_equally_thick(size: tuple[int, int]) -> None:
    ticks = [Tick(at, str(at)) for at in range(20, 101, 16)]
    view = View(size)
    view.show(LineChart("Churn", LineSeries((0.0, 0.0)), y_ticks=ticks, height=137))
    surface = picture(view, size)
    grid = pygame.Color(view.canvas.palette["grid"])
    column = [surface.get_at((size[0] // 2, y)) == grid for y in range(size[1])]
    runs = [len(list(run)) for drawn, run in itertools.groupby(column) if drawn]
    assert len(runs) == len(ticks)
    assert len(set(runs)) == 1


def test_each_point_has_a_hit_area_around_it() -> None:
    chart = LineChart("Trust", _SERIES)
    view = _view(chart)
    for number, point in enumerate(chart.points):
        x = chart.bounds.x + 4 + chart.plot.x(number)
        move_to(view, x, chart.bounds.centre_y)
        assert view.is_hovered(point)


def test_a_keyed_chart_reveals_itself_once() -> None:
    def page() -> Column:
        return Column([LineChart("Trust", _SERIES, key="trust")])

    view = View()
    view.advance(0)
    view.show(page())
    surface = picture(view)
    assert view.is_moving
    view.advance(600)
    view.draw(surface)
    view.show(page())
    view.draw(surface)
    assert not view.is_moving


@pytest.mark.parametrize("values", [(5.0, 5.0, 5.0), (0.0,), (-3.0, 4.0)])
def test_charts_draw_flat_single_and_negative_values(values: tuple[float, ...]) -> None:
    picture(_view(LineChart("x", LineSeries(values))))
    picture(_view(Sparkline("x", values)))


def test_dashes_continue_round_corners() -> None:
    plot = Plot(100, 100, 0, 1, 3)
    body = dashed_body(plot, 0, (0, 0, 0), "#000000", 1, 1)
    starts = [float(part.split(" ")[0]) for part in body.split('d="M')[1].split('"')[0].split("M")]
    gaps = {round(b - a, 1) for a, b in itertools.pairwise(starts)}
    assert gaps <= {8.0, 2.0, 6.0, 4.0}
    assert len(starts) >= 12


_BARS = (
    WaterfallBar("usual", "Remember the usual", 1.4, "+1.4"),
    WaterfallBar("drift", "Data given for service and used for selling", -2.3, "−2.3"),
    WaterfallBar("arrivals", "Arrivals and departures", 0.1, "+0.1"),
)


def _waterfall(**options: object) -> WaterfallChart:
    return WaterfallChart(
        "Trust",
        _BARS,
        start=WaterfallEnd("Last month", "61.2"),
        end=WaterfallEnd("This month", "60.4"),
        key="why",
        **options,  # type: ignore[arg-type]
    )


def test_waterfall_bars_add_up_to_the_difference() -> None:
    chart = _waterfall()
    causes = chart.rows[1:-1]
    assert causes[0].first == 0
    for before, after in itertools.pairwise(causes):
        assert after.first == before.last
    assert chart.rows[-1].last == causes[-1].last == pytest.approx(-0.8)


def test_waterfall_bars_are_drawn_to_one_scale_that_holds_them_all() -> None:
    chart = _waterfall()
    _view(chart)
    per_point = (chart.x(1.0) - chart.x(0.0)) / 1.0
    for row in chart.rows[1:-1]:
        width = chart.x(row.last) - chart.x(row.first)
        assert width == pytest.approx(per_point * (row.last - row.first))
        assert chart.bounds.x < chart.x(row.last) < chart.bounds.right


def test_waterfall_rows_do_not_overlap_and_can_be_selected() -> None:
    chosen: list[str] = []
    view = _view(_waterfall(on_select=chosen.append))
    rows = [w for w in widget(view, "why").children if w.label]
    for before, after in itertools.pairwise(rows):
        assert before.bounds.bottom <= after.bounds.y + 0.01
    click(view, widget(view, "why.drift"))
    assert chosen == ["drift"]


def test_a_waterfall_tells_every_cause_with_its_sign() -> None:
    view = _view(_waterfall())
    told = node(view, "Trust")
    assert told.value == "61.2 → 60.4"
    assert [(child.label, child.value) for child in told.children][1] == (
        "Remember the usual",
        "+1.4",
    )


@pytest.mark.parametrize("width", [260, 400, 900])
def test_long_causes_wrap_instead_of_being_cut(width: float) -> None:
    view = _view(_waterfall(), width)
    cut: list[str] = []
    view.canvas.cut_texts = cut
    picture(view)
    assert cut == []


def test_a_waterfall_without_causes_still_draws() -> None:
    end = WaterfallEnd("This month", "60.4")
    picture(_view(WaterfallChart("x", (), start=end, end=end, on_select=nothing)))


def test_a_distribution_tells_each_level() -> None:
    names = ("Leaving", "Wary", "Neutral", "Content", "Loyal")
    levels = [
        TrustCount(name, count, str(count)) for name, count in zip(names, range(5), strict=True)
    ]
    view = _view(TrustDistribution("Trust", levels))
    told = node(view, "Trust")
    assert [(cell.label, cell.value) for cell in told.children] == [
        (name, str(count)) for name, count in zip(names, range(5), strict=True)
    ]


@pytest.mark.parametrize("width", [140, 300, 900])
def test_a_distribution_is_as_high_as_its_legend_needs(width: float) -> None:
    names = ("Leaving", "Wary", "Neutral", "Content", "Loyal")
    chart = TrustDistribution("Trust", [TrustCount(name, 10, "10") for name in names])
    view = _view(chart, width)
    drawn = picture(view)
    below = round(chart.bounds.bottom) + 2
    assert all(drawn.get_at((x, below))[:3] == (0, 0, 0) for x in range(0, 1280, 5))


def test_an_empty_distribution_draws() -> None:
    picture(_view(TrustDistribution("Trust", [TrustCount("Leaving", 0, "0")])))


def test_without_colours_the_ends_of_the_legend_carry_marks() -> None:
    levels = [TrustCount("same", 10, "10") for _ in range(5)]
    levels = [replace(level, count=10.0 + at) for at, level in enumerate(levels)]
    chart = TrustDistribution("Trust", levels)
    view = _view(chart, chart.natural_width(View().canvas.type))
    view.configure(palette=replace(CALM, trust=(CALM.trust[0],) * 5))
    drawn = pygame.surfarray.array3d(picture(view))
    entry = chart._entry(view.canvas.type, levels[0], 14)
    row = round(chart.bounds.centre_y)
    white = []
    for at in range(5):
        x = round(chart.bounds.x + chart.bar_width + 24 + 6 + at * entry)
        inside = drawn[x - 3 : x + 4, row - 3 : row + 4]
        white.append(int((inside.min(axis=2) > BRIGHT).sum()))
    leaving, *between, loyal = white
    assert between == [0, 0, 0]
    assert 0 < leaving != loyal > 0
