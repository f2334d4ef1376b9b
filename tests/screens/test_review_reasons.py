"""What the review says about things that have no bar, or belong to no single card."""

import re
from dataclasses import replace

import pygame
import pytest

from game.screens.review_panels import revenue_bars, shown_points
from game.screens.review_story import grave_news, review_story
from game.screens.review_why import first_cause
from game.session.evidence import evidence_behind, evidence_library
from game.session.profile import LanguageCode
from game.session.views import LedgerBar, MovedPerson, MovedView, Preparing, ReviewView
from game.vocabulary.causes import ARRIVALS_AND_DEPARTURES, MODEL_CAUSES
from game.vocabulary.events import EventOccurred
from tests.screens.examples import bakery_review
from tests.screens.fakes import FakeShell, game_language
from tests.screens.misfits import misfits
from tests.screens.real_games import months_of
from tests.screens.test_review import entered, shown_sum


def with_together(cents: float) -> ReviewView:
    review = bakery_review()
    bars = (*review.revenue_bars[:-1], LedgerBar("together", "together", cents))
    revenue = round(sum(bar.amount for bar in bars))
    return replace(
        review, revenue_bars=bars, measures=replace(review.measures, revenue_cents=revenue)
    )


def lost_game(*, cash_cents: int = -201_600) -> ReviewView:
    review = bakery_review()
    measures = replace(review.measures, cash_cents=cash_cents)
    return replace(review, measures=measures, ends=True, ended_early="fallen")


def said(shell: FakeShell) -> str:
    return " ".join(shell.texts())


def test_revenue_is_led_from_the_month_before_to_this_one() -> None:
    review = bakery_review()
    content = revenue_bars(game_language("en"), review)
    assert content.start.text == "€16,319"
    steps = [(bar.id, bar.text) for bar in content.bars[:3]]
    assert steps == [
        ("earlier", "−€445"),
        ("customer_count", "−€132"),
        ("rest_of_month", "+€242"),
    ]
    assert shown_sum(content) == review.measures.revenue_cents / 100


def test_the_first_month_is_set_against_a_usual_one() -> None:
    first = replace(bakery_review(), turn=1, month_before=None)
    content = revenue_bars(game_language("en"), first)
    assert content.start.label == "A usual month"
    assert (content.bars[0].id, content.bars[0].text) == ("baseline", "−€335")


def test_a_month_with_nothing_done_still_shows_what_it_brought_by_itself() -> None:
    review = bakery_review()
    bars = (LedgerBar("baseline", "baseline", 1_704_300), LedgerBar("together", "together", 0.0))
    shell = entered(replace(review, revenue_bars=bars, month_before=None))
    assert "Nothing you did changed revenue this month." in shell.texts()
    assert "Without what you did" in shell.texts()
    bar = shell.view.find(key="revenue.bars.baseline")
    assert bar is not None
    assert bar.value == "+€724"


@pytest.mark.parametrize(
    ("cents", "name", "reason"),
    [
        (60_000, "What cards share", "stand in for each other"),
        (-60_000, "Counted twice", "need each other"),
    ],
)
def test_what_cards_do_jointly_is_put_into_words(cents: float, name: str, reason: str) -> None:
    shell = entered(with_together(cents))
    shell.click("revenue.bars.together")
    assert name in shell.texts()
    assert reason in said(shell)
    added = 71_200 + 38_100 + 4_300 + cents
    assert game_language("en").money(round(added), decimals=0, sign=True) in said(shell)


def test_the_month_without_the_player_says_what_it_would_have_brought() -> None:
    shell = entered()
    shell.click("revenue.bars.rest_of_month")
    assert "The same month without anything you did: €15,984." in shell.texts()


def test_a_game_that_stops_before_its_time_says_so_and_why() -> None:
    assert "€2,016 short: the money is gone, and the game ends here." in said(entered(lost_game()))
    other = said(entered(lost_game(cash_cents=5_000)))
    assert "The game ends here, before its time" in other
    assert "ends here" not in said(entered(replace(bakery_review(), ends=True)))


def test_money_that_went_stands_beside_what_is_left() -> None:
    review = replace(bakery_review(), cash_before_cents=50_000)
    assert "−€92" in entered(review).texts()


