"""The back wall of a store: what hangs there, and what its sector has behind it."""

from typing import Final

from game.widgets.dressings import Dressing
from game.widgets.scene_shapes import (
    GLASS,
    PASTELS,
    STEEL,
    ellipse,
    lone_emblem,
    plaque,
    rect,
    shape,
    stroke,
)

WALL: Final = 102.0
_GALLERY: Final = 34.0
_CROSS: Final = "M9.500 4h5v5.500H20v5h-5.500V20h-5v-5.500H4v-5h5.500z"


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


GOODS: Final = {"clothes": _folded, "packs": _packs, "boxes": _cartons}


def _rail(x: float, wide: float, dress: Dressing) -> str:
    """What hangs or stands along the back wall, between y 48 and 98."""
    if dress.goods != "clothes":
        goods = GOODS[dress.goods]
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
        + "".join(GOODS[dress.goods](x, 32, x // 20) for x in range(24, int(width) - 20, 34))
        + lamps
        + rect(0, 15, width, _GALLERY - 15, "#E3EDF4", 0, 'fill-opacity="0.62"')
        + stroke(posts, "#B7C1D0", 1.6)
        + rect(0, 12, width, 3.5, "#B7C1D0", 1)
        + rect(0, _GALLERY, width, 6, "#C9CFDB")
        + rect(0, _GALLERY + 6, width, 5, "#0F172A", 0, 'fill-opacity="0.07"')
    )


def _shop_ceiling(width: float, dress: Dressing) -> str:
    """A shop on one floor: a painted beam with lamps instead of a gallery."""
    lamps = "".join(
        shape(f"M{x - 11} 22h22l-6-9h-10z", "#F3E6C4") + stroke(f"M{x} 0v13", STEEL, 1.2)
        for x in range(62, int(width), 124)
    )
    return (
        rect(0, 0, width, 10, dress.accent)
        + rect(0, 10, width, 3, dress.dark, 0, 'fill-opacity="0.45"')
        + lamps
    )


def _medicine_chest(x: float, dress: Dressing) -> str:
    """The chemist's corner, 168 wide: drawers with knobs under a cross."""
    drawers = "".join(
        rect(x + 6 + 20 * i, 60 + 10.5 * row, 18, 9, "#F4F1EA", 1)
        + ellipse(x + 15 + 20 * i, 64.5 + 10.5 * row, 1.5, 1.5, "#A59A86")
        for row in range(4)
        for i in range(8)
    )
    return (
        rect(x, 42, 168, 60, "#D9CDB6", 3)
        + drawers
        + rect(x + 62, 24, 44, 34, "#FFFFFF", 5, f'stroke="{dress.dark}" stroke-width="2"')
        + lone_emblem(x + 71, 28, 26, _CROSS, dress.dark)
    )


def _mirrors(x: float, dress: Dressing) -> str:
    """Three make-up mirrors over a shelf of samples, 126 wide."""
    body = rect(x - 4, 88, 126, 12, "#F1EBE1", 3)
    for i in range(3):
        at = x + 18 + 41 * i
        body += (
            f'<circle cx="{at:g}" cy="62" r="19" fill="{GLASS}" stroke="{dress.dark}" '
            'stroke-width="2.500"/>'
            + shape(f"M{at - 9} 70l14-20 5 4-13 19z", "#FFFFFF", 'fill-opacity="0.6"')
            + "".join(
                rect(at - 12 + 8 * k, 80 - 2 * (k % 2), 5, 9, PASTELS[k + i], 1) for k in range(3)
            )
        )
    return body


def _season(x: float, dress: Dressing) -> str:
    """Posters of the season, 126 wide: a dress, a coat, a shirt."""
    clothes = (
        "M9 6l3 3 3-3 2 6-2.500 2 4.500 12H5l4.500-12L7 12z",
        "M8 6l4 3 4-3 4 5-2.500 2V26h-11V13L4 11z",
        "M8 8l4 2 4-2 5 4-2.500 4-2.500-1.500V24H8v-9.500L5.500 16 3 12z",
    )
    return "".join(
        rect(x + 42 * i, 36, 36, 58, "#FFFFFF", 2, f'stroke="{dress.dark}" stroke-width="1.800"')
        + rect(x + 3 + 42 * i, 39, 30, 52, PASTELS[(0, 5, 4)[i]], 1, 'fill-opacity="0.55"')
        + f'<g transform="translate({x + 6 + 42 * i:g} 42) scale(1.000 1.450)">'
        + shape(clothes[i], dress.dark, 'fill-opacity="0.6"')
        + "</g>"
        for i in range(3)
    )


def back_wall(dress: Dressing, width: float) -> str:
    """Everything behind the shop floor, above y 102."""
    spare = max(0.0, (width - 672) * 0.5)
    rail, sign = 214 + spare, 284 + spare
    if dress.sector == "drugstore":
        top = _shop_ceiling(width, dress)
        middle, corner = _mirrors(width - 330, dress), _medicine_chest(width - 184, dress)
    elif dress.sector == "fashion":
        top = _shop_ceiling(width, dress)
        middle, corner = _season(width - 326, dress), _fitting_rooms(width - 184, dress)
    else:
        top = _gallery(width, dress)
        middle, corner = _escalator(width - 338), _fitting_rooms(width - 184, dress)
    tint = dress.accent if dress.sector in {"drugstore", "fashion"} else "#E6E4E6"
    return (
        rect(0, 0, width, WALL, "#ECEAEC")
        + rect(0, 0, width, WALL, tint, 0, 'fill-opacity="0.55"')
        + rect(0, WALL - 4, width, 4, "#CBCBD4")
        + rect(0, WALL, width, 8, "#0F172A", 0, 'fill-opacity="0.05"')
        + top
        + _rail(20, rail, dress)
        + plaque(sign, 70, dress.emblem, dress.dark, radius=25)
        + middle
        + corner
    )
