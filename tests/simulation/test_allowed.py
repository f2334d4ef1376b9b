"""Settings that open later, and settings that events take away."""

from dataclasses import replace

import pytest

from game.simulation.allowed import allowed_settings, as_played
from game.simulation.quote import quote_plan
from game.simulation.start import initial_state
from game.simulation.state import SimulationState
from game.simulation.turn import play_turn
from game.vocabulary.conditions import TurnIs
from game.vocabulary.decisions import TurnDecisions
from game.vocabulary.effects import Alternative, DrawOne, FreezeTactic, LimitTactic
from game.vocabulary.refusals import Objection
from game.vocabulary.scenario import (
    EventChoice,
    EventDefinition,
    HandEntry,
    HeldSetting,
    ScenarioDefinition,
)
from tests.simulation.definitions import bakery, laboratory, plan
from tests.simulation.playing import accepted, after

LIMIT = LimitTactic("usual_order", 1, consent=("opt_in", "panel"), audience=("consenting",))


def _holding(*held: HeldSetting) -> ScenarioDefinition:
    entry = bakery().hand[0]
    return replace(bakery(), hand=(replace(entry, held=held), *bakery().hand[1:]))


def _with_choice(limit: LimitTactic) -> ScenarioDefinition:
    """A letter in turn 2, whose answer ``yield`` limits a tactic."""
    letter = EventDefinition(
        "letter", TurnIs(2, 2), (), (EventChoice("yield", (limit,)), EventChoice("wait")), "wait"
    )
    return replace(bakery(), events=(letter,))


def _objections(state: SimulationState, decisions: TurnDecisions) -> list[Objection]:
    return list(quote_plan(state, decisions).objections)


def test_a_control_stays_where_it_is_until_it_opens() -> None:
    definition = _holding(
        HeldSetting("level", 2, "1"),
        HeldSetting("openness", 2, "explained"),
        HeldSetting("consent", 3, "opt_in"),
    )
    start = initial_state(definition, 7)
    assert _objections(start, plan(usual_order="1 explained opt_in")) == []
    assert [each.allowed for each in _objections(start, plan(usual_order="2 policy opt_out"))] == [
        ("0", "1"),
        ("explained",),
        ("opt_in",),
    ]
    later = accepted(play_turn(start, plan())).next_state
    assert _objections(later, plan(usual_order="2 policy opt_in")) == []
    assert [each.value for each in _objections(later, plan(usual_order="2 policy none"))] == [
        "none"
    ]


def test_a_limit_cuts_the_plan_of_its_turn_and_refuses_later_ones() -> None:
    state = after(_with_choice(replace(LIMIT, turns=2)), [plan(usual_order="2 policy opt_out")])
    wanted = plan(usual_order="3 policy opt_out")
    yielding = replace(wanted, choices={"letter": "yield"})
    cut = as_played(state, yielding).tactics["usual_order"]
    assert (cut.level, cut.openness, cut.consent, cut.audience) == (
        1,
        "policy",
        "opt_in",
        "consenting",
    )
    assert quote_plan(state, yielding).total_cents < quote_plan(state, wanted).total_cents
    outcome = accepted(play_turn(state, yielding))
    assert outcome.measures.costs_cents == quote_plan(state, yielding).total_cents
    assert outcome.next_state.history[-1].decisions.tactics["usual_order"] == cut
    limited = outcome.next_state
    assert [each.reason for each in _objections(limited, wanted)] == [
        "bad_level",
        "bad_setting",
        "bad_setting",
    ]
    assert _objections(limited, replace(plan(), tactics={"usual_order": cut})) == []
    free = accepted(play_turn(limited, plan())).next_state
    assert allowed_settings(free, "usual_order").max_level == 3


def test_limits_that_exclude_each_other_leave_the_first() -> None:
    opened = LimitTactic("usual_order", openness=("explained",))
    hidden = LimitTactic("usual_order", openness=("hidden",))
    event = EventDefinition("letter", TurnIs(1, 1), (opened, hidden))
    state = after(replace(bakery(), events=(event,)), [plan()])
    assert allowed_settings(state, "usual_order").openness == ("explained",)


def test_a_variant_that_is_not_named_is_the_first() -> None:
    definition = laboratory(500)
    entry = next(each for each in definition.hand if each.tactic.variants)
    first, second = (each.id for each in entry.tactic.variants[:2])
    held = replace(entry, held=(HeldSetting("variant", 5, second),))
    definition = replace(definition, hand=(held,))
    start = initial_state(definition, 7)
    tactic = entry.tactic.id
    refused = [each for each in _objections(start, plan(**{tactic: "1"})) if each.value == first]
    assert refused == [Objection("bad_setting", tactic, value=first, allowed=(second,))]


def _drawing(*alternatives: Alternative) -> ScenarioDefinition:
    event = EventDefinition("lot", TurnIs(1, 1), (DrawOne(alternatives),))
    return replace(bakery(), events=(event,))


def test_what_a_lot_locks_is_locked_from_the_next_turn_on() -> None:
    definition = _drawing(Alternative(1.0, (FreezeTactic("usual_order", 1),)))
    start = initial_state(definition, 7)
    assert as_played(start, plan(usual_order="1")).active_tactics()
    locked = accepted(play_turn(start, plan(usual_order="1"))).next_state
    assert [each.reason for each in _objections(locked, plan(usual_order="1"))] == ["locked"]
    free = accepted(play_turn(locked, plan())).next_state
    assert _objections(free, plan(usual_order="1")) == []


def test_a_lot_falls_as_often_as_its_weight_says() -> None:
    definition = _drawing(
        Alternative(3.0, (FreezeTactic("usual_order"),)),
        Alternative(1.0, (FreezeTactic("sell_along"),)),
    )
    locked = 0
    for seed in range(200):
        state = accepted(play_turn(initial_state(definition, seed, 500), plan())).next_state
        records = {
            entry.tactic.id: record.locked_through
            for entry, record in zip(definition.hand, state.firm.tactics, strict=True)
        }
        assert (records["usual_order"] > 0) != (records["sell_along"] > 0)
        locked += records["usual_order"] > 0
    assert locked / 200 == pytest.approx(0.75, abs=0.08)


def test_a_lot_shifts_no_other_draw() -> None:
    """Apart from what it does, a game with a lot is the game without it."""
    nothing = _drawing(Alternative(1.0), Alternative(1.0))
    plain = replace(bakery(), events=(EventDefinition("lot", TurnIs(1, 1)),))
    digests = [
        accepted(play_turn(initial_state(each, 7), plan(usual_order="2"))).digest
        for each in (nothing, plain)
    ]
    assert digests[0] == digests[1]


def test_hand_entries_hold_nothing_unless_told() -> None:
    assert HandEntry(bakery().hand[0].tactic).held == ()
