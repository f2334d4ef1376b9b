"""Arrangements beyond rows and columns: lines that break, grids, choices by width."""

from collections.abc import Sequence

from game.widgets.canvas import Canvas
from game.widgets.geometry import Box, Padding
from game.widgets.layout import Container, CrossAlign, cross_offset
from game.widgets.node import Host, Widget
from game.widgets.palette import Colour
from game.widgets.text import Typesetter


class Flow(Container):
    """Children in a line that breaks like text."""

    def measure_natural_width(self, type_: Typesetter) -> float:
        """All on one line."""
        widths = sum(child.natural_width(type_) for child in self.children)
        return widths + self.gaps + self.padding.across

    def _places(self, type_: Typesetter, width: float) -> tuple[list[Box], float]:
        places: list[Box] = []
        x = y = line = 0.0
        for child in self.children:
            wide = min(width, child.natural_width(type_))
            if x and x + wide > width + 0.01:
                x, y, line = 0.0, y + line + self.gap, 0.0
            high = child.height_for(type_, wide)
            places.append(Box(x, y, wide, high))
            x += wide + self.gap
            line = max(line, high)
        return places, y + line

    def measure_height(self, type_: Typesetter, width: float) -> float:
        """All lines."""
        return self._places(type_, width - self.padding.across)[1] + self.padding.down

    def arrange(self, type_: Typesetter, bounds: Box) -> None:
        """Place the lines from the top."""
        self.bounds = bounds
        inner = bounds.inset(self.padding)
        for child, place in zip(self.children, self._places(type_, inner.w)[0], strict=True):
            child.arrange(type_, place.moved(inner.x, inner.y))


class Grid(Container):
    """Equal columns, as many as fit (at most ``columns``); every row as high as its highest cell.

    Args:
        columns: most columns side by side.
        least: no column becomes narrower than this many dp (times the text scale) while fewer
            columns would be wider; 0 keeps ``columns`` always.
    """

    def __init__(
        self,
        children: Sequence[Widget],
        *,
        columns: int,
        least: float = 0.0,
        gap: float = 12.0,
        padding: Padding = 0.0,
        key: str = "",
        label: str = "",
        grow: float = 0.0,
    ) -> None:
        super().__init__(children, gap=gap, padding=padding, key=key, label=label, grow=grow)
        self.columns = columns
        self.least = least

    def _columns(self, type_: Typesetter, width: float) -> int:
        columns = self.columns
        least = self.least * type_.text_scale
        while columns > 1 and (width - self.gap * (columns - 1)) / columns < least:
            columns -= 1
        return columns

    def measure_natural_width(self, type_: Typesetter) -> float:
        """All columns as wide as the widest cell."""
        widest = max((child.natural_width(type_) for child in self.children), default=0.0)
        return widest * self.columns + self.gap * (self.columns - 1) + self.padding.across

    def measure_minimum_width(self, type_: Typesetter) -> float:
        """The least width with as few columns as allowed."""
        widest = max((child.minimum_width(type_) for child in self.children), default=0.0)
        columns = 1 if self.least else self.columns
        return widest * columns + self.gap * (columns - 1) + self.padding.across

    def _rows(self, type_: Typesetter, width: float) -> tuple[float, list[list[Widget]]]:
        columns = self._columns(type_, width)
        cell = (width - self.gap * (columns - 1)) / columns
        rows = [self.children[i : i + columns] for i in range(0, len(self.children), columns)]
        return cell, rows

    def measure_height(self, type_: Typesetter, width: float) -> float:
        """All rows and gaps."""
        cell, rows = self._rows(type_, width - self.padding.across)
        heights = [max(child.height_for(type_, cell) for child in row) for row in rows]
        return sum(heights) + self.gap * max(0, len(rows) - 1) + self.padding.down

    def arrange(self, type_: Typesetter, bounds: Box) -> None:
        """Place the cells row by row."""
        self.bounds = bounds
        inner = bounds.inset(self.padding)
        cell, rows = self._rows(type_, inner.w)
        y = inner.y
        for row in rows:
            height = max(child.height_for(type_, cell) for child in row)
            for column, child in enumerate(row):
                x = inner.x + column * (cell + self.gap)
                child.arrange(type_, Box(x, y, cell, height))
            y += height + self.gap


