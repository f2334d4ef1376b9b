"""The title's picture: half past eight in a corner bakery, the one question, and another."""

# Path data reads worse when it is broken over lines.
# ruff: noqa: E501
from typing import Final

from game.screens.parts.bakery_people import Figure, figure_svg
from game.widgets.canvas import Canvas
from game.widgets.geometry import Box
from game.widgets.node import Host, Widget
from game.widgets.semantics import Role
from game.widgets.text import TextStyle

VIEW: Final = (860.0, 720.0)
_FLOOR: Final = 470.0
_BUBBLE_SIZE: Final = 25.0
_DOUBT_SIZE: Final = 20.0
_BAKER_SAYS: Final = (240.0, 262.0)
_DOUBT_SAYS: Final = (714.0, 372.0)
_BAKER: Final = Figure(196, 500, 7.4, None, "#F2C9A1", "cap", "#6B4A2B", looks=1, smile=0.9)
_QUEUE: Final = (
    Figure(446, 596, 7.4, 4, "#C98F62", "bald", "#9AA0AC", looks=-1, smile=0.8),
    Figure(540, 634, 7.4, 3, "#F5D0AC", "bob", "#7A4A25", looks=-1, smile=0.7),
    Figure(632, 606, 7.4, 2, "#8A5A3A", "curls", "#241A17", looks=-1, smile=0.1),
    Figure(732, 650, 7.4, 1, "#E9B98E", "bun", "#3A2A20", looks=1, smile=-0.6),
)
_LOAVES: Final = ("#E5C79B", "#DDB886", "#EAD3AC", "#D9B27E", "#E8CDA2")


_CONE: Final = (
    '<defs><linearGradient id="gaze" x1="0%" y1="0%" x2="0%" y2="100%">'
    '<stop offset="0%" stop-color="#7FA9DD" stop-opacity=".58"/>'
    '<stop offset="100%" stop-color="#9CC3EA" stop-opacity=".16"/></linearGradient>'
    '<linearGradient id="cone" x1="0%" y1="0%" x2="0%" y2="100%">'
    '<stop offset="0%" stop-color="#FFF3CF" stop-opacity=".55"/>'
    '<stop offset="100%" stop-color="#FFF3CF" stop-opacity="0"/></linearGradient></defs>'
)


class BakeryScene(Widget):
    """A counter, a queue and a question, filling whatever place it gets.

    Args:
        question: what the baker says; ``doubt`` what a customer asks back.
        label: what the picture shows, for those who do not see it.
    """

    role: Role = "image"

    def __init__(self, question: str, doubt: str, label: str, *, grow: float = 0.0) -> None:
        super().__init__(label=label, grow=grow)
        self.question = question
        self.doubt = doubt

    def measure_natural_width(self, type_: object) -> float:
        """Whatever there is."""
        return 320.0

    def measure_minimum_width(self, type_: object) -> float:
        """The baker and her bubble."""
        return 200.0

    def measure_height(self, type_: object, width: float) -> float:
        """By the shape."""
        return 240.0

    def paint(self, canvas: Canvas, host: Host) -> None:
        """Draw the shop so that it covers the place, then the bubble."""
        box = self.bounds
        factor = max(box.w / VIEW[0], box.h / VIEW[1])
        width, height = VIEW[0] * factor, VIEW[1] * factor
        # What does not fit is lost mostly at the right, or at the top when the place is wide.
        x, y = box.x + (box.w - width) * 0.25, box.y + (box.h - height) * 0.6
        with canvas.clipped(box):
            canvas.vector(SCENE, Box(x, y, width, height), VIEW)
            baker, doubt = (
                Box(x + px * factor, y + py * factor, 0, 0) for px, py in (_BAKER_SAYS, _DOUBT_SAYS)
            )
            self._paint_bubble(canvas, self.question, baker, _BUBBLE_SIZE)
            if doubt.x + 40 * factor < box.right:  # whoever asks it is in the picture
                self._paint_bubble(canvas, self.doubt, doubt, _DOUBT_SIZE)

    def _paint_bubble(self, canvas: Canvas, text: str, mouth: Box, size: float) -> None:
        type_ = canvas.type
        # Lettering of a picture: it grows with the reader's text size only as far as it has room.
        size *= min(1.3, type_.text_scale) / type_.text_scale
        style = TextStyle(size, 700, size * 1.3)
        width = type_.width(text, style) + 1.76 * _BUBBLE_SIZE
        height = type_.line_height(style) + 26
        left = max(self.bounds.x + 12, min(mouth.x, self.bounds.right - width - 12))
        bubble = Box(left, mouth.y - height, width, height)
        canvas.shadow(bubble, 18, 14, 5, 46)
        canvas.rounded(bubble, 18, canvas.palette["card"])
        tail = '<path d="M4 0h26C24 8 12 18 0 22 5 14 5 8 4 0z" fill="#FFFFFF"/>'
        canvas.vector(tail, Box(mouth.x + 14, bubble.bottom - 2, 30, 22), (30, 22))
        canvas.line_in(text, bubble, style, canvas.palette["ink"], "centre")


