"""Measures by name, as conditions and goals speak of them."""

from typing import Final

from game.vocabulary.conditions import MeasureName
from game.vocabulary.measures import StartMeasures, TurnMeasures

_DIFFERENCES: Final = frozenset(
    {
        "trust",
        "trust_measured",
        "churn_rate",
        "opt_out_rate",
        "complaints_per_1000",
        "data_complaints_per_1000",
        "consent_share",
        "noticed_share",
        "message_load",
        "reputation",
        "satisfaction",
    }
)


def measure_value(
    measures: TurnMeasures, name: MeasureName, start: StartMeasures | None = None
) -> float:
    """Value of a measure of a turn.

    Args:
        measures: the turn's results.
        name: which measure.
        start: when given, the difference from the start (points, shares) or the ratio to it
            (amounts and customers); a measure the start does not have counts from 0.

    Raises:
        KeyError: for ``goal_index``, which belongs to a whole game.
    """
    value = _absolute(measures, name)
    if start is None:
        return value
    if name in _DIFFERENCES:
        return value - _start_value(start, name)
    base = _start_value(start, name)
    return value / base if base else 0.0


def _absolute(measures: TurnMeasures, name: MeasureName) -> float:
    match name:
        case "opt_out_rate":
            return measures.per_1000(measures.opted_out) / 1000.0
        case "complaints_per_1000":
            return measures.per_1000(measures.complaints)
        case "data_complaints_per_1000":
            return measures.per_1000(measures.data_complaints)
        case "goal_index":
            raise KeyError(name)
        case _:
            return float(getattr(measures, name))


def _start_value(start: StartMeasures, name: MeasureName) -> float:
    if name == "revenue_cents":
        return float(start.monthly_revenue_cents)
    return float(getattr(start, name, 0.0))
