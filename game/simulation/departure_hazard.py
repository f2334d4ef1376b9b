"""How likely customers are to leave, and what those who are there are worth."""

import numpy as np

from game.simulation.arrays import FloatArray, IntArray
from game.simulation.columns import Columns
from game.simulation.curves import rational_exponential
from game.simulation.parameters import Parameters


def habit_factor(
    columns: Columns, prompt: FloatArray, usual_rate: float, parameters: Parameters
) -> FloatArray:
    """Hazard by tenure, inertia and how often people buy; a prompt breaks inertia (B74, B78, D1).

    Who buys seldom is tied by little: where few buy, fewer stay as well.

    Equation:
        habit = (tenure_floor + tenure_extra / (1 + tenure_speed · tenure))
            · (1 − inertia · (1 − prompt_wakes · prompt))
            · (1 + seldom_weight · (1 − purchase_rate / visit_probability))

    Args:
        columns: the people.
        prompt: how far each was woken this month, 0–1.
        usual_rate: purchases a month of the market's average customer, ``visit_probability``.
        parameters: the model's parameters.
    """
    known = parameters.departure
    tenure = known.tenure_floor + known.tenure_extra / (1.0 + known.tenure_speed * columns.tenure)
    habit = tenure * (1.0 - columns.inertia * (1.0 - known.prompt_wakes * prompt))
    tie = columns.purchase_rate * (known.seldom_weight / usual_rate)
    return habit * (1.0 + known.seldom_weight - tie)


def lasting_reasons(
    satisfaction: FloatArray, trust: FloatArray, reference_trust: float, parameters: Parameters
) -> FloatArray:
    """What satisfaction and trust add to leaving; 0 at the mean trust of the start (C14, B83–84).

    Equation:
        lasting reasons = trust_slope · (reference_trust − trust) − satisfaction_slope
            · satisfaction
            + trust_kink · max(0, kink_at − trust)

    Args:
        satisfaction: per person.
        trust: per person, points.
        reference_trust: mean of the start, points.
        parameters: the model's parameters.
    """
    known = parameters.departure
    reasons = known.trust_slope * (reference_trust - trust)
    reasons -= known.satisfaction_slope * satisfaction
    reasons += known.trust_kink * np.maximum(known.kink_at - trust, 0.0)
    return reasons


def leaving_probability(
    habit: FloatArray, reasons: FloatArray, monthly_churn: float, parameters: Parameters
) -> FloatArray:
    """Probability to leave in a month, at most the cap (C12, D1).

    Equation:
        leaving = min(cap, base_churn · churn_scale · habit · M(reasons))
        M(z) = 1 + z + z²/2 above 0, 1 / (1 − z + z²/2) below

    Args:
        habit: see ``habit_factor``; per person.
        reasons: sum of all reasons, per person.
        monthly_churn: the market's base churn × the scale that makes the start's churn equal it.
        parameters: the model's parameters.
    """
    probability = monthly_churn * habit * rational_exponential(reasons)
    return np.minimum(probability, parameters.departure.cap, out=probability)


def equity_cents(
    monthly_margin_cents: FloatArray, leaving: FloatArray, parameters: Parameters
) -> IntArray:
    """Expected discounted contribution over 24 months, per person, in whole cents (B81).

    Equation:
        kept = (1 − leaving) / (1 + discount)
        equity = monthly margin · (kept + kept² + … + kept²⁴)
    """
    kept = (1.0 - leaving) / (1.0 + parameters.survey.discount)
    power_2 = kept * kept
    power_4 = power_2 * power_2
    power_8 = power_4 * power_4
    power_24 = power_8 * power_8 * power_8
    months = kept * (1.0 - power_24) / (1.0 - kept)
    return np.rint(monthly_margin_cents * months).astype(np.int64)
