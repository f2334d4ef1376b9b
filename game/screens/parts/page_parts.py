"""A page in parts: one key goes from one to the next."""

from collections.abc import Callable, Sequence

import pygame

from game.widgets.arrangement import Ground
from game.widgets.node import Host, KeyPress, Widget


class PageParts(Ground):
    """A page on which F6 goes round, from the part in which the focus is.

    Args:
        child: the page.
        parts: keys of the widgets at which the parts begin, in the order in which F6 goes.
        on_part: brings the focus to one of them, which need not be shown yet.
    """

    def __init__(self, child: Widget, parts: Sequence[str], on_part: Callable[[str], None]) -> None:
        super().__init__(child)
        self.parts = tuple(parts)
        self.on_part = on_part

    def key_press(self, host: Host, press: KeyPress) -> bool:
        """F6 goes on."""
        if press.key != pygame.K_F6:
            return False
        self.on_part(self.parts[(self._part_of_focus(host) + 1) % len(self.parts)])
        return True

    def _part_of_focus(self, host: Host) -> int:
        """The last one that begins at the focus or before it, in reading order; -1 for none."""
        begun = -1
        for widget in self.walk():
            if widget.key in self.parts:
                begun = self.parts.index(widget.key)
            if host.is_focused(widget):
                return begun
        return -1
