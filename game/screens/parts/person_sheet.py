"""The panel about one customer: who they are, what happened to them, what they think."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from game.language.language import Language
from game.screens.parts.cause_words import cause_name
from game.screens.parts.faces import face_of
from game.screens.parts.person_months import (
    BETWEEN,
    change_chip,
    month_rows,
    permission_lines,
)
from game.screens.parts.quote import Quote, segment_one, spoken_line
from game.screens.parts.readable import Readable
from game.screens.parts.roomy import note
from game.screens.parts.trust_path import TrustChip, TrustPath, TrustPlace
from game.screens.parts.voice_card import tenure
from game.session.views import DataHeld, PersonMonth, PersonView, trust_level
from game.vocabulary.settings import DataOrigin
from game.widgets.arrangement import Flow
from game.widgets.indicators import Chip
from game.widgets.layout import Column, Row
from game.widgets.node import Widget
from game.widgets.overlays import Sheet
from game.widgets.people import Mood, Portrait
from game.widgets.text import CARD_TITLE, SECONDARY, TITLE
from game.widgets.words import Heading, Paragraph

KEY: Final = "person"
_WIDTH: Final = 452.0
_MOVED: Final = 1.0
FIRST_SECTION: Final = f"{KEY}.thinks"
"""Has the focus first, so that the keyboard begins to read there."""
ORIGIN_ICONS: Final[Mapping[DataOrigin, str]] = {
    "declared": "chat",
    "observed": "eye",
    "inferred": "group_inference",
    "bought": "coin",
}


def sheet_width(text_scale: float) -> float:
    """How wide the panel is, in dp."""
    return Sheet.width_at(_WIDTH, text_scale)


def person_name(words: Language, person: PersonView) -> str:
    """The name of somebody with a face, else what kind of customer it is."""
    if person.cast is not None:
        return words.text(f"cast.{person.cast}.name")
    return segment_one(words, person.segment)


def person_sheet(words: Language, person: PersonView, close: Callable[[], None]) -> Sheet:
    """The panel of a customer.

    Args:
        words: of the game.
        person: whom it is about.
        close: puts it away.
    """
    name = person_name(words, person)
    sections = (
        ("thinks", _thoughts(words, person)),
        ("path", [_path(words, person, name)]),
        ("holds", _holdings(words, person)),
        ("months", month_rows(words, person)),
    )
    body = Column([_section(words, key, parts) for key, parts in sections], gap=18)
    return Sheet(
        name,
        Column([_state(words, person), body], gap=16, padding=(2, 2)),
        head=_head(words, person, name),
        on_dismiss=close,
        dismiss_label=words.text("common.close"),
        width=_WIDTH,
        key=KEY,
    )


def _section(words: Language, key: str, parts: Sequence[Widget]) -> Widget:
    title = words.text(f"screen.person.{key}.title")
    if key == "months":  # each of them is a stop of its own
        return Column([Heading(title, CARD_TITLE), *parts], gap=8)
    whole = Column([Heading(title, CARD_TITLE), *parts], gap=8)
    return Readable(whole, label=title, ring_gap=3, key=f"{KEY}.{key}")


def _head(words: Language, person: PersonView, name: str) -> Widget:
    kind = segment_one(words, person.segment)
    face = Portrait(
        name, face_of(person.id, person.look), person.trust_level, _mood(person), size=60
    )
    lines: list[Widget] = [Heading(name, TITLE)]
    if person.cast is not None:
        lines.append(Paragraph(kind, SECONDARY, "secondary"))
    lines.append(Paragraph(_standing(words, person), SECONDARY, "secondary"))
    return Row([face, Column(lines, gap=1, grow=1)], gap=14, align="centre", grow=1)


def _mood(person: PersonView) -> Mood:
    last = person.months[-1].trust_change if person.months else 0.0
    if person.standing == "left" or last < -_MOVED:
        return "unhappy"
    return "happy" if last > _MOVED else "calm"


def _standing(words: Language, person: PersonView) -> str:
    if person.standing == "customer":
        return tenure(words, person.tenure_months)
    left = [month.turn for month in person.months if month.whereabouts == "leaves"]
    if person.standing == "left" and left:
        return words.text("screen.person.left_in", turn=words.number(left[-1]))
    return words.text(f"screen.person.standing.{person.standing}")


def _state(words: Language, person: PersonView) -> Widget:
    level = words.text(f"setting.trust_level.{person.trust_level}")
    chips: list[Widget] = [
        TrustChip(level, person.trust_level, tooltip=words.text("screen.person.trust_now"))
    ]
    if _was_here(person):
        change = person.trust - person.trust_start
        since = words.text("screen.person.since_start")
        chips.append(change_chip(words, change, since, said=since))
        spent = words.money(person.spent_cents, decimals=0)
        chips.append(Chip(words.text("screen.person.spent", money=spent)))
    about = f"cast.{person.cast}.about"
    parts: list[Widget] = [Flow(chips, gap=6)]
    if person.cast is not None and words.has(about):
        parts.append(Paragraph(words.text(about), SECONDARY, "secondary"))
    return Column(parts, gap=10)


def _was_here(person: PersonView) -> bool:
    """A customer in some month: before that there is nothing that changed and nothing bought."""
    return any(month.whereabouts != "not_yet" for month in person.months)


def _thoughts(words: Language, person: PersonView) -> list[Widget]:
    last = next((month for month in reversed(person.months) if month.thought), None)
    if last is None or last.thought is None:
        return [Paragraph(words.text("screen.person.thinks.nothing"), SECONDARY, "secondary")]
    how = "heard" if last.heard else "thought"
    about = words.text(
        f"screen.person.thinks.{how}",
        turn=words.number(last.turn),
        cause=cause_name(words, last.thought.cause),
    )
    return [Quote(spoken_line(words, last.thought), about, last.trust_level)]


def _path(words: Language, person: PersonView, name: str) -> Widget:
    levels = [words.text(f"setting.trust_level.{level}") for level in range(5)]
    begin = trust_level(person.trust_start)
    start = words.text("screen.parts.start")
    was = bool(person.months) and person.months[0].whereabouts in {"stays", "leaves"}
    present = was or (not person.months and person.standing == "customer")
    text = words.text("screen.person.path.place", when=start, trust=levels[begin])
    places = [TrustPlace(person.trust_start, begin, text, start, present)]
    places += [_place(words, month, levels) for month in person.months]
    label = words.text("screen.person.path.of", name=name)
    return TrustPath(label, levels, places, key=f"{KEY}.chart")


def _place(words: Language, month: PersonMonth, levels: Sequence[str]) -> TrustPlace:
    when = words.text("screen.person.month", turn=words.number(month.turn))
    text = words.text(
        "screen.person.path.moved",
        when=when,
        trust=levels[month.trust_level],
        change=words.points(month.trust_change),
    )
    here = month.whereabouts in {"stays", "arrives"}
    return TrustPlace(month.trust, month.trust_level, text, words.number(month.turn), here)


def _holdings(words: Language, person: PersonView) -> list[Widget]:
    rows: list[Widget] = [
        note("check", text) for text in permission_lines(words, person.permissions)
    ]
    if not rows:
        rows.append(note("minus", words.text("screen.person.holds.no_yes")))
    if person.opted_out:
        rows.append(note("cross", words.text("screen.person.holds.opted_out")))
    rows += [_held(words, each) for each in person.held]
    if not person.held:
        rows.append(note("info", words.text("screen.person.holds.nothing_used")))
    if person.noticed:
        tactics = BETWEEN.join(cause_name(words, tactic) for tactic in person.noticed)
        rows.append(note("warning", words.text("screen.person.holds.noticed", tactics=tactics)))
    return rows


def _held(words: Language, held: DataHeld) -> Widget:
    what = words.text(f"setting.category.{held.category}")
    if held.origins != (held.category,):  # of conclusions one word says both
        origins = ", ".join(words.text(f"setting.origin.{origin}") for origin in held.origins)
        what = words.text("screen.person.holds.what", category=what, origins=origins)
    text = words.text(
        f"screen.person.holds.{'used_with_yes' if held.allowed else 'used_without_yes'}",
        what=what,
        tactics=BETWEEN.join(cause_name(words, tactic) for tactic in held.tactics),
    )
    return note(ORIGIN_ICONS[held.origins[0]], text)
