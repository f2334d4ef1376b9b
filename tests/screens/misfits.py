"""Finds texts that are cut, broken inside a word, or drawn over each other."""

import itertools
from collections.abc import Iterator, Sequence
from typing import Final

from game.session.profile import LanguageCode
from game.widgets.application_view import View
from game.widgets.buttons import Button
from game.widgets.indicators import Chip
from game.widgets.node import Widget
from game.widgets.scrolling import ScrollArea
from game.widgets.text import SECONDARY_STRONG
from game.widgets.words import KeyHint, Label, Paragraph

Case = tuple[tuple[int, int], float, LanguageCode]
"""Size of the window, text scale and language."""
MATRIX: Final[tuple[Case, ...]] = tuple(
    itertools.product(((1024, 600), (1280, 720), (1920, 1080)), (1.0, 1.5, 2.0), ("en", "pseudo"))
)
"""Where the texts of every screen fit."""
SAMPLED: Final[tuple[Case, ...]] = (
    ((1280, 720), 1.0, "en"),
    ((1024, 600), 1.5, "pseudo"),
    ((1024, 600), 2.0, "de"),
    ((1920, 1080), 2.0, "pseudo"),
)
"""For pages with so many texts that trying all takes long."""
_TEXTS = (Label, Paragraph, Button, Chip, KeyHint)


def misfits(view: View) -> list[str]:
    """What is wrong with the texts of every layer, in words; empty if all is well."""
    view.semantic_tree()  # lays out
    found: list[str] = []
    for layer in view._state.layers:
        texts = [widget for widget in layer.root.walk() if isinstance(widget, _TEXTS)]
        for widget in texts:
            found += [f"{problem}: {widget.label!r}" for problem in _problems(view, widget)]
        found += _overlaps(texts)
    return found


def _problems(view: View, widget: Widget) -> Iterator[str]:
    type_, box = view.canvas.type, widget.bounds
    if isinstance(widget, Paragraph):
        lines = len(type_.wrap(widget.label, widget.style, box.w))
        if type_.longest_word(widget.label, widget.style) > box.w + 0.5:
            yield "breaks a word"
        if lines * type_.line_height(widget.style) > box.h + 0.5:
            yield "is higher than its place"
    elif isinstance(widget, Label):
        if type_.width(widget.label, widget.style) > box.w + 0.6:
            yield "is cut"
        if type_.line_height(widget.style) > box.h + 0.5:
            yield "is higher than its place"
    elif isinstance(widget, Chip):
        if type_.width(widget.text, SECONDARY_STRONG) > box.w - 14 + 0.6:
            yield "is cut"
    elif widget.height_for(type_, box.w) > box.h + 0.5:
        yield "is higher than its place"
    elif isinstance(widget, KeyHint) and widget.natural_width(type_) > box.w + 0.6:
        yield "is cut"
    if not _reachable(view, widget):
        yield "lies outside the window"


def _reachable(view: View, widget: Widget) -> bool:
    """Inside the window across; also down, unless an area scrolls it there."""
    window, box = view.window, widget.bounds
    across = box.x >= -0.5 and box.right <= window.right + 0.5
    scrolls = [each for each in widget.ancestors() if isinstance(each, ScrollArea)]
    if scrolls:
        area = scrolls[0].bounds
        return across and box.x >= area.x - 0.5 and box.right <= area.right + 0.5 and area.h > 40
    return across and box.y >= -0.5 and box.bottom <= window.bottom + 0.5


def _overlaps(texts: Sequence[Widget]) -> Iterator[str]:
    for number, first in enumerate(texts):
        for second in texts[number + 1 :]:
            one, other = first.visible_box(), second.visible_box()
            if (
                min(one.w, one.h, other.w, other.h) < 1
                or second in first.walk()
                or first in second.walk()
            ):
                continue
            if one.overlaps(other, tolerance=1.0):
                yield f"{first.label!r} lies over {second.label!r}"
