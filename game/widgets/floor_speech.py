"""Who says what on a floor, when in a turn, and where the bubbles stand."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from game.widgets.canvas import Canvas
from game.widgets.crowd import PARTING_SHARE, Crowd
from game.widgets.floor_marks import BUBBLE_REACH, Bubble, bubble_boxes, paint_bubble
from game.widgets.geometry import NOWHERE, Box
from game.widgets.patchwork import Over
from game.widgets.scenery import Point
from game.widgets.walking_grid import Spot

MOST_BUBBLES: Final = 3
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


class Speech:
    """The bubbles of a few customers, and of staff who greet one.

    Args:
        bubbles: the first few are said.
        parting: ids of those who leave; they speak before the others, and where they stood.
        greeting: what staff say while the turn begins.
        duration_ms: of the turn.

    Attributes:
        bubbles: those said, in the order in which customers speak up.
        said: the last ones given out, with their places.
    """

    def __init__(
        self,
        bubbles: Sequence[Bubble],
        parting: Collection[int],
        greeting: Greeting | None,
        duration_ms: float,
    ) -> None:
        some = tuple(bubbles)[:MOST_BUBBLES]
        self.bubbles = tuple(sorted(some, key=lambda each: each.person_id not in parting))
        self.greeting = greeting
        self.said: list[tuple[Bubble, Box]] = []
        self._parting = parting
        self._duration_ms = duration_ms
        self._stage_box = self._room = NOWHERE
        self._placed: tuple[object, list[tuple[Bubble, Box]]] | None = None

    def take_place(self, crowd: Crowd, stage_box: Box, room: Box) -> None:
        """Stand on a stage.

        Args:
            crowd: who is on it.
            stage_box: where it lies in the window.
            room: what bubbles may cover.
        """
        self._stage, self._stage_box, self._room = crowd.stage, stage_box, room
        speakers = {bubble.person_id for bubble in self.bubbles}
        self._tracks = {
            track.person.id: track for track in crowd.tracks if track.person.id in speakers
        }
        self.forget()

    def forget(self) -> None:
        """Find places anew: what is on the stage, or how it is drawn, has changed."""
        self._placed = None

    def overs(
        self,
        canvas: Canvas,
        places: Mapping[int, Spot],
        spared: Sequence[Box],
        elapsed_ms: float,
        *,
        playing: bool,
    ) -> list[Over]:
        """The bubbles of those who speak now.

        Args:
            canvas: draws them.
            places: where everybody's feet are, by id.
            spared: what no bubble should cover.
            elapsed_ms: time of the turn that has passed.
            playing: the turn is under way; otherwise all is said at once.
        """
        bubbles, anchors = self.bubbles, self._anchors(places, playing=playing)
        if playing and self.greeting is not None:
            spoken, anchor = self._greeted_by(self.greeting)
            bubbles = (spoken, *bubbles)
            anchors[spoken.person_id] = anchor
        self.said = [
            each
            for each in self._boxes(canvas, bubbles, anchors, spared)
            if not playing or self._is_said(each[0].person_id, elapsed_ms)
        ]
        overs = []
        for bubble, box in self.said:
            anchor = anchors[bubble.person_id]
            paint = partial(paint_bubble, canvas, bubble, box, anchor, self._stage.unit)
            area = canvas.rect(box.grown(BUBBLE_REACH))
            overs.append(Over((bubble, box, anchor), area, paint))
        return overs

    def _is_said(self, person: int, elapsed_ms: float) -> bool:
        """Staff greet first; then customers speak up one after the other."""
        share = elapsed_ms / self._duration_ms
        if person == STAFF:
            return share < GREETING_SHARE
        if person in self._parting and share >= PARTING_SHARE:
            return False
        order = [bubble.person_id for bubble in self.bubbles]
        stands = person in self._parting or elapsed_ms >= self._tracks[person].times_ms[-1]
        return stands and share >= SPEAKS_UP_SHARES[order.index(person)]

    def _boxes(
        self,
        canvas: Canvas,
        bubbles: Sequence[Bubble],
        anchors: Mapping[int, Spot],
        spared: Sequence[Box],
    ) -> list[tuple[Bubble, Box]]:
        """Where bubbles go; found once while nobody who speaks moves."""
        key = (len(bubbles), tuple(sorted(anchors.items())), id(canvas), canvas.type.text_scale)
        if self._placed is None or self._placed[0] != key:
            boxes = bubble_boxes(canvas, bubbles, anchors, self._room, self._stage.unit, spared)
            self._placed = key, boxes
        return self._placed[1]

    def _greeted_by(self, greeting: Greeting) -> tuple[Bubble, Spot]:
        """The words of whoever works closest to the head of the queue, and where their head is."""
        stage = self._stage
        front = stage.point(stage.scene.queue[0])
        places = [
            stage.point(Point(each.x, each.y, each.across, each.down)) for each in stage.scene.staff
        ]
        nearest = min(places, key=lambda place: _squared(place, front))
        return Bubble(STAFF, greeting.text, None), self._above(nearest)

    def _anchors(self, places: Mapping[int, Spot], *, playing: bool) -> dict[int, Spot]:
        """The tops of speakers' heads, where they stand while they speak."""
        if playing:
            places = {
                person: track.points[0 if person in self._parting else -1]
                for person, track in self._tracks.items()
            }
        return {
            bubble.person_id: self._above(places[bubble.person_id])
            for bubble in self.bubbles
            if bubble.person_id in places
        }

    def _above(self, feet: Spot) -> Spot:
        """The top of the head of somebody on the stage, in dp of the window."""
        box = self._stage_box
        return box.x + feet[0], box.y + feet[1] - 29 * self._stage.unit


def _squared(first: Spot, second: Spot) -> float:
    return (first[0] - second[0]) ** 2 + (first[1] - second[1]) ** 2
