"""Texts that no page of the game can show well, and quotes that players will see."""

from collections.abc import Iterator
from typing import Final

from game.documents.document import Document
from game.documents.problems import Problem
from game.scenario.checks.cursor import Cursor, top

LONGEST_WORD: Final = 100
LONGEST_HEADING: Final = 100
LONGEST_BODY: Final = 600
HEADINGS: Final = frozenset(("title", "subtitle", "name", "one", "place", "label"))
_OPENING_QUOTES: Final = "“„”«‘‚"
_CLOSING_QUOTES: Final = "”“»’‘"


def check_lengths(document: Document) -> Iterator[Problem]:
    """Words and texts that are too long, and texts wholly in typographic quotes.

    Args:
        document: a text file of a scenario.
    """
    for text in _texts(top(document)):
        yield from _check(document, text, text.word or "")


def _check(document: Document, text: Cursor, word: str) -> Iterator[Problem]:
    longest = max((len(each) for each in word.split()), default=0)
    if longest > LONGEST_WORD:
        yield text.problem("long_word", found=str(longest), limit=str(LONGEST_WORD))
        return
    key = next((part for part in reversed(text.path) if isinstance(part, str)), "")
    limit = LONGEST_HEADING if key in HEADINGS else LONGEST_BODY
    if len(word) > limit:
        yield text.warning("long_text", found=str(len(word)), limit=str(limit))
    if word[-1:] not in _CLOSING_QUOTES:
        return
    line, column = document.locate(text.path)
    begins = document.lines[line - 1][column - 1 : column]
    if begins and begins in _OPENING_QUOTES:
        yield text.warning("typographic_quotes", found=begins)


def _texts(part: Cursor) -> Iterator[Cursor]:
    """Every text; nesting is bounded by the reader."""
    if part.word is not None:
        yield part
    for _, inner in part.entries():
        yield from _texts(inner)
    for each in part.each():
        yield from _texts(each)
