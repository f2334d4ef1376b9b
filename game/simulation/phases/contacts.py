"""Phase: what each contact is worth and how much it intrudes.

Writes reached, fatigue, aware, wariness and sameness.

Value and intrusion are worked out side by side and meet only in the response; they do not cancel
each other out beforehand.
"""

from typing import Final

import numpy as np

from game.simulation import (
    contact_price,
    contact_service,
    contact_value,
    intrusion,
    ledger,
    life_phases,
)
from game.simulation.arrays import FloatArray
from game.simulation.campaigns import Campaign, Craft
from game.simulation.randomness import TripleDraw
from game.simulation.turn_context import Block, TurnContext

WRITES: Final = frozenset({"reached", "fatigue", "aware", "wariness", "sameness"})


def run(turn: TurnContext, block: Block) -> None:
    """Goes through the campaigns in the order of the hand."""
    scratch = block.scratch
    for column in (
        scratch.service,
        scratch.value,
        scratch.intrusion,
        scratch.wrongness,
        scratch.lift,
        scratch.irrelevance,
        scratch.prompt,
        scratch.drift_loss,
        scratch.wrong_loss,
        scratch.withheld,
    ):
        column[:] = 0.0
    scratch.price_factor[:] = 1.0
    scratch.cost_factor[:] = 1.0
    _begin_columns(turn, block)
    contact_service.draw_problems(turn, block)
    spoiled = contact_service.pitches_in_service(turn, block)
    persons = contact_value.PersonFactors.of(turn, block)
    guard = intrusion.Guard.of(turn, block)
    for row, campaign in enumerate(turn.campaigns):
        _contact(turn, block, row, campaign, persons, guard, spoiled)
    _end_columns(turn, block)


def _begin_columns(turn: TurnContext, block: Block) -> None:
    """What came out is known, and makes people wary, before anything else reaches them.

    Equation:
        wariness = min(1, max(wariness · (1 − wary_fade), wary_after · coverage of a scandal))
    """
    known = turn.parameters.incidents
    block.new.reached[:] = 0
    np.copyto(block.new.aware, block.old.aware)
    wariness = np.multiply(block.old.wariness, 1.0 - known.wary_fade, out=block.new.wariness)
    for scandal in turn.happenings.scandals:
        coverage = intrusion.coverage(block, scandal)
        np.maximum(wariness, known.wary_after * coverage, out=wariness)
        heard = turn.stream(f"heard:{scandal.slot}").uniforms(block.size) < coverage
        block.new.aware[heard] |= np.uint64(1 << scandal.slot)
    np.minimum(wariness, 1.0, out=wariness)
    np.copyto(block.scratch.wary, wariness)
    np.copyto(block.scratch.forewarned, block.new.aware)


def _contact(
    turn: TurnContext,
    block: Block,
    row: int,
    campaign: Campaign,
    persons: contact_value.PersonFactors,
    guard: intrusion.Guard,
    spoiled: FloatArray | None,
) -> None:
    """One campaign meets the people of a block.

    Equation:
        wrong: with probability wrong_share; whoever is settled (new_phase)
        loss rate of wrong_contact = wrong_loss · (wrong_floor + depth)
    """
    scratch = block.scratch
    craft = turn.crafts[campaign.slot]
    draw = TripleDraw(turn.stream(f"contact:{campaign.id}").raw(block.size))
    reach, reached = scratch.reach[row], scratch.reached[row]
    if campaign.tactic.new_phase:
        mistaken = np.equal(block.new.life_phase, life_phases.SETTLED, out=scratch.flags[0])
    else:
        mistaken = draw.first_below(craft.wrong_share, scratch.flags[0])
    wrong = np.logical_and(mistaken, reached, out=mistaken).nonzero()[0]
    value = contact_value.value_of(turn, block, campaign, craft, persons, wrong)
    felt, noticed = intrusion.intrusion_of(turn, block, campaign, craft, guard, draw)
    if turn.abilities.restraint > 0.0:
        _hold_back(turn, block, draw, row, value, felt)
        wrong = wrong[reached[wrong]]
    _note_reach(turn, block, row, campaign)
    if noticed is not None and campaign.hidden:
        intrusion.learn(turn, block, campaign, (noticed & reached).nonzero()[0])
    service = contact_service.service_of(turn, block, campaign, reach, spoiled)
    contact_value.respond(turn, block, campaign, reach, value, felt, service)
    contact_price.charge(turn, block, campaign, reach)
    weighted = np.multiply(reach, campaign.weight, out=scratch.work[3])
    np.multiply(value, weighted, out=value)
    np.multiply(felt, weighted, out=felt)
    np.add(scratch.value, value, out=scratch.value)
    np.add(scratch.intrusion, felt, out=scratch.intrusion)
    if service is not None:
        np.multiply(service, reach, out=service)
        np.add(scratch.value, service, out=scratch.value)
        np.add(scratch.service, service, out=scratch.service)
    _rates(turn, block, row, craft, value, felt, service)
    depth = turn.parameters.trust.wrong_floor + campaign.depth
    scratch.wrongness[wrong] += depth
    scratch.wrong_loss[wrong] += depth * turn.parameters.trust.wrong_loss
    intrusion.drift(turn, block, campaign, felt)


