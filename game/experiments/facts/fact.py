"""A stylised fact: what is measured, the band it must fall into, and where it comes from."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from game.experiments.facts.bench import Bench

Reading = Literal["mean", "share"]
HARD_SHARE: Final = 0.95
"""Share of seeds in which the sign of a hard fact must hold."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One row of the table.

    Attributes:
        id: number in part C of the evidence and a letter, such as ``C3a``. The words are in
            ``facts.<id>`` of the language files.
        measure: plays what it needs on a bench and returns one number per seed.
        low: lower end of the band; likewise high.
        high: upper end.
        sources: ids of evidence rows.
        reading: ``mean`` compares the mean over seeds with the band; ``share`` compares the share
            of seeds in which the number is above 0.
        hard: its sign is certain; missing it is a failure.
        unmet: True for a fact known not to be met; the reason is in ``facts.<id>.unmet``.
    """

    id: str
    measure: Callable[[Bench], float]
    low: float
    high: float
    sources: tuple[str, ...]
    reading: Reading = "mean"
    hard: bool = False
    unmet: bool = False


@dataclass(frozen=True, slots=True)
class Finding:
    """What a fact came to.

    Attributes:
        fact: the row.
        value: mean over seeds, or share of seeds.
        by_seed: one number per seed.
    """

    fact: Fact
    value: float
    by_seed: tuple[float, ...]

    @property
    def inside(self) -> bool:
        """Whether the value lies in the band."""
        return self.fact.low <= self.value <= self.fact.high


def hard(
    name: str, measure: Callable[[Bench], float], sources: Sequence[str], *, unmet: bool = False
) -> Fact:
    """A fact whose sign must hold: the number must be above 0 in 95 % of seeds.

    Args:
        name: its id in the table.
        measure: the number on one seed's bench.
        sources: ids of evidence.
        unmet: it is known not to hold, and the table says why.
    """
    return Fact(
        name, measure, HARD_SHARE, 1.0, tuple(sources), reading="share", hard=True, unmet=unmet
    )


def band(
    name: str,
    measure: Callable[[Bench], float],
    bounds: tuple[float, float],
    sources: Sequence[str],
    *,
    unmet: bool = False,
) -> Fact:
    """A fact whose mean over seeds must lie between two bounds.

    Args:
        name: its id in the table.
        measure: the number on one seed's bench.
        bounds: lowest and highest mean, both allowed.
        sources: ids of evidence.
        unmet: it is known not to hold, and the table says why.
    """
    return Fact(name, measure, bounds[0], bounds[1], tuple(sources), unmet=unmet)


def finding_of(fact: Fact, by_seed: Sequence[float]) -> Finding:
    """Sums the seeds up as the fact asks for."""
    count = len(by_seed)
    if fact.reading == "share":
        value = sum(number > 0.0 for number in by_seed) / count
    else:
        value = sum(by_seed) / count
    return Finding(fact, value, tuple(by_seed))
