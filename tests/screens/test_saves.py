import time
from dataclasses import replace

import pygame
import pytest

from game.language.reading import load_language
from game.screens.parts.when import date_text
from tests.screens.example_ending import SAVED_GAMES
from tests.screens.menu_shell import MenuShell, menu_shell


@pytest.fixture
def shell() -> MenuShell:
    return menu_shell("saves")


def test_enter_continues_the_latest_game(shell: MenuShell) -> None:
    shell.press(pygame.K_RETURN)
    shell.show_what_was_asked_for()
    assert shell.asked == ["continue corner_bakery-7"]


def test_a_finished_game_shows_its_score_and_can_be_looked_at(shell: MenuShell) -> None:
    assert {"Played to the end", "Score 87"} <= set(shell.texts())
    shell.click("saves.open.telecom_churn-12")
    assert shell.find("saves.open.telecom_churn-12").label == "Opening the books…"
    assert shell.asked == []
    shell.show_what_was_asked_for()
    assert shell.asked == ["continue telecom_churn-12"]


def test_a_game_says_when_it_was_saved(shell: MenuShell) -> None:
    assert "Saved on 20 November 2026 at 16:42" in shell.texts()


def test_an_unusable_file_says_why_and_offers_no_continuing(shell: MenuShell) -> None:
    assert shell.language.text("storage.save.damaged") in shell.texts()
    assert shell.view.find(key="saves.open.damaged") is None


def test_deleting_asks_and_escape_keeps_the_game(shell: MenuShell) -> None:
    shell.click("saves.delete.corner_bakery-7")
    assert shell.asked == []
    shell.press(pygame.K_ESCAPE)
    assert shell.asked == []
    assert not shell.opened


def test_the_question_starts_on_a_safe_answer(shell: MenuShell) -> None:
    shell.tab_to("saves.delete.corner_bakery-7")
    shell.press(pygame.K_RETURN)
    shell.press(pygame.K_RETURN)
    assert shell.asked == []
    assert not shell.opened


def test_deleting_for_good_takes_the_game_off_the_list(shell: MenuShell) -> None:
    shell.tab_to("saves.delete.corner_bakery-7")
    shell.press(pygame.K_RETURN)
    shell.tab_to("confirm.ok")
    shell.press(pygame.K_RETURN)
    assert shell.asked == ["delete corner_bakery-7"]
    assert shell.view.find(key="saves.card.corner_bakery-7") is None
    assert shell.view.focused is shell.find("saves.open.telecom_churn-12")


def test_without_games_it_offers_to_begin_one() -> None:
    shell = menu_shell("saves", state="empty")
    shell.click("saves.new")
    assert shell.shown == ["scenarios"]


def test_escape_leads_back_to_the_title(shell: MenuShell) -> None:
    shell.press(pygame.K_ESCAPE)
    assert shell.shown == ["title"]


def test_the_time_of_saving_is_that_of_the_wall_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "Europe/Berlin")
    time.tzset()
    try:
        assert "09:48" in date_text(load_language("en"), "2026-11-22T08:48:20+00:00")
    finally:
        monkeypatch.undo()
        time.tzset()


def test_games_of_one_scenario_differ_by_their_crowd(monkeypatch: pytest.MonkeyPatch) -> None:
    games = [replace(game, seed=1108) for game in SAVED_GAMES[:1]]
    monkeypatch.setattr(MenuShell, "saved_games", lambda self: games)
    texts = menu_shell("saves").texts()
    assert "Saved on 20 November 2026 at 16:42 · Crowd 1108" in texts


def test_deleting_a_file_that_is_no_game_says_so(shell: MenuShell) -> None:
    shell.click("saves.delete.damaged")
    assert "Delete this file?" in shell.texts()
    assert any("“damaged”" in text for text in shell.texts())
    assert shell.language.text("screen.saves.delete_text") not in shell.texts()
