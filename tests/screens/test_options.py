import pygame
import pytest

from game.screens.options import options_dialog
from game.session.profile import Profile
from tests.screens.menu_shell import MenuShell, menu_shell


@pytest.fixture
def shell() -> MenuShell:
    return menu_shell("options")


@pytest.mark.parametrize("name", ["predicting", "reduced_motion", "sound", "content_notes"])
def test_a_switch_turns_its_option_over_by_key_and_by_click(shell: MenuShell, name: str) -> None:
    before = getattr(shell.profile, name)
    shell.tab_to(f"options.{name}")
    shell.press(pygame.K_SPACE)
    assert getattr(shell.profile, name) is not before
    shell.click(f"options.{name}")
    assert getattr(shell.profile, name) is before


def test_a_switch_changes_nothing_else(shell: MenuShell) -> None:
    shell.click("options.sound")
    assert shell.profile == Profile(language="en", sound=False)


def test_text_size_applies_at_once_and_keeps_the_focus(shell: MenuShell) -> None:
    shell.tab_to("options.text_size")
    for size in (1.25, 1.5, 1.75, 2.0, 2.0):
        shell.press(pygame.K_RIGHT)
        assert shell.profile.text_scale == size
        assert shell.view.text_scale == size
    assert shell.view.focused is shell.find("options.text_size")


def test_a_language_applies_at_once(shell: MenuShell) -> None:
    shell.click(label="Nederlands")
    assert shell.profile.language == "nl"
    assert "Instellingen" in shell.texts()


def test_high_contrast_applies_at_once(shell: MenuShell) -> None:
    plain = shell.view.canvas.palette["ink"]
    shell.click(label="High contrast")
    assert shell.profile.theme == "high_contrast"
    assert shell.view.canvas.palette["ink"] != plain


def test_escape_leads_back_to_the_title(shell: MenuShell) -> None:
    shell.press(pygame.K_ESCAPE)
    assert shell.shown == ["title"]


def test_escape_leads_to_the_title_even_when_a_briefing_was_looked_at(shell: MenuShell) -> None:
    shell.prepare_scenario("corner_bakery")
    shell.press(pygame.K_ESCAPE)
    assert shell.shown == ["title"]


def test_in_a_game_the_options_are_a_dialog_that_speaks_the_new_language_at_once() -> None:
    shell = menu_shell("menu")
    shell.click("menu.options")
    shell.tab_to("options.language")
    shell.press(pygame.K_RIGHT)
    assert shell.find("options.done").label == "Klaar"
    assert shell.view.focused is shell.find("options.language")
    shell.press(pygame.K_ESCAPE)
    assert not shell.opened


@pytest.mark.parametrize("place", ["options", "title"])
def test_options_that_cannot_be_kept_say_so_where_they_are_set(place: str) -> None:
    shell = menu_shell(place)
    shell.not_kept = "These options last until the window is closed: the disk is full."
    if place == "title":
        shell.open_dialog(options_dialog(shell))
    shell.refresh()
    shell.settle()
    assert shell.not_kept in shell.texts()
