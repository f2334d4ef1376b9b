"""The base of every widget: bounds, layout, drawing and input."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

import pygame

from game.widgets.canvas import Canvas
from game.widgets.geometry import NOWHERE, Box
from game.widgets.semantics import Role, SemanticNode, flattened
from game.widgets.text import Typesetter
from game.widgets.tooltip import Tip


@dataclass(frozen=True, slots=True)
class KeyPress:
    """A key with its modifiers, in pygame's constants."""

    key: int
    mods: int = 0

    @property
    def is_command(self) -> bool:
        """Whether Ctrl, Alt or the command key is held: then a letter is no text."""
        return bool(self.mods & (pygame.KMOD_CTRL | pygame.KMOD_META | pygame.KMOD_ALT))


class Host(Protocol):
    """What a widget may ask of the view it lives in."""

    @property
    def now_ms(self) -> float:
        """Time as the view was last told."""

    @property
    def reduced_motion(self) -> bool:
        """Whether transitions should jump to their end."""

    @property
    def window(self) -> Box:
        """The whole window in dp."""

    def is_hovered(self, widget: "Widget") -> bool:
        """Whether the pointer is on it."""

    def is_pressed(self, widget: "Widget") -> bool:
        """Whether the pointer holds it down."""

    def is_focused(self, widget: "Widget") -> bool:
        """Whether keys go to it."""

    def shows_focus(self, widget: "Widget") -> bool:
        """Whether it has the focus and the keyboard is being used."""

    def ease(
        self,
        widget: "Widget",
        name: str,
        target: float,
        duration_ms: float = 150,
        initial: float | None = None,
    ) -> float:
        """A number on its way to ``target``; the view redraws the widget until it is there."""

    def animate(self, widget: "Widget", until_ms: float) -> None:
        """Redraw the widget every frame until then."""

    def recall(self, widget: "Widget", name: str, default: float) -> float:
        """A number kept for this widget across rebuilt trees."""

    def remember(self, widget: "Widget", name: str, value: float) -> None:
        """Keep a number for this widget."""

    def invalidate(self, widget: "Widget | None" = None) -> None:
        """Ask for drawing: of one widget's area, or of everything."""

    def relayout(self) -> None:
        """Ask for a new layout and drawing of everything."""

    def open_popup(self, content: "Widget", owner: "Widget") -> None:
        """Show a menu beside its owner until it is closed, Escape or a press elsewhere."""

    def close_popup(self) -> None:
        """Close the menu, if one is open; the focus returns to its owner."""

    def focus(self, widget: "Widget") -> None:
        """Send keys to this widget."""

    def look_up(self, subject: str) -> None:
        """Show all there is to know about an explained word, or whatever else has a page."""


