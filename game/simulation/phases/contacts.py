"""Phase: what each contact is worth and how much it intrudes. Writes aware, wariness, sameness.

Value and intrusion are worked out side by side and meet only in the response; they do not cancel
each other out beforehand.
"""

from typing import Final

import numpy as np

from game.simulation import contact_service, contact_value, intrusion
from game.simulation.arrays import BoolArray, FloatArray
from game.simulation.campaigns import Campaign
from game.simulation.randomness import TripleDraw
from game.simulation.skill import Craft, craft_of
from game.simulation.turn_context import Block, TurnContext

WRITES: Final = frozenset({"aware", "wariness", "sameness"})


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
    ):
        column[:] = 0.0
    scratch.price_factor[:] = 1.0
    _begin_columns(turn, block)
    contact_service.draw_problems(turn, block)
    spoiled = contact_service.pitches_in_service(turn, block)
    persons = contact_value.PersonFactors.of(turn, block)
    guard = intrusion.Guard.of(turn, block)
    for row, campaign in enumerate(turn.campaigns):
        _contact(turn, block, row, campaign, persons, guard, spoiled)
    _end_columns(turn, block)


def _begin_columns(turn: TurnContext, block: Block) -> None:
    known = turn.parameters.incidents
    np.copyto(block.new.aware, block.old.aware)
    np.multiply(block.old.wariness, 1.0 - known.wary_fade, out=block.new.wariness)


def _contact(
    turn: TurnContext,
    block: Block,
    row: int,
    campaign: Campaign,
    persons: contact_value.PersonFactors,
    guard: intrusion.Guard,
    spoiled: FloatArray | None,
) -> None:
    scratch = block.scratch
    craft = craft_of(turn, campaign)
    draw = TripleDraw(turn.stream(f"contact:{campaign.id}").raw(block.size))
    reach = scratch.reach[row]
    wrong = draw.first_below(craft.wrong_share, scratch.words[0], scratch.flags[0])
    value = contact_value.value_of(turn, block, campaign, craft, persons, wrong)
    felt = intrusion.intrusion_of(turn, block, campaign, craft, guard, draw, reach)
    service = contact_service.service_of(turn, block, campaign, reach, spoiled)
    _hold_back(turn, block, draw, reach, value, felt)
    contact_value.respond(turn, block, campaign, reach, value, felt, service)
    np.multiply(value, reach, out=value)
    np.multiply(value, campaign.weight, out=value)
    np.multiply(felt, reach, out=felt)
    np.multiply(felt, campaign.weight, out=felt)
    np.multiply(service, reach, out=service)
    np.add(scratch.value, value, out=scratch.value)
    np.add(scratch.value, service, out=scratch.value)
    np.add(scratch.intrusion, felt, out=scratch.intrusion)
    np.add(scratch.service, service, out=scratch.service)
    _rates(turn, block, row, craft, value, felt, service)
    _wrongs(turn, block, campaign, wrong, reach)
    intrusion.drift(turn, block, campaign, felt)


def _hold_back(
    turn: TurnContext,
    block: Block,
    draw: TripleDraw,
    reach: FloatArray,
    value: FloatArray,
    felt: FloatArray,
) -> None:
    """A firm that understands people leaves some unwelcome contacts out (S55)."""
    restraint = turn.abilities.restraint
    if restraint <= 0.0:
        return
    scratch = block.scratch
    held = draw.third_below(restraint, scratch.words[0], scratch.flags[1])
    unwelcome = np.less(value, felt, out=scratch.flags[2])
    np.logical_and(held, unwelcome, out=held)
    np.logical_not(held, out=held)
    np.multiply(reach, held, out=reach)


def _rates(
    turn: TurnContext,
    block: Block,
    row: int,
    craft: Craft,
    value: FloatArray,
    felt: FloatArray,
    service: FloatArray,
) -> None:
    """Gain and loss rates of trust by this campaign; ``service`` already counts repairs."""
    known = turn.parameters.trust
    scratch = block.scratch
    gain, loss = scratch.gain[row], scratch.loss[row]
    np.maximum(value, 0.0, out=gain)
    np.multiply(gain, known.value_felt, out=gain)
    np.multiply(service, known.service_felt, out=service)
    np.add(gain, service, out=gain)
    if craft.openness_gain > 0.0:
        np.multiply(scratch.reach[row], craft.openness_gain, out=service)
        np.add(gain, service, out=gain)
    np.multiply(felt, known.intrusion_loss, out=loss)


def _wrongs(
    turn: TurnContext,
    block: Block,
    campaign: Campaign,
    wrong: BoolArray,
    reach: FloatArray,
) -> None:
    scratch = block.scratch
    met = np.multiply(reach, wrong, out=scratch.work[3])
    np.multiply(met, 0.3 + campaign.depth, out=met)
    np.add(scratch.wrongness, met, out=scratch.wrongness)
    np.multiply(met, turn.parameters.trust.wrong_loss, out=met)
    np.add(scratch.wrong_loss, met, out=scratch.wrong_loss)


def _end_columns(turn: TurnContext, block: Block) -> None:
    """Scandals make people wary; relevance without novelty makes them bored."""
    wariness = block.new.wariness
    for scandal in turn.happenings.scandals:
        coverage = intrusion.coverage(block, scandal)
        np.maximum(wariness, turn.parameters.incidents.wary_after * coverage, out=wariness)
    np.minimum(wariness, 1.0, out=wariness)
    contact_value.bore(turn, block)
