"""Every colour of the interface, by role, with the numbers that justify it.

One saturated family per meaning: the trust scale is data about customers, violet is what can be
operated, nothing else is saturated. Good is blue and bad is orange, by effect on the player.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, Literal, get_args

Colour = Literal[
    "page",
    "card",
    "sunken",
    "hairline",
    "frame",
    "grid",
    "band",
    "ink",
    "secondary",
    "muted",
    "bar",
    "bar_tile",
    "bar_tile_hover",
    "bar_line",
    "bar_done",
    "on_bar",
    "on_bar_soft",
    "bar_good",
    "bar_bad",
    "accent",
    "accent_hover",
    "accent_tint",
    "on_accent",
    "control_off",
    "control_line",
    "track",
    "trough",
    "hover",
    "good",
    "good_tint",
    "bad",
    "bad_tint",
    "neutral_tint",
    "danger",
    "danger_hover",
    "danger_tint",
    "revenue",
    "churn",
    "tooltip",
    "on_tooltip",
    "veil",
    "floor",
    "floor_line",
    "wall",
    "wall_edge",
]
COLOURS: Final[tuple[Colour, ...]] = get_args(Colour)


@dataclass(frozen=True, slots=True)
class TrustColours:
    """One level of the trust scale.

    Attributes:
        fill: body and bars.
        shade: the outline, at least 3:1 on floor and white; fills alone are not.
        tint: background of a chip; ``text`` stands on it.
        text: at least 4.5:1 on tint and card.
    """

    fill: str
    shade: str
    tint: str
    text: str


TRUST_SCALE: Final[tuple[TrustColours, ...]] = (
    TrustColours("#A82A0C", "#7E1E07", "#FBE9E3", "#9A2C0E"),
    TrustColours("#EC8A3E", "#B95F1B", "#FDF0E4", "#9A4A0F"),
    TrustColours("#A9AEBA", "#727A8B", "#EEF0F4", "#4A5568"),
    TrustColours("#4C9FDB", "#2A79B3", "#E6F2FB", "#14618F"),
    TrustColours("#124E96", "#0B376F", "#E2EDF8", "#11508F"),
)
LOWEST_TRUST_LEVEL: Final = 0
HIGHEST_TRUST_LEVEL: Final = 4


@dataclass(frozen=True, slots=True)
class Palette:
    """A theme: a colour for every role, and the trust scale."""

    colours: Mapping[Colour, str]
    trust: tuple[TrustColours, ...] = TRUST_SCALE

    def __getitem__(self, role: Colour) -> str:
        return self.colours[role]


_CALM: Final[dict[Colour, str]] = {
    "page": "#EEF1F6",
    "card": "#FFFFFF",
    "sunken": "#F7F8FB",
    "hairline": "#DFE4EC",
    "frame": "#C9D0DC",
    "grid": "#E3E8F0",
    "band": "#F3F5F9",
    "ink": "#141B2D",
    "secondary": "#4A5568",
    "muted": "#667085",
    "bar": "#151D36",
    "bar_tile": "#222C4C",
    "bar_tile_hover": "#2F3B63",
    "bar_line": "#35406A",
    "bar_done": "#8F7BF0",
    "on_bar": "#FFFFFF",
    "on_bar_soft": "#AAB4D4",
    "bar_good": "#8FD0FF",
    "bar_bad": "#FFB98A",
    "accent": "#5B3FD6",
    "accent_hover": "#4A30BC",
    "accent_tint": "#EFECFC",
    "on_accent": "#FFFFFF",
    "control_off": "#808A9D",
    "control_line": "#808A9D",
    "track": "#E3E7EE",
    "trough": "#E3E7EE",
    "hover": "#F4F5F9",
    "good": "#14618F",
    "good_tint": "#E6F2FB",
    "bad": "#9A4A0F",
    "bad_tint": "#FDF0E4",
    "neutral_tint": "#EEF0F4",
    "danger": "#A82A0C",
    "danger_hover": "#8A2109",
    "danger_tint": "#FBE9E3",
    "revenue": "#0F766E",
    "churn": "#BF5519",
    "tooltip": "#141B2D",
    "on_tooltip": "#FFFFFF",
    "veil": "#0F172A",
    "floor": "#F8F3EA",
    "floor_line": "#EDE5D8",
    "wall": "#DCE3F1",
    "wall_edge": "#C3CDE2",
}
_HIGH_CONTRAST: Final[dict[Colour, str]] = {
    **_CALM,
    "page": "#FFFFFF",
    "sunken": "#FFFFFF",
    "hairline": "#5A6272",
    "frame": "#3A4352",
    "grid": "#8A94A6",
    "band": "#F3F5F9",
    "ink": "#000000",
    "secondary": "#1F2733",
    "muted": "#3A4352",
    "bar": "#000000",
    "bar_tile": "#1B2238",
    "bar_line": "#8A94B8",
    "bar_done": "#B3A4FF",
    "on_bar_soft": "#E1E6F5",
    "bar_good": "#B5E0FF",
    "bar_bad": "#FFD3B3",
    "accent": "#3F22B4",
    "accent_hover": "#2C1590",
    "accent_tint": "#F1EEFF",
    "control_off": "#4A5568",
    "control_line": "#3A4352",
    "track": "#8A94A6",
    "trough": "#FFFFFF",
    "good": "#0A416B",
    "bad": "#6B3005",
    "danger": "#7E1E07",
    "danger_hover": "#5E1504",
    "revenue": "#0A4F49",
    "churn": "#7A3208",
    "tooltip": "#000000",
}
_HIGH_CONTRAST_TRUST: Final = (
    TrustColours("#A82A0C", "#5E1504", "#FBE9E3", "#6E1C06"),
    TrustColours("#EC8A3E", "#7A3B0A", "#FDF0E4", "#6B3005"),
    TrustColours("#A9AEBA", "#4A5263", "#EEF0F4", "#2F3747"),
    TrustColours("#4C9FDB", "#14527F", "#E6F2FB", "#0A416B"),
    TrustColours("#124E96", "#07264F", "#E2EDF8", "#0A3A70"),
)

CALM: Final = Palette(MappingProxyType(_CALM))
HIGH_CONTRAST: Final = Palette(MappingProxyType(_HIGH_CONTRAST), _HIGH_CONTRAST_TRUST)

# (text or mark, background, smallest WCAG ratio): what the palette promises and a test checks.
PROMISED_CONTRAST: Final[tuple[tuple[Colour, Colour, float], ...]] = (
    ("ink", "card", 7.0),
    ("ink", "page", 7.0),
    ("ink", "sunken", 7.0),
    ("ink", "hover", 7.0),
    ("ink", "accent_tint", 7.0),
    ("secondary", "card", 4.5),
    ("secondary", "page", 4.5),
    ("secondary", "hover", 4.5),
    ("secondary", "sunken", 4.5),
    ("muted", "card", 4.5),
    ("muted", "band", 4.5),
    ("muted", "sunken", 4.5),
    ("on_bar", "bar", 7.0),
    ("on_bar", "bar_tile", 7.0),
    ("on_bar", "bar_tile_hover", 7.0),
    ("on_bar_soft", "bar", 4.5),
    ("on_bar_soft", "bar_tile", 4.5),
    ("bar_good", "bar", 4.5),
    ("bar_bad", "bar", 4.5),
    ("accent", "card", 4.5),
    ("accent", "page", 4.5),
    ("accent", "accent_tint", 4.5),
    ("accent", "hover", 4.5),
    ("on_accent", "accent", 4.5),
    ("on_accent", "accent_hover", 4.5),
    ("good", "good_tint", 4.5),
    ("good", "card", 4.5),
    ("bad", "bad_tint", 4.5),
    ("bad", "card", 4.5),
    ("secondary", "neutral_tint", 4.5),
    ("danger", "card", 4.5),
    ("danger", "danger_tint", 4.5),
    ("on_accent", "danger", 4.5),
    ("on_accent", "danger_hover", 4.5),
    ("on_tooltip", "tooltip", 7.0),
    ("revenue", "card", 4.5),
    ("churn", "card", 4.5),
    ("control_off", "card", 3.0),
    ("control_off", "page", 3.0),
    ("control_line", "card", 3.0),
    ("control_line", "page", 3.0),
    ("bar_done", "bar", 3.0),
)


def relative_luminance(colour: str) -> float:
    """WCAG 2 relative luminance of a ``#RRGGBB`` colour, 0–1."""

    def linear(channel: int) -> float:
        share = channel / 255
        if share <= 0.04045:
            return share / 12.92
        return float(((share + 0.055) / 1.055) ** 2.4)

    red, green, blue = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)


def contrast(first: str, second: str) -> float:
    """WCAG 2 contrast ratio of two colours, 1–21."""
    lighter, darker = sorted((relative_luminance(first), relative_luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)
