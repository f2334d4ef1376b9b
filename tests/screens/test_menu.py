from pathlib import Path

import pygame
import pytest

from game.storage.atomic import StorageError
from tests.screens.menu_shell import MenuShell, menu_shell


@pytest.fixture
def shell() -> MenuShell:
    return menu_shell("menu")


def test_it_says_after_which_month_the_game_was_saved(shell: MenuShell) -> None:
    assert {
        "Zeven Kruimels",
        "Month 4 of 6",
        "Saved after month 3, plan and all",
    } <= set(shell.texts())


@pytest.mark.parametrize("way", ["escape", "click", "key"])
def test_going_on_closes_it(shell: MenuShell, way: str) -> None:
    if way == "escape":
        shell.press(pygame.K_ESCAPE)
    elif way == "click":
        shell.click("menu.resume")
    else:
        shell.tab_to("menu.resume")
        shell.press(pygame.K_RETURN)
    assert not shell.opened


def test_home_and_end_go_to_the_first_and_the_last_button(shell: MenuShell) -> None:
    shell.tab_to("menu.keys")
    for key, button in ((pygame.K_END, "menu.leave"), (pygame.K_HOME, "menu.resume")):
        shell.press(key)
        assert shell.view.focused is not None
        assert shell.view.focused.key == button


def test_leaving_goes_to_the_title(shell: MenuShell) -> None:
    shell.tab_to("menu.leave")
    shell.press(pygame.K_RETURN)
    assert "leave" in shell.asked


def test_leaving_a_game_that_cannot_be_saved_is_asked_about(shell: MenuShell) -> None:
    shell.session.save_error = StorageError(Path("game.json"), "read_only")
    shell.click("menu.leave")
    assert "leave" not in shell.asked
    shell.press(pygame.K_ESCAPE)
    assert "leave" not in shell.asked
    shell.click("menu.leave")
    shell.click("confirm.ok")
    assert "leave" in shell.asked


def test_keys_replace_the_menu(shell: MenuShell) -> None:
    shell.click("menu.keys")
    assert shell.view.find(key="keys.close") is not None
    assert shell.view.find(key="menu.resume") is None


def test_outside_a_game_there_is_nothing_to_leave() -> None:
    shell = menu_shell("scenarios")
    shell.open_menu()
    shell.settle()
    assert shell.view.find(key="menu.leave") is None
    assert shell.view.find(key="menu.resume") is not None


def test_the_key_beside_a_button_presses_it_in_the_menu(shell: MenuShell) -> None:
    shell.press(pygame.K_F3)
    assert shell.shown == ["over_time"]


def test_over_time_has_no_key_where_there_is_no_game() -> None:
    shell = menu_shell("scenarios")
    shell.open_menu()
    shell.settle()
    shell.press(pygame.K_F3)
    assert "over_time" not in shell.shown
