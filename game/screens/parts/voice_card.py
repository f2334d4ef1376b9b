"""One customer's sentence on a card."""

from collections.abc import Callable

from game.language.language import Language
from game.screens.parts.cause_words import cause_name
from game.screens.parts.faces import face_of
from game.screens.parts.quote import speaker_name, spoken_line
from game.session.views import Tone, Voice
from game.widgets.arrangement import Spacer
from game.widgets.indicators import Chip
from game.widgets.layout import Column, Container, Row
from game.widgets.node import Widget
from game.widgets.people import Mood, Portrait
from game.widgets.surfaces import Card, Pressable
from game.widgets.text import BODY, CHART_TITLE, SECONDARY
from game.widgets.words import Paragraph

_MOODS: dict[Tone, Mood] = {"plus": "happy", "torn": "calm", "minus": "unhappy"}
_MONTHS_A_YEAR = 12


def tenure(words: Language, months: int) -> str:
    """How long somebody has been a customer."""
    if months < 1:
        return words.text("screen.parts.new_customer")
    if months < _MONTHS_A_YEAR:
        return words.plural("screen.parts.with_us_months", months)
    return words.plural("screen.parts.with_us_years", months // _MONTHS_A_YEAR)


def voice_card(words: Language, voice: Voice, on_person: Callable[[int], None]) -> Card:
    """Face, name, how long a customer; what was said; what it is about and what it did.

    Args:
        words: of the game.
        voice: what is said.
        on_person: gets the id of the speaker when face or name is pressed.
    """
    name = speaker_name(words, voice)
    face = Portrait(
        name, face_of(voice.customer, voice.look), voice.trust_level, _MOODS[voice.tone]
    )
    about = Column(
        [
            Paragraph(name, CHART_TITLE),
            Paragraph(tenure(words, voice.tenure_months), SECONDARY, "secondary"),
        ],
        grow=1,
    )
    change = round(voice.trust_change, 1)
    chip = Chip(
        words.number(abs(change), 1),
        "neutral" if change == 0 else "good" if change > 0 else "bad",
        icon="steady" if change == 0 else "up" if change > 0 else "down",
        tooltip=words.text("screen.parts.voice_change", change=words.points(change)),
    )
    foot: list[Widget] = [
        Paragraph(cause_name(words, voice.cause), SECONDARY, "secondary", grow=1),
        chip,
    ]
    head = Pressable(
        Row([face, about], gap=10, align="start"),
        lambda: on_person(voice.customer),
        label=name,
        tooltip=words.text("screen.person.open"),
        padding=6,
        radius=8,
        key=f"voice.{voice.customer}",
    )
    said = Container([Paragraph(spoken_line(words, voice), BODY)], padding=(0, 6))
    return Card(
        [head, said, Spacer(grow=1), Container([Row(foot, gap=8)], padding=(0, 6))],
        gap=6,
        padding=8,
        label=name,
    )
