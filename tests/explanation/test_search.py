"""The strategy best."""

import pytest

from game.explanation import search
from game.explanation.endings import ending_now
from game.explanation.playing import by_plan, by_strategy, play_game
from game.explanation.scoring import score_game
from game.explanation.search import search_best
from game.explanation.strategies import RULES
from game.simulation.state import SimulationState
from tests.explanation.examples import shipped

BAKERY = shipped("corner_bakery")


def _score(strategy: str) -> float:
    game = play_game(BAKERY, 7, by_strategy(strategy, BAKERY, 7, 500), 500)
    return score_game(BAKERY, 7, 500, game.final).score


def test_it_beats_every_strategy_it_starts_from_and_is_the_same_each_time() -> None:
    best = search_best(BAKERY, 7, 500, plays=60)
    assert best == search_best(BAKERY, 7, 500, plays=60)
    game = play_game(BAKERY, 7, by_plan(best), 500)
    score = score_game(BAKERY, 7, 500, game.final).score
    assert score >= max(_score(strategy) for strategy in RULES)


def test_it_plays_no_more_games_than_it_may(monkeypatch: pytest.MonkeyPatch) -> None:
    plays: list[str] = []

    def counting(state: SimulationState) -> str | None:
        if state.turn == 1:
            plays.append("begun")
        return ending_now(state)

    monkeypatch.setattr(search, "ending_now", counting)
    search_best(BAKERY, 7, 500, plays=20)
    assert len(plays) == 20
    assert search.MOST_PLAYS == 300
