"""Service felt in contacts: ease, delight, repaired problems, and pitches that spoil it."""

import numpy as np

from game.simulation import channels
from game.simulation.arrays import FloatArray
from game.simulation.campaigns import Campaign
from game.simulation.turn_context import Block, TurnContext


def draw_problems(turn: TurnContext, block: Block) -> None:
    """Draws who has a service problem this month, and whether a repair would succeed (S50, B75).

    Equation:
        problem = problem_weight · need_convenience, with probability service_problem_share
            · (1 − hints_mend · hints)
    """
    known = turn.parameters.satisfaction
    mended = 1.0 - known.hints_mend * turn.firm.hints
    chance = turn.definition.market.service_problem_share * mended
    hit = turn.stream("service_problem").below(block.size, chance)
    np.multiply(block.old.need_convenience, known.problem_weight, out=block.scratch.problem)
    np.multiply(block.scratch.problem, hit, out=block.scratch.problem)


def pitches_in_service(turn: TurnContext, block: Block) -> FloatArray | None:
    """How hard each person is sold to inside a service contact, 0–1; None if nobody is (S69, C15).

    Also sets the loss rate of trust booked to selling inside service (C15, S49–53).

    Equation:
        pitch = min(1, Σ weight · (pitch_floor
            + selling)) of the tactics that join a service contact
        loss rate of selling_in_service = pitch_loss · pitch
    """
    scratch = block.scratch
    scratch.pitch_loss[:] = 0.0
    pairs = list(enumerate(turn.campaigns))
    pitches = [(row, item) for row, item in pairs if item.tactic.joins_service]
    services = [row for row, item in pairs if item.tactic.service_contact]
    if not pitches or not services:
        return None
    served = np.zeros(block.size)
    for row in services:
        np.maximum(served, scratch.reach[row], out=served)
    pitched = np.zeros(block.size)
    softest = turn.parameters.value.pitch_floor
    for row, item in pitches:
        pitched += scratch.reach[row] * (item.weight * (softest + item.selling))
    np.minimum(pitched, 1.0, out=pitched)
    np.multiply(pitched, served, out=pitched)
    np.multiply(pitched, turn.parameters.trust.pitch_loss, out=scratch.pitch_loss)
    return pitched


def serves(campaign: Campaign) -> bool:
    """Whether anybody can feel served by it."""
    return campaign.irritation > 0.0 or campaign.delight > 0.0


def service_of(
    turn: TurnContext,
    block: Block,
    campaign: Campaign,
    reach: FloatArray,
    spoiled: FloatArray | None,
) -> FloatArray | None:
    """Service felt through one campaign (in ``work[5]``), None if it serves nobody (S49–54, B75).

    In the unit of satisfaction, one per person of the block. Repairs lessen the problem left.

    Equation:
        calm = undisturbed by the channel
        kept = calm · (1 − selling_spoils · selling)
        service = (irritation · irritation_weight · kept · need_convenience
            + delight_weight · delight · calm)
            · weight + problem · min(1, repair_reach · irritation) · kept · weight (repaired)
        a repair, from irritation repair_threshold on, succeeds with probability repair_good
            (irritation > 1/2) or repair_weak
        another tactic's pitch in it: service · (1 − pitch_spoils · pitch)

    Args:
        turn: the turn.
        block: the people.
        campaign: the tactic as it is played.
        reach: of each person, above 0 for those it reaches.
        spoiled: pitch each person gets in service, 0–1; None if nobody does.

    Returns:
        For each person of the block, in the units of what they expect.
    """
    if not serves(campaign):
        return None
    value = turn.parameters.value
    known = turn.parameters.satisfaction
    service: FloatArray = block.scratch.work[5]
    other = block.scratch.work[3]
    calm = channels.undisturbed(turn.parameters.channel, campaign.tactic)
    kept = calm * (1.0 - value.selling_spoils * campaign.selling)
    ease = campaign.irritation * value.irritation_weight * kept * campaign.weight
    np.multiply(block.old.need_convenience, ease, out=service)
    joy = value.delight_weight * campaign.delight * campaign.weight
    np.add(service, joy * calm, out=service)
    if campaign.irritation >= known.repair_threshold:
        good = campaign.irritation > 0.5
        chance = known.repair_good if good else known.repair_weak
        succeeds = turn.stream(f"repair:{campaign.id}").below(block.size, chance)
        share = min(1.0, known.repair_reach * campaign.irritation) * kept * campaign.weight
        repaired = ((block.scratch.problem > 0.0) & succeeds & (reach > 0.0)).nonzero()[0]
        given_back = block.scratch.problem[repaired] * share
        block.scratch.problem[repaired] -= given_back
        service[repaired] += given_back
    if spoiled is not None and campaign.tactic.service_contact:
        np.multiply(spoiled, -value.pitch_spoils, out=other)
        np.add(other, 1.0, out=other)
        np.multiply(service, other, out=service)
    return service
