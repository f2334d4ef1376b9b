"""A company one rings up: the telecom. Houses with customers above, the call centre below."""

# Path data reads worse when it is broken over lines.
# ruff: noqa: E501
from functools import partial
from typing import Final

from game.widgets.dressings import Dressing
from game.widgets.fixture_places import ANCHORS, service_fronts
from game.widgets.geometry import Box
from game.widgets.scene_shapes import plaque
from game.widgets.scenery import Area, Piece, Point, Scene, Staff, in_line

_HOUSES: Final = 104.0
_ROAD: Final = 184.0
_HALL: Final = 232.0
_FRONTS: Final = (
    ("#E9D9CB", "#CBAA9B"),
    ("#DCE3EA", "#A9B6C7"),
    ("#EBE3CC", "#CBB995"),
    ("#DFE6DC", "#ABBAA9"),
    ("#E8DADD", "#C7A9AF"),
    ("#E0DFEA", "#ACA8C2"),
)
_BAY: Final = Box(84, 145, 132, 36)  # for the van: nobody stands where it would hide them


def _house(x: float, width: float, number: int) -> str:
    wall, roof = _FRONTS[number % len(_FRONTS)]
    height = 58 + 7 * (number * 5 % 3)
    top = _HOUSES - height
    middle = x + width / 2
    if number % 2:
        gable = (
            f'<path d="M{x - 3} {top}L{middle} {top - 22}L{x + width + 3} {top}z" fill="{roof}"/>'
        )
    else:
        gable = f'<path d="M{x - 3} {top}l8-16h{width - 10}l8 16z" fill="{roof}"/>'
    panes = "".join(
        f'<rect x="{x + width * at - 8}" y="{top + 9}" width="16" height="16" rx="1.500" fill="{"#FBF3D6" if (number + i) % 3 == 0 else "#CFDDEA"}" stroke="#FFFFFF" stroke-width="2"/>'
        for i, at in enumerate((0.27, 0.73))
    )
    door_x = x + width * (0.3 if number % 2 else 0.7)
    window_x = x + width * (0.7 if number % 2 else 0.3)
    return (
        f'{gable}<rect x="{x}" y="{top}" width="{width}" height="{height}" fill="{wall}"/>{panes}'
        f'<rect x="{door_x - 8}" y="{_HOUSES - 28}" width="16" height="28" rx="2" fill="{roof}"/><circle cx="{door_x + 4.500}" cy="{_HOUSES - 13}" r="1.300" fill="#FFFFFF"/>'
        f'<rect x="{window_x - 10}" y="{_HOUSES - 26}" width="20" height="15" rx="1.500" fill="#CFDDEA" stroke="#FFFFFF" stroke-width="2"/>'
    )


def _street(width: float) -> str:
    houses = "".join(_house(x, wide, i) for i, (x, wide) in enumerate(service_fronts(width)))
    wires = (
        f'<path d="M0 26C{width * 0.2:.0f} 40 {width * 0.3:.0f} 40 {width / 2:.0f} 22S{width * 0.8:.0f} 38 {width} 20" '
        'fill="none" stroke="#A9B5C8" stroke-width="1.200"/>'
    )
    clouds = "".join(
        f'<path d="M{width * at:.0f} 30c-6 0-7-8 0-9 1-9 15-9 17-1 7-1 9 9 1 10z" fill="#FFFFFF" fill-opacity="0.85"/>'
        for at in (0.12, 0.47, 0.83)
    )
    dashes = "".join(
        f'<path d="M{x} 160h18" stroke="#FFFFFF" stroke-width="2.500"/>'
        for x in range(14, int(width), 44)
        if not _BAY.x - 18 < x < _BAY.right
    )
    bay = f'<path d="M{_BAY.x} {_BAY.y}v{_BAY.h}M{_BAY.right} {_BAY.y}v{_BAY.h}" stroke="#FFFFFF" stroke-width="2.500"/>'
    return (
        f'<rect width="{width}" height="{_HOUSES}" fill="url(#sky)"/>{clouds}{wires}{houses}'
        f'<rect y="{_HOUSES - 1}" width="{width}" height="40" fill="#E9EBEF"/><rect y="{_HOUSES + 36}" width="{width}" height="4" fill="#CDD4DF"/>'
        f'<rect y="{_HOUSES + 40}" width="{width}" height="{_ROAD - _HOUSES - 40}" fill="#D9DEE7"/>{dashes}{bay}'
    )


