"""A line of the evidence library's list."""

from collections.abc import Callable

from game.language.language import Language
from game.screens.evidence_words import STRENGTH_ICONS, strength_name, strength_of
from game.screens.parts.entries import ListCard
from game.widgets.buttons import paint_ring
from game.widgets.canvas import Canvas
from game.widgets.geometry import Edges
from game.widgets.indicators import Icon
from game.widgets.layout import Column, Row
from game.widgets.node import Host, Widget
from game.widgets.surfaces import Pressable
from game.widgets.text import BODY, SECONDARY
from game.widgets.words import Paragraph


class EvidenceLine(ListCard):
    """A claim on a card with others: arrows choose the neighbour, across groups."""

    def __init__(
        self,
        child: Widget,
        on_press: Callable[[], None],
        *,
        on_step: Callable[[int], bool],
        label: str,
        selected: bool,
        key: str,
    ) -> None:
        super().__init__(
            child,
            on_press,
            on_open=on_press,
            on_step=on_step,
            label=label,
            selected=selected,
            key=key,
        )
        self.padding = Edges(7, 10, 7, 10)

    def paint(self, canvas: Canvas, host: Host) -> None:
        """Tint it; the card is its group's."""
        Pressable.paint(self, canvas, host)

    def draw(self, canvas: Canvas, host: Host) -> None:
        """Draw the ring just inside, so that neighbours stay whole."""
        self.paint(canvas, host)
        self.draw_children(canvas, host)
        if host.shows_focus(self):
            paint_ring(canvas, self.bounds.grown(-2), 8)


def line_content(words: Language, row: str) -> Widget:
    """The claim, and below it how sure it is and where it comes from."""
    strength = strength_of(words, row)
    about = words.text(
        "screen.ending.evidence.source",
        source=strength_name(words, strength),
        strength=words.text(f"evidence.{row}.source"),
    )
    texts = Column(
        [
            Paragraph(words.text(f"evidence.{row}.claim"), BODY),
            Paragraph(about, SECONDARY, "secondary"),
        ],
        gap=1,
        grow=1,
    )
    return Row([Icon(STRENGTH_ICONS.get(strength, "info"), 18), texts], gap=10, align="start")
