"""A tactic's attributes as strategies weigh them. No rule here knows a tactic by name."""

from dataclasses import dataclass

from game.simulation import strengths
from game.simulation.campaigns import with_variant
from game.simulation.life_phases import share_in_new_phase
from game.simulation.parameters import DEFAULT_PARAMETERS
from game.vocabulary.catalogue import TacticDefinition


@dataclass(frozen=True, slots=True)
class Played:
    """A tactic in one of its variants.

    Attributes:
        tactic: the definition, the variant's replacements merged.
        variant: the variant's id, or None where there are none.
        burden: how much it shows of how sensitive data, 0–3.
        taken: data it uses are inferred or bought rather than given or observed.
        messages: messages a month at level 2, at least 0.
        pull: how much it moves people to buy, as far as its attributes tell, on average over all of
            them, sought or not; 0 to about 10.
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
    return (
        _meant_for(tactic)
        * tactic.impact
        * (gains.relevance + gains.savings + gains.social_proof + gains.novelty + felt)
    )


def _meant_for(tactic: TacticDefinition) -> float:
    """Share of people it seeks."""
    return share_in_new_phase(DEFAULT_PARAMETERS.life) if tactic.new_phase else 1.0


def _played(tactic: TacticDefinition, variant: str | None) -> Played:
    scale = DEFAULT_PARAMETERS.scale
    sensitivity = max(
        (strengths.sensitivity(scale, use.category) for use in tactic.data), default=0.0
    )
    return Played(
        tactic=tactic,
        variant=variant,
        burden=tactic.depth * sensitivity,
        taken=any(use.origin in {"inferred", "bought"} for use in tactic.data),
        messages=max(0.0, tactic.message_load),
        pull=_pull(tactic),
    )
