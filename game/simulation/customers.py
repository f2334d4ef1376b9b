"""Single customers, as screens and reports show them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, Literal

import numpy as np

from game.simulation import permissions
from game.simulation.arrays import FloatArray
from game.simulation.columns import CUSTOMER, PROSPECT, Columns
from game.simulation.state import SimulationState
from game.vocabulary.settings import DATA_CATEGORIES, PURPOSES, DataCategory, Purpose
from game.vocabulary.voices import MARKED_SHARE, USED_TO_FROM, Trait

CustomerStatus = Literal["prospect", "customer", "left"]
_STATUSES: Final[dict[int, CustomerStatus]] = {PROSPECT: "prospect", CUSTOMER: "customer"}


@dataclass(frozen=True, slots=True)
class CustomerSnapshot:
    """One person after the turns played.

    Attributes:
        id: row number.
        cast_id: id in the cast, or None.
        segment: id of the segment.
        trust: points 0–100.
        status: prospect, customer or left.
        tenure_months: months as a customer.
        generation: label 0–3, oldest first; explains next to nothing.
        spend_cents: usual spend in a month with a purchase.
        satisfaction: about −2.5 to 1.5.
        fatigue: messages that still weigh.
        consents: purposes and categories with an active yes.
        opted_out: said no to messages.
        marked: traits of which the person has more than three in four others; tolerance is marked
            where there is little of it.
        used_to_it: expects good service, and gets no more than that.
        aware_of: ids of the tactics whose hidden use the person knows of.
    """

    id: int
    cast_id: str | None
    segment: str
    trust: float
    status: CustomerStatus
    tenure_months: int
    generation: int
    spend_cents: int
    satisfaction: float
    fatigue: float
    consents: tuple[tuple[Purpose, DataCategory], ...]
    opted_out: bool = False
    marked: tuple[Trait, ...] = ()
    used_to_it: bool = False
    aware_of: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CustomerTurn:
    """What one turn did to one customer.

    Attributes:
        id: row number.
        trust_before: points; likewise after.
        trust_after: points.
        bookings: cause → trust points; adds up to the change exactly.
        revenue_cents: what the customer spent this turn.
        status_before: likewise after.
        status_after: prospect, customer or left.
        complained: about anything.
        opted_out: said no to messages or took a consent back this turn.
        reached: ids of the tactics that reached the customer.
    """

    id: int
    trust_before: float
    trust_after: float
    bookings: Mapping[str, float] = field(default_factory=dict)
    revenue_cents: int = 0
    status_before: CustomerStatus = "customer"
    status_after: CustomerStatus = "customer"
    complained: bool = False
    opted_out: bool = False
    reached: tuple[str, ...] = ()


def status_of(columns: Columns, person: int) -> CustomerStatus:
    """The status of one row in words."""
    return _STATUSES.get(int(columns.status[person]), "left")


def describe_customers(state: SimulationState, ids: Sequence[int]) -> tuple[CustomerSnapshot, ...]:
    """Snapshots of some people, in the order asked for; raises IndexError for unknown ids."""
    marks = _marks(state.columns)
    return tuple(_describe(state, person, marks) for person in ids)


def _marks(columns: Columns) -> dict[Trait, tuple[FloatArray, float]]:
    """Traits as columns in which more is more marked, and the value at which that begins."""
    traits: dict[Trait, FloatArray] = {
        "concern": columns.concern,
        "convenience": columns.need_convenience,
        "novelty": columns.need_novelty,
        "others": columns.need_social,
        "tolerance": -columns.tolerance,
    }
    place = min(len(columns) - 1, int(len(columns) * (1.0 - MARKED_SHARE)))
    return {
        trait: (values, float(np.partition(values, place)[place]))
        for trait, values in traits.items()
    }


def _describe(
    state: SimulationState, person: int, marks: Mapping[Trait, tuple[FloatArray, float]]
) -> CustomerSnapshot:
    columns = state.columns
    if not 0 <= person < len(columns):
        raise IndexError(person)
    cast = state.definition.cast
    given = int(columns.consent_given[person])
    return CustomerSnapshot(
        id=person,
        cast_id=cast[person].id if person < len(cast) else None,
        segment=state.definition.segments[int(columns.segment[person])].id,
        trust=float(columns.trust[person]),
        status=status_of(columns, person),
        tenure_months=int(columns.tenure[person]),
        generation=int(columns.generation[person]),
        spend_cents=int(columns.spend_cents[person]),
        satisfaction=float(columns.satisfaction[person]),
        fatigue=float(columns.fatigue[person]),
        consents=tuple(
            (purpose, category)
            for purpose in PURPOSES
            for category in DATA_CATEGORIES
            if given >> permissions.bit_number(purpose, category) & 1
        ),
        opted_out=bool(columns.opted_out[person]),
        marked=tuple(trait for trait, (values, bound) in marks.items() if values[person] > bound),
        used_to_it=bool(
            columns.expectation[person] >= max(USED_TO_FROM, float(columns.satisfaction[person]))
        ),
        aware_of=tuple(
            entry.tactic.id
            for slot, entry in enumerate(state.definition.hand)
            if int(columns.aware[person]) >> slot & 1
        ),
    )
