"""The view: holds a tree, routes input to it, keeps focus and motion, has drawn what changed."""

from collections.abc import Callable, Sequence
from typing import Final

import pygame

from game.widgets.canvas import Canvas
from game.widgets.focus import focus_order
from game.widgets.geometry import Box
from game.widgets.identity import attach
from game.widgets.layer_painting import LayerPainter
from game.widgets.memory import Memory
from game.widgets.node import KeyPress, Widget
from game.widgets.overlays import Popup, Toast
from game.widgets.palette import CALM, Palette
from game.widgets.routing import Router
from game.widgets.semantics import Role, SemanticNode
from game.widgets.view_state import POPUP, Layer, ViewState

REFERENCE: Final = (1280, 720)
TOAST_MS: Final = 3500


class View:
    """A window's worth of widgets. Implements :class:`~game.widgets.node.Host`.

    Args:
        size: of the surface in pixels.
        text_scale: the reader's text size, 1.0 to 2.0.
        palette: the theme.
        reduced_motion: transitions jump to their end.
        on_key: gets every key press no widget used; returns whether it did something.
        on_press: told after a control was pressed, by pointer or key.
        on_look_up: gets what is to be looked up: an explained word, a piece of evidence.
    """

    def __init__(
        self,
        size: tuple[int, int] = REFERENCE,
        *,
        text_scale: float = 1.0,
        palette: Palette = CALM,
        reduced_motion: bool = False,
        on_key: Callable[[KeyPress], bool] | None = None,
        on_press: Callable[[], None] | None = None,
        on_look_up: Callable[[str], None] | None = None,
    ) -> None:
        self._on_look_up = on_look_up
        self._size = size
        self._reduced_motion = reduced_motion
        self._text_scale = text_scale
        self.canvas = Canvas(pygame.Surface((1, 1)), self.scale, text_scale, palette)
        self._memory = Memory()
        self._state = ViewState()
        self._router = Router(self._state, self)
        self._router.on_key, self._router.on_press = on_key, on_press
        self._painter = LayerPainter(self.canvas, self._state, self)

    # What screens use.

    @property
    def scale(self) -> float:
        """Pixels per dp: K of the visual language."""
        return min(self._size[0] / REFERENCE[0], self._size[1] / REFERENCE[1])

    @property
    def text_scale(self) -> float:
        """The reader's text size."""
        return self._text_scale

    @property
    def window(self) -> Box:
        """The window in dp: one side is 1280 or 720, the other follows the real aspect."""
        return Box(0, 0, self._size[0] / self.scale, self._size[1] / self.scale)

    @property
    def now_ms(self) -> float:
        """Time as last told by ``advance``."""
        return self._state.now_ms

    @property
    def reduced_motion(self) -> bool:
        """Whether transitions jump to their end."""
        return self._reduced_motion

    @property
    def needs_draw(self) -> bool:
        """Whether anything on the surface is out of date."""
        state = self._state
        return state.needs_layout or state.needs_full or bool(state.dirty)

    @property
    def is_moving(self) -> bool:
        """Whether something moves by itself, so that frames should come at full rate."""
        return bool(self._state.moving)

    @property
    def focused(self) -> Widget | None:
        """The widget keys go to."""
        return self._state.focused

    @property
    def on_key(self) -> Callable[[KeyPress], bool] | None:
        """What is asked about keys no widget used."""
        return self._router.on_key

    @on_key.setter
    def on_key(self, callback: Callable[[KeyPress], bool] | None) -> None:
        self._router.on_key = callback

    def show(self, root: Widget, dialogs: Sequence[Widget] = ()) -> None:
        """Show a tree, and modal dialogs above it (the last on top).

        Focus, scroll positions, transitions and a drag in progress carry over to the widgets with
        the same identity. A new dialog takes the focus; when it is gone the focus returns.
        """
        state = self._state
        state.replace(root, dialogs)
        self._lay_out()
        state.adopt_pointer()
        if state.hovered is not None and state.pointer is not None:
            state.hovered.point(self, *state.pointer)
        self._memory.keep_only([layer.root for layer in state.layers])
        if dialogs and state.focused is None:
            first = next(iter(focus_order(state.top.root)), None)
            if first is not None:
                self.focus(first)

    def configure(
        self,
        *,
        text_scale: float | None = None,
        palette: Palette | None = None,
        reduced_motion: bool | None = None,
    ) -> None:
        """Change the reader's options."""
        if text_scale is not None and text_scale != self._text_scale:
            self._text_scale = text_scale
            self.canvas.rescale(self.scale, text_scale)
        if palette is not None:
            self.canvas.palette = palette
        if reduced_motion is not None:
            self._reduced_motion = reduced_motion
        self.relayout()

    def resize(self, size: tuple[int, int]) -> None:
        """Adapt to a surface of another size."""
        if size == self._size:
            return
        self._size = (max(1, size[0]), max(1, size[1]))
        self.canvas.rescale(self.scale, self._text_scale)
        self.relayout()

    def toast(self, text: str, duration_ms: float = TOAST_MS) -> None:
        """Show a short message at the bottom for a while."""
        self._painter.toast = Toast(text, self.now_ms + duration_ms)
        self._state.needs_full = True

    def hush(self) -> None:
        """Take the short message away."""
        self._painter.toast, self._state.needs_full = None, True

    def advance(self, now_ms: float) -> None:
        """Tell the view what time it is, in milliseconds of any steady clock."""
        state = self._state
        state.now_ms = now_ms
        for identity, until in list(state.moving.items()):
            state.dirty.add(identity)
            if until <= now_ms:
                del state.moving[identity]
        if self._painter.advance():
            state.needs_full = True

    def handle(self, event: pygame.event.Event) -> bool:
        """Use a pygame event; returns whether anything here wanted it."""
        router = self._router
        if self._state.needs_layout:
            self._lay_out()
        used = True
        if event.type == pygame.MOUSEMOTION:
            router.pointer_moved(*self._point(event.pos))
        elif event.type == pygame.MOUSEBUTTONDOWN and event.button == 1:
            used = router.pointer_down(*self._point(event.pos))
        elif event.type == pygame.MOUSEBUTTONUP and event.button == 1:
            used = router.pointer_up(*self._point(event.pos))
        elif event.type == pygame.MOUSEWHEEL:
            used = router.wheel(float(getattr(event, "precise_y", 0.0) or event.y))
        elif event.type == pygame.KEYDOWN:
            self._state.typed = getattr(event, "unicode", ""), self._state.top.focused
            used = router.key(KeyPress(event.key, event.mod))
        elif event.type == pygame.TEXTINPUT:
            used = router.text(event.text)
        elif event.type == pygame.VIDEORESIZE:
            self.resize((event.w, event.h))
        elif event.type == pygame.WINDOWLEAVE:
            router.pointer_left()
        else:
            used = False
        return used

    def draw(self, surface: pygame.Surface) -> list[pygame.Rect]:
        """Bring a surface up to date; returns the areas that changed, in pixels."""
        state = self._state
        if state.needs_layout:
            self._lay_out()
        self.canvas.surface = surface
        dirty, state.dirty = state.dirty, set()
        surface.set_clip(None)
        if state.needs_full:
            state.needs_full = False
            self._painter.paint_all()
            return [surface.get_rect()]
        areas = self._painter.paint_some(dirty)
        surface.set_clip(None)
        return [area for area in areas if area.w and area.h]

    def semantic_tree(self) -> SemanticNode:
        """Everything on screen as assistive tools see it; the topmost layer comes last."""
        if self._state.needs_layout:
            self._lay_out()
        children = tuple(layer.root.semantics(self) for layer in self._state.layers)
        toast = self._painter.toast
        if toast is not None:
            children += (SemanticNode("status", toast.text, "", self.window),)
        return SemanticNode("group", "", "", self.window, children=children)

    def find(self, *, key: str = "", role: Role | None = None, label: str = "") -> Widget | None:
        """The first widget with this key, role and label, in the topmost layer that has one."""
        for layer in reversed(self._state.layers):
            for widget in layer.root.walk():
                if (
                    (not key or widget.key == key)
                    and (role is None or widget.role == role)
                    and (not label or widget.label == label)
                ):
                    return widget
        return None

    def focus_key(self, key: str) -> bool:
        """Put the focus on the widget with this key; returns whether there is one to focus."""
        for widget in focus_order(self._state.top.root):
            if widget.key == key:
                self.focus(widget)
                return True
        return False

    # What widgets use: Host.

    def is_hovered(self, widget: Widget) -> bool:
        """Whether the pointer is on it."""
        return self._state.hovered is widget

    def is_pressed(self, widget: Widget) -> bool:
        """Whether the pointer holds it."""
        return self._state.pressed is widget

    def is_focused(self, widget: Widget) -> bool:
        """Whether keys go to it."""
        return bool(widget.identity) and self._state.top.focused == widget.identity

    def shows_focus(self, widget: Widget) -> bool:
        """Whether it should draw its focus ring."""
        return self._state.keyboard_used and self.is_focused(widget)

    def ease(
        self,
        widget: Widget,
        name: str,
        target: float,
        duration_ms: float = 150,
        initial: float | None = None,
    ) -> float:
        """A number on its way to ``target``."""
        duration = 0.0 if self._reduced_motion else duration_ms
        value, ends_ms = self._memory.ease(
            widget.identity, name, target, self.now_ms, duration, initial
        )
        if self._reduced_motion:
            return target
        if ends_ms > self.now_ms:
            self.animate(widget, ends_ms)
        return value

    def animate(self, widget: Widget, until_ms: float) -> None:
        """Redraw the widget every frame until then."""
        moving = self._state.moving
        moving[widget.identity] = max(until_ms, moving.get(widget.identity, 0.0))

    def recall(self, widget: Widget, name: str, default: float) -> float:
        """A number kept for this widget."""
        return self._memory.recall(widget.identity, name, default)

    def remember(self, widget: Widget, name: str, value: float) -> None:
        """Keep a number for this widget."""
        self._memory.remember(widget.identity, name, value)

    def invalidate(self, widget: Widget | None = None) -> None:
        """Ask for drawing."""
        if widget is None:
            self._state.needs_full = True
        else:
            self._state.dirty.add(widget.identity)

    def relayout(self) -> None:
        """Ask for a new layout and drawing of everything."""
        self._state.needs_layout = True
        self._state.needs_full = True

    def open_popup(self, content: Widget, owner: Widget) -> None:
        """Show a menu beside its owner; the chosen entry, or the first, gets the focus."""
        self.close_popup()
        popup = Popup(content, owner.bounds)
        self._state.layers.append(Layer(POPUP, popup))
        self._lay_out()
        order = focus_order(popup)
        chosen = next((widget for widget in order if widget.value), None)
        first = chosen or next(iter(order), None)
        if first is not None:
            self.focus(first)

    def close_popup(self) -> None:
        """Close the open menu, if there is one; the focus is its owner's again."""
        state = self._state
        if state.top.name == POPUP:
            state.layers.pop()
            state.hovered = state.pressed = None
            state.needs_full = True

    def focus(self, widget: Widget) -> None:
        """Send keys to this widget and bring it into sight."""
        if not widget.can_focus:
            return
        for layer in self._state.layers:
            if widget in layer.root.walk():
                layer.focused = widget.identity
        for ancestor in widget.ancestors():
            ancestor.reveal(self, widget.bounds)
        self._state.needs_full = True

    def look_up(self, subject: str) -> None:
        """Hand on to whoever knows more."""
        if self._on_look_up is not None:
            self._on_look_up(subject)

    # Layout.

    def _point(self, pixel: tuple[int, int]) -> tuple[float, float]:
        return pixel[0] / self.scale, pixel[1] / self.scale

    def _lay_out(self) -> None:
        self._state.needs_layout = False
        self._state.needs_full = True
        for layer in self._state.layers:
            layer.root.arrange(self.canvas.type, self.window)
            attach(layer.root, layer.name)
            for widget in layer.root.walk():
                widget.restore(self)
