"""What a campaign is to the people of a block, before anybody is left out and help is counted.

Nothing of it depends on what else is played. Where several plans are tried for the same turn it is
therefore worked out once for all of them, in arrays of its own.
"""

from dataclasses import dataclass

import numpy as np

from game.simulation import contact_service, contact_value, intrusion, life_phases
from game.simulation.arrays import BoolArray, FloatArray, IntArray
from game.simulation.campaigns import Campaign, Craft
from game.simulation.randomness import TripleDraw
from game.simulation.turn_context import Block, TurnContext


@dataclass(frozen=True, slots=True)
class Encounter:
    """One campaign and everybody of a block.

    Attributes:
        campaign: as it is played.
        mistaken: places of those to whom it would be wrong.
        value: without service, of everybody.
        felt: intrusion.
        noticed: who would notice the use; None where everybody is told.
        unwelcome: who would be held back; None where nobody is.
        response: change of buying of those reached; None where service has a say in it.
        dulling: messages × how irrelevant they are; None without messages.
    """

    campaign: Campaign
    mistaken: IntArray
    value: FloatArray
    felt: FloatArray
    noticed: BoolArray | None
    unwelcome: BoolArray | None
    response: FloatArray | None
    dulling: FloatArray | None

    def kept(self) -> "Encounter":
        """The same in arrays that nobody else writes to."""
        return Encounter(
            self.campaign,
            self.mistaken,
            self.value.copy(),
            self.felt.copy(),
            None if self.noticed is None else self.noticed.copy(),
            None if self.unwelcome is None else self.unwelcome.copy(),
            None if self.response is None else self.response.copy(),
            None if self.dulling is None else self.dulling.copy(),
        )


def encounter_of(
    turn: TurnContext,
    block: Block,
    row: int,
    persons: contact_value.PersonFactors,
    guard: intrusion.Guard,
) -> Encounter:
    """How the people of a block would meet a campaign, remembered from plan to plan.

    Args:
        turn: the turn.
        block: the people.
        row: place of the campaign among the turn's.
        persons: what its value needs of them.
        guard: what its intrusion needs of them.
    """
    campaign = turn.campaigns[row]
    craft = turn.crafts[campaign.slot]
    # Taken in any case: the next block goes on where this one ends.
    draw = TripleDraw(turn.stream(f"contact:{campaign.id}").raw(block.size))
    if turn.kept is None:
        return _encounter(turn, block, row, craft, draw, persons, guard)
    scandals = tuple(turn.happenings.scandals)
    # Campaigns are told apart by identity, which is quicker; what is kept holds on to its own.
    key = ("encounter", block.start, id(campaign), craft, scandals, turn.abilities.restraint)
    return turn.kept.get(
        key, lambda: _encounter(turn, block, row, craft, draw, persons, guard).kept()
    )


def _encounter(
    turn: TurnContext,
    block: Block,
    row: int,
    craft: Craft,
    draw: TripleDraw,
    persons: contact_value.PersonFactors,
    guard: intrusion.Guard,
) -> Encounter:
    campaign = turn.campaigns[row]
    mistaken = _mistaken(turn, block, row, craft, draw)
    value = contact_value.value_of(turn, block, campaign, craft, persons, mistaken)
    felt, noticed = intrusion.intrusion_of(turn, block, campaign, craft, guard, draw)
    response = None
    if not contact_service.serves(campaign):
        response = contact_value.response_of(turn, block, campaign, value, felt, None)
    return Encounter(
        campaign,
        mistaken,
        value,
        felt,
        noticed,
        _unwelcome(turn, block, draw, value, felt),
        response,
        contact_value.dulling_of(turn, block, campaign, value),
    )


def _mistaken(
    turn: TurnContext, block: Block, row: int, craft: Craft, draw: TripleDraw
) -> IntArray:
    """Whom the contact would be wrong to: of those reached only, where other plans do not ask."""
    flags: BoolArray = block.scratch.flags[0]
    if turn.campaigns[row].tactic.new_phase:
        np.equal(block.new.life_phase, life_phases.SETTLED, out=flags)
    else:
        draw.first_below(craft.wrong_share, flags)
    if turn.kept is None:
        np.logical_and(flags, block.scratch.reached[row], out=flags)
    places: IntArray = flags.nonzero()[0]
    return places


def _unwelcome(
    turn: TurnContext, block: Block, draw: TripleDraw, value: FloatArray, felt: FloatArray
) -> BoolArray | None:
    """Whom a firm that understands people would leave out (S55).

    Equation:
        held back with probability restraint where value < intrusion
    """
    restraint = turn.abilities.restraint
    if restraint <= 0.0:
        return None
    scratch = block.scratch
    held = draw.third_below(restraint, scratch.words[0], scratch.flags[1])
    unwelcome: BoolArray = np.less(value, felt, out=scratch.flags[2])
    np.logical_and(unwelcome, held, out=unwelcome)
    return unwelcome
