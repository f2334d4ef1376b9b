"""What an author wants to hold of a scenario: claims that tools can check over seeds."""

from dataclasses import dataclass
from typing import Final

from game.vocabulary.conditions import MeasureName

SCRIPTED_STRATEGIES: Final = (
    "abstain",
    "baker",
    "segmenter",
    "service",
    "hoarder",
    "pusher",
    "random",
)
"""Strategies a claim may name beside plans; ``best`` is left out, its search takes too long."""
FLOWS: Final[frozenset[MeasureName]] = frozenset({"revenue_cents", "contribution_cents"})
"""Measures of a turn that make sense summed over turns."""
AMOUNTS: Final[frozenset[MeasureName]] = FLOWS | {
    "cash_cents",
    "customers",
    "customer_equity_cents",
}
"""Measures compared as a share of the other's; the rest are compared by their difference."""


@dataclass(frozen=True, slots=True)
class Claim:
    """One way of playing ends up above or below another in a measure.

    Attributes:
        plan: id of a plan of the scenario, or of a scripted strategy; likewise compared_with.
        compared_with: the other way of playing, on the same seeds.
        measure: what is compared.
        at_turn: the turn looked at; a game that ended before counts as it ended.
        total: the measure is summed over all turns up to at_turn.
        above_by: smallest distance, or None: amounts as a share of the other's, the rest in the
            measure's own unit (trust and reputation: points; shares: 0–1).
        below_by: likewise, the other way round.
    """

    plan: str
    compared_with: str
    measure: MeasureName
    at_turn: int
    total: bool = False
    above_by: float | None = None
    below_by: float | None = None


@dataclass(frozen=True, slots=True)
class Expectations:
    """Claims about a scenario, each of the mean over the seeds."""

    seeds: tuple[int, ...]
    claims: tuple[Claim, ...]
