"""Rows, columns, grids: places computed from what texts need, so long languages fit."""

from collections.abc import Sequence
from typing import Literal

from game.widgets.geometry import Box, Padding, edges
from game.widgets.node import Widget
from game.widgets.semantics import Role
from game.widgets.text import Typesetter

CrossAlign = Literal["start", "centre", "end", "stretch"]
MainAlign = Literal["start", "centre", "end", "between"]


class Container(Widget):
    """A widget with padding; the base of all layouts."""

    role: Role = "group"

    def __init__(
        self,
        children: Sequence[Widget] = (),
        *,
        gap: float = 0.0,
        padding: Padding = 0.0,
        key: str = "",
        label: str = "",
        grow: float = 0.0,
    ) -> None:
        super().__init__(key=key, label=label, grow=grow, children=children)
        self.gap = gap
        self.padding = edges(padding)

    @property
    def gaps(self) -> float:
        """All gaps between children together."""
        return self.gap * max(0, len(self.children) - 1)

    def measure_natural_width(self, type_: Typesetter) -> float:
        """The widest child's, and padding."""
        return super().measure_natural_width(type_) + self.padding.across

    def measure_minimum_width(self, type_: Typesetter) -> float:
        """The widest child's, and padding."""
        return super().measure_minimum_width(type_) + self.padding.across

    def measure_height(self, type_: Typesetter, width: float) -> float:
        """The highest child's, and padding."""
        return super().measure_height(type_, width - self.padding.across) + self.padding.down

    def arrange(self, type_: Typesetter, bounds: Box) -> None:
        """Give every child the whole inside."""
        super().arrange(type_, bounds.inset(self.padding))
        self.bounds = bounds


class Column(Container):
    """Children below each other; those with ``grow`` share the height that is left.

    Args:
        align: how children lie across; ``stretch`` gives them the whole width.
        justify: where children go when height is left and none grows.
    """

    def __init__(
        self,
        children: Sequence[Widget] = (),
        *,
        gap: float = 0.0,
        padding: Padding = 0.0,
        align: CrossAlign = "stretch",
        justify: MainAlign = "start",
        key: str = "",
        label: str = "",
        grow: float = 0.0,
    ) -> None:
        super().__init__(children, gap=gap, padding=padding, key=key, label=label, grow=grow)
        self.align = align
        self.justify = justify

    def measure_height(self, type_: Typesetter, width: float) -> float:
        """All children and gaps."""
        heights = self._heights(type_, width - self.padding.across)
        return sum(heights) + self.gaps + self.padding.down

    def _child_width(self, type_: Typesetter, child: Widget, width: float) -> float:
        return width if self.align == "stretch" else min(width, child.natural_width(type_))

    def _heights(self, type_: Typesetter, width: float) -> list[float]:
        return [
            child.height_for(type_, self._child_width(type_, child, width))
            for child in self.children
        ]

    def arrange(self, type_: Typesetter, bounds: Box) -> None:
        """Stack the children; growing ones take spare height and give up missing height."""
        self.bounds = bounds
        inner = bounds.inset(self.padding)
        heights = self._heights(type_, inner.w)
        spare = inner.h - sum(heights) - self.gaps
        total_grow = sum(child.grow for child in self.children)
        if total_grow:
            heights = [
                max(0.0, height + spare * child.grow / total_grow)
                for child, height in zip(self.children, heights, strict=True)
            ]
            spare = 0.0
        y, gap = _start(self.justify, inner.y, spare, self.gap, len(self.children))
        for child, height in zip(self.children, heights, strict=True):
            width = self._child_width(type_, child, inner.w)
            x = inner.x + cross_offset(self.align, inner.w - width)
            child.arrange(type_, Box(x, y, width, height))
            y += height + gap


