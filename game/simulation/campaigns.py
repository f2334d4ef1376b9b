"""A tactic as it is played this turn, translated to the model's scale."""

from dataclasses import dataclass, field, replace
from typing import Final

from game.simulation import permissions, strengths
from game.simulation.by_identity import remembered_by_identity
from game.simulation.firm import NEVER, FirmState
from game.simulation.parameters import Parameters
from game.simulation.parameters.scale import ScaleParameters
from game.vocabulary.catalogue import Benefits, TacticDefinition, TacticVariant
from game.vocabulary.decisions import TurnDecisions
from game.vocabulary.scenario import ScenarioDefinition
from game.vocabulary.settings import DataCategory, TacticSetting

_MOST_WORN: Final = 64


@dataclass(frozen=True, slots=True)
class Campaign:
    """An active tactic that reaches customers this turn.

    Attributes:
        slot: its place in the hand, also its bit in ``reached`` and ``aware``.
        tactic: its definition, the variant merged in.
        setting: how it is played.
        weight: strength of value and selling at this level, 0–1.
        relevance: on the model's scale, as are all the following.
        irritation: irritation removed.
        delight: worn out by rivals who copy, as are the next two.
        savings: felt savings.
        social: social proof.
        novelty: pull of the new.
        gimmick: charm that rests on being new.
        depth: how much it shows that the firm knows the person, 0–1.
        visibility: 0–1; likewise selling, specificity and explicit.
        selling: how plainly it sells.
        specificity: from broad to one exact product.
        explicit: how openly the person is addressed.
        surcharge: price against the person.
        impact: how strongly a response moves buying.
        load: messages a month.
        sensitivity: highest sensitivity × origin among its data (0 without data).
        unacceptable: worst origin when explained, 0–1.
        categories: of data used.
        consent_bits: bits needed for its purpose.
        purpose_bits: all bits of its purpose.
        drift_bits: bits of its categories for other purposes.
    """

    slot: int
    tactic: TacticDefinition
    setting: TacticSetting
    weight: float
    relevance: float
    irritation: float
    delight: float
    savings: float
    social: float
    novelty: float
    gimmick: float
    depth: float
    visibility: float
    selling: float
    specificity: float
    explicit: float
    surcharge: float
    impact: float
    load: float
    sensitivity: float
    unacceptable: float
    categories: tuple[DataCategory, ...]
    consent_bits: int
    purpose_bits: int
    drift_bits: int

    @property
    def id(self) -> str:
        """The tactic's id, which is also its cause in the ledgers."""
        return self.tactic.id

    @property
    def hidden(self) -> bool:
        """Whether customers are not told."""
        return self.setting.openness == "hidden"

    @property
    def asked(self) -> bool:
        """Whether only people who said yes are reached."""
        return self.setting.consent in {"opt_in", "panel"}


@dataclass(frozen=True, slots=True)
class Craft:
    """Numbers of one campaign that are the same for everybody it reaches.

    Attributes:
        fit: relevance × granularity × skill.
        ageing: loss of fit per month since the last purchase.
        wrong_share: share of contacts that are wrong.
        base: intrusion at full salience, before the person's guard.
        push: intrusion by pushing to sell, before the person's impatience.
        salience_seen: salience when explained, or when noticed.
        salience_unseen: salience otherwise.
        notice: probability of noticing without any wariness.
        openness_gain: gain rate of trust from being told why.
    """

    fit: float
    ageing: float
    wrong_share: float
    base: float
    push: float
    salience_seen: float
    salience_unseen: float
    notice: float
    openness_gain: float


def with_variant(tactic: TacticDefinition, variant_id: str | None) -> TacticDefinition:
    """The tactic with a variant merged in (None: its first one, if it has any)."""
    if not tactic.variants:
        return tactic
    chosen = tactic.variants[0]
    for variant in tactic.variants:
        if variant.id == variant_id:
            chosen = variant
    return _merged(tactic, chosen)


@remembered_by_identity(1024)
def _merged(tactic: TacticDefinition, chosen: TacticVariant) -> TacticDefinition:
    inherits = chosen.objecting_share is None
    return replace(
        tactic,
        purpose=tactic.purpose if chosen.purpose is None else chosen.purpose,
        data=tactic.data if chosen.data is None else chosen.data,
        depth=tactic.depth if chosen.depth is None else chosen.depth,
        visibility=tactic.visibility if chosen.visibility is None else chosen.visibility,
        selling=tactic.selling if chosen.selling is None else chosen.selling,
        benefits=tactic.benefits if chosen.benefits is None else chosen.benefits,
        surcharge=tactic.surcharge if chosen.surcharge is None else chosen.surcharge,
        margin_given=tactic.margin_given if chosen.margin_given is None else chosen.margin_given,
        objecting_share=tactic.objecting_share if inherits else chosen.objecting_share,
        objecting_guessed=tactic.objecting_guessed if inherits else chosen.objecting_guessed,
    )


