"""A window onto something higher than the room there is."""

import pygame

from game.widgets.canvas import Canvas
from game.widgets.geometry import Box
from game.widgets.node import Host, KeyPress, Widget
from game.widgets.semantics import Role
from game.widgets.text import Typesetter

_WHEEL_STEP = 56.0
_BAR = 4.0
_BAR_GAP = 4.0
_OVERHANG = 14.0  # room around the clip for shadows and focus rings


class ScrollArea(Widget):
    """Scrolls its child vertically: wheel, dragging the bar, Page Up and Down, Home, End.

    A widget that gets the focus by keyboard is brought into sight. The bar appears only when
    there is something to scroll; the child's width leaves room for it then.
    """

    role: Role = "scrollarea"
    clips = True

    def __init__(
        self,
        child: Widget,
        *,
        key: str = "",
        label: str = "",
        grow: float = 1.0,
        inset: float = 4.0,
    ) -> None:
        super().__init__(children=[child], key=key, label=label, grow=grow)
        self.offset = 0.0
        self.content_height = 0.0
        self.inset = inset
        self._type: Typesetter | None = None
        self._grabbed_at: float | None = None

    @property
    def furthest(self) -> float:
        """The largest offset."""
        return max(0.0, self.content_height - self.bounds.h)

    @property
    def value(self) -> str:
        """How far it is scrolled, in per cent."""
        return f"{round(100 * self.offset / self.furthest)}" if self.furthest else ""

    def arrange(self, type_: Typesetter, bounds: Box) -> None:
        """Give the child its whole height, moved by the offset."""
        self.bounds = bounds
        self._type = type_
        child = self.children[0]
        width = bounds.w
        height = child.height_for(type_, width) + self.inset
        if height > bounds.h + 0.5:
            width -= _BAR + _BAR_GAP
            height = child.height_for(type_, width) + self.inset
        self.content_height = height
        self.offset = min(max(0.0, self.offset), self.furthest)
        child_height = max(height - self.inset, bounds.h - self.inset)
        child.arrange(type_, Box(bounds.x, bounds.y - self.offset, width, child_height))

    def restore(self, host: Host) -> None:
        """Go back to where the reader was."""
        self._scroll_to(host, host.recall(self, "offset", self.offset))

    def _scroll_to(self, host: Host, offset: float) -> bool:
        offset = min(max(0.0, offset), self.furthest)
        changed = offset != self.offset
        self.offset = offset
        if changed and self._type is not None:
            host.remember(self, "offset", offset)
            child = self.children[0]
            moved = Box(child.bounds.x, self.bounds.y - offset, child.bounds.w, child.bounds.h)
            child.arrange(self._type, moved)
            host.invalidate()
        return changed

    def reveal(self, host: Host, box: Box) -> None:
        """Scroll as little as needed to show a box."""
        top, bottom = box.y - 8, box.bottom + 8
        if top < self.bounds.y:
            self._scroll_to(host, self.offset - (self.bounds.y - top))
        elif bottom > self.bounds.bottom:
            step = min(bottom - self.bounds.bottom, top - self.bounds.y)
            self._scroll_to(host, self.offset + step)

    def wheel(self, host: Host, steps: float) -> bool:
        """Scroll by the wheel."""
        return self._scroll_to(host, self.offset - steps * _WHEEL_STEP)

    def key_press(self, host: Host, press: KeyPress) -> bool:
        """Scroll by keys that nothing inside wanted."""
        page = self.bounds.h * 0.9
        offsets = {
            pygame.K_PAGEUP: self.offset - page,
            pygame.K_PAGEDOWN: self.offset + page,
            pygame.K_HOME: 0.0,
            pygame.K_END: self.furthest,
            pygame.K_UP: self.offset - _WHEEL_STEP,
            pygame.K_DOWN: self.offset + _WHEEL_STEP,
        }
        return press.key in offsets and self._scroll_to(host, offsets[press.key])

    def _thumb(self) -> Box:
        height = max(28.0, self.bounds.h * self.bounds.h / self.content_height)
        share = self.offset / self.furthest
        y = self.bounds.y + share * (self.bounds.h - height)
        return Box(self.bounds.right - _BAR, y, _BAR, height)

    def widget_at(self, x: float, y: float) -> Widget | None:
        """The bar is the area's own."""
        if self.furthest and self.bounds.contains(x, y) and x > self.bounds.right - 10:
            thumb = self._thumb()
            if thumb.y - 4 <= y <= thumb.bottom + 4:
                return self
        return super().widget_at(x, y)

    def press(self, host: Host, x: float, y: float) -> bool:
        """Take hold of the bar."""
        self._grabbed_at = y - self._thumb().y
        return True

    def drag(self, host: Host, x: float, y: float) -> None:
        """Move the bar."""
        if self._grabbed_at is None or not self.furthest:
            return
        free = self.bounds.h - self._thumb().h
        self._scroll_to(host, (y - self._grabbed_at - self.bounds.y) / free * self.furthest)

    def draw(self, canvas: Canvas, host: Host) -> None:
        """Draw what can be seen of the child, then the bar."""
        # Above and below only where nothing is scrolled away that would come into sight there.
        above = _OVERHANG if self.offset <= 0 else 0.0
        below = _OVERHANG if self.offset >= self.furthest else 0.0
        clip = Box(
            self.bounds.x - _OVERHANG,
            self.bounds.y - above,
            self.bounds.w + 2 * _OVERHANG,
            self.bounds.h + above + below,
        )
        with canvas.clipped(clip):
            self.draw_children(canvas, host)
        if self.furthest:
            held = host.is_hovered(self) or host.is_pressed(self)
            colour = canvas.palette["control_off" if held else "frame"]
            canvas.rounded(self._thumb(), 2, colour)
