"""What is counted, surveyed and computed about a turn. Plain numbers, never rounded."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TurnMeasures:
    """Results of one turn.

    Attributes:
        trust: true mean trust of present customers, 0–100.
        trust_measured: what the survey says, rounded to whole points as surveys are.
        trust_survey_error: half-width of the survey's 95 % interval, trust points.
        revenue_cents: sales of the turn; likewise contribution (margin minus marketing costs).
        contribution_cents: may be negative.
        costs_cents: marketing spending of the turn (set-up, running, levers, one-off effects).
        cash_cents: money at hand after the turn.
        customers: present customers after the turn.
        arrived: prospects who became customers this turn; likewise churned.
        churned: customers who left.
        buyers: customers who bought at least once.
        reached: people touched by at least one tactic.
        opted_out: people who said no to messages or withdrew a consent this turn.
        complaints: complaints of all kinds; data_complaints are part of them.
        data_complaints: complaints about the use of data.
        consent_share: share of customers with at least one active yes (default-on not counted).
        noticed_share: share of customers aware of a hidden use.
        message_load: mean messages a month that customers received.
        satisfaction: mean, about −2.5 to 1.5.
        reputation: 0–100.
        customer_equity_cents: expected contribution of today's customers over 24 months, discounted
            1 % a month, survival by the model's own churn.
    """

    trust: float
    trust_measured: float
    trust_survey_error: float
    revenue_cents: int
    contribution_cents: int
    costs_cents: int
    cash_cents: int
    customers: int
    arrived: int
    churned: int
    buyers: int
    reached: int
    opted_out: int
    complaints: int
    data_complaints: int
    consent_share: float
    noticed_share: float
    message_load: float
    satisfaction: float
    reputation: float
    customer_equity_cents: int

    @property
    def churn_rate(self) -> float:
        """Share of those present before the turn who left in it."""
        before = self.customers - self.arrived + self.churned
        return self.churned / before if before else 0.0

    def per_1000(self, count: int) -> float:
        """A count per thousand present customers."""
        return 1000 * count / self.customers if self.customers else 0.0


@dataclass(frozen=True, slots=True)
class StartMeasures:
    """The situation before the first turn, with the same meanings as in TurnMeasures."""

    trust: float
    trust_measured: float
    customers: int
    cash_cents: int
    consent_share: float
    reputation: float
    monthly_revenue_cents: int
    customer_equity_cents: int


@dataclass(frozen=True, slots=True)
class GameResults:
    """Results of a whole game, the ones goals speak of."""

    trust: float
    contribution_cents: int
    customer_equity_cents: int
    consent_share: float
    reputation: float


@dataclass(frozen=True, slots=True)
class GoalScore:
    """Goal points of one result: 50 as good as doing nothing, 100 the target, cut to 0–120."""

    result: float
    abstain: float
    target: float
    points: float


@dataclass(frozen=True, slots=True)
class GameScore:
    """The weighted mean of goal points, and what it is made of."""

    score: float
    goals: Mapping[str, GoalScore]
    ending: str
