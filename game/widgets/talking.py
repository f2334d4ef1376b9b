"""Customers who tell each other: one walks up to a neighbour, and they turn to each other."""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace
from math import ceil
from typing import Final

from game.widgets.geometry import Box
from game.widgets.tracks import Track
from game.widgets.walking_grid import Spot
from game.widgets.walkways import Walkways

LEAST_HEARD: Final = 0.05  # points of trust; what is less nobody would notice
MOST_TALKS: Final = 4
_HEARERS_A_TALK: Final = 12
_BESIDE: Final = 16.0  # units between the feet of two who talk
_AROUND: Final = 12.0  # kept from everybody else
_REACH: Final = 70.0  # how far somebody goes for it
_APART: Final = 110.0  # between two talks
_FIRST: Final = 0.06  # share of the turn at which the first one sets out
_LATER: Final = 0.09
_SINKS_IN_MS: Final = 700.0
Walk = Callable[[list[float], list[Spot], float, Sequence[Spot]], None]


def let_talk(
    tracks: list[Track],
    speakers: Collection[int],
    ground: Walkways,
    walk: Walk,
    duration_ms: float,
    words: Sequence[Box] = (),
) -> None:
    """Bring some of those together who heard something from others this turn.

    Args:
        tracks: of everybody; those of the talkers are replaced.
        speakers: ids of those with a bubble, who talk to us.
        ground: where one can stand and walk.
        walk: appends a walk to times and points.
        duration_ms: of the turn.
        words: about where bubbles are, which would hide a talk.
    """
    unit = ground.stage.unit
    free = {
        place: track
        for place, track in enumerate(tracks)
        if len(track.points) == 1 and track.person.id not in speakers and not track.stands_out
    }
    heard = [each for each in free if abs(free[each].person.heard) >= LEAST_HEARD]
    heard.sort(key=lambda each: (-abs(free[each].person.heard), free[each].person.id))
    wanted = min(MOST_TALKS, ceil(len(heard) / _HEARERS_A_TALK))
    kept = [spot for track in tracks for spot in {track.points[0], track.points[-1]}]
    meetings: list[Spot] = []
    for place in heard:
        if len(meetings) >= wanted:
            break
        teller = tracks[place]
        start = teller.points[0]
        if place not in free or any(_near(start, each, _APART * unit) for each in meetings):
            continue
        for other, spot in _neighbours(free, place, unit):
            mark = Box(spot[0] - 20 * unit, spot[1] - 42 * unit, 40 * unit, 42 * unit)
            crowded = (each != start and _near(each, spot, _AROUND * unit) for each in kept)
            if not ground.is_clear(spot) or any(crowded) or any(map(mark.overlaps, words)):
                continue
            times, points = [0.0], [start]
            leaves = (_FIRST + _LATER * len(meetings)) * duration_ms
            walk(times, points, leaves, ground.path(start, spot))
            _join(tracks, place, other, times, points)
            meetings.append(spot)
            kept.append(spot)
            del free[place], free[other]
            break


def _neighbours(free: dict[int, Track], place: int, unit: float) -> Iterator[tuple[int, Spot]]:
    """Those close by, the nearest first, with a spot on either side of them."""
    x, y = free[place].points[0]
    near = sorted(
        (
            each
            for each in free
            if each != place and _near(free[each].points[0], (x, y), _REACH * unit)
        ),
        key=lambda each: (free[each].points[0][0] - x) ** 2 + (free[each].points[0][1] - y) ** 2,
    )
    for each in near:
        there_x, there_y = free[each].points[0]
        side = -1.0 if x < there_x else 1.0
        for way in (side, -side):
            yield each, (there_x + way * _BESIDE * unit, there_y)


def _join(
    tracks: list[Track], place: int, other: int, times: list[float], points: list[Spot]
) -> None:
    """One walks up to the other; both turn and react once they have met."""
    meets, listener = times[-1], tracks[other]
    side = 1 if points[-1][0] < listener.points[0][0] else -1
    tracks[place] = replace(
        tracks[place],
        times_ms=tuple(times),
        points=tuple(points),
        turned=side,
        meets_ms=meets,
        tells=True,
        reacts_ms=max(tracks[place].reacts_ms, meets + _SINKS_IN_MS),
    )
    tracks[other] = replace(
        listener,
        turned=-side,
        meets_ms=meets,
        reacts_ms=max(listener.reacts_ms, meets + _SINKS_IN_MS),
    )


def _near(first: Spot, second: Spot, reach: float) -> bool:
    return (first[0] - second[0]) ** 2 + (first[1] - second[1]) ** 2 < reach * reach
