"""Drawing what a view shows: its layers, and a short message and a tooltip over them."""

from collections.abc import Collection
from typing import Final

import pygame

from game.widgets.canvas import Canvas
from game.widgets.node import Host, Widget
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

    def paint_some(self, identities: Collection[str]) -> list[pygame.Rect]:
        """Draw the areas of some widgets and everything that lies over them.

        Returns:
            Where something changed, in pixels.
        """
        areas: list[pygame.Rect] = []
        for number, layer in enumerate(self._state.layers):
            is_covered = number < len(self._state.layers) - 1 or self.toast or self._tooltip_shown
            for widget in layer.root.walk():
                if widget.identity in identities:
                    areas += self._paint_one(widget, in_place=widget.opaque and not is_covered)
        return areas

    def _paint_one(self, widget: Widget, *, in_place: bool) -> list[pygame.Rect]:
        canvas = self._canvas
        area = canvas.rect(widget.drawn_area()).clip(canvas.surface.get_rect())
        for ancestor in widget.ancestors():
            if ancestor.clips:
                area = area.clip(canvas.rect(ancestor.drawn_area()))
        canvas.surface.set_clip(area)
        if in_place:
            return [patch.clip(area) for patch in widget.draw_frame(canvas, self._host)]
        self.paint_all()
        return [area]
