"""A choice that opens as a menu."""

from collections.abc import Callable, Sequence

import pygame

from game.widgets.buttons import paint_ring
from game.widgets.canvas import Canvas
from game.widgets.choices import Choice, Option
from game.widgets.geometry import Box
from game.widgets.layout import Column
from game.widgets.node import Host, KeyPress, Widget
from game.widgets.semantics import Role
from game.widgets.text import BODY, Typesetter


class Dropdown(Choice):
    """The chosen option in a frame; opens a menu of all."""

    role: Role = "combobox"

    def __init__(
        self,
        options: Sequence[Option],
        chosen: str,
        on_change: Callable[[str], None],
        *,
        label: str,
        key: str = "",
        enabled: bool = True,
        grow: float = 0.0,
    ) -> None:
        super().__init__(
            options, chosen, on_change, label=label, key=key, enabled=enabled, grow=grow
        )
        self.children = []

    def measure_natural_width(self, type_: Typesetter) -> float:
        """The longest option."""
        return max(type_.width(option.text, BODY) for option in self.options) + 46

    def measure_minimum_width(self, type_: Typesetter) -> float:
        """Some letters; the rest gets an ellipsis."""
        return min(self.natural_width(type_), 110 * type_.text_scale)

    def measure_height(self, type_: Typesetter, width: float) -> float:
        """A line in a frame."""
        return max(34.0, type_.line_height(BODY) + 15)

    def paint(self, canvas: Canvas, host: Host) -> None:
        """Draw frame, text and arrow."""
        colours = canvas.palette
        fill = colours["hover" if host.is_hovered(self) and self.enabled else "card"]
        canvas.rounded(self.bounds, 8, fill, colours["frame"])
        box = Box(self.bounds.x + 12, self.bounds.y, self.bounds.w - 44, self.bounds.h)
        canvas.line_in(self.value, box, BODY, colours["ink" if self.enabled else "secondary"])
        icon_y = self.bounds.centre_y - 8
        canvas.icon("chevron_down", self.bounds.right - 28, icon_y, 16, colours["secondary"])
        if host.shows_focus(self):
            paint_ring(canvas, self.bounds, 8)

    def activate(self, host: Host) -> None:
        """Open the menu."""
        if self.enabled:
            entries = [MenuEntry(o, o.id == self.chosen, self) for o in self.options]
            host.open_popup(Column(entries, padding=4), self)


class MenuEntry(Widget):
    """An option in an open menu."""

    role: Role = "menuitem"
    focusable = True

    def __init__(self, option: Option, chosen: bool, owner: Choice) -> None:
        super().__init__(
            label=option.text, key=option.id, tooltip=option.tooltip, enabled=option.enabled
        )
        self.option = option
        self.chosen = chosen
        self.owner = owner

    @property
    def value(self) -> str:
        """``1`` for the chosen one, empty for the others."""
        return "1" if self.chosen else ""

    def measure_natural_width(self, type_: Typesetter) -> float:
        """Text and check mark."""
        return type_.width(self.label, BODY) + 48

    def measure_minimum_width(self, type_: Typesetter) -> float:
        """The longest word and check mark."""
        return type_.longest_word(self.label, BODY) + 48

    def measure_height(self, type_: Typesetter, width: float) -> float:
        """All lines, at least 32."""
        lines = len(type_.wrap(self.label, BODY, width - 47.5))
        return max(32.0, lines * type_.line_height(BODY) + 12)

    def paint(self, canvas: Canvas, host: Host) -> None:
        """Draw the entry."""
        colours = canvas.palette
        if host.is_focused(self) or host.is_hovered(self):
            canvas.rounded(self.bounds, 6, colours["accent_tint"])
        ink = colours["ink" if self.enabled else "secondary"]
        line = canvas.type.line_height(BODY)
        lines = canvas.type.wrap(self.label, BODY, self.bounds.w - 47.5)
        top = self.bounds.centre_y - len(lines) * line / 2
        place = Box(self.bounds.x + 12, top, self.bounds.w - 47.5, len(lines) * line)
        canvas.lines_in(self.label, place, BODY, ink)
        if self.chosen:
            y = self.bounds.centre_y - 8
            canvas.icon("check", self.bounds.right - 28, y, 16, colours["accent"])

    def activate(self, host: Host) -> None:
        """Choose it and close the menu."""
        if self.enabled:
            host.close_popup()
            self.owner.choose(self.option)

    def key_press(self, host: Host, press: KeyPress) -> bool:
        """Arrow keys go through the menu, round its ends."""
        if press.key not in (pygame.K_UP, pygame.K_DOWN) or self.parent is None:
            return False
        entries = [child for child in self.parent.children if child.can_focus]
        step = 1 if press.key == pygame.K_DOWN else -1
        host.focus(entries[(entries.index(self) + step) % len(entries)])
        return True
