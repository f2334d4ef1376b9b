import pygame

from game.screens.message import confirm_dialog
from tests.screens.menu_shell import MenuShell, menu_shell


def test_a_message_is_closed_by_escape_and_by_its_button() -> None:
    shell = menu_shell("message")
    shell.press(pygame.K_ESCAPE)
    assert not shell.opened
    shell = menu_shell("message")
    shell.click("message.close")
    assert not shell.opened


def test_problems_are_listed_with_file_and_line() -> None:
    assert "my_shop/scenario.yaml, line 31" in menu_shell("problems").texts()


def _asked() -> tuple[MenuShell, list[str]]:
    shell = menu_shell("scenarios")
    done: list[str] = []
    shell.open_dialog(confirm_dialog(shell, "?", "Text", "Do it", lambda: done.append("done")))
    shell.settle()
    return shell, done


def test_a_question_does_nothing_when_it_is_cancelled() -> None:
    shell, done = _asked()
    shell.click("confirm.cancel")
    assert (done, shell.opened) == ([], [])


def test_a_question_closes_and_acts_when_it_is_confirmed() -> None:
    shell, done = _asked()
    shell.click("confirm.ok")
    assert (done, shell.opened) == (["done"], [])
