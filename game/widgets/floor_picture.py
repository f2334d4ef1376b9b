"""What a frame of the floor is made of: backdrop, furniture and figures, rings and marks."""

from collections.abc import Collection, Mapping, Sequence
from typing import Final

import pygame

from game.widgets.canvas import Canvas
from game.widgets.crowd import RESOLVE_MS, Crowd
from game.widgets.fixture_picture import FixturePicture
from game.widgets.fixture_table import Sight
from game.widgets.fixtures import NO_FIXTURES, Fixtures
from game.widgets.floor_figures import NOTHING_CARRIED, Figures, Shown
from game.widgets.floor_marks import RISE_MS, TALK_ASIDE, Mark, with_room
from game.widgets.geometry import Box
from game.widgets.looks import look_of
from game.widgets.palette import TrustColours
from game.widgets.patchwork import Laid
from game.widgets.people import (
    change_mark,
    complaint_mark,
    leaving_mark,
    loyal_mark,
    staff_body,
    talk_mark,
)
from game.widgets.scenery import Piece
from game.widgets.walking_grid import Spot

_GROUND, _RING, _POINTED, _BADGE, _MARKED = range(-5, 0)  # layers of what stands nowhere
_MARK: Final = (11.0, 11.0)  # units
_MARKS: Final[Mapping[Mark, Spot]] = {"talk": (21.0, 14.0), "complaint": (14.0, 14.0)}
_VIEWS: Final[Mapping[Mark, Spot]] = {"talk": (24.0, 16.0)}


