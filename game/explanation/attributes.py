"""A tactic's attributes as strategies weigh them. No rule here knows a tactic by name."""

from dataclasses import dataclass
from typing import Final

from game.simulation.campaigns import with_variant
from game.vocabulary.catalogue import TacticDefinition
from game.vocabulary.settings import DataCategory

SENSITIVITY: Final[dict[DataCategory, float]] = {
    "preferences": 0.25,
    "contact": 0.3,
    "transactions": 0.4,
    "browsing": 0.6,
    "device": 0.7,
    "location": 0.8,
    "inferred": 0.85,
    "voice": 0.9,
    "bought": 0.95,
    "biometric": 1.0,
    "health": 1.0,
}
"""How sensitive strategies take data to be, 0–1; a choice, ordered as in B9 and D7."""


@dataclass(frozen=True, slots=True)
class Played:
    """A tactic in one of its variants.

    Attributes:
        tactic: the definition, the variant's replacements merged.
        variant: the variant's id, or None where there are none.
        burden: how much it shows of how sensitive data, 0–3.
        taken: data it uses are inferred or bought rather than given or observed.
        messages: messages a month at level 2, at least 0.
        pull: how much it moves people to buy, as far as its attributes tell; 0 to about 10.
    """

    tactic: TacticDefinition
    variant: str | None
    burden: float
    taken: bool
    messages: float
    pull: float


def ways_to_play(tactic: TacticDefinition) -> tuple[Played, ...]:
    """The tactic in each of its variants, or as it is."""
    if not tactic.variants:
        return (_played(tactic, None),)
    return tuple(
        _played(with_variant(tactic, variant.id), variant.id) for variant in tactic.variants
    )


def _pull(tactic: TacticDefinition) -> float:
    gains = tactic.benefits
    felt = 0.3 * (gains.irritation_removed + gains.delight)
    return tactic.impact * (
        gains.relevance + gains.savings + gains.social_proof + gains.novelty + felt
    )


def _played(tactic: TacticDefinition, variant: str | None) -> Played:
    sensitivity = max((SENSITIVITY[use.category] for use in tactic.data), default=0.0)
    return Played(
        tactic=tactic,
        variant=variant,
        burden=tactic.depth * sensitivity,
        taken=any(use.origin in {"inferred", "bought"} for use in tactic.data),
        messages=max(0.0, tactic.message_load),
        pull=_pull(tactic),
    )
