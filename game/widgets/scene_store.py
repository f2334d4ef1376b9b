"""A department store: gallery and escalator, aisles, fitting rooms, tills, the street."""

from functools import partial
from typing import Final

from game.widgets.dressings import Dressing
from game.widgets.fixture_places import ANCHORS
from game.widgets.geometry import Box
from game.widgets.scene_shapes import (
    PASTELS,
    PLANT,
    SCREEN,
    STEEL,
    TREE,
    ellipse,
    rect,
    shade,
    shape,
    shop_front,
    tiles,
)
from game.widgets.scenery import Across, Area, Down, Piece, Point, Scene, Staff, in_line
from game.widgets.store_walls import GOODS, WALL, back_wall

_STREET: Final = 56.0


def _shelf(dress: Dressing, first: int) -> str:
    """A gondola 124 x 62 with two rows of goods and more on top."""
    goods = GOODS[dress.goods]
    rows = "".join(
        goods(10 + 18 * i, y, first + 7 * row + i)
        for row, y in enumerate((14.0, 36.0, 55.0))
        for i in range(6)
    )
    return (
        shade(3, 58, 118, 0.11, 10)
        + rect(2, 12, 120, 46, "#CFC4B2", 3)
        + rect(6, 20, 112, 36, "#BDB09B", 2)
        + rect(0, 12, 124, 6, "#EDE6DA", 3)
        + rect(4, 36, 116, 3, "#E4DBCB", 1)
        + rect(2, 54, 120, 4, "#A99C86", 2)
        + rows
    )


def _till(dress: Dressing) -> str:
    """A till 100 x 48."""
    return (
        shade(4, 43, 94, 0.11, 12)
        + rect(2, 18, 96, 26, dress.dark, 4, 'fill-opacity="0.75"')
        + rect(2, 18, 96, 6, "#0F172A", 3, 'fill-opacity="0.10"')
        + rect(0, 8, 100, 14, "#FFFFFF", 6)
        + rect(10, 12, 44, 6, SCREEN, 2)
        + rect(64, 0, 22, 15, SCREEN, 2)
        + rect(66.5, 1.5, 17, 10, "#BFDCE8", 1)
        + rect(58, 10, 8, 7, PASTELS[2], 1)
    )


def _table(dress: Dressing) -> str:
    """A low display table 96 x 46."""
    goods = GOODS[dress.goods]
    return (
        shade(4, 41, 88, 0.1, 9)
        + rect(10, 26, 5, 15, "#B3A58E")
        + rect(81, 26, 5, 15, "#B3A58E")
        + rect(2, 20, 92, 9, "#CFC4B2", 3)
        + rect(0, 15, 96, 8, "#F1EBE1", 4)
        + "".join(goods(8 + 21 * i, 18, i + 2) for i in range(4))
    )


def _mannequin(x: float, y: float, colour: str, *, skirt: bool) -> str:
    """A dressed dummy 20 wide and 46 high, standing on y."""
    body = (
        f"M{x + 4} {y - 33}c0-3 12-3 12 0l1.500 13H{x + 2.5}z"
        if not skirt
        else f"M{x + 5} {y - 33}c0-3 10-3 10 0l-1 8 4 16H{x + 2}l4-16z"
    )
    return (
        ellipse(x + 10, y, 8, 2, "#0F172A", 'fill-opacity="0.12"')
        + rect(x + 9, y - 20, 2, 20, STEEL)
        + rect(x + 8.5, y - 38, 3, 5, "#E9E2D6")
        + ellipse(x + 10, y - 41, 3.6, 4.4, "#E9E2D6")
        + shape(body, colour)
    )


def _podium(dress: Dressing) -> str:
    """Something worth a stop in the middle, 70 x 62."""
    base = (
        ellipse(35, 55, 34, 7, "#0F172A", 'fill-opacity="0.10"')
        + shape("M3 47h64v5c-6 7-58 7-64 0z", "#C9BEAC")
        + ellipse(35, 47, 32, 7, "#F1EBE1")
    )
    if dress.goods == "clothes":
        return (
            base
            + _mannequin(10, 48, dress.accent, skirt=True)
            + _mannequin(40, 48, PASTELS[1], skirt=False)
        )
    goods = GOODS[dress.goods]
    rows = ((11.0, 48.0, 3), (20.0, 36.0, 2), (28.0, 25.0, 1))
    return base + "".join(
        goods(x + 17 * i, y, i + count) for x, y, count in rows for i in range(count)
    )


