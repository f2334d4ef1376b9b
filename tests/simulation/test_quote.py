from dataclasses import replace

from game.simulation.availability import lever_availability, tactic_availability
from game.simulation.quote import quote_plan
from game.simulation.start import initial_state
from game.simulation.state import SimulationState
from game.simulation.turn import play_turn
from game.vocabulary.conditions import TurnIs
from game.vocabulary.decisions import TurnDecisions
from game.vocabulary.effects import FreezeTactic, UnlockTactic
from game.vocabulary.refusals import Objection
from game.vocabulary.scenario import EventChoice, EventDefinition, HandEntry, LeverEntry
from game.vocabulary.settings import TacticSetting
from tests.simulation.definitions import (
    ALL_LEVERS,
    PEER_REVIEWS,
    USUAL_ORDER,
    bakery,
    laboratory,
    plan,
)
from tests.simulation.playing import accepted, after, play, refused

UNIT = 600 * 0.8 * 0.9 * 3800 / 1000


def _objections(state: SimulationState, decisions: TurnDecisions) -> list[Objection]:
    return list(quote_plan(state, decisions).objections)


def _reasons(state: SimulationState, decisions: TurnDecisions) -> list[str]:
    return [item.reason for item in _objections(state, decisions)]


def test_prices_are_in_thousandths_of_the_starting_revenue() -> None:
    state = initial_state(bakery(), 7)
    quote = quote_plan(state, plan({"data_quality": 3}, usual_order="2", peer_reviews="1"))
    assert quote.tactic_cents == {
        "usual_order": round(2 * UNIT) + round(2 * UNIT),
        "peer_reviews": round(4 * UNIT) + round(1 * UNIT),
    }
    assert quote.lever_cents == {"data_quality": round(6 * UNIT)}
    assert quote.total_cents == sum(quote.tactic_cents.values()) + round(6 * UNIT)
    assert quote.available_cents == 45_000
    assert quote.objections == ()


def test_a_lever_is_paid_for_only_above_the_level_the_firm_starts_with() -> None:
    state = initial_state(bakery(), 7)
    assert state.definition.start.data_quality == 1
    assert quote_plan(state, plan({"data_quality": 1})).lever_cents == {"data_quality": 0}
    assert quote_plan(state, plan({"data_quality": 2})).total_cents == round(3 * UNIT)


def test_level_three_costs_double() -> None:
    quote = quote_plan(initial_state(bakery(), 7), plan(usual_order="3"))
    assert quote.tactic_cents["usual_order"] == round(4 * UNIT) + round(4 * UNIT)


def test_set_up_is_paid_once_and_raising_pays_the_difference() -> None:
    state = after(bakery(), [plan(usual_order="1")])
    assert quote_plan(state, plan(usual_order="1")).total_cents == round(UNIT)
    assert quote_plan(state, plan(usual_order="2")).total_cents == round(UNIT) + round(2 * UNIT)
    later = after(bakery(), [plan(usual_order="2"), plan()])
    assert quote_plan(later, plan(usual_order="1")).total_cents == round(UNIT)


def test_a_plan_over_budget_is_refused_saying_by_how_much() -> None:
    state = initial_state(bakery(), 7)
    decisions = plan(preference_app="3 explained opt_in")
    missing = quote_plan(state, decisions).total_cents - 45_000
    refusal = refused(play_turn(state, decisions))
    assert refusal.objections == (Objection("over_budget", missing_cents=missing),)
    assert missing > 0


def test_exactly_the_money_at_hand_is_enough() -> None:
    price = quote_plan(initial_state(bakery(), 7), plan(peer_reviews="2")).total_cents
    definition = bakery()
    start = replace(definition.start, cash_cents=price, budget_per_turn_cents=0)
    [outcome] = play(replace(definition, start=start), [plan(peer_reviews="2")])
    assert outcome.measures.cash_cents == 0
    poorer = replace(definition, start=replace(start, cash_cents=price - 1))
    refusal = refused(play_turn(initial_state(poorer, 7), plan(peer_reviews="2")))
    assert refusal.objections[0].missing_cents == 1


def test_a_firm_in_debt_can_still_do_nothing() -> None:
    definition = bakery()
    start = replace(definition.start, cash_cents=-100_000)
    [outcome] = play(replace(definition, start=start), [plan()])
    assert outcome.measures.cash_cents == -82_000


def test_unspent_budget_carries_over() -> None:
    state = after(bakery(), [plan()])
    assert quote_plan(state, plan()).available_cents == 27_000 + 2 * 18_000


def test_unknown_tactics_and_levers_are_named_with_what_there_is() -> None:
    state = initial_state(bakery(), 7)
    tactic, lever = _objections(state, plan({"horoscope": 1}, horoscope="1"))
    assert (tactic.reason, tactic.value) == ("unknown_tactic", "horoscope")
    assert "usual_order" in tactic.allowed
    assert (lever.reason, lever.value) == ("unknown_lever", "horoscope")
    assert "data_quality" in lever.allowed


def test_bad_levels_and_settings_are_named() -> None:
    state = initial_state(bakery(), 7)
    assert _reasons(state, plan(usual_order="4")) == ["bad_level"]
    assert _reasons(state, plan({"security": 7})) == ["bad_level"]
    assert _reasons(state, plan(usual_order="2 policy none nobody")) == ["bad_setting"]
    whispered = TacticSetting(1, variant="whisper")
    assert _reasons(state, TurnDecisions({"usual_order": whispered})) == ["bad_setting"]
    narrow = replace(USUAL_ORDER, openness_options=("explained",), consent_options=("none",))
    other = initial_state(replace(bakery(), hand=(HandEntry(narrow),)), 7)
    assert _reasons(other, plan(usual_order="1 hidden opt_in")) == ["bad_setting", "bad_setting"]


