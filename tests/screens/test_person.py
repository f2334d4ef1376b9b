"""Asking about somebody on the floor: by keyboard, by mouse, while the month runs, in all sizes."""

import itertools
from dataclasses import replace

import pygame
import pytest

from game.language.language import Language
from game.screens.ending import EndingScreen
from game.screens.parts.person_sheet import person_sheet
from game.screens.parts.quote import speaker_name
from game.screens.parts.trust_path import TrustPath, TrustPlace
from game.screens.planning import PlanningScreen
from game.screens.resolve import ResolveScreen
from game.screens.review import ReviewScreen
from game.session.profile import LanguageCode, Profile
from game.session.views import FloorView, PersonView
from game.widgets.crowd import RESOLVE_MS
from game.widgets.floor import Floor
from game.widgets.floor_finding import person_at
from game.widgets.geometry import Box
from game.widgets.overlays import Sheet
from game.widgets.semantics import SemanticNode
from tests.screens import fitting, misfits
from tests.screens.example_person import example_person
from tests.screens.examples import bakery_month_4, bakery_review
from tests.screens.fakes import FakeSession, FakeShell, game_language
from tests.screens.real_games import months_of


def planning(
    *, language: LanguageCode = "en", text_scale: float = 1.0, size: tuple[int, int] = (1280, 720)
) -> FakeShell:
    shell = FakeShell(
        FakeSession(bakery_month_4()), language=language, text_scale=text_scale, size=size
    )
    shell.enter(PlanningScreen(shell))
    return shell


def resolving(*, still: bool = False) -> FakeShell:
    session = FakeSession(bakery_month_4(), review=bakery_review())
    shell = FakeShell(session, profile=Profile(reduced_motion=still))
    shell.view.configure(reduced_motion=still)
    shell.enter(ResolveScreen(shell))
    return shell


def sheet_of(shell: FakeShell) -> Sheet | None:
    found = shell.view.find(key="person")
    return found if isinstance(found, Sheet) else None


def floor_of(shell: FakeShell) -> Floor:
    floor = shell.find("floor")
    assert isinstance(floor, Floor)
    return floor


def node_of(shell: FakeShell, person: int) -> SemanticNode:
    return next(n for n in shell.view.semantic_tree().walk() if n.key == f"floor.{person}")


def click_on(shell: FakeShell, person: int) -> int:
    """Click the middle of a figure; returns who stands in front there."""
    box, floor = node_of(shell, person).bounds, floor_of(shell)
    assert floor.crowd is not None
    elapsed = floor.elapsed(shell.view)
    front = person_at(floor.crowd, floor.stage_box, box.centre_x, box.centre_y, elapsed)
    assert front is not None
    shell.click_at(box.centre_x, box.centre_y)
    return front.person.id


def ground_of(floor: Floor) -> tuple[float, float]:
    crowd, stage = floor.crowd, floor.stage_box
    assert crowd is not None
    return next(
        (stage.x + x, stage.y + y)
        for y in range(int(stage.h) - 8, 60, -6)
        for x in range(12, int(stage.w), 6)
        if person_at(crowd, stage, stage.x + x, stage.y + y, 0.0) is None
    )


def test_enter_on_the_floor_opens_a_panel_and_escape_closes_it() -> None:
    shell = planning()
    shell.tab_to("floor")
    shell.press(pygame.K_RETURN)
    sheet = sheet_of(shell)
    assert sheet is not None
    assert sheet.label == "Mr Okkema"
    shell.press(pygame.K_ESCAPE)
    assert sheet_of(shell) is None
    assert shell.view.focused is floor_of(shell)
    shell.press(pygame.K_RIGHT)
    shell.press(pygame.K_RETURN)
    second = sheet_of(shell)
    assert second is not None
    assert second.label != "Mr Okkema"


def test_a_click_opens_the_panel_of_whoever_stands_there_and_one_beside_closes_it() -> None:
    shell = planning()
    words = shell.language
    for person in (0, 40, 90):
        front = click_on(shell, person)
        sheet = sheet_of(shell)
        assert sheet is not None
        floor = shell.session.situation().floor
        view = next(each for each in floor.people if each.id == front)
        name = (
            words.text(f"cast.{view.cast}.name")
            if view.cast
            else words.text(f"segment.{view.segment}.one")
        )
        assert sheet.label == name
        card = sheet.children[0].bounds
        shell.click_at(card.centre_x, card.centre_y)
        assert sheet_of(shell) is not None
        shell.click_at(20 if card.x > 100 else 1260, 400)
        assert sheet_of(shell) is None


