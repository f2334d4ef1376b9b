"""The brand: how far the firm still sounds like one firm, whatever it tailors (S27–28)."""

from itertools import combinations

from game.simulation.campaigns import Campaign
from game.simulation.parameters.market import BrandParameters
from game.simulation.turn_context import TurnContext


def consistency_after(turn: TurnContext) -> float:
    """Brand consistency, 0–1, at the end of the turn (S27–28, S58).

    Each pair of tailored tactics blurs the brand by the tailoring of the weaker of the two, times
    how differently they speak; a guideline makes them speak alike. One tactic alone contradicts
    nobody, and what a few contradict goes unnoticed, so a guideline does nothing for them.

    Equation:
        contradiction = (1 − guideline · brand_guideline)
            · Σ over pairs of min(weight · depth of either) · apart
        blur = load · max(0, contradiction − tolerated)
        apart = apart_anyway + apart_channel (other channel) + apart_depth · |Δ depth|
            + apart_tone · |Δ selling|
        brand += speed · (1/(1 + blur) − brand)
    """
    known = turn.parameters.brand
    contradiction = 0.0
    for one, other in combinations(turn.campaigns, 2):
        weaker = min(one.weight * one.depth, other.weight * other.depth)
        if weaker > 0.0:
            contradiction += weaker * _apart(one, other, known)
    contradiction *= max(0.0, 1.0 - known.guideline * turn.lever("brand_guideline"))
    blur = known.load * max(0.0, contradiction - known.tolerated)
    return turn.firm.brand + known.speed * (1.0 / (1.0 + blur) - turn.firm.brand)


def _apart(one: Campaign, other: Campaign, known: BrandParameters) -> float:
    """How differently two tactics speak: place, familiarity and tone."""
    apart = known.apart_anyway
    if one.tactic.channel != other.tactic.channel:
        apart += known.apart_channel
    apart += known.apart_depth * abs(one.depth - other.depth)
    return apart + known.apart_tone * abs(one.selling - other.selling)
