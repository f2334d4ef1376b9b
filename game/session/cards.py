"""Cards of the hand, levers and the inbox, as the planning screen shows them."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Final, TypeVar

from game.session.views import InboxItem, LeverCard, TacticCard, VariantFacts
from game.simulation.allowed import allowed_settings, audiences, fitted_tactics
from game.simulation.availability import lever_availability, tactic_availability
from game.simulation.campaigns import with_variant
from game.simulation.prices import lever_cents, running_cents, set_up_cents, units_to_cents
from game.simulation.quote import find_event
from game.simulation.state import SimulationState
from game.vocabulary.catalogue import TacticDefinition
from game.vocabulary.decisions import NO_DECISIONS, TurnDecisions
from game.vocabulary.effects import ChangeCash, Effect
from game.vocabulary.events import PendingEvent
from game.vocabulary.scenario import HandEntry, LeverEntry
from game.vocabulary.settings import (
    ConsentMode,
    Openness,
    TacticSetting,
)

Option = TypeVar("Option", bound=str)
USUAL_OPENNESS: Final[tuple[Openness, ...]] = ("policy", "explained", "hidden")
USUAL_CONSENT: Final[tuple[ConsentMode, ...]] = ("opt_out", "opt_in", "none", "panel")


def plan_in_force(state: SimulationState) -> TurnDecisions:
    """Last turn's tactics and levers, without its choices and predictions.

    A tactic that was frozen meanwhile is left out, and settings that an event no longer leaves are
    replaced, so that the plan can be played as it is.
    """
    if not state.history:
        return NO_DECISIONS
    last = state.history[-1].decisions
    running = {
        tactic: setting
        for tactic, setting in last.active_tactics().items()
        if tactic_availability(state, tactic).locked_until is None
    }
    fitted = fitted_tactics(state, running)
    return replace(last, tactics=fitted, choices={}, predictions={})


def tactic_cards(state: SimulationState) -> tuple[TacticCard, ...]:
    """All cards of the hand in the scenario's order."""
    plan = plan_in_force(state)
    return tuple(
        _tactic_card(state, slot, entry, plan) for slot, entry in enumerate(state.definition.hand)
    )


def lever_cards(state: SimulationState) -> tuple[LeverCard, ...]:
    """All levers in the scenario's order."""
    plan = plan_in_force(state)
    return tuple(_lever_card(state, entry, plan) for entry in state.definition.levers)


def inbox_items(state: SimulationState) -> tuple[InboxItem, ...]:
    """What waits to be read or answered."""
    return tuple(_inbox_item(state, pending) for pending in state.pending)


def letters_cents(state: SimulationState, choices: Mapping[str, str]) -> int:
    """What this turn's events and the answers to them cost, as far as it is known before.

    Args:
        state: before the turn.
        choices: event → answer; the event's default stands for an answer not given.

    Returns:
        Cents; negative where they bring money.
    """
    total = 0
    for pending in state.pending:
        event = find_event(state.definition, pending.id)
        if event is None:
            continue
        answer = choices.get(event.id, event.default)
        taken = (choice.effects for choice in event.choices if choice.id == answer)
        total += _cost(state, event.effects) + sum(_cost(state, effects) for effects in taken)
    return total


def _cost(state: SimulationState, effects: Iterable[Effect]) -> int:
    """What effects cost in cents, those drawn by lot left out; negative where they bring money."""
    market = state.definition.market
    return -sum(
        units_to_cents(each.units, market) for each in effects if isinstance(each, ChangeCash)
    )


