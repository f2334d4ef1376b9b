"""Things to press: buttons, icon buttons, links between screens."""

from collections.abc import Callable
from typing import Final, Literal

from game.widgets.canvas import Canvas
from game.widgets.geometry import Box
from game.widgets.node import Host, Widget
from game.widgets.palette import Colour
from game.widgets.semantics import Role
from game.widgets.text import BUTTON, NOTE_STRONG, SECONDARY_STRONG, TextStyle, Typesetter

ButtonKind = Literal["primary", "secondary", "quiet", "danger", "bar"]
_FILL: Final[dict[ButtonKind, tuple[Colour | None, Colour | None, Colour]]] = {
    # fill, fill under the pointer, ink
    "primary": ("accent", "accent_hover", "on_accent"),
    "secondary": ("card", "hover", "ink"),
    "quiet": (None, "accent_tint", "accent"),
    "danger": ("danger", "danger_hover", "on_accent"),
    "bar": ("bar_tile", "bar_tile_hover", "on_bar"),
}


class Button(Widget):
    """A button with text, and an icon before or after it.

    Args:
        text: what it says; its label too.
        kind: primary (one on a screen), secondary, quiet (no frame), danger, bar (on the dark bar).
        icon: before the text; ``icon_after`` after it.
        badge: a short count on its corner.
        listed: one of several below each other: words begin at the left, in line with the others'.
        hint: the key that does the same, at the end of a listed button.
    """

    role: Role = "button"
    focusable = True

    def __init__(
        self,
        text: str,
        on_press: Callable[[], None],
        *,
        kind: ButtonKind = "secondary",
        icon: str = "",
        icon_after: str = "",
        badge: str = "",
        style: TextStyle = BUTTON,
        key: str = "",
        tooltip: str = "",
        enabled: bool = True,
        grow: float = 0.0,
        compact: bool = False,
        listed: bool = False,
        hint: str = "",
    ) -> None:
        super().__init__(label=text, key=key, tooltip=tooltip, enabled=enabled, grow=grow)
        self.listed = listed
        self.hint = hint
        self.on_press = on_press
        self.kind: ButtonKind = kind
        self.icon = icon
        self.icon_after = icon_after
        self.badge = badge
        self.style = style
        self.compact = compact

    @property
    def value(self) -> str:
        """The badge."""
        return self.badge

    def _padding(self) -> float:
        return 10.0 if self.compact else (12.0 if self.kind == "quiet" else 18.0)

    def _icon_size(self, type_: Typesetter) -> float:
        return 17.0 * type_.text_scale

    def _icons_width(self, type_: Typesetter) -> float:
        """Of everything beside the words."""
        count = bool(self.icon) + bool(self.icon_after)
        hint = type_.width(self.hint, SECONDARY_STRONG) + 12 if self.hint else 0.0
        return count * (self._icon_size(type_) + 8) + hint

    def measure_natural_width(self, type_: Typesetter) -> float:
        """Text, icons and padding."""
        text = type_.width(self.label, self.style)
        return text + self._icons_width(type_) + 2 * self._padding()

    def measure_minimum_width(self, type_: Typesetter) -> float:
        """The same: what a button says is never cut while there is a choice."""
        return self.natural_width(type_)

    def measure_height(self, type_: Typesetter, width: float) -> float:
        """At least 36 (32 when compact), more where the text wraps."""
        room = width - self._icons_width(type_) - 2 * self._padding()
        lines = len(type_.wrap(self.label, self.style, max(20.0, room + 0.5)))
        return max(32.0 if self.compact else 36.0, lines * type_.line_height(self.style) + 12)

    def paint(self, canvas: Canvas, host: Host) -> None:
        """Draw plate, icons, text, badge and ring."""
        colours = canvas.palette
        fill, over, ink = _FILL[self.kind]
        plate = over if self.enabled and host.is_hovered(self) else fill
        box = self.bounds
        if not self.enabled:
            plate, ink = (None if self.kind == "quiet" else "neutral_tint"), "secondary"
            if self.kind == "bar":
                plate, ink = "bar_tile", "on_bar_soft"
        if host.is_pressed(self) and self.enabled:
            box = box.moved(0, 1)
        framed = self.kind == "secondary" and self.enabled
        if plate or framed:
            frame = colours["frame"] if framed else None
            canvas.rounded(box, 8, colours[plate] if plate else None, frame)
        self._paint_content(canvas, box, colours[ink])
        if self.badge:
            paint_badge(canvas, self.badge, box)
        if host.shows_focus(self):
            paint_ring(canvas, self.bounds, 8, on_bar=self.kind == "bar")

    def _paint_content(self, canvas: Canvas, box: Box, ink: str) -> None:
        type_ = canvas.type
        size = self._icon_size(type_)
        room = box.w - 2 * self._padding() - self._icons_width(type_)
        lines = type_.wrap(self.label, self.style, max(20.0, room + 0.5))
        text_width = max(type_.width(line, self.style) for line in lines)
        x = box.centre_x - (text_width + self._icons_width(type_)) / 2
        if self.listed:
            x = box.x + self._padding()
        if self.hint:
            end = Box(box.x, box.y, box.w - self._padding(), box.h)
            soft = canvas.palette["secondary"] if self.kind == "secondary" else ink
            canvas.line_in(self.hint, end, SECONDARY_STRONG, soft, "end")
        if self.icon:
            canvas.icon(self.icon, x, box.centre_y - size / 2, size, ink)
            x += size + 8
        height = type_.line_height(self.style)
        top = box.centre_y - height * len(lines) / 2
        place = Box(x, top, text_width + 1, height * len(lines))
        canvas.lines_in("\n".join(lines), place, self.style, ink)
        if self.icon_after:
            canvas.icon(self.icon_after, x + text_width + 8, box.centre_y - size / 2, size, ink)

    def activate(self, host: Host) -> None:
        """Do what it is for."""
        if self.enabled:
            self.on_press()


