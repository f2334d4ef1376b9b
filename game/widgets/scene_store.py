"""A department store: gallery and escalator, aisles, fitting rooms, tills, the street."""

from functools import partial
from typing import Final

from game.widgets.dressings import Dressing
from game.widgets.fixture_places import ANCHORS
from game.widgets.geometry import Box
from game.widgets.scene_shapes import (
    GLASS,
    PASTELS,
    PLANT,
    SCREEN,
    STEEL,
    TREE,
    ellipse,
    plaque,
    rect,
    shade,
    shape,
    shop_front,
    stroke,
    tiles,
)
from game.widgets.scenery import Across, Area, Down, Piece, Point, Scene, Staff

_WALL: Final = 102.0
_STREET: Final = 56.0
_GALLERY: Final = 34.0


def _folded(x: float, y: float, number: int) -> str:
    """A pile of folded clothes 17 wide, standing on y."""
    return "".join(
        rect(x, y - 4 * (i + 1), 16, 3.6, PASTELS[(number * 5 + i * 2) % 6], 1.5)
        for i in range(2 + number % 3)
    )


def _packs(x: float, y: float, number: int) -> str:
    """Bottles and small boxes 17 wide."""
    first, second = PASTELS[number % 6], PASTELS[(number + 2) % 6]
    if number % 2:
        return "".join(
            rect(x + 6 * i, y - 9, 5, 9, colour, 1.5)
            + rect(x + 1.5 + 6 * i, y - 12, 2, 3, "#FFFFFF")
            for i, colour in enumerate((first, first, second))
        )
    return (
        rect(x, y - 11, 8, 11, first, 1)
        + rect(x + 9, y - 8, 7.5, 8, second, 1)
        + rect(x + 1.5, y - 8, 5, 3, "#FFFFFF", 0.5)
    )


def _cartons(x: float, y: float, number: int) -> str:
    """A carton 16 wide."""
    high = 8 + 2 * (number % 3)
    tone = ("#D9C8AA", "#CFBE9F", "#E2D4BA")[number % 3]
    return (
        rect(x, y - high, 16, high, tone, 1)
        + rect(x + 6.5, y - high, 3, high, "#EFE6D3")
        + rect(x + 1.5, y - 4, 3.5, 2, "#FFFFFF")
    )


_GOODS: Final = {"clothes": _folded, "packs": _packs, "boxes": _cartons}


def _shelf(dress: Dressing, first: int) -> str:
    """A gondola 124 x 62 with two rows of goods and more on top."""
    goods = _GOODS[dress.goods]
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
    goods = _GOODS[dress.goods]
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
    goods = _GOODS[dress.goods]
    rows = ((11.0, 48.0, 3), (20.0, 36.0, 2), (28.0, 25.0, 1))
    return base + "".join(
        goods(x + 17 * i, y, i + count) for x, y, count in rows for i in range(count)
    )


