"""A control that is on or off."""

from collections.abc import Callable

from game.widgets.buttons import paint_ring
from game.widgets.canvas import Canvas
from game.widgets.geometry import Box
from game.widgets.node import Host, Widget
from game.widgets.semantics import Role
from game.widgets.text import Typesetter


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
