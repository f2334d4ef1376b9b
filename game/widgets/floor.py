"""The floor: simulated customers in their place, walking, reacting, talking.

A frame depends only on what is given and on the time that has passed::

    Floor(
        "counter",
        people,
        label=text("floor"),
        bubbles=[Bubble(3, voice, trust_level=1)],
        started_ms=view.now_ms,   # None: nobody moves (planning)
        legend=TrustDistribution(text("trust"), counts),
    )
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import pygame

from game.widgets.canvas import Canvas
from game.widgets.carried_things import carried_by
from game.widgets.corners import corner_overlays
from game.widgets.crowd import RESOLVE_MS, Crowd, FloorPerson, Track, form_crowd
from game.widgets.dressings import dressing_of
from game.widgets.fixture_table import Played, Seen, Sight, seen_of, sights_of
from game.widgets.fixtures import set_up
from game.widgets.floor_marks import RISE_MS, Bubble, paint_bubbles, paint_name
from game.widgets.floor_picture import FloorPicture
from game.widgets.geometry import NOWHERE, Box
from game.widgets.node import Host, Role, SemanticNode, Widget
from game.widgets.scenery import Point
from game.widgets.scenes import scene_of
from game.widgets.text import Typesetter

MOST_BUBBLES: Final = 3
_RADIUS: Final = 14.0
_PRESS_REACH: Final = 16.0
GREETING_SHARE: Final = 0.3  # of the turn
STAFF: Final = -1  # whoever speaks and is no customer


@dataclass(frozen=True, slots=True)
class Greeting:
    """What staff say to a customer they know.

    Attributes:
        person_id: who is served first and spoken to; None for whoever it is.
        text: in quotation marks of the language.
    """

    person_id: int | None
    text: str


class Floor(Widget):
    """The stage of a scene with people on it, and a strip with the legend below.

    Args:
        scene: a scene kind; unknown ones get a store.
        people: frozen; equal people keep their places from one tree to the next.
        label: what assistive tools call the picture.
        bubbles: at most three are shown.
        started_ms: view time at which the turn began to resolve, or None for a still picture.
        finished: with ``started_ms`` None: show how the turn ended instead of how it began.
        speed: 2.0 plays twice as fast; whoever changes it in between moves ``started_ms`` too.
        legend: a widget for the strip, e.g. a TrustDistribution.
        overlay: a widget over the top of the stage, e.g. a row of pills.
        on_person: a click, or Enter on a cast member.
        selected: id of the person with a ring.
        sector: what the scene is dressed for.
        played: tactics and levers in force; what can be seen of them is set up.
        reached: ids of what reached each customer; None where that is not known yet.
        greeting: what staff say to whoever is served first, while the turn begins.
    """

    role: Role = "image"
    opaque = True

    def __init__(
        self,
        scene: str,
        people: Sequence[FloorPerson],
        *,
        label: str,
        bubbles: Sequence[Bubble] = (),
        started_ms: float | None = None,
        finished: bool = False,
        speed: float = 1.0,
        duration_ms: float = RESOLVE_MS,
        seed: int = 0,
        legend: Widget | None = None,
        overlay: Widget | None = None,
        on_person: Callable[[int], None] | None = None,
        selected: int | None = None,
        key: str = "floor",
        grow: float = 1.0,
        sector: str = "generic",
        played: Sequence[Played] = (),
        reached: Mapping[int, Collection[str]] | None = None,
        greeting: Greeting | None = None,
    ) -> None:
        super().__init__(key=key, label=label, grow=grow)
        self.scene = scene_of(scene, sector)
        self.dress = dressing_of(sector)
        self.seen = seen_of(played)
        self.people = tuple(people)
        self.carried = _carried(self.people, self.seen, played, reached)
        self.greeting = greeting
        self.bubbles = tuple(bubbles)[:MOST_BUBBLES]
        self.started_ms = started_ms
        self.finished = finished
        self.speed = speed
        self.duration_ms = duration_ms
        self.seed = seed
        self.legend = legend
        self.overlay = overlay
        self.on_person = on_person
        self.selected = selected
        self.interactive = on_person is not None
        self.stage_box: Box = NOWHERE
        self.crowd: Crowd | None = None
        self.cast = [_CastMember(self, p) for p in people if p.name]
        self.children = [*self.cast, *(w for w in (legend, overlay) if w is not None)]
        self._corners: list[tuple[pygame.Surface, tuple[int, int]]] = []
        self._picture: FloorPicture | None = None

    @property
    def left_out(self) -> int:
        """How many people found no room: then the legend must say that it is a sample."""
        return self.crowd.left_out if self.crowd is not None else 0

    def measure_natural_width(self, type_: Typesetter) -> float:
        """The scene's."""
        return self.scene.size[0]

    def measure_minimum_width(self, type_: Typesetter) -> float:
        """Half of it."""
        return self.scene.size[0] / 2

    def measure_height(self, type_: Typesetter, width: float) -> float:
        """In proportion, at most the scene's own height, and the strip."""
        stage = min(self.scene.size[1], width * self.scene.size[1] / self.scene.size[0])
        return stage * 0.7 + self._strip(type_, width)

    def _strip(self, type_: Typesetter, width: float) -> float:
        return 0.0 if self.legend is None else self.legend.height_for(type_, width - 32) + 22

    def arrange(self, type_: Typesetter, bounds: Box) -> None:
        """Put the strip below the stage, the overlay on it, and find everybody's place."""
        self.bounds = bounds
        strip = min(self._strip(type_, bounds.w), bounds.h / 2)
        self.stage_box = Box(bounds.x, bounds.y, bounds.w, max(1.0, bounds.h - strip))
        if self.legend is not None:
            place = Box(bounds.x + 16, bounds.bottom - strip + 11, bounds.w - 32, strip - 22)
            self.legend.arrange(type_, place)
        if self.overlay is not None:
            height = self.overlay.height_for(type_, bounds.w - 24)
            self.overlay.arrange(type_, Box(bounds.x + 12, bounds.y + 12, bounds.w - 24, height))
        size = (round(self.stage_box.w, 1), round(self.stage_box.h, 1))
        speakers = tuple(bubble.person_id for bubble in self.bubbles)
        greeted = self.greeting.person_id if self.greeting is not None else None
        self.crowd = form_crowd(
            self.scene, size, self.people, speakers, self.seed, self.duration_ms, greeted
        )
        for member in self.cast:
            member.track = next(
                (t for t in self.crowd.tracks if t.person.id == member.person.id), None
            )
            member.move(0.0)

    def elapsed(self, host: Host) -> float:
        """Time of the turn that has passed, in its own milliseconds."""
        if self.started_ms is None:
            return self.duration_ms + RISE_MS if self.finished else 0.0
        if host.reduced_motion:
            return self.duration_ms + RISE_MS
        return max(0.0, (host.now_ms - self.started_ms) * self.speed)

    def drawn_area(self) -> Box:
        """Its bounds; the shadow is drawn with the page."""
        return self.bounds

    def draw(self, canvas: Canvas, host: Host) -> None:
        """Draw the card and the first frame."""
        canvas.shadow(self.bounds, _RADIUS, 18, 6, 20)
        canvas.shadow(self.bounds, _RADIUS, 3, 1, 26)
        self._corners = corner_overlays(canvas, self.bounds, _RADIUS)
        self._picture = None
        self.draw_frame(canvas, host)

    def draw_frame(self, canvas: Canvas, host: Host) -> None:
        """Draw the stage as it is now."""
        if self.crowd is None:
            return
        elapsed = self.elapsed(host)
        if self.started_ms is not None and elapsed < self.duration_ms + RISE_MS:
            host.animate(self, host.now_ms + 1000)
        with canvas.clipped(self.bounds):
            with canvas.clipped(self.stage_box):
                self._draw_stage(canvas, host, elapsed)
            if self.legend is not None:
                strip_top = self.stage_box.bottom
                strip = Box(self.bounds.x, strip_top, self.bounds.w, self.bounds.bottom - strip_top)
                canvas.fill(strip, canvas.palette["card"])
                line = Box(strip.x, strip.y, strip.w, max(1.0, 1 / canvas.scale))
                canvas.fill(line, canvas.palette["hairline"])
                self.legend.draw(canvas, host)
            for overlay, place in self._corners:
                canvas.surface.blit(overlay, place)
        if self.overlay is not None:
            self.overlay.draw(canvas, host)

    def _draw_stage(self, canvas: Canvas, host: Host, elapsed: float) -> None:
        assert self.crowd is not None
        if self._picture is None:
            self._picture = self._prepared(canvas, self.crowd)
        speaking = {bubble.person_id for bubble in self.bubbles}
        playing = self.started_ms is not None and not host.reduced_motion
        places = self._picture.draw(elapsed, speaking, self.selected, self.carried, playing=playing)
        for member in self.cast:
            member.move(elapsed)
            if host.is_hovered(member) or host.is_focused(member) or self._is_chosen(member):
                paint_name(canvas, member.person.name, member.bounds, self.stage_box)
            if host.shows_focus(member):
                canvas.focus_ring(member.bounds.grown(-2), 10)
        bubbles, anchors = self.bubbles, self._bubble_anchors(places)
        if playing and self.greeting is not None and elapsed < GREETING_SHARE * self.duration_ms:
            spoken, anchor = self._greeted_by(self.greeting)
            bubbles = (spoken, *bubbles[: MOST_BUBBLES - 1])
            anchors[spoken.person_id] = anchor
        paint_bubbles(canvas, bubbles, anchors, self._bubble_room(), self.crowd.stage.unit)

    def _prepared(self, canvas: Canvas, crowd: Crowd) -> FloorPicture:
        """The picture of this crowd and what is played, made once and kept for a while."""
        box, seen, dress, duration = self.stage_box, self.seen, self.dress, self.duration_ms

        def make() -> FloorPicture:
            return FloorPicture(canvas, crowd, box, set_up(crowd.stage, seen, dress), duration)

        key = ("floor", id(crowd), box, seen, dress.sector, id(canvas.palette))
        return canvas.prepared(key, make)

    def _greeted_by(self, greeting: Greeting) -> tuple[Bubble, tuple[float, float]]:
        """The words of whoever works closest to the head of the queue, and where their head is."""
        assert self.crowd is not None
        stage, box = self.crowd.stage, self.stage_box
        front = stage.point(stage.scene.queue[0])
        places = [
            stage.point(Point(each.x, each.y, each.across, each.down)) for each in stage.scene.staff
        ]
        x, y = min(places, key=lambda place: _squared(place, front))
        anchor = (box.x + x, box.y + y - 29 * stage.unit)
        return Bubble(STAFF, greeting.text, None), anchor

    def _is_chosen(self, member: "_CastMember") -> bool:
        return self.selected is not None and member.person.id == self.selected

    def _bubble_anchors(
        self, places: dict[int, tuple[float, float]]
    ) -> dict[int, tuple[float, float]]:
        unit = self.crowd.stage.unit if self.crowd is not None else 1.0
        box = self.stage_box
        return {
            bubble.person_id: (
                box.x + places[bubble.person_id][0],
                box.y + places[bubble.person_id][1] - 29 * unit,
            )
            for bubble in self.bubbles
            if bubble.person_id in places
        }

    def _bubble_room(self) -> Box:
        box = self.stage_box.grown(-8)
        if self.overlay is None:
            return box
        top = self.overlay.bounds.bottom + 6
        return Box(box.x, top, box.w, box.bottom - top)

    def semantics(self, host: Host) -> SemanticNode:
        """The picture with its cast, its bubbles and its legend."""
        node = super().semantics(host)
        names = {person.id: person.name for person in self.people}
        spoken = tuple(
            SemanticNode("text", bubble.text, names.get(bubble.person_id, ""), self.stage_box)
            for bubble in self.bubbles
        )
        return SemanticNode(
            role=node.role,
            label=node.label,
            value=str(len(self.people) - self.left_out),
            bounds=node.bounds,
            key=node.key,
            children=(*node.children, *spoken),
        )

    def release(self, host: Host, x: float, y: float) -> None:
        """A click on or near a figure selects this person."""
        if self.on_person is None or self.crowd is None:
            return
        elapsed = self.elapsed(host)
        at = (x - self.stage_box.x, y - self.stage_box.y + 13 * self.crowd.stage.unit)
        reach = _PRESS_REACH * self.crowd.stage.unit
        best = min(
            self.crowd.tracks,
            key=lambda track: _squared(track.at(elapsed), at),
            default=None,
        )
        if best is not None and _squared(best.at(elapsed), at) <= reach * reach:
            self.on_person(best.person.id)


