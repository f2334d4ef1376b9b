"""Phase: service against expectation, and complaints.

Writes satisfaction, expectation and complaint_memory.
"""

from typing import Final

import numpy as np

from game.simulation import ledger
from game.simulation.arrays import BoolArray, FloatArray
from game.simulation.curves import saturating
from game.simulation.turn_context import Block, TurnContext

WRITES: Final = frozenset({"satisfaction", "expectation", "complaint_memory"})


def run(turn: TurnContext, block: Block) -> None:
    """Losses weigh more than gains; expectation follows what is delivered (B77, C16, C17).

    Equation:
        δ = delivered − expectation
        gain = δ / (1 + δ / gain_room); loss = loss_slope · −δ / (1 − δ / loss_room)
        burden = intrusion_weight · Σ intrusion + irrelevance_weight · irrelevance
            + crowding_weight · max(0, crowding − crowded_from)
        satisfaction = clip(memory · satisfaction (0 in the first month of tenure)
            + (1 − memory) · scale · (gain − loss − burden), lowest, highest)
        expectation += (adapt_up or adapt_down) · (target − expectation);
            target = residual · delivered above 0, delivered below
    """
    known = turn.parameters.satisfaction
    old, scratch = block.old, block.scratch
    delivered = _delivered(turn, block)
    expected = old.expectation + turn.happenings.expectation
    difference = delivered - expected
    above = np.maximum(difference, scratch.zeros)
    below = np.maximum(-difference, scratch.zeros)
    gain = saturating(above, known.gain_room)
    loss = known.loss_slope * saturating(below, known.loss_room)
    burden = known.intrusion_weight * scratch.intrusion
    burden += known.irrelevance_weight * scratch.irrelevance
    burden += known.crowding_weight * np.maximum(
        scratch.crowding - turn.parameters.departure.crowded_from, scratch.zeros
    )
    impulse = known.scale * (gain - loss - burden)
    # Who has just come, or come back, has not been served yet: no mood from before counts.
    settled = old.tenure > 0
    felt = known.memory * old.satisfaction * settled + (1.0 - known.memory) * impulse
    np.clip(felt, known.lowest, known.highest, out=block.new.satisfaction)
    target = np.where(delivered > 0.0, known.residual * delivered, delivered)
    step = target - expected
    speed = np.where(step > 0.0, known.adapt_up, known.adapt_down)
    np.add(expected, speed * step, out=block.new.expectation)
    _keep_others(block)
    _complain(turn, block)


def _keep_others(block: Block) -> None:
    """Nothing is delivered to prospects and to those who left: they stay as they were."""
    absent = np.logical_not(block.scratch.present, out=block.scratch.flags[0]).nonzero()[0]
    block.new.satisfaction[absent] = block.old.satisfaction[absent]
    block.new.expectation[absent] = block.old.expectation[absent]


def _delivered(turn: TurnContext, block: Block) -> FloatArray:
    """Service as it was delivered this turn, before it is held against expectation (B75, C14).

    Equation:
        shortfall = max(0, market_standard − own_value · Σ value)
        delivered = Σ service − problem left − wrong_weight · wrongness − shortfall
            + level_weight · (service_level − 1)
    """
    known = turn.parameters.satisfaction
    scratch = block.scratch
    short = np.multiply(scratch.value, -known.own_value, out=scratch.shortfall)
    np.add(short, turn.firm.market_standard, out=short)
    np.maximum(short, scratch.zeros, out=short)
    delivered = scratch.service - scratch.problem
    delivered -= known.wrong_weight * scratch.wrongness
    delivered -= short
    delivered += known.level_weight * (turn.definition.start.service_level - 1.0)
    return delivered