def _wall() -> str:
    stripes = "".join(
        f'<path d="M{x} 0v{_FLOOR:g}" stroke="#E4EAF5" stroke-width="14"/>'
        for x in range(30, 900, 56)
    )
    return (
        f'<rect width="860" height="{_FLOOR:g}" fill="#DCE3F1"/>{stripes}'
        f'<rect y="{_FLOOR - 44:g}" width="860" height="44" fill="#CFD8EA"/>'
        f'<rect y="{_FLOOR - 46:g}" width="860" height="4" fill="#C3CDE2"/>'
    )


def _floor() -> str:
    across = "".join(
        f'<path d="M0 {y}h860" stroke="#EDE5D8" stroke-width="2"/>' for y in (506, 552, 610, 680)
    )
    down = "".join(
        f'<path d="M{430 + (x - 430) * 0.74:g} {_FLOOR:g}L{x} 720" stroke="#EDE5D8" stroke-width="2"/>'
        for x in range(-500, 1500, 124)
    )
    light = '<path d="M610 470h170l70 250H560z" fill="#FFFFFF" fill-opacity=".38"/>'
    return f'<rect y="{_FLOOR:g}" width="860" height="250" fill="#F8F3EA"/>{across}{down}{light}'


def _loaf(x: float, y: float, width: float, colour: str) -> str:
    height = width * 0.52
    scores = "".join(
        f'<path d="M{x + width * part:g} {y - height * 0.78:g}l{width * 0.08:g} {height * 0.4:g}"'
        ' stroke="#FFFFFF" stroke-opacity=".65" stroke-width="2.200" stroke-linecap="round"/>'
        for part in (0.26, 0.46, 0.66)
    )
    return (
        f'<path d="M{x:g} {y:g}c-3-{height * 0.75:g} {width * 0.2:g}-{height:g} {width / 2:g}-{height:g}'
        f's{width / 2 + 3:g} {height * 0.25:g} {width / 2:g} {height:g}z" fill="{colour}"/>{scores}'
    )


def _baguettes(x: float, y: float) -> str:
    sticks = "".join(
        f'<path d="M{x + 13 * n:g} {y:g}l{6 * n - 10:g}-{96 - 9 * (n % 3):g}" stroke="{_LOAVES[n % 5]}"'
        ' stroke-width="11" stroke-linecap="round"/>'
        for n in range(4)
    )
    basket = (
        f'<path d="M{x - 14:g} {y - 22:g}h68l-8 44h-52z" fill="#D2BC98"/>'
        f'<path d="M{x - 12:g} {y - 8:g}h64M{x - 9:g} {y + 6:g}h58" stroke="#BFA680" stroke-width="2.500"/>'
    )
    return sticks + basket


def _shelves() -> str:
    parts = ['<rect x="40" y="112" width="334" height="250" rx="10" fill="#CDB48F"/>']
    parts.append('<rect x="52" y="124" width="310" height="226" rx="5" fill="#EBDDC6"/>')
    for row, y in enumerate((192, 262, 332)):
        parts.append(f'<rect x="52" y="{y}" width="310" height="9" fill="#CDB48F"/>')
        x = 62.0
        for number in range(6):
            width = (44, 52, 40, 48)[(number + row) % 4]
            if x + width > 356:
                break
            parts.append(_loaf(x, y, width, _LOAVES[(number * 2 + row) % 5]))
            x += width + 9
    return "".join(parts)


