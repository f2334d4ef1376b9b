"""Things of paper and card to set up on a floor: to read, to fill in, to file."""

# Path data reads worse when it is broken over lines.
# ruff: noqa: E501
from game.widgets.emblems import STAR
from game.widgets.scene_shapes import PALE, PASTELS, SLATE, STEEL, WOOD, rect, shade, shape, stroke


def board() -> str:
    """Notes with stars: what other customers thought."""
    notes = "".join(
        rect(6 + 19 * (i % 2), 5 + 16 * (i // 2), 17, 13, "#FFFFFF", 1.5)
        + "".join(
            f'<g transform="translate({8 + 19 * (i % 2) + 4.700 * k:g} {7 + 16 * (i // 2)}) scale(0.360)">{shape(STAR, "#A8915C")}</g>'
            for k in range(3)
        )
        + rect(8 + 19 * (i % 2), 13.5 + 16 * (i // 2), 12, 1.6, PALE)
        for i in range(4)
    )
    return (
        shade(4, 58, 40, 0.12, 6)
        + stroke("M9 57L14 6M39 57L34 6", "#A98F68", 3)
        + rect(1.500, 1.500, 45, 37, "#F6F1E6", 3, f'stroke="{WOOD}" stroke-width="2.500"')
        + notes
    )


def photos() -> str:
    """Prints of buyers on two lines."""
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


def leaflets() -> str:
    """A rack: one pocket for every group of people, each with a sign of its own."""
    signs = ("M0 4a4 4 0 1 0 8 0a4 4 0 1 0-8 0", "M0 0h8v8H0z", "M4 0l4 8H0z", "M4 0l4 4-4 4-4-4z")
    pockets = "".join(
        rect(7 + 18 * (i % 2), 5 + 23 * (i // 2), 16, 20, "#FFFFFF", 1.5)
        + rect(7 + 18 * (i % 2), 5 + 23 * (i // 2), 16, 5, PASTELS[(0, 1, 3, 4)[i]], 1.5)
        + f'<g transform="translate({11 + 18 * (i % 2)} {13 + 23 * (i // 2)})">{shape(signs[i], "#7A8292")}</g>'
        for i in range(4)
    )
    return shade(6, 58, 36, 0.12, 6) + rect(4, 1, 41, 56, "#C9C2B6", 3) + pockets


def forms() -> str:
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


def files() -> str:
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


def _tag_stand(icon_body: str) -> str:
    return shade(8, 58, 32, 0.12, 6) + stroke("M24 6V58M15 58h18M9 9h30", STEEL, 2.4) + icon_body


def price_tags() -> str:
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


def club_tags() -> str:
    """Tags with a star: prices for members."""
    tags = "".join(
        stroke(f"M{14 + 20 * i} 9v6", STEEL, 1.2)
        + shape(
            f"M{14 + 20 * i} 13l8 6v18h-16v-18z", "#FFFFFF", 'stroke="#A9A08F" stroke-width="1.200"'
        )
        + f'<g transform="translate({8.7 + 20 * i} 21) scale(0.900)">{shape(STAR, "#9C8A5A")}</g>'
        for i in range(2)
    )
    return _tag_stand(tags)
