"""True trust beside the trust that was measured, with what came up on the way."""

import math
from typing import Final

from game.language.language import Language
from game.screens.ending_next import turned
from game.screens.parts.axis import month_ticks, round_ticks
from game.screens.parts.explained import explained
from game.screens.parts.happening_words import happening_choice, happening_title
from game.screens.parts.readable import Readable
from game.session.views import EndingView
from game.vocabulary.events import EventOccurred
from game.widgets.arrangement import Flow, Grid, Sized
from game.widgets.canvas import Canvas
from game.widgets.charts import EventMark, LineChart, LineSeries, Tick
from game.widgets.geometry import Box
from game.widgets.layout import Column, Container, Row
from game.widgets.node import Host, Widget
from game.widgets.palette import Colour
from game.widgets.semantics import Role
from game.widgets.surfaces import Card
from game.widgets.text import (
    BODY_STRONG,
    CHART_TITLE,
    KPI,
    NOTE_STRONG,
    SECONDARY,
    Typesetter,
)
from game.widgets.words import Heading, Label, Paragraph

_CLOSE: Final = 3.0
_STEP: Final = 10.0
_MOST_SPACES: Final = 3
_LETTER: Final = 24.0


class _LineSample(Widget):
    """A short piece of a line, as in the chart."""

    role: Role = "none"

    def __init__(self, colour: Colour, *, dashed: bool) -> None:
        super().__init__()
        self.colour: Colour = colour
        self.dashed = dashed

    def measure_natural_width(self, type_: Typesetter) -> float:
        """26."""
        return 26.0

    def measure_minimum_width(self, type_: Typesetter) -> float:
        """26."""
        return 26.0

    def measure_height(self, type_: Typesetter, width: float) -> float:
        """A line of text."""
        return type_.line_height(SECONDARY)

    def paint(self, canvas: Canvas, host: Host) -> None:
        """Draw one stroke, or three."""
        colour = canvas.palette[self.colour]
        y = self.bounds.centre_y - 1.2
        strokes = [(0.0, 6.0), (10.0, 6.0), (20.0, 6.0)] if self.dashed else [(0.0, 26.0)]
        for start, width in strokes:
            canvas.rounded(Box(self.bounds.x + start, y, width, 2.4), 1.2, colour)


def trust_card(words: Language, view: EndingView, *, grow: float = 0.0) -> Widget:
    """The chart, the two last values, and where it turned."""
    title = words.text("screen.ending.trust.title")
    body = Column([_timeline(words, view), *turned(words, view)], gap=14, grow=1)
    card = Card([Heading(title, CHART_TITLE), Paragraph(_verdict(words, view)), body], gap=8)
    return Readable(card, label=title, key="ending.trust", grow=grow)


def _values(view: EndingView) -> tuple[tuple[float, ...], tuple[float, ...]]:
    true = (view.trust_true.start, *view.trust_true.values)
    return true, (view.trust_measured.start, *view.trust_measured.values)


def _verdict(words: Language, view: EndingView) -> str:
    true, measured = _values(view)
    difference = measured[-1] - true[-1]
    # At the start it is what the firm believes.
    missed = [shown - real for shown, real in zip(measured[1:], true[1:], strict=True)]
    same_way = [each * difference > 0 for each in missed]
    furthest = max(abs(each) for each in missed)
    if abs(difference) <= _CLOSE:
        key = "near" if furthest <= 2 * _CLOSE else "near_at_last"
    elif 2 * sum(same_way) <= len(same_way):
        key = "either_way"
    else:
        key = "over" if difference > 0 else "under"
    return words.text(
        f"screen.ending.trust.{key}",
        measured=words.number(measured[-1]),
        true=words.number(true[-1], 1),
        furthest=words.number(furthest),
    )


