from dataclasses import replace

import pytest

from game.simulation.conditions import evaluate
from game.simulation.start import initial_state
from game.vocabulary.conditions import (
    AllOf,
    AnyOf,
    Chance,
    Condition,
    DataKept,
    EventHappened,
    LeverAt,
    MeasureIs,
    Not,
    NoticedShare,
    TacticPlayed,
    TurnIs,
)
from game.vocabulary.effects import ScheduleEvent
from game.vocabulary.scenario import EventDefinition
from tests.simulation.definitions import bakery, laboratory, plan
from tests.simulation.playing import after, play

BAKED = [
    plan({"data_quality": 2}, usual_order="1 explained opt_in", preference_app="1"),
    plan({"data_quality": 1}, usual_order="2 explained opt_in", preference_app="1"),
]

HOLDS: list[Condition] = [
    TurnIs(3, 3),
    TurnIs(1, 6),
    TacticPlayed("usual_order"),
    TacticPlayed(None, level_at_least=2),
    TacticPlayed("usual_order", for_turns=2),
    TacticPlayed("usual_order", level_at_least=2, openness=("explained", "policy")),
    TacticPlayed("usual_order", consent=("opt_in",), audience=("all",), depth_at_least=1.0),
    TacticPlayed("preference_app", effective=False),
    LeverAt("data_quality", at_least=1, for_turns=2),
    LeverAt("security", at_most=0),
    MeasureIs("customers", above=100),
    MeasureIs("trust", above=50, below=80, for_turns=2),
    MeasureIs("customers", below=1.0, relative_to="start"),
    MeasureIs("trust", above=-5, below=5, relative_to="start"),
    DataKept(at_least=2),
    DataKept(categories=("transactions", "preferences")),
    Not(TurnIs(1, 2)),
    AllOf((TurnIs(3, 3), Not(TurnIs(4, 4)))),
    AnyOf((TurnIs(9, 9), TurnIs(3, 3))),
    Chance(1.0),
]
FAILS: list[Condition] = [
    TurnIs(4, 9),
    TacticPlayed("sell_along"),
    TacticPlayed("usual_order", level_at_least=2, for_turns=2),
    TacticPlayed("usual_order", for_turns=3),
    TacticPlayed("usual_order", openness=("hidden",)),
    TacticPlayed("usual_order", consent=("none",)),
    TacticPlayed("usual_order", audience=("regulars",)),
    TacticPlayed("usual_order", depth_at_least=1.5),
    TacticPlayed("preference_app"),
    LeverAt("data_quality", at_least=2, for_turns=2),
    LeverAt("data_quality", at_least=1, for_turns=3),
    MeasureIs("trust", above=80),
    MeasureIs("trust", above=0, relative_to="abstain"),
    MeasureIs("goal_index", below=1000),
    NoticedShare(0.0),
    DataKept(at_least=5),
    DataKept(categories=("health",)),
    EventHappened("silent_regular"),
    AllOf((TurnIs(3, 3), TurnIs(4, 4))),
    AnyOf(()),
    Chance(0.0),
]


@pytest.mark.parametrize("condition", HOLDS, ids=str)
def test_it_holds_after_two_turns(condition: Condition) -> None:
    assert evaluate(condition, after(bakery(), BAKED)).holds


@pytest.mark.parametrize("condition", FAILS, ids=str)
def test_it_does_not_hold_after_two_turns(condition: Condition) -> None:
    assert not evaluate(condition, after(bakery(), BAKED)).holds


def test_before_the_first_turn_nothing_was_played() -> None:
    state = initial_state(bakery(), 7)
    assert evaluate(TurnIs(1, 1), state).holds
    assert evaluate(LeverAt("security", at_most=0), state).holds
    assert not evaluate(TacticPlayed(), state).holds
    assert not evaluate(MeasureIs("trust", above=0), state).holds


def test_any_tactic_means_the_same_one_in_all_turns() -> None:
    switched = [plan(usual_order="1"), plan(sell_along="1")]
    assert not evaluate(TacticPlayed(for_turns=2), after(bakery(), switched)).holds


def test_an_event_that_happened_is_known_with_its_choice_and_for_how_long() -> None:
    selling = plan(sell_along="2 policy none")
    state = after(bakery(), [selling, replace(plan(), choices={"silent_regular": "visit"}), plan()])
    assert evaluate(EventHappened("silent_regular"), state).holds
    assert evaluate(EventHappened("silent_regular", choice="visit"), state).holds
    assert not evaluate(EventHappened("silent_regular", choice="wait"), state).holds
    assert evaluate(EventHappened("silent_regular", within_turns=2), state).holds
    assert not evaluate(EventHappened("silent_regular", within_turns=1), state).holds


def test_a_chance_belongs_to_the_event_and_the_turn() -> None:
    state = after(bakery(), [plan()])
    verdicts = {evaluate(Chance(0.5), state, f"event{at}").holds for at in range(20)}
    assert verdicts == {True, False}
    assert evaluate(Chance(0.5), state, "a") == evaluate(Chance(0.5), state, "a")


def test_noticed_uses_are_counted_by_tactic() -> None:
    hidden = plan(next_best_action="3 hidden none")
    state = after(laboratory(), [hidden] * 4)
    assert evaluate(NoticedShare(0.0, "next_best_action"), state).holds
    assert not evaluate(NoticedShare(0.0, "face_recognition"), state).holds
    assert not evaluate(NoticedShare(0.5), state).holds


def test_events_come_once_unless_told_otherwise() -> None:
    def times(once: bool) -> int:
        event = EventDefinition("rain", TurnIs(2, 6), once=once)
        outcomes = play(replace(bakery(), events=(event,)), [plan()] * 4)
        return sum(len(outcome.events) for outcome in outcomes)

    assert (times(True), times(False)) == (1, 3)


def test_scheduled_events_come_when_told_with_the_tactic_they_speak_of() -> None:
    first = EventDefinition(
        "article", TacticPlayed("sell_along"), (ScheduleEvent("letter", 2),), about="triggering"
    )
    letter = EventDefinition("letter", None, about="triggering")
    definition = replace(bakery(), events=(first, letter))
    outcomes = play(definition, [plan(sell_along="1 policy none"), plan(), plan(), plan()])
    seen = [[(event.id, event.about) for event in outcome.events] for outcome in outcomes]
    assert seen == [[], [("article", "sell_along")], [], [("letter", "sell_along")]]


def test_no_event_waits_after_the_last_turn() -> None:
    definition = replace(bakery(turns=2), events=(EventDefinition("late", TurnIs(3, 3)),))
    assert play(definition, [plan()] * 2)[-1].next_state.pending == ()
