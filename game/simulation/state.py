"""The state of a game between two turns: frozen, with read-only columns."""

from dataclasses import dataclass

from game.simulation.columns import Columns
from game.simulation.firm import FirmState
from game.simulation.parameters import Parameters
from game.vocabulary.decisions import TurnDecisions
from game.vocabulary.events import EventOccurred, PendingEvent
from game.vocabulary.measures import StartMeasures, TurnMeasures
from game.vocabulary.scenario import ScenarioDefinition


@dataclass(frozen=True, slots=True)
class TurnRecord:
    """What is remembered of a played turn.

    Attributes:
        turn: 1 for the first.
        decisions: what the player decided.
        measures: the results.
        trust_by_cause: cause → trust points; adds up to the change of mean trust.
        events: what happened.
    """

    turn: int
    decisions: TurnDecisions
    measures: TurnMeasures
    trust_by_cause: dict[str, float]
    events: tuple[EventOccurred, ...]


@dataclass(frozen=True, slots=True)
class SimulationState:
    """A game after some turns.

    Attributes:
        definition: the scenario; with another number of people, its money is scaled with it.
        seed: the game's seed.
        turn: turns played.
        columns: the people, read-only.
        firm: the firm.
        history: one record per turn played.
        start: the situation before the first turn.
        pending: the inbox of the coming turn.
        parameters: the model's parameters.
        traits_digest: fingerprint of the trait columns, taken once.
    """

    definition: ScenarioDefinition
    seed: int
    turn: int
    columns: Columns
    firm: FirmState
    history: tuple[TurnRecord, ...]
    start: StartMeasures
    pending: tuple[PendingEvent, ...]
    parameters: Parameters
    traits_digest: str

    @property
    def finished(self) -> bool:
        """Whether all turns have been played."""
        return self.turn >= self.definition.turns

    def slot(self, tactic_id: str) -> int | None:
        """Place of a tactic in the hand, or None if it is not in it."""
        for slot, entry in enumerate(self.definition.hand):
            if entry.tactic.id == tactic_id:
                return slot
        return None
