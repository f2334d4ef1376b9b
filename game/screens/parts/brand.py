"""The game's mark and name: a speech bubble with a loaf in it, because the game is one question."""

# Path data reads worse when it is broken over lines.
# ruff: noqa: E501
from typing import Final

from game.language.language import Language
from game.widgets.canvas import Canvas
from game.widgets.indicators import Picture
from game.widgets.layout import Row
from game.widgets.node import Host, Widget
from game.widgets.palette import Colour
from game.widgets.semantics import Role
from game.widgets.text import WORDMARK, TextStyle, Typesetter

MARK_VIEW: Final = (48.0, 48.0)
_MARK: Final = """
<defs><linearGradient id="m" x1="0%" y1="0%" x2="0%" y2="100%">
<stop offset="0%" stop-color="#7A5CF0"/><stop offset="100%" stop-color="#5B3FD6"/>
</linearGradient></defs>
<path d="M14 3h20a11 11 0 0 1 11 11v13a11 11 0 0 1-11 11H23.500l-9.300 7.600
c-.9.700-2.200 0-2.100-1.100l.6-6.600A11 11 0 0 1 3 27V14A11 11 0 0 1 14 3z" fill="url(#m)"/>
<path d="M24 10.500c-7.800 0-13.500 4.300-13.500 9.600 0 2 .8 3.500 2 4.500l-.5 3.400a2.600 2.600 0 0 0 2.600 3h18.800
a2.600 2.600 0 0 0 2.600-3l-.5-3.400c1.200-1 2-2.500 2-4.500 0-5.300-5.700-9.600-13.500-9.600z" fill="#FFFFFF"/>
<path d="M16.700 18.200l3 4.600M23 15.900l3.400 5.200M29.600 16.400l2.900 4.400" fill="none" stroke="#5B3FD6"
stroke-width="2.600" stroke-linecap="round"/>
"""


def mark(size: float = 30.0) -> Picture:
    """The mark alone, ``size`` dp wide beside text of 100 %."""
    return Picture(_MARK, MARK_VIEW, width=size, scales=True)


class Wordmark(Widget):
    """The game's name on one line; its question mark in the accent.

    Args:
        name: in the language chosen.
        colour: of the letters; ``question`` of the mark at their end.
    """

    role: Role = "heading"

    def __init__(
        self,
        name: str,
        style: TextStyle = WORDMARK,
        colour: Colour = "on_bar",
        question: Colour = "bar_done",
    ) -> None:
        super().__init__(label=name)
        self.style = style
        self.colour: Colour = colour
        self.question: Colour = question

    def measure_natural_width(self, type_: Typesetter) -> float:
        """The name's, and a little for the seam."""
        return type_.width(self.label, self.style) + 1

    def measure_minimum_width(self, type_: Typesetter) -> float:
        """The same: a name is never cut."""
        return self.natural_width(type_)

    def measure_height(self, type_: Typesetter, width: float) -> float:
        """One line."""
        return type_.line_height(self.style)

    def paint(self, canvas: Canvas, host: Host) -> None:
        """Draw the letters, then the question mark."""
        letters = self.label.rstrip("?")
        baseline = canvas.type.baseline(self.style, self.bounds.y, self.bounds.h)
        colours = canvas.palette
        canvas.text(letters, self.bounds.x, baseline, self.style, colours[self.colour])
        x = self.bounds.x + canvas.type.width(letters, self.style)
        canvas.text(self.label[len(letters) :], x, baseline, self.style, colours[self.question])


def brand(words: Language) -> Row:
    """Mark and name for the dark bar on top."""
    return Row([mark(28), Wordmark(words.text("brand.name"))], gap=10)
