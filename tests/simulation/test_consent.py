"""Who is reached under which mode of consent, and how consent changes."""

from dataclasses import replace

import numpy as np

from game.simulation import permissions
from game.simulation.customers import describe_customers
from game.simulation.start import initial_state
from game.simulation.state import SimulationState
from game.simulation.turn import TurnOutcome
from game.vocabulary.conditions import TurnIs
from game.vocabulary.effects import ChangeTrust
from game.vocabulary.scenario import EventDefinition
from game.vocabulary.settings import DATA_CATEGORIES, PURPOSES
from tests.simulation.definitions import bakery, laboratory, plan
from tests.simulation.playing import play

PEOPLE = 4_000
NEEDED = permissions.bits("service", ("transactions", "preferences"))


def _usual(consent: str, audience: str = "all", turns: int = 1) -> TurnOutcome:
    decisions = plan({"control_panel": 1}, usual_order=f"2 explained {consent} {audience}")
    return play(bakery(PEOPLE), [decisions] * turns)[-1]


def _reached(outcome: TurnOutcome) -> float:
    measures = outcome.measures
    return measures.reached / (measures.customers - measures.arrived + measures.churned)


def _holding(state: SimulationState, word: int) -> int:
    held = np.bitwise_and(state.columns.consent_given, np.uint64(word)) == np.uint64(word)
    return int(np.count_nonzero(held & state.columns.present()))


def test_bits_of_all_purposes_and_categories_are_55_and_distinct() -> None:
    places = {
        permissions.bit_number(purpose, category)
        for purpose in PURPOSES
        for category in DATA_CATEGORIES
    }
    assert places == set(range(55))


def test_bits_of_a_purpose_and_of_the_others_do_not_overlap() -> None:
    mine = permissions.bits("tips", ("transactions", "contact"))
    others = permissions.other_purposes_bits("tips", ("transactions", "contact"))
    assert mine & others == 0
    assert (mine | others).bit_count() == 10
    assert mine & permissions.purpose_bits("tips") == mine


def test_none_reaches_everybody_and_asks_nobody() -> None:
    outcome = _usual("none")
    assert _reached(outcome) == 1.0
    assert outcome.measures.opted_out == 0
    start = initial_state(bakery(PEOPLE), 7)
    before = start.columns.consent_given
    assert np.array_equal(outcome.next_state.columns.consent_given, before)


def test_opt_out_reaches_those_who_did_not_say_no_and_builds_no_base() -> None:
    outcome = _usual("opt_out")
    assert 0.98 < _reached(outcome) < 1.0  # at a counter, refusing takes effort (C13)
    assert outcome.measures.opted_out > 0
    none = _usual("none").measures
    assert outcome.measures.consent_share <= none.consent_share
    columns = outcome.next_state.columns
    refused = np.bitwise_and(columns.consent_refused, np.uint64(NEEDED)) != 0
    reached = columns.reached != 0
    assert not (refused & reached).any()


def test_opt_in_reaches_those_who_said_yes_and_builds_the_base() -> None:
    outcome = _usual("opt_in")
    assert 0.25 < _reached(outcome) < 0.75
    state = outcome.next_state
    reached = state.columns.reached != 0
    given = np.bitwise_and(state.columns.consent_given, np.uint64(NEEDED)) == np.uint64(NEEDED)
    assert np.array_equal(reached, given & initial_state(bakery(PEOPLE), 7).columns.present())
    assert outcome.measures.consent_share > _usual("none").measures.consent_share + 0.1


def test_being_asked_is_felt_once() -> None:
    asked = plan(usual_order="2 explained opt_in")
    first, second = (item.measures.message_load for item in play(bakery(PEOPLE), [asked] * 2))
    assert first > 0.3
    assert second < 0.1


def test_a_panel_brings_more_yes_than_the_question_and_less_intrusion() -> None:
    panel, asked = _usual("panel"), _usual("opt_in")
    assert _reached(panel) > _reached(asked)
    deep = {}
    for consent in ("panel", "opt_in"):
        decisions = plan({"control_panel": 1}, next_best_action=f"2 policy {consent}")
        deep[consent] = play(laboratory(PEOPLE), [decisions])[0].trust_by_cause["next_best_action"]
    assert deep["panel"] > deep["opt_in"]


