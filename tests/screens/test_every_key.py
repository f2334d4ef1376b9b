"""No key in the list does nothing, and no key that does something is missing from the list."""

import ast
from collections.abc import Callable
from pathlib import Path
from typing import Final

import pygame
import pytest

import game
from game.screens.evidence import EvidenceScreen
from game.screens.keys import GROUPS
from game.screens.options import OptionsScreen
from game.screens.parts.evidence import best_row
from game.screens.planning import PlanningScreen
from game.screens.resolve import ResolveScreen
from game.session.evidence import evidence_library
from game.widgets.node import KeyPress
from tests.screens.examples import bakery_month_1, bakery_month_4
from tests.screens.fakes import FakeSession, FakeShell
from tests.screens.menu_shell import MenuShell, menu_shell
from tests.screens.test_over_time import entered as over_time

SAME: Final = {"kp_enter": "enter", "return": "enter", "pageup": "page_up", "pagedown": "page_down"}
"""Names of keys in pygame → caps in the list, where they differ."""


def handled() -> set[str]:
    """Every key that screens, widgets or the application react to by name."""
    found: set[str] = set()
    for folder in ("screens", "widgets", "app"):
        for path in (Path(game.__file__).parent / folder).rglob("*.py"):
            if path.name == "keys.py":
                continue
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Attribute) and node.attr.startswith("K_"):
                    name = node.attr.removeprefix("K_").lower()
                    found.add(SAME.get(name, name))
    return found


def test_every_key_that_does_something_is_listed() -> None:
    listed = {cap for rows in GROUPS.values() for _, caps in rows for cap in caps}
    assert handled() <= listed


def test_no_key_is_listed_that_nothing_knows() -> None:
    listed = {cap for rows in GROUPS.values() for _, caps in rows for cap in caps}
    assert listed - {"shift", "control"} <= handled()


def focus_of(shell: FakeShell) -> str:
    return shell.view.focused.identity if shell.view.focused is not None else ""


def planning(*, first_month: bool = False) -> tuple[FakeShell, PlanningScreen]:
    situation = bakery_month_1() if first_month else bakery_month_4()
    shell = FakeShell(FakeSession(situation))
    screen = PlanningScreen(shell)
    shell.enter(screen)
    return shell, screen


def the_focus_moves(key: int, mods: int = 0) -> bool:
    shell = menu_shell("options")
    shell.press(pygame.K_TAB)
    before = focus_of(shell)
    shell.press(key, mods)
    return focus_of(shell) != before


def arrows_move() -> bool:
    shell = menu_shell("title")
    before = focus_of(shell)
    shell.press(pygame.K_DOWN)
    return focus_of(shell) != before


def enter_presses() -> bool:
    shell = menu_shell("options")
    shell.tab_to("options.sound")
    before = shell.profile.sound
    shell.press(pygame.K_SPACE)
    middle = shell.profile.sound
    shell.press(pygame.K_RETURN)
    return (middle, shell.profile.sound) == (not before, before)


def escape_leaves() -> bool:
    shell = menu_shell("options")
    shell.press(pygame.K_ESCAPE)
    return shell.shown == ["title"]


def f1_closes_what_it_opened() -> bool:
    shell = menu_shell("keys")
    shell.press(pygame.K_F1)
    return not shell.opened


def scrolls(key: int) -> bool:
    shell = menu_shell("glossary")
    shell.tab_to("glossary.satisfaction")
    before = shell.find("glossary.satisfaction").bounds.y
    shell.press(pygame.K_END if key == pygame.K_HOME else pygame.K_PAGEDOWN)
    down = shell.find("glossary.satisfaction").bounds.y
    shell.press(pygame.K_HOME if key == pygame.K_HOME else pygame.K_PAGEUP)
    return down < before <= shell.find("glossary.satisfaction").bounds.y + 8


def words_explain(mods: int) -> bool:
    shell, _ = planning()
    shell.press(pygame.K_F4, mods)
    focused = shell.view.focused
    return focused is not None and focused.role == "term"


def enter_looks_up() -> bool:
    shell, _ = planning()
    shell.press(pygame.K_F4)
    shell.press(pygame.K_RETURN)
    return len(shell.looked_up) == 1


def library() -> tuple[MenuShell, EvidenceScreen]:
    evidence_library()
    shell = menu_shell("evidence")
    assert isinstance(shell.screen, EvidenceScreen)
    return shell, shell.screen


def arrows_choose() -> bool:
    shell, screen = library()
    shell.tab_to("evidence.{}.{}".format(*screen.chosen))
    before = screen.chosen
    shell.press(pygame.K_DOWN)
    return screen.chosen != before


def enter_opens() -> bool:
    shell = menu_shell("scenarios")
    shell.press(pygame.K_RETURN)
    return shell.shown == ["briefing"]


def fields_erase() -> bool:
    shell, screen = library()
    shell.view.handle(pygame.event.Event(pygame.TEXTINPUT, text="face"))
    shell.settle()
    shell.press(pygame.K_BACKSPACE)
    shell.press(pygame.K_HOME)
    shell.press(pygame.K_DELETE)
    return screen.sought.text == "ac"


