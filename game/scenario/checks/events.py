"""Events: their choices, defaults, and what they refer to."""

from collections.abc import Iterator

from game.documents.problems import Problem
from game.scenario.checks.cursor import Cursor
from game.scenario.checks.names import (
    CAUSES,
    MODEL_EVENTS,
    TRIGGERING,
    Names,
    effects_of,
)
from game.scenario.checks.rules import Rules, mentions_tactic
from game.scenario.checks.unique import repeated_ids
from game.vocabulary.catalogue import LEVER_IDS


def check_events(events: Cursor, names: Names) -> Iterator[Problem]:
    """Everything wrong with a scenario's list of events."""
    yield from repeated_ids(events.each())
    scheduled = {
        effect.at("schedule", "event").word
        for event in events.each()
        for effect in effects_of(event)
    }
    for event in events.each():
        if event.at("use").is_there:
            yield from _shared(event, names)
            continue
        name = event.at("id")
        yield from check_event(event, names)
        if not event.at("when").is_there and name.word and name.word not in scheduled:
            yield event.problem("never_happens", found=name.word)


def check_event(event: Cursor, names: Names) -> Iterator[Problem]:
    """Everything wrong with one event as written, in a scenario or in the catalogue."""
    yield from _taken_name(event.at("id"), names)
    yield from repeated_ids(event.at("choices").each())
    choices = (choice.at("id").word for choice in event.at("choices").each())
    yield from _default(event, tuple(choice for choice in choices if choice))
    rules = Rules(names)
    yield from rules.condition(event.at("when"))
    about = event.at("about")
    has_trigger = _has_trigger(event)
    if about.word not in names.levers:
        yield from rules.tactic(about, has_trigger=mentions_tactic(event.at("when")))
    for effect in effects_of(event):
        yield from rules.effect(effect, has_trigger=has_trigger)


def _has_trigger(event: Cursor) -> bool:
    about = event.at("about").word
    when = event.at("when")
    named = about is not None and about != TRIGGERING
    return named or not when.is_there or mentions_tactic(when)


def _shared(event: Cursor, names: Names) -> Iterator[Problem]:
    use = event.at("use")
    if use.word in names.shared_events:
        choices = names.events.get(use.word or "", ())
        yield from event.at("default").unless_known("unknown_choice", choices, event=use.word or "")
    else:
        yield from use.unless_known("unknown_shared_event", names.shared_events)
    yield from Rules(names).condition(event.at("when"))


def _default(event: Cursor, choices: tuple[str, ...]) -> Iterator[Problem]:
    default = event.at("default")
    name = event.at("id").word or ""
    if choices and not default.is_there:
        yield event.problem("default_missing", event=name, allowed=", ".join(choices))
    elif default.is_there and not choices:
        yield default.problem("default_without_choices", key=True, event=name)
    else:
        yield from default.unless_known("unknown_choice", choices, event=name)


def _taken_name(name: Cursor, names: Names) -> Iterator[Problem]:
    """Event ids are causes in the ledgers, so they must not be the names of others."""
    for taken, what in (
        (names.catalogue_tactics, "tactic"),
        (names.tactics, "tactic"),
        (LEVER_IDS, "lever"),
        (CAUSES, "cause"),
        (MODEL_EVENTS, "event"),
        ((TRIGGERING,), "word"),
    ):
        if name.word is not None and name.word in taken:
            yield name.problem(f"name_of_{what}", found=name.word)
            return
