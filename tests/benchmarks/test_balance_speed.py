"""Time of balance games: 1,000 of twelve months and 1,000 people in 40 s on two cores.

That is 80 ms of one core a game, the search for ``best`` and the claims included; what a deal's
games take is shown, not asserted: run with ``pytest tests/benchmarks --benchmark-enable``.
"""

from pytest_benchmark.fixture import BenchmarkFixture

from game.experiments.balance.games import play_seed
from game.experiments.balance.running import Agenda
from game.vocabulary.expectations import Expectations
from tests.explanation.examples import shipped


def test_the_games_of_one_deal(benchmark: BenchmarkFixture) -> None:
    agenda = Agenda(shipped("telecom_churn"), "digest", Expectations((), ()), 1000, 1000)
    work = agenda.seed_works()[0]
    games = benchmark.pedantic(  # type: ignore[no-untyped-call]  # it has no types
        play_seed, (work.argument,), rounds=3, warmup_rounds=1
    )
    assert len(games) == work.games
