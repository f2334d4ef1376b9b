"""What the firm gets to see: a survey of really sampled customers, and what it can record."""

from dataclasses import dataclass
from typing import Final

import numpy as np

from game.simulation.arrays import BoolArray, FloatArray, IntArray
from game.simulation.columns import Columns
from game.simulation.curves import normal_quantile
from game.simulation.ledger import STEPS_PER_POINT, to_steps, total
from game.simulation.parameters.surroundings import SurveyParameters
from game.simulation.turn_context import TurnContext
from game.vocabulary.settings import MOTIVES

GENERATIONS: Final = ("generation_1", "generation_2", "generation_3", "generation_4")
# Of a normal distribution.
_NINETY_FIVE: Final = 1.96


@dataclass(frozen=True, slots=True)
class Survey:
    """Result of a trust survey.

    Attributes:
        measured: mean answer in whole points, 0–100.
        error: half-width of the 95 % interval, points.
        asked: number of answers.
        people: ids of those who answered, in the order asked.
        answers: their answers, points; beyond 0 or 100 where somebody exaggerates.
    """

    measured: float
    error: float
    asked: int
    people: IntArray
    answers: FloatArray


@dataclass(frozen=True, slots=True)
class Observed:
    """What the firm itself can know of a turn, beside what it simply counts.

    Attributes:
        answers: people who answered the trust survey.
        recorded_revenue_cents: revenue it can tie to profiles: of customers who have not refused
            to be recorded, or said yes to something (C11); true revenue is in the measures.
        visible_customers: customers it can tie anything to.
        trackability: how long a visible customer's profile lasts, 0–1: people who would rather not
            be recorded, and are not asked, come back under other profiles (B42).
        stated_leaving: share of those asked who say they will leave; far fewer do (C12).
        trust_by_group: mean answer per group, points; by generation, or by motive once research
            has found the motives (C27: age explains next to nothing).
    """

    answers: int
    recorded_revenue_cents: int
    visible_customers: int
    trackability: float
    stated_leaving: float
    trust_by_group: dict[str, float]


def observe(turn: TurnContext, survey: Survey) -> Observed:
    """Breaks the survey down by what the firm knows of the people who answered."""
    found = turn.firm.motives_found
    labels = turn.columns.motive if found else turn.columns.generation
    names: tuple[str, ...] = MOTIVES if found else GENERATIONS
    groups: dict[str, float] = {}
    for place, name in enumerate(names):
        chosen = np.equal(labels[survey.people], place)
        count = total(chosen)
        if count:
            steps = to_steps(survey.answers[chosen])
            groups[name] = total(steps) / count / STEPS_PER_POINT
    visible, lasting = _profiles(turn)
    return Observed(
        answers=survey.asked,
        recorded_revenue_cents=turn.tally.recorded_revenue_cents,
        visible_customers=visible,
        trackability=lasting,
        stated_leaving=_stated_leaving(turn, survey),
        trust_by_group=groups,
    )


def _profiles(turn: TurnContext) -> tuple[int, float]:
    """How many customers the firm can tie anything to, and how long their profiles last (B42).

    Equation:
        trackability = mean of 1 / (1 + evasion · max(0, evades_below − consent_general))
    """
    known = turn.parameters.survey
    columns = turn.columns
    visible = columns.present() & recordable(columns)
    count = total(visible)
    evading = np.maximum(known.evades_below - columns.consent_general, 0.0)
    lasting = 1.0 / (1.0 + known.evasion * evading)
    steps = total(to_steps(lasting * visible))
    return count, steps / STEPS_PER_POINT / max(1, count)


def recordable(columns: Columns) -> BoolArray:
    """Who said yes to something or no to nothing, one truth value per person (C11)."""
    recorded = np.not_equal(columns.consent_given, 0)
    return np.logical_or(recorded, np.equal(columns.consent_refused, 0))


def _stated_leaving(turn: TurnContext, survey: Survey) -> float:
    """Share of answers that say 'I shall leave': trust is low or just fell (B91–92, C12).

    Equation:
        says so: trust fell by more than leaving_fall, or is below leaving_below
    """
    known = turn.parameters.survey
    if not survey.asked:
        return 0.0
    before = turn.before.columns.trust[survey.people]
    now = turn.columns.trust[survey.people]
    says = (before - now > known.leaving_fall) | (now < known.leaving_below)
    return total(says) / survey.asked


def survey_quality(known: SurveyParameters, level: int) -> tuple[int, float, float]:
    """People asked, spread of an answer around the truth, and how much too good answers are (S83).

    Equation:
        by level of research_survey:
        people asked = sample_none, sample_first, sample_second, sample_third
        spread = answer_spread_none, answer_spread_first, answer_spread_second, answer_spread_third
        bias = answer_bias_none, answer_bias_first, answer_bias_second, 0
    """
    sizes = (known.sample_none, known.sample_first, known.sample_second, known.sample_third)
    spreads = (
        known.answer_spread_none,
        known.answer_spread_first,
        known.answer_spread_second,
        known.answer_spread_third,
    )
    biases = (known.answer_bias_none, known.answer_bias_first, known.answer_bias_second, 0.0)
    return round(sizes[level]), spreads[level], biases[level]


def survey_trust(turn: TurnContext) -> Survey:
    """Asks the customers with the lowest lots of this turn how far they trust the firm (S83).

    Everybody has a lot and a mood, asked or not: a customer more or less shifts nobody else's, and
    a larger survey asks the same people and more.

    An answer is a score of many questions and is not cut off at the ends of the scale: cut off, the
    mean of very trusting customers would come out too low, however many were asked.

    Equation:
        answer = trust + spread · z of so many customers really drawn
        measured = round(mean answer + bias), 0–100; error = 1.96 · standard error
    """
    size, spread, bias = survey_quality(turn.parameters.survey, turn.lever("research_survey"))
    customers = np.flatnonzero(turn.columns.present())
    if len(customers) == 0:
        return Survey(0.0, 50.0, 0, np.zeros(0, dtype=np.int64), np.zeros(0))
    asked = min(size, len(customers))
    people = len(turn.columns)
    lots = turn.stream("survey:who").uniforms(people)[customers]
    drawn = customers[_lowest(lots, asked)]
    moods = turn.stream("survey:answer").uniforms(people)[drawn]
    answers = turn.columns.trust[drawn] + spread * normal_quantile(moods)
    steps = to_steps(answers)
    mean = total(steps) / asked / STEPS_PER_POINT
    deviations = answers - mean
    variance = total(to_steps(deviations * deviations)) / STEPS_PER_POINT / max(1, asked - 1)
    error = _NINETY_FIVE * float(np.sqrt(variance / asked))
    measured = min(100.0, max(0.0, mean + bias))
    return Survey(float(round(measured)), error, asked, drawn, answers)


def _lowest(lots: FloatArray, count: int) -> IntArray:
    """Places of so many lowest lots, lowest first; sorts few of many."""
    few = np.flatnonzero(lots < 4.0 * count / len(lots))
    places = few if len(few) >= count else np.arange(len(lots))
    return np.asarray(places[np.argsort(lots[places], kind="stable")[:count]], dtype=np.int64)
