"""Phase: who says no to messages, who leaves, who arrives. Writes opted_out, tenure and status."""

from typing import Final

import numpy as np

from game.simulation import contact_price, departure_hazard, ledger
from game.simulation.arrays import BoolArray, FloatArray
from game.simulation.columns import CUSTOMER, LEFT, PROSPECT
from game.simulation.turn_context import Block, TurnContext

WRITES: Final = frozenset({"opted_out", "tenure", "status"})


def run(turn: TurnContext, block: Block) -> None:
    """Unsubscribing, leaving and arriving each have a draw of their own (C12, C21, C30).

    Who comes back begins anew: the habit of years is gone, the trust remembered (B82).

    Equation:
        tenure += 1 for customers; 0 for who arrives or comes back
    """
    old, new, scratch = block.old, block.new, block.scratch
    unsubscribed = _unsubscribe(turn, block)
    np.logical_or(old.opted_out, unsubscribed, out=new.opted_out)
    said_no = np.logical_or(unsubscribed, scratch.said_no, out=scratch.flags[0])
    leaving = _leaving(turn, block)
    if turn.probe is not None:
        turn.probe.read_people(scratch.present, scratch.complained)
        turn.probe.read_departures(leaving * scratch.present_share)
    left = (turn.stream("churn").uniforms(block.size) < leaving) & scratch.present
    chance = _arrival_chance(turn)
    joined = turn.stream("arrival").below(block.size, chance) & (old.status == PROSPECT)
    returning = turn.stream("return").uniforms(block.size) < _return_chance(turn, block, chance)
    joined |= returning & (old.status == LEFT)
    np.copyto(new.status, old.status)
    new.status[left] = LEFT
    new.status[joined] = CUSTOMER
    np.add(old.tenure, scratch.present, out=new.tenure)
    new.tenure[joined] = 0
    for person in block.watched:
        turn.watched[person].opted_out = bool(said_no[person - block.start])
    tally = turn.tally
    tally.opted_out += ledger.total(said_no)
    tally.churned += ledger.total(left)
    tally.arrived += ledger.total(joined)
    _count(turn, block, leaving)


def _unsubscribe(turn: TurnContext, block: Block) -> BoolArray:
    """Three separate reasons: too many, irrelevant, distrust (C21).

    Equation:
        chance = unsubscribe · (messages · (unsubscribe_floor + unsubscribe_crowd · crowding²
            + unsubscribe_distrust · max(0, distrust_below − trust)/distrust_below)
            + unsubscribe_irrelevant · irrelevance)
        irrelevance = Σ load · max(0, irrelevant_below − value)
    """
    known = turn.parameters.departure
    scratch = block.scratch
    crowded = (
        known.unsubscribe_floor + known.unsubscribe_crowd * scratch.crowding * scratch.crowding
    )
    distrust = np.maximum(known.distrust_below - block.new.trust, scratch.zeros)
    distrust *= known.unsubscribe_distrust / known.distrust_below
    chance = scratch.messages * (crowded + distrust)
    chance += known.unsubscribe_irrelevant * scratch.irrelevance
    if turn.probe is not None:
        reachable = scratch.present & ~block.old.opted_out
        scale = known.unsubscribe * reachable
        turn.probe.read_unsubscribing("too_many", scratch.messages * crowded * scale)
        turn.probe.read_unsubscribing("distrust", scratch.messages * distrust * scale)
        irrelevant = known.unsubscribe_irrelevant * scratch.irrelevance
        turn.probe.read_unsubscribing("irrelevant", irrelevant * scale)
    chance *= known.unsubscribe
    drawn = turn.stream("unsubscribe").uniforms(block.size)
    gone: BoolArray = (drawn < chance) & scratch.present & ~block.old.opted_out
    return gone


