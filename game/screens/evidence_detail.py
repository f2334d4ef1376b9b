"""One row of the evidence library: the claim, its source, its strength, what rests on it."""

from collections.abc import Callable, Sequence

from game.language.language import Language
from game.screens.evidence_words import (
    STRENGTH_ICONS,
    group_name,
    strength_name,
    strength_of,
)
from game.screens.parts.explained import OF_STRENGTH, explained
from game.screens.parts.readable import Readable
from game.screens.parts.roomy import note
from game.session.evidence import shipped_assumptions
from game.session.views.evidence import EvidenceLibrary, EvidenceRow, Grouping
from game.widgets.indicators import Icon
from game.widgets.layout import Column, Row
from game.widgets.node import Widget
from game.widgets.surfaces import Pressable
from game.widgets.text import BODY, NOTE_STRONG, SECONDARY, TextStyle
from game.widgets.words import Divider, Label, Paragraph

_CLAIM = TextStyle(20, 600, 27)
_USERS: tuple[tuple[Grouping, str], ...] = (
    ("tactic", "group_personal"),
    ("lever", "levers"),
    ("mechanism", "users"),
)
ShowGroup = Callable[[Grouping, str], None]


def evidence_detail(
    words: Language,
    library: EvidenceLibrary,
    row: EvidenceRow,
    show_group: ShowGroup,
    *,
    claim_above: bool = False,
) -> Widget:
    """Everything there is to say about a row.

    Args:
        words: with those of the catalogue.
        library: it stands in.
        row: the one.
        show_group: gets what rests on it when that is pressed.
        claim_above: the claim stands just above already.
    """
    claim = words.text(f"evidence.{row.id}.claim")
    read = Column(
        [
            _strength(words, row),
            *([] if claim_above else [Paragraph(claim, _CLAIM), Divider()]),
            _titled(words, "from", _origin(words, library, row)),
            _titled(words, "sure", _sureness(words, row)),
        ],
        gap=14,
    )
    used = _titled(words, "used", _used(words, library, row, show_group))
    return Column([Readable(read, label=claim, radius=8, key="evidence.read"), used], gap=16)


def _titled(words: Language, name: str, parts: Sequence[Widget]) -> Widget:
    title = Label(words.text(f"screen.evidence.{name}"), NOTE_STRONG, "secondary")
    return Column([title, *parts], gap=5)


def _strength(words: Language, row: EvidenceRow) -> Widget:
    strength = strength_of(words, row.id)
    name = strength_name(words, strength)
    term = OF_STRENGTH.get(strength)
    said: Widget = Label(name, NOTE_STRONG, "secondary")
    if term is not None:
        said = explained(words, term, name, NOTE_STRONG, "secondary")
    return Row([Icon(STRENGTH_ICONS.get(strength, "info"), 18), said], gap=8)


def _origin(words: Language, library: EvidenceLibrary, row: EvidenceRow) -> list[Widget]:
    source = words.text(f"evidence.{row.id}.source")
    lines: list[Widget] = [Paragraph(source, BODY)]
    if row.study and row.study != source:
        lines.append(Paragraph(row.study, SECONDARY, "secondary"))
    if row.section in library.articles:
        article = group_name(words, library, "source", row.section)
        lines.append(
            Paragraph(
                words.text("screen.evidence.article", article=article), SECONDARY, "secondary"
            )
        )
    for kind in (row.kind and f"kind.{row.kind}", row.seen and f"seen.{row.seen}"):
        if kind:
            lines.append(Paragraph(words.text(f"screen.evidence.{kind}"), SECONDARY, "secondary"))
    if row.figures_left_out:
        lines.append(note("info", words.text("screen.evidence.figures_left_out")))
    number = words.text("screen.evidence.row", row=row.id)
    return [*lines, Paragraph(number, SECONDARY, "secondary")]


def _sureness(words: Language, row: EvidenceRow) -> list[Widget]:
    term = OF_STRENGTH.get(strength_of(words, row.id))
    lines: list[Widget] = []
    if term is not None:
        lines.append(Paragraph(words.text(f"glossary.{term}.meaning"), BODY))
    dependence = shipped_assumptions().card(row.id)
    if dependence != "none":
        mark = words.text(f"sensitivity.depends.{dependence}")
        text = explained(words, "assumption", mark, BODY, "bad", grow=1)
        lines.append(Row([Icon("warning", 16, "bad"), text], gap=8))
    return lines


def _used(
    words: Language, library: EvidenceLibrary, row: EvidenceRow, show_group: ShowGroup
) -> list[Widget]:
    parts: list[Widget] = []
    for grouping, icon in _USERS:
        users = row.groups(grouping)
        if users:
            name = words.text(f"screen.evidence.used_by.{grouping}")
            parts.append(Paragraph(name, SECONDARY, "secondary"))
        for user in users:
            parts.append(_user(words, library, (grouping, user), icon, show_group))
    return parts or [Paragraph(words.text("screen.evidence.nobody"), BODY, "secondary")]


def _user(
    words: Language,
    library: EvidenceLibrary,
    user: tuple[Grouping, str],
    icon: str,
    show_group: ShowGroup,
) -> Widget:
    grouping, group = user
    name = group_name(words, library, grouping, group)
    shown = Row([Icon(icon, 16, "accent"), Paragraph(name, BODY, grow=1)], gap=8, align="start")
    line = Row([shown, Icon("chevron_right", 14, "accent")], gap=6)
    return Pressable(
        line,
        lambda: show_group(grouping, group),
        label=name,
        padding=(7, 6),
        key=f"evidence.used.{grouping}.{group}",
    )
