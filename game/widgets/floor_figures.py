"""Everybody on the floor as pictures, made anew only for those about whom something changes."""

from collections.abc import Collection, Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

import pygame

from game.widgets.canvas import Canvas
from game.widgets.carried_things import CARRIED
from game.widgets.crowd import Crowd
from game.widgets.fixture_picture import FixturePicture
from game.widgets.fixture_table import Sight
from game.widgets.floor_marks import RISE_MS, Mark, mark_of
from game.widgets.geometry import Box
from game.widgets.looks import Look
from game.widgets.patchwork import Laid
from game.widgets.people import FEET, FIGURE, figure_body
from game.widgets.tracks import Track
from game.widgets.vectors import Cut
from game.widgets.walking_grid import Spot

NOTHING_CARRIED: Final[Mapping[int, Sight]] = MappingProxyType({})
_STEP_MS: Final = 110


class Shown(NamedTuple):
    """How somebody looks for a while: three in four stand still through most of a turn.

    A tuple: some fifty are made for every frame, and a frozen dataclass takes four times as long.

    Attributes:
        track: who.
        since_ms: when this began to hold; at ``until_ms`` it holds no longer.
        place: of the feet in dp of the stage.
        walks: the feet move.
        drawn: the figure and what it carries.
        ring: below them, and its upper left pixel.
        mark: above them, where there is room for it.
    """

    track: Track
    since_ms: float
    until_ms: float
    place: Spot
    walks: bool
    drawn: tuple[Laid, ...]
    ring: tuple[pygame.Surface, tuple[int, int]] | None
    mark: Mark | None


class Figures:
    """Pictures of everybody in a crowd, for one place and scale of a canvas.

    Args:
        canvas: where they will be drawn.
        crowd: who there is.
        box: the stage in dp of the window.
        fittings: knows what people carry.
    """

    def __init__(self, canvas: Canvas, crowd: Crowd, box: Box, fittings: FixturePicture) -> None:
        self.canvas = canvas
        self.crowd = crowd
        self.box = box
        self.places: dict[int, Spot] = {}
        self._fittings = fittings
        self._shown: list[Shown] = []
        self._carried = NOTHING_CARRIED
        self._speaking: frozenset[int] = frozenset()
        self._pictures: dict[tuple[Look, int, int, int], Cut] = {}

    def at(
        self, elapsed_ms: float, carried: Mapping[int, Sight], speaking: Collection[int]
    ) -> list[Shown]:
        """Everybody at a time of the turn; to be read before the next call.

        Args:
            elapsed_ms: that time.
            carried: what people hold, by id.
            speaking: ids of those with a bubble.
        """
        shown = self._shown
        if not shown or carried != self._carried or self._speaking != speaking:
            self._carried, self._speaking = carried, frozenset(speaking)
            shown[:] = [self._shown_at(track, elapsed_ms) for track in self.crowd.tracks]
            return shown
        for number, each in enumerate(shown):
            if not each.since_ms <= elapsed_ms < each.until_ms:
                shown[number] = self._shown_at(each.track, elapsed_ms)
        return shown

    def _shown_at(self, track: Track, elapsed_ms: float) -> Shown:
        person = track.person.id
        place = self.places[person] = track.at(elapsed_ms)
        walks, sight = track.walks_at(elapsed_ms), self._carried.get(person)
        drawn = [self._figure(track, place, elapsed_ms, walks=walks)]
        if sight is not None:
            self._fittings.hand(drawn, track, place, sight, elapsed_ms)
        speaks = person in self._speaking
        return Shown(
            track,
            elapsed_ms,
            elapsed_ms if walks else self._holds_until(track, sight, elapsed_ms),
            place,
            walks,
            tuple(drawn),
            self._ring(track, place, elapsed_ms) if speaks or track.person.name else None,
            None if speaks else mark_of(track, elapsed_ms),
        )

    def _holds_until(self, track: Track, sight: Sight | None, elapsed_ms: float) -> float:
        until = track.rests_until(elapsed_ms)
        reacted = track.reacts_ms + RISE_MS
        reacts = track.reacts_ms <= elapsed_ms < reacted
        if reacts:
            until = min(until, reacted)
        if sight is None:
            return until
        thing = CARRIED[sight]
        if thing.rings and reacts:
            return elapsed_ms
        return min(until, track.rests_until(elapsed_ms - thing.lag_ms) + thing.lag_ms)

    def _figure(self, track: Track, place: Spot, elapsed_ms: float, *, walks: bool) -> Laid:
        leg = int(elapsed_ms / _STEP_MS + track.person.id) & 1 if walks else 0
        level, look = track.level_at(elapsed_ms), track.person.look
        turned = track.turned_at(elapsed_ms) if track.turned else 0
        picture = self._pictures.get((look, level, leg, turned))
        if picture is None:
            trust = self.canvas.palette.trust[level]
            picture = self._picture(figure_body(trust, look, leg, turned=turned))
            self._pictures[look, level, leg, turned] = picture
        return self._placed(picture, place)

    def figure(self, body: str, place: Spot) -> Laid:
        """A figure drawn in the view box of all figures, its feet at a place."""
        return self._placed(self._picture(body), place)

    def _picture(self, body: str) -> Cut:
        unit = self.crowd.stage.unit
        size = (self.canvas.px(FIGURE[0] * unit), self.canvas.px(FIGURE[1] * unit))
        return self.canvas.vectors.cut(body, FIGURE, size)

    def _placed(self, picture: Cut, place: Spot) -> Laid:
        scale, unit = self.canvas.scale, self.crowd.stage.unit
        left = (self.box.x + place[0] - FEET[0] * unit) * scale
        top = (self.box.y + place[1] - FEET[1] * unit) * scale
        drawn, (aside, below) = picture
        return place[1], drawn, (round(left) + aside, round(top) + below)

    def _ring(
        self, track: Track, place: Spot, elapsed_ms: float
    ) -> tuple[pygame.Surface, tuple[int, int]]:
        """Around the feet of those with a name and those who speak."""
        canvas, unit, (x, y) = self.canvas, self.crowd.stage.unit, place
        trust = canvas.palette.trust[track.level_at(elapsed_ms)]
        width = 2.0 if track.person.id in self._speaking else 1.3
        body = (
            f'<ellipse cx="15" cy="7" rx="12" ry="4.500" fill="{trust.fill}" '
            f'fill-opacity="0.18" stroke="{trust.shade}" stroke-width="{width}"/>'
        )
        left, top = self.box.x + x - 15 * unit, self.box.y + y - 8 * unit
        area = canvas.rect(Box(left, top, 30 * unit, 14 * unit))
        return canvas.vectors.picture(body, (30, 14), area.size), area.topleft
