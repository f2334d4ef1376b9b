"""What the firm expects of a plan: its beliefs, a sample of its customers, draws of its own."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from game.explanation.revenue import playable_part
from game.simulation.arrays import FloatArray
from game.simulation.columns import COLUMN_NAMES, Columns
from game.simulation.randomness import RememberedDraws, Stream
from game.simulation.state import SimulationState
from game.simulation.workspace import Workspace
from game.vocabulary.decisions import NO_DECISIONS, TurnDecisions
from game.vocabulary.measures import TurnMeasures

MOST_PEOPLE: Final = 1500
DRAWS: Final = 3
SURVEY_SHARE: Final = 0.95
"""Half the band per half-width of the survey's 95 % interval: two surveys differ by √2 of their
errors, and four in five results are to fall into the band; a choice."""
UNSURVEYED_ERROR: Final = 7.0
"""Survey error assumed before there was a survey, trust points; a choice."""
MODEL_POINTS: Final = 1.0
"""What the firm does not know of its customers' reactions, trust points; a choice."""
CUSTOMER_NOISE: Final = 0.75
"""Half the band of revenue by chance alone, per root of a customer, as a share (four in five)."""
MODEL_SHARE: Final = (0.020, 0.014, 0.010, 0.006)
"""What the firm does not know of buying, as a share, by level of survey research; a choice."""
UNDERSTANDING_POINTS: Final = 0.6
UNDERSTANDING_SHARE: Final = 0.010
"""How much wider for each strength of understanding a tactic needs and the firm lacks."""
_TRUST_STEPS: Final = 2.0**20
_MAX_SEED: Final = 2**31
_RICH_CENTS: Final = 10**15


@dataclass(frozen=True, slots=True)
class Forecast:
    """What the firm expects, with its band; trust as a survey would measure it.

    Attributes:
        trust_low: points 0–100; likewise trust_mid and trust_high.
        trust_mid: the middle of the band.
        trust_high: its top.
        revenue_low_cents: likewise for the month's revenue, integer cents.
        revenue_mid_cents: the middle of the band.
        revenue_high_cents: its top.
    """

    trust_low: float
    trust_mid: float
    trust_high: float
    revenue_low_cents: int
    revenue_mid_cents: int
    revenue_high_cents: int


@dataclass(frozen=True, slots=True)
class Expectations:
    """What every forecast of one month shares, so that each plan costs only itself.

    Attributes:
        state: before the turn.
        samples: customers as the firm imagines them.
        draws: of each sample.
        workspace: buffers for a sample.
        as_before: what each sample does under the plan in force.
    """

    state: SimulationState
    samples: tuple[SimulationState, ...]
    draws: tuple[RememberedDraws, ...]
    workspace: Workspace
    as_before: tuple[TurnMeasures, ...]

    @classmethod
    def before(cls, state: SimulationState) -> "Expectations":
        """Draw the samples and play last month's plan on them.

        Args:
            state: before the turn.
        """
        last = state.history[-1].decisions if state.history else NO_DECISIONS
        in_force = replace(last, choices={})
        samples = tuple(_sample(state, draw) for draw in range(DRAWS))
        draws = tuple(RememberedDraws() for _ in samples)
        workspace = Workspace(len(samples[0].columns))
        as_before = [
            playable_part(_rich(sample), in_force, workspace, drawn)
            for sample, drawn in zip(samples, draws, strict=True)
        ]
        return cls(state, samples, draws, workspace, tuple(as_before))


def forecast(state: SimulationState, decisions: TurnDecisions) -> Forecast:
    """The firm's forecast of the coming turn under a plan.

    It plays the plan on samples of at most half the people, as trusting as the last survey (before
    the first, the board) says, with draws that are not the game's. Revenue is last month's per
    customer, changed as the samples change against the plan in force. The same arguments give the
    same forecast; changing the plan changes nothing else.

    Args:
        state: before the turn.
        decisions: the plan; parts that cannot be played yet are left out.
    """
    return expected(Expectations.before(state), decisions)


