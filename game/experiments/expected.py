"""Whether what an author wants to hold does hold, over seeds."""

import math
from collections.abc import Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass

from game.experiments.balance.games import MeasuredGames, play_measured
from game.experiments.executors import Work, submit_all
from game.simulation.measuring import measure_value
from game.vocabulary.conditions import MeasureName
from game.vocabulary.expectations import AMOUNTS, FLOWS, Claim, Expectations
from game.vocabulary.measures import TurnMeasures
from game.vocabulary.scenario import ScenarioDefinition

Measured = Mapping[str, Sequence[TurnMeasures]]


@dataclass(frozen=True, slots=True)
class CheckedClaim:
    """A claim and what came of it.

    Attributes:
        claim: as written.
        distance: mean over the seeds of how far the plan lies above (negative: below) the other,
            in the claim's unit.
        holds: whether that is as far as claimed.
        seeds_holding: share of the seeds in which it would hold on its own, 0–1.
        refused: a way of playing could not be played, so nothing can be said.
    """

    claim: Claim
    distance: float
    holds: bool
    seeds_holding: float
    refused: bool = False


def ways_of(expectations: Expectations) -> tuple[str, ...]:
    """Every way of playing the claims speak of, in their order."""
    named = [way for claim in expectations.claims for way in (claim.plan, claim.compared_with)]
    return tuple(dict.fromkeys(named))


def tempting_claims(
    definition: ScenarioDefinition, by_seed: Sequence[Measured]
) -> tuple[Claim, ...]:
    """What the tempting plan claims itself, against the best good plan of the moment.

    It leads in each turn it says it does, and ends as far behind as it says it falls.
    """
    tempting = definition.tempting
    good = [plan.id for plan in definition.good_plans]
    if tempting is None or not good or not by_seed:
        return ()
    claims = []
    if tempting.leads is not None:
        measure = tempting.leads.measure
        for turn in range(tempting.leads.first_turn, tempting.leads.last_turn + 1):
            rival = _best_of(good, by_seed, measure, turn, total=False)
            claims.append(Claim(tempting.id, rival, measure, turn, above_by=0.0))
    if tempting.falls is not None:
        measure, end = tempting.falls.measure, definition.turns
        total = measure in FLOWS
        rival = _best_of(good, by_seed, measure, end, total=total)
        claims.append(
            Claim(tempting.id, rival, measure, end, total=total, below_by=tempting.falls.by)
        )
    return tuple(claims)


def _best_of(
    plans: Sequence[str],
    by_seed: Sequence[Measured],
    measure: MeasureName,
    turn: int,
    *,
    total: bool,
) -> str:
    """The plan with the highest mean over the seeds; the first of equals."""
    return max(
        plans,
        key=lambda plan: math.fsum(
            _value(games[plan], measure, turn, total) for games in by_seed if games[plan]
        ),
    )


def measured_works(
    definition: ScenarioDefinition, expectations: Expectations, more: Sequence[str] = ()
) -> list[Work[dict[str, tuple[TurnMeasures, ...]]]]:
    """The games that tell, at the scenario's own number of people: one piece a seed.

    Args:
        definition: the scenario.
        expectations: the claims and their seeds.
        more: further ways of playing that are to be measured.
    """
    ways = tuple(dict.fromkeys((*ways_of(expectations), *more)))
    return [
        Work(play_measured, MeasuredGames(definition, seed, ways), len(ways))
        for seed in expectations.seeds
        if ways
    ]


def check_expectations(
    definition: ScenarioDefinition, expectations: Expectations, executor: Executor
) -> tuple[CheckedClaim, ...]:
    """Plays the games the claims speak of and checks them."""
    futures = submit_all(executor, measured_works(definition, expectations))
    return checked(expectations.claims, [future.result() for future in futures])


def checked(claims: Sequence[Claim], by_seed: Sequence[Measured]) -> tuple[CheckedClaim, ...]:
    """Checks claims against games played.

    Args:
        claims: what should hold.
        by_seed: for each seed, every way's measures by turn; a way without turns was refused.
    """
    return tuple(_checked(claim, by_seed) for claim in claims)


def _checked(claim: Claim, by_seed: Sequence[Measured]) -> CheckedClaim:
    if not all(games[claim.plan] and games[claim.compared_with] for games in by_seed):
        return CheckedClaim(claim, 0.0, holds=False, seeds_holding=0.0, refused=True)
    distances = [distance_of(claim, games) for games in by_seed]
    mean = math.fsum(distances) / len(distances)
    holding = sum(claim_holds(claim, distance) for distance in distances) / len(distances)
    return CheckedClaim(claim, mean, claim_holds(claim, mean), holding)


def claim_holds(claim: Claim, distance: float) -> bool:
    """Whether a distance is as far as claimed, and on the side claimed."""
    if claim.above_by is not None:
        return distance >= claim.above_by and distance > 0
    return -distance >= (claim.below_by or 0.0) and distance < 0


def distance_of(claim: Claim, games: Measured) -> float:
    """How far the plan lies above (negative: below) the other on a seed, in the claim's unit."""
    own, other = (
        _value(games[way], claim.measure, claim.at_turn, claim.total)
        for way in (claim.plan, claim.compared_with)
    )
    if claim.measure not in AMOUNTS:
        return own - other
    return (own - other) / abs(other) if other else 0.0


def _value(turns: Sequence[TurnMeasures], measure: MeasureName, at_turn: int, total: bool) -> float:
    """A game that ended before the turn counts as it ended; nothing is sold after that."""
    looked_at = turns[:at_turn]
    if total:
        return math.fsum(measure_value(each, measure) for each in looked_at)
    if measure in FLOWS and len(looked_at) < at_turn:
        return 0.0
    return measure_value(looked_at[-1], measure)
