"""Who a campaign is meant for, before consent."""

import numpy as np

from game.simulation.arrays import BoolArray
from game.simulation.campaigns import Campaign
from game.simulation.turn_context import Block, TurnContext
from game.vocabulary.settings import AUDIENCE_ALL, AUDIENCE_CONSENTING, MOTIVES


def wanted(turn: TurnContext, block: Block, campaign: Campaign) -> BoolArray:
    """Present customers of the audience; ``consenting`` is decided by consent, not here (S65, C27).

    Equation:
        a motive is read right with probability motive_base + motive_analysis · analysis

    Returns:
        One truth value per person of the block.
    """
    audience = campaign.setting.audience
    if audience in {AUDIENCE_ALL, AUDIENCE_CONSENTING}:
        return block.scratch.present
    if audience in MOTIVES:
        known = turn.parameters.capability
        quality = known.motive_base + known.motive_analysis * turn.firm.analysis
        index = MOTIVES.index(audience)
        read_right = block.old.motive_doubt < quality
        seen = np.where(read_right, block.old.motive, block.old.mistaken_motive)
        return np.logical_and(np.equal(seen, index), block.scratch.present)
    names = [segment.id for segment in turn.definition.segments]
    chosen = np.equal(block.old.segment, names.index(audience))
    return np.logical_and(chosen, block.scratch.present)
