"""The firm's rivals: they copy what works, and what happens to one firm rubs off on the others."""

from dataclasses import replace
from typing import Final

import numpy as np

from game.simulation import harm, ledger
from game.simulation.arrays import FloatArray
from game.simulation.campaigns import Campaign
from game.simulation.firm import MarketFactor, TacticRecord
from game.simulation.turn_context import Block, Spill, TurnContext
from game.vocabulary.catalogue import TacticDefinition
from game.vocabulary.effects import MarketQuantity
from game.vocabulary.events import EventOccurred

# Rivals see some of the market, not all of it: every so-manieth person.
_SEEN_EVERY: Final = 16


def watch(turn: TurnContext, block: Block, campaign: Campaign, lift: FloatArray) -> None:
    """Notes what rivals see of a campaign's lift of buying.

    Args:
        turn: the turn being played.
        block: the people worked on.
        campaign: whose lift it is.
        lift: change of buying per person of the block, 0 where it does not reach.
    """
    seen = lift[-block.start % _SEEN_EVERY :: _SEEN_EVERY]
    by_slot = turn.tally.lift_steps_by_slot
    steps = ledger.sum_in_steps(seen, out=np.empty_like(seen))
    by_slot[campaign.slot] = by_slot.get(campaign.slot, 0) + steps


def _visible_success(turn: TurnContext, campaign: Campaign) -> float:
    """Mean lift of buying over all customers, as far as it can be seen from outside (S22, C22)."""
    known = turn.parameters.rivals
    steps = turn.tally.lift_steps_by_slot.get(campaign.slot, 0)
    customers = max(1, turn.tally.customers_before)
    lift = max(0, steps) * _SEEN_EVERY / (customers * ledger.STEPS_PER_POINT)
    return lift * (known.unseen + (1.0 - known.unseen) * campaign.visibility)


def adoption_after(turn: TurnContext, campaign: Campaign, record: TacticRecord) -> float:
    """Share of rivals who do the same by the end of the turn: what works spreads (S22, B12–13).

    Equation:
        adoption += min(1, weight · speed) · (1 − adoption); people speak of it from copied_at
        speed = adoption_base + adoption_success · seen lift + adoption_gimmick (tricks)
            + adoption_charm (delight or novelty from charming_from)
        seen lift = max(0, mean lift of buying) · (unseen + (1 − unseen) · visibility)
    """
    known = turn.parameters.rivals
    speed = known.adoption_base + known.adoption_success * _visible_success(turn, campaign)
    if campaign.gimmick > 0.0:
        speed += known.adoption_gimmick
    benefits = campaign.tactic.benefits
    if max(benefits.delight, benefits.novelty) >= known.charming_from:
        speed += known.adoption_charm
    step = min(1.0, speed * campaign.weight) * (1.0 - record.adoption)
    adoption = record.adoption + step
    if record.adoption < known.copied_at <= adoption:
        turn.record(EventOccurred("rival_copies", "rival", turn.turn, about=campaign.id))
    return adoption


def standard_after(turn: TurnContext, records: tuple[TacticRecord, ...]) -> float:
    """Value customers find normal: it grows by itself, and by what rivals copied (S62–63).

    Service is left out: each customer judges it against an expectation of their own. Of the new
    only what fits counts (B103).

    Equation:
        market_standard += standard_growth + standard_copied · Σ Δ adoption
            · (relevance + savings + social proof + novelty · min(1, fit))
    """
    known = turn.parameters.rivals
    copied = 0.0
    for campaign in turn.campaigns:
        spread = records[campaign.slot].adoption - turn.firm.tactics[campaign.slot].adoption
        surprise = campaign.novelty * min(1.0, turn.crafts[campaign.slot].fit)
        worth = campaign.relevance + campaign.savings + campaign.social + surprise
        copied += spread * worth
    return turn.firm.market_standard + known.standard_growth + known.standard_copied * copied


def after_own_incident(turn: TurnContext, severity: float) -> None:
    """What our own trouble does to the market around us (B88).

    A mild case taints the whole sector: customers find no better place to go. A severe one is ours
    alone, and rivals gain whom we lose and whom we no longer win.

    Equation:
        contrast = (severity − flip) / flip, within −1 … 1
        for spill_months: acquisition · (1 − lost_prospects · max(0, contrast)),
            churn · (1 + drawn_away · contrast)
    """
    known = turn.parameters.rivals
    contrast = _contrast(turn, severity)
    acquisition = 1.0 - known.lost_prospects * max(0.0, contrast)
    _change_market(turn, "acquisition", acquisition)
    _change_market(turn, "churn", 1.0 + known.drawn_away * contrast)
    name = "rivals_gain" if contrast > 0.0 else "sector_tainted"
    turn.record(EventOccurred(name, "rival", turn.turn))


