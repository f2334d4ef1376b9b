"""Measures over time, as charts show them."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from game.session.views import Series
from game.vocabulary.measures import StartMeasures, TurnMeasures
from game.vocabulary.scenario import ScenarioDefinition

_VALUES: Final[Mapping[str, Callable[[TurnMeasures], float]]] = {
    "trust_measured": lambda measures: measures.trust_measured,
    "revenue_cents": lambda measures: float(measures.revenue_cents),
    "churn_rate": lambda measures: measures.churn_rate,
    "consent_share": lambda measures: measures.consent_share,
    "complaints_per_1000": lambda measures: measures.per_1000(measures.complaints),
    "customers": lambda measures: float(measures.customers),
}


def counted_series(
    definition: ScenarioDefinition, start: StartMeasures, turns: Sequence[TurnMeasures]
) -> dict[str, Series]:
    """What the firm counts and surveys, by measure."""
    starts = {
        "trust_measured": start.trust_measured,
        "revenue_cents": float(start.monthly_revenue_cents),
        "churn_rate": definition.market.base_churn,
        "consent_share": start.consent_share,
        "complaints_per_1000": 0.0,
        "customers": float(start.customers),
    }
    return {
        name: Series(starts[name], tuple(value(each) for each in turns))
        for name, value in _VALUES.items()
    }


def true_trust(start: StartMeasures, turns: Sequence[TurnMeasures]) -> Series:
    """Mean true trust, for the ending only."""
    return Series(start.trust, tuple(each.trust for each in turns), measured=False)
