"""Phase: every cause books its share of the change of trust. Writes trust and trust_anchor."""

from dataclasses import dataclass
from typing import Final

import numpy as np

from game.simulation import intrusion, ledger
from game.simulation.arrays import BoolArray, FloatArray
from game.simulation.turn_context import Block, Shock, TurnContext
from game.vocabulary import causes

WRITES: Final = frozenset({"trust", "trust_anchor"})
_SMALL: Final = 1e-12


@dataclass(frozen=True, slots=True)
class Rates:
    """What one cause brings: gain and loss rate per person, None for none."""

    cause: str
    gain: FloatArray | None
    loss: FloatArray | None


def run(turn: TurnContext, block: Block) -> None:
    """Collects the rates of all causes, then books them one after the other."""
    rates = _campaigns(turn, block) + _mechanisms(turn, block)
    incidents = _incidents(turn, block) + _shocks(turn, block)
    rates += incidents
    scratch = block.scratch
    gains, losses = np.zeros(block.size), np.zeros(block.size)
    for item in rates:
        if item.gain is not None:
            np.add(gains, item.gain, out=gains)
        if item.loss is not None:
            np.add(losses, item.loss, out=losses)
    scales = ledger.booking_scales(block.old.trust, gains, losses, scratch.present_share)
    steps = ledger.whole_steps(block.old.trust, out=block.new.trust)
    before = np.multiply(steps, scratch.present_share, out=scratch.work[0])
    turn.tally.trust_before += ledger.total_of_steps(before)
    for item in rates:
        booked = ledger.book(scales, item.gain, item.loss, scratch.work)
        np.add(steps, booked, out=steps)
        _note(turn, block, item.cause, booked)
    np.divide(steps, float(ledger.STEPS_PER_POINT), out=block.new.trust)
    _move_anchor(turn, block, bool(incidents))


def _note(turn: TurnContext, block: Block, cause: str, booked: FloatArray) -> None:
    by_cause = turn.tally.steps_by_cause
    by_cause[cause] = by_cause.get(cause, 0) + ledger.total_of_steps(booked)
    for person in block.watched:
        mine = turn.watched[person].steps_by_cause
        mine[cause] = mine.get(cause, 0) + int(booked[person - block.start])


def _campaigns(turn: TurnContext, block: Block) -> list[Rates]:
    scratch = block.scratch
    return [
        Rates(campaign.id, scratch.gain[row], scratch.loss[row])
        for row, campaign in enumerate(turn.campaigns)
    ]


def _mechanisms(turn: TurnContext, block: Block) -> list[Rates]:
    """Rates of everything that is no tactic and no incident (C17, D8).

    Equation:
        service: gain satisfied_gain · max(0, satisfaction);
            loss dissatisfied_loss · max(0, −satisfaction − let down)
        expectation: loss expectation_loss · let down;
            let down = min(max(0, expectation), max(0, −satisfaction))
        message_fatigue: loss crowding_loss · max(0, crowding − crowded_from)
        time: return_speed of the gap to trust_anchor
        brand_inconsistency: loss inconsistency_loss · (1 − brand)
    """
    known = turn.parameters.trust
    old, new, scratch = block.old, block.new, block.scratch
    # Less delivered than was expected is booked apart from service as such (C16).
    zeros = scratch.zeros
    displeasure = -new.satisfaction
    let_down = np.maximum(old.expectation + turn.happenings.expectation, zeros)
    let_down = np.minimum(let_down, np.maximum(displeasure, zeros))
    service_loss = known.dissatisfied_loss * np.maximum(displeasure - let_down, zeros)
    back_up, back_down = turn.same_for_all_plans(
        ("return of trust", block.start), lambda: _return(turn, block)
    )
    talk_gain, talk_loss = _talk(turn, block)
    brand = known.inconsistency_loss * (1.0 - turn.firm.brand)
    crowd = known.crowding_loss * np.maximum(
        scratch.crowding - turn.parameters.departure.crowded_from, zeros
    )
    good = known.satisfied_gain * np.maximum(new.satisfaction, zeros)
    rates = [
        Rates(causes.MESSAGE_FATIGUE, None, crowd),
        Rates(causes.SERVICE, good, service_loss),
        Rates(causes.EXPECTATION, None, known.expectation_loss * let_down),
        Rates(causes.WORD_OF_MOUTH, talk_gain, talk_loss),
        Rates(causes.TIME, back_up, back_down),
        Rates(causes.COMPLAINTS, None, scratch.complaint_loss),
    ]
    if turn.campaigns:
        rates.append(Rates(causes.PURPOSE_DRIFT, None, scratch.drift_loss))
        rates.append(Rates(causes.SELLING_IN_SERVICE, None, scratch.pitch_loss))
        rates.append(Rates(causes.WRONG_CONTACT, None, scratch.wrong_loss))
    if brand > 0.0:
        rates.append(Rates(causes.BRAND_INCONSISTENCY, None, np.full(block.size, brand)))
    return rates


def _return(turn: TurnContext, block: Block) -> tuple[FloatArray, FloatArray]:
    """Gain and loss rate of trust that returns to where it was."""
    speed, zeros = turn.parameters.trust.return_speed, block.scratch.zeros
    trust = block.old.trust
    gap = block.old.trust_anchor - trust
    up = speed * np.maximum(gap, zeros) / (100.0 - trust + _SMALL)
    down = speed * np.maximum(-gap, zeros) / (trust + _SMALL)
    return up, down


