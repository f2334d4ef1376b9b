"""What tactics hang in windows, over staff, on walls and lay on the ground."""

# Path data reads worse when it is broken over lines.
# ruff: noqa: E501
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from game.vocabulary.settings import Openness
from game.widgets.emblems import (
    DEVICE,
    EAR,
    EYE,
    FOLDER,
    HEART,
    LOCK,
    MICROPHONE,
    NEXT,
    PLUS,
)
from game.widgets.fixture_table import Sight
from game.widgets.scene_shapes import (
    SCREEN,
    SLATE,
    STEEL,
    ellipse,
    lone_emblem,
    rect,
    shape,
    stroke,
)

BADGE: Final = (20.0, 20.0)
CAMERA: Final = (40.0, 40.0)
LIGHT: Final = "#C9BE8E"
SIGNAL: Final = "#8F88AE"
_ICONS: Final[Mapping[Sight, str]] = MappingProxyType(
    {
        "greeting": HEART,
        "one_more": PLUS,
        "next_step": NEXT,
        "memory": FOLDER,
        "speakers": MICROPHONE,
        "listening": EAR,
        "devices": DEVICE,
        "padlock": LOCK,
    }
)


def badge_body(sight: Sight) -> str:
    """What a member of staff has in mind, 20 x 20."""
    return shape(
        "M5 1h10a4 4 0 0 1 4 4v6a4 4 0 0 1-4 4h-2.500L10 19l-2.500-4H5a4 4 0 0 1-4-4V5a4 4 0 0 1 4-4z",
        "#FFFFFF",
        'stroke="#8A93A5" stroke-width="1"',
    ) + lone_emblem(4.8, 2.8, 10.4, _ICONS[sight], SLATE)


def window_body(sight: Sight, wide: float, high: float, openness: Openness) -> str:
    """What is at work behind a window, with 20 units of air to either side.

    A television throws its light out of the house and an eye is on it; its pupil is drawn apart.
    """
    middle = 20 + wide / 2
    if sight == "televisions":
        if high <= 30:
            return rect(middle - 8, 2, 16, 11, SLATE, 1.5) + lone_emblem(
                middle - 6, 1.5, 12, EYE, "#DDE6EE"
            )
        return (
            shape(
                f"M20 {high}H{wide + 20:g}L{wide + 40:g} {high + 58}H0z",
                LIGHT,
                'fill-opacity="0.42"',
            )
            + rect(middle - 22, 5, 44, 28, SLATE, 3)
            + rect(middle - 19.5, 7.5, 39, 21, "#C4DAE8", 1)
            + lone_emblem(middle - 12, 7, 24, EYE, SLATE)
            + _note(middle + 17, 24, openness)
        )
    side = min(16.0, high * 0.8)
    at = 20 + wide - side - 5 if sight != "devices" else 24.0
    if sight == "padlock":
        at = middle - side / 2
    waves = (
        "".join(
            f'<circle cx="{at + side / 2:g}" cy="{high - side / 2 - 3:g}" r="{side * (0.72 + 0.3 * i):g}" '
            f'fill="none" stroke="{SIGNAL}" stroke-opacity="{0.75 - 0.25 * i:g}" stroke-width="1.500"/>'
            for i in range(3 if sight == "listening" else 1)
        )
        if sight in {"speakers", "listening"}
        else ""
    )
    disc = (
        f'<circle cx="{at + side / 2:g}" cy="{high - side / 2 - 3:g}" r="{side * 0.58:g}" '
        f'fill="#FFFFFF" stroke="{SLATE}" stroke-width="1.200"/>'
    )
    icon = lone_emblem(at + side * 0.1, high - side * 0.9 - 3, side * 0.8, _ICONS[sight], SLATE)
    return (
        waves
        + disc
        + icon
        + (_note(at + side / 2 - 3, high - 2 * side - 2, openness) if high > 30 else "")
    )


def _note(x: float, y: float, openness: Openness) -> str:
    """A disc that says so, small print, or nothing."""
    if openness == "hidden":
        return ""
    if openness == "policy":
        return rect(x, y, 6, 8, "#FFFFFF", 0.8, f'stroke="{STEEL}" stroke-width="0.700"') + "".join(
            rect(x + 1.2, y + 1.8 + 1.8 * i, 3.6, 0.7, "#9BA3B3") for i in range(3)
        )
    return (
        f'<circle cx="{x + 3:g}" cy="{y + 4:g}" r="4.800" fill="#FFFFFF" stroke="{SLATE}" stroke-width="1"/>'
        + stroke(f"M{x + 3:g} {y + 3.8:g}v2.800", SLATE, 1.4)
        + ellipse(x + 3, y + 1.7, 0.9, 0.9, SLATE)
    )


def parcel_body() -> str:
    """A parcel nobody has ordered yet, 26 x 20: with a question on its label."""
    return (
        rect(0, 15.5, 26, 4.5, "#0F172A", 2, 'fill-opacity="0.12"')
        + rect(2, 4, 22, 14, "#CFBE9F", 1.5)
        + shape("M2 4l4-4h14l4 4z", "#DDCDB0")
        + rect(11, 0, 4, 18, "#EFE6D3")
        + rect(13.5, 6, 9, 9, "#FFFFFF", 1)
        + stroke(
            "M16.500 9c0-2.500 3.300-2.300 3.300 0 0 1.400-1.700 1.500-1.700 2.800M18.100 13.300h.1",
            SLATE,
            1,
        )
    )


