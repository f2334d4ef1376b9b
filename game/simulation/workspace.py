"""Working space of a turn: buffers for one block of people, reused block after block.

The population is worked through in blocks that fit the processor's cache, so the time of a turn
grows in step with the number of people.
"""

from dataclasses import dataclass, fields
from operator import attrgetter
from typing import Final

import numpy as np

from game.simulation.arrays import BitsArray, BoolArray, FloatArray

BLOCK_PEOPLE: Final = 10_000


@dataclass(frozen=True, slots=True)
class Scratch:
    """What phases of one turn hand to each other about the people of a block.

    Attributes:
        reach: 1 where a campaign reaches the person, shape (campaigns, people).
        reached: the same as flags, shape (campaigns, people).
        gain: gain rate of trust by campaign, shape (campaigns, people); likewise loss.
        loss: loss rate of trust by campaign.
        present: who is a customer.
        present_share: the same as 1 and 0.
        asked: who was asked for consent for the first time.
        said_no: who withdrew or refused this turn.
        messages: messages received this month.
        fatigue: messages that weigh, as far as they were planned.
        withheld: messages of contacts that were held back.
        crowding: fatigue against tolerance.
        attention: how much of a message is taken in.
        problem: satisfaction a service problem costs and that nobody has repaired yet.
        service: service felt through campaigns, satisfaction units.
        value: value of all campaigns.
        intrusion: intrusion of all campaigns.
        wrongness: depth of wrong contacts.
        lift: change of buying by campaigns.
        irrelevance: messages × how irrelevant they were.
        prompt: how far campaigns woke the person, 0–1.
        price_factor: price paid against the list price.
        cost_factor: cost of serving against the ordinary one.
        drift_loss: loss rate of trust by purpose drift; likewise the next two.
        pitch_loss: by selling inside service.
        wrong_loss: by wrong contacts.
        shortfall: value missing against what rivals offer.
        wary: wariness before any contact of the month.
        forewarned: bits of the tactics whose hidden use was known before any contact.
        complaint_loss: loss rate of trust by complaints left unrepaired.
        data_complained: who complained about data.
        complained: who complained at all.
        zeros: 0 for everybody, never written to: the larger of a column and another is found in
            half the time that the larger of a column and a number takes.
        work: working space, shape (8, people).
        flags: working space, shape (3, people).
        words: working space, shape (2, people).
    """

    reach: FloatArray
    reached: BoolArray
    gain: FloatArray
    loss: FloatArray
    present: BoolArray
    present_share: FloatArray
    asked: BoolArray
    said_no: BoolArray
    messages: FloatArray
    fatigue: FloatArray
    withheld: FloatArray
    crowding: FloatArray
    attention: FloatArray
    problem: FloatArray
    service: FloatArray
    value: FloatArray
    intrusion: FloatArray
    wrongness: FloatArray
    lift: FloatArray
    irrelevance: FloatArray
    prompt: FloatArray
    price_factor: FloatArray
    cost_factor: FloatArray
    drift_loss: FloatArray
    pitch_loss: FloatArray
    wrong_loss: FloatArray
    shortfall: FloatArray
    wary: FloatArray
    forewarned: BitsArray
    complaint_loss: FloatArray
    data_complained: BoolArray
    complained: BoolArray
    zeros: FloatArray
    work: FloatArray
    flags: BoolArray
    words: BitsArray

    def first(self, people: int) -> "Scratch":
        """Views of the first ``people`` places."""
        if people == len(self.present):
            return self
        return Scratch(*[buffer[..., :people] for buffer in _BUFFERS(self)])


_BUFFERS: Final = attrgetter(*[item.name for item in fields(Scratch)])


def _allocate(campaigns: int, people: int) -> Scratch:
    stacks = {"reach": campaigns, "gain": campaigns, "loss": campaigns, "work": 8}
    made: dict[str, FloatArray | BoolArray | BitsArray] = {}
    for item in fields(Scratch):
        if item.name in stacks:
            made[item.name] = np.zeros((stacks[item.name], people))
        elif item.name in {"flags", "reached"}:
            rows = 3 if item.name == "flags" else campaigns
            made[item.name] = np.zeros((rows, people), dtype=np.bool_)
        elif item.name == "words":
            made[item.name] = np.zeros((2, people), dtype=np.uint64)
        elif item.name == "forewarned":
            made[item.name] = np.zeros(people, dtype=np.uint64)
        elif item.type == BoolArray:
            made[item.name] = np.zeros(people, dtype=np.bool_)
        else:
            made[item.name] = np.zeros(people)
    return Scratch(**made)  # type: ignore[arg-type]  # each field gets the array its type names


class Workspace:
    """Buffers that may be reused from turn to turn; never part of a state."""

    def __init__(self, block_people: int = BLOCK_PEOPLE) -> None:
        self.block_people = block_people
        self._scratch: Scratch | None = None

    def scratch(self, campaigns: int) -> Scratch:
        """Buffers for a block, with rows for at least so many campaigns."""
        if self._scratch is None or len(self._scratch.reach) < campaigns:
            self._scratch = _allocate(max(1, campaigns), self.block_people)
        return self._scratch
