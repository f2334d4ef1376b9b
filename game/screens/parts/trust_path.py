"""One customer's trust: the level as a chip, and its way through the months."""

import itertools
import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from game.session.views import TRUST_LEVEL_BOUNDS
from game.widgets.canvas import Canvas
from game.widgets.geometry import Box
from game.widgets.node import Host, Widget
from game.widgets.semantics import Role
from game.widgets.text import NOTE, SECONDARY_STRONG, Typesetter

_EDGES: Final = (0.0, *TRUST_LEVEL_BOUNDS, 100.0)
_LEVELS: Final = len(_EDGES) - 1
_BAND: Final = 19.0
_DOT: Final = 4.6
_AWAY_DOT: Final = 3.2
_MOST_OF_STEP: Final = 0.27  # so that the dots of a long game stay apart


class TrustChip(Widget):
    """A trust level in its word and colour."""

    role: Role = "text"

    def __init__(self, text: str, level: int, *, tooltip: str = "", key: str = "") -> None:
        super().__init__(label=text, tooltip=tooltip, key=key)
        self.level = level

    def measure_natural_width(self, type_: Typesetter) -> float:
        """Dot, word and air."""
        return type_.width(self.label, SECONDARY_STRONG) + 16 + 16 * type_.control_scale

    def measure_minimum_width(self, type_: Typesetter) -> float:
        """The same."""
        return self.natural_width(type_)

    def measure_height(self, type_: Typesetter, width: float) -> float:
        """A line and air."""
        return type_.line_height(SECONDARY_STRONG) + 5

    def paint(self, canvas: Canvas, host: Host) -> None:
        """Draw the pill."""
        trust, box = canvas.palette.trust[self.level], self.bounds
        unit = canvas.type.control_scale
        canvas.rounded(box, box.h / 2, trust.tint)
        canvas.dot(box.x + 8 + 5 * unit, box.centre_y, 5 * unit, trust.fill, trust.shade, 1.2)
        x = box.x + 9 + 15 * unit
        place = Box(x, box.y, box.right - 6 - x, box.h)
        canvas.line_in(self.label, place, SECONDARY_STRONG, trust.text)


@dataclass(frozen=True, slots=True)
class TrustPlace:
    """Trust at one time.

    Attributes:
        trust: points 0–100.
        level: 0–4.
        text: in words, for the pointer and assistive tools.
        short: below the axis.
        present: a customer then; otherwise the dot is small and hollow.
    """

    trust: float
    level: int
    text: str
    short: str
    present: bool = True