def test_consenting_only_reaches_people_with_an_active_yes_whatever_the_mode() -> None:
    outcome = _usual("none", "consenting")
    # Nobody consented to preferences for service at the start.
    assert outcome.measures.reached == 0
    tips = play(bakery(PEOPLE), [plan(standard_plus_touch="2 policy none consenting")] * 2)[-1]
    start = initial_state(bakery(PEOPLE), 7)
    base = _holding(start, permissions.bits("tips", ("transactions", "contact")))
    assert 0.8 * base < tips.measures.reached <= base


def test_a_segment_is_reached_alone() -> None:
    outcome = _usual("none", "regulars")
    state = outcome.next_state
    reached = np.flatnonzero(state.columns.reached)
    assert set(state.columns.segment[reached].tolist()) == {0}
    assert 0.35 < _reached(outcome) < 0.55


def test_nobody_outside_the_audience_says_no() -> None:
    for consent, turns in (("opt_out", 4), ("opt_in", 1)):
        columns = _usual(consent, "parents", turns).next_state.columns
        refusing = np.flatnonzero(columns.consent_refused)
        assert set(columns.segment[refusing].tolist()) == {1}, consent


def test_yes_lasts_until_trust_is_gone() -> None:
    asking = [plan(usual_order="2 explained opt_in")] * 4
    quiet = replace(bakery(PEOPLE), events=())
    scandal = EventDefinition("scandal", TurnIs(3, 3), (ChangeTrust(-40.0),))
    kind = play(quiet, asking)
    harsh = play(replace(quiet, events=(scandal,)), asking)
    for outcomes, low, high in ((kind, 0.97, 1.2), (harsh, 0.3, 0.85)):
        shares = [_holding(item.next_state, NEEDED) / item.measures.customers for item in outcomes]
        assert low < shares[3] / shares[1] < high
    assert sum(item.measures.opted_out for item in kind) < 20
    assert harsh[3].measures.opted_out > 200


def test_yes_and_no_exclude_each_other() -> None:
    for outcome in play(bakery(PEOPLE), [plan(usual_order="2 explained opt_in")] * 2 + [
        plan(usual_order="2 explained opt_out")
    ] * 2):  # fmt: skip
        columns = outcome.next_state.columns
        assert not (columns.consent_given & columns.consent_refused).any()


def test_consents_of_a_customer_are_described() -> None:
    state = _usual("opt_in").next_state
    person = int(np.flatnonzero(state.columns.consent_given & np.uint64(NEEDED))[0])
    assert ("service", "transactions") in describe_customers(state, [person])[0].consents


def test_data_given_for_another_purpose_is_drift_with_a_cause_of_its_own() -> None:
    # A fifth consented to transactions for tips and service; selling is another purpose.
    drifting = play(bakery(PEOPLE), [plan(sell_along="2 policy none")])[0]
    assert drifting.trust_by_cause["purpose_drift"] < 0
    same_purpose = play(bakery(PEOPLE), [plan(standard_plus_touch="2 policy none")] * 2)[-1]
    assert same_purpose.trust_by_cause.get("purpose_drift", 0.0) == 0.0


def test_asking_first_is_no_drift() -> None:
    asked = play(bakery(PEOPLE), [plan(sell_along="2 policy opt_in")])[0]
    assert "purpose_drift" not in asked.trust_by_cause


def test_who_said_no_to_messages_gets_none() -> None:
    outcomes = play(bakery(PEOPLE), [plan(personal_email="3 policy none")] * 4)
    before, after = outcomes[-2].next_state.columns, outcomes[-1].next_state.columns
    assert before.opted_out.any()
    assert not (after.reached[before.opted_out] != 0).any()


def test_outside_the_audience_nobody_is_asked() -> None:
    before = initial_state(bakery(PEOPLE), 7).columns
    had_yes = (before.consent_given & np.uint64(permissions.purpose_bits("service"))) != 0
    for consent in ("opt_in", "panel", "opt_out"):
        outcome = _usual(consent, "consenting")
        after = outcome.next_state.columns
        changed = (after.consent_given != before.consent_given) | (after.consent_refused != 0)
        assert not changed[~had_yes].any()
        reached = after.reached != 0
        assert reached.any() or consent == "opt_out"  # nobody has said yes to preferences yet
        assert not reached[~had_yes].any()
