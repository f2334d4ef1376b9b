"""Stated concern drifts: down in quiet months, up by what people go through (C10)."""

from dataclasses import replace

import numpy as np

from game.simulation.start import initial_state
from game.simulation.state import SimulationState
from game.simulation.turn import play_turn
from tests.simulation.definitions import laboratory, plan
from tests.simulation.playing import accepted, after, play

PEOPLE = 8_000


def _unconcerned(state: SimulationState) -> float:
    return float(np.mean(state.columns.concern < 0.33))


def test_in_quiet_years_the_unconcerned_grow_by_less_than_two_points() -> None:
    definition = replace(laboratory(PEOPLE), turns=24)
    first = _unconcerned(initial_state(definition, 7))
    year = _unconcerned(after(definition, [plan()] * 12))
    two = _unconcerned(after(definition, [plan()] * 24))
    assert 0.0 < year - first < 0.02
    assert year < two < year + 0.02


def test_intrusion_stirs_those_who_feel_it_and_spares_the_others() -> None:
    before = initial_state(laboratory(PEOPLE), 7)
    pushed = after(laboratory(PEOPLE), [plan(face_recognition="3 policy none")] * 6)
    quiet = after(laboratory(PEOPLE), [plan()] * 6)
    felt = pushed.columns.reached != 0
    grown = pushed.columns.concern - before.columns.concern
    assert grown[felt].mean() > 0.0
    assert (quiet.columns.concern <= before.columns.concern).all()


def test_a_breach_raises_concern_and_nothing_leaves_its_range() -> None:
    state = initial_state(laboratory(PEOPLE), 7)
    firm = replace(state.firm, categories_kept=0b11111)
    parameters = state.parameters.with_value("incidents", "breach_chance", 1.0)
    struck = accepted(play_turn(replace(state, firm=firm, parameters=parameters), plan()))
    assert any(event.id == "breach" for event in struck.events)
    columns, present = struck.next_state.columns, state.columns.present()
    assert (columns.concern[present] > state.columns.concern[present]).mean() > 0.9
    for column in (columns.concern, columns.susceptibility):
        assert 0.0 <= column.min() <= column.max() <= 1.0


def test_what_one_reacts_to_follows_stated_concern_only_in_part() -> None:
    before = initial_state(laboratory(PEOPLE), 7).columns
    last = play(laboratory(PEOPLE), [plan()] * 3)[-1].next_state.columns
    said = before.concern - last.concern
    reacted = before.susceptibility - last.susceptibility
    assert said.min() >= 0.0
    assert (reacted <= 0.5 * said + 1e-12).all()
