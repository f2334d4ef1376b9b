"""Controls that hold one choice of several: the base, segments and tabs."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

import pygame

from game.widgets.buttons import paint_ring
from game.widgets.canvas import Canvas
from game.widgets.geometry import Box, Edges
from game.widgets.node import Host, KeyPress, Widget
from game.widgets.semantics import Role
from game.widgets.text import BODY, CONTROL, TextStyle, Typesetter

_BACK: Final = (pygame.K_LEFT, pygame.K_UP)
_ON: Final = (pygame.K_RIGHT, pygame.K_DOWN)


@dataclass(frozen=True, slots=True)
class Option:
    """One of several things to choose.

    Attributes:
        id: what the callback gets.
        text: what it says.
        tooltip: why it cannot be chosen, or what it means.
        enabled: whether it can be chosen.
    """

    id: str
    text: str
    tooltip: str = ""
    enabled: bool = True


class GroupPart(Widget):
    """Something to press inside a control that is one stop for Tab."""

    interactive = True

    def __init__(
        self, group: Widget, label: str, *, tooltip: str = "", enabled: bool = True
    ) -> None:
        super().__init__(label=label, tooltip=tooltip, enabled=enabled)
        self.group = group

    @property
    def can_focus(self) -> bool:
        """The group has the focus, not its parts."""
        return False

    def press(self, host: Host, x: float, y: float) -> bool:
        """A press gives the group the focus."""
        host.focus(self.group)
        return True


class _Part(GroupPart):
    """An option."""

    def __init__(self, option: Option, chosen: bool, owner: "Choice", role: Role) -> None:
        super().__init__(owner, option.text, tooltip=option.tooltip, enabled=option.enabled)
        self.role = role
        self.option = option
        self.chosen = chosen
        self.owner = owner

    @property
    def value(self) -> str:
        """``1`` for the chosen one."""
        return "1" if self.chosen else "0"

    def drag(self, host: Host, x: float, y: float) -> None:
        """A pointer that holds it may pass over the others."""
        self.owner.pass_over(x)

    def activate(self, host: Host) -> None:
        """Choose it."""
        if self.enabled and self.owner.enabled:
            self.owner.choose(self.option)


class Choice(Widget):
    """Base of controls with one chosen option: arrows move, one Tab stop."""

    focusable = True
    part_role: Role = "radio"

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
        super().__init__(label=label, key=key, enabled=enabled, grow=grow)
        self.options = list(options)
        self.chosen = chosen
        self.on_change = on_change
        self.parts = [_Part(o, o.id == chosen, self, self.part_role) for o in self.options]
        self.children = list(self.parts)

    @property
    def value(self) -> str:
        """The chosen option's text."""
        return next((o.text for o in self.options if o.id == self.chosen), "")

    def choose(self, option: Option) -> None:
        """Report a new choice."""
        if option.enabled and option.id != self.chosen:
            self.on_change(option.id)

    def pass_over(self, x: float) -> None:
        """The pointer, held down on an option, is at ``x``; not every control follows it."""

    def key_press(self, host: Host, press: KeyPress) -> bool:
        """Arrows choose the neighbour that is enabled; Home and End the first and last."""
        usable = [option for option in self.options if option.enabled]
        if not usable or press.key not in (*_BACK, *_ON, pygame.K_HOME, pygame.K_END):
            return False
        ids = [option.id for option in usable]
        place = ids.index(self.chosen) if self.chosen in ids else 0
        if press.key in _BACK:
            place = max(0, place - 1)
        elif press.key in _ON:
            place = min(len(usable) - 1, place + 1)
        else:
            place = 0 if press.key == pygame.K_HOME else len(usable) - 1
        self.choose(usable[place])
        return True


