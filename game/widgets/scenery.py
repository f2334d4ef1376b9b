"""What a scene is made of: a backdrop that fills any size, pieces, staff, a queue, a way out."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final, Literal

from game.widgets.geometry import Box

_LIKELY: Final = 5  # places that are ever taken in most games
Across = Literal["left", "centre", "right"]
Down = Literal["top", "middle", "bottom"]
Dress = Literal["plain", "apron", "headset"]
_SHARE: Final[dict[str, float]] = {
    "left": 0.0,
    "top": 0.0,
    "centre": 0.5,
    "middle": 0.5,
    "right": 1.0,
    "bottom": 1.0,
}


@dataclass(frozen=True, slots=True)
class Piece:
    """Furniture drawn among the people.

    Attributes:
        body: SVG elements in a view box of the place's size.
        place: where it is in the scene's reference size.
        foot: y at which it stands: people with smaller y are behind it.
        block: where nobody stands or walks; None lets people pass.
        across: which edge it keeps its distance to when the scene is wider; likewise ``down``.
        down: when it is higher.
    """

    body: str
    place: Box
    foot: float
    block: Box | None = None
    across: Across = "left"
    down: Down = "top"


@dataclass(frozen=True, slots=True)
class Staff:
    """Somebody who works here, at a fixed place."""

    x: float
    y: float
    dress: Dress
    look_seed: int
    across: Across = "left"
    down: Down = "top"


@dataclass(frozen=True, slots=True)
class Area:
    """A part of the floor, its edges tied to edges of the scene.

    Attributes:
        box: in the reference size.
        left: how much of spare width moves the left edge, 0–1; likewise the other edges.
    """

    box: Box
    left: float = 0.0
    right: float = 1.0
    top: float = 0.0
    bottom: float = 1.0


@dataclass(frozen=True, slots=True)
class Point:
    """A point tied to an edge, like a piece."""

    x: float
    y: float
    across: Across = "left"
    down: Down = "top"


def _nowhere(width: float) -> tuple[()]:
    """No windows and no doors of houses."""
    return ()


@dataclass(frozen=True, slots=True)
class Anchors:
    """Where a kind of scene has room for what tactics put there.

    Attributes:
        slots: feet of what may be set up, the best place first; nobody ever stands there.
        cameras: lenses on the wall, the first one first.
        beacons: on the ground.
        lane: where a vehicle stops.
        entrance: the middle of the door.
        windows: of the houses of customers, for a width of the scene.
        doors: the steps of their doors.
    """

    slots: tuple[Point, ...] = ()
    cameras: tuple[Point, ...] = ()
    beacons: tuple[Point, ...] = ()
    lane: Point = field(default_factory=lambda: Point(0, 0))
    entrance: Point = field(default_factory=lambda: Point(0, 0))
    windows: Callable[[float], tuple[Box, ...]] = _nowhere
    doors: Callable[[float], tuple[tuple[float, float], ...]] = _nowhere


@dataclass(frozen=True, slots=True)
class Scene:
    """A kind of place, at a reference size; a stage stretches it.

    Attributes:
        size: width and height for which the places below are given.
        backdrop: SVG of ground and walls for a width and height.
        stands: areas where customers may stand; ``walks`` are only crossed.
        walks: doors, pavements.
        blocks: walls nobody crosses.
        queue: places of a queue, the front first.
        complaints: places of those who complain, before whoever hears them, the front first.
        exits: where people come from and go to, outside the picture.
        anchors: room for what tactics put there.
    """

    size: tuple[float, float]
    backdrop: Callable[[float, float], str]
    pieces: tuple[Piece, ...]
    stands: tuple[Area, ...]
    walks: tuple[Area, ...]
    exits: tuple[Point, ...]
    staff: tuple[Staff, ...] = ()
    queue: tuple[Point, ...] = ()
    complaints: tuple[Point, ...] = ()
    blocks: tuple[Area, ...] = field(default_factory=tuple)
    anchors: Anchors = field(default_factory=Anchors)


@dataclass(frozen=True, slots=True)
class Stage:
    """A scene fitted to a size in dp: everything below is in dp from the stage's corner.

    Attributes:
        unit: dp per unit of the scene; figures and furniture are drawn at this scale.
    """

    scene: Scene
    width: float
    height: float
    unit: float

    @property
    def spare(self) -> tuple[float, float]:
        """Width and height beyond the reference size, in units of the scene."""
        return (
            self.width / self.unit - self.scene.size[0],
            self.height / self.unit - self.scene.size[1],
        )

    def backdrop(self) -> tuple[str, tuple[float, float]]:
        """SVG of ground and walls, and its view box."""
        view = (self.width / self.unit, self.height / self.unit)
        return self.scene.backdrop(*view), view

    def box(self, box: Box, across: Across = "left", down: Down = "top") -> Box:
        """Where a box of the scene lies."""
        spare_x, spare_y = self.spare
        x, y = box.x + spare_x * _SHARE[across], box.y + spare_y * _SHARE[down]
        return Box(x * self.unit, y * self.unit, box.w * self.unit, box.h * self.unit)

    def area(self, area: Area) -> Box:
        """Where an area lies; its size follows the scene's."""
        spare_x, spare_y = self.spare
        left = area.box.x + spare_x * area.left
        right = area.box.right + spare_x * area.right
        top = area.box.y + spare_y * area.top
        bottom = area.box.bottom + spare_y * area.bottom
        unit = self.unit
        return Box(left * unit, top * unit, (right - left) * unit, (bottom - top) * unit)

    def point(self, point: Point) -> tuple[float, float]:
        """Where a point lies."""
        box = self.box(Box(point.x, point.y, 0, 0), point.across, point.down)
        return box.x, box.y

    def slot_blocks(self) -> list[Box]:
        """The ground of every slot, whether something stands there or not."""
        return [
            self.box(Box(slot.x - 20, slot.y - 8, 40, 10), slot.across, slot.down)
            for slot in self.scene.anchors.slots
        ]

    def doorsteps(self) -> list[tuple[float, float]]:
        """Before the doors of customers, where somebody may ring."""
        unit, doors = self.unit, self.scene.anchors.doors(self.width / self.unit)
        return [((x + aside) * unit, (y + 12) * unit) for x, y in doors for aside in (22, -14)]

    def sights(self) -> list[Box]:
        """What bubbles had better not hide: places for what is played, and those who work here."""
        scene = self.scene
        boxes = [
            self.box(Box(slot.x - 22, slot.y - 56, 44, 56), slot.across, slot.down)
            for slot in scene.anchors.slots[:_LIKELY]
        ]
        boxes += [
            self.box(Box(place.x - 10, place.y - 30, 20, 30), place.across, place.down)
            for place in scene.queue[:4]
        ]
        return boxes + self.service_points()

    def service_points(self) -> list[Box]:
        """Those who work here, and who complains to them."""
        scene = self.scene
        staff = [
            self.box(Box(one.x - 11, one.y - 32, 22, 36), one.across, one.down)
            for one in scene.staff
        ]
        return staff + [
            self.box(Box(place.x - 10, place.y - 30, 20, 30), place.across, place.down)
            for place in scene.complaints
        ]

    def foot(self, piece: Piece) -> float:
        """Y at which a piece stands."""
        return self.box(Box(0, piece.foot, 0, 0), piece.across, piece.down).y


def in_line(
    x: float, y: float, step: float, count: int, across: Across = "left", down: Down = "top"
) -> tuple[Point, ...]:
    """Places of people who wait behind each other, none quite in line.

    Args:
        x: of the first one; likewise ``y``.
        y: of their feet.
        step: to the next one; negative to the left.
        count: how many.
        across: as for a piece; likewise ``down``.
        down: as for a piece.
    """
    return tuple(
        Point(
            x + step * number + _UNEVEN[number % len(_UNEVEN)][0],
            y + _UNEVEN[number % len(_UNEVEN)][1],
            across,
            down,
        )
        for number in range(count)
    )


_UNEVEN: Final = (
    (0.0, 0.0),
    (1.2, 2.6),
    (-0.8, -0.6),
    (1.4, 3.4),
    (0.4, 0.8),
    (-1.0, 4.0),
    (1.6, 1.4),
)


def fit(scene: Scene, width: float, height: float) -> Stage:
    """Choose the scale at which the whole scene is inside; what is left over widens it."""
    unit = min(width / scene.size[0], height / scene.size[1])
    return Stage(scene, width, height, max(0.5, min(unit, 2.2)))
