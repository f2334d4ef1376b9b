"""Looking at the game over time and coming back: the plan being made is still there."""

from dataclasses import replace

import pygame
import pytest

from game.app.application import Application
from game.screens.evidence import EvidenceScreen
from game.screens.glossary import GlossaryScreen
from game.screens.planning import PlanningScreen
from game.screens.shell import ScreenName
from game.vocabulary.decisions import NO_DECISIONS
from tests.widgets.acting import press_key, widget


def press(application: Application, key: int, mods: int = 0) -> None:
    press_key(application.view, key, mods)
    application.build_if_stale()


def test_a_plan_survives_a_look_at_the_months_before(application: Application) -> None:
    planning = application.screen
    assert isinstance(planning, PlanningScreen)
    planning.set_level(planning.situation.hand[0], 2)
    plan = planning.draft.plan
    press(application, pygame.K_F3)
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


def frame(application: Application, now_ms: float) -> None:
    application.advance(now_ms)
    surface = pygame.display.get_surface()
    assert surface is not None
    application.view.draw(surface)


def labels(application: Application) -> set[str]:
    return {node.label for node in application.view.semantic_tree().walk()}


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
    for later_ms in (20, 40):
        frame(application, application.now_ms + later_ms)
    assert library.chosen == ("findings", "B11")
    press(application, pygame.K_ESCAPE)
    assert application.screen is planning


@pytest.mark.parametrize("entry", ["over_time", "evidence", "glossary"])
def test_the_pause_menu_leads_there_and_back(application: Application, entry: str) -> None:
    planning = application.screen
    press(application, pygame.K_ESCAPE)
    widget(application.view, f"menu.{entry}").activate(application.view)
    application.build_if_stale()
    assert application.screen.name == entry
    assert application.view.find(key="menu.resume") is None
    application.screen.on_escape()
    application.build_if_stale()
    assert application.screen is planning


@pytest.mark.parametrize("entry", ["evidence", "glossary"])
def test_without_a_game_the_title_leads_there_and_back(at_title: Application, entry: str) -> None:
    at_title.set_profile(replace(at_title.profile, language="nl"))
    at_title.build_if_stale()
    title = at_title.screen
    widget(at_title.view, f"title.{entry}").activate(at_title.view)
    at_title.build_if_stale()
    at_title.advance(20)
    assert at_title.screen.name == entry
    shown = [node.label for node in at_title.view.semantic_tree().walk()]
    assert not [label for label in shown if label.startswith("[")]
    press(at_title, pygame.K_ESCAPE)
    assert at_title.screen is title


def test_hard_lines_follow_the_option_in_a_game_that_goes_on(application: Application) -> None:
    application.set_profile(replace(application.profile, content_notes=False))
    assert application.session._people.content_notes is False
    application.set_profile(replace(application.profile, content_notes=True))
    assert application.session._people.content_notes is True


def test_a_page_opened_from_the_menu_gives_the_focus_back_to_the_page(
    application: Application,
) -> None:
    application.show("review")
    application.build_if_stale()
    assert application.view.focus_key("trust.bars.service")
    application.open_menu()
    application.build_if_stale()
    application.open_evidence()
    application.build_if_stale()
    assert application.go_back()
    application.build_if_stale()
    assert application.view.focused is not None
    assert application.view.focused.key == "trust.bars.service"


def test_control_enter_presses_the_large_button_from_anywhere_but_a_dialog(
    application: Application,
) -> None:
    application.show("review")
    application.build_if_stale()
    application.open_menu()
    application.build_if_stale()
    press(application, pygame.K_RETURN, pygame.KMOD_CTRL)
    assert application.screen.name == "review"
    application.close_dialog()
    application.build_if_stale()
    assert application.view.focus_key("trust.bars.service")
    press(application, pygame.K_RETURN, pygame.KMOD_CTRL)
    assert application.screen.name == "planning"


def test_control_enter_once_too_often_does_not_leave_the_ending(application: Application) -> None:
    while not application.session.finished:
        application.session.commit(NO_DECISIONS)
    application.show("review")
    application.build_if_stale()
    for _ in range(2):
        press(application, pygame.K_RETURN, pygame.KMOD_CTRL)
        assert application.screen.name == "ending"
    focused = application.view.focused
    assert focused is not None
    assert focused.key == "again"
    press(application, pygame.K_RETURN, pygame.KMOD_CTRL)
    assert application.screen.name == "briefing"


def test_control_enter_presses_done_among_the_letters(application: Application) -> None:
    application.build_if_stale()
    assert application.view.focus_key("inbox")
    press(application, pygame.K_RETURN)
    assert application.view.find(key="inbox.done") is not None
    press(application, pygame.K_RETURN, pygame.KMOD_CTRL)
    assert application.view.find(key="inbox.done") is None
    assert application.screen.name == "planning"