def test_a_tactic_that_reaches_nobody_yet_is_said_to_be_in_preparation() -> None:
    review = replace(bakery_review(), preparing=(Preparing("new_arrivals", 5),))
    texts = entered(review).texts()
    assert "Just in: not there yet" in texts
    assert any("from month 5" in text for text in texts)


def test_what_is_in_preparation_has_no_bar_and_later_no_note() -> None:
    seen: dict[str, int] = {}
    for session in months_of("telecom_churn", tempting=True):
        review = session.review
        assert review is not None
        for each in review.preparing:
            assert each.works_from > review.turn
            assert each.tactic not in {bar.cause for bar in review.revenue_bars}
            seen[each.tactic] = review.turn
        if review.turn == 2:
            break
    assert seen == {"proactive_repair": 1}


@pytest.mark.parametrize("cause", [*MODEL_CAUSES, ARRIVALS_AND_DEPARTURES])
def test_every_mechanism_of_the_ledger_rests_on_evidence_that_can_be_shown(cause: str) -> None:
    library = evidence_library()
    assert library is not None
    rows = evidence_behind(cause)
    assert rows
    assert set(rows) <= {row.id for row in library.rows}


def test_a_mechanism_shows_what_is_known_about_it() -> None:
    shell = entered()
    shell.click("trust.bars.word_of_mouth")
    assert "What is known" in shell.texts()


def test_e_on_a_bar_looks_up_that_bar_and_not_the_one_explained() -> None:
    shell = entered()
    shell.tab_to("trust.bars.word_of_mouth")
    shell.press(pygame.K_e)
    assert shell.looked_up[-1].removeprefix("evidence.") in evidence_behind("word_of_mouth")


def test_what_came_upon_the_firm_is_explained_before_a_card_that_did_little() -> None:
    bars = (
        LedgerBar("regulator", "model", -2.2),
        LedgerBar("usual_order", "tactic", -0.1),
    )
    assert first_cause(replace(bakery_review(), trust_bars=bars)) == "regulator"


@pytest.mark.parametrize("language", ["en", "nl", "de", "pseudo"])
@pytest.mark.parametrize("text_scale", [1.0, 1.5])
def test_a_game_lost_fits(language: LanguageCode, text_scale: float) -> None:
    lost = replace(
        lost_game(), cash_before_cents=400_000, preparing=(Preparing("new_arrivals", 5),)
    )
    shell = entered(lost, language=language, text_scale=text_scale, size=(1024, 600))
    assert not misfits(shell.view)


def test_a_cause_that_would_say_nought_has_no_bar() -> None:
    bars = (LedgerBar("time", "model", 0.5), LedgerBar("complaints", "model", -0.002))
    review = replace(bakery_review(), trust_bars=bars)
    assert [bar.cause for bar, _ in shown_points(review)] == ["time"]
    nothing = replace(review, trust_bars=bars[1:])
    assert [bar.cause for bar, _ in shown_points(nothing)] == ["complaints"]


def grave_month(*events: EventOccurred, cause: str, fine_cents: int = 0) -> ReviewView:
    review = bakery_review()
    bars = (LedgerBar(cause, "model", -6.13), *review.trust_bars)
    happened = (*review.happened, *events)
    return replace(review, trust_bars=bars, happened=happened, fine_cents=fine_cents)


@pytest.mark.parametrize("language", ["en", "nl", "de"])
def test_a_leak_is_told_above_the_charts_and_before_all_else_that_happened(
    language: LanguageCode,
) -> None:
    review = grave_month(EventOccurred("breach", "breach", 4), cause="breach")
    shell = entered(review, language=language)
    words = shell.language
    points = words.number(-6.13, 2, sign=True)
    leaked = words.text("screen.review.grave.leak", points=points)
    assert leaked in [each.label for each in shell.find("review.story").walk()]
    told = [each.label for each in shell.find("review.happened").walk() if each.label]
    assert told.index(words.text("screen.happening.breach.title")) <= 2


def test_what_the_regulator_forbids_and_what_it_fines_is_told_above_the_charts() -> None:
    warning = EventOccurred("regulator_warning", "regulator", 4, about="sell_along")
    fine = EventOccurred("regulator_fine", "regulator", 4, about="sell_along")
    for events, fine_cents, expected in (
        ((warning,), 0, "The regulator forbids “One more thing?” for good."),
        (
            (warning, fine),
            436_800,
            "The regulator forbids “One more thing?” for good and fines you €4,368.",
        ),
        ((replace(fine, about=None),), 436_800, "The regulator fines you €4,368."),
    ):
        review = grave_month(*events, cause="regulator", fine_cents=fine_cents)
        assert expected in entered(review).texts()