class Widget:
    """A node of the tree. Subclasses measure in dp, then draw within ``bounds``.

    Args:
        key: name that stays the same when the tree is rebuilt; focus and scrolling hang on it.
        label: what assistive tools call it.
        tooltip: shown after a moment's hover, or with keyboard focus.
        grow: share of spare room it takes in a row or column; 0 keeps its own size.
        enabled: a disabled widget is drawn grey and cannot be used.
        children: widgets inside.
    """

    role: Role = "group"
    focusable = False
    tab_stop = True
    interactive = False
    clips = False
    opaque = False

    def __init__(
        self,
        *,
        key: str = "",
        label: str = "",
        tooltip: str = "",
        grow: float = 0.0,
        enabled: bool = True,
        children: Sequence["Widget"] = (),
    ) -> None:
        self.key = key
        self.label = label
        self.tooltip = tooltip
        self.grow = grow
        self.enabled = enabled
        self.children: list[Widget] = list(children)
        self.bounds: Box = NOWHERE
        self.parent: Widget | None = None
        self.identity = ""
        self._measured: dict[tuple[str, int, float], float] = {}

    # what it says

    @property
    def value(self) -> str:
        """The present state for assistive tools."""
        return ""

    def semantics(self, host: Host) -> SemanticNode:
        """This widget and its parts as assistive tools see them."""
        return SemanticNode(
            role=self.role,
            label=self.label,
            value=self.value,
            bounds=self.bounds,
            key=self.key,
            enabled=self.enabled,
            focusable=self.can_focus,
            focused=host.is_focused(self),
            children=tuple(
                node for child in self.children for node in flattened(child.semantics(host))
            ),
            description=self.tooltip if self.tooltip != self.label else "",
        )

    @property
    def can_focus(self) -> bool:
        """Whether Tab stops here; a disabled widget only if a tooltip says why it is."""
        return self.focusable and (self.enabled or bool(self.tooltip))

    @property
    def reacts(self) -> bool:
        """Whether the pointer does anything here."""
        return self.focusable or self.interactive or bool(self.tooltip)

    def tooltip_tip(self) -> Tip:
        """What its tooltip says."""
        return Tip(self.tooltip)

    def tooltip_anchor(self) -> Box:
        """What its tooltip must not cover."""
        return self.visible_box()

    # measuring, in dp

    def natural_width(self, type_: Typesetter) -> float:
        """Width it would like to have."""
        return self._cached("natural", type_, 0.0, lambda: self.measure_natural_width(type_))

    def minimum_width(self, type_: Typesetter) -> float:
        """Least width in which nothing is cut."""
        return self._cached("minimum", type_, 0.0, lambda: self.measure_minimum_width(type_))

    def height_for(self, type_: Typesetter, width: float) -> float:
        """Height it needs at a width."""
        return self._cached("height", type_, width, lambda: self.measure_height(type_, width))

    def measure_natural_width(self, type_: Typesetter) -> float:
        """To be overridden: see natural_width."""
        return max((child.natural_width(type_) for child in self.children), default=0.0)

    def measure_minimum_width(self, type_: Typesetter) -> float:
        """To be overridden: see minimum_width."""
        return max((child.minimum_width(type_) for child in self.children), default=0.0)

    def measure_height(self, type_: Typesetter, width: float) -> float:
        """To be overridden: see height_for."""
        return max((child.height_for(type_, width) for child in self.children), default=0.0)

    def arrange(self, type_: Typesetter, bounds: Box) -> None:
        """Take a place and give the children theirs; the base gives all of it to each."""
        self.bounds = bounds
        for child in self.children:
            child.arrange(type_, bounds)

    def _cached(
        self, name: str, type_: Typesetter, width: float, measure: Callable[[], float]
    ) -> float:
        key = (name, type_.generation, width)
        size = self._measured.get(key)
        if size is None:
            if len(self._measured) > 32:
                self._measured.clear()
            size = self._measured[key] = measure()
        return size

    # drawing

    def draw(self, canvas: Canvas, host: Host) -> None:
        """Draw itself and its children."""
        self.paint(canvas, host)
        self.draw_children(canvas, host)

    def draw_frame(self, canvas: Canvas, host: Host) -> list[pygame.Rect]:
        """Draw again over its last picture, where nothing around it changed (opaque widgets).

        Returns:
            Where it looks different now, in pixels.
        """
        self.draw(canvas, host)
        return [canvas.rect(self.drawn_area())]

    def draw_children(self, canvas: Canvas, host: Host) -> None:
        """Draw those children that can be seen."""
        for child in self.children:
            if canvas.visible(child.drawn_area()):
                child.draw(canvas, host)

    def paint(self, canvas: Canvas, host: Host) -> None:
        """To be overridden: draw what is below the children."""

    def drawn_area(self) -> Box:
        """Everything it may paint on: bounds with room for shadow and focus ring."""
        return self.bounds.grown(24)

    # input; each returns whether it was used

    def press(self, host: Host, x: float, y: float) -> bool:
        """The pointer went down here."""
        return self.focusable

    def point(self, host: Host, x: float, y: float) -> None:
        """The pointer moves above it without holding anything."""

    def drag(self, host: Host, x: float, y: float) -> None:
        """The pointer moves while it holds this widget."""

    def release(self, host: Host, x: float, y: float) -> None:
        """The pointer went up; the base activates if it is still on the widget."""
        if self.enabled and self.bounds.contains(x, y):
            self.activate(host)

    def activate(self, host: Host) -> None:
        """Enter, Space or a click."""

    def key_press(self, host: Host, press: KeyPress) -> bool:
        """A key while it (or a child that did not want the key) has the focus."""
        return False

    def text_input(self, host: Host, text: str) -> bool:
        """Typed text while it has the focus."""
        return False

    def wheel(self, host: Host, steps: float) -> bool:
        """The wheel turned above it."""
        return False

    def restore(self, host: Host) -> None:
        """Take up what the view remembers of it; called after every layout."""

    def reveal(self, host: Host, box: Box) -> None:
        """Bring a part of it into sight; only scrolling widgets need to do anything."""

    # the tree

    def walk(self) -> Iterator["Widget"]:
        """This widget and everything below it, depth first."""
        waiting = [self]
        while waiting:
            widget = waiting.pop()
            yield widget
            waiting += widget.children[::-1]

    def ancestors(self) -> Iterator["Widget"]:
        """The parents, nearest first."""
        parent = self.parent
        while parent is not None:
            yield parent
            parent = parent.parent

    def visible_box(self) -> Box:
        """The part of its bounds that no scrolling ancestor cuts off."""
        box = self.bounds
        for ancestor in self.ancestors():
            if ancestor.clips:
                box = box.intersection(ancestor.bounds)
        return box

    def widget_at(self, x: float, y: float) -> "Widget | None":
        """The topmost widget that reacts to the pointer at a point."""
        if self.clips and not self.bounds.contains(x, y):
            return None
        for child in reversed(self.children):
            found = child.widget_at(x, y)
            if found is not None:
                return found
        return self if self.reacts and self.bounds.contains(x, y) else None
