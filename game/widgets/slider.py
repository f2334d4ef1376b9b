"""A slider and a stepper: numbers to set."""

from collections.abc import Callable
from typing import Final

import pygame

from game.widgets.buttons import paint_ring
from game.widgets.canvas import Canvas
from game.widgets.geometry import Box
from game.widgets.node import Host, KeyPress, Widget
from game.widgets.semantics import Role
from game.widgets.text import BODY_STRONG, Typesetter

_STEPS: Final = {
    pygame.K_LEFT: -1.0,
    pygame.K_DOWN: -1.0,
    pygame.K_RIGHT: 1.0,
    pygame.K_UP: 1.0,
    pygame.K_PAGEDOWN: -5.0,
    pygame.K_PAGEUP: 5.0,
}


class Slider(Widget):
    """A number between two bounds, by dragging or arrow keys.

    Args:
        step: values are multiples of it from ``low``.
        value_text: how the number reads, e.g. "80 %"; spoken, not drawn.
        zero: where the filled part starts; ``low`` if None. Give the middle for a signed value.
    """

    role: Role = "slider"
    focusable = True

    def __init__(
        self,
        label: str,
        number: float,
        on_change: Callable[[float], None],
        *,
        low: float = 0.0,
        high: float = 100.0,
        step: float = 1.0,
        value_text: str = "",
        zero: float | None = None,
        key: str = "",
        tooltip: str = "",
        enabled: bool = True,
        grow: float = 0.0,
    ) -> None:
        super().__init__(label=label, key=key, tooltip=tooltip, enabled=enabled, grow=grow)
        self.number = number
        self.on_change = on_change
        self.low, self.high, self.step = low, high, step
        self.value_text = value_text
        self.zero = low if zero is None else zero

    @property
    def value(self) -> str:
        """The number in words, or as it is."""
        return self.value_text or f"{self.number:g}"

    def measure_natural_width(self, type_: Typesetter) -> float:
        """180, to be stretched."""
        return 180.0

    def measure_minimum_width(self, type_: Typesetter) -> float:
        """80."""
        return 80.0

    def measure_height(self, type_: Typesetter, width: float) -> float:
        """A hit area of 32."""
        return 32.0 * type_.control_scale

    def _x(self, number: float) -> float:
        share = (number - self.low) / (self.high - self.low) if self.high > self.low else 0.0
        return self.bounds.x + 10 + share * (self.bounds.w - 20)

    def _set(self, number: float) -> None:
        steps = round((number - self.low) / self.step)
        rounded = min(self.high, max(self.low, self.low + steps * self.step))
        if rounded != self.number:
            self.number = rounded
            self.on_change(rounded)

    def paint(self, canvas: Canvas, host: Host) -> None:
        """Draw track, filled part and thumb."""
        colours = canvas.palette
        on = colours["accent" if self.enabled else "control_off"]
        y = self.bounds.centre_y
        canvas.rounded(Box(self.bounds.x, y - 2, self.bounds.w, 4), 2, colours["track"])
        x = self._x(self.number)
        start = self.bounds.x if self.zero <= self.low else self._x(self.zero)
        left, right = min(start, x), max(start, x)
        canvas.rounded(Box(left, y - 2, max(2.0, right - left), 4), 2, on)
        unit = canvas.type.control_scale
        held = self.enabled and (host.is_hovered(self) or host.is_pressed(self))
        if held:
            canvas.dot(x, y, 13 * unit, colours["accent_tint"])
        canvas.dot(x, y, 7.5 * unit, colours["card"], on, 2.5 * unit)
        if host.shows_focus(self):
            paint_ring(canvas, Box(x, y, 0, 0).grown(9 * unit), 9 * unit)

    def press(self, host: Host, x: float, y: float) -> bool:
        """Jump to the pointer and follow it."""
        self.drag(host, x, y)
        return True

    def drag(self, host: Host, x: float, y: float) -> None:
        """Follow the pointer."""
        if self.enabled and self.bounds.w > 20:
            share = (x - self.bounds.x - 10) / (self.bounds.w - 20)
            self._set(self.low + share * (self.high - self.low))
            host.invalidate(self)

    def release(self, host: Host, x: float, y: float) -> None:
        """Nothing more: the value was set while dragging."""

    def key_press(self, host: Host, press: KeyPress) -> bool:
        """Arrows step; Page Up and Down go further; Home and End to the bounds."""
        if press.key == pygame.K_HOME:
            self._set(self.low)
        elif press.key == pygame.K_END:
            self._set(self.high)
        elif press.key in _STEPS:
            self._set(self.number + _STEPS[press.key] * self.step)
        else:
            return False
        return True


class Stepper(Widget):
    """A whole number with a minus and a plus beside it.

    Args:
        value_text: how the number reads; drawn between the signs.
    """

    role: Role = "slider"
    focusable = True

    def __init__(
        self,
        label: str,
        number: int,
        on_change: Callable[[int], None],
        *,
        low: int = 0,
        high: int = 3,
        value_text: str = "",
        key: str = "",
        tooltip: str = "",
        enabled: bool = True,
    ) -> None:
        super().__init__(label=label, key=key, tooltip=tooltip, enabled=enabled)
        self.number = number
        self.on_change = on_change
        self.low, self.high = low, high
        self.value_text = value_text or str(number)

    @property
    def value(self) -> str:
        """The number in words."""
        return self.value_text

    def measure_natural_width(self, type_: Typesetter) -> float:
        """Two signs and the number."""
        return 64 * type_.control_scale + max(36.0, type_.width(self.value_text, BODY_STRONG) + 12)

    def measure_minimum_width(self, type_: Typesetter) -> float:
        """The same."""
        return self.natural_width(type_)

    def measure_height(self, type_: Typesetter, width: float) -> float:
        """32, more with large text."""
        return max(32.0, type_.line_height(BODY_STRONG) + 10)

    def _set(self, number: int) -> None:
        number = min(self.high, max(self.low, number))
        if number != self.number and self.enabled:
            self.on_change(number)

    def paint(self, canvas: Canvas, host: Host) -> None:
        """Draw frame, signs and number."""
        colours = canvas.palette
        canvas.rounded(self.bounds, 8, colours["card"], colours["frame"])
        unit = canvas.type.control_scale
        y = self.bounds.centre_y - 8 * unit
        for name, x, able in (
            ("minus", self.bounds.x + 8 * unit, self.number > self.low),
            ("plus", self.bounds.right - 24 * unit, self.number < self.high),
        ):
            usable = able and self.enabled
            canvas.icon(name, x, y, 16 * unit, colours["accent" if usable else "control_off"])
        width = self.bounds.w - 64 * unit
        inner = Box(self.bounds.x + 32 * unit, self.bounds.y, width, self.bounds.h)
        ink = colours["ink" if self.enabled else "secondary"]
        canvas.line_in(self.value_text, inner, BODY_STRONG, ink, "centre")
        if host.shows_focus(self):
            paint_ring(canvas, self.bounds, 8)

    def release(self, host: Host, x: float, y: float) -> None:
        """Left part less, right part more."""
        if self.bounds.contains(x, y):
            self._set(self.number + (-1 if x < self.bounds.centre_x else 1))

    def key_press(self, host: Host, press: KeyPress) -> bool:
        """Arrows, Home, End."""
        if press.key in _STEPS:
            self._set(self.number + (1 if _STEPS[press.key] > 0 else -1))
        elif press.key in (pygame.K_HOME, pygame.K_END):
            self._set(self.low if press.key == pygame.K_HOME else self.high)
        else:
            return False
        return True
