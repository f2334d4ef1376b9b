"""A level from none to strong."""

from typing import Final

from game.widgets.buttons import paint_ring
from game.widgets.canvas import Canvas
from game.widgets.choices import Choice
from game.widgets.geometry import Box
from game.widgets.node import Host
from game.widgets.semantics import Role
from game.widgets.text import SECONDARY, Typesetter

_PITCH: Final = 32.0


class LevelDots(Choice):
    """A level from 0 to 3 as dots with the level's word beside them."""

    role: Role = "radiogroup"

    def measure_natural_width(self, type_: Typesetter) -> float:
        """Dots and the longest word."""
        return (
            len(self.options) * 32 + 8 + max(type_.width(o.text, SECONDARY) for o in self.options)
        )

    def measure_minimum_width(self, type_: Typesetter) -> float:
        """The dots."""
        return len(self.options) * _PITCH * type_.control_scale

    def measure_height(self, type_: Typesetter, width: float) -> float:
        """A hit area of 32."""
        return max(32.0 * type_.control_scale, type_.line_height(SECONDARY))

    def arrange(self, type_: Typesetter, bounds: Box) -> None:
        """Dots from the left."""
        self.bounds = bounds
        pitch = _PITCH * type_.control_scale
        for number, part in enumerate(self.parts):
            part.arrange(type_, Box(bounds.x + pitch * number, bounds.y, pitch, bounds.h))

    def pass_over(self, x: float) -> None:
        """A drag across the dots takes the level along."""
        under = min(self.parts, key=lambda part: abs(part.bounds.centre_x - x))
        if self.enabled:
            self.choose(under.option)

    def paint(self, canvas: Canvas, host: Host) -> None:
        """Draw a line with dots, filled up to the level."""
        colours = canvas.palette
        y = self.bounds.centre_y
        level = [option.id for option in self.options].index(self.chosen)
        unit = canvas.type.control_scale
        pitch = _PITCH * unit
        first = self.bounds.x + 10 * unit
        last = first + pitch * (len(self.parts) - 1)
        on = colours["accent" if self.enabled else "control_off"]
        canvas.rounded(Box(first, y - 2, last - first, 4), 2, colours["track"])
        if level:
            canvas.rounded(Box(first, y - 2, pitch * level, 4), 2, on)
        for number, part in enumerate(self.parts):
            x = first + pitch * number
            if number == level:
                canvas.dot(x, y, 7.5 * unit, colours["card"], on, 2.5)
                if level == 0:
                    canvas.dot(x, y, 7.5 * unit, colours["card"], colours["control_off"], 2.5)
            elif host.is_hovered(part) and part.enabled and self.enabled:
                canvas.dot(x, y, 6 * unit, colours["accent_tint"], on, 1.5)
            else:
                done = number < level
                line = on if done else colours["control_off"]
                fill = on if done else colours["card"]
                canvas.dot(x, y, 4.5 * unit, fill if part.enabled else colours["track"], line, 1.5)
        room = self.bounds.right - last - 18 * unit
        if room > 20:
            place = Box(last + 18 * unit, self.bounds.y, room, self.bounds.h)
            canvas.line_in(self.value, place, SECONDARY, colours["secondary"])
        if host.shows_focus(self):
            ring = Box(first, y, last - first, 0).grown(12 * unit)
            paint_ring(canvas, ring.grown(-1), 12 * unit)
