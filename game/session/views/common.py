"""What several screens show: series, voices, the floor, the forecast. Trust levels are 0–4."""

from dataclasses import dataclass
from typing import Final, Literal

from game.vocabulary.looks import CastLook
from game.vocabulary.voices import Tone

TRUST_LEVEL_BOUNDS: Final = (25.0, 42.0, 60.0, 78.0)
"""Trust (0–100) at which the next of the five levels begins; a choice of display."""

Fate = Literal["stays", "arrives", "leaves"]


@dataclass(frozen=True, slots=True)
class Series:
    """One measure over the turns played.

    Attributes:
        start: the value before the first turn.
        values: one per turn played.
        measured: False for the true value, which only the ending shows.
    """

    start: float
    values: tuple[float, ...]
    measured: bool = True


@dataclass(frozen=True, slots=True)
class Voice:
    """One sentence of one customer, from that customer's largest booked cause this turn.

    Attributes:
        customer: id in the simulation.
        cast: id of the cast member, or None for somebody without a name.
        segment: segment id.
        cause: the cause; tone says which way it moved.
        tone: plus, torn or minus.
        text_key: key of a list of lines in the language layers; ``line`` is the index in it.
        line: taken modulo the number of lines the language has.
        trust_level: 0–4 after the turn; trust_change in points.
        trust_change: this turn's.
        tenure_months: how long a customer.
        look: what the scenario says of a face; None leaves it to chance.
    """

    customer: int
    cast: str | None
    segment: str
    cause: str
    tone: Tone
    text_key: str
    line: int
    trust_level: int
    trust_change: float
    tenure_months: int
    look: CastLook | None = None


@dataclass(frozen=True, slots=True)
class FloorCustomer:
    """A customer on the floor, before and after this turn.

    Attributes:
        reached: ids of the tactics that reached them.
        look: what the scenario says of a face; None leaves it to chance.
        heard: points of trust moved by what others told them.
    """

    id: int
    cast: str | None
    segment: str
    trust_level_before: int
    trust_level_after: int
    fate: Fate
    bought: bool
    complained: bool
    reached: tuple[str, ...]
    look: CastLook | None = None
    heard: float = 0.0


@dataclass(frozen=True, slots=True)
class FloorView:
    """A sample of the customers, said to be one."""

    people: tuple[FloorCustomer, ...]
    shown: int
    total: int
    level_counts: tuple[int, int, int, int, int]


@dataclass(frozen=True, slots=True)
class ForecastView:
    """The firm's own forecast with its band; trust as a survey would measure it."""

    trust_low: float
    trust_mid: float
    trust_high: float
    revenue_low_cents: int
    revenue_mid_cents: int
    revenue_high_cents: int


def trust_level(trust: float) -> int:
    """The display level 0–4 of a trust value 0–100."""
    return sum(trust >= bound for bound in TRUST_LEVEL_BOUNDS)
