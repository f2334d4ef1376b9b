"""Double jeopardy: where fewer buy in a month, fewer stay as well, though slightly."""

from dataclasses import replace

import numpy as np
import pytest

from game.simulation.departure_hazard import habit_factor
from game.simulation.parameters import DEFAULT_PARAMETERS
from game.simulation.probe import Probe
from game.simulation.start import initial_state
from game.simulation.turn import play_turn
from game.vocabulary.decisions import NO_DECISIONS
from game.vocabulary.scenario import Segment
from tests.simulation.definitions import laboratory
from tests.simulation.playing import accepted


def _leaving(seldom_weight: float) -> tuple[float, float]:
    """Mean probability to leave of a segment that buys often and of one that buys seldom."""
    segments = (
        Segment("often", 0.5, {"visit_rate": 0.8}),
        Segment("seldom", 0.5, {"visit_rate": -0.8}),
    )
    definition = replace(laboratory(6_000), segments=segments, cast=(), events=())
    parameters = DEFAULT_PARAMETERS.with_value("departure", "seldom_weight", seldom_weight)
    state = initial_state(definition, 11, None, parameters)
    probe = Probe()
    accepted(play_turn(state, NO_DECISIONS, probe=probe))
    first = probe.present & (state.columns.segment == 0)
    second = probe.present & (state.columns.segment == 1)
    return float(np.mean(probe.leaving[first])), float(np.mean(probe.leaving[second]))


def test_a_segment_that_buys_seldom_loses_more_of_its_customers() -> None:
    often, seldom = _leaving(DEFAULT_PARAMETERS.departure.seldom_weight)
    assert 1.1 < seldom / often < 1.5


def test_without_the_tie_both_lose_the_same() -> None:
    often, seldom = _leaving(0.0)
    assert seldom / often == pytest.approx(1.0, abs=0.05)


def test_the_average_buyer_leaves_as_the_market_does() -> None:
    state = initial_state(laboratory(500), 11)
    usual = state.definition.market.visit_probability
    columns = replace(state.columns, purchase_rate=np.full(len(state.columns), usual))
    still = np.zeros(len(columns))
    none = DEFAULT_PARAMETERS.with_value("departure", "seldom_weight", 0.0)
    tied = habit_factor(columns, still, usual, DEFAULT_PARAMETERS)
    assert tied == pytest.approx(habit_factor(columns, still, usual, none))
