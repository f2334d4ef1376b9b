"""How customers spread over the trust scale."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from game.widgets.canvas import Canvas
from game.widgets.geometry import Box
from game.widgets.node import Host, Widget
from game.widgets.palette import TrustColours
from game.widgets.people import leaving_mark, loyal_mark
from game.widgets.semantics import Role, SemanticNode
from game.widgets.text import SECONDARY, SECONDARY_STRONG, Typesetter

_MARKS: Final[Mapping[int, Callable[[TrustColours], str]]] = {0: leaving_mark, 4: loyal_mark}
"""The ends of the scale are equally dark: people there carry marks, and so do their dots."""


@dataclass(frozen=True, slots=True)
class TrustCount:
    """One level of the trust scale with the number of customers on it.

    Attributes:
        name: the level's word.
        count: customers.
        count_text: the number as it reads.
    """

    name: str
    count: float
    count_text: str


class TrustDistribution(Widget):
    """The five trust levels as one bar; with ``legend`` also dots, words and counts."""

    role: Role = "chart"

    def __init__(
        self,
        label: str,
        levels: Sequence[TrustCount],
        *,
        legend: bool = True,
        bar_width: float = 150.0,
        grow: float = 0.0,
    ) -> None:
        super().__init__(label=label, grow=grow)
        self.levels = list(levels)
        self.legend = legend
        self.bar_width = bar_width

    @property
    def value(self) -> str:
        """All levels in words."""
        return ", ".join(f"{level.name} {level.count_text}" for level in self.levels)

    def semantics(self, host: Host) -> SemanticNode:
        """A chart with a cell a level."""
        cells = tuple(
            SemanticNode("cell", level.name, level.count_text, self.bounds) for level in self.levels
        )
        return SemanticNode(self.role, self.label, self.value, self.bounds, children=cells)

    def _entry(self, type_: Typesetter, level: TrustCount, gap: float) -> float:
        style = SECONDARY
        text = type_.width(level.name, style) + type_.width(level.count_text, SECONDARY_STRONG)
        return 17 * type_.control_scale + text + 5 + gap

    def measure_natural_width(self, type_: Typesetter) -> float:
        """Bar and legend."""
        if not self.legend:
            return self.bar_width
        entries = sum(self._entry(type_, level, 14) for level in self.levels)
        return self.bar_width + 24 + entries

    def measure_minimum_width(self, type_: Typesetter) -> float:
        """A short bar, and the legend in lines."""
        return 120.0

    def _lines(self, type_: Typesetter, width: float) -> list[list[TrustCount]]:
        lines: list[list[TrustCount]] = [[]]
        used = 0.0
        for level in self.levels:
            need = self._entry(type_, level, 14)
            if lines[-1] and used + need > width + 14.5:
                lines.append([])
                used = 0.0
            lines[-1].append(level)
            used += need
        return lines

    def measure_height(self, type_: Typesetter, width: float) -> float:
        """One line when everything fits, else the bar above lines of legend."""
        line = max(20.0, type_.line_height(SECONDARY_STRONG) + 4)
        if not self.legend:
            return 12.0
        if self.natural_width(type_) <= width + 0.5:
            return line
        return 18 + line * len(self._lines(type_, width))

    def paint(self, canvas: Canvas, host: Host) -> None:
        """Draw bar and legend."""
        type_ = canvas.type
        line = max(20.0, type_.line_height(SECONDARY_STRONG) + 4)
        box = self.bounds
        if not self.legend:
            self._paint_bar(canvas, Box(box.x, box.centre_y - 6, box.w, 12))
        elif self.natural_width(type_) <= box.w + 0.5:
            self._paint_bar(canvas, Box(box.x, box.centre_y - 6, self.bar_width, 12))
            x = box.x + self.bar_width + 24
            spare = (box.w - self.natural_width(type_)) / max(1, len(self.levels))
            place = Box(x, box.centre_y - line / 2, box.right - x, line)
            self._paint_entries(canvas, self.levels, place, 14 + min(10.0, spare))
        else:
            self._paint_bar(canvas, Box(box.x, box.y, box.w, 12))
            for number, entries in enumerate(self._lines(type_, box.w)):
                place = Box(box.x, box.y + 18 + number * line, box.w, line)
                self._paint_entries(canvas, entries, place, 14)

    def _paint_bar(self, canvas: Canvas, bar: Box) -> None:
        total = sum(level.count for level in self.levels)
        if total <= 0:
            canvas.rounded(bar, 2, canvas.palette["track"])
            return
        present = [(i, level.count) for i, level in enumerate(self.levels) if level.count > 0]
        room = bar.w - 1.5 * (len(present) - 1)
        x = bar.x
        for index, count in present:
            width = room * count / total
            canvas.rounded(Box(x, bar.y, width, bar.h), 2, canvas.palette.trust[index].fill)
            x += width + 1.5

    def _paint_entries(
        self, canvas: Canvas, entries: Sequence[TrustCount], place: Box, gap: float
    ) -> None:
        colours, unit = canvas.palette, canvas.type.control_scale
        x = place.x
        for level in entries:
            number = self.levels.index(level)
            trust, mark = colours.trust[number], _MARKS.get(number)
            if mark is None:
                canvas.dot(x + 6 * unit, place.centre_y, 5.2 * unit, trust.fill, trust.shade, 1.2)
            else:
                disc = Box(x - unit, place.centre_y - 7 * unit, 14 * unit, 14 * unit)
                canvas.vector(mark(trust), disc, (12.0, 12.0))
            baseline = canvas.type.baseline(SECONDARY_STRONG, place.y, place.h)
            x += 17 * unit
            x += canvas.text(level.name, x, baseline, SECONDARY, colours["secondary"]) + 5
            x += canvas.text(level.count_text, x, baseline, SECONDARY_STRONG, colours["ink"]) + gap
