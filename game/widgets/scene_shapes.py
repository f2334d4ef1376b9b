"""Shapes that several scenes are drawn with, as SVG elements; colours stay paler than data."""

# Path data reads worse when it is broken over lines.
# ruff: noqa: E501
from typing import Final

PASTELS: Final = ("#D8C4C7", "#C6D2DF", "#DFD6BC", "#C5D6CB", "#D1CADF", "#E2D0BE")
STEEL: Final = "#8B96A9"
SLATE: Final = "#4A5266"
SCREEN: Final = "#3B4358"
GLASS: Final = "#CFE0EC"
WOOD: Final = "#B9A07A"
PALE: Final = "#C9D0DC"


def rect(x: float, y: float, w: float, h: float, fill: str, rx: float = 0.0, more: str = "") -> str:
    """A filled rectangle; ``more`` are further attributes."""
    round_ = f' rx="{rx:g}"' if rx else ""
    return (
        f'<rect x="{x:g}" y="{y:g}" width="{w:g}" height="{h:g}"{round_} fill="{fill}"'
        f"{' ' + more if more else ''}/>"
    )


def ellipse(x: float, y: float, rx: float, ry: float, fill: str, more: str = "") -> str:
    """A filled ellipse."""
    return f'<ellipse cx="{x:g}" cy="{y:g}" rx="{rx:g}" ry="{ry:g}" fill="{fill}" {more}/>'


def shape(d: str, fill: str, more: str = "") -> str:
    """A filled path."""
    return f'<path d="{d}" fill="{fill}" {more}/>'


def stroke(d: str, colour: str, width: float = 1.5, more: str = "") -> str:
    """A path drawn as a line with round ends."""
    return (
        f'<path d="{d}" fill="none" stroke="{colour}" stroke-width="{width:g}" '
        f'stroke-linecap="round" stroke-linejoin="round" {more}/>'
    )


def shade(x: float, y: float, w: float, opacity: float = 0.1, h: float = 8) -> str:
    """The shadow of something that stands on the ground, its middle at y."""
    return rect(x, y - h / 2, w, h, "#0F172A", h / 2, f'fill-opacity="{opacity:g}"')


def tiles(x0: float, y0: float, x1: float, y1: float, colour: str, wide: int, high: int) -> str:
    """The joints of a tiled ground."""
    across = "".join(f"M{x} {y0:g}V{y1:g}" for x in range(int(x0) + wide // 2, int(x1), wide))
    down = "".join(f"M{x0:g} {y}H{x1:g}" for y in range(int(y0) + high, int(y1), high))
    return f'<path d="{across}{down}" fill="none" stroke="{colour}"/>'


def gradient(name: str, top: float, bottom: float, first: str, last: str) -> str:
    """A gradient from top to bottom, to be used as ``url(#name)``."""
    return (
        f'<linearGradient id="{name}" gradientUnits="userSpaceOnUse" x1="0" y1="{top:g}" x2="0" '
        f'y2="{bottom:g}"><stop offset="0" stop-color="{first}"/>'
        f'<stop offset="1" stop-color="{last}"/></linearGradient>'
    )


def cloud(x: float, y: float) -> str:
    """A small cloud."""
    return shape(
        f"M{x:g} {y:g}c-6 0-7-8 0-9 1-9 15-9 17-1 7-1 9 9 1 10z", "#FFFFFF", 'fill-opacity="0.85"'
    )


def plaque(x: float, y: float, emblem: str, colour: str, *, radius: float = 23) -> str:
    """A round sign with an emblem on a 24 grid, its centre at a place."""
    scale = radius / 17
    return (
        f'<circle cx="{x:g}" cy="{y:g}" r="{radius:g}" fill="#FAF8F4" stroke="{colour}" stroke-width="3"/>'
        f'<g transform="translate({x - 12 * scale:.2f} {y - 12 * scale:.2f}) scale({scale:.3f})">'
        f"{stroke(emblem, colour, 1.9)}</g>"
    )


def lone_emblem(x: float, y: float, side: float, emblem: str, colour: str) -> str:
    """An emblem alone, its upper left corner at a place."""
    return (
        f'<g transform="translate({x:g} {y:g}) scale({side / 24:.3f})">'
        f"{stroke(emblem, colour, 2)}</g>"
    )


def shop_front(width: float, street: float, height: float) -> str:
    """Shop windows with a wide door in the middle, and the pavement before it."""
    door = width / 2
    panes = "".join(
        rect(x, street - 4, 66, 13, GLASS, 1.5, 'stroke="#FFFFFF" stroke-width="2"')
        for i in range(int((door - 66) // 76))
        for x in (door + 64 + 76 * i, door - 130 - 76 * i)
    )
    slabs = "".join(f"M{x} {street + 14:g}V{height:g}" for x in range(18, int(width), 40))
    return (
        rect(0, street, width, height - street, "#E3E8F0")
        + f'<path d="{slabs}" fill="none" stroke="#D5DCE7"/>'
        + rect(0, street - 6, width, 18, "#AEB7C6")
        + rect(0, street - 6, width, 3, "#C9CFDB")
        + panes
        + rect(0, street + 12, width, 4, "#0F172A", 0, 'fill-opacity="0.06"')
        + rect(door - 54, street - 8, 108, 22, "#F3EFE9")
        + rect(door - 44, street - 16, 88, 13, "#D2CBC0", 3)
        + rect(door - 58, street - 14, 6, 28, "#7C879B", 2)
        + rect(door + 52, street - 14, 6, 28, "#7C879B", 2)
        + rect(door - 52, street + 2, 30, 5, GLASS, 2, 'stroke="#9FB3C4" stroke-width="1"')
        + rect(door + 22, street + 2, 30, 5, GLASS, 2, 'stroke="#9FB3C4" stroke-width="1"')
        + rect(0, height - 9, width, 9, "#C9D1DE")
    )


PLANT: Final = (
    ellipse(14, 38, 11, 3.5, "#0F172A", 'fill-opacity="0.14"')
    + shape("M7 26h14l-2 12H9z", "#CFA585")
    + shape("M14 28C4 24 2 14 4 8c6 2 9 8 10 14C14 12 17 5 23 2c3 8 0 18-9 26z", "#7FAE90")
    + shape("M14 28C12 20 12 12 14 4c3 6 4 16 0 24z", "#98C2A7")
)
TREE: Final = (
    ellipse(17, 56, 12, 3, "#0F172A", 'fill-opacity="0.12"')
    + rect(15, 34, 4, 22, "#A99C8B")
    + '<circle cx="17" cy="22" r="15" fill="#A8C9B2"/><circle cx="10" cy="28" r="9" fill="#9ABFA6"/><circle cx="24" cy="17" r="8" fill="#B7D4BF"/>'
)
LAMP: Final = (
    ellipse(9, 72, 8, 2.5, "#0F172A", 'fill-opacity="0.12"')
    + stroke("M9 72V14", STEEL, 3)
    + shape("M3 13h12l-2-10H5z", "#F4EBCB", f'stroke="{STEEL}" stroke-width="1.5"')
    + stroke("M4 3h10", STEEL, 2.5)
)
