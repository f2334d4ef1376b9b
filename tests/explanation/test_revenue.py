"""Revenue by cause."""

from dataclasses import replace

import pytest

from game.explanation.revenue import playable_part, revenue_by_cause
from game.explanation.strategies import decide
from game.simulation.start import initial_state
from game.vocabulary.causes import BASELINE, TOGETHER
from game.vocabulary.decisions import NO_DECISIONS, TurnDecisions
from game.vocabulary.settings import TacticSetting
from tests.explanation.examples import SHIPPED, everything_open, plan, played, shipped

BAKERY = everything_open(shipped("corner_bakery"))


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_the_parts_add_up_to_the_revenue_exactly(seed: int) -> None:
    state = initial_state(BAKERY, seed)
    tactics = plan(usual_order=2, sell_along=3, new_arrivals=1, personal_email=2).tactics
    decisions = TurnDecisions(tactics, {"data_quality": 3, "control_panel": 1})
    for _ in range(3):
        outcome = played(state, decisions)
        parts = revenue_by_cause(state, decisions, outcome)
        assert sum(parts.values()) == outcome.measures.revenue_cents
        assert set(parts) == {*tactics, "data_quality", "control_panel", BASELINE, TOGETHER}
        assert all(type(cents) is int for cents in parts.values())
        state = outcome.next_state


def test_the_baseline_is_the_same_month_with_nothing_done() -> None:
    state = initial_state(BAKERY, 4)
    decisions = plan(usual_order=2, sell_along=3)
    parts = revenue_by_cause(state, decisions, played(state, decisions))
    assert parts[BASELINE] == played(state, NO_DECISIONS).measures.revenue_cents


def test_one_tactic_alone_has_all_the_difference() -> None:
    state = initial_state(BAKERY, 4)
    decisions = plan(usual_order=3)
    outcome = played(state, decisions)
    nothing = played(state, NO_DECISIONS).measures.revenue_cents
    parts = revenue_by_cause(state, decisions, outcome)
    assert parts["usual_order"] == outcome.measures.revenue_cents - nothing != 0
    assert parts[TOGETHER] == 0


def test_a_month_in_which_nothing_was_done_is_all_baseline() -> None:
    state = initial_state(BAKERY, 4)
    outcome = played(state, NO_DECISIONS)
    assert revenue_by_cause(state, NO_DECISIONS, outcome) == {
        BASELINE: outcome.measures.revenue_cents,
        TOGETHER: 0,
    }


def test_without_the_panel_what_was_left_to_it_is_asked_for() -> None:
    state = initial_state(BAKERY, 4)
    panel = TurnDecisions(
        {"preference_app": TacticSetting(2, openness="explained", consent="panel")},
        {"control_panel": 1},
    )
    asked = plan(preference_app=2)
    parts = revenue_by_cause(state, panel, played(state, panel))
    total = played(state, panel).measures.revenue_cents
    assert parts["control_panel"] == total - played(state, asked).measures.revenue_cents


def test_parts_that_cannot_be_played_are_left_out() -> None:
    state = initial_state(BAKERY, 4)
    impossible = TurnDecisions(
        {**plan(usual_order=2).tactics, "no_such_tactic": TacticSetting(1)},
        {"no_such_lever": 1},
        {"no_such_event": "x"},
    )
    assert playable_part(state, impossible) == played(state, plan(usual_order=2)).measures


@pytest.mark.parametrize("scenario", SHIPPED)
@pytest.mark.parametrize("strategy", ["baker", "hoarder", "random"])
def test_the_parts_are_those_of_whole_turns_played_again(scenario: str, strategy: str) -> None:
    state = initial_state(shipped(scenario), 9, 700)
    for _ in range(4):
        decisions = decide(strategy, state)
        outcome = played(state, decisions)
        parts = revenue_by_cause(state, decisions, outcome)
        total = outcome.measures.revenue_cents
        for cause in decisions.active_tactics():
            others = {key: each for key, each in decisions.tactics.items() if key != cause}
            without = playable_part(state, replace(decisions, tactics=others))
            assert parts[cause] == total - without.revenue_cents
        for cause in decisions.company:
            levers = {key: each for key, each in decisions.company.items() if key != cause}
            without = playable_part(state, replace(decisions, company=levers))
            assert parts[cause] == total - without.revenue_cents
        state = outcome.next_state