def _backdrop(dress: Dressing, width: float, height: float) -> str:
    street = height - _STREET
    aisle = rect(0, 216, width, 20, "#EFEAE2") + rect(
        width / 2 - 22, WALL, 44, street - WALL, "#EFEAE2"
    )
    return (
        rect(0, 0, width, height, "#F8F5F0")
        + tiles(0, WALL, width, street, "#ECE6DC", 44, 34)
        + aisle
        + rect(width - 160, WALL + 68, 160, street - WALL - 68, "#EFE9F8", 0, 'fill-opacity="0.8"')
        + back_wall(dress, width)
        + shop_front(width, street, height)
    )


_Placed = tuple[float, float, Across, Down]
_SHELVES: Final[tuple[_Placed, ...]] = (
    (40.0, 138.0, "left", "top"),
    (190.0, 138.0, "left", "top"),
    (40.0, 240.0, "left", "middle"),
    (190.0, 240.0, "left", "middle"),
    (374.0, 138.0, "right", "top"),
)
_TILLS: Final[tuple[_Placed, ...]] = (
    (556.0, 200.0, "right", "top"),
    (556.0, 290.0, "right", "middle"),
)


def _furniture(dress: Dressing) -> tuple[Piece, ...]:
    shelves = tuple(
        Piece(
            _shelf(dress, 3 * n),
            Box(x, y, 124, 62),
            y + 58,
            Box(x - 4, y + 18, 132, 42),
            across,
            down,
        )
        for n, (x, y, across, down) in enumerate(_SHELVES)
    )
    tills = tuple(
        Piece(_till(dress), Box(x, y, 100, 48), y + 44, Box(x - 6, y - 12, 112, 58), across, down)
        for x, y, across, down in _TILLS
    )
    return (
        *shelves,
        *tills,
        Piece(_table(dress), Box(60, 326, 96, 46), 368, Box(54, 334, 108, 36), down="bottom"),
        Piece(
            _table(dress),
            Box(438, 322, 96, 46),
            364,
            Box(432, 330, 108, 36),
            across="right",
            down="bottom",
        ),
        Piece(
            _podium(dress),
            Box(381, 236, 70, 62),
            295,
            Box(376, 264, 80, 34),
            across="centre",
            down="middle",
        ),
        Piece(PLANT, Box(2, 92, 28, 42), 131, Box(0, 112, 30, 22)),
        Piece(TREE, Box(70, 362, 34, 60), 418, Box(74, 408, 26, 12), down="bottom"),
        Piece(TREE, Box(560, 362, 34, 60), 418, Box(564, 408, 26, 12), "right", "bottom"),
        Piece(
            PLANT,
            Box(236, 342, 28, 42),
            381,
            Box(232, 362, 36, 22),
            across="centre",
            down="bottom",
        ),
    )


def store(dress: Dressing) -> Scene:
    """The store with the goods and the colours of a house."""
    return Scene(
        size=(672.0, 430.0),
        anchors=ANCHORS["store"],
        backdrop=partial(_backdrop, dress),
        pieces=_furniture(dress),
        stands=(Area(Box(14, 116, 644, 246)),),
        walks=(
            Area(Box(292, 356, 88, 60), left=0.5, right=0.5, top=1.0),
            Area(Box(0, 398, 672, 28), top=1.0),
        ),
        exits=(Point(-24, 412, "left", "bottom"), Point(696, 412, "right", "bottom")),
        staff=(
            Staff(590, 204, "plain", 3, "right"),
            Staff(590, 294, "plain", 12, "right", "middle"),
            Staff(640, 122, "plain", 20, "right"),
        ),
        queue=in_line(538, 226, -18, 7, "right"),
        complaints=in_line(626, 346, -22, 4, "right", "middle"),
        blocks=(
            Area(Box(0, 368, 280, 28), right=0.5, top=1.0),
            Area(Box(392, 368, 280, 28), left=0.5, right=1.0, top=1.0),
        ),
    )
