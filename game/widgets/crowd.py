"""Who stands where and walks how: a pure function of people, place, seed and time."""

import itertools
import random
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from game.widgets.geometry import Box
from game.widgets.scenery import Scene, Stage, fit
from game.widgets.talking import let_talk
from game.widgets.tracks import FloorPerson, Track
from game.widgets.walking_grid import Spot
from game.widgets.walkways import Walkways

LEAST_SPACING: Final = 14.0  # units between feet; closer, a crowd turns into texture
RESOLVE_MS: Final = 4000.0
PARTING_SHARE: Final = 0.56  # of the turn: until then those who leave say why
_SPEED: Final = 0.085  # units of the scene a millisecond
_WANDERING: Final = 0.25
_QUEUE_STEPS: Final = 3
_ASIDE: Final = 9.0  # units by which walkers make way for each other
_WORDS: Final = (184.0, 66.0)  # dp, about what a bubble takes
_FAR: Final = 300.0  # dp between speakers, beyond which more does not matter
_HIDING: Final = 120.0  # dp further away somebody else may stand, who hides one thing less


@dataclass(frozen=True, slots=True)
class Crowd:
    """Everybody's track on a stage.

    Attributes:
        tracks: of those who found room; ``left_out`` did not.
        ends_ms: when the last one has arrived.
    """

    stage: Stage
    tracks: tuple[Track, ...]
    left_out: int
    ends_ms: float


@lru_cache(maxsize=6)
def form_crowd(
    scene: Scene,
    size: tuple[float, float],
    people: tuple[FloorPerson, ...],
    speakers: tuple[int, ...] = (),
    seed: int = 0,
    duration_ms: float = RESOLVE_MS,
    greeted: int | None = None,
) -> Crowd:
    """Give everybody a place and a walk.

    Args:
        scene: where.
        size: of the stage in dp.
        people: everybody to show.
        speakers: ids of those with a bubble; they stand still and apart from each other.
        seed: another one spreads people differently.
        duration_ms: when all walks are over.
        greeted: id of whoever stands at the head of the queue, if they come at all.
    """
    stage = fit(scene, *size)
    rng = random.Random(seed)
    return _Director(stage, people, speakers, rng, duration_ms, greeted).direct()


