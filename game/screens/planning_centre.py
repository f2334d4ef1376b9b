"""The middle of the planning screen: the hint, the shop, letters that wait, and voices."""

from collections.abc import Sequence

from game.screens.inbox import unanswered
from game.screens.parts.floor_played import coming_up, played_in
from game.screens.parts.floor_stage import floor_stage
from game.screens.parts.roomy import Lowest
from game.screens.parts.steady_stage import SteadyStage
from game.screens.parts.voice_card import voice_card
from game.screens.planning_hints import hint
from game.screens.planning_table import PlanActions, Table
from game.session.views import Voice
from game.widgets.arrangement import Grid
from game.widgets.buttons import Button
from game.widgets.indicators import Icon
from game.widgets.layout import Column, Row
from game.widgets.node import Widget
from game.widgets.scrolling import ScrollArea
from game.widgets.surfaces import Card
from game.widgets.text import BODY, BODY_STRONG, CARD_TITLE
from game.widgets.words import Heading, Paragraph

VOICES = 3


def centre_column(table: Table, actions: PlanActions, *, grow: float = 1.0) -> Widget:
    """Everything about the shop; scrolls when it is higher than the room."""
    parts: list[Widget] = []
    advice = hint(table, actions)
    if advice is not None:
        parts.append(advice)
    shown, place = table.situation.floor, table.definition
    coming = coming_up(table.situation.hand, table.situation.turn)
    stopped = table.stopped
    seen = (each for each in played_in(place, table.draft.plan, coming) if each.id not in stopped)
    played = tuple(seen)
    stage = floor_stage(
        table.words,
        shown,
        place.scene,
        place.sector,
        played,
        actions.open_person,
        table.asked_about,
    )
    below: list[Widget] = []
    if any(item.choices for item in table.situation.inbox):
        below.append(_letters(table, actions))
    below.append(_voices(table, actions) if table.situation.voices else _task(table))
    parts.append(SteadyStage(Lowest(stage, 276), below, table.stage_heights, gap=12))
    return ScrollArea(Column(parts, gap=12, padding=(2, 1)), key="centre", grow=grow)


def _letters(table: Table, actions: PlanActions) -> Widget:
    """How many wait; the line stays when all are answered, so that the floor keeps its size."""
    words, inbox = table.words, table.situation.inbox
    waiting = unanswered(inbox, table.draft.plan.choices)
    read = Button(
        words.text("screen.planning.read_letters" if waiting else "screen.planning.read_again"),
        actions.open_inbox,
        compact=True,
        key="letters.read",
    )
    if waiting:
        said = words.plural("screen.planning.letters_wait", len(waiting))
        parts = [Icon("mail", 20, "accent"), Paragraph(said, BODY_STRONG, grow=1), read]
    else:
        said = words.plural("screen.planning.letters_answered", sum(bool(x.choices) for x in inbox))
        parts = [Icon("check", 20, "good"), Paragraph(said, BODY, "secondary", grow=1), read]
    card = Card([Row(parts, gap=12)], padding=(8, 14), label=said)
    card.role = "status"  # a letter that comes is told
    return card


def _voices(table: Table, actions: PlanActions) -> Widget:
    shown = _varied(table.situation.voices)[:VOICES]
    cards = [voice_card(table.words, voice, actions.open_person) for voice in shown]
    return Grid(cards, columns=len(cards), least=180, gap=12)


def _varied(voices: Sequence[Voice]) -> list[Voice]:
    """The same voices, one about each thing before a second about the same."""
    first: list[Voice] = []
    for voice in voices:
        if all(voice.cause != each.cause for each in first):
            first.append(voice)
    return [*first, *(voice for voice in voices if voice not in first)]


def _task(table: Table) -> Widget:
    words = table.words
    return Card(
        [
            Heading(words.text("screen.planning.task"), CARD_TITLE),
            Paragraph(words.text("premise"), BODY, "secondary"),
            Paragraph(words.text("pressure"), BODY_STRONG),
        ],
        gap=6,
    )