def undo_and_redo(redone: bool) -> bool:
    shell, screen = planning()
    before = screen.draft.plan
    screen.set_level(screen.situation.hand[0], 3)
    changed = screen.draft.plan
    shell.press(pygame.K_z, pygame.KMOD_CTRL)
    if redone:
        shell.press(pygame.K_y, pygame.KMOD_CTRL)
    return changed != before and screen.draft.plan == (changed if redone else before)


def f2_hides_the_advice() -> bool:
    shell, screen = planning(first_month=True)
    before = screen.draft.hint_hidden
    shell.press(pygame.K_F2)
    return screen.draft.hint_hidden != before


def f6_goes_to_the_next_part() -> bool:
    shell, _ = planning()
    before = focus_of(shell)
    shell.press(pygame.K_F6)
    return focus_of(shell) != before


def f3_looks_back() -> bool:
    shell, _ = planning()
    shell.press(pygame.K_F3)
    return shell.shown == ["over_time"]


def arrows_turn_months() -> bool:
    shell, screen = over_time()
    before = screen.chosen
    shell.press(pygame.K_LEFT)
    return screen.chosen == before - 1


def person_in_focus(shell: FakeShell) -> str:
    nodes = shell.view.semantic_tree().walk()
    return next((node.key for node in nodes if node.focused and node.key != "floor"), "")


def arrows_go_from_person_to_person() -> bool:
    shell, _ = planning()
    shell.tab_to("floor")
    before = person_in_focus(shell)
    shell.press(pygame.K_RIGHT)
    return bool(before) and person_in_focus(shell) != before


def e_looks_up_the_evidence() -> bool:
    shell, screen = planning()
    shell.tab_to("tactic.usual_order.level")
    shell.press(pygame.K_e)
    row = best_row(screen.words, next(c for c in screen.situation.hand).evidence)
    return bool(row) and shell.looked_up == [f"evidence.{row}"]


def enter_asks_a_person() -> bool:
    shell, _ = planning()
    shell.tab_to("floor")
    shell.press(pygame.K_RETURN)
    return shell.view.focused is not None and shell.view.focused.key != "floor"


def space_skips() -> bool:
    shell = FakeShell(FakeSession(bakery_month_4()))
    shell.enter(ResolveScreen(shell))
    shell.wait(300)
    shell.press(pygame.K_SPACE)
    shell.wait(1500)
    return shell.shown == ["review"]


def left_to_the_application(key: int, mods: int = 0) -> bool:
    shell = menu_shell("options")
    screen = shell.screen
    assert isinstance(screen, OptionsScreen)
    wanted: list[int] = []

    def want(press: KeyPress) -> bool:
        wanted.append(press.key)
        return True

    shell.view.on_key = want
    shell.press(key, mods)
    return wanted == [key]  # tests/app: test_sound.py and test_visiting.py see what comes of it


DOES: Final[dict[str, dict[str, Callable[[], bool]]]] = {
    "everywhere": {
        "next": lambda: the_focus_moves(pygame.K_TAB),
        "previous": lambda: the_focus_moves(pygame.K_TAB, pygame.KMOD_SHIFT),
        "within": arrows_move,
        "press": enter_presses,
        "go_on": lambda: left_to_the_application(pygame.K_RETURN, pygame.KMOD_CTRL),
        "back": escape_leaves,
        "help": f1_closes_what_it_opened,
        "read": lambda: left_to_the_application(pygame.K_F5),
        "sound": lambda: left_to_the_application(pygame.K_m),
        "scroll": lambda: scrolls(pygame.K_PAGEDOWN),
        "ends": lambda: scrolls(pygame.K_HOME),
    },
    "words": {
        "explain": lambda: words_explain(0),
        "explain_before": lambda: words_explain(pygame.KMOD_SHIFT),
        "look_up": enter_looks_up,
    },
    "lists": {
        "choose": arrows_choose,
        "open": enter_opens,
        "erase": fields_erase,
    },
    "month": {
        "undo": lambda: undo_and_redo(False),
        "redo": lambda: undo_and_redo(True),
        "advice": f2_hides_the_advice,
        "part": f6_goes_to_the_next_part,
        "over_time": f3_looks_back,
        "evidence": e_looks_up_the_evidence,
        "months": arrows_turn_months,
        "people": arrows_go_from_person_to_person,
        "ask": enter_asks_a_person,
        "skip": space_skips,
    },
}


def test_every_line_of_the_list_is_tried_below() -> None:
    assert {group: set(rows) for group, rows in DOES.items()} == {
        group: {name for name, _ in rows} for group, rows in GROUPS.items()
    }


@pytest.mark.parametrize(
    ("group", "name"), [(group, name) for group, rows in DOES.items() for name in rows]
)
def test_it_does_what_the_list_says(group: str, name: str) -> None:
    assert DOES[group][name]()
