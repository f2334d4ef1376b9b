"""Tactic and lever cards as the session would give them, for screens without a simulation."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from game.session.views import LeverCard, TacticCard
from game.vocabulary.catalogue import Benefits, DataUse, Needs
from game.vocabulary.settings import TacticSetting

BAKERY_UNIT: Final = 1613
TELECOM_UNIT: Final = 16_800

PURCHASES: Final = DataUse("transactions", "observed")
PREFERENCES: Final = DataUse("preferences", "declared")
CONTACT: Final = DataUse("contact", "declared")
CLICKS: Final = DataUse("browsing", "observed")
DEVICE: Final = DataUse("device", "observed")

_PLAIN: Final = TacticCard(
    id="usual_order",
    group="personal",
    purpose="service",
    benefits=Benefits(relevance=2, irritation_removed=2, delight=1),
    depth=1,
    visibility=2,
    selling=0,
    data=(PURCHASES, PREFERENCES),
    message_load=0,
    needs=Needs(data_quality=1, understanding=1),
    setting=None,
    default_setting=TacticSetting(1),
    running_since=None,
    works_from=1,
    is_open=True,
    opens_turn=1,
    locked_until=None,
    missing_integration=0,
    max_level=3,
    price_cents=(0, 0, 0),
    setup_cents=(0, 0, 0),
    openness_options=("hidden", "policy", "explained"),
    consent_options=("none", "opt_out", "opt_in", "panel"),
    variants=(),
    objecting_share=None,
    evidence=(),
    service_contact=False,
    joins_service=False,
)


def priced(card: TacticCard, unit: int, setup: float, monthly: float) -> TacticCard:
    """The card with prices from units at level 2."""
    setups = tuple(round(unit * setup * factor) for factor in (0.5, 1, 2))
    prices = tuple(round(unit * (setup + monthly) * factor) for factor in (0.5, 1, 2))
    return replace(
        card,
        setup_cents=(setups[0], setups[1], setups[2]),
        price_cents=(prices[0], prices[1], prices[2]),
    )


USUAL_ORDER: Final = replace(
    _PLAIN,
    service_contact=True,
    objecting_share=(0.02, 0.08),
    objecting_guessed=True,
    evidence=("S68", "S53", "B11"),
)
SELL_ALONG: Final = replace(
    _PLAIN,
    id="sell_along",
    group="messages",
    purpose="selling",
    benefits=Benefits(relevance=1),
    depth=0,
    selling=3,
    data=(PURCHASES,),
    message_load=1,
    needs=Needs(understanding=2),
    objecting_share=(0.25, 0.40),
    objecting_guessed=True,
    evidence=("S69", "B74", "B75"),
    joins_service=True,
)
NEW_ARRIVALS: Final = replace(
    _PLAIN,
    id="new_arrivals",
    group="advice",
    purpose="tips",
    benefits=Benefits(delight=1, novelty=3),
    depth=0,
    visibility=0,
    selling=1,
    data=(),
    message_load=1,
    needs=Needs(),
    consent_options=("none",),
    openness_options=("policy", "explained"),
    default_setting=TacticSetting(1, consent="none"),
    evidence=("S108", "B103"),
)
PROFILE_QUESTIONS: Final = replace(
    _PLAIN,
    id="profile_questions",
    purpose="tips",
    benefits=Benefits(relevance=1),
    depth=2,
    visibility=3,
    selling=1,
    data=(PREFERENCES, CONTACT),
    message_load=1,
    needs=Needs(understanding=2),
    objecting_share=(0.30, 0.45),
    objecting_guessed=True,
    evidence=("S10", "S69", "B10"),
)
PREFERENCE_APP: Final = replace(
    _PLAIN,
    id="preference_app",
    purpose="tips",
    benefits=Benefits(relevance=3, irritation_removed=1, savings=2, novelty=1),
    selling=1,
    data=(PREFERENCES, PURCHASES, CONTACT),
    message_load=2,
    needs=Needs(integration=1, data_quality=1, understanding=1),
    works_from=3,
    objecting_share=(0.20, 0.35),
    objecting_guessed=True,
    evidence=("S10", "S11", "S89"),
)
PEER_REVIEWS: Final = replace(
    _PLAIN,
    id="peer_reviews",
    group="peers",
    purpose="tips",
    benefits=Benefits(relevance=1, irritation_removed=1, social_proof=3),
    depth=0,
    visibility=0,
    data=(),
    needs=Needs(),
    consent_options=("none",),
    openness_options=("policy", "explained"),
    default_setting=TacticSetting(1, consent="none"),
    objecting_share=(0.0, 0.03),
    objecting_guessed=True,
    evidence=("S107", "B100"),
)
PERSONAL_TOUCH: Final = replace(
    _PLAIN,
    id="standard_plus_touch",
    group="messages",
    purpose="tips",
    benefits=Benefits(relevance=2, irritation_removed=1, delight=1),
    visibility=1,
    data=(PURCHASES, CONTACT),
    message_load=1,
    needs=Needs(integration=1, data_quality=1, understanding=1),
    objecting_share=(0.05, 0.12),
    objecting_guessed=True,
    evidence=("S35", "B24"),
)
PERSONAL_EMAIL: Final = replace(
    _PLAIN,
    id="personal_email",
    group="messages",
    purpose="selling",
    benefits=Benefits(relevance=2, savings=1),
    depth=2,
    selling=2,
    data=(CONTACT, PURCHASES),
    message_load=7,
    needs=Needs(integration=1, data_quality=2),
    objecting_share=(0.20, 0.35),
    objecting_guessed=True,
    evidence=("S26", "S96", "B8"),
)
PROACTIVE_REPAIR: Final = replace(
    _PLAIN,
    id="proactive_repair",
    group="service",
    benefits=Benefits(relevance=2, irritation_removed=3, delight=2),
    data=(DEVICE,),
    message_load=1,
    needs=Needs(integration=1, data_quality=2),
    works_from=2,
    objecting_share=(0.02, 0.08),
    objecting_guessed=True,
    evidence=("S49", "S50", "B75"),
    service_contact=True,
)
PLAN_ADVICE: Final = replace(
    _PLAIN,
    id="plan_advice",
    group="advice",
    purpose="tips",
    benefits=Benefits(relevance=2, savings=2),
    depth=2,
    selling=2,
    data=(PURCHASES,),
    message_load=1,
    needs=Needs(integration=1, data_quality=2, understanding=3),
    objecting_share=(0.20, 0.35),
    objecting_guessed=True,
    evidence=("B74",),
)
SERVICE_MEMORY: Final = replace(
    _PLAIN,
    id="service_memory",
    group="service",
    benefits=Benefits(relevance=1, irritation_removed=3, delight=1),
    visibility=1,
    data=(PURCHASES, CONTACT),
    needs=Needs(integration=2, data_quality=2, understanding=1),
    is_open=False,
    missing_integration=1,
    works_from=3,
    objecting_share=(0.05, 0.12),
    objecting_guessed=True,
    evidence=("S18", "S78", "B82"),
    service_contact=True,
)
NEXT_BEST_ACTION: Final = replace(
    _PLAIN,
    id="next_best_action",
    group="inference",
    purpose="selling",
    benefits=Benefits(relevance=3, irritation_removed=1),
    depth=2,
    visibility=1,
    selling=2,
    data=(PURCHASES, CLICKS),
    message_load=-2,
    needs=Needs(integration=2, data_quality=2, understanding=2),
    is_open=False,
    missing_integration=1,
    works_from=4,
    variants=("clicks", "payments"),
    default_setting=TacticSetting(1, variant="clicks"),
    objecting_share=(0.50, 0.70),
    objecting_guessed=True,
    evidence=("S86", "S87", "B66"),
)
PERSONAL_PORTAL: Final = replace(
    _PLAIN,
    id="personal_portal",
    benefits=Benefits(relevance=3, irritation_removed=1),
    visibility=1,
    selling=1,
    data=(PURCHASES, PREFERENCES),
    needs=Needs(integration=2, data_quality=2),
    is_open=False,
    missing_integration=1,
    works_from=3,
    objecting_share=(0.20, 0.35),
    objecting_guessed=True,
    evidence=("S88", "S96"),
)
PUSH_MESSAGES: Final = replace(
    _PLAIN,
    id="push_messages",
    group="messages",
    purpose="selling",
    benefits=Benefits(relevance=2, savings=1),
    selling=2,
    data=(CONTACT, PURCHASES),
    message_load=4,
    needs=Needs(integration=1, data_quality=1, understanding=1),
    works_from=2,
    objecting_share=(0.30, 0.45),
    objecting_guessed=True,
    evidence=("S101", "B51"),
)
SEGMENT_OFFERS: Final = replace(
    _PLAIN,
    id="segment_offers",
    group="messages",
    purpose="selling",
    benefits=Benefits(relevance=2, savings=1),
    depth=0,
    visibility=0,
    selling=1,
    data=(PURCHASES,),
    message_load=2,
    objecting_share=(0.05, 0.12),
    objecting_guessed=True,
    evidence=("S33", "B23"),
)
DEVICE_DIAGNOSTICS: Final = replace(
    _PLAIN,
    id="device_diagnostics",
    group="sensing",
    benefits=Benefits(relevance=1, irritation_removed=3, delight=1),
    visibility=0,
    data=(DEVICE,),
    needs=Needs(integration=2, data_quality=2),
    is_open=False,
    missing_integration=1,
    works_from=3,
    variants=("repair", "offers"),
    default_setting=TacticSetting(1, variant="repair"),
    objecting_share=(0.05, 0.15),
    objecting_guessed=True,
    evidence=("S5", "B68"),
)
RETARGETING: Final = replace(
    _PLAIN,
    id="retargeting_ads",
    group="messages",
    purpose="selling",
    benefits=Benefits(relevance=1),
    depth=2,
    visibility=3,
    selling=3,
    data=(CLICKS,),
    message_load=5,
    needs=Needs(integration=1, data_quality=1),
    objecting_share=(0.35, 0.45),
    evidence=("S96", "B5"),
)

_LEVER_UNITS: Final[Mapping[str, float]] = {
    "data_quality": 4,
    "data_integration": 6,
    "data_scientists": 6,
    "behavioural_analysts": 6,
    "research_survey": 2,
    "research_motives": 3,
    "test_and_control": 2,
    "control_panel": 5,
    "privacy_officer": 3,
    "security": 3,
    "on_device": 5,
    "brand_guideline": 2,
    "service_recovery": 4,
}
_BAKERY_LEVERS_OPEN: Final[Mapping[str, int]] = {
    "data_quality": 2,
    "research_survey": 3,
    "service_recovery": 4,
    "test_and_control": 4,
    "control_panel": 5,
    "research_motives": 5,
}


def lever_cards(
    unit: int, turn: int, levels: Mapping[str, int], *, bakery: bool = False
) -> tuple[LeverCard, ...]:
    """All thirteen levers in a turn."""
    opens = {lever: _BAKERY_LEVERS_OPEN.get(lever, 6) if bakery else 1 for lever in _LEVER_UNITS}
    order = sorted(_LEVER_UNITS, key=lambda lever: opens[lever]) if bakery else list(_LEVER_UNITS)
    return tuple(
        LeverCard(
            id=lever,
            level=levels.get(lever, 0),
            price_cents_per_level=round(unit * _LEVER_UNITS[lever]),
            is_open=opens[lever] <= turn,
            opens_turn=opens[lever],
            evidence=(),
        )
        for lever in order
    )


def bakery_hand(turn: int, settings: Mapping[str, TacticSetting]) -> tuple[TacticCard, ...]:
    """The eight cards of the bakery as they stand before a turn."""
    cards = (
        (priced(USUAL_ORDER, BAKERY_UNIT, 2, 2), 1),
        (priced(SELL_ALONG, BAKERY_UNIT, 1, 1), 3),
        (priced(NEW_ARRIVALS, BAKERY_UNIT, 3, 3), 3),
        (priced(PROFILE_QUESTIONS, BAKERY_UNIT, 1, 1), 4),
        (priced(PREFERENCE_APP, BAKERY_UNIT, 25, 6), 5),
        (priced(PEER_REVIEWS, BAKERY_UNIT, 8, 2), 5),
        (priced(PERSONAL_TOUCH, BAKERY_UNIT, 8, 3), 6),
        (priced(PERSONAL_EMAIL, BAKERY_UNIT, 4, 3), 6),
    )
    return tuple(_standing(card, turn, opens, settings) for card, opens in cards)


def telecom_hand(turn: int, settings: Mapping[str, TacticSetting]) -> tuple[TacticCard, ...]:
    """Twelve cards of a telecom provider; four need better joined data."""
    cards = (
        priced(PROACTIVE_REPAIR, TELECOM_UNIT, 15, 10),
        priced(SELL_ALONG, TELECOM_UNIT, 1, 1),
        priced(PLAN_ADVICE, TELECOM_UNIT, 5, 4),
        priced(SERVICE_MEMORY, TELECOM_UNIT, 22, 5),
        priced(NEXT_BEST_ACTION, TELECOM_UNIT, 45, 8),
        priced(PERSONAL_PORTAL, TELECOM_UNIT, 18, 4),
        priced(PERSONAL_EMAIL, TELECOM_UNIT, 4, 3),
        priced(PUSH_MESSAGES, TELECOM_UNIT, 6, 2),
        priced(SEGMENT_OFFERS, TELECOM_UNIT, 6, 3),
        priced(PEER_REVIEWS, TELECOM_UNIT, 8, 2),
        priced(DEVICE_DIAGNOSTICS, TELECOM_UNIT, 18, 4),
        priced(RETARGETING, TELECOM_UNIT, 3, 5),
    )
    return tuple(_standing(card, turn, 1, settings) for card in cards)


def _standing(
    card: TacticCard, turn: int, opens: int, settings: Mapping[str, TacticSetting]
) -> TacticCard:
    setting = settings.get(card.id)
    lead = card.works_from - 1
    shown = replace(
        card,
        setting=setting,
        is_open=card.is_open and opens <= turn,
        opens_turn=opens,
        running_since=turn - 1 if setting else None,
        works_from=max(turn, (turn - 1 if setting else turn) + lead),
    )
    if setting is None:
        return shown
    paid = card.setup_cents[setting.level - 1]
    setup = tuple(max(0, cents - paid) for cents in card.setup_cents)
    prices = tuple(
        price - cents + still
        for price, cents, still in zip(card.price_cents, card.setup_cents, setup, strict=True)
    )
    return replace(
        shown,
        setup_cents=(setup[0], setup[1], setup[2]),
        price_cents=(prices[0], prices[1], prices[2]),
    )
