"""Signed causes that add up from one value to the next."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

import pygame

from game.widgets.buttons import paint_ring
from game.widgets.canvas import Canvas
from game.widgets.geometry import Box
from game.widgets.node import Host, KeyPress, Widget
from game.widgets.semantics import Role
from game.widgets.text import BODY, BODY_STRONG, Typesetter

REVEAL_MS: Final = 500
_BAR: Final = 16.0
_AIR: Final = 9.0
_LEAST: Final = 28.0


@dataclass(frozen=True, slots=True)
class WaterfallBar:
    """One cause.

    Attributes:
        id: what ``on_select`` gets.
        label: its name.
        change: signed size.
        text: how the change reads, sign included.
        good: whether it is good for the player; by the sign of ``change`` if None.
        look_up: what the host looks up when E is pressed on it; nothing if empty.
        parts: where one bar stands for many causes, what those for and those against came to: it is
            drawn there and back, so that they do not hide each other.
        neutral: neither good nor bad whatever its sign, such as what is only counted elsewhere.
    """

    id: str
    label: str
    change: float
    text: str
    good: bool | None = None
    look_up: str = ""
    parts: tuple[float, float] | None = None
    neutral: bool = False


@dataclass(frozen=True, slots=True)
class WaterfallEnd:
    """The value before or after, e.g. ("Last month", "61.2")."""

    label: str
    text: str


class WaterfallChart(Widget):
    """Rows: the value before, every cause where the one above it ended, the value after.

    Bars show differences from the value before, which is the zero line, so nothing is cut off.
    A row is a button when ``on_select`` is given; ``on_reach`` hears of the row the keyboard has
    come to. Long names wrap.
    """

    role: Role = "chart"

    def __init__(
        self,
        label: str,
        bars: Sequence[WaterfallBar],
        *,
        start: WaterfallEnd,
        end: WaterfallEnd,
        on_select: Callable[[str], None] | None = None,
        on_reach: Callable[[str], None] | None = None,
        selected: str = "",
        key: str = "",
        grow: float = 0.0,
    ) -> None:
        super().__init__(label=label, key=key, grow=grow)
        self.on_reach = on_reach
        self.bars = tuple(bars)
        self.start = start
        self.end = end
        steps = _steps([bar.change for bar in self.bars])
        self.total = steps[-1][1] if steps else 0.0
        turns = [
            first + bar.parts[0]
            for bar, (first, _) in zip(self.bars, steps, strict=True)
            if bar.parts is not None
        ]
        edges = [0.0, *turns, *(edge for step in steps for edge in step)]
        self.low, self.high = min(edges), max(edges)
        self.rows: list[_Row] = [_Row(self, start.label, start.text, 0.0, 0.0, None, "", None)]
        for bar, (first, last) in zip(self.bars, steps, strict=True):
            row = _Row(self, bar.label, bar.text, first, last, _goodness(bar), bar.id, on_select)
            row.chosen = bool(selected) and bar.id == selected
            row.look_up = bar.look_up
            row.parts = bar.parts
            self.rows.append(row)
        self.rows.append(_Row(self, end.label, end.text, 0.0, self.total, None, "", None))
        self.children = list(self.rows)
        self.label_width = 0.0
        self.text_width = 0.0

    @property
    def value(self) -> str:
        """Before and after."""
        return f"{self.start.text} → {self.end.text}"

    def _columns(self, type_: Typesetter, width: float) -> tuple[float, float]:
        labels = max(type_.width(row.label, row.style) for row in self.rows)
        texts = max(type_.width(row.text, BODY_STRONG) for row in self.rows)
        return min(labels + 1, width * 0.45), texts + 1

    def measure_natural_width(self, type_: Typesetter) -> float:
        """Names, some bars, numbers."""
        labels = max(type_.width(row.label, row.style) for row in self.rows)
        texts = max(type_.width(row.text, BODY_STRONG) for row in self.rows)
        return labels + texts + 200

    def measure_minimum_width(self, type_: Typesetter) -> float:
        """Half the names, short bars, numbers."""
        texts = max(type_.width(row.text, BODY_STRONG) for row in self.rows)
        return texts + 180

    def measure_height(self, type_: Typesetter, width: float) -> float:
        """All rows."""
        labels, _ = self._columns(type_, width)
        return sum(row.height_at(type_, labels) for row in self.rows)

    def arrange(self, type_: Typesetter, bounds: Box) -> None:
        """Rows from the top; spare height spreads evenly, up to a limit."""
        self.bounds = bounds
        self.label_width, self.text_width = self._columns(type_, bounds.w)
        heights = [row.height_at(type_, self.label_width) for row in self.rows]
        spare = min(10.0, max(0.0, bounds.h - sum(heights)) / len(heights))
        y = bounds.y
        for row, height in zip(self.rows, heights, strict=True):
            row.arrange(type_, Box(bounds.x, y, bounds.w, height + spare))
            y += height + spare

    def reveal(self, host: Host, box: Box) -> None:
        """The keyboard has come to a row."""
        row = next((row for row in self.rows if row.id and row.bounds == box), None)
        if row is not None and self.on_reach is not None:
            self.on_reach(row.id)

    def x(self, value: float) -> float:
        """Where a difference from the start lies, in dp of the window."""
        left = self.bounds.x + 8 + self.label_width + 14
        right = self.bounds.right - 8 - self.text_width - 12
        span = self.high - self.low or 1.0
        return left + (value - self.low) / span * max(10.0, right - left)

    def paint(self, canvas: Canvas, host: Host) -> None:
        """Draw the zero line behind the rows."""
        first, last = self.rows[0].bounds, self.rows[-1].bounds
        x = self.x(0.0)
        line = Box(x - 0.5, first.centre_y, 1, last.centre_y - first.centre_y)
        canvas.fill(line, canvas.palette["control_off"])


def _goodness(bar: WaterfallBar) -> bool | None:
    if bar.neutral:
        return None
    return bar.change >= 0 if bar.good is None else bar.good


def _steps(changes: Sequence[float]) -> list[tuple[float, float]]:
    steps: list[tuple[float, float]] = []
    at = 0.0
    for change in changes:
        steps.append((at, at + change))
        at += change
    return steps


class _Row(Widget):
    """A cause or an end of the waterfall."""

    role: Role = "cell"

    def __init__(
        self,
        chart: WaterfallChart,
        label: str,
        text: str,
        first: float,
        last: float,
        good: bool | None,
        id_: str,
        on_select: Callable[[str], None] | None,
    ) -> None:
        super().__init__(label=label, key=f"{chart.key}.{id_}" if chart.key and id_ else "")
        self.chart = chart
        self.text = text
        self.first, self.last = first, last
        self.good = good
        self.id = id_
        self.on_select = on_select
        self.chosen = False
        self.look_up = ""
        self.parts: tuple[float, float] | None = None
        self.style = BODY if id_ else BODY_STRONG
        if on_select is not None:
            self.focusable = True
            self.role = "button"

    @property
    def value(self) -> str:
        """The change as it reads."""
        return self.text

    def height_at(self, type_: Typesetter, label_width: float) -> float:
        """One line or more of its name, and air."""
        lines = len(type_.wrap(self.label, self.style, label_width + 0.5))
        return max(_LEAST, lines * type_.line_height(self.style) + _AIR)

    def paint(self, canvas: Canvas, host: Host) -> None:
        """Draw name, bar, connection and number."""
        colours, chart, box = canvas.palette, self.chart, self.bounds
        if self.chosen:
            canvas.rounded(box, 8, colours["accent_tint"])
        elif host.is_hovered(self):
            canvas.rounded(box, 8, colours["hover"])
        lines = len(canvas.type.wrap(self.label, self.style, chart.label_width + 0.5))
        height = lines * canvas.type.line_height(self.style)
        name = Box(box.x + 8, box.centre_y - height / 2, chart.label_width + 0.5, height)
        canvas.lines_in(self.label, name, self.style, colours["ink"])
        self._paint_bar(canvas, host)
        ink = "ink" if self.good is None else ("good" if self.good else "bad")
        number = Box(box.right - 8 - chart.text_width, box.y, chart.text_width, box.h)
        shade = colours["ink"] if ink == "ink" else colours["good" if ink == "good" else "bad"]
        canvas.line_in(self.text, number, BODY_STRONG, shade, "end")
        if host.shows_focus(self):
            paint_ring(canvas, box.grown(-3), 6)

    def _paint_bar(self, canvas: Canvas, host: Host) -> None:
        colours, chart, box = canvas.palette, self.chart, self.bounds
        shown = host.ease(self, "shown", 1.0, REVEAL_MS, initial=0.0 if chart.key else None)
        start = chart.x(self.first)
        end = start + (chart.x(self.last) - start) * shown
        if self.good is None:
            fill = colours["secondary"]
        else:
            fill = colours.trust[3 if self.good else 1].shade
        place = chart.rows.index(self)
        bar = Box(min(start, end), box.centre_y - _BAR / 2, max(2.0, abs(end - start)), _BAR)
        if place == 0:
            canvas.dot(start, box.centre_y, 4, colours["card"], fill, 2)
            return
        if self.good is None and self.id:  # counted elsewhere: hollow, unlike the sum
            canvas.rounded(bar, 2, colours["card"], fill, 1.5)
        elif self.parts is None:
            canvas.rounded(bar, 2, fill)
        else:
            self._paint_there_and_back(canvas, start, bar.y, self.parts[0], shown)
        if self.id and place + 2 < len(chart.rows):  # to where the next cause starts
            stem = Box(chart.x(self.last) - 0.5, bar.bottom, 1, box.h - _BAR)
            canvas.fill(stem, colours["control_off"])

    def _paint_there_and_back(
        self, canvas: Canvas, start: float, top: float, there: float, shown: float
    ) -> None:
        """What was for in the upper half; from its end back in the lower half what was against."""
        trust, chart = canvas.palette.trust, self.chart
        plus = (chart.x(self.first + there) - start) * shown
        back = (chart.x(self.last) - start) * shown - plus
        half = (_BAR - 2) / 2
        canvas.rounded(Box(start, top, max(2.0, plus), half), 2, trust[3].shade)
        left = start + plus + min(0.0, back)
        canvas.rounded(Box(left, top + half + 2, max(2.0, -back), half), 2, trust[1].shade)

    def activate(self, host: Host) -> None:
        """Select this cause."""
        if self.on_select is not None:
            self.on_select(self.id)

    def key_press(self, host: Host, press: KeyPress) -> bool:
        """E looks up what is known about this cause."""
        if press.key != pygame.K_e or press.is_command or not self.look_up:
            return False
        host.look_up(self.look_up)
        return True
