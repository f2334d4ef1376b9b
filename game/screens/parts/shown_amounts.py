"""Amounts rounded for display so that what is shown adds up, too."""

import math
from collections.abc import Sequence


def shown_amounts(amounts: Sequence[float], decimals: int) -> tuple[float, ...]:
    """The amounts rounded so that their sum is the rounded sum.

    Each differs from its exact value by less than one unit of the last decimal; those nearest to
    the next unit get what is left over (largest remainders).

    Args:
        amounts: exact parts of a whole.
        decimals: decimals shown; negative for tens or hundreds.
    """
    unit = 10.0**-decimals
    scaled = [amount / unit for amount in amounts]
    floors = [math.floor(value) for value in scaled]
    left_over = round(math.fsum(scaled)) - sum(floors)
    by_remainder = sorted(
        range(len(scaled)), key=lambda index: (floors[index] - scaled[index], index)
    )
    for index in by_remainder[:left_over]:
        floors[index] += 1
    return tuple(round(whole * unit, max(0, decimals)) for whole in floors)
