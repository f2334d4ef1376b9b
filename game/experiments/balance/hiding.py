"""Whether hiding what is done with data pays: good strategies beside their hidden twins."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from game.experiments.balance.games import GameSummary
from game.experiments.balance.standings import half_width
from game.explanation.strategies import HIDDEN_TWINS


@dataclass(frozen=True, slots=True)
class Hiding:
    """A strategy that hides moderate uses of data, against the same strategy in the open.

    Attributes:
        way: the strategy.
        points: mean difference in score; points_error is the half-width of its 95 % interval.
        points_error: see points.
        contribution: mean difference in contribution, as a share of doing nothing.
        share_gaining: share of the seeds in which it scores more, 0–1.
        share_earning: share of the seeds in which it contributes more, 0–1.
        ahead_until: the last turn after which its revenue so far is ahead on average; 0 if never.
    """

    way: str
    points: float
    points_error: float
    contribution: float
    share_gaining: float
    share_earning: float
    ahead_until: int

    @property
    def pays(self) -> bool:
        """Whether the score gains, chance aside."""
        return self.points > self.points_error

    @property
    def costs(self) -> bool:
        """Whether the score loses, chance aside."""
        return self.points < -self.points_error


def hiding(games: Sequence[GameSummary]) -> tuple[Hiding, ...]:
    """One comparison for each strategy that was played both ways on some seeds."""
    by_way: dict[str, dict[int, GameSummary]] = {}
    for game in games:
        if game.refused_turn is None:
            by_way.setdefault(game.way, {})[game.seed] = game
    found = []
    for twin, way in HIDDEN_TWINS.items():
        opened, hidden = by_way.get(way, {}), by_way.get(twin, {})
        pairs = [(opened[seed], hidden[seed]) for seed in opened if seed in hidden]
        if pairs:
            found.append(_compared(way, pairs))
    return tuple(found)


def _compared(way: str, pairs: Sequence[tuple[GameSummary, GameSummary]]) -> Hiding:
    points = [hidden.score - opened.score for opened, hidden in pairs]
    earned = [_contribution(hidden) - _contribution(opened) for opened, hidden in pairs]
    return Hiding(
        way=way,
        points=math.fsum(points) / len(points),
        points_error=half_width(points),
        contribution=math.fsum(earned) / len(earned),
        share_gaining=sum(each > 0 for each in points) / len(points),
        share_earning=sum(each > 0 for each in earned) / len(earned),
        ahead_until=_ahead_until(pairs),
    )


def _contribution(game: GameSummary) -> float:
    results: Mapping[str, float] = game.results or {}
    return results.get("contribution", 0.0)


def _ahead_until(pairs: Sequence[tuple[GameSummary, GameSummary]]) -> int:
    turns = min(len(game.revenue_path) for pair in pairs for game in pair)
    ahead = [0] * turns
    for opened, hidden in pairs:
        sums = zip(accumulate(opened.revenue_path), accumulate(hidden.revenue_path), strict=False)
        for turn, (plain, quiet) in enumerate(list(sums)[:turns]):
            ahead[turn] += quiet - plain
    return max((turn + 1 for turn, cents in enumerate(ahead) if cents > 0), default=0)