def _window() -> str:
    return (
        '<g transform="translate(-62 0)"><rect x="596" y="98" width="226" height="232" rx="10" fill="#B9C5DE"/>'
        '<rect x="606" y="108" width="206" height="212" rx="5" fill="#D6EAFB"/>'
        '<path d="M606 250c40-34 70-20 104-6s70-30 102-12v83a5 5 0 0 1-5 5H611a5 5 0 0 1-5-5z"'
        ' fill="#C9DDF3"/>'
        '<path d="M640 320v-66h44v66zM690 320v-92h34v92zM730 320v-58h50v58z" fill="#BACFEA"/>'
        '<path d="M636 256l26-22 26 22zM686 230l21-24 21 24zM726 264l29-22 29 22z" fill="#A9C0DF"/>'
        '<path d="M650 272h8v12h-8zM668 272h8v12h-8zM702 246h9v14h-9zM742 280h9v12h-9zM760 280h9v12h-9z"'
        ' fill="#F4F9FF"/>'
        '<circle cx="772" cy="150" r="20" fill="#FFF6DC"/>'
        '<path d="M636 176a14 14 0 0 1 26-7 12 12 0 0 1 19 9 9 9 0 0 1-2 17h-38a10 10 0 0 1-5-19z"'
        ' fill="#FFFFFF"/>'
        '<path d="M709 108v212M606 206h206" stroke="#B9C5DE" stroke-width="7"/>'
        '<rect x="586" y="326" width="246" height="14" rx="5" fill="#AFBDD9"/>'
        '<path d="M574 84h270l12 40a17 17 0 0 1-33 0 17 17 0 0 1-38 0 17 17 0 0 1-38 0 17 17 0 0 1-38 0'
        ' 17 17 0 0 1-38 0 17 17 0 0 1-38 0 17 17 0 0 1-38 0 17 17 0 0 1-33 0z" fill="#EAE6F7"/>'
        '<path d="M611 84l-8 40a17 17 0 0 0 34 0l4-40zM671 84l-4 40a17 17 0 0 0 36 0V84zM737 84l2 40'
        'a17 17 0 0 0 36 0l-5-40zM800 84l9 40a17 17 0 0 0 34 0l-12-40z" fill="#D9D2F0"/></g>'
    )


def _lamp(x: float, drop: float) -> str:
    return (
        f'<path d="M{x:g} 0v{drop:g}" stroke="#9AA6C2" stroke-width="3"/>'
        f'<path d="M{x - 34:g} {drop + 34:g}c0-22 14-36 34-36s34 14 34 36z" fill="#8E9BBA"/>'
        f'<ellipse cx="{x:g}" cy="{drop + 35:g}" rx="20" ry="6" fill="#FFF3CF"/>'
        f'<path d="M{x - 30:g} {drop + 38:g}h60l58 190h-176z" fill="url(#cone)"/>'
    )


def _camera(x: float, drop: float) -> str:
    """It looks down at those who wait, and has not been introduced."""
    return (
        f'<path d="M{x + 27:g} {drop + 33:g}L412 {_FLOOR + 138:g}Q600 {_FLOOR + 212:g} 792 {_FLOOR + 160:g}'
        f'L{x + 37:g} {drop + 25:g}z" fill="url(#gaze)"/>'
        f'<path d="M{x:g} 0v{drop:g}" stroke="#9AA6C2" stroke-width="5"/>'
        f'<g transform="translate({x:g} {drop + 14:g}) rotate(24)">'
        '<rect x="-38" y="-19" width="68" height="38" rx="11" fill="#5C6885"/>'
        '<rect x="-38" y="-19" width="68" height="13" rx="6" fill="#6F7B98"/>'
        '<rect x="24" y="-15" width="16" height="30" rx="6" fill="#3B4560"/>'
        '<circle cx="33" cy="0" r="10" fill="#DDF0FF"/><circle cx="34" cy="0" r="5" fill="#151D36"/>'
        '<circle cx="-26" cy="8" r="3.600" fill="#B7A6F7"/></g>'
    )


