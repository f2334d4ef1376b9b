"""Which ending a game comes to."""

from dataclasses import dataclass
from typing import Final

from game.explanation.goals import goal_index
from game.explanation.reference import abstain_measures
from game.simulation.conditions import evaluate
from game.simulation.measuring import measure_value
from game.simulation.state import SimulationState
from game.vocabulary.conditions import AllOf, AnyOf, Condition, MeasureIs, Not
from game.vocabulary.measures import TurnMeasures

_FLOWS: Final = frozenset({"revenue_cents", "contribution_cents"})
_RATIOS: Final = frozenset({*_FLOWS, "cash_cents", "customers", "customer_equity_cents"})


def ending_of(state: SimulationState) -> str:
    """The first ending whose condition holds; the last has none and always does.

    Raises:
        ValueError: the scenario has no ending that holds.
    """
    judge = _Judge(state)
    for ending in state.definition.endings:
        if ending.when is None or judge.holds(ending.when):
            return ending.id
    raise ValueError(state.definition.id)


def ending_now(state: SimulationState) -> str | None:
    """The ending that stops the game after the turn just played, or None to play on."""
    if not state.history:
        return None
    judge = _Judge(state)
    for ending in state.definition.endings:
        if ending.stops_early and ending.when is not None and judge.holds(ending.when):
            return ending.id
    return None


@dataclass(frozen=True, slots=True)
class _Judge:
    """Evaluates conditions that may compare with doing nothing."""

    state: SimulationState

    def holds(self, condition: Condition) -> bool:
        match condition:
            case AllOf(parts):
                return all(self.holds(part) for part in parts)
            case AnyOf(parts):
                return any(self.holds(part) for part in parts)
            case Not(part):
                return not self.holds(part)
            case MeasureIs(measure="goal_index"):
                return self._goal_index_is(condition)
            case MeasureIs(relative_to="abstain"):
                return self._measure_is(condition)
            case _:
                return evaluate(condition, self.state, "ending").holds

    def _goal_index_is(self, condition: MeasureIs) -> bool:
        """An index ``below`` a bound must have been so at half-time and be so now.

        One bad month at the end is no reason to be dismissed, nor is a slow start.
        """
        now = len(self.state.history)
        turns = list(range(max(1, now - condition.for_turns + 1), now + 1))
        if condition.below is not None:
            turns.append(min(now, (self.state.definition.turns + 1) // 2))
        return bool(now) and all(_within(condition, self._goal_index(turn)) for turn in turns)

    def _goal_index(self, turn: int) -> float:
        goals = self.state.definition.goals
        return goal_index(goals, self._measures(turn), self._abstain())

    def _measure_is(self, condition: MeasureIs) -> bool:
        now = len(self.state.history)
        first = now - condition.for_turns + 1
        return first >= 1 and all(
            _within(condition, self._against_abstain(condition, turn))
            for turn in range(first, now + 1)
        )

    def _against_abstain(self, condition: MeasureIs, turn: int) -> float:
        """A difference, or a ratio for amounts; flows are summed over the months so far."""
        own, nothing = self._measures(turn), self._abstain()[:turn]
        value, reference = (
            sum(measure_value(measures, condition.measure) for measures in months)
            if condition.measure in _FLOWS
            else measure_value(months[-1], condition.measure)
            for months in (own, nothing)
        )
        if condition.measure not in _RATIOS:
            return value - reference
        return 1 + (value - reference) / abs(reference) if reference else 1 + value

    def _measures(self, turn: int) -> list[TurnMeasures]:
        return [record.measures for record in self.state.history[:turn]]

    def _abstain(self) -> tuple[TurnMeasures, ...]:
        state = self.state
        return abstain_measures(state.definition, state.seed, len(state.columns))


def _within(condition: MeasureIs, value: float) -> bool:
    above = condition.above is None or value > condition.above
    return above and (condition.below is None or value < condition.below)
