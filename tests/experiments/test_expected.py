"""Claims about a scenario are checked over seeds."""

from dataclasses import fields
from typing import Any

import pytest

from game.experiments.executors import InlineExecutor
from game.experiments.expected import check_expectations, checked, tempting_claims
from game.scenario.expected_file import read_expected
from game.storage.resources import shipped_folder
from game.vocabulary.expectations import Claim, Expectations
from game.vocabulary.measures import TurnMeasures
from tests.experiments.balance_examples import short_bakery
from tests.explanation.examples import SHIPPED, shipped


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


@pytest.mark.parametrize("scenario", SHIPPED)
def test_what_shipped_scenarios_claim_holds(scenario: str) -> None:
    definition = shipped(scenario)
    expected = read_expected(shipped_folder("scenarios") / scenario, definition)
    assert isinstance(expected, Expectations), expected
    found = check_expectations(definition, expected, InlineExecutor())
    assert [each for each in found if not each.holds] == []


def test_ways_that_no_claim_names_are_not_played() -> None:
    assert check_expectations(short_bakery(), Expectations((1,), ()), InlineExecutor()) == ()
