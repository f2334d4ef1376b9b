"""What assistive tools are told of widgets."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from game.widgets.geometry import Box

Role = Literal[
    "alert",
    "button",
    "cell",
    "chart",
    "combobox",
    "dialog",
    "group",
    "heading",
    "image",
    "list",
    "listitem",
    "menu",
    "menuitem",
    "meter",
    "none",
    "progressbar",
    "radio",
    "radiogroup",
    "scrollarea",
    "slider",
    "status",
    "switch",
    "tab",
    "tablist",
    "term",
    "text",
    "textbox",
    "tooltip",
]


@dataclass(frozen=True, slots=True)
class SemanticNode:
    """What a widget is and says, for tests, speech and tutorials.

    Attributes:
        role: what kind of thing it is.
        label: its name.
        value: its present state in words or numbers.
        bounds: where it is, in dp of the window.
        key: the author's key, or an empty string.
        enabled: whether it can be used.
        focusable: whether Tab reaches it.
        focused: whether the keyboard is on it.
        children: parts of it.
        description: what its tooltip says; empty if that is its name.
    """

    role: Role
    label: str
    value: str
    bounds: Box
    key: str = ""
    enabled: bool = True
    focusable: bool = False
    focused: bool = False
    children: tuple["SemanticNode", ...] = ()
    description: str = ""

    def walk(self) -> Iterator["SemanticNode"]:
        """This node and everything below, depth first."""
        yield self
        for child in self.children:
            yield from child.walk()


def flattened(node: SemanticNode) -> tuple[SemanticNode, ...]:
    """Leave out groups that say nothing; their parts move up."""
    if node.role == "none" or (node.role == "group" and not node.label and not node.key):
        return node.children
    return (node,)
