"""What became of a game with one decision changed: the card beside the ghost lines."""

from collections.abc import Callable, Sequence
from typing import Final

from game.language.language import Language
from game.language.refusals import describe_objection
from game.screens.over_time_change import change_name
from game.screens.parts.cause_words import cause_name
from game.screens.parts.explained import explained
from game.screens.parts.readable import Readable
from game.session.views import BranchView, Change, Dropped, NoBranch
from game.vocabulary.decisions import TurnDecisions
from game.vocabulary.refusals import Refused
from game.widgets.arrangement import Flow
from game.widgets.buttons import Button
from game.widgets.indicators import Chip, Icon
from game.widgets.layout import Column, Row
from game.widgets.node import Widget
from game.widgets.surfaces import Card
from game.widgets.text import CARD_TITLE, CONTROL, SECONDARY
from game.widgets.words import Paragraph

_TEXT: Final = "screen.over_time.branch"
_MOST_DROPPED: Final = 4


def branch_card(
    words: Language,
    change: Change,
    played: TurnDecisions,
    found: BranchView | Refused | NoBranch,
    clear: Callable[[], None],
) -> Widget:
    """The other course in figures, or why there is none.

    Args:
        words: of the game.
        change: what was to be decided otherwise.
        played: what was decided in that month.
        found: what came of it.
        clear: goes back to the game as it was played.
    """
    title = words.text(f"{_TEXT}.title", change=change_name(words, change, played))
    match found:
        case BranchView():
            body = _course(words, found)
        case Refused(objections):
            body = [Paragraph(words.text(f"{_TEXT}.refused"), SECONDARY, "secondary")]
            body += [Paragraph(describe_objection(each, words)) for each in objections]
        case NoBranch(reason):
            body = [Paragraph(words.text(f"{_TEXT}.{reason}"))]
    name = explained(words, "branch", title, CARD_TITLE, grow=1)
    head = Row([Icon("branch", 18, "accent"), name], gap=8)
    back = Button(
        words.text(f"{_TEXT}.clear"),
        clear,
        icon="undo",
        style=CONTROL,
        compact=True,
        key="over_time.clear",
    )
    card = Card([Column([head, *body, Flow([back])], gap=8)])
    return Readable(card, label=title, key="over_time.branch")


def _course(words: Language, found: BranchView) -> list[Widget]:
    last = words.number(found.last_turn)
    parts: list[Widget] = [
        Paragraph(_months(words, found), SECONDARY, "secondary"),
    ]
    same = not any(
        (found.trust_points, found.revenue_cents, found.contribution_cents, found.customers)
    )
    if same:
        parts.append(Paragraph(words.text(f"{_TEXT}.same", turn=last)))
    else:
        parts.append(Paragraph(words.text(f"{_TEXT}.by_then", turn=last)))
        parts.append(Flow(_figures(words, found), gap=6))
    if found.trust_true is None and not same:
        parts.append(Paragraph(words.text(f"{_TEXT}.measured"), SECONDARY, "secondary"))
    if found.ended is not None:
        ending = words.text(f"ending.{found.ended}.title")
        text = words.text(f"{_TEXT}.ended", turn=last, ending=ending)
        parts.append(Paragraph(text))
    return [*parts, *dropped_lines(words, found.dropped)]


def _months(words: Language, found: BranchView) -> str:
    first, last = words.number(found.turn), words.number(found.through)
    if found.turn == found.through:
        return words.text(f"{_TEXT}.one_month", turn=first)
    return words.text(f"{_TEXT}.months", first=first, last=last)


def _figures(words: Language, found: BranchView) -> list[Widget]:
    decimals = 0 if found.trust_true is None else 1
    trust = round(found.trust_points, decimals)
    points = words.text("number.points", number=words.number(trust, decimals, sign=True))
    figures = [
        (words.text("screen.review.why.trust", amount=points), trust),
        *(
            (
                words.text(f"{_TEXT}.{name}", money=words.money(cents, decimals=0, sign=True)),
                float(cents),
            )
            for name, cents in (
                ("revenue", found.revenue_cents),
                ("contribution", found.contribution_cents),
            )
        ),
        (
            words.text(f"{_TEXT}.customers", count=words.number(found.customers, sign=True)),
            float(found.customers),
        ),
    ]
    return [
        Chip(text, "neutral" if not good else "good" if good > 0 else "bad")
        for text, good in figures
    ]


def dropped_lines(words: Language, dropped: Sequence[Dropped]) -> list[Paragraph]:
    """What of later plans could not have been played, and why."""
    if not dropped:
        return []
    sentences = [_sentence(words, each) for each in dropped[:_MOST_DROPPED]]
    more = len(dropped) - _MOST_DROPPED
    if more > 0:
        sentences.append(words.text(f"{_TEXT}.dropped_more", count=words.number(more)))
    return [Paragraph(sentence, SECONDARY, "secondary") for sentence in sentences]


def _sentence(words: Language, dropped: Dropped) -> str:
    """Why a part was left out; most reasons name it already."""
    turn = words.number(dropped.turn)
    if dropped.objection.reason == "unknown_event":  # one of the inbox there would have been
        letter = words.text(f"event.{dropped.subject}.title")
        return words.text(f"{_TEXT}.dropped_letter", turn=turn, subject=letter)
    reason = describe_objection(dropped.objection, words)
    subject = cause_name(words, dropped.subject)
    key = "dropped_named" if subject in reason else "dropped"
    return words.text(f"{_TEXT}.{key}", turn=turn, subject=subject, reason=reason)
