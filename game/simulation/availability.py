"""Whether a tactic or lever can be played in the coming turn, and if not, why."""

from dataclasses import dataclass

from game.simulation.allowed import allowed_settings
from game.simulation.firm import NEVER, TacticRecord
from game.simulation.state import SimulationState
from game.vocabulary.scenario import HandEntry


@dataclass(frozen=True, slots=True)
class Availability:
    """What stands in the way of a tactic or lever in the coming turn.

    Attributes:
        opens_turn: the turn from which it may be played.
        is_open: nothing stands in the way.
        locked_until: the first turn in which it will be free again (after the last turn: never),
            or None if it is not locked.
        missing_integration: levels of data integration that are missing.
        starts_working_turn: when it would reach customers, played from now on.
        max_level: highest level allowed now.
    """

    opens_turn: int
    is_open: bool
    locked_until: int | None
    missing_integration: int
    starts_working_turn: int
    max_level: int = 3


def integration_level(state: SimulationState, planned: int = 0) -> int:
    """Level of data integration: the start's, or what the lever stands at, if that is more."""
    start = state.definition.start.data_integration
    return max(start, state.firm.lever("data_integration"), planned)


def opening_turn(entry: HandEntry, record: TacticRecord) -> int:
    """The turn from which a tactic may be played, as far as nothing locks it."""
    return 1 if record.unlocked else entry.opens_turn


def locked_until(state: SimulationState, record: TacticRecord) -> int | None:
    """The first turn in which a locked tactic is free again; None if it is not locked."""
    if record.locked_through <= state.turn:
        return None
    return min(record.locked_through, state.definition.turns) + 1


def tactic_availability(state: SimulationState, tactic_id: str) -> Availability:
    """Availability of a tactic in the coming turn; raises KeyError if the hand does not hold it."""
    slot = state.slot(tactic_id)
    if slot is None:
        raise KeyError(tactic_id)
    entry = state.definition.hand[slot]
    record = state.firm.tactics[slot]
    coming = state.turn + 1
    opens = opening_turn(entry, record)
    locked = locked_until(state, record)
    missing = max(0, entry.tactic.needs.integration - integration_level(state))
    started = coming if record.started == NEVER else record.started
    return Availability(
        opens_turn=opens,
        is_open=opens <= coming and locked is None and missing == 0,
        locked_until=locked,
        missing_integration=missing,
        starts_working_turn=max(coming, started + entry.tactic.lead_turns),
        max_level=allowed_settings(state, tactic_id).max_level,
    )


def lever_availability(state: SimulationState, lever_id: str) -> Availability:
    """Availability of a lever in the coming turn; raises KeyError if the scenario lacks it."""
    for entry in state.definition.levers:
        if entry.lever.id == lever_id:
            coming = state.turn + 1
            return Availability(
                opens_turn=entry.opens_turn,
                is_open=entry.opens_turn <= coming,
                locked_until=None,
                missing_integration=0,
                starts_working_turn=max(coming, entry.opens_turn),
            )
    raise KeyError(lever_id)
