"""Playing whole games."""

from dataclasses import replace

import pytest

from game.explanation.playing import RefusedPlanError, by_plan, by_strategy, play_game
from game.explanation.running import Opening
from game.simulation.digest import state_digest
from game.simulation.start import initial_state
from game.vocabulary.decisions import NO_DECISIONS, TurnDecisions
from game.vocabulary.events import PendingEvent
from game.vocabulary.settings import TacticSetting
from tests.explanation.examples import everything_open, plan, shipped

BAKERY = shipped("corner_bakery")


def test_a_game_keeps_what_was_decided_and_what_came_of_it() -> None:
    plans = [plan(usual_order=1), plan(usual_order=2), *[NO_DECISIONS] * 4]
    game = play_game(BAKERY, 7, by_plan(plans), explain=True)
    assert [turn.turn for turn in game.turns] == [1, 2, 3, 4, 5, 6]
    assert [turn.decisions for turn in game.turns] == plans
    assert game.final.turn == 6
    assert game.start.turn == 0
    before = game.start.start.trust
    for turn in game.turns:
        assert turn.measures.trust - before == pytest.approx(
            sum(turn.trust_by_cause.values()), abs=1e-9
        )
        before = turn.measures.trust
        assert turn.revenue_by_cause_cents is not None
        assert sum(turn.revenue_by_cause_cents.values()) == turn.measures.revenue_cents


def test_a_plan_that_cannot_be_played_names_the_turn_and_the_reason() -> None:
    plans = [NO_DECISIONS, plan(personal_email=1), *[NO_DECISIONS] * 4]
    with pytest.raises(RefusedPlanError) as raised:
        play_game(BAKERY, 7, by_plan(plans))
    assert raised.value.turn == 2
    assert raised.value.refused.objections[0].reason == "not_open_yet"


def test_a_plan_answers_only_what_is_asked_and_leaves_out_what_is_locked() -> None:
    state = initial_state(everything_open(BAKERY), 7, 500)
    state = replace(state, definition=replace(state.definition, events=BAKERY.events))
    locked = replace(state.firm.tactics[0], locked_through=3)
    state = replace(state, firm=replace(state.firm, tactics=(locked, *state.firm.tactics[1:])))
    event, other = (each for each in BAKERY.events[:8] if each.choices).__next__(), "no_such_event"
    choices = {event.id: event.choices[0].id, other: "x"}
    planned = TurnDecisions(
        {"usual_order": TacticSetting(1), "sell_along": TacticSetting(1)}, choices=choices
    )
    absent = by_plan([planned])(state)
    assert list(absent.tactics) == ["sell_along"]
    assert absent.choices == {other: "x"}
    present = by_plan([planned])(replace(state, pending=(PendingEvent(event.id, 1),)))
    assert present.choices == choices


def test_a_game_opened_once_is_played_to_the_same_bits_in_every_way() -> None:
    definition = shipped("corner_bakery")
    opening = Opening.of(definition, 3, 600)
    for strategy in ("hoarder", "baker", "hoarder"):
        decide = by_strategy(strategy, definition, 3, 600)
        alone = play_game(definition, 3, decide, 600)
        opened = play_game(definition, 3, decide, 600, opening=opening)
        assert [turn.digest for turn in opened.turns] == [turn.digest for turn in alone.turns]
        assert opened.turns == alone.turns


def test_a_game_played_briefly_is_the_same_but_for_its_digests() -> None:
    decide = by_strategy("segmenter", BAKERY, 3, 500)
    full = play_game(BAKERY, 3, decide, 500)
    brief = play_game(BAKERY, 3, decide, 500, brief=True)
    assert [replace(turn, digest="") for turn in full.turns] == list(brief.turns)
    assert state_digest(full.final) == state_digest(brief.final)
