"""What tactics put into a scene for all to see: cameras and their cones, beacons, boards.

Nothing here takes room: people keep their places whatever is switched on.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from game.widgets.geometry import Box
from game.widgets.scene_shapes import SCREEN, SLATE, STEEL, ellipse, rect, shade, shape, stroke
from game.widgets.scenery import Across, Down, Piece

_CONE: Final = "#C9BE8E"
_SIGNAL: Final = "#8F88AE"
_Placed = tuple[float, float, Across, Down]
_EYE: Final = "M2 12c4-8 16-8 20 0-4 8-16 8-20 0"
_STAR: Final = (
    "M4 0l1.200 2.700 2.900.3-2.200 2 .7 2.900L4 6.400 1.400 7.900l.7-2.900-2.200-2 2.900-.3z"
)


def _camera(x: float, y: float, lean: float) -> str:
    """A camera and the cone of ground it sees; ``lean`` moves the cone to one side."""
    return (
        shape(
            f"M{x:g} {y + 8:g}L{x + lean - 62:g} {y + 112:g}a62 15 0 0 0 124 0z",
            _CONE,
            'fill-opacity="0.44"',
        )
        + ellipse(x + lean, y + 112, 62, 15, _CONE, 'fill-opacity="0.22"')
        + rect(x - 1.5, y - 12, 3, 12, STEEL)
        + rect(x - 12, y - 2, 24, 12, SCREEN, 4)
        + f'<circle cx="{x + (7 if lean >= 0 else -7):g}" cy="{y + 5:g}" r="3.200" fill="#DDE6EE"/>'
    )


def _cameras(width: float, height: float) -> str:
    return _camera(150, 84, 34) + _camera(width / 2 + 40, 84, -30) + _camera(width - 120, 84, -34)


def _pulse(x: float, y: float) -> str:
    """A beacon on the ground with its waves."""
    waves = "".join(
        f'<ellipse cx="{x:g}" cy="{y:g}" rx="{r}" ry="{r * 0.42:g}" fill="{_SIGNAL}" '
        f'fill-opacity="0.07" stroke="{_SIGNAL}" stroke-opacity="{o}" stroke-width="1.600"/>'
        for r, o in ((50, 0.35), (34, 0.55), (18, 0.8))
    )
    return waves + ellipse(x, y, 6, 3.4, "#FFFFFF", f'stroke="{_SIGNAL}" stroke-width="1.500"')


def _beacons(width: float, height: float) -> str:
    return (
        _pulse(178, 222)
        + _pulse(width / 2 + 6, height - 190)
        + _pulse(width - 150, 216)
        + _pulse(110, height - 110)
        + _pulse(width - 120, height - 96)
    )


def _fence(width: float, height: float) -> str:
    """The line round the door within which telephones are written to."""
    return (
        f'<ellipse cx="{width / 2:g}" cy="{height - 62:g}" rx="210" ry="76" fill="{_SIGNAL}" '
        f'fill-opacity="0.08" stroke="{_SIGNAL}" stroke-width="2.200" stroke-dasharray="9 8"/>'
    )


def _watching_windows(width: float, height: float) -> str:
    """What the televisions see: light that falls out of the living rooms."""
    count = max(4, round(width / 150))
    pitch = width / count
    body = ""
    for i in range(count):
        x = i * pitch + 5 + (54 if i % 2 == 0 else 14)
        wide = pitch - 78
        body += shape(
            f"M{x:g} 128H{x + wide:g}L{x + wide + 20:g} 186H{x - 20:g}z",
            _CONE,
            'fill-opacity="0.42"',
        )
        body += (
            f'<g transform="translate({x + wide / 2 - 13:g} 78) scale(1.1)">'
            f"{stroke(_EYE, SLATE, 1.8)}"
            f'<circle cx="12" cy="12" r="3" fill="{SLATE}"/></g>'
        )
    return body


_BOARD: Final = (
    shade(4, 55, 48, 0.12, 6)
    + stroke("M10 54L16 4M46 54L40 4", "#A98F68", 3)
    + rect(2, 4, 52, 38, "#F6F1E6", 3, 'stroke="#B9A07A" stroke-width="2.500"')
    + "".join(
        rect(7 + 22 * (i % 2), 9 + 15 * (i // 2), 20, 12, "#FFFFFF", 1.5)
        + "".join(
            f'<g transform="translate({9 + 22 * (i % 2) + 5.5 * k:g} {11 + 15 * (i // 2)}) '
            f'scale(0.600)">{shape(_STAR, "#CDB47C")}</g>'
            for k in range(3)
        )
        + rect(9 + 22 * (i % 2), 18 + 15 * (i // 2), 14, 1.6, "#C9D0DC")
        for i in range(4)
    )
)
_SIGN: Final = (
    shade(5, 63, 34, 0.13, 6)
    + rect(20, 44, 4, 18, STEEL)
    + rect(0, 0, 44, 46, SCREEN, 4)
    + rect(3, 3, 38, 40, "#BFD3DF", 2)
    + f'<g transform="translate(8 7) scale(1.170)">{stroke(_EYE, SLATE, 1.8)}'
    + f'<circle cx="12" cy="12" r="3.200" fill="{SLATE}"/></g>'
    + rect(11, 34, 22, 3, "#FFFFFF", 1.5)
)
_BOARDS: Final[Mapping[str, _Placed]] = MappingProxyType(
    {
        "counter": (250.0, 250.0, "left", "middle"),
        "store": (330.0, 150.0, "centre", "top"),
        "service": (420.0, 250.0, "right", "top"),
        "home": (296.0, 270.0, "centre", "middle"),
        "office": (420.0, 270.0, "centre", "middle"),
        "app": (330.0, 270.0, "centre", "middle"),
    }
)
_SIGNS: Final[Mapping[str, tuple[_Placed, ...]]] = MappingProxyType(
    {
        "store": ((322.0, 232.0, "centre", "middle"), (506.0, 150.0, "right", "top")),
        "counter": ((470.0, 210.0, "right", "top"),),
        "office": ((340.0, 290.0, "centre", "middle"),),
    }
)
_GROUND: Final[Mapping[str, Callable[[float, float], str]]] = MappingProxyType(
    {
        "store_beacons": _beacons,
        "geofence_offers": _fence,
        "face_recognition": _cameras,
        "tv_ad_sensor": _watching_windows,
    }
)
_SHOWN: Final = (*_GROUND, "peer_reviews", "smart_signs")


def visible_tactics(kind: str, tactics: Collection[str]) -> tuple[str, ...]:
    """Those tactics that can be seen in a kind of scene, always in the same order."""
    return tuple(
        key
        for key in _SHOWN
        if key in tactics
        and (key != "tv_ad_sensor" or kind == "home")
        and (key != "smart_signs" or kind in _SIGNS)
    )


@dataclass(frozen=True, slots=True)
class Fixtures:
    """What is added to a scene without taking room.

    Attributes:
        grounds: SVG over the backdrop for a width and height, one per layer.
        pieces: things that stand among the people.
    """

    grounds: tuple[Callable[[float, float], str], ...] = ()
    pieces: tuple[Piece, ...] = ()


NO_FIXTURES: Final = Fixtures()


@lru_cache(maxsize=32)
def fixtures_of(kind: str, shown: tuple[str, ...]) -> Fixtures:
    """What visible tactics put into a kind of scene."""
    pieces: list[Piece] = []
    if "peer_reviews" in shown and kind in _BOARDS:
        x, y, across, down = _BOARDS[kind]
        pieces.append(Piece(_BOARD, Box(x, y, 56, 60), y + 54, None, across, down))
    if "smart_signs" in shown:
        pieces += [
            Piece(_SIGN, Box(x, y, 44, 68), y + 62, None, across, down)
            for x, y, across, down in _SIGNS[kind]
        ]
    return Fixtures(tuple(_GROUND[key] for key in shown if key in _GROUND), tuple(pieces))
