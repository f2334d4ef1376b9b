"""Why a turn was not played: a typed result, not an exception."""

from dataclasses import dataclass
from typing import Literal

RefusalReason = Literal[
    "over_budget",
    "unknown_tactic",
    "unknown_lever",
    "unknown_event",
    "unknown_choice",
    "not_open_yet",
    "locked",
    "needs_integration",
    "needs_control_panel",
    "needs_research",
    "bad_level",
    "bad_setting",
    "game_over",
]


@dataclass(frozen=True, slots=True)
class Objection:
    """One thing that is wrong with a plan.

    Attributes:
        reason: which rule it breaks.
        subject: id of the tactic, lever or event concerned, or None.
        missing_cents: with ``over_budget``, by how much.
        value: the offending value in words, where there is one.
        allowed: values that would have been allowed.
        opens_turn: with ``not_open_yet``, from when on.
    """

    reason: RefusalReason
    subject: str | None = None
    missing_cents: int = 0
    value: str | None = None
    allowed: tuple[str, ...] = ()
    opens_turn: int | None = None


@dataclass(frozen=True, slots=True)
class Refused:
    """The plan was refused; nothing changed."""

    objections: tuple[Objection, ...]


@dataclass(frozen=True, slots=True)
class PlanQuote:
    """What a plan would cost.

    Attributes:
        tactic_cents: tactic id → price this turn (set-up and running).
        lever_cents: lever id → price this turn.
        total_cents: the sum.
        available_cents: cash at hand this turn, the turn's budget included.
        objections: everything wrong with it; empty if it can be played.
    """

    tactic_cents: dict[str, int]
    lever_cents: dict[str, int]
    total_cents: int
    available_cents: int
    objections: tuple[Objection, ...]
