"""Values a measure can take, and bounds beyond them."""

import math
from collections.abc import Iterator, Mapping
from typing import Final

from game.documents.problems import Problem
from game.scenario.checks.cursor import Cursor

_RANGES: Final[Mapping[str, tuple[float, float]]] = {
    "trust": (0, 100),
    "trust_measured": (0, 100),
    "reputation": (0, 100),
    "churn_rate": (0, 1),
    "opt_out_rate": (0, 1),
    "consent_share": (0, 1),
    "noticed_share": (0, 1),
    "complaints_per_1000": (0, 1000),
    "data_complaints_per_1000": (0, 1000),
    "customers": (0, math.inf),
    "revenue_cents": (0, math.inf),
    "goal_index": (0, 120),
}
_DIFFERENCES: Final[Mapping[str, float]] = {
    "trust": 100,
    "trust_measured": 100,
    "reputation": 100,
    "consent_share": 1,
    "noticed_share": 1,
}


def check_bounds(measure: Cursor) -> Iterator[Problem]:
    """Bounds of a measure that it never reaches, or that it always keeps.

    Args:
        measure: the condition's content.
    """
    name = measure.at("name").word or ""
    lowest, highest = _range(name, measure.at("relative_to").word or "absolute")
    above, below = measure.at("above"), measure.at("below")
    if above.number is not None and above.number >= highest:
        yield _about(above, "never_above", name, lowest, highest)
    if below.number is not None and below.number <= lowest:
        yield _about(below, "never_below", name, lowest, highest)
    if below.number is not None and below.number > highest:
        yield _about(below, "always_so", name, lowest, highest)
    if above.number is not None and above.number < lowest:
        yield _about(above, "always_so", name, lowest, highest)


def _about(bound: Cursor, code: str, measure: str, lowest: float, highest: float) -> Problem:
    return bound.problem(
        code,
        severity="warning" if code == "always_so" else "error",
        found=f"{bound.number:g}",
        measure=measure,
        low=_shown(lowest),
        high=_shown(highest),
    )


def _range(name: str, relative_to: str) -> tuple[float, float]:
    """The values a measure can take; without end where that is not known."""
    if relative_to == "absolute" or name == "goal_index":
        return _RANGES.get(name, (-math.inf, math.inf))
    difference = _DIFFERENCES.get(name, math.inf)
    return -difference, difference


def _shown(bound: float) -> str:
    return "…" if math.isinf(bound) else f"{bound:g}"
