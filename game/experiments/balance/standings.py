"""How each way of playing does over the seeds: wins, means, endings, paths."""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from game.experiments.balance.games import GameSummary
from game.explanation.strategies import HIDDEN_TWINS
from game.vocabulary.strategies import BEST

RESULTS: Final = ("trust", "contribution", "equity", "consent", "reputation")
CONTESTS: Final = ("score", *RESULTS)


@dataclass(frozen=True, slots=True)
class Standing:
    """How a way of playing did.

    Attributes:
        way: strategy, plan, or ``random_plans`` for the drawn ones together.
        games: games played to an end; refused games are not among them.
        refused: games in which a turn could not be played.
        refused_turn: the first turn that was refused in any of them, or None.
        wins: per contest (score and each result) the share of seeds won, ties shared; ``best``,
            hidden twins and random plans do not compete.
        score: mean; score_error is the half-width of its 95 % interval.
        score_error: see score.
        results: mean of each of RESULTS.
        endings: ending → share of its games.
        trust_path: mean over the games still going, by turn; likewise revenue_path, in cents.
        revenue_path: see trust_path.
    """

    way: str
    games: int
    refused: int
    refused_turn: int | None
    wins: Mapping[str, float]
    score: float
    score_error: float
    results: Mapping[str, float]
    endings: Mapping[str, float]
    trust_path: tuple[float, ...]
    revenue_path: tuple[float, ...]


def standings(games: Sequence[GameSummary], ways: Sequence[str]) -> tuple[Standing, ...]:
    """One standing a way, in the order of the ways; only ways with games."""
    by_way: dict[str, list[GameSummary]] = {way: [] for way in ways}
    for game in games:
        by_way[game.way].append(game)
    wins = _wins(games)
    return tuple(_standing(way, own, wins.get(way, {})) for way, own in by_way.items() if own)


def standing_of_all(way: str, games: Sequence[GameSummary]) -> Standing:
    """The standing of games that are looked at together and compete with nobody."""
    return _standing(way, games, {})


def _standing(way: str, games: Sequence[GameSummary], wins: Mapping[str, float]) -> Standing:
    played = [game for game in games if game.refused_turn is None]
    refused = [game.refused_turn for game in games if game.refused_turn is not None]
    count = max(1, len(played))
    endings = Counter(game.ending for game in played)
    return Standing(
        way=way,
        games=len(played),
        refused=len(refused),
        refused_turn=min(refused, default=None),
        wins=wins,
        score=math.fsum(game.score for game in played) / count,
        score_error=half_width([game.score for game in played]),
        results={
            name: math.fsum((game.results or {}).get(name, 0.0) for game in played) / count
            for name in RESULTS
        },
        endings={ending: number / count for ending, number in sorted(endings.items())},
        trust_path=_mean_path([game.trust_path for game in played]),
        revenue_path=_mean_path([game.revenue_path for game in played]),
    )


def half_width(values: Sequence[float], deviations: float = 1.96) -> float:
    """Half-width of the confidence interval of a mean; 0 below two values."""
    if len(values) < 2:
        return 0.0
    mean = math.fsum(values) / len(values)
    variance = math.fsum((value - mean) ** 2 for value in values) / (len(values) - 1)
    return deviations * math.sqrt(variance / len(values))


def _mean_path(paths: Sequence[Sequence[float]]) -> tuple[float, ...]:
    longest = max((len(path) for path in paths), default=0)
    means = []
    for turn in range(longest):
        going = [path[turn] for path in paths if turn < len(path)]
        means.append(math.fsum(going) / len(going))
    return tuple(means)


def _wins(games: Sequence[GameSummary]) -> dict[str, dict[str, float]]:
    seeds: dict[int, list[GameSummary]] = {}
    for game in games:
        if game.way != BEST and game.way not in HIDDEN_TWINS and game.refused_turn is None:
            seeds.setdefault(game.seed, []).append(game)
    wins: dict[str, dict[str, float]] = {
        game.way: dict.fromkeys(CONTESTS, 0.0) for rivals in seeds.values() for game in rivals
    }
    for rivals in seeds.values():
        for contest in CONTESTS:
            top = max(_value(game, contest) for game in rivals)
            winners = [game.way for game in rivals if _value(game, contest) == top]
            for way in winners:
                wins[way][contest] += 1 / len(winners)
    return {
        way: {contest: times / len(seeds) for contest, times in won.items()}
        for way, won in wins.items()
    }


def _value(game: GameSummary, contest: str) -> float:
    return game.score if contest == "score" else (game.results or {}).get(contest, 0.0)
