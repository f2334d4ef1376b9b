"""What is known about a parameter."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class About:
    """Stands beside each parameter.

    Attributes:
        unit: what it is counted in.
        source: evidence ids, or that the value (or its size) is a choice.
        low: lowest value that makes sense.
        high: highest value that makes sense.
        meaning: what it stands for.
    """

    unit: str
    source: str
    low: float
    high: float
    meaning: str