class Row(Container):
    """Children side by side; those with ``grow`` share the width that is left.

    Too little width is taken from the growing children first, then from all in proportion to what
    they can spare, never below their least width while that is possible.
    """

    def __init__(
        self,
        children: Sequence[Widget] = (),
        *,
        gap: float = 0.0,
        padding: Padding = 0.0,
        align: CrossAlign = "centre",
        justify: MainAlign = "start",
        key: str = "",
        label: str = "",
        grow: float = 0.0,
    ) -> None:
        super().__init__(children, gap=gap, padding=padding, key=key, label=label, grow=grow)
        self.align = align
        self.justify = justify

    def measure_natural_width(self, type_: Typesetter) -> float:
        """All children and gaps."""
        widths = sum(child.natural_width(type_) for child in self.children)
        return widths + self.gaps + self.padding.across

    def measure_minimum_width(self, type_: Typesetter) -> float:
        """All children at their least, and gaps."""
        widths = sum(child.minimum_width(type_) for child in self.children)
        return widths + self.gaps + self.padding.across

    def widths(self, type_: Typesetter, width: float) -> list[float]:
        """The children's widths when the row's inside is this wide."""
        room = width - self.gaps
        natural = [child.natural_width(type_) for child in self.children]
        minimum = [child.minimum_width(type_) for child in self.children]
        minimum = [min(pair) for pair in zip(natural, minimum, strict=True)]
        total_grow = sum(child.grow for child in self.children)
        if total_grow:
            return _grown_widths(self.children, natural, minimum, room, total_grow)
        return _shrunk(natural, minimum, room)

    def measure_height(self, type_: Typesetter, width: float) -> float:
        """The highest child."""
        widths = self.widths(type_, width - self.padding.across)
        heights = (c.height_for(type_, w) for c, w in zip(self.children, widths, strict=True))
        return max(heights, default=0.0) + self.padding.down

    def arrange(self, type_: Typesetter, bounds: Box) -> None:
        """Line the children up."""
        self.bounds = bounds
        inner = bounds.inset(self.padding)
        widths = self.widths(type_, inner.w)
        spare = max(0.0, inner.w - sum(widths) - self.gaps)
        x, gap = _start(self.justify, inner.x, spare, self.gap, len(self.children))
        for child, width in zip(self.children, widths, strict=True):
            height = inner.h
            if self.align != "stretch":
                height = min(inner.h, child.height_for(type_, width))
            y = inner.y + cross_offset(self.align, inner.h - height)
            child.arrange(type_, Box(x, y, width, height))
            x += width + gap


def _start(
    justify: MainAlign, start: float, spare: float, gap: float, count: int
) -> tuple[float, float]:
    if spare <= 0:
        return start, gap
    if justify == "between" and count > 1:
        return start, gap + spare / (count - 1)
    return start + {"start": 0.0, "centre": spare / 2, "end": spare, "between": 0.0}[justify], gap


def cross_offset(align: CrossAlign, spare: float) -> float:
    """Where a child starts across when this much room is left."""
    return {"start": 0.0, "centre": spare / 2, "end": spare, "stretch": 0.0}[align]


def _shrunk(natural: list[float], minimum: list[float], room: float) -> list[float]:
    missing = sum(natural) - room
    if missing <= 0:
        return natural
    can_spare = sum(natural) - sum(minimum)
    if can_spare <= 0:
        factor = max(0.0, room) / sum(natural) if sum(natural) else 0.0
        return [width * factor for width in natural]
    if missing > can_spare:
        factor = max(0.0, room) / sum(minimum) if sum(minimum) else 0.0
        return [width * factor for width in minimum]
    return [n - missing * (n - m) / can_spare for n, m in zip(natural, minimum, strict=True)]


def _grown_widths(
    children: Sequence[Widget],
    natural: list[float],
    minimum: list[float],
    room: float,
    total_grow: float,
) -> list[float]:
    """Fixed children at their natural width, growing ones share the rest above their least."""
    fixed = [0.0 if c.grow else n for c, n in zip(children, natural, strict=True)]
    least = [m if c.grow else 0.0 for c, m in zip(children, minimum, strict=True)]
    if sum(fixed) + sum(least) > room:
        base = [m if c.grow else n for c, n, m in zip(children, natural, minimum, strict=True)]
        return _shrunk(base, minimum, room)
    open_room = room - sum(fixed)
    shares = [c.grow for c in children]
    widths = fixed[:]
    pending = [i for i, share in enumerate(shares) if share]
    while pending:  # a child whose share is below its least gets its least; the others share again
        weight = sum(shares[i] for i in pending)
        short = [i for i in pending if open_room * shares[i] / weight < least[i]]
        if not short:
            for i in pending:
                widths[i] = open_room * shares[i] / weight
            break
        for i in short:
            widths[i] = least[i]
            open_room -= least[i]
            pending.remove(i)
    return widths
