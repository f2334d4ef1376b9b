"""Goal points: how far a result went from doing nothing (50) towards its target (100)."""

import math
from collections.abc import Mapping, Sequence
from typing import Final

from game.vocabulary.measures import GameResults, GoalScore, TurnMeasures
from game.vocabulary.scenario import Goal, GoalMeasure

MOST_POINTS: Final = 120.0
NEUTRAL_POINTS: Final = 50.0
_RATIOS: Final = frozenset({"contribution", "equity"})


def game_results(turns: Sequence[TurnMeasures]) -> GameResults:
    """Results after these turns: contribution is their sum, the rest as the last one left it.

    Raises:
        ValueError: there are no turns.
    """
    if not turns:
        raise ValueError("no turns")
    last = turns[-1]
    return GameResults(
        trust=last.trust,
        contribution_cents=sum(turn.contribution_cents for turn in turns),
        customer_equity_cents=last.customer_equity_cents,
        consent_share=last.consent_share,
        reputation=last.reputation,
    )


def goal_scores(
    goals: Sequence[Goal], results: GameResults, abstain: GameResults
) -> dict[str, GoalScore]:
    """Goal measure → points of a result, ``abstain`` being the same months with nothing done."""
    return {
        goal.measure: goal_score(goal, _value(results, goal.measure), _value(abstain, goal.measure))
        for goal in goals
    }


def goal_score(goal: Goal, result: float, abstain: float) -> GoalScore:
    """Points 50 + 50 × (result − abstain) ÷ (target − abstain), cut to 0–120.

    A target that is no further than doing nothing can only be passed or missed.
    """
    step = abs(abstain) * (goal.target - 1) if goal.measure in _RATIOS else goal.target
    target, gain = abstain + step, result - abstain
    if step == 0:
        points = NEUTRAL_POINTS + math.copysign(NEUTRAL_POINTS, gain) if gain else NEUTRAL_POINTS
    else:
        points = NEUTRAL_POINTS + 50.0 * gain / step
    return GoalScore(result, abstain, target, min(MOST_POINTS, max(0.0, points)))


def weighted_mean(goals: Sequence[Goal], scores: Mapping[str, GoalScore]) -> float:
    """The score: points weighted as the scenario weighs its goals (50 where it has none)."""
    total = math.fsum(goal.weight for goal in goals)
    if total <= 0:
        return NEUTRAL_POINTS
    return math.fsum(goal.weight * scores[goal.measure].points for goal in goals) / total


def goal_index(
    goals: Sequence[Goal], turns: Sequence[TurnMeasures], abstain: Sequence[TurnMeasures]
) -> float:
    """The score these turns would end with, against the same turns of doing nothing."""
    results, nothing = game_results(turns), game_results(abstain[: len(turns)])
    return weighted_mean(goals, goal_scores(goals, results, nothing))


def _value(results: GameResults, measure: GoalMeasure) -> float:
    match measure:
        case "trust":
            return results.trust
        case "contribution":
            return float(results.contribution_cents)
        case "equity":
            return float(results.customer_equity_cents)
        case "consent":
            return results.consent_share
        case "reputation":
            return results.reputation
