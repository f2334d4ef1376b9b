"""Rivals copy what works, and what is found out at one firm rubs off on the others."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from game.simulation.firm import FirmState
from game.simulation.parameters import DEFAULT_PARAMETERS, Parameters
from game.simulation.start import initial_state
from game.simulation.state import SimulationState
from game.simulation.turn import TurnOutcome, play_turn
from game.vocabulary.decisions import TurnDecisions
from tests.simulation.definitions import laboratory, plan
from tests.simulation.playing import accepted, after, play

QUIET = DEFAULT_PARAMETERS.with_value("rivals", "caught_chance", 0.0)
CERTAIN = DEFAULT_PARAMETERS.with_value("rivals", "caught_chance", 1.0)


def _adoption(state: SimulationState, tactic: str) -> float:
    slot = state.slot(tactic)
    assert slot is not None
    return state.firm.tactics[slot].adoption


def test_what_works_better_is_copied_sooner() -> None:
    """Nobody's attention is drawn by a card that reaches nobody or sells nothing."""
    strong = after(laboratory(2_000), [plan(next_best_action="3 explained opt_in")] * 6)
    idle = replace(
        strong, parameters=DEFAULT_PARAMETERS.with_value("rivals", "adoption_success", 0.0)
    )
    flat = initial_state(laboratory(2_000), 7, parameters=idle.parameters)
    for _ in range(6):
        flat = accepted(play_turn(flat, plan(next_best_action="3 explained opt_in"))).next_state
    assert _adoption(strong, "next_best_action") > _adoption(flat, "next_best_action") > 0.0


def test_a_use_that_puts_people_off_is_copied_no_sooner_than_any() -> None:
    state = after(laboratory(2_000), [plan(personal_prices="3 explained none")] * 6)
    known = DEFAULT_PARAMETERS.rivals
    slowest = 1.0 - (1.0 - known.adoption_base) ** 6
    assert _adoption(state, "personal_prices") == pytest.approx(slowest, rel=0.25)


def test_what_rivals_copied_becomes_the_norm() -> None:
    used = after(laboratory(1_000), [plan(serendipity_shelf="3 policy opt_out")] * 8)
    plain = after(laboratory(1_000), [plan()] * 8)
    assert used.firm.market_standard > plain.firm.market_standard > 0.0


def _caught(
    decisions: TurnDecisions, wanted: Callable[[TurnOutcome], bool], known: Parameters = CERTAIN
) -> TurnOutcome:
    """A month in which a rival is caught, by trying seeds on a state after three months."""
    calm = initial_state(laboratory(1_500), 7, parameters=QUIET)
    for _ in range(3):
        calm = accepted(play_turn(calm, decisions)).next_state
    for seed in range(200):
        outcome = accepted(play_turn(replace(calm, seed=seed, parameters=known), decisions))
        if wanted(outcome):
            return outcome
    raise AssertionError("never")


def _happened(name: str) -> Callable[[TurnOutcome], bool]:
    return lambda outcome: any(event.id == name for event in outcome.events)


def _spill(outcome: TurnOutcome) -> float:
    return outcome.trust_by_cause.get("spill_over", 0.0)


def _factor(firm: FirmState) -> float:
    factors = [item.factor for item in firm.market_factors if item.quantity == "acquisition"]
    assert factors
    return factors[-1]


def test_a_mild_case_taints_all_and_openness_with_control_shields() -> None:
    wanted = _happened("rival_caught")
    covered = _caught(plan(next_best_action="2 policy opt_out"), wanted)
    shielded = _caught(plan({"control_panel": 1}, next_best_action="2 explained panel"), wanted)
    assert _spill(covered) < 1.5 * _spill(shielded) < 0.0
    assert _factor(covered.next_state.firm) < 1.0


def test_a_severe_case_brings_open_firms_customers_and_trust() -> None:
    outcome = _caught(plan(usual_order="1 explained opt_in"), _happened("rival_caught_badly"))
    assert _spill(outcome) > 0.0
    assert _factor(outcome.next_state.firm) > 1.0


def test_who_does_the_same_in_secret_is_suspected_and_looked_at() -> None:
    hidden = plan(next_best_action="2 hidden none")

    def same_data(outcome: TurnOutcome) -> bool:
        return _happened("rival_caught_badly")(outcome) and any(
            event.about == "next_best_action" for event in outcome.events
        )

    outcome = _caught(hidden, same_data)
    assert _spill(outcome) < -0.5
    assert _factor(outcome.next_state.firm) < 1.0
    spared = DEFAULT_PARAMETERS.with_value("rivals", "caught_chance", 0.0)
    slot = outcome.next_state.slot("next_best_action")
    assert slot is not None
    alone = _caught(hidden, lambda _: True, spared).next_state.firm.tactics[slot].exposure
    assert outcome.next_state.firm.tactics[slot].exposure > alone + 1.0


def test_a_rivals_case_shifts_no_other_draw() -> None:
    """The same month with and without it: whoever bought, complained or was reached still does."""
    state = initial_state(laboratory(1_500), 7, parameters=QUIET)
    struck = replace(state, parameters=CERTAIN)
    decisions = plan(usual_order="2 policy none")
    plain, spilt = (accepted(play_turn(item, decisions)) for item in (state, struck))
    assert any(event.id.startswith("rival_caught") for event in spilt.events)
    assert plain.measures.reached == spilt.measures.reached
    assert plain.measures.complaints == spilt.measures.complaints
    before, after_ = plain.next_state.columns, spilt.next_state.columns
    assert (before.fatigue == after_.fatigue).all()
    assert (before.aware == after_.aware).all()


def _own_case(exposure_of: str, words: str) -> TurnOutcome:
    state = initial_state(laboratory(1_500), 7, parameters=QUIET)
    decisions = plan(**{exposure_of: words})
    state = accepted(play_turn(state, decisions)).next_state
    slot = state.slot(exposure_of)
    assert slot is not None
    records = list(state.firm.tactics)
    records[slot] = replace(records[slot], exposure=100.0)
    state = replace(state, firm=replace(state.firm, tactics=tuple(records)))
    for seed in range(200):
        outcome = accepted(play_turn(replace(state, seed=seed), decisions))
        if _happened("discovery")(outcome):
            return outcome
    raise AssertionError("never")


def test_our_own_mild_case_taints_the_sector_and_a_severe_one_feeds_rivals() -> None:
    mild = _own_case("own_history_tips", "1 hidden none")
    severe = _own_case("face_recognition", "3 hidden none")
    assert _happened("sector_tainted")(mild)
    assert _happened("rivals_gain")(severe)
    churn = {
        name: [item.factor for item in outcome.next_state.firm.market_factors]
        for name, outcome in (("mild", mild), ("severe", severe))
    }
    assert max(churn["mild"]) < 1.0
    assert max(churn["severe"]) > 1.0
    assert _factor(severe.next_state.firm) < 1.0


def test_the_market_forgets_after_some_months() -> None:
    outcomes = play(laboratory(500), [plan()] * 12)
    last = [item.last_turn for item in outcomes[-1].next_state.firm.market_factors]
    assert all(turn > 12 for turn in last)
