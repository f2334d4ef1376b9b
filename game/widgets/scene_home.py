"""A street of front doors: living rooms seen from outside, gardens, the van, a parcel."""

# Path data reads worse when it is broken over lines.
# ruff: noqa: E501

from collections.abc import Callable, Mapping
from functools import partial
from types import MappingProxyType
from typing import Final

from game.widgets.dressings import Dressing
from game.widgets.fixture_places import ANCHORS, home_fronts
from game.widgets.geometry import Box
from game.widgets.scene_shapes import (
    GLASS,
    LAMP,
    PASTELS,
    SLATE,
    STEEL,
    TREE,
    cloud,
    ellipse,
    gradient,
    lone_emblem,
    rect,
    shade,
    shape,
    stroke,
)
from game.widgets.scenery import Across, Area, Down, Piece, Point, Scene

_GROUND: Final = 142.0
_ROAD: Final = 64.0  # from the kerb down to the lower edge, which is the near pavement
_CROSSING: Final = 92.0  # left of where the van stops
_FRONTS: Final = (
    ("#E9D9CB", "#C9A697", "#A98C82"),
    ("#DCE3EA", "#A9B6C7", "#7F8DA3"),
    ("#EBE3CC", "#CBB995", "#9C8F72"),
    ("#DFE6DC", "#ABBAA9", "#83937F"),
    ("#E8DADD", "#C7A9AF", "#A0868F"),
)


def _lamp_and_sofa(x: float, y: float, wide: float) -> str:
    """What one sees through a window 44 high: a lamp, a sofa, somebody's picture."""
    return (
        rect(x + 8, y + 27, wide - 40, 12, "#C9BBA8", 4)
        + rect(x + 5, y + 31, wide - 34, 13, "#BBAC98", 4)
        + rect(x + 16, y + 7, 15, 11, "#FFFFFF", 1, 'stroke="#CDBFA8" stroke-width="1.500"')
        + stroke(f"M{x + wide - 14} {y + 44}V{y + 20}", "#A99C86", 1.5)
        + shape(f"M{x + wide - 21} {y + 20}h14l-3-9h-8z", "#F3E2B4")
    )


def _television(x: float, y: float, wide: float) -> str:
    """A television on a low chest, seen through a window 44 high."""
    return (
        rect(x + 8, y + 35, wide - 16, 9, "#BBAC98", 2)
        + rect(x + wide / 2 - 18, y + 11, 36, 22, SLATE, 2)
        + rect(x + wide / 2 - 16, y + 13, 32, 17, "#C4DAE8", 1)
        + shape(f"M{x + wide / 2 - 16} {y + 30}l9-9 6 5 7-8 10 12z", "#9DB9AB")
        + rect(x + wide / 2 - 5, y + 33, 10, 2, SLATE)
        + ellipse(x + 13, y + 30, 4, 5, "#A8C9B2")
    )


def _kitchen(x: float, y: float, wide: float) -> str:
    """A washing machine between cupboards, seen through a window 44 high."""
    at = x + wide / 2 - 13
    return (
        rect(x + 4, y + 6, wide - 8, 10, "#DCD0BC", 1)
        + rect(x + 4, y + 23, wide - 8, 21, "#CFC3AF", 1)
        + rect(x + 3, y + 21, wide - 6, 3, "#F4EFE6")
        + rect(at, y + 23, 26, 21, "#FFFFFF", 2, 'stroke="#B9C2CE" stroke-width="1"')
        + f'<circle cx="{at + 13:g}" cy="{y + 35:g}" r="6.500" fill="#C8D8E2" stroke="#95A2B4" stroke-width="1.500"/>'
        + rect(at + 3, y + 25, 8, 2, "#B9C2CE", 1)
    )


def _radiator(x: float, y: float, wide: float) -> str:
    """A radiator under a thermostat, and somebody's chair, seen through a window 44 high."""
    at = x + wide / 2 - 22
    ribs = "".join(rect(at + 7 * i, y + 22, 5, 19, "#F4F1EA", 1.5) for i in range(6))
    return (
        rect(at - 2, y + 25, 44, 3, "#D5CDBE", 1)
        + ribs
        + rect(at - 2, y + 36, 44, 3, "#D5CDBE", 1)
        + f'<circle cx="{x + wide / 2:g}" cy="{y + 12:g}" r="5.500" fill="#FFFFFF" stroke="{STEEL}"/>'
        + stroke(f"M{x + wide / 2:g} {y + 12:g}l2.500-2.500", SLATE, 1.3)
        + rect(x + wide - 20, y + 26, 14, 17, "#BBAC98", 4)
    )