class _CastMember(Widget):
    """A customer with a name: a focusable place on the floor that moves with them."""

    role: Role = "button"

    def __init__(self, floor: Floor, person: FloorPerson) -> None:
        super().__init__(label=person.name, key=f"{floor.key}.{person.id}")
        self.floor = floor
        self.person = person
        self.track: Track | None = None
        self.focusable = floor.on_person is not None
        self.interactive = True

    @property
    def can_focus(self) -> bool:
        """Only those who found room."""
        return self.focusable and self.track is not None

    @property
    def value(self) -> str:
        """Their trust level before and after."""
        return f"{self.person.trust_level_before}>{self.person.trust_level_after}"

    def arrange(self, type_: Typesetter, bounds: Box) -> None:
        """The floor places its cast."""

    def move(self, elapsed: float) -> None:
        """Follow the person."""
        if self.track is None or self.floor.crowd is None:
            return
        unit = self.floor.crowd.stage.unit
        x, y = self.track.at(elapsed)
        left = self.floor.stage_box.x + x - 10 * unit
        top = self.floor.stage_box.y + y - 28 * unit
        self.bounds = Box(left, top, 20 * unit, 32 * unit)

    def draw(self, canvas: Canvas, host: Host) -> None:
        """The floor draws its people."""

    def activate(self, host: Host) -> None:
        """Select this person."""
        if self.floor.on_person is not None:
            self.floor.on_person(self.person.id)


def _carried(
    people: Sequence[FloorPerson],
    seen: Sequence[Seen],
    played: Sequence[Played],
    reached: Mapping[int, Collection[str]] | None,
) -> dict[int, Sight]:
    """Who carries what of everything played."""
    if reached is None:
        return carried_by((person.id for person in people), seen)
    sights = {each.id: sights_of(each) for each in played}
    got = {
        person: frozenset(sight for each in ids for sight in sights.get(each, ()))
        for person, ids in reached.items()
    }
    return carried_by((person.id for person in people), seen, got)


def _squared(first: tuple[float, float], second: tuple[float, float]) -> float:
    return (first[0] - second[0]) ** 2 + (first[1] - second[1]) ** 2