def test_a_fine_stands_beside_what_the_regulator_did_to_trust() -> None:
    fine = EventOccurred("regulator_fine", "regulator", 4)
    shell = entered(grave_month(fine, cause="regulator", fine_cents=436_800))
    shell.click("trust.bars.regulator")
    assert {"−6.13 points of trust", "−€4,368 fine"} <= set(shell.texts())


def test_a_leak_is_not_said_to_have_left_revenue_unmoved() -> None:
    leak = grave_month(EventOccurred("breach", "breach", 4), cause="breach")
    shell = entered(leak)
    shell.click("trust.bars.breach")
    itself = shell.language.text("screen.review.revenue.rest")
    told = shell.language.text("screen.review.why.not_split", itself=itself)
    assert told in shell.texts()
    assert shell.language.text("screen.review.why.not_in_revenue") not in shell.texts()


def test_an_ordinary_month_has_no_alarm() -> None:
    assert grave_news(game_language("en"), bakery_review()) == ()


@pytest.mark.parametrize("text_scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("language", ["de", "pseudo"])
def test_a_grave_month_fits(text_scale: float, language: LanguageCode) -> None:
    events = (
        EventOccurred("breach", "breach", 4),
        EventOccurred("regulator_warning", "regulator", 4, about="sell_along"),
        EventOccurred("regulator_fine", "regulator", 4, about="sell_along"),
    )
    review = grave_month(*events, cause="breach", fine_cents=43_680_000)
    for size in ((1024, 600), (1280, 720)):
        shell = entered(review, language=language, text_scale=text_scale, size=size)
        assert misfits(shell.view) == []


def test_the_first_survey_is_not_compared_with_what_nobody_measured() -> None:
    first = replace(bakery_review(), turn=1, trust_measured=59, trust_measured_before=70)
    told = review_story(game_language("en"), first)[0]
    assert told.startswith("The first survey finds trust at 59")
    assert told.endswith("the firm had believed 70.")


def with_moved(cause: str) -> ReviewView:
    review = bakery_review()
    one, other = review.floor.people[20:22]
    people = (
        MovedPerson(one.id, None, one.segment, 1, -2.4, 900, "stays"),
        MovedPerson(other.id, None, other.segment, 4, 0.6, 0, "stays"),
    )
    return replace(review, moved={cause: MovedView(300, 0, 12, 140, people)})


def test_a_bar_opens_the_customers_it_moved_most_and_each_of_them_can_be_asked() -> None:
    review = with_moved("word_of_mouth")
    first = review.moved["word_of_mouth"].most[0].customer
    shell = entered(review)
    told = shell.language.text(
        "screen.review.moved.felt", followed="300", up="12", down="140", reached="0"
    )
    assert told not in shell.texts()
    shell.click("trust.bars.word_of_mouth")
    assert told in shell.texts()
    chips = [each.label for each in shell.find(f"moved.{first}").walk()]
    assert any("2.4" in each for each in chips)
    shell.click(f"moved.{first}")
    assert shell.find("person").role == "dialog"


@pytest.mark.parametrize("language", ["nl", "de", "pseudo"])
@pytest.mark.parametrize("text_scale", [1.0, 2.0])
def test_the_customers_of_a_bar_fit(language: LanguageCode, text_scale: float) -> None:
    shell = entered(with_moved("sell_along"), language=language, text_scale=text_scale)
    shell.tab_to("trust.bars.sell_along")
    shell.press(pygame.K_RETURN)
    assert misfits(shell.view) == []


@pytest.mark.parametrize("language", ["en", "nl", "de"])
@pytest.mark.parametrize("amounts", [(1.0, -0.5), (1.0, 0.0), (0.0, -0.5), (0.0, 0.0)])
def test_the_story_has_at_most_three_sentences(
    language: LanguageCode, amounts: tuple[float, float]
) -> None:
    bars = tuple(
        LedgerBar(cause, "model", amount)
        for cause, amount in zip(("service", "complaints"), amounts, strict=True)
    )
    story = " ".join(
        review_story(game_language(language), replace(bakery_review(), trust_bars=bars))
    )
    assert len(re.findall(r"[.!?](?= |$)", story)) <= 3
