"""One frame of the floor: backdrop, furniture and figures by depth, rings and marks."""

from collections.abc import Collection, Mapping, Sequence
from types import MappingProxyType
from typing import Final

import pygame

from game.widgets.canvas import Canvas
from game.widgets.crowd import RESOLVE_MS, Crowd, Track
from game.widgets.fixture_picture import Drawn, FixturePicture
from game.widgets.fixture_table import Sight
from game.widgets.fixtures import NO_FIXTURES, Fixtures
from game.widgets.floor_marks import RISE_MS, TALK_ASIDE, Mark, visible_marks
from game.widgets.geometry import Box
from game.widgets.looks import Look, look_of
from game.widgets.palette import TrustColours
from game.widgets.people import (
    FEET,
    FIGURE,
    change_mark,
    complaint_mark,
    figure_body,
    leaving_mark,
    loyal_mark,
    staff_body,
    talk_mark,
)
from game.widgets.scenery import Piece
from game.widgets.walkways import Spot

_STEP_MS: Final = 110
_MARK: Final = (11.0, 11.0)  # units
_MARKS: Final[Mapping[Mark, Spot]] = {"talk": (21.0, 14.0), "complaint": (14.0, 14.0)}
_VIEWS: Final[Mapping[Mark, Spot]] = {"talk": (24.0, 16.0)}
NOTHING_CARRIED: Final[Mapping[int, Sight]] = MappingProxyType({})


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
        self._figures: dict[tuple[int, int, int, int], pygame.Surface] = {}  # by person: fast
        self._shared: dict[tuple[Look, int, int, int], pygame.Surface] = {}
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
    ) -> dict[int, Spot]:
        """Draw everything but words; returns where everybody's feet are, by id.

        Args:
            elapsed_ms: time of the turn that has passed.
            speaking: ids of those with a bubble.
            ringed: ids of those who stand out, in the ring of what can be operated.
            carried: what people hold, by id.
            playing: the turn is under way: things come by, turn and pulse.
        """
        surface = self.canvas.surface
        surface.blit(self._backdrop, self.canvas.rect(self.box))
        places = {track.person.id: track.at(elapsed_ms) for track in self.crowd.tracks}
        walkers = self._walkers(places, elapsed_ms) if playing else ()
        clock = elapsed_ms if playing else None
        self._fittings.draw_ground(clock, walkers)
        self._draw_rings(places, elapsed_ms, speaking)
        drawn = self._fixed + self._fittings.standing(clock, walkers)
        for track in self.crowd.tracks:
            self._add(drawn, track, places, carried, elapsed_ms)
        drawn.sort(key=_foot)
        surface.fblits([(picture, place) for _, picture, place in drawn])
        self._point_out(ringed, places, carried, elapsed_ms)
        self._fittings.draw_badges()
        for track, mark in visible_marks(self.crowd, places, elapsed_ms, speaking):
            rising = mark in ("up", "down")
            rise = 8 * (elapsed_ms - track.reacts_ms) / RISE_MS if rising else 0.0
            x, y = places[track.person.id]
            wide, high = _MARKS.get(mark, _MARK)
            aside = TALK_ASIDE * track.turned if mark == "talk" else 0.0
            left = self.box.x + x + (aside - 0.5 * wide) * self.unit
            top = self.box.y + y - (29 + high + rise) * self.unit
            picture = self._mark(mark, track.level_at(elapsed_ms))
            surface.blit(picture, (self.canvas.px(left), self.canvas.px(top)))
        return places

    def _add(
        self,
        drawn: list[Drawn],
        track: Track,
        places: Mapping[int, Spot],
        carried: Mapping[int, Sight],
        elapsed_ms: float,
    ) -> None:
        """A figure with what it carries."""
        place, sight = places[track.person.id], carried.get(track.person.id)
        drawn.append(self._figure(track, place, elapsed_ms))
        if sight is not None:
            self._fittings.hand(drawn, track, place, sight, elapsed_ms)

    def _walkers(self, places: Mapping[int, Spot], elapsed_ms: float) -> list[Spot]:
        """Where those are who walk just now, in units of the scene."""
        unit = self.unit
        return [
            (places[track.person.id][0] / unit, places[track.person.id][1] / unit)
            for track in self.crowd.tracks
            if len(track.times_ms) > 1 and track.walks_at(elapsed_ms)
        ]

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

    def _figure(self, track: Track, place: Spot, elapsed_ms: float) -> Drawn:
        leg = 0
        if track.walks_at(elapsed_ms):
            leg = int(elapsed_ms / _STEP_MS + track.person.id) & 1
        level, person = track.level_at(elapsed_ms), track.person
        turned = track.turned_at(elapsed_ms) if track.turned else 0
        picture = self._figures.get((person.id, level, leg, turned))
        if picture is None:
            picture = self._shared.get((person.look, level, leg, turned))
            if picture is None:
                trust = self.canvas.palette.trust[level]
                picture = self._sprite(figure_body(trust, person.look, leg, turned=turned))
                self._shared[person.look, level, leg, turned] = picture
            self._figures[person.id, level, leg, turned] = picture
        return place[1], picture, self._corner(*place)

    def _draw_rings(
        self,
        places: Mapping[int, Spot],
        elapsed_ms: float,
        speaking: Collection[int],
    ) -> None:
        unit = self.unit
        for track in self.crowd.tracks:
            person = track.person
            special = person.id in speaking
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

    def _point_out(
        self,
        people: Collection[int | None],
        places: Mapping[int, Spot],
        carried: Mapping[int, Sight],
        elapsed_ms: float,
    ) -> None:
        """A ring in the colour of controls, and the figure once more so that nobody hides it."""
        unit, accent = self.unit, self.canvas.palette["accent"]
        for track in self.crowd.tracks:
            if track.person.id not in people:
                continue
            x, y = places[track.person.id]
            body = (
                '<ellipse cx="17" cy="8" rx="14" ry="5.6" fill="#FFFFFF" fill-opacity="0.75" '
                'stroke="#FFFFFF" stroke-width="4.6"/><ellipse cx="17" cy="8" rx="14" ry="5.6" '
                f'fill="{accent}" fill-opacity="0.14" stroke="{accent}" stroke-width="2.6"/>'
            )
            left, top = self.box.x + x - 17 * unit, self.box.y + y - 9 * unit
            self.canvas.vector(body, Box(left, top, 34 * unit, 16 * unit), (34, 16))
            drawn: list[Drawn] = []
            self._add(drawn, track, places, carried, elapsed_ms)
            self.canvas.surface.fblits([(picture, place) for _, picture, place in drawn])

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
