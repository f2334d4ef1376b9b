"""The game over time, with real games behind it."""

from dataclasses import replace
from functools import cache
from itertools import islice

import pygame
import pytest

from game.screens.over_time import OverTimeScreen
from game.screens.over_time_branch import dropped_lines
from game.screens.over_time_change import AS_PLAYED
from game.screens.over_time_charts import months_to_come
from game.screens.over_time_month import MOST_QUOTED
from game.screens.parts.happening_words import foremost, happening_text
from game.screens.parts.month_strip import MonthMark, MonthStrip
from game.screens.parts.quote import Quote
from game.session.game import GameSession
from game.session.profile import LanguageCode
from game.session.views import BranchView, Dropped, NoBranch
from game.vocabulary.events import EventOccurred
from game.vocabulary.refusals import Objection, Refused
from game.widgets.charts import LineChart
from game.widgets.dropdown import Dropdown
from game.widgets.indicators import Chip
from game.widgets.surfaces import Card
from game.widgets.waterfall import WaterfallChart
from tests.screens.fakes import FakeShell, game_language
from tests.screens.misfits import misfits
from tests.screens.real_games import months_of
from tests.session.examples import bakery

MEASURES = (
    "trust_measured",
    "revenue_cents",
    "churn_rate",
    "consent_share",
    "complaints_per_1000",
)


@cache
def session_after(months: int, scenario: str = "telecom_churn") -> GameSession:
    """A game after some months of its tempting plan (0: none; many: to its end)."""
    if months == 0:
        return GameSession(bakery(), 7)
    return list(islice(months_of(scenario, tempting=True), months))[-1]


def entered(
    months: int = 6,
    *,
    scenario: str = "telecom_churn",
    language: LanguageCode = "en",
    text_scale: float = 1.0,
    size: tuple[int, int] = (1280, 720),
) -> tuple[FakeShell, OverTimeScreen]:
    shell = FakeShell(
        session_after(months, scenario),
        language=language,
        scenario=scenario if months else "corner_bakery",
        text_scale=text_scale,
        size=size,
    )
    screen = OverTimeScreen(shell)
    shell.enter(screen)
    return shell, screen


def chart(shell: FakeShell, measure: str) -> LineChart:
    found = shell.find(f"over_time.{measure}")
    assert isinstance(found, LineChart)
    return found


def choose(shell: FakeShell, subject: str, option: str) -> None:
    menu = shell.find(f"over_time.change.{subject}")
    assert isinstance(menu, Dropdown)
    menu.on_change(option)
    shell.settle()


def test_every_measure_has_a_line_through_all_months() -> None:
    shell, screen = entered(6)
    for measure in MEASURES:
        assert len(chart(shell, measure).series.values) == 7
        assert chart(shell, measure).series.chosen == screen.chosen == 6


def test_arrows_choose_a_month_from_the_strip_and_from_anywhere() -> None:
    shell, screen = entered(6)
    assert isinstance(shell.find("over_time.months"), MonthStrip)
    shell.press(pygame.K_LEFT)
    assert screen.chosen == 5
    shell.press(pygame.K_HOME)
    assert screen.chosen == 1
    shell.press(pygame.K_LEFT)
    assert screen.chosen == 1
    shell.press(pygame.K_RIGHT)
    assert chart(shell, "churn_rate").series.chosen == screen.chosen == 2


def test_a_click_into_a_chart_chooses_the_month() -> None:
    shell, screen = entered(6)
    for place, turn in ((3, 3), (0, 1)):
        box = chart(shell, "revenue_cents").points[place].visible_box()
        shell.click_at(box.centre_x, box.centre_y)
        assert screen.chosen == turn


def test_what_was_decided_and_what_came_up_is_told_of_the_month_chosen() -> None:
    shell, screen = entered(6)
    words = shell.language
    for month in screen.view.months:
        screen._turn_to(month.turn)
        shell.settle()
        told = " ".join(each.label for each in shell.find("over_time.month").walk())
        for tactic in month.decisions.active_tactics():
            assert words.text(f"tactic.{tactic}.name") in told
        if not month.happened:
            assert words.text("screen.over_time.nothing_happened") in told


def test_leaving_something_out_draws_the_other_course_beside_the_real_one() -> None:
    shell, screen = entered(6)
    shell.press(pygame.K_LEFT)
    choose(shell, "sell_along", "off")
    assert isinstance(screen.found, BranchView)
    assert screen.found.turn == 5
    for measure in MEASURES:
        ghost = chart(shell, measure).series.ghost
        assert ghost == (
            screen.found.series[measure].start,
            *screen.found.series[measure].values,
        )
    card = shell.find("over_time.branch")
    name = shell.language.text("tactic.sell_along.name")
    assert name in card.label


