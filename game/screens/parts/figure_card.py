"""A measure on a card: its number, how it moved, its line, and room for what belongs to it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from game.language.language import Language
from game.screens.parts.axis import month_ticks, round_ticks
from game.screens.parts.explained import explained, heading
from game.screens.parts.roomy import Roomy
from game.session.views import Series
from game.widgets.arrangement import Flow
from game.widgets.charts import Forecast, LineChart, LineSeries, Tick
from game.widgets.geometry import Edges
from game.widgets.indicators import Chip, Icon, Tone
from game.widgets.layout import Container, Row
from game.widgets.node import Widget
from game.widgets.palette import Colour
from game.widgets.sparkline import Sparkline
from game.widgets.surfaces import Card
from game.widgets.text import CHART_TITLE, KPI, SECONDARY
from game.widgets.words import Label


@dataclass(frozen=True, slots=True)
class Measured:
    """A measure in words.

    Attributes:
        id: of the measure, for keys.
        title: what it is; ``term`` explains it.
        icon: beside the title, in the colour of the line.
        colour: of the line.
        value: how the latest number reads; ``unit`` small behind it.
        unit: empty for none; ``unit_term`` explains it, if anything does.
        change: against the month before, signed; empty when there is none.
        change_icon: ``up``, ``down`` or ``steady``.
        tone: whether the change is good.
        texts: how each value of the series reads.
        ticks: values of the grid lines with their texts.
        foreseen: the forecast in words; empty without one.
    """

    id: str
    title: str
    term: str
    icon: str
    colour: Colour
    value: str
    unit: str
    unit_term: str
    change: str
    change_icon: str
    tone: Tone
    texts: tuple[str, ...]
    ticks: tuple[Tick, ...]
    foreseen: str = ""


@dataclass(frozen=True, slots=True)
class Band:
    """The firm's forecast of a measure, in the unit of its series."""

    low: float
    mid: float
    high: float


def figure_card(
    words: Language,
    measured: Measured,
    series: Series,
    turns: int,
    *,
    chart: bool,
    band: Band | None = None,
    extra: Sequence[Widget] = (),
    chart_height: float = 64.0,
    marked: bool = False,
    grow: float = 0.0,
) -> Card:
    """The card.

    Args:
        words: of the game.
        measured: the measure in words.
        series: start and months.
        turns: length of the scenario.
        chart: draw the whole chart; otherwise a small line beside the number.
        band: the forecast of the coming month.
        extra: widgets below.
        chart_height: of the chart at least, in dp.
        marked: something in it is asked for now.
        grow: share of spare height.
    """
    values = (series.start, *series.values)
    title: list[Widget] = [
        Icon(measured.icon, 18, measured.colour),
        heading(words, measured.term, measured.title, CHART_TITLE, "secondary", grow=1),
    ]
    if not chart:
        title.append(
            Sparkline(
                measured.title,
                values,
                value_text=measured.value,
                colour=measured.colour,
                height=22,
            )
        )
    parts: list[Widget] = [Row(title, gap=8), _number(words, measured)]
    if chart:
        parts.append(_chart(words, measured, values, turns, band, chart_height))
    return Card(
        [*parts, *extra],
        gap=6,
        padding=14,
        grow=grow,
        selected=marked,
        key=f"figure.{measured.id}",
        label=measured.title,
    )


def _number(words: Language, measured: Measured) -> Widget:
    parts: list[Widget] = [Label(measured.value, KPI, shrink=False)]
    if measured.unit:
        unit: Widget = Label(measured.unit, SECONDARY, "muted", shrink=False)
        if measured.unit_term:
            unit = explained(words, measured.unit_term, measured.unit, SECONDARY, "muted")
        parts.append(Container([unit], padding=Edges(11, 0, 0, 0)))
    if measured.change:
        parts.append(Chip(measured.change, measured.tone, icon=measured.change_icon))
    return Roomy([Row(parts, gap=8), Flow(parts, gap=8)])


