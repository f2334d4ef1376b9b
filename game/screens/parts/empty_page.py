"""A page with nothing on it yet: a shelf before the first batch."""

# Path data reads worse when it is broken over lines.
# ruff: noqa: E501
from typing import Final

from game.language.language import Language
from game.widgets.arrangement import Place
from game.widgets.indicators import Picture
from game.widgets.layout import Column
from game.widgets.node import Widget
from game.widgets.text import LARGE_BODY
from game.widgets.words import Heading, Paragraph

_VIEW: Final = (260.0, 150.0)
_SHELF: Final = (
    '<ellipse cx="130" cy="143" rx="112" ry="6" fill="#0F172A" fill-opacity=".07"/>'
    '<rect x="22" y="10" width="216" height="130" rx="10" fill="#CDB48F"/>'
    '<rect x="32" y="20" width="196" height="110" rx="5" fill="#EBDDC6"/>'
    '<rect x="32" y="70" width="196" height="8" fill="#CDB48F"/>'
    '<path d="M52 70h44l-5-15H57z" fill="#DCC6A2"/><path d="M55 62h38" stroke="#CDB48F" stroke-width="2"/>'
    '<path d="M160 130h52l-6-18h-40z" fill="#DCC6A2"/><path d="M163 121h46" stroke="#CDB48F" stroke-width="2"/>'
    '<path d="M102 130c-2-14 6-22 22-22s24 8 22 22z" fill="#E0BE8B"/>'
    '<path d="M114 113l4 7M123 110l4 8M132 112l4 7" stroke="#FFFFFF" stroke-opacity=".7" stroke-width="2.400" stroke-linecap="round"/>'
    '<path d="M176 20v14" stroke="#B79C72" stroke-width="2"/>'
    '<rect x="152" y="34" width="48" height="22" rx="4" fill="#FFFFFF" stroke="#D8CBB4" stroke-width="1.500"/>'
    '<path d="M160 42h32M160 48h20" stroke="#C3B08E" stroke-width="2.500" stroke-linecap="round"/>'
)


def empty_page(words: Language, name: str, *below: Widget, **values: object) -> Widget:
    """A shelf with a single roll on it, and what there is to say and do.

    Args:
        words: of the page.
        name: its texts are ``screen.<name>_title`` and ``screen.<name>_text``.
        below: what can be pressed.
        values: fill the text.
    """
    text = words.text(f"screen.{name}_text", **values)
    lines: list[Widget] = [
        Picture(_SHELF, _VIEW, width=240),
        Heading(words.text(f"screen.{name}_title"), align="centre"),
        Paragraph(text, LARGE_BODY, "secondary", align="centre", max_width=470),
        *below,
    ]
    return Place(Column(lines, gap=14, align="centre"))
