"""A branch: windows with clerks behind glass, tables for advice, telephone desks, the street."""

# Path data reads worse when it is broken over lines.
# ruff: noqa: E501
from collections.abc import Callable, Mapping
from functools import partial
from types import MappingProxyType
from typing import Final

from game.widgets.dressings import Dressing
from game.widgets.fixture_places import ANCHORS
from game.widgets.geometry import Box
from game.widgets.scene_shapes import (
    GLASS,
    PLANT,
    SCREEN,
    SLATE,
    STEEL,
    TREE,
    ellipse,
    lone_emblem,
    plaque,
    rect,
    shade,
    shape,
    shop_front,
    stroke,
    tiles,
)
from game.widgets.scenery import Across, Area, Down, Piece, Point, Scene, Staff, in_line

_WALL: Final = 92.0
_STREET: Final = 56.0
_Placed = tuple[float, float, Across, Down]


def _clock(x: float, y: float) -> str:
    return (
        f'<circle cx="{x:g}" cy="{y:g}" r="13" fill="#FFFFFF" stroke="{STEEL}" stroke-width="2.200"/>'
        + stroke(f"M{x} {y - 7}V{y}L{x + 5} {y + 3}", SLATE, 1.6)
    )


def _turn_board(x: float, y: float) -> str:
    """Where the numbers come up: dots, no words."""
    rows = "".join(
        rect(x + 8, y + 7 + 9 * i, 16, 4, "#DCE6EE", 1)
        + rect(x + 34, y + 7 + 9 * i, 12, 4, "#F3E2B4", 1)
        for i in range(3)
    )
    return rect(x, y, 56, 36, SCREEN, 3) + rows


def _cash_machine(x: float, dress: Dressing) -> str:
    return (
        rect(x, 26, 44, 66, "#D3D8E1", 4)
        + rect(x + 4, 30, 36, 10, dress.accent, 2)
        + rect(x + 8, 44, 28, 18, SCREEN, 2)
        + rect(x + 10, 46, 24, 13, "#BFDCE8", 1)
        + rect(x + 9, 66, 14, 9, "#F4F6F9", 1)
        + rect(x + 27, 67, 10, 2, SLATE, 1)
        + rect(x + 10, 80, 24, 3, SLATE, 1)
    )


def _keys(x: float, dress: Dressing) -> str:
    """Car keys on hooks and a road that winds, 100 wide."""
    hooks = "".join(
        f'<circle cx="{x + 9 + 14 * (i % 3):g}" cy="{39 + 17 * (i // 3):g}" r="3" fill="none" '
        f'stroke="{SLATE}" stroke-width="1.300"/>'
        + stroke(f"M{x + 9 + 14 * (i % 3):g} {42 + 17 * (i // 3):g}v6h2.500", SLATE, 1.3)
        for i in range(9)
    )
    road = stroke(f"M{x + 60} 80c0-16 34-10 34-24s-26-8-26-22", "#FFFFFF", 8)
    line = stroke(
        f"M{x + 60} 80c0-16 34-10 34-24s-26-8-26-22", "#AAB4C4", 1.2, 'stroke-dasharray="4 4"'
    )
    return (
        rect(x, 28, 46, 60, "#D9C8AA", 3)
        + hooks
        + rect(x + 52, 24, 50, 64, dress.accent, 3)
        + road
        + line
    )


def _weighing_room(x: float, dress: Dressing) -> str:
    """An eye chart, a height rule and scales, 100 wide."""
    chart = "".join(
        rect(
            x + 9 + 2.500 * row,
            29 + 9 * row,
            26 - 5 * row,
            5 - 0.6 * row,
            SLATE,
            1,
            'fill-opacity="0.65"',
        )
        for row in range(5)
    )
    marks = "".join(f"M{x + 62} {20 + 7 * i}h{8 if i % 2 else 5}" for i in range(10))
    return (
        rect(x, 22, 44, 56, "#FFFFFF", 2, f'stroke="{dress.accent}" stroke-width="2.500"')
        + chart
        + stroke(f"M{x + 62} 16V88{marks}", STEEL, 1.5)
        + rect(x + 52, 84, 40, 8, "#D3D8E1", 3)
        + rect(x + 64, 80, 16, 5, "#FFFFFF", 2)
        + rect(x + 84, 24, 20, 24, "#FFFFFF", 3, f'stroke="{dress.dark}" stroke-width="1.500"')
        + lone_emblem(
            x + 86, 28, 16, "M9.500 4h5v5.500H20v5h-5.500V20h-5v-5.500H4v-5h5.500z", dress.dark
        )
    )


def _machines(x: float, dress: Dressing) -> str:
    """Two cash machines."""
    return _cash_machine(x, dress) + _cash_machine(x + 52, dress)


_CORNERS: Final[Mapping[str, Callable[[float, Dressing], str]]] = MappingProxyType(
    {"insurance": _keys, "health": _weighing_room}
)