def _leaving(turn: TurnContext, block: Block) -> FloatArray:
    """Probability to leave this month, with every reason of this turn (C12, D1).

    Equation:
        reasons = lasting reasons + intrusion_slope · max(0, Σ intrusion − intrusion_from)
            + complaint_slope · complaint_memory / (1 + complaint_buffer · purchases)
            + breach_slope · breach_hit + crowding_slope · max(0, crowding − crowded_from)
            + price_slope · (max(0, price factor − 1) − price_relief · max(0, 1 − price factor))
            · need_price
            + brand_slope · (1 − brand)
    """
    known = turn.parameters.departure
    old, new, scratch = block.old, block.new, block.scratch
    reference = turn.firm.reference_trust
    usual = turn.definition.market.visit_probability
    habit = departure_hazard.habit_factor(old, scratch.prompt, usual, turn.parameters)
    reasons = departure_hazard.lasting_reasons(
        new.satisfaction, new.trust, reference, turn.parameters
    )
    reasons += known.intrusion_slope * np.maximum(
        scratch.intrusion - known.intrusion_from, scratch.zeros
    )
    buffer = 1.0 + known.complaint_buffer * old.purchases
    reasons += known.complaint_slope * new.complaint_memory / buffer
    reasons += known.breach_slope * new.breach_hit
    reasons += known.crowding_slope * np.maximum(
        scratch.crowding - known.crowded_from, scratch.zeros
    )
    if contact_price.changes_prices(turn):
        # Paying more weighs more than paying as much less (B77).
        change = scratch.price_factor - 1.0
        change = np.maximum(change, known.price_relief * change, out=change)
        reasons += known.price_slope * change * old.need_price
    reasons += known.brand_slope * (1.0 - turn.firm.brand)
    churn = turn.definition.market.base_churn * turn.firm.churn_scale * turn.market_factor("churn")
    return departure_hazard.leaving_probability(habit, reasons, churn, turn.parameters)


def _arrival_chance(turn: TurnContext) -> float:
    """Chance that a prospect becomes a customer (C30).

    Equation:
        chance = acquisition_share · (1 + arrival_reputation · (reputation − reputation_neutral)
            + arrival_reviews · reviews / (reviews + reviews_half) + arrival_bought (bought data))
    """
    known = turn.parameters.departure
    reviews = turn.firm.reviews
    pull = 1.0 + known.arrival_reputation * (
        turn.firm.reputation - turn.parameters.trust.reputation_neutral
    )
    pull += known.arrival_reviews * reviews / (reviews + turn.parameters.value.reviews_half)
    if any("bought" in campaign.categories for campaign in turn.campaigns):
        pull += known.arrival_bought
    share = turn.definition.market.acquisition_share * turn.market_factor("acquisition")
    return min(1.0, max(0.0, share * pull))


def _return_chance(turn: TurnContext, block: Block, arrival: float) -> FloatArray:
    """Chance that somebody who left comes back, remembering what drove them off (B82).

    Equation:
        chance = arrival chance · return_share · max(0, 1 + return_trust · (trust
            − reference_trust) + return_satisfaction · satisfaction)
    """
    known = turn.parameters.departure
    memory = known.return_trust * (block.old.trust - turn.firm.reference_trust)
    memory += known.return_satisfaction * block.old.satisfaction
    memory += 1.0
    np.maximum(memory, block.scratch.zeros, out=memory)
    return np.multiply(memory, arrival * known.return_share, out=memory)


def _count(turn: TurnContext, block: Block, leaving: FloatArray) -> None:
    """Totals over those who are customers after the turn."""
    new, scratch, tally = block.new, block.scratch, turn.tally
    present = new.present()
    settled = present & (new.tenure > 0)
    there = present.astype(np.float64)
    work = scratch.work[0]
    np.multiply(new.trust, there, out=work)
    tally.trust_after += ledger.sum_in_steps(work, out=work)
    tally.customers_before += ledger.total(scratch.present)
    tally.customers += ledger.total(present)
    tally.consenting += ledger.total((new.consent_given != 0) & present)
    tally.noticed += ledger.total((new.aware != 0) & present)
    np.multiply(scratch.messages, scratch.present_share, out=work)
    tally.message_steps += ledger.sum_in_steps(work, out=work)
    np.multiply(new.satisfaction, settled, out=work)
    tally.satisfaction_steps += ledger.sum_in_steps(work, out=work)
    market = turn.definition.market
    standing = 1.0 + turn.parameters.purchase.trust_slope * (new.trust - turn.firm.reference_trust)
    monthly = block.old.purchase_rate * block.old.spend_cents * market.gross_margin
    monthly *= np.maximum(standing, scratch.zeros) * there
    equity = departure_hazard.equity_cents(monthly, leaving, turn.parameters)
    tally.equity_cents += ledger.total(equity)
