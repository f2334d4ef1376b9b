"""The cards beside the waterfalls: what was expected, what happened, what was counted."""

from collections.abc import Callable, Sequence

from game.language.language import Language
from game.screens.parts.cause_words import cause_name
from game.screens.parts.explained import explained
from game.screens.parts.happening_words import (
    grave_first,
    happening_choice,
    happening_text,
    happening_title,
)
from game.screens.parts.prediction_outcome import prediction_outcomes
from game.screens.parts.quote import quote
from game.screens.parts.readable import Readable
from game.screens.parts.roomy import Roomy
from game.session.views import PredictionRecord, Preparing, ReviewView
from game.vocabulary.events import EventOccurred
from game.widgets.arrangement import Flow, Grid, Spacer
from game.widgets.indicators import Chip
from game.widgets.layout import Column, Row
from game.widgets.node import Widget
from game.widgets.scrolling import ScrollArea
from game.widgets.surfaces import Card
from game.widgets.text import (
    BODY,
    BODY_STRONG,
    CHART_TITLE,
    SECONDARY,
    SECONDARY_STRONG,
    SECTION,
    TextStyle,
)
from game.widgets.words import Divider, Heading, Label, Paragraph


def titled_card(
    title: str,
    parts: Sequence[Widget],
    *,
    key: str,
    aside: Widget | None = None,
    scrolls: bool = False,
    grow: float = 0.0,
) -> Widget:
    """A card with a title that the keyboard can reach, and what stands beside the title.

    ``scrolls`` lets its parts scroll.
    """
    body: list[Widget] = [Column(parts, gap=8)]
    if scrolls:
        body = [ScrollArea(Column(parts, gap=8), key=f"{key}.scroll", inset=0)]
    head: Widget = Heading(title, CHART_TITLE)
    if aside is not None:
        beside = Row([Heading(title, CHART_TITLE, grow=1), aside], gap=12)
        head = Roomy([beside, Column([head, aside], gap=4)])
    card = Card([head, *body], gap=8, padding=(12, 14))
    return Readable(card, label=title, key=key, grow=grow)


def outcome_card(
    words: Language,
    view: ReviewView,
    record: PredictionRecord,
    *,
    alone: bool = False,
    grow: float = 0.0,
) -> Widget:
    """Predictions and the forecast beside what came of them, and how well it went so far.

    It stands ``alone`` where nothing happened, and says so.
    """
    blocks = prediction_outcomes(words, view)
    if not blocks:
        blocks = [Paragraph(words.text("screen.review.outcome.none"), colour="secondary")]
    return titled_card(
        words.text("screen.review.outcome.title"),
        [
            Grid(blocks, columns=len(blocks), least=180, gap=18),
            *(_nothing(words, SECONDARY) if alone else ()),
        ],
        aside=_so_far(words, record),
        key="review.outcome",
        scrolls=bool(grow) and len(blocks) > 1,
        grow=grow,
    )


def _nothing(words: Language, style: TextStyle = BODY) -> list[Widget]:
    return [Paragraph(words.text("screen.review.happened.none"), style, "secondary")]


def _so_far(words: Language, record: PredictionRecord) -> Widget | None:
    if record.mean_confidence is None:
        return None
    told = words.text(
        "screen.review.outcome.record",
        right=words.number(record.right),
        made=words.number(record.made),
        sure=words.percent(record.mean_confidence),
    )
    return explained(words, "calibration", told, SECONDARY, "secondary")


def happened_card(words: Language, view: ReviewView, *, grow: float = 0.0) -> Widget:
    """The events of the month with the choice made and what came of it."""
    blocks: list[Widget] = [happening(words, event) for event in grave_first(view.happened)]
    blocks += [_preparing(words, each) for each in view.preparing]
    if not blocks:
        blocks = _nothing(words)
    return titled_card(
        words.text("screen.review.happened.title"),
        _divided(blocks),
        key="review.happened",
        scrolls=bool(grow) and bool(view.happened or view.preparing),
        grow=grow,
    )


def _preparing(words: Language, tactic: Preparing) -> Widget:
    """A tactic that was paid for and has no bar yet."""
    name = cause_name(words, tactic.tactic)
    head = words.text("screen.review.preparing.title", tactic=name)
    text = words.text("screen.review.preparing.line", turn=words.number(tactic.works_from))
    return Column([Heading(head, BODY_STRONG), Paragraph(text)], gap=3)


def voices_card(
    words: Language, view: ReviewView, apart_from: str, on_person: Callable[[int], None]
) -> Widget:
    """What customers said, without those already quoted as reasons; who speaks can be asked."""
    quotes: list[Widget] = [
        quote(words, voice, on_person) for voice in view.voices if voice.cause != apart_from
    ]
    if not view.voices:
        quotes = [Paragraph(words.text("screen.review.voices.none"), colour="secondary")]
    if not quotes:
        return Spacer()
    other = "others" if apart_from and len(quotes) < len(view.voices) else "title"
    title = words.text(f"screen.review.voices.{other}")
    return titled_card(title, quotes, key="review.voices")


def happening(words: Language, event: EventOccurred) -> Widget:
    """One event: its title, what was chosen, and the text of the result."""
    title = Heading(happening_title(words, event), BODY_STRONG)
    parts: list[Widget] = [title]
    if event.about is not None:
        parts = [Flow([title, Chip(cause_name(words, event.about))], gap=8)]
    choice = happening_choice(words, event)
    if choice:
        parts.append(Paragraph(choice, SECONDARY_STRONG, "secondary"))
    text = happening_text(words, event)
    if text:
        parts.append(Paragraph(text))
    return Column(parts, gap=3)


def counted_strip(words: Language, view: ReviewView, *, columns: int = 2) -> Widget:
    """Four counts that need no survey."""
    counts = {
        "left": view.measures.churned,
        "arrived": view.measures.arrived,
        "complaints": view.measures.complaints,
        "opted_out": view.measures.opted_out,
    }
    cells: list[Widget] = [
        Row(
            [
                Label(words.number(count), SECTION, shrink=False),
                Paragraph(
                    words.plural(f"screen.review.counted.{name}", count),
                    SECONDARY,
                    "secondary",
                    grow=1,
                ),
            ],
            gap=8,
        )
        for name, count in counts.items()
    ]
    card = Card([Grid(cells, columns=columns, least=110, gap=8)], padding=(10, 14))
    return Readable(card, label=words.text("screen.review.counted.title"), key="review.counted")


def _divided(blocks: Sequence[Widget]) -> list[Widget]:
    parts: list[Widget] = []
    for number, block in enumerate(blocks):
        parts += [Divider(), block] if number else [block]
    return parts
