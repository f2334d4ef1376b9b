"""What tactics and levers set up on a floor, 48 x 62 units each, standing on (24, 58)."""

# Path data reads worse when it is broken over lines.
# ruff: noqa: E501
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from game.vocabulary.settings import Openness
from game.widgets.emblems import (
    CALENDAR,
    DEVICE,
    EAR,
    EYE,
    FOLDER,
    GAUGE,
    HEART,
    LOCK,
    LOOP,
    MICROPHONE,
    NEXT,
    PLUS,
    SCALES,
    SHIELD,
    STAR,
    SUN,
    TICKS,
    USER,
)
from game.widgets.fixture_table import Sight
from game.widgets.paper_things import board, club_tags, files, forms, leaflets, photos, price_tags
from game.widgets.scene_shapes import (
    GLASS,
    PALE,
    PASTELS,
    SCREEN,
    SLATE,
    STEEL,
    WOOD,
    ellipse,
    lone_emblem,
    rect,
    shade,
    shape,
    stroke,
)

STANDING: Final = (48.0, 62.0)
STANDING_FOOT: Final = (24.0, 58.0)


def screen_stand(icon: str) -> str:
    """A screen on a foot with a drawing on it."""
    return (
        shade(7, 58, 34, 0.13, 6)
        + rect(22, 40, 4, 18, STEEL)
        + rect(3, 0, 42, 43, SCREEN, 4)
        + rect(6, 3, 36, 37, "#C7D8E3", 2)
        + lone_emblem(12, 6, 24, icon, SLATE)
        + rect(15, 34, 18, 3, "#FFFFFF", 1.5)
    )


def _paper_stand(icon: str, tone: str) -> str:
    """A card on a wooden foot with a drawing on it."""
    return (
        shade(8, 58, 32, 0.12, 6)
        + stroke("M24 34V58M15 58h18", WOOD, 3)
        + rect(5, 4, 38, 36, "#FBF9F4", 3, f'stroke="{WOOD}" stroke-width="2"')
        + rect(8, 7, 32, 30, tone, 2, 'fill-opacity="0.5"')
        + lone_emblem(13, 9, 22, icon, "#6F6A60")
    )


def _novelties() -> str:
    return (
        shade(6, 58, 36, 0.12, 6)
        + stroke("M9 58V2", STEEL, 2.6)
        + shape("M10 3h34l-6 13 6 13H10z", "#E6DCC3")
        + f'<g transform="translate(17 9) scale(1.200)">{shape(STAR, "#9C8A5A")}</g>'
        + rect(15, 42, 28, 15, "#D9CDB6", 2)
        + rect(13, 38, 32, 6, "#F1EBDD", 2)
        + rect(18, 30, 8, 8, PASTELS[1], 1)
        + rect(29, 27, 9, 11, PASTELS[3], 1)
    )


def _surprise() -> str:
    return (
        shade(3, 58, 42, 0.12, 7)
        + rect(8, 42, 4, 16, "#B3A58E")
        + rect(36, 42, 4, 16, "#B3A58E")
        + rect(1, 34, 46, 9, "#F1EBE1", 4)
        + rect(10, 16, 28, 20, "#D9CDB6", 2)
        + rect(8, 12, 32, 7, "#E6DCC8", 2)
        + rect(21, 12, 6, 24, "#C3A9A9")
        + shape(
            "M24 12c-12 0-11-11-5-11 4 0 5 7 5 11zM24 12c12 0 11-11 5-11-4 0-5 7-5 11z", "#C3A9A9"
        )
        + stroke("M13.500 24c0-3 4.500-3 4.500 0 0 2-2.200 2-2.200 4M15.800 31h.1", "#7D7467", 1.5)
    )


def _switches() -> str:
    """Where customers themselves say what is used."""
    rows = "".join(
        rect(10, 8 + 11 * i, 13, 4, PALE, 2)
        + rect(27, 6.5 + 11 * i, 14, 7, ("#7C86A0", "#B9C0CC")[i == 1], 3.5)
        + f'<circle cx="{(37.5, 30.5)[i == 1]}" cy="{10 + 11 * i}" r="2.800" fill="#FFFFFF"/>'
        for i in range(3)
    )
    return (
        shade(7, 58, 34, 0.13, 6)
        + shape("M16 42h16l3 16H13z", "#AEB7C6")
        + rect(3, 0, 42, 44, "#E3E8F0", 4, f'stroke="{STEEL}" stroke-width="2"')
        + rect(6, 3, 36, 38, "#FFFFFF", 2)
        + rows
    )


def _flowers() -> str:
    return (
        shade(4, 58, 40, 0.12, 7)
        + rect(6, 40, 36, 17, "#CFC4D4", 3)
        + rect(3, 34, 42, 8, "#FFFFFF", 4)
        + shape("M10 20h9l-1.500 15h-6z", GLASS)
        + stroke("M14.500 21V10M14.500 20L9 9M14.500 20l6-11", "#8FB99D", 1.6)
        + "".join(
            f'<circle cx="{x}" cy="{y}" r="4" fill="{c}"/>'
            for x, y, c in ((9, 8, "#E3CDD1"), (14.5, 5, "#F0E3C4"), (20.5, 8, "#D9CFE4"))
        )
        + rect(27, 20, 15, 14, "#FFFFFF", 1, 'stroke="#D0C8BC" stroke-width="1"')
        + lone_emblem(29, 21.5, 11, HEART, "#A08A8F")
    )


