"""Time of a month's revenue by cause: at most 60 ms for 5,000 people and 12 tactics.

Shown, not asserted: run with ``pytest tests/benchmarks --benchmark-enable``.
"""

from dataclasses import replace

from pytest_benchmark.fixture import BenchmarkFixture

from game.explanation.revenue import revenue_by_cause
from game.simulation.start import initial_state
from game.simulation.turn import TurnOutcome, play_turn
from tests.benchmarks.test_turn_speed import TWELVE
from tests.simulation.definitions import laboratory


def test_revenue_by_cause_of_twelve_tactics(benchmark: BenchmarkFixture) -> None:
    state = initial_state(laboratory(5_000), 7)
    # Tactics with a lead time reach people from the third turn on.
    for _ in range(2):
        state = _played(play_turn(state, TWELVE)).next_state
    tactics_alone = replace(TWELVE, company={})
    outcome = _played(play_turn(state, tactics_alone))
    by_cause = benchmark.pedantic(  # type: ignore[no-untyped-call]  # it has no types
        revenue_by_cause, (state, tactics_alone, outcome), rounds=15, warmup_rounds=1
    )
    assert len(by_cause) == 14
    assert sum(by_cause.values()) == outcome.measures.revenue_cents


def _played(outcome: object) -> TurnOutcome:
    assert isinstance(outcome, TurnOutcome)
    return outcome
