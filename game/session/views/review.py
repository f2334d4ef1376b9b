"""What a turn did, and why."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from game.session.views.common import Fate, FloorView, ForecastView, Series, Voice
from game.vocabulary.causes import BASELINE, CUSTOMER_COUNT, EARLIER, REST_OF_MONTH
from game.vocabulary.decisions import Direction
from game.vocabulary.events import EventOccurred
from game.vocabulary.looks import CastLook
from game.vocabulary.measures import TurnMeasures


@dataclass(frozen=True, slots=True)
class LedgerBar:
    """One bar of a waterfall: a cause and what it did."""

    cause: str
    kind: Literal["tactic", "lever", "event", "model", "baseline", "together"]
    amount: float


@dataclass(frozen=True, slots=True)
class PredictionOutcome:
    """A prediction beside what came of it.

    Attributes:
        measure: ``trust`` or ``revenue``.
        predicted: the direction said, with ``confidence``.
        confidence: 1/3 to 1.
        actual: the direction it took (of trust the true one, whose change the review shows).
        right: whether they agree.
    """

    measure: str
    predicted: Direction
    confidence: float
    actual: Direction
    right: bool


@dataclass(frozen=True, slots=True)
class Preparing:
    """A tactic that was paid for and has not reached anybody yet.

    Attributes:
        tactic: its id.
        works_from: the first turn in which it reaches customers.
    """

    tactic: str
    works_from: int


@dataclass(frozen=True, slots=True)
class MonthBefore:
    """The month before the one reviewed, as far as that one is counted from there.

    Those who come and go in a month do so after the purchases, so they count from the next one on.

    Attributes:
        baseline_cents: what it would have brought without anything done in it.
        brought_cents: what every card and lever brought on top, and what they did together.
        customers: who could buy in it; customers_after: who could in the month reviewed.
        left: who went in between, and arrived who came.
    """

    baseline_cents: int
    brought_cents: Mapping[str, int]
    customers: int
    customers_after: int
    left: int
    arrived: int

    @property
    def by_customers_cents(self) -> int:
        """What more or fewer customers bring, each as much as in this month by themselves."""
        more = self.customers_after - self.customers
        return round(self.baseline_cents * more / self.customers) if self.customers else 0


@dataclass(frozen=True, slots=True)
class MovedPerson:
    """Somebody a cause moved.

    Attributes:
        customer: id in the simulation.
        cast: id of the cast member, or None for somebody without a name.
        segment: segment id.
        trust_level: 0–4 after the turn.
        points: of trust the cause moved; 0 where it only reached them.
        revenue_cents: what they spent this turn.
        fate: whether they stay, came or left.
        look: what the scenario says of a face; None leaves it to chance.
    """

    customer: int
    cast: str | None
    segment: str
    trust_level: int
    points: float
    revenue_cents: int
    fate: Fate
    look: CastLook | None = None


@dataclass(frozen=True, slots=True)
class MovedView:
    """The customers behind one cause, out of those who are followed.

    Attributes:
        followed: how many were customers before the turn or after it.
        reached: how many of them a tactic reached; 0 for what is none.
        up: how many trusted more for it; of who came and who left: who came.
        down: likewise less, or who left.
        most: those it moved most; whoever it reached and spent most where it moved nobody.
    """

    followed: int
    reached: int
    up: int
    down: int
    most: tuple[MovedPerson, ...]


@dataclass(frozen=True, slots=True)
class ReviewView:
    """What a turn did, and why.

    Attributes:
        turn: the turn just played.
        measures: of this turn (true trust is not shown to players before the ending).
        trust_before: mean trust by the ledger's own account; trust_after likewise. The review
            shows the *change* by cause; levels shown are the measured ones.
        trust_measured_before: survey of the turn before; trust_measured this turn's.
        revenue_before_cents: the turn before (or the usual month); cash_before_cents likewise.
        trust_bars: causes by size, adding up to the change.
        revenue_bars: baseline, causes by size, together, adding up to the revenue.
        predictions: with outcomes; empty if prediction is off.
        forecast: what the firm had expected, if it was shown.
        happened: events of the turn.
        voices: three to five customers.
        floor: the customers of the turn.
        ends: the game is over after this turn.
        ended_early: the ending that stopped it before its last turn, or empty.
        preparing: tactics on that have not reached anybody yet.
        fine_cents: what the regulator took this turn; 0 in most.
        month_before: what the turn before brought, and to how many; None in the first.
        moved: cause or tactic → whom it moved.
    """

    turn: int
    turns: int
    measures: TurnMeasures
    trust_change: float
    trust_measured_before: float
    trust_measured: float
    revenue_before_cents: int
    trust_bars: tuple[LedgerBar, ...]
    revenue_bars: tuple[LedgerBar, ...]
    predictions: tuple[PredictionOutcome, ...]
    forecast: ForecastView | None
    happened: tuple[EventOccurred, ...]
    voices: tuple[Voice, ...]
    floor: FloorView
    series: Mapping[str, Series]
    ends: bool
    cash_before_cents: int | None = None
    ended_early: str = ""
    preparing: tuple[Preparing, ...] = ()
    fine_cents: int = 0
    month_before: MonthBefore | None = None
    moved: Mapping[str, MovedView] = field(default_factory=dict)

    @property
    def revenue_change_share(self) -> float:
        """Change of revenue against the month before, as a share of it; 0 without one."""
        before = self.revenue_before_cents
        return (self.measures.revenue_cents - before) / before if before else 0.0

    @property
    def baseline_cents(self) -> int:
        """What the turn would have brought without anything the player did."""
        return round(sum(bar.amount for bar in self.revenue_bars if bar.kind == "baseline"))

    @property
    def month_steps(self) -> tuple[LedgerBar, ...]:
        """The steps from the revenue of the turn before to the baseline of this one, in order.

        First comes off what was done then, as what is done now is counted anew; then what more or
        fewer customers make; the rest is the month by itself. In the first turn only that one.
        """
        before, all_of_it = self.month_before, self.baseline_cents - self.revenue_before_cents
        if before is None:
            return (LedgerBar(BASELINE, "baseline", float(all_of_it)),)
        earlier = before.baseline_cents - self.revenue_before_cents
        customers = before.by_customers_cents
        return (
            LedgerBar(EARLIER, "baseline", float(earlier)),
            LedgerBar(CUSTOMER_COUNT, "baseline", float(customers)),
            LedgerBar(REST_OF_MONTH, "baseline", float(all_of_it - earlier - customers)),
        )
