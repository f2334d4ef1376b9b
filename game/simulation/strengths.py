"""From the strengths authors write (0 none, 1 little, 2 clear, 3 strong) to the model's scale.

This is the only place where the two scales meet. What a strength amounts to is a parameter; between
two strengths the scale is straight.
"""

from typing import Final

from game.simulation.curves import table_at
from game.simulation.parameters.scale import ScaleParameters
from game.vocabulary.settings import DataCategory, DataOrigin

STRONGEST: Final = 3.0
# Prices are a rule of the game and not of the world: players are told them beforehand.
_LEVEL_PRICE: Final = (0.0, 0.5, 1.0, 2.0)


def relevance(scale: ScaleParameters, strength: float) -> float:
    """How far a message fits what the person needs, 0–1 (C23).

    Equation:
        relevance = 0, relevance_little, relevance_clear, relevance_strong at 0, 1, 2, 3
    """
    table = (0.0, scale.relevance_little, scale.relevance_clear, scale.relevance_strong)
    return table_at(strength, table)


def irritation_removed(scale: ScaleParameters, strength: float) -> float:
    """Share of a felt irritation that is taken away, 0–1 (C14).

    Equation:
        irritation = 0, irritation_little, irritation_clear, irritation_strong at 0, 1, 2, 3
    """
    table = (0.0, scale.irritation_little, scale.irritation_clear, scale.irritation_strong)
    return table_at(strength, table)


def delight(scale: ScaleParameters, strength: float) -> float:
    """Pleasure beyond what was expected, 0–1 (S60–61).

    Equation:
        delight = 0, delight_little, delight_clear, delight_strong at 0, 1, 2, 3
    """
    table = (0.0, scale.delight_little, scale.delight_clear, scale.delight_strong)
    return table_at(strength, table)


def savings(scale: ScaleParameters, strength: float) -> float:
    """Money saved as it is felt, 0–1 (B70).

    Equation:
        savings = 0, savings_little, savings_clear, savings_strong at 0, 1, 2, 3
    """
    table = (0.0, scale.savings_little, scale.savings_clear, scale.savings_strong)
    return table_at(strength, table)


def social_proof(scale: ScaleParameters, strength: float) -> float:
    """Weight of what others bought or said, 0–1 (B100).

    Equation:
        social = 0, social_little, social_clear, social_strong at 0, 1, 2, 3
    """
    table = (0.0, scale.social_little, scale.social_clear, scale.social_strong)
    return table_at(strength, table)


def novelty(scale: ScaleParameters, strength: float) -> float:
    """Pull of the new, 0–1 (S108).

    Equation:
        novelty = 0, novelty_little, novelty_clear, novelty_strong at 0, 1, 2, 3
    """
    table = (0.0, scale.novelty_little, scale.novelty_clear, scale.novelty_strong)
    return table_at(strength, table)


def depth(scale: ScaleParameters, strength: float, level: int) -> float:
    """How much it shows that the firm knows the person, 0–1, grown with the level (B5, B9).

    Equation:
        depth = min(1, depth_little, depth_clear or depth_strong · factor of the level)
        factor of the level = deepening_first, 1 at level 2, deepening_third
    """
    table = (0.0, scale.depth_little, scale.depth_clear, scale.depth_strong)
    grown = (0.0, scale.deepening_first, 1.0, scale.deepening_third)[level]
    return min(1.0, table_at(strength, table) * grown)


def visibility(scale: ScaleParameters, strength: float) -> float:
    """Chance that the personal part catches the eye, 0–1 (C3).

    Equation:
        visibility_nil, visibility_little, visibility_clear, visibility_strong at 0, 1, 2, 3
    """
    table = (
        scale.visibility_nil,
        scale.visibility_little,
        scale.visibility_clear,
        scale.visibility_strong,
    )
    return table_at(strength, table)


def selling(scale: ScaleParameters, strength: float) -> float:
    """How plainly a contact wants to sell, 0–1 (S69).

    Equation:
        selling = selling_nil, selling_little, selling_clear, selling_strong at 0, 1, 2, 3
    """
    table = (scale.selling_nil, scale.selling_little, scale.selling_clear, scale.selling_strong)
    return table_at(strength, table)


