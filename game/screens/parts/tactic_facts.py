"""What is known about a tactic before playing it."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Final

from game.language.language import Language
from game.screens.parts.evidence import evidence, surest
from game.screens.parts.explained import explained, explained_note
from game.screens.parts.roomy import note, strengths
from game.session.views import TacticCard
from game.vocabulary.catalogue import DataUse
from game.vocabulary.settings import DataOrigin, TacticSetting
from game.widgets.layout import Column
from game.widgets.node import Widget
from game.widgets.text import NOTE_STRONG, SECONDARY
from game.widgets.words import Label, Paragraph

_ORIGIN_ICONS: Final[Mapping[DataOrigin, str]] = {
    "declared": "chat",
    "observed": "eye",
    "inferred": "group_inference",
    "bought": "coin",
}

_TERMS: Final[Mapping[str, str]] = {
    "relevance": "relevance",
    "irritation_removed": "irritation",
    "delight": "delight",
    "social_proof": "social_proof",
    "novelty": "surprise",
    "depth": "depth",
    "visibility": "visibility",
    "selling": "selling",
}
"""Strength → the term that explains it."""
_MOST_EVIDENCE: Final = 2


def tactic_facts(words: Language, card: TacticCard, setting: TacticSetting, turn: int) -> Widget:
    """Strengths, data and conditions of a tactic in its variant, as its author gave them."""
    card = card.in_variant(setting.variant)
    parts: list[Widget] = []
    benefits = [
        (_named(words, f"setting.benefit.{name}", name), float(strength))
        for name, strength in asdict(card.benefits).items()
        if strength
    ]
    if benefits:
        parts.append(_titled(words, "gives", strengths(benefits, "good")))
    intrusions = [
        (_named(words, f"setting.attribute.{name}", name), strength)
        for name, strength in (
            ("depth", card.depth),
            ("visibility", card.visibility),
            ("selling", card.selling),
        )
    ]
    parts.append(_titled(words, "feels_like", strengths(intrusions, "secondary")))
    parts.append(_titled(words, "uses", _data(words, card)))
    parts.append(Column(_notes(words, card, setting, turn), gap=6))
    parts += known_about(words, card.evidence)
    return Column(parts, gap=12)


def _named(words: Language, key: str, name: str) -> Widget:
    """What a strength is called, explained where the glossary does."""
    text, term = words.text(key), _TERMS.get(name)
    if term is None:
        return Paragraph(text, SECONDARY, grow=1)
    return explained(words, term, text, SECONDARY, grow=1)


def known_about(words: Language, rows: Sequence[str]) -> list[Widget]:
    """The best supported evidence under a title; nothing where there is none."""
    shown = surest(words, rows, _MOST_EVIDENCE)
    if not shown:
        return []
    blocks = [evidence(words, row, SECONDARY) for row in shown]
    return [_titled(words, "known", Column(blocks, gap=8))]


def _titled(words: Language, name: str, content: Widget) -> Widget:
    title = Label(words.text(f"screen.planning.{name}"), NOTE_STRONG, "secondary")
    return Column([title, content], gap=5)


def _data(words: Language, card: TacticCard) -> Widget:
    if not card.data:
        return note("check", words.text("screen.planning.no_data"))
    uses = [
        explained_note(
            words,
            _ORIGIN_ICONS[use.origin],
            use.origin,
            _use(words, use),
        )
        for use in card.data
    ]
    return Column(uses, gap=4)


def _use(words: Language, use: DataUse) -> str:
    """What is used and where it came from; of conclusions one word says both."""
    category = words.text(f"setting.category.{use.category}")
    if use.category == use.origin:
        return category
    origin = words.text(f"setting.origin.{use.origin}")
    return words.text("screen.planning.data_use", category=category, origin=origin)


def _notes(words: Language, card: TacticCard, setting: TacticSetting, turn: int) -> list[Widget]:
    level = max(1, setting.level)
    setup = card.setup_cents[level - 1]
    monthly = card.price_cents[level - 1] - setup
    price = "screen.planning.price_with_setup" if setup else "screen.planning.price_monthly"
    notes = [
        note(
            "coin",
            words.text(
                price,
                setup=words.money(setup, decimals=0),
                monthly=words.money(monthly, decimals=0),
            ),
        )
    ]
    if card.works_from > turn:
        works = words.text("screen.planning.works_from", turn=card.works_from)
        notes.append(explained_note(words, "clock", "lead_time", works))
    if card.message_load:
        kind = "messages_more" if card.message_load > 0 else "messages_fewer"
        count, usual = abs(card.message_load), words.text("setting.level.2")
        number = words.number(count, 0 if count == int(count) else 1)
        load = words.plural(f"screen.planning.{kind}", count, number=number, level=usual)
        notes.append(explained_note(words, "mail", "message_load", load))
    needs = _needs(words, card)
    if needs:
        notes.append(note("levers", words.text("screen.planning.needs", needs=needs)))
    notes += _objecting(words, card)
    fails = f"tactic.{card.id}.fails"
    if words.has(fails):
        notes.append(note("warning", words.text("screen.planning.fails", how=words.text(fails))))
    never = f"tactic.{card.id}.never"
    if words.has(never):
        notes.append(note("warning", words.text(never)))
    return notes


def _objecting(words: Language, card: TacticCard) -> list[Widget]:
    """How many object, told so that a guess is not taken for a survey."""
    if card.objecting_share is None:
        return []
    guessed = card.objecting_guessed
    text, term = ("objecting_guessed", "guess") if guessed else ("objecting", "stated")
    low, high = card.objecting_share
    told = words.text(
        f"screen.planning.{text}", low=words.number(100 * low), high=words.percent(high)
    )
    return [explained_note(words, "complaint", term, told)]


def _needs(words: Language, card: TacticCard) -> str:
    needs = (
        ("data_integration", card.needs.integration),
        ("data_quality", card.needs.data_quality),
        ("behavioural_analysts", card.needs.understanding),
    )
    return ", ".join(
        words.text("screen.planning.need", lever=words.text(f"lever.{lever}.name"), level=level)
        for lever, level in needs
        if level
    )