class FloorPicture:
    """Pictures of a crowd on its stage, for one place and scale of a canvas.

    Args:
        canvas: where it will be drawn; its scale and palette must not change.
        crowd: who is on the stage.
        box: the stage in dp of the window.
        fixtures: what is played adds to the scene; a layer of its own, so that switching
            something on draws neither the crowd's places nor the backdrop anew.
        duration_ms: of the turn.
    """

    def __init__(
        self,
        canvas: Canvas,
        crowd: Crowd,
        box: Box,
        fixtures: Fixtures = NO_FIXTURES,
        duration_ms: float = RESOLVE_MS,
    ) -> None:
        self.canvas = canvas
        self.crowd = crowd
        self.box = box
        self.unit = crowd.stage.unit
        area = canvas.rect(box)
        body, view = crowd.stage.backdrop()
        self.backdrop = pygame.Surface(area.size)  # opaque: blits three times as fast
        self.backdrop.blit(canvas.vectors.picture(body, view, area.size), (0, 0))
        self._fittings = FixturePicture(canvas, box, self.unit, fixtures, duration_ms)
        self._fittings.lay(self.backdrop)
        self.outlines = [
            Box(
                each.x * self.unit, each.y * self.unit, each.w * self.unit, each.h * self.unit
            ).moved(box.x, box.y)
            for each in fixtures.outlines()
        ]
        self.outlines += [each.moved(box.x, box.y) for each in crowd.stage.service_points()]
        self._figures = Figures(canvas, crowd, box, self._fittings)
        self._marks: dict[tuple[Mark, int], pygame.Surface] = {}
        self._fixed = self._furniture(crowd.stage.scene.pieces)

    def at(
        self,
        elapsed_ms: float,
        speaking: Collection[int],
        ringed: Collection[int | None],
        carried: Mapping[int, Sight] = NOTHING_CARRIED,
        *,
        playing: bool = False,
    ) -> list[Laid]:
        """Everything but words at a time of the turn, from back to front.

        Args:
            elapsed_ms: time of the turn that has passed.
            speaking: ids of those with a bubble.
            ringed: ids of those who stand out, in the ring of what can be operated.
            carried: what people hold, by id.
            playing: the turn is under way: things come by, turn and pulse.
        """
        unit = self.unit
        shown = self._figures.at(elapsed_ms, carried, speaking)
        walking = [each.place for each in shown if each.walks] if playing else []
        walkers = [(x / unit, y / unit) for x, y in walking]
        clock = elapsed_ms if playing else None
        laid: list[Laid] = [(_GROUND, *each) for each in self._fittings.lying(clock, walkers)]
        laid += [(_RING, *each.ring) for each in shown if each.ring is not None]
        standing = self._fixed + self._fittings.standing(clock, walkers)
        for each in shown:
            standing += each.drawn
        standing.sort(key=_foot)
        laid += standing
        if ringed:
            laid += self._pointed_out([each for each in shown if each.track.person.id in ringed])
        laid += [(_BADGE, *each) for each in self._fittings.badges()]
        laid += self._floating(shown, elapsed_ms)
        return laid

    @property
    def places(self) -> Mapping[int, Spot]:
        """Where everybody's feet were when last asked for, by id."""
        return self._figures.places

    def _furniture(self, pieces: Sequence[Piece]) -> list[Laid]:
        stage, canvas = self.crowd.stage, self.canvas
        drawn: list[Laid] = []
        for piece in pieces:
            box = stage.box(piece.place, piece.across, piece.down).moved(self.box.x, self.box.y)
            area = canvas.rect(box)
            view = (piece.place.w, piece.place.h)
            picture = canvas.vectors.picture(piece.body, view, area.size)
            drawn.append((stage.foot(piece), picture, area.topleft))
        for staff in stage.scene.staff:
            place = stage.box(Box(staff.x, staff.y, 0, 0), staff.across, staff.down)
            body = staff_body(look_of(staff.look_seed), staff.dress)
            drawn.append(self._figures.figure(body, (place.x, place.y)))
        return drawn

    def _pointed_out(self, people: Sequence[Shown]) -> list[Laid]:
        """A ring in the colour of controls, and the figure once more so that nobody hides it."""
        unit, accent, canvas = self.unit, self.canvas.palette["accent"], self.canvas
        laid: list[Laid] = []
        for each in people:
            x, y = each.place
            body = (
                '<ellipse cx="17" cy="8" rx="14" ry="5.6" fill="#FFFFFF" fill-opacity="0.75" '
                'stroke="#FFFFFF" stroke-width="4.6"/><ellipse cx="17" cy="8" rx="14" ry="5.6" '
                f'fill="{accent}" fill-opacity="0.14" stroke="{accent}" stroke-width="2.6"/>'
            )
            left, top = self.box.x + x - 17 * unit, self.box.y + y - 9 * unit
            area = canvas.rect(Box(left, top, 34 * unit, 16 * unit))
            laid.append((_POINTED, canvas.vectors.picture(body, (34, 16), area.size), area.topleft))
            laid += [(_POINTED, picture, place) for _, picture, place in each.drawn]
        return laid

    def _floating(self, shown: Sequence[Shown], elapsed_ms: float) -> list[Laid]:
        """The marks for which there is room."""
        unit, px = self.unit, self.canvas.px
        wanted = [(each.track, each.place, each.mark) for each in shown if each.mark is not None]
        laid: list[Laid] = []
        for track, mark in with_room(wanted, unit):
            rising = mark in ("up", "down")
            rise = 8 * (elapsed_ms - track.reacts_ms) / RISE_MS if rising else 0.0
            x, y = self._figures.places[track.person.id]
            wide, high = _MARKS.get(mark, _MARK)
            aside = TALK_ASIDE * track.turned if mark == "talk" else 0.0
            left = self.box.x + x + (aside - 0.5 * wide) * unit
            top = self.box.y + y - (29 + high + rise) * unit
            picture = self._mark(mark, track.level_at(elapsed_ms))
            laid.append((_MARKED, picture, (px(left), px(top))))
        return laid

    def _mark(self, mark: Mark, level: int) -> pygame.Surface:
        picture = self._marks.get((mark, level))
        if picture is None:
            trust = self.canvas.palette.trust[level]
            body, view = _mark_body(mark, trust), _VIEWS.get(mark, (12.0, 12.0))
            wide, high = _MARKS.get(mark, _MARK)
            size = (self.canvas.px(wide * self.unit), self.canvas.px(high * self.unit))
            picture = self.canvas.vectors.picture(body, view, size)
            self._marks[mark, level] = picture
        return picture


def _mark_body(mark: Mark, trust: TrustColours) -> str:
    match mark:
        case "leaving":
            return leaving_mark(trust)
        case "loyal":
            return loyal_mark(trust)
        case "complaint":
            return complaint_mark(trust)
        case "talk":
            return talk_mark(trust)
        case _:
            return change_mark(trust, up=mark == "up")


def _foot(drawn: Laid) -> float:
    return drawn[0]
