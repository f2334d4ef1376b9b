"""Time of a month's revenue by cause: at most 60 ms for 5,000 people, 12 tactics and levers.

Shown, not asserted: run with ``pytest tests/benchmarks --benchmark-enable``.
"""

from dataclasses import replace

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from game.explanation.revenue import revenue_by_cause
from game.explanation.which_setting import explain_tactic
from game.simulation.start import initial_state
from game.simulation.state import SimulationState
from game.simulation.turn import TurnOutcome, play_turn
from tests.benchmarks.test_turn_speed import TWELVE
from tests.simulation.definitions import laboratory


@pytest.mark.parametrize("with_levers", [False, True], ids=["tactics", "tactics and levers"])
def test_revenue_by_cause_of_twelve_tactics(benchmark: BenchmarkFixture, with_levers: bool) -> None:
    state = _third_month()
    decisions = TWELVE if with_levers else replace(TWELVE, company={})
    outcome = _played(play_turn(state, decisions))
    by_cause = benchmark.pedantic(  # type: ignore[no-untyped-call]  # it has no types
        revenue_by_cause, (state, decisions, outcome), rounds=15, warmup_rounds=1
    )
    assert len(by_cause) == 14 + len(decisions.company)
    assert sum(by_cause.values()) == outcome.measures.revenue_cents


def test_which_setting_did_it(benchmark: BenchmarkFixture) -> None:
    """At most 150 ms for one cause: a bar is opened with a click."""
    state = _third_month()
    found = benchmark.pedantic(  # type: ignore[no-untyped-call]  # it has no types
        explain_tactic, (state, TWELVE, "sell_along", "sell_along"), rounds=9, warmup_rounds=1
    )
    assert found.deciding is not None


def _third_month() -> SimulationState:
    """Tactics with a lead time reach people from the third turn on."""
    state = initial_state(laboratory(5_000), 7)
    for _ in range(2):
        state = _played(play_turn(state, TWELVE)).next_state
    return state


def _played(outcome: object) -> TurnOutcome:
    assert isinstance(outcome, TurnOutcome)
    return outcome