def _chart(
    words: Language,
    measured: Measured,
    values: tuple[float, ...],
    turns: int,
    band: Band | None,
    height: float,
) -> LineChart:
    forecast = None
    if band is not None:
        text = words.text("screen.parts.forecast")
        told = f"{measured.title}: {measured.foreseen}"
        forecast = Forecast((band.mid,), (band.low,), (band.high,), text, told)
    return LineChart(
        measured.title,
        LineSeries(values, measured.texts, length=turns + 1, forecast=forecast),
        y_ticks=measured.ticks,
        x_ticks=month_ticks(words, turns),
        colour=measured.colour,
        height=height,
        grow=1,
    )


def trust_measured(
    words: Language,
    series: Series,
    error: float | None,
    band: Band | None,
) -> Measured:
    """Trust as surveys say it is; how far one may be off stands behind the number.

    Args:
        words: of the game.
        series: as measured.
        error: of the last survey in points, or None before any.
        band: the forecast of the coming month.
    """
    values = (series.start, *series.values)
    unit = words.text("screen.parts.of_100_believed")
    if error is not None:
        unit = words.text("screen.parts.of_100_about", error=words.number(error))
    return _measured(
        words,
        "trust",
        ("heart", "good"),
        [words.number(value) for value in values],
        words.number(values[-1] - values[-2], sign=True) if len(values) > 1 else "",
        values,
        unit=unit,
        unit_term="measured_trust" if error is None else "survey_error",
        ticks=_ticks(values, band, 12, words.number),
        foreseen=_foreseen(words, band, words.number),
    )


def revenue_measured(words: Language, series: Series, band: Band | None) -> Measured:
    """Revenue of a month."""
    values = (series.start, *series.values)
    change = ""
    if len(values) > 1 and values[-2]:
        change = words.percent(values[-1] / values[-2] - 1, 1, sign=True)
    return _measured(
        words,
        "revenue",
        ("coin", "revenue"),
        [words.money(round(value)) for value in values],
        change,
        values,
        ticks=_ticks(values, band, 0.06 * values[0], lambda cents: short_money(words, cents)),
        foreseen=_foreseen(words, band, lambda cents: words.money(round(cents))),
    )


def short_money(words: Language, cents: float) -> str:
    """An amount for an axis: thousands or millions with as few digits as do."""
    euros = cents / 100
    for size, name in ((1_000_000, "millions"), (1_000, "thousands")):
        if abs(euros) >= size:
            share = euros / size
            decimals = 0 if abs(share - round(share)) < 0.005 or abs(share) >= 100 else 1
            return words.text(f"screen.parts.{name}", number=words.number(share, decimals))
    return words.money(round(cents))


def _ticks(
    values: Sequence[float], band: Band | None, least_span: float, write: Callable[[float], str]
) -> tuple[Tick, ...]:
    shown = [*values, *((band.low, band.high) if band else ())]
    return tuple(Tick(at, write(at)) for at in round_ticks(min(shown), max(shown), least_span))


def _foreseen(words: Language, band: Band | None, write: Callable[[float], str]) -> str:
    if band is None:
        return ""
    return words.text("screen.parts.foreseen", low=write(band.low), high=write(band.high))


def _measured(
    words: Language,
    name: str,
    look: tuple[str, Colour],
    texts: Sequence[str],
    change: str,
    values: Sequence[float],
    *,
    unit: str = "",
    unit_term: str = "",
    ticks: tuple[Tick, ...] = (),
    foreseen: str = "",
) -> Measured:
    moved = values[-1] - values[-2] if len(values) > 1 else 0.0
    tone: Tone = "neutral" if moved == 0 else "good" if moved > 0 else "bad"
    return Measured(
        id=name,
        title=words.text(f"screen.parts.{name}_title"),
        term="measured_trust" if name == "trust" else name,
        icon=look[0],
        colour=look[1],
        value=texts[-1],
        unit=unit,
        unit_term=unit_term,
        change=change.lstrip("+−-"),
        change_icon="steady" if moved == 0 else "up" if moved > 0 else "down",
        tone=tone,
        texts=tuple(
            words.text("screen.parts.month_value", turn=words.number(month), value=text)
            if month
            else words.text("screen.parts.start_value", value=text)
            for month, text in enumerate(texts)
        ),
        ticks=ticks,
        foreseen=foreseen,
    )
