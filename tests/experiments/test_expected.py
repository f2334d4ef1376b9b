"""Claims about a scenario are checked over seeds."""

from collections.abc import Iterator
from concurrent.futures import Executor
from dataclasses import fields, replace
from typing import Any

import pytest

from game.experiments.balance.games import MeasuredGames, play_measured
from game.experiments.executors import InlineExecutor, open_executor
from game.experiments.expected import (
    changed_parameters,
    check_expectations,
    check_what_teaches,
    checked,
    tempting_claims,
)
from game.explanation.playing import by_plan, play_game
from game.explanation.scoring import score_game
from game.scenario.expected_file import read_expected
from game.storage.resources import shipped_folder
from game.vocabulary.expectations import Claim, Expectations, without
from game.vocabulary.measures import TurnMeasures
from tests.experiments.balance_examples import short_bakery
from tests.explanation.examples import LIBRARY, shipped


@pytest.fixture(scope="module")
def processes() -> Iterator[Executor]:
    with open_executor() as executor:
        yield executor


def turn(revenue: int = 0, trust: float = 60.0) -> TurnMeasures:
    nothing: dict[str, Any] = dict.fromkeys((field.name for field in fields(TurnMeasures)), 0)
    return TurnMeasures(**{**nothing, "trust": trust, "revenue_cents": revenue})


SEEDS = (
    {"up": [turn(100, 60), turn(120, 63)], "flat": [turn(100, 60), turn(100, 60)], "no": []},
    {"up": [turn(100, 60), turn(90, 60)], "flat": [turn(100, 60), turn(100, 60)], "no": [turn()]},
)


@pytest.mark.parametrize(
    ("claim", "distance", "holds", "seeds"),
    [
        (Claim("up", "flat", "revenue_cents", 2, above_by=0.05), 0.05, True, 0.5),
        (Claim("up", "flat", "revenue_cents", 2, above_by=0.06), 0.05, False, 0.5),
        (Claim("up", "flat", "revenue_cents", 2, total=True, above_by=0.0), 0.025, True, 0.5),
        (Claim("up", "flat", "trust", 2, above_by=1.0), 1.5, True, 0.5),
        (Claim("flat", "up", "trust", 2, below_by=2.0), -1.5, False, 0.5),
        (Claim("flat", "up", "trust", 1, above_by=0.0), 0.0, False, 0.0),
    ],
)
def test_a_claim_is_about_the_mean(
    claim: Claim, distance: float, holds: bool, seeds: float
) -> None:
    (found,) = checked([claim], SEEDS)
    assert found.distance == pytest.approx(distance)
    assert (found.holds, found.seeds_holding) == (holds, seeds)


def test_a_plan_that_cannot_be_played_holds_nothing() -> None:
    (found,) = checked([Claim("up", "no", "trust", 2, above_by=0.0)], SEEDS)
    assert found.refused
    assert not found.holds


def test_a_game_that_is_over_sells_nothing_more() -> None:
    games = {"over": [turn(100)], "on": [turn(50), turn(50)]}
    later, summed = (
        Claim("over", "on", "revenue_cents", 2, total=total, below_by=0.0)
        for total in (False, True)
    )
    found = checked([later, summed], [games])
    assert [each.distance for each in found] == [-1.0, 0.0]


def test_the_tempting_plan_is_held_to_the_best_good_plan_of_each_month() -> None:
    bakery = shipped("corner_bakery")
    assert bakery.tempting is not None
    months = {plan.id: [turn(100)] * 6 for plan in bakery.good_plans}
    rival = bakery.good_plans[1].id
    months[rival] = [turn(110)] * 6
    claims = tempting_claims(bakery, [{bakery.tempting.id: [turn(105)] * 6, **months}])
    assert [(each.at_turn, each.compared_with) for each in claims[:2]] == [(3, rival), (4, rival)]
    assert claims[2].below_by == bakery.tempting.falls.by if bakery.tempting.falls else 0


def expected_of(scenario: str) -> Expectations:
    expected = read_expected(shipped_folder("scenarios") / scenario, shipped(scenario))
    assert isinstance(expected, Expectations), expected
    return expected


@pytest.mark.parametrize("scenario", LIBRARY)
def test_what_shipped_scenarios_claim_holds(scenario: str, processes: Executor) -> None:
    found = check_expectations(shipped(scenario), expected_of(scenario), processes)
    assert [each for each in found if not each.holds] == []


@pytest.mark.parametrize("scenario", LIBRARY)
def test_without_what_it_teaches_a_claim_fails(scenario: str, processes: Executor) -> None:
    """Else it would hold whatever the model does, and say nothing."""
    found = check_what_teaches(shipped(scenario), expected_of(scenario), processes)
    assert [each for each in found if each.holds] == []


@pytest.mark.parametrize("scenario", LIBRARY)
def test_shipped_claims_name_what_teaches_them(scenario: str) -> None:
    assert any(claim.taught_by for claim in expected_of(scenario).claims)


def test_a_claim_may_have_to_hold_in_most_seeds() -> None:
    claim = Claim("up", "flat", "revenue_cents", 2, above_by=0.05)
    half, most = (
        checked([replace(claim, in_seeds=share)], SEEDS)[0].holds for share in (0.5, 0.75)
    )
    assert (half, most) == (True, False)


def test_a_plan_without_a_part_of_it_is_another_way_of_playing() -> None:
    bakery = shipped("corner_bakery")
    plan = bakery.good_plans[0].id
    less = without(plan, "usual_order")
    games = play_measured(MeasuredGames(bakery, 1, (plan, less, without(plan, "no_such"))))
    assert len(games[less]) == bakery.turns
    assert games[less][-1].reached != games[plan][-1].reached
    assert games[without(plan, "no_such")] == games[plan]


def test_a_claim_of_the_goal_index_compares_scores() -> None:
    bakery = shipped("corner_bakery")
    plan = bakery.good_plans[0].id
    claim = Claim(plan, "abstain", "goal_index", 6, above_by=1.0)
    (found,) = check_expectations(bakery, Expectations((1,), (claim,)), InlineExecutor())
    game = play_game(bakery, 1, by_plan(bakery.good_plans[0].decisions))
    score = score_game(bakery, 1, game.people, game.final).score
    assert found.distance == pytest.approx(score - 50.0)


def test_a_parameter_the_model_does_not_have_is_an_error() -> None:
    assert changed_parameters([("trust.intrusion_loss", 0.0)]).trust.intrusion_loss == 0.0
    with pytest.raises(KeyError):
        changed_parameters([("trust.no_such_loss", 0.0)])


def test_ways_that_no_claim_names_are_not_played() -> None:
    assert check_expectations(short_bakery(), Expectations((1,), ()), InlineExecutor()) == ()
