import pygame
import pytest

from game.screens.planning import PlanningScreen
from game.widgets.overlays import kept_free
from tests.screens.examples import bakery_month_4
from tests.screens.fakes import FakeSession, FakeShell
from tests.screens.test_planning import planning


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_what_is_asked_for_is_not_covered_by_the_message_that_asks(scale: float) -> None:
    shell = FakeShell(FakeSession(bakery_month_4()), text_scale=scale)
    screen = PlanningScreen(shell)
    shell.enter(screen)
    screen.go_on()
    shell.settle()
    toast = shell.view._painter.toast
    assert toast is not None
    root = shell.view._state.top.root
    box = toast.box(shell.view.canvas.type, shell.window, kept_free(shell.view.focused, root))
    asked = [f"predict.{name}" for name in ("trust", "revenue")]
    for key in asked:
        assert not box.overlaps(shell.find(key).visible_box()), key


def test_the_focus_begins_where_a_hasty_enter_does_nothing() -> None:
    shell, session, _ = planning(bakery_month_4(), predicted=True)
    assert shell.view.focused is shell.find("lists")
    shell.press(pygame.K_RETURN)
    assert not session.committed
