"""What tactics and levers set up on a floor, 48 x 62 units each, standing on (24, 58)."""

# Path data reads worse when it is broken over lines.
# ruff: noqa: E501
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from game.vocabulary.settings import Openness
from game.widgets.fixture_table import Sight
from game.widgets.scene_shapes import (
    GLASS,
    PASTELS,
    SCREEN,
    SLATE,
    STEEL,
    ellipse,
    lone_emblem,
    rect,
    shade,
    shape,
    stroke,
)

STANDING: Final = (48.0, 62.0)
STANDING_FOOT: Final = (24.0, 58.0)
WOOD: Final = "#B9A07A"
_PALE: Final = "#C9D0DC"
_STAR: Final = (
    "M6 0l1.800 4 4.300.5-3.300 2.900 1 4.300L6 9.500l-3.800 2.200 1-4.300L-.1 4.500 4.200 4z"
)
HEART: Final = "M12 20.500C5 15.500 3.500 12 3.500 9c0-5 6.200-6.500 8.500-2.300C14.300 2.500 20.500 4 20.500 9c0 3-1.500 6.500-8.500 11.500z"
EYE: Final = "M2 12c4-8 16-8 20 0-4 8-16 8-20 0"
USER: Final = (
    "M12 3.500a4.300 4.300 0 1 0 .1 0M4 20.500c.5-5 3.500-7.500 8-7.500s7.500 2.500 8 7.500"
)
LOOP: Final = "M5 12.500a7.500 7.500 0 1 0 2.700-6M8 2.500v4.500h4.500M12.500 8.500v4.500l3 2"
SUN: Final = "M12 8a4 4 0 1 0 .1 0M12 2.500v2M12 19.500v2M2.500 12h2M19.500 12h2M5.300 5.300l1.400 1.400M17.300 17.300l1.400 1.400M18.700 5.300l-1.400 1.400M6.700 17.300l-1.400 1.400"
SCALES: Final = "M12 4v16M7 20.500h10M4.500 7h15M4.500 7L2 13.500a2.700 2.700 0 0 0 5 0zM19.500 7L17 13.500a2.700 2.700 0 0 0 5 0z"
NEXT: Final = "M3.500 12h15M12.500 5.500L19.500 12l-7 6.500"
FOLDER: Final = "M3.500 19V5h6l2 2.500h9V19zM8 12h8M8 15.500h5"
CALENDAR: Final = "M4 6h16v14.500H4zM4 10h16M8 3.500V7M16 3.500V7M12 18.500c-4-2.700-3-5.500-1.200-5.500.7 0 1.200.6 1.200 1.200 0-.6.5-1.200 1.200-1.200 1.800 0 2.800 2.800-1.200 5.500z"
SHIELD: Final = "M12 3l7.500 2.700v6c0 4.600-3.200 7.500-7.500 9.600-4.300-2.100-7.500-5-7.500-9.600v-6zM8.500 12l2.500 2.500 4.500-5"
PLUS: Final = "M12 4.500v15M4.500 12h15"
LOCK: Final = "M6 11h12v9.500H6zM8.500 11V8a3.500 3.500 0 0 1 7 0v3M12 14.500v2.500"
MICROPHONE: Final = "M12 3.500a3 3 0 0 0-3 3V11a3 3 0 0 0 6 0V6.500a3 3 0 0 0-3-3M5.500 11a6.500 6.500 0 0 0 13 0M12 17.500V21"
EAR: Final = "M7 10c0-8 11-8 11-.5 0 4-4 4.500-4.500 8 -.4 3.500-5 3.500-5.500.5M10 10c0-4 5-4 5-.5 0 2-2 2.300-2.500 3.500"
DEVICE: Final = "M5 9.500a10 10 0 0 1 14 0M8 13a5.700 5.700 0 0 1 8 0M12 17.500h.1"
TICKS: Final = "M4 7l2 2 3-4M12 7h8M4 13l2 2 3-4M12 13h8M4 19l2 2 3-4M12 19h8"
BELL: Final = "M5 17.500h14M6.500 17.500V11a5.500 5.500 0 0 1 11 0v6.500M10.500 20.500h3"
GAUGE: Final = "M4 17a8.500 8.500 0 1 1 16 0M12 15l4-5M7 17h10"


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


