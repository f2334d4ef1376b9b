"""A turn rehearsed with some of the people is the turn played with all of them."""

import numpy as np
import pytest

from game.simulation import rehearsal
from game.simulation.chosen_draws import MOST_OF_THE_FIRM, ChosenDraws
from game.simulation.randomness import RememberedDraws, Stream
from game.simulation.rehearsal import Rehearsal, Rehearsed
from game.simulation.turn import TurnOutcome, play_turn
from game.vocabulary.causes import ARRIVALS_AND_DEPARTURES
from game.vocabulary.refusals import Refused
from tests.simulation.definitions import plan
from tests.simulation.test_turn_revenue import PLANS, later


def test_every_plan_brings_what_the_whole_turn_measures() -> None:
    state = later()
    rehearsal = Rehearsal(state)
    for decisions in (*PLANS, *reversed(PLANS)):
        outcome = play_turn(state, decisions)
        assert isinstance(outcome, TurnOutcome)
        rehearsed = rehearsal.play(decisions)
        assert isinstance(rehearsed, Rehearsed)
        assert rehearsal.revenue(decisions) == outcome.measures.revenue_cents
        assert rehearsed.revenue_cents == outcome.measures.revenue_cents
        contribution = outcome.measures.contribution_cents
        assert rehearsed.margin_cents == contribution + outcome.measures.costs_cents
        booked = dict(outcome.trust_by_cause)
        booked.pop(ARRIVALS_AND_DEPARTURES, None)
        assert rehearsed.trust_by_cause == booked
        assert rehearsed.trust_change == sum(booked.values())


def test_it_is_the_same_in_several_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    state = later()
    expected = Rehearsal(state).play(PLANS[3])
    monkeypatch.setattr(rehearsal, "BLOCK_PEOPLE", 150)
    in_blocks = Rehearsal(state)
    assert in_blocks.play(PLANS[3]) == expected
    assert isinstance(expected, Rehearsed)
    assert in_blocks.revenue(PLANS[3]) == expected.revenue_cents


@pytest.mark.parametrize("kept", [1, 3_000, 1 << 19])
def test_it_is_the_same_however_little_is_kept_from_plan_to_plan(
    monkeypatch: pytest.MonkeyPatch, kept: int
) -> None:
    state = later()
    alone = [Rehearsal(state).play(decisions) for decisions in PLANS]
    monkeypatch.setattr(rehearsal, "BLOCK_PEOPLE", 150)
    monkeypatch.setattr(rehearsal, "MOST_KEPT", kept)
    in_a_row = Rehearsal(state)
    assert [in_a_row.play(decisions) for decisions in PLANS] == alone


def test_a_handful_of_customers_is_rehearsed_too() -> None:
    state = later(100)
    outcome = play_turn(state, PLANS[1])
    assert isinstance(outcome, TurnOutcome)
    assert Rehearsal(state).revenue(PLANS[1]) == outcome.measures.revenue_cents


def test_a_plan_that_is_refused_is_not_rehearsed() -> None:
    refused = plan(usual_order="2 explained panel")
    assert isinstance(Rehearsal(later()).play(refused), Refused)
    assert isinstance(Rehearsal(later()).revenue(refused), Refused)


def test_everybody_chosen_keeps_the_draw_they_have_among_all() -> None:
    everybody = Stream(1, 2, "purchase").uniforms(500)
    words = Stream(1, 2, "contact").raw(500)
    people = np.arange(3, 500, 3)
    draws = ChosenDraws(RememberedDraws(), people, 500)
    for _ in range(2):
        stream = draws.stream(1, 2, "purchase")
        parts = [stream.uniforms(80), stream.uniforms(len(people) - 80)]
        assert np.array_equal(np.concatenate(parts), everybody[people])
        assert np.array_equal(draws.stream(1, 2, "contact").raw(len(people)), words[people])


def test_what_the_firm_draws_is_not_anybodys() -> None:
    draws = ChosenDraws(RememberedDraws(), np.arange(100, 200), 500)
    lots = Stream(1, 2, "discovery").uniforms(MOST_OF_THE_FIRM)
    assert np.array_equal(draws.stream(1, 2, "discovery").uniforms(MOST_OF_THE_FIRM), lots)
    assert draws.stream(1, 2, "breach").uniform() == Stream(1, 2, "breach").uniform()


def test_nobody_is_drawn_for_twice() -> None:
    stream = ChosenDraws(RememberedDraws(), np.arange(100), 500).stream(1, 2, "purchase")
    stream.uniforms(100)
    with pytest.raises(ValueError, match="one draw"):
        stream.uniforms(100)
