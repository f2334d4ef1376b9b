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


@pytest.mark.parametrize(
    ("predicted", "ways"),
    [
        (True, {"lists": "inbox", "inbox": "primary", "primary": "lists"}),
        (False, {"inbox": "predict.trust", "predict.trust": "primary", "menu": "predict.trust"}),
    ],
)
def test_f6_goes_on_from_where_the_focus_is(predicted: bool, ways: dict[str, str]) -> None:
    for start, end in ways.items():
        shell, _, _ = planning(bakery_month_4(), predicted=predicted)
        assert shell.view.focus_key(start)
        shell.press(pygame.K_F6)
        assert shell.view.focused is shell.find(end), start


def test_f6_leaves_the_cards_after_any_way_through_them() -> None:
    shell, _, _ = planning(bakery_month_4(), predicted=True)
    shell.press(pygame.K_F6)
    assert shell.view.focus_key("tactic.usual_order.level")
    shell.press(pygame.K_F6)
    assert shell.view.focused is shell.find("inbox")


def test_f6_stays_with_the_letters_while_they_are_open() -> None:
    shell, _, screen = planning(bakery_month_4(), predicted=True)
    screen.letters.open()
    shell.settle()
    before = shell.view.focused
    shell.press(pygame.K_F6)
    assert shell.view.focused is before


def test_the_focus_begins_where_a_hasty_enter_does_nothing() -> None:
    shell, session, _ = planning(bakery_month_4(), predicted=True)
    assert shell.view.focused is shell.find("lists")
    shell.press(pygame.K_RETURN)
    assert not session.committed
