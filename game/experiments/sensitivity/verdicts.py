"""Whether a statement survives: right, right in another size, or wrong."""

import math
from collections.abc import Callable, Mapping, Sequence
from typing import Final, Literal

from game.experiments.expected import claim_holds
from game.experiments.facts.fact import Fact
from game.experiments.facts.table import FACTS
from game.experiments.sensitivity.topics import (
    STRATEGY_STATEMENTS,
    ClaimsTopic,
    FactsTopic,
    StrategiesTopic,
    Topic,
)
from game.vocabulary.assumptions import claim_id
from game.vocabulary.expectations import Claim

Verdict = Literal["holds", "moved", "turned"]
"""Inside its band; on the right side, but outside it; on the wrong side."""
Judge = Callable[[Sequence[float]], Verdict]
"""Judges the numbers of a statement, one per seed."""

_NEUTRAL: Final = (0.0, 1.0)
"""No change, and a ratio of equals: what a statement about a direction must not reach."""
_FAR: Final = 2.0
"""Widths of a band beyond which a statement about a size is wrong: a choice."""


def judges(topics: Sequence[Topic]) -> Mapping[str, Judge]:
    """How each statement of some topics is judged."""
    found: dict[str, Judge] = {}
    for topic in topics:
        if isinstance(topic, FactsTopic):
            found.update({fact.id: _fact_judge(fact) for fact in FACTS})
        elif isinstance(topic, StrategiesTopic):
            found.update(dict.fromkeys(STRATEGY_STATEMENTS, judge_signs))
        elif isinstance(topic, ClaimsTopic):
            for claim in topic.expectations.claims:
                found[claim_id(topic.definition.id, claim)] = _claim_judge(claim)
    return found


def judge_band(numbers: Sequence[float], low: float, high: float) -> Verdict:
    """Judges the mean of a statement with a band.

    A band says two things: a side and a size. The side is where the band lies of no change (0) and
    of equality (1), whichever it does not hold itself; a mean that crosses one of them turns the
    statement round. Bands of shares, and bands that begin or end at no change ("hardly any"), speak
    of a size alone: they are wrong where the mean is further off than twice their width.
    """
    mean = _mean(numbers)
    if math.isnan(mean):
        return "turned"
    if low <= mean <= high:
        return "holds"
    for neutral in _NEUTRAL:
        if (high < neutral <= mean) or (low > neutral >= mean):
            return "turned"
    of_size = (low >= 0.0 and high <= 1.0) or low <= 0.0 <= high
    outside = max(low - mean, mean - high)
    return "turned" if of_size and outside > _FAR * (high - low) else "moved"


def judge_signs(numbers: Sequence[float]) -> Verdict:
    """Judges a statement that is right on a seed where its number is above 0."""
    if all(number > 0.0 for number in numbers):
        return "holds"
    return "moved" if _mean(numbers) > 0.0 else "turned"


def judge_claim(numbers: Sequence[float], claim: Claim) -> Verdict:
    """Judges the mean distance of a claim: as far as claimed, on its side, or not even that."""
    mean = _mean(numbers)
    if math.isnan(mean):
        return "turned"
    if claim_holds(claim, mean):
        return "holds"
    right = mean > 0.0 if claim.above_by is not None else mean < 0.0
    return "moved" if right else "turned"


def _fact_judge(fact: Fact) -> Judge:
    if fact.reading == "share":
        return judge_signs
    return lambda numbers: judge_band(numbers, fact.low, fact.high)


def _claim_judge(claim: Claim) -> Judge:
    return lambda numbers: judge_claim(numbers, claim)


def _mean(numbers: Sequence[float]) -> float:
    return math.fsum(numbers) / len(numbers) if numbers else math.nan
