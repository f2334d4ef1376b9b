"""What one customer's months brought, the latest first."""

from collections.abc import Iterator, Sequence
from typing import Final

from game.language.language import Language
from game.screens.parts.cause_words import cause_name
from game.screens.parts.quote import spoken_line
from game.screens.parts.readable import Readable
from game.screens.parts.roomy import Divided, note
from game.session.views import Permission, PersonMonth, PersonView
from game.vocabulary.causes import ARRIVALS_AND_DEPARTURES
from game.vocabulary.settings import DataCategory
from game.widgets.indicators import Chip
from game.widgets.layout import Column, Row
from game.widgets.node import Widget
from game.widgets.text import BODY_STRONG, SECONDARY
from game.widgets.words import Heading, Paragraph

_AWAY: Final = ("not_yet", "gone")
_MOST_CAUSES: Final = 4
BETWEEN: Final = "\u00a0· "
"""Between names that may have commas and articles of their own."""
_LEAST_POINTS: Final = 0.05  # less reads as nothing with one decimal


def change_chip(words: Language, change: float, what: str, *, said: str = "") -> Chip:
    """A change in points with an arrow.

    Args:
        words: of the game.
        change: in points.
        what: the time it belongs to, for the label.
        said: the same where it also stands on the chip.
    """
    rounded = round(change, 1)
    number = words.number(abs(rounded), 1 if rounded else 0)
    return Chip(
        words.text("screen.person.moved", number=number, when=said) if said else number,
        "neutral" if rounded == 0 else "good" if rounded > 0 else "bad",
        icon="steady" if rounded == 0 else "up" if rounded > 0 else "down",
        label=words.text("screen.person.change", what=what, change=words.points(rounded)),
        tooltip=words.text("screen.person.change", what=what, change=words.points(rounded)),
    )


def permission_lines(words: Language, permissions: Sequence[Permission]) -> list[str]:
    """What somebody said yes to; purposes of the same data in one line."""
    purposes: dict[tuple[DataCategory, ...], list[str]] = {}
    for each in permissions:
        name = words.text(f"setting.purpose.{each.purpose}")
        purposes.setdefault(each.categories, []).append(name)
    return [
        words.text(
            "screen.person.holds.yes",
            purpose=", ".join(names),
            categories=", ".join(words.text(f"setting.category.{each}") for each in categories),
        )
        for categories, names in purposes.items()
    ]


def month_rows(words: Language, person: PersonView) -> list[Widget]:
    """A row a month; months in which somebody was away share one."""
    if not person.months:
        return [Paragraph(words.text("screen.person.months.none"), SECONDARY, "secondary")]
    return [_row(words, months) for months in _runs(person.months)]


def _runs(months: Sequence[PersonMonth]) -> Iterator[tuple[PersonMonth, ...]]:
    """Months from the last back, those away in a row together."""
    run: list[PersonMonth] = []
    for month in reversed(months):
        same = bool(run) and run[-1].whereabouts == month.whereabouts
        if run and not (same and month.whereabouts in _AWAY):
            yield tuple(reversed(run))
            run = []
        run.append(month)
    if run:
        yield tuple(reversed(run))


def _row(words: Language, months: tuple[PersonMonth, ...]) -> Widget:
    first, last = months[0], months[-1]
    title = words.text("screen.person.month", turn=words.number(first.turn))
    if first is not last:
        title = words.text(
            "screen.person.months.range",
            first=words.number(first.turn),
            last=words.number(last.turn),
        )
    head: list[Widget] = [Heading(title, BODY_STRONG, grow=1)]
    facts = [note("user", words.text(f"screen.person.months.{last.whereabouts}"))]
    if last.whereabouts not in _AWAY:
        head.append(change_chip(words, last.trust_change, title))
        facts = _facts(words, last)
    body = Column([Row(head, gap=8), *facts], gap=5)
    return Readable(Divided(body), label=title, radius=8, ring_gap=2, key=f"person.{first.turn}")


def _facts(words: Language, month: PersonMonth) -> list[Widget]:
    facts: list[Widget] = []
    if month.whereabouts == "arrives":
        facts.append(note("enter", words.text("screen.person.months.arrives"), "ink"))
    if month.whereabouts == "leaves":
        facts.append(note("exit", words.text("screen.person.months.leaves"), "ink"))
    money = words.money(month.revenue_cents)
    bought = "bought" if month.revenue_cents else "bought_nothing"
    facts.append(note("coin", words.text(f"screen.person.months.{bought}", money=money)))
    if month.reached:
        tactics = BETWEEN.join(cause_name(words, tactic) for tactic in month.reached)
        met = words.text("screen.person.months.met", tactics=tactics)
        facts.append(note("group_personal", met))
    if month.complained:
        facts.append(note("complaint", words.text("screen.person.months.complained"), "ink"))
    for text in permission_lines(words, month.said_yes):
        facts.append(note("check", text, "ink"))
    if month.said_no:
        facts.append(note("cross", words.text("screen.person.months.said_no"), "ink"))
    moved = _moved(words, month)
    if moved:
        facts.append(note("balance", moved))
    if month.thought is not None:
        facts.append(
            note("megaphone" if month.heard else "chat", spoken_line(words, month.thought))
        )
    return facts


def _moved(words: Language, month: PersonMonth) -> str:
    """The causes that moved somebody most, with points."""
    causes = [
        words.text(
            "screen.person.months.cause",
            cause=cause_name(words, cause),
            change=words.points(points),
        )
        for cause, points in month.causes
        if abs(points) >= _LEAST_POINTS and cause != ARRIVALS_AND_DEPARTURES
    ]
    return BETWEEN.join(causes[:_MOST_CAUSES])