def _contrast(turn: TurnContext, severity: float) -> float:
    """−1 where a case taints the whole sector, 1 where it sets one firm apart (B88)."""
    flip = turn.parameters.rivals.flip
    return min(1.0, max(-1.0, (severity - flip) / flip))


def catch_one(turn: TurnContext) -> None:
    """A rival may be caught with a practice from the hand; three draws of their own stream (B88).

    Who does the same in secret is suspected too and looked at more closely. Others are suspected
    when the case is mild, less so with openness and control, and gain customers when it is severe.

    Equation:
        with probability caught_chance: severity = severity of a practice · (1/2 … 3/2, evenly)
        suspicion = severity · (same_suspected · alike
            + (1 − alike) · max(0, −contrast) · harm factor (· bystander without data))
        severity = depth · sensitivity · origin · (caught_least + draw)
        relief = max(0, contrast) · (1 − alike), for a firm that explains all it does
        gained = contrast · (1 − alike) − alike
        for spill_months: acquisition · (1 + gained_prospects or lost_prospects · gained)
        alike = 1 (hidden use of the same data), unasked_alike (policy, nobody asked) or 0;
            exposure of such hidden use += scrutiny
    """
    known = turn.parameters.rivals
    stream = turn.stream("rival_caught")
    happens, which, how_bad = stream.uniform(), stream.uniform(), stream.uniform()
    if happens >= known.caught_chance:
        return
    slots = [
        slot
        for slot, entry in enumerate(turn.definition.hand)
        if harm.severity_of_practice(turn.parameters.scale, entry.tactic) > 0.0
    ]
    if not slots:
        return
    slot = slots[int(which * len(slots))]
    practice = turn.definition.hand[slot].tactic
    severity = harm.severity_of_practice(turn.parameters.scale, practice) * (
        known.caught_least + how_bad
    )
    alike = _alike(turn, practice)
    contrast = _contrast(turn, severity)
    involved = 1.0 if any(item.categories for item in turn.campaigns) else known.bystander
    doubted = involved * harm.firms_harm_factor(turn) * max(0.0, -contrast)
    suspicion = severity * (known.same_suspected * alike + (1.0 - alike) * doubted)
    relief = max(0.0, contrast) * (1.0 - alike) if harm.is_open(turn) else 0.0
    turn.happenings.spill = Spill(suspicion, relief)
    gained = contrast * (1.0 - alike) - alike
    factor = known.gained_prospects if gained > 0.0 else known.lost_prospects
    _change_market(turn, "acquisition", 1.0 + factor * gained)
    _look_closer(turn, practice)
    name = "rival_caught_badly" if contrast > 0.0 else "rival_caught"
    turn.record(EventOccurred(name, "rival", turn.turn, about=practice.id))


def _shares_data(campaign: Campaign, practice: TacticDefinition) -> bool:
    return any(use.category in campaign.categories for use in practice.data)


def _alike(turn: TurnContext, practice: TacticDefinition) -> float:
    """How far we do the same: 1 in secret, less where it stands in the policy and nobody agreed."""
    known = turn.parameters.rivals
    alike = 0.0
    for campaign in turn.campaigns:
        if not _shares_data(campaign, practice) or campaign.setting.openness == "explained":
            continue
        if campaign.hidden:
            alike = 1.0
        elif campaign.setting.consent == "none":
            alike = max(alike, known.unasked_alike)
    return alike


def _look_closer(turn: TurnContext, practice: TacticDefinition) -> None:
    """Once one firm is caught, others' hidden use of the same data is looked for."""
    records = list(turn.firm.tactics)
    for campaign in turn.campaigns:
        if campaign.hidden and _shares_data(campaign, practice):
            old = records[campaign.slot]
            exposure = old.exposure + turn.parameters.rivals.scrutiny
            records[campaign.slot] = replace(old, exposure=exposure)
    turn.firm = replace(turn.firm, tactics=tuple(records))


def _change_market(turn: TurnContext, quantity: MarketQuantity, factor: float) -> None:
    if factor == 1.0:
        return
    last = turn.turn + round(turn.parameters.rivals.spill_months) - 1
    change = MarketFactor(quantity, max(0.0, factor), last)
    turn.firm = replace(turn.firm, market_factors=(*turn.firm.market_factors, change))
