"""A turn's revenue by cause: the same month with the same draws, one thing less each time."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final, Protocol, TypeVar

from game.simulation.randomness import RememberedDraws
from game.simulation.rehearsal import Rehearsal
from game.simulation.state import SimulationState
from game.simulation.turn import advance, turn_revenue
from game.simulation.workspace import Workspace
from game.vocabulary.causes import BASELINE, TOGETHER
from game.vocabulary.decisions import NO_DECISIONS, TurnDecisions
from game.vocabulary.measures import TurnMeasures
from game.vocabulary.refusals import Objection, Refused
from game.vocabulary.settings import AUDIENCE_ALL, TacticSetting

MOST_PEOPLE_REMEMBERED: Final = 50_000
"""Above it, keeping the draws of a turn costs more memory than drawing them again costs time."""

Outcome = TypeVar("Outcome")


class HasMeasures(Protocol):
    """An outcome, as far as it matters here."""

    @property
    def measures(self) -> TurnMeasures:
        """Results of the turn."""


def revenue_by_cause(
    state: SimulationState, decisions: TurnDecisions, outcome: HasMeasures
) -> dict[str, int]:
    """Splits a turn's revenue into what each tactic and lever brought in that turn.

    Args:
        state: before the turn.
        decisions: what was played.
        outcome: what came of it.

    Returns:
        Integer cents: ``baseline`` (no tactic, every lever at 0), per tactic and lever the revenue
        with it minus without it, and ``together``, what they do only in company. They add up to
        the turn's revenue exactly. Later consequences are not in it.
    """
    total = outcome.measures.revenue_cents
    bare = replace(decisions, tactics={}, company={})
    if not decisions.active_tactics() and not _active_levers(decisions):
        return {BASELINE: total, TOGETHER: 0}
    rehearsing = _Rehearsing(state)
    by_cause = {BASELINE: rehearsing.revenue(bare)}
    for cause, without in _counterfactuals(decisions).items():
        by_cause[cause] = total - rehearsing.revenue(without)
    by_cause[TOGETHER] = total - sum(by_cause.values())
    return by_cause


def _active_levers(decisions: TurnDecisions) -> list[str]:
    return [lever for lever, level in decisions.company.items() if level > 0]


def _counterfactuals(decisions: TurnDecisions) -> Mapping[str, TurnDecisions]:
    parts = (*decisions.active_tactics(), *_active_levers(decisions))
    return {part: decisions.without(part) for part in parts}


def playable_part(
    state: SimulationState,
    decisions: TurnDecisions,
    workspace: Workspace | None = None,
    draws: RememberedDraws | None = None,
) -> TurnMeasures:
    """Measures of a turn under a plan, without the parts of it that would be refused.

    A setting that only a missing lever allowed falls back to the usual one, anything else that is
    objected to is left out; at worst nothing is played.

    Args:
        state: before the turn.
        decisions: the plan.
        workspace: buffers to reuse.
        draws: shared by several plans for the same turn.
    """
    after = _first_playable(
        decisions, lambda plan: advance(state, plan, workspace=workspace, draws=draws)
    )
    return after.history[-1].measures


class _Rehearsing:
    """Plays one turn under several plans as far as its revenue, with the same draws each time."""

    def __init__(self, state: SimulationState) -> None:
        self._state = state
        self._workspace = Workspace()
        remembers = len(state.columns) <= MOST_PEOPLE_REMEMBERED
        self._rehearsal = Rehearsal(state) if remembers else None

    def revenue(self, decisions: TurnDecisions) -> int:
        """Revenue under the playable part of a plan, integer cents."""
        return _first_playable(decisions, self._try)

    def _try(self, decisions: TurnDecisions) -> int | Refused:
        if self._rehearsal is None:
            return turn_revenue(self._state, decisions, workspace=self._workspace)
        return self._rehearsal.revenue(decisions)


def _first_playable(
    decisions: TurnDecisions, play: Callable[[TurnDecisions], Outcome | Refused]
) -> Outcome:
    """What comes of a plan after as few parts as needed were left out of it."""
    for _ in range(len(decisions.tactics) + 2):
        outcome = play(decisions)
        if not isinstance(outcome, Refused):
            return outcome
        decisions = without_objections(decisions, outcome.objections)
    nothing = play(NO_DECISIONS)
    if isinstance(nothing, Refused):
        raise ValueError(nothing.objections)
    return nothing


def without_objections(
    decisions: TurnDecisions, objections: tuple[Objection, ...]
) -> TurnDecisions:
    """The plan with every part an objection names eased or dropped; all of it if none is named."""
    tactics, company = dict(decisions.tactics), dict(decisions.company)
    choices = dict(decisions.choices)
    for objection in objections:
        subject = objection.subject or ""
        if subject in tactics:
            eased = _eased(tactics.pop(subject), objection)
            if eased is not None:
                tactics[subject] = eased
        company.pop(subject, None)
        choices.pop(subject, None)
    changed = replace(decisions, tactics=tactics, company=company, choices=choices)
    return replace(changed, tactics={}, company={}) if changed == decisions else changed


def _eased(setting: TacticSetting, objection: Objection) -> TacticSetting | None:
    """The setting without what a missing lever made possible, or None if it falls altogether."""
    if objection.reason == "needs_control_panel" and setting.consent == "panel":
        return replace(setting, consent="opt_in")
    if objection.reason == "needs_research" and setting.audience != AUDIENCE_ALL:
        return replace(setting, audience=AUDIENCE_ALL)
    return None
