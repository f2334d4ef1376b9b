"""The steps from the month before to this one without the player."""

import re
from dataclasses import replace

import pygame
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.screens.parts.waterfall_panel import PanelBars
from game.screens.review import ReviewScreen
from game.screens.review_panels import revenue_bars, shown_steps
from game.session.game import GameSession
from game.session.profile import LanguageCode
from game.session.views import LedgerBar, MonthBefore, ReviewView
from tests.screens.examples import bakery_review
from tests.screens.fakes import FakeShell, game_language
from tests.screens.misfits import misfits
from tests.screens.real_games import months_of
from tests.screens.test_review import entered, number, shown_sum

STEPS = ("earlier", "customer_count", "rest_of_month")
GAMES = (("corner_bakery", False), ("smart_store", False), ("media_bubble", True))


def reviews(scenario: str, tempting: bool, months: int = 4) -> list[ReviewView]:
    found: list[ReviewView] = []
    for session in months_of(scenario, tempting=tempting):
        assert session.review is not None
        found.append(session.review)
        if len(found) == months:
            break
    return found


def with_month_before(
    before: int, brought: int, baseline: int, customers: tuple[int, int]
) -> ReviewView:
    """A month that nothing was done in, after one that things were done in."""
    review = bakery_review()
    return replace(
        review,
        revenue_before_cents=before + brought,
        revenue_bars=(LedgerBar("baseline", "baseline", float(baseline)),),
        measures=replace(review.measures, revenue_cents=baseline),
        month_before=MonthBefore(before, {"usual_order": brought}, *customers, left=0, arrived=0),
    )


def by_id(content: PanelBars) -> dict[str, str]:
    return {bar.id: bar.text for bar in content.bars}


@pytest.mark.parametrize(("scenario", "tempting"), GAMES)
def test_the_steps_lead_from_one_month_to_the_next_one_cent_for_cent(
    scenario: str, tempting: bool
) -> None:
    for review in reviews(scenario, tempting):
        amounts = [bar.amount for bar in (*review.month_steps, *review.revenue_bars[1:])]
        assert all(amount == int(amount) for amount in amounts)
        assert review.revenue_before_cents + sum(amounts) == review.measures.revenue_cents


@pytest.mark.parametrize(("scenario", "tempting"), GAMES)
def test_what_is_taken_off_is_what_the_review_before_had_put_on(
    scenario: str, tempting: bool
) -> None:
    before: ReviewView | None = None
    for review in reviews(scenario, tempting):
        if before is not None:
            put_on = sum(bar.amount for bar in before.revenue_bars if bar.kind != "baseline")
            assert review.month_steps[0] == LedgerBar("earlier", "baseline", -put_on)
        before = review


@pytest.mark.parametrize(("scenario", "tempting"), GAMES)
def test_customers_count_the_way_their_number_changed(scenario: str, tempting: bool) -> None:
    before: ReviewView | None = None
    for review in reviews(scenario, tempting):
        if before is not None:
            change = before.measures.arrived - before.measures.churned
            step = review.month_steps[1]
            assert step.cause == "customer_count"
            assert (step.amount > 0) == (change > 0)
            assert (step.amount < 0) == (change < 0)
            assert review.month_before is not None
            assert review.month_before.customers_after == before.measures.customers
        before = review


def test_the_first_month_has_one_step_only() -> None:
    first, second = reviews("corner_bakery", tempting=False, months=2)
    assert first.month_before is None
    assert [bar.cause for bar in first.month_steps] == ["baseline"]
    assert [bar.cause for bar in second.month_steps] == list(STEPS)


def test_a_game_gone_on_with_tells_the_steps_as_if_it_had_never_been_left() -> None:
    played = list(months_of("corner_bakery"))[-1]
    again = GameSession(played.loaded, played.seed)
    for month in played.months:
        assert again.replay(month.decisions, month.forecast) is not None
    assert played.review is not None
    assert again.review is not None
    assert again.review.month_before == played.review.month_before
    assert again.review.month_steps == played.review.month_steps