def _talk(turn: TurnContext, block: Block) -> tuple[FloatArray | None, FloatArray | None]:
    """What others said last month, mostly people of one's own kind (B79, C17).

    Equation:
        tone = pleased − bad_talk · displeased, in the segment · talk_near + among all
            · (1 − talk_near)
            + reputation_talk · (reputation − reputation_neutral) / reputation_span
        gain or loss = talk · |tone| · need_social
    """
    known = turn.parameters.trust
    firm = turn.firm
    common = (1.0 - known.talk_near) * (firm.pleased - known.bad_talk * firm.displeased)
    standing = (firm.reputation - known.reputation_neutral) / known.reputation_span
    common += known.reputation_talk * standing
    tones = [
        common + known.talk_near * (pleased - known.bad_talk * displeased)
        for pleased, displeased in firm.moods
    ]
    rate = turn.same_for_all_plans(
        ("talk", block.start, *tones),
        lambda: known.talk * np.array(tones)[block.old.segment] * block.old.need_social,
    )
    gain = np.maximum(rate, block.scratch.zeros) if max(tones) > 0.0 else None
    loss = np.maximum(-rate, block.scratch.zeros) if min(tones) < 0.0 else None
    return gain, loss


def _incidents(turn: TurnContext, block: Block) -> list[Rates]:
    """Loss rates of what came out, was stolen or was found (C18, C19, D7).

    Equation:
        discovery: loss scandal_loss · severity · (scandal_floor + (1 − scandal_floor)
            · susceptibility)
            · coverage
        breach: loss breach_loss · severity · (breach_floor + (1 − breach_floor) · loyal);
            loyal = 1 / (1 + loyal_weight · purchases)
        spill_over: loss spill_loss · suspicion · (scandal_floor + (1 − scandal_floor)
            · susceptibility); gain spill_gain · relief
        regulator: loss letter_loss per finding
    """
    known = turn.parameters.trust
    old = block.old
    floor = turn.parameters.incidents.scandal_floor
    rates = []
    for scandal in turn.happenings.scandals:
        heard = intrusion.coverage(block, scandal)
        minding = floor + (1.0 - floor) * old.susceptibility
        rate = known.scandal_loss * scandal.severity * minding
        rates.append(Rates(causes.DISCOVERY, None, rate * heard))
    if turn.happenings.breach is not None:
        loyal = 1.0 / (1.0 + turn.parameters.incidents.loyal_weight * old.purchases)
        least = turn.parameters.incidents.breach_floor
        hurt = known.breach_loss * turn.happenings.breach.severity * (least + (1.0 - least) * loyal)
        rates.append(Rates(causes.BREACH, None, np.asarray(hurt, np.float64)))
    if turn.happenings.spill is not None:
        spill = turn.happenings.spill
        minding = floor + (1.0 - floor) * old.susceptibility
        suspicion = known.spill_loss * spill.suspicion * minding
        relief = np.full(block.size, known.spill_gain * spill.relief)
        rates.append(Rates(causes.SPILL_OVER, relief, suspicion))
    if turn.happenings.findings:
        rate = np.full(block.size, known.letter_loss * turn.happenings.findings)
        rates.append(Rates(causes.REGULATOR, None, rate))
    return rates


def _shocks(turn: TurnContext, block: Block) -> list[Rates]:
    """Changes of trust that events bring; those who trust more lose more and gain less (choice).

    Equation:
        rate = points / (event_level − points), points at most event_most;
            somebody at event_level moves by just these points
    """
    known = turn.parameters.trust
    rates = []
    for shock in turn.happenings.shocks:
        affected = _affected(turn, block, shock)
        size = min(known.event_most, abs(shock.change.points))
        rate = np.asarray(affected * (size / (known.event_level - size)), np.float64)
        up = shock.change.points > 0.0
        rates.append(Rates(shock.cause, rate if up else None, None if up else rate))
    return rates


def _affected(turn: TurnContext, block: Block, shock: Shock) -> BoolArray:
    """Present customers of the group, a share of them drawn by the event's own stream."""
    change = shock.change
    affected = block.scratch.present & turn.stream(shock.draw).below(block.size, change.share)
    if change.among == "segment":
        names = [segment.id for segment in turn.definition.segments]
        if change.of in names:
            affected &= block.old.segment == names.index(change.of)
    elif change.among == "touched" and change.of is not None:
        slot = turn.before.slot(change.of)
        touched = block.old.reached | block.new.reached
        bit = np.uint64(0 if slot is None else 1 << slot)
        affected &= np.bitwise_and(touched, bit) != 0
    elif change.among == "touched":
        affected &= (block.old.reached | block.new.reached) != 0
    return affected


def _move_anchor(turn: TurnContext, block: Block, incident: bool) -> None:
    """The level trust returns to follows slowly; an incident leaves a scar (C18).

    Equation:
        trust_anchor += (anchor_speed + scar (after an incident)) · (trust − trust_anchor)
    """
    known = turn.parameters.trust
    old, new = block.old, block.new
    speed = known.anchor_speed + (known.scar if incident else 0.0)
    anchor = old.trust_anchor + speed * (new.trust - old.trust_anchor)
    steps = ledger.whole_steps(anchor, out=anchor)
    np.divide(steps, float(ledger.STEPS_PER_POINT), out=new.trust_anchor)
