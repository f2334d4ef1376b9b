"""What a plan costs, and everything that is wrong with it."""

from collections.abc import Iterator

from game.simulation import prices
from game.simulation.allowed import AllowedSettings, allowed_settings, as_played
from game.simulation.availability import (
    integration_level,
    lever_availability,
    locked_until,
    opening_turn,
)
from game.simulation.state import SimulationState
from game.vocabulary.decisions import TurnDecisions
from game.vocabulary.refusals import Objection, PlanQuote
from game.vocabulary.scenario import EventDefinition, ScenarioDefinition
from game.vocabulary.settings import MAX_LEVEL, MOTIVES, TacticSetting

LEVELS = tuple(str(level) for level in range(MAX_LEVEL + 1))


def quote_plan(state: SimulationState, decisions: TurnDecisions) -> PlanQuote:
    """Prices and objections of a plan for the coming turn.

    A tactic that this turn's inbox locks (by an event or by the answer chosen) is neither played
    nor paid for, and one that it limits is cut; that is no objection.
    """
    market = state.definition.market
    tactic_cents = {}
    for tactic_id, setting in as_played(state, decisions).active_tactics().items():
        slot = state.slot(tactic_id)
        if slot is None or setting.level not in range(MAX_LEVEL + 1):
            continue
        tactic = state.definition.hand[slot].tactic
        paid = state.firm.tactics[slot].set_up_level
        set_up = prices.set_up_cents(tactic, setting.level, paid, market)
        tactic_cents[tactic_id] = set_up + prices.running_cents(tactic, setting.level, market)
    lever_cents: dict[str, int] = {
        entry.lever.id: prices.lever_cents(
            entry.lever, decisions.company.get(entry.lever.id, 0), state.definition
        )
        for entry in state.definition.levers
        if decisions.company.get(entry.lever.id, 0) in range(1, MAX_LEVEL + 1)
    }
    total = sum(tactic_cents.values()) + sum(lever_cents.values())
    available = state.firm.cash_cents + state.definition.start.budget_per_turn_cents
    objections = [*_objections(state, decisions)]
    if total > max(0, available):
        objections.append(Objection("over_budget", missing_cents=total - max(0, available)))
    return PlanQuote(tactic_cents, lever_cents, total, available, tuple(objections))


def find_event(definition: ScenarioDefinition, event_id: str) -> EventDefinition | None:
    """The scenario's event with this id, or None."""
    return next((event for event in definition.events if event.id == event_id), None)


def _objections(state: SimulationState, decisions: TurnDecisions) -> Iterator[Objection]:
    if state.finished:
        yield Objection("game_over")
    for tactic_id, setting in decisions.tactics.items():
        slot = state.slot(tactic_id)
        if slot is None:
            hand = tuple(entry.tactic.id for entry in state.definition.hand)
            yield Objection("unknown_tactic", tactic_id, value=tactic_id, allowed=hand)
        elif setting.level not in range(MAX_LEVEL + 1):
            yield Objection("bad_level", tactic_id, value=str(setting.level), allowed=LEVELS)
        elif setting.level > 0:
            yield from _tactic_objections(state, decisions, slot, setting)
    yield from _lever_objections(state, decisions)
    yield from _choice_objections(state, decisions)


def _tactic_objections(
    state: SimulationState, decisions: TurnDecisions, slot: int, setting: TacticSetting
) -> Iterator[Objection]:
    entry, record = state.definition.hand[slot], state.firm.tactics[slot]
    tactic = entry.tactic
    opens, locked = opening_turn(entry, record), locked_until(state, record)
    if opens > state.turn + 1:
        yield Objection("not_open_yet", tactic.id, opens_turn=opens)
    if locked is not None:
        yield Objection("locked", tactic.id, opens_turn=locked)
    planned = decisions.company.get("data_integration", 0)
    if tactic.needs.integration > integration_level(state, planned):
        needed = str(tactic.needs.integration)
        yield Objection("needs_integration", tactic.id, value=needed)
    allowed = allowed_settings(state, tactic.id)
    if setting.level > allowed.max_level:
        levels = LEVELS[: allowed.max_level + 1]
        yield Objection("bad_level", tactic.id, value=str(setting.level), allowed=levels)
    if setting.consent == "panel" and decisions.company.get("control_panel", 0) < 1:
        yield Objection("needs_control_panel", tactic.id)
    yield from _setting_objections(state, tactic.id, setting, allowed)


def _setting_objections(
    state: SimulationState, tactic: str, setting: TacticSetting, allowed: AllowedSettings
) -> Iterator[Objection]:
    modes: tuple[tuple[str | None, tuple[str, ...]], ...] = (
        (setting.variant or allowed.usual_variant, allowed.variants),
        (setting.openness, allowed.openness),
        (setting.consent, allowed.consent),
        (setting.audience, allowed.audiences),
    )
    if setting.audience in MOTIVES and not state.firm.motives_found:
        yield Objection("needs_research", tactic, value=setting.audience)
    for value, options in modes:
        if value is not None and value not in options:
            yield Objection("bad_setting", tactic, value=value, allowed=options)


def _lever_objections(state: SimulationState, decisions: TurnDecisions) -> Iterator[Objection]:
    offered = tuple(entry.lever.id for entry in state.definition.levers)
    for lever_id, level in decisions.company.items():
        if lever_id not in offered:
            if level != 0:
                yield Objection("unknown_lever", lever_id, value=lever_id, allowed=offered)
            continue
        if level not in range(MAX_LEVEL + 1):
            yield Objection("bad_level", lever_id, value=str(level), allowed=LEVELS)
        known = lever_availability(state, lever_id)
        if level > 0 and not known.is_open:
            yield Objection("not_open_yet", lever_id, opens_turn=known.opens_turn)


def _choice_objections(state: SimulationState, decisions: TurnDecisions) -> Iterator[Objection]:
    inbox = {pending.id for pending in state.pending}
    for event_id, choice_id in decisions.choices.items():
        event = find_event(state.definition, event_id)
        if event is None or event_id not in inbox:
            waiting = tuple(sorted(inbox))
            yield Objection("unknown_event", event_id, value=event_id, allowed=waiting)
            continue
        options = tuple(choice.id for choice in event.choices)
        if choice_id not in options:
            yield Objection("unknown_choice", event_id, value=choice_id, allowed=options)