def test_another_setting_and_one_tactic_more_can_be_tried() -> None:
    shell, screen = entered(6)
    choose(shell, "sell_along", "consent:opt_in")
    assert isinstance(screen.found, BranchView)
    assert shell.language.text("setting.consent.opt_in") in shell.find("over_time.branch").label
    added = shell.find("over_time.change.added")
    assert isinstance(added, Dropdown)
    choose(shell, "added", added.options[1].id)
    assert screen.found is not None


def test_going_back_to_the_game_as_it_was() -> None:
    shell, screen = entered(6)
    choose(shell, "sell_along", "off")
    choose(shell, "sell_along", AS_PLAYED)
    assert screen.found is None
    assert chart(shell, "churn_rate").series.ghost == ()
    choose(shell, "sell_along", "off")
    shell.press(pygame.K_ESCAPE)
    assert screen.found is None
    assert shell.shown == []
    shell.press(pygame.K_ESCAPE)
    assert shell.shown == ["planning"]


def test_it_goes_back_where_it_was_opened() -> None:
    shell, _ = entered(3)
    shell.visited = True
    shell.click("back")
    assert shell.asked[-1] == "back"
    assert shell.shown == []


def test_before_the_first_month_it_says_so_and_leads_back() -> None:
    shell, _ = entered(0)
    words = shell.language
    assert shell.view.find(label=words.text("screen.over_time.empty.title")) is not None
    shell.press(pygame.K_RETURN)
    assert shell.shown == ["planning"]


def test_one_month_is_a_line_already() -> None:
    shell, _ = entered(1)
    assert len(chart(shell, "trust_measured").series.values) == 2
    assert misfits(shell.view) == []


def test_true_trust_is_drawn_once_the_game_is_over() -> None:
    shell, screen = entered(99)
    assert screen.view.trust_true is not None
    trust = chart(shell, "trust_measured")
    assert trust.series.values[1:] == screen.view.trust_true.values
    assert trust.series.ghost[1:] == screen.view.series["trust_measured"].values
    screen._turn_to(2)
    shell.settle()
    choose(shell, "sell_along", "off")
    assert isinstance(screen.found, BranchView)
    assert screen.found.trust_true is not None
    ghost = chart(shell, "trust_measured").series.ghost
    assert ghost[1:] == screen.found.trust_true.values


@pytest.mark.parametrize("language", ["en", "nl", "de"])
def test_why_there_is_no_other_course_is_put_into_words(language: LanguageCode) -> None:
    shell, screen = entered(3, language=language)
    choose(shell, "sell_along", "off")
    refused = Refused((Objection("over_budget", missing_cents=12_300),))
    for found in (refused, NoBranch("no_such_month"), NoBranch("nothing_changed")):
        screen.found = found
        shell.refresh()
        shell.settle()
        assert misfits(shell.view) == []
        told = [each.label for each in shell.find("over_time.branch").walk()]
        assert not [each for each in told if "screen." in each]


@pytest.mark.parametrize("language", ["en", "nl", "de"])
def test_an_answer_to_a_letter_that_would_not_have_come_says_so(language: LanguageCode) -> None:
    words = game_language(language)
    objection = Objection("unknown_event", "school_fair", value="school_fair")
    [line] = dropped_lines(words, [Dropped(2, "school_fair", objection)])
    letter = words.text("event.school_fair.title")
    told = words.text("screen.over_time.branch.dropped_letter", turn="2", subject=letter)
    assert line.label == told
    assert letter in told


def dropping(found: BranchView) -> BranchView:
    objection = Objection("over_budget", "proactive_repair", missing_cents=123_456_00)
    parts = tuple(Dropped(turn, "proactive_repair", objection) for turn in range(2, 9))
    return BranchView(
        turn=found.turn,
        change=found.change,
        through=found.through,
        last_turn=found.last_turn,
        series=found.series,
        trust_true=None,
        ended="fallen",
        dropped=parts,
        trust_points=-12.0,
        revenue_cents=-123_456_789,
        contribution_cents=0,
        customers=-1_234,
    )


