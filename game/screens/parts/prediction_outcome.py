"""A prediction beside what came of it, and whether the firm's own forecast held."""

from dataclasses import dataclass

from game.language.language import Language
from game.screens.parts.forecast_range import ForecastRange
from game.session.views import ForecastView, PredictionOutcome, ReviewView
from game.widgets.arrangement import Flow
from game.widgets.indicators import Chip, Icon
from game.widgets.layout import Column, Row
from game.widgets.node import Widget
from game.widgets.palette import Colour
from game.widgets.text import BODY_STRONG, SECONDARY
from game.widgets.words import Label, Paragraph

_FAIRLY_SURE_FROM = 0.5
_SURE_FROM = 0.8


@dataclass(frozen=True, slots=True)
class ExpectedRange:
    """What the firm expected of a measure and what it became, with the words for both ends."""

    low: float
    mid: float
    high: float
    actual: float
    low_text: str
    high_text: str


def prediction_outcomes(words: Language, view: ReviewView) -> list[Widget]:
    """A block for trust and one for revenue, as far as anything was expected of them."""
    blocks: list[Widget] = []
    looks: tuple[tuple[str, str, Colour], ...] = (
        ("trust", "heart", "good"),
        ("revenue", "coin", "revenue"),
    )
    for measure, icon, colour in looks:
        made = next((each for each in view.predictions if each.measure == measure), None)
        expected = _expected(words, view, view.forecast, measure)
        parts: list[Widget] = []
        if made is not None:
            parts += _said(words, view, made, icon, colour)
        if expected is not None:
            parts += _firm(words, expected, colour)
        if parts:
            blocks.append(Column(parts, gap=4))
    return blocks


def confidence_word(words: Language, confidence: float) -> str:
    """How sure somebody was, in a word."""
    step = "low" if confidence < _FAIRLY_SURE_FROM else "middle"
    if confidence >= _SURE_FROM:
        step = "high"
    return words.text(f"screen.review.outcome.confidence.{step}")


def _said(
    words: Language, view: ReviewView, made: PredictionOutcome, icon: str, colour: Colour
) -> list[Widget]:
    verdict = words.text(f"screen.review.outcome.{'right' if made.right else 'wrong'}")
    chip = Chip(
        verdict, "good" if made.right else "neutral", icon="check" if made.right else "cross"
    )
    name = Row(
        [
            Icon(icon, 17, colour),
            Label(words.text(f"measure.{made.measure}"), BODY_STRONG, shrink=False),
        ],
        gap=8,
    )
    said = words.text(
        "screen.review.outcome.said",
        direction=words.text(f"screen.review.outcome.direction.{made.predicted}"),
        confidence=confidence_word(words, made.confidence),
    )
    said = said[:1].upper() + said[1:]
    came = words.text(
        f"screen.review.outcome.came.{made.measure}.{made.actual}",
        change=_change(words, view, made.measure),
    )
    return [Flow([name, chip], gap=10), Paragraph(f"{said} {came}")]


def _change(words: Language, view: ReviewView, measure: str) -> str:
    """What the direction was judged on: trust of everybody, revenue against the month before."""
    if measure == "trust":
        return words.number(view.trust_change, 2, sign=True)
    return words.percent(view.revenue_change_share, 1, sign=True)


def _expected(
    words: Language, view: ReviewView, forecast: ForecastView | None, measure: str
) -> ExpectedRange | None:
    if forecast is None:
        return None
    if measure == "trust":
        return ExpectedRange(
            forecast.trust_low,
            forecast.trust_mid,
            forecast.trust_high,
            view.trust_measured,
            words.number(forecast.trust_low),
            words.number(forecast.trust_high),
        )
    return ExpectedRange(
        forecast.revenue_low_cents,
        forecast.revenue_mid_cents,
        forecast.revenue_high_cents,
        view.measures.revenue_cents,
        words.money(forecast.revenue_low_cents, decimals=0),
        words.money(forecast.revenue_high_cents, decimals=0),
    )


def _firm(words: Language, expected: ExpectedRange, colour: Colour) -> list[Widget]:
    inside = expected.low <= expected.actual <= expected.high
    sentence = words.text(
        f"screen.review.outcome.{'inside' if inside else 'outside'}",
        low=expected.low_text,
        high=expected.high_text,
    )
    band = ForecastRange(
        sentence, expected.low, expected.mid, expected.high, expected.actual, colour
    )
    return [band, Paragraph(sentence, SECONDARY, "secondary")]