def _heat_pump(x: float, dress: Dressing) -> str:
    """The unit outside, 26 wide, on the ground at the foot of the wall."""
    return (
        rect(x, _GROUND - 17, 26, 18, "#FBFBFA", 2, f'stroke="{STEEL}" stroke-width="1"')
        + f'<circle cx="{x + 10:g}" cy="{_GROUND - 8:g}" r="6.500" fill="#D9DEE6" stroke="{STEEL}"/>'
        + stroke(f"M{x + 10:g} {_GROUND - 13:g}v10M{x + 5:g} {_GROUND - 8:g}h10", STEEL, 1)
        + rect(x + 19, _GROUND - 14, 4, 2.5, dress.accent)
    )


_ROOMS: Final[Mapping[str, tuple[Callable[[float, float, float], str], ...]]] = MappingProxyType(
    {
        "electronics": (_television,),
        "online_retail": (_kitchen, _kitchen, _lamp_and_sofa),
        "energy": (_radiator, _lamp_and_sofa, _radiator),
    }
)


def _room(number: int, x: float, y: float, wide: float, dress: Dressing) -> str:
    rooms = _ROOMS.get(dress.sector, (_lamp_and_sofa, _television, _kitchen))
    inside = rooms[number % len(rooms)](x, y, wide)
    return (
        rect(x, y, wide, 44, "#F7EFDC")
        + inside
        + rect(x, y, wide, 44, "#FFFFFF", 2, 'fill-opacity="0.16"')
        + shape(f"M{x} {y}h7c2 16-1 30-7 40z", "#FFFFFF", 'fill-opacity="0.8"')
        + shape(f"M{x + wide} {y}h-7c-2 16 1 30 7 40z", "#FFFFFF", 'fill-opacity="0.8"')
        + f'<rect x="{x:g}" y="{y:g}" width="{wide:g}" height="44" rx="2" fill="none" stroke="#FFFFFF" stroke-width="3.500"/>'
        + rect(x - 4, y + 44, wide + 8, 4, "#C6CBD4", 1)
    )


def _house(number: int, x: float, wide: float, dress: Dressing) -> str:
    wall, roof, door = _FRONTS[number % len(_FRONTS)]
    top = 40.0 + 6 * (number * 2 % 3)
    left_door = number % 2 == 0
    door_x = x + 14 if left_door else x + wide - 42
    window_x = x + 54 if left_door else x + 14
    tiles = stroke(
        f"M{x + 2} {top - 10}H{x + wide - 2}M{x + 6} {top - 18}H{x + wide - 6}",
        door,
        1,
        'stroke-opacity="0.35"',
    )
    chimney = rect(x + wide * 0.72, top - 36, 12, 20, door)
    panes = "".join(
        rect(
            at,
            top + 8,
            18,
            17,
            "#FBF3D6" if (number + i) % 3 == 0 else GLASS,
            1.5,
            'stroke="#FFFFFF" stroke-width="2"',
        )
        for i, at in enumerate((x + wide * 0.24 - 9, x + wide * 0.5 - 9, x + wide * 0.76 - 9))
    )
    return (
        chimney
        + shape(f"M{x - 3} {top}l12-26h{wide - 18}l12 26z", roof)
        + tiles
        + rect(x, top, wide, _GROUND - top, wall)
        + rect(x, _GROUND - 6, wide, 6, door, 0, 'fill-opacity="0.45"')
        + panes
        + _room(number, window_x, _GROUND - 58, wide - 68, dress)
        + rect(door_x - 3, _GROUND - 51, 34, 51, "#F6F2EA", 2)
        + rect(door_x, _GROUND - 48, 28, 48, door, 2)
        + rect(door_x + 7, _GROUND - 43, 14, 12, GLASS, 2)
        + f'<circle cx="{door_x + 23:g}" cy="{_GROUND - 22:g}" r="1.600" fill="#FFFFFF"/>'
        + rect(door_x + 8, _GROUND - 19, 12, 2.5, "#FFFFFF", 1)
        + rect(door_x - 5, _GROUND - 1, 38, 6, "#CBC6BD", 1.5)
        + (_heat_pump(window_x + 6, dress) if dress.sector == "energy" else "")
    )