@pytest.mark.parametrize("size", [(1024, 600), (1280, 720), (1920, 1080)])
@pytest.mark.parametrize("text_scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("language", ["en", "de", "pseudo"])
def test_every_text_fits(size: tuple[int, int], text_scale: float, language: LanguageCode) -> None:
    shell, screen = entered(6, language=language, text_scale=text_scale, size=size)
    assert misfits(shell.view) == []
    choose(shell, "sell_along", "off")
    assert isinstance(screen.found, BranchView)
    screen.found = dropping(screen.found)
    shell.refresh()
    shell.settle()
    assert misfits(shell.view) == []


def test_a_share_moves_by_points_and_not_by_per_cent() -> None:
    shell, screen = entered(6)
    seen = set()
    for turn in range(1, 7):
        screen._turn_to(turn)
        shell.settle()
        shown = [text.lstrip("+−") for text in shell.texts() if text.endswith(" points")]
        for measure in ("churn_rate", "consent_share"):
            values = chart(shell, measure).series.values
            points = f"{100 * abs(values[turn] - values[turn - 1]):.1f} points"
            assert (points in shown) is (points != "0.0 points")
            seen.add(points == "0.0 points")
    assert seen == {True, False}  # what did not move is a plain nought


def test_a_course_without_a_difference_says_so_instead_of_showing_noughts() -> None:
    shell, _ = entered(1)
    choose(shell, "proactive_repair", "consent:opt_in")
    assert any("nothing would have been different" in text for text in shell.texts())
    assert "€0 revenue in all" not in shell.texts()


def test_a_young_game_keeps_places_for_months_to_come() -> None:
    shell, _ = entered(1)
    strip = shell.find("over_time.months")
    assert isinstance(strip, MonthStrip)
    assert strip.coming == ("2", "3", "4", "5", "6")
    assert strip.parts[0].bounds.w < strip.bounds.w / 5
    for measure in MEASURES:
        assert chart(shell, measure).series.length == 7


def test_a_game_that_is_over_keeps_no_places() -> None:
    view = replace(entered(3)[1].view, finished=True)
    assert len(months_to_come(view)) == 0
    assert len(months_to_come(replace(view, finished=False))) == 3


def test_a_long_game_has_every_month_in_the_strip() -> None:
    month = entered(1)[1].view.months[0]
    marks = [MonthMark(turn, str(turn), str(turn), True, True) for turn in range(1, 25)]
    strip = MonthStrip(marks, month.turn, lambda _: None, label="months", key="months")
    type_ = entered(1)[0].view.canvas.type
    assert strip.minimum_width(type_) <= 904


def test_the_event_of_the_month_spoken_of_is_named_in_the_chart() -> None:
    shell, screen = entered(6)
    for month in screen.view.months:
        screen._turn_to(month.turn)
        shell.settle()
        named = {mark.at: mark.text for mark in chart(shell, "trust_measured").series.events}
        assert [at for at, text in named.items() if text] == (
            [month.turn] if month.happened else []
        )


def test_a_warning_and_a_fine_of_one_month_are_both_named_in_the_chart() -> None:
    warning, fine, other = (
        EventOccurred(name, "regulator", 2)
        for name in ("regulator_warning", "regulator_fine", "regulator_letter")
    )
    assert foremost((other, warning, fine)) == [warning, fine]
    assert foremost((other, other)) == (other,)


@pytest.mark.parametrize(("about", "told"), [(None, False), ("sell_along", True)])
def test_a_warning_forbids_what_it_is_about_and_nothing_else(about: str | None, told: bool) -> None:
    warning = EventOccurred("regulator_warning", "regulator", 2, about=about)
    text = happening_text(game_language("en"), warning)
    assert ("“One more thing?” may not be used again." in text) is told
    assert ("may not be used again" in text) is told


def test_trust_as_measured_stands_beside_the_true_one() -> None:
    shell, screen = entered(99)
    screen._turn_to(2)
    shell.settle()
    measured = screen.view.series["trust_measured"].values[1]
    assert f"measured {measured:.0f}" in shell.texts()
    assert not [text for text in entered(3)[0].texts() if text.startswith("measured ")]


def test_what_nobody_counted_before_the_first_month_begins_with_it() -> None:
    shell, _ = entered(1)
    complaints, left = chart(shell, "complaints_per_1000"), chart(shell, "churn_rate")
    assert (complaints.series.first, left.series.first) == (1, 0)
    assert [point.place for point in complaints.points] == [1]
    assert [point.place for point in left.points] == [0, 1]
    for each, chips in ((complaints, 0), (left, 1)):
        card = next(above for above in each.ancestors() if isinstance(above, Card))
        assert sum(isinstance(part, Chip) for part in card.walk()) == chips


def test_every_past_month_tells_again_what_moved_trust_and_what_was_said() -> None:
    shell, screen = entered(6)
    months = shell.session.months
    for turn in (1, 4, 6):
        screen._turn_to(turn)
        shell.settle()
        card = shell.find("over_time.why")
        chart = next(each for each in card.walk() if isinstance(each, WaterfallChart))
        moved = sum(months[turn - 1].trust_by_cause.values())
        assert chart.total == pytest.approx(moved, abs=0.005)  # what says nought has no bar
        quoted = [each for each in card.walk() if isinstance(each, Quote)]
        assert len(quoted) == min(MOST_QUOTED, len(months[turn - 1].voices))
        assert quoted


def test_the_reasons_of_a_month_are_reached_by_tab() -> None:
    shell, _ = entered(6)
    shell.tab_to("over_time.why")
    assert shell.find("over_time.why").visible_box().h > 0