def fence_body(wide: float, high: float, openness: Openness) -> str:
    """The line within which telephones are written to; solid where people are told."""
    dashes = "" if openness == "explained" else 'stroke-dasharray="9 8"'
    faint = 0.5 if openness == "hidden" else 1.0
    return (
        f'<ellipse cx="{wide:g}" cy="{high:g}" rx="{wide - 2:g}" ry="{high - 2:g}" fill="{SIGNAL}" '
        f'fill-opacity="0.07" stroke="{SIGNAL}" stroke-opacity="{faint:g}" stroke-width="2.200" {dashes}/>'
    )


def camera_body(openness: Openness) -> str:
    """The housing on the wall, 40 x 40, its lens at (20, 20): a dome, a camera, or one with a sign."""
    if openness == "hidden":
        return (
            rect(12, 10, 16, 4, STEEL, 1)
            + shape("M12 14h16a8 8 0 0 1-16 0z", SCREEN)
            + ellipse(17, 17, 2, 1.4, "#DDE6EE", 'fill-opacity="0.6"')
        )
    body = (
        rect(18.5, 2, 3, 12, STEEL)
        + rect(8, 12, 24, 12, SCREEN, 4)
        + '<circle cx="20" cy="19" r="3.400" fill="#DDE6EE"/><circle cx="20" cy="19" r="1.500" fill="#3B4358"/>'
    )
    if openness == "policy":
        return body + _note(33, 18, "policy")
    return body + (
        rect(1, 26, 38, 14, "#FFFFFF", 2, f'stroke="{SLATE}" stroke-width="1"')
        + rect(5, 30, 8, 6, SLATE, 1)
        + shape("M13 32l4-2v6l-4-2z", SLATE)
        + rect(20, 30, 15, 1.8, "#9BA3B3", 0.8)
        + rect(20, 34, 11, 1.8, "#9BA3B3", 0.8)
    )


@lru_cache(maxsize=64)
def cone_body(reach: float, lean: float, openness: Openness) -> str:
    """The ground a camera sees, in a view box ``2 * cone_width(reach)`` wide and 150 high."""
    wide = cone_width(reach)
    at = wide + lean * reach * 0.9
    strength = 0.26 if openness == "hidden" else 0.44
    edge = (
        ""
        if openness != "explained"
        else f'stroke="{SLATE}" stroke-opacity="0.45" stroke-dasharray="6 5" stroke-width="1.300"'
    )
    return shape(
        f"M{wide:g} 0L{at - reach:g} 122a{reach:g} {reach * 0.25:g} 0 0 0 {2 * reach:g} 0z",
        LIGHT,
        f'fill-opacity="{strength:g}"',
    ) + ellipse(at, 122, reach, reach * 0.25, LIGHT, f'fill-opacity="{strength / 2:g}" {edge}')


def cone_width(reach: float) -> float:
    """Half the width of the picture of a cone that leans to either side."""
    return reach * 1.95


def beacon_body(openness: Openness) -> str:
    """A sender on the ground, 108 x 48: hidden ones send no waves one could see."""
    waves = (
        ""
        if openness == "hidden"
        else "".join(
            f'<ellipse cx="54" cy="24" rx="{r}" ry="{r * 0.42:g}" fill="{SIGNAL}" fill-opacity="0.07" '
            f'stroke="{SIGNAL}" stroke-opacity="{o}" stroke-width="1.600"/>'
            for r, o in ((50, 0.35), (34, 0.55), (18, 0.8))
        )
    )
    told = (
        rect(62, 2, 15, 13, "#FFFFFF", 2, f'stroke="{SLATE}" stroke-width="1"')
        + stroke("M69.500 15v9", SLATE, 1.4)
        + lone_emblem(64.5, 3.3, 10, DEVICE, SLATE)
        if openness == "explained"
        else ""
    )
    dot = ellipse(
        54,
        24,
        6,
        3.4,
        "#FFFFFF" if openness != "hidden" else "#8B93A5",
        f'stroke="{SIGNAL}" stroke-width="1.500"',
    )
    return waves + dot + told


@lru_cache(maxsize=64)
def pulse_body(share: float) -> str:
    """A wave that spreads from a beacon, 140 x 60; ``share`` 0–1 of its way."""
    r = 12 + 56 * share
    return (
        f'<ellipse cx="70" cy="30" rx="{r:g}" ry="{r * 0.42:g}" fill="{SIGNAL}" fill-opacity="{0.2 * (1 - share):.3f}" '
        f'stroke="{SIGNAL}" stroke-opacity="{1 - 0.8 * share:.3f}" stroke-width="2.400"/>'
    )


@lru_cache(maxsize=64)
def ring_body(share: float) -> str:
    """Waves round a telephone that rings, 24 x 24."""
    return "".join(
        f'<circle cx="12" cy="12" r="{4 + 7 * s:.2f}" fill="none" stroke="{SLATE}" '
        f'stroke-opacity="{1 - s:.3f}" stroke-width="1.300"/>'
        for s in (share, (share + 0.5) % 1.0)
    )


PUPIL: Final = f'<circle cx="5" cy="5" r="4.500" fill="{SLATE}"/><circle cx="3.600" cy="3.600" r="1.200" fill="#FFFFFF"/>'
