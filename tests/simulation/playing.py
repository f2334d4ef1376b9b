"""Playing test games without repeating oneself."""

from collections.abc import Sequence

from game.simulation.start import initial_state
from game.simulation.state import SimulationState
from game.simulation.turn import TurnOutcome, play_turn
from game.vocabulary.decisions import TurnDecisions
from game.vocabulary.refusals import Refused
from game.vocabulary.scenario import ScenarioDefinition


def accepted(outcome: TurnOutcome | Refused) -> TurnOutcome:
    """The outcome of a plan that must not be refused."""
    assert isinstance(outcome, TurnOutcome), outcome
    return outcome


def refused(outcome: TurnOutcome | Refused) -> Refused:
    """The refusal of a plan that must be refused."""
    assert isinstance(outcome, Refused)
    return outcome


def play(
    definition: ScenarioDefinition,
    plans: Sequence[TurnDecisions],
    seed: int = 7,
    watch: Sequence[int] = (),
) -> list[TurnOutcome]:
    """Plays one plan a turn from the start."""
    state = initial_state(definition, seed)
    outcomes = []
    for decisions in plans:
        outcome = accepted(play_turn(state, decisions, watch=watch))
        outcomes.append(outcome)
        state = outcome.next_state
    return outcomes


def after(
    definition: ScenarioDefinition, plans: Sequence[TurnDecisions], seed: int = 7
) -> SimulationState:
    """The state after some plans."""
    return play(definition, plans, seed)[-1].next_state
