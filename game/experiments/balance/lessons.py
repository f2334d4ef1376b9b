"""What the scripted strategies have to show: temptation, its price, and more than one good way.

The laboratory is played over several lengths, on seeds that no rule was tuned on.
"""

import math
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, replace
from typing import Final

from game.experiments.balance.games import GameSummary, Search, SeedGames, play_seed, search
from game.experiments.balance.hiding import hiding
from game.experiments.balance.margins import COMPETING, margins
from game.experiments.balance.standings import CONTESTS, Standing, standings
from game.experiments.executors import Work, submit_all
from game.explanation.search import Policy
from game.explanation.strategies import HIDDEN_TWINS
from game.vocabulary.scenario import ScenarioDefinition
from game.vocabulary.strategies import BEST, GOOD_STRATEGIES

LENGTHS: Final = (12, 18, 24)
TUNING_SEEDS: Final = tuple(range(1, 21))
"""The rules were written looking at these."""
CHECK_SEEDS: Final = tuple(range(1001, 1025))
"""Nothing was tuned on these."""
WAYS: Final = ("abstain", *GOOD_STRATEGIES, "hoarder", "pusher", "random", *HIDDEN_TWINS, BEST)
SEARCH_SEED: Final = 0
SEARCH_PLAYS: Final = 120
PEOPLE: Final = 1000
CLEAR_POINTS: Final = 5.0
"""Score points by which ``best`` has to beat ``random`` on a seed to count; a choice."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """A statement about the strategies, with how often it is true.

    Attributes:
        key: which; its words are ``balance.lesson.<key>``.
        turns: length of the games.
        share: share of the seeds in which it is true, 0–1.
        at_least: smallest share with which it holds.
        at_most: largest share with which it holds.
        detail: what it rests on, in numbers, by name.
    """

    key: str
    turns: int
    share: float
    at_least: float = 0.0
    at_most: float = 1.0
    detail: Mapping[str, float] | None = None

    @property
    def holds(self) -> bool:
        """Whether the share lies inside its bounds."""
        return self.at_least <= self.share <= self.at_most


@dataclass(frozen=True, slots=True)
class Lessons:
    """Every lesson over every length, and how the strategies did."""

    scenario: str
    seeds: tuple[int, ...]
    people: int
    lessons: tuple[Lesson, ...]
    standings: Mapping[int, tuple[Standing, ...]]


def run_lessons(
    definition: ScenarioDefinition,
    executor: Executor,
    *,
    lengths: Sequence[int] = LENGTHS,
    seeds: Sequence[int] = CHECK_SEEDS,
    people: int = PEOPLE,
    progress: Callable[[int, int], None] = lambda _, __: None,
) -> Lessons:
    """Plays every strategy on every seed over every length, and judges.

    Args:
        definition: the scenario; its length is replaced.
        executor: who plays.
        lengths: in turns.
        seeds: of the games.
        people: drawn in each.
        progress: told the games played so far and those there are.
    """
    games = _Games(definition, tuple(seeds), people)
    total = len(lengths) * (SEARCH_PLAYS + len(seeds) * len(WAYS))
    done = 0

    def played(count: int) -> None:
        nonlocal done
        done += count
        progress(done, total)

    searches = submit_all(executor, [games.search_of(turns) for turns in lengths], played)
    named = [submit_all(executor, games.works(turns), played) for turns in lengths]
    found: list[Lesson] = []
    ranked: dict[int, tuple[Standing, ...]] = {}
    for turns, searched, futures in zip(lengths, searches, named, strict=True):
        bests = submit_all(executor, games.best_works(turns, searched.result()), played)
        own = [game for future in [*futures, *bests] for game in future.result()]
        ranked[turns] = standings([game for game in own if game.way in COMPETING], COMPETING)
        found += judged(own, turns, ranked[turns])
    return Lessons(definition.id, tuple(seeds), people, tuple(found), ranked)


@dataclass(frozen=True, slots=True)
class _Games:
    definition: ScenarioDefinition
    seeds: tuple[int, ...]
    people: int

    def _long(self, turns: int) -> ScenarioDefinition:
        return replace(self.definition, turns=turns)

    def search_of(self, turns: int) -> Work[Policy]:
        wanted = Search(self._long(turns), SEARCH_SEED, self.people, SEARCH_PLAYS)
        return Work(search, wanted, SEARCH_PLAYS)

    def works(self, turns: int) -> list[Work[tuple[GameSummary, ...]]]:
        ways = tuple(way for way in WAYS if way != BEST)
        return [
            Work(play_seed, SeedGames(self._long(turns), seed, self.people, ways), len(ways))
            for seed in self.seeds
        ]

    def best_works(self, turns: int, policy: Policy) -> list[Work[tuple[GameSummary, ...]]]:
        definition = self._long(turns)
        return [
            Work(play_seed, SeedGames(definition, seed, self.people, (BEST,), (), policy))
            for seed in self.seeds
        ]


def judged(
    games: Sequence[GameSummary], turns: int, ranked: Sequence[Standing]
) -> tuple[Lesson, ...]:
    """Every lesson from games of one length."""
    seeds: dict[int, dict[str, GameSummary]] = {}
    for game in games:
        seeds.setdefault(game.seed, {})[game.way] = game
    deals = [_Deal(by_way, turns) for by_way in seeds.values()]
    ahead = [deal.margins() for deal in deals]

    def share(true: Callable[[_Deal], bool]) -> float:
        return sum(map(true, deals)) / len(deals)

    def shown(key: str, at_least: float) -> Lesson:
        return Lesson(key, turns, sum(each[key] > 0 for each in ahead) / len(ahead), at_least)

    return (
        shown("hoarder_leads", 0.8),
        shown("hoarder_falls", 0.9),
        shown("pusher_tempts", 0.8),
        shown("pusher_falls", 0.9),
        Lesson("abstain_wins", turns, share(_Deal.abstain_wins), at_most=0.0),
        *(_wins_something(way, turns, ranked) for way in GOOD_STRATEGIES),
        _hiding_pays(games, turns),
        Lesson(
            "best_beats_random",
            turns,
            share(_Deal.best_beats_random),
            0.9,
            detail={"points": math.fsum(deal.skill for deal in deals) / len(deals)},
        ),
    )


@dataclass(frozen=True, slots=True)
class _Deal:
    """The games of one seed."""

    by_way: Mapping[str, GameSummary]
    turns: int

    def margins(self) -> dict[str, float]:
        games = {way: self.by_way[way] for way in COMPETING}
        return margins(
            {way: game.revenue_path for way, game in games.items()},
            {way: (game.results or {}).get("contribution", 0.0) for way, game in games.items()},
            self.turns,
        )

    def abstain_wins(self) -> bool:
        scores = {way: self.by_way[way].score for way in COMPETING}
        return max(scores, key=lambda way: scores[way]) == "abstain"

    @property
    def skill(self) -> float:
        return self.by_way[BEST].score - self.by_way["random"].score

    def best_beats_random(self) -> bool:
        return self.skill >= CLEAR_POINTS


def _wins_something(way: str, turns: int, ranked: Sequence[Standing]) -> Lesson:
    """The contest it wins most often; consent counts only where the firm asks for it."""
    wins = next((each.wins for each in ranked if each.way == way), {})
    contest = max(CONTESTS, key=lambda each: wins.get(each, 0.0))
    return Lesson(
        f"{way}_wins", turns, wins.get(contest, 0.0), 0.5, detail={contest: wins.get(contest, 0.0)}
    )


def _hiding_pays(games: Sequence[GameSummary], turns: int) -> Lesson:
    """Sometimes: neither in no pair of games nor in all."""
    compared = hiding(games)
    share = math.fsum(each.share_gaining for each in compared) / max(1, len(compared))
    detail = {each.way: each.points for each in compared}
    return Lesson("hiding_pays", turns, share, 0.1, 0.9, detail)
