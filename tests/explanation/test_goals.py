"""Goal points."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.explanation.goals import goal_score, weighted_mean
from game.vocabulary.measures import GoalScore
from game.vocabulary.scenario import Goal

AMOUNTS = st.floats(-1e9, 1e9)


def test_doing_nothing_is_50_and_the_target_100() -> None:
    trust = Goal("trust", 1, 4.0)
    assert goal_score(trust, 60.0, 60.0).points == 50
    assert goal_score(trust, 64.0, 60.0).points == 100
    assert goal_score(trust, 62.0, 60.0).points == 75
    equity = Goal("equity", 1, 1.08)
    assert goal_score(equity, 108.0, 100.0).points == pytest.approx(100)
    assert goal_score(equity, 108.0, 100.0).target == pytest.approx(108)


def test_points_are_cut_to_0_and_120() -> None:
    trust = Goal("trust", 1, 4.0)
    assert goal_score(trust, 90.0, 60.0).points == 120
    assert goal_score(trust, 10.0, 60.0).points == 0


def test_five_per_cent_more_than_a_loss_is_a_smaller_loss() -> None:
    contribution = Goal("contribution", 1, 1.05)
    assert goal_score(contribution, -95.0, -100.0).points == pytest.approx(100)


@given(AMOUNTS, AMOUNTS, AMOUNTS)
def test_more_is_never_fewer_points(first: float, second: float, abstain: float) -> None:
    goal = Goal("contribution", 1, 1.05)
    low, high = sorted((first, second))
    assert goal_score(goal, low, abstain).points <= goal_score(goal, high, abstain).points


@given(AMOUNTS)
def test_a_target_no_further_than_nothing_is_passed_or_missed(result: float) -> None:
    points = goal_score(Goal("contribution", 1, 1.05), result, 0.0).points
    assert points == (50 if result == 0 else 100 if result > 0 else 0)


def test_the_score_is_the_weighted_mean() -> None:
    goals = [Goal("trust", 30, 4.0), Goal("consent", 10, 0.2)]
    scores = {"trust": GoalScore(0, 0, 0, 100.0), "consent": GoalScore(0, 0, 0, 20.0)}
    assert weighted_mean(goals, scores) == 80
    assert weighted_mean([], {}) == 50
