"""What was foreseen, who came and left, and what became of those with a name."""

from collections.abc import Callable
from typing import Final

from game.language.language import Language
from game.screens.parts.cause_words import cause_name
from game.screens.parts.explained import explained
from game.screens.parts.faces import face_of
from game.screens.parts.readable import Readable
from game.session.views import CastOutcome, EndingView, PredictionRecord, trust_level
from game.widgets.arrangement import Flow, Grid
from game.widgets.indicators import Chip, Meter, Tone
from game.widgets.layout import Column, Container, Row
from game.widgets.node import Widget
from game.widgets.palette import Colour
from game.widgets.people import Mood, Portrait
from game.widgets.surfaces import Card, Pressable
from game.widgets.text import BODY_STRONG, CHART_TITLE, KPI, SECONDARY, SECTION
from game.widgets.waterfall import WaterfallBar, WaterfallChart, WaterfallEnd
from game.widgets.words import Heading, Label, Paragraph

_BAROMETER_BELOW: Final = 0.18
_WEATHERCOCK_BELOW: Final = 0.28
_LEVEL_WITHIN: Final = 0.1
_BY_CHANCE: Final = 1 / 3
"""Share of right guesses among up, level and down that takes no knowledge."""


def predictions_card(words: Language, view: EndingView) -> list[Widget]:
    """Hits, and whether being sure meant being right; nothing where nothing was predicted."""
    title = words.text("screen.ending.predictions.title")
    record = view.predictions
    if record.made == 0 or record.mean_confidence is None:
        return []
    head = explained(words, "calibration", title, CHART_TITLE)
    card = Card([head, *_record(words, record, record.mean_confidence)])
    return [Readable(card, label=title, key="ending.predictions", grow=1)]


def _record(words: Language, record: PredictionRecord, confidence: float) -> list[Widget]:
    share = record.right / record.made
    made = words.text("screen.ending.predictions.of", made=words.number(record.made))
    number = Flow(
        [
            Label(words.number(record.right), KPI, shrink=False),
            Container([Label(made, SECONDARY, "secondary", shrink=False)], padding=(12, 0)),
            Container([Chip(_rank(words, record))], padding=(7, 4)),
        ],
        gap=6,
    )
    key = "level"
    if abs(confidence - share) > _LEVEL_WITHIN:
        key = "bold" if confidence > share else "modest"
    return [
        number,
        _share(words, "sure", confidence, "secondary"),
        _share(words, "right", share, "good"),
        Paragraph(words.text(f"screen.ending.predictions.{key}")),
    ]


def _rank(words: Language, record: PredictionRecord) -> str:
    brier = record.brier if record.brier is not None else 1.0
    rank = "coin" if record.right >= record.made * _BY_CHANCE else "worse"
    if brier < _WEATHERCOCK_BELOW:
        rank = "weathercock"
    if brier < _BAROMETER_BELOW:
        rank = "barometer"
    return words.text(f"screen.ending.predictions.rank.{rank}")


def _share(words: Language, name: str, share: float, colour: Colour) -> Widget:
    text, percent = words.text(f"screen.ending.predictions.{name}"), words.percent(share)
    head = Row(
        [
            Paragraph(text, SECONDARY, "secondary", grow=1),
            Label(percent, BODY_STRONG, shrink=False),
        ],
        gap=8,
    )
    return Column([head, Meter(text, share, value_text=percent, colour=colour)], gap=3)


def people_card(words: Language, view: EndingView) -> Widget:
    """From the customers at the start to those at the end."""
    title = words.text("screen.ending.people.title")

    def say(count: int) -> str:
        return words.number(count, sign=True)

    chart = WaterfallChart(
        words.text("screen.ending.people.chart"),
        [
            WaterfallBar(
                "arrived",
                words.text("screen.ending.people.arrived"),
                view.arrived,
                say(view.arrived),
            ),
            WaterfallBar(
                "churned",
                words.text("screen.ending.people.churned"),
                -view.churned,
                say(-view.churned),
            ),
        ],
        start=WaterfallEnd(
            words.text("screen.ending.people.start"), words.number(view.customers_start)
        ),
        end=WaterfallEnd(words.text("screen.ending.people.end"), words.number(view.customers_end)),
        key="ending.people.bars",
    )
    card = Card([Heading(title, CHART_TITLE), chart])
    return Readable(card, label=title, key="ending.people", grow=1)


def cast_section(
    words: Language, view: EndingView, on_person: Callable[[int], None]
) -> list[Widget]:
    """A card for everybody with a name; face or name asks for their months."""
    if not view.cast:
        return []
    cards: list[Widget] = [
        _cast_card(words, number, outcome, on_person) for number, outcome in enumerate(view.cast)
    ]
    return [
        Heading(words.text("screen.ending.cast.title"), SECTION),
        Grid(cards, columns=5, least=225, gap=12),
    ]


def _cast_card(
    words: Language, number: int, outcome: CastOutcome, on_person: Callable[[int], None]
) -> Widget:
    name = words.text(f"cast.{outcome.cast}.name")
    change = outcome.trust_after - outcome.trust_before
    mood: Mood = "happy" if change > 1 else "unhappy" if change < -1 else "calm"
    if outcome.fate == "left":
        mood = "unhappy"
    face = Portrait(
        name, face_of(number, outcome.look), trust_level(outcome.trust_after), mood, size=44
    )
    head = Column(
        [
            Paragraph(name, CHART_TITLE),
            Paragraph(words.text(f"segment.{outcome.segment}.name"), SECONDARY, "secondary"),
        ],
        grow=1,
    )
    text, tone, icon = _fate(words, outcome)
    levels = words.text(
        "screen.ending.cast.trust",
        before=words.number(outcome.trust_before),
        after=words.number(outcome.trust_after),
    )
    moved: Tone = "neutral" if round(change) == 0 else "good" if change > 0 else "bad"
    arrow = "steady" if moved == "neutral" else "up" if change > 0 else "down"
    cause = words.text("screen.ending.cast.no_cause")
    if outcome.largest_cause is not None and round(change):
        cause = words.text(
            "screen.ending.cast.cause", cause=cause_name(words, outcome.largest_cause)
        )
    parts = [
        Pressable(
            Row([face, head], gap=10, align="start"),
            lambda: on_person(number),
            label=name,
            tooltip=words.text("screen.person.open"),
            key=f"ending.cast.{outcome.cast}.months",
        ),
        Flow([Chip(text, tone, icon=icon), Chip(levels, moved, icon=arrow, label=levels)], gap=6),
        Paragraph(cause, SECONDARY, "secondary"),
    ]
    return Readable(Card(parts, gap=8), label=name, key=f"ending.cast.{outcome.cast}")


def _fate(words: Language, outcome: CastOutcome) -> tuple[str, Tone, str]:
    if outcome.fate == "left" and outcome.left_turn is not None:
        turn = words.number(outcome.left_turn)
        return words.text("screen.ending.cast.left_turn", turn=turn), "bad", "exit"
    tones: dict[str, tuple[Tone, str]] = {
        "stayed": ("neutral", "home"),
        "left": ("bad", "exit"),
        "joined": ("good", "enter"),
        "never_came": ("neutral", "minus"),
    }
    tone, icon = tones[outcome.fate]
    return words.text(f"screen.ending.cast.{outcome.fate}"), tone, icon
