"""Scenarios built from the vocabulary alone: a bakery with 8 tactics and a laboratory with 15."""

from dataclasses import replace

from game.vocabulary.catalogue import (
    LEVER_IDS,
    Benefits,
    DataUse,
    LeverDefinition,
    Needs,
    TacticDefinition,
    TacticVariant,
)
from game.vocabulary.conditions import TacticPlayed
from game.vocabulary.decisions import TurnDecisions
from game.vocabulary.effects import ChangeCash, ChangeTrust
from game.vocabulary.scenario import (
    CastMember,
    EndingDefinition,
    EventChoice,
    EventDefinition,
    Goal,
    HandEntry,
    LeverEntry,
    Market,
    ScenarioDefinition,
    Segment,
    Start,
)
from game.vocabulary.settings import DATA_CATEGORIES, DataCategory, DataOrigin, TacticSetting

_ORIGINS: dict[str, DataOrigin] = {
    "d": "declared",
    "o": "observed",
    "i": "inferred",
    "b": "bought",
}
_CATEGORIES: dict[str, DataCategory] = {
    "tx": "transactions",
    "pref": "preferences",
    "con": "contact",
    "br": "browsing",
    "loc": "location",
    "dev": "device",
    "bio": "biometric",
    "inf": "inferred",
    "bgt": "bought",
}


def benefits(digits: str) -> Benefits:
    """Benefits from six digits, as content.md writes them."""
    return Benefits(*[float(digit) for digit in digits])


def data(words: str) -> tuple[DataUse, ...]:
    """Data from words like ``tx:o pref:d``."""
    uses = [word.split(":") for word in words.split()]
    return tuple(DataUse(_CATEGORIES[name], _ORIGINS[origin]) for name, origin in uses)


def tactic(
    name: str, digits: str, strengths: str, uses: str = "", **more: object
) -> TacticDefinition:
    """A tactic from content.md's notation: benefits, depth/visibility/selling, data."""
    depth, visibility, selling = (float(part) for part in strengths.split("/"))
    base = TacticDefinition(
        id=name,
        group="personal",
        channel="counter",
        purpose="tips",
        benefits=benefits(digits),
        depth=depth,
        visibility=visibility,
        selling=selling,
        data=data(uses),
    )
    return replace(base, **more)  # type: ignore[arg-type]  # tests name the fields


USUAL_ORDER = tactic(
    "usual_order", "221000", "1/2/0", "tx:o pref:d",
    purpose="service", specificity=0.6, impact=0.8, error_rate=0.06, setup_units=2.0,
    monthly_units=2.0, service_contact=True, needs=Needs(0, 1, 1),
)  # fmt: skip
PROFILE_QUESTIONS = tactic(
    "profile_questions", "100000", "2/3/1", "pref:d con:d",
    message_load=1.0, setup_units=1.0, monthly_units=1.0, needs=Needs(0, 0, 2),
)  # fmt: skip
SELL_ALONG = tactic(
    "sell_along", "100000", "0/2/3", "tx:o",
    purpose="selling", message_load=1.0, setup_units=1.0, monthly_units=1.0, joins_service=True,
)  # fmt: skip
PREFERENCE_APP = tactic(
    "preference_app", "310201", "1/2/1", "pref:d tx:o con:d",
    message_load=2.0, setup_units=25.0, monthly_units=6.0, lead_turns=2, needs=Needs(1, 1, 1),
)  # fmt: skip
NEW_ARRIVALS = tactic(
    "new_arrivals", "001003", "0/0/1", message_load=1.0, setup_units=3.0, monthly_units=3.0
)
PEER_REVIEWS = tactic(
    "peer_reviews", "110030", "0/0/0", setup_units=8.0, monthly_units=2.0, lead_turns=1
)
STANDARD_PLUS_TOUCH = tactic(
    "standard_plus_touch", "211000", "1/1/0", "tx:o con:d",
    message_load=1.0, setup_units=8.0, monthly_units=3.0, lead_turns=1, needs=Needs(1, 1, 1),
)  # fmt: skip
PERSONAL_EMAIL = tactic(
    "personal_email", "200100", "2/2/2", "con:d tx:o",
    message_load=7.0, load_by_level=(4.0, 7.0, 10.0), explicit_identity=2.0, gimmick=1.0,
    setup_units=4.0, monthly_units=3.0, needs=Needs(1, 2, 0),
)  # fmt: skip
BAKERY_TACTICS = (
    USUAL_ORDER, SELL_ALONG, PROFILE_QUESTIONS, NEW_ARRIVALS, PEER_REVIEWS, PREFERENCE_APP,
    STANDARD_PLUS_TOUCH, PERSONAL_EMAIL,
)  # fmt: skip
LAB_TACTICS = (
    *BAKERY_TACTICS,
    tactic("own_history_tips", "310000", "1/1/1", "tx:o br:o", setup_units=15.0, monthly_units=4.0),
    tactic("serendipity_shelf", "202003", "1/1/0", "tx:o br:o", setup_units=12.0),
    tactic("proactive_repair", "232000", "1/2/0", "dev:o",
           purpose="service", message_load=1.0, service_contact=True, monthly_units=10.0),
    tactic("retargeting_ads", "100000", "2/3/3", "br:o",
           purpose="selling", message_load=5.0, specificity=3.0, monthly_units=5.0),
    tactic("next_best_action", "310000", "2/1/2", "tx:o br:o",
           message_load=-2.0, impact=2.0, monthly_units=8.0),
    tactic("face_recognition", "110000", "3/1/2", "bio:o", message_load=1.0, impact=1.7,
           variants=(TacticVariant("selling"),
                     TacticVariant("safety", purpose="safety", selling=0.0))),
    tactic("bought_profiles", "100000", "2/1/2", "bgt:b inf:i",
           purpose="selling", message_load=3.0, error_rate=0.5, monthly_units=8.0),
    tactic("personal_prices", "000100", "2/0/3", "tx:o inf:i", purpose="pricing", surcharge=3.0),
    tactic("plan_advice", "200200", "2/2/2", "tx:o",
           message_load=1.0, prompt=1.0, margin_given=0.06, joins_service=True),
)  # fmt: skip
ALL_LEVERS = tuple(LeverEntry(LeverDefinition(name, 3.0)) for name in LEVER_IDS)
BAKERY_MARKET = Market(
    people=600,
    customer_share=0.8,
    spend_cents=3800,
    visit_probability=0.9,
    gross_margin=0.55,
    base_churn=0.03,
    service_problem_share=0.05,
    acquisition_share=0.05,
)
BAKERY_START = Start(
    trust=66.0,
    believed_trust=74.0,
    cash_cents=27_000,
    budget_per_turn_cents=18_000,
    consent_share=0.20,
    data_quality=1,
    data_integration=1,
)
SILENT_REGULAR = EventDefinition(
    id="silent_regular",
    when=TacticPlayed("sell_along", level_at_least=2),
    choices=(
        EventChoice("visit", (ChangeTrust(2.0, "segment", "regulars"), ChangeCash(-3.0))),
        EventChoice("wait"),
    ),
    default="wait",
    about="sell_along",
)


