"""Figures for the floor and faces for cards: bodies in trust colours."""

# Path data reads worse when it is broken over lines.
# ruff: noqa: E501
from typing import Final, Literal

from game.widgets.canvas import Canvas
from game.widgets.geometry import Box
from game.widgets.looks import Look
from game.widgets.node import Host, Widget
from game.widgets.palette import TrustColours
from game.widgets.semantics import Role
from game.widgets.text import Typesetter

Mood = Literal["happy", "calm", "unhappy"]
FIGURE: Final = (19.0, 30.0)  # size in dp at the scene's own scale
FEET: Final = (9.5, 27.0)  # the point of the figure that stands on the floor

_STAFF: Final = TrustColours("#FFFFFF", "#6B7690", "#EEF0F4", "#4A5568")
_MOUTHS: Final[dict[Mood, str]] = {
    "unhappy": "M7.600 10.300c1-1 2.800-1 3.800 0",
    "calm": "M7.600 9.600c1 .8 2.800.8 3.800 0",
    "happy": "M7.300 9.300c1 1.600 3.400 1.600 4.400 0",
}


def figure_body(trust: TrustColours, look: Look, leg: int, extra: str = "", turned: int = 0) -> str:
    """SVG of a standing figure in a 19 x 30 view box.

    Args:
        trust: colours of the body.
        look: skin and hair.
        leg: 0 standing or 1 in mid-step.
        extra: further elements drawn last, e.g. an apron.
        turned: -1 or 1: to somebody on the left or right, leaning over a little.
    """
    head = f'<circle cx="9.5" cy="7.3" r="4.7" fill="{look.skin_colour}"/>{look.head()}'
    if turned:
        nose = 9.5 + 4.6 * turned
        head = (
            f'<g transform="rotate({4 * turned} 9.5 12) translate({1.1 * turned} 0)">{head}'
            f'<circle cx="{nose}" cy="8.4" r="1.15" fill="{look.skin_colour}"/></g>'
        )
    left, right = ((6.2, 10.2), (7.0, 9.4))[leg]
    lift = 0.0 if leg == 0 else 0.9
    return (
        '<ellipse cx="9.5" cy="27" rx="6.5" ry="2" fill="#0F172A" fill-opacity="0.18"/>'
        '<path d="M9.500 1.200c3.400 0 6 2.500 6 6 0 1.800-.6 3.300-1.800 4.400 1.800 1.300 2.600 4 2.600 8.400v2'
        "h-2.800v5H5.500v-5H2.700v-2c0-4.400.8-7.100 2.600-8.400C4.100 10.500 3.500 9 3.500 7.200c0-3.500 2.600-6 6-6z"
        '" fill="#FFFFFF" fill-opacity="0.9"/>'
        f'<rect x="{left - 0.4}" y="20" width="2.8" height="{6.6 - lift}" rx="1.3" fill="#39415A"/>'
        f'<rect x="{right}" y="20" width="2.8" height="6.6" rx="1.3" fill="#2E364E"/>'
        '<path d="M3.900 21c-.2-6 1-8.900 5.600-8.900s5.800 2.900 5.600 8.900c0 .8-.5 1.200-1.200 1.200H5.100'
        f'c-.7 0-1.200-.4-1.200-1.200z" fill="{trust.fill}" stroke="{trust.shade}" stroke-width="0.9"/>'
        '<path d="M3.900 21c-.1-3.500.2-6 1.500-7.500.9 1.600 1 5 .9 8.700H5.100c-.7 0-1.200-.4-1.200-1.200z'
        "M15.100 21c.1-3.500-.2-6-1.500-7.500-.9 1.600-1 5-.9 8.700h1.200c.7 0 1.200-.4 1.200-1.200z"
        f'" fill="{trust.shade}"/>'
        f"{head}{extra}"
    )


def staff_colours() -> TrustColours:
    """White, so that nobody reads trust into those who work here."""
    return _STAFF


def staff_body(look: Look, dress: Literal["plain", "apron", "headset"]) -> str:
    """SVG of somebody who works here: white, so that nobody reads trust into them."""
    extra = {
        "plain": "",
        "apron": (
            '<path d="M6.400 14.500h6.200l.6 7.500H5.800z" fill="#E9DFCD" stroke="#B9A98C" '
            'stroke-width="0.500"/><path d="M5 3.600c-.8-3 2-4 4.500-3.400 2.600-.6 5.300.4 4.500 3.400z" '
            'fill="#FFFFFF" stroke="#B8BFCC" stroke-width="0.600"/>'
        ),
        "headset": (
            '<path d="M4.700 8V6.500a4.800 4.800 0 0 1 9.600 0V8" fill="none" stroke="#3B4358" '
            'stroke-width="1.100"/><rect x="3.700" y="6.700" width="2" height="3.200" rx="1" '
            'fill="#3B4358"/><path d="M5 9.800c.4 1.600 1.600 2 3.200 2" fill="none" '
            'stroke="#3B4358" stroke-width="0.800"/>'
        ),
    }[dress]
    return figure_body(_STAFF, look, 0, extra)


def leaving_mark(trust: TrustColours) -> str:
    """SVG of the mark over somebody about to leave, in a 12 x 12 view box."""
    return (
        f'<circle cx="6" cy="6" r="5.500" fill="{trust.fill}" stroke="#FFFFFF" stroke-width="1"/>'
        '<path d="M6 3v3.600" stroke="#FFFFFF" stroke-width="1.600" stroke-linecap="round"/>'
        '<circle cx="6" cy="8.700" r="0.900" fill="#FFFFFF"/>'
    )