def _road(width: float, height: float) -> str:
    """The road with its middle line, a crossing for those who come from over there, a drain."""
    top = height - _ROAD
    dashes = "".join(
        f"M{x} {top + 32:g}h20" for x in range(12, int(width), 46) if abs(x + 10 - _CROSSING) > 52
    )
    stripes = "".join(
        rect(_CROSSING - 41 + 15 * i, top + 5, 9, _ROAD - 14, "#F4F6F9", 1) for i in range(6)
    )
    drain = width * 0.62
    slots = "".join(f"M{drain - 6 + 4 * i:g} {top + 12:g}v6" for i in range(4))
    return (
        rect(0, top, width, _ROAD, "#D9DEE7")
        + stroke(dashes, "#FFFFFF", 2.6)
        + stripes
        + ellipse(drain, top + 15, 12, 5.5, "#CCD3DE")
        + stroke(slots, "#B6BFCD", 1.2)
        + rect(0, height - 5, width, 5, "#C9CFDA")
    )


def _parked(number: int) -> str:
    """A neighbour's car at the kerb, 92 x 44."""
    tone = PASTELS[(number * 3 + 1) % len(PASTELS)]
    return (
        ellipse(46, 40, 44, 4, "#0F172A", 'fill-opacity="0.14"')
        + shape(
            "M4 36V24c0-3 2-5 5-5.500L18 17l9-11c1.500-2 3-2.500 5.500-2.500h25c2.500 0 4 .5 5.500 2.300L73 17l11 2.500c3 .7 4 2.500 4 5.500v11z",
            tone,
            f'stroke="{SLATE}" stroke-opacity="0.30" stroke-width="1.200"',
        )
        + shape("M31 7.500h12V17H23.500zM46.500 7.500H58l8.500 9.500h-20z", GLASS)
        + stroke("M45 18v17M50 21.500h5M26 21.500h5", SLATE, 1, 'stroke-opacity="0.35"')
        + "".join(
            f'<circle cx="{x}" cy="35.500" r="7.500" fill="{SLATE}"/><circle cx="{x}" cy="35.500" r="3.200" fill="#D5DBE6"/>'
            for x in (22, 70)
        )
        + rect(84, 22, 4, 5, "#F3E2B4", 1.5)
        + rect(4, 22, 3.5, 5, "#DDB7AE", 1.5)
    )


def _gardens(fronts: tuple[tuple[float, float], ...]) -> str:
    """Strips of lawn and a path to every door."""
    last, wide = fronts[-1]
    body = rect(0, _GROUND, last + wide + 5, 42, "#DCE7DA")
    for i, (x, wide) in enumerate(fronts):
        centre = x + 28 if i % 2 == 0 else x + wide - 28
        body += shape(f"M{centre - 11} {_GROUND + 4}h22l6 40h-34z", "#EFEBE3")
    return body


def _backdrop(dress: Dressing, width: float, height: float) -> str:
    fronts = home_fronts(width)
    road = height - _ROAD
    houses = "".join(_house(i, x, wide, dress) for i, (x, wide) in enumerate(fronts))
    clouds = cloud(width * 0.4, 24) + cloud(width * 0.68, 16) + cloud(width * 0.93, 26)
    slabs = "".join(f"M{x} {_GROUND + 42}V{road}" for x in range(20, int(width), 40))
    rows = "".join(f"M0 {y}H{width:g}" for y in range(int(_GROUND) + 72, int(road), 30))
    return (
        gradient("sky", 0, 100, "#CFE3F4", "#F4F8FB")
        + rect(0, 0, width, _GROUND, "url(#sky)")
        + clouds
        + houses
        + _gardens(fronts)
        + rect(0, _GROUND + 40, width, road - _GROUND - 40, "#F3EFE8")
        + f'<path d="{slabs}{rows}" fill="none" stroke="#E7E1D6"/>'
        + rect(0, _GROUND + 40, width, 3, "#C9D3C6")
        + rect(0, road - 5, width, 5, "#C9CFDA")
        + _road(width, height)
    )