class TrustPath(Widget):
    """The way through the five levels; each is as high as the others, whatever its width."""

    role: Role = "chart"

    def __init__(
        self, label: str, levels: Sequence[str], places: Sequence[TrustPlace], *, key: str = ""
    ) -> None:
        super().__init__(label=label, key=key, children=[_Place(each.text) for each in places])
        self.levels = tuple(levels)
        self.places = tuple(places)

    @property
    def value(self) -> str:
        """All of it in words."""
        return "; ".join(each.text for each in self.places)

    def measure_natural_width(self, type_: Typesetter) -> float:
        """Words and room for every month."""
        return self._words(type_) + 26 * len(self.places)

    def measure_minimum_width(self, type_: Typesetter) -> float:
        """Words and a few points."""
        return self._words(type_) + 60

    def measure_height(self, type_: Typesetter, width: float) -> float:
        """Five bands and the axis."""
        return _LEVELS * self._band(type_) + type_.line_height(NOTE) + 6

    def _words(self, type_: Typesetter) -> float:
        return max(type_.width(word, NOTE) for word in self.levels) + 12 + 18 * type_.control_scale

    def _band(self, type_: Typesetter) -> float:
        return max(_BAND, type_.line_height(NOTE) + 3)

    def arrange(self, type_: Typesetter, bounds: Box) -> None:
        """Give every place its column."""
        self.bounds = bounds
        words, height = self._words(type_), _LEVELS * self._band(type_)
        step = self._step(type_)
        for number, child in enumerate(self.children):
            x = bounds.x + words + step * number
            child.arrange(type_, Box(x, bounds.y, step, height))

    def _step(self, type_: Typesetter) -> float:
        return (self.bounds.w - self._words(type_)) / max(1, len(self.places))

    def _point(self, type_: Typesetter, number: int) -> tuple[float, float]:
        """Centre of a dot."""
        place, column = self.places[number], self.children[number].bounds
        low, high = _EDGES[place.level], _EDGES[place.level + 1]
        share = min(0.86, max(0.14, (place.trust - low) / (high - low)))
        y = (_LEVELS - place.level - share) * self._band(type_)
        return column.centre_x, self.bounds.y + y

    def paint(self, canvas: Canvas, host: Host) -> None:
        """Draw levels, way, dots and months."""
        type_, colours = canvas.type, canvas.palette
        self._paint_levels(canvas)
        points = [self._point(type_, number) for number in range(len(self.places))]
        canvas.vector(self._way(points, colours["secondary"]), self.bounds)
        for number, (place, (x, y)) in enumerate(zip(self.places, points, strict=True)):
            trust = colours.trust[place.level]
            size = (_DOT if place.present else _AWAY_DOT) * type_.control_scale
            size = min(size, self._step(type_) * _MOST_OF_STEP)
            big = 1.6 if host.is_hovered(self.children[number]) else 0.0
            canvas.dot(x, y, size + 1.6 + big, colours["card"])
            fill = trust.fill if place.present else colours["card"]
            canvas.dot(x, y, size + big, fill, trust.shade, 1.4)
        self._paint_axis(canvas)

    def _way(self, points: Sequence[tuple[float, float]], ink: str) -> str:
        """From place to place; dashed where somebody was no customer."""
        ways = []
        for number, (before, after) in enumerate(itertools.pairwise(points), start=1):
            here = self.places[number].present and self.places[number - 1].present
            look = 'stroke-width="2"' if here else 'stroke-width="1.2" stroke-dasharray="3 3"'
            (x, y), (end_x, end_y) = (
                (x - self.bounds.x, y - self.bounds.y) for x, y in (before, after)
            )
            ways.append(
                f'<path d="M{x:.1f} {y:.1f}L{end_x:.1f} {end_y:.1f}" stroke="{ink}" {look} '
                'stroke-linecap="round"/>'
            )
        return "".join(ways)

    def _paint_levels(self, canvas: Canvas) -> None:
        band, colours, box = self._band(canvas.type), canvas.palette, self.bounds
        for row in range(_LEVELS):
            level = _LEVELS - 1 - row
            top = box.y + row * band
            canvas.hairline(box.x, top + band, box.w, colours["grid"])
            trust, unit = colours.trust[level], canvas.type.control_scale
            canvas.dot(box.x + 5 * unit, top + band / 2, 4 * unit, trust.fill, trust.shade, 1.2)
            inset = 4 + 10 * unit
            place = Box(box.x + inset, top, self._words(canvas.type) - inset, band)
            canvas.line_in(self.levels[level], place, NOTE, colours["secondary"])

    def named(self, type_: Typesetter) -> range:
        """Places with a label below: an even number apart, as close as their width lets them."""
        widest = max((type_.width(each.short, NOTE) for each in self.places[1:]), default=0.0)
        apart = max(1, math.ceil((widest + 6) / max(1.0, self._step(type_))))
        return range(0, len(self.places), apart)

    def _paint_axis(self, canvas: Canvas) -> None:
        type_ = canvas.type
        line = type_.line_height(NOTE)
        top = self.bounds.y + _LEVELS * self._band(type_) + 4
        baseline = type_.baseline(NOTE, top, line)
        end = float("-inf")
        for number in self.named(type_):
            place, child = self.places[number], self.children[number]
            wide = type_.width(place.short, NOTE)
            left = min(child.bounds.centre_x - wide / 2, self.bounds.right - wide)
            if left > end:  # what would touch the one before is left out
                canvas.text(place.short, left, baseline, NOTE, canvas.palette["muted"])
                end = left + wide + 6


class _Place(Widget):
    """The column of one month, for the pointer."""

    role: Role = "cell"
    interactive = True

    def __init__(self, text: str) -> None:
        super().__init__(label=text, tooltip=text)

    def drawn_area(self) -> Box:
        """The dot may be anywhere in the column."""
        return self.bounds.grown(8)