def expected(month: Expectations, decisions: TurnDecisions) -> Forecast:
    """The same forecast, from what was prepared for the month."""
    state, samples, as_before = month.state, month.samples, month.as_before
    planned = [
        playable_part(sample, decisions, month.workspace, drawn)
        for sample, drawn in zip(samples, month.draws, strict=True)
    ]
    changes = [
        after.trust - _mean_trust(sample.columns)
        for sample, after in zip(samples, planned, strict=True)
    ]
    trust = believed_trust(state) + _mean(changes)
    revenue = _usual_revenue(state) * _ratio(planned, as_before)
    trust_half = max(_trust_half_width(state, decisions), _spread(changes))
    share_half = _revenue_half_width(state, decisions)
    return Forecast(
        trust_low=max(0.0, trust - trust_half),
        trust_mid=min(100.0, max(0.0, trust)),
        trust_high=min(100.0, trust + trust_half),
        revenue_low_cents=round(revenue * (1 - share_half)),
        revenue_mid_cents=round(revenue),
        revenue_high_cents=round(revenue * (1 + share_half)),
    )


def believed_trust(state: SimulationState) -> float:
    """What the firm takes its customers' trust to be: the last survey, or the board's belief."""
    if state.history:
        return state.history[-1].measures.trust_measured
    return state.definition.start.believed_trust


def _sample(state: SimulationState, draw: int) -> SimulationState:
    """The state as the firm imagines it: some of the people, trusting as believed, other draws."""
    name = f"forecast/{draw}"
    people = len(state.columns)
    size = max(1, min(MOST_PEOPLE, people // 2))
    order = np.argsort(Stream(state.seed, state.turn + 1, name).uniforms(people), kind="stable")
    chosen = np.sort(order[:size])
    columns = Columns(*[getattr(state.columns, each)[chosen] for each in COLUMN_NAMES])
    shift = believed_trust(state) - _mean_trust(columns)
    columns = replace(
        columns,
        trust=_shifted(columns.trust, shift),
        trust_anchor=_shifted(columns.trust_anchor, shift),
    ).frozen()
    seed = int(Stream(state.seed, state.turn + 1, f"{name}/seed").uniform() * _MAX_SEED)
    return replace(state, columns=columns, seed=_MAX_SEED + seed)


def _rich(sample: SimulationState) -> SimulationState:
    """With money for the plan in force: what could not be paid again is still what was."""
    return replace(sample, firm=replace(sample.firm, cash_cents=_RICH_CENTS))


def _shifted(trust: FloatArray, shift: float) -> FloatArray:
    return np.rint(np.clip(trust + shift, 0.0, 100.0) * _TRUST_STEPS) / _TRUST_STEPS


def _mean_trust(columns: Columns) -> float:
    steps = np.rint(columns.trust[columns.present()] * _TRUST_STEPS).astype(np.int64)
    return int(steps.sum()) / (_TRUST_STEPS * len(steps)) if len(steps) else 0.0


def _usual_revenue(state: SimulationState) -> float:
    """Last month's revenue for as many customers as there are now; the usual month at first."""
    if not state.history:
        return float(state.start.monthly_revenue_cents)
    last = state.history[-1].measures
    before = last.customers - last.arrived + last.churned
    return last.revenue_cents * (last.customers / before if before else 1.0)


def _ratio(planned: Sequence[TurnMeasures], as_before: Sequence[TurnMeasures]) -> float:
    reference = sum(each.revenue_cents for each in as_before)
    return sum(each.revenue_cents for each in planned) / reference if reference else 1.0


def _trust_half_width(state: SimulationState, decisions: TurnDecisions) -> float:
    survey = state.history[-1].measures.trust_survey_error if state.history else UNSURVEYED_ERROR
    unknown = UNDERSTANDING_POINTS * _missing_understanding(state, decisions)
    return SURVEY_SHARE * survey + MODEL_POINTS * _blur(state) + unknown


def _revenue_half_width(state: SimulationState, decisions: TurnDecisions) -> float:
    last = state.history[-1].measures.customers if state.history else state.start.customers
    chance = CUSTOMER_NOISE / math.sqrt(max(1, last))
    model = MODEL_SHARE[state.firm.lever("research_survey")] * _blur(state)
    return chance + model + UNDERSTANDING_SHARE * _missing_understanding(state, decisions)


def _blur(state: SimulationState) -> float:
    """Behavioural analysts narrow every band, up to half (S55–57; size a choice)."""
    return 1.2 - 0.6 * state.firm.analysis


def _missing_understanding(state: SimulationState, decisions: TurnDecisions) -> float:
    """The largest gap between what a played tactic needs and what the firm has, 0–3."""
    active = decisions.active_tactics()
    needed = max(
        (
            entry.tactic.needs.understanding
            for entry in state.definition.hand
            if entry.tactic.id in active
        ),
        default=0,
    )
    return max(0.0, needed - 3.0 * state.firm.analysis)


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)


def _spread(values: Sequence[float]) -> float:
    return (max(values) - min(values)) / 2
