"""A shop with a counter: the bakery. Bread at the wall, a queue, tables, the street outside."""

# Path data reads worse when it is broken over lines.
# ruff: noqa: E501
from functools import partial
from typing import Final

from game.widgets.dressings import Dressing
from game.widgets.fixture_places import ANCHORS
from game.widgets.geometry import Box
from game.widgets.scene_shapes import STEEL, plaque, stroke
from game.widgets.scenery import Area, Piece, Point, Scene, Staff, in_line

_WALL: Final = 98.0
_STREET: Final = 62.0
_LOAF: Final = ("#DDBE92", "#D3AE7E", "#E4CCA6", "#C9A273")


def _loaf(x: float, y: float, number: int) -> str:
    fill = _LOAF[number % len(_LOAF)]
    if number % 3 == 0:
        return (
            f'<rect x="{x}" y="{y - 7}" width="20" height="8" rx="4" fill="{fill}"/>'
            f'<path d="M{x + 5} {y - 6}l2 4M{x + 10} {y - 6}l2 4M{x + 15} {y - 6}l2 4" stroke="#FFFFFF" stroke-opacity="0.55" stroke-width="1.100" stroke-linecap="round"/>'
        )
    if number % 3 == 1:
        return (
            f'<path d="M{x} {y}c-1-6 2-10 8-10s9 4 8 10z" fill="{fill}"/>'
            f'<path d="M{x + 4} {y - 6}c2-2 6-2 8 0" fill="none" stroke="#FFFFFF" stroke-opacity="0.55" stroke-width="1.100" stroke-linecap="round"/>'
        )
    return "".join(
        f'<rect x="{x + 4 * i}" y="{y - 13 + i}" width="3.200" height="{14 - i}" rx="1.600" fill="{_LOAF[(number + i) % 4]}"/>'
        for i in range(4)
    )


def _bread_wall(x: float, width: float) -> str:
    body = f'<rect x="{x}" y="12" width="{width}" height="70" rx="4" fill="#E8DCC6"/>'
    body += f'<rect x="{x + 3}" y="15" width="{width - 6}" height="64" rx="2" fill="#D9C8AA"/>'
    for row, y in enumerate((35, 56, 77)):
        number = row
        at = x + 9
        while at < x + width - 26:
            body += _loaf(at, y, number)
            at += 24 if number % 3 == 0 else 21
            number += 1
        body += f'<rect x="{x + 2}" y="{y}" width="{width - 4}" height="3" fill="#B79F7A"/>'
    return body


def _window(x: float, width: float) -> str:
    return (
        f'<rect x="{x}" y="14" width="{width}" height="56" rx="4" fill="url(#sky)"/>'
        f'<path d="M{x} 62v-12h12v-9l9-6 9 6v15h16V44h20v12h10v-9l8-6 8 6v15z" fill="#C4D2E4" fill-opacity="0.75"/>'
        f'<path d="M{x + 22} 32c-5 0-6-7 0-8 1-8 13-8 15-1 6-1 8 8 1 9z" fill="#FFFFFF" fill-opacity="0.9"/>'
        f'<rect x="{x}" y="14" width="{width}" height="56" rx="4" fill="none" stroke="#FFFFFF" stroke-width="4"/>'
        f'<path d="M{x + width / 2} 14v56" stroke="#FFFFFF" stroke-width="3"/>'
        f'<rect x="{x - 4}" y="69" width="{width + 8}" height="5" rx="2" fill="#B9C4DA"/>'
    )


def _sign(x: float, dress: Dressing) -> str:
    if dress.sector != "bakery":
        return stroke(f"M{x} 0v20", STEEL, 2) + plaque(x, 42, dress.emblem, dress.dark, radius=25)
    return (
        f'<path d="M{x} 0v20" stroke="#A99572" stroke-width="2"/><circle cx="{x}" cy="42" r="25" fill="#F7F1E4" stroke="#BFA67F" stroke-width="3"/>'
        f'<g transform="translate({x - 14} 29) scale(1.15)" fill="#D3AE7E"><path d="M2 17C-2 8 5 0 12 0s14 8 10 17c-2 3-4 1-4-1 1-6-2-9-6-9s-7 3-6 9c0 2-2 4-4 1z"/>'
        '<path d="M5 6l3 4M12 1v5M19 6l-3 4" stroke="#F7F1E4" stroke-width="1.400" stroke-linecap="round"/></g>'
    )


