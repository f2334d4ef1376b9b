"""What a sector is drawn with."""

from typing import Final

_ICONS: Final = {
    "bakery": "bread",
    "telecom": "headset",
    "department_store": "shop",
    "online_retail": "van",
    "bank": "coin",
    "insurance": "security",
    "electronics": "on_device",
    "drugstore": "tag",
    "fashion": "gift",
    "health": "heart",
    "travel": "globe",
    "media": "book",
    "energy": "home",
}


def sector_icon(sector: str) -> str:
    """The icon of a sector; a shop for those without one of their own."""
    return _ICONS.get(sector, "shop")
