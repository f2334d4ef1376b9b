"""Which sight belongs to what is played: the one table from tactics and levers to the floor.

A tactic is looked up by its id (and variant), then by the most telling category of its data,
then by the channel customers meet it on, so that an author's own tactic shows something too.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, Literal, get_args

from game.vocabulary.catalogue import Channel
from game.vocabulary.settings import DataCategory, Openness

Sight = Literal[
    "greeting",
    "forms",
    "phones",
    "cards",
    "terminal",
    "novelties",
    "leaflets",
    "letters",
    "ringing_phones",
    "adverts",
    "typed_adverts",
    "one_more",
    "looking_back",
    "surprise",
    "next_step",
    "scales",
    "ranking",
    "memory",
    "engineer",
    "porter",
    "courier",
    "parcels",
    "board",
    "photos",
    "fence",
    "beacons",
    "signs",
    "weather_signs",
    "cameras",
    "devices",
    "speakers",
    "listening",
    "cars",
    "televisions",
    "wristbands",
    "files",
    "calendar",
    "price_tags",
    "club_tags",
    "switches",
    "shield",
    "flowers",
    "survey",
    "padlock",
    "coming",
]
SIGHTS: Final[tuple[Sight, ...]] = get_args(Sight)


@dataclass(frozen=True, slots=True)
class Played:
    """A tactic in force, or a company lever that is pulled, as far as the floor needs it.

    Attributes:
        id: of the tactic or lever.
        level: 1–3.
        openness: whether customers are told.
        variant: of the tactic, or None.
        channel: where customers meet it; None for a lever.
        data: categories it uses.
        ready: it reaches customers; before that only what is delivered for it is seen.
    """

    id: str
    level: int
    openness: Openness = "policy"
    variant: str | None = None
    channel: Channel | None = None
    data: tuple[DataCategory, ...] = ()
    ready: bool = True


_BY_ID: Final[Mapping[str, tuple[Sight, ...]]] = MappingProxyType(
    {
        "usual_order": ("greeting",),
        "profile_questions": ("forms",),
        "preference_app": ("phones",),
        "standard_plus_touch": ("cards",),
        "personal_portal": ("terminal",),
        "new_arrivals": ("novelties",),
        "segment_offers": ("leaflets",),
        "personal_email": ("letters",),
        "push_messages": ("ringing_phones",),
        "retargeting_ads": ("adverts",),
        "sell_along": ("one_more",),
        "own_history_tips": ("looking_back",),
        "serendipity_shelf": ("surprise",),
        "next_best_action": ("next_step",),
        "plan_advice": ("scales",),
        "feed_ranking": ("ranking",),
        "service_memory": ("memory",),
        "proactive_repair": ("engineer",),
        "worst_step_service": ("porter",),
        "courier_photo": ("courier",),
        "anticipatory_shipping": ("parcels",),
        "peer_reviews": ("board",),
        "buyer_stories": ("photos",),
        "geofence_offers": ("fence",),
        "store_beacons": ("beacons",),
        "smart_signs": ("signs",),
        "face_recognition": ("cameras",),
        "device_diagnostics": ("devices",),
        "voice_assistant": ("speakers",),
        "drive_score": ("cars",),
        "tv_ad_sensor": ("televisions",),
        "wearable_coach": ("wristbands",),
        "bought_profiles": ("files",),
        "life_event_inference": ("calendar",),
        "psychographic_ads": ("typed_adverts",),
        "personal_prices": ("price_tags",),
        "control_panel": ("switches",),
        "privacy_officer": ("shield",),
        "service_recovery": ("flowers",),
        "research_survey": ("survey",),
        "on_device": ("padlock",),
    }
)
_BY_VARIANT: Final[Mapping[tuple[str, str], tuple[Sight, ...]]] = MappingProxyType(
    {
        ("smart_signs", "weather"): ("weather_signs",),
        ("voice_assistant", "overheard"): ("listening",),
        ("personal_prices", "members"): ("club_tags",),
        ("life_event_inference", "declared"): ("cards",),
    }
)
_BY_DATA: Final[Mapping[DataCategory, tuple[Sight, ...]]] = MappingProxyType(
    {
        "biometric": ("cameras",),
        "voice": ("speakers",),
        "health": ("wristbands",),
        "location": ("beacons",),
        "device": ("devices",),
        "bought": ("files",),
    }
)
_BY_CHANNEL: Final[Mapping[Channel, tuple[Sight, ...]]] = MappingProxyType(
    {
        "counter": ("forms",),
        "store": ("novelties",),
        "site": ("terminal",),
        "app": ("phones",),
        "mail": ("letters",),
        "push": ("ringing_phones",),
        "web": ("adverts",),
        "phone": ("memory",),
        "visit": ("engineer",),
        "home": ("parcels",),
        "device": ("devices",),
    }
)
UNSEEN: Final[Mapping[str, str]] = MappingProxyType(
    {
        "data_quality": "names are put right in a list, which nobody on the floor can see",
        "data_integration": "systems are joined behind the wall",
        "data_scientists": "they work upstairs; what they improve is seen in the fit of offers",
        "behavioural_analysts": "they work upstairs; what they improve is seen in the forecast",
        "research_motives": "it is a way of counting, not a thing",
        "test_and_control": "who is left alone must not know it, or the test is spoilt",
        "security": "it is seen when it is missing",
        "brand_guideline": "it is heard in the words of letters, not seen",
    }
)
"""What has no sight, with the reason."""


def sights_of(played: Played) -> tuple[Sight, ...]:
    """What is seen of it; empty only for those of UNSEEN and levers nobody has drawn."""
    if played.variant is not None and (played.id, played.variant) in _BY_VARIANT:
        return _BY_VARIANT[played.id, played.variant]
    if played.id in _BY_ID:
        return _BY_ID[played.id]
    for category, sights in _BY_DATA.items():
        if category in played.data:
            return sights
    return _BY_CHANNEL[played.channel] if played.channel is not None else ()


@dataclass(frozen=True, slots=True)
class Seen:
    """A sight on the floor: how strong, and whether customers are told."""

    sight: Sight
    level: int
    openness: Openness


def seen_of(played: Iterable[Played]) -> tuple[Seen, ...]:
    """Every sight once, in the order of SIGHTS, at the highest level it is played at.

    What is not ready yet is a crate, up to three.
    """
    found: dict[Sight, Seen] = {}
    for each in played:
        if each.level > 0 and not each.ready:
            crates = found["coming"].level if "coming" in found else 0
            found["coming"] = Seen("coming", min(3, crates + 1), each.openness)
            continue
        for sight in sights_of(each) if each.level > 0 else ():
            known = found.get(sight)
            if known is None or each.level > known.level:
                found[sight] = Seen(sight, min(3, each.level), each.openness)
    return tuple(found[sight] for sight in SIGHTS if sight in found)
