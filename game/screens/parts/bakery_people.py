"""Large figures of the title's picture, in the proportions of the people on the floor."""

# Path data reads worse when it is broken over lines.
# ruff: noqa: E501
from dataclasses import dataclass
from typing import Final, Literal

from game.widgets.palette import TRUST_SCALE

Hair = Literal["short", "bun", "bob", "curls", "bald", "cap"]
_HAIR: Final[dict[Hair, str]] = {
    "short": '<path d="M5.200 5.900c-.3-3 1.700-4.900 4.300-4.900s4.700 1.800 4.300 4.900c-.9-1.500-2.300-2.100-4.300-2.100'
    's-3.500.6-4.300 2.100z" fill="{c}"/>',
    "bun": '<circle cx="9.500" cy=".4" r="1.700" fill="{c}"/><path d="M5.200 6c-.3-3 1.700-4.900 4.300-4.900'
    's4.600 1.800 4.300 4.900c-1.400-.9-2-2-2.400-2.600-1.700 1.500-4.300 1.700-6.200 2.600z" fill="{c}"/>',
    "bob": '<path d="M4.700 9.400c-.9-5.400.9-8.500 4.800-8.500s5.700 3.100 4.800 8.500l-1.700-.3c.6-2.600.2-3.800-.6-4.800-1.700 1'
    '-4.500 1-5.300.4-.7 1-.8 2-.3 4.400z" fill="{c}"/>',
    "curls": '<g fill="{c}"><circle cx="5.800" cy="3.600" r="1.900"/><circle cx="8" cy="1.900" r="2"/>'
    '<circle cx="10.900" cy="1.900" r="2"/><circle cx="13.100" cy="3.600" r="1.900"/>'
    '<circle cx="5.300" cy="5.800" r="1.200"/><circle cx="13.700" cy="5.800" r="1.200"/></g>',
    "bald": '<path d="M5.200 6.800c-.5-1-.4-2.300 0-3l.7.400c-.3.800-.2 1.800 0 2.600zM13.800 6.800c.5-1 .4-2.300 0-3'
    'l-.7.400c.3.800.2 1.800 0 2.600z" fill="{c}"/>',
    "cap": '<path d="M5.300 6.500c-.5-1.200-.4-2 0-2.700h8.400c.4.7.5 1.500 0 2.700l-.8-1.800H6.100z" fill="{c}"/>'
    '<path d="M4.300 1.300c0-1.700 2-2.200 2.700-1.700.6-1.100 4.300-1.100 4.900 0 .8-.5 2.800 0 2.800 1.700 0 1-.8 1.500-1.200 2'
    'H5.500c-.4-.5-1.200-1-1.200-2z" fill="#FFFFFF" stroke="#D3DAE8" stroke-width=".35"/>'
    '<path d="M5.100 2.900h8.800v1.400H5.100z" fill="#E6EAF2"/>',
}


@dataclass(frozen=True, slots=True)
class Figure:
    """Somebody in the picture.

    Attributes:
        x: of the feet's middle; y of their sole.
        y: likewise.
        scale: units per unit of a figure 19 wide and 30 high.
        trust: level 0–4, the colour of the clothes; None for staff, who wear white.
        skin: colour; likewise hair_colour.
        hair: the cut.
        hair_colour: of the hair.
        looks: −1 to the left, 1 to the right.
        smile: how far the mouth is bent.
    """

    x: float
    y: float
    scale: float
    trust: int | None
    skin: str
    hair: Hair
    hair_colour: str
    looks: int = -1
    smile: float = 0.7


def figure_svg(figure: Figure) -> str:
    """The SVG of a figure: shadow, legs, body, head, face and hair."""
    fill, shade = ("#FFFFFF", "#C9D1E2")
    if figure.trust is not None:
        fill, shade = TRUST_SCALE[figure.trust].fill, TRUST_SCALE[figure.trust].shade
    turn = 0.75 * figure.looks
    mouth = f"M{8.3 + turn:g} 7.900q1.200 {figure.smile:g} 2.400 0"
    apron = (
        '<path d="M6.800 13.500h5.400v9.500H6.800z" fill="#EFECFC"/>'
        '<path d="M6.800 17.200h5.400" stroke="#D5CDF6" stroke-width=".5"/>'
        if figure.trust is None
        else ""
    )
    x, y = figure.x - 9.5 * figure.scale, figure.y - 30 * figure.scale
    return (
        f'<g transform="translate({x:g} {y:g}) scale({figure.scale:g})">'
        '<ellipse cx="9.500" cy="29.600" rx="7" ry="1.300" fill="#0F172A" fill-opacity=".10"/>'
        '<path d="M6.700 22h2.300v7H6.700zM10 22h2.300v7H10z" fill="#2B3350"/>'
        '<path d="M6.300 28.200h2.700v1.300H6zM10 28.200h2.600l.4 1.300h-3z" fill="#1B2238"/>'
        f'<path d="M9.500 10.300c4.300 0 6.300 2.300 6.500 6.100l.3 5.800c0 .8-.5 1.200-1.200 1.200H3.900'
        f'c-.7 0-1.200-.4-1.200-1.200l.3-5.800c.2-3.800 2.200-6.100 6.500-6.100z" fill="{fill}"'
        f' stroke="{shade}" stroke-width=".7"/>{apron}'
        f'<path d="M4.900 15.500v7.500M14.100 15.500v7.500" stroke="{shade}" stroke-width=".55"'
        ' stroke-linecap="round"/>'
        f'<path d="M8 8.500h3v2.600c-.7.800-2.300.800-3 0z" fill="{figure.skin}"/>'
        f'<circle cx="9.500" cy="5.800" r="4.100" fill="{figure.skin}"/>'
        f'<circle cx="{8.1 + turn:g}" cy="5.900" r=".48" fill="#1B2238"/>'
        f'<circle cx="{10.9 + turn:g}" cy="5.900" r=".48" fill="#1B2238"/>'
        f'<path d="{mouth}" fill="none" stroke="#1B2238" stroke-width=".45"'
        ' stroke-linecap="round" stroke-opacity=".75"/>'
        f"{_HAIR[figure.hair].format(c=figure.hair_colour)}</g>"
    )
