"""Predictions, what came of them, and how well somebody knows what they know."""

from collections.abc import Iterable, Mapping
from typing import Final

from game.session.views import PredictionOutcome, PredictionRecord
from game.vocabulary.decisions import PREDICTED_MEASURES, Direction, Prediction

SAME_TRUST_POINTS: Final = 0.15
"""Trust that moved less is about the same; a choice. True trust counts, not the survey: its error
of several points would make every right prediction a coin toss."""
SAME_REVENUE_SHARE: Final = 0.01
"""Revenue that moved less, as a share, is about the same; a choice."""


def unpredicted(predictions: Mapping[str, Prediction]) -> tuple[str, ...]:
    """Measures that are still to be predicted, in the order in which they are asked for."""
    return tuple(measure for measure in PREDICTED_MEASURES if measure not in predictions)


def trust_direction(before: float, after: float) -> Direction:
    """Which way true mean trust moved."""
    return _direction(after - before, SAME_TRUST_POINTS)


def revenue_direction(before_cents: int, after_cents: int) -> Direction:
    """Which way revenue moved."""
    return _direction(after_cents - before_cents, SAME_REVENUE_SHARE * abs(before_cents))


def outcomes(
    predictions: Mapping[str, Prediction], actual: Mapping[str, Direction]
) -> tuple[PredictionOutcome, ...]:
    """Each prediction beside the direction its measure took."""
    return tuple(
        PredictionOutcome(
            measure=measure,
            predicted=predictions[measure].direction,
            confidence=predictions[measure].confidence,
            actual=actual[measure],
            right=predictions[measure].direction == actual[measure],
        )
        for measure in PREDICTED_MEASURES
        if measure in predictions
    )


def record_of(made: Iterable[PredictionOutcome]) -> PredictionRecord:
    """Hits, mean confidence and the Brier score: the mean of (confidence − right)²."""
    each = list(made)
    if not each:
        return PredictionRecord(0, 0, None, None)
    return PredictionRecord(
        made=len(each),
        right=sum(outcome.right for outcome in each),
        mean_confidence=sum(outcome.confidence for outcome in each) / len(each),
        brier=sum((outcome.confidence - outcome.right) ** 2 for outcome in each) / len(each),
    )


def _direction(change: float, same_below: float) -> Direction:
    if abs(change) < same_below or change == 0:
        return "same"
    return "up" if change > 0 else "down"
