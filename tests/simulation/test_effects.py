from dataclasses import replace

import numpy as np
import pytest

from game.simulation.start import initial_state
from game.simulation.turn import TurnOutcome, play_turn
from game.vocabulary.conditions import TurnIs
from game.vocabulary.effects import (
    AddComplaints,
    ChangeCash,
    ChangeExpectation,
    ChangeMarket,
    ChangeReputation,
    ChangeTrust,
    Effect,
    Message,
    WithdrawConsent,
)
from game.vocabulary.scenario import EventChoice, EventDefinition
from tests.simulation.definitions import bakery, plan
from tests.simulation.playing import accepted, after, play

PEOPLE = 3_000


def _with(*effects: Effect) -> TurnOutcome:
    """The first turn with an event that has these effects, playing the usual order."""
    event = EventDefinition("fair", TurnIs(1, 1), effects)
    definition = replace(bakery(PEOPLE), events=(event,))
    return play(definition, [plan(usual_order="2 explained opt_in")])[0]


def test_trust_of_everybody_moves_and_is_booked_to_the_event() -> None:
    plain, shocked = _with(), _with(ChangeTrust(-10.0))
    assert "fair" not in plain.trust_by_cause
    # Ten points for somebody at 50 are a fifth: trust 66 loses about 13.
    assert shocked.trust_by_cause["fair"] == pytest.approx(-13.0, abs=1.0)
    assert shocked.measures.trust < plain.measures.trust - 10


def test_trust_gains_fill_the_room_left() -> None:
    assert _with(ChangeTrust(5.0)).trust_by_cause["fair"] == pytest.approx(3.4, abs=0.5)


def test_only_a_segment_or_a_share_is_touched() -> None:
    whole = _with(ChangeTrust(-10.0)).trust_by_cause["fair"]
    segment = _with(ChangeTrust(-10.0, "segment", "regulars")).trust_by_cause["fair"]
    share = _with(ChangeTrust(-10.0, share=0.25)).trust_by_cause["fair"]
    assert segment / whole == pytest.approx(0.45, abs=0.06)
    assert share / whole == pytest.approx(0.25, abs=0.06)


def test_touched_are_those_the_tactic_reached() -> None:
    touched = _with(ChangeTrust(-10.0, "touched", "usual_order"))
    whole = _with(ChangeTrust(-10.0)).trust_by_cause["fair"]
    reached = touched.measures.reached / (touched.measures.customers + touched.measures.churned)
    assert touched.trust_by_cause["fair"] / whole == pytest.approx(reached, abs=0.1)
    assert "fair" not in _with(ChangeTrust(-10.0, "touched", "sell_along")).trust_by_cause


def test_money_comes_and_goes() -> None:
    plain = _with().measures
    unit = PEOPLE * 0.8 * 0.9 * 3800 / 1000
    paid = _with(ChangeCash(-3.0)).measures
    assert plain.cash_cents - paid.cash_cents == round(3 * unit)
    assert plain.contribution_cents - paid.contribution_cents == round(3 * unit)
    assert _with(ChangeCash(2.0)).measures.cash_cents - plain.cash_cents == round(2 * unit)


def test_reputation_moves_within_its_bounds() -> None:
    assert _with(ChangeReputation(10.0)).measures.reputation > _with().measures.reputation + 8
    assert 0.0 <= _with(ChangeReputation(-500.0)).measures.reputation < 10.0


def test_raised_expectations_disappoint() -> None:
    assert _with(ChangeExpectation(0.5)).measures.satisfaction < _with().measures.satisfaction


def test_a_share_withdraws_consent_for_a_purpose() -> None:
    quiet = replace(bakery(PEOPLE), events=())
    event = EventDefinition("fair", TurnIs(1, 1), (WithdrawConsent(0.5, "tips"),))
    struck = replace(quiet, events=(event,))
    [before], [outcome] = play(quiet, [plan()]), play(struck, [plan()])
    tips = np.uint64(((1 << 11) - 1) << 11)
    held = np.count_nonzero(before.next_state.columns.consent_given & tips)
    left = np.count_nonzero(outcome.next_state.columns.consent_given & tips)
    assert left / held == pytest.approx(0.5, abs=0.08)
    assert outcome.measures.opted_out > 100
    # Consent for service stays.
    assert outcome.measures.consent_share == pytest.approx(before.measures.consent_share, abs=0.01)


