"""A customer's sentence with the name under it and a bar that shows their trust."""

from collections.abc import Callable
from typing import Final

from game.language.language import Language
from game.session.views import Voice
from game.widgets.canvas import Canvas
from game.widgets.geometry import Box, Edges
from game.widgets.layout import Column
from game.widgets.node import Host, Widget
from game.widgets.surfaces import Pressable
from game.widgets.text import BODY, SECONDARY
from game.widgets.words import Paragraph

_GAP: Final = 1.5
"""Dp between the steps of the bar."""


class Quote(Column):
    """Lines beside a bar in steps: as many as the trust has are filled, in its colour."""

    def __init__(self, spoken: str, speaker: str, trust_level: int) -> None:
        super().__init__(
            [Paragraph(spoken, BODY), Paragraph(speaker, SECONDARY, "secondary")],
            gap=1,
            padding=Edges(0, 0, 0, 14),
        )
        self.trust_level = trust_level

    def paint(self, canvas: Canvas, host: Host) -> None:
        """Draw the bar, from the ground up, so that it reads without colour."""
        colours, top, high = canvas.palette, self.bounds.y + 2, self.bounds.h - 4
        pitch = (high + _GAP) / len(colours.trust)
        for step in range(len(colours.trust)):
            filled = step <= self.trust_level
            fill = colours.trust[self.trust_level].fill if filled else colours["trough"]
            y = top + high - (step + 1) * pitch + _GAP
            canvas.rounded(Box(self.bounds.x, y, 4, pitch - _GAP), 1, fill)


def spoken_line(words: Language, voice: Voice) -> str:
    """What a voice says; the index goes round in languages that have fewer lines."""
    lines = words.lines(voice.text_key)
    return lines[voice.line % len(lines)]


def speaker_name(words: Language, voice: Voice) -> str:
    """The name of somebody with a face, else what kind of customer it is."""
    if voice.cast is not None:
        return words.text(f"cast.{voice.cast}.name")
    return segment_one(words, voice.segment)


def segment_one(words: Language, segment: str) -> str:
    """What kind of customer somebody of a segment is."""
    one = f"segment.{segment}.one"
    return words.text(one if words.has(one) else f"segment.{segment}.name")


def quote(words: Language, voice: Voice, on_person: Callable[[int], None]) -> Widget:
    """A voice as a quotation; pressing it asks about the speaker."""
    name = speaker_name(words, voice)
    return Pressable(
        Quote(spoken_line(words, voice), name, voice.trust_level),
        lambda: on_person(voice.customer),
        label=name,
        tooltip=words.text("screen.person.open"),
        padding=(4, 4),
        key=f"voice.{voice.customer}",
    )
