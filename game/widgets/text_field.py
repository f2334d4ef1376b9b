"""One line of typed text, as simple as it can be."""

from collections.abc import Callable
from typing import Final

import pygame

from game.widgets.buttons import paint_ring
from game.widgets.canvas import Canvas
from game.widgets.geometry import Box
from game.widgets.node import Host, KeyPress, Widget
from game.widgets.semantics import Role
from game.widgets.text import BODY, Typesetter

_AIR: Final = 12.0
_CARET_AIR: Final = 3.0
"""Between the caret and what an empty field suggests."""


class TextField(Widget):
    """A field for a name or a search.

    Args:
        label: its name for assistive tools; a visible label stands outside.
        placeholder: shown while it is empty.
        on_change: gets the whole text after every change.
        on_submit: Enter.
    """

    role: Role = "textbox"
    focusable = True

    def __init__(
        self,
        label: str,
        text: str,
        on_change: Callable[[str], None],
        *,
        placeholder: str = "",
        on_submit: Callable[[], None] | None = None,
        max_length: int = 60,
        width: float = 220.0,
        key: str = "",
        enabled: bool = True,
        grow: float = 0.0,
    ) -> None:
        super().__init__(label=label, key=key, enabled=enabled, grow=grow)
        self.text = text
        self.on_change = on_change
        self.placeholder = placeholder
        self.on_submit = on_submit
        self.max_length = max_length
        self.width = width
        self._type: Typesetter | None = None

    @property
    def value(self) -> str:
        """The text."""
        return self.text

    def measure_natural_width(self, type_: Typesetter) -> float:
        """As asked for."""
        return self.width

    def measure_minimum_width(self, type_: Typesetter) -> float:
        """80."""
        return 80.0

    def measure_height(self, type_: Typesetter, width: float) -> float:
        """A line in a frame."""
        return max(34.0, type_.line_height(BODY) + 15)

    def arrange(self, type_: Typesetter, bounds: Box) -> None:
        """Keep the typesetter: the caret is found by measuring."""
        super().arrange(type_, bounds)
        self._type = type_

    def _caret(self, host: Host) -> int:
        return min(len(self.text), int(host.recall(self, "caret", len(self.text))))

    def paint(self, canvas: Canvas, host: Host) -> None:
        """Draw frame, text and caret; a long text shows its end of the caret."""
        colours = canvas.palette
        focused = host.is_focused(self)
        frame = colours["accent" if focused else "control_line"]
        canvas.rounded(self.bounds, 8, colours["card"], frame, 2 if focused else 1)
        inner = Box(self.bounds.x + _AIR, self.bounds.y, self.bounds.w - 2 * _AIR, self.bounds.h)
        baseline = canvas.type.baseline(BODY, inner.y, inner.h)
        before = canvas.type.width(self.text[: self._caret(host)], BODY)
        shift = max(0.0, before - inner.w)
        with canvas.clipped(inner.grown(2)):
            if self.text:
                ink = colours["ink" if self.enabled else "secondary"]
                canvas.text(self.text, inner.x - shift, baseline, BODY, ink)
            else:
                beside = Box(inner.x + _CARET_AIR, inner.y, inner.w - _CARET_AIR, inner.h)
                canvas.line_in(self.placeholder, beside, BODY, colours["muted"])
            if focused and self.enabled:
                height = canvas.type.line_height(BODY)
                caret = Box(inner.x + before - shift, inner.centre_y - height / 2, 1.5, height)
                canvas.fill(caret, colours["accent"])
        if host.shows_focus(self):
            paint_ring(canvas, self.bounds, 8)

    def _replace(self, host: Host, text: str, caret: int) -> None:
        self.text = text[: self.max_length]
        host.remember(self, "caret", min(caret, len(self.text)))
        host.invalidate(self)
        self.on_change(self.text)

    def press(self, host: Host, x: float, y: float) -> bool:
        """Put the caret where the pointer is."""
        if self._type is not None:
            room = x - self.bounds.x - _AIR
            ends = [self._type.width(self.text[:n], BODY) for n in range(len(self.text) + 1)]
            nearest = min(range(len(ends)), key=lambda n: abs(ends[n] - room))
            host.remember(self, "caret", nearest)
        return True

    def activate(self, host: Host) -> None:
        """A click only sets the caret."""

    def text_input(self, host: Host, text: str) -> bool:
        """Insert what was typed."""
        if not self.enabled:
            return False
        caret = self._caret(host)
        typed = "".join(letter for letter in text if letter.isprintable())
        self._replace(host, self.text[:caret] + typed + self.text[caret:], caret + len(typed))
        return True

    def key_press(self, host: Host, press: KeyPress) -> bool:
        """Move the caret, delete, submit; letters and Space are text, not commands."""
        caret = self._caret(host)
        if press.key == pygame.K_BACKSPACE:
            if caret:
                self._replace(host, self.text[: caret - 1] + self.text[caret:], caret - 1)
        elif press.key == pygame.K_DELETE:
            self._replace(host, self.text[:caret] + self.text[caret + 1 :], caret)
        elif press.key in (pygame.K_RETURN, pygame.K_KP_ENTER):
            if self.on_submit is None:
                return False
            self.on_submit()
        elif press.key in (pygame.K_LEFT, pygame.K_RIGHT, pygame.K_HOME, pygame.K_END):
            places = {
                pygame.K_LEFT: caret - 1,
                pygame.K_RIGHT: caret + 1,
                pygame.K_HOME: 0,
                pygame.K_END: len(self.text),
            }
            host.remember(self, "caret", min(len(self.text), max(0, places[press.key])))
        else:
            return pygame.K_SPACE <= press.key <= pygame.K_z and not press.is_command
        return True
