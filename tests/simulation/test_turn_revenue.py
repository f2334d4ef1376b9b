"""The revenue of a turn alone is that of the turn."""

import numpy as np
import pytest

from game.simulation.randomness import RememberedDraws, Stream
from game.simulation.start import initial_state
from game.simulation.state import SimulationState
from game.simulation.turn import TurnOutcome, play_turn, turn_revenue
from game.simulation.workspace import Workspace
from game.vocabulary.decisions import NO_DECISIONS
from game.vocabulary.refusals import Refused
from tests.simulation.definitions import laboratory, plan

PLANS = (
    NO_DECISIONS,
    plan(sell_along="3 policy none", personal_email="2 hidden none"),
    plan({"test_and_control": 1, "control_panel": 1}, usual_order="2 explained panel"),
    plan({"data_scientists": 2, "on_device": 2}, next_best_action="3 hidden none"),
)


def later(people: int = 1200) -> SimulationState:
    """A game in its third month, with repairs and wariness behind it."""
    state = initial_state(laboratory(people), 5)
    for _ in range(2):
        outcome = play_turn(state, PLANS[1])
        assert isinstance(outcome, TurnOutcome)
        state = outcome.next_state
    return state


def test_every_plan_brings_what_the_whole_turn_measures() -> None:
    state, draws, space = later(), RememberedDraws(), Workspace()
    for decisions in (*PLANS, *reversed(PLANS)):
        outcome = play_turn(state, decisions)
        assert isinstance(outcome, TurnOutcome)
        expected = outcome.measures.revenue_cents
        assert turn_revenue(state, decisions) == expected
        assert turn_revenue(state, decisions, workspace=space, draws=draws) == expected


def test_blocks_share_remembered_draws_too() -> None:
    state, draws = later(), RememberedDraws()
    small = Workspace(block_people=500)
    outcome = play_turn(state, PLANS[3])
    assert isinstance(outcome, TurnOutcome)
    for _ in range(2):
        revenue = turn_revenue(state, PLANS[3], workspace=small, draws=draws)
        assert revenue == outcome.measures.revenue_cents


def test_a_plan_that_is_refused_has_no_revenue() -> None:
    refused = turn_revenue(later(), plan(usual_order="2 explained panel"))
    assert isinstance(refused, Refused)


def test_remembered_draws_are_those_of_the_stream_and_read_only() -> None:
    draws, stream = RememberedDraws(), Stream(1, 2, "purchase")
    first, second = stream.uniforms(5), stream.raw(3)
    for _ in range(2):
        again = draws.stream(1, 2, "purchase")
        values = again.uniforms(5)
        assert np.array_equal(values, first)
        assert np.array_equal(again.raw(3), second)
        with pytest.raises(ValueError, match="read-only"):
            values[0] = 0.0
    with pytest.raises(ValueError, match="same sizes"):
        draws.stream(1, 2, "purchase").uniforms(4)
