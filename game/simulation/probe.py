"""A probe: what a turn works out about single people, copied out for measurements.

It only watches. A turn played with a probe ends in the same state as one played without.
"""

from dataclasses import dataclass, field

import numpy as np

from game.simulation.arrays import BoolArray, FloatArray


@dataclass(frozen=True, slots=True)
class ContactReadings:
    """One campaign and everybody, reached or not. Arrays have one place per person.

    Attributes:
        reached: whom it reaches.
        value: value of the contact, service left out.
        intrusion: how far it pries or pushes.
        response: response index; 1 is that to a plain message, never below 0.
    """

    reached: BoolArray
    value: FloatArray
    intrusion: FloatArray
    response: FloatArray


@dataclass(slots=True)
class Probe:
    """Filled while a turn is played; one probe for one turn.

    Attributes:
        contacts: tactic id → readings.
        present: who was a customer when the turn began.
        expected_purchases: purchases a month before chance decides.
        leaving: probability to leave this month.
        unsubscribing: the same for saying no to messages, by reason: ``too_many``, ``irrelevant``
            and ``distrust``.
        complained: who complained.
    """

    contacts: dict[str, ContactReadings] = field(default_factory=dict)
    present: BoolArray = field(default_factory=lambda: np.zeros(0, dtype=np.bool_))
    expected_purchases: FloatArray = field(default_factory=lambda: np.zeros(0))
    leaving: FloatArray = field(default_factory=lambda: np.zeros(0))
    unsubscribing: dict[str, FloatArray] = field(default_factory=dict)
    complained: BoolArray = field(default_factory=lambda: np.zeros(0, dtype=np.bool_))

    def read_people(self, present: BoolArray, complained: BoolArray) -> None:
        """Takes in a block, person by person: who is there, who complained."""
        self.present = np.append(self.present, present)
        self.complained = np.append(self.complained, complained)

    def read_purchases(self, expected: FloatArray) -> None:
        """Takes in the expected purchases of each person of a block."""
        self.expected_purchases = np.append(self.expected_purchases, expected)

    def read_departures(self, leaving: FloatArray) -> None:
        """Takes in the probability to leave of each person of a block."""
        self.leaving = np.append(self.leaving, leaving)

    def read_unsubscribing(self, reason: str, chance: FloatArray) -> None:
        """Takes in the probabilities to unsubscribe of a block, for one reason."""
        known = self.unsubscribing.get(reason, np.zeros(0))
        self.unsubscribing[reason] = np.append(known, chance)

    def read_contact(self, tactic: str, readings: ContactReadings) -> None:
        """Takes in one campaign's contacts with a block."""
        known = self.contacts.get(tactic)
        if known is None:
            self.contacts[tactic] = readings
            return
        self.contacts[tactic] = ContactReadings(
            reached=np.append(known.reached, readings.reached),
            value=np.append(known.value, readings.value),
            intrusion=np.append(known.intrusion, readings.intrusion),
            response=np.append(known.response, readings.response),
        )