def _backdrop(dress: Dressing, width: float, height: float) -> str:
    street = height - _STREET
    tiles = "".join(
        f'<path d="M{x} {_WALL}V{street}" stroke="#EDE5D8"/>' for x in range(24, int(width), 48)
    )
    tiles += "".join(
        f'<path d="M0 {y}H{width}" stroke="#EDE5D8"/>' for y in range(130, int(street), 34)
    )
    slabs = "".join(
        f'<path d="M{x} {street + 14}V{height}" stroke="#D5DCE7"/>'
        for x in range(18, int(width), 40)
    )
    door = width / 2
    shelf = 300 + max(0.0, (width - 672) * 0.5)
    windows = _window(width - 262, 100) + _window(width - 146, 100)
    light = "".join(
        f'<path d="M{x} {_WALL}h92l34 108h-128z" fill="#FFFFFF" fill-opacity="0.4"/>'
        for x in (width - 258, width - 142)
    )
    front = (
        f'<rect y="{street - 2}" width="{width}" height="14" fill="#C8B795"/>'
        f'<rect y="{street - 2}" width="{width}" height="5" fill="#DCCDB0"/>'
        f'<rect x="{door - 46}" y="{street - 4}" width="92" height="18" fill="#F1E9DB"/>'
        f'<rect x="{door - 38}" y="{street - 14}" width="76" height="14" rx="3" fill="#CDBD9F"/>'
        f'<rect x="{door - 50}" y="{street - 6}" width="6" height="20" rx="2" fill="#A99572"/>'
        f'<rect x="{door + 44}" y="{street - 6}" width="6" height="20" rx="2" fill="#A99572"/>'
    )
    return (
        '<linearGradient id="sky" gradientUnits="userSpaceOnUse" x1="0" y1="14" x2="0" y2="70"><stop offset="0" stop-color="#BFDDF4"/><stop offset="1" stop-color="#EDF6FC"/></linearGradient>'
        f'<rect width="{width}" height="{height}" fill="#F8F3EA"/>{tiles}{light}'
        f'<rect width="{width}" height="{_WALL - 8}" fill="#E3E6EE"/><rect y="{_WALL - 10}" width="{width}" height="10" fill="#CBD2E0"/>'
        f'<rect y="{_WALL}" width="{width}" height="9" fill="#0F172A" fill-opacity="0.05"/>'
        f"{_bread_wall(24, shelf)}{windows}{_sign((24 + shelf + width - 266) / 2, dress)}"
        f'<rect y="{street}" width="{width}" height="{_STREET}" fill="#E3E8F0"/>{slabs}'
        f'<rect y="{street + 12}" width="{width}" height="4" fill="#0F172A" fill-opacity="0.06"/>'
        f'<rect y="{height - 9}" width="{width}" height="9" fill="#C9D1DE"/>{front}'
    )


