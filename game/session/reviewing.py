"""The review of a turn: what moved trust and revenue, beside what was expected."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Literal

from game.explanation.endings import ending_now
from game.session.earned import Earned
from game.session.floor import looks_of
from game.session.months import Month
from game.session.moved import moved_by
from game.session.predictions import outcomes, revenue_direction, trust_direction
from game.session.views import LedgerBar, PredictionOutcome, Preparing, ReviewView, Series
from game.simulation.firm import NEVER
from game.simulation.regulator import fine_cents
from game.simulation.state import SimulationState
from game.vocabulary.catalogue import LEVER_IDS
from game.vocabulary.causes import BASELINE, TOGETHER
from game.vocabulary.events import FINE
from game.vocabulary.measures import StartMeasures, TurnMeasures
from game.vocabulary.scenario import ScenarioDefinition

BarKind = Literal["tactic", "lever", "event", "model", "baseline", "together"]


def review_of(
    state: SimulationState,
    start: StartMeasures,
    month: Month,
    before: TurnMeasures | None,
    earned: Earned,
    series: Mapping[str, Series],
    *,
    ends: bool,
) -> ReviewView:
    """The review of a month.

    Args:
        state: after the month.
        start: the situation before the first turn.
        month: the month.
        before: measures of the month before, or None for the first.
        earned: what brought the revenue of the month and of the one before it.
        series: counted measures up to and including the month.
        ends: the game is over after it.
    """
    definition, measures = state.definition, month.measures
    trust_before = start.trust_measured if before is None else before.trust_measured
    revenue_before = start.monthly_revenue_cents if before is None else before.revenue_cents
    return ReviewView(
        turn=month.turn,
        turns=definition.turns,
        measures=as_measured(measures),
        trust_change=sum(month.trust_by_cause.values()),
        trust_measured_before=trust_before,
        trust_measured=measures.trust_measured,
        revenue_before_cents=revenue_before,
        trust_bars=ledger_bars(definition, month.trust_by_cause),
        revenue_bars=_revenue_bars(definition, earned.this_month),
        predictions=prediction_outcomes(start, before, month),
        forecast=month.forecast,
        happened=month.events,
        voices=month.voices,
        floor=month.floor,
        series=dict(series),
        ends=ends,
        cash_before_cents=start.cash_cents if before is None else before.cash_cents,
        ended_early=(ending_now(state) or "") if ends and not state.finished else "",
        preparing=_preparing(state, month),
        fine_cents=_fined(state, month),
        month_before=earned.month_before,
        moved=moved_by(month, looks_of(definition)),
    )


def _fined(state: SimulationState, month: Month) -> int:
    """What the regulator's fines of a month cost together."""
    fines = sum(event.id == FINE for event in month.events)
    return fines * fine_cents(state.definition, state.parameters.incidents)


def _preparing(state: SimulationState, month: Month) -> tuple[Preparing, ...]:
    """Tactics that were on in a month and reach customers only in a later one."""
    active = month.decisions.active_tactics()
    waiting = []
    for entry, record in zip(state.definition.hand, state.firm.tactics, strict=True):
        if entry.tactic.id not in active or record.started == NEVER:
            continue
        works_from = record.started + entry.tactic.lead_turns
        if works_from > month.turn:
            waiting.append(Preparing(entry.tactic.id, works_from))
    return tuple(waiting)


def prediction_outcomes(
    start: StartMeasures, before: TurnMeasures | None, month: Month
) -> tuple[PredictionOutcome, ...]:
    """The predictions of a month beside what came of them.

    Args:
        start: the situation before the first turn.
        before: measures of the month before, or None for the first.
        month: the month.
    """
    trust = start.trust if before is None else before.trust
    revenue = start.monthly_revenue_cents if before is None else before.revenue_cents
    actual = {
        "trust": trust_direction(trust, month.measures.trust),
        "revenue": revenue_direction(revenue, month.measures.revenue_cents),
    }
    return outcomes(month.decisions.predictions, actual)


def as_measured(measures: TurnMeasures) -> TurnMeasures:
    """Measures as the firm knows them: trust is what the survey says."""
    return replace(measures, trust=measures.trust_measured)


def ledger_bars(
    definition: ScenarioDefinition, amounts: Mapping[str, float]
) -> tuple[LedgerBar, ...]:
    """Causes by size; those that moved nothing are left out."""
    ordered = sorted(amounts.items(), key=lambda item: (-abs(item[1]), item[0]))
    return tuple(
        LedgerBar(cause, _kind(definition, cause), float(amount))
        for cause, amount in ordered
        if amount
    )


def _revenue_bars(
    definition: ScenarioDefinition, amounts: Mapping[str, int]
) -> tuple[LedgerBar, ...]:
    ends = {BASELINE, TOGETHER}
    causes = {cause: amount for cause, amount in amounts.items() if cause not in ends}
    return (
        LedgerBar(BASELINE, "baseline", float(amounts[BASELINE])),
        *ledger_bars(definition, causes),
        LedgerBar(TOGETHER, "together", float(amounts[TOGETHER])),
    )


def _kind(definition: ScenarioDefinition, cause: str) -> BarKind:
    if any(entry.tactic.id == cause for entry in definition.hand):
        return "tactic"
    if cause in LEVER_IDS:
        return "lever"
    if any(event.id == cause for event in definition.events):
        return "event"
    return "model"
