"""What the evidence library shows: rows with where they come from and what uses them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

from game.language.texts import Texts

FINDINGS: Final = "findings"
FACTS: Final = "facts"
Grouping = Literal["source", "tactic", "lever", "mechanism"]
GROUPINGS: Final[tuple[Grouping, ...]] = ("source", "tactic", "lever", "mechanism")


@dataclass(frozen=True, slots=True)
class EvidenceRow:
    """A statement, finding or tested fact that there are words for.

    Attributes:
        id: its row, e.g. ``S68``.
        section: id of the article it stands in, ``findings`` or ``facts``.
        kind: of an article's statement: practice, claim, figure, question or opinion; else empty.
        study: authors, year and place of a finding; else empty.
        seen: of a finding: ``abstract`` or ``secondary``; else empty.
        stated: people said so; nobody saw them do it.
        figures_left_out: some of its figures are only remembered, and therefore not shown.
        tactics: ids of those that rest on it.
        levers: likewise.
        mechanisms: likewise.
    """

    id: str
    section: str
    kind: str = ""
    study: str = ""
    seen: str = ""
    stated: bool = False
    figures_left_out: bool = False
    tactics: tuple[str, ...] = ()
    levers: tuple[str, ...] = ()
    mechanisms: tuple[str, ...] = ()

    def groups(self, grouping: Grouping) -> tuple[str, ...]:
        """Ids of the groups it belongs to."""
        if grouping == "source":
            return (self.section,)
        users = {"tactic": self.tactics, "lever": self.levers, "mechanism": self.mechanisms}
        return users[grouping]


@dataclass(frozen=True, slots=True)
class EvidenceLibrary:
    """Everything the game rests on, as far as it may be shown.

    Attributes:
        rows: in the order of the register.
        groups: ids of all groups of a grouping, in the order to show.
        mechanisms: what each does, in English, where a language has no words for it.
        articles: what kind of text each is, likewise.
        left_out: findings that are not sure enough, or not needed, to have a card.
        texts: words of rows, tactics and levers by language.
    """

    rows: tuple[EvidenceRow, ...]
    groups: Mapping[Grouping, tuple[str, ...]]
    mechanisms: Mapping[str, str]
    articles: Mapping[str, str]
    left_out: int
    texts: Mapping[str, Texts]