_PASTRY: Final = "".join(
    f'<circle cx="{14 + 12 * i}" cy="{17 + (i % 2)}" r="4" fill="{("#E2B98B", "#D9A9A0", "#E9D3A6", "#CFAE84")[i % 4]}"/>'
    for i in range(19)
)
_COUNTER: Final = (
    '<rect x="4" y="44" width="286" height="13" rx="6" fill="#0F172A" fill-opacity="0.11"/>'
    '<rect x="2" y="22" width="286" height="30" rx="4" fill="#BFA67F"/><rect x="2" y="22" width="286" height="7" fill="#AC936C"/>'
    '<path d="M26 32v16M62 32v16M98 32v16M134 32v16M170 32v16M206 32v16M242 32v16" stroke="#AF966F" stroke-width="1.500"/>'
    '<rect x="0" y="8" width="290" height="16" rx="5" fill="#FFFFFF"/>'
    f'<rect x="6" y="4" width="238" height="20" rx="5" fill="#E6EFF6" stroke="#C7D4E2" stroke-width="1"/>{_PASTRY}'
    '<path d="M12 7h226" stroke="#FFFFFF" stroke-width="2" stroke-opacity="0.9"/>'
    '<rect x="254" y="0" width="22" height="16" rx="2" fill="#3B4358"/><rect x="256.500" y="1.500" width="17" height="10" rx="1" fill="#BFDCE8"/>'
    '<rect x="250" y="14" width="30" height="6" rx="2" fill="#8C95A8"/>'
)
_TABLE: Final = (
    '<ellipse cx="30" cy="38" rx="24" ry="6" fill="#0F172A" fill-opacity="0.10"/>'
    '<rect x="1" y="14" width="13" height="20" rx="4" fill="#C9B28C"/><rect x="46" y="14" width="13" height="20" rx="4" fill="#C9B28C"/>'
    '<rect x="28" y="20" width="4" height="18" fill="#A98F68"/><ellipse cx="30" cy="17" rx="19" ry="9" fill="#B9A07A"/>'
    '<ellipse cx="30" cy="15" rx="19" ry="9" fill="#EADFC9"/><ellipse cx="24" cy="14" rx="5" ry="2.400" fill="#FFFFFF"/>'
    '<rect x="33" y="9" width="6" height="6" rx="1.500" fill="#FFFFFF"/><path d="M39 10.500c2.500 0 2.500 3 0 3" fill="none" stroke="#FFFFFF" stroke-width="1.200"/>'
)
_BASKETS: Final = (
    '<rect x="4" y="40" width="96" height="12" rx="6" fill="#0F172A" fill-opacity="0.10"/>'
    '<rect x="2" y="18" width="100" height="30" rx="4" fill="#C4AD87"/><rect x="2" y="18" width="100" height="8" fill="#B1996F"/>'
    '<rect x="0" y="8" width="104" height="14" rx="4" fill="#E7D8BC"/>'
    + "".join(_loaf(6 + 24 * i, 17, i + 1) for i in range(4))
)
_PLANT: Final = (
    '<ellipse cx="14" cy="38" rx="11" ry="3.500" fill="#0F172A" fill-opacity="0.14"/><path d="M7 26h14l-2 12H9z" fill="#CFA585"/>'
    '<path d="M14 28C4 24 2 14 4 8c6 2 9 8 10 14C14 12 17 5 23 2c3 8 0 18-9 26z" fill="#7FAE90"/><path d="M14 28C12 20 12 12 14 4c3 6 4 16 0 24z" fill="#98C2A7"/>'
)
_BOARD: Final = (
    '<path d="M5 44L9 14h16l4 30" fill="none" stroke="#A98F68" stroke-width="3" stroke-linecap="round"/>'
    '<rect x="6" y="4" width="22" height="30" rx="2" fill="#4A5266" stroke="#B9A07A" stroke-width="2.500"/>'
    '<path d="M11 12h12M11 17h9M11 22h11M11 27h7" stroke="#FFFFFF" stroke-opacity="0.7" stroke-width="1.400" stroke-linecap="round"/>'
)
_BIKE: Final = (
    '<ellipse cx="29" cy="34" rx="27" ry="3" fill="#0F172A" fill-opacity="0.10"/>'
    '<g fill="none" stroke="#8B96A9" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"><circle cx="12" cy="24" r="9"/><circle cx="46" cy="24" r="9"/>'
    '<path d="M12 24L22 10h18l-10 14H12M22 10l8 14M40 10l6 14M37 5h5M19 7h6"/></g>'
)
_LAMP: Final = (
    '<ellipse cx="9" cy="72" rx="8" ry="2.500" fill="#0F172A" fill-opacity="0.12"/><path d="M9 72V14" stroke="#8B96A9" stroke-width="3" stroke-linecap="round"/>'
    '<path d="M3 13h12l-2-10H5z" fill="#F4EBCB" stroke="#8B96A9" stroke-width="1.500"/><path d="M4 3h10" stroke="#8B96A9" stroke-width="2.500" stroke-linecap="round"/>'
)
_PLANTER: Final = (
    '<rect x="2" y="16" width="52" height="14" rx="3" fill="#B9A58A"/><path d="M4 17c0-9 8-9 9-3 1-9 9-10 11-2 1-8 10-8 12 0 2-7 10-6 10 1 5-3 7 1 6 5z" fill="#8FB99D"/>'
    '<circle cx="12" cy="11" r="2" fill="#F3E3E6"/><circle cx="28" cy="9" r="2" fill="#F6EFD8"/><circle cx="43" cy="11" r="2" fill="#F3E3E6"/>'
)


