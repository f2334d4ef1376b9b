"""One month of the past: what was decided, with a menu each for what if not, and what came up."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from game.language.language import Language
from game.screens.over_time_change import (
    AS_PLAYED,
    Hand,
    Possible,
    additions,
    answer_changes,
    lever_changes,
    menu_of,
    tactic_changes,
)
from game.screens.parts.cause_words import cause_name
from game.screens.parts.happening_words import (
    grave_first,
    happening_choice,
    happening_text,
    happening_title,
)
from game.screens.parts.quote import Quote, speaker_name, spoken_line
from game.screens.parts.readable import Readable
from game.screens.review_panels import trust_bars
from game.screens.review_setting import setting_line
from game.session.views import Change, MonthView
from game.vocabulary.settings import TacticSetting
from game.widgets.buttons import IconButton
from game.widgets.dropdown import Dropdown
from game.widgets.layout import Column, Row
from game.widgets.node import Widget
from game.widgets.surfaces import Card
from game.widgets.text import BODY_STRONG, CARD_TITLE, SECONDARY, SECONDARY_STRONG
from game.widgets.waterfall import WaterfallChart
from game.widgets.words import Heading, Paragraph

MOST_QUOTED: Final = 3
Ask = Callable[[str, str, Change | None], None]
"""Gets the subject, the option chosen and the change; None for as it was played."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What is decided otherwise at the moment: a subject and the option chosen in its menu."""

    subject: str = ""
    option: str = AS_PLAYED

    def of(self, subject: str) -> str:
        """The option chosen in the menu of a subject."""
        return self.option if subject == self.subject else AS_PLAYED


def month_card(
    words: Language,
    month: MonthView,
    hand: Hand,
    asked: Asked,
    ask: Ask,
    turn_to: Callable[[int], None],
    last: int,
) -> Widget:
    """The month chosen.

    Args:
        words: of the game.
        month: what is shown.
        hand: the cards, for the settings they offer.
        asked: what is decided otherwise now.
        ask: takes another choice.
        turn_to: goes to another month.
        last: the last month played.
    """
    parts = [
        _head(words, month, turn_to, last),
        Heading(words.text("screen.over_time.decided"), SECONDARY_STRONG, "secondary"),
        *_decided(words, month, hand, asked, ask),
        Heading(words.text("screen.over_time.happened"), SECONDARY_STRONG, "secondary"),
        *_happened(words, month, asked, ask),
    ]
    title = words.text("screen.over_time.month", turn=words.number(month.turn))
    return Readable(Card([Column(parts, gap=9)]), label=title, key="over_time.month")


def month_why_card(words: Language, month: MonthView) -> list[Widget]:
    """What moved trust in the month, by cause, and what customers said; nothing if nothing did."""
    content = trust_bars(words, month)
    if not content.bars:
        return []
    title = words.text("screen.over_time.moved", turn=words.number(month.turn))
    chart = WaterfallChart(content.label, content.bars, start=content.start, end=content.end)
    parts = [Heading(title, CARD_TITLE), chart, *_said(words, month)]
    return [Readable(Card([Column(parts, gap=9)]), label=title, key="over_time.why")]


def _said(words: Language, month: MonthView) -> list[Widget]:
    """What customers said in the month."""
    if not month.voices:
        return []
    title = words.text("screen.review.why.voices")
    quotes = [
        Quote(spoken_line(words, each), speaker_name(words, each), each.trust_level)
        for each in month.voices[:MOST_QUOTED]
    ]
    return [Heading(title, SECONDARY_STRONG, "secondary"), Column(quotes, gap=6)]


def _head(words: Language, month: MonthView, turn_to: Callable[[int], None], last: int) -> Widget:
    title = words.text("screen.over_time.month", turn=words.number(month.turn))
    earlier = IconButton(
        "left",
        words.text("screen.over_time.earlier"),
        lambda: turn_to(month.turn - 1),
        enabled=month.turn > 1,
        key="over_time.earlier",
    )
    later = IconButton(
        "right",
        words.text("screen.over_time.later"),
        lambda: turn_to(month.turn + 1),
        enabled=month.turn < last,
        key="over_time.later",
    )
    return Row([Heading(title, CARD_TITLE, grow=1), earlier, later], gap=6)


