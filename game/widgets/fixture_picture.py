"""Fixtures on a canvas: what stands still is laid once, what turns and pulses every frame."""

from collections.abc import Sequence
from typing import Final

import pygame

from game.widgets.canvas import Canvas
from game.widgets.carried_things import CARRIED
from game.widgets.fixture_table import Sight
from game.widgets.fixtures import Comer, Fixtures, Sprite
from game.widgets.floor_marks import RISE_MS
from game.widgets.geometry import Box
from game.widgets.hung_things import (
    CAMERA,
    PUPIL,
    beacon_body,
    camera_body,
    cone_body,
    cone_width,
    pulse_body,
    ring_body,
)
from game.widgets.patchwork import Laid
from game.widgets.tracks import Track
from game.widgets.walking_grid import Spot

_Placed = tuple[pygame.Surface, tuple[int, int]]
_LEANS: Final = 4  # steps a camera leans to either side
_WAVES: Final = 6  # pictures of one pulse
_PULSE_MS: Final = 900.0
_STEP_MS: Final = 120.0
_CONE_HIGH: Final = 150.0
_CONE_FALLS: Final = 112.0  # below the lens


def gaze(x: float, y: float, walkers: Sequence[Spot], reach: float) -> float:
    """Which way somebody who watches from a place looks, -1 (left) to 1: at who passes nearest.

    It changes smoothly while people walk, so that nothing jumps from one to the next.
    """
    total, weight, limit = 0.0, 0.3, reach * reach
    for walker_x, walker_y in walkers:
        across, down = walker_x - x, walker_y - y
        apart = across * across + down * down
        if apart < limit:
            near = (1.0 - apart / limit) ** 2
            total += near * max(-1.0, min(1.0, across / (0.5 * reach)))
            weight += near
    return total / weight


def nearness(x: float, y: float, walkers: Sequence[Spot], reach: float) -> float:
    """How close the closest passer-by is: 1 on the spot, 0 out of reach."""
    limit = reach * reach
    closest = min(((wx - x) ** 2 + (wy - y) ** 2 for wx, wy in walkers), default=limit)
    return max(0.0, 1.0 - closest / limit)