def active_campaigns(
    definition: ScenarioDefinition,
    firm: FirmState,
    decisions: TurnDecisions,
    turn: int,
    parameters: Parameters,
) -> tuple[Campaign, ...]:
    """The tactics that reach customers in a turn, in the order of the hand.

    Args:
        definition: the scenario.
        firm: tells what was started when and what rivals copied.
        decisions: the plan; must be playable.
        turn: the turn being played.
        parameters: the model's parameters.
    """
    scale, wear_out = parameters.scale, parameters.value.wear_out
    active = decisions.active_tactics()
    campaigns = []
    for slot, entry in enumerate(definition.hand):
        record = firm.tactics[slot]
        setting = active.get(entry.tactic.id)
        if setting is None or record.started == NEVER:
            continue
        if turn >= record.started + entry.tactic.lead_turns:
            campaigns.append(_worn(scale, slot, entry.tactic, setting, record.adoption, wear_out))
    return tuple(campaigns)


@dataclass(frozen=True, slots=True)
class _Played:
    """A tactic in the ways it was played so far, on one scale.

    Attributes:
        fresh: (slot, setting) → as it is translated.
        worn: (slot, setting, adoption, wear-out) → the same, worn out by the rivals.
    """

    fresh: dict[tuple[int, TacticSetting], Campaign] = field(default_factory=dict)
    worn: dict[tuple[int, TacticSetting, float, float], Campaign] = field(default_factory=dict)


@remembered_by_identity(1024)
def _played(scale: ScaleParameters, tactic: TacticDefinition) -> _Played:
    return _Played()


def _worn(
    scale: ScaleParameters,
    slot: int,
    tactic: TacticDefinition,
    setting: TacticSetting,
    adoption: float,
    wear_out: float,
) -> Campaign:
    """The campaign with its charm worn out by the rivals who copied it (C22).

    Equation:
        delight, novelty · (1 − wear_out · adoption); gimmick · (1 − adoption)
    """
    known = _played(scale, tactic)
    way = (slot, setting, adoption, wear_out)
    worn = known.worn.get(way)
    if worn is not None:
        return worn
    campaign = known.fresh.get((slot, setting))
    if campaign is None:
        campaign = known.fresh[slot, setting] = _translated(scale, slot, tactic, setting)
    if not (campaign.delight or campaign.novelty or campaign.gimmick):
        return campaign
    fresh = 1.0 - wear_out * adoption
    worn = replace(
        campaign,
        delight=campaign.delight * fresh,
        novelty=campaign.novelty * fresh,
        gimmick=campaign.gimmick * (1.0 - adoption),
    )
    if len(known.worn) >= _MOST_WORN:
        known.worn.clear()
    known.worn[way] = worn
    return worn


def _translated(
    scale: ScaleParameters, slot: int, tactic: TacticDefinition, setting: TacticSetting
) -> Campaign:
    played = with_variant(tactic, setting.variant)
    given: Benefits = played.benefits
    categories = tuple(use.category for use in played.data)
    touchiness = [
        strengths.sensitivity(scale, use.category) * strengths.origin_factor(scale, use.origin)
        for use in played.data
    ]
    return Campaign(
        slot=slot,
        tactic=played,
        setting=setting,
        weight=strengths.level_weight(scale, setting.level),
        relevance=strengths.relevance(scale, given.relevance),
        irritation=strengths.irritation_removed(scale, given.irritation_removed),
        delight=strengths.delight(scale, given.delight),
        savings=strengths.savings(scale, given.savings),
        social=strengths.social_proof(scale, given.social_proof),
        novelty=strengths.novelty(scale, given.novelty),
        gimmick=strengths.gimmick(scale, played.gimmick),
        depth=strengths.depth(scale, played.depth, setting.level),
        visibility=strengths.visibility(scale, played.visibility),
        selling=strengths.selling(scale, played.selling),
        specificity=strengths.specificity(played.specificity),
        explicit=strengths.explicit_identity(played.explicit_identity),
        surcharge=strengths.surcharge(scale, played.surcharge),
        impact=strengths.impact(scale, played.impact),
        load=strengths.level_load(scale, played.message_load, played.load_by_level, setting.level),
        sensitivity=max(touchiness, default=0.0),
        unacceptable=max(
            (strengths.unacceptable(scale, use.origin) for use in played.data), default=0.0
        ),
        categories=categories,
        consent_bits=permissions.bits(played.purpose, categories),
        purpose_bits=permissions.purpose_bits(played.purpose),
        drift_bits=permissions.other_purposes_bits(played.purpose, categories),
    )
