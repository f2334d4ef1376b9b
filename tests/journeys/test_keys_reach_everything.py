"""No key reaches nothing: on every screen, keys get to whatever a pointer gets to."""

from collections.abc import Iterator

import pygame
import pytest

from game.app.commands.screenshot import SCREENS
from game.screens.keys import GROUPS
from game.widgets.choices import Choice
from game.widgets.focus import focus_order
from game.widgets.node import Widget
from tests.screens.staged import Staged, staged
from tests.widgets.acting import press_key

MOST_STOPS = 300
SAME_BY_KEYS = {"over_time": "the strip of months turns to the month a point stands for"}
SHIFT, CONTROL = pygame.KMOD_SHIFT, pygame.KMOD_CTRL


def press(shown: Staged, key: int, mods: int = 0) -> None:
    press_key(shown.application.view, key, mods)
    shown.application.build_if_stale()


def layer(shown: Staged) -> Widget:
    """What is in front: the page, or the dialog over it."""
    return shown.application.view._state.top.root


def seen(shown: Staged) -> object:
    """Everything a player could notice of a key."""
    application = shown.application
    view = application.view
    return application.screen.name, view.semantic_tree(), application.profile


def stops(shown: Staged, mods: int = 0) -> list[str]:
    """Where Tab goes, once round."""
    found: list[str] = []
    for _ in range(MOST_STOPS):
        press(shown, pygame.K_TAB, mods)
        focused = shown.application.view.focused
        if focused is None or focused.identity in found:
            return found
        found.append(focused.identity)
    pytest.fail(f"{MOST_STOPS} stops and no end")


def acts(widget: Widget) -> bool:
    """Whether a click on it may do something."""
    return widget.enabled and type(widget).activate is not Widget.activate


def clicking_changes(shown: Staged, widget: Widget) -> bool:
    """Whether it does: a place that only tells something under the pointer needs no key."""
    view, box = shown.application.view, widget.bounds
    before = seen(shown)
    place = (round(box.centre_x * view.scale), round(box.centre_y * view.scale))
    for kind in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
        view.handle(pygame.event.Event(kind, pos=place, button=1))
    shown.application.build_if_stale()
    return seen(shown) != before


def within_group(widget: Widget) -> bool:
    """Whether arrows of something around it get to it (options, bars, people on the floor)."""
    return any(
        each.can_focus and type(each).key_press is not Widget.key_press
        for each in widget.ancestors()
    )


def by_arrows(shown: Staged) -> set[str]:
    """Where Down leads from the beginning of a list of which Tab stops at the chosen one only."""
    first = next((each for each in layer(shown).walk() if each.role == "listitem"), None)
    if first is None or not shown.application.view.focus_key(first.key):
        return set()
    reached: set[str] = set()
    while (focused := shown.application.view.focused) and focused.identity not in reached:
        if focused.role != "listitem":
            break
        reached.add(focused.identity)
        press(shown, pygame.K_DOWN)
    return reached


def by_its_own_key(widget: Widget) -> bool:
    """Words that explain themselves are reached with F4."""
    return widget.role == "term"


@pytest.mark.parametrize("screen", SCREENS)
def test_tab_gets_to_every_control_and_back_again(screen: str) -> None:
    with staged(screen) as shown:
        listed = by_arrows(shown)  # first, because what is chosen is shown in full
        forth = stops(shown)
        back = stops(shown, SHIFT)
        assert set(back) == set(forth)
        assert len(forth) == len(focus_order(layer(shown)))
        reached = {*listed, *forth}
        missed = [
            each
            for each in layer(shown).walk()
            if acts(each)
            and each.identity not in reached
            and not within_group(each)
            and not by_its_own_key(each)
            and not (screen in SAME_BY_KEYS and each.role == "cell")
        ]
        assert not [each.label for each in missed if clicking_changes(shown, each)]


def choices(shown: Staged) -> Iterator[str]:
    for widget in layer(shown).walk():
        if isinstance(widget, Choice) and widget.key and widget.enabled:
            yield widget.key


def usable(shown: Staged, key: str) -> list[str]:
    widget = shown.application.view.find(key=key)
    assert isinstance(widget, Choice)
    return [option.id for option in widget.options if option.enabled]


def chosen(shown: Staged, key: str) -> str | None:
    widget = shown.application.view.find(key=key)
    return widget.chosen if isinstance(widget, Choice) else None


