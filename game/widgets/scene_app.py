"""An app one walks about in: a screen lying flat, its cards standing up, a feed, a bar below."""

# Path data reads worse when it is broken over lines.
# ruff: noqa: E501
from functools import partial
from typing import Final

from game.widgets.dressings import Dressing
from game.widgets.fixture_places import ANCHORS
from game.widgets.geometry import Box
from game.widgets.icons import ICONS
from game.widgets.scene_shapes import (
    PASTELS,
    SLATE,
    ellipse,
    lone_emblem,
    rect,
    shade,
    shape,
)
from game.widgets.scenery import Across, Area, Down, Piece, Point, Scene, in_line

_HEAD: Final = 96.0
_FOOT: Final = 58.0
_EDGE: Final = 12.0
_Placed = tuple[float, float, Across, Down]
_GREY: Final = "#8B93A5"
_LINES: Final = "#C9D0DC"


def _avatar(x: float, y: float, radius: float, tone: str) -> str:
    """A round portrait of nobody in particular."""
    return (
        f'<circle cx="{x:g}" cy="{y:g}" r="{radius:g}" fill="{tone}" stroke="#FFFFFF" stroke-width="2"/>'
        + f'<circle cx="{x:g}" cy="{y - radius * 0.2:g}" r="{radius * 0.34:g}" fill="#FFFFFF" fill-opacity="0.85"/>'
        + shape(
            f"M{x - radius * 0.6:g} {y + radius * 0.68:g}c0-{radius * 0.75:g} {radius * 1.2:g}-{radius * 0.75:g} {radius * 1.2:g} 0z",
            "#FFFFFF",
            'fill-opacity="0.85"',
        )
    )


def _bar_icon(name: str, x: float, y: float, colour: str) -> str:
    body = ICONS[name].replace(
        "@",
        f'fill="none" stroke="{colour}" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"',
    )
    return f'<g transform="translate({x:g} {y:g})">{body.replace("#F", f"fill={chr(34)}{colour}{chr(34)}")}</g>'


