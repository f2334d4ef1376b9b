"""Does everything fit? Checks a laid-out tree: cut texts, overlaps, things outside the window."""

import itertools
from collections.abc import Iterator

from game.screens.parts.prediction_grid import PredictionGrid
from game.widgets.application_view import View
from game.widgets.buttons import Button
from game.widgets.charts import LineChart
from game.widgets.choices import Choice, Segmented, Tabs
from game.widgets.dropdown import Dropdown
from game.widgets.floor import Floor
from game.widgets.geometry import Box
from game.widgets.indicators import Chip
from game.widgets.level_dots import LevelDots
from game.widgets.node import Widget
from game.widgets.scrolling import ScrollArea
from game.widgets.text import BODY, CONTROL, NOTE, SECONDARY, Typesetter
from game.widgets.words import KeyHint, Label, Paragraph

TOLERANCE = 1.0


def misfits(view: View) -> list[str]:
    """Everything that does not fit on a view, as sentences; empty if all is well."""
    type_ = view.canvas.type
    found: list[str] = []
    for layer in view._state.layers:
        widgets = [widget for widget in _walk(layer.root) if widget.bounds.w or widget.bounds.h]
        for widget in widgets:
            found += [f"{_name(widget)}: {problem}" for problem in _cut(widget, type_)]
            found += [f"{_name(widget)}: {problem}" for problem in _outside(widget, view.window)]
        found += list(_overlaps(widgets))
    return found


def _walk(root: Widget) -> Iterator[Widget]:
    yield root
    if isinstance(root, Floor):
        # The people on it may stand in front of each other; its legend and pills may not be cut.
        for part in (root.legend, root.overlay):
            if part is not None:
                yield from _walk(part)
    elif not isinstance(root, LineChart):
        for child in root.children:
            yield from _walk(child)


def _name(widget: Widget) -> str:
    return f"{type(widget).__name__} {widget.key or widget.label!r}"


def _cut(widget: Widget, type_: Typesetter) -> Iterator[str]:
    wide = _text_width(widget, type_)
    if isinstance(widget, PredictionGrid):
        wide = widget.minimum_width(type_)
    if wide > widget.bounds.w + TOLERANCE:
        yield f"{wide:.0f} wide in {widget.bounds.w:.0f}"
    if isinstance(widget, LineChart) and widget.series.forecast is not None:
        text = widget.series.forecast.text
        if type_.width(text, NOTE) > widget.plot.width:
            yield f"{text!r} is cut"
    if isinstance(widget, Segmented | Tabs):
        yield from _cut_options(widget, type_)
    if isinstance(widget, Label | Paragraph | Button | Chip | KeyHint | Choice):
        needed = widget.height_for(type_, widget.bounds.w)
        if needed > widget.bounds.h + TOLERANCE:
            yield f"{needed:.0f} high in {widget.bounds.h:.0f}"


def _text_width(widget: Widget, type_: Typesetter) -> float:
    """Width in which the text of a widget is whole; 0 for widgets without text."""
    if isinstance(widget, Label):
        return type_.width(widget.label, widget.style)
    if isinstance(widget, Paragraph):
        return type_.longest_word(widget.label, widget.style)
    if isinstance(widget, Chip | KeyHint):
        return widget.natural_width(type_)
    if isinstance(widget, Dropdown):
        return type_.width(widget.value, BODY) + 44
    if isinstance(widget, LevelDots):
        return type_.width(widget.value, SECONDARY) + 32 * (len(widget.parts) - 1) + 28
    return 0.0


def _cut_options(widget: Segmented | Tabs, type_: Typesetter) -> Iterator[str]:
    for part in widget.parts:
        listed = isinstance(widget, Segmented) and part.bounds.w >= widget.bounds.w - 1
        if not listed and type_.width(part.label, CONTROL) > part.bounds.w + TOLERANCE:
            yield f"{part.label!r} is cut"


def _outside(widget: Widget, window: Box) -> Iterator[str]:
    box = widget.bounds
    for ancestor in widget.ancestors():
        if isinstance(ancestor, ScrollArea):
            # It may be above or below what can be seen, not beside it.
            if box.x < ancestor.bounds.x - 15 or box.right > ancestor.bounds.right + 15:
                yield "beside its scroll area"
            return
    if not box.inside(window, TOLERANCE):
        yield f"outside the window at {box}"


def _overlaps(widgets: list[Widget]) -> Iterator[str]:
    usable = [
        widget for widget in widgets if widget.can_focus or (widget.interactive and widget.label)
    ]
    above = {id(widget): {id(each) for each in widget.ancestors()} for widget in usable}
    for first, second in itertools.combinations(usable, 2):
        if id(first) in above[id(second)] or id(second) in above[id(first)]:
            continue
        one, other = first.visible_box(), second.visible_box()
        if one.w and one.h and other.w and other.h and one.overlaps(other, TOLERANCE):
            yield f"{_name(first)} overlaps {_name(second)}"
    words = [widget for widget in widgets if isinstance(widget, Label | Paragraph | Chip)]
    for one_text, other_text in itertools.combinations(words, 2):
        one, other = one_text.visible_box(), other_text.visible_box()
        if one.w and one.h and other.w and other.h and one.overlaps(other, 2 * TOLERANCE):
            yield f"{_name(one_text)} overlaps {_name(other_text)}"
