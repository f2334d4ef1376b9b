"""Tactics that carry a good plan: it scores less without them, on the same customers."""

from collections.abc import Mapping, Sequence
from typing import Final

from game.experiments.executors import Work
from game.experiments.expected import checked, measured_works
from game.vocabulary.expectations import Claim, Expectations, plan_and_part, without
from game.vocabulary.measures import TurnMeasures
from game.vocabulary.scenario import ScenarioDefinition

_MOST: Final = 0.75
"""Share of the seeds on which a plan has to score less without the tactic; a choice."""


def carrying_works(
    definition: ScenarioDefinition, seeds: Sequence[int], people: int
) -> list[Work[dict[str, tuple[TurnMeasures, ...]]]]:
    """Every good plan, and the same without each of its tactics in turn: one piece a seed.

    Args:
        definition: the scenario.
        seeds: to play on.
        people: drawn in each game.
    """
    expectations = Expectations(tuple(seeds), _claims(definition))
    return measured_works(definition, expectations, people=people)


def carrying_tactics(
    definition: ScenarioDefinition, by_seed: Sequence[Mapping[str, Sequence[TurnMeasures]]]
) -> frozenset[str]:
    """Tactics with which some good plan scores more, on average and on most of the seeds.

    Args:
        definition: the scenario.
        by_seed: for each seed, measures by turn of the ways of ``carrying_works``.
    """
    if not by_seed:
        return frozenset()
    claims = _claims(definition)
    return frozenset(
        tactic
        for found in checked(claims, by_seed, definition.goals)
        if found.holds and (tactic := plan_and_part(found.claim.compared_with)[1])
    )


def _claims(definition: ScenarioDefinition) -> tuple[Claim, ...]:
    return tuple(
        Claim(
            plan.id,
            without(plan.id, tactic),
            "goal_index",
            definition.turns,
            above_by=0.0,
            in_seeds=_MOST,
        )
        for plan in definition.good_plans
        for tactic in dict.fromkeys(
            name for turn in plan.decisions for name in turn.active_tactics()
        )
    )
