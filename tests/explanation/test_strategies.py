"""Strategies as rules over attributes."""

from dataclasses import replace

import pytest

from game.explanation.attributes import ways_to_play
from game.explanation.choosing import Taste, choose, inbox_units
from game.explanation.playing import by_strategy, play_game
from game.explanation.strategies import RULES, decide, wish_of
from game.simulation.start import initial_state
from game.vocabulary.decisions import TurnDecisions
from game.vocabulary.effects import ChangeCash, ChangeTrust, FreezeTactic
from game.vocabulary.events import PendingEvent
from game.vocabulary.scenario import EventChoice, EventDefinition, ScenarioDefinition
from game.vocabulary.strategies import SCRIPTED_STRATEGIES
from tests.explanation.examples import SHIPPED, everything_open, shipped


@pytest.mark.parametrize("scenario", SHIPPED)
@pytest.mark.parametrize("strategy", SCRIPTED_STRATEGIES)
def test_every_hand_can_be_played_to_its_end(scenario: str, strategy: str) -> None:
    definition = shipped(scenario)
    for seed in (1, 2, 3):
        decider = by_strategy(strategy, definition, seed, 500)
        first = play_game(definition, seed, decider, 500)
        again = play_game(definition, seed, decider, 500)
        assert first.turns == again.turns


def _renamed(definition: ScenarioDefinition) -> ScenarioDefinition:
    return replace(
        definition,
        hand=tuple(
            replace(entry, tactic=replace(entry.tactic, id=f"renamed_{number}"))
            for number, entry in enumerate(definition.hand)
        ),
    )


@pytest.mark.parametrize("strategy", SCRIPTED_STRATEGIES)
@pytest.mark.parametrize("scenario", SHIPPED)
def test_no_strategy_knows_a_tactic_by_its_name(scenario: str, strategy: str) -> None:
    definition = everything_open(shipped(scenario))
    names = {entry.tactic.id: f"renamed_{n}" for n, entry in enumerate(definition.hand)}
    named = decide(strategy, initial_state(definition, 5, 500))
    renamed = decide(strategy, initial_state(_renamed(definition), 5, 500))
    assert {names[key]: each for key, each in named.tactics.items()} == renamed.tactics
    assert named.company == renamed.company


def _plan(strategy: str, scenario: str = "telecom_churn") -> TurnDecisions:
    return decide(strategy, initial_state(everything_open(shipped(scenario)), 1, 500))


def test_doing_nothing_does_nothing() -> None:
    assert _plan("abstain") == TurnDecisions()


def test_the_baker_tells_and_asks_and_does_not_sell_inside_service() -> None:
    definition = shipped("telecom_churn")
    tactics = _plan("baker").tactics
    assert tactics
    for tactic, setting in tactics.items():
        attributes = definition.tactic(tactic)
        assert setting.openness == "explained"
        assert setting.consent == "opt_in"
        assert not attributes.joins_service
        assert attributes.selling < 2


def test_the_hoarder_hides_what_it_takes_and_takes_much() -> None:
    definition = shipped("telecom_churn")
    tactics = _plan("hoarder").tactics
    for tactic, setting in tactics.items():
        assert definition.tactic(tactic).data
        assert (setting.openness, setting.consent) == ("hidden", "none")
        assert setting.level == 3
    assert len(tactics) > len(_plan("baker").tactics) / 2


def test_the_pusher_sells() -> None:
    definition = shipped("telecom_churn")
    tactics = _plan("pusher").tactics
    assert tactics
    for tactic, setting in tactics.items():
        ways = {way.variant: way.tactic for way in ways_to_play(definition.tactic(tactic))}
        assert ways[setting.variant].selling >= 1
        assert setting.level == 3


def test_the_pusher_adds_one_tactic_a_month_to_those_it_begins_with() -> None:
    definition = everything_open(shipped("laboratory"))
    state = initial_state(definition, 7, 50)
    months = [wish_of(RULES["pusher"], replace(state, turn=turn)).tactics for turn in range(3)]
    assert [len(tactics) for tactics in months] == [3, 4, 5]
    assert list(months[2])[:3] == list(months[0])


def test_what_seeks_few_people_pulls_less_on_average() -> None:
    (guess,) = [
        entry.tactic
        for entry in shipped("laboratory").hand
        if entry.tactic.id == "life_event_inference"
    ]
    (sought, *_), (everybody, *_) = (
        ways_to_play(replace(guess, new_phase=new_phase)) for new_phase in (True, False)
    )
    assert 0 < sought.pull < 0.1 * everybody.pull


def test_service_helps_and_sells_nothing() -> None:
    definition = shipped("telecom_churn")
    tactics = _plan("service").tactics
    assert tactics
    for tactic in tactics:
        attributes = definition.tactic(tactic)
        assert attributes.selling < 1
        assert not attributes.joins_service
    helps = [definition.tactic(tactic).benefits.irritation_removed for tactic in tactics]
    assert max(helps) >= 3


def test_strategies_tell_different_stories() -> None:
    plans = {strategy: repr(_plan(strategy)) for strategy in (*RULES, "abstain")}
    assert len(set(plans.values())) == len(plans)


def test_chance_plays_otherwise_on_another_seed() -> None:
    definition = everything_open(shipped("telecom_churn"))
    plans = {repr(decide("random", initial_state(definition, seed, 500))) for seed in range(6)}
    assert len(plans) > 1


def test_a_strategy_that_does_not_exist_is_an_error() -> None:
    with pytest.raises(ValueError, match="gambler"):
        decide("gambler", initial_state(shipped("corner_bakery"), 1, 500))


def test_events_are_answered_by_what_the_options_do() -> None:
    event = EventDefinition(
        "spill",
        when=None,
        choices=(
            EventChoice("repair", (ChangeCash(-4), ChangeTrust(2.0))),
            EventChoice("deny", (ChangeTrust(-3.0),)),
            EventChoice("stop", (FreezeTactic("sell_along"),)),
        ),
        default="deny",
    )
    definition = replace(shipped("corner_bakery"), events=(event,))
    state = initial_state(definition, 1, 500)
    state = replace(state, pending=(PendingEvent("spill", 1),))
    assert decide("baker", state).choices == {"spill": "repair"}
    assert decide("pusher", state).choices == {"spill": "deny"}
    assert decide("abstain", state).choices == {}
    assert choose(state, Taste(trust=0.0, cash=0.0, freeze=1.0)) == {"spill": "stop"}
    assert inbox_units(state, {"spill": "repair"}) == 4
    assert inbox_units(state, {}) == 0


def test_equal_options_leave_it_at_the_default() -> None:
    choices = (EventChoice("a"), EventChoice("b"))
    event = EventDefinition("news", when=None, choices=choices, default="b")
    state = initial_state(replace(shipped("corner_bakery"), events=(event,)), 1, 500)
    state = replace(state, pending=(PendingEvent("news", 1),))
    assert choose(state, Taste()) == {"news": "b"}
