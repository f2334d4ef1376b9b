"""Who is where on the floor: under the pointer, next in order, above and below."""

from collections.abc import Sequence
from typing import Final, Literal

from game.widgets.crowd import Crowd
from game.widgets.geometry import Box
from game.widgets.tracks import Track

REACH: Final = 16.0
"""Dp from a figure's middle within which a press means it: a hit area of 32 dp."""
_MIDDLE: Final = 13.0  # of a figure, above the feet; likewise the head; to each side; below
_HEAD: Final = 28.0
_HALF: Final = 10.0
_FOOT: Final = 4.0
_ROW: Final = 26.0
_ASIDE: Final = 2.5


def figure_box(crowd: Crowd, track: Track, stage: Box, elapsed_ms: float) -> Box:
    """Where a figure is, in dp of the window."""
    unit = crowd.stage.unit
    x, y = track.at(elapsed_ms)
    left, top = stage.x + x - _HALF * unit, stage.y + y - _HEAD * unit
    return Box(left, top, 2 * _HALF * unit, (_HEAD + _FOOT) * unit)


def person_at(crowd: Crowd, stage: Box, x: float, y: float, elapsed_ms: float) -> Track | None:
    """The one in front whose figure is there, else the nearest within reach, else None."""
    unit = crowd.stage.unit
    reach = max(REACH, REACH * unit)
    front, front_y = None, float("-inf")
    near, least = None, reach * reach
    for track in crowd.tracks:
        at_x, at_y = track.at(elapsed_ms)
        aside, above = x - stage.x - at_x, at_y - (y - stage.y)
        on_figure = abs(aside) <= _HALF * unit and -_FOOT * unit <= above <= _HEAD * unit
        if on_figure and at_y >= front_y:
            front, front_y = track, at_y
        away = aside * aside + (above - _MIDDLE * unit) ** 2
        if away <= least:
            near, least = track, away
    return front or near


def in_order(crowd: Crowd, elapsed_ms: float) -> list[Track]:
    """Those with a name first, as they were given; the others row by row."""
    row = _ROW * crowd.stage.unit
    named = [track for track in crowd.tracks if track.person.name]
    others = [track for track in crowd.tracks if not track.person.name]
    named.sort(key=lambda track: track.person.id)
    others.sort(key=lambda track: (track.at(elapsed_ms)[1] // row, track.at(elapsed_ms)[0]))
    return [*named, *others]


def beyond(
    tracks: Sequence[Track], current: Track, direction: Literal["up", "down"], elapsed_ms: float
) -> Track | None:
    """The nearest above or below somebody, preferring those straight ahead."""
    x, y = current.at(elapsed_ms)
    sign = 1 if direction == "down" else -1
    best, least = None, float("inf")
    for track in tracks:
        at_x, at_y = track.at(elapsed_ms)
        ahead = sign * (at_y - y)
        cost = ahead + _ASIDE * abs(at_x - x)
        if ahead > 1.0 and cost < least:
            best, least = track, cost
    return best
