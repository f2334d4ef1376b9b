"""Drawing what a view shows: its layers, and a short message and a tooltip over them."""

from typing import Final

import pygame

from game.widgets.canvas import Canvas
from game.widgets.node import Host
from game.widgets.overlays import Toast, kept_free
from game.widgets.tooltip import paint_tooltip
from game.widgets.view_state import POPUP, ViewState

TOOLTIP_DELAY_MS: Final = 450
_VEIL_ALPHA: Final = 110


class LayerPainter:
    """Draws all layers of a view, or one widget and what lies over it.

    Args:
        canvas: draws on the view's surface.
        state: holds the layers.
        host: the view.

    Attributes:
        toast: the short message over all layers, or None.
    """

    def __init__(self, canvas: Canvas, state: ViewState, host: Host) -> None:
        self._canvas = canvas
        self._state = state
        self._host = host
        self._tooltip_shown = ""
        self.toast: Toast | None = None

    def advance(self) -> bool:
        """Take away a message whose time is over; returns whether all is to be drawn anew."""
        is_over = self.toast is not None and self._state.now_ms >= self.toast.until_ms
        if is_over:
            self.toast = None
        return is_over or self._state.explaining(TOOLTIP_DELAY_MS) != self._tooltip_shown

    def paint_all(self) -> None:
        """Draw every layer, the message and the tooltip."""
        canvas, state = self._canvas, self._state
        window = self._host.window
        for number, layer in enumerate(state.layers):
            if number and layer.name != POPUP:
                canvas.veil(window, canvas.palette["veil"], _VEIL_ALPHA)
            layer.root.draw(canvas, self._host)
        if self.toast is not None:
            self.toast.paint(canvas, window, kept_free(state.focused, state.top.root))
        self._tooltip_shown = state.explaining(TOOLTIP_DELAY_MS)
        if self._tooltip_shown:
            for widget in state.top.root.walk():
                if widget.identity == self._tooltip_shown and widget.visible_box().h:
                    paint_tooltip(canvas, widget.tooltip_tip(), widget.tooltip_anchor(), window)

    def paint_one(self, identity: str) -> pygame.Rect:
        """Draw one widget's area and everything that lies over it.

        Returns:
            The area in pixels; empty if there is no such widget.
        """
        canvas, layers = self._canvas, self._state.layers
        for number, layer in enumerate(layers):
            for widget in layer.root.walk():
                if widget.identity != identity:
                    continue
                area = canvas.rect(widget.drawn_area()).clip(canvas.surface.get_rect())
                for ancestor in widget.ancestors():
                    if ancestor.clips:
                        area = area.clip(canvas.rect(ancestor.drawn_area()))
                canvas.surface.set_clip(area)
                covered = number < len(layers) - 1 or self.toast or self._tooltip_shown
                if widget.opaque and not covered:
                    widget.draw_frame(canvas, self._host)
                else:
                    self.paint_all()
                return area
        return pygame.Rect(0, 0, 0, 0)
