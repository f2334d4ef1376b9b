"""Where events go: the pointer to the topmost widget, keys to the focus and then outwards."""

from collections.abc import Callable
from typing import Final

import pygame

from game.widgets.focus import (
    Direction,
    explained_words,
    focus_order,
    nearest,
    next_in_order,
    stop_beside,
)
from game.widgets.node import Host, KeyPress, Widget
from game.widgets.view_state import POPUP, ViewState

ARROWS: Final[dict[int, Direction]] = {
    pygame.K_UP: "up",
    pygame.K_DOWN: "down",
    pygame.K_LEFT: "left",
    pygame.K_RIGHT: "right",
}
EXPLAINING: Final = pygame.K_F4
"""Goes to the next word with a dotted line, with Shift to the one before."""
_ACTIVATING: Final = (pygame.K_RETURN, pygame.K_KP_ENTER, pygame.K_SPACE)


class Router:
    """Sends input to the widgets of the topmost layer.

    Args:
        state: the view's.
        host: given to widgets.
        on_key: asked last about every key; returns whether it did something.
        on_press: told after a control was pressed, by pointer or key.
    """

    def __init__(self, state: ViewState, host: Host) -> None:
        self.state = state
        self.host = host
        self.on_key: Callable[[KeyPress], bool] | None = None
        self.on_press: Callable[[], None] | None = None
        self._left_for_words: Widget | None = None

    def pointer_moved(self, x: float, y: float) -> None:
        """Hover, or drag what is held."""
        state = self.state
        state.pointer = (x, y)
        if state.pressed is not None:
            state.pressed.drag(self.host, x, y)
        else:
            found = state.top.root.widget_at(x, y)
            state.hover(found)
            if found is not None:
                found.point(self.host, x, y)

    def pointer_left(self) -> None:
        """The pointer left the window."""
        self.state.pointer = None
        self.state.hover(None)

    def pointer_down(self, x: float, y: float) -> bool:
        """Focus and hold the widget there; beside an open menu this closes the menu."""
        state = self.state
        state.pointer = (x, y)
        if state.keyboard_used:
            state.keyboard_used, state.needs_full = False, True
        top = state.top
        if top.name == POPUP and not top.root.children[0].bounds.contains(x, y):
            self.host.close_popup()
            return True
        found = top.root.widget_at(x, y)
        state.hover(found)
        if found is None or not found.enabled:
            return found is not None
        if found.can_focus:
            self.host.focus(found)
        state.pressed = found
        state.dirty.add(found.identity)
        found.press(self.host, x, y)
        return True

    def pointer_up(self, x: float, y: float) -> bool:
        """Let go; a widget still under the pointer is activated by this."""
        state = self.state
        pressed, state.pressed = state.pressed, None
        if pressed is None:
            return False
        state.dirty.add(pressed.identity)
        pressed.release(self.host, x, y)
        if pressed.enabled and pressed.bounds.contains(x, y):
            self._say_pressed(pressed)
        if state.pressed is None:
            state.hover(state.top.root.widget_at(x, y))
        return True

    def wheel(self, steps: float) -> bool:
        """Scroll the innermost area under the pointer that can still move."""
        state = self.state
        if state.pointer is None:
            return False
        x, y = state.pointer
        inside = [w for w in state.top.root.walk() if w.visible_box().contains(x, y)]
        used = any(widget.wheel(self.host, steps) for widget in reversed(inside))
        if used:
            state.hover(state.top.root.widget_at(x, y))
        return used

    def text(self, text: str) -> bool:
        """Typed text goes to the focus, unless its key has just led elsewhere."""
        typed, before = self.state.typed
        if text == typed and before != self.state.top.focused:
            return True
        focused = self.state.focused
        return focused is not None and focused.text_input(self.host, text)

    def key(self, press: KeyPress) -> bool:
        """A key: focus first, then Tab and activation, then outwards, then arrows, then the app."""
        state = self.state
        if not state.keyboard_used:
            state.keyboard_used, state.needs_full = True, True
        focused = state.focused
        return (
            self._key_of_focus(press, focused)
            or self._key_of_words(press, focused)
            or self._key_of_ancestors(press, focused)
            or (press.key in ARROWS and self._arrow(press, focused))
            or (self.on_key is not None and self.on_key(press))
        )

    def _key_of_focus(self, press: KeyPress, focused: Widget | None) -> bool:
        state = self.state
        usable = focused is not None and focused.enabled
        if focused is not None and usable and focused.key_press(self.host, press):
            state.needs_full = True
            return True
        if press.key == pygame.K_TAB:
            return self._step(-1 if press.mods & pygame.KMOD_SHIFT else 1)
        if focused is not None and press.key in _ACTIVATING and not press.is_command:
            if usable:
                focused.activate(self.host)
                self._say_pressed(focused)
            state.needs_full = True
            return True
        return False

    def _say_pressed(self, widget: Widget) -> None:
        if self.on_press is not None and type(widget).activate is not Widget.activate:
            self.on_press()

    def _key_of_ancestors(self, press: KeyPress, focused: Widget | None) -> bool:
        top = self.state.top
        if press.key == pygame.K_ESCAPE and top.name == POPUP:
            self.host.close_popup()
            return True
        if press.key in ARROWS:
            return False
        chain = list(focused.ancestors()) if focused is not None else []
        if top.root not in chain:
            chain.append(top.root)
        return any(widget.key_press(self.host, press) for widget in chain)

    def _key_of_words(self, press: KeyPress, focused: Widget | None) -> bool:
        """From one explained word to the next; Escape goes back to where that began."""
        on_word = focused is not None and focused.role == "term"
        if press.key == pygame.K_ESCAPE and on_word:
            self._leave_words()
            return True
        words = explained_words(self.state.top.root)
        if press.key != EXPLAINING or not words:
            return False
        if not on_word:
            self._left_for_words = focused
        step = -1 if press.mods & pygame.KMOD_SHIFT else 1
        target = next_in_order(words, focused, step)
        if target is not None:
            self.host.focus(target)
        return True

    def _leave_words(self) -> None:
        left, self._left_for_words = self._left_for_words, None
        order = focus_order(self.state.top.root)
        target = next((each for each in order if left and each.identity == left.identity), None)
        self.state.top.focused = target.identity if target is not None else ""
        self.state.needs_full = True

    def _step(self, step: int) -> bool:
        root, focused = self.state.top.root, self.state.focused
        if focused is not None and not focused.tab_stop:
            target = stop_beside(root, focused, step)
        else:
            target = next_in_order(focus_order(root), focused, step)
        if target is not None:
            self.host.focus(target)
        return target is not None

    def _arrow(self, press: KeyPress, focused: Widget | None) -> bool:
        if focused is None:
            return self._step(1)
        order = focus_order(self.state.top.root)
        target = nearest(order, focused, ARROWS[press.key])
        if target is not None:
            self.host.focus(target)
            return True
        return any(ancestor.key_press(self.host, press) for ancestor in focused.ancestors())