class _Director:
    def __init__(
        self,
        stage: Stage,
        people: Sequence[FloorPerson],
        speakers: Sequence[int],
        rng: random.Random,
        duration_ms: float,
        greeted: int | None,
    ) -> None:
        self.stage = stage
        self.greeted = greeted
        self.rng = rng
        self.duration_ms = duration_ms
        self.speakers = speakers
        self.ground = Walkways(stage)
        self.queue: list[Spot] = []
        least = LEAST_SPACING * min(1.0, stage.unit)
        for point in stage.scene.queue:  # on a small stage not all places are far enough apart
            place = stage.point(point)
            if all(_distance(place, other) >= least for other in self.queue):
                self.queue.append(place)
        self.desk = [stage.point(point) for point in stage.scene.complaints]
        self.ground.keep_free([*self.queue, *self.desk, *stage.doorsteps()])
        self.staying = [p for p in people if p.fate == "stays"]
        self.leaving = [p for p in people if p.fate == "leaves"]
        self.arriving = [p for p in people if p.fate == "arrives"]
        needed = len(people) + _QUEUE_STEPS
        self.spots = self.ground.spread(needed, least, rng)
        self.sights = stage.sights()
        self.left_out = 0

    def direct(self) -> Crowd:
        """Make all tracks."""
        tracks = self._complaining()
        tracks += self._queuing()
        movers = [p for p in self.staying if self.rng.random() < _WANDERING]
        places = {person.id: self._take_spot() for person in self.staying}
        settled = [p for p in self.staying if places[p.id] is not None]
        self.left_out += len(self.staying) - len(settled)
        tracks += self._swaps([p for p in movers if places[p.id] is not None], places)
        walking = {track.person.id for track in tracks}
        tracks += [
            self._still(person, spot)
            for person in settled
            if person.id not in walking and (spot := places[person.id]) is not None
        ]
        for person in (*self.leaving, *self.arriving):
            spot = self._take_spot()
            if spot is None:
                self.left_out += 1
            elif person.fate == "leaves":
                tracks.append(self._exit(person, spot))
            else:
                tracks.append(self._entry(person, spot))
        self._part_speakers(tracks)
        speaking = [t for t in tracks if t.person.id in self.speakers]
        words = [self._words(t.points[0 if t.person.fate == "leaves" else -1]) for t in speaking]
        let_talk(tracks, self.speakers, self.ground, self._walk, self.duration_ms, words)
        ends = max((track.times_ms[-1] for track in tracks), default=0.0)
        return Crowd(self.stage, tuple(tracks), self.left_out, max(ends, self.duration_ms))

    def _take_spot(self) -> Spot | None:
        return self.spots.pop() if self.spots else None

    def _take_near(self, start: Spot) -> Spot | None:
        """A place close by, for those who have been served."""
        if not self.spots:
            return None
        near = min(range(len(self.spots)), key=lambda i: _distance(self.spots[i], start))
        return self.spots.pop(near)

    def _reacts(self) -> float:
        return self.rng.uniform(0.3, 0.65) * self.duration_ms

    def _still(self, person: FloorPerson, spot: Spot) -> Track:
        return Track(person, (0.0,), (spot,), self._reacts())

    def _part_speakers(self, tracks: list[Track]) -> None:
        """Let speakers change places with people who stand where a bubble fits, far apart.

        Whoever is greeted at the head of the queue is not to be covered either.

        Nobody else moves, so that the crowd stays the same whoever speaks.
        """
        width, height = self.stage.width, self.stage.height
        taken = self.queue[:1] if self.greeted is not None else []
        for number, track in enumerate(tracks):
            if track.person.id not in self.speakers or track.person.fate != "stays":
                continue
            if track.points[-1] in self.desk:
                taken.append(track.points[-1])
                continue
            still = [
                (other.points[0], place)
                for place, other in enumerate(tracks)
                if len(other.points) == 1
                and other.points[0] not in self.desk
                and (other is track or other.person.id not in self.speakers)
            ]
            low = [s for s in still if s[0][1] > 0.5 * height] or still
            inner = [s for s in low if 0.12 < s[0][0] / width < 0.88] or low
            if not inner:
                continue
            spot, place = max(
                inner,
                key=lambda s: (min(_FAR, _space(s[0], taken)) - self._hides(s[0]), -s[0][1]),
            )
            taken.append(spot)
            other = tracks[place]
            tracks[number] = replace(track, times_ms=other.times_ms, points=other.points)
            if other is not track:
                tracks[place] = replace(other, times_ms=track.times_ms, points=track.points)

    def _hides(self, spot: Spot) -> float:
        """How much somebody's bubble would hide of what is worth seeing."""
        words = self._words(spot)
        return _HIDING * sum(words.overlaps(each) for each in self.sights)

    def _words(self, spot: Spot) -> Box:
        """About where a bubble goes."""
        wide, high = _WORDS
        return Box(spot[0] - 0.5 * wide, spot[1] - 31 * self.stage.unit - high, wide, high)

    def _complaining(self) -> list[Track]:
        """Those who complain walk up to the desk and wait; those who speak are there already."""
        going = [p for p in self.staying if p.complains and p.id != self.greeted][: len(self.desk)]
        gone = {person.id for person in going}
        self.staying = [person for person in self.staying if person.id not in gone]
        tracks: list[Track] = []
        for place, person in zip(self.desk, going, strict=False):
            spot = None if person.id in self.speakers else self._take_near(place)
            if spot is None:
                tracks.append(self._still(person, place))
                continue
            times, points = [0.0], [spot]
            leaves = (0.04 + 0.06 * len(tracks)) * self.duration_ms
            self._walk(times, points, leaves, self.ground.path(spot, place))
            tracks.append(Track(person, tuple(times), tuple(points), self._reacts()))
        return tracks

    def _queuing(self) -> list[Track]:
        """The queue moves up; those served walk to a free place, the others one place on."""
        first = [person for person in self.staying if person.id == self.greeted]
        others = (p for p in self.staying if not p.name and p.id != self.greeted)
        line = [*first, *others][: len(self.queue)]
        in_line = {person.id for person in line}
        self.staying = [person for person in self.staying if person.id not in in_line]
        served = min(_QUEUE_STEPS, max(0, len(line) - 1))
        tracks: list[Track] = []
        for place, person in enumerate(line):
            times, points = [0.0], [self.queue[place]]
            for step in range(served):
                leaves = (0.3 + 0.2 * step) * self.duration_ms + 60 * max(0, place - step)
                at = place - step
                if at == 0:
                    spot = self._take_near(points[-1])
                    if spot is not None:
                        self._walk(times, points, leaves, self.ground.path(points[-1], spot))
                    break
                self._walk(times, points, leaves, [points[-1], self.queue[at - 1]])
            tracks.append(Track(person, tuple(times), tuple(points), self._reacts()))
        return tracks

    def _swaps(self, movers: list[FloorPerson], places: dict[int, Spot | None]) -> list[Track]:
        """Pairs of people who change places, so that everybody still has one."""
        tracks: list[Track] = []
        reach = 150 * self.stage.unit
        while len(movers) > 1:
            first = movers.pop()
            start = places[first.id]
            if start is None:
                continue
            near = [p for p in movers if 30 < _distance(start, places[p.id] or start) < reach]
            if not near:
                continue
            second = near[0]
            movers.remove(second)
            end = places[second.id] or start
            path = self.ground.path(start, end)
            for person, way in ((first, path), (second, path[::-1])):
                times, points = [0.0], [way[0]]
                leaves = self.rng.uniform(0.02, 0.45) * self.duration_ms
                self._walk(times, points, leaves, self._keeping_right(way))
                tracks.append(Track(person, tuple(times), tuple(points), self._reacts()))
        return tracks

    def _keeping_right(self, way: list[Spot]) -> list[Spot]:
        """A straight way bent a little to the right, so that two who change places pass."""
        if len(way) != 2:
            return way
        (x1, y1), (x2, y2) = way
        aside = _ASIDE * self.stage.unit / max(1.0, _distance(*way))
        middle = ((x1 + x2) / 2 - (y2 - y1) * aside, (y1 + y2) / 2 + (x2 - x1) * aside)
        clear = self.ground.in_sight(way[0], middle) and self.ground.in_sight(middle, way[1])
        return [way[0], middle, way[1]] if clear else way

    def _spread_out(self, way: list[Spot]) -> list[Spot]:
        """A way out that ends a little higher or lower, so that leavers do not form a file."""
        x, y = way[-1]
        return [*way[:-1], (x, y + self.rng.uniform(-10.0, 6.0) * self.stage.unit)]

    def _exit(self, person: FloorPerson, spot: Spot) -> Track:
        reacts = self.rng.uniform(0.12, 0.4) * self.duration_ms
        times, points = [0.0], [spot]
        leaves = reacts + 250
        if person.id in self.speakers:
            leaves = PARTING_SHARE * self.duration_ms
        way = self._spread_out(self.ground.way_out(spot, self.rng.random()))
        self._walk(times, points, leaves, way)
        return Track(person, tuple(times), tuple(points), reacts)

    def _entry(self, person: FloorPerson, spot: Spot) -> Track:
        way = self._spread_out(self.ground.way_out(spot, self.rng.random()))[::-1]
        times, points = [0.0], [way[0]]
        self._walk(times, points, self.rng.uniform(0.02, 0.4) * self.duration_ms, way)
        return Track(person, tuple(times), tuple(points), times[-1])

    def _walk(
        self, times: list[float], points: list[Spot], leaves_ms: float, way: Sequence[Spot]
    ) -> None:
        """Append a walk that starts at a time and is over before the turn is."""
        length = sum(_distance(a, b) for a, b in itertools.pairwise(way))
        if length <= 0:
            return
        begins = max(times[-1], leaves_ms)
        room = max(200.0, 0.98 * self.duration_ms - begins)
        speed = max(_SPEED * self.stage.unit, length / room)
        times.append(begins)
        points.append(points[-1])
        for start, end in itertools.pairwise(way):
            times.append(times[-1] + _distance(start, end) / speed)
            points.append(end)


def _space(spot: Spot, taken: Sequence[Spot]) -> float:
    return min((_distance(spot, other) for other in taken), default=0.0)


def _distance(first: Spot, second: Spot) -> float:
    return float(((first[0] - second[0]) ** 2 + (first[1] - second[1]) ** 2) ** 0.5)