def test_the_panel_lies_beside_the_person_it_is_about() -> None:
    shell = resolving()
    for person in range(0, 60, 7):
        front = click_on(shell, person)
        sheet = sheet_of(shell)
        assert sheet is not None
        box = node_of(shell, front).bounds
        assert not sheet.children[0].bounds.contains(box.centre_x, box.centre_y)
        shell.press(pygame.K_ESCAPE)


def test_everybody_on_the_floor_stands_in_the_tree_with_a_name_and_their_trust() -> None:
    shell = planning()
    floor = shell.session.situation().floor
    nodes = {n.key: n for n in shell.view.semantic_tree().walk() if n.key.startswith("floor.")}
    assert len(nodes) == floor_of(shell).crowd_size
    levels = [shell.language.text(f"setting.trust_level.{level}") for level in range(5)]
    people = {f"floor.{each.id}": each for each in floor.people}
    for key, node in nodes.items():
        assert node.role == "button"
        assert node.label
        assert levels[people[key].trust_level_before] in node.value


def test_a_face_on_a_voice_card_opens_the_same_panel() -> None:
    shell = planning()
    voice = shell.session.situation().voices[0]
    shell.tab_to(f"voice.{voice.customer}")
    shell.press(pygame.K_RETURN)
    assert (sheet_of(shell) is None) == (shell.session.person(voice.customer) is None)


def test_opening_a_panel_holds_the_month_and_closing_lets_it_go_on() -> None:
    shell = resolving()
    shell.wait(1_000)
    before = floor_of(shell).elapsed(shell.view)
    click_on(shell, 0)
    shell.wait(9_000)
    assert sheet_of(shell) is not None
    assert floor_of(shell).elapsed(shell.view) == pytest.approx(before, abs=20)
    assert shell.shown == []
    shell.press(pygame.K_ESCAPE)
    assert floor_of(shell).elapsed(shell.view) == pytest.approx(before, abs=40)
    shell.wait(500)
    assert floor_of(shell).elapsed(shell.view) == pytest.approx(before + 500, abs=60)


def test_after_a_panel_the_reasons_wait_until_they_are_asked_for() -> None:
    shell = resolving()
    click_on(shell, 0)
    shell.press(pygame.K_ESCAPE)
    shell.wait(RESOLVE_MS + 6_000)
    assert shell.shown == []
    shell.click("primary")
    assert shell.shown == ["review"]


def test_the_speed_can_change_after_a_panel_without_a_jump() -> None:
    shell = resolving()
    shell.wait(800)
    click_on(shell, 0)
    shell.wait(500)
    shell.press(pygame.K_ESCAPE)
    before = floor_of(shell).elapsed(shell.view)
    assert isinstance(shell.screen, ResolveScreen)
    shell.screen.set_speed("fast")
    shell.settle()
    assert floor_of(shell).elapsed(shell.view) == pytest.approx(before, abs=20)


def test_a_click_on_the_ground_still_skips() -> None:
    shell = resolving()
    shell.click_at(*ground_of(floor_of(shell)))
    assert shell.shown == ["review"]


def test_with_reduced_motion_the_end_stays_shown_behind_a_panel() -> None:
    shell = resolving(still=True)
    shell.wait(100)
    end = floor_of(shell).elapsed(shell.view)
    click_on(shell, 0)
    assert sheet_of(shell) is not None
    assert floor_of(shell).elapsed(shell.view) == end


def test_an_empty_floor_is_passed_over_and_says_so() -> None:
    nobody = FloorView((), 0, 0, (0, 0, 0, 0, 0))
    shell = FakeShell(FakeSession(replace(bakery_month_4(), floor=nobody)))
    shell.enter(PlanningScreen(shell))
    shell.picture()
    assert not floor_of(shell).can_focus
    assert floor_of(shell).nobody == shell.language.text("screen.person.nobody")


def words_on(sheet: Sheet) -> str:
    return "\n".join(widget.label for widget in sheet.walk() if widget.label)


def test_the_panel_tells_every_month_of_a_real_game() -> None:
    words = game_language("en", "smart_store")
    for session in months_of("smart_store", tempting=True):
        if session.turns_played >= 6:
            break
    told = 0
    for customer in (each.id for each in session.months[-1].floor.people[:60]):
        person = session.person(customer)
        assert person is not None
        text = words_on(person_sheet(words, person, lambda: None))
        assert_told(words, person, text)
        told += sum(bool(month.reached) for month in person.months)
    assert told > 0