def bakery(people: int = 600, turns: int = 6) -> ScenarioDefinition:
    """A bakery like the tutorial's, with everything open from the first turn."""
    ratio = people / 600
    return ScenarioDefinition(
        id="test_bakery",
        turns=turns,
        sector="bakery",
        scene="counter",
        market=replace(BAKERY_MARKET, people=people),
        start=replace(
            BAKERY_START,
            cash_cents=round(27_000 * ratio),
            budget_per_turn_cents=round(18_000 * ratio),
        ),
        segments=(
            Segment("regulars", 0.45, {"need_for_relevance": 0.3, "tenure": 0.6}),
            Segment("parents", 0.30, {"need_for_convenience": 0.6}),
            Segment("passers_by", 0.25, {"novelty_seeking": 0.3, "tenure": -0.6}),
        ),
        hand=tuple(HandEntry(item) for item in BAKERY_TACTICS),
        levers=ALL_LEVERS,
        events=(SILENT_REGULAR,),
        goals=(Goal("trust", 40, 4.0), Goal("contribution", 30, 1.05)),
        endings=(EndingDefinition("forgotten", None, "forgotten"),),
        cast=(CastMember("okkema", "regulars", {"tenure": 1.5}), CastMember("ines", "parents")),
    )


def laboratory(people: int = 5_000, turns: int = 18) -> ScenarioDefinition:
    """A retailer with 17 tactics, all levers, and money for anything."""
    return replace(
        bakery(people, turns),
        id="test_laboratory",
        market=Market(people, 0.8, 4000, 0.28, 0.45, 0.016, 0.10, 0.02),
        start=Start(58.0, 66.0, 500_000_000, 500_000_000, 0.2, 2, 3),
        hand=tuple(HandEntry(item) for item in LAB_TACTICS),
        events=(),
    )


def plan(company: dict[str, int] | None = None, /, **tactics: str) -> TurnDecisions:
    """Decisions from words like ``usual_order="2 explained opt_in all"``."""
    settings = {}
    for name, words in tactics.items():
        level, openness, consent, audience, *_ = [
            *words.split(),
            *["policy", "opt_out", "all"][len(words.split()) - 1 :],
        ]
        settings[name] = TacticSetting(int(level), None, openness, consent, audience)  # type: ignore[arg-type]
    return TurnDecisions(tactics=settings, company=company or {})


assert set(_CATEGORIES.values()) <= set(DATA_CATEGORIES)
