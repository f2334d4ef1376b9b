"""Time of a turn with 12 active tactics: at most 10 ms for 10,000 people, 110 ms for 100,000.

Shown, not asserted: run with ``pytest tests/benchmarks --benchmark-enable``. Garbage collection is
off meanwhile (pyproject): it would walk the thousands of objects pytest keeps, which no game has.
"""

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from game.simulation.start import initial_state
from game.simulation.turn import TurnOutcome, play_turn
from game.simulation.workspace import Workspace
from tests.simulation.definitions import laboratory, plan

TWELVE = plan(
    {"data_scientists": 2, "behavioural_analysts": 2, "data_quality": 2},
    usual_order="2 explained opt_in",
    sell_along="2 policy opt_out",
    new_arrivals="2 hidden none",
    peer_reviews="1 explained opt_out",
    preference_app="2 explained opt_in",
    standard_plus_touch="2 policy opt_out",
    personal_email="2 hidden none",
    own_history_tips="1 explained opt_out",
    serendipity_shelf="2 explained opt_in",
    proactive_repair="2 policy opt_out",
    retargeting_ads="2 hidden none",
    next_best_action="1 explained opt_out",
)


@pytest.mark.parametrize("people", [1_000, 10_000, 100_000])
def test_a_turn_with_twelve_tactics(benchmark: BenchmarkFixture, people: int) -> None:
    space = Workspace()
    state = initial_state(laboratory(people), 7)
    # Tactics with a lead time reach people from the third turn on.
    for _ in range(2):
        state = _played(play_turn(state, TWELVE, workspace=space)).next_state
    rounds = 10 if people > 10_000 else 40
    outcome = benchmark.pedantic(  # type: ignore[no-untyped-call]  # it has no types
        play_turn, (state, TWELVE), {"workspace": space}, rounds=rounds, warmup_rounds=2
    )
    assert _played(outcome).measures.reached > 0.5 * people


def _played(outcome: object) -> TurnOutcome:
    assert isinstance(outcome, TurnOutcome)
    return outcome
