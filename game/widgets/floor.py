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
from dataclasses import replace
from functools import partial
from typing import Final

import pygame

from game.widgets.canvas import Canvas
from game.widgets.carried_things import carried_of
from game.widgets.corners import corner_overlays
from game.widgets.crowd import RESOLVE_MS, Crowd, form_crowd
from game.widgets.dressings import dressing_of
from game.widgets.fixture_table import Played, seen_of
from game.widgets.fixtures import set_up
from game.widgets.floor_guests import NOBODY, Guests, Tell, name_alone
from game.widgets.floor_marks import RISE_MS, Bubble
from game.widgets.floor_picture import FloorPicture
from game.widgets.floor_speech import STAFF, Greeting, Speech
from game.widgets.geometry import Box
from game.widgets.node import Host, Widget
from game.widgets.patchwork import Laid, Over, Patchwork
from game.widgets.scenes import scene_of
from game.widgets.semantics import SemanticNode
from game.widgets.text import Typesetter
from game.widgets.tracks import FloorPerson

_RADIUS: Final = 14.0


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
        parting = {person.id for person in people if person.fate == "leaves"}
        self._speech = Speech(bubbles, parting, self.greeting, duration_ms)
        self.bubbles = self._speech.bubbles
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
        self._corners.clear()  # they lie where they were taken
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
        crowd = form_crowd(
            self.scene, size, self.people, speakers, self.seed, self.duration_ms, greeted
        )
        self.gather(crowd)
        self._speech.take_place(crowd, self.stage_box, self._bubble_room())

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
        self._picture = None
        self._speech.forget()
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
        places, spared = picture.places, picture.outlines
        overs = self._speech.overs(canvas, places, spared, elapsed, playing=playing)
        self._said = self._speech.said
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

    def _prepared(self, canvas: Canvas, crowd: Crowd) -> FloorPicture:
        """The picture of this crowd and what is played, made once and kept for a while."""
        box, seen, dress, duration = self.stage_box, self.seen, self.dress, self.duration_ms

        def make() -> FloorPicture:
            return FloorPicture(canvas, crowd, box, set_up(crowd.stage, seen, dress), duration)

        key = ("floor", id(crowd), seen, dress.sector, id(canvas.palette))
        return canvas.prepared(box, key, make)

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
        return replace(
            node,
            value=self.spoken_value(told, focused=node.focused),
            children=(*people, *node.children, *spoken),
        )
