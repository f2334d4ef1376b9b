"""Playing turn after turn without a screen."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from game.explanation.revenue import revenue_by_cause
from game.simulation.parameters import DEFAULT_PARAMETERS, Parameters
from game.simulation.randomness import RememberedDraws
from game.simulation.start import initial_state
from game.simulation.state import SimulationState
from game.simulation.turn import advance, play_turn
from game.simulation.workspace import BLOCK_PEOPLE, Workspace
from game.vocabulary.decisions import TurnDecisions
from game.vocabulary.events import EventOccurred
from game.vocabulary.measures import TurnMeasures
from game.vocabulary.refusals import Refused
from game.vocabulary.scenario import ScenarioDefinition

MOST_PEOPLE_REMEMBERED: Final = 5_000
"""Above it, keeping the draws of a whole game takes hundreds of megabytes."""

Decider = Callable[[SimulationState], TurnDecisions]


class RefusedPlanError(Exception):
    """A turn of a plan cannot be played.

    Attributes:
        turn: which turn, from 1.
        refused: everything that stands against it.
    """

    def __init__(self, turn: int, refused: Refused) -> None:
        super().__init__(f"turn {turn}: {', '.join(each.reason for each in refused.objections)}")
        self.turn = turn
        self.refused = refused


@dataclass(frozen=True, slots=True)
class PlayedTurn:
    """What was decided in a turn and what came of it.

    Attributes:
        turn: from 1.
        decisions: as given.
        measures: results.
        trust_by_cause: cause → points of mean trust; adds up to the change.
        revenue_by_cause_cents: cause → cents, adding up to the revenue; None if not asked for.
        events: what happened.
        digest: of the state after the turn; empty in a game played briefly.
    """

    turn: int
    decisions: TurnDecisions
    measures: TurnMeasures
    trust_by_cause: Mapping[str, float]
    revenue_by_cause_cents: Mapping[str, int] | None
    events: tuple[EventOccurred, ...]
    digest: str


@dataclass(frozen=True, slots=True)
class PlayedGame:
    """A game from its start to its end, or as far as it came.

    Attributes:
        definition: the scenario.
        seed: of the game.
        people: drawn, customers and prospects.
        start: the state before the first turn; states in between are not kept.
        final: the state after the last turn played.
        turns: in order.
    """

    definition: ScenarioDefinition
    seed: int
    people: int
    start: SimulationState
    final: SimulationState
    turns: tuple[PlayedTurn, ...]


@dataclass(frozen=True, slots=True)
class Opening:
    """A game before its first turn, for playing it in several ways.

    Attributes:
        state: the start, the same whatever will be decided.
        draws: chance, the same likewise; None where keeping it would take too much memory.
    """

    state: SimulationState
    draws: RememberedDraws | None

    @classmethod
    def of(
        cls,
        definition: ScenarioDefinition,
        seed: int,
        people: int | None = None,
        parameters: Parameters = DEFAULT_PARAMETERS,
    ) -> "Opening":
        """Deals the people of a seed.

        Args:
            definition: the scenario.
            seed: of the game.
            people: people drawn, or None for the scenario's number.
            parameters: of the model.
        """
        state = initial_state(definition, seed, people, parameters)
        few = len(state.columns) <= MOST_PEOPLE_REMEMBERED
        return cls(state, RememberedDraws() if few else None)


def run(
    definition: ScenarioDefinition,
    seed: int,
    decide: Decider,
    people: int | None = None,
    *,
    stops: Callable[[SimulationState], bool] = lambda _: False,
    explain: bool = False,
    brief: bool = False,
    opening: Opening | None = None,
) -> PlayedGame:
    """Plays until the scenario's last turn or until ``stops`` says so.

    Args:
        definition: the scenario.
        seed: of the game.
        decide: what to play, given the state before the turn.
        people: people drawn, or None for the scenario's number.
        stops: asked after every turn.
        explain: also split each turn's revenue by cause (a turn costs as many again as it has
            causes).
        brief: without digests; for playing many games of which only results are wanted.
        opening: of the same game, if it is played in several ways; saves dealing it again.

    Raises:
        RefusedPlanError: a decision cannot be played.
    """
    draws = None if opening is None else opening.draws
    start = state = initial_state(definition, seed, people) if opening is None else opening.state
    workspace = Workspace(min(len(state.columns), BLOCK_PEOPLE))
    turns: list[PlayedTurn] = []
    while not state.finished:
        decisions = decide(state)
        revenue: Mapping[str, int] | None = None
        digest = ""
        if brief:
            after = advance(state, decisions, workspace=workspace, draws=draws)
        else:
            outcome = play_turn(state, decisions, workspace=workspace, draws=draws)
            if isinstance(outcome, Refused):
                raise RefusedPlanError(state.turn + 1, outcome)
            after, digest = outcome.next_state, outcome.digest
            revenue = revenue_by_cause(state, decisions, outcome) if explain else None
        if isinstance(after, Refused):
            raise RefusedPlanError(state.turn + 1, after)
        state = after
        turns.append(_played_turn(state, decisions, revenue, digest))
        if stops(state):
            break
    return PlayedGame(definition, seed, len(start.columns), start, state, tuple(turns))


def _played_turn(
    after: SimulationState,
    decisions: TurnDecisions,
    revenue: Mapping[str, int] | None,
    digest: str,
) -> PlayedTurn:
    record = after.history[-1]
    return PlayedTurn(
        turn=record.turn,
        decisions=decisions,
        measures=record.measures,
        trust_by_cause=record.trust_by_cause,
        revenue_by_cause_cents=revenue,
        events=record.events,
        digest=digest,
    )