def _board() -> str:
    notes = "".join(
        rect(6 + 19 * (i % 2), 5 + 16 * (i // 2), 17, 13, "#FFFFFF", 1.5)
        + "".join(
            f'<g transform="translate({8 + 19 * (i % 2) + 4.700 * k:g} {7 + 16 * (i // 2)}) scale(0.360)">{shape(_STAR, "#A8915C")}</g>'
            for k in range(3)
        )
        + rect(8 + 19 * (i % 2), 13.5 + 16 * (i // 2), 12, 1.6, _PALE)
        for i in range(4)
    )
    return (
        shade(4, 58, 40, 0.12, 6)
        + stroke("M9 57L14 6M39 57L34 6", "#A98F68", 3)
        + rect(1.500, 1.500, 45, 37, "#F6F1E6", 3, f'stroke="{WOOD}" stroke-width="2.500"')
        + notes
    )


def _photos() -> str:
    prints = "".join(
        f'<g transform="rotate({(-5, 4, 3, -4)[i]} {14 + 20 * (i % 2)} {16 + 20 * (i // 2)})">'
        + rect(
            6 + 20 * (i % 2),
            7 + 20 * (i // 2),
            16,
            18,
            "#FFFFFF",
            1,
            'stroke="#D5D0C6" stroke-width="0.800"',
        )
        + rect(7.5 + 20 * (i % 2), 8.5 + 20 * (i // 2), 13, 12, PASTELS[i], 0.5)
        + f'<circle cx="{14 + 20 * (i % 2)}" cy="{13 + 20 * (i // 2)}" r="2.600" fill="#FFFFFF" fill-opacity="0.9"/>'
        + shape(
            f"M{10 + 20 * (i % 2)} {20.5 + 20 * (i // 2)}c0-6 8-6 8 0z",
            "#FFFFFF",
            'fill-opacity="0.9"',
        )
        + "</g>"
        for i in range(4)
    )
    return (
        shade(4, 58, 40, 0.12, 6)
        + stroke("M3 58V3M45 58V3", WOOD, 2.6)
        + stroke("M3 6c14 5 28 5 42 0M3 26c14 5 28 5 42 0", "#A98F68", 1)
        + prints
    )


def _novelties() -> str:
    return (
        shade(6, 58, 36, 0.12, 6)
        + stroke("M9 58V2", STEEL, 2.6)
        + shape("M10 3h34l-6 13 6 13H10z", "#E6DCC3")
        + f'<g transform="translate(17 9) scale(1.200)">{shape(_STAR, "#9C8A5A")}</g>'
        + rect(15, 42, 28, 15, "#D9CDB6", 2)
        + rect(13, 38, 32, 6, "#F1EBDD", 2)
        + rect(18, 30, 8, 8, PASTELS[1], 1)
        + rect(29, 27, 9, 11, PASTELS[3], 1)
    )


def _leaflets() -> str:
    """A rack: one pocket for every group of people, each with a sign of its own."""
    signs = ("M0 4a4 4 0 1 0 8 0a4 4 0 1 0-8 0", "M0 0h8v8H0z", "M4 0l4 8H0z", "M4 0l4 4-4 4-4-4z")
    pockets = "".join(
        rect(7 + 18 * (i % 2), 5 + 23 * (i // 2), 16, 20, "#FFFFFF", 1.5)
        + rect(7 + 18 * (i % 2), 5 + 23 * (i // 2), 16, 5, PASTELS[(0, 1, 3, 4)[i]], 1.5)
        + f'<g transform="translate({11 + 18 * (i % 2)} {13 + 23 * (i // 2)})">{shape(signs[i], "#7A8292")}</g>'
        for i in range(4)
    )
    return shade(6, 58, 36, 0.12, 6) + rect(4, 1, 41, 56, "#C9C2B6", 3) + pockets


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


def _forms() -> str:
    """A desk with a form as long as an arm."""
    return (
        shade(6, 58, 36, 0.12, 6)
        + shape("M10 30h28l3 28H7z", "#CFC4B2")
        + rect(6, 26, 36, 7, "#F1EBE1", 3)
        + shape("M15 2h19v27l3 15-18-2z", "#FFFFFF", 'stroke="#C4BBAC" stroke-width="1"')
        + "".join(
            rect(18, 6 + 6 * i, 3.4, 3.4, "#FFFFFF", 0.5, 'stroke="#7A8292" stroke-width="1"')
            + rect(23.5, 7 + 6 * i, 8, 1.6, "#A9B0BD")
            for i in range(6)
        )
        + stroke("M36 27l5-12", SLATE, 2)
    )


def _files() -> str:
    """Crates of cards about people, bought by the box."""
    return "".join(
        shade(3, 58, 42, 0.12, 7) * (i == 0)
        + rect(3 + 3 * i, 36 - 22 * i, 42 - 6 * i, 22, "#CFBE9F", 2)
        + "".join(
            rect(
                6 + 3 * i + 5.5 * k,
                30 - 22 * i + (k % 2),
                4.6,
                12,
                ("#FFFFFF", "#E4E8EF")[k % 2],
                0.8,
            )
            for k in range(6 - i)
        )
        + rect(3 + 3 * i, 40 - 22 * i, 42 - 6 * i, 18, "#D9C8AA", 2)
        + rect(17, 45 - 22 * i, 14, 8, "#FFFFFF", 1)
        + stroke(f"M19.500 {49 - 22 * i}h9", "#A08F72", 1.4)
        for i in range(2)
    )


def _switches() -> str:
    """Where customers themselves say what is used."""
    rows = "".join(
        rect(10, 8 + 11 * i, 13, 4, _PALE, 2)
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


def _tag_stand(icon_body: str) -> str:
    return shade(8, 58, 32, 0.12, 6) + stroke("M24 6V58M15 58h18M9 9h30", STEEL, 2.4) + icon_body


def _price_tags() -> str:
    """Three tags for the same thing, each with another number of bars."""
    tags = "".join(
        stroke(f"M{12 + 12 * i} 9v{5 + 3 * i}", STEEL, 1.2)
        + shape(
            f"M{12 + 12 * i} {13 + 3 * i}l6 5v17h-12v-17z",
            "#FFFFFF",
            'stroke="#A9A08F" stroke-width="1.200"',
        )
        + "".join(
            rect(8.5 + 12 * i, 31 + 3 * i - 4.5 * k, 7, 2.600, "#8A7F6C", 0.8) for k in range(i + 1)
        )
        for i in range(3)
    )
    return _tag_stand(tags)


def _club_tags() -> str:
    tags = "".join(
        stroke(f"M{14 + 20 * i} 9v6", STEEL, 1.2)
        + shape(
            f"M{14 + 20 * i} 13l8 6v18h-16v-18z", "#FFFFFF", 'stroke="#A9A08F" stroke-width="1.200"'
        )
        + f'<g transform="translate({8.7 + 20 * i} 21) scale(0.900)">{shape(_STAR, "#9C8A5A")}</g>'
        for i in range(2)
    )
    return _tag_stand(tags)


def _ranking() -> str:
    """A column of cards being put in another order."""
    rows = "".join(
        rect(5, 3 + 13 * i, 28, 11, "#FFFFFF", 2)
        + rect(7, 5 + 13 * i, 8, 7, PASTELS[i + 1], 1)
        + rect(17, 6 + 13 * i, 13, 2, _PALE, 1)
        + rect(17, 9.500 + 13 * i, 9, 2, _PALE, 1)
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
        "forms": _forms(),
        "phones": _paper_stand(TICKS, "#DDE3EA"),
        "terminal": screen_stand(USER),
        "novelties": _novelties(),
        "leaflets": _leaflets(),
        "looking_back": screen_stand(LOOP),
        "surprise": _surprise(),
        "one_more": _paper_stand(PLUS, "#E8DCC6"),
        "next_step": screen_stand(NEXT),
        "scales": _paper_stand(SCALES, "#DDE3EA"),
        "ranking": _ranking(),
        "memory": screen_stand(FOLDER),
        "board": _board(),
        "photos": _photos(),
        "signs": screen_stand(EYE),
        "weather_signs": screen_stand(SUN),
        "devices": screen_stand(DEVICE),
        "speakers": screen_stand(MICROPHONE),
        "listening": screen_stand(EAR),
        "televisions": _television(),
        "cars": screen_stand(GAUGE),
        "files": _files(),
        "calendar": _cabinet(CALENDAR),
        "price_tags": _price_tags(),
        "club_tags": _club_tags(),
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
