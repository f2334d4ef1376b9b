"""Applying the effects of events and choices to the turn being played."""

from collections.abc import Sequence
from dataclasses import replace

from game.simulation.firm import FOREVER, FirmState, MarketFactor, ScheduledEvent, TacticRecord
from game.simulation.prices import units_to_cents
from game.simulation.turn_context import Shock, TurnContext
from game.vocabulary.effects import (
    AddComplaints,
    ChangeCash,
    ChangeExpectation,
    ChangeMarket,
    ChangeReputation,
    ChangeTrust,
    Effect,
    FreezeTactic,
    Message,
    ScheduleEvent,
    UnlockTactic,
    WithdrawConsent,
)

TRIGGERING = "triggering"


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
    messages: list[str] = []
    part = "choice" if of_choice else "event"
    for place, effect in enumerate(effects):
        draw = f"effect:{cause}:{part}:{place}"
        match effect:
            case ChangeTrust():
                named = replace(effect, of=_named(effect.of, about))
                turn.happenings.shocks.append(Shock(cause, named, draw))
            case WithdrawConsent():
                turn.happenings.withdrawals.append((effect, draw))
            case AddComplaints():
                turn.happenings.complaints.append((effect, draw))
            case ChangeExpectation(amount):
                turn.happenings.expectation += amount
            case Message(text):
                messages.append(text)
            case _:
                turn.firm = _firm_after(turn, effect, about)
    return tuple(messages)


def frozen_tactic(effect: Effect, about: str | None) -> str | None:
    """The tactic an effect locks, or None."""
    return _named(effect.tactic, about) if isinstance(effect, FreezeTactic) else None


def _named(word: str | None, about: str | None) -> str | None:
    return about if word == TRIGGERING else word


def _firm_after(
    turn: TurnContext,
    effect: ChangeCash
    | FreezeTactic
    | UnlockTactic
    | ChangeReputation
    | ChangeMarket
    | ScheduleEvent,
    about: str | None,
) -> FirmState:
    firm = turn.firm
    match effect:
        case ChangeCash(units):
            cents = units_to_cents(units, turn.definition.market)
            if cents < 0:
                turn.spent_cents -= cents
            return replace(firm, cash_cents=firm.cash_cents + cents)
        case FreezeTactic(tactic, turns):
            last = FOREVER if turns is None else turn.turn + turns - 1
            return _with_record(turn, _named(tactic, about), locked_through=last)
        case UnlockTactic(tactic):
            return _with_record(turn, _named(tactic, about), locked_through=0, unlocked=True)
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


def _with_record(
    turn: TurnContext,
    tactic: str | None,
    *,
    locked_through: int,
    unlocked: bool | None = None,
) -> FirmState:
    slot = None if tactic is None else turn.before.slot(tactic)
    if slot is None:
        return turn.firm
    records = list(turn.firm.tactics)
    old: TacticRecord = records[slot]
    records[slot] = replace(
        old,
        locked_through=max(old.locked_through, locked_through) if unlocked is None else 0,
        unlocked=old.unlocked if unlocked is None else unlocked,
    )
    return replace(turn.firm, tactics=tuple(records))