def assert_told(words: Language, person: PersonView, text: str) -> None:
    for month in person.months:
        if month.whereabouts in {"not_yet", "gone"}:
            continue
        assert words.text("screen.person.month", turn=month.turn) in text
        if month.revenue_cents:
            money = words.money(month.revenue_cents)
            assert words.text("screen.person.months.bought", money=money) in text
        for tactic in month.reached:
            assert words.text(f"tactic.{tactic}.name") in text
        if month.thought is not None:
            lines = words.lines(month.thought.text_key)
            assert lines[month.thought.line % len(lines)] in text
    for event, happened in (
        ("complained", any(each.complained for each in person.months)),
        ("leaves", any(each.whereabouts == "leaves" for each in person.months)),
        ("said_no", any(each.said_no for each in person.months)),
    ):
        assert (words.text(f"screen.person.months.{event}") in text) is happened
    for each in person.held:
        assert words.text(f"setting.category.{each.category}") in text


SIZES = ((1024, 600), (1280, 720), (1920, 1080))
LANGUAGES: tuple[LanguageCode, ...] = ("en", "nl", "de", "pseudo")


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("text_scale", [1.0, 1.5, 2.0])
def test_every_text_fits_its_box(text_scale: float, size: tuple[int, int]) -> None:
    for language, person in itertools.product(LANGUAGES, (0, 60)):
        shell = planning(language=language, text_scale=text_scale, size=size)
        floor = bakery_month_4().floor
        shell.open_dialog(
            person_sheet(shell.language, example_person(floor.people[person]), lambda: None)
        )
        shell.settle()
        assert misfits.misfits(shell.view) == []
        assert fitting.misfits(shell.view) == []


@pytest.mark.parametrize("text_scale", [1.0, 2.0])
def test_tab_brings_every_month_of_the_panel_into_sight(text_scale: float) -> None:
    shell = planning(text_scale=text_scale, size=(1024, 600))
    shell.tab_to("floor")
    shell.press(pygame.K_RETURN)
    for key in ("person.thinks", "person.path", "person.holds", "person.8", "person.1"):
        shell.tab_to(key)
        box, seen = shell.find(key).bounds, shell.find(key).visible_box()
        assert seen.h >= min(box.h, 200) - 10


def test_who_is_quoted_in_the_review_can_be_asked() -> None:
    shell = FakeShell(FakeSession(bakery_month_4(), review=bakery_review()))
    shell.enter(ReviewScreen(shell))
    voice = next(
        each for each in bakery_review().voices if shell.view.find(key=f"voice.{each.customer}")
    )
    shell.click(f"voice.{voice.customer}")
    sheet = sheet_of(shell)
    assert sheet is not None
    assert sheet.label == speaker_name(shell.language, voice)
    shell.press(pygame.K_ESCAPE)
    assert sheet_of(shell) is None


def test_with_large_text_the_panel_lies_above_the_reason() -> None:
    shell = FakeShell(
        FakeSession(bakery_month_4(), review=bakery_review()), text_scale=2.0, size=(1024, 600)
    )
    screen = ReviewScreen(shell)
    shell.enter(screen)
    screen.selected, screen.dialog_open = bakery_review().voices[0].cause, True
    screen.people.open(bakery_review().voices[0].customer)
    shell.settle()
    assert sheet_of(shell) is not None
    shell.press(pygame.K_ESCAPE)
    assert sheet_of(shell) is None
    assert shell.view.find(key="why") is not None


def test_at_the_end_every_member_of_the_cast_tells_their_months() -> None:
    *_, session = months_of("corner_bakery")
    shell = FakeShell(session)
    shell.enter(EndingScreen(shell))
    for number, member in enumerate(session.loaded.definition.cast[:3]):
        shell.click(f"ending.cast.{member.id}.months")
        sheet = sheet_of(shell)
        person = session.person(number)
        assert sheet is not None
        assert person is not None
        assert sheet.label == shell.language.text(f"cast.{member.id}.name")
        assert_told(shell.language, person, words_on(sheet))
        shell.press(pygame.K_ESCAPE)


def test_of_somebody_who_never_was_a_customer_nothing_is_counted() -> None:
    person = example_person(bakery_month_4().floor.people[0])
    months = tuple(replace(month, whereabouts="not_yet") for month in person.months)
    prospect = replace(person, standing="prospect", months=months)
    since = game_language("en").text("screen.person.since_start")
    for each, counted in ((person, True), (prospect, False)):
        sheet = person_sheet(game_language("en"), each, lambda: None)
        told = " ".join(node.label for node in sheet.walk())
        assert (since in told) is counted
        assert ("so far" in told) is counted


@pytest.mark.parametrize(("months", "apart"), [(8, 1), (23, 2)])
def test_months_below_the_way_of_trust_are_evenly_apart(months: int, apart: int) -> None:
    shell = planning()
    places = [TrustPlace(50.0, 2, str(month), str(month)) for month in range(months + 1)]
    path = TrustPath("trust", ("leaving", "wary", "neutral", "content", "loyal"), places)
    path.arrange(shell.view.canvas.type, Box(0, 0, 396, 120))
    assert path.named(shell.view.canvas.type).step == apart
