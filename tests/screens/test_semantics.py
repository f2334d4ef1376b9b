"""What is told of every screen: names that differ, and nothing with the focus out of sight."""

from collections import Counter
from collections.abc import Iterator

import pytest

from game.app.commands.screenshot import SCREENS
from game.widgets.focus import focus_order
from game.widgets.geometry import NOWHERE, Box
from game.widgets.node import Widget
from game.widgets.semantics import SemanticNode
from tests.screens.staged import Staged, staged

SMALL, LARGE_TEXT = (1024, 600), 2.0
"""The smallest window with the largest text: most has to be scrolled to."""
LEAST_SEEN_DP = 24.0
PARTS = ("radio", "tab", "menuitem")
"""Roles of options inside a control; they need names, too."""


def named(
    node: SemanticNode, around: tuple[str, ...] = ()
) -> Iterator[tuple[SemanticNode, tuple[str, ...]]]:
    """Every node with the names of what it lies in."""
    yield node, around
    inside = (*around, node.label) if node.label else around
    for child in node.children:
        yield from named(child, inside)


def nameless(tree: SemanticNode) -> list[str]:
    """What can be used but is called nothing."""
    return [
        f"{node.role} {node.key}"
        for node, _ in named(tree)
        if (node.focusable or node.role in PARTS) and not node.label.strip()
    ]


def alike(tree: SemanticNode) -> list[str]:
    """What can be used and is called like something else in the same place."""
    found = Counter(
        (node.role, node.label, around) for node, around in named(tree) if node.focusable
    )
    return [f"{role} {label!r} in {around}" for (role, label, around), n in found.items() if n > 1]


def top(shown: Staged) -> SemanticNode:
    """The page, or the dialog over it."""
    layers = shown.application.view.semantic_tree().children
    return [layer for layer in layers if layer.role != "status"][-1]


def is_in_sight(widget: Widget, window: Box) -> bool:
    """Whether its width and a line of its height are in the window, uncut by what scrolls."""
    seen = widget.visible_box().intersection(window)
    least = min(LEAST_SEEN_DP, widget.bounds.h)
    return seen.w >= widget.bounds.w - 1 and seen.h >= least - 1


@pytest.mark.parametrize("screen", SCREENS)
def test_everything_has_a_name_of_its_own_and_comes_into_sight_with_the_focus(screen: str) -> None:
    with staged(screen, SMALL, LARGE_TEXT) as shown:
        view = shown.application.view
        assert nameless(top(shown)) == []
        assert alike(top(shown)) == []
        unseen = []
        for widget in focus_order(view._state.top.root):
            view.focus(widget)
            view.draw(shown.surface)
            if not is_in_sight(widget, view.window):
                unseen.append(widget.key or widget.label)
        assert unseen == []


def button(label: str) -> SemanticNode:
    return SemanticNode("button", label, "", NOWHERE, focusable=True)


def test_what_has_no_name_or_the_same_name_is_found() -> None:
    def card(name: str, *parts: SemanticNode) -> SemanticNode:
        return SemanticNode("group", name, "", NOWHERE, children=parts)

    assert nameless(card("", button(""))) == ["button "]
    assert alike(card("", card("A", button("Level")), card("B", button("Level")))) == []
    assert len(alike(card("", button("Level"), button("Level")))) == 1
