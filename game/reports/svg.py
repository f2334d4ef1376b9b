"""Charts as SVG inside a page: no script, no font and no file besides."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import Final

INK: Final = "#141B2D"
MUTED: Final = "#667085"
GRID: Final = "#E3E8F0"
GOOD: Final = "#14618F"
BAD: Final = "#9A4A0F"
NEUTRAL: Final = "#8A94A6"
SERIES: Final = (
    "#124E96",
    "#C2571A",
    "#0F766E",
    "#5B3FD6",
    "#A82A0C",
    "#4C9FDB",
    "#8A6D00",
    "#727A8B",
)
DASHES: Final = ("", "6 3", "2 3")
"""Lines beyond the colours are told apart by their dashes."""
_WIDTH: Final = 760
_NAMES: Final = 170
_LEFT: Final = 52
_TOP: Final = 12
_LINE_HEIGHT: Final = 15


@dataclass(frozen=True, slots=True)
class Line:
    """A named path, one value a month."""

    name: str
    values: Sequence[float]


@dataclass(frozen=True, slots=True)
class Interval:
    """A named difference with its confidence interval."""

    name: str
    mid: float
    low: float
    high: float


def line_chart(lines: Sequence[Line], label: str) -> str:
    """Paths over months, each named at its end.

    Args:
        lines: at least one with a value.
        label: what the chart shows, for those who cannot see it.
    """
    values = [value for line in lines for value in line.values]
    ticks = _ticks(min(values), max(values))
    low, high = ticks[0], ticks[-1]
    months = max(len(line.values) for line in lines)
    height = max(220, _LINE_HEIGHT * len(lines) + 20)
    right, bottom = _WIDTH - _NAMES, _TOP + height

    def x(month: int) -> float:
        return _LEFT + (right - _LEFT) * month / max(1, months - 1)

    def y(value: float) -> float:
        return bottom - height * (value - low) / (high - low)

    parts = []
    for value in ticks:
        parts.append(_rule(_LEFT, y(value), right))
        parts.append(_text(_LEFT - 6, y(value) + 4, f"{value:.4g}", "end", MUTED))
    for month in range(months):
        parts.append(_text(x(month), bottom + 16, str(month + 1), "middle", MUTED))
    drawn = [line for line in lines if line.values]
    places = _apart([y(line.values[-1]) for line in drawn], _TOP + 4, bottom)
    for number, (line, place) in enumerate(zip(drawn, places, strict=True)):
        colour = SERIES[number % len(SERIES)]
        dashes = DASHES[number // len(SERIES) % len(DASHES)]
        dash = f' stroke-dasharray="{dashes}"' if dashes else ""
        points = " ".join(f"{x(m):.1f},{y(v):.1f}" for m, v in enumerate(line.values))
        parts.append(
            f'<polyline points="{points}" fill="none" stroke="{colour}" stroke-width="2"{dash}>'
            f"<title>{escape(line.name)}</title></polyline>"
        )
        end = x(len(line.values) - 1)
        parts.append(
            f'<path d="M{end:.1f} {y(line.values[-1]):.1f}L{right + 8} {place:.1f}"'
            f' stroke="{colour}" stroke-width="0.7" fill="none"/>'
        )
        parts.append(_text(right + 11, place + 4, line.name, "start", colour))
    return _svg(parts, bottom + 24, label)


def interval_chart(intervals: Sequence[Interval], label: str) -> str:
    """Differences around zero, one a row, with their intervals."""
    low = min(0.0, *(each.low for each in intervals))
    high = max(0.0, *(each.high for each in intervals))
    ticks = _ticks(low, high)
    low, high = ticks[0], ticks[-1]
    left, right = _NAMES + 30, _WIDTH - 20
    bottom = _TOP + 20 * len(intervals)

    def x(value: float) -> float:
        return left + (right - left) * (value - low) / (high - low)

    parts = []
    for value in ticks:
        colour = GRID if value else MUTED
        line = f'<path d="M{x(value):.1f} {_TOP - 6}V{bottom}" stroke="{colour}"/>'
        parts += [line, _text(x(value), bottom + 16, f"{value:.4g}", "middle", MUTED)]
    for row, each in enumerate(intervals):
        middle = _TOP + 20 * row + 8
        colour = GOOD if each.low > 0 else BAD if each.high < 0 else NEUTRAL
        parts.append(_text(_NAMES + 20, middle + 4, each.name, "end", INK))
        parts.append(
            f'<path d="M{x(each.low):.1f} {middle}H{x(each.high):.1f}" stroke="{colour}"'
            ' stroke-width="3"/>'
        )
        parts.append(f'<circle cx="{x(each.mid):.1f}" cy="{middle}" r="4.5" fill="{colour}"/>')
    return _svg(parts, bottom + 24, label)


def _svg(parts: Sequence[str], height: float, label: str) -> str:
    body = "\n".join(parts)
    return (
        f'<svg viewBox="0 0 {_WIDTH} {height:.0f}" role="img" aria-label="{escape(label)}"'
        f' xmlns="http://www.w3.org/2000/svg">\n{body}\n</svg>'
    )


def _text(x: float, y: float, text: str, anchor: str, colour: str) -> str:
    place = f'x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" fill="{colour}"'
    return f"<text {place}>{escape(text)}</text>"


def _rule(left: float, y: float, right: float) -> str:
    return f'<path d="M{left} {y:.1f}H{right}" stroke="{GRID}" stroke-width="1"/>'


def _ticks(low: float, high: float) -> list[float]:
    """Four to nine round values from at or below the lowest to at or above the highest."""
    room = (high - low) or max(1.0, abs(high) * 0.1)
    step = 10.0 ** math.floor(math.log10(room / 2))
    while room / step > 7:
        step *= 2 if f"{step:e}"[0] != "2" else 2.5
    first, last = math.floor(low / step), math.ceil(high / step)
    return [number * step for number in range(first, max(last, first + 1) + 1)]


def _apart(wanted: Sequence[float], top: float, bottom: float) -> list[float]:
    """Places for names as near as possible to where they belong, without overlap."""
    order = sorted(range(len(wanted)), key=lambda number: wanted[number])
    places = [0.0] * len(wanted)
    last = top - _LINE_HEIGHT
    for number in order:
        last = max(wanted[number], last + _LINE_HEIGHT)
        places[number] = last
    over = last - bottom
    if over > 0:
        limit = bottom
        for number in reversed(order):
            places[number] = min(places[number], limit)
            limit = places[number] - _LINE_HEIGHT
    return places
