import pygame

from game.screens.keys import GROUPS
from tests.screens.menu_shell import menu_shell


def test_every_key_has_a_name_and_a_line_in_every_language() -> None:
    for code in ("en", "nl", "de"):
        words = menu_shell("keys", language=code).language
        for group, rows in GROUPS.items():
            for name, caps in rows:
                assert words.has(f"screen.keys.{group}.{name}")
                assert all(words.has(f"screen.keys.cap.{cap}") for cap in caps)


def test_escape_and_the_button_close_it() -> None:
    shell = menu_shell("keys")
    shell.press(pygame.K_ESCAPE)
    assert not shell.opened
    shell.open_help()
    shell.settle()
    shell.click("keys.close")
    assert not shell.opened


def test_pressing_f1_again_closes_it_and_does_not_stack_a_second() -> None:
    shell = menu_shell("keys")
    shell.press(pygame.K_F1)
    assert not shell.opened


def test_with_large_text_tab_brings_the_last_group_into_sight() -> None:
    shell = menu_shell("keys", text_scale=2.0)
    shell.tab_to(label="During a month")
    assert shell.view.focused is not None
    assert shell.view.focused.visible_box().h > 60