def _timeline(words: Language, view: EndingView) -> Widget:
    true, measured = _values(view)
    texts = tuple(
        words.text(
            f"screen.ending.trust.{'point' if month else 'start'}",
            turn=words.number(month),
            true=words.number(value, 1),
            measured=words.number(measured[month]),
        )
        for month, value in enumerate(true)
    )
    low = _STEP * math.floor(min(*true, *measured) / _STEP)
    high = _STEP * math.ceil(max(*true, *measured) / _STEP)
    places = round_ticks(low, high, 2 * _STEP, spaces=_MOST_SPACES)
    ticks = tuple(Tick(at, words.number(at)) for at in places)
    marks = tuple(
        EventMark(turn, text) for turn, text in letters_by_month(view).items() if turn < len(true)
    )
    chart = LineChart(
        words.text("screen.ending.trust.chart"),
        LineSeries(true, texts, ghost=measured, events=marks),
        y_ticks=ticks,
        x_ticks=month_ticks(words, view.turns_played),
        colour="good",
        height=170,
        grow=1,
        key="ending.trust.chart",
    )
    figures = Flow(
        [
            _figure(words, "true", words.number(true[-1], 1), "good"),
            _figure(words, "measured", words.number(measured[-1]), "muted"),
        ],
        gap=28,
    )
    return Column([figures, chart], gap=6, grow=1)


def _figure(words: Language, known: str, number: str, colour: Colour) -> Widget:
    text = words.text(f"screen.ending.trust.{known}")
    name = explained(words, f"{known}_trust", text, SECONDARY, "secondary")
    sample = _LineSample(colour, dashed=colour == "muted")
    return Row(
        [
            Label(number, KPI, shrink=False),
            Column([sample, name], gap=0),
        ],
        gap=8,
    )


def event_letters(view: EndingView) -> tuple[str, ...]:
    """A letter for every event: A to Z, then AA, AB and so on."""
    alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    return tuple(
        (alphabet[number // 26 - 1] if number >= 26 else "") + alphabet[number % 26]
        for number in range(len(view.happened))
    )


def in_order(view: EndingView) -> tuple[EventOccurred, ...]:
    """What happened, month by month."""
    return tuple(sorted(view.happened, key=lambda event: event.turn))


def letters_by_month(view: EndingView) -> dict[int, str]:
    """For every month with events its letter, or its first and last one."""
    months: dict[int, list[str]] = {}
    for letter, event in zip(event_letters(view), in_order(view), strict=True):
        months.setdefault(event.turn, []).append(letter)
    return {
        turn: found[0] if len(found) == 1 else f"{found[0]}–{found[-1]}"
        for turn, found in months.items()
    }


def events_card(words: Language, view: EndingView) -> Widget:
    """What came up, month by month, with the letters of the chart."""
    name = words.text("screen.ending.trust.events")
    title = Heading(name, CHART_TITLE)
    if not view.happened:
        nothing = Paragraph(words.text("screen.ending.trust.no_events"), colour="secondary")
        return Readable(Card([title, nothing], gap=6), label=name, key="ending.events")
    rows: list[Widget] = []
    for letter, event in zip(event_letters(view), in_order(view), strict=True):
        when = words.text("screen.ending.trust.month", turn=words.number(event.turn))
        if any(event.turn == each.turn for each in view.turned):
            when = f"{when} · {words.text('screen.ending.trust.turning')}"
        parts: list[Widget] = [
            Paragraph(happening_title(words, event), BODY_STRONG),
            Paragraph(when, SECONDARY, "secondary"),
        ]
        choice = happening_choice(words, event)
        if choice:
            parts.append(Paragraph(choice, SECONDARY, "secondary"))
        mark = Container([Label(letter, NOTE_STRONG, "bad", shrink=False)], padding=(1, 0))
        place = Sized(mark, width=_LETTER, scales=True)
        rows.append(Row([place, Column(parts, grow=1)], gap=6, align="start"))
    card = Card([title, Grid(rows, columns=4, least=230, gap=14)], gap=10)
    return Readable(card, label=name, key="ending.events")
