"""How likely customers are to leave, and what those who are there are worth."""

import numpy as np

from game.simulation.arrays import FloatArray, IntArray
from game.simulation.columns import Columns
from game.simulation.curves import rational_exponential
from game.simulation.parameters import Parameters


def habit_factor(columns: Columns, prompt: FloatArray, parameters: Parameters) -> FloatArray:
    """Hazard by tenure and inertia, before scaling; a prompt breaks inertia (B74, D1)."""
    known = parameters.departure
    tenure = known.tenure_floor + known.tenure_extra / (1.0 + known.tenure_speed * columns.tenure)
    return tenure * (1.0 - columns.inertia * (1.0 - known.prompt_wakes * prompt))


def lasting_reasons(
    satisfaction: FloatArray, trust: FloatArray, reference_trust: float, parameters: Parameters
) -> FloatArray:
    """Log-hazard-like sum of what satisfaction and trust add; 0 at the start's mean trust."""
    known = parameters.departure
    reasons = known.trust_slope * (reference_trust - trust)
    reasons -= known.satisfaction_slope * satisfaction
    reasons += known.trust_kink * np.maximum(known.kink_at - trust, 0.0)
    return reasons


def leaving_probability(
    habit: FloatArray, reasons: FloatArray, monthly_churn: float, parameters: Parameters
) -> FloatArray:
    """Probability to leave in a month, at most the cap.

    Args:
        habit: see ``habit_factor``.
        reasons: sum of all reasons.
        monthly_churn: the market's base churn × the scale that makes the start's churn equal it.
        parameters: the model's parameters.
    """
    probability = monthly_churn * habit * rational_exponential(reasons)
    return np.minimum(probability, parameters.departure.cap, out=probability)


def equity_cents(
    monthly_margin_cents: FloatArray, leaving: FloatArray, parameters: Parameters
) -> IntArray:
    """Expected discounted contribution over 24 months, per person, in whole cents."""
    kept = (1.0 - leaving) / (1.0 + parameters.survey.discount)
    power_2 = kept * kept
    power_4 = power_2 * power_2
    power_8 = power_4 * power_4
    power_24 = power_8 * power_8 * power_8
    months = kept * (1.0 - power_24) / (1.0 - kept)
    return np.rint(monthly_margin_cents * months).astype(np.int64)