_WIDE: Final = 190.0  # spare width from which posters have room beside the sign


def _poster(x: float, dress: Dressing, number: int) -> str:
    rising = ("M0 20l8-7 6 4 12-13", "M2 18h22M6 18V10M13 18V5M20 18v-10")[number % 2]
    return (
        rect(x, 20, 46, 56, "#FFFFFF", 2, f'stroke="{dress.accent}" stroke-width="2.500"')
        + f'<g transform="translate({x + 10:g} 28)">{stroke(rising, dress.dark, 2.2)}</g>'
        + rect(x + 9, 57, 28, 3, "#D5DBE6", 1)
        + rect(x + 9, 64, 20, 3, "#D5DBE6", 1)
    )


def _backdrop(dress: Dressing, width: float, height: float) -> str:
    street = height - _STREET
    spare = width - 672
    corner = _CORNERS.get(dress.sector, _machines)(width - 118, dress)
    # On a wide stage the month's figures hang where they do on a narrow one.
    first = width / 2 + 143 if spare > _WIDE else 276 + spare * 0.4
    posters = "".join(_poster(x, dress, i) for i, x in enumerate((first, first + 58)))
    rug = rect(20, street - 132, 300 + spare * 0.4, 118, dress.accent, 10, 'fill-opacity="0.35"')
    return (
        rect(0, 0, width, height, "#F6F4EF")
        + tiles(0, _WALL, width, street, "#E9E6DE", 52, 32)
        + rect(width - 196, 226, 196, street - 226, "#E6EEF7", 0, 'fill-opacity="0.85"')
        + rug
        + rect(0, 0, width, _WALL, "#E2E6EC")
        + rect(0, 0, width, 10, dress.accent)
        + rect(0, 10, width, 3, dress.dark, 0, 'fill-opacity="0.5"')
        + rect(0, _WALL - 6, width, 6, "#C9CFDA")
        + rect(0, _WALL, width, 8, "#0F172A", 0, 'fill-opacity="0.05"')
        + _turn_board(206, 51)
        + posters
        + plaque(width / 2 + 92, 50, dress.emblem, dress.dark, radius=27)
        + _clock(width - 152, 42)
        + corner
        + shop_front(width, street, height)
    )


def _window_counter(dress: Dressing) -> str:
    """Four clerks' windows, 330 x 66; the clerks stand behind the glass."""
    body = (
        shade(4, 61, 322, 0.11, 12)
        + rect(2, 34, 326, 28, dress.dark, 4, 'fill-opacity="0.7"')
        + rect(2, 34, 326, 6, "#0F172A", 3, 'fill-opacity="0.12"')
        + rect(0, 24, 330, 13, "#FFFFFF", 5)
    )
    for i in range(4):
        at = 10 + 80 * i
        body += (
            rect(at, 0, 70, 27, GLASS, 2, 'fill-opacity="0.38" stroke="#FFFFFF" stroke-width="2"')
            + shape(f"M{at + 8} 26l14-25h8L{at + 16} 26z", "#FFFFFF", 'fill-opacity="0.45"')
            + rect(at + 24, 22, 22, 5, "#EEF2F7", 1)
            + rect(at + 48, 14, 17, 12, SCREEN, 2)
            + rect(at + 30, 44, 10, 10, "#FFFFFF", 5, 'fill-opacity="0.75"')
        )
    return body


_ADVICE: Final = (
    ellipse(48, 48, 44, 6, "#0F172A", 'fill-opacity="0.10"')
    + rect(2, 20, 17, 24, "#B9BECB", 5)
    + rect(77, 20, 17, 24, "#B9BECB", 5)
    + rect(44, 28, 8, 20, "#9BA4B4")
    + ellipse(48, 25, 31, 12, "#C4B79F")
    + ellipse(48, 22, 31, 12, "#EFE7D9")
    + rect(36, 14, 13, 9, "#FFFFFF", 1)
    + rect(53, 17, 10, 7, "#FFFFFF", 1)
    + stroke("M38.500 17h8M38.500 20h5", "#AAB4C4", 1)
)
_PHONE_DESK: Final = (
    shade(3, 44, 78, 0.1, 10)
    + rect(0, 2, 84, 24, "#C6CEDB", 3)
    + rect(3, 5, 78, 18, "#D8DEE8", 2)
    + rect(2, 28, 80, 16, "#A6B3C7", 3)
    + rect(0, 22, 84, 10, "#FFFFFF", 4)
    + rect(30, 10, 24, 15, SCREEN, 2)
    + rect(32.5, 11.5, 19, 10, "#BFDCE8", 1)
    + rect(62, 20, 12, 5, SLATE, 1.5)
    + rect(10, 19, 12, 6, "#EFE6D3", 1)
)
_SOFA: Final = (
    shade(4, 33, 90, 0.1, 8)
    + rect(2, 4, 94, 20, "#B3BAC9", 6)
    + rect(10, 14, 38, 14, "#CBD0DB", 4)
    + rect(50, 14, 38, 14, "#CBD0DB", 4)
    + rect(0, 12, 12, 20, "#A7AFC0", 5)
    + rect(86, 12, 12, 20, "#A7AFC0", 5)
)
_ROPE: Final = (
    ellipse(6, 28, 6, 2, "#0F172A", 'fill-opacity="0.14"')
    + ellipse(74, 28, 6, 2, "#0F172A", 'fill-opacity="0.14"')
    + stroke("M6 6c18 16 50 16 68 0", "#B08C8F", 3)
    + rect(4.5, 4, 3, 24, STEEL, 1.5)
    + rect(72.5, 4, 3, 24, STEEL, 1.5)
)


