"""A turn as a pure function: (state, decisions) → outcome with the next state, or a refusal."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from game.simulation.allowed import as_played
from game.simulation.closing import TurnOutcome, next_state, outcome_of
from game.simulation.columns import Columns
from game.simulation.observation import survey_trust
from game.simulation.phases import (
    attitudes,
    consent,
    contacts,
    departures,
    inbox,
    incidents,
    levers,
    life,
    purchases,
    reach,
    satisfaction,
    standing,
    trust,
)
from game.simulation.probe import Probe
from game.simulation.quote import quote_plan
from game.simulation.randomness import RememberedDraws
from game.simulation.state import SimulationState
from game.simulation.turn_context import Block, TurnContext, Watched
from game.simulation.workspace import Scratch, Workspace
from game.vocabulary.decisions import TurnDecisions
from game.vocabulary.refusals import Refused

__all__ = [
    "PHASES",
    "UP_TO_PURCHASES",
    "CustomerPhase",
    "FirmPhase",
    "TurnOutcome",
    "advance",
    "open_turn",
    "play_turn",
    "run_phases",
    "turn_revenue",
]


@dataclass(frozen=True, slots=True)
class FirmPhase:
    """A phase that concerns the firm as a whole."""

    name: str
    run: Callable[[TurnContext], None]


@dataclass(frozen=True, slots=True)
class CustomerPhase:
    """A phase that works through the people, and the only one to write its columns."""

    name: str
    run: Callable[[TurnContext, Block], None]
    writes: frozenset[str]


PHASES: Final[tuple[FirmPhase | CustomerPhase, ...]] = (
    FirmPhase("inbox", inbox.run),
    FirmPhase("levers", levers.run),
    FirmPhase("incidents", incidents.run),
    CustomerPhase("life", life.run, life.WRITES),
    CustomerPhase("consent", consent.run, consent.WRITES),
    CustomerPhase("reach", reach.run, reach.WRITES),
    CustomerPhase("contacts", contacts.run, contacts.WRITES),
    CustomerPhase("satisfaction", satisfaction.run, satisfaction.WRITES),
    CustomerPhase("trust", trust.run, trust.WRITES),
    CustomerPhase("purchases", purchases.run, purchases.WRITES),
    CustomerPhase("departures", departures.run, departures.WRITES),
    CustomerPhase("attitudes", attitudes.run, attitudes.WRITES),
    FirmPhase("standing", standing.run),
)


UP_TO_PURCHASES: Final = PHASES[: [phase.name for phase in PHASES].index("purchases") + 1]


def play_turn(
    state: SimulationState,
    decisions: TurnDecisions,
    *,
    watch: Sequence[int] = (),
    workspace: Workspace | None = None,
    probe: Probe | None = None,
    draws: RememberedDraws | None = None,
) -> TurnOutcome | Refused:
    """Plays one turn; neither the state nor the decisions are changed.

    Args:
        state: the game so far.
        decisions: the plan, and the answers to the events in the inbox.
        watch: ids of customers whose turn is wanted in detail.
        workspace: buffers to reuse from turn to turn.
        probe: takes readings of single people; changes nothing.
        draws: shared by several games on the same seed.

    Returns:
        The outcome, or everything that is wrong with the plan.
    """
    turn = open_turn(state, decisions, draws)
    if isinstance(turn, Refused):
        return turn
    turn.watched = {person: Watched(person) for person in sorted(set(watch))}
    turn.probe = probe
    run_phases(turn, PHASES, workspace)
    return outcome_of(turn, watch)


def advance(
    state: SimulationState,
    decisions: TurnDecisions,
    *,
    workspace: Workspace | None = None,
    draws: RememberedDraws | None = None,
) -> SimulationState | Refused:
    """The next state alone, as ``play_turn`` brings it: no digest, nobody watched.

    For playing many games of which only the record is wanted.

    Args:
        state: the game so far.
        decisions: the plan, and the answers to the events in the inbox.
        workspace: buffers to reuse from turn to turn.
        draws: shared by several games on the same seed.
    """
    turn = open_turn(state, decisions, draws)
    if isinstance(turn, Refused):
        return turn
    run_phases(turn, PHASES, workspace)
    return next_state(turn, survey_trust(turn))


def turn_revenue(
    state: SimulationState,
    decisions: TurnDecisions,
    *,
    workspace: Workspace | None = None,
    draws: RememberedDraws | None = None,
) -> int | Refused:
    """The revenue a turn would bring, without what comes after the purchases.

    Args:
        state: the game so far.
        decisions: the plan, and the answers to the events in the inbox.
        workspace: buffers to reuse.
        draws: shared by several plans for the same turn.

    Returns:
        Integer cents, the same as ``play_turn`` measures; or everything wrong with the plan.
    """
    turn = open_turn(state, decisions, draws)
    if isinstance(turn, Refused):
        return turn
    rehearse(turn, workspace)
    return turn.tally.revenue_cents


def open_turn(
    state: SimulationState, decisions: TurnDecisions, draws: RememberedDraws | None = None
) -> TurnContext | Refused:
    """A turn about to be played, or everything that is wrong with the plan."""
    quote = quote_plan(state, decisions)
    if quote.objections:
        return Refused(quote.objections)
    return TurnContext(
        before=state,
        decisions=as_played(state, decisions),
        turn=state.turn + 1,
        firm=state.firm,
        columns=state.columns.blank_successor(),
        price_cents=quote.total_cents,
        draws=draws,
    )


def rehearse(turn: TurnContext, workspace: Workspace | None) -> None:
    """Plays a turn as far as the purchases, without what only later turns need."""
    turn.rehearsed = True
    run_phases(turn, UP_TO_PURCHASES, workspace)


def run_phases(
    turn: TurnContext,
    phases: Sequence[FirmPhase | CustomerPhase],
    workspace: Workspace | None,
) -> None:
    """Walks the phases; those of the people one after the other, block by block."""
    people = len(turn.before.columns)
    space = workspace or Workspace(min(people, Workspace().block_people))
    together: list[CustomerPhase] = []
    for phase in phases:
        if isinstance(phase, CustomerPhase):
            together.append(phase)
            continue
        if together:
            _work_through(turn, together, space)
            together = []
        phase.run(turn)
    if together:
        _work_through(turn, together, space)


def _work_through(turn: TurnContext, phases: Sequence[CustomerPhase], space: Workspace) -> None:
    people = len(turn.columns)
    scratch = space.scratch(len(turn.campaigns))
    for start in range(0, people, space.block_people):
        stop = min(people, start + space.block_people)
        block = _block(turn, scratch, start, stop)
        for phase in phases:
            phase.run(turn, block)


def _block(turn: TurnContext, scratch: Scratch, start: int, stop: int) -> Block:
    old: Columns = turn.before.columns.rows(start, stop)
    fitting = scratch.first(stop - start)
    np.copyto(fitting.present, old.present())
    np.copyto(fitting.present_share, fitting.present)
    return Block(
        start=start,
        size=stop - start,
        old=old,
        new=turn.columns.rows(start, stop),
        scratch=fitting,
        watched=[person for person in turn.watched if start <= person < stop],
    )