def _head(dress: Dressing, width: float) -> str:
    """The app's bar with its sign, a search field and a row of portraits."""
    middle, search = width / 2, width - 362.0
    people = "".join(
        _avatar(width - 36 - 42 * i, 72, 15, PASTELS[(i * 5 + 1) % 6])
        for i in range(max(5, int(width * 0.4 // 42)))
    )
    chips = "".join(
        rect(30 + 74 * i, 62, 64, 20, "#FFFFFF" if i else dress.accent, 10)
        + rect(44 + 74 * i, 70, 36, 4, _LINES if i else dress.dark, 2)
        for i in range(max(4, int(width * 0.44 // 74)))
    )
    return (
        rect(_EDGE, _EDGE, width - 2 * _EDGE, _HEAD - _EDGE, "#E6E9F0")
        + rect(_EDGE, _HEAD - 3, width - 2 * _EDGE, 3, "#D2D8E3")
        + rect(middle - 22, 5, 44, 3.5, "#6B7386", 2)
        + rect(search, 20, 212, 26, "#FFFFFF", 13)
        + _bar_icon("search", search + 6, 21, _GREY)
        + rect(search + 38, 31, 84, 4, _LINES, 2)
        + chips
        + people
        + f'<circle cx="{width - 128:g}" cy="33" r="14" fill="{dress.accent}"/>'
        + lone_emblem(width - 137, 24, 18, dress.emblem, dress.dark)
    )


def _foot(dress: Dressing, width: float, height: float) -> str:
    """The bar below with its five places to go; people come and go along it."""
    top = height - _FOOT
    names = ("home", "search", "list", "heart", "user")
    pitch = (width - 2 * _EDGE) / 5
    buttons = "".join(
        (rect(_EDGE + pitch * (i + 0.5) - 30, top + 7, 60, 30, dress.accent, 15) if i == 0 else "")
        + _bar_icon(name, _EDGE + pitch * (i + 0.5) - 12, top + 10, dress.dark if i == 0 else _GREY)
        for i, name in enumerate(names)
    )
    return (
        rect(_EDGE, top, width - 2 * _EDGE, _FOOT - _EDGE, "#FBFBFD")
        + rect(_EDGE, top, width - 2 * _EDGE, 2.5, "#D2D8E3")
        + buttons
    )


def _backdrop(dress: Dressing, width: float, height: float) -> str:
    foot = height - _FOOT
    inner = width - 2 * _EDGE
    columns = max(4, round(inner / 158))
    pitch = (inner - 12) / columns
    cards = ""
    for row, y in enumerate(range(int(_HEAD) + 10, int(foot) - 60, 88)):
        for i in range(columns):
            x = _EDGE + 12 + pitch * i
            tone = PASTELS[(row * 5 + i * 2) % 6]
            cards += rect(x, y, pitch - 12, 76, "#FBFBFD", 9) + rect(
                x, y, pitch - 12, 76, tone, 9, 'fill-opacity="0.22"'
            )
    return (
        rect(0, 0, width, height, SLATE)
        + rect(3, 3, width - 6, height - 6, "#5A6276", 12)
        + rect(_EDGE, _EDGE, inner, height - 2 * _EDGE, "#EFF1F6", 6)
        + cards
        + _head(dress, width)
        + rect(_EDGE, _HEAD, inner, 7, "#0F172A", 0, 'fill-opacity="0.05"')
        + _foot(dress, width, height)
    )


def _picture(number: int, x: float, y: float, w: float, h: float) -> str:
    """A made-up photograph."""
    tone, second = PASTELS[number % 6], PASTELS[(number + 3) % 6]
    body = rect(x, y, w, h, tone, 4)
    kind = number % 4
    if kind == 0:
        hills = f"M{x} {y + h}v-{h * 0.3:g}l{w * 0.25:g}-{h * 0.3:g} {w * 0.2:g} {h * 0.2:g} {w * 0.25:g}-{h * 0.35:g} {w * 0.3:g} {h * 0.45:g}v{h * 0.3:g}z"
        return body + shape(hills, second) + ellipse(x + w * 0.8, y + h * 0.25, 5, 5, "#FBF3D6")
    if kind == 1:
        return body + _avatar(x + w / 2, y + h * 0.56, h * 0.36, second)
    if kind == 2:
        bars = "".join(
            rect(x + 8 + 13 * i, y + h - 6 - t, 8, t, second, 1.5)
            for i, t in enumerate((9, 15, 12, 20, 24)[: int((w - 10) // 13)])
        )
        return body + bars
    return body + shape(
        f"M{x + w / 2 - 6} {y + h / 2 - 9}l16 9-16 9z", "#FFFFFF", 'fill-opacity="0.9"'
    )


def _card(dress: Dressing, number: int) -> str:
    """A card of the feed standing on the ground, 104 x 82."""
    return (
        shade(4, 78, 96, 0.13, 9)
        + rect(0, 0, 104, 79, "#D2D8E3", 8)
        + rect(0, 0, 104, 76, "#FFFFFF", 8)
        + _avatar(14, 13, 7, PASTELS[(number + 4) % 6])
        + rect(26, 8, 36, 4, "#AEB7C6", 2)
        + rect(26, 15, 22, 3, _LINES, 1.5)
        + _picture(number, 8, 25, 88, 35)
        + lone_emblem(
            9,
            63,
            9,
            "M12 20.500C5 15.500 3.500 12 3.500 9c0-5 6.200-6.500 8.500-2.300C14.300 2.500 20.500 4 20.500 9c0 3-1.500 6.500-8.500 11.500z",
            _GREY,
        )
        + rect(23, 66, 14, 3, _LINES, 1.5)
        + lone_emblem(85, 62, 10, dress.emblem, dress.dark)
    )


def _lead(dress: Dressing) -> str:
    """The card that everybody is shown first, 190 x 108."""
    return (
        shade(6, 103, 178, 0.14, 11)
        + rect(0, 0, 190, 105, "#D2D8E3", 10)
        + rect(0, 0, 190, 101, "#FFFFFF", 10)
        + _picture(0, 9, 9, 108, 62)
        + rect(126, 12, 52, 6, "#AEB7C6", 3)
        + "".join(rect(126, 25 + 9 * i, (54, 48, 52, 38, 50)[i], 4, _LINES, 2) for i in range(5))
        + rect(9, 79, 84, 6, "#AEB7C6", 3)
        + rect(9, 89, 56, 4, _LINES, 2)
        + rect(140, 77, 40, 17, dress.accent, 8.5)
        + rect(149, 84, 22, 3.5, dress.dark, 2)
    )


_CHAT: Final = (
    ellipse(22, 40, 17, 3.5, "#0F172A", 'fill-opacity="0.12"')
    + shape(
        "M6 2h32a6 6 0 0 1 6 6v16a6 6 0 0 1-6 6H22l-8 9v-9H6a6 6 0 0 1-6-6V8a6 6 0 0 1 6-6z",
        "#D9DEE9",
    )
    + "".join(f'<circle cx="{12 + 10 * i}" cy="16" r="2.600" fill="#8B93A5"/>' for i in range(3))
)
_BELL: Final = (
    ellipse(17, 42, 13, 3, "#0F172A", 'fill-opacity="0.12"')
    + shape("M17 3c8 0 11 6 11 14 0 7 2 9 5 13H1c3-4 5-6 5-13C6 9 9 3 17 3z", "#E2D6B4")
    + shape("M11 33h12c-1 6-11 6-12 0z", "#C9BB93")
    + '<circle cx="27" cy="7" r="6" fill="#C7B7BD" stroke="#FFFFFF" stroke-width="1.500"/>'
)
_CARDS: Final[tuple[_Placed, ...]] = (
    (36.0, 118.0, "left", "top"),
    (546.0, 116.0, "right", "top"),
    (58.0, 244.0, "left", "middle"),
    (538.0, 240.0, "right", "middle"),
)


def app(dress: Dressing) -> Scene:
    """The app with the sign and the colours of a house."""
    return Scene(
        size=(672.0, 430.0),
        anchors=ANCHORS["app"],
        backdrop=partial(_backdrop, dress),
        pieces=(
            Piece(_lead(dress), Box(240, 108, 190, 110), 208, Box(234, 120, 202, 92), "centre"),
            *(
                Piece(
                    _card(dress, n),
                    Box(x, y, 104, 84),
                    y + 78,
                    Box(x - 5, y + 12, 114, 70),
                    across,
                    down,
                )
                for n, (x, y, across, down) in enumerate(_CARDS)
            ),
            Piece(_CHAT, Box(168, 142, 44, 44), 182, Box(164, 156, 52, 30), "left"),
            Piece(_BELL, Box(466, 140, 34, 46), 182, Box(462, 156, 42, 30), "right"),
        ),
        stands=(Area(Box(22, 122, 628, 236)),),
        walks=(Area(Box(0, 340, 672, 76), top=1.0),),
        exits=(Point(-24, 400, "left", "bottom"), Point(696, 400, "right", "bottom")),
        queue=in_line(282, 224, 18, 8, "centre"),
        complaints=in_line(166, 199, 20, 3),
    )
