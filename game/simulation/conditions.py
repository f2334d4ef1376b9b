"""Evaluation of conditions on recorded turns, and of the events they bring into the inbox."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from game.simulation import ledger
from game.simulation.campaigns import with_variant
from game.simulation.firm import NEVER
from game.simulation.measuring import measure_value
from game.simulation.randomness import Stream
from game.simulation.state import SimulationState, TurnRecord
from game.vocabulary.conditions import (
    AllOf,
    AnyOf,
    Chance,
    Condition,
    DataKept,
    EventHappened,
    LeverAt,
    MeasureIs,
    Not,
    NoticedShare,
    TacticPlayed,
    TurnIs,
)
from game.vocabulary.events import PendingEvent
from game.vocabulary.settings import DATA_CATEGORIES, TacticSetting


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a condition holds, and the tactic that made it hold, if one did."""

    holds: bool
    tactic: str | None = None


def due_events(state: SimulationState) -> tuple[PendingEvent, ...]:
    """Events that will lie in the inbox of the coming turn, in the scenario's order."""
    coming = state.turn + 1
    scheduled = {item.event: item for item in state.firm.scheduled if item.turn == coming}
    happened = {
        event.id for record in state.history for event in record.events if event.kind == "scenario"
    }
    due = []
    for event in state.definition.events:
        if event.id in scheduled:
            about = scheduled[event.id].about or event.about
            due.append(PendingEvent(event.id, coming, _real_tactic(about, None)))
            continue
        if event.when is None or (event.once and event.id in happened):
            continue
        verdict = evaluate(event.when, state, event.id)
        if verdict.holds:
            due.append(PendingEvent(event.id, coming, _real_tactic(event.about, verdict.tactic)))
    return tuple(due)


def _real_tactic(about: str | None, triggering: str | None) -> str | None:
    return triggering if about in {None, "triggering"} else about


def evaluate(condition: Condition, state: SimulationState, name: str = "condition") -> Verdict:
    """Whether a condition holds at the end of the last turn played.

    Args:
        condition: what is asked. Measures relative to ``abstain`` and the goal index are known
            only to the explanation of a whole game; here they never hold.
        state: the game so far.
        name: names the draw of a ``Chance``, with the coming turn.
    """
    match condition:
        case AllOf(parts):
            return _all_hold(parts, state, name)
        case AnyOf(parts):
            verdicts = [evaluate(part, state, f"{name}.{at}") for at, part in enumerate(parts)]
            held = [item for item in verdicts if item.holds]
            return Verdict(bool(held), _first_tactic(held))
        case Not(part):
            return Verdict(not evaluate(part, state, f"{name}.not").holds)
        case TacticPlayed():
            return _tactic_played(condition, state)
        case Chance(probability):
            draw = Stream(state.seed, state.turn + 1, f"chance:{name}").uniform()
            return Verdict(draw < probability)
        case _:
            return Verdict(_plain(condition, state))


def _all_hold(parts: Sequence[Condition], state: SimulationState, name: str) -> Verdict:
    verdicts = []
    for at, part in enumerate(parts):
        verdict = evaluate(part, state, f"{name}.{at}")
        if not verdict.holds:
            return Verdict(False)
        verdicts.append(verdict)
    return Verdict(True, _first_tactic(verdicts))


def _first_tactic(verdicts: list[Verdict]) -> str | None:
    return next((item.tactic for item in verdicts if item.tactic is not None), None)


def _plain(
    condition: TurnIs | LeverAt | MeasureIs | NoticedShare | DataKept | EventHappened,
    state: SimulationState,
) -> bool:
    match condition:
        case TurnIs(first, last):
            return first <= state.turn + 1 <= last
        case LeverAt():
            return _lever_at(condition, state)
        case MeasureIs():
            return _measure_is(condition, state)
        case NoticedShare(above, tactic):
            return _noticed_share(state, tactic) > above
        case DataKept(at_least, categories):
            kept = state.firm.categories_kept
            named = all(kept >> DATA_CATEGORIES.index(item) & 1 for item in categories)
            return kept.bit_count() >= at_least and named
        case EventHappened():
            return _happened(condition, state)


def _last_turns(state: SimulationState, count: int) -> tuple[TurnRecord, ...] | None:
    if count < 1 or len(state.history) < count:
        return None
    return state.history[-count:]


def _tactic_played(condition: TacticPlayed, state: SimulationState) -> Verdict:
    records = _last_turns(state, condition.for_turns)
    if records is None:
        return Verdict(False)
    for slot, entry in enumerate(state.definition.hand):
        if condition.tactic not in {None, entry.tactic.id}:
            continue
        started = state.firm.tactics[slot].started
        ready = started + entry.tactic.lead_turns
        if condition.effective and (started == NEVER or records[0].turn < ready):
            continue
        settings = [record.decisions.active_tactics().get(entry.tactic.id) for record in records]
        if all(_setting_fits(condition, state, slot, setting) for setting in settings):
            return Verdict(True, entry.tactic.id)
    return Verdict(False)


def _setting_fits(
    condition: TacticPlayed, state: SimulationState, slot: int, setting: TacticSetting | None
) -> bool:
    if setting is None or setting.level < condition.level_at_least:
        return False
    played = with_variant(state.definition.hand[slot].tactic, setting.variant)
    variant = setting.variant or (played.variants[0].id if played.variants else None)
    return (
        (not condition.openness or setting.openness in condition.openness)
        and (not condition.consent or setting.consent in condition.consent)
        and (not condition.variant or variant in condition.variant)
        and (not condition.audience or setting.audience in condition.audience)
        and played.depth >= condition.depth_at_least
    )


def _lever_at(condition: LeverAt, state: SimulationState) -> bool:
    records = _last_turns(state, condition.for_turns)
    if records is None:
        # Before the first turn every lever stands at 0.
        return state.turn == 0 and condition.at_least == 0
    levels = [record.decisions.company.get(condition.lever, 0) for record in records]
    return all(condition.at_least <= level <= condition.at_most for level in levels)


def _measure_is(condition: MeasureIs, state: SimulationState) -> bool:
    records = _last_turns(state, condition.for_turns)
    if records is None or condition.relative_to == "abstain" or condition.measure == "goal_index":
        return False
    relative = condition.relative_to == "start"
    values = [
        measure_value(record.measures, condition.measure, state.start if relative else None)
        for record in records
    ]
    return all(
        (condition.above is None or value > condition.above)
        and (condition.below is None or value < condition.below)
        for value in values
    )


def _noticed_share(state: SimulationState, tactic: str | None) -> float:
    present = state.columns.present()
    count = ledger.total(present)
    slot = None if tactic is None else state.slot(tactic)
    aware = state.columns.aware
    if tactic is not None:
        if slot is None:
            return 0.0
        aware = np.bitwise_and(aware, np.uint64(1 << slot))
    return ledger.total(np.not_equal(aware, 0) & present) / count if count else 0.0


def _happened(condition: EventHappened, state: SimulationState) -> bool:
    records = state.history
    if condition.within_turns is not None:
        records = records[-condition.within_turns :] if condition.within_turns > 0 else ()
    # An event of the scenario may bear the name of one of the model's; then only it counts.
    is_ours = any(event.id == condition.event for event in state.definition.events)
    return any(
        event.id == condition.event
        and condition.choice in {None, event.choice}
        and (event.kind == "scenario" or not is_ours)
        for record in records
        for event in record.events
    )