def test_a_tactic_that_is_off_is_not_judged() -> None:
    off = TurnDecisions({"usual_order": TacticSetting(0, consent="panel", audience="price")})
    assert _objections(initial_state(bakery(), 7), off) == []


def test_tactics_and_levers_open_in_their_turn() -> None:
    hand = (HandEntry(USUAL_ORDER, opens_turn=2, max_level=1), HandEntry(PEER_REVIEWS))
    levers = (LeverEntry(ALL_LEVERS[0].lever, opens_turn=3),)
    definition = replace(bakery(), hand=hand, levers=levers)
    state = initial_state(definition, 7)
    tactic, lever = _objections(state, plan({"data_quality": 1}, usual_order="1"))
    assert tactic == Objection("not_open_yet", "usual_order", opens_turn=2)
    assert lever == Objection("not_open_yet", "data_quality", opens_turn=3)
    assert not tactic_availability(state, "usual_order").is_open
    assert not lever_availability(state, "data_quality").is_open
    later = after(definition, [plan()])
    assert tactic_availability(later, "usual_order").is_open
    assert _reasons(later, plan(usual_order="1")) == []
    assert _reasons(later, plan(usual_order="2")) == ["bad_level"]


def test_integration_opens_cards_that_need_it() -> None:
    definition = bakery()
    lacking = replace(definition, start=replace(definition.start, data_integration=0))
    state = initial_state(lacking, 7)
    assert tactic_availability(state, "standard_plus_touch").missing_integration == 1
    assert _reasons(state, plan(standard_plus_touch="1")) == ["needs_integration"]
    assert _reasons(state, plan({"data_integration": 1}, standard_plus_touch="1")) == []
    paid = after(lacking, [plan({"data_integration": 1})])
    assert tactic_availability(paid, "standard_plus_touch").is_open


def test_the_panel_needs_its_lever() -> None:
    state = initial_state(bakery(), 7)
    decisions = plan(usual_order="1 explained panel")
    assert _reasons(state, decisions) == ["needs_control_panel"]
    with_panel = plan({"control_panel": 1}, usual_order="1 explained panel")
    assert _reasons(state, with_panel) == []


def test_motives_need_research_first() -> None:
    decisions = plan(usual_order="1 explained opt_in convenience")
    assert _reasons(initial_state(bakery(), 7), decisions) == ["needs_research"]
    researched = after(bakery(), [plan({"research_motives": 1})])
    assert _reasons(researched, decisions) == []
    assert accepted(play_turn(researched, decisions)).measures.reached > 0


def test_answers_to_events_that_are_not_there_are_refused() -> None:
    state = initial_state(bakery(), 7)
    decisions = replace(plan(), choices={"silent_regular": "visit"})
    assert _reasons(state, decisions) == ["unknown_event"]
    asked = after(bakery(), [plan(sell_along="2 policy none")])
    wrong = replace(plan(), choices={"silent_regular": "sing"})
    [objection] = _objections(asked, wrong)
    assert (objection.reason, objection.allowed) == ("unknown_choice", ("visit", "wait"))


def test_a_locked_tactic_is_refused_until_it_is_free() -> None:
    stop = EventChoice("stop", (FreezeTactic("usual_order", 2),))
    event = EventDefinition("letter", TurnIs(2, 2), (), (stop,), "stop")
    definition = replace(bakery(), events=(event,))
    state = after(definition, [plan(usual_order="1")])
    # In the turn of the letter the tactic is neither played nor paid for.
    quote = quote_plan(state, plan(usual_order="1"))
    assert (quote.total_cents, quote.objections) == (0, ())
    outcome = accepted(play_turn(state, plan(usual_order="1")))
    assert outcome.measures.reached == 0
    assert outcome.measures.costs_cents == 0
    locked = outcome.next_state
    assert tactic_availability(locked, "usual_order").locked_until == 4
    assert _objections(locked, plan(usual_order="1")) == [
        Objection("locked", "usual_order", opens_turn=4)
    ]
    free = accepted(play_turn(locked, plan())).next_state
    assert _reasons(free, plan(usual_order="1")) == []


def test_unlocking_opens_a_tactic_early() -> None:
    event = EventDefinition("gift", TurnIs(1, 1), (UnlockTactic("usual_order"),))
    hand = (HandEntry(USUAL_ORDER, opens_turn=6),)
    state = after(replace(bakery(), hand=hand, events=(event,)), [plan()])
    assert tactic_availability(state, "usual_order").is_open


def test_availability_says_when_a_tactic_would_work() -> None:
    state = initial_state(bakery(), 7)
    assert tactic_availability(state, "preference_app").starts_working_turn == 3
    begun = after(bakery(), [plan(preference_app="1 explained opt_in")])
    assert tactic_availability(begun, "preference_app").starts_working_turn == 3


def test_everything_wrong_is_said_at_once() -> None:
    state = initial_state(laboratory(500), 7)
    decisions = plan({"nonsense": 1}, usual_order="9", unknown="1", sell_along="1 policy panel")
    assert _reasons(state, decisions) == [
        "bad_level",
        "unknown_tactic",
        "needs_control_panel",
        "unknown_lever",
    ]
