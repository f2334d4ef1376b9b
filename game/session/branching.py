"""Branching a game: one decision of a past month changed, everything after it played again."""

from collections.abc import Sequence
from dataclasses import replace

from game.explanation.endings import ending_now
from game.explanation.possible import play_possible
from game.session.months import Month
from game.session.reviewing import as_measured
from game.session.series import counted_series, true_trust
from game.session.views import (
    Answer,
    BranchView,
    Change,
    Dropped,
    NoBranch,
    SetLever,
    SetTactic,
)
from game.simulation.quote import quote_plan
from game.simulation.state import SimulationState
from game.simulation.turn import advance
from game.simulation.workspace import BLOCK_PEOPLE, Workspace
from game.vocabulary.decisions import TurnDecisions
from game.vocabulary.measures import TurnMeasures
from game.vocabulary.refusals import Refused


class Branches:
    """Branches of one game. The state before the month last branched is kept.

    Args:
        start: the state before the first turn.
        months: as played; more may be appended while the game goes on.
    """

    def __init__(self, start: SimulationState, months: Sequence[Month]) -> None:
        self._start = start
        self._months = months
        self._state = start
        self._workspace = Workspace(min(len(start.columns), BLOCK_PEOPLE))

    def branch(
        self, turn: int, change: Change, *, finished: bool
    ) -> BranchView | Refused | NoBranch:
        """The game with one decision of a month changed.

        Args:
            turn: the month, from 1.
            change: what is decided otherwise.
            finished: the game played is over, so that true trust may be compared.

        Returns:
            Both courses; or what is wrong with that month's plan with the change; or why there is
            nothing to branch.
        """
        if not 1 <= turn <= len(self._months):
            return NoBranch("no_such_month")
        played = self._months[turn - 1].decisions
        if with_change(played, change) == _plain(played):
            return NoBranch("nothing_changed")
        before = self._before(turn)
        quote = quote_plan(before, with_change(played, change))
        if quote.objections:
            return Refused(quote.objections)
        return self._compared(turn, change, before, finished=finished)

    def _before(self, turn: int) -> SimulationState:
        """The state before a month, played again from the last one asked for."""
        if self._state.turn >= turn:
            self._state = self._start
        for month in self._months[self._state.turn : turn - 1]:
            after = advance(self._state, month.decisions, workspace=self._workspace)
            if isinstance(after, Refused):
                raise ValueError(after.objections)
            self._state = after
        return self._state

    def _compared(
        self, turn: int, change: Change, before: SimulationState, *, finished: bool
    ) -> BranchView:
        through = self._through(turn, change)
        state, ended = before, None
        others = [month.measures for month in self._months[: turn - 1]]
        dropped: list[Dropped] = []
        for month in self._months[turn - 1 :]:
            plan = _plain(month.decisions)
            changes = month.turn <= through
            played = play_possible(
                state, with_change(plan, change) if changes else plan, self._workspace
            )
            state = played.next_state
            others.append(state.history[-1].measures)
            dropped += [
                Dropped(month.turn, each.subject, each.objection) for each in played.left_out
            ]
            ended = ending_now(state)
            if ended is not None:
                break
        early = ended if len(others) < len(self._months) else None
        return self._view(turn, change, through, others, dropped, early, finished=finished)

    def _through(self, turn: int, change: Change) -> int:
        """Last month in which the decision stood as it did in the month branched."""
        stood = _decided(self._months[turn - 1].decisions, change)
        last = turn
        if isinstance(change, Answer):
            return last
        for month in self._months[turn:]:
            if _decided(month.decisions, change) != stood:
                break
            last = month.turn
        return last

    def _view(
        self,
        turn: int,
        change: Change,
        through: int,
        others: Sequence[TurnMeasures],
        dropped: Sequence[Dropped],
        ended: str | None,
        *,
        finished: bool,
    ) -> BranchView:
        definition, start = self._start.definition, self._start.start
        ours = [month.measures for month in self._months[: len(others)]]
        known = (lambda each: each) if finished else as_measured
        return BranchView(
            turn=turn,
            change=change,
            through=through,
            last_turn=len(others),
            series=counted_series(definition, start, [as_measured(each) for each in others]),
            trust_true=true_trust(start, others) if finished else None,
            ended=ended,
            dropped=tuple(dropped),
            trust_points=known(others[-1]).trust - known(ours[-1]).trust,
            revenue_cents=_sum("revenue_cents", others) - _sum("revenue_cents", ours),
            contribution_cents=_sum("contribution_cents", others)
            - _sum("contribution_cents", ours),
            customers=others[-1].customers - ours[-1].customers,
        )


def with_change(decisions: TurnDecisions, change: Change) -> TurnDecisions:
    """Decisions with one of them changed; predictions are left out."""
    plain = _plain(decisions)
    match change:
        case SetTactic(tactic, setting):
            others = {key: each for key, each in plain.tactics.items() if key != tactic}
            if setting is None or setting.level == 0:
                return replace(plain, tactics=others)
            return replace(plain, tactics={**plain.tactics, tactic: setting})
        case SetLever(lever, level):
            levers = {key: each for key, each in plain.company.items() if key != lever}
            return replace(plain, company={**plain.company, lever: level} if level else levers)
        case Answer(event, choice):
            return replace(plain, choices={**plain.choices, event: choice})


def _plain(decisions: TurnDecisions) -> TurnDecisions:
    """What the simulation reads of decisions, without what is off."""
    company = {key: level for key, level in decisions.company.items() if level}
    return TurnDecisions(decisions.active_tactics(), company, decisions.choices)


def _decided(decisions: TurnDecisions, change: Change) -> object:
    match change:
        case SetTactic(tactic):
            return decisions.active_tactics().get(tactic)
        case SetLever(lever):
            return decisions.company.get(lever, 0)
        case Answer(event):
            return decisions.choices.get(event)


def _sum(name: str, measures: Sequence[TurnMeasures]) -> int:
    return sum(int(getattr(each, name)) for each in measures)
