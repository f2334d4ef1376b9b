"""Effects of events and of the choices in them: a closed list."""

from dataclasses import dataclass
from typing import Literal

from game.vocabulary.settings import Purpose

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


Effect = (
    ChangeTrust
    | ChangeCash
    | FreezeTactic
    | UnlockTactic
    | ChangeReputation
    | ChangeExpectation
    | WithdrawConsent
    | AddComplaints
    | ChangeMarket
    | ScheduleEvent
    | Message
)
