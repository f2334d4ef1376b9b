"""A problem of a scenario as its author reads it: what is wrong, and where."""

import re
from typing import Final

from game.language.language import Language
from game.screens.parts.readable import Readable
from game.widgets.indicators import Icon
from game.widgets.layout import Column, Row
from game.widgets.node import Widget
from game.widgets.surfaces import Card
from game.widgets.text import BODY, SECONDARY
from game.widgets.words import Paragraph

_POSITION: Final = re.compile(r"(?P<file>.+?):(?P<line>\d+):\d+: \w+: (?P<message>.+)", re.DOTALL)


def problem_line(text: str, words: Language) -> Widget:
    """A card with the message, and below it the file and line if the text begins with them."""
    found = _POSITION.fullmatch(text)
    parts: list[Widget] = [Paragraph(found["message"] if found else text, BODY)]
    if found:
        place = words.text("screen.message.place", file=found["file"], line=found["line"])
        parts.append(Paragraph(place, SECONDARY, "secondary"))
    row = Row([Icon("warning", 18, "bad"), Column(parts, gap=2, grow=1)], gap=10, align="start")
    card = Card([row], padding=(10, 12), fill="sunken", raised=False, radius=8)
    return Readable(card, label=text, role="listitem", radius=8)
