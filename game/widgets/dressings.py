"""What a scene wears for a sector: an emblem on its sign, goods on its shelves, an accent."""

# Path data reads worse when it is broken over lines.
# ruff: noqa: E501
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, Literal

Goods = Literal["clothes", "packs", "boxes"]


@dataclass(frozen=True, slots=True)
class Dressing:
    """The dress of a scene.

    Attributes:
        sector: whom it is for.
        emblem: path data of a line drawing on a 24 grid.
        goods: what lies on shelves and is carried to doors.
        accent: a pale colour of the house; ``dark`` is its shade for lines and edges.
        dark: grey enough not to be read as data.
    """

    sector: str
    emblem: str
    goods: Goods
    accent: str
    dark: str


_HANGER: Final = "M12 8.500c0-1.500 2-1.500 2-3.200a2 2 0 0 0-4 0M12 8.500L3.500 15c-1.500 1.200-.8 3 1 3h15c1.800 0 2.500-1.800 1-3z"
_DRESS: Final = (
    "M9 3l1.500 3.500h3L15 3M10.500 6.500L9.500 11 6 20.500h12L14.500 11l-1-4.500M9.500 11h5"
)
_BOTTLE: Final = "M9.500 3h5v3.500h-5zM9.500 6.500C7.500 8 7 9.500 7 11.500V21h10v-9.500c0-2-.5-3.500-2.500-5M12 12v5M9.500 14.500h5"
_WASHER: Final = "M5 3h14v18H5zM5 7.500h14M8 5.300h2M12 9.500a5 5 0 1 0 .1 0M9 15.500c1.500-1.200 2.500 1 5.500-.5"
_TELEVISION: Final = "M3 5h18v12H3zM8 20.500h8M12 17v3.500M7 9c1.500-1 3-1 4.500 0"
_COIN: Final = "M12 3.500a8.500 8.500 0 1 0 .1 0M14.800 9.200c-2.300-2.400-5.600-1-5.600 2.800s3.300 5.200 5.600 2.800M7.700 11h4.600M7.700 13.300h4.600"
_CAR: Final = "M3.500 16.500v-4l2-1 2-4.500h9l2 4.500 2 1v4zM6 11.500h12M7 16.500v2.500M17 16.500v2.500M7 14h1M16 14h1"
_PULSE: Final = "M12 20.500C5 15.500 3.500 12 3.500 9c0-5 6.200-6.500 8.500-2.300C14.300 2.500 20.500 4 20.500 9c0 3-1.500 6.500-8.500 11.500zM4 12h4l1.800-3.500 3 6 1.700-2.500H20"
_PAPER: Final = (
    "M4 4.500h13v15H6a2 2 0 0 1-2-2zM17 9h3v8.500a2 2 0 0 1-3 1.500M7 8h7M7 11.500h7M7 15h4"
)
_AERIAL: Final = "M12 11v9.500M12 9a1.500 1.500 0 1 0 .1 0M8.500 13c-2-2-2-5.500 0-7.500M15.500 13c2-2 2-5.500 0-7.500M5.700 15.500c-3.500-3.500-3.500-9 0-12.500M18.300 15.500c3.500-3.500 3.500-9 0-12.500"
_LOAF: Final = "M4 11c-2-6 6-6.500 8-6.500S22 5 20 11l-1 8.500H5zM9 8l1.500 3M14 8l1.500 3"
_FLAME_HOUSE: Final = "M3.500 11L12 4l8.500 7M6 9.500V20h12V9.500M12 18c-2.600 0-3.700-1.700-3.300-3.500.3-1.300 1.500-2 1.700-3.500 2.500 1 2.400 2.700 2.300 3.700.6-.2.9-.7 1-1.200 1.500 2 .8 4.500-1.700 4.500z"
_CASE: Final = "M4 8h16v11.500H4zM9 8V4.500h6V8M4 13h16"
_TICKED_SHOP: Final = "M4 10l1.500-5.500h13L20 10M5 10v10h14V10M4 10c0 2.500 4 2.500 4 0 0 2.500 4 2.500 4 0 0 2.500 4 2.500 4 0 0 2.500 4 2.500 4 0M10 20v-5.500h4V20"

_NEUTRAL: Final = Dressing("generic", _TICKED_SHOP, "boxes", "#D6DAE3", "#7A869C")
_DRESSINGS: Final[Mapping[str, Dressing]] = MappingProxyType(
    {
        "bakery": Dressing("bakery", _LOAF, "packs", "#E4D3B4", "#9A8663"),
        "telecom": Dressing("telecom", _AERIAL, "boxes", "#CBD6E4", "#7585A0"),
        "department_store": Dressing("department_store", _HANGER, "clothes", "#DCCFD8", "#8F7C8E"),
        "online_retail": Dressing("online_retail", _WASHER, "boxes", "#CFDDE0", "#6F8A94"),
        "bank": Dressing("bank", _COIN, "boxes", "#CFDAD2", "#728C7E"),
        "insurance": Dressing("insurance", _CAR, "boxes", "#D5D5E4", "#7E7F9C"),
        "electronics": Dressing("electronics", _TELEVISION, "boxes", "#D6D2E0", "#80798F"),
        "drugstore": Dressing("drugstore", _BOTTLE, "packs", "#CFE0D8", "#6F9084"),
        "fashion": Dressing("fashion", _DRESS, "clothes", "#E4D0CE", "#9C7F80"),
        "health": Dressing("health", _PULSE, "packs", "#E0D2D6", "#94808C"),
        "travel": Dressing("travel", _CASE, "boxes", "#D2DDE3", "#728A9A"),
        "energy": Dressing("energy", _FLAME_HOUSE, "boxes", "#E6D5BF", "#9A8668"),
        "media": Dressing("media", _PAPER, "packs", "#DDD9CE", "#8A8472"),
        "generic": _NEUTRAL,
    }
)


def dressing_of(sector: str) -> Dressing:
    """The dress for a sector; a plain one for those without their own."""
    return _DRESSINGS.get(sector, _NEUTRAL)
