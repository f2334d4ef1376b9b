"""Who and what comes by for a tactic: the van, the engineer, the courier with a photo, cars."""

# Path data reads worse when it is broken over lines.
# ruff: noqa: E501
from typing import Final

from game.widgets.dressings import Dressing
from game.widgets.looks import crowd_look
from game.widgets.people import figure_body, staff_colours
from game.widgets.scene_shapes import (
    GLASS,
    PASTELS,
    SCREEN,
    SLATE,
    ellipse,
    lone_emblem,
    rect,
    shade,
    shape,
    stroke,
)

VAN: Final = (124.0, 66.0)
CAR: Final = (84.0, 44.0)
PERSON: Final = (40.0, 38.0)  # a figure with something in hand; feet at PERSON_FOOT
PERSON_FOOT: Final = (14.0, 35.0)
_CAP: Final = (
    '<path d="M4.700 5.800c0-6 9.600-6 9.600 0l2.600.9H4.700z" fill="#7A869C" stroke="#5E6980" '
    'stroke-width="0.500"/>'
)
_SUIT: Final = '<path d="M6.300 13.500h6.400V22H6.300z" fill="#C6CEDB"/><path d="M7.500 12.500v4M11.500 12.500v4" stroke="#8B96A9" stroke-width="1"/>'


def van_body(dress: Dressing) -> str:
    """The house's van, 124 x 66, on its way to the right."""
    return (
        ellipse(62, 60, 60, 5, "#0F172A", 'fill-opacity="0.14"')
        + shape("M4 54V12a6 6 0 0 1 6-6h70v48z", "#FFFFFF", 'stroke="#BCC5D4" stroke-width="1.600"')
        + shape("M80 17h20l18 18v19H80z", "#F1F4F8", 'stroke="#BCC5D4" stroke-width="1.600"')
        + shape("M86 22h12l12 13H86z", GLASS)
        + rect(4, 42, 76, 7, dress.accent)
        + rect(80, 42, 38, 5, dress.accent)
        + lone_emblem(29, 11, 27, dress.emblem, dress.dark)
        + stroke("M14 4h52M22 1v4M58 1v4", "#A9B5C8", 2)
        + "".join(
            f'<circle cx="{x}" cy="55" r="9" fill="{SLATE}"/><circle cx="{x}" cy="55" r="4" fill="#D5DBE6"/>'
            for x in (25, 97)
        )
        + rect(113, 44, 5, 4, "#F3E2B4", 1)
    )


def car_body(number: int) -> str:
    """A customer's car with a box behind the windscreen that counts the braking."""
    tone = PASTELS[(number * 2 + 1) % len(PASTELS)]
    return (
        ellipse(42, 39, 40, 4, "#0F172A", 'fill-opacity="0.14"')
        + shape(
            "M4 34V24l6-4 10-13h34l14 13 10 4v10z",
            tone,
            f'stroke="{SLATE}" stroke-opacity="0.35" stroke-width="1.200"',
        )
        + shape("M23 10h13v10H16zM40 10h12l10 10H40z", GLASS)
        + "".join(
            f'<circle cx="{x}" cy="34" r="7" fill="{SLATE}"/><circle cx="{x}" cy="34" r="3" fill="#D5DBE6"/>'
            for x in (21, 63)
        )
        + rect(43, 13, 8, 6, SCREEN, 1.5)
        + '<circle cx="47" cy="16" r="1.300" fill="#DDE6EE"/>'
        + stroke("M53 5a8 8 0 0 1 8 6M54 1a12 12 0 0 1 12 8", "#8F88AE", 1.6)
    )


def _figure(seed: int, leg: int, extra: str, held: str) -> str:
    figure = figure_body(staff_colours(), crowd_look(seed), leg, extra)
    return f'<g transform="translate(4.500 8)">{figure}</g>{held}'


def engineer_body(leg: int) -> str:
    """In overalls, with a tool bag."""
    bag = (
        rect(22, 25, 14, 9, "#8B96A9", 2)
        + stroke("M26 25v-3h6v3", SLATE, 1.4)
        + rect(22, 28, 14, 2, "#6F7A90")
    )
    return shade(20, 35, 18, 0.12, 3) + _figure(21, leg, _CAP + _SUIT, bag)


def courier_body(leg: int) -> str:
    """Holds up a photo of the one who will ring."""
    photo = (
        rect(22, 3, 16, 20, "#FFFFFF", 1.5, 'stroke="#9AA3B5" stroke-width="1"')
        + rect(24, 5, 12, 12, "#DDE3EA", 1)
        + '<circle cx="30" cy="9.500" r="2.800" fill="#C98F63"/>'
        + shape("M25.500 17c0-6 9-6 9 0z", "#8B96A9")
        + rect(26, 19, 8, 1.6, "#9BA3B3", 0.8)
        + stroke("M21 23l3-3", SLATE, 1.6)
    )
    return _figure(9, leg, _CAP, photo)


def porter_body(leg: int) -> str:
    """Takes the worst part: something large on a hand truck."""
    load = (
        shade(20, 35, 19, 0.14, 3)
        + stroke("M21 12v20h16", SLATE, 1.8)
        + rect(23, 9, 15, 22, "#FFFFFF", 1.5, 'stroke="#A9B2C0" stroke-width="1"')
        + '<circle cx="30.500" cy="21" r="4.600" fill="#C8D8E2" stroke="#95A2B4" stroke-width="1.200"/>'
        + rect(25, 11, 5, 1.8, "#B9C2CE", 0.8)
        + f'<circle cx="24" cy="33" r="2.400" fill="{SLATE}"/>'
    )
    return _figure(14, leg, _CAP, load)


def interviewer_body(leg: int) -> str:
    """With a clipboard and patience."""
    clipboard = (
        rect(21, 15, 10, 13, "#C4B091", 1)
        + rect(22, 17, 8, 10, "#FFFFFF", 0.5)
        + "".join(rect(23, 18.5 + 2.4 * i, 6, 1, "#9BA3B3") for i in range(3))
        + rect(24, 14, 4, 2, SLATE, 0.5)
    )
    return _figure(5, leg, "", clipboard)
