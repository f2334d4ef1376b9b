"""A ring round the control that a hint is about, wherever on the page it stands."""

from collections.abc import Sequence
from typing import Final

from game.widgets.canvas import Canvas
from game.widgets.geometry import Box
from game.widgets.layout import Container
from game.widgets.node import Host, Widget

_GAP: Final = 4.0
_INSIDE: Final = 3.0
_RADIUS: Final = 9.0
_BADGE: Final = 20.0
_LEAST_SEEN: Final = 12.0


class PointingOut(Container):
    """A page on which one control is ringed, with a small lamp at the corner of the ring.

    Args:
        child: the page.
        keys: of the controls that may be meant; the first one in sight is.
        on_bar: of these, those that stand on the dark bar.
        inside: how keys of controls end whose room reaches over what stands above and below.
    """

    def __init__(
        self,
        child: Widget,
        keys: Sequence[str],
        *,
        on_bar: Sequence[str] = (),
        inside: tuple[str, ...] = (),
    ) -> None:
        super().__init__([child], grow=1)
        self.inside = inside
        self.keys = tuple(keys)
        self.on_bar = tuple(on_bar)

    def pointed_out(self) -> Widget | None:
        """The control, or None while none of them is in sight."""
        shown = {each.key: each for each in self.walk() if each.key in self.keys}
        for key in self.keys:
            widget = shown.get(key)
            if widget is not None and widget.visible_box().h >= min(_LEAST_SEEN, widget.bounds.h):
                return widget
        return None

    def draw(self, canvas: Canvas, host: Host) -> None:
        """Draw the page, then the ring, cut off where the control scrolls away."""
        super().draw(canvas, host)
        widget = self.pointed_out()
        if widget is None:
            return
        edge = self.bounds
        for ancestor in widget.ancestors():
            if ancestor.clips:
                edge = edge.intersection(ancestor.bounds)
        with canvas.clipped(edge):
            self._ring(canvas, widget, edge)

    def _ring(self, canvas: Canvas, widget: Widget, edge: Box) -> None:
        colours = canvas.palette
        box, inset = widget.bounds.grown(_GAP), _GAP + _INSIDE
        if widget.key.endswith(self.inside):
            box = Box(box.x, box.y + inset, box.w, box.h - 2 * inset)
        box = box.intersection(edge)
        colour = colours["on_bar" if widget.key in self.on_bar else "accent"]
        canvas.rounded(box, _RADIUS, None, colour, 2)
        side = _BADGE * canvas.type.control_scale
        place = Box(box.right - side, box.y - side / 3, side, side)
        canvas.rounded(place, side / 2, colours["accent"], colours["on_accent"], 1.5)
        inset = side / 6
        canvas.icon(
            "lamp", place.x + inset, place.y + inset, side - 2 * inset, colours["on_accent"]
        )
