"""The ending: the story of a game on one page, measured beside true."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final, Literal

from game.explanation.playing import RefusedPlanError, by_plan, by_strategy, play_game
from game.explanation.running import Decider
from game.explanation.scoring import score_game
from game.session.months import Month
from game.session.path_game import OtherGame, finished_game
from game.session.paths import paths_of
from game.session.predictions import record_of
from game.session.reviewing import as_measured
from game.session.series import counted_series, true_trust
from game.session.views import (
    CastOutcome,
    EndingView,
    PlanComparison,
    PredictionOutcome,
    TurningPoint,
)
from game.simulation.customers import CustomerTurn
from game.simulation.state import SimulationState
from game.vocabulary.causes import ARRIVALS_AND_DEPARTURES
from game.vocabulary.measures import GameScore
from game.vocabulary.scenario import EndingDefinition, ScenarioDefinition

PlanKind = Literal["played", "abstain", "tempting", "good"]
MOST_TURNING_POINTS: Final = 3
TURNING_POINT_POINTS: Final = 0.5
"""A turn in which true trust moved less is no turning point; a choice."""


def ending_view(
    state: SimulationState, months: Sequence[Month], predictions: Sequence[PredictionOutcome]
) -> EndingView:
    """Everything the last page shows.

    Args:
        state: after the last turn played.
        months: all turns played, at least one.
        predictions: all predictions made, with what came of them.
    """
    definition, start = state.definition, state.start
    people = len(state.columns)
    score = score_game(definition, state.seed, people, state)
    measures = [month.measures for month in months]
    others = other_games(state, people)
    series = counted_series(definition, start, [as_measured(each) for each in measures])
    return EndingView(
        ending=score.ending,
        tone=_ending(definition, score.ending).tone,
        score=score,
        turns_played=len(months),
        trust_true=true_trust(start, measures),
        trust_measured=series["trust_measured"],
        series=series,
        happened=tuple(event for month in months for event in month.events),
        turned=tuple(_turned(months[turn - 1]) for turn in turning_points(months)),
        trust_by_cause=_summed(month.trust_by_cause for month in months),
        predictions=record_of(predictions),
        customers_start=start.customers,
        customers_end=measures[-1].customers,
        arrived=sum(each.arrived for each in measures),
        churned=sum(each.churned for each in measures),
        cast=tuple(_cast_outcome(state, index, months) for index in range(len(definition.cast))),
        plans=(_played(state, score), *(each.plan for each in others)),
        paths=paths_of(finished_game(state, others)),
        debrief=definition.debrief,
        cards=definition.cards,
        turns=definition.turns,
        cash_end_cents=measures[-1].cash_cents,
    )


def turning_points(months: Sequence[Month]) -> tuple[int, ...]:
    """The turns in which true trust moved most, and not only by coming and going."""
    changes = {month.turn: _lasting(month.trust_by_cause) for month in months}
    largest = sorted(changes, key=lambda turn: (-abs(changes[turn]), turn))
    chosen = [turn for turn in largest if abs(changes[turn]) >= TURNING_POINT_POINTS]
    return tuple(sorted(chosen[:MOST_TURNING_POINTS]))


def _turned(month: Month) -> TurningPoint:
    moved = sum(month.trust_by_cause.values())
    same_way = {
        cause: points if moved > 0 else -points
        for cause, points in month.trust_by_cause.items()
        if cause != ARRIVALS_AND_DEPARTURES
    }
    return TurningPoint(month.turn, moved, max(same_way, key=lambda each: (same_way[each], each)))


def _summed(turns: Iterable[Mapping[str, float]]) -> dict[str, float]:
    """Points of trust by cause over several turns."""
    sums: dict[str, float] = {}
    for by_cause in turns:
        for cause, points in by_cause.items():
            sums[cause] = sums.get(cause, 0.0) + points
    return sums


def _lasting(trust_by_cause: Mapping[str, float]) -> float:
    """What moved trust in those who stayed, as far as all together it moved the same way."""
    moved = sum(trust_by_cause.values())
    stayed = moved - trust_by_cause.get(ARRIVALS_AND_DEPARTURES, 0.0)
    return min(moved, stayed, key=abs) if moved * stayed > 0 else 0.0


def _ending(definition: ScenarioDefinition, ending: str) -> EndingDefinition:
    return next(each for each in definition.endings if each.id == ending)


def _cast_outcome(state: SimulationState, index: int, months: Sequence[Month]) -> CastOutcome:
    """What became of a cast member; their id is their place in the cast."""
    member = state.definition.cast[index]
    turns = [(month.turn, each) for month in months for each in month.watched if each.id == index]
    first, last = turns[0][1], turns[-1][1]
    # Whoever left may have come back; what counts is the last time.
    left = max((turn for turn, each in turns if _goes(each)), default=None)
    sums = _summed(each.bookings for _, each in turns)
    sums.pop(ARRIVALS_AND_DEPARTURES, None)
    moved = {cause: points for cause, points in sums.items() if points}
    was_customer, is_customer = first.status_before == "customer", last.status_after == "customer"
    return CastOutcome(
        cast=member.id,
        segment=member.segment,
        trust_before=first.trust_before,
        trust_after=last.trust_after,
        fate=("stayed" if was_customer else "joined")
        if is_customer
        else ("never_came" if left is None and not was_customer else "left"),
        left_turn=None if is_customer else left,
        largest_cause=max(moved, key=lambda cause: (abs(moved[cause]), cause), default=None),
        look=member.look,
    )


def _goes(turn: CustomerTurn) -> bool:
    return turn.status_before == "customer" != turn.status_after


def _played(state: SimulationState, score: GameScore) -> PlanComparison:
    return _comparison("played", "played", state, score)


def other_games(state: SimulationState, people: int) -> list[OtherGame]:
    """The same game played by doing nothing and by the plans of the scenario."""
    definition = state.definition
    ways: list[tuple[str, PlanKind, Decider]] = [
        ("abstain", "abstain", by_strategy("abstain", definition, state.seed, people))
    ]
    if definition.tempting is not None:
        ways.append((definition.tempting.id, "tempting", by_plan(definition.tempting.decisions)))
    ways += [(plan.id, "good", by_plan(plan.decisions)) for plan in definition.good_plans]
    compared = []
    for plan, kind, decide in ways:
        try:
            game = play_game(definition, state.seed, decide, people)
        except (RefusedPlanError, IndexError):
            continue  # An event of this seed stands in the plan's way; there is nothing to show.
        score = score_game(definition, state.seed, people, game.final)
        comparison = _comparison(plan, kind, game.final, score)
        compared.append(OtherGame(comparison, game.final.history))
    return compared


def _comparison(
    plan: str, kind: PlanKind, final: SimulationState, score: GameScore
) -> PlanComparison:
    measures = [record.measures for record in final.history]
    return PlanComparison(
        id=plan,
        kind=kind,
        trust=measures[-1].trust,
        contribution_cents=sum(each.contribution_cents for each in measures),
        customer_equity_cents=measures[-1].customer_equity_cents,
        score=score.score,
        ending=score.ending,
    )