@pytest.mark.parametrize("screen", SCREENS)
def test_arrows_get_to_every_option_of_every_group(screen: str) -> None:
    with staged(screen) as shown:
        for key in list(choices(shown)):
            if not shown.application.view.focus_key(key):
                continue  # an option chosen before has taken it away
            ids = usable(shown, key)
            press(shown, pygame.K_HOME)
            reached = [chosen(shown, key)]
            for _ in ids[1:]:
                press(shown, pygame.K_RIGHT)
                reached.append(chosen(shown, key))
            assert reached == ids, key


@pytest.mark.parametrize("screen", SCREENS)
def test_f1_opens_the_list_of_keys_and_escape_leads_away(screen: str) -> None:
    with staged(screen) as shown:
        if screen != "keys":
            before = len(shown.application.view._state.layers)
            press(shown, pygame.K_F1)
            assert shown.application.view.find(key="keys.close")
            press(shown, pygame.K_ESCAPE)
            assert len(shown.application.view._state.layers) == before
        if screen != "title":
            state = seen(shown)
            press(shown, pygame.K_ESCAPE)
            assert seen(shown) != state


UP_TO_UNDO = (pygame.K_RIGHT, 0)
Listed = tuple[str, str, tuple[tuple[int, int], ...]]
LISTED: dict[str, Listed] = {
    "everywhere.next": ("title", "", ((pygame.K_TAB, 0),)),
    "everywhere.previous": ("title", "", ((pygame.K_TAB, SHIFT),)),
    "everywhere.within": ("options", "", ((pygame.K_DOWN, 0),)),
    "everywhere.press": ("title", "title.new", ((pygame.K_SPACE, 0),)),
    "everywhere.go_on": ("planning", "", ((pygame.K_RETURN, CONTROL),)),
    "everywhere.back": ("scenarios", "", ((pygame.K_ESCAPE, 0),)),
    "everywhere.help": ("title", "", ((pygame.K_F1, 0),)),
    "everywhere.sound": ("title", "", ((pygame.K_m, 0),)),
    "everywhere.read": ("title", "", ((pygame.K_F5, 0),)),
    "everywhere.scroll": ("glossary", "glossary.trust", ((pygame.K_PAGEDOWN, 0),)),
    "everywhere.ends": ("scenarios", "", ((pygame.K_END, 0),)),
    "words.explain": ("planning", "", ((pygame.K_F4, 0),)),
    "words.explain_before": ("planning", "", ((pygame.K_F4, SHIFT),)),
    "words.look_up": ("planning", "", ((pygame.K_F4, 0), (pygame.K_RETURN, 0))),
    "lists.choose": ("scenarios", "scenario.corner_bakery", ((pygame.K_DOWN, 0),)),
    "lists.open": ("scenarios", "scenario.corner_bakery", ((pygame.K_RETURN, 0),)),
    "month.undo": ("planning", "tactic.usual_order.level", (UP_TO_UNDO, (pygame.K_z, CONTROL))),
    "month.redo": (
        "planning",
        "tactic.usual_order.level",
        (UP_TO_UNDO, (pygame.K_z, CONTROL), (pygame.K_y, CONTROL)),
    ),
    "month.advice": ("planning", "", ((pygame.K_F2, 0),)),
    "month.part": ("planning", "", ((pygame.K_F6, 0),)),
    "month.over_time": ("review", "", ((pygame.K_F3, 0),)),
    "month.evidence": ("planning", "tactic.usual_order.head", ((pygame.K_e, 0),)),
    "month.months": ("over_time", "over_time.months", ((pygame.K_LEFT, 0),)),
    "month.people": ("planning", "floor", ((pygame.K_RIGHT, 0),)),
    "month.ask": ("planning", "floor", ((pygame.K_RIGHT, 0), (pygame.K_RETURN, 0))),
    "month.skip": ("resolve", "", ((pygame.K_SPACE, 0),)),
}
"""What the list of keys promises: where to try it, what to focus first, and the keys."""
TRIED_ELSEWHERE = {"lists.erase": "below: a game has to be saved first"}


def test_every_line_of_the_list_of_keys_is_tried() -> None:
    promised = {f"{group}.{name}" for group, rows in GROUPS.items() for name, _ in rows}
    assert promised == {*LISTED, *TRIED_ELSEWHERE}


@pytest.mark.parametrize("promise", LISTED)
def test_every_key_of_the_list_does_something(promise: str) -> None:
    screen, focus, keys = LISTED[promise]
    with staged(screen) as shown:
        assert not focus or shown.application.view.focus_key(focus)
        for key, mods in keys:
            before = seen(shown)
            press(shown, key, mods)
            assert seen(shown) != before
