"""One frame of the floor: backdrop, furniture and figures by depth, rings and marks."""

from collections.abc import Collection, Mapping, Sequence
from typing import Final

import pygame

from game.widgets.canvas import Canvas
from game.widgets.crowd import RESOLVE_MS, Crowd
from game.widgets.fixture_picture import Drawn, FixturePicture
from game.widgets.fixture_table import Sight
from game.widgets.fixtures import NO_FIXTURES, Fixtures
from game.widgets.floor_figures import NOTHING_CARRIED, Figures, Shown
from game.widgets.floor_marks import RISE_MS, TALK_ASIDE, Mark, with_room
from game.widgets.geometry import Box
from game.widgets.looks import look_of
from game.widgets.palette import TrustColours
from game.widgets.people import (
    change_mark,
    complaint_mark,
    leaving_mark,
    loyal_mark,
    staff_body,
    talk_mark,
)
from game.widgets.scenery import Piece
from game.widgets.walkways import Spot

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
        self._backdrop = pygame.Surface(area.size)  # opaque: blits three times as fast
        self._backdrop.blit(canvas.vectors.picture(body, view, area.size), (0, 0))
        self._fittings = FixturePicture(canvas, box, self.unit, fixtures, duration_ms)
        self._fittings.lay(self._backdrop)
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

    def draw(
        self,
        elapsed_ms: float,
        speaking: Collection[int],
        ringed: Collection[int | None],
        carried: Mapping[int, Sight] = NOTHING_CARRIED,
        *,
        playing: bool = False,
    ) -> Mapping[int, Spot]:
        """Draw everything but words; returns where everybody's feet are, by id.

        Args:
            elapsed_ms: time of the turn that has passed.
            speaking: ids of those with a bubble.
            ringed: ids of those who stand out, in the ring of what can be operated.
            carried: what people hold, by id.
            playing: the turn is under way: things come by, turn and pulse.
        """
        surface, unit = self.canvas.surface, self.unit
        surface.blit(self._backdrop, self.canvas.rect(self.box))
        shown = self._figures.at(elapsed_ms, carried, speaking)
        walking = [each.place for each in shown if each.walks] if playing else []
        walkers = [(x / unit, y / unit) for x, y in walking]
        clock = elapsed_ms if playing else None
        self._fittings.draw_ground(clock, walkers)
        surface.fblits([each.ring for each in shown if each.ring is not None])
        drawn = self._fixed + self._fittings.standing(clock, walkers)
        for each in shown:
            drawn += each.drawn
        drawn.sort(key=_foot)
        surface.fblits([(picture, place) for _, picture, place in drawn])
        if ringed:
            self._point_out([each for each in shown if each.track.person.id in ringed])
        self._fittings.draw_badges()
        self._draw_marks(shown, elapsed_ms)
        return self._figures.places

    def _furniture(self, pieces: Sequence[Piece]) -> list[Drawn]:
        stage, canvas = self.crowd.stage, self.canvas
        drawn: list[Drawn] = []
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

    def _point_out(self, people: Sequence[Shown]) -> None:
        """A ring in the colour of controls, and the figure once more so that nobody hides it."""
        unit, accent = self.unit, self.canvas.palette["accent"]
        for each in people:
            x, y = each.place
            body = (
                '<ellipse cx="17" cy="8" rx="14" ry="5.6" fill="#FFFFFF" fill-opacity="0.75" '
                'stroke="#FFFFFF" stroke-width="4.6"/><ellipse cx="17" cy="8" rx="14" ry="5.6" '
                f'fill="{accent}" fill-opacity="0.14" stroke="{accent}" stroke-width="2.6"/>'
            )
            left, top = self.box.x + x - 17 * unit, self.box.y + y - 9 * unit
            self.canvas.vector(body, Box(left, top, 34 * unit, 16 * unit), (34, 16))
            self.canvas.surface.fblits([(picture, place) for _, picture, place in each.drawn])

    def _draw_marks(self, shown: Sequence[Shown], elapsed_ms: float) -> None:
        unit, px = self.unit, self.canvas.px
        wanted = [(each.track, each.place, each.mark) for each in shown if each.mark is not None]
        blits: list[tuple[pygame.Surface, tuple[int, int]]] = []
        for track, mark in with_room(wanted, unit):
            rising = mark in ("up", "down")
            rise = 8 * (elapsed_ms - track.reacts_ms) / RISE_MS if rising else 0.0
            x, y = self._figures.places[track.person.id]
            wide, high = _MARKS.get(mark, _MARK)
            aside = TALK_ASIDE * track.turned if mark == "talk" else 0.0
            left = self.box.x + x + (aside - 0.5 * wide) * unit
            top = self.box.y + y - (29 + high + rise) * unit
            blits.append((self._mark(mark, track.level_at(elapsed_ms)), (px(left), px(top))))
        self.canvas.surface.fblits(blits)

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


def _foot(drawn: Drawn) -> float:
    return drawn[0]
