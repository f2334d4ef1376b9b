"""Ticks for charts: three round values across, a few months along."""

import itertools
import math
from typing import Final

from game.language.language import Language
from game.widgets.charts import Tick

_STEPS: Final = (1.0, 2.0, 5.0, 10.0, 20.0)
_QUARTER: Final = 25.0
"""Of a hundred: without it a fall from 70 to 35 would be drawn on an axis from 0 to 100."""
_MOST_MONTHS: Final = 6


def round_ticks(
    low: float, high: float, least_span: float, *, spaces: int = 2
) -> tuple[float, ...]:
    """A few round values, the outer ones at or just beyond the ends of a range.

    Args:
        low: smallest value shown.
        high: largest value shown.
        least_span: ranges narrower than this are widened around their middle, but not below
            nought: a share of −1 % would be nonsense.
        spaces: the most there may be between them.
    """
    missing = max(0.0, least_span - (high - low))
    below = min(missing / 2, max(0.0, low))
    low, high = low - below, high + missing - below
    size = 10.0 ** math.floor(math.log10((high - low) / 3))
    steps = [size * each for each in _STEPS]
    for step in sorted([*steps, _QUARTER] if steps[0] < _QUARTER < steps[-1] else steps):
        first, last = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
        if last - first <= spaces:
            break
    return tuple(step * number for number in range(first, last + 1))


def month_ticks(words: Language, turns: int) -> tuple[Tick, ...]:
    """The start and months an even step apart; place 0 is before the first month.

    The step is the smallest with which there are at most six.
    """
    step = next(step for step in itertools.count(1) if turns <= _MOST_MONTHS * step)
    start = Tick(0, words.text("screen.parts.start"))
    months = range(step, turns + 1, step)
    return (start, *(Tick(month, words.number(month)) for month in months))
