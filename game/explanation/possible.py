"""Playing as much of a plan as can be played, and saying what had to be left out."""

from dataclasses import dataclass, replace

from game.explanation.revenue import without_objections
from game.simulation.quote import quote_plan
from game.simulation.state import SimulationState
from game.simulation.turn import advance
from game.simulation.workspace import Workspace
from game.vocabulary.decisions import NO_DECISIONS, TurnDecisions
from game.vocabulary.refusals import Objection, PlanQuote, Refused


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A part of a plan that could not be played, or not as it was set.

    Attributes:
        subject: id of the tactic, lever or event.
        objection: what stood against it.
    """

    subject: str
    objection: Objection


@dataclass(frozen=True, slots=True)
class PlayedAsFarAsPossible:
    """A turn with what of its plan could be played.

    Attributes:
        next_state: the state after it.
        decisions: as played.
        left_out: what was not, in the order it was dropped.
    """

    next_state: SimulationState
    decisions: TurnDecisions
    left_out: tuple[LeftOut, ...]


def play_possible(
    state: SimulationState, decisions: TurnDecisions, workspace: Workspace | None = None
) -> PlayedAsFarAsPossible:
    """Plays a turn; what is objected to is left out, and of what is too dear as little as possible.

    A setting that only a missing lever allowed falls back to the usual one. If money is missing,
    the cheapest part that is worth as much is dropped, or the dearest if none is, until it does.

    Args:
        state: before the turn.
        decisions: the plan.
        workspace: buffers to reuse.

    Raises:
        ValueError: not even nothing can be played.
    """
    left_out: list[LeftOut] = []
    for _ in range(len(decisions.tactics) + len(decisions.company) + len(decisions.choices) + 1):
        quote = quote_plan(state, decisions)
        if not quote.objections:
            break
        named = tuple(each for each in quote.objections if each.subject is not None)
        left_out += [LeftOut(each.subject or "", each) for each in named]
        decisions = (
            without_objections(decisions, named) if named else _cheaper(decisions, quote, left_out)
        )
    after = advance(state, decisions, workspace=workspace)
    if isinstance(after, Refused):
        after = advance(state, NO_DECISIONS, workspace=workspace)
        decisions = NO_DECISIONS
    if isinstance(after, Refused):
        raise ValueError(after.objections)
    return PlayedAsFarAsPossible(after, decisions, tuple(left_out))


def _cheaper(decisions: TurnDecisions, quote: PlanQuote, left_out: list[LeftOut]) -> TurnDecisions:
    """The plan without the part whose price fits what is missing best."""
    objection = quote.objections[0]
    prices = {**quote.tactic_cents, **quote.lever_cents}
    prices = {part: cents for part, cents in prices.items() if cents > 0}
    if not prices:
        return NO_DECISIONS
    enough = {part: cents for part, cents in prices.items() if cents >= objection.missing_cents}
    part = (
        min(enough, key=lambda each: enough[each])
        if enough
        else max(prices, key=prices.__getitem__)
    )
    left_out.append(LeftOut(part, replace(objection, subject=part)))
    return decisions.without(part)