def test_complaints_are_added() -> None:
    count = PEOPLE * 0.8
    assert _with(AddComplaints(0.1)).measures.complaints == pytest.approx(0.1 * count, rel=0.25)
    about_data = _with(AddComplaints(0.1, about_data=True)).measures
    assert about_data.data_complaints == pytest.approx(0.1 * count, rel=0.25)
    assert about_data.complaints >= about_data.data_complaints


@pytest.mark.parametrize("quantity", ["visit_probability", "spend"])
def test_the_market_changes_for_some_turns(quantity: str) -> None:
    event = EventDefinition(
        "slump",
        TurnIs(1, 1),
        (ChangeMarket(quantity, 0.5, 2),),  # type: ignore[arg-type]
    )
    quiet = replace(bakery(PEOPLE), events=())
    plain = [item.measures.revenue_cents for item in play(quiet, [plan()] * 3)]
    struck = play(replace(quiet, events=(event,)), [plan()] * 3)
    ratios = [item.measures.revenue_cents / base for item, base in zip(struck, plain, strict=True)]
    assert ratios[:2] == pytest.approx([0.5, 0.5], abs=0.06)
    assert ratios[2] == pytest.approx(1.0, abs=0.06)


def test_churn_and_acquisition_can_be_changed() -> None:
    plain = _with().measures
    assert _with(ChangeMarket("churn", 3.0)).measures.churned > 2 * plain.churned
    assert _with(ChangeMarket("acquisition", 3.0)).measures.arrived > 2 * plain.arrived


@pytest.mark.filterwarnings("error")
def test_a_market_multiplied_month_after_month_stays_countable() -> None:
    market = replace(bakery().market, people=500, spend_cents=100_000_000)
    boom = (ChangeMarket("spend", 10.0), ChangeMarket("visit_probability", 10.0))
    event = EventDefinition("boom", TurnIs(1, 99), boom, once=False)
    definition = replace(bakery(turns=24), market=market, events=(event,))
    revenues = [item.measures.revenue_cents for item in play(definition, [plan()] * 24)]
    assert 0 < revenues[0] < revenues[2]
    assert 0 < revenues[23] < 2 * revenues[2]


def test_messages_are_passed_on() -> None:
    assert _with(Message("hanna_speaks")).events[0].messages == ("hanna_speaks",)


def test_the_chosen_option_is_applied_after_the_event_itself() -> None:
    visit = EventChoice("visit", (ChangeCash(-3.0), Message("second")))
    event = EventDefinition("fair", TurnIs(1, 1), (Message("first"),), (visit,), "visit")
    [outcome] = play(replace(bakery(), events=(event,)), [plan()])
    [happened] = outcome.events
    assert (happened.choice, happened.by_default) == ("visit", True)
    assert happened.messages == ("first", "second")
    assert outcome.measures.costs_cents > 0


def test_an_answer_counts_and_is_not_the_default() -> None:
    state = after(bakery(), [plan(sell_along="2 policy none")])
    assert [item.id for item in state.pending] == ["silent_regular"]
    assert state.pending[0].about == "sell_along"
    visited = accepted(play_turn(state, replace(plan(), choices={"silent_regular": "visit"})))
    waited = accepted(play_turn(state, plan()))
    assert (visited.events[0].choice, visited.events[0].by_default) == ("visit", False)
    assert (waited.events[0].choice, waited.events[0].by_default) == ("wait", True)
    assert visited.trust_by_cause["silent_regular"] > 0
    assert "silent_regular" not in waited.trust_by_cause


def test_the_answer_to_one_event_leaves_the_draws_of_another() -> None:
    fair = EventDefinition(
        "fair",
        TurnIs(1, 1),
        choices=(EventChoice("rumour", (ChangeTrust(-0.1, share=0.5),)), EventChoice("wait")),
        default="wait",
    )
    letter = EventDefinition("letter", TurnIs(1, 1), (WithdrawConsent(0.5), AddComplaints(0.2)))
    state = initial_state(replace(bakery(PEOPLE), events=(fair, letter)), 7)
    rumour, wait = (
        accepted(play_turn(state, replace(plan(), choices={"fair": answer}))).next_state.columns
        for answer in ("rumour", "wait")
    )
    assert np.array_equal(rumour.consent_given, wait.consent_given)
    complained = [columns.complaint_memory > 0 for columns in (rumour, wait)]
    # A tenth of a trust point moves hardly anybody over the threshold of a complaint.
    assert np.count_nonzero(complained[0] != complained[1]) < 0.01 * PEOPLE