def _counter() -> str:
    panels = "".join(
        f'<rect x="{x}" y="462" width="88" height="112" rx="6" fill="none" stroke="#CDB48F"'
        ' stroke-width="3"/>'
        for x in (20, 124)
    )
    pastries = "".join(
        _loaf(x, y, 30, _LOAVES[number % 5])
        for number, (x, y) in enumerate(
            [
                (236, 492),
                (272, 492),
                (308, 492),
                (344, 492),
                (236, 546),
                (272, 546),
                (308, 546),
                (344, 546),
            ]
        )
    )
    return (
        '<path d="M0 592h408v14H0z" fill="#0F172A" fill-opacity=".07"/>'
        '<rect x="-10" y="436" width="410" height="158" rx="8" fill="#DFCBA8"/>'
        f"{panels}"
        '<rect x="226" y="452" width="162" height="110" rx="6" fill="#F6F2EA"/>'
        '<path d="M226 496h162M226 550h162" stroke="#CFC3AE" stroke-width="4"/>'
        f"{pastries}"
        '<rect x="226" y="452" width="162" height="110" rx="6" fill="#DDF0FF" fill-opacity=".30"'
        ' stroke="#BFD0E6" stroke-width="3"/>'
        '<path d="M250 458l-18 40M272 458l-34 76" stroke="#FFFFFF" stroke-opacity=".8" stroke-width="5"'
        ' stroke-linecap="round"/>'
        '<rect x="-10" y="422" width="424" height="20" rx="8" fill="#C3A57C"/>'
        '<rect x="-10" y="422" width="424" height="8" rx="4" fill="#D2B78F"/>'
        '<rect x="28" y="378" width="78" height="46" rx="6" fill="#8E9BBA"/>'
        '<rect x="36" y="386" width="62" height="20" rx="3" fill="#DDF0FF"/>'
        '<path d="M38 414h8M52 414h8M66 414h8M80 414h8" stroke="#DCE3F1" stroke-width="4"'
        ' stroke-linecap="round"/>'
    )


def _bag() -> str:
    return (
        '<path d="M352 380h42l4 44h-50z" fill="#E9D7B7"/>'
        '<path d="M352 380l7 8 7-8 7 8 7-8 7 8 7-8" fill="none" stroke="#D2B98F" stroke-width="3"/>'
        '<path d="M373 396c-5-7-16-1-9 7l9 8 9-8c7-8-4-14-9-7z" fill="#D2B98F"/>'
    )


def _plant(x: float, y: float) -> str:
    leaves = "".join(
        f'<path d="M{x:g} {y - 44:g}C{x - 4:g} {y - 44 - h * 0.6:g} {x + dx * 0.3:g} {y - 44 - h:g} {x + dx:g} {y - 50 - h:g}'
        f'C{x + dx * 1.2:g} {y - 44 - h * 0.5:g} {x + dx * 0.6:g} {y - 50:g} {x + 6:g} {y - 44:g}z" fill="{colour}"/>'
        for dx, h, colour in ((4, 74, "#B4D0BD"), (26, 58, "#A3C5B0"), (40, 30, "#94B9A2"))
    )
    mirrored = f'<g transform="translate({2 * x:g} 0) scale(-1 1)">{leaves}</g>'
    pot = f'<path d="M{x - 24:g} {y - 46:g}h48l-7 46h-34z" fill="#D9B79B"/>'
    rim = f'<rect x="{x - 27:g}" y="{y - 52:g}" width="54" height="11" rx="4" fill="#C9A184"/>'
    shadow = f'<ellipse cx="{x:g}" cy="{y:g}" rx="34" ry="6" fill="#0F172A" fill-opacity=".08"/>'
    return shadow + leaves + mirrored + pot + rim


def _scene() -> str:
    people = "".join(figure_svg(person) for person in sorted(_QUEUE, key=lambda each: each.y))
    return "".join(
        (
            _CONE,
            _wall(),
            _window(),
            _shelves(),
            _floor(),
            _lamp(146, 30),
            _camera(462, 40),
            figure_svg(_BAKER),
            _counter(),
            _bag(),
            _baguettes(60, 620),
            _plant(800, 500),
            people,
        )
    )


SCENE: Final = _scene()
