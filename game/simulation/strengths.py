"""From the strengths authors write (0 none, 1 little, 2 clear, 3 strong) to the model's scale.

This is the only place where the two scales meet. The tables were read off the tactics of the
prototype (model.md section 3) that the catalogue's tactics resemble; all of them are choices.
"""

from typing import Final

from game.simulation.curves import table_at
from game.vocabulary.settings import DataCategory, DataOrigin

STRONGEST: Final = 3.0

_RELEVANCE: Final = (0.0, 0.28, 0.42, 0.54)
_IRRITATION: Final = (0.0, 0.10, 0.28, 0.62)
_DELIGHT: Final = (0.0, 0.08, 0.15, 0.24)
_SAVINGS: Final = (0.0, 0.15, 0.30, 0.50)
_SOCIAL: Final = (0.0, 0.12, 0.23, 0.35)
_NOVELTY: Final = (0.0, 0.07, 0.15, 0.26)
_DEPTH: Final = (0.0, 0.30, 0.60, 0.85)
_VISIBILITY: Final = (0.08, 0.28, 0.45, 0.70)
_SELLING: Final = (0.05, 0.33, 0.60, 0.88)
_GIMMICK: Final = (0.0, 0.08, 0.16, 0.24)
_SURCHARGE: Final = (0.0, 0.30, 0.60, 0.90)
_IMPACT: Final = (0.0, 0.27, 0.54, 0.81)
_LEVEL_WEIGHT: Final = (0.0, 0.55, 0.85, 1.0)
_LEVEL_DEPTH: Final = (0.0, 0.7, 1.0, 1.35)
_LEVEL_LOAD: Final = (0.0, 0.55, 1.0, 1.7)
_LEVEL_PUSH: Final = (0.0, 0.5, 1.0, 1.6)
_LEVEL_PRICE: Final = (0.0, 0.5, 1.0, 2.0)
_SENSITIVITY: Final[dict[DataCategory, float]] = {
    "contact": 0.25,
    "preferences": 0.25,
    "transactions": 0.40,
    "browsing": 0.60,
    "device": 0.60,
    "location": 0.80,
    "voice": 0.95,
    "biometric": 1.00,
    "health": 1.00,
    "inferred": 0.95,
    "bought": 0.95,
}
_ORIGIN: Final[dict[DataOrigin, float]] = {
    "declared": 0.6,
    "observed": 1.0,
    "inferred": 1.35,
    "bought": 1.5,
}
_UNACCEPTABLE: Final[dict[DataOrigin, float]] = {
    "declared": 0.0,
    "observed": 0.1,
    "inferred": 0.75,
    "bought": 1.0,
}


def relevance(strength: float) -> float:
    """How far a message fits what the person needs, 0–1."""
    return table_at(strength, _RELEVANCE)


def irritation_removed(strength: float) -> float:
    """Share of a felt irritation that is taken away, 0–1."""
    return table_at(strength, _IRRITATION)


def delight(strength: float) -> float:
    """Pleasure beyond what was expected, 0–1."""
    return table_at(strength, _DELIGHT)


def savings(strength: float) -> float:
    """Money saved as it is felt, 0–1."""
    return table_at(strength, _SAVINGS)


def social_proof(strength: float) -> float:
    """Weight of what others bought or said, 0–1."""
    return table_at(strength, _SOCIAL)


def novelty(strength: float) -> float:
    """Pull of the new, 0–1."""
    return table_at(strength, _NOVELTY)


def depth(strength: float, level: int) -> float:
    """How much it shows that the firm knows the person, 0–1, grown with the level."""
    return min(1.0, table_at(strength, _DEPTH) * _LEVEL_DEPTH[level])


def visibility(strength: float) -> float:
    """Chance that the personal part catches the eye, 0–1."""
    return table_at(strength, _VISIBILITY)


def selling(strength: float) -> float:
    """How plainly a contact wants to sell, 0–1."""
    return table_at(strength, _SELLING)


def specificity(strength: float) -> float:
    """From broad (0) to one exact product (1)."""
    return min(1.0, strength / 3.0)


def explicit_identity(strength: float) -> float:
    """How openly the person is addressed, 0–1."""
    return min(1.0, strength / 3.0)


def gimmick(strength: float) -> float:
    """Charm that rests on being new, 0–1."""
    return table_at(strength, _GIMMICK)


def surcharge(strength: float) -> float:
    """A price set against the person, as those who notice feel it."""
    return table_at(strength, _SURCHARGE)


def impact(strength: float) -> float:
    """How strongly a response moves buying (1 is an ordinary tactic)."""
    return table_at(strength, _IMPACT)


def level_weight(level: int) -> float:
    """Strength of value and selling at a level, against the full strength at level 3."""
    return _LEVEL_WEIGHT[level]


def level_push(level: int) -> float:
    """How hard a level pushes to sell, against level 2."""
    return _LEVEL_PUSH[level]


def level_price(level: int) -> float:
    """Price at a level against the price at level 2."""
    return _LEVEL_PRICE[level]


def level_load(load: float, by_level: tuple[float, float, float] | None, level: int) -> float:
    """Messages a month at a level."""
    if by_level is not None and level > 0:
        return by_level[level - 1]
    return load * _LEVEL_LOAD[level]


def sensitivity(category: DataCategory) -> float:
    """How touchy a category of data is, 0–1 (evidence D9, B38)."""
    return _SENSITIVITY[category]


def origin_factor(origin: DataOrigin) -> float:
    """How much worse or better a category feels by how the firm came by it (B9)."""
    return _ORIGIN[origin]


def unacceptable(origin: DataOrigin) -> float:
    """How far telling people makes it worse rather than better, 0–1 (B9)."""
    return _UNACCEPTABLE[origin]
