"""What people tell each other: near first, bad weighing more than good, ratings as they are."""

from dataclasses import replace

import numpy as np

from game.simulation.start import initial_state
from game.simulation.state import SimulationState
from game.simulation.turn import TurnOutcome, play_turn
from game.vocabulary.causes import WORD_OF_MOUTH
from tests.simulation.definitions import bakery, laboratory, plan
from tests.simulation.playing import accepted, play

PEOPLE = 3_000


def _heard(state: SimulationState) -> list[float]:
    """Mean word of mouth booked in each segment."""
    outcome = accepted(play_turn(state, plan(), watch=range(PEOPLE)))
    booked = np.array([person.bookings.get(WORD_OF_MOUTH, 0.0) for person in outcome.watched])
    there = state.columns.present()
    return [float(booked[there & (state.columns.segment == at)].mean()) for at in range(3)]


def _with_moods(*moods: tuple[float, float]) -> SimulationState:
    state = initial_state(bakery(PEOPLE), 7)
    pleased = sum(item[0] for item in moods) / len(moods)
    displeased = sum(item[1] for item in moods) / len(moods)
    firm = replace(state.firm, moods=moods, pleased=pleased, displeased=displeased)
    return replace(state, firm=firm)


def test_what_happens_to_one_group_is_heard_there_first() -> None:
    calm = _heard(_with_moods((0.0, 0.0), (0.0, 0.0), (0.0, 0.0)))
    upset = _heard(_with_moods((0.0, 0.0), (0.0, 0.6), (0.0, 0.0)))
    changes = [one - other for one, other in zip(upset, calm, strict=True)]
    assert changes[1] < 2.0 * min(changes[0], changes[2])
    assert max(changes) < 0.0


def test_bad_talk_outweighs_as_much_good_talk() -> None:
    mixed = _heard(_with_moods((0.3, 0.3), (0.3, 0.3), (0.3, 0.3)))
    calm = _heard(_with_moods((0.0, 0.0), (0.0, 0.0), (0.0, 0.0)))
    assert all(one < other for one, other in zip(mixed, calm, strict=True))


def test_moods_of_the_segments_add_up_to_those_of_all() -> None:
    outcome = play(laboratory(PEOPLE), [plan(usual_order="3 explained none")] * 3)[-1]
    columns, firm = outcome.next_state.columns, outcome.next_state.firm
    assert len(firm.moods) == len(outcome.next_state.definition.segments)
    assert (
        min(each[1] for each in firm.moods)
        <= firm.displeased
        <= max(each[1] for each in firm.moods)
    )
    assert len(columns) == PEOPLE


def _reviewed(openness: str, pleased: float, displeased: float) -> TurnOutcome:
    # Some months are needed until there are reviews to read.
    state = play(laboratory(PEOPLE), [plan(peer_reviews=f"3 {openness} none")] * 3)[-1].next_state
    firm = replace(state.firm, pleased=pleased, displeased=displeased)
    return accepted(play_turn(replace(state, firm=firm), plan(peer_reviews=f"3 {openness} none")))


def _lift(openness: str, pleased: float, displeased: float) -> float:
    return float(_reviewed(openness, pleased, displeased).measures.revenue_cents)


def test_a_rating_just_below_perfect_convinces_best() -> None:
    fair = _lift("policy", 0.2, 0.0)
    assert fair > _lift("policy", 0.9, 0.0)  # too good to be true
    assert fair > _lift("hidden", 0.2, 0.0)  # the bad ones tidied away
    assert fair > _lift("policy", 0.0, 0.6)  # bad ones


def test_bad_ratings_hurt_more_than_good_ones_help() -> None:
    fair = _lift("policy", 0.0, 0.0)
    assert fair - _lift("policy", 0.0, 0.5) > 2.0 * abs(_lift("policy", 0.5, 0.0) - fair)


def test_hiding_bad_ratings_can_pay_while_they_are_bad() -> None:
    assert _lift("hidden", 0.0, 0.6) > _lift("policy", 0.0, 0.6)
