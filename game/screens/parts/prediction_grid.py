"""A prediction in one gesture: which way across, how sure downwards."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final

import pygame

from game.language.language import Language
from game.vocabulary.decisions import DIRECTIONS, Direction, Prediction
from game.widgets.buttons import paint_ring
from game.widgets.canvas import Canvas
from game.widgets.choices import GroupPart
from game.widgets.geometry import Box
from game.widgets.node import Host, KeyPress, Widget
from game.widgets.palette import Colour
from game.widgets.semantics import Role, SemanticNode
from game.widgets.text import CONTROL, SECONDARY, Typesetter

CONFIDENCES: Final = {"guess": 0.4, "fairly": 0.65, "sure": 0.9}
_STEPS: Final[Mapping[int, tuple[int, int]]] = {
    pygame.K_LEFT: (-1, 0),
    pygame.K_RIGHT: (1, 0),
    pygame.K_UP: (0, -1),
    pygame.K_DOWN: (0, 1),
}
_COLUMNS: Final = len(DIRECTIONS)
_GAP: Final = 3.0


class _Cell(GroupPart):
    """One way and one degree of sureness."""

    role: Role = "radio"

    def __init__(
        self, owner: "PredictionGrid", prediction: Prediction, label: str, tooltip: str
    ) -> None:
        super().__init__(owner, label, tooltip=tooltip)
        self.owner = owner
        self.prediction = prediction

    @property
    def value(self) -> str:
        """``1`` for the chosen one."""
        return "1" if self.prediction == self.owner.chosen else "0"

    def activate(self, host: Host) -> None:
        """Predict this."""
        self.owner.on_choice(self.prediction)


class PredictionGrid(Widget):
    """Three ways by three degrees of sureness; one press says both.

    Arrows move about in it, Enter or Space chooses.

    Args:
        words: of the game.
        label: the question.
        chosen: what was said, or None.
        on_choice: takes what is said.
        same_means: how little still counts as the same.
        key: of the widget.
    """

    role: Role = "radiogroup"
    focusable = True

    def __init__(
        self,
        words: Language,
        label: str,
        chosen: Prediction | None,
        on_choice: Callable[[Prediction], None],
        *,
        same_means: str = "",
        key: str,
    ) -> None:
        super().__init__(label=label, key=key)
        self.chosen = chosen
        self.on_choice = on_choice
        self.heads = [words.text(f"screen.parts.direction.{each}") for each in DIRECTIONS]
        self.sides = [words.text(f"screen.parts.confidence.{each}") for each in CONFIDENCES]
        self.cells = []
        for name, share in CONFIDENCES.items():
            for way in DIRECTIONS:
                said = _said(words, way, name)
                tip = f"{said}\n{same_means}" if way == "same" and same_means else said
                self.cells.append(_Cell(self, Prediction(way, share), said, tip))
        self.children = list(self.cells)

    @property
    def value(self) -> str:
        """What was said, in words."""
        return next((each.label for each in self.cells if each.value == "1"), "")

    def semantics(self, host: Host) -> SemanticNode:
        """With the focus on the answer the ring is on, so that it can be heard."""
        node = super().semantics(host)
        if not node.focused:
            return node
        cursor = self._cursor(host)
        cells = [replace(each, focused=at == cursor) for at, each in enumerate(node.children)]
        return replace(node, children=tuple(cells))

    # measuring

    def _side(self, type_: Typesetter) -> float:
        return max(type_.width(each, SECONDARY) for each in self.sides) + 8

    def _head(self, type_: Typesetter) -> float:
        return max(type_.width(each, CONTROL) for each in self.heads) + 6

    def _is_beside(self, type_: Typesetter, width: float) -> bool:
        return self._side(type_) + _COLUMNS * self._head(type_) <= width + 0.5

    def measure_natural_width(self, type_: Typesetter) -> float:
        """How sure stands beside the cells."""
        return self._side(type_) + _COLUMNS * self._head(type_)

    def measure_minimum_width(self, type_: Typesetter) -> float:
        """How sure stands above the cells."""
        return max(_COLUMNS * self._head(type_), self._side(type_))

    def _row_height(self, type_: Typesetter) -> float:
        return 33.0 * type_.control_scale

    def _line_height(self, type_: Typesetter, width: float) -> float:
        """Of the words above a row; they stand beside it where there is room."""
        return 0.0 if self._is_beside(type_, width) else type_.line_height(SECONDARY) + 2

    def measure_height(self, type_: Typesetter, width: float) -> float:
        """The ways, then a row for each degree."""
        row = self._row_height(type_) + self._line_height(type_, width)
        return type_.line_height(CONTROL) + 4 + len(self.sides) * row

    def arrange(self, type_: Typesetter, bounds: Box) -> None:
        """Place the cells."""
        self.bounds = bounds
        above = self._line_height(type_, bounds.w)
        left = bounds.x + (0.0 if above else self._side(type_))
        each = (bounds.right - left) / _COLUMNS
        y = bounds.y + type_.line_height(CONTROL) + 4
        for number, cell in enumerate(self.cells):
            row, column = divmod(number, _COLUMNS)
            top = y + row * (self._row_height(type_) + above) + above
            cell.arrange(type_, Box(left + column * each, top, each, self._row_height(type_)))

    # drawing

    def paint(self, canvas: Canvas, host: Host) -> None:
        """Draw ways, degrees and cells; the surer, the more dots."""
        ink, type_ = canvas.palette["secondary"], canvas.type
        height, above = type_.line_height(CONTROL), self._line_height(type_, self.bounds.w)
        for column, head in enumerate(self.heads):
            cell = self.cells[column].bounds
            canvas.line_in(head, Box(cell.x, self.bounds.y, cell.w, height), CONTROL, ink, "centre")
        for row, side in enumerate(self.sides):
            cell = self.cells[row * _COLUMNS].bounds
            place = Box(self.bounds.x, cell.y, self.bounds.w, cell.h)
            if above:
                place = Box(self.bounds.x, cell.y - above, self.bounds.w, above)
            canvas.line_in(side, place, SECONDARY, ink)
        for number, each in enumerate(self.cells):
            self._paint_cell(canvas, host, each, 1 + number // _COLUMNS)
        if host.shows_focus(self):
            cursor = self.cells[self._cursor(host)].bounds.grown(-_GAP / 2)
            paint_ring(canvas, cursor, 7)

    def _paint_cell(self, canvas: Canvas, host: Host, cell: _Cell, dots: int) -> None:
        colours, unit = canvas.palette, canvas.type.control_scale
        chosen, hovered = cell.value == "1", host.is_hovered(cell)
        fill: Colour = "accent" if chosen else "accent_tint" if hovered else "card"
        box = cell.bounds.grown(-_GAP / 2)
        canvas.rounded(box, 7, colours[fill], None if chosen else colours["frame"])
        ink = colours["on_accent" if chosen else "accent"]
        pitch = 10 * unit
        for number in range(dots):
            x = box.centre_x + (number - (dots - 1) / 2) * pitch
            canvas.dot(x, box.centre_y, 3.2 * unit, ink)

    # using

    def _cursor(self, host: Host) -> int:
        now = next((at for at, each in enumerate(self.cells) if each.value == "1"), _COLUMNS + 1)
        return int(host.recall(self, "cursor", now))

    def key_press(self, host: Host, press: KeyPress) -> bool:
        """Arrows go to the neighbour."""
        step = _STEPS.get(press.key)
        if step is None:
            return False
        row, column = divmod(self._cursor(host), _COLUMNS)
        column = min(max(column + step[0], 0), _COLUMNS - 1)
        row = min(max(row + step[1], 0), len(self.sides) - 1)
        host.remember(self, "cursor", row * _COLUMNS + column)
        host.invalidate(self)
        return True

    def activate(self, host: Host) -> None:
        """Predict what the ring is on; the first press of a pointer says it itself."""
        self.cells[self._cursor(host)].activate(host)


def _said(words: Language, way: Direction, name: str) -> str:
    return words.text(
        "screen.parts.way_and_sureness",
        direction=words.text(f"screen.parts.said.{way}"),
        confidence=words.text(f"screen.parts.said.{name}"),
    )