def _crate() -> str:
    """A crate with an hourglass on it: something has been paid for and is not at work yet."""
    slats = "".join(
        rect(4, 27 + 8 * i, 40, 6.5, ("#D2BF9C", "#C9B591")[i % 2], 0.8) for i in range(4)
    )
    return (
        shade(3, 58, 42, 0.13, 7)
        + rect(3, 25, 42, 33, "#B39F7C", 1.5)
        + slats
        + rect(4, 25, 4, 33, "#BDA985", 0.5)
        + rect(40, 25, 4, 33, "#BDA985", 0.5)
        + rect(13, 29, 22, 25, "#FBF9F4", 1.5)
        + stroke(
            "M19 32.500h10M19 50.500h10M20.500 33c0 5 2 6.500 3.500 8.500-1.500 2-3.500 3.500-3.500 8.500M27.500 33c0 5-2 6.500-3.500 8.500 1.500 2 3.500 3.500 3.500 8.500",
            "#6F6A60",
            1.5,
        )
    )


def _cabinet(icon: str) -> str:
    """A chest of drawers that knows when: a calendar over locked drawers."""
    return (
        shade(5, 58, 38, 0.13, 6)
        + rect(7, 28, 34, 29, "#B9BECB", 2)
        + "".join(
            rect(9, 30 + 9 * i, 30, 7.5, "#CBD0DB", 1) + rect(20, 33 + 9 * i, 8, 1.8, SLATE, 0.8)
            for i in range(3)
        )
        + rect(10, 0, 28, 28, "#FBF9F4", 2, 'stroke="#B9BECB" stroke-width="1.500"')
        + lone_emblem(12.5, 2.5, 23, icon, "#6B7080")
    )


def _television() -> str:
    return (
        shade(4, 58, 40, 0.12, 6)
        + rect(6, 42, 36, 15, "#BBAC98", 2)
        + rect(20, 36, 8, 6, SLATE)
        + rect(1, 5, 46, 32, SLATE, 3)
        + rect(3.500, 7.500, 41, 25, "#C4DAE8", 1)
        + lone_emblem(12.5, 8.5, 23, EYE, SLATE)
    )


def _ranking() -> str:
    """A column of cards being put in another order."""
    rows = "".join(
        rect(5, 3 + 13 * i, 28, 11, "#FFFFFF", 2)
        + rect(7, 5 + 13 * i, 8, 7, PASTELS[i + 1], 1)
        + rect(17, 6 + 13 * i, 13, 2, PALE, 1)
        + rect(17, 9.500 + 13 * i, 9, 2, PALE, 1)
        for i in range(3)
    )
    return (
        shade(6, 58, 36, 0.13, 6)
        + rect(22, 40, 4, 18, STEEL)
        + rect(1, 0, 46, 44, SCREEN, 4)
        + rows
        + stroke("M40 36V9M36.500 12.500L40 9l3.500 3.500", "#FFFFFF", 2)
    )


_STANDING: Final[Mapping[Sight, str]] = MappingProxyType(
    {
        "greeting": _paper_stand(HEART, "#E8DCC6"),
        "forms": forms(),
        "phones": _paper_stand(TICKS, "#DDE3EA"),
        "terminal": screen_stand(USER),
        "novelties": _novelties(),
        "leaflets": leaflets(),
        "looking_back": screen_stand(LOOP),
        "surprise": _surprise(),
        "one_more": _paper_stand(PLUS, "#E8DCC6"),
        "next_step": screen_stand(NEXT),
        "scales": _paper_stand(SCALES, "#DDE3EA"),
        "ranking": _ranking(),
        "memory": screen_stand(FOLDER),
        "board": board(),
        "photos": photos(),
        "signs": screen_stand(EYE),
        "weather_signs": screen_stand(SUN),
        "devices": screen_stand(DEVICE),
        "speakers": screen_stand(MICROPHONE),
        "listening": screen_stand(EAR),
        "televisions": _television(),
        "cars": screen_stand(GAUGE),
        "files": files(),
        "calendar": _cabinet(CALENDAR),
        "price_tags": price_tags(),
        "club_tags": club_tags(),
        "switches": _switches(),
        "shield": _paper_stand(SHIELD, "#E1E4EC"),
        "padlock": _paper_stand(LOCK, "#E1E4EC"),
        "flowers": _flowers(),
        "coming": _crate(),
    }
)

_PLATES: Final[Mapping[Openness, str]] = MappingProxyType(
    {
        "hidden": "",
        "policy": rect(37, 44, 9, 12, "#FFFFFF", 1, 'stroke="#B4BCCB" stroke-width="0.800"')
        + "".join(rect(38.5, 46 + 2 * i, 6, 0.8, "#9BA3B3") for i in range(4)),
        "explained": '<circle cx="40" cy="49" r="6.500" fill="#FFFFFF" stroke="#4A5266" stroke-width="1.300"/>'
        + stroke("M40 48.500v4", SLATE, 1.8)
        + ellipse(40, 45.6, 1.1, 1.1, SLATE),
    }
)
_TELLS_NOTHING: Final = frozenset(
    {"board", "photos", "novelties", "switches", "shield", "flowers", "coming"}
)


def has_standing(sight: Sight) -> bool:
    """Whether there is something to set up for a sight."""
    return sight in _STANDING


def standing_body(sight: Sight, openness: Openness) -> str:
    """SVG of what stands there: with a sign when it is explained, with small print, or with none."""
    plate = "" if sight in _TELLS_NOTHING else _PLATES[openness]
    return _STANDING[sight] + plate
