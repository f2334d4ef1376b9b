"""Realistic frozen views for looking at and testing screens without a simulation."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from game.session.views import (
    FloorCustomer,
    FloorView,
    ForecastView,
    InboxItem,
    LedgerBar,
    MonthBefore,
    PredictionOutcome,
    ReviewView,
    Series,
    SituationView,
    Tone,
    Voice,
)
from game.vocabulary.decisions import NO_DECISIONS, TurnDecisions
from game.vocabulary.events import EventOccurred
from game.vocabulary.measures import TurnMeasures
from game.vocabulary.settings import TacticSetting
from tests.screens.example_cards import (
    BAKERY_UNIT,
    TELECOM_UNIT,
    bakery_hand,
    lever_cards,
    telecom_hand,
)

BAKERY_CAST: Final = (
    ("okkema", "regulars"),
    ("van_rossum", "regulars"),
    ("tuinstra", "regulars"),
    ("el_amrani", "regulars"),
    ("de_wilde", "regulars"),
    ("hofstee", "parents"),
    ("bakker_lin", "parents"),
    ("pietersen", "passers_by"),
    ("sloot", "passers_by"),
    ("vermaat", "passers_by"),
)

MONTH_3: Final = TurnMeasures(
    trust=65.6,
    trust_measured=71,
    trust_survey_error=7.4,
    revenue_cents=1_704_300,
    contribution_cents=921_000,
    costs_cents=8_065,
    cash_cents=40_812,
    customers=471,
    arrived=9,
    churned=14,
    buyers=334,
    reached=402,
    opted_out=6,
    complaints=3,
    data_complaints=1,
    consent_share=0.24,
    noticed_share=0.02,
    message_load=1.1,
    satisfaction=0.42,
    reputation=61.5,
    customer_equity_cents=11_204_000,
)

BAKERY_SERIES_MONTH_4: Final[Mapping[str, Series]] = {
    "trust_measured": Series(74, (73, 75, 71)),
    "revenue_cents": Series(1_612_800, (1_608_200, 1_631_900, 1_704_300)),
    "churn_rate": Series(0.03, (0.027, 0.024, 0.031)),
    "consent_share": Series(0.20, (0.21, 0.23, 0.24)),
    "complaints_per_1000": Series(0, (2.1, 4.2, 6.4)),
    "customers": Series(480, (478, 476, 471)),
}
_BEFORE: Final[Mapping[str, Series]] = {
    name: Series(series.start, ()) for name, series in BAKERY_SERIES_MONTH_4.items()
}


def voice(
    cast: str | None,
    segment: str,
    key: str,
    *,
    line: int = 0,
    level: int = 3,
    change: float = 1.2,
    months: int = 48,
) -> Voice:
    """A voice; ``key`` is ``<cause>.<tone>`` below ``voice``."""
    cause, _, tone = key.partition(".")
    tones: dict[str, Tone] = {"plus": "plus", "torn": "torn", "minus": "minus"}
    return Voice(
        customer=BAKERY_CAST.index((cast, segment))
        if (cast, segment) in BAKERY_CAST
        else 40 + months,
        cast=cast,
        segment=segment,
        cause=cause,
        tone=tones[tone],
        text_key=f"voice.{key}",
        line=line,
        trust_level=level,
        trust_change=change,
        tenure_months=months,
    )


BAKERY_VOICES: Final = (
    voice("van_rossum", "regulars", "usual_order.plus", line=1, level=4, change=2.1, months=131),
    voice("okkema", "regulars", "sell_along.minus", level=1, change=-6.4, months=228),
    voice("sloot", "passers_by", "new_arrivals.plus", line=0, level=3, change=1.4, months=7),
    voice(None, "parents", "sell_along.torn", line=1, level=2, change=-0.6, months=26),
)


def floor(
    total: int,
    shown: int = 177,
    cast: Sequence[tuple[str, str]] = BAKERY_CAST,
    segments: Sequence[str] = ("regulars", "parents", "passers_by"),
    *,
    moving: bool = False,
) -> FloorView:
    """A floor with the named customers first; ``moving`` lets trust change and people leave."""
    pattern = (3, 2, 3, 4, 1, 3, 2, 3, 4, 2, 0, 3, 1)
    people = []
    for number in range(shown):
        name, segment = (
            cast[number] if number < len(cast) else (None, segments[number % len(segments)])
        )
        before = pattern[number * 5 % len(pattern)]
        step = (0, 0, 1, 0, -1)[number % 5] if moving else 0
        fate = {11: "leaves", 23: "arrives"}.get(number % 37, "stays") if moving else "stays"
        people.append(
            FloorCustomer(
                id=number,
                cast=name,
                segment=segment,
                trust_level_before=before,
                trust_level_after=min(4, max(0, before + step)),
                fate="leaves" if fate == "leaves" else "arrives" if fate == "arrives" else "stays",
                bought=number % 3 > 0,
                complained=moving and number % 61 == 7,
                reached=("usual_order",) if number % 4 else (),
            )
        )
    counts = [sum(each.trust_level_after == level for each in people) for level in range(5)]
    return FloorView(
        tuple(people), shown, total, (counts[0], counts[1], counts[2], counts[3], counts[4])
    )


SCHOOL_FAIR: Final = InboxItem(
    "school_fair",
    ("rolls", "take_the_list", "decline"),
    "decline",
    None,
    {"rolls": 3_226, "take_the_list": 3_226},
)
FIRST_MORNING: Final = InboxItem("first_morning", (), None, None, {})
SILENT_REGULAR: Final = InboxItem(
    "silent_regular", ("visit", "wait"), "wait", "sell_along", {"visit": 1_613}
)
CROISSANT_WAR: Final = InboxItem(
    "croissant_war",
    ("match", "bake_something_else", "sit_it_out"),
    "sit_it_out",
    None,
    {"match": 16_128, "bake_something_else": 4_838},
)
MISSING_TARTS: Final = InboxItem("hanna_misses_tarts", (), None, None, {})


def bakery_month_1() -> SituationView:
    """The first morning: nothing happened yet, one card open, the tutorial speaks."""
    return SituationView(
        turn=1,
        turns=6,
        cash_cents=24_200,
        available_cents=40_300,
        budget_per_turn_cents=16_100,
        measures=None,
        trust_measured=74,
        trust_survey_error=None,
        revenue_cents=1_612_800,
        customers=480,
        series=_BEFORE,
        inbox=(FIRST_MORNING,),
        hand=bakery_hand(1, {}),
        levers=lever_cards(BAKERY_UNIT, 1, {}, bakery=True),
        audiences=("all", "consenting", "regulars", "parents", "passers_by"),
        control_panel=False,
        decisions=NO_DECISIONS,
        voices=(),
        floor=floor(480),
        tutorial_key="tutorial.1",
        tutorial_points_at="usual_order",
        prediction_wanted=True,
    )


BAKERY_PLAN: Final = TurnDecisions(
    tactics={
        "usual_order": TacticSetting(2, openness="explained", consent="opt_in"),
        "sell_along": TacticSetting(2),
    },
    company={"data_quality": 1},
)


def bakery_month_4() -> SituationView:
    """The fourth month: two cards running, a survey, voices, two letters with choices."""
    return SituationView(
        turn=4,
        turns=6,
        cash_cents=40_812,
        available_cents=56_912,
        budget_per_turn_cents=16_100,
        measures=MONTH_3,
        trust_measured=71,
        trust_survey_error=7.4,
        revenue_cents=1_704_300,
        customers=471,
        series=BAKERY_SERIES_MONTH_4,
        inbox=(SILENT_REGULAR, CROISSANT_WAR, MISSING_TARTS),
        hand=bakery_hand(4, BAKERY_PLAN.tactics),
        levers=lever_cards(BAKERY_UNIT, 4, BAKERY_PLAN.company, bakery=True),
        audiences=("all", "consenting", "regulars", "parents", "passers_by"),
        control_panel=False,
        decisions=BAKERY_PLAN,
        voices=BAKERY_VOICES,
        floor=floor(471),
        tutorial_key="tutorial.4",
        tutorial_points_at="profile_questions",
        prediction_wanted=True,
    )


def over_budget() -> SituationView:
    """The fourth month with hardly any money: last month's plan cannot be paid again."""
    return replace(bakery_month_4(), cash_cents=-9_000, available_cents=4_200, inbox=(SCHOOL_FAIR,))