class FixturePicture:
    """Pictures of fixtures for one place and scale of a canvas.

    Args:
        canvas: where it will be drawn.
        box: the stage in dp of the window.
        unit: dp per unit of the scene.
        fixtures: what there is.
        duration_ms: of the turn.
    """

    def __init__(
        self, canvas: Canvas, box: Box, unit: float, fixtures: Fixtures, duration_ms: float
    ) -> None:
        self.canvas = canvas
        self.box = box
        self.unit = unit
        self.fixtures = fixtures
        self.duration_ms = duration_ms
        self._things: dict[Sight, pygame.Surface] = {}
        self._still = [
            (sprite.foot * unit, *self._picture(sprite.body, sprite.size, sprite.left, sprite.top))
            for sprite in fixtures.standing
            if sprite.turned is None
        ]
        self._turning = [sprite for sprite in fixtures.standing if sprite.turned is not None]

    def lay(self, backdrop: pygame.Surface) -> None:
        """Put what never moves onto a picture of the empty stage."""
        origin = self.canvas.rect(self.box).topleft
        for sprite in self.fixtures.ground:
            self._onto(backdrop, origin, sprite.body, sprite.size, sprite.left, sprite.top)
        for beacon in self.fixtures.beacons:
            body = beacon_body(beacon.openness)
            self._onto(backdrop, origin, body, (108.0, 48.0), beacon.x - 54, beacon.y - 24)
        for camera in self.fixtures.cameras:
            body = camera_body(camera.openness)
            self._onto(backdrop, origin, body, CAMERA, camera.x - 20, camera.y - 20)

    def _onto(
        self,
        surface: pygame.Surface,
        origin: tuple[int, int],
        body: str,
        size: tuple[float, float],
        left: float,
        top: float,
    ) -> None:
        picture, (x, y) = self._picture(body, size, left, top)
        surface.blit(picture, (x - origin[0], y - origin[1]))

    def _picture(
        self, body: str, size: tuple[float, float], left: float, top: float, scale: float = 1.0
    ) -> _Placed:
        """A drawing and its upper left pixel, for a place in units of the scene."""
        canvas, unit = self.canvas, self.unit
        pixels = (canvas.px(size[0] * unit * scale), canvas.px(size[1] * unit * scale))
        place = (canvas.px(self.box.x + left * unit), canvas.px(self.box.y + top * unit))
        return canvas.vectors.picture(body, size, pixels), place

    def lying(self, clock: float | None, walkers: Sequence[Spot]) -> list[_Placed]:
        """Light, waves and eyes that lie below the people; still when there is no clock."""
        blits: list[_Placed] = []
        for camera in self.fixtures.cameras:
            lean = gaze(camera.x, camera.y + _CONE_FALLS, walkers, 170.0)
            body = cone_body(camera.reach, round(lean * _LEANS) / _LEANS, camera.openness)
            wide = cone_width(camera.reach)
            size = (2 * wide, _CONE_HIGH)
            blits.append(self._picture(body, size, camera.x - wide, camera.y + 4))
        for number, beacon in enumerate(self.fixtures.beacons):
            if clock is None or nearness(beacon.x, beacon.y, walkers, 64.0) <= 0.0:
                continue
            share = (clock / _PULSE_MS + 0.37 * number) % 1.0
            body = pulse_body(round(share * _WAVES) / _WAVES)
            blits.append(self._picture(body, (140.0, 60.0), beacon.x - 70, beacon.y - 30))
        for eye in self.fixtures.eyes:
            if not eye.foot:
                blits.append(self._pupil(eye.x, eye.y, eye.span, eye.radius, walkers))
        return blits

    def _pupil(
        self, x: float, y: float, span: float, radius: float, walkers: Sequence[Spot]
    ) -> _Placed:
        look = span * gaze(x, y + 90.0, walkers, 190.0)
        side = 2 * radius
        return self._picture(PUPIL, (10.0, 10.0), x + look - radius, y - radius, side / 10.0)

    def standing(self, clock: float | None, walkers: Sequence[Spot]) -> list[Laid]:
        """What stands among the people or comes by, with the y of its feet in dp."""
        drawn: list[Laid] = self._still[:]
        for sprite in self._turning:
            body = self._turned(sprite, walkers)
            picture, place = self._picture(body, sprite.size, sprite.left, sprite.top)
            drawn.append((sprite.foot * self.unit, picture, place))
        for eye in self.fixtures.eyes:
            if eye.foot:
                pupil, place = self._pupil(eye.x, eye.y, eye.span, eye.radius, walkers)
                drawn.append((eye.foot * self.unit, pupil, place))
        for comer in self.fixtures.comers:
            drawn.append(self._comer(comer, clock))
        return drawn

    def _turned(self, sprite: Sprite, walkers: Sequence[Spot]) -> str:
        if sprite.turned is None:
            return sprite.body
        look = gaze(sprite.left + sprite.size[0] / 2, sprite.foot, walkers, 170.0)
        return (
            sprite.turned[0] if look < -0.25 else sprite.turned[1] if look > 0.25 else sprite.body
        )

    def _comer(self, comer: Comer, clock: float | None) -> Laid:
        share, leg = 1.0, 0
        if clock is not None:
            begins, ends = comer.leaves * self.duration_ms, comer.arrives * self.duration_ms
            share = min(1.0, max(0.0, (clock - begins) / (ends - begins)))
            share = share * (2.0 - share)  # it brakes
            leg = int(clock / _STEP_MS) & 1 if 0.0 < share < 1.0 else 0
        x = comer.start[0] + (comer.stop[0] - comer.start[0]) * share
        y = comer.start[1] + (comer.stop[1] - comer.start[1]) * share
        left, top = x - comer.foot_x * comer.scale, y - comer.foot_y * comer.scale
        picture, place = self._picture(comer.bodies[leg], comer.size, left, top, comer.scale)
        return y * self.unit, picture, place

    def hand(
        self, drawn: list[Laid], track: Track, place: Spot, sight: Sight, elapsed_ms: float
    ) -> None:
        """Add what somebody at a place carries, right after themselves."""
        x, y = place
        thing, unit = CARRIED[sight], self.unit
        picture = self._things.get(sight)
        if picture is None:
            picture = self._things[sight] = self._picture(thing.body, thing.size, 0, 0)[0]
        foot = y + 0.01
        if thing.lag_ms and len(track.times_ms) > 1:
            x, y = track.at(elapsed_ms - thing.lag_ms)
        scale = self.canvas.scale
        left, top = self.box.x + x + thing.left * unit, self.box.y + y + thing.top * unit
        drawn.append((foot, picture, (round(left * scale), round(top * scale))))
        age = elapsed_ms - track.reacts_ms
        if thing.rings and 0.0 <= age < RISE_MS:
            share = round(age / RISE_MS * 2 * _WAVES) / _WAVES % 1.0
            middle = (x / unit + thing.left - 7, y / unit + thing.top - 5)
            drawn.append((foot + 0.01, *self._picture(ring_body(share), (24.0, 24.0), *middle)))

    def badges(self) -> list[_Placed]:
        """What hangs over those who work here, above everybody."""
        return [
            self._picture(badge.body, badge.size, badge.left, badge.top)
            for badge in self.fixtures.badges
        ]
