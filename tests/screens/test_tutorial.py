"""The tutorial's hints point at the real control and leave when what they ask for is done."""

from dataclasses import replace
from typing import cast

import pygame
import pytest

from game.screens.planning import PlanningScreen
from game.screens.review import ReviewScreen
from game.session.game import GameSession
from game.session.profile import LanguageCode
from game.vocabulary.decisions import Prediction
from game.widgets.floor import Floor
from game.widgets.pointing import PointingOut
from tests.screens.fakes import FakeShell
from tests.screens.misfits import misfits
from tests.session.examples import bakery, play, tempting_plan

UP = Prediction("up", 0.65)


def planning(turn: int = 1, language: LanguageCode = "en") -> tuple[FakeShell, PlanningScreen]:
    session = GameSession(bakery(), 7)
    play(session, tempting_plan(), turn - 1)
    shell = FakeShell(session, language=language)
    screen = PlanningScreen(shell)
    shell.enter(screen)
    return shell, screen


def reviewing(turn: int, language: LanguageCode = "en") -> FakeShell:
    session = GameSession(bakery(), 7)
    play(session, tempting_plan(), turn)
    shell = FakeShell(session, language=language)
    shell.enter(ReviewScreen(shell))
    return shell


def pointed_at(shell: FakeShell) -> str:
    """Key of the control that is ringed, or an empty text."""
    page = next(
        each for each in shell.view._state.layers[0].root.walk() if isinstance(each, PointingOut)
    )
    found = page.pointed_out()
    return "" if found is None else found.key


def hint(shell: FakeShell) -> str:
    card = shell.view.find(key="hint")
    return "" if card is None else " ".join(each.label for each in card.walk())


def set_level(shell: FakeShell, screen: PlanningScreen, tactic: str, level: int) -> None:
    card = next(each for each in screen.situation.hand if each.id == tactic)
    screen.set_level(card, level)
    shell.settle()


def test_each_hint_points_at_its_control_and_gives_way_to_the_next_until_none_is_left() -> None:
    shell, screen = planning()
    assert pointed_at(shell) == "tactic.usual_order.level"
    assert "A little" in hint(shell)
    set_level(shell, screen, "usual_order", 1)
    assert "A little" not in hint(shell)
    assert pointed_at(shell) == "predict.trust"
    screen.guess("trust", UP)
    shell.settle()
    assert pointed_at(shell) == "predict.revenue"
    screen.guess("revenue", UP)
    shell.settle()
    assert hint(shell) == ""
    assert pointed_at(shell) == ""


def test_nobody_on_the_floor_moves_when_a_hint_goes() -> None:
    shell, screen = planning()

    def places() -> dict[int, tuple[float, float]]:
        floor = shell.find("floor")
        assert isinstance(floor, Floor)
        assert floor.crowd is not None
        return {each.person.id: each.at(0.0) for each in floor.crowd.tracks}

    assert hint(shell)
    before = places()
    screen.toggle_hint()
    shell.settle()
    assert hint(shell) == ""
    assert places() == before


def test_what_was_done_once_is_not_asked_for_again() -> None:
    shell, screen = planning()
    set_level(shell, screen, "usual_order", 1)
    screen.undo()
    shell.settle()
    assert pointed_at(shell) == "predict.trust"


def test_advice_that_was_followed_can_be_read_again_and_put_away() -> None:
    shell, screen = planning()
    set_level(shell, screen, "usual_order", 1)
    for measure in ("trust", "revenue"):
        screen.guess(measure, UP)
    shell.settle()
    shell.press(pygame.K_F2)
    assert "A little" in hint(shell)
    assert "wrong guess" in hint(shell)
    assert pointed_at(shell) == ""
    shell.click("hint.hide")
    assert hint(shell) == ""
    shell.click("hint.show")
    assert "A little" in hint(shell)


def test_a_hint_put_away_points_at_nothing_until_it_is_taken_out_again() -> None:
    shell, _ = planning()
    shell.click("hint.hide")
    assert (hint(shell), pointed_at(shell)) == ("", "")
    shell.press(pygame.K_F2)
    assert pointed_at(shell) == "tactic.usual_order.level"


def test_a_setting_behind_a_closed_card_is_pointed_at_once_the_card_is_open() -> None:
    shell, screen = planning(turn=2)
    set_level(shell, screen, "usual_order", 3)
    assert pointed_at(shell) == "tactic.usual_order"
    shell.click("tactic.usual_order")
    assert pointed_at(shell) == "tactic.usual_order.openness"
    card = next(each for each in screen.situation.hand if each.id == "usual_order")
    screen.set_setting(card, replace(screen.draft.setting(card), openness="explained"))
    shell.settle()
    assert hint(shell) == ""


def test_opening_a_card_is_enough_where_that_is_what_is_asked() -> None:
    shell, _ = planning(turn=3)
    assert "Hanna" in hint(shell)
    shell.click("tactic.sell_along")
    assert "Hanna" not in hint(shell)


def test_where_only_the_review_has_a_task_nothing_is_said_while_planning() -> None:
    loaded = bakery()
    first, *later = loaded.definition.tutorial
    definition = replace(loaded.definition, tutorial=(replace(first, until=("bar",)), *later))
    shell = FakeShell(GameSession(replace(loaded, definition=definition), 7))
    shell.enter(PlanningScreen(shell))
    assert hint(shell) == ""


def test_in_the_review_the_bar_is_pointed_at_until_it_is_pressed() -> None:
    shell = reviewing(2)
    assert pointed_at(shell) == "trust.bars.usual_order"
    shell.click("trust.bars.usual_order")
    assert (hint(shell), pointed_at(shell)) == ("", "")
    shell.press(pygame.K_F2)
    assert pointed_at(shell) == "trust.bars.usual_order"
    shell.press(pygame.K_F2)
    assert hint(shell) == ""


def test_in_the_review_the_month_without_a_card_is_asked_for_until_it_was_seen() -> None:
    shell = reviewing(4)
    assert "Without this" in hint(shell)
    shell.click("trust.bars.profile_questions")
    assert pointed_at(shell) in {"replay.without", "review.why"}
    shell.tab_to("replay.without")
    shell.press(pygame.K_RETURN)
    assert hint(shell) == ""


@pytest.mark.parametrize("turn", [1, 2, 3, 4, 5, 6])
@pytest.mark.parametrize("language", ["en", "nl", "de"])
def test_every_hint_fits(language: str, turn: int) -> None:
    shell, screen = planning(turn, cast(LanguageCode, language))
    assert hint(shell)
    assert misfits(shell.view) == []
    screen.toggle_hint()
    screen.toggle_hint()
    shell.settle()
    assert misfits(shell.view) == []


@pytest.mark.parametrize("turn", [2, 4])
@pytest.mark.parametrize("language", ["en", "nl", "de"])
def test_every_hint_of_a_review_fits(language: str, turn: int) -> None:
    shell = reviewing(turn, cast(LanguageCode, language))
    assert hint(shell)
    assert misfits(shell.view) == []