TELECOM_PLAN: Final = TurnDecisions(
    tactics={
        "proactive_repair": TacticSetting(2, openness="explained"),
        "personal_email": TacticSetting(1),
        "peer_reviews": TacticSetting(1, consent="none"),
    },
    company={"data_quality": 2, "research_survey": 1, "control_panel": 1},
)


def telecom_month_5() -> SituationView:
    """Twelve cards and thirteen levers in the middle of a long game; four cards are locked."""
    return replace(
        bakery_month_4(),
        turn=5,
        turns=12,
        cash_cents=512_400,
        available_cents=932_400,
        budget_per_turn_cents=420_000,
        trust_measured=54,
        trust_survey_error=4.1,
        revenue_cents=17_240_000,
        customers=3_912,
        series={
            "trust_measured": Series(63, (61, 58, 55, 54)),
            "revenue_cents": Series(16_800_000, (16.9e6, 17.1e6, 17.0e6, 17.24e6)),
            "churn_rate": Series(0.019, (0.02, 0.018, 0.021, 0.022)),
            "consent_share": Series(0.6, (0.6, 0.59, 0.57, 0.58)),
            "complaints_per_1000": Series(0, (3.0, 3.5, 5.1, 4.4)),
            "customers": Series(4_000, (3_985, 3_960, 3_941, 3_912)),
        },
        inbox=(
            InboxItem("list_fatigue", ("fewer_button", "cut", "carry_on"), "carry_on", None, {}),
        ),
        hand=telecom_hand(5, TELECOM_PLAN.tactics),
        levers=lever_cards(TELECOM_UNIT, 5, TELECOM_PLAN.company),
        audiences=("all", "consenting", "home_workers", "streaming_families", "sleepers"),
        control_panel=True,
        decisions=TELECOM_PLAN,
        voices=(
            voice("nauta", "sleepers", "personal_email.minus", level=1, change=-2.8, months=311),
            voice("benali", "streaming_families", "proactive_repair.plus", level=4, change=3.3),
            voice("oduya", "home_workers", "proactive_repair.plus", line=1, change=1.1, months=64),
        ),
        floor=floor(
            3_912,
            180,
            cast=(("nauta", "sleepers"), ("benali", "streaming_families")),
            segments=("home_workers", "streaming_families", "sleepers"),
        ),
        tutorial_key=None,
        tutorial_points_at=None,
    )


