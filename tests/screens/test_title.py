import pygame
import pytest

from tests.screens.menu_shell import MenuShell, menu_shell


@pytest.fixture
def shell() -> MenuShell:
    return menu_shell("title")


def test_enter_continues_the_latest_game_that_can_go_on(shell: MenuShell) -> None:
    shell.press(pygame.K_RETURN)
    shell.show_what_was_asked_for()
    assert shell.asked == ["continue corner_bakery-7"]


def test_a_click_continues_it_too(shell: MenuShell) -> None:
    shell.click("title.continue")
    shell.show_what_was_asked_for()
    assert shell.asked == ["continue corner_bakery-7"]


def test_continue_says_that_the_game_is_being_opened_before_it_is_and_opens_it_once(
    shell: MenuShell,
) -> None:
    shell.press(pygame.K_RETURN)
    assert shell.find("title.continue").value == "Opening the books…"
    assert shell.asked == []
    shell.press(pygame.K_RETURN)
    shell.show_what_was_asked_for()
    shell.show_what_was_asked_for()
    assert shell.asked == ["continue corner_bakery-7"]


def test_a_game_that_cannot_be_opened_can_be_asked_for_again(
    shell: MenuShell, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shell, "continue_game", lambda slot: False)
    shell.press(pygame.K_RETURN)
    shell.show_what_was_asked_for()
    assert "Zeven Kruimels · Month 4 of 6" in shell.texts()


def test_continue_says_which_scenario_and_month(shell: MenuShell) -> None:
    assert "Zeven Kruimels · Month 4 of 6" in shell.texts()


def test_without_a_saved_game_enter_begins_a_new_one() -> None:
    shell = menu_shell("title", state="first")
    assert shell.view.find(key="title.continue") is None
    shell.press(pygame.K_RETURN)
    assert shell.shown == ["scenarios"]


@pytest.mark.parametrize(
    ("entry", "screen"),
    [("new", "scenarios"), ("saves", "saves"), ("options", "options")],
)
def test_every_entry_leads_to_its_screen_by_mouse_and_by_keyboard(entry: str, screen: str) -> None:
    shell = menu_shell("title")
    shell.click(f"title.{entry}")
    shell.tab_to(f"title.{entry}")
    shell.press(pygame.K_SPACE)
    assert shell.shown == [screen, screen]


def test_down_and_up_walk_through_the_menu(shell: MenuShell) -> None:
    shell.press(pygame.K_DOWN)
    shell.press(pygame.K_DOWN)
    shell.press(pygame.K_UP)
    assert shell.view.focused is shell.find("title.new")


def test_quitting_asks_first(shell: MenuShell) -> None:
    shell.click("title.quit")
    assert "quit" not in shell.asked
    shell.click("confirm.ok")
    assert "quit" in shell.asked


def test_escape_asks_whether_to_quit_and_escape_again_stays(shell: MenuShell) -> None:
    shell.press(pygame.K_ESCAPE)
    assert shell.opened
    shell.press(pygame.K_ESCAPE)
    assert not shell.opened
    assert "quit" not in shell.asked


def test_choosing_a_language_changes_words_and_profile(shell: MenuShell) -> None:
    shell.tab_to("title.language")
    shell.press(pygame.K_RIGHT)
    assert shell.profile.language == "nl"
    assert "Nieuw spel" in shell.texts()


def test_a_language_can_be_clicked(shell: MenuShell) -> None:
    shell.click(label="Deutsch")
    assert shell.profile.language == "de"