def _hold_back(
    turn: TurnContext,
    block: Block,
    draw: TripleDraw,
    row: int,
    value: FloatArray,
    felt: FloatArray,
) -> None:
    """A firm that understands people leaves some unwelcome contacts out (S55).

    Whoever is left out is neither met wrongly nor served, notices nothing, and got no message.
    The firm decides at the last moment: the attention paid to the other messages of this month is
    that for all it had planned, and only what weighs on afterwards is less.

    Equation:
        held back with probability restraint where value < intrusion;
            messages −= load of the tactic
    """
    scratch = block.scratch
    held = draw.third_below(turn.abilities.restraint, scratch.words[0], scratch.flags[1])
    unwelcome = np.less(value, felt, out=scratch.flags[2])
    np.logical_and(held, unwelcome, out=held)
    np.logical_and(held, scratch.reached[row], out=held)
    people = held.nonzero()[0]
    scratch.reach[row][people] = 0.0
    scratch.reached[row][people] = False
    scratch.withheld[people] += turn.campaigns[row].load


def _note_reach(turn: TurnContext, block: Block, row: int, campaign: Campaign) -> None:
    reached, word = block.scratch.reached[row], block.scratch.words[0]
    np.copyto(word, reached)
    np.left_shift(word, np.uint64(campaign.slot), out=word)
    np.bitwise_or(block.new.reached, word, out=block.new.reached)
    counts = turn.tally.reached_by_slot
    counts[campaign.slot] = counts.get(campaign.slot, 0) + ledger.total(reached)


def _rates(
    turn: TurnContext,
    block: Block,
    row: int,
    craft: Craft,
    value: FloatArray,
    felt: FloatArray,
    service: FloatArray | None,
) -> None:
    """Gain and loss rates of trust by this campaign; ``service`` already counts repairs.

    Equation:
        gain = value_felt · max(value, 0) + service_felt · service + openness gain
        loss = intrusion_loss · intrusion
    """
    known = turn.parameters.trust
    scratch = block.scratch
    gain, loss = scratch.gain[row], scratch.loss[row]
    np.maximum(value, 0.0, out=gain)
    np.multiply(gain, known.value_felt, out=gain)
    if service is not None:
        np.multiply(service, known.service_felt, out=service)
        np.add(gain, service, out=gain)
    if craft.openness_gain > 0.0:
        np.multiply(scratch.reach[row], craft.openness_gain, out=scratch.work[3])
        np.add(gain, scratch.work[3], out=gain)
    np.multiply(felt, known.intrusion_loss, out=loss)


def _end_columns(turn: TurnContext, block: Block) -> None:
    """Nobody is warier than wary; relevance without novelty makes people bored."""
    turn.tally.reached += ledger.total(np.not_equal(block.new.reached, 0))
    _settle_messages(turn, block)
    np.minimum(block.new.wariness, 1.0, out=block.new.wariness)
    if not turn.rehearsed:
        contact_value.bore(turn, block)


def _settle_messages(turn: TurnContext, block: Block) -> None:
    """Messages that were held back weigh on nobody."""
    scratch = block.scratch
    fatigue = block.new.fatigue
    np.copyto(fatigue, scratch.fatigue)
    if turn.abilities.restraint > 0.0:
        messages = np.subtract(scratch.messages, scratch.withheld, out=scratch.work[0])
        np.maximum(messages, 0.0, out=messages)
        relief = np.subtract(scratch.messages, messages, out=scratch.work[1])
        np.multiply(relief, turn.parameters.value.message_memory, out=relief)
        np.subtract(fatigue, relief, out=fatigue)
        np.copyto(scratch.messages, messages)
        np.divide(fatigue, block.old.tolerance, out=scratch.crowding)
