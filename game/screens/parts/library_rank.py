"""How well somebody knows the trade, over all scenarios: a rank and what it rests on."""

from collections.abc import Sequence
from typing import Final

from game.language.language import Language
from game.screens.parts.readable import Readable
from game.screens.shell import ScenarioSummary
from game.widgets.indicators import IconTile
from game.widgets.layout import Column, Row
from game.widgets.node import Widget
from game.widgets.surfaces import Card
from game.widgets.text import CARD_TITLE, SECONDARY
from game.widgets.words import Paragraph

RANKS: Final = (
    (85.0, "baker"),
    (65.0, "keeper"),
    (40.0, "regular"),
    (15.0, "familiar"),
    (0.0, "passer_by"),
)
"""Mean of the best scores from which a rank is held; a choice. The target of a scenario is 100."""


def library_rank(words: Language, library: Sequence[ScenarioSummary]) -> list[Widget]:
    """A card with the rank; nothing before a game was finished."""
    shipped = [each for each in library if not each.own and not each.problems]
    scores = [each.best_score for each in shipped if each.best_score is not None]
    if not scores:
        return []
    mean = sum(scores) / len(shipped)
    name = words.text(f"screen.scenarios.rank.{rank_of(mean)}")
    line = words.text(
        "screen.scenarios.rank.line",
        finished=words.number(len(scores)),
        count=words.number(len(shipped)),
        points=words.number(mean),
    )
    said = Column([Paragraph(name, CARD_TITLE), Paragraph(line, SECONDARY, "secondary")], grow=1)
    card = Card([Row([IconTile("star"), said], gap=12)], padding=(10, 14))
    return [Readable(card, label=name, key="scenarios.rank")]


def rank_of(mean: float) -> str:
    """The rank held with a mean of the best scores."""
    return next((rank for least, rank in RANKS if mean >= least), "passer_by")
