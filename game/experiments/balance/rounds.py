"""The workshop form: a scenario in six rounds, decisions held for two or three months."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from game.explanation.running import Decider
from game.explanation.wishes import Wish, grant
from game.simulation.measuring import measure_value
from game.simulation.state import SimulationState
from game.vocabulary.conditions import MeasureName
from game.vocabulary.decisions import NO_DECISIONS, TurnDecisions
from game.vocabulary.expectations import AMOUNTS, FLOWS
from game.vocabulary.measures import TurnMeasures
from game.vocabulary.scenario import Plan, ScenarioDefinition

ROUNDS: Final = 6
KEPT_OF_FALL: Final = 0.5
"""Share of the fall a tempting plan claims that has to be left in rounds; a choice."""
LONGEST_ROUND: Final = 3


@dataclass(frozen=True, slots=True)
class RoundsForm:
    """Whether six rounds teach what the months teach.

    Attributes:
        months: length of each round.
        leads: how far the tempting plan is ahead of the best good one in the measure it leads,
            over the turns it claims, as a share or in points.
        falls: how far it ends behind the best good one in the measure it falls in, as a share.
        claimed_fall: what its file claims.
        behind: good plans that end behind the tempting one.
    """

    months: tuple[int, ...]
    leads: float
    falls: float
    claimed_fall: float
    behind: tuple[str, ...] = ()

    @property
    def same_lesson(self) -> bool:
        """Whether it tempts, falls at least half as far, and every good plan ends ahead of it."""
        falls = self.falls >= KEPT_OF_FALL * self.claimed_fall
        return max(self.months) <= LONGEST_ROUND and self.leads > 0 and falls and not self.behind


def round_months(turns: int) -> tuple[int, ...]:
    """Months of each round, the longer ones first: 12 are six times two, 15 are 3 3 3 2 2 2."""
    rounds = min(ROUNDS, turns)
    return tuple(turns // rounds + (each < turns % rounds) for each in range(rounds))


def in_rounds(decider: Decider, turns: int) -> Decider:
    """Decides at the beginning of each round and holds it; events are answered when they come.

    What a round begins with is cut to what can be played and kept up, so nothing is refused.
    """
    starts = set()
    turn = 0
    for months in round_months(turns):
        starts.add(turn)
        turn += months

    def decide(state: SimulationState) -> TurnDecisions:
        own = decider(state)
        last = state.history[-1].decisions if state.history else NO_DECISIONS
        held = own if state.turn in starts else replace(last, choices=own.choices)
        return grant(state, Wish(held.active_tactics(), held.company, held.choices))

    return decide


def rounds_form(
    definition: ScenarioDefinition, by_seed: Sequence[Mapping[str, Sequence[TurnMeasures]]]
) -> RoundsForm | None:
    """What the plans show in rounds; None where no plan tempts or no month is held.

    Args:
        definition: the scenario.
        by_seed: for each seed, measures by turn of every plan played in rounds.
    """
    tempting, good = definition.tempting, definition.good_plans
    months = round_months(definition.turns)
    if tempting is None or not good or not by_seed or max(months) < 2:
        return None
    leads, falls = 1.0, 1.0
    behind: tuple[str, ...] = ()
    if tempting.leads is not None:
        first, last = tempting.leads.first_turn, tempting.leads.last_turn
        leads = -_behind_best(tempting, good, by_seed, tempting.leads.measure, (first, last))
    if tempting.falls is not None:
        measure = tempting.falls.measure
        whole = (1, definition.turns)
        falls = _behind_best(tempting, good, by_seed, measure, whole)
        own = _mean(tempting.id, by_seed, measure, whole)
        behind = tuple(p.id for p in good if _mean(p.id, by_seed, measure, whole) <= own)
    claimed = 0.0 if tempting.falls is None else tempting.falls.by
    return RoundsForm(months, leads, falls, claimed, behind)


def _behind_best(
    plan: Plan,
    rivals: Sequence[Plan],
    by_seed: Sequence[Mapping[str, Sequence[TurnMeasures]]],
    measure: MeasureName,
    turns: tuple[int, int],
) -> float:
    """How far a plan lies behind the best rival: amounts as a share of it, the rest as it is."""
    own = _mean(plan.id, by_seed, measure, turns)
    best = max(_mean(rival.id, by_seed, measure, turns) for rival in rivals)
    if measure not in AMOUNTS:
        return best - own
    return (best - own) / abs(best) if best else 0.0


def _mean(
    plan: str,
    by_seed: Sequence[Mapping[str, Sequence[TurnMeasures]]],
    measure: MeasureName,
    turns: tuple[int, int],
) -> float:
    """Mean over seeds: flows summed over the turns, states as the last of them left them."""
    first, last = turns
    values = []
    for games in by_seed:
        looked_at = games[plan][first - 1 : last] or games[plan][-1:]
        if measure in FLOWS:
            values.append(sum(measure_value(each, measure) for each in looked_at))
        else:
            values.append(measure_value(looked_at[-1], measure))
    return sum(values) / len(values)
