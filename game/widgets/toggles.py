"""Controls that are on or off: a switch, and a box to check."""

from collections.abc import Callable
from typing import Final

from game.widgets.buttons import paint_ring
from game.widgets.canvas import Canvas
from game.widgets.geometry import Box
from game.widgets.node import Host, Role, Widget
from game.widgets.text import BODY, Typesetter

_CHECK: Final = (
    '<path d="M4.500 9.500l3 3 6.500-7" fill="none" stroke="{c}" stroke-width="2.200" '
    'stroke-linecap="round" stroke-linejoin="round"/>'
)


class Toggle(Widget):
    """A switch. Its text stands outside; ``label`` names it for assistive tools."""

    role: Role = "switch"
    focusable = True

    def __init__(
        self,
        label: str,
        on: bool,
        on_change: Callable[[bool], None],
        *,
        key: str = "",
        tooltip: str = "",
        enabled: bool = True,
    ) -> None:
        super().__init__(label=label, key=key, tooltip=tooltip, enabled=enabled)
        self.on = on
        self.on_change = on_change

    @property
    def value(self) -> str:
        """``1`` when it is on."""
        return "1" if self.on else "0"

    def measure_natural_width(self, type_: Typesetter) -> float:
        """34, more with large text."""
        return 34 * type_.control_scale

    def measure_minimum_width(self, type_: Typesetter) -> float:
        """The same."""
        return self.natural_width(type_)

    def measure_height(self, type_: Typesetter, width: float) -> float:
        """A hit area of 32."""
        return 32.0 * type_.control_scale

    def paint(self, canvas: Canvas, host: Host) -> None:
        """Draw track and thumb."""
        colours = canvas.palette
        width = self.bounds.w
        height = width * 20 / 34
        track = Box(self.bounds.x, self.bounds.centre_y - height / 2, width, height)
        share = host.ease(self, "thumb", 1.0 if self.on else 0.0)
        fill = colours["accent" if self.on and self.enabled else "control_off"]
        if self.on and self.enabled and host.is_hovered(self):
            fill = colours["accent_hover"]
        canvas.rounded(track, height / 2, fill)
        radius = height / 2 - 2
        x = track.x + height / 2 + share * (width - height)
        canvas.dot(x, track.centre_y, radius, colours["card"])
        if host.shows_focus(self):
            paint_ring(canvas, track, height / 2)

    def activate(self, host: Host) -> None:
        """Turn it over."""
        if self.enabled:
            self.on_change(not self.on)


class Checkbox(Widget):
    """A box with its text, both to press."""

    role: Role = "checkbox"
    focusable = True

    def __init__(
        self,
        text: str,
        checked: bool,
        on_change: Callable[[bool], None],
        *,
        key: str = "",
        tooltip: str = "",
        enabled: bool = True,
    ) -> None:
        super().__init__(label=text, key=key, tooltip=tooltip, enabled=enabled)
        self.checked = checked
        self.on_change = on_change

    @property
    def value(self) -> str:
        """``1`` when it is checked."""
        return "1" if self.checked else "0"

    def measure_natural_width(self, type_: Typesetter) -> float:
        """Box, gap and text."""
        return 28 * type_.control_scale + type_.width(self.label, BODY)

    def measure_minimum_width(self, type_: Typesetter) -> float:
        """Box, gap and the longest word."""
        return 28 * type_.control_scale + type_.longest_word(self.label, BODY)

    def measure_height(self, type_: Typesetter, width: float) -> float:
        """All lines, at least 32."""
        lines = len(type_.wrap(self.label, BODY, width - 28 * type_.control_scale + 0.5))
        return max(32.0, lines * type_.line_height(BODY) + 12)

    def paint(self, canvas: Canvas, host: Host) -> None:
        """Draw box, check and text."""
        colours = canvas.palette
        line = canvas.type.line_height(BODY)
        unit = canvas.type.control_scale
        room = self.bounds.w - 28 * unit + 0.5
        lines = len(canvas.type.wrap(self.label, BODY, room))
        top = self.bounds.centre_y - lines * line / 2
        box = Box(self.bounds.x, top + line / 2 - 9 * unit, 18 * unit, 18 * unit)
        if self.checked:
            canvas.rounded(box, 5, colours["accent" if self.enabled else "control_off"])
            canvas.vector(_CHECK.format(c=colours["on_accent"]), box, (18, 18))
        else:
            fill = colours["hover" if host.is_hovered(self) else "card"]
            canvas.rounded(box, 5, fill, colours["control_line"], 1.5)
        ink = colours["ink" if self.enabled else "secondary"]
        place = Box(self.bounds.x + 28 * unit, top, room, lines * line)
        canvas.lines_in(self.label, place, BODY, ink)
        if host.shows_focus(self):
            paint_ring(canvas, box, 5)

    def activate(self, host: Host) -> None:
        """Turn it over."""
        if self.enabled:
            self.on_change(not self.checked)