_FURNITURE: Final = (
    Piece(_COUNTER, Box(24, 116, 290, 58), 168, Box(20, 108, 298, 66)),
    Piece(_PLANT, Box(2, 92, 28, 42), 131, Box(0, 112, 30, 22)),
    Piece(_PLANT, Box(640, 86, 28, 42), 126, Box(638, 106, 34, 24), across="right"),
    Piece(_TABLE, Box(40, 232, 60, 46), 271, Box(36, 240, 68, 38)),
    Piece(_TABLE, Box(120, 288, 60, 46), 327, Box(116, 296, 68, 38), down="middle"),
    Piece(_TABLE, Box(34, 312, 60, 46), 351, Box(30, 320, 68, 38), down="bottom"),
    Piece(_BASKETS, Box(536, 150, 104, 54), 198, Box(530, 160, 116, 46), across="right"),
    Piece(
        _BASKETS,
        Box(520, 266, 104, 54),
        314,
        Box(514, 276, 116, 46),
        across="right",
        down="middle",
    ),
    Piece(
        _BOARD,
        Box(420, 326, 34, 48),
        370,
        Box(416, 352, 42, 22),
        across="centre",
        down="bottom",
    ),
    Piece(_PLANTER, Box(140, 364, 56, 32), 395, Box(136, 380, 64, 18), down="bottom"),
    Piece(
        _PLANTER,
        Box(500, 364, 56, 32),
        395,
        Box(496, 380, 64, 18),
        across="right",
        down="bottom",
    ),
    Piece(_BIKE, Box(52, 384, 58, 38), 419, Box(48, 414, 66, 8), down="bottom"),
    Piece(
        _LAMP,
        Box(606, 346, 18, 76),
        419,
        Box(602, 408, 26, 14),
        across="right",
        down="bottom",
    ),
)


def counter(dress: Dressing) -> Scene:
    """The shop with the sign of a house."""
    return Scene(
        size=(672.0, 430.0),
        anchors=ANCHORS["counter"],
        backdrop=partial(_backdrop, dress),
        pieces=_FURNITURE,
        stands=(
            Area(Box(16, 188, 640, 166)),
            Area(Box(330, 118, 190, 60), left=0.0, right=1.0, bottom=0.0),
        ),
        walks=(
            Area(Box(296, 346, 80, 62), left=0.5, right=0.5, top=1.0),
            Area(Box(0, 396, 672, 30), top=1.0),
        ),
        exits=(Point(-24, 410, "left", "bottom"), Point(696, 410, "right", "bottom")),
        staff=(
            Staff(96, 120, "apron", 3),
            Staff(196, 120, "apron", 12),
            Staff(286, 120, "apron", 20),
        ),
        queue=in_line(292, 185, 18, 9) + in_line(446, 209, -19, 5),
        complaints=in_line(66, 187, 22, 4),
        blocks=(
            Area(Box(0, 362, 292, 32), right=0.5, top=1.0),
            Area(Box(380, 362, 292, 32), left=0.5, right=1.0, top=1.0),
        ),
    )
