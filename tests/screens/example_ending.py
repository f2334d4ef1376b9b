"""A finished game, for the ending screen and the list of saves."""

from typing import Final

from game.session.views import (
    CastOutcome,
    EndingView,
    PlanComparison,
    PredictionRecord,
    SavedGame,
    Series,
    TurningPoint,
)
from game.vocabulary.events import EventOccurred
from game.vocabulary.measures import GameScore, GoalScore


def bakery_ending() -> EndingView:
    """Six months: a good till, a thin queue, and a survey that did not see it coming."""
    return EndingView(
        ending="harvested",
        tone="harvested",
        score=GameScore(
            score=61.4,
            goals={
                "trust": GoalScore(61.2, 64.8, 68.8, 5.0),
                "contribution": GoalScore(5_640_000, 5_290_000, 5_570_000, 112.5),
                "equity": GoalScore(10_900_000, 10_600_000, 11_100_000, 80.0),
                "consent": GoalScore(0.27, 0.20, 0.35, 73.3),
            },
            ending="harvested",
        ),
        turns_played=6,
        trust_true=Series(66, (66.2, 66.9, 65.6, 63.8, 62.0, 61.2), measured=False),
        trust_measured=Series(74, (73, 75, 71, 72, 68, 66)),
        series={
            "revenue_cents": Series(
                1_612_800, (1_608_200, 1_631_900, 1_704_300, 1_690_100, 1_655_000, 1_640_500)
            ),
            "churn_rate": Series(0.03, (0.027, 0.024, 0.031, 0.036, 0.041, 0.038)),
            "consent_share": Series(0.20, (0.21, 0.23, 0.24, 0.24, 0.26, 0.27)),
            "complaints_per_1000": Series(0, (2.1, 4.2, 6.4, 5.8, 7.9, 6.6)),
            "customers": Series(480, (478, 476, 471, 462, 451, 443)),
        },
        happened=(
            EventOccurred("school_fair", "scenario", 2, choice="rolls"),
            EventOccurred("open_notebook", "scenario", 3, "put_it_away", True, "usual_order"),
            EventOccurred("silent_regular", "scenario", 4, choice="wait", about="sell_along"),
            EventOccurred("croissant_war", "scenario", 5, choice="sit_it_out"),
        ),
        turned=(TurningPoint(3, -1.3, "sell_along"), TurningPoint(5, -1.8, "croissant_war")),
        trust_by_cause={"sell_along": -4.1, "usual_order": 2.2, "arrivals_and_departures": -5.0},
        predictions=PredictionRecord(made=12, right=7, mean_confidence=0.71, brier=0.24),
        customers_start=480,
        customers_end=443,
        arrived=51,
        churned=88,
        cast=(
            CastOutcome("okkema", "regulars", 71, 38, "left", 5, "sell_along"),
            CastOutcome("van_rossum", "regulars", 78, 84, "stayed", None, "usual_order"),
            CastOutcome("tuinstra", "regulars", 64, 61, "stayed", None, "word_of_mouth"),
            CastOutcome("el_amrani", "regulars", 70, 72, "stayed", None, "service"),
            CastOutcome("de_wilde", "regulars", 69, 57, "stayed", None, "expectation"),
            CastOutcome("hofstee", "parents", 66, 74, "stayed", None, "usual_order"),
            CastOutcome("bakker_lin", "parents", 58, 49, "left", 6, "sell_along"),
            CastOutcome("pietersen", "passers_by", 47, 45, "stayed", None, "discovery"),
            CastOutcome("sloot", "passers_by", 50, 63, "joined", None, "new_arrivals"),
            CastOutcome("vermaat", "passers_by", 50, 50, "never_came", None, None),
        ),
        plans=(
            PlanComparison("played", "played", 61.2, 5_640_000, 10_900_000, 61.4, "harvested"),
            PlanComparison("abstain", "abstain", 64.8, 5_290_000, 10_600_000, 50.0, "forgotten"),
            PlanComparison("more_tarts", "tempting", 56.0, 5_480_000, 9_800_000, 41.0, "harvested"),
            PlanComparison("ask_and_surprise", "good", 70.1, 5_580_000, 11_300_000, 96.0, "loved"),
            PlanComparison("ordering_ahead", "good", 68.0, 5_610_000, 11_200_000, 91.0, "loved"),
            PlanComparison(
                "board_of_favourites", "good", 67.2, 5_500_000, 11_000_000, 84.0, "sound"
            ),
        ),
        debrief=(
            "one_word",
            "survey_and_street",
            "asked_or_took",
            "what_the_replay_changed",
            "usual_or_form",
            "stop_by_friday",
        ),
        cards=("S68", "S69", "S70", "B11", "B75", "C3", "C17"),
    )


SAVED_GAMES: Final = (
    SavedGame(
        "corner_bakery-7", "corner_bakery", "Zeven Kruimels", 3, 6, "2026-11-20T16:42", False
    ),
    SavedGame("telecom_churn-12", "telecom_churn", "Polderlink", 12, 12, "2026-11-18T09:05", True),
    SavedGame("damaged", "", "", 0, 0, "2026-11-02T11:30", False, problem="storage.save.damaged"),
)