@pytest.mark.parametrize(("screen", "month"), [("resolve", 1), ("review", 1), ("planning", 2)])
def test_the_menu_says_the_month_that_the_page_below_it_shows(
    application: Application, screen: ScreenName, month: int
) -> None:
    application.show(screen)
    application.build_if_stale()
    application.open_menu()
    application.build_if_stale()
    text = application.language.text("common.month_of", turn=month, turns=6)
    menus = [node for node in application.view.semantic_tree().walk() if node.key == "menu"]
    assert text in [node.label for menu in menus for node in menu.walk()]


def type_letter(application: Application, key: int, letter: str) -> None:
    for event, about in (
        (pygame.KEYDOWN, {"key": key, "mod": 0, "unicode": letter}),
        (pygame.TEXTINPUT, {"text": letter}),
    ):
        application.view.handle(pygame.event.Event(event, about))
        application.build_if_stale()


def test_control_enter_goes_on_from_the_library_and_from_the_briefing(
    application: Application,
) -> None:
    application.show("scenarios")
    application.build_if_stale()
    press(application, pygame.K_DOWN)
    press(application, pygame.K_RETURN, pygame.KMOD_CTRL)
    assert application.screen.name == "briefing"
    assert application.view.focus_key("keys")
    press(application, pygame.K_RETURN, pygame.KMOD_CTRL)
    assert application.screen.name == "planning"


def test_a_saved_game_is_read_only_once_the_title_has_said_so(application: Application) -> None:
    application.leave_game()
    frame(application, 0)
    press(application, pygame.K_RETURN)
    said = application.language.text("common.opening")
    for now_ms in (50, 100):
        nodes = application.view.semantic_tree().walk()
        assert not application.has_session
        assert any(node.key == "title.continue" and node.value == said for node in nodes)
        application.advance(now_ms)  # not drawn yet, so not seen
    frame(application, 150)
    frame(application, 200)
    assert application.screen.name == "planning"
    assert application.session.turns_played == 1


def test_what_waits_for_a_page_to_be_seen_is_called_off_by_leaving_it(
    application: Application,
) -> None:
    application.leave_game()
    frame(application, 0)
    press(application, pygame.K_RETURN)
    application.show("options")
    for now_ms in (50, 100, 150):
        frame(application, now_ms)
    assert application.screen.name == "options"
    assert not application.has_session


def test_a_game_whose_opening_was_called_off_can_be_opened_after_coming_back(
    application: Application,
) -> None:
    application.leave_game()
    frame(application, 0)
    press(application, pygame.K_RETURN)
    application.visit("glossary")
    frame(application, 50)
    assert application.go_back()
    frame(application, 100)
    entry = widget(application.view, "title.continue")
    assert entry.value != application.language.text("common.opening")
    entry.activate(application.view)
    for now_ms in (150, 200):
        frame(application, now_ms)
    assert application.screen.name == "planning"


def test_doors_whose_opening_was_called_off_are_not_said_to_open_after_coming_back(
    application: Application,
) -> None:
    application.prepare_scenario("corner_bakery", 7)
    application.session.predicting = False
    application.show("planning")
    planning = application.screen
    assert isinstance(planning, PlanningScreen)
    planning.go_on()
    application.build_if_stale()
    said = application.language.text("screen.planning.opening")
    assert said in labels(application)
    application.visit("over_time")
    frame(application, 50)
    assert application.go_back()
    frame(application, 100)
    assert application.screen is planning
    assert said not in labels(application)


def test_the_letter_of_a_key_is_not_typed_on_the_page_it_led_to(application: Application) -> None:
    application.show("review")
    application.build_if_stale()
    assert application.view.focus_key("trust.bars.service")
    type_letter(application, pygame.K_e, "e")
    evidence = application.screen
    assert isinstance(evidence, EvidenceScreen)
    assert evidence.sought.text == ""
    assert application.view.focus_key("evidence.search")
    type_letter(application, pygame.K_e, "e")
    assert evidence.sought.text == "e"


def test_a_month_waits_while_the_list_of_keys_is_read(application: Application) -> None:
    application.show("resolve")
    application.advance(20)
    press(application, pygame.K_F1)
    for seconds in range(1, 30):
        application.advance(1000.0 * seconds)
    assert application.screen.name == "resolve"
    assert application.view.find(key="keys.close") is not None


def test_reasons_are_put_away_when_the_review_is_left_for_good(
    application: Application, monkeypatch: pytest.MonkeyPatch
) -> None:
    put_away: list[str] = []
    monkeypatch.setattr(
        "game.session.game.GameSession.put_reasons_away",
        lambda session: put_away.append(application.screen.name),
    )
    application.show("review")
    application.visit("glossary")
    application.go_back()
    assert not put_away
    application.visit("glossary")
    application.show("planning")
    assert len(put_away) == 1
    application.show("review")
    application.leave_game()
    assert len(put_away) == 1
