"""Pointing people out on a floor: by the pointer, by arrows, and to assistive tools."""

from abc import abstractmethod
from collections.abc import Callable
from functools import partial
from typing import Final, Literal

import pygame

from game.widgets.canvas import Canvas
from game.widgets.crowd import Crowd
from game.widgets.floor_finding import beyond, figure_box, in_order, person_at
from game.widgets.floor_marks import Bubble, PersonTag, paint_empty, paint_tag, tag_box
from game.widgets.geometry import NOWHERE, Box
from game.widgets.node import Host, KeyPress, Widget
from game.widgets.patchwork import Over
from game.widgets.semantics import SemanticNode
from game.widgets.tracks import FloorPerson, Track

Tell = Callable[[FloorPerson, int], PersonTag]
"""What is said of somebody at a trust level."""
NOBODY: Final = -1
_TAG_SHADOW: Final = 14.0
_STEPS: Final = {pygame.K_LEFT: -1, pygame.K_RIGHT: 1}
_WAYS: Final[dict[int, Literal["up", "down"]]] = {pygame.K_UP: "up", pygame.K_DOWN: "down"}


def name_alone(person: FloorPerson, level: int) -> PersonTag:
    """Only the name, where there is one."""
    return PersonTag(person.name)


class Guests(Widget):
    """A stage with people, of whom one can be pointed out and asked about.

    It is one stop of the focus. Left and right go through everybody, those with a name first; up
    and down go to whoever stands there; beyond the last one the arrows leave it.

    Args:
        on_person: gets the id of whoever is clicked, or chosen by the arrows and Enter.
        on_ground: a click where nobody stands.
        tell: what the label beside somebody says.
        nobody: said where there is no one to show.
        anybody: there are people at all.
    """

    def __init__(
        self,
        *,
        key: str,
        label: str,
        grow: float,
        on_person: Callable[[int], None] | None,
        on_ground: Callable[[], None] | None,
        tell: Tell,
        nobody: str,
        anybody: bool,
    ) -> None:
        super().__init__(key=key, label=label, grow=grow)
        self.on_person = on_person
        self.on_ground = on_ground
        self.tell = tell
        self.nobody = nobody
        self.role = "image" if on_person is None else "list"
        self.focusable = on_person is not None and anybody
        self.interactive = on_person is not None or on_ground is not None
        self.stage_box: Box = NOWHERE
        self.crowd: Crowd | None = None
        self._tracks: dict[int, Track] = {}
        self._said: list[tuple[Bubble, Box]] = []  # bubbles as last drawn
        self._drawn_ms = 0.0
        self._current = NOBODY  # whom the arrows chose
        self._pointed = NOBODY  # who was below the pointer when last drawn
        self._pointer: tuple[float, float] | None = None

    @abstractmethod
    def elapsed(self, host: Host) -> float:
        """Time of the turn that has passed, in its own milliseconds."""

    @property
    def crowd_size(self) -> int:
        """How many people found room."""
        return len(self._tracks)

    def gather(self, crowd: Crowd) -> None:
        """Take these people."""
        self.crowd = crowd
        self._tracks = {track.person.id: track for track in crowd.tracks}

    def across(self, customer: int) -> float | None:
        """How far to the right somebody was when last drawn, in dp of the window."""
        track = self._tracks.get(customer)
        return None if track is None else self.stage_box.x + track.at(self._drawn_ms)[0]

    def pointed_out(self, host: Host, elapsed: float) -> int:
        """Id of the person to point out now, or NOBODY."""
        self._drawn_ms = elapsed
        if self.on_person is None:
            return NOBODY
        if self._pointer is not None and host.is_hovered(self):
            found = self._at(*self._pointer, elapsed)
            self._pointed = NOBODY if found is None else found.person.id
            return self._pointed
        return self._current if host.shows_focus(self) else NOBODY

    def labels(self, canvas: Canvas, person: int, elapsed: float, room: Box) -> list[Over]:
        """What is said of the one pointed out, or of there being nobody."""
        track = self._tracks.get(person)
        if self.crowd is not None and track is not None:
            figure = figure_box(self.crowd, track, self.stage_box, elapsed)
            tag = self.tell(track.person, track.level_at(elapsed))
            box = tag_box(canvas, tag, figure, room)
            area = canvas.rect(box.grown(_TAG_SHADOW))
            paint = partial(paint_tag, canvas, tag, figure, room)
            return [Over((tag, figure), area, paint)]
        if not self._tracks and self.nobody:
            paint = partial(paint_empty, canvas, self.nobody, self.stage_box)
            return [Over(self.nobody, canvas.rect(self.stage_box), paint)]
        return []

    def _at(self, x: float, y: float, elapsed: float) -> Track | None:
        """Who is meant by a point: whoever speaks there, else whoever stands there."""
        for bubble, box in self._said:
            if box.contains(x, y):
                return self._tracks.get(bubble.person_id)
        if self.crowd is None or not self.stage_box.contains(x, y):
            return None
        return person_at(self.crowd, self.stage_box, x, y, elapsed)

    # input

    def restore(self, host: Host) -> None:
        """Stay with the person the arrows chose; begin with the first."""
        self._current = int(host.recall(self, "person", NOBODY))
        if self._current not in self._tracks and self.crowd is not None:
            order = in_order(self.crowd, 0.0)
            self._current = order[0].person.id if order else NOBODY

    def point(self, host: Host, x: float, y: float) -> None:
        """Point out whoever is below the pointer."""
        self._pointer = (x, y)
        found = self._at(x, y, self.elapsed(host)) if self.on_person is not None else None
        if self._pointed != (NOBODY if found is None else found.person.id):
            host.invalidate(self)

    def key_press(self, host: Host, press: KeyPress) -> bool:
        """Go to the next person."""
        if self.crowd is None or not host.is_focused(self):
            return False
        track = self._next(self.crowd, press.key, self.elapsed(host))
        if track is None:
            return False
        self._pointer = None
        self._choose(host, track.person.id)
        return True

    def _choose(self, host: Host, person: int) -> None:
        self._current = person
        host.remember(self, "person", person)
        host.invalidate(self)

    def _next(self, crowd: Crowd, key: int, elapsed: float) -> Track | None:
        order, current = in_order(crowd, elapsed), self._tracks.get(self._current)
        if current is None:
            return None
        if key in {pygame.K_HOME, pygame.K_END}:
            return order[0 if key == pygame.K_HOME else -1]
        if key in _WAYS:
            return beyond(crowd.tracks, current, _WAYS[key], elapsed)
        place = order.index(current) + _STEPS.get(key, len(order))
        return order[place] if 0 <= place < len(order) else None

    def activate(self, host: Host) -> None:
        """Enter or Space: the person the arrows chose."""
        if self.on_person is not None and self._current in self._tracks:
            self.on_person(self._current)

    def release(self, host: Host, x: float, y: float) -> None:
        """A click on or near a figure chooses this person."""
        if not self.bounds.contains(x, y):
            return
        found = self._at(x, y, self.elapsed(host)) if self.on_person is not None else None
        if found is not None and self.on_person is not None:
            self._choose(host, found.person.id)
            self.on_person(found.person.id)
        elif self.on_ground is not None:
            self.on_ground()

    # assistive tools

    def told(self, elapsed: float) -> dict[int, PersonTag]:
        """What is said of everybody, by id."""
        return {
            person: self.tell(track.person, track.level_at(elapsed))
            for person, track in self._tracks.items()
        }

    def people_nodes(
        self, told: dict[int, PersonTag], elapsed: float, *, focused: bool
    ) -> tuple[SemanticNode, ...]:
        """Everybody, in the order of the arrows."""
        if self.crowd is None:
            return ()
        return tuple(
            SemanticNode(
                "image" if self.on_person is None else "button",
                told[track.person.id].name,
                told[track.person.id].line,
                figure_box(self.crowd, track, self.stage_box, elapsed),
                key=f"{self.key}.{track.person.id}",
                focused=focused and track.person.id == self._current,
            )
            for track in in_order(self.crowd, elapsed)
        )

    def spoken_value(self, told: dict[int, PersonTag], *, focused: bool) -> str:
        """Whom the arrows are on, or how many there are."""
        if focused and self._current in told:
            return told[self._current].in_one_line
        return str(self.crowd_size)
