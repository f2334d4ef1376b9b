"""The lines of the over-time screen: trust across, four counted measures below."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from game.language.language import Language
from game.screens.parts.axis import month_ticks, round_ticks
from game.screens.parts.counted_card import UNKNOWN_BEFORE
from game.screens.parts.explained import OF_MEASURE, heading
from game.screens.parts.figure_card import short_money
from game.screens.parts.happening_words import foremost, happening_title
from game.screens.parts.roomy import Roomy
from game.session.views import BranchView, OverTimeView, Series
from game.widgets.arrangement import Flow, Grid
from game.widgets.charts import EventMark, LineChart, LineSeries, Tick
from game.widgets.geometry import Edges
from game.widgets.indicators import Chip, Icon, Tone
from game.widgets.layout import Column, Container, Row
from game.widgets.node import Widget
from game.widgets.palette import Colour
from game.widgets.surfaces import Card
from game.widgets.text import CHART_TITLE, KPI, SECONDARY, SECTION, TextStyle
from game.widgets.words import Label


@dataclass(frozen=True, slots=True)
class _Look:
    """How a measure is shown; ``up_is_good`` says what a rise means for the player."""

    measure: str
    icon: str
    colour: Colour
    up_is_good: bool
    least_span: float


_TRUST: Final = _Look("trust_measured", "heart", "good", True, 12)
_COUNTED: Final = (
    _Look("revenue_cents", "coin", "revenue", True, 100_000),
    _Look("churn_rate", "door", "churn", False, 0.01),
    _Look("consent_share", "check", "good", True, 0.05),
    _Look("complaints_per_1000", "complaint", "churn", False, 2),
)
_TRUST_HEIGHT: Final = 138.0
_HEIGHT: Final = 68.0
_LEAST_MONTHS: Final = 6


@dataclass(frozen=True, slots=True)
class Drawn:
    """What all charts share.

    Attributes:
        words: of the game.
        view: the game over time.
        branch: the other course, or None.
        chosen: the month spoken of.
        choose: gets the month pressed.
        text_scale: of the player; labels need room between the lines.
    """

    words: Language
    view: OverTimeView
    branch: BranchView | None
    chosen: int
    choose: Callable[[int], None]
    text_scale: float = 1.0


def months_to_come(view: OverTimeView) -> range:
    """Months not played yet that have a place already: a young game fills its charts slowly."""
    played = len(view.months)
    last = played if view.finished else max(played, min(view.turns, _LEAST_MONTHS))
    return range(played + 1, last + 1)


def chart_cards(drawn: Drawn) -> Widget:
    """All cards below each other, the counted measures two by two."""
    counted = [_card(drawn, look, _HEIGHT) for look in _COUNTED]
    return Column(
        [_card(drawn, _TRUST, _TRUST_HEIGHT), Grid(counted, columns=2, least=280)], gap=12
    )


def _series(drawn: Drawn, look: _Look) -> tuple[Series, Series | None]:
    """A measure as played and in the other course; of trust the true one once it may be known."""
    view, branch = drawn.view, drawn.branch
    if look is _TRUST and view.trust_true is not None:
        return view.trust_true, None if branch is None else branch.trust_true
    return view.series[look.measure], None if branch is None else branch.series[look.measure]


def _card(drawn: Drawn, look: _Look, height: float) -> Widget:
    words = drawn.words
    played, other = _series(drawn, look)
    values = (played.start, *played.values)
    ghost = () if other is None else (other.start, *other.values)
    if look is _TRUST and not ghost and drawn.view.trust_true is not None:
        measured = drawn.view.series[look.measure]
        ghost = (measured.start, *measured.values)
    places = len(values) + len(months_to_come(drawn.view))
    say = writer(words, _written(drawn, look))
    title = _title(drawn, look)
    texts = tuple(
        words.text("screen.parts.month_value", turn=words.number(month), value=say(value))
        if month
        else words.text("screen.parts.start_value", value=say(value))
        for month, value in enumerate(values)
    )
    counted = [*values[_first(look) :], *ghost[_first(look) :]]
    low, high = min(counted), max(counted)
    ticks = tuple(Tick(at, _axis(words, look.measure, at)) for at in _places(look, low, high))
    chart = LineChart(
        title,
        LineSeries(
            values,
            texts,
            ghost=ghost,
            length=places,
            first=_first(look),
            events=_marks(drawn) if look is _TRUST else (),
            chosen=drawn.chosen,
        ),
        y_ticks=ticks,
        x_ticks=month_ticks(words, places - 1),
        colour=look.colour,
        height=height * max(1.0, drawn.text_scale),
        on_choose=lambda month: drawn.choose(max(1, month)),
        key=f"over_time.{look.measure}",
    )
    head = _head(drawn, look, title, values, ghost if other is not None else ())
    below = [_legend(drawn)] if look is _TRUST else []
    return Card([head, chart, *below], gap=4, padding=(12, 10), label=title)


def _first(look: _Look) -> int:
    """The first place with a value: what nobody counted before the first month begins with it."""
    return int(look.measure in UNKNOWN_BEFORE)


def _places(look: _Look, low: float, high: float) -> tuple[float, ...]:
    """Where grid lines lie; trust has room for four, as 0 to 100 would flatten every line."""
    if look is not _TRUST:
        return round_ticks(low, high, look.least_span)
    step = 20.0 if high - low > look.least_span else 10.0
    first, last = math.floor(low / step), math.ceil(high / step)
    return tuple(step * number for number in range(first, max(first + 1, last) + 1))


def _title(drawn: Drawn, look: _Look) -> str:
    if look is not _TRUST:
        return drawn.words.text(f"measure.{look.measure}")
    known = "trust_true" if drawn.view.trust_true is not None else "trust_measured"
    return drawn.words.text(f"measure.{known}")


def _head(
    drawn: Drawn, look: _Look, title: str, values: Sequence[float], other: Sequence[float]
) -> Widget:
    words, month = drawn.words, drawn.chosen
    say = writer(words, _written(drawn, look))
    style: TextStyle = KPI if look is _TRUST else SECTION
    known = look.measure
    if look is _TRUST and drawn.view.trust_true is not None:
        known = "trust_true"
    shown = heading(words, OF_MEASURE.get(known), title, CHART_TITLE, grow=1)
    name = Row([Icon(look.icon, 18, look.colour), shown], gap=8, grow=1)
    figure: list[Widget] = [Label(say(values[month]), style, shrink=False)]
    if month < len(other):
        same = say(other[month]) == say(values[month])
        better = 0.0 if same else other[month] - values[month]
        text = words.text("screen.over_time.instead", value=say(other[month]))
        figure.append(_instead(text, better if look.up_is_good else -better))
    else:
        if month > _first(look):
            figure.append(_change(drawn, look, values))
        if known == "trust_true":
            measured = words.number(drawn.view.series[look.measure].values[month - 1])
            text = words.text("screen.over_time.measured", value=measured)
            figure.insert(0, Label(text, SECONDARY, "secondary", shrink=False))
    line = Row([name, Row(figure, gap=8)], gap=10)
    return Roomy([line, Column([name, Flow(figure, gap=8)], gap=4)])


def _instead(text: str, better: float) -> Widget:
    tone: Tone = "neutral" if not better else "good" if better > 0 else "bad"
    return Chip(text, tone, icon="branch")


def _change(drawn: Drawn, look: _Look, values: Sequence[float]) -> Widget:
    say = writer(drawn.words, _written(drawn, look))
    moved = values[drawn.chosen] - values[drawn.chosen - 1]
    words = drawn.words
    if say(abs(moved)) == say(0.0):
        return Chip(words.number(0), "neutral", icon="steady")
    if look.measure.endswith(("_rate", "_share")):  # percentages move by points, not by per cent
        text = words.text("number.points", number=words.number(100 * abs(moved), 1))
    else:
        text = say(abs(moved))
    good = (moved > 0) == look.up_is_good
    return Chip(text, "good" if good else "bad", icon="up" if moved > 0 else "down")


def _written(drawn: Drawn, look: _Look) -> str:
    """The measure as it is written: surveys round to whole points, true trust is not rounded."""
    return "trust_true" if look is _TRUST and drawn.view.trust_true is not None else look.measure


def writer(words: Language, name: str) -> Callable[[float], str]:
    """How the values of a measure are written."""
    if name.endswith("_cents"):
        return lambda cents: words.money(round(cents), decimals=0)
    if name.endswith(("_rate", "_share")):
        return lambda share: words.percent(share, 1)
    whole = name == _TRUST.measure
    return lambda value: words.number(value, 0 if whole else 1)


def _axis(words: Language, name: str, at: float) -> str:
    if name.endswith("_cents"):
        return short_money(words, at)
    if name.endswith(("_rate", "_share")):
        return words.percent(at, 0 if abs(at * 100 - round(at * 100)) < 1e-6 else 1)
    return words.number(at, 0 if abs(at - round(at)) < 1e-6 else 1)


def _marks(drawn: Drawn) -> tuple[EventMark, ...]:
    """A ring for every month with an event, of another colour where only something was decided.

    Of the month spoken of the first event is named, or all that are grave.
    """
    marks = []
    for month in drawn.view.months:
        if month.happened:
            named = foremost(month.happened) if month.turn == drawn.chosen else ()
            titles = [happening_title(drawn.words, event) for event in named]
            marks.append(EventMark(month.turn, " · ".join(titles)))
        elif month.decided:
            marks.append(EventMark(month.turn, "", good=True))
    return tuple(marks)


def _legend(drawn: Drawn) -> Widget:
    """What the rings, the icons above them and the dashed line mean, as far as there are any."""
    words, months = drawn.words, drawn.view.months
    parts: list[Widget] = []
    if any(month.decided for month in months):
        parts.append(_explained("edit", words.text("screen.over_time.legend.decided"), "good"))
    if any(month.happened for month in months):
        parts.append(_explained("mail", words.text("screen.over_time.legend.happened"), "bad"))
    dashed = ""
    if drawn.branch is not None:
        dashed = words.text("screen.over_time.legend.branch")
    elif drawn.view.trust_true is not None:
        dashed = words.text("screen.over_time.legend.measured")
    if dashed:
        parts.append(_explained("more", dashed, "muted"))
    return Container([Flow(parts, gap=16)], padding=Edges(2, 0, 0, 0))


def _explained(icon: str, text: str, colour: Colour) -> Widget:
    return Row([Icon(icon, 14, colour), Label(text, SECONDARY, "secondary", shrink=False)], gap=5)
