"""Answering events by what the options do."""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from game.simulation.state import SimulationState
from game.vocabulary.effects import (
    AddComplaints,
    ChangeCash,
    ChangeExpectation,
    ChangeMarket,
    ChangeReputation,
    ChangeTrust,
    DrawOne,
    Effect,
    FreezeTactic,
    LimitTactic,
    Message,
    ScheduleEvent,
    UnlockTactic,
    WithdrawConsent,
)
from game.vocabulary.scenario import EventDefinition

_TO_THE_END: Final = 6
_GROUP_SHARE: Final = {"all": 1.0, "touched": 0.5, "segment": 0.35}


@dataclass(frozen=True, slots=True)
class Taste:
    """How much somebody cares for what an option does (choices, per unit named).

    Attributes:
        trust: per trust point of all customers.
        cash: per unit of money.
        reputation: per point.
        freeze: per frozen tactic (usually negative), half of it per limited one.
        consent: per share of customers who withdraw.
        complaints: per share who complain.
        market: per month of a market quantity a tenth better.
        loose_end: per event that will follow.
    """

    trust: float = 1.0
    cash: float = 0.1
    reputation: float = 0.3
    freeze: float = -0.3
    consent: float = -5.0
    complaints: float = -20.0
    market: float = 0.5
    loose_end: float = -0.5


def choose(state: SimulationState, taste: Taste) -> dict[str, str]:
    """For each event in the inbox that asks for one, the option with the best effects.

    Of equal options the default wins, then the one written first.
    """
    events = {event.id: event for event in state.definition.events}
    answers: dict[str, str] = {}
    for pending in state.pending:
        event = events.get(pending.id)
        if event is not None and event.choices:
            answers[event.id] = _best_choice(event, taste)
    return answers


def inbox_units(state: SimulationState, choices: Mapping[str, str]) -> float:
    """Money the inbox takes if it is answered like this, in units (negative: it brings some)."""
    events = {event.id: event for event in state.definition.events}
    units = 0.0
    for pending in state.pending:
        event = events.get(pending.id)
        if event is None:
            continue
        chosen = choices.get(event.id, event.default)
        effects = list(event.effects)
        for choice in event.choices:
            if choice.id == chosen:
                effects += choice.effects
        units -= sum(_expected_units(effect) for effect in effects)
    return units


def _expected_units(effect: Effect) -> float:
    if isinstance(effect, DrawOne):
        return _mean(effect, _expected_units)
    return effect.units if isinstance(effect, ChangeCash) else 0.0


def _mean(lot: DrawOne, value: Callable[[Effect], float]) -> float:
    """What a lot is worth on average."""
    total = math.fsum(each.weight for each in lot.alternatives)
    worth = math.fsum(
        each.weight * value(effect) for each in lot.alternatives for effect in each.effects
    )
    return worth / total if total else 0.0


def options(state: SimulationState) -> Mapping[str, tuple[str, ...]]:
    """The options of each event in the inbox that asks for a choice."""
    events = {event.id: event for event in state.definition.events}
    return {
        pending.id: tuple(choice.id for choice in events[pending.id].choices)
        for pending in state.pending
        if pending.id in events and events[pending.id].choices
    }


def _best_choice(event: EventDefinition, taste: Taste) -> str:
    ranked = sorted(
        event.choices,
        key=lambda choice: (
            -sum(_worth(effect, taste) for effect in choice.effects),
            choice.id != event.default,
        ),
    )
    return ranked[0].id


def _worth(effect: Effect, taste: Taste) -> float:  # noqa: PLR0912  (one case a kind)
    worth = 0.0
    match effect:
        case ChangeTrust(points, among, _, share):
            worth = taste.trust * points * share * _GROUP_SHARE[among]
        case ChangeCash(units):
            worth = taste.cash * units
        case ChangeReputation(points):
            worth = taste.reputation * points
        case FreezeTactic():
            worth = taste.freeze
        case UnlockTactic():
            worth = -taste.freeze
        case LimitTactic():
            worth = 0.5 * taste.freeze
        case DrawOne():
            worth = _mean(effect, lambda each: _worth(each, taste))
        case WithdrawConsent(share):
            worth = taste.consent * share
        case AddComplaints(share):
            worth = taste.complaints * share
        case ChangeMarket(quantity, factor, turns):
            months = _TO_THE_END if turns is None else turns
            better = factor - 1 if quantity != "churn" else 1 - factor
            worth = taste.market * 10 * better * months
        case ScheduleEvent():
            worth = taste.loose_end
        case ChangeExpectation(amount):
            worth = -taste.trust * amount
        case Message():
            pass
    return worth
