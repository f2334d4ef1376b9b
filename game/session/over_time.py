"""A game month by month: what was decided, what happened, what was counted."""

from collections.abc import Sequence

from game.session.months import Month
from game.session.reviewing import as_measured, ledger_bars
from game.session.series import counted_series, true_trust
from game.session.views import MonthView, OverTimeView
from game.simulation.quote import find_event
from game.simulation.state import SimulationState
from game.vocabulary.decisions import NO_DECISIONS, TurnDecisions
from game.vocabulary.scenario import ScenarioDefinition


def over_time_of(
    start: SimulationState, months: Sequence[Month], *, finished: bool
) -> OverTimeView:
    """The game so far.

    Args:
        start: the state before the first turn.
        months: as played.
        finished: the game is over, so that true trust may be shown.
    """
    definition = start.definition
    measures = [month.measures for month in months]
    decisions = [NO_DECISIONS, *(month.decisions for month in months)]
    return OverTimeView(
        turns=definition.turns,
        finished=finished,
        series=counted_series(definition, start.start, [as_measured(each) for each in measures]),
        trust_true=true_trust(start.start, measures) if finished else None,
        months=tuple(
            _month(definition, month, before)
            for month, before in zip(months, decisions, strict=False)
        ),
    )


def _month(definition: ScenarioDefinition, month: Month, before: TurnDecisions) -> MonthView:
    now, then = month.decisions.active_tactics(), before.active_tactics()
    levels, earlier = month.decisions.company, before.company
    return MonthView(
        turn=month.turn,
        decisions=month.decisions,
        started=tuple(tactic for tactic in now if tactic not in then),
        stopped=tuple(tactic for tactic in then if tactic not in now),
        changed=tuple(key for key, each in now.items() if key in then and then[key] != each),
        levers={
            lever: earlier.get(lever, 0)
            for lever in {**earlier, **levels}
            if levels.get(lever, 0) != earlier.get(lever, 0)
        },
        happened=month.events,
        measures=as_measured(month.measures),
        answers={
            event.id: _other_choices(definition, event.id, event.choice)
            for event in month.events
            if event.choice is not None
        },
        trust_bars=ledger_bars(definition, month.trust_by_cause),
        voices=month.voices,
    )


def _other_choices(
    definition: ScenarioDefinition, event_id: str, choice: str | None
) -> tuple[str, ...]:
    event = find_event(definition, event_id)
    choices = () if event is None else event.choices
    return tuple(each.id for each in choices if each.id != choice)
