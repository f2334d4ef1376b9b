"""Whether what an author wants to hold does hold, over seeds."""

import math
from collections.abc import Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from typing import Final

from game.experiments.balance.games import MeasuredGames, play_measured
from game.experiments.executors import Work, submit_all
from game.explanation.goals import goal_index
from game.simulation.measuring import measure_value
from game.simulation.parameters import DEFAULT_PARAMETERS, Parameters
from game.vocabulary.conditions import MeasureName
from game.vocabulary.expectations import AMOUNTS, FLOWS, Claim, Expectations
from game.vocabulary.measures import TurnMeasures
from game.vocabulary.scenario import Goal, ScenarioDefinition

ABSTAIN: Final = "abstain"
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
    if any(claim.measure == "goal_index" for claim in expectations.claims):
        named.append(ABSTAIN)
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
    goals = definition.goals
    if tempting.leads is not None:
        measure = tempting.leads.measure
        for turn in range(tempting.leads.first_turn, tempting.leads.last_turn + 1):
            rival = _best_of(good, by_seed, Looked(measure, turn, False, goals))
            claims.append(Claim(tempting.id, rival, measure, turn, above_by=0.0))
    if tempting.falls is not None:
        measure, end = tempting.falls.measure, definition.turns
        total = measure in FLOWS
        rival = _best_of(good, by_seed, Looked(measure, end, total, goals))
        claims.append(
            Claim(tempting.id, rival, measure, end, total=total, below_by=tempting.falls.by)
        )
    return tuple(claims)


@dataclass(frozen=True, slots=True)
class Looked:
    """What is looked at in a game: a measure at a turn, or summed up to it; the goals score it."""

    measure: MeasureName
    turn: int
    total: bool
    goals: Sequence[Goal]


def _best_of(plans: Sequence[str], by_seed: Sequence[Measured], looked: Looked) -> str:
    """The plan with the highest mean over the seeds; the first of equals."""
    return max(
        plans,
        key=lambda plan: math.fsum(_value(games, plan, looked) for games in by_seed if games[plan]),
    )


def measured_works(
    definition: ScenarioDefinition,
    expectations: Expectations,
    more: Sequence[str] = (),
    parameters: Parameters = DEFAULT_PARAMETERS,
    people: int | None = None,
) -> list[Work[dict[str, tuple[TurnMeasures, ...]]]]:
    """The games that tell: one piece a seed.

    Args:
        definition: the scenario.
        expectations: the claims and their seeds.
        more: further ways of playing that are to be measured.
        parameters: of the model.
        people: drawn in each game, or None for the scenario's own number.
    """
    tempting = definition.tempting
    scored = tempting is not None and any(
        said is not None and said.measure == "goal_index"
        for said in (tempting.leads, tempting.falls)
    )
    abstain = (ABSTAIN,) if more and scored else ()
    ways = tuple(dict.fromkeys((*ways_of(expectations), *more, *abstain)))
    return [
        Work(
            play_measured,
            MeasuredGames(definition, seed, ways, people, parameters),
            len(ways),
        )
        for seed in expectations.seeds
        if ways
    ]


def check_expectations(
    definition: ScenarioDefinition, expectations: Expectations, executor: Executor
) -> tuple[CheckedClaim, ...]:
    """Plays the games the claims speak of and checks them."""
    futures = submit_all(executor, measured_works(definition, expectations))
    played = [future.result() for future in futures]
    return checked(expectations.claims, played, definition.goals)


def check_what_teaches(
    definition: ScenarioDefinition, expectations: Expectations, executor: Executor
) -> tuple[CheckedClaim, ...]:
    """Checks the claims that name what teaches them, with just that switched off.

    A claim that still holds says nothing about what it names.
    """
    found: list[CheckedClaim] = []
    named = dict.fromkeys(claim.taught_by for claim in expectations.claims if claim.taught_by)
    for taught_by in named:
        claims = tuple(claim for claim in expectations.claims if claim.taught_by == taught_by)
        parameters = changed_parameters(taught_by)
        works = measured_works(
            definition, Expectations(expectations.seeds, claims), parameters=parameters
        )
        played = [future.result() for future in submit_all(executor, works)]
        found += checked(claims, played, definition.goals)
    return tuple(found)


def changed_parameters(values: Sequence[tuple[str, float]]) -> Parameters:
    """The model's parameters with some of them changed.

    Args:
        values: ``group.name`` and value.

    Raises:
        KeyError: there is no such parameter.
    """
    known = {f"{group}.{name}" for group, name, _, _ in DEFAULT_PARAMETERS.described()}
    parameters = DEFAULT_PARAMETERS
    for full_name, value in values:
        if full_name not in known:
            raise KeyError(full_name)
        group, _, name = full_name.partition(".")
        parameters = parameters.with_value(group, name, value)
    return parameters


def checked(
    claims: Sequence[Claim], by_seed: Sequence[Measured], goals: Sequence[Goal] = ()
) -> tuple[CheckedClaim, ...]:
    """Checks claims against games played.

    Args:
        claims: what should hold.
        by_seed: for each seed, every way's measures by turn; a way without turns was refused.
        goals: of the scenario, for claims of the goal index.
    """
    return tuple(_checked(claim, by_seed, goals) for claim in claims)


def _checked(claim: Claim, by_seed: Sequence[Measured], goals: Sequence[Goal]) -> CheckedClaim:
    if not all(games[claim.plan] and games[claim.compared_with] for games in by_seed):
        return CheckedClaim(claim, 0.0, holds=False, seeds_holding=0.0, refused=True)
    distances = [distance_of(claim, games, goals) for games in by_seed]
    mean = math.fsum(distances) / len(distances)
    holding = sum(claim_holds(claim, distance) for distance in distances) / len(distances)
    often = claim.in_seeds is None or holding >= claim.in_seeds
    return CheckedClaim(claim, mean, claim_holds(claim, mean) and often, holding)


def claim_holds(claim: Claim, distance: float) -> bool:
    """Whether a distance is as far as claimed, and on the side claimed."""
    if claim.above_by is not None:
        return distance >= claim.above_by and distance > 0
    return -distance >= (claim.below_by or 0.0) and distance < 0


def distance_of(claim: Claim, games: Measured, goals: Sequence[Goal] = ()) -> float:
    """How far the plan lies above (negative: below) the other on a seed, in the claim's unit."""
    looked = Looked(claim.measure, claim.at_turn, claim.total, goals)
    own, other = (_value(games, way, looked) for way in (claim.plan, claim.compared_with))
    if claim.measure not in AMOUNTS:
        return own - other
    return (own - other) / abs(other) if other else 0.0


def _value(games: Measured, way: str, looked: Looked) -> float:
    """A game that ended before the turn counts as it ended; nothing is sold after that."""
    turns = games[way][: looked.turn]
    if looked.measure == "goal_index":
        return goal_index(looked.goals, turns, games[ABSTAIN])
    if looked.total:
        return math.fsum(measure_value(each, looked.measure) for each in turns)
    if looked.measure in FLOWS and len(turns) < looked.turn:
        return 0.0
    return measure_value(turns[-1], looked.measure)