def _decided(words: Language, month: MonthView, hand: Hand, asked: Asked, ask: Ask) -> list[Widget]:
    cards = {card.id: card for card in hand.cards}
    rows: list[Widget] = []
    for tactic, setting in month.decisions.active_tactics().items():
        possible = (
            tactic_changes(words, cards[tactic], setting, hand.audiences) if tactic in cards else ()
        )
        line = _setting_line(words, month, tactic, setting)
        rows.append(_row(words, tactic, cause_name(words, tactic), line, possible, asked, ask))
    rows += [
        Paragraph(
            words.text("screen.over_time.stopped", subject=cause_name(words, tactic)), SECONDARY
        )
        for tactic in month.stopped
    ]
    for lever, level in month.decisions.company.items():
        if level:
            line = words.text("screen.over_time.change.lever", level=words.number(level))
            possible = lever_changes(words, lever, level)
            rows.append(_row(words, lever, cause_name(words, lever), line, possible, asked, ask))
    if not rows:
        rows.append(Paragraph(words.text("screen.over_time.nothing_decided"), colour="secondary"))
    more = additions(words, hand.cards, month)
    if more:
        rows.append(_added(words, more, asked, ask))
    return rows


def _setting_line(words: Language, month: MonthView, tactic: str, setting: TacticSetting) -> str:
    line = setting_line(words, tactic, setting)
    for news, tactics in (("started", month.started), ("changed", month.changed)):
        if tactic in tactics:
            return words.text(f"screen.over_time.{news}", setting=line)
    return line


def _row(
    words: Language,
    subject: str,
    name: str,
    line: str,
    possible: Sequence[Possible],
    asked: Asked,
    ask: Ask,
) -> Widget:
    parts: list[Widget] = [Paragraph(name, BODY_STRONG)]
    if line:
        parts.append(Paragraph(line, SECONDARY, "secondary"))
    if possible:
        parts.append(_menu(words, subject, name, possible, asked, ask))
    return Column(parts, gap=3)


def _menu(
    words: Language,
    subject: str,
    name: str,
    possible: Sequence[Possible],
    asked: Asked,
    ask: Ask,
    *,
    as_played: str = "screen.over_time.what_if_not",
) -> Widget:
    changes = {each.id: each.change for each in possible}
    return Dropdown(
        menu_of(words, possible, words.text(as_played)),
        asked.of(subject),
        lambda option: ask(subject, option, changes.get(option)),
        label=words.text("screen.over_time.menu", subject=name),
        key=f"over_time.change.{subject}",
    )


def _added(words: Language, more: Sequence[Possible], asked: Asked, ask: Ask) -> Widget:
    title = words.text("screen.over_time.added")
    return _menu(words, "added", title, more, asked, ask, as_played="screen.over_time.what_if_also")


def _happened(words: Language, month: MonthView, asked: Asked, ask: Ask) -> list[Widget]:
    if not month.happened:
        nothing = words.text("screen.over_time.nothing_happened")
        return [Paragraph(nothing, colour="secondary")]
    rows: list[Widget] = []
    for event in grave_first(month.happened):
        title = happening_title(words, event)
        parts: list[Widget] = [Paragraph(title, BODY_STRONG)]
        for text in (happening_choice(words, event), happening_text(words, event)):
            if text:
                parts.append(Paragraph(text, SECONDARY, "secondary"))
        possible = answer_changes(words, event.id, month.answers.get(event.id, ()))
        if possible:
            else_key = "screen.over_time.what_if_else"
            parts.append(_menu(words, event.id, title, possible, asked, ask, as_played=else_key))
        rows.append(Column(parts, gap=3))
    return rows