def gimmick(scale: ScaleParameters, strength: float) -> float:
    """Charm that rests on being new, 0–1 (C22).

    Equation:
        gimmick = 0, gimmick_little, gimmick_clear, gimmick_strong at 0, 1, 2, 3
    """
    table = (0.0, scale.gimmick_little, scale.gimmick_clear, scale.gimmick_strong)
    return table_at(strength, table)


def surcharge(scale: ScaleParameters, strength: float) -> float:
    """A price set against the person, as those who notice feel it (B72).

    Equation:
        surcharge = 0, surcharge_little, surcharge_clear, surcharge_strong at 0, 1, 2, 3
    """
    table = (0.0, scale.surcharge_little, scale.surcharge_clear, scale.surcharge_strong)
    return table_at(strength, table)


def impact(scale: ScaleParameters, strength: float) -> float:
    """How strongly a response moves buying (1 is an ordinary tactic) (C30).

    Equation:
        impact = 0, impact_little, impact_clear, impact_strong at 0, 1, 2, 3
    """
    table = (0.0, scale.impact_little, scale.impact_clear, scale.impact_strong)
    return table_at(strength, table)


def specificity(strength: float) -> float:
    """From broad (0) to one exact product (1)."""
    return min(1.0, strength / STRONGEST)


def explicit_identity(strength: float) -> float:
    """How openly the person is addressed, 0–1."""
    return min(1.0, strength / STRONGEST)


def level_weight(scale: ScaleParameters, level: int) -> float:
    """Strength of value and selling at a level, against the full strength at level 3 (choice).

    Equation:
        weight = weight_first, weight_second, 1
    """
    return (0.0, scale.weight_first, scale.weight_second, 1.0)[level]


def level_push(scale: ScaleParameters, level: int) -> float:
    """How hard a level pushes to sell, against level 2 (S69).

    Equation:
        force of the level = push_first, 1, push_third
    """
    return (0.0, scale.push_first, 1.0, scale.push_third)[level]


def level_price(level: int) -> float:
    """Price at a level against the price at level 2."""
    return _LEVEL_PRICE[level]


def level_load(
    scale: ScaleParameters, load: float, by_level: tuple[float, float, float] | None, level: int
) -> float:
    """Messages a month at a level (B85).

    Equation:
        load · (messages_first, 1 or messages_third), unless the tactic names its loads itself

    Args:
        scale: what levels stand for.
        load: messages a month at level 2.
        by_level: what the tactic names for levels 1 to 3, or None.
        level: 0–3.
    """
    if by_level is not None and level > 0:
        return by_level[level - 1]
    return load * (0.0, scale.messages_first, 1.0, scale.messages_third)[level]


def sensitivity(scale: ScaleParameters, category: DataCategory) -> float:
    """How touchy a category of data is, 0–1 (evidence D9, B38).

    Equation:
        sensitivity = touchy_contact, touchy_preferences, touchy_transactions, touchy_browsing,
            touchy_device, touchy_location, touchy_voice, touchy_biometric, touchy_health,
            touchy_inferred or touchy_bought
    """
    table: dict[DataCategory, float] = {
        "contact": scale.touchy_contact,
        "preferences": scale.touchy_preferences,
        "transactions": scale.touchy_transactions,
        "browsing": scale.touchy_browsing,
        "device": scale.touchy_device,
        "location": scale.touchy_location,
        "voice": scale.touchy_voice,
        "biometric": scale.touchy_biometric,
        "health": scale.touchy_health,
        "inferred": scale.touchy_inferred,
        "bought": scale.touchy_bought,
    }
    return table[category]


def origin_factor(scale: ScaleParameters, origin: DataOrigin) -> float:
    """How much worse or better a category feels by how the firm came by it (B9).

    Equation:
        origin = origin_declared, 1 (observed), origin_inferred, origin_bought
    """
    table: dict[DataOrigin, float] = {
        "declared": scale.origin_declared,
        "observed": 1.0,
        "inferred": scale.origin_inferred,
        "bought": scale.origin_bought,
    }
    return table[origin]


def unacceptable(scale: ScaleParameters, origin: DataOrigin) -> float:
    """How far telling people makes it worse rather than better, 0–1 (B9).

    Equation:
        unacceptable = 0 (declared), unacceptable_observed, unacceptable_inferred,
            unacceptable_bought
    """
    table: dict[DataOrigin, float] = {
        "declared": 0.0,
        "observed": scale.unacceptable_observed,
        "inferred": scale.unacceptable_inferred,
        "bought": scale.unacceptable_bought,
    }
    return table[origin]
