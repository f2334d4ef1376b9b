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
from functools import partial
from typing import Final

import pygame

from game.widgets.canvas import Canvas
from game.widgets.carried_things import carried_of
from game.widgets.corners import corner_overlays
from game.widgets.crowd import PARTING_SHARE, RESOLVE_MS, Crowd, form_crowd
from game.widgets.dressings import dressing_of
from game.widgets.fixture_table import Played, seen_of
from game.widgets.fixtures import set_up
from game.widgets.floor_guests import NOBODY, Guests, Tell, name_alone
from game.widgets.floor_marks import BUBBLE_REACH, RISE_MS, Bubble, bubble_boxes, paint_bubble
from game.widgets.floor_picture import FloorPicture
from game.widgets.geometry import Box
from game.widgets.node import Host, Widget
from game.widgets.patchwork import Laid, Over, Patchwork
from game.widgets.scenery import Point
from game.widgets.scenes import scene_of
from game.widgets.semantics import SemanticNode
from game.widgets.text import Typesetter
from game.widgets.tracks import FloorPerson
from game.widgets.walkways import Spot

MOST_BUBBLES: Final = 3
_RADIUS: Final = 14.0
GREETING_SHARE: Final = 0.3  # of the turn
SPEAKS_UP_SHARES: Final = (0.12, 0.32, 0.52)  # likewise, one for every bubble
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


