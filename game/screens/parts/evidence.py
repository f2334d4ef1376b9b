"""What is known about something: claims, where they come from, how sure they are."""

from collections.abc import Sequence
from typing import Final

from game.language.language import ENGLISH, Language
from game.scenario.assumptions_file import load_assumptions
from game.widgets.layout import Column
from game.widgets.node import Widget
from game.widgets.text import BODY, SECONDARY, TextStyle
from game.widgets.words import Paragraph

_SUREST_FIRST: Final = ("observed", "fact", "analysis", "case", "stated", "reported")


def known_rows(words: Language, rows: Sequence[str]) -> list[str]:
    """The evidence rows that there are words for."""
    return [row for row in rows if words.has(f"evidence.{row}.claim")]


def surest(words: Language, rows: Sequence[str], most: int) -> list[str]:
    """The best supported of some rows, in the order of their support."""

    def place(row: str) -> int:
        strength = _strength(words, row)
        return _SUREST_FIRST.index(strength) if strength in _SUREST_FIRST else len(_SUREST_FIRST)

    return sorted(known_rows(words, rows), key=place)[:most]


def evidence(words: Language, row: str, style: TextStyle = BODY) -> Widget:
    """A claim with its source and its strength below it, and whether it rests on assumptions.

    Args:
        words: of the game.
        row: id of an evidence row with words.
        style: of the claim.
    """
    strength = _strength(words, row)
    known_as = f"screen.ending.evidence.strength.{strength}"
    source = words.text(
        "screen.ending.evidence.source",
        source=words.text(f"evidence.{row}.source"),
        strength=words.text(known_as) if words.has(known_as) else strength,
    )
    dependence = load_assumptions().card(row)
    if dependence != "none":
        depends = words.text(f"sensitivity.depends.{dependence}")
        source = words.text("screen.ending.evidence.depends", source=source, depends=depends)
    claim = Paragraph(words.text(f"evidence.{row}.claim"), style)
    return Column([claim, Paragraph(source, SECONDARY, "secondary")], gap=1)


def _strength(words: Language, row: str) -> str:
    return words.text(f"evidence.{row}.strength").removeprefix(f"[{ENGLISH}] ")
