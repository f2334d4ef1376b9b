"""Which path a game took, and the figures said of it; every game here is really played."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache
from typing import Final

import pytest

from game.explanation.playing import by_plan, by_strategy, play_game
from game.explanation.running import PlayedGame
from game.session.debrief import other_games
from game.session.path_game import FinishedGame, finished_game
from game.session.paths import paths_of
from game.session.views import PathTold
from game.simulation.state import SimulationState
from game.vocabulary.decisions import TurnDecisions
from game.vocabulary.settings import TacticSetting
from tests.session.examples import shipped, tempting_plan

SEED: Final = 7
PEOPLE: Final = 600
Decider = Callable[[SimulationState], TurnDecisions]


def _at_levels(tactic: str, levels: Sequence[int], how: TacticSetting) -> Decider:
    """One card, month by month; level 0 leaves it out."""
    settings = [{tactic: replace(how, level=level)} if level else {} for level in levels]
    return by_plan(tuple(TurnDecisions(each) for each in settings))


def _repenting() -> Decider:
    """Gives in to the temptation, and puts up the panel in the last month."""
    *before, last = tempting_plan()
    return by_plan((*before, replace(last, tactics={}, company={"control_panel": 1})))


def _strategy(name: str, scenario: str = "corner_bakery", seed: int = SEED) -> Decider:
    return by_strategy(name, shipped(scenario).definition, seed, PEOPLE)


GAMES: Final[dict[str, tuple[str, int, Callable[[], Decider]]]] = {
    "abstain": ("corner_bakery", SEED, lambda: _strategy("abstain")),
    "baker": ("fashion_segments", SEED, lambda: _strategy("baker", "fashion_segments")),
    "segmenter": ("corner_bakery", SEED, lambda: _strategy("segmenter")),
    "hoarder": ("corner_bakery", SEED, lambda: _strategy("hoarder")),
    "pusher": ("corner_bakery", SEED, lambda: _strategy("pusher")),
    "drifter": ("corner_bakery", SEED, lambda: by_plan(tempting_plan())),
    "all_explained": (
        "corner_bakery",
        SEED,
        lambda: _at_levels(
            "sell_along", (0, 0, 2, 2, 2, 1), TacticSetting(1, None, "explained", "opt_out")
        ),
    ),
    "late_repenter": ("corner_bakery", SEED, _repenting),
    "smoke_alarm": (
        "corner_bakery",
        SEED,
        lambda: _at_levels(
            "peer_reviews", (0, 0, 0, 1, 1, 1), TacticSetting(1, None, "policy", "none")
        ),
    ),
    "believer": ("telecom_churn", 1, lambda: _strategy("service", "telecom_churn", 1)),
}


@cache
def _played(path: str) -> FinishedGame:
    scenario, seed, decider = GAMES[path]
    game: PlayedGame = play_game(shipped(scenario).definition, seed, decider(), PEOPLE)
    return finished_game(game.final, other_games(game.final, PEOPLE))


def _told(path: str) -> PathTold:
    return paths_of(_played(path))[0]


@pytest.mark.parametrize("path", list(GAMES))
def test_a_game_is_on_its_own_path_and_on_no_other(path: str) -> None:
    assert [told.path for told in paths_of(_played(path))] == [path]
