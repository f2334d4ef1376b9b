"""What the evidence library calls things, and which rows answer to a search."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from game.language.language import ENGLISH, Language
from game.screens.parts.explained import OF_STRENGTH
from game.session.views.evidence import EvidenceLibrary, EvidenceRow, Grouping

STRENGTHS: Final = ("observed", "fact", "stated", "case", "reported", "analysis")
"""How sure a row can be, the surest first."""
STRENGTH_ICONS: Final = {
    "observed": "eye",
    "fact": "check",
    "stated": "quote",
    "case": "flag",
    "reported": "chat",
    "analysis": "chart",
}


@dataclass(frozen=True, slots=True)
class Sought:
    """What is looked for.

    Attributes:
        text: words that must all stand in a row.
        grouping: how rows are ordered.
        group: only this group; empty for all.
        strength: only this one; empty for any.
    """

    text: str = ""
    grouping: Grouping = "source"
    group: str = ""
    strength: str = ""


def strength_of(words: Language, row: str) -> str:
    """How sure a row is; the same in every language."""
    return words.text(f"evidence.{row}.strength").removeprefix(f"[{ENGLISH}] ")


def strength_name(words: Language, strength: str) -> str:
    """What that is called; a strength nobody has named is shown as written."""
    term = OF_STRENGTH.get(strength)
    return words.text(f"glossary.{term}.name") if term else strength


def group_name(words: Language, library: EvidenceLibrary, grouping: Grouping, group: str) -> str:
    """What a group is called; without words in any language, what its author wrote."""
    if grouping == "mechanism":
        key, written = f"mechanism.{group}", library.mechanisms.get(group, group)
    elif grouping == "source":
        key, written = f"screen.evidence.section.{group}", library.articles.get(group, group)
    else:
        key, written = f"{grouping}.{group}.name", group
    return words.text(key) if words.has(key) else written


def found_rows(
    words: Language, library: EvidenceLibrary, sought: Sought
) -> list[tuple[str, list[EvidenceRow]]]:
    """Groups with the rows that answer to a search, empty groups left out."""
    rows = [row for row in library.rows if _answers(words, row, sought)]
    groups: Sequence[str] = library.groups[sought.grouping]
    if sought.group:
        groups = [sought.group]
    found = [
        (group, [row for row in rows if group in row.groups(sought.grouping)]) for group in groups
    ]
    return [(group, members) for group, members in found if members]


def _answers(words: Language, row: EvidenceRow, sought: Sought) -> bool:
    if sought.strength and strength_of(words, row.id) != sought.strength:
        return False
    if not sought.text.strip():
        return True
    parts = (words.text(f"evidence.{row.id}.{part}") for part in ("claim", "source"))
    text = " ".join((row.id, row.study, *parts)).casefold()
    return all(piece in text for piece in sought.text.casefold().split())
