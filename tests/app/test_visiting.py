"""Looking at the game over time and coming back: the plan being made is still there."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pygame
import pytest

from game.app.application import Application
from game.app.display import off_screen
from game.app.games import Games
from game.screens.evidence import EvidenceScreen
from game.screens.glossary import GlossaryScreen
from game.screens.planning import PlanningScreen
from game.session.profile import Profile
from game.storage.folders import folders_below
from game.vocabulary.decisions import NO_DECISIONS


@pytest.fixture
def application(tmp_path: Path) -> Iterator[Application]:
    with off_screen((1280, 720)):
        made = Application((1280, 720), Profile(), Games(folders_below(tmp_path)), "en")
        made.prepare_scenario("corner_bakery", 7)
        made.session.commit(NO_DECISIONS)
        made.show("planning")
        made.build_if_stale()
        yield made


def test_a_plan_survives_a_look_at_the_months_before(application: Application) -> None:
    planning = application.screen
    assert isinstance(planning, PlanningScreen)
    planning.set_level(planning.situation.hand[0], 2)
    plan = planning.draft.plan
    application.view.handle(pygame.event.Event(pygame.KEYDOWN, key=pygame.K_F3, mod=0, unicode=""))
    application.build_if_stale()
    assert application.screen.name == "over_time"
    application.screen.on_escape()
    application.build_if_stale()
    assert application.screen is planning
    assert planning.draft.plan == plan


def test_a_screen_nobody_visited_has_nowhere_to_go_back_to(application: Application) -> None:
    assert not application.go_back()
    application.visit("over_time")
    assert application.go_back()
    application.visit("over_time")
    application.show("review")
    assert not application.go_back()


def press(application: Application, key: int) -> None:
    application.view.handle(pygame.event.Event(pygame.KEYDOWN, key=key, mod=0, unicode=""))
    application.build_if_stale()


def test_what_is_looked_up_from_a_visit_leads_back_step_by_step(application: Application) -> None:
    planning = application.screen
    press(application, pygame.K_F3)
    over_time = application.screen
    press(application, pygame.K_F4)
    press(application, pygame.K_RETURN)
    glossary = application.screen
    assert isinstance(glossary, GlossaryScreen)
    assert glossary.term
    for expected in (over_time, planning):
        press(application, pygame.K_ESCAPE)
        assert application.screen is expected


def test_a_card_of_evidence_opens_its_page_and_the_plan_is_still_there_after(
    application: Application,
) -> None:
    planning = application.screen
    application.view.look_up("evidence.B11")
    application.build_if_stale()
    library = application.screen
    assert isinstance(library, EvidenceScreen)
    application.advance(application.now_ms + 20)
    assert library.chosen == ("findings", "B11")
    press(application, pygame.K_ESCAPE)
    assert application.screen is planning


@pytest.mark.parametrize("entry", ["over_time", "evidence", "glossary"])
def test_the_pause_menu_leads_there_and_back(application: Application, entry: str) -> None:
    planning = application.screen
    press(application, pygame.K_ESCAPE)
    button = application.view.find(key=f"menu.{entry}")
    assert button is not None
    button.activate(application.view)
    application.build_if_stale()
    assert application.screen.name == entry
    assert application.view.find(key="menu.resume") is None
    application.screen.on_escape()
    application.build_if_stale()
    assert application.screen is planning


@pytest.mark.parametrize("entry", ["evidence", "glossary"])
def test_without_a_game_the_title_leads_there_and_back(tmp_path: Path, entry: str) -> None:
    with off_screen((1280, 720)):
        made = Application((1280, 720), Profile(), Games(folders_below(tmp_path)), "nl")
        made.build_if_stale()
        title = made.screen
        button = made.view.find(key=f"title.{entry}")
        assert button is not None
        button.activate(made.view)
        made.build_if_stale()
        made.advance(20)
        assert made.screen.name == entry
        shown = [node.label for node in made.view.semantic_tree().walk()]
        assert not [label for label in shown if label.startswith("[")]
        press(made, pygame.K_ESCAPE)
        assert made.screen is title


def test_hard_lines_follow_the_option_in_a_game_that_goes_on(application: Application) -> None:
    application.set_profile(replace(application.profile, content_notes=False))
    assert application.session._content_notes is False
    application.set_profile(replace(application.profile, content_notes=True))
    assert application.session._content_notes is True


def hold(application: Application, key: int, mods: int) -> None:
    application.view.handle(pygame.event.Event(pygame.KEYDOWN, key=key, mod=mods, unicode=""))
    application.build_if_stale()


def test_a_page_opened_from_the_menu_gives_the_focus_back_to_the_page(
    application: Application,
) -> None:
    application.show("review")
    application.build_if_stale()
    assert application.view.focus_key("trust.bars.word_of_mouth")
    application.open_menu()
    application.build_if_stale()
    application.open_evidence()
    application.build_if_stale()
    assert application.go_back()
    application.build_if_stale()
    assert application.view.focused is not None
    assert application.view.focused.key == "trust.bars.word_of_mouth"


def test_control_enter_presses_the_large_button_from_anywhere_but_a_dialog(
    application: Application,
) -> None:
    application.show("review")
    application.build_if_stale()
    application.open_menu()
    application.build_if_stale()
    hold(application, pygame.K_RETURN, pygame.KMOD_CTRL)
    assert application.screen.name == "review"
    application.close_dialog()
    application.build_if_stale()
    assert application.view.focus_key("trust.bars.word_of_mouth")
    hold(application, pygame.K_RETURN, pygame.KMOD_CTRL)
    assert application.screen.name == "planning"


def test_the_letter_of_a_key_is_not_typed_on_the_page_it_led_to(application: Application) -> None:
    application.show("review")
    application.build_if_stale()
    assert application.view.focus_key("trust.bars.word_of_mouth")
    for event, about in (
        (pygame.KEYDOWN, {"key": pygame.K_e, "mod": 0, "unicode": "e"}),
        (pygame.TEXTINPUT, {"text": "e"}),
    ):
        application.view.handle(pygame.event.Event(event, about))
        application.build_if_stale()
    evidence = application.screen
    assert isinstance(evidence, EvidenceScreen)
    assert evidence.sought.text == ""
    assert application.view.focus_key("evidence.search")
    for event, about in (
        (pygame.KEYDOWN, {"key": pygame.K_e, "mod": 0, "unicode": "e"}),
        (pygame.TEXTINPUT, {"text": "e"}),
    ):
        application.view.handle(pygame.event.Event(event, about))
        application.build_if_stale()
    assert evidence.sought.text == "e"