class IconButton(Widget):
    """A square button with an icon; its label is spoken and shown as a tooltip."""

    role: Role = "button"
    focusable = True

    def __init__(
        self,
        icon: str,
        label: str,
        on_press: Callable[[], None],
        *,
        kind: ButtonKind = "quiet",
        badge: str = "",
        key: str = "",
        tooltip: str = "",
        enabled: bool = True,
        size: float = 36.0,
    ) -> None:
        super().__init__(label=label, key=key, tooltip=tooltip or label, enabled=enabled)
        self.icon = icon
        self.on_press = on_press
        self.kind: ButtonKind = kind
        self.badge = badge
        self.size = size

    @property
    def value(self) -> str:
        """The badge."""
        return self.badge

    def measure_natural_width(self, type_: Typesetter) -> float:
        """Square."""
        return self.size * type_.control_scale

    def measure_minimum_width(self, type_: Typesetter) -> float:
        """Square."""
        return self.natural_width(type_)

    def measure_height(self, type_: Typesetter, width: float) -> float:
        """Square."""
        return self.natural_width(type_)

    def paint(self, canvas: Canvas, host: Host) -> None:
        """Draw tile, icon, badge and ring."""
        colours = canvas.palette
        fill, over, ink = _FILL[self.kind]
        if self.kind == "quiet":
            ink = "secondary"
        plate = over if self.enabled and host.is_hovered(self) else fill
        if plate:
            line = colours["frame"] if self.kind == "secondary" else None
            canvas.rounded(self.bounds, 8, colours[plate], line)
        if not self.enabled:
            ink = "control_off"
        size = min(20.0, self.size * 0.56) * self.bounds.h / self.size
        x, y = self.bounds.centre_x - size / 2, self.bounds.centre_y - size / 2
        canvas.icon(self.icon, x, y, size, colours[ink])
        if self.badge:
            paint_badge(canvas, self.badge, self.bounds)
        if host.shows_focus(self):
            paint_ring(canvas, self.bounds, 8, on_bar=self.kind == "bar")

    def activate(self, host: Host) -> None:
        """Do what it is for."""
        if self.enabled:
            self.on_press()


def paint_badge(canvas: Canvas, text: str, box: Box) -> None:
    """A count in an orange disc on the upper right corner of a box."""
    width = max(18.0, canvas.type.width(text, NOTE_STRONG) + 9)
    height = max(18.0, canvas.type.line_height(NOTE_STRONG) + 1)
    disc = Box(box.right - width + 7, box.y - 7, width, height)
    canvas.rounded(disc, height / 2, canvas.palette.trust[1].fill, canvas.palette["bar"], 2)
    canvas.line_in(text, disc, NOTE_STRONG, canvas.palette["ink"], "centre")


def paint_ring(canvas: Canvas, box: Box, radius: float, *, on_bar: bool = False) -> None:
    """The focus ring, light on the dark bar."""
    canvas.focus_ring(box, radius, canvas.palette["on_bar"] if on_bar else None)
