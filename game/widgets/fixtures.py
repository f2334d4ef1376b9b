"""What is played, set up in a scene for all to see: cameras, boards, beacons, the van.

Nothing here takes room from people: they never stand on a slot, whatever is switched on.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from typing import Final

from game.vocabulary.settings import Openness
from game.widgets.dressings import Dressing
from game.widgets.fixture_table import Seen, Sight
from game.widgets.folk import (
    CAR,
    PERSON,
    PERSON_FOOT,
    VAN,
    car_body,
    courier_body,
    engineer_body,
    interviewer_body,
    porter_body,
    van_body,
)
from game.widgets.geometry import Box
from game.widgets.hung_things import (
    BADGE,
    badge_body,
    fence_body,
    parcel_body,
    window_body,
)
from game.widgets.scenery import Point, Stage
from game.widgets.standing_things import STANDING, STANDING_FOOT, has_standing, standing_body

_CAMERAS: Final = (0, 2, 3, 5)
_BEACONS: Final = (0, 2, 4, 6)
_CONE: Final = (0.0, 46.0, 62.0, 80.0)
_FENCE: Final = (0.0, 130.0, 205.0, 285.0)
_COPIES: Final = (0, 1, 1, 2)
_SIGNS: Final = (0, 1, 2, 3)
_BADGED: Final = frozenset({"greeting", "one_more", "next_step", "memory"})
_IN_WINDOWS: Final = frozenset({"televisions", "speakers", "listening", "devices", "padlock"})
Spot = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Sprite:
    """Something drawn at a place, in units of the stage.

    Attributes:
        sight: what it belongs to.
        body: SVG in a view box of ``size``.
        left: its left edge; likewise ``top``.
        foot: y at which it stands among the people; 0 for what lies on the ground or hangs.
        turned: the same thing turned left and right, for those that turn to passers-by.
    """

    sight: Sight
    body: str
    size: tuple[float, float]
    left: float
    top: float
    foot: float = 0.0
    turned: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Camera:
    """A lens on the wall and how wide it sees."""

    x: float
    y: float
    reach: float
    openness: Openness


@dataclass(frozen=True, slots=True)
class Beacon:
    """A sender on the ground."""

    x: float
    y: float
    openness: Openness


@dataclass(frozen=True, slots=True)
class Eye:
    """A pupil that follows whoever passes.

    Attributes:
        span: how far it moves to either side.
        foot: of what it is part of; 0 on the ground layer.
    """

    x: float
    y: float
    span: float
    radius: float
    foot: float = 0.0


@dataclass(frozen=True, slots=True)
class Comer:
    """Somebody or something that comes by in the course of a turn.

    Attributes:
        bodies: standing and in mid-step.
        size: of the view box; the feet are at ``foot_x``, ``foot_y`` in it.
        scale: of the drawing.
        start: feet outside the picture; ``stop`` where they stand afterwards.
        leaves: share of the turn at which it starts; ``arrives`` when it stands.
    """

    sight: Sight
    bodies: tuple[str, str]
    size: tuple[float, float]
    foot_x: float
    foot_y: float
    scale: float
    start: Spot
    stop: Spot
    leaves: float
    arrives: float

    def stopped(self) -> Box:
        """Where it stands in the end."""
        (x, y), scale = self.stop, self.scale
        wide, high = self.size[0] * scale, self.size[1] * scale
        return Box(x - self.foot_x * scale, y - self.foot_y * scale, wide, high)


@dataclass(frozen=True, slots=True)
class Fixtures:
    """Everything that is added to a scene, in units of the stage.

    Attributes:
        ground: lies on the floor or hangs on walls, in windows.
        standing: among the people.
        badges: above those who work here.
        cameras: likewise beacons, eyes, comers.
        unplaced: sights for which no slot was left.
    """

    ground: tuple[Sprite, ...] = ()
    standing: tuple[Sprite, ...] = ()
    badges: tuple[Sprite, ...] = ()
    cameras: tuple[Camera, ...] = ()
    beacons: tuple[Beacon, ...] = ()
    eyes: tuple[Eye, ...] = ()
    comers: tuple[Comer, ...] = ()
    unplaced: tuple[Sight, ...] = ()

    def outlines(self) -> list[Box]:
        """Where things stand and hang that words had better not cover."""
        things = [Box(each.left, each.top, *each.size) for each in (*self.standing, *self.badges)]
        return things + [each.stopped() for each in self.comers]

    def shows(self) -> frozenset[Sight]:
        """Sights of which something is drawn; what customers carry comes on top."""
        shown = {each.sight for each in (*self.ground, *self.standing, *self.badges)}
        shown.update(each.sight for each in self.comers)
        if self.cameras:
            shown.add("cameras")
        if self.beacons:
            shown.add("beacons")
        return frozenset(shown)


NO_FIXTURES: Final = Fixtures()


def set_up(stage: Stage, seen: Sequence[Seen], dress: Dressing) -> Fixtures:
    """Find a place for everything in force."""
    return _Fitter(stage, dress).fit(seen) if seen else NO_FIXTURES


class _Fitter:
    def __init__(self, stage: Stage, dress: Dressing) -> None:
        self.stage = stage
        self.dress = dress
        self.anchors = stage.scene.anchors
        self.width, self.height = stage.width / stage.unit, stage.height / stage.unit
        self.ground: list[Sprite] = []
        self.standing: list[Sprite] = []
        self.badges: list[Sprite] = []
        self.cameras: list[Camera] = []
        self.beacons: list[Beacon] = []
        self.eyes: list[Eye] = []
        self.comers: list[Comer] = []
        self.asked: list[tuple[int, Seen]] = []

    def fit(self, seen: Sequence[Seen]) -> Fixtures:
        """Everything, those that need a slot last and copies after all the first ones."""
        for each in seen:
            self._place(each)
        slots = list(self.anchors.slots)
        unplaced: list[Sight] = []
        for copy, each in sorted(self.asked, key=lambda asked: asked[0]):
            if slots:
                self._stand(each, slots.pop(0))
            elif copy == 0:
                unplaced.append(each.sight)
        return Fixtures(
            tuple(self.ground),
            tuple(self.standing),
            tuple(self.badges),
            tuple(self.cameras),
            tuple(self.beacons),
            tuple(self.eyes),
            tuple(self.comers),
            tuple(unplaced),
        )

    def _place(self, each: Seen) -> None:
        sight = each.sight
        if sight == "cameras":
            for point in self.anchors.cameras[: _CAMERAS[each.level]]:
                self.cameras.append(Camera(*self._at(point), _CONE[each.level], each.openness))
        elif sight == "beacons":
            for point in self.anchors.beacons[: _BEACONS[each.level]]:
                self.beacons.append(Beacon(*self._at(point), each.openness))
        elif sight == "fence":
            self._fence(each)
        elif sight in _BADGED and len(self.stage.scene.staff) > 1:
            self._badges(each)
        elif sight in _IN_WINDOWS and self.anchors.windows(self.width):
            self._windows(each)
        elif sight == "parcels":
            self._parcels(each)
        elif sight in {"engineer", "courier", "porter", "survey", "cars"}:
            self._comers(each)
        elif has_standing(sight):
            copies = (_SIGNS if sight in _GROWING else _COPIES)[each.level]
            self.asked += [(copy, each) for copy in range(copies)]

    def _at(self, point: Point) -> Spot:
        x, y = self.stage.point(point)
        return x / self.stage.unit, y / self.stage.unit

    def _stand(self, each: Seen, slot: Point) -> None:
        x, y = self._at(slot)
        left, top = x - STANDING_FOOT[0], y - STANDING_FOOT[1]
        body = standing_body(each.sight, each.openness)
        turns = each.sight in {"signs", "televisions"}
        turned = (_skewed(body, 7), _skewed(body, -7)) if turns else None
        self.standing.append(Sprite(each.sight, body, STANDING, left, top, y, turned))
        if turns:
            centre = top + (18.5 if each.sight == "signs" else 20.5)
            self.eyes.append(Eye(x, centre, 5.0, 3.4, y + 0.01))

    def _badges(self, each: Seen) -> None:
        staff = self.stage.scene.staff
        step = (0, 3, 2, 1)[each.level]
        offset = {"greeting": 0, "one_more": 1, "next_step": 0, "memory": 1}[each.sight]
        taken = {(badge.left, badge.top) for badge in self.badges}
        for one in staff[offset % step :: step]:
            x, y = self._at(Point(one.x, one.y, one.across, one.down))
            left, top = x - BADGE[0] / 2, y - 30 - BADGE[1]
            if (left, top) in taken:
                continue
            self.badges.append(Sprite(each.sight, badge_body(each.sight), BADGE, left, top))

    def _windows(self, each: Seen) -> None:
        windows = self.anchors.windows(self.width)
        count = ceil(len(windows) * each.level / 3)
        order = [*range(0, len(windows), 2), *range(1, len(windows), 2)]
        for index in order[:count]:
            box = windows[index]
            body = window_body(each.sight, box.w, box.h, each.openness)
            spill = 58.0 if each.sight == "televisions" and box.h > 30 else 0.0
            self.ground.append(
                Sprite(each.sight, body, (box.w + 40, box.h + spill), box.x - 20, box.y)
            )
            if each.sight == "televisions" and box.h > 30:
                self.eyes.append(Eye(box.x + box.w / 2, box.y + 19, 4.5, 2.8))

    def _parcels(self, each: Seen) -> None:
        doors = list(self.anchors.doors(self.width))
        if not doors:
            x, y = self._at(self.anchors.entrance)
            doors = [(x + dx, y - 4) for dx in (-70, 70, -100)]
        count = ceil(len(doors) * each.level / 3)
        small = 0.8 if self.anchors.doors(self.width) and doors[0][1] < 120 else 1.0
        for x, y in doors[:count]:
            size = (26 * small, 20 * small)
            self.ground.append(
                Sprite("parcels", parcel_body(), size, x + 12 - size[0] / 2, y + 9 - size[1])
            )

    def _fence(self, each: Seen) -> None:
        x, y = self._at(self.anchors.entrance)
        wide = min(_FENCE[each.level], self.width / 2 - 12)
        high = min(wide * 0.36, self.height - y - 8 + 40)
        top = min(y - high, self.height - 2 * high - 4)
        x = min(max(x, wide), self.width - wide)
        body = fence_body(wide, high, each.openness)
        self.ground.append(Sprite("fence", body, (2 * wide, 2 * high), x - wide, top))

    def _comers(self, each: Seen) -> None:
        lane = self._at(self.anchors.lane)
        doors = [
            (min(x + 20, self.width - PERSON[0]), y + 12) for x, y in self.anchors.doors(self.width)
        ]
        if each.sight == "cars":
            for number in range(each.level):
                stop = (self.width * (0.84 - 0.17 * number), lane[1] + 2)  # the first goes furthest
                self._comer("cars", (car_body(number),) * 2, CAR, (42.0, 39.0), 1.0, stop)
        elif each.sight == "engineer":
            scale = 0.8 if self.height - lane[1] < 20 else 1.0
            van = (van_body(self.dress),) * 2
            self._comer("engineer", van, VAN, (62.0, 60.0), scale, lane)
            beside = [(x - 36, y) for x, y in doors[1 : 2 * each.level : 2]]  # porters on the right
            places = beside or [(lane[0] + 70 + 24 * n, lane[1] - 3) for n in range(each.level)]
            self._walkers(each.sight, (engineer_body(0), engineer_body(1)), places)
        elif each.sight == "survey":
            x, y = self._at(self.anchors.entrance)
            places = [(x + dx, y + 2) for dx in (-64, 60, -92)][: each.level]
            self._walkers(each.sight, (interviewer_body(0), interviewer_body(1)), places)
        else:
            makes = courier_body if each.sight == "courier" else porter_body
            shift = 0 if each.sight == "courier" else 1
            places = doors[shift::2][: each.level] or [
                (self.width - lane[0] + 40 * n - 80 * shift, lane[1] - 6) for n in range(each.level)
            ]
            self._walkers(each.sight, (makes(0), makes(1)), places)

    def _walkers(self, sight: Sight, bodies: tuple[str, str], places: Sequence[Spot]) -> None:
        for place in places:
            self._comer(sight, bodies, PERSON, PERSON_FOOT, 1.0, place)

    def _comer(
        self,
        sight: Sight,
        bodies: tuple[str, str],
        size: tuple[float, float],
        foot: Spot,
        scale: float,
        stop: Spot,
    ) -> None:
        side = -size[0] * scale - 4
        start = (side if sight != "survey" else stop[0], stop[1])
        number = len(self.comers)
        leaves = 0.02 + 0.09 * (number % 5)
        self.comers.append(
            Comer(sight, bodies, size, *foot, scale, start, stop, leaves, leaves + 0.3)
        )


_GROWING: Final = frozenset({"signs", "weather_signs", "coming"})


def _skewed(body: str, degrees: float) -> str:
    """The same thing turned to one side."""
    return (
        f'<g transform="translate(24 31) skewY({degrees:g}) scale(0.900 1) translate(-24 -31)">'
        f"{body}</g>"
    )
