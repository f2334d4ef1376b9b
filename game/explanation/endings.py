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
_A_HAIR: Final = 0.01
_TENTH: Final = 0.1
_NEAR: Final[dict[str, float]] = {
    "trust": 10.0,
    "trust_measured": 10.0,
    "reputation": 10.0,
    "goal_index": 10.0,
    "message_load": 1.0,
    "satisfaction": 0.5,
    "complaints_per_1000": 10.0,
    "data_complaints_per_1000": 1.0,
}
"""What counts as a distance of one, where it is not a tenth; choices."""
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


def shortfalls(state: SimulationState) -> dict[str, float]:
    """How far a game ended from each ending's own condition; 0 where it holds.

    One is a distance of ten points, of a tenth of an amount or share, or of a yes instead of a no.
    Endings written earlier in the file may still have come first.
    """
    judge = _Judge(state)
    return {
        ending.id: 0.0 if ending.when is None else judge.shortfall(ending.when)
        for ending in state.definition.endings
    }


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

    def shortfall(self, condition: Condition) -> float:
        """Distance to where the condition would hold; see ``shortfalls``."""
        if self.holds(condition):
            return 0.0
        match condition:
            case AllOf(parts):
                return sum(self.shortfall(part) for part in parts)
            case AnyOf(parts):
                return min((self.shortfall(part) for part in parts), default=1.0)
            case MeasureIs():
                near = _NEAR.get(condition.measure, _TENTH)
                return max(_A_HAIR, self._missing(condition) / near)
            case _:
                return 1.0

    def _missing(self, condition: MeasureIs) -> float:
        """How far the measure now lies outside its bounds, in its own unit or as a ratio."""
        now = len(self.state.history)
        if not now:
            return _NEAR.get(condition.measure, _TENTH)
        if condition.measure == "goal_index":
            value = self._goal_index(now)
        elif condition.relative_to == "abstain":
            value = self._against_abstain(condition, now)
        else:
            start = self.state.start if condition.relative_to == "start" else None
            value = measure_value(self.state.history[-1].measures, condition.measure, start)
            if start is None and condition.measure in _RATIOS:
                return _outside(condition, value) / max(1, self.state.start.monthly_revenue_cents)
        return _outside(condition, value)

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


def _outside(condition: MeasureIs, value: float) -> float:
    """How far a value lies outside the bounds; 0 inside (then it was outside in a turn before)."""
    below = 0.0 if condition.above is None else condition.above - value
    above = 0.0 if condition.below is None else value - condition.below
    return max(0.0, below, above)


def _within(condition: MeasureIs, value: float) -> bool:
    above = condition.above is None or value > condition.above
    return above and (condition.below is None or value < condition.below)
