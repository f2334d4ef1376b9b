"""Phase: what the turn leaves behind for the firm: reputation, brand, rivals, exposure, letters."""

from dataclasses import replace

from game.simulation import brand, ledger, regulator, rivals, strengths
from game.simulation.campaigns import Campaign
from game.simulation.firm import TacticRecord
from game.simulation.turn_context import TurnContext


def run(turn: TurnContext) -> None:
    """Moves everything that is known only of the firm as a whole (S31, B100).

    Equation:
        reviews += reviews_growth · Σ weight · social / social at strength 3, at most reviews_cap
    """
    tally = turn.tally
    known = turn.parameters.firm
    firm = turn.firm
    count = max(1, tally.customers_before)
    pleased, displeased = tally.pleased / count, tally.displeased / count
    reviews = firm.reviews
    for campaign in turn.campaigns:
        full = strengths.social_proof(turn.parameters.scale, strengths.STRONGEST)
        reviews += known.reviews_growth * campaign.social / full * campaign.weight
    records = _records(turn)
    turn.firm = replace(
        firm,
        reputation=_reputation(turn, pleased, displeased),
        brand=brand.consistency_after(turn),
        reviews=min(known.reviews_cap, reviews),
        market_standard=rivals.standard_after(turn, records),
        hints=_hints(turn),
        tactics=records,
        pleased=pleased,
        displeased=displeased,
        moods=_moods(turn),
        market_factors=tuple(item for item in firm.market_factors if item.last_turn > turn.turn),
        scheduled=tuple(item for item in firm.scheduled if item.turn > turn.turn),
    )
    regulator.hear_complaints(turn)


def _hints(turn: TurnContext) -> float:
    """Who puts things right hears what goes wrong and mends it for the silent, too (S30–32).

    A firm with little trouble has little to learn from; one that stops listening forgets (C29).

    Equation:
        hints += hints_speed · (service_recovery / 3 · complaints / (complaints + hints_half)
            − hints); complaints per customer
    """
    known = turn.parameters.satisfaction
    complaints = turn.tally.complaints / max(1, turn.tally.customers_before)
    taught = turn.lever("service_recovery") / 3.0 * complaints / (complaints + known.hints_half)
    return turn.firm.hints + known.hints_speed * (taught - turn.firm.hints)


def _moods(turn: TurnContext) -> tuple[tuple[float, float], ...]:
    """Shares pleased and displeased in each segment; nobody there, nobody talks."""
    counts = turn.tally.moods
    moods = []
    for first in range(0, len(counts), 3):
        indifferent, pleased, displeased = counts[first : first + 3]
        there = max(1, indifferent + pleased + displeased)
        moods.append((pleased / there, displeased / there))
    return tuple(moods)


def _reputation(turn: TurnContext, pleased: float, displeased: float) -> float:
    """Reputation moves to what customers say and how far they trust the firm, 0–100 (S31, B79).

    Equation:
        reputation += reputation_speed · (goal − reputation)
        goal = reputation at the start + reputation_talk · (pleased − bad_talk · displeased)
            + reputation_trust · (mean trust − trust at the start)
    """
    known = turn.parameters.firm
    tally, firm = turn.tally, turn.firm
    mean_trust = tally.trust_after / ledger.STEPS_PER_POINT / max(1, tally.customers)
    goal = turn.definition.start.reputation
    talk = pleased - turn.parameters.trust.bad_talk * displeased
    goal += known.reputation_talk * talk
    goal += known.reputation_trust * (mean_trust - firm.reference_trust)
    reputation = firm.reputation + known.reputation_speed * (goal - firm.reputation)
    return min(100.0, max(0.0, reputation))


def _records(turn: TurnContext) -> tuple[TacticRecord, ...]:
    campaigns = {campaign.slot: campaign for campaign in turn.campaigns}
    return tuple(
        _record(turn, record, campaigns.get(slot)) for slot, record in enumerate(turn.firm.tactics)
    )


def _record(turn: TurnContext, record: TacticRecord, campaign: Campaign | None) -> TacticRecord:
    faded = turn.parameters.incidents.exposure_memory * record.exposure
    if campaign is None:
        return record if faded == record.exposure else replace(record, exposure=faded)
    return replace(
        record,
        adoption=rivals.adoption_after(turn, campaign, record),
        exposure=faded + _traces(turn, campaign),
        taken_unasked=record.taken_unasked or not campaign.asked,
    )


def _traces(turn: TurnContext, campaign: Campaign) -> float:
    """Traces a use leaves in a month to be found, 0–1; even a mild one leaves some (choice).

    Equation:
        exposure = exposure_memory · exposure + strength / (strength + traces_half)
        strength = hiddenness · depth · sensitivity · weight · share reached
        hiddenness = hidden_weight, policy_unasked_weight or policy_weight, 0 when explained;
            · asked_factor (asked)
    """
    known = turn.parameters.incidents
    share = turn.tally.reached_by_slot.get(campaign.slot, 0) / max(1, turn.tally.customers_before)
    strength = _hiddenness(turn, campaign) * campaign.depth * campaign.sensitivity
    strength *= turn.abilities.sensitivity * campaign.weight * share
    return strength / (strength + known.traces_half)


def _hiddenness(turn: TurnContext, campaign: Campaign) -> float:
    known = turn.parameters.incidents
    if campaign.setting.openness == "explained":
        return 0.0
    if campaign.hidden:
        hiddenness = known.hidden_weight
    elif campaign.setting.consent == "none":
        hiddenness = known.policy_unasked_weight
    else:
        hiddenness = known.policy_weight
    return hiddenness * (known.asked_factor if campaign.asked else 1.0)
