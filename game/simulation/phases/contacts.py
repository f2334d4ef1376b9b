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
    rivals,
)
from game.simulation.arrays import BoolArray, FloatArray
from game.simulation.campaigns import Campaign
from game.simulation.encounter import Encounter, encounter_of
from game.simulation.probe import ContactReadings
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
    persons = turn.same_for_all_plans(
        ("persons", block.start, turn.firm.reviews),
        lambda: contact_value.PersonFactors.of(turn, block),
    )
    guard = turn.same_for_all_plans(
        ("guard", block.start, *turn.happenings.scandals),
        lambda: intrusion.Guard.of(turn, block),
    )
    for row, campaign in enumerate(turn.campaigns):
        met = encounter_of(turn, block, row, persons, guard)
        _contact(turn, block, row, campaign, met, spoiled)
    _end_columns(turn, block)


def _begin_columns(turn: TurnContext, block: Block) -> None:
    """What came out is known, and makes people wary, before anything else reaches them (C2).

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
    met: Encounter,
    spoiled: FloatArray | None,
) -> None:
    """One campaign meets the people of a block (C24).

    Equation:
        wrong: with probability wrong_share; whoever is settled (new_phase)
        loss rate of wrong_contact = wrong_loss · (wrong_floor + depth)
    """
    scratch = block.scratch
    known = turn.parameters.trust
    reach, reached = scratch.reach[row], scratch.reached[row]
    if met.unwelcome is not None:
        _hold_back(block, row, campaign, met.unwelcome)
    wrong = met.mistaken[reached[met.mistaken]]
    _note_reach(turn, block, row, campaign)
    if met.noticed is not None and campaign.hidden:
        intrusion.learn(turn, block, campaign, (met.noticed & reached).nonzero()[0])
    service = contact_service.service_of(turn, block, campaign, reach, spoiled)
    _respond(turn, block, met, reach, service)
    contact_price.charge(turn, block, campaign, reach)
    weighted = np.multiply(reach, campaign.weight, out=scratch.work[3])
    value = np.multiply(met.value, weighted, out=scratch.work[0])
    felt = np.multiply(met.felt, weighted, out=scratch.work[2])
    np.add(scratch.value, value, out=scratch.value)
    np.add(scratch.intrusion, felt, out=scratch.intrusion)
    if service is not None:
        np.multiply(service, reach, out=service)
        np.add(scratch.value, service, out=scratch.value)
        np.add(scratch.service, service, out=scratch.service)
    _rates(turn, block, row, value, felt, service)
    depth = known.wrong_floor + campaign.depth
    scratch.wrongness[wrong] += depth
    scratch.wrong_loss[wrong] += depth * known.wrong_loss
    intrusion.drift(turn, block, campaign, felt)


def _respond(
    turn: TurnContext,
    block: Block,
    met: Encounter,
    reach: FloatArray,
    service: FloatArray | None,
) -> None:
    """Adds the campaign's lift of buying, and how irrelevant its messages were (C21).

    Equation:
        lift = Σ impact · weight · (lift_scale · (response − 1) + push_lift · selling)
            · attention (messages only)
    """
    scratch = block.scratch
    campaign, response = met.campaign, met.response
    if response is None:
        response = contact_value.response_of(turn, block, campaign, met.value, met.felt, service)
    if turn.probe is not None:
        index = 1.0 + response / max(contact_value.strength_of(turn, campaign), 1e-9)
        readings = ContactReadings(reach > 0.0, met.value.copy(), met.felt.copy(), index)
        turn.probe.read_contact(campaign.id, readings)
    lift, other = np.multiply(response, reach, out=scratch.work[3]), scratch.work[4]
    if met.dulling is not None:
        np.multiply(lift, scratch.attention, out=lift)
        np.multiply(met.dulling, reach, out=other)
        np.add(scratch.irrelevance, other, out=scratch.irrelevance)
    np.add(scratch.lift, lift, out=scratch.lift)
    if not turn.rehearsed:
        rivals.watch(turn, block, campaign, lift)
    if campaign.tactic.prompt > 0.0:
        np.multiply(reach, campaign.tactic.prompt * campaign.weight, out=other)
        np.maximum(scratch.prompt, other, out=scratch.prompt)


def _hold_back(block: Block, row: int, campaign: Campaign, unwelcome: BoolArray) -> None:
    """A firm that understands people leaves some unwelcome contacts out (S55).

    Whoever is left out is neither met wrongly nor served, notices nothing, and got no message.
    The firm decides at the last moment: the attention paid to the other messages of this month is
    that for all it had planned, and only what weighs on afterwards is less.

    Equation:
        held back, where unwelcome: messages −= load of the tactic
    """
    scratch = block.scratch
    held = np.logical_and(unwelcome, scratch.reached[row], out=scratch.flags[1])
    people = held.nonzero()[0]
    scratch.reach[row][people] = 0.0
    scratch.reached[row][people] = False
    scratch.withheld[people] += campaign.load


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
    value: FloatArray,
    felt: FloatArray,
    service: FloatArray | None,
) -> None:
    """Gain and loss rates of trust by this campaign; ``service`` already counts repairs (S99, D8).

    Equation:
        gain = value_felt · max(value, 0) + service_felt · service + openness gain
        loss = intrusion_loss · intrusion
    """
    known = turn.parameters.trust
    scratch = block.scratch
    gain, loss = scratch.gain[row], scratch.loss[row]
    craft = turn.crafts[turn.campaigns[row].slot]
    np.maximum(value, scratch.zeros, out=gain)
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
        np.maximum(messages, scratch.zeros, out=messages)
        relief = np.subtract(scratch.messages, messages, out=scratch.work[1])
        np.multiply(relief, turn.parameters.value.message_memory, out=relief)
        np.subtract(fatigue, relief, out=fatigue)
        np.copyto(scratch.messages, messages)
        np.divide(fatigue, block.old.tolerance, out=scratch.crowding)
