"""What was counted, month by month: small lines from the start to the end."""

from collections.abc import Callable
from typing import Final

from game.language.language import Language
from game.screens.parts.readable import Readable
from game.session.views import EndingView
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
    rows = [
        _row(words, name, (view.series[name].start, *view.series[name].values), colour)
        for name, colour in _LINES
        if name in view.series
    ]
    card = Card([Heading(title, CHART_TITLE), Column(rows, gap=10)])
    return Readable(card, label=title, key="ending.months", grow=grow)


def _row(words: Language, name: str, values: tuple[float, ...], colour: Colour) -> Widget:
    measure = words.text(f"measure.{name}")
    say = _writer(words, name)
    text = words.text("screen.ending.months.value", start=say(values[0]), end=say(values[-1]))
    names = Column([Paragraph(measure, BODY), Paragraph(text, SECONDARY, "secondary")], grow=1)
    line = Sparkline(measure, values, value_text=text, colour=colour, width=110, height=30)
    return Row([names, line], gap=12)


def _writer(words: Language, name: str) -> Callable[[float], str]:
    if name.endswith("_cents"):
        return lambda cents: words.money(round(cents), decimals=0)
    if name.endswith(("_rate", "_share")):
        return lambda share: words.percent(share, 1)
    return lambda value: words.number(value, 1)
