"""Something to read that Tab stops at, so that the keyboard brings it into sight."""

from game.widgets.buttons import paint_ring
from game.widgets.canvas import Canvas
from game.widgets.geometry import Padding
from game.widgets.layout import Container
from game.widgets.node import Host, Role, Widget


class Readable(Container):
    """A part of a page without controls that can still have the focus.

    A scrolling page shows what has the focus; without this a reader with a keyboard could not
    reach texts below the edge, and assistive tools would not read them out.
    """

    focusable = True

    def __init__(
        self,
        child: Widget,
        *,
        label: str,
        role: Role = "group",
        padding: Padding = 0.0,
        radius: float = 12.0,
        ring_gap: float = 0.0,
        key: str = "",
        grow: float = 0.0,
    ) -> None:
        super().__init__([child], padding=padding, key=key, label=label, grow=grow)
        self.role = role
        self.radius = radius
        self.ring_gap = ring_gap

    def draw(self, canvas: Canvas, host: Host) -> None:
        """Draw the content, then the ring."""
        super().draw(canvas, host)
        if host.shows_focus(self):
            paint_ring(canvas, self.bounds.grown(self.ring_gap), self.radius)
