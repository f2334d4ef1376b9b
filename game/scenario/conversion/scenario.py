"""A written scenario and the catalogue as one definition."""

from dataclasses import replace

from game.scenario.conversion.conditions import condition_of, condition_or_none
from game.scenario.conversion.events import event_of
from game.scenario.conversion.held import held_settings
from game.scenario.conversion.plans import good_plans_of, tempting_of
from game.scenario.conversion.tactics import lever_of, overridden, tactic_of
from game.scenario.models.catalogue import CatalogueModels
from game.scenario.models.events import EventModel, SharedEventModel
from game.scenario.models.scenario import LookModel, ScenarioModel
from game.scenario.models.tactics import HandModel, LeverEntryModel, OpensSettingsModel
from game.vocabulary.effects import ScheduleEvent, with_drawn
from game.vocabulary.looks import CastLook
from game.vocabulary.scenario import (
    CastMember,
    EndingDefinition,
    EventDefinition,
    Goal,
    HandEntry,
    LeverEntry,
    Market,
    ScenarioDefinition,
    Segment,
    Start,
    TutorialStep,
)


def definition_of(model: ScenarioModel, catalogue: CatalogueModels) -> ScenarioDefinition:
    """The definition that a checked scenario means.

    Args:
        model: whose references are known to exist.
        catalogue: what they refer to.

    Raises:
        KeyError: a reference does not exist.
    """
    return ScenarioDefinition(
        id=model.id,
        turns=model.turns,
        sector=model.sector,
        scene=model.scene,
        market=Market(**model.market.model_dump()),
        start=Start(**model.start.model_dump()),
        segments=tuple(Segment(each.id, each.share, dict(each.shifts)) for each in model.segments),
        hand=tuple(_hand(each, model.opens_settings, catalogue) for each in model.hand),
        levers=tuple(_lever(each, catalogue) for each in model.levers),
        events=_events(model, catalogue),
        goals=tuple(Goal(name, goal.weight, goal.target) for name, goal in model.goals.items()),
        endings=tuple(
            EndingDefinition(each.id, condition_or_none(each.when), each.tone, each.stops_early)
            for each in model.endings
        ),
        tempting=tempting_of(model.plans, model.turns),
        good_plans=good_plans_of(model.plans, model.turns),
        cast=tuple(
            CastMember(each.id, each.segment, dict(each.traits), each.customer, _look(each.look))
            for each in model.cast
        ),
        tutorial=tuple(
            TutorialStep(each.turn, each.points_at, tuple(each.until)) for each in model.tutorial
        ),
        debrief=tuple(model.debrief),
        cards=tuple(model.cards),
        listed=model.listed,
    )


def _look(model: LookModel | None) -> CastLook | None:
    return None if model is None else CastLook(model.skin, model.hair, model.style, model.face)


def _hand(
    entry: str | HandModel, everywhere: OpensSettingsModel | None, catalogue: CatalogueModels
) -> HandEntry:
    if isinstance(entry, str):
        tactic = tactic_of(catalogue.tactics[entry])
        return HandEntry(tactic, held=held_settings(everywhere, None, tactic))
    tactic = tactic_of(overridden(catalogue.tactics[entry.id], entry.overrides))
    held = held_settings(everywhere, entry.opens_settings, tactic)
    return HandEntry(tactic, entry.opens_turn, entry.max_level, held)


def _lever(entry: str | LeverEntryModel, catalogue: CatalogueModels) -> LeverEntry:
    if isinstance(entry, str):
        return LeverEntry(lever_of(catalogue.levers[entry]))
    lever = lever_of(catalogue.levers[entry.id])
    if entry.overrides is not None and entry.overrides.monthly_units is not None:
        lever = replace(lever, monthly_units=entry.overrides.monthly_units)
    return LeverEntry(lever, entry.opens_turn)


def _events(model: ScenarioModel, catalogue: CatalogueModels) -> tuple[EventDefinition, ...]:
    """The scenario's events, and after them the shared events that only others schedule."""
    events = [_event(each, catalogue) for each in model.events]
    known = {event.id for event in events}
    for event in events:  # grows while it is walked: what is added may schedule more
        for scheduled in scheduled_by(event):
            if scheduled not in known:
                known.add(scheduled)
                events.append(event_of(catalogue.events[scheduled]))
    return tuple(events)


def _event(model: EventModel | SharedEventModel, catalogue: CatalogueModels) -> EventDefinition:
    if isinstance(model, EventModel):
        return event_of(model)
    shared = event_of(catalogue.events[model.use])
    if model.when is not None:
        shared = replace(shared, when=condition_of(model.when))
    return replace(shared, default=model.default) if model.default is not None else shared


def scheduled_by(event: EventDefinition) -> tuple[str, ...]:
    """Ids of the events that an event or its choices schedule."""
    effects = [*event.effects, *(effect for choice in event.choices for effect in choice.effects)]
    return tuple(
        effect.event for effect in with_drawn(effects) if isinstance(effect, ScheduleEvent)
    )
