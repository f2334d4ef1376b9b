"""Applying the effects of events and choices to the turn being played."""

import math
from collections.abc import Sequence
from dataclasses import replace

from game.simulation.allowed import limits_after, named_tactic
from game.simulation.firm import (
    FOREVER,
    NEVER,
    FirmState,
    MarketFactor,
    ScheduledEvent,
    TacticRecord,
)
from game.simulation.prices import units_to_cents
from game.simulation.turn_context import Shock, TurnContext
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


def apply_effects(
    turn: TurnContext,
    cause: str,
    about: str | None,
    effects: Sequence[Effect],
    *,
    of_choice: bool = False,
) -> tuple[str, ...]:
    """Applies effects in their order; what strikes customers is noted for the customer phases.

    Args:
        turn: the turn being played.
        cause: id of the event; trust is booked to it.
        about: the tactic the event speaks of, standing in for the word ``triggering``.
        effects: what to apply.
        of_choice: they belong to the option chosen, not to the event itself. A draw is named after
            the event, this, and the place in the list, so that no other event or answer shifts it.

    Returns:
        Keys of the messages to show.
    """
    part = "choice" if of_choice else "event"
    return tuple(_apply(turn, cause, about, effects, f"effect:{cause}:{part}", by_lot=False))


def _apply(
    turn: TurnContext,
    cause: str,
    about: str | None,
    effects: Sequence[Effect],
    place: str,
    *,
    by_lot: bool,
) -> list[str]:
    messages: list[str] = []
    for at, effect in enumerate(effects):
        draw = f"{place}:{at}"
        match effect:
            case ChangeTrust():
                named = replace(effect, of=named_tactic(effect.of, about))
                turn.happenings.shocks.append(Shock(cause, named, draw))
            case WithdrawConsent():
                turn.happenings.withdrawals.append((effect, draw))
            case AddComplaints():
                turn.happenings.complaints.append((effect, draw))
            case ChangeExpectation(amount):
                turn.happenings.expectation += amount
            case Message(text):
                messages.append(text)
            case DrawOne():
                chosen = _drawn(effect, turn.stream(draw).uniform())
                drawn = effect.alternatives[chosen].effects
                messages += _apply(turn, cause, about, drawn, f"{draw}:{chosen}", by_lot=True)
            case FreezeTactic(tactic, turns):
                last = _last_turn(turn, turns, by_lot=by_lot)
                _lock(turn, named_tactic(tactic, about), last)
            case LimitTactic(tactic=tactic, turns=turns):
                last = _last_turn(turn, turns, by_lot=by_lot)
                _limit(turn, named_tactic(tactic, about), effect, last)
            case UnlockTactic(tactic):
                _unlock(turn, named_tactic(tactic, about))
            case _:
                turn.firm = _firm_after(turn, effect, about)
    return messages


def _drawn(effect: DrawOne, draw: float) -> int:
    """Place of the alternative on which a draw in [0, 1) falls."""
    mark = draw * math.fsum(each.weight for each in effect.alternatives)
    passed = 0.0
    for place, alternative in enumerate(effect.alternatives):
        passed += alternative.weight
        if mark < passed:
            return place
    return len(effect.alternatives) - 1


def _last_turn(turn: TurnContext, turns: int | None, *, by_lot: bool) -> int:
    """This turn is the first, or the next one, if nobody could know it when planning this."""
    return FOREVER if turns is None else turn.turn + turns - (not by_lot)


def _firm_after(
    turn: TurnContext,
    effect: ChangeCash | ChangeReputation | ChangeMarket | ScheduleEvent,
    about: str | None,
) -> FirmState:
    firm = turn.firm
    match effect:
        case ChangeCash(units):
            cents = units_to_cents(units, turn.definition.market)
            if cents < 0:
                turn.spent_cents -= cents
            return replace(firm, cash_cents=firm.cash_cents + cents)
        case ChangeReputation(points):
            reputation = min(100.0, max(0.0, firm.reputation + points))
            return replace(firm, reputation=reputation)
        case ChangeMarket(quantity, factor, turns):
            last = FOREVER if turns is None else turn.turn + turns - 1
            change = MarketFactor(quantity, factor, last)
            return replace(firm, market_factors=(*firm.market_factors, change))
        case ScheduleEvent(event, in_turns):
            item = ScheduledEvent(event, turn.turn + max(1, in_turns), about)
            return replace(firm, scheduled=(*firm.scheduled, item))


def _lock(turn: TurnContext, tactic: str | None, last: int) -> None:
    slot, record = _record(turn, tactic)
    if record is not None:
        through = max(record.locked_through, last)
        _put(turn, slot, replace(record, locked_through=through))


def _unlock(turn: TurnContext, tactic: str | None) -> None:
    slot, record = _record(turn, tactic)
    if record is not None:
        _put(turn, slot, replace(record, locked_through=NEVER, unlocked=True))


def _limit(turn: TurnContext, tactic: str | None, limit: LimitTactic, last: int) -> None:
    slot, record = _record(turn, tactic)
    if record is not None:
        limits = limits_after(record.limits, limit, turn.turn, last)
        _put(turn, slot, replace(record, limits=limits))


def _record(turn: TurnContext, tactic: str | None) -> tuple[int, TacticRecord | None]:
    slot = None if tactic is None else turn.before.slot(tactic)
    return (0, None) if slot is None else (slot, turn.firm.tactics[slot])


def _put(turn: TurnContext, slot: int, record: TacticRecord) -> None:
    records = (*turn.firm.tactics[:slot], record, *turn.firm.tactics[slot + 1 :])
    turn.firm = replace(turn.firm, tactics=records)