def _rail(x: float, wide: float, dress: Dressing) -> str:
    """What hangs or stands along the back wall, between y 48 and 98."""
    if dress.goods != "clothes":
        goods = _GOODS[dress.goods]
        body = rect(x, 44, wide, 54, "#E6DFD3", 3)
        for row, y in enumerate((66.0, 92.0)):
            body += "".join(
                goods(x + 6 + 19 * i, y, i + 3 * row) for i in range(int((wide - 8) // 19))
            )
            body += rect(x + 2, y, wide - 4, 3, "#B9AD98", 1)
        return body
    hung = "".join(
        shape(
            f"M{x + 10 + 15 * i} 57l5 3-1 {20 + 6 * (i * 5 % 3)}h-9l-1-{20 + 6 * (i * 5 % 3)} 5-3z",
            PASTELS[(i * 5 + i // 3) % 6],
        )
        + stroke(f"M{x + 9.5 + 15 * i} 57v-4", STEEL, 1)
        for i in range(int((wide - 12) // 15))
    )
    return stroke(f"M{x} 98V53H{x + wide}V98", STEEL, 2.2) + hung


def _escalator(x: float) -> str:
    """Up to the gallery: 118 wide, its foot at x."""
    top = x + 96
    steps = "".join(f"M{x + 12 + 10 * i} {99 - 7.2 * i:.1f}l7 0" for i in range(1, 9))
    return (
        shape(f"M{x} 106L{x} 98L{top} 32H{top + 24}V40H{top + 6}L{x + 30} 106z", "#C3CAD6")
        + shape(f"M{x + 6} 104L{top + 2} 36H{top + 10}L{x + 26} 104z", "#AEB7C6")
        + stroke(steps, "#DDE2EA", 1.6)
        + stroke(f"M{x - 4} 94L{x} 88L{top - 2} 22H{top + 22}", "#6B768B", 2.6)
        + shape(f"M{x} 90L{top} 24V34L{x} 99z", "#FFFFFF", 'fill-opacity="0.45"')
    )


def _fitting_rooms(x: float, dress: Dressing) -> str:
    """Four curtains, 168 wide."""
    body = rect(x, 42, 168, 60, "#D5D0C8", 3) + rect(x + 3, 45, 162, 57, "#BDB6AC", 2)
    for i in range(4):
        at = x + 6 + 40 * i
        wide = 36 if i != 2 else 17
        body += rect(at, 48, 36, 54, "#8E8A88")
        if i == 2:
            body += rect(at + 20, 54, 12, 44, GLASS, 1)
        body += rect(at, 48, wide, 50, dress.accent)
        folds = "".join(f"M{at + 4 + 7 * k} 50v46" for k in range(wide // 7))
        body += stroke(folds, dress.dark, 1, 'stroke-opacity="0.45"')
    return body + stroke(f"M{x + 4} 47.5h160", STEEL, 2)


def _gallery(width: float, dress: Dressing) -> str:
    posts = "".join(f"M{x} 14V{_GALLERY}" for x in range(10, int(width), 62))
    lamps = "".join(
        shape(f"M{x - 7} 8h14l-4-5h-6z", "#F3E6C4") + stroke(f"M{x} 0v3", STEEL, 1.2)
        for x in range(41, int(width), 124)
    )
    return (
        rect(0, 0, width, _GALLERY, "#EFEBE6")
        + "".join(_GOODS[dress.goods](x, 32, x // 20) for x in range(24, int(width) - 20, 34))
        + lamps
        + rect(0, 15, width, _GALLERY - 15, "#E3EDF4", 0, 'fill-opacity="0.62"')
        + stroke(posts, "#B7C1D0", 1.6)
        + rect(0, 12, width, 3.5, "#B7C1D0", 1)
        + rect(0, _GALLERY, width, 6, "#C9CFDB")
        + rect(0, _GALLERY + 6, width, 5, "#0F172A", 0, 'fill-opacity="0.07"')
    )


def _backdrop(dress: Dressing, width: float, height: float) -> str:
    street = height - _STREET
    rail = 214 + max(0.0, (width - 672) * 0.5)
    lift = 250 + max(0.0, (width - 672) * 0.5)
    aisle = rect(0, 216, width, 20, "#EFEAE2") + rect(
        width / 2 - 22, _WALL, 44, street - _WALL, "#EFEAE2"
    )
    return (
        rect(0, 0, width, height, "#F8F5F0")
        + tiles(0, _WALL, width, street, "#ECE6DC", 44, 34)
        + aisle
        + rect(
            width - 160, _WALL + 68, 160, street - _WALL - 68, "#EFE9F8", 0, 'fill-opacity="0.8"'
        )
        + rect(0, _GALLERY, width, _WALL - _GALLERY, "#E6E4E6")
        + rect(0, _WALL - 4, width, 4, "#CBCBD4")
        + rect(0, _WALL, width, 8, "#0F172A", 0, 'fill-opacity="0.05"')
        + _gallery(width, dress)
        + _rail(20, rail, dress)
        + plaque(lift + 34, 70, dress.emblem, dress.dark, radius=25)
        + _escalator(width - 338)
        + _fitting_rooms(width - 184, dress)
        + shop_front(width, street, height)
    )


def _queue() -> tuple[Point, ...]:
    first = [(538.0 - 18 * i, 226.0 + 1.5 * (i % 2)) for i in range(7)]
    return tuple(Point(x, y, "right") for x, y in first)


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
        queue=_queue(),
        blocks=(
            Area(Box(0, 368, 280, 28), right=0.5, top=1.0),
            Area(Box(392, 368, 280, 28), left=0.5, right=1.0, top=1.0),
        ),
    )
