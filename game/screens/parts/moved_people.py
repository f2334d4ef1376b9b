"""Whom a cause moved: how many of those followed, and a few of them to be asked."""

from collections.abc import Callable, Collection
from functools import partial
from typing import Final

from game.language.language import Language
from game.screens.parts.faces import face_of
from game.screens.parts.person_months import change_chip
from game.screens.parts.quote import segment_one
from game.session.views import MovedPerson, MovedView
from game.widgets.indicators import Chip
from game.widgets.layout import Column, Row
from game.widgets.node import Widget
from game.widgets.people import Mood, Portrait
from game.widgets.surfaces import Pressable
from game.widgets.text import SECONDARY, SECONDARY_STRONG
from game.widgets.words import Label, Paragraph

_TEXT: Final = "screen.review.moved"
_FACE: Final = 28.0


def moved_people(
    words: Language,
    moved: MovedView,
    cause: str,
    on_person: Callable[[int], None],
    *,
    came_and_left: bool = False,
    room: int = 3,
    quoted: Collection[int] = (),
) -> list[Widget]:
    """A title, a sentence that counts, and rows of people; nothing where there is nobody.

    Args:
        words: of the game.
        moved: whom it moved.
        cause: its name, for labels.
        on_person: asks about somebody.
        came_and_left: it is about who came and who left.
        room: for so many rows.
        quoted: ids of those who stand there already.
    """
    if not (moved.up or moved.down or moved.reached):
        return []
    rows = [each for each in moved.most if each.customer not in quoted][: max(0, room)]
    return [
        Label(words.text(f"{_TEXT}.title"), SECONDARY_STRONG, "secondary"),
        Paragraph(_counted(words, moved, came_and_left), SECONDARY),
        *([Column([_row(words, each, cause, on_person) for each in rows], gap=2)] if rows else []),
    ]


def _counted(words: Language, moved: MovedView, came_and_left: bool) -> str:
    if came_and_left:
        key = "came_and_left"
    elif not moved.up and not moved.down:
        key = "reached_only"
    else:
        key = "reached" if moved.reached else "felt"
    return words.text(
        f"{_TEXT}.{key}",
        followed=words.number(moved.followed),
        reached=words.number(moved.reached),
        up=words.number(moved.up),
        down=words.number(moved.down),
    )


def _row(
    words: Language, person: MovedPerson, cause: str, on_person: Callable[[int], None]
) -> Widget:
    name = segment_one(words, person.segment)
    if person.cast is not None:
        name = words.text(f"cast.{person.cast}.name")
    face = Portrait(
        name, face_of(person.customer, person.look), person.trust_level, _mood(person), size=_FACE
    )
    parts = [face, Paragraph(name, SECONDARY, grow=1), _chip(words, person, cause)]
    return Pressable(
        Row(parts, gap=8),
        partial(on_person, person.customer),
        label=name,
        tooltip=words.text("screen.person.open"),
        padding=(3, 4),
        radius=8,
        key=f"moved.{person.customer}",
    )


def _mood(person: MovedPerson) -> Mood:
    if person.points:
        return "happy" if person.points > 0 else "unhappy"
    return "unhappy" if person.fate == "leaves" else "calm"


def _chip(words: Language, person: MovedPerson, cause: str) -> Chip:
    if person.points:
        return change_chip(words, person.points, cause)
    if person.fate != "stays":
        return Chip(
            words.text(f"{_TEXT}.{person.fate}"), "bad" if person.fate == "leaves" else "good"
        )
    return Chip(words.text(f"{_TEXT}.spent", money=words.money(person.revenue_cents, decimals=0)))
