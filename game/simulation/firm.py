"""The firm: money, standing, abilities and everything that is known only about it as a whole."""

from dataclasses import dataclass
from typing import Final

from game.vocabulary.catalogue import LEVER_IDS, LeverId
from game.vocabulary.effects import LimitTactic, MarketQuantity

NEVER: Final = 0
FOREVER: Final = 1_000_000


@dataclass(frozen=True, slots=True)
class RegulatorCase:
    """A complaint the regulator looks into.

    Attributes:
        decided_turn: the turn in which the decision falls.
        slot: place of the tactic in the hand, or None for the firm as a whole.
        hidden: whether the use was hidden and nobody had been asked.
    """

    decided_turn: int
    slot: int | None
    hidden: bool


@dataclass(frozen=True, slots=True)
class MarketFactor:
    """A market quantity is multiplied by a factor up to and including a turn."""

    quantity: MarketQuantity
    factor: float
    last_turn: int


@dataclass(frozen=True, slots=True)
class ScheduledEvent:
    """An event that will lie in the inbox of a turn."""

    event: str
    turn: int
    about: str | None = None


@dataclass(frozen=True, slots=True)
class SettingLimit:
    """Fewer settings of a tactic are left up to and including a turn."""

    limit: LimitTactic
    last_turn: int


@dataclass(frozen=True, slots=True)
class TacticRecord:
    """What the firm has done with one tactic of its hand so far.

    Attributes:
        started: the first turn it was paid for, or NEVER.
        set_up_level: the highest level whose set-up was paid.
        locked_through: last turn in which it is locked, or NEVER.
        unlocked: opened before its turn by an event.
        exposure: hidden use that could come out.
        adoption: share of rivals who have copied it, 0–1.
        taken_unasked: people's data were used for it without asking them.
        limits: what events have left of its settings, in the order they came.
    """

    started: int = NEVER
    set_up_level: int = 0
    locked_through: int = NEVER
    unlocked: bool = False
    exposure: float = 0.0
    adoption: float = 0.0
    taken_unasked: bool = False
    limits: tuple[SettingLimit, ...] = ()


@dataclass(frozen=True, slots=True)
class FirmState:
    """Everything about the firm that outlasts a turn.

    Attributes:
        cash_cents: marketing money at hand; may be negative.
        reputation: 0–100.
        brand: consistency, 0–1.
        data_quality: ability 0–1; likewise science and analysis.
        science: ability of data scientists, 0–1.
        analysis: ability of behavioural analysts, 0–1.
        reviews: reviews that count.
        market_standard: value customers find normal.
        hints: what complaints have taught about what goes wrong, 0–1.
        tactics: one record per tactic of the hand, in its order.
        levers: last turn's levels, in the order of LEVER_IDS.
        motives_found: research has found the motives.
        categories_kept: bits of the data categories the firm keeps.
        exposed_turns: turns in a row with much data and no security.
        cases: what lies with the regulator.
        data_complaints_per_1000: of the last turn.
        market_factors: changes of the market in force.
        scheduled: events to come.
        pleased: share of customers pleased last turn; likewise displeased.
        displeased: share of customers displeased last turn.
        moods: the two shares in each segment, in the order of the segments.
        categories_used: last turn in which each data category was used, or NEVER.
        churn_scale: makes the churn of the start what the scenario says.
        reference_trust: mean trust at the start, points.
    """

    cash_cents: int
    reputation: float
    brand: float
    data_quality: float
    science: float
    analysis: float
    reviews: float
    market_standard: float
    hints: float
    tactics: tuple[TacticRecord, ...]
    levers: tuple[int, ...]
    motives_found: bool
    categories_kept: int
    exposed_turns: int
    cases: tuple[RegulatorCase, ...]
    data_complaints_per_1000: float
    market_factors: tuple[MarketFactor, ...]
    scheduled: tuple[ScheduledEvent, ...]
    pleased: float
    displeased: float
    moods: tuple[tuple[float, float], ...]
    categories_used: tuple[int, ...]
    churn_scale: float
    reference_trust: float

    def lever(self, lever_id: LeverId) -> int:
        """Last turn's level of a lever."""
        return self.levers[LEVER_IDS.index(lever_id)]
