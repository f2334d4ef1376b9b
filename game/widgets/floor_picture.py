"""One frame of the floor: backdrop, furniture and figures by depth, rings and marks."""

from collections.abc import Collection, Mapping, Sequence
from typing import Final

import pygame

from game.widgets.canvas import Canvas
from game.widgets.crowd import Crowd, Track
from game.widgets.fixtures import NO_FIXTURES, Fixtures
from game.widgets.floor_marks import RISE_MS, Mark, visible_marks
from game.widgets.geometry import Box
from game.widgets.looks import Look, look_of
from game.widgets.people import (
    FEET,
    FIGURE,
    change_mark,
    figure_body,
    leaving_mark,
    loyal_mark,
    staff_body,
)
from game.widgets.scenery import Piece
from game.widgets.walkways import Spot

_STEP_MS: Final = 110
_Drawn = tuple[float, pygame.Surface, tuple[int, int]]


class FloorPicture:
    """Pictures of a crowd on its stage, for one place and scale of a canvas.

    Args:
        canvas: where it will be drawn; its scale and palette must not change.
        crowd: who is on the stage.
        box: the stage in dp of the window.
        fixtures: what tactics add to the scene; a layer of its own, so that switching one on
            draws neither the crowd's places nor the backdrop anew.
    """

    def __init__(
        self, canvas: Canvas, crowd: Crowd, box: Box, fixtures: Fixtures = NO_FIXTURES
    ) -> None:
        self.canvas = canvas
        self.crowd = crowd
        self.box = box
        self.unit = crowd.stage.unit
        area = canvas.rect(box)
        body, view = crowd.stage.backdrop()
        self._backdrop = pygame.Surface(area.size)  # opaque: blits three times as fast
        self._backdrop.blit(canvas.vectors.picture(body, view, area.size), (0, 0))
        for ground in fixtures.grounds:
            layer = canvas.vectors.picture(ground(*view), view, area.size)
            self._backdrop.blit(layer, (0, 0))
        self._figures: dict[tuple[int, Look, int], pygame.Surface] = {}
        self._marks: dict[tuple[Mark, int], pygame.Surface] = {}
        self._fixed = self._furniture((*crowd.stage.scene.pieces, *fixtures.pieces))

    def draw(
        self, elapsed_ms: float, speaking: Collection[int], selected: int | None
    ) -> dict[int, Spot]:
        """Draw everything but words; returns where everybody's feet are, by id."""
        surface = self.canvas.surface
        surface.blit(self._backdrop, self.canvas.rect(self.box))
        places = {track.person.id: track.at(elapsed_ms) for track in self.crowd.tracks}
        self._draw_rings(places, elapsed_ms, speaking, selected)
        drawn = self._fixed[:]
        for track in self.crowd.tracks:
            drawn.append(self._figure(track, places[track.person.id], elapsed_ms))
        drawn.sort(key=_foot)
        surface.fblits([(picture, place) for _, picture, place in drawn])
        for track, mark in visible_marks(self.crowd, places, elapsed_ms, speaking):
            rising = mark in ("up", "down")
            rise = 8 * (elapsed_ms - track.reacts_ms) / RISE_MS if rising else 0.0
            x, y = places[track.person.id]
            left = self.box.x + x - 5.5 * self.unit
            top = self.box.y + y - (40 + rise) * self.unit
            picture = self._mark(mark, track.level_at(elapsed_ms))
            surface.blit(picture, (self.canvas.px(left), self.canvas.px(top)))
        return places

    def _furniture(self, pieces: Sequence[Piece]) -> list[_Drawn]:
        stage, canvas = self.crowd.stage, self.canvas
        drawn: list[_Drawn] = []
        for piece in pieces:
            box = stage.box(piece.place, piece.across, piece.down).moved(self.box.x, self.box.y)
            area = canvas.rect(box)
            view = (piece.place.w, piece.place.h)
            picture = canvas.vectors.picture(piece.body, view, area.size)
            drawn.append((stage.foot(piece), picture, area.topleft))
        for staff in stage.scene.staff:
            place = stage.box(Box(staff.x, staff.y, 0, 0), staff.across, staff.down)
            picture = self._sprite(staff_body(look_of(staff.look_seed), staff.dress))
            drawn.append((place.y, picture, self._corner(place.x, place.y)))
        return drawn

    def _sprite(self, body: str) -> pygame.Surface:
        unit = self.unit
        size = (self.canvas.px(FIGURE[0] * unit), self.canvas.px(FIGURE[1] * unit))
        return self.canvas.vectors.picture(body, FIGURE, size)

    def _corner(self, x: float, y: float) -> tuple[int, int]:
        """Upper left pixel of a figure whose feet are at a place."""
        scale, unit = self.canvas.scale, self.unit
        left = (self.box.x + x - FEET[0] * unit) * scale
        top = (self.box.y + y - FEET[1] * unit) * scale
        return round(left), round(top)

    def _figure(self, track: Track, place: Spot, elapsed_ms: float) -> _Drawn:
        leg = 0
        if track.walks_at(elapsed_ms):
            leg = int(elapsed_ms / _STEP_MS + track.person.id) & 1
        level = track.level_at(elapsed_ms)
        look = track.person.look
        picture = self._figures.get((level, look, leg))
        if picture is None:
            trust = self.canvas.palette.trust[level]
            picture = self._sprite(figure_body(trust, look, leg))
            self._figures[level, look, leg] = picture
        return place[1], picture, self._corner(*place)

    def _draw_rings(
        self,
        places: Mapping[int, Spot],
        elapsed_ms: float,
        speaking: Collection[int],
        selected: int | None,
    ) -> None:
        unit = self.unit
        for track in self.crowd.tracks:
            person = track.person
            special = person.id in speaking or person.id == selected
            if not special and not person.name:
                continue
            trust = self.canvas.palette.trust[track.level_at(elapsed_ms)]
            x, y = places[person.id]
            width = 2.0 if special else 1.3
            body = (
                f'<ellipse cx="15" cy="7" rx="12" ry="4.500" fill="{trust.fill}" '
                f'fill-opacity="0.18" stroke="{trust.shade}" stroke-width="{width}"/>'
            )
            left, top = self.box.x + x - 15 * unit, self.box.y + y - 8 * unit
            self.canvas.vector(body, Box(left, top, 30 * unit, 14 * unit), (30, 14))

    def _mark(self, mark: Mark, level: int) -> pygame.Surface:
        picture = self._marks.get((mark, level))
        if picture is None:
            trust = self.canvas.palette.trust[level]
            if mark == "leaving":
                body = leaving_mark(trust)
            elif mark == "loyal":
                body = loyal_mark(trust)
            else:
                body = change_mark(trust, up=mark == "up")
            side = self.canvas.px(11 * self.unit)
            picture = self.canvas.vectors.picture(body, (12, 12), (side, side))
            self._marks[mark, level] = picture
        return picture


def _foot(drawn: _Drawn) -> float:
    return drawn[0]
