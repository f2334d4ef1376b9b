"""Conditions of events and endings: a closed list, evaluated on recorded turns only."""

from dataclasses import dataclass
from typing import Literal

from game.vocabulary.settings import ConsentMode, DataCategory, Openness

MeasureName = Literal[
    "trust",
    "trust_measured",
    "revenue_cents",
    "contribution_cents",
    "cash_cents",
    "customers",
    "churn_rate",
    "opt_out_rate",
    "complaints_per_1000",
    "data_complaints_per_1000",
    "consent_share",
    "noticed_share",
    "message_load",
    "reputation",
    "satisfaction",
    "customer_equity_cents",
    "goal_index",
]
RelativeTo = Literal["absolute", "start", "abstain"]


@dataclass(frozen=True, slots=True)
class AllOf:
    """True when every part is."""

    parts: tuple["Condition", ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """True when at least one part is."""

    parts: tuple["Condition", ...]


@dataclass(frozen=True, slots=True)
class Not:
    """True when its part is not."""

    part: "Condition"


@dataclass(frozen=True, slots=True)
class TurnIs:
    """The coming turn (the one in whose inbox the event would lie) is within these bounds."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class TacticPlayed:
    """A tactic was played like this in each of the last ``for_turns`` turns.

    Attributes:
        tactic: id, or None for any tactic (the same one in all turns).
        level_at_least: 1–3.
        openness: accepted modes; empty accepts all. Likewise consent, variant, audience.
        consent: accepted modes.
        variant: accepted variants.
        audience: accepted audiences.
        depth_at_least: strength 0–3 the tactic's depth must reach.
        for_turns: consecutive turns, the last one included.
        effective: count only turns in which customers were reached (lead time over).
    """

    tactic: str | None = None
    level_at_least: int = 1
    openness: tuple[Openness, ...] = ()
    consent: tuple[ConsentMode, ...] = ()
    variant: tuple[str, ...] = ()
    audience: tuple[str, ...] = ()
    depth_at_least: float = 0.0
    for_turns: int = 1
    effective: bool = True


@dataclass(frozen=True, slots=True)
class LeverAt:
    """A lever stood within these levels in each of the last ``for_turns`` turns."""

    lever: str
    at_least: int = 0
    at_most: int = 3
    for_turns: int = 1


@dataclass(frozen=True, slots=True)
class MeasureIs:
    """A measure lay above and/or below a value in each of the last ``for_turns`` turns.

    Attributes:
        measure: its name.
        above: exclusive bound or None. With ``relative_to`` start it is a difference from the
            start for trust, reputation, satisfaction and shares and a ratio for amounts and
            customers; with ``abstain`` likewise against the same turns without personalisation.
        below: exclusive bound or None.
        relative_to: what the bounds are compared with.
        for_turns: consecutive turns, the last one included.
    """

    measure: MeasureName
    above: float | None = None
    below: float | None = None
    relative_to: RelativeTo = "absolute"
    for_turns: int = 1


@dataclass(frozen=True, slots=True)
class NoticedShare:
    """Share of customers aware of a hidden use (of one tactic, or of any) exceeds a value."""

    above: float
    tactic: str | None = None


@dataclass(frozen=True, slots=True)
class DataKept:
    """The firm keeps at least this many categories, or all of the named ones."""

    at_least: int = 0
    categories: tuple[DataCategory, ...] = ()


@dataclass(frozen=True, slots=True)
class EventHappened:
    """An event happened before, optionally with a certain choice, within the last turns."""

    event: str
    choice: str | None = None
    within_turns: int | None = None


@dataclass(frozen=True, slots=True)
class Chance:
    """True with this probability; its draw belongs to the event and the turn."""

    probability: float


Condition = (
    AllOf
    | AnyOf
    | Not
    | TurnIs
    | TacticPlayed
    | LeverAt
    | MeasureIs
    | NoticedShare
    | DataKept
    | EventHappened
    | Chance
)
