"""Who is where on the floor: under the pointer, next in order, above and below."""

from collections.abc import Sequence
from typing import Final, Literal

from game.widgets.crowd import Crowd, Track
from game.widgets.geometry import Box

REACH: Final = 16.0
"""Dp from a figure's middle within which a press means it: a hit area of 32 dp."""
_MIDDLE: Final = 13.0
_ROW: Final = 26.0
_ASIDE: Final = 2.5


def figure_box(crowd: Crowd, track: Track, stage: Box, elapsed_ms: float) -> Box:
    """Where a figure is, in dp of the window."""
    unit = crowd.stage.unit
    x, y = track.at(elapsed_ms)
    return Box(stage.x + x - 10 * unit, stage.y + y - 28 * unit, 20 * unit, 32 * unit)


def person_at(crowd: Crowd, stage: Box, x: float, y: float, elapsed_ms: float) -> Track | None:
    """The one in front whose figure is there, else the nearest within reach, else None."""
    on_figure = [
        track
        for track in crowd.tracks
        if figure_box(crowd, track, stage, elapsed_ms).contains(x, y)
    ]
    if on_figure:
        return max(on_figure, key=lambda track: (track.at(elapsed_ms)[1], track.person.id))
    at = (x - stage.x, y - stage.y + _MIDDLE * crowd.stage.unit)
    reach = max(REACH, REACH * crowd.stage.unit)
    best = min(crowd.tracks, key=lambda track: _squared(track.at(elapsed_ms), at), default=None)
    if best is None or _squared(best.at(elapsed_ms), at) > reach * reach:
        return None
    return best


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


def _squared(first: tuple[float, float], second: tuple[float, float]) -> float:
    return (first[0] - second[0]) ** 2 + (first[1] - second[1]) ** 2