def _backdrop(dress: Dressing, width: float, height: float) -> str:
    tiles = "".join(
        f'<path d="M{x} {_HALL}V{height}" stroke="#E4E9F1"/>' for x in range(28, int(width), 56)
    )
    tiles += "".join(
        f'<path d="M0 {y}H{width}" stroke="#E4E9F1"/>' for y in range(262, int(height), 32)
    )
    door = width - 116
    glass = "".join(
        f'<rect x="{x}" y="{_ROAD + 14}" width="58" height="26" rx="2" fill="#DDEAF3" stroke="#FFFFFF" stroke-width="2.500"/>'
        for x in range(20, int(door - 150), 70)
    )
    zone = width * 0.64
    return (
        '<linearGradient id="sky" gradientUnits="userSpaceOnUse" x1="0" y1="0" x2="0" y2="90"><stop offset="0" stop-color="#CFE3F4"/><stop offset="1" stop-color="#F1F7FB"/></linearGradient>'
        f'<rect width="{width}" height="{height}" fill="#F5F2EC"/>'
        f'<rect y="{_HALL}" width="{zone}" height="{height - _HALL}" fill="#EAF0F7"/>{tiles}{_street(width)}'
        f'<rect y="{_ROAD}" width="{width}" height="{_HALL - _ROAD - 2}" fill="#E2E6EE"/><rect y="{_ROAD}" width="{width}" height="7" fill="#C3CBDA"/>'
        f'<rect y="{_HALL - 6}" width="{width}" height="6" fill="#CBD2E0"/>{glass}'
        f'<rect x="{door - 34}" y="{_ROAD - 2}" width="68" height="{_HALL - _ROAD + 4}" fill="#F5F2EC"/>'
        f'<rect x="{door - 40}" y="{_ROAD - 4}" width="7" height="{_HALL - _ROAD + 6}" rx="2" fill="#AAB4C6"/><rect x="{door + 33}" y="{_ROAD - 4}" width="7" height="{_HALL - _ROAD + 6}" rx="2" fill="#AAB4C6"/>'
        f'<rect x="{door - 28}" y="{_HALL + 2}" width="56" height="15" rx="3" fill="#D9D2C4"/>'
        f'<rect y="{_HALL}" width="{width}" height="8" fill="#0F172A" fill-opacity="0.04"/>'
        + plaque(door - 66, _ROAD + 23, dress.emblem, dress.dark, radius=19)
    )


_DESK: Final = (
    '<rect x="4" y="36" width="100" height="12" rx="6" fill="#0F172A" fill-opacity="0.10"/>'
    '<rect x="2" y="20" width="104" height="24" rx="4" fill="#A6B3C7"/><rect x="2" y="20" width="104" height="6" fill="#95A3B9"/><rect x="0" y="10" width="108" height="13" rx="5" fill="#FFFFFF"/>'
    '<rect x="14" y="0" width="24" height="15" rx="2" fill="#3B4358"/><rect x="16.500" y="1.500" width="19" height="11" fill="#BFDCE8"/><rect x="70" y="0" width="24" height="15" rx="2" fill="#3B4358"/><rect x="72.500" y="1.500" width="19" height="11" fill="#BFDCE8"/>'
    '<rect x="44" y="14" width="14" height="4" rx="1.500" fill="#D5DBE6"/>'
)
_HELP_DESK: Final = (
    '<rect x="4" y="40" width="112" height="13" rx="6" fill="#0F172A" fill-opacity="0.11"/><rect x="2" y="18" width="116" height="30" rx="5" fill="#B8AEC9"/><rect x="2" y="18" width="116" height="7" fill="#A79CBB"/>'
    '<rect x="0" y="7" width="120" height="15" rx="6" fill="#FFFFFF"/><circle cx="60" cy="35" r="8" fill="#FFFFFF"/>'
    '<path d="M57 33c0-4 6-4 6 0 0 2-3 2.200-3 4" fill="none" stroke="#7D7396" stroke-width="1.800" stroke-linecap="round"/><circle cx="60" cy="39.500" r="1.200" fill="#7D7396"/>'
    '<rect x="86" y="1" width="20" height="13" rx="2" fill="#3B4358"/><rect x="88.500" y="3" width="15" height="8" fill="#BFDCE8"/>'
)
_SEATS: Final = (
    '<rect x="4" y="26" width="86" height="8" rx="4" fill="#0F172A" fill-opacity="0.10"/>'
    + "".join(
        f'<rect x="{2 + 30 * i}" y="4" width="26" height="15" rx="4" fill="#C7BFD2"/><rect x="{2 + 30 * i}" y="15" width="26" height="9" rx="3" fill="#B5ABC4"/>'
        for i in range(3)
    )
    + '<path d="M8 24v6M82 24v6" stroke="#8C95A8" stroke-width="2.500"/>'
)
_MAST: Final = (
    '<ellipse cx="16" cy="86" rx="12" ry="3" fill="#0F172A" fill-opacity="0.12"/><path d="M10 86L16 14l6 72M12 62l9-12M11 74l11-12M14 40l6-10" fill="none" stroke="#8B96A9" stroke-width="1.800"/>'
    '<path d="M8 12c-3-4-3-8 0-11M24 12c3-4 3-8 0-11" fill="none" stroke="#8B96A9" stroke-width="1.800" stroke-linecap="round"/><circle cx="16" cy="8" r="3" fill="#8B96A9"/>'
)
_TREE: Final = (
    '<ellipse cx="17" cy="56" rx="12" ry="3" fill="#0F172A" fill-opacity="0.12"/><rect x="15" y="34" width="4" height="22" fill="#A99C8B"/>'
    '<circle cx="17" cy="22" r="15" fill="#A8C9B2"/><circle cx="10" cy="28" r="9" fill="#9ABFA6"/><circle cx="24" cy="17" r="8" fill="#B7D4BF"/>'
)
_PLANT: Final = (
    '<ellipse cx="14" cy="38" rx="11" ry="3.500" fill="#0F172A" fill-opacity="0.14"/><path d="M7 26h14l-2 12H9z" fill="#CFA585"/>'
    '<path d="M14 28C4 24 2 14 4 8c6 2 9 8 10 14C14 12 17 5 23 2c3 8 0 18-9 26z" fill="#7FAE90"/><path d="M14 28C12 20 12 12 14 4c3 6 4 16 0 24z" fill="#98C2A7"/>'
)
_DESKS: Final = ((22.0, 256.0), (146.0, 256.0), (270.0, 256.0), (22.0, 344.0), (146.0, 344.0))


