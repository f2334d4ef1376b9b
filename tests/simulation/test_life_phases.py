"""Phases of life: they come and go, move buying, and explain more of it than generations."""

import numpy as np
import pytest

from game.simulation.arrays import SmallArray
from game.simulation.life_phases import NEW_HOME, SETTLED, buying_factors
from game.simulation.parameters import DEFAULT_PARAMETERS
from game.simulation.start import initial_state
from game.simulation.turn import play_turn
from tests.simulation.definitions import laboratory, plan
from tests.simulation.playing import accepted

PEOPLE = 20_000


def _explained(behaviour: np.ndarray, label: SmallArray) -> float:
    """Share of the variance between the groups of a label: η²."""
    total = float(np.var(behaviour)) * len(behaviour)
    between = sum(
        float((behaviour[label == at].mean() - behaviour.mean()) ** 2) * int((label == at).sum())
        for at in np.unique(label)
    )
    return between / total


def test_life_phase_explains_buying_better_than_generation() -> None:
    state = initial_state(laboratory(PEOPLE), 7)
    outcome = accepted(play_turn(state, plan()))
    there = state.columns.present()
    bought = (outcome.next_state.columns.purchases > state.columns.purchases)[there].astype(float)
    phase = outcome.next_state.columns.life_phase[there]
    by_phase = _explained(bought, phase)
    assert by_phase > 3.0 * _explained(bought, state.columns.generation[there])
    assert by_phase < 0.10


def test_few_people_are_in_a_new_phase_and_their_share_keeps_up() -> None:
    state = initial_state(laboratory(PEOPLE), 7)
    shares = []
    for _ in range(13):
        shares.append(float(np.mean(state.columns.life_phase != SETTLED)))
        state = accepted(play_turn(state, plan())).next_state
    assert all(0.04 < share < 0.09 for share in shares)
    assert shares[-1] == pytest.approx(shares[0], abs=0.01)


def test_phases_change_from_month_to_month_and_by_nothing_the_firm_does() -> None:
    state = initial_state(laboratory(PEOPLE), 7)
    quiet = accepted(play_turn(state, plan())).next_state.columns.life_phase
    loud = accepted(play_turn(state, plan(sell_along="3 hidden none"))).next_state.columns
    assert (quiet == loud.life_phase).all()
    moved = (state.columns.life_phase == SETTLED) & (quiet == NEW_HOME)
    assert 0.004 < moved.mean() < 0.012


def test_phases_leave_buying_as_it_is_on_average() -> None:
    known = DEFAULT_PARAMETERS.life
    phases = initial_state(laboratory(PEOPLE), 7).columns.life_phase
    assert buying_factors(known)[phases].mean() == pytest.approx(1.0, abs=0.004)
