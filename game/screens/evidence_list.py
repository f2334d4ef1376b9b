"""A line of the evidence library's list."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import pygame

from game.language.language import Language
from game.screens.evidence_words import STRENGTH_ICONS, strength_name, strength_of
from game.widgets.buttons import paint_ring
from game.widgets.canvas import Canvas
from game.widgets.geometry import Box
from game.widgets.node import Host, KeyPress, Widget
from game.widgets.semantics import Role
from game.widgets.text import BODY, SECONDARY, Typesetter

_STEPS: Final = {pygame.K_UP: -1, pygame.K_DOWN: 1}
_DOWN: Final = 7.0
_ACROSS: Final = 10.0
_ICON: Final = 18.0


@dataclass(frozen=True, slots=True)
class LineText:
    """What a line says.

    Attributes:
        claim: in full.
        about: how sure it is and where it comes from; below it.
        icon: of how sure it is.
    """

    claim: str
    about: str
    icon: str


def line_text(words: Language, row: str) -> LineText:
    """The claim of a row, how sure it is and where it comes from."""
    strength = strength_of(words, row)
    about = words.text(
        "screen.ending.evidence.source",
        source=strength_name(words, strength),
        strength=words.text(f"evidence.{row}.source"),
    )
    icon = STRENGTH_ICONS.get(strength, "info")
    return LineText(words.text(f"evidence.{row}.claim"), about, icon)


class EvidenceLine(Widget):
    """A claim on a card with others: arrows choose the neighbour, across groups.

    Tab stops at the chosen one only and goes on to what is known of it. One widget, not a tree of
    them: there are hundreds, and every choice lays all of them out.

    Args:
        text: what it says.
        on_press: chooses it.
        on_step: arrow up (−1) or down (1); returns whether there was a neighbour.
    """

    role: Role = "listitem"
    focusable = True

    def __init__(
        self,
        text: LineText,
        on_press: Callable[[], None],
        *,
        on_step: Callable[[int], bool],
        selected: bool,
        key: str,
    ) -> None:
        super().__init__(label=text.claim, key=key)
        self.text = text
        self.on_press = on_press
        self.on_step = on_step
        self.selected = selected
        self.tab_stop = selected

    @property
    def value(self) -> str:
        """``1`` for the chosen one."""
        return "1" if self.selected else ""

    def _indent(self, type_: Typesetter) -> float:
        return _ACROSS + _ICON * type_.control_scale + 10

    def measure_natural_width(self, type_: Typesetter) -> float:
        """The claim on one line."""
        return self._indent(type_) + type_.width(self.text.claim, BODY) + _ACROSS

    def measure_minimum_width(self, type_: Typesetter) -> float:
        """The longest word."""
        longest = max(
            type_.longest_word(self.text.claim, BODY),
            type_.longest_word(self.text.about, SECONDARY),
        )
        return self._indent(type_) + longest + _ACROSS

    def measure_height(self, type_: Typesetter, width: float) -> float:
        """Both texts, wrapped."""
        room = width - self._indent(type_) - _ACROSS
        claim = len(type_.wrap(self.text.claim, BODY, room)) * type_.line_height(BODY)
        about = len(type_.wrap(self.text.about, SECONDARY, room)) * type_.line_height(SECONDARY)
        return claim + about + 2 * _DOWN

    def paint(self, canvas: Canvas, host: Host) -> None:
        """Tint it when it is chosen or under the pointer, then icon and texts."""
        colours, type_, box = canvas.palette, canvas.type, self.bounds
        if self.selected:
            canvas.rounded(box, 8, colours["accent_tint"])
        elif host.is_hovered(self):
            canvas.rounded(box, 8, colours["hover"])
        size = _ICON * type_.control_scale
        line = type_.line_height(BODY)
        y = box.y + _DOWN
        icon_y = y + (line - size) / 2
        canvas.icon(self.text.icon, box.x + _ACROSS, icon_y, size, colours["secondary"])
        indent = self._indent(type_)
        room = box.w - indent - _ACROSS
        height = len(type_.wrap(self.text.claim, BODY, room)) * line
        canvas.lines_in(self.text.claim, Box(box.x + indent, y, room, height), BODY, colours["ink"])
        below = Box(box.x + indent, y + height, room, box.bottom - _DOWN - y - height)
        canvas.lines_in(self.text.about, below, SECONDARY, colours["secondary"])
        if host.shows_focus(self):
            paint_ring(canvas, box.grown(-2), 8)

    def activate(self, host: Host) -> None:
        """Choose it."""
        self.on_press()

    def key_press(self, host: Host, press: KeyPress) -> bool:
        """Arrows choose the neighbour."""
        return press.key in _STEPS and self.on_step(_STEPS[press.key])
