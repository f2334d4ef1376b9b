from dataclasses import replace

import pygame
import pytest

from game.screens.parts.rolling_figure import RollingFigure
from game.screens.resolve import ResolveScreen
from game.session.profile import LanguageCode, Profile
from game.session.views import FloorView, ReviewView
from game.widgets.floor import Floor
from tests.screens.examples import bakery_month_4, bakery_review
from tests.screens.fakes import FakeSession, FakeShell
from tests.screens.misfits import MATRIX, misfits

LONGEST_MS = 12_000.0


def entered(
    review: ReviewView | None = None,
    *,
    language: LanguageCode = "en",
    text_scale: float = 1.0,
    size: tuple[int, int] = (1280, 720),
    still: bool = False,
) -> FakeShell:
    shell = FakeShell(
        FakeSession(bakery_month_4(), review=review or bakery_review()),
        language=language,
        text_scale=text_scale,
        size=size,
        profile=Profile(reduced_motion=still),
    )
    shell.view.configure(reduced_motion=still)
    shell.enter(ResolveScreen(shell))
    return shell


def milliseconds_until_over(shell: FakeShell) -> float:
    waited = 0.0
    while not shell.shown:
        assert waited < LONGEST_MS, "the month never ends"
        shell.wait(100)
        waited += 100
    return waited


def screen_of(shell: FakeShell) -> ResolveScreen:
    assert isinstance(shell.screen, ResolveScreen)
    return shell.screen


def test_the_month_takes_a_few_seconds_and_then_gives_reasons() -> None:
    shell = entered()
    assert 2_000 < milliseconds_until_over(shell) < 7_000
    assert shell.shown == ["review"]


def test_nobody_jumps_over_the_time_the_first_picture_took() -> None:
    shell = entered()
    screen, now = screen_of(shell), shell.view.now_ms
    for passed in (16, 416):  # the first picture took 400 ms
        shell.view.advance(now + passed)
        screen.update(now + passed)
        shell.settle()
    floor = shell.find("floor")
    assert isinstance(floor, Floor)
    assert 16 <= floor.elapsed(shell.view) <= 60


def test_a_month_whose_first_picture_is_made_fast_begins_at_once() -> None:
    shell = entered()
    now = shell.view.now_ms
    shell.wait(400)
    floor = shell.find("floor")
    assert isinstance(floor, Floor)
    assert floor.elapsed(shell.view) == shell.view.now_ms - now


@pytest.mark.parametrize("key", [pygame.K_SPACE, pygame.K_RETURN])
def test_space_and_enter_skip(key: int) -> None:
    shell = entered()
    shell.wait(300)
    shell.press(key)
    assert shell.shown == ["review"]


def test_a_click_on_the_floor_skips() -> None:
    shell = entered()
    shell.wait(300)
    floor = shell.find("floor")
    shell.click_at(floor.bounds.x + 30, floor.bounds.bottom - 60)
    assert shell.shown == ["review"]


def test_a_click_on_the_button_skips() -> None:
    shell = entered()
    shell.click("primary")
    assert shell.shown == ["review"]


def test_skipping_at_the_very_end_goes_on_only_once() -> None:
    shell = entered()
    milliseconds_until_over(shell)
    shell.press(pygame.K_RETURN)
    shell.wait(500)
    assert shell.shown == ["review"]


def test_twice_the_speed_takes_about_half_the_time_and_half_the_speed_twice_it() -> None:
    normal = milliseconds_until_over(entered())
    times = {}
    for speed in ("slow", "fast"):
        shell = entered()
        screen_of(shell).set_speed(speed)
        shell.settle()
        times[speed] = milliseconds_until_over(shell)
    assert times["fast"] < 0.75 * normal
    assert times["slow"] > 1.4 * normal


def test_another_speed_goes_on_from_the_same_moment() -> None:
    shell = entered()
    shell.wait(1_000)
    before = shell.find("floor")
    assert isinstance(before, Floor)
    elapsed = before.elapsed(shell.view)
    screen_of(shell).set_speed("fast")
    shell.settle()
    after = shell.find("floor")
    assert isinstance(after, Floor)
    assert after.elapsed(shell.view) == pytest.approx(elapsed, abs=1)


def test_the_speed_is_set_by_arrows() -> None:
    shell = entered()
    shell.tab_to("speed")
    shell.press(pygame.K_RIGHT)
    assert screen_of(shell).speed == "fast"


def test_with_reduced_motion_the_end_is_shown_at_once_and_waits() -> None:
    shell = entered(still=True)
    assert shell.language.text("screen.resolve.reasons") in shell.texts()
    assert shell.view.find(key="speed") is None
    shell.wait(LONGEST_MS)
    assert shell.shown == []
    shell.press(pygame.K_RETURN)
    assert shell.shown == ["review"]


def test_the_reasons_wait_while_and_after_the_menu_was_open() -> None:
    shell = entered()
    shell.press(pygame.K_ESCAPE)
    shell.wait(LONGEST_MS)
    assert shell.asked == ["menu"]
    assert shell.shown == []


def test_the_button_says_when_the_month_is_over() -> None:
    shell = entered()
    assert shell.find("primary").label == shell.language.text("screen.resolve.skip")
    shell.wait(4_300)
    assert shell.find("primary").label == shell.language.text("screen.resolve.reasons")


def test_figures_end_at_what_was_counted() -> None:
    shell = entered()
    values = {key: shell.find(f"resolve.{key}").value for key in ("revenue", "customers", "left")}
    assert values == {"revenue": "€17,043", "customers": "471", "left": "14"}


def test_it_says_that_the_floor_is_a_sample() -> None:
    assert "177 of this month's 471 customers are shown" in entered().texts()


def test_a_month_without_customers_and_voices_can_be_shown() -> None:
    nobody = FloorView((), 0, 0, (0, 0, 0, 0, 0))
    shell = entered(replace(bakery_review(), floor=nobody, voices=()))
    shell.wait(500)
    shell.picture()
    assert milliseconds_until_over(shell) > 0


@pytest.mark.parametrize(
    ("size", "text_scale", "language"),
    [
        *MATRIX,
        *((size, scale, "de") for size, scale, language in MATRIX if language == "en"),
        *(((3840, 2160), scale, language) for _, scale, language in MATRIX[-6:]),
    ],
)
def test_every_text_fits_its_box(
    size: tuple[int, int], text_scale: float, language: LanguageCode
) -> None:
    shell = entered(language=language, text_scale=text_scale, size=size)
    assert misfits(shell.view) == []


def test_the_figures_add_up_in_every_frame_of_the_month() -> None:
    review = bakery_review()
    counted = replace(review.measures, customers=460, arrived=10, churned=11)
    shell = entered(replace(review, measures=counted))
    for hundredth in range(101):
        customers, came, left = (
            figure.between(hundredth / 100)
            for figure in map(shell.find, ("resolve.customers", "resolve.arrived", "resolve.left"))
            if isinstance(figure, RollingFigure)
        )
        assert customers == 461 + round(came) - round(left)
