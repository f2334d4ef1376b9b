"""Something to read that Tab stops at, so that the keyboard brings it into sight."""

from typing import Final

from game.widgets.buttons import paint_ring
from game.widgets.canvas import Canvas
from game.widgets.geometry import Box, Padding
from game.widgets.layout import Container
from game.widgets.node import Host, Widget
from game.widgets.semantics import Role

_RING: Final = 4.5
"""How far the ring reaches out of what it goes round."""


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
            paint_ring(canvas, self.ring_box(), self.radius)

    def ring_box(self) -> Box:
        """What the ring goes round: no edge that is in sight loses its line to the scroll area."""
        box = self.bounds.grown(self.ring_gap)
        top, bottom = box.y, box.bottom
        for ancestor in self.ancestors():
            if ancestor.clips:
                edge = ancestor.bounds
                top = max(top, edge.y + _RING) if self.bounds.y >= edge.y else top
                bottom = min(bottom, edge.bottom - _RING) if box.bottom <= edge.bottom else bottom
        return Box(box.x, top, box.w, max(0.0, bottom - top))