_HEDGE: Final = (
    shade(2, 24, 92, 0.1, 7)
    + rect(2, 10, 92, 14, "#9ABFA6", 5)
    + shape(
        "M3 14c0-9 10-10 14-5 3-8 14-8 17 0 3-8 15-8 18 0 3-8 14-8 17 0 4-6 16-6 22 4v6H3z",
        "#A8C9B2",
    )
)
_BENCH: Final = (
    shade(2, 30, 66, 0.1, 6)
    + rect(6, 20, 3, 10, SLATE)
    + rect(61, 20, 3, 10, SLATE)
    + "".join(rect(2, 4 + 6 * i, 66, 4, "#C4B091", 1.5) for i in range(3))
)


def _shelter(dress: Dressing) -> str:
    """A bus shelter with the house's poster, 96 x 66."""
    return (
        shade(2, 61, 92, 0.11, 8)
        + rect(6, 10, 58, 46, GLASS, 2, 'fill-opacity="0.55"')
        + shape("M12 12h14L16 54h-4z", "#FFFFFF", 'fill-opacity="0.5"')
        + rect(12, 44, 46, 5, "#C4B091", 1.5)
        + rect(14, 49, 3, 11, SLATE)
        + rect(53, 49, 3, 11, SLATE)
        + rect(64, 8, 28, 50, "#FFFFFF", 2, f'stroke="{dress.dark}" stroke-width="2"')
        + rect(67, 11, 22, 44, dress.accent, 1)
        + lone_emblem(67.5, 16, 21, dress.emblem, dress.dark)
        + rect(71, 43, 14, 3, "#FFFFFF", 1.5)
        + rect(71, 48, 9, 3, "#FFFFFF", 1.5)
        + rect(2, 3, 92, 7, "#8B96A9", 3)
        + rect(4, 10, 3, 51, STEEL)
    )


_BIKE: Final = ellipse(29, 34, 27, 3, "#0F172A", 'fill-opacity="0.10"') + stroke(
    "M3 24a9 9 0 1 0 18 0a9 9 0 1 0-18 0M37 24a9 9 0 1 0 18 0a9 9 0 1 0-18 0M12 24L22 10h18l-10 14H12M22 10l8 14M40 10l6 14M37 5h5M19 7h6",
    STEEL,
    2,
)


def home(dress: Dressing) -> Scene:
    """The street with the van and the rooms of a house."""
    hedges: tuple[tuple[float, float, Across, Down], ...] = (
        (62, 168, "left", "top"),
        (230, 168, "left", "top"),
        (330, 168, "right", "top"),
        (568, 168, "right", "top"),
    )
    return Scene(
        size=(672.0, 430.0),
        anchors=ANCHORS["home"],
        backdrop=partial(_backdrop, dress),
        pieces=(
            *(
                Piece(_HEDGE, Box(x, y, 96, 28), y + 24, Box(x - 2, y + 8, 100, 20), across, down)
                for x, y, across, down in hedges
            ),
            Piece(TREE, Box(26, 196, 34, 60), 254, Box(30, 242, 26, 14)),
            Piece(TREE, Box(478, 190, 34, 60), 248, Box(482, 236, 26, 14), "right"),
            Piece(_BENCH, Box(560, 306, 70, 34), 337, Box(554, 318, 82, 22), "right", "bottom"),
            Piece(_BIKE, Box(300, 196, 58, 38), 232, Box(298, 220, 62, 16), "centre"),
            Piece(
                _shelter(dress),
                Box(384, 290, 96, 66),
                351,
                Box(382, 338, 100, 15),
                "centre",
                "bottom",
            ),
            Piece(LAMP, Box(62, 288, 18, 76), 361, Box(58, 350, 26, 14), "left", "bottom"),
            Piece(LAMP, Box(640, 288, 18, 76), 361, Box(636, 350, 26, 14), "right", "bottom"),
            Piece(_parked(0), Box(306, 379, 92, 44), 421, None, "centre", "bottom"),
            Piece(_parked(1), Box(548, 379, 92, 44), 421, None, "right", "bottom"),
        ),
        stands=(Area(Box(14, 192, 644, 164)), Area(Box(14, 158, 644, 30), bottom=0.0)),
        walks=(Area(Box(0, 192, 672, 228)),),
        exits=(
            Point(-24, 400, "left", "bottom"),
            Point(696, 400, "right", "bottom"),
            Point(-24, 270, "left", "middle"),
            Point(696, 270, "right", "middle"),
        ),
    )