def forecast_near(situation: SituationView) -> ForecastView:
    """A forecast that says: about as now."""
    trust, revenue = situation.trust_measured, situation.revenue_cents
    return ForecastView(
        trust - 3.5,
        trust + 0.5,
        trust + 4.0,
        round(revenue * 0.97),
        round(revenue * 1.01),
        round(revenue * 1.05),
    )


def bakery_review() -> ReviewView:
    """The third month explained: the till was pleased, the regulars less."""
    return ReviewView(
        turn=3,
        turns=6,
        measures=MONTH_3,
        trust_change=-0.9,
        trust_measured_before=75,
        trust_measured=71,
        revenue_before_cents=1_631_900,
        trust_bars=(
            LedgerBar("sell_along", "tactic", -2.34),
            LedgerBar("usual_order", "tactic", 1.61),
            LedgerBar("word_of_mouth", "model", -0.42),
            LedgerBar("service", "model", 0.31),
            LedgerBar("expectation", "model", -0.24),
            LedgerBar("arrivals_and_departures", "model", 0.18),
        ),
        revenue_bars=(
            LedgerBar("baseline", "baseline", 1_598_400),
            LedgerBar("sell_along", "tactic", 71_200),
            LedgerBar("usual_order", "tactic", 38_100),
            LedgerBar("data_quality", "lever", 4_300),
            LedgerBar("together", "together", -7_700),
        ),
        month_before=MonthBefore(
            baseline_cents=1_587_400,
            brought_cents={"usual_order": 41_900, "data_quality": 3_900, "together": -1_300},
            customers=480,
            customers_after=476,
            left=13,
            arrived=9,
        ),
        predictions=(
            PredictionOutcome("trust", "up", 0.65, "down", right=False),
            PredictionOutcome("revenue", "up", 0.9, "up", right=True),
        ),
        forecast=ForecastView(70.0, 74.0, 78.0, 1_650_000, 1_715_000, 1_780_000),
        happened=(
            EventOccurred("school_fair", "scenario", 3, choice="rolls"),
            EventOccurred("open_notebook", "scenario", 3, "put_it_away", True, "usual_order"),
        ),
        voices=BAKERY_VOICES,
        floor=floor(471, moving=True),
        series=BAKERY_SERIES_MONTH_4,
        ends=False,
    )