def _complain(turn: TurnContext, block: Block) -> None:
    """Few of the displeased complain, more where it is made easy (B79, C29).

    Equation:
        complaint_share + complaint_ease · service_recovery of those with
            satisfaction < displeased complain
        chance of a complaint about data = data_complaint
            · max(0, Σ intrusion − data_complaint_from) · (1 + wariness)
    """
    known = turn.parameters.satisfaction
    old, new, scratch = block.old, block.new, block.scratch
    displeased = new.satisfaction < known.displeased
    share = known.complaint_share + known.complaint_ease * turn.lever("service_recovery")
    complained = displeased & turn.stream("complaint").below(block.size, share) & scratch.present
    strong = np.maximum(scratch.intrusion - known.data_complaint_from, scratch.zeros)
    chance = known.data_complaint * strong * (1.0 + old.wariness)
    about_data = turn.stream("data_complaint").uniforms(block.size) < chance
    about_data &= scratch.present
    for extra, draw in turn.happenings.complaints:
        chosen = turn.stream(draw).below(block.size, extra.share)
        chosen &= scratch.present
        target = about_data if extra.about_data else complained
        target |= chosen
    np.copyto(scratch.data_complained, about_data)
    np.logical_or(complained, about_data, out=scratch.complained)
    left = _unrepaired(turn)
    _put_right(block, 1.0 - left)
    _remember(turn, block, left)
    if not turn.rehearsed:
        _count(turn, block)


def _unrepaired(turn: TurnContext) -> float:
    """Share of the damage behind a complaint that nobody puts right (B78, C29).

    Equation:
        left = max(never_repaired, 1 − recovery_base − recovery_level · service_recovery)
    """
    known = turn.parameters.satisfaction
    repaired = known.recovery_base + known.recovery_level * turn.lever("service_recovery")
    return max(known.never_repaired, 1.0 - repaired)


def _put_right(block: Block, repaired: float) -> None:
    """Who complained gets back part of this month's loss, and never more: no paradox (B78).

    Equation:
        satisfaction += (1 − left) · max(0, satisfaction of last month (0 in the first month of
            tenure) − satisfaction) (who complained)
    """
    old, satisfaction = block.old, block.new.satisfaction
    helped = np.flatnonzero(block.scratch.complained)
    before = old.satisfaction[helped] * (old.tenure[helped] > 0)
    lost = np.maximum(before - satisfaction[helped], 0.0)
    satisfaction[helped] += repaired * lost


def _remember(turn: TurnContext, block: Block, left: float) -> None:
    """Complaints weigh on, less where they are made good, more the second time (B78, C29).

    Equation:
        complaint_memory = complaint_fade · complaint_memory
            + left · (1 + complaint_again · complaint_memory) (who complained)
        loss rate of trust = complaint_loss · left
    """
    known = turn.parameters.satisfaction
    scratch = block.scratch
    again = 1.0 + known.complaint_again * block.old.complaint_memory
    fresh = scratch.complained * (left * again)
    np.add(known.complaint_fade * block.old.complaint_memory, fresh, out=block.new.complaint_memory)
    rate = turn.parameters.trust.complaint_loss * left
    np.multiply(scratch.complained, rate, out=scratch.complaint_loss)


def _count(turn: TurnContext, block: Block) -> None:
    known = turn.parameters.satisfaction
    satisfaction, present = block.new.satisfaction, block.scratch.present
    pleased: BoolArray = (satisfaction > known.pleased) & present
    displeased: BoolArray = (satisfaction < known.displeased) & present
    tally = turn.tally
    tally.pleased += ledger.total(pleased)
    tally.displeased += ledger.total(displeased)
    _count_moods(turn, block, pleased, displeased)
    tally.complaints += ledger.total(block.scratch.complained)
    tally.data_complaints += ledger.total(block.scratch.data_complained)
    for person in block.watched:
        tracked = turn.watched[person]
        tracked.complained = bool(block.scratch.complained[person - block.start])


def _count_moods(
    turn: TurnContext, block: Block, pleased: BoolArray, displeased: BoolArray
) -> None:
    """Counts the moods of each segment; those who are not there stand in a place of their own."""
    places = 3 * len(turn.definition.segments)
    mood = block.old.segment * 3
    mood += pleased
    mood += displeased
    mood += displeased
    mood[~block.scratch.present] = places
    found = np.bincount(mood, minlength=places + 1)[:places].tolist()
    before = turn.tally.moods or [0] * places
    turn.tally.moods = [one + other for one, other in zip(before, found, strict=True)]
