"""The phases of life: how many people are in each, and what a new one changes."""

from typing import Final

import numpy as np

from game.simulation.arrays import FloatArray, SmallArray
from game.simulation.parameters.life import LifeParameters

SETTLED: Final = 0
NEW_HOME: Final = 1
NEW_CHILD: Final = 2
RETIRED: Final = 3


def starting_phases(known: LifeParameters, uniforms: FloatArray) -> SmallArray:
    """Phases in the shares that keep themselves up, one per uniform (S66).

    Equation:
        share of a phase = its rate / (settling + new_home + new_child + retirement)
    """
    whole = known.settling + known.new_home + known.new_child + known.retirement
    return _phases(known, uniforms * whole)


def next_phases(known: LifeParameters, phases: SmallArray, uniforms: FloatArray) -> SmallArray:
    """Phases a month later (S66).

    Equation:
        from settled: new_home, new_child or retirement with these chances;
            back to settled with chance settling

    Args:
        known: rates a month.
        phases: one per person, 0–3, int8.
        uniforms: one per person.
    """
    after = phases.copy()
    changes = known.new_home + known.new_child + known.retirement
    moving = np.flatnonzero(uniforms < max(known.settling, changes))
    lots, before = uniforms[moving], phases[moving]
    settled = np.where(lots < known.settling, np.int8(SETTLED), before)
    after[moving] = np.where(before == SETTLED, _phases(known, lots), settled)
    return after


def share_in_new_phase(known: LifeParameters) -> float:
    """Share of people in a new phase, month after month (S66).

    Equation:
        share = (new_home + new_child + retirement)
            / (settling + new_home + new_child + retirement)
    """
    changes = known.new_home + known.new_child + known.retirement
    return changes / (known.settling + changes)


def mistaken_chance(known: LifeParameters, wrong_share: float) -> float:
    """Chance that somebody settled is taken for somebody in a new phase of life (S13–15).

    So few are in one that a small chance already makes many contacts wrong.

    Equation:
        chance = min(1, wrong_share / (1 − wrong_share) · share / (1 − share)); share of people in
            a new phase
    """
    share = share_in_new_phase(known)
    return min(1.0, wrong_share / (1.0 - wrong_share) * share / (1.0 - share))


def _phases(known: LifeParameters, places: FloatArray) -> SmallArray:
    """Which of three stretches laid end to end from 0 each place falls in; else settled."""
    home = known.new_home
    child = home + known.new_child
    ends = np.array([home, child, child + known.retirement])
    names = np.array([NEW_HOME, NEW_CHILD, RETIRED, SETTLED], dtype=np.int8)
    found: SmallArray = names[np.searchsorted(ends, places, side="right")]
    return found


def buying_factors(known: LifeParameters) -> FloatArray:
    """Purchases by phase against the person's average over phases, shape (4,) (S66).

    Equation:
        factor = 1 (settled), home_buying, child_buying or retired_buying, divided by the mean
            over the shares of the phases
    """
    new = (
        (known.new_home, known.home_buying),
        (known.new_child, known.child_buying),
        (known.retirement, known.retired_buying),
    )
    whole = known.settling
    weighed = known.settling
    for rate, factor in new:
        whole += rate
        weighed += rate * factor
    factors = np.array([1.0, known.home_buying, known.child_buying, known.retired_buying])
    return np.asarray(factors * (whole / weighed), dtype=np.float64)


def winning_factors(known: LifeParameters) -> FloatArray:
    """How far contacts move buying by phase, shape (4,): old habits break (S66, B67).

    Equation:
        factor = 1 + (winnable − 1) · newness; newness = 1 in a new phase of life, else 0,
            less the share of people in one
    """
    newness = np.array([0.0, 1.0, 1.0, 1.0]) - share_in_new_phase(known)
    return np.asarray(1.0 + (known.winnable - 1.0) * newness, dtype=np.float64)
