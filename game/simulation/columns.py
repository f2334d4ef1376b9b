"""The columns of the population: what each is, and which phase alone may write it."""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from operator import attrgetter
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from game.simulation.arrays import (
    BitsArray,
    BoolArray,
    FloatArray,
    IntArray,
    ShortArray,
    SmallArray,
)

PROSPECT: Final = 0
CUSTOMER: Final = 1
LEFT: Final = 2


@dataclass(frozen=True, slots=True)
class Columns:
    """One row per person ever in the game, customers and prospects; row number = customer id.

    Traits are written once at the start; every other column by the one phase named as its writer.
    Arrays of a finished state are read-only.

    Attributes:
        segment: index of the scenario's segment.
        generation: label 0–3 that explains next to nothing (B73).
        life_phase: 0 settled, 1 new home, 2 new child, 3 just retired (S66).
        motive: index in MOTIVES of the strongest need.
        mistaken_motive: index in MOTIVES of what a wrong guess would say.
        motive_doubt: 0–1; the motive is misread below this quality of research.
        concern: stated privacy concern, 0–1 (D5); drifts with what happens (B55).
        boundary: what one really reacts to, 0–1, two-peaked (B38).
        susceptibility: to intrusion, a mix of the two, 0–1.
        need_relevance: need for what fits, about 1.
        need_convenience: need for ease, about 1.
        need_price: need to save, about 1.
        need_novelty: need for the new, about 1.
        need_social: susceptibility to others, about 1.
        tolerance: messages a month that are no burden (B85).
        inertia: share of the reasons to leave that habit swallows, 0–1 (B74).
        clarity: how clear the need is, 0–1 (B6).
        purchase_rate: purchases a month before anything else, may exceed 1.
        spend_cents: money spent in a month with a purchase.
        consent_general: latent readiness to say yes, standard normal.
        consent_latents: the same per data category, shape (people, categories).
        trust: points 0–100 in whole steps of 2⁻²⁰.
        trust_anchor: what trust returns to, points.
        satisfaction: with service against what was expected, −2.5 to 1.5.
        expectation: of service, in the same unit.
        fatigue: messages that still weigh.
        wariness: 0–1, knows of hidden use.
        sameness: 0–1, bored by more of the same.
        consent_given: bits (purpose, category) with an active yes.
        consent_refused: bits (purpose, category) with a no.
        aware: bits of the tactics of the hand whose hidden use was noticed.
        reached: bits of the tactics of the hand that reached the person this turn.
        opted_out: said no to messages.
        complaint_memory: past complaints that still weigh.
        purchases: months with a purchase so far.
        turns_since_purchase: months since the last one.
        tenure: months as a customer.
        breach_hit: 0–1, harm of a data breach that still weighs.
        status: PROSPECT, CUSTOMER or LEFT.
    """

    segment: ShortArray
    generation: SmallArray
    life_phase: SmallArray
    motive: SmallArray
    mistaken_motive: SmallArray
    motive_doubt: FloatArray
    concern: FloatArray
    boundary: FloatArray
    susceptibility: FloatArray
    need_relevance: FloatArray
    need_convenience: FloatArray
    need_price: FloatArray
    need_novelty: FloatArray
    need_social: FloatArray
    tolerance: FloatArray
    inertia: FloatArray
    clarity: FloatArray
    purchase_rate: FloatArray
    spend_cents: IntArray
    consent_general: FloatArray
    consent_latents: FloatArray
    trust: FloatArray
    trust_anchor: FloatArray
    satisfaction: FloatArray
    expectation: FloatArray
    complaint_memory: FloatArray
    consent_given: BitsArray
    consent_refused: BitsArray
    fatigue: FloatArray
    reached: BitsArray
    aware: BitsArray
    wariness: FloatArray
    sameness: FloatArray
    purchases: IntArray
    turns_since_purchase: IntArray
    breach_hit: FloatArray
    opted_out: BoolArray
    tenure: IntArray
    status: SmallArray

    def __len__(self) -> int:
        """People in the rows."""
        return len(self.trust)

    def named(self) -> Iterator[tuple[str, NDArray[Any]]]:
        """Names and arrays, always in the same order."""
        return zip(COLUMN_NAMES, _ARRAYS(self), strict=True)

    def rows(self, start: int, stop: int) -> "Columns":
        """A view of some rows; consent latents stay (people, categories)."""
        if start == 0 and stop == len(self):
            return self
        return Columns(*[array[start:stop] for array in _ARRAYS(self)])

    def of(self, people: IntArray) -> "Columns":
        """Copies of the rows of some people, each consent category in one piece."""
        return Columns(*[np.take(array.T, people, axis=-1).T for array in _ARRAYS(self)])

    def blank_successor(self) -> "Columns":
        """Traits shared, every state column a new array still to be written."""
        return Columns(
            *[
                np.empty(array.shape, array.dtype) if name in WRITERS else array
                for name, array in self.named()
            ]
        )

    def frozen(self) -> "Columns":
        """The same columns, every array set read-only."""
        for array in _ARRAYS(self):
            array.setflags(write=False)
        return self

    def present(self) -> BoolArray:
        """Who is a customer: one truth value for each person."""
        return np.equal(self.status, CUSTOMER)

    def bytes_per_person(self) -> float:
        """Memory of all columns divided by people."""
        return sum(array.nbytes for _, array in self.named()) / max(1, len(self))


COLUMN_NAMES: Final = tuple(item.name for item in fields(Columns))
_ARRAYS: Final = attrgetter(*COLUMN_NAMES)
WRITERS: Final = {
    "life_phase": "life",
    "concern": "attitudes",
    "susceptibility": "attitudes",
    "trust": "trust",
    "trust_anchor": "trust",
    "satisfaction": "satisfaction",
    "expectation": "satisfaction",
    "complaint_memory": "satisfaction",
    "consent_given": "consent",
    "consent_refused": "consent",
    "fatigue": "contacts",
    "reached": "contacts",
    "aware": "contacts",
    "wariness": "contacts",
    "sameness": "contacts",
    "purchases": "purchases",
    "turns_since_purchase": "purchases",
    "breach_hit": "purchases",
    "opted_out": "departures",
    "tenure": "departures",
    "status": "departures",
}