class Segmented(Choice):
    """Options side by side; when their texts do not fit, a list of radio buttons."""

    role: Role = "radiogroup"
    style: TextStyle = CONTROL

    def _segments(self, type_: Typesetter) -> list[float]:
        return [type_.width(option.text, self.style) + 16 for option in self.options]

    def _is_list(self, type_: Typesetter, width: float) -> bool:
        return sum(self._segments(type_)) + 6 > width + 0.5

    def measure_natural_width(self, type_: Typesetter) -> float:
        """All side by side."""
        return sum(self._segments(type_)) + 6

    def measure_minimum_width(self, type_: Typesetter) -> float:
        """As a list: a dot and the longest word."""
        widest = max(type_.longest_word(o.text, BODY) for o in self.options)
        return min(self.natural_width(type_), widest + 36 * type_.control_scale)

    def _list_height(self, type_: Typesetter, option: Option, width: float) -> float:
        room = max(20.0, width - 36 * type_.control_scale + 0.5)
        lines = len(type_.wrap(option.text, BODY, room))
        return max(32.0, lines * type_.line_height(BODY) + 10)

    def measure_height(self, type_: Typesetter, width: float) -> float:
        """One line of segments, or one row an option."""
        if self._is_list(type_, width):
            return sum(self._list_height(type_, option, width) for option in self.options)
        return max(32.0, type_.line_height(self.style) + 14)

    def arrange(self, type_: Typesetter, bounds: Box) -> None:
        """Place the options."""
        self.bounds = bounds
        if self._is_list(type_, bounds.w):
            y = bounds.y
            for part in self.parts:
                height = self._list_height(type_, part.option, bounds.w)
                part.arrange(type_, Box(bounds.x, y, bounds.w, height))
                y += height
            return
        widths = self._segments(type_)
        spare = (bounds.w - 6 - sum(widths)) / len(widths)
        x = bounds.x + 3
        for part, width in zip(self.parts, widths, strict=True):
            part.arrange(type_, Box(x, bounds.y, width + spare, bounds.h))
            x += width + spare

    def paint(self, canvas: Canvas, host: Host) -> None:
        """Draw as segments or as a list."""
        if self._is_list(canvas.type, self.bounds.w):
            self._paint_list(canvas, host)
        else:
            self._paint_segments(canvas, host)

    def _paint_segments(self, canvas: Canvas, host: Host) -> None:
        colours = canvas.palette
        canvas.rounded(self.bounds, 8, colours["neutral_tint"])
        for part in self.parts:
            inner = Box(part.bounds.x, part.bounds.y + 3, part.bounds.w, part.bounds.h - 6)
            ink = colours["secondary"]
            if part.chosen:
                canvas.rounded(inner, 6, colours["accent" if self.enabled else "card"])
                ink = colours["on_accent"] if self.enabled else ink
            elif host.is_hovered(part) and part.enabled and self.enabled:
                canvas.rounded(inner, 6, colours["card"])
            canvas.line_in(part.label, inner, self.style, ink, "centre")
            if not part.enabled:
                width = canvas.type.width(part.label, self.style)
                y = inner.centre_y
                canvas.fill(Box(inner.centre_x - width / 2, y, width, 1), colours["control_off"])
        if host.shows_focus(self):
            paint_ring(canvas, self.bounds, 8)

    def _paint_list(self, canvas: Canvas, host: Host) -> None:
        colours = canvas.palette
        for part in self.parts:
            box = part.bounds
            usable = part.enabled and self.enabled
            if host.is_hovered(part) and usable:
                canvas.rounded(box, 8, colours["hover"])
            line = canvas.type.line_height(BODY)
            unit = canvas.type.control_scale
            y = box.y + 5 + max(11.0, line / 2)
            ring = colours["accent" if part.chosen and usable else "control_line"]
            canvas.dot(box.x + 15 * unit, y, 7.5 * unit, colours["card"], ring, 1.8 * unit)
            if part.chosen:
                canvas.dot(box.x + 15 * unit, y, 4 * unit, ring)
            ink = colours["ink" if usable else "secondary"]
            room = max(20.0, box.w - 36 * unit + 0.5)
            place = Box(box.x + 32 * unit, y - line / 2, room, box.h)
            canvas.lines_in(part.label, place, BODY, ink)
        if host.shows_focus(self):
            paint_ring(canvas, self.bounds, 8)


_TAB_RING: Final = Edges(4, 2, 4, 2)


class Tabs(Choice):
    """Tabs of a page, underlined."""

    role: Role = "tablist"
    part_role: Role = "tab"

    def measure_natural_width(self, type_: Typesetter) -> float:
        """All tabs."""
        return sum(type_.width(o.text, CONTROL) + 24 for o in self.options)

    def measure_minimum_width(self, type_: Typesetter) -> float:
        """All tabs, a little closer."""
        return sum(type_.width(o.text, CONTROL) + 10 for o in self.options)

    def measure_height(self, type_: Typesetter, width: float) -> float:
        """A line, air and the underline."""
        return type_.line_height(CONTROL) + 18

    def arrange(self, type_: Typesetter, bounds: Box) -> None:
        """Tabs from the left."""
        self.bounds = bounds
        natural = self.natural_width(type_)
        squeeze = max(0.0, natural - bounds.w) / len(self.options)
        x = bounds.x
        for part in self.parts:
            width = type_.width(part.label, CONTROL) + 24 - squeeze
            part.arrange(type_, Box(x, bounds.y, width, bounds.h))
            x += width

    def paint(self, canvas: Canvas, host: Host) -> None:
        """Draw texts and the line under the chosen one."""
        colours = canvas.palette
        base = Box(self.bounds.x, self.bounds.bottom - 1, self.bounds.w, 1)
        canvas.fill(base, colours["hairline"])
        for part in self.parts:
            hovered = host.is_hovered(part)
            ink = colours["accent" if part.chosen else ("ink" if hovered else "secondary")]
            canvas.line_in(part.label, part.bounds, CONTROL, ink, "centre")
            if part.chosen:
                line = Box(part.bounds.x + 8, part.bounds.bottom - 3, part.bounds.w - 16, 3)
                canvas.rounded(line, 1.5, colours["accent"])
                if host.shows_focus(self):
                    paint_ring(canvas, part.bounds.inset(_TAB_RING), 6)
