"""Predictions and what came of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.session.predictions import outcomes, record_of, revenue_direction, trust_direction
from game.session.views import PredictionOutcome
from game.vocabulary.decisions import Prediction

MADE = st.lists(
    st.builds(
        PredictionOutcome,
        measure=st.just("trust"),
        predicted=st.just("up"),
        confidence=st.floats(1 / 3, 1),
        actual=st.just("up"),
        right=st.booleans(),
    )
)


def test_a_small_move_is_no_move() -> None:
    assert trust_direction(60, 60) == "same"
    assert trust_direction(60, 60.1) == "same"
    assert trust_direction(60, 60.2) == "up"
    assert trust_direction(60, 59.8) == "down"
    assert revenue_direction(100_000, 100_999) == "same"
    assert revenue_direction(100_000, 101_000) == "up"
    assert revenue_direction(100_000, 98_000) == "down"
    assert revenue_direction(0, 0) == "same"


def test_predictions_stand_beside_what_happened() -> None:
    made = {"revenue": Prediction("up", 0.9), "trust": Prediction("down", 0.5)}
    trust, revenue = outcomes(made, {"trust": "same", "revenue": "up"})
    assert (trust.measure, trust.right, trust.actual) == ("trust", False, "same")
    assert (revenue.measure, revenue.right, revenue.confidence) == ("revenue", True, 0.9)


def test_the_brier_score_punishes_sure_mistakes() -> None:
    sure = PredictionOutcome("trust", "up", 1.0, "down", False)
    guess = PredictionOutcome("trust", "up", 1 / 3, "down", False)
    assert record_of([sure]).brier == 1.0
    assert record_of([guess]).brier == pytest.approx(1 / 9)
    assert record_of([]).brier is None


@given(MADE)
def test_hits_are_counted_and_scores_stay_in_bounds(made: list[PredictionOutcome]) -> None:
    record = record_of(made)
    assert record.right == sum(each.right for each in made)
    assert record.made == len(made)
    if record.brier is not None and record.mean_confidence is not None:
        assert 0 <= record.brier <= 1
        assert 1 / 3 - 1e-9 <= record.mean_confidence <= 1 + 1e-9
