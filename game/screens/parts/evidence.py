"""What is known about something: claims, where they come from, how sure they are."""

from collections.abc import Sequence
from typing import Final

import pygame

from game.language.language import ENGLISH, Language
from game.screens.shell import EVIDENCE
from game.session.evidence import shipped_assumptions
from game.widgets.indicators import Icon
from game.widgets.layout import Column, Container, Row
from game.widgets.node import Host, KeyPress, Widget
from game.widgets.surfaces import Pressable
from game.widgets.text import BODY, SECONDARY, TextStyle
from game.widgets.words import Paragraph

_COMMAND: Final = pygame.KMOD_CTRL | pygame.KMOD_META | pygame.KMOD_ALT
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

    Pressing it opens the evidence library there.

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
    dependence = shipped_assumptions().card(row)
    if dependence != "none":
        depends = words.text(f"sensitivity.depends.{dependence}")
        source = words.text("screen.ending.evidence.depends", source=source, depends=depends)
    claim = words.text(f"evidence.{row}.claim")
    texts = [Paragraph(claim, style), Paragraph(source, SECONDARY, "secondary")]
    return EvidenceCard(Column(texts, gap=1, grow=1), row, claim)


class EvidenceCard(Pressable):
    """A piece of evidence that opens its page in the library."""

    def __init__(self, content: Widget, row: str, claim: str) -> None:
        line = Row([content, Icon("chevron_right", 14, "accent")], gap=6)
        super().__init__(line, _nothing, label=claim, padding=(3, 4), radius=6, key=f"known.{row}")
        self.row = row

    def activate(self, host: Host) -> None:
        """Look it up."""
        host.look_up(f"{EVIDENCE}{self.row}")


class KnownHere(Container):
    """A card whose evidence is one key away while the focus is in it: E looks it up.

    Args:
        words: of the game.
        card: the card.
        rows: evidence about it; without any the key is left to the screen.
    """

    def __init__(self, words: Language, card: Widget, rows: Sequence[str]) -> None:
        super().__init__([card])
        self.row = best_row(words, rows)

    def key_press(self, host: Host, press: KeyPress) -> bool:
        """E opens the evidence library at the best supported row."""
        if press.key != pygame.K_e or press.mods & _COMMAND or not self.row:
            return False
        host.look_up(f"{EVIDENCE}{self.row}")
        return True


def best_row(words: Language, rows: Sequence[str]) -> str:
    """The best supported of some rows, or an empty text."""
    return next(iter(surest(words, rows, 1)), "")


def _nothing() -> None:
    """The view does it."""


def _strength(words: Language, row: str) -> str:
    return words.text(f"evidence.{row}.strength").removeprefix(f"[{ENGLISH}] ")
