"""What lies above the page: dialogs, menus and short messages."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pygame

from game.widgets.buttons import IconButton
from game.widgets.canvas import Canvas
from game.widgets.geometry import Box
from game.widgets.layout import Column, Row
from game.widgets.node import Host, KeyPress, Widget
from game.widgets.scrolling import ScrollArea
from game.widgets.semantics import Role
from game.widgets.surfaces import Card
from game.widgets.text import BODY, TITLE, Typesetter
from game.widgets.words import Heading

_MARGIN = 24.0


class Dialog(Widget):
    """A modal card in the middle of the window; its body scrolls when the window is too low.

    Args:
        title: shown as heading, spoken as the dialog's name.
        body: what it says and asks.
        actions: buttons at the lower right, the safest first.
        on_dismiss: Escape and the cross; without it the dialog must be answered.
        dismiss_label: what the cross is called.
        head: stands where the title would; the title is then only spoken.
        width: in dp at text size 100 %.
    """

    role: Role = "dialog"

    def __init__(
        self,
        title: str,
        body: Widget,
        *,
        actions: Sequence[Widget] = (),
        on_dismiss: Callable[[], None] | None = None,
        dismiss_label: str = "",
        head: Widget | None = None,
        width: float = 520.0,
        key: str = "dialog",
    ) -> None:
        top: list[Widget] = [head or Heading(title, TITLE, grow=1)]
        if on_dismiss is not None:
            top.append(IconButton("cross", dismiss_label, on_dismiss, key=f"{key}.dismiss"))
        scrolled = ScrollArea(body, key=f"{key}.body", grow=1)
        parts: list[Widget] = [Row(top, gap=12, align="start"), scrolled]
        if actions:
            parts.append(Row(actions, gap=10, justify="end"))
        super().__init__(key=key, label=title, children=[Column(parts, gap=14, padding=22)])
        self.on_dismiss = on_dismiss
        self.width = width

    @staticmethod
    def width_at(width: float, text_scale: float) -> float:
        """Width of the card at a text size, in dp; larger text gets some more room."""
        return width * (1 + (text_scale - 1) * 0.7)

    def arrange(self, type_: Typesetter, bounds: Box) -> None:
        """Centre the card, as high as it needs and the window allows."""
        self.bounds = bounds
        card = self.children[0]
        width = min(bounds.w - 2 * _MARGIN, self.width_at(self.width, type_.text_scale))
        height = min(bounds.h - 2 * _MARGIN, card.height_for(type_, width) + 4)
        x, y = bounds.centre_x - width / 2, bounds.centre_y - height / 2
        card.arrange(type_, Box(x, y, width, height))

    def paint(self, canvas: Canvas, host: Host) -> None:
        """Draw the card."""
        box = self.children[0].bounds
        canvas.shadow(box, 14, 40, 14, 60)
        canvas.rounded(box, 14, canvas.palette["card"], canvas.palette["hairline"])

    def key_press(self, host: Host, press: KeyPress) -> bool:
        """Escape dismisses."""
        if press.key == pygame.K_ESCAPE and self.on_dismiss is not None:
            self.on_dismiss()
            return True
        return False


class LightDialog(Dialog):
    """A dialog that a press beside it dismisses, too."""

    interactive = True

    def release(self, host: Host, x: float, y: float) -> None:
        """Beside the card: away with it."""
        if self.on_dismiss is not None and not self.children[0].bounds.contains(x, y):
            self.on_dismiss()


class Sheet(LightDialog):
    """A light dialog along one edge, so that most of the page stays in sight.

    Attributes:
        at_left: along the left edge instead of the right one.
    """

    at_left = False

    def arrange(self, type_: Typesetter, bounds: Box) -> None:
        """At its edge, as high as it needs and the window allows."""
        self.bounds = bounds
        card, gap = self.children[0], _MARGIN / 2
        width = min(bounds.w - 2 * gap, self.width_at(self.width, type_.text_scale))
        height = min(bounds.h - 2 * gap, card.height_for(type_, width) + 4)
        x = bounds.x + gap if self.at_left else bounds.right - gap - width
        card.arrange(type_, Box(x, bounds.y + gap, width, height))


class Popup(Widget):
    """A menu beside the widget that opened it, kept within the window."""

    role: Role = "menu"

    def __init__(self, content: Widget, anchor: Box) -> None:
        super().__init__(children=[ScrollArea(content, inset=0)])
        self.anchor = anchor

    def arrange(self, type_: Typesetter, bounds: Box) -> None:
        """Below the anchor, or above it where there is more room."""
        self.bounds = bounds
        content = self.children[0]
        width = min(bounds.w - 16, max(self.anchor.w, content.natural_width(type_) + 8))
        needed = content.height_for(type_, width) + 1
        below = bounds.bottom - 8 - (self.anchor.bottom + 4)
        above = self.anchor.y - 4 - (bounds.y + 8)
        upwards = needed > below and above > below
        height = min(needed, above if upwards else below)
        y = self.anchor.y - 4 - height if upwards else self.anchor.bottom + 4
        x = min(max(8.0, self.anchor.x), bounds.right - 8 - width)
        content.arrange(type_, Box(x, y, width, height))

    def paint(self, canvas: Canvas, host: Host) -> None:
        """Draw the surface of the menu."""
        box = self.children[0].bounds
        canvas.shadow(box, 8, 14, 6, 60)
        canvas.rounded(box, 8, canvas.palette["card"], canvas.palette["hairline"])


@dataclass(frozen=True, slots=True)
class Toast:
    """A short message at the bottom of the window."""

    text: str
    until_ms: float

    def paint(self, canvas: Canvas, window: Box, free: Sequence[Box]) -> None:
        """Draw it where as much as possible of what should stay in sight does."""
        box = self.box(canvas.type, window, free)
        width, height = box.w, box.h
        lines = canvas.type.wrap(self.text, BODY, self._room(window))
        canvas.shadow(box, 10, 14, 6, 70)
        canvas.rounded(box, 10, canvas.palette["tooltip"])
        inner = Box(box.x + 18, box.y + 10, width - 35.5, height - 20)
        canvas.lines_in("\n".join(lines), inner, BODY, canvas.palette["on_tooltip"])

    def box(self, type_: Typesetter, window: Box, free: Sequence[Box]) -> Box:
        """Centred near the lower edge; elsewhere if it would lie over what is to stay free.

        Args:
            type_: measures it.
            window: it lies in.
            free: boxes not to cover, the most important first.
        """
        lines = type_.wrap(self.text, BODY, self._room(window))
        width = max(type_.width(line, BODY) for line in lines) + 36
        height = len(lines) * type_.line_height(BODY) + 20
        low, high = window.bottom - height - 24, window.y + 24
        middle, left, right = window.centre_x - width / 2, 24.0, window.right - width - 24
        places = [
            Box(x, y, width, height)
            for x, y in ((middle, low), (left, low), (right, low), (middle, high), (left, high))
        ]
        for kept in range(len(free), 0, -1):
            for place in places:
                if not any(place.overlaps(box) for box in free[:kept]):
                    return place
        return places[0]

    def _room(self, window: Box) -> float:
        return min(560.0, window.w - 80)


def kept_free(focused: Widget | None, root: Widget) -> list[Box]:
    """What a short message should not cover, the most important first.

    The focus, the card it stands on, and the cards that are marked because of what they ask.
    """
    around: list[Widget] = []
    if focused is not None:
        cards = [each for each in focused.ancestors() if isinstance(each, Card)]
        around = [focused, *cards[:1]]
    marked = [each for each in root.walk() if isinstance(each, Card) and each.selected]
    return [each.visible_box() for each in (*around, *marked)]
