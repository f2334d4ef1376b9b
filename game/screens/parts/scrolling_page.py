"""A page whose scrolling part answers to the scrolling keys wherever the focus is."""

from collections.abc import Sequence

from game.widgets.layout import Column
from game.widgets.node import Host, KeyPress, Widget
from game.widgets.scrolling import ScrollArea


class ScrollingPage(Column):
    """Parts below each other, one of which scrolls.

    Args:
        parts: from the top; ``scroll`` is one of them.
        scroll: gets Page Up and Down, Home and End that nothing else wanted.
    """

    def __init__(self, parts: Sequence[Widget], scroll: ScrollArea) -> None:
        super().__init__(parts)
        self.scroll = scroll

    def key_press(self, host: Host, press: KeyPress) -> bool:
        """Scroll."""
        return self.scroll.key_press(host, press)