def _tactic_card(
    state: SimulationState, slot: int, entry: HandEntry, plan: TurnDecisions
) -> TacticCard:
    tactic, market = entry.tactic, state.definition.market
    known = tactic_availability(state, tactic.id)
    allowed = allowed_settings(state, tactic.id)
    paid = state.firm.tactics[slot].set_up_level
    set_up = [set_up_cents(tactic, level, paid, market) for level in (1, 2, 3)]
    price = [set_up[level - 1] + running_cents(tactic, level, market) for level in (1, 2, 3)]
    return TacticCard(
        id=tactic.id,
        group=tactic.group,
        purpose=tactic.purpose,
        benefits=tactic.benefits,
        depth=tactic.depth,
        visibility=tactic.visibility,
        selling=tactic.selling,
        data=tactic.data,
        message_load=tactic.message_load,
        needs=tactic.needs,
        setting=plan.tactics.get(tactic.id),
        default_setting=allowed.fitted(_default_setting(tactic)),
        running_since=_running_since(state, tactic.id),
        works_from=known.starts_working_turn,
        is_open=known.is_open,
        opens_turn=known.opens_turn,
        locked_until=_last_locked_turn(known.locked_until, state.definition.turns),
        missing_integration=known.missing_integration,
        max_level=allowed.max_level,
        price_cents=(price[0], price[1], price[2]),
        setup_cents=(set_up[0], set_up[1], set_up[2]),
        openness_options=_in_order(tactic.openness_options, allowed.openness),
        consent_options=_in_order(tactic.consent_options, allowed.consent),
        audience_options=_in_order(audiences(state), allowed.audiences),
        opens_later={
            each.setting: each.opens_turn for each in entry.held if each.opens_turn > state.turn + 1
        },
        variants=tuple(each.id for each in tactic.variants if each.id in allowed.variants),
        objecting_share=tactic.objecting_share,
        objecting_guessed=tactic.objecting_guessed,
        evidence=tactic.evidence,
        service_contact=tactic.service_contact,
        joins_service=tactic.joins_service,
        variant_facts={each.id: _variant_facts(tactic, each.id) for each in tactic.variants},
    )


def _in_order(offered: tuple[Option, ...], allowed: tuple[Option, ...]) -> tuple[Option, ...]:
    return tuple(each for each in offered if each in allowed)


def _variant_facts(tactic: TacticDefinition, variant: str) -> VariantFacts:
    played = with_variant(tactic, variant)
    return VariantFacts(
        purpose=played.purpose,
        benefits=played.benefits,
        depth=played.depth,
        visibility=played.visibility,
        selling=played.selling,
        data=played.data,
        objecting_share=played.objecting_share,
        objecting_guessed=played.objecting_guessed,
    )


def _default_setting(tactic: TacticDefinition) -> TacticSetting:
    openness = [mode for mode in USUAL_OPENNESS if mode in tactic.openness_options]
    consent = [mode for mode in USUAL_CONSENT if mode in tactic.consent_options]
    return TacticSetting(
        level=1,
        variant=tactic.variants[0].id if tactic.variants else None,
        openness=openness[0],
        consent=consent[0],
    )


def _running_since(state: SimulationState, tactic: str) -> int | None:
    since = None
    for record in reversed(state.history):
        if tactic not in record.decisions.active_tactics():
            break
        since = record.turn
    return since


def _last_locked_turn(free_from: int | None, turns: int) -> int | None:
    if free_from is None:
        return None
    return 0 if free_from > turns else free_from - 1


def _lever_card(state: SimulationState, entry: LeverEntry, plan: TurnDecisions) -> LeverCard:
    known = lever_availability(state, entry.lever.id)
    given = state.definition.start.given_level(entry.lever.id)
    return LeverCard(
        id=entry.lever.id,
        level=max(given, plan.company.get(entry.lever.id, 0)),
        given_level=given,
        price_cents_per_level=lever_cents(entry.lever, given + 1, state.definition),
        is_open=known.is_open,
        opens_turn=known.opens_turn,
        evidence=entry.lever.evidence,
    )


def _inbox_item(state: SimulationState, pending: PendingEvent) -> InboxItem:
    event = find_event(state.definition, pending.id)
    choices = () if event is None else event.choices
    return InboxItem(
        id=pending.id,
        choices=tuple(choice.id for choice in choices),
        default=None if event is None else event.default,
        about=pending.about,
        choice_cents={choice.id: _cost(state, choice.effects) for choice in choices},
    )