def _column(dress: Dressing) -> str:
    """A stand with leaflets, 30 x 52."""
    return (
        ellipse(15, 49, 13, 3, "#0F172A", 'fill-opacity="0.12"')
        + rect(3, 6, 24, 43, "#EDEFF3", 3, 'stroke="#C3CAD6" stroke-width="1.200"')
        + "".join(
            rect(6 + 10 * (i % 2), 22 + 12 * (i // 2), 8, 9, ("#FFFFFF", dress.accent)[i % 2], 1)
            for i in range(4)
        )
        + lone_emblem(8, 7, 14, dress.emblem, dress.dark)
    )


_TABLES: Final[tuple[_Placed, ...]] = (
    (46.0, 256.0, "left", "bottom"),
    (176.0, 276.0, "left", "bottom"),
)
_DESKS: Final[tuple[_Placed, ...]] = (
    (482.0, 246.0, "right", "middle"),
    (576.0, 246.0, "right", "middle"),
    (482.0, 310.0, "right", "bottom"),
    (576.0, 310.0, "right", "bottom"),
)


def office(dress: Dressing) -> Scene:
    """The branch with the sign and the colours of a house."""
    return Scene(
        size=(672.0, 430.0),
        anchors=ANCHORS["office"],
        backdrop=partial(_backdrop, dress),
        pieces=(
            Piece(_window_counter(dress), Box(24, 112, 330, 66), 172, Box(0, 92, 360, 84)),
            *(
                Piece(_ADVICE, Box(x, y, 96, 54), y + 47, Box(x - 4, y - 2, 104, 54), across, down)
                for x, y, across, down in _TABLES
            ),
            *(
                Piece(
                    _PHONE_DESK, Box(x, y, 84, 48), y + 44, Box(x - 6, y - 18, 98, 64), across, down
                )
                for x, y, across, down in _DESKS
            ),
            Piece(_ROPE, Box(196, 204, 80, 32), 212),
            Piece(_ROPE, Box(270, 204, 80, 32), 212),
            Piece(_SOFA, Box(400, 118, 98, 38), 151, Box(394, 122, 110, 32), "centre"),
            Piece(_column(dress), Box(374, 232, 30, 52), 281, Box(370, 264, 38, 20), "centre"),
            Piece(PLANT, Box(362, 96, 28, 42), 135, Box(358, 116, 36, 22)),
            Piece(PLANT, Box(640, 96, 28, 42), 135, Box(636, 116, 36, 22), "right"),
            Piece(TREE, Box(60, 362, 34, 60), 418, Box(64, 408, 26, 12), down="bottom"),
            Piece(TREE, Box(580, 362, 34, 60), 418, Box(584, 408, 26, 12), "right", "bottom"),
        ),
        stands=(
            Area(Box(14, 186, 644, 174)),
            Area(Box(366, 108, 290, 90), left=0.0, right=1.0, bottom=0.0),
        ),
        walks=(
            Area(Box(292, 354, 88, 60), left=0.5, right=0.5, top=1.0),
            Area(Box(0, 398, 672, 28), top=1.0),
        ),
        exits=(Point(-24, 412, "left", "bottom"), Point(696, 412, "right", "bottom")),
        staff=(
            *(Staff(58.0 + 80 * i, 130, "plain", 4 * i + 3) for i in range(4)),
            *(
                Staff(x + 17, y + 9, "headset", 5 * n + 2, across, down)
                for n, (x, y, across, down) in enumerate(_DESKS)
            ),
            Staff(73, 262, "plain", 31, "left", "bottom"),
            Staff(203, 282, "plain", 14, "left", "bottom"),
        ),
        queue=in_line(206, 201, 18, 8) + in_line(338, 227, -19, 6),
        complaints=in_line(58, 190, 22, 4),
        blocks=(
            Area(Box(0, 368, 280, 28), right=0.5, top=1.0),
            Area(Box(392, 368, 280, 28), left=0.5, right=1.0, top=1.0),
        ),
    )
