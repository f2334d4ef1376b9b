"""A scrolling list of cards that brings the card just opened into sight."""

from zlib import crc32

from game.widgets.node import Host, Widget
from game.widgets.scrolling import ScrollArea


class CardList(ScrollArea):
    """Scrolls as little as needed to show a card once when it opens, its head above all.

    Args:
        opened: key of the open card, or an empty string.
    """

    def __init__(self, child: Widget, *, opened: str, key: str, label: str = "") -> None:
        super().__init__(child, key=key, label=label)
        self.opened = opened

    def restore(self, host: Host) -> None:
        """Go back to where the reader was, or to the card that has just opened."""
        super().restore(host)
        number = float(crc32(self.opened.encode())) if self.opened else 0.0
        if host.recall(self, "opened", 0.0) == number:
            return
        host.remember(self, "opened", number)
        card = next((each for each in self.walk() if each.key == self.opened != ""), None)
        if card is not None:
            self.reveal(host, card.bounds)
