"""Effects of events and of the choices in them: a closed list."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from game.vocabulary.settings import ConsentMode, Openness, Purpose

Among = Literal["all", "touched", "segment"]
MarketQuantity = Literal["visit_probability", "spend", "acquisition", "churn"]


@dataclass(frozen=True, slots=True)
class ChangeTrust:
    """Moves trust of a group towards 100 (positive) or 0, booked to the event.

    Attributes:
        points: mean change in trust points for somebody at trust 50; losses shrink with the trust
            left to lose, gains with the room left.
        among: everybody, those a tactic reached this or last turn (``of``), or a segment (``of``).
        of: tactic or segment id; None with ``all``.
        share: share of that group who are affected, 0–1.
    """

    points: float
    among: Among = "all"
    of: str | None = None
    share: float = 1.0


@dataclass(frozen=True, slots=True)
class ChangeCash:
    """Adds (or takes) money; ``units`` are thousandths of the starting monthly revenue."""

    units: float


@dataclass(frozen=True, slots=True)
class FreezeTactic:
    """Locks a tactic for some turns (None: to the end of the game)."""

    tactic: str
    turns: int | None = None


@dataclass(frozen=True, slots=True)
class UnlockTactic:
    """Opens a tactic that was locked or not yet open."""

    tactic: str


@dataclass(frozen=True, slots=True)
class LimitTactic:
    """Leaves fewer settings of a tactic for some turns; a plan that goes beyond is cut to them.

    Attributes:
        tactic: its id, or ``triggering``.
        max_level: highest level, or None.
        openness: modes left, the first being what others become; empty leaves all. Likewise the
            next three.
        consent: ways of asking.
        audience: audiences.
        variant: variants.
        turns: how long, the turn in which it takes effect included; None to the end of the game.
    """

    tactic: str
    max_level: int | None = None
    openness: tuple[Openness, ...] = ()
    consent: tuple[ConsentMode, ...] = ()
    audience: tuple[str, ...] = ()
    variant: tuple[str, ...] = ()
    turns: int | None = None


@dataclass(frozen=True, slots=True)
class ChangeReputation:
    """Moves reputation by points."""

    points: float


@dataclass(frozen=True, slots=True)
class ChangeExpectation:
    """Raises or lowers what customers expect, in satisfaction units (about −2 to 2)."""

    amount: float


@dataclass(frozen=True, slots=True)
class WithdrawConsent:
    """A share of customers with consent for a purpose (None: any) withdraw it."""

    share: float
    purpose: Purpose | None = None


@dataclass(frozen=True, slots=True)
class AddComplaints:
    """A share of customers complain, about data use or not."""

    share: float
    about_data: bool = False


@dataclass(frozen=True, slots=True)
class ChangeMarket:
    """Multiplies a market quantity for some turns (None: to the end)."""

    quantity: MarketQuantity
    factor: float
    turns: int | None = None


@dataclass(frozen=True, slots=True)
class ScheduleEvent:
    """Puts another event of the scenario into the inbox later."""

    event: str
    in_turns: int


@dataclass(frozen=True, slots=True)
class Message:
    """Shows a line of the scenario's texts (key under ``messages``)."""

    text: str


@dataclass(frozen=True, slots=True)
class Alternative:
    """What may come of it, and how likely that is beside the others."""

    weight: float
    effects: tuple["Effect", ...] = ()


@dataclass(frozen=True, slots=True)
class DrawOne:
    """One of several alternatives comes about, by lot.

    The draw belongs to the event, its place in it and the turn. A plan is made and paid for before
    it, so what it locks or limits is locked or limited from the next turn on.
    """

    alternatives: tuple[Alternative, ...]


Effect = (
    ChangeTrust
    | ChangeCash
    | FreezeTactic
    | UnlockTactic
    | LimitTactic
    | ChangeReputation
    | ChangeExpectation
    | WithdrawConsent
    | AddComplaints
    | ChangeMarket
    | ScheduleEvent
    | Message
    | DrawOne
)


def with_drawn(effects: Iterable[Effect]) -> Iterator[Effect]:
    """Effects in their order, each followed by those that may come about by its lot."""
    for effect in effects:
        yield effect
        if isinstance(effect, DrawOne):
            for alternative in effect.alternatives:
                yield from with_drawn(alternative.effects)
