"""One customer: who they are, what happened to them month by month, and what they think."""

from dataclasses import dataclass
from typing import Literal

from game.session.views.common import Voice
from game.vocabulary.looks import CastLook
from game.vocabulary.settings import DataCategory, DataOrigin, Purpose

Whereabouts = Literal["stays", "arrives", "leaves", "not_yet", "gone"]
Standing = Literal["prospect", "customer", "left"]


@dataclass(frozen=True, slots=True)
class Permission:
    """What somebody has said yes to: categories of data for one purpose."""

    purpose: Purpose
    categories: tuple[DataCategory, ...]


@dataclass(frozen=True, slots=True)
class DataHeld:
    """A category of data about somebody that reached them through tactics.

    Attributes:
        category: of data.
        origins: how the firm came by it.
        tactics: ids of those that used it on them, in the order in which they first did.
        allowed: they have a yes on record for every purpose it was used for.
    """

    category: DataCategory
    origins: tuple[DataOrigin, ...]
    tactics: tuple[str, ...]
    allowed: bool


@dataclass(frozen=True, slots=True)
class PersonMonth:
    """What one month did to one customer, as it was booked.

    Attributes:
        turn: from 1.
        whereabouts: whether they were a customer before and after it.
        trust: points 0–100 after it; ``trust_level`` is its display level.
        trust_change: points.
        trust_level: 0–4.
        causes: what moved their trust, largest first, with points; adds up to the change.
        reached: ids of the tactics that reached them.
        revenue_cents: what they spent; 0 if they bought nothing.
        complained: about anything.
        said_yes: consents given this month.
        said_no: they refused messages or took a consent back.
        thought: a sentence from their largest cause, or None where they have none to say.
        heard: the sentence was among the voices of the month.
    """

    turn: int
    whereabouts: Whereabouts
    trust: float
    trust_change: float
    trust_level: int
    causes: tuple[tuple[str, float], ...]
    reached: tuple[str, ...]
    revenue_cents: int
    complained: bool
    said_yes: tuple[Permission, ...]
    said_no: bool
    thought: Voice | None
    heard: bool


@dataclass(frozen=True, slots=True)
class PersonView:
    """A customer who is followed through the game.

    Attributes:
        id: in the simulation.
        cast: id of the cast member, or None for somebody without a name.
        segment: segment id.
        look: what the scenario says of a face, or None.
        standing: now.
        tenure_months: how long a customer.
        trust_start: before the first turn.
        trust: now; ``trust_level`` is its display level.
        trust_level: 0–4.
        permissions: consents on record now.
        opted_out: refuses messages.
        held: data that reached them through tactics so far.
        noticed: ids of tactics whose hidden use they know of.
        spent_cents: since the first turn.
        months: those played, the first one first.
    """

    id: int
    cast: str | None
    segment: str
    look: CastLook | None
    standing: Standing
    tenure_months: int
    trust_start: float
    trust: float
    trust_level: int
    permissions: tuple[Permission, ...]
    opted_out: bool
    held: tuple[DataHeld, ...]
    noticed: tuple[str, ...]
    spent_cents: int
    months: tuple[PersonMonth, ...]
