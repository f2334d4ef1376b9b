"""What else is counted every month: a line each, with its course and its latest change."""

from collections.abc import Mapping

from game.language.language import Language
from game.screens.parts.explained import OF_MEASURE, explained
from game.screens.parts.roomy import Roomy
from game.session.views import PredictionRecord, Series
from game.widgets.arrangement import Flow
from game.widgets.indicators import Chip, Tone
from game.widgets.layout import Column, Row
from game.widgets.node import Widget
from game.widgets.palette import Colour
from game.widgets.sparkline import Sparkline
from game.widgets.surfaces import Card
from game.widgets.text import BODY_STRONG, SECONDARY
from game.widgets.words import Label

_ROWS: tuple[tuple[str, Colour, bool], ...] = (
    # measure, colour of its line, more of it is good
    ("churn_rate", "churn", False),
    ("consent_share", "good", True),
    ("complaints_per_1000", "churn", False),
)


_DECIMALS = {"churn_rate": 3, "consent_share": 2, "complaints_per_1000": 1}
"""To which a change must be rounded to be shown, or to count as none."""
UNKNOWN_BEFORE = frozenset({"complaints_per_1000"})
"""Nobody counted these before the first month: the start is no month to compare with."""


def counted_card(
    words: Language, series: Mapping[str, Series], record: PredictionRecord | None = None
) -> Card:
    """Customers who left, those who said yes, complaints; and how well was predicted so far.

    Args:
        words: of the game.
        series: by measure.
        record: of the predictions; None or an empty one leaves the line out.
    """
    rows = [
        _row(words, name, series[name], colour, good_up)
        for name, colour, good_up in _ROWS
        if name in series
    ]
    if record is not None and record.mean_confidence is not None:
        rows.append(_predicted(words, record, record.mean_confidence))
    return Card(rows, gap=8, padding=(12, 14), key="counted")


def _row(words: Language, name: str, series: Series, colour: Colour, good_up: bool) -> Widget:
    values = (series.start, *series.values)
    if name in UNKNOWN_BEFORE and series.values:
        values = series.values
    value = _written(words, name, values[-1])
    written = words.text(f"screen.parts.counted.{name}")
    title = explained(words, OF_MEASURE[name], written, SECONDARY, "secondary", grow=1)
    asides: list[Widget] = [Label(value, BODY_STRONG, shrink=False)]
    if len(values) > 1:
        moved = round(values[-1] - values[-2], _DECIMALS[name])
        tone: Tone = "neutral" if moved == 0 else "good" if (moved > 0) == good_up else "bad"
        change = _moved(words, name, abs(moved))
        before = words.text("screen.parts.month_before", value=_written(words, name, values[-2]))
        icon = "steady" if moved == 0 else "up" if moved > 0 else "down"
        asides.append(Chip(change, tone, icon=icon, tooltip=before))
    forms: list[Widget] = [Row([title, *asides], gap=8)]
    if len(values) > 1:
        course = Sparkline(written, values, value_text=value, colour=colour, width=46, height=20)
        forms.insert(0, Row([title, course, *asides], gap=8))
    return Roomy([*forms, Column([title, Flow(asides, gap=8)], gap=3)])


def _moved(words: Language, name: str, change: float) -> str:
    """A change: of a share in points, which per cent behind it would leave open."""
    if name == "complaints_per_1000":
        return words.number(change, 1)
    return words.number(100 * change, 1 if name == "churn_rate" else 0)


def _predicted(words: Language, record: PredictionRecord, sureness: float) -> Widget:
    written = words.text("screen.parts.counted.predicted")
    title = explained(words, "calibration", written, SECONDARY, "secondary", grow=1)
    right, made = words.number(record.right), words.number(record.made)
    value = Label(
        words.text("screen.parts.right_of", right=right, made=made), BODY_STRONG, shrink=False
    )
    sure = words.percent(sureness)
    told = words.text("screen.parts.record", right=right, made=made, sure=sure)
    chip = Chip(words.text("screen.parts.sure_share", sure=sure), tooltip=told)
    return Roomy([Row([title, value, chip], gap=8), Column([title, Flow([value, chip], gap=8)])])


def _written(words: Language, name: str, value: float) -> str:
    if name == "complaints_per_1000":
        return words.number(value, 1)
    return words.percent(value, 1 if name == "churn_rate" else 0)
