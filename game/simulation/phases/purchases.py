"""Phase: who buys, for how much. Writes purchases, turns_since_purchase and breach_hit."""

from typing import Final

import numpy as np

from game.simulation import contact_price, ledger, life_phases
from game.simulation.arrays import BoolArray, FloatArray, SmallArray
from game.simulation.curves import saturating
from game.simulation.turn_context import Block, TurnContext

WRITES: Final = frozenset({"purchases", "turns_since_purchase", "breach_hit"})
_ROUNDING: Final = 1.0 + 1e-9
DRAW: Final = "purchase"
"""Name of the draw that decides who buys."""


def run(turn: TurnContext, block: Block) -> None:
    """Draws purchases; where a purchase is near certain, the basket grows instead (B33, C30).

    Equation:
        bought with probability min(purchases, highest_probability); above it the basket grows
        revenue = Σ list price · price factor; cost of goods = (1 − gross margin)
            · Σ list price · cost factor
    """
    known = turn.parameters.purchase
    old, new, scratch = block.old, block.new, block.scratch
    _be_hit(turn, block)
    expected = _expected_purchases(turn, block)
    if turn.probe is not None:
        turn.probe.read_purchases(expected * scratch.present_share)
    chance = np.minimum(expected, known.highest_probability)
    drawn = turn.stream(DRAW).uniforms(block.size)
    bought: BoolArray = (drawn < chance) & scratch.present
    basket = expected / np.maximum(chance, 1e-9)
    basket *= turn.market_factor("spend")
    listed = old.spend_cents * basket * bought
    cents = np.rint(listed * scratch.price_factor).astype(np.int64)
    goods = np.rint(listed * scratch.cost_factor).astype(np.int64)
    np.add(old.purchases, bought, out=new.purchases)
    np.add(old.turns_since_purchase, scratch.present, out=new.turns_since_purchase)
    new.turns_since_purchase[bought.nonzero()[0]] = 0
    tally = turn.tally
    tally.buyers += ledger.total(bought)
    tally.revenue_cents += ledger.total(cents)
    tally.goods_cents += ledger.total(goods)
    known_people = (new.consent_given != 0) | (new.consent_refused == 0)
    tally.recorded_revenue_cents += ledger.total(cents * known_people)
    for person in block.watched:
        turn.watched[person].revenue_cents = int(cents[person - block.start])


def _expected_purchases(turn: TurnContext, block: Block) -> FloatArray:
    """Purchases a month before they are cut to a probability (S27, C19, C30).

    Equation:
        purchases = purchase_rate · max(lift_least, 1 + lift / (1 + lift / lift_room))
            · (1 + trust_slope · (trust − reference_trust)) · (1 + satisfaction_slope
            · satisfaction)
            · (1 − shortfall_weight · min(1, shortfall)) · (1 − breach_weight · breach_hit)
            · (1 − brand_weight + brand_weight · brand) · factor of the life_phase
            · (1 − price_response · max(0, price factor − 1) · need_price)
        lift: of all contacts · factor of how winnable people of the life_phase are
            · (1 + light_buyers · (1 − purchase_rate / visit_probability)): who buys all the
            time has little room for more
    """
    known = turn.parameters.purchase
    new, scratch = block.new, block.scratch
    winning = life_phases.winning_factors(turn.parameters.life)[new.life_phase]
    winning *= scratch.lift
    seldom = block.old.purchase_rate * (
        known.light_buyers / turn.definition.market.visit_probability
    )
    winning *= np.subtract(1.0 + known.light_buyers, seldom, out=seldom)
    lift = 1.0 + saturating(winning, known.lift_room)
    standing = 1.0 - known.brand_weight + known.brand_weight * turn.firm.brand
    expected = block.old.purchase_rate * np.maximum(lift, known.lift_least)
    expected *= 1.0 + known.trust_slope * (new.trust - turn.firm.reference_trust)
    expected *= 1.0 + known.satisfaction_slope * new.satisfaction
    expected *= 1.0 - known.shortfall_weight * np.minimum(scratch.shortfall, 1.0)
    expected *= 1.0 - known.breach_weight * new.breach_hit
    if contact_price.raises_prices(turn):
        # Dearer: those who mind the price buy less.
        dearer = np.maximum(scratch.price_factor - 1.0, 0.0) * block.old.need_price
        expected *= 1.0 - np.minimum(known.price_response * dearer, 1.0)
    expected *= life_phases.buying_factors(turn.parameters.life)[new.life_phase]
    expected *= standing * turn.market_factor("visit_probability")
    return np.maximum(expected, scratch.zeros, out=expected)


def most_expected(turn: TurnContext, phases: SmallArray) -> FloatArray:
    """More purchases a month than any plan can make of each person.

    As if lift, trust and satisfaction were as high as they can be, with a perfect brand, nothing
    missing against rivals and no breach. Whoever draws a higher number does not buy.

    Args:
        turn: after the phases that concern the firm.
        phases: of life, in which everybody will be; no plan changes them.
    """
    known = turn.parameters.purchase
    trust = 100.0 - turn.firm.reference_trust
    most = (1.0 + known.lift_room) * (1.0 + known.trust_slope * trust)
    most *= 1.0 + known.satisfaction_slope * turn.parameters.satisfaction.highest
    most *= turn.market_factor("visit_probability") * _ROUNDING
    factors = life_phases.buying_factors(turn.parameters.life)[phases]
    return turn.before.columns.purchase_rate * factors * most


def _be_hit(turn: TurnContext, block: Block) -> None:
    """A breach hits strangers more than loyal customers, and fades (C19).

    Equation:
        breach_hit = min(1, max(breach_hit · (1 − breach_fade),
            severity · (hit_floor + hit_stranger / (1 + loyal_weight · purchases))))
    """
    known = turn.parameters.purchase
    hit = block.new.breach_hit
    np.multiply(block.old.breach_hit, 1.0 - known.breach_fade, out=hit)
    breach = turn.happenings.breach
    if breach is not None:
        loyal = 1.0 / (1.0 + turn.parameters.incidents.loyal_weight * block.old.purchases)
        harm = turn.parameters.incidents.hit_floor + turn.parameters.incidents.hit_stranger * loyal
        fresh = breach.severity * harm * block.scratch.present_share
        np.minimum(np.maximum(hit, fresh), 1.0, out=hit)