def loyal_mark(trust: TrustColours) -> str:
    """SVG of the mark over somebody loyal, in a 12 x 12 view box."""
    return (
        f'<circle cx="6" cy="6" r="5.500" fill="{trust.fill}" stroke="#FFFFFF" stroke-width="1"/>'
        '<path d="M6 9C3.600 7.300 3 6.200 3 5.100c0-1.700 2.200-2.100 3-.6.800-1.500 3-1.100 3 .6 '
        '0 1.100-.6 2.200-3 3.900z" fill="#FFFFFF"/>'
    )


def change_mark(trust: TrustColours, *, up: bool) -> str:
    """SVG of the arrow that rises from somebody whose trust changed, in a 12 x 12 view box."""
    arrow = (
        "M6 9V3.200M3.600 5.500L6 3.100l2.400 2.400"
        if up
        else "M6 3v5.800M3.600 6.500L6 8.900l2.400-2.400"
    )
    return (
        f'<circle cx="6" cy="6" r="5.500" fill="#FFFFFF" stroke="{trust.shade}" stroke-width="1"/>'
        f'<path d="{arrow}" fill="none" stroke="{trust.shade}" stroke-width="1.500" '
        'stroke-linecap="round" stroke-linejoin="round"/>'
    )


def complaint_mark(trust: TrustColours) -> str:
    """SVG of the words of somebody who complains, in a 12 x 12 view box."""
    return (
        f'<path d="M2.500.8h7a2 2 0 0 1 2 2v3.900a2 2 0 0 1-2 2H7.300L5.200 11.400l-.4-2.700H2.500a2 2 0 0 1-2-2'
        f'V2.800a2 2 0 0 1 2-2z" fill="#FFFFFF" stroke="{trust.shade}" stroke-width="1"/>'
        f'<path d="M2.600 5.900l1.400-2.400 1.300 2.400 1.400-2.400 1.300 2.400 1.400-2.400" fill="none" '
        f'stroke="{trust.shade}" stroke-width="1.100" stroke-linecap="round" stroke-linejoin="round"/>'
    )


def talk_mark(trust: TrustColours) -> str:
    """SVG of two who talk, a word each, in a 24 x 16 view box."""
    return (
        f'<path d="M12 4.500h8a2.500 2.500 0 0 1 2.500 2.500v3a2.500 2.500 0 0 1-2.500 2.500h-.6l-.3 2.600-2.600-2.600H12'
        f'z" fill="#FFFFFF" stroke="{trust.shade}" stroke-width="1"/>'
        f'<path d="M4 .8h9a2.500 2.500 0 0 1 2.500 2.500v3.400a2.500 2.500 0 0 1-2.500 2.500H8.200l-2.700 2.700-.3-2.700H4'
        f'a2.500 2.500 0 0 1-2.500-2.500V3.300A2.500 2.500 0 0 1 4 .8z" fill="#FFFFFF" stroke="{trust.shade}" '
        'stroke-width="1"/>'
        + "".join(
            f'<circle cx="{x}" cy="5" r="0.950" fill="{trust.shade}"/>' for x in (5.4, 8.5, 11.6)
        )
    )


def portrait_body(trust: TrustColours, look: Look, mood: Mood) -> str:
    """SVG of a face on a tinted disc, in a 36 x 36 view box."""
    eyes = "".join(f'<circle cx="{x}" cy="7.700" r="0.600" fill="#20242F"/>' for x in (7.9, 11.1))
    return (
        f'<circle cx="18" cy="18" r="18" fill="{trust.tint}"/>'
        '<g transform="translate(-0.500 4.500) scale(1.950)">'
        '<path d="M2.500 16.500c.3-3.300 2.800-4.600 7-4.600s6.700 1.300 7 4.600z" '
        f'fill="{trust.fill}"/><circle cx="9.500" cy="7.300" r="4.700" fill="{look.skin_colour}"/>'
        f"{look.head()}{eyes}"
        f'<path d="{_MOUTHS[mood]}" fill="none" stroke="#20242F" stroke-width="0.700" '
        'stroke-linecap="round"/></g>'
    )


class Portrait(Widget):
    """A customer's face on a disc in the tint of their trust."""

    role: Role = "image"

    def __init__(
        self, label: str, look: Look, trust_level: int, mood: Mood = "calm", *, size: float = 36
    ) -> None:
        super().__init__(label=label)
        self.look = look
        self.trust_level = trust_level
        self.mood: Mood = mood
        self.size = size

    def measure_natural_width(self, type_: Typesetter) -> float:
        """Its size."""
        return self.size

    def measure_minimum_width(self, type_: Typesetter) -> float:
        """Its size."""
        return self.size

    def measure_height(self, type_: Typesetter, width: float) -> float:
        """Square."""
        return self.size

    def paint(self, canvas: Canvas, host: Host) -> None:
        """Draw it."""
        body = portrait_body(canvas.palette.trust[self.trust_level], self.look, self.mood)
        side = min(self.bounds.w, self.bounds.h)
        canvas.vector(body, Box(self.bounds.x, self.bounds.y, side, side), (36, 36))
