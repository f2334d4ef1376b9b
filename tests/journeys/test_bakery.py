"""The corner bakery from the title to its ending, by keyboard alone and by mouse alone."""

import json
from pathlib import Path

import pygame
import pytest

from tests.journeys.posted_events import PostedWindow, posted_window

MONTHS = 6


def begin_by_keyboard(window: PostedWindow) -> None:
    window.tab_to(key="title.new")
    window.press(pygame.K_RETURN)
    assert window.screen == "scenarios"
    window.tab_to(key="scenarios.open")
    window.press(pygame.K_RETURN)
    assert window.screen == "briefing"
    window.tab_to(key="briefing.start")
    window.press(pygame.K_RETURN)
    assert window.screen == "planning"


def predict_by_keyboard(window: PostedWindow) -> None:
    for measure in ("trust", "revenue"):
        window.tab_to(key=f"predict.{measure}")
        window.press(pygame.K_RIGHT)
        window.press(pygame.K_RETURN)


def play_month_by_keyboard(window: PostedWindow) -> None:
    predict_by_keyboard(window)
    window.tab_to(key="primary")
    window.press(pygame.K_RETURN)
    if window.screen == "planning":  # letters are still unanswered: said once, then accepted
        close_letters(window)
        window.tab_to(key="primary")
        window.press(pygame.K_RETURN)
    assert window.screen == "resolve"
    window.wait_for("review")


def close_letters(window: PostedWindow) -> None:
    while any(node.role == "dialog" for node in window.nodes()):
        window.press(pygame.K_ESCAPE)


def saved_turns(home: Path) -> int:
    (file,) = (home / "saves").glob("*.json")
    return len(json.loads(file.read_text(encoding="utf-8"))["turns"])


def test_the_bakery_can_be_played_to_its_ending_by_keyboard_alone(tmp_path: Path) -> None:
    with posted_window(tmp_path) as window:
        begin_by_keyboard(window)
        window.tab_to(key="tactic.usual_order.level")
        window.press(pygame.K_RIGHT)
        for month in range(1, MONTHS + 1):
            play_month_by_keyboard(window)
            assert saved_turns(tmp_path) == month
            window.tab_to(key="primary")
            window.press(pygame.K_RETURN)
        assert window.screen == "ending"
        assert window.application.session.finished
        assert window.application.session.ending().predictions.made == 2 * MONTHS


def test_the_bakery_can_be_played_to_its_ending_by_mouse_alone(tmp_path: Path) -> None:
    with posted_window(tmp_path) as window:
        window.click(key="title.new")
        window.click(key="scenarios.open")
        window.click(key="briefing.start")
        for _ in range(MONTHS):
            for measure in ("trust", "revenue"):
                window.choose(f"predict.{measure}", "up, sure")
            window.click(key="primary")
            if window.screen == "planning":
                window.click(key="inbox.dialog.dismiss")
                window.click(key="primary")
            window.wait_for("review")
            window.click(key="primary")
        assert window.screen == "ending"


def test_a_game_left_in_the_middle_goes_on_from_the_title(tmp_path: Path) -> None:
    with posted_window(tmp_path) as window:
        begin_by_keyboard(window)
        play_month_by_keyboard(window)
        digest = window.application.session.months[-1].digest
    with posted_window(tmp_path) as window:
        window.click(key="title.continue")
        window.wait_for("planning")
        assert window.application.session.turns_played == 1
        assert window.application.session.months[-1].digest == digest


def test_no_screen_of_a_game_is_a_dead_end(tmp_path: Path) -> None:
    with posted_window(tmp_path) as window:
        for way in ("title.saves", "title.options", "title.new"):
            window.click(key=way)
            assert window.screen != "title"
            window.press(pygame.K_ESCAPE)
            assert window.screen == "title"


@pytest.mark.parametrize("key", [pygame.K_F1, pygame.K_ESCAPE])
def test_help_and_menu_open_and_close_while_planning(tmp_path: Path, key: int) -> None:
    with posted_window(tmp_path) as window:
        begin_by_keyboard(window)
        window.press(key)
        assert any(node.role == "dialog" for node in window.nodes())
        window.press(pygame.K_ESCAPE)
        assert not any(node.role == "dialog" for node in window.nodes())
        assert window.screen == "planning"


def test_where_nothing_can_be_saved_the_game_says_so_and_goes_on(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.write_text("a file where the folder should be", encoding="utf-8")
    with posted_window(home) as window:
        begin_by_keyboard(window)
        play_month_by_keyboard(window)
        assert window.application.session.save_error is not None
        assert window.shows("is not being saved")
        window.tab_to(key="primary")
        window.press(pygame.K_RETURN)
        assert window.screen == "planning"
