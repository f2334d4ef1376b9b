"""Large things to press: entries of the title's menu, and cards of a list."""

from collections.abc import Callable
from typing import Final

import pygame

from game.widgets.buttons import paint_ring
from game.widgets.canvas import Canvas
from game.widgets.geometry import Padding
from game.widgets.indicators import Icon
from game.widgets.layout import Column, Row
from game.widgets.node import Host, KeyPress, Widget
from game.widgets.palette import Colour
from game.widgets.surfaces import Pressable
from game.widgets.text import BAR_VALUE, CARD_TITLE, SECONDARY
from game.widgets.words import Paragraph

_STEPS: Final = {pygame.K_UP: -1, pygame.K_DOWN: 1}
_ENDS: Final = {pygame.K_HOME: 0, pygame.K_END: -1}


class DarkEntry(Pressable):
    """A line of the menu on the dark ground; the first one filled with the accent.

    Args:
        icon: at its beginning.
        text: what it does; ``note`` what that means now.
        main: whether it is the one most people want.
        extra: shown below the note, e.g. progress.
    """

    def __init__(
        self,
        icon: str,
        text: str,
        on_press: Callable[[], None],
        *,
        note: str = "",
        main: bool = False,
        extra: Widget | None = None,
        key: str = "",
    ) -> None:
        ink: Colour = "on_accent" if main else "on_bar"
        soft: Colour = "on_accent" if main else "on_bar_soft"
        lines: list[Widget] = [Paragraph(text, BAR_VALUE if main else CARD_TITLE, ink)]
        if note:
            lines.append(Paragraph(note, SECONDARY, soft))
        if extra is not None:
            lines.append(extra)
        body = Row(
            [
                Icon(icon, 24 if main else 20, ink if main else "on_bar_soft"),
                Column(lines, gap=4 if main else 1, grow=1),
            ],
            gap=14 if main else 16,
        )
        padding: Padding = (16, 16) if main else (9, 18)  # icons and texts in line
        super().__init__(
            body, on_press, label=text, value=note, padding=padding, radius=12, key=key
        )
        self.main = main

    def paint(self, canvas: Canvas, host: Host) -> None:
        """Draw the plate."""
        colours = canvas.palette
        hovered = host.is_hovered(self)
        if self.main:
            fill = colours["accent_hover" if hovered else "accent"]
            canvas.rounded(self.bounds, self.radius, fill)
        elif hovered:
            canvas.rounded(self.bounds, self.radius, colours["bar_tile"])

    def draw(self, canvas: Canvas, host: Host) -> None:
        """Draw a ring that shows on the dark ground."""
        self.paint(canvas, host)
        self.draw_children(canvas, host)
        if host.shows_focus(self):
            box = self.bounds if self.main else self.bounds.grown(-2)
            paint_ring(canvas, box, self.radius, on_bar=True)


class ListCard(Pressable):
    """A card of a list of which one is chosen: arrows, Home and End choose, Enter opens it.

    Tab stops at the chosen one only and goes on to what follows the list.

    Args:
        on_press: chooses it.
        on_open: Enter on it.
        on_step: arrow up (−1) or down (1); returns whether there was a neighbour.
        on_end: Home (0) or End (−1): the first or the last of the list.
    """

    def __init__(
        self,
        child: Widget,
        on_press: Callable[[], None],
        *,
        on_open: Callable[[], None],
        on_step: Callable[[int], bool],
        on_end: Callable[[int], None],
        label: str,
        selected: bool,
        key: str,
    ) -> None:
        super().__init__(
            child,
            on_press,
            label=label,
            role="listitem",
            value="1" if selected else "",
            selected=selected,
            padding=14,
            radius=12,
            key=key,
        )
        self.tab_stop = selected
        self.on_open = on_open
        self.on_step = on_step
        self.on_end = on_end

    def paint(self, canvas: Canvas, host: Host) -> None:
        """Draw a raised card, framed when it is the chosen one."""
        colours = canvas.palette
        fill = colours["hover" if host.is_hovered(self) and not self.selected else "card"]
        stroke, width = (colours["accent"], 2.0) if self.selected else (colours["hairline"], 1.0)
        canvas.card(self.bounds, 12, fill, stroke=stroke, stroke_width=width, raised=True)

    def draw(self, canvas: Canvas, host: Host) -> None:
        """Draw the ring around the card."""
        self.paint(canvas, host)
        self.draw_children(canvas, host)
        if host.shows_focus(self):
            paint_ring(canvas, self.bounds, 12)

    def key_press(self, host: Host, press: KeyPress) -> bool:
        """Arrows, Home and End choose another; Enter opens what is chosen."""
        if press.key in _STEPS:
            return self.on_step(_STEPS[press.key])
        if press.key in _ENDS:
            self.on_end(_ENDS[press.key])
            return True
        if press.key in (pygame.K_RETURN, pygame.K_KP_ENTER) and self.selected:
            self.on_open()
            return True
        return False
