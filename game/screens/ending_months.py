"""What was counted, month by month: small lines from the start to the end."""

from collections.abc import Callable
from typing import Final

from game.language.language import Language
from game.screens.parts.explained import OF_MEASURE, explained
from game.screens.parts.readable import Readable
from game.session.views import EndingView
from game.widgets.arrangement import Grid
from game.widgets.layout import Column, Row
from game.widgets.node import Widget
from game.widgets.palette import Colour
from game.widgets.sparkline import Sparkline
from game.widgets.surfaces import Card
from game.widgets.text import BODY, CHART_TITLE, SECONDARY
from game.widgets.words import Heading, Paragraph

_LINES: Final[tuple[tuple[str, Colour], ...]] = (
    ("revenue_cents", "revenue"),
    ("churn_rate", "churn"),
    ("complaints_per_1000", "churn"),
    ("consent_share", "good"),
)


def months_card(words: Language, view: EndingView, *, grow: float = 0.0) -> Widget:
    """A small line for each measure that was counted."""
    title = words.text("screen.ending.months.title")
    lines = Column(_rows(words, view), gap=10, justify="between", grow=1)
    card = Card([Heading(title, CHART_TITLE), lines])
    return Readable(card, label=title, key="ending.months", grow=grow)


def months_strip(words: Language, view: EndingView) -> Widget:
    """The same in a low card across the page."""
    title = words.text("screen.ending.months.title")
    # The line stands before its words: after them it would seem to belong to the next ones.
    rows = [Row(row.children[::-1], gap=12) for row in _rows(words, view)]
    lines = Grid(rows, columns=4, least=250, gap=24)
    return Readable(Card([Heading(title, CHART_TITLE), lines]), label=title, key="ending.months")


def _rows(words: Language, view: EndingView) -> list[Widget]:
    return [
        _row(words, name, (view.series[name].start, *view.series[name].values), colour)
        for name, colour in _LINES
        if name in view.series
    ]


def _row(words: Language, name: str, values: tuple[float, ...], colour: Colour) -> Widget:
    measure = words.text(f"measure.{name}")
    say = _writer(words, name)
    text = words.text("screen.ending.months.value", start=say(values[0]), end=say(values[-1]))
    title = explained(words, OF_MEASURE[name], measure, BODY)
    names = Column([title, Paragraph(text, SECONDARY, "secondary")], grow=1)
    line = Sparkline(measure, values, value_text=text, colour=colour, width=110, height=30)
    return Row([names, line], gap=12)


def _writer(words: Language, name: str) -> Callable[[float], str]:
    if name.endswith("_cents"):
        return lambda cents: words.money(round(cents), decimals=0)
    if name.endswith(("_rate", "_share")):
        return lambda share: words.percent(share, 1)
    return lambda value: words.number(value, 1)
