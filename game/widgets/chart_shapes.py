"""The geometry of line charts, as SVG elements in plot coordinates."""

import itertools
import math
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Plot:
    """A plotting area: size in dp, range of values, places on the x axis."""

    width: float
    height: float
    low: float
    high: float
    length: int

    def x(self, place: float) -> float:
        """Distance from the left edge of a place (0 is the first)."""
        return place * self.width / max(1, self.length - 1)

    def y(self, value: float) -> float:
        """Distance from the upper edge of a value."""
        return self.height - (value - self.low) / (self.high - self.low) * self.height

    def points(self, first: int, values: Sequence[float]) -> list[tuple[float, float]]:
        """Where values lie that start at a place."""
        return [(self.x(first + i), self.y(value)) for i, value in enumerate(values)]


def _path(points: Sequence[tuple[float, float]]) -> str:
    return "L".join(f"{x:.1f} {y:.1f}" for x, y in points)


def line_body(
    plot: Plot, values: Sequence[float], colour: str, width: float = 2.25, first: int = 0
) -> str:
    """The line itself, from a place on."""
    return (
        f'<path d="M{_path(plot.points(first, values))}" fill="none" stroke="{colour}" '
        f'stroke-width="{width}" stroke-linejoin="round" stroke-linecap="round"/>'
    )


def area_body(plot: Plot, values: Sequence[float], colour: str, first: int = 0) -> str:
    """The fading area below a line that begins at a place."""
    points = plot.points(first, values)
    height = f"{plot.height:.1f}"
    return (
        f'<linearGradient id="a" gradientUnits="userSpaceOnUse" x1="0" y1="0" x2="0" y2="{height}">'
        f'<stop offset="0" stop-color="{colour}" stop-opacity="0.22"/>'
        f'<stop offset="1" stop-color="{colour}" stop-opacity="0.01"/></linearGradient>'
        f'<path d="M{_path(points)}L{points[-1][0]:.1f} {height}'
        f'L{points[0][0]:.1f} {height}Z" fill="url(#a)"/>'
    )


def band_body(
    plot: Plot, first: int, low: Sequence[float], high: Sequence[float], colour: str, opacity: float
) -> str:
    """The area between two lines."""
    above = plot.points(first, high)
    below = plot.points(first, low)[::-1]
    return f'<path d="M{_path([*above, *below])}Z" fill="{colour}" fill-opacity="{opacity}"/>'


def dashed_body(
    plot: Plot, first: int, values: Sequence[float], colour: str, width: float, opacity: float
) -> str:
    """A line of 4 dp dashes; cut by hand because the renderer knows no dash arrays."""
    points = plot.points(first, values)
    commands: list[str] = []
    walked = 0.0
    for (x1, y1), (x2, y2) in itertools.pairwise(points):
        length = math.hypot(x2 - x1, y2 - y1)
        at = -(walked % 8)
        while at < length and length > 0:
            start, end = max(0.0, at), min(length, at + 4)
            if end > start:
                a, b = start / length, end / length
                commands.append(
                    f"M{x1 + (x2 - x1) * a:.1f} {y1 + (y2 - y1) * a:.1f}"
                    f"L{x1 + (x2 - x1) * b:.1f} {y1 + (y2 - y1) * b:.1f}"
                )
            at += 8
        walked += length
    return (
        f'<path d="{"".join(commands)}" fill="none" stroke="{colour}" stroke-width="{width}" '
        f'stroke-linecap="round" stroke-opacity="{opacity}"/>'
    )
