"""The briefing of a scenario: what is known before the first month."""

import math
from typing import Final, Literal

from game.session.views import SituationView
from game.session.views.briefing import BriefingView, CastFace, GoalShare, SegmentShare
from game.vocabulary.scenario import Goal, GoalMeasure, ScenarioDefinition

_KINDS: Final[dict[GoalMeasure, Literal["points", "share", "ratio"]]] = {
    "trust": "points",
    "reputation": "points",
    "consent": "share",
    "contribution": "ratio",
    "equity": "ratio",
}


def briefing_of(
    definition: ScenarioDefinition,
    seed: int,
    situation: SituationView,
    *,
    noted: bool = False,
) -> BriefingView:
    """The briefing of a scenario dealt with a seed, ``situation`` being that of the first month.

    Args:
        definition: of the scenario.
        seed: of the deal.
        situation: of the first month.
        noted: customers may say lines that carry a content note.
    """
    market, start = definition.market, definition.start
    total = math.fsum(goal.weight for goal in definition.goals)
    goals = [_goal(goal, total) for goal in definition.goals]
    segments = [SegmentShare(each.id, each.share) for each in definition.segments]
    return BriefingView(
        scenario=definition.id,
        sector=definition.sector,
        scene=definition.scene,
        turns=definition.turns,
        guided=bool(definition.tutorial),
        seed=seed,
        segments=tuple(sorted(segments, key=lambda each: -each.share)),
        cast=tuple(
            CastFace(each.id, each.segment, each.customer, each.look) for each in definition.cast
        ),
        goals=tuple(sorted(goals, key=lambda each: -each.share)),
        people=market.people,
        customers=situation.customers,
        revenue_cents=situation.revenue_cents,
        believed_trust=start.believed_trust,
        leaving_share=market.base_churn,
        consent_share=start.consent_share,
        cash_cents=start.cash_cents,
        budget_per_turn_cents=start.budget_per_turn_cents,
        tactics=len(definition.hand),
        tactics_open=sum(entry.opens_turn <= 1 for entry in definition.hand),
        noted=noted,
    )


def _goal(goal: Goal, total: float) -> GoalShare:
    kind = _KINDS[goal.measure]
    more = goal.target - 1 if kind == "ratio" else goal.target
    return GoalShare(goal.measure, goal.weight / total if total > 0 else 0.0, kind, more)
