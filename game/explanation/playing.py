"""Playing a whole game by a strategy, a plan or a list of decisions."""

from collections.abc import Sequence
from dataclasses import replace

from game.explanation.endings import ending_now
from game.explanation.running import Decider, Opening, PlayedGame, RefusedPlanError, run
from game.explanation.search import search_best
from game.explanation.strategies import decide
from game.simulation.allowed import cut_by_events
from game.simulation.availability import tactic_availability
from game.simulation.state import SimulationState
from game.vocabulary.decisions import TurnDecisions
from game.vocabulary.scenario import ScenarioDefinition
from game.vocabulary.strategies import BEST

__all__ = ["PlayedGame", "RefusedPlanError", "by_plan", "by_strategy", "play_game"]


def play_game(
    definition: ScenarioDefinition,
    seed: int,
    decide: Decider,
    people: int | None = None,
    *,
    explain: bool = False,
    brief: bool = False,
    opening: Opening | None = None,
) -> PlayedGame:
    """Plays a game to its end, endings that stop it early included.

    Args:
        definition: the scenario.
        seed: of the game.
        decide: what to play, given the state before the turn (see ``by_strategy``, ``by_plan``).
        people: people drawn, or None for the scenario's number.
        explain: also split each turn's revenue by cause.
        brief: without digests.
        opening: of the same game, if it is played in several ways.

    Raises:
        RefusedPlanError: a decision cannot be played.
    """

    def stops(state: SimulationState) -> bool:
        return ending_now(state) is not None

    return run(
        definition,
        seed,
        decide,
        people,
        stops=stops,
        explain=explain,
        brief=brief,
        opening=opening,
    )


def by_strategy(
    strategy: str, definition: ScenarioDefinition, seed: int, people: int | None = None
) -> Decider:
    """Decisions of a strategy by name; ``best`` searches first.

    Args:
        strategy: ``best`` or a scripted strategy's name.
        definition: the scenario, for the search.
        seed: of the game, likewise.
        people: people drawn, or None for the scenario's number, likewise.

    Raises:
        ValueError: no such strategy.
    """
    if strategy == BEST:
        return by_plan(search_best(definition, seed, people))
    return lambda state: decide(strategy, state)


def by_plan(decisions: Sequence[TurnDecisions]) -> Decider:
    """Decisions given turn by turn; there must be one for each turn that is played.

    Whoever writes a plan cannot know what will lie in the inbox: answers to events of the scenario
    that did not come are left out, as are tactics that an event has locked; settings that an event
    does not leave are replaced.
    """

    def decide_by_plan(state: SimulationState) -> TurnDecisions:
        planned = decisions[state.turn]
        known = {event.id for event in state.definition.events}
        waiting = {pending.id for pending in state.pending}
        absent = known - waiting
        locked = {
            entry.tactic.id
            for entry in state.definition.hand
            if tactic_availability(state, entry.tactic.id).locked_until is not None
        }
        free = {key: each for key, each in planned.tactics.items() if key not in locked}
        return replace(
            planned,
            tactics=cut_by_events(state, free),
            choices={key: each for key, each in planned.choices.items() if key not in absent},
        )

    return decide_by_plan
