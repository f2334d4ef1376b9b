"""A word of the trade on screen: dotted line below it, its meaning one hover or key away."""

from typing import Final

from game.widgets.canvas import Align, Canvas
from game.widgets.geometry import Box
from game.widgets.node import Host, Widget
from game.widgets.palette import Colour
from game.widgets.semantics import Role
from game.widgets.surfaces import Pressable
from game.widgets.text import BODY, TextStyle, Typesetter
from game.widgets.tooltip import Tip
from game.widgets.words import Paragraph

_DOT: Final = 1.3
_PITCH: Final = 3.6


class Explained(Paragraph):
    """A text whose meaning a tooltip tells.

    Tab passes it by, so that explanations do not stand between controls; the key that goes from
    one explained word to the next stops here, and Enter looks the word up.

    Args:
        term: id of the term, for looking it up.
        tip: what it means.
    """

    role: Role = "term"
    focusable = True
    tab_stop = False

    def __init__(
        self,
        text: str,
        term: str,
        tip: Tip,
        style: TextStyle = BODY,
        colour: Colour = "ink",
        *,
        align: Align = "start",
        grow: float = 0.0,
    ) -> None:
        super().__init__(text, style, colour, align=align, grow=grow, key=f"term.{term}")
        self.term = term
        self.tip = tip
        self.tooltip = tip.text
        self._type: Typesetter | None = None

    @property
    def value(self) -> str:
        """What it means."""
        return self.tip.text

    def tooltip_tip(self) -> Tip:
        """With its name and how to learn more."""
        return self.tip

    def tooltip_anchor(self) -> Box:
        """The letters, not the room beside them."""
        return self.visible_box().intersection(self._letters())

    def arrange(self, type_: Typesetter, bounds: Box) -> None:
        """Keep the typesetter: the letters are found by measuring."""
        super().arrange(type_, bounds)
        self._type = type_

    def widget_at(self, x: float, y: float) -> Widget | None:
        """Only the letters react."""
        return self if self._letters().contains(x, y) else None

    def release(self, host: Host, x: float, y: float) -> None:
        """A click is meant for what the word stands on; alone, it looks the word up."""
        if not self.bounds.contains(x, y):
            return
        below = next((each for each in self.ancestors() if isinstance(each, Pressable)), None)
        if below is None:
            host.look_up(self.term)
        else:
            host.focus(below)
            below.activate(host)

    def activate(self, host: Host) -> None:
        """Enter looks it up."""
        host.look_up(self.term)

    def paint(self, canvas: Canvas, host: Host) -> None:
        """Draw the lines, and dots below each."""
        super().paint(canvas, host)
        lit = host.is_hovered(self) or host.shows_focus(self)
        colour = canvas.palette["accent" if lit else "control_line"]
        for line in self._lines(canvas.type):
            canvas.dotted(line.x, line.bottom - 0.5, line.w, _DOT, _PITCH, colour)
        if host.shows_focus(self):
            canvas.focus_ring(self._letters().grown(1), 4)

    def _lines(self, type_: Typesetter) -> list[Box]:
        """Where each line of letters lies."""
        height = type_.line_height(self.style)
        found: list[Box] = []
        for number, line in enumerate(type_.wrap(self.label, self.style, self.bounds.w)):
            width = min(self.bounds.w, type_.width(line, self.style))
            spare = self.bounds.w - width
            x = self.bounds.x + {"start": 0.0, "centre": spare / 2, "end": spare}[self.align]
            found.append(Box(x, self.bounds.y + number * height, width, height))
        return found

    def _letters(self) -> Box:
        if self._type is None:
            return self.bounds
        lines = self._lines(self._type)
        x, right = min(line.x for line in lines), max(line.right for line in lines)
        return Box(x, lines[0].y, right - x, lines[-1].bottom - lines[0].y)
