"""What contacts change about money: the price people pay and what serving them costs."""

import numpy as np

from game.simulation.arrays import FloatArray
from game.simulation.campaigns import Campaign
from game.simulation.turn_context import Block, TurnContext


def charge(turn: TurnContext, block: Block, campaign: Campaign, reach: FloatArray) -> None:
    """Applies a campaign's discount, surcharge and savings to those it reaches (B70, B72).

    Args:
        turn: the turn.
        block: the people; ``price_factor`` and ``cost_factor`` of its scratch are changed.
        campaign: the tactic as it is played.
        reach: 1 where it reaches the person, shape (people,).

    Equation:
        price factor = Π (1 − margin_given · weight) · (1 + price_raise · surcharge/3 · weight)
        cost factor = Π (1 − cost_saved · weight · knowing)
        knowing = 0 if hidden; 1 if explained or asked; else measured_unasked
    """
    scratch = block.scratch
    given = campaign.tactic.margin_given * campaign.weight
    if given > 0.0:
        _scale(scratch.price_factor, reach, -given, scratch.work[4])
    if campaign.surcharge > 0.0:
        raised = turn.parameters.purchase.price_raise * campaign.tactic.surcharge / 3.0
        _scale(scratch.price_factor, reach, raised * campaign.weight, scratch.work[4])
    saved = campaign.tactic.cost_saved * campaign.weight * _knowing(turn, campaign)
    if saved > 0.0:
        _scale(scratch.cost_factor, reach, -saved, scratch.work[4])


def raises_prices(turn: TurnContext) -> bool:
    """Whether anybody can be charged more than the list price this turn."""
    return any(campaign.surcharge > 0.0 for campaign in turn.campaigns)


def changes_prices(turn: TurnContext) -> bool:
    """Whether anybody can be charged something else than the list price this turn."""
    return raises_prices(turn) or any(each.tactic.margin_given > 0.0 for each in turn.campaigns)


def _knowing(turn: TurnContext, campaign: Campaign) -> float:
    """Share of those measured who know it; only they take more care (B70)."""
    if campaign.hidden:
        return 0.0
    if campaign.asked or campaign.setting.openness == "explained":
        return 1.0
    return turn.parameters.purchase.measured_unasked


def _scale(factor: FloatArray, reach: FloatArray, change: float, other: FloatArray) -> None:
    np.multiply(reach, change, out=other)
    np.add(other, 1.0, out=other)
    np.multiply(factor, other, out=factor)
