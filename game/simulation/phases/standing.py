"""Phase: what the turn leaves behind for the firm: reputation, brand, rivals, exposure, letters."""

from dataclasses import replace

from game.simulation import ledger
from game.simulation.campaigns import Campaign
from game.simulation.firm import FirmState, RegulatorCase, TacticRecord
from game.simulation.turn_context import TurnContext
from game.vocabulary.events import EventOccurred


def run(turn: TurnContext) -> None:
    """Moves everything that is known only of the firm as a whole.

    Equation:
        reputation += reputation_speed · (start + reputation_talk · (pleased − 2·displeased)
            + reputation_trust · (mean trust − reference_trust) − reputation)
        reviews = min(reviews_cap, reviews + reviews_growth · Σ social proof / 0.35 · weight)
        market_standard += standard_growth
    """
    tally = turn.tally
    known = turn.parameters.firm
    count = max(1, tally.customers_before)
    pleased, displeased = tally.pleased / count, tally.displeased / count
    mean_trust = tally.trust_after / ledger.STEPS_PER_POINT / max(1, tally.customers)
    firm = turn.firm
    neutral = turn.parameters.trust.reputation_neutral
    goal = neutral + known.reputation_talk * (pleased - 2.0 * displeased)
    goal += known.reputation_trust * (mean_trust - firm.reference_trust)
    goal += turn.definition.start.reputation - neutral
    reputation = firm.reputation + known.reputation_speed * (goal - firm.reputation)
    reviews = firm.reviews
    for campaign in turn.campaigns:
        reviews += known.reviews_growth * campaign.social / 0.35 * campaign.weight
    turn.firm = replace(
        firm,
        reputation=min(100.0, max(0.0, reputation)),
        brand=_brand(turn, firm),
        reviews=min(known.reviews_cap, reviews),
        market_standard=firm.market_standard + known.standard_growth,
        tactics=tuple(_record(turn, slot, item) for slot, item in enumerate(firm.tactics)),
        pleased=pleased,
        displeased=displeased,
        market_factors=tuple(item for item in firm.market_factors if item.last_turn > turn.turn),
        scheduled=tuple(item for item in firm.scheduled if item.turn > turn.turn),
    )
    _answer_regulator(turn)


def _brand(turn: TurnContext, firm: FirmState) -> float:
    """Many tailored voices blur the brand; a guideline holds it together (S27–28).

    Equation:
        blur = brand_load · max(0, Σ weight · depth − 1) · (1 − guideline · brand_guideline)
        brand += brand_speed · (1 / (1 + blur) − brand)
    """
    known = turn.parameters.firm
    tailored = 0.0
    for campaign in turn.campaigns:
        tailored += campaign.weight * campaign.depth
    blur = known.brand_load * max(0.0, tailored - 1.0)
    blur *= 1.0 - known.guideline * turn.lever("brand_guideline")
    return firm.brand + known.brand_speed * (1.0 / (1.0 + blur) - firm.brand)


def _record(turn: TurnContext, slot: int, record: TacticRecord) -> TacticRecord:
    """What a tactic's record becomes: copied by rivals, remembered where it hides.

    Equation:
        adoption += (adoption_base + adoption_gimmick (tricks) + adoption_charm (delight,
            novelty)) · weight · (1 − adoption); people speak of copying from copied_at
        exposure = exposure_memory · exposure + hiddenness · depth · sensitivity · weight
            · reached share
        hiddenness = hidden_weight, policy_unasked_weight, policy_weight or 0 (explained);
            · asked_factor where people said yes
    """
    campaign = next((item for item in turn.campaigns if item.slot == slot), None)
    faded = turn.parameters.incidents.exposure_memory * record.exposure
    if campaign is None:
        return record if faded == record.exposure else replace(record, exposure=faded)
    known = turn.parameters.firm
    speed = known.adoption_base
    if campaign.gimmick > 0.0:
        speed += known.adoption_gimmick
    if campaign.tactic.benefits.delight >= 2.0 or campaign.tactic.benefits.novelty >= 2.0:
        speed += known.adoption_charm
    adoption = record.adoption + speed * campaign.weight * (1.0 - record.adoption)
    charming = speed > known.adoption_base
    if charming and record.adoption < known.copied_at <= adoption:
        turn.record(EventOccurred("rival_copies", "rival", turn.turn, about=campaign.id))
    share = turn.tally.reached_by_slot.get(slot, 0) / max(1, turn.tally.customers_before)
    added = _hiddenness(turn, campaign) * campaign.depth * campaign.sensitivity
    added *= turn.abilities.sensitivity * campaign.weight * share
    unasked = record.taken_unasked or not campaign.asked
    return replace(record, adoption=adoption, exposure=faded + added, taken_unasked=unasked)


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


def _answer_regulator(turn: TurnContext) -> None:
    """Data complaints reach the regulator; together they are sure to be looked into (B66).

    Equation:
        chance = complaints · to_regulator · investigated
        certain when complaints about data in two months exceed together per 1,000 customers
        decision after delay_low to delay_high months, half of it with a privacy_officer
    """
    known = turn.parameters.incidents
    complaints = turn.tally.data_complaints
    now = 1000.0 * complaints / max(1, turn.tally.customers_before)
    together = now + turn.firm.data_complaints_per_1000
    turn.firm = replace(turn.firm, data_complaints_per_1000=now)
    stream = turn.stream("investigation")
    investigated_draw, delay_draw = stream.uniform(), stream.uniform()
    certain = complaints >= 2 and together > known.together
    chance = min(1.0, complaints * known.to_regulator * known.investigated)
    if turn.firm.cases or not (certain or investigated_draw < chance):
        return
    culprit = max(
        turn.campaigns,
        key=lambda item: _offence(turn, item),
        default=None,
    )
    low, high = known.delay_low, known.delay_high
    delay = low + float(int(delay_draw * (high - low + 1.0)))
    if turn.lever("privacy_officer"):
        delay = delay / 2.0
    case = RegulatorCase(
        decided_turn=turn.turn + max(1, round(delay)),
        slot=None if culprit is None else culprit.slot,
        hidden=culprit is not None and culprit.hidden and not culprit.asked,
    )
    turn.firm = replace(turn.firm, cases=(*turn.firm.cases, case))
    about = None if culprit is None else culprit.id
    turn.record(EventOccurred("regulator_letter", "regulator", turn.turn, about=about))


def _offence(turn: TurnContext, campaign: Campaign) -> float:
    reached = turn.tally.reached_by_slot.get(campaign.slot, 0)
    return campaign.depth * campaign.sensitivity * campaign.visibility * reached