@settings(max_examples=60, deadline=None)
@given(
    before=st.integers(0, 9_000_000),
    brought=st.integers(-90_000, 900_000),
    baseline=st.integers(0, 9_000_000),
    customers=st.tuples(st.integers(0, 5_000), st.integers(0, 5_000)),
)
def test_whatever_the_months_the_steps_shown_add_up(
    before: int, brought: int, baseline: int, customers: tuple[int, int]
) -> None:
    review = with_month_before(before, max(brought, -before), baseline, customers)
    content = revenue_bars(game_language("en"), review)
    assert shown_sum(content) == pytest.approx(number(content.end.text), abs=1e-6)
    unit = 1 if baseline < 100_000 else 100
    for bar, shown in shown_steps(review)[1]:
        assert abs(shown - bar.amount) <= 2 * unit


def test_more_customers_are_called_more() -> None:
    words = game_language("en")
    for customers, name in (((100, 90), "Fewer customers"), ((100, 120), "More customers")):
        review = with_month_before(1_000_000, 0, 1_000_000, customers)
        assert name in [bar.label for bar in revenue_bars(words, review).bars]


def test_steps_that_took_nothing_have_no_bar() -> None:
    review = with_month_before(1_000_000, 0, 1_200_000, (100, 100))
    assert by_id(revenue_bars(game_language("en"), review)) == {"rest_of_month": "+€2,000"}


def test_only_what_is_counted_anew_is_neither_good_nor_bad() -> None:
    bars = revenue_bars(game_language("en"), bakery_review()).bars
    assert [bar.id for bar in bars if bar.neutral] == ["earlier"]


def test_what_was_done_before_is_set_beside_what_it_brings_now() -> None:
    shell = entered()
    shell.click("revenue.bars.earlier")
    changes = {"€0 → +€712", "+€419 → +€381", "+€39 → +€43", "−€13 → −€77"}
    assert changes <= set(shell.texts())
    assert "+€445 → +€1,059" in shell.texts()


def test_a_card_says_what_it_brought_the_month_before() -> None:
    shell = entered()
    shell.click("revenue.bars.usual_order")
    assert "The month before it brought +€419." in shell.texts()
    shell.click("revenue.bars.sell_along")
    assert not [each for each in shell.texts() if each.startswith("The month before it")]


def test_fewer_customers_are_told_with_who_left_and_what_each_brought() -> None:
    shell = entered()
    shell.click("revenue.bars.customer_count")
    said = " ".join(shell.texts())
    assert "480 could buy the month before, 476 this month. In between 13 left and 9 came." in said
    assert "€33.07" in said


def test_the_rest_of_the_month_is_told_by_customer() -> None:
    shell = entered()
    shell.click("revenue.bars.rest_of_month")
    said = " ".join(shell.texts())
    assert "each customer brought €33.07 the month before and €33.58 this month" in said


@pytest.mark.parametrize("cause", STEPS)
def test_every_step_leads_to_the_game_over_time(cause: str) -> None:
    shell = entered()
    shell.tab_to(f"revenue.bars.{cause}")
    shell.press(pygame.K_RETURN)
    shell.tab_to("why.over_time")
    shell.press(pygame.K_RETURN)
    assert shell.shown == ["over_time"]


@pytest.mark.parametrize("cause", STEPS)
@pytest.mark.parametrize("text_scale", [1.0, 2.0])
@pytest.mark.parametrize("language", ["de", "pseudo"])
def test_every_step_opened_fits(cause: str, text_scale: float, language: LanguageCode) -> None:
    shell = entered(language=language, text_scale=text_scale, size=(1024, 600))
    shell.tab_to(f"revenue.bars.{cause}")
    shell.press(pygame.K_RETURN)
    assert misfits(shell.view) == []


@pytest.mark.parametrize("scenario", ["smart_store", "media_bubble"])
def test_what_every_cause_brought_is_told_so_that_it_adds_up(scenario: str) -> None:
    for session in months_of(scenario):
        review = session.review
        assert review is not None
        if review.turn in {2, 4}:
            shell = FakeShell(session)
            shell.enter(ReviewScreen(shell))
            shell.scroll_to("revenue.bars.rest_of_month")
            steps = by_id(revenue_bars(shell.language, review))
            if "earlier" not in steps:
                continue
            shell.click("revenue.bars.earlier")
            rows = [each.split(" → ") for each in shell.texts() if re.match(r"[+−]?€.* → ", each)]
            *causes, total = [(number(then), number(now)) for then, now in rows]
            assert total == tuple(map(sum, zip(*causes, strict=True)))
            assert total[0] == -number(steps["earlier"])
        if review.turn == 4:
            return
