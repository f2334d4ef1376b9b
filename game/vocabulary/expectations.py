"""What an author wants to hold of a scenario: claims that tools can check over seeds."""

from dataclasses import dataclass
from typing import Final

from game.vocabulary.conditions import MeasureName

FLOWS: Final[frozenset[MeasureName]] = frozenset({"revenue_cents", "contribution_cents"})
"""Measures of a turn that make sense summed over turns."""
AMOUNTS: Final[frozenset[MeasureName]] = FLOWS | {
    "cash_cents",
    "customers",
    "customer_equity_cents",
}
"""Measures compared as a share of the other's; the rest are compared by their difference."""


_WITHOUT: Final = " without "


def without(plan: str, part: str) -> str:
    """The way of playing a plan without one of its tactics or levers."""
    return f"{plan}{_WITHOUT}{part}"


def plan_and_part(way: str) -> tuple[str, str | None]:
    """A way of playing, and the tactic or lever it leaves out, if it does."""
    plan, _, part = way.partition(_WITHOUT)
    return plan, part or None


@dataclass(frozen=True, slots=True)
class Claim:
    """One way of playing ends up above or below another in a measure.

    Attributes:
        plan: id of a plan of the scenario, or of a scripted strategy; likewise compared_with.
        compared_with: the other way of playing, on the same seeds; also a plan without one of its
            tactics or levers (see ``without``).
        measure: what is compared; ``goal_index`` is the score the turns so far would end with.
        at_turn: the turn looked at; a game that ended before counts as it ended.
        total: the measure is summed over all turns up to at_turn.
        above_by: smallest distance, or None: amounts as a share of the other's, the rest in the
            measure's own unit (trust and reputation: points; shares: 0–1).
        below_by: likewise, the other way round.
        in_seeds: share of the seeds in which it must hold alone, beside the mean over all.
        taught_by: parameters of the model (``group.name``, value) with which it no longer holds:
            what the scenario teaches, switched off.
    """

    plan: str
    compared_with: str
    measure: MeasureName
    at_turn: int
    total: bool = False
    above_by: float | None = None
    below_by: float | None = None
    in_seeds: float | None = None
    taught_by: tuple[tuple[str, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Expectations:
    """Claims about a scenario, each of the mean over the seeds."""

    seeds: tuple[int, ...]
    claims: tuple[Claim, ...]