class Place(Container):
    """One child of its natural size somewhere within a larger place, e.g. a centred panel."""

    def __init__(
        self,
        child: Widget,
        *,
        across: CrossAlign = "centre",
        down: CrossAlign = "centre",
        padding: Padding = 0.0,
        grow: float = 0.0,
    ) -> None:
        super().__init__([child], padding=padding, grow=grow)
        self.across = across
        self.down = down

    def arrange(self, type_: Typesetter, bounds: Box) -> None:
        """Put the child where it belongs."""
        self.bounds = bounds
        inner = bounds.inset(self.padding)
        child = self.children[0]
        width = inner.w
        if self.across != "stretch":
            width = min(inner.w, child.natural_width(type_))
        height = inner.h
        if self.down != "stretch":
            height = min(inner.h, child.height_for(type_, width))
        x = inner.x + cross_offset(self.across, inner.w - width)
        y = inner.y + cross_offset(self.down, inner.h - height)
        child.arrange(type_, Box(x, y, width, height))


class Sized(Container):
    """A child with a fixed or limited size in dp.

    Args:
        scales: whether the given lengths grow with the reader's text size.
    """

    def __init__(
        self,
        child: Widget,
        *,
        width: float | None = None,
        height: float | None = None,
        max_width: float | None = None,
        scales: bool = False,
        grow: float = 0.0,
    ) -> None:
        super().__init__([child], grow=grow)
        self.fixed_width = width
        self.fixed_height = height
        self.max_width = max_width
        self.scales = scales

    def _factor(self, type_: Typesetter) -> float:
        return type_.text_scale if self.scales else 1.0

    def measure_natural_width(self, type_: Typesetter) -> float:
        """The fixed width, or the child's within the limit."""
        if self.fixed_width is not None:
            return self.fixed_width * self._factor(type_)
        natural = super().measure_natural_width(type_)
        if self.max_width is not None:
            return min(natural, self.max_width * self._factor(type_))
        return natural

    def measure_minimum_width(self, type_: Typesetter) -> float:
        """The fixed width, or the child's."""
        if self.fixed_width is not None:
            return self.fixed_width * self._factor(type_)
        return super().measure_minimum_width(type_)

    def measure_height(self, type_: Typesetter, width: float) -> float:
        """The fixed height, or the child's."""
        if self.fixed_height is not None:
            return self.fixed_height * self._factor(type_)
        return super().measure_height(type_, width)


class Switch(Container):
    """The first of several arrangements that fits the width; the others are not there at all.

    Give the widest first, e.g. a row of columns, then the same things in one scrolling column.
    """

    def __init__(self, choices: Sequence[Widget], *, grow: float = 0.0) -> None:
        super().__init__([choices[0]], grow=grow)
        self.choices = list(choices)

    def _pick(self, type_: Typesetter, width: float) -> Widget:
        for choice in self.choices[:-1]:
            if choice.minimum_width(type_) <= width + 0.01:
                return choice
        return self.choices[-1]

    def measure_natural_width(self, type_: Typesetter) -> float:
        """What the first would like."""
        return self.choices[0].natural_width(type_)

    def measure_minimum_width(self, type_: Typesetter) -> float:
        """What the last needs."""
        return self.choices[-1].minimum_width(type_)

    def measure_height(self, type_: Typesetter, width: float) -> float:
        """The chosen one's."""
        return self._pick(type_, width).height_for(type_, width)

    def arrange(self, type_: Typesetter, bounds: Box) -> None:
        """Choose, then place."""
        self.bounds = bounds
        chosen = self._pick(type_, bounds.w)
        self.children = [chosen]
        chosen.parent = self
        chosen.arrange(type_, bounds)


class Spacer(Widget):
    """Empty room: a fixed size, or with ``grow`` whatever is left."""

    role = "none"

    def __init__(self, size: float = 0.0, *, grow: float = 0.0) -> None:
        super().__init__(grow=grow)
        self.size = size

    def measure_natural_width(self, type_: Typesetter) -> float:
        """The size."""
        return self.size

    def measure_minimum_width(self, type_: Typesetter) -> float:
        """The size."""
        return self.size

    def measure_height(self, type_: Typesetter, width: float) -> float:
        """The size."""
        return self.size


class Ground(Container):
    """A page or bar: a plain colour under one child."""

    def __init__(
        self, child: Widget, *, colour: Colour = "page", padding: Padding = 0.0, grow: float = 0.0
    ) -> None:
        super().__init__([child], padding=padding, grow=grow)
        self.colour: Colour = colour

    def paint(self, canvas: Canvas, host: Host) -> None:
        """Fill the ground."""
        canvas.fill(self.bounds, canvas.palette[self.colour])