class Floor(Guests):
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
        on_person: as for Guests; likewise on_ground, tell and nobody.
        held_ms: show this moment of the turn, standing still.
        selected: id of the person with a ring.
        sector: what the scene is dressed for.
        played: tactics and levers in force; what can be seen of them is set up.
        reached: ids of what reached each customer; None where that is not known yet.
        greeting: what staff say to whoever is served first, while the turn begins; nothing
            where there is no queue or nobody works.
    """

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
        on_ground: Callable[[], None] | None = None,
        tell: Tell = name_alone,
        nobody: str = "",
        held_ms: float | None = None,
        selected: int | None = None,
        key: str = "floor",
        grow: float = 1.0,
        sector: str = "generic",
        played: Sequence[Played] = (),
        reached: Mapping[int, Collection[str]] | None = None,
        greeting: Greeting | None = None,
    ) -> None:
        super().__init__(
            key=key,
            label=label,
            grow=grow,
            on_person=on_person,
            on_ground=on_ground,
            tell=tell,
            nobody=nobody,
            anybody=bool(people),
        )
        self.scene = scene_of(scene, sector)
        self.dress = dressing_of(sector)
        self.seen = seen_of(played)
        self.people = tuple(people)
        self.carried = carried_of((each.id for each in people), self.seen, played, reached)
        self.greeting = greeting if self.scene.queue and self.scene.staff else None
        self._parting = {person.id for person in people if person.fate == "leaves"}
        some = tuple(bubbles)[:MOST_BUBBLES]
        self.bubbles = tuple(sorted(some, key=lambda each: each.person_id not in self._parting))
        self.started_ms = started_ms
        self.finished = finished
        self.speed = speed
        self.duration_ms = duration_ms
        self.seed = seed + sum(sector.encode())  # months look alike nowhere
        self.legend = legend
        self.overlay = overlay
        self.held_ms = held_ms
        self.selected = selected
        self.children = [each for each in (legend, overlay) if each is not None]
        self._corners: list[tuple[pygame.Surface, tuple[int, int]]] = []
        self._picture: FloorPicture | None = None
        self._patchwork = Patchwork()
        self._spoken: tuple[object, list[tuple[Bubble, Box]]] | None = None

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
        self.gather(
            form_crowd(
                self.scene, size, self.people, speakers, self.seed, self.duration_ms, greeted
            )
        )

    def elapsed(self, host: Host) -> float:
        """Time of the turn that has passed, in its own milliseconds."""
        if self.started_ms is None:
            return self.duration_ms + RISE_MS if self.finished else 0.0
        if host.reduced_motion:
            return self.duration_ms + RISE_MS
        if self.held_ms is not None:
            return self.held_ms
        return max(0.0, (host.now_ms - self.started_ms) * self.speed)

    def drawn_area(self) -> Box:
        """Its bounds; the shadow is drawn with the page."""
        return self.bounds

    def draw(self, canvas: Canvas, host: Host) -> None:
        """Draw the card and the first frame."""
        canvas.shadow(self.bounds, _RADIUS, 18, 6, 20)
        canvas.shadow(self.bounds, _RADIUS, 3, 1, 26)
        if not self._corners or canvas.surface.get_clip().contains(canvas.rect(self.bounds)):
            self._corners = corner_overlays(canvas, self.bounds, _RADIUS)
        self._picture = self._spoken = None
        self._patchwork.forget()
        if self.crowd is None:
            return
        self.draw_frame(canvas, host)
        if self.legend is not None:
            self._draw_strip(canvas, host, self.legend)

    def draw_frame(self, canvas: Canvas, host: Host) -> list[pygame.Rect]:
        """Draw what is different on the stage now."""
        if self.crowd is None:
            return []
        elapsed = self.elapsed(host)
        runs = self.started_ms is not None and self.held_ms is None
        if runs and elapsed < self.duration_ms + RISE_MS:
            host.animate(self, host.now_ms + 1000)
        if self._picture is None:
            self._picture = self._prepared(canvas, self.crowd)
        laid, overs = self._frame(canvas, host, self._picture, elapsed)
        area = canvas.rect(self.stage_box)
        with canvas.clipped(self.bounds):
            return self._patchwork.draw(canvas.surface, self._picture.backdrop, area, laid, overs)

    def _draw_strip(self, canvas: Canvas, host: Host, legend: Widget) -> None:
        top = self.stage_box.bottom
        strip = Box(self.bounds.x, top, self.bounds.w, self.bounds.bottom - top)
        with canvas.clipped(strip):
            canvas.fill(strip, canvas.palette["card"])
            canvas.hairline(strip.x, strip.y, strip.w, canvas.palette["hairline"])
            legend.draw(canvas, host)
            self._round_off(canvas)

    def _round_off(self, canvas: Canvas) -> None:
        for overlay, place in self._corners:
            canvas.surface.blit(overlay, place)

    def _frame(
        self, canvas: Canvas, host: Host, picture: FloorPicture, elapsed: float
    ) -> tuple[list[Laid], list[Over]]:
        """What stands on the stage, and what lies over it."""
        speaking = {bubble.person_id for bubble in self.bubbles}
        playing = self.started_ms is not None and not host.reduced_motion
        pointed = self.pointed_out(host, elapsed)
        ringed = {self.selected, pointed} - {None, NOBODY}
        laid = picture.at(elapsed, speaking, ringed, self.carried, playing=playing)
        overs = self._speech(canvas, picture.places, elapsed, playing=playing)
        overs += self.labels(canvas, pointed, elapsed, self._bubble_room())
        stage, inner = self.stage_box, canvas.rect(self.bounds.grown(-_RADIUS - 2))
        if host.shows_focus(self):
            paint = partial(canvas.focus_ring, stage.grown(-5), _RADIUS - 5)
            overs.append(Over("focus", canvas.rect(stage), paint, inner))
        overs.append(Over("edge", canvas.rect(stage), partial(self._round_off, canvas), inner))
        if self.overlay is not None:
            area = canvas.rect(self.overlay.drawn_area())
            overs.append(Over("overlay", area, partial(self.overlay.draw, canvas, host)))
        return laid, overs

    def _speech(
        self, canvas: Canvas, places: Mapping[int, Spot], elapsed: float, *, playing: bool
    ) -> list[Over]:
        """The bubbles of those who speak now."""
        assert self.crowd is not None
        bubbles, anchors = self.bubbles, self._bubble_anchors(places, playing=playing)
        if playing and self.greeting is not None:
            spoken, anchor = self._greeted_by(self.greeting)
            bubbles = (spoken, *bubbles)
            anchors[spoken.person_id] = anchor
        unit = self.crowd.stage.unit
        self._said = [
            each
            for each in self._placed(canvas, bubbles, anchors)
            if not playing or self._is_said(each[0].person_id, elapsed)
        ]
        overs = []
        for bubble, box in self._said:
            anchor = anchors[bubble.person_id]
            paint = partial(paint_bubble, canvas, bubble, box, anchor, unit)
            area = canvas.rect(box.grown(BUBBLE_REACH))
            overs.append(Over((bubble, box, anchor), area, paint))
        return overs

    def _is_said(self, person: int, elapsed: float) -> bool:
        """Staff greet first; then customers speak up one after the other."""
        share = elapsed / self.duration_ms
        if person == STAFF:
            return share < GREETING_SHARE
        if person in self._parting and share >= PARTING_SHARE:
            return False
        order = [bubble.person_id for bubble in self.bubbles]
        stands = person in self._parting or elapsed >= self._tracks[person].times_ms[-1]
        return stands and share >= SPEAKS_UP_SHARES[order.index(person)]

    def _placed(
        self, canvas: Canvas, bubbles: Sequence[Bubble], anchors: dict[int, tuple[float, float]]
    ) -> list[tuple[Bubble, Box]]:
        """Where bubbles go; found once while nobody who speaks moves."""
        assert self.crowd is not None
        key = (len(bubbles), tuple(sorted(anchors.items())), id(canvas), canvas.type.text_scale)
        if self._spoken is None or self._spoken[0] != key:
            room, unit = self._bubble_room(), self.crowd.stage.unit
            spared = self._picture.outlines if self._picture is not None else ()
            self._spoken = key, bubble_boxes(canvas, bubbles, anchors, room, unit, spared)
        return self._spoken[1]

    def _prepared(self, canvas: Canvas, crowd: Crowd) -> FloorPicture:
        """The picture of this crowd and what is played, made once and kept for a while."""
        box, seen, dress, duration = self.stage_box, self.seen, self.dress, self.duration_ms

        def make() -> FloorPicture:
            return FloorPicture(canvas, crowd, box, set_up(crowd.stage, seen, dress), duration)

        key = ("floor", id(crowd), seen, dress.sector, id(canvas.palette))
        return canvas.prepared(box, key, make)

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

    def _bubble_anchors(
        self, places: Mapping[int, tuple[float, float]], *, playing: bool
    ) -> dict[int, tuple[float, float]]:
        """The tops of speakers' heads, where they stand while they speak."""
        if playing:
            places = {
                bubble.person_id: track.points[0 if bubble.person_id in self._parting else -1]
                for bubble in self.bubbles
                if (track := self._tracks.get(bubble.person_id)) is not None
            }
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
        """The picture with everybody on it, its bubbles and its legend."""
        node, elapsed = super().semantics(host), self.elapsed(host)
        told = self.told(elapsed)
        spoken = tuple(
            SemanticNode("text", each.text, told[each.person_id].name, self.stage_box)
            for each in self.bubbles
            if each.person_id in told
        )
        spoken += tuple(
            SemanticNode("text", each.text, "", place)
            for each, place in self._said
            if each.person_id == STAFF
        )
        people = self.people_nodes(told, elapsed, focused=node.focused)
        return SemanticNode(
            role=node.role,
            label=node.label,
            value=self.spoken_value(told, focused=node.focused),
            bounds=node.bounds,
            key=node.key,
            focusable=node.focusable,
            focused=node.focused,
            children=(*people, *node.children, *spoken),
        )


def _squared(first: tuple[float, float], second: tuple[float, float]) -> float:
    return (first[0] - second[0]) ** 2 + (first[1] - second[1]) ** 2
