"""Written conditions as conditions of the vocabulary."""

from typing import TypeVar

from game.scenario.models import conditions as written
from game.scenario.models.parts import MAX_TURNS
from game.vocabulary import conditions as meant
from game.vocabulary.settings import ConsentMode, Openness

T = TypeVar("T", str, Openness, ConsentMode)


def condition_of(model: written.ConditionModel) -> meant.Condition:
    """The condition that a written one means."""
    match model:
        case written.AllWhen():
            return meant.AllOf(tuple(condition_of(part) for part in model.all))
        case written.AnyWhen():
            return meant.AnyOf(tuple(condition_of(part) for part in model.any))
        case written.NotWhen():
            return meant.Not(condition_of(model.not_))
        case _:
            return _single(model)


def condition_or_none(model: written.ConditionModel | None) -> meant.Condition | None:
    """Likewise, where there may be none."""
    return None if model is None else condition_of(model)


def _single(model: written.ConditionModel) -> meant.Condition:  # noqa: PLR0911
    match model:
        case written.TurnWhen():
            return _turn(model.turn)
        case written.TacticWhen():
            return _tactic(model.tactic)
        case written.LeverWhen():
            lever = model.lever
            return meant.LeverAt(lever.id, lever.at_least, lever.at_most, lever.for_turns)
        case written.MeasureWhen():
            measure = model.measure
            return meant.MeasureIs(
                measure.name, measure.above, measure.below, measure.relative_to, measure.for_turns
            )
        case written.NoticedWhen():
            return meant.NoticedShare(model.noticed.above, model.noticed.tactic)
        case written.DataKeptWhen():
            kept = model.data_kept
            return meant.DataKept(kept.at_least or 0, tuple(kept.categories or ()))
        case written.HappenedWhen():
            happened = model.happened
            return meant.EventHappened(happened.event, happened.choice, happened.within_turns)
        case written.ChanceWhen():
            return meant.Chance(model.chance)
        case _:
            raise AssertionError(type(model).__name__)


def _turn(turn: int | written.TurnRange) -> meant.TurnIs:
    if isinstance(turn, int):
        return meant.TurnIs(turn, turn)
    return meant.TurnIs(turn.from_, MAX_TURNS if turn.to is None else turn.to)


def _tactic(model: written.TacticCondition) -> meant.TacticPlayed:
    return meant.TacticPlayed(
        tactic=model.id,
        level_at_least=model.level,
        openness=several(model.openness),
        consent=several(model.consent),
        variant=several(model.variant),
        audience=several(model.audience),
        depth_at_least=model.depth,
        for_turns=model.for_turns,
        effective=model.effective,
    )


def several(one_or_more: T | list[T]) -> tuple[T, ...]:
    """A value, or the values of a list."""
    return tuple(one_or_more) if isinstance(one_or_more, list) else (one_or_more,)