_FURNITURE: Final = (
    *(Piece(_DESK, Box(x, y, 108, 50), y + 45, Box(x - 2, y - 14, 112, 62)) for x, y in _DESKS),
    Piece(
        _HELP_DESK,
        Box(520, 288, 120, 56),
        337,
        Box(512, 272, 134, 66),
        across="right",
        down="middle",
    ),
    Piece(
        _SEATS,
        Box(548, 388, 94, 36),
        418,
        Box(544, 392, 102, 28),
        across="right",
        down="bottom",
    ),
    Piece(_TREE, Box(318, 84, 34, 60), 140, Box(322, 130, 26, 12), across="centre"),
    Piece(_MAST, Box(618, 52, 32, 90), 138, Box(616, 128, 36, 14), across="right"),
    Piece(_PLANT, Box(640, 222, 28, 42), 261, Box(636, 242, 36, 22), across="right"),
    Piece(_PLANT, Box(2, 222, 28, 42), 261, None),
)


def service(dress: Dressing) -> Scene:
    """The street and the call centre with the sign of a house."""
    return Scene(
        size=(672.0, 430.0),
        anchors=ANCHORS["service"],
        backdrop=partial(_backdrop, dress),
        pieces=_FURNITURE,
        stands=(
            Area(Box(14, 116, 644, 62), bottom=0.0),
            Area(Box(400, 246, 258, 176), left=0.6, bottom=1.0),
            Area(Box(268, 316, 140, 106), left=0.0, right=0.6, bottom=1.0),
        ),
        walks=(
            Area(Box(0, 110, 672, 74), bottom=0.0),
            Area(Box(524, 170, 64, 84), left=1.0, right=1.0, bottom=0.0),
            Area(Box(10, 246, 650, 178), bottom=1.0),
        ),
        exits=(Point(-24, 150), Point(696, 150, "right")),
        staff=(
            *tuple(
                Staff(x + at, y + 4, "headset", number * 5 + i)
                for number, (x, y) in enumerate(_DESKS)
                for i, at in enumerate((28.0, 84.0))
            ),
            Staff(560, 291, "plain", 8, "right", "middle"),
            Staff(598, 291, "plain", 17, "right", "middle"),
        ),
        queue=in_line(500, 336, -19, 5, "right", "middle"),
        complaints=in_line(566, 352, 22, 4, "right", "middle"),
        blocks=(
            Area(Box(0, 186, 522, 50), right=1.0, bottom=0.0),
            Area(Box(590, 186, 90, 50), left=1.0, right=1.0, bottom=0.0),
            Area(_BAY, right=0.0, bottom=0.0),
        ),
    )
