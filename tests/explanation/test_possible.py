"""Playing as much of a plan as can be played."""

from dataclasses import replace

from game.explanation.possible import play_possible
from game.simulation.digest import state_digest
from game.simulation.quote import quote_plan
from game.simulation.start import initial_state
from game.simulation.state import SimulationState
from game.vocabulary.decisions import TurnDecisions
from game.vocabulary.settings import TacticSetting
from tests.explanation.examples import everything_open, plan, played, shipped

BAKERY = everything_open(shipped("corner_bakery"))


def with_cash(cents: int) -> SimulationState:
    start = replace(BAKERY.start, cash_cents=cents, budget_per_turn_cents=0)
    state = initial_state(BAKERY, 4)
    definition = replace(state.definition, start=replace(start))
    return replace(state, definition=definition, firm=replace(state.firm, cash_cents=cents))


def test_a_plan_that_can_be_played_is_played_as_it_is() -> None:
    state, decisions = initial_state(BAKERY, 4), plan(usual_order=2, sell_along=1)
    found = play_possible(state, decisions)
    assert state_digest(found.next_state) == played(state, decisions).digest
    assert (found.decisions, found.left_out) == (decisions, ())


def test_of_what_is_too_dear_the_cheapest_that_makes_up_for_it_goes() -> None:
    decisions = plan(usual_order=3, sell_along=2, new_arrivals=1)
    prices = quote_plan(with_cash(10**9), decisions).tactic_cents
    cheapest = min(prices, key=lambda each: prices[each])
    found = play_possible(with_cash(sum(prices.values()) - 1), decisions)
    assert [each.subject for each in found.left_out] == [cheapest]
    assert found.left_out[0].objection.reason == "over_budget"
    assert set(found.decisions.tactics) == set(prices) - {cheapest}


def test_without_any_money_nothing_that_costs_is_played() -> None:
    decisions = plan(usual_order=3, sell_along=2, new_arrivals=1)
    found = play_possible(with_cash(0), decisions)
    assert quote_plan(with_cash(0), found.decisions).total_cents == 0
    assert {each.objection.reason for each in found.left_out} == {"over_budget"}


def test_what_only_a_missing_lever_allowed_falls_back_and_what_is_unknown_goes() -> None:
    state = initial_state(BAKERY, 4)
    decisions = TurnDecisions(
        {
            "preference_app": TacticSetting(1, openness="explained", consent="panel"),
            "no_such_tactic": TacticSetting(1),
        },
        choices={"no_such_event": "x"},
    )
    found = play_possible(state, decisions)
    assert found.decisions.tactics["preference_app"].consent == "opt_in"
    assert {each.subject for each in found.left_out} == {
        "preference_app",
        "no_such_tactic",
        "no_such_event",
    }
