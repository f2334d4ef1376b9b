"""Tactics and company levers of the catalogue, in the strengths authors write (0–3)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, Literal, get_args

from game.vocabulary.looks import DECORATION
from game.vocabulary.settings import ConsentMode, DataCategory, DataOrigin, Openness, Purpose

Channel = Literal[
    "counter", "site", "app", "mail", "phone", "push", "web", "visit", "home", "device", "store"
]
TacticGroup = Literal["personal", "messages", "advice", "service", "peers", "sensing", "inference"]
LeverId = Literal[
    "data_quality",
    "data_integration",
    "data_scientists",
    "behavioural_analysts",
    "research_survey",
    "research_motives",
    "test_and_control",
    "control_panel",
    "privacy_officer",
    "security",
    "on_device",
    "brand_guideline",
    "service_recovery",
]
CHANNELS: Final[tuple[Channel, ...]] = get_args(Channel)
TACTIC_GROUPS: Final[tuple[TacticGroup, ...]] = get_args(TacticGroup)
LEVER_IDS: Final[tuple[LeverId, ...]] = get_args(LeverId)


@dataclass(frozen=True, slots=True)
class Benefits:
    """What a tactic gives the customer, each 0 (none) to 3 (strong)."""

    relevance: float = 0.0
    irritation_removed: float = 0.0
    delight: float = 0.0
    savings: float = 0.0
    social_proof: float = 0.0
    novelty: float = 0.0


@dataclass(frozen=True, slots=True)
class DataUse:
    """One category of data a tactic uses, and how the firm came by it."""

    category: DataCategory
    origin: DataOrigin


@dataclass(frozen=True, slots=True)
class Needs:
    """What a tactic needs of the firm, each 0–3.

    Attributes:
        integration: below it the card is locked.
        data_quality: below it more contacts are wrong.
        understanding: below it forecasts are wider and blunders more frequent.
    """

    integration: int = 0
    data_quality: int = 0
    understanding: int = 0


@dataclass(frozen=True, slots=True)
class TacticVariant:
    """A way of playing a tactic that changes what decides its verdict.

    Attributes:
        id: name used in decision files.
        purpose: replaces the tactic's purpose when not None.
        data: replaces the tactic's data when not None.
        depth: replaces the tactic's depth when not None; likewise the next three.
        visibility: 0–3 or None.
        selling: 0–3 or None.
        benefits: or None.
        surcharge: 0–3 or None.
        margin_given: 0–1 or None.
        objecting_share: low and high share who *say* they object to this variant, or None.
        objecting_guessed: nobody was asked: that share is a guess; means nothing without one.
    """

    id: str
    purpose: Purpose | None = None
    data: tuple[DataUse, ...] | None = None
    depth: float | None = None
    visibility: float | None = None
    selling: float | None = None
    benefits: Benefits | None = None
    surcharge: float | None = None
    margin_given: float | None = None
    objecting_share: tuple[float, float] | None = None
    objecting_guessed: bool = field(default=False, metadata=DECORATION)


@dataclass(frozen=True, slots=True)
class TacticDefinition:
    """A tactic of the catalogue, merged with a scenario's overrides. Strengths are 0–3.

    Attributes:
        id: name used everywhere; also its cause in the ledgers.
        group: where the hand shows it.
        channel: where customers meet it.
        purpose: what its data are used for; consent is held per purpose.
        benefits: what customers gain.
        depth: how much it shows that the firm knows the person.
        visibility: how noticeable the personal part is.
        selling: how plainly it wants to sell.
        specificity: from broad (0) to one exact product (3); specific content ages faster (C6).
        explicit_identity: addresses the person by name or face (B11–13).
        gimmick: charm that rests on being new and wears out as rivals copy it (C22).
        impact: how strongly a response moves buying.
        surcharge: price personalised against the customer (B72).
        data: categories and origins; empty if none are used.
        message_load: messages a month at level 2 (may be negative: replaces other messages).
        load_by_level: messages a month at levels 1, 2, 3 where they are not ½, 1, 1.7 of it.
        setup_units: one-off price at level 2, in thousandths of the starting monthly revenue.
        monthly_units: running price at level 2 in the same unit (level 1 half, level 3 double).
        lead_turns: turns between the first payment and the first contact.
        needs: see Needs.
        error_rate: share of contacts that would be wrong at full depth with average data, 0–1.
        margin_given: share of the price given away to those reached, 0–1; it lowers revenue and
            contribution by the full amount.
        cost_saved: share of the cost of serving saved for those who know that they are measured,
            at full level, 0–1 (B70).
        prompt: how far it wakes customers who stay out of habit, 0–1 (B74).
        service_contact: it is itself a service encounter that selling can spoil (B75).
        joins_service: used on a service encounter, it sells inside it (S49–53).
        new_phase: it seeks people in a new phase of life only; error_rate is then the share of its
            contacts that meet somebody else (S13–15, S66).
        variants: the first is the default; empty where there are none.
        openness_options: the modes a player may choose; likewise consent_options.
        evidence: ids of evidence rows.
        objecting_share: low and high share who *say* they object (D9), or None.
        objecting_guessed: nobody was asked: that share is a guess.
    """

    id: str
    group: TacticGroup
    channel: Channel
    purpose: Purpose
    benefits: Benefits
    depth: float
    visibility: float
    selling: float
    specificity: float = 0.0
    explicit_identity: float = 0.0
    gimmick: float = 0.0
    impact: float = 1.0
    surcharge: float = 0.0
    data: tuple[DataUse, ...] = ()
    message_load: float = 0.0
    load_by_level: tuple[float, float, float] | None = None
    setup_units: float = 0.0
    monthly_units: float = 0.0
    lead_turns: int = 0
    needs: Needs = field(default_factory=Needs)
    error_rate: float = 0.1
    margin_given: float = 0.0
    cost_saved: float = 0.0
    prompt: float = 0.0
    service_contact: bool = False
    joins_service: bool = False
    new_phase: bool = False
    variants: tuple[TacticVariant, ...] = ()
    openness_options: tuple[Openness, ...] = ("hidden", "policy", "explained")
    consent_options: tuple[ConsentMode, ...] = ("none", "opt_out", "opt_in", "panel")
    evidence: tuple[str, ...] = ()
    objecting_share: tuple[float, float] | None = None
    objecting_guessed: bool = field(default=False, metadata=DECORATION)


@dataclass(frozen=True, slots=True)
class LeverDefinition:
    """A company lever: an investment kept at a level 0–3.

    Attributes:
        id: one of LEVER_IDS; what it does is the model's, what it costs is the catalogue's.
        monthly_units: price per level and month, in thousandths of the starting monthly revenue.
        evidence: ids of evidence rows.
    """

    id: LeverId
    monthly_units: float
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All tactics, levers and shared events a scenario can draw on, by id."""

    tactics: Mapping[str, TacticDefinition]
    levers: Mapping[str, LeverDefinition]
