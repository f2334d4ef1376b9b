"""Events that never come, and endings that are never reached."""

from collections.abc import Iterator
from dataclasses import replace

from game.documents.problems import Problem
from game.scenario.checks.clashes import follows
from game.scenario.checks.cursor import Cursor
from game.scenario.checks.names import Names, effects_of
from game.scenario.checks.possible import Possible, Turns


def check_reach(scenario: Cursor, names: Names) -> Iterator[Problem]:
    """Conditions that can never hold, and what can therefore never come.

    Args:
        scenario: its content.
        names: what it may refer to.
    """
    known = _with_openings(names)
    events = list(scenario.at("events").each())
    within = frozenset(range(1, names.turns + 1))
    earliest = _earliest(events, known, within)
    possible = Possible(known, within, earliest)
    for event in events:
        found = list(possible.problems(event.at("when")))
        yield from found
        name = event.at("id").word
        if not found and name and name not in earliest and _is_scheduled(name, events):
            yield event.at("id").problem("scheduled_too_late", found=name, turns=str(names.turns))
    yield from _endings(scenario, known, earliest)


def _endings(scenario: Cursor, names: Names, earliest: dict[str, int]) -> Iterator[Problem]:
    after_the_last = names.turns + 1
    endings = list(scenario.at("endings").each())
    for position, ending in enumerate(endings):
        when = ending.at("when")
        early = ending.at("stops_early").content is True
        first = 2 if early else after_the_last
        turns: Turns = frozenset(range(first, after_the_last + 1))
        if position < len(endings) - 1:  # the last one must have no condition at all
            yield from Possible(names, turns, earliest).problems(when)
        for other in endings[:position]:
            if when.is_there and other.at("when").is_there and follows(when, other.at("when")):
                other_name = other.at("id").word or ""
                yield ending.at("id").warning("ending_never_reached", other=other_name)
                break


def _earliest(events: list[Cursor], names: Names, within: Turns) -> dict[str, int]:
    """Event → first turn in whose inbox it can lie; repeated until nothing comes earlier."""
    earliest: dict[str, int] = {}
    own = {event.at("id").word or event.at("use").word or "" for event in events}
    # What the catalogue says of shared events is not read here: they may come at any time.
    earliest |= dict.fromkeys(set(names.events) - own, 1)
    for _ in range(len(events) + 1):
        possible = Possible(names, within, dict(earliest))
        before = dict(earliest)
        for event in events:
            name = event.at("id").word or event.at("use").word or ""
            firsts = [earliest[name]] if name in earliest else []
            if event.at("when").is_there:
                firsts += sorted(possible.can_hold(event.at("when")))[:1]
            elif event.at("use").is_there:
                firsts.append(1)
            if firsts:
                earliest[name] = min(firsts)
                for follower, turn in _scheduled(event, min(firsts)):
                    if turn in within:
                        earliest[follower] = min(turn, earliest.get(follower, turn))
        if earliest == before:
            break
    return earliest


def _scheduled(event: Cursor, turn: int) -> Iterator[tuple[str, int]]:
    for effect in effects_of(event):
        name = effect.at("schedule", "event").word
        if name:
            yield name, turn + (effect.at("schedule", "in_turns").whole or 1)


def _is_scheduled(name: str, events: list[Cursor]) -> bool:
    return any(follower == name for event in events for follower, _ in _scheduled(event, 1))


def _with_openings(names: Names) -> Names:
    """Names as they are, but for tactics that an event may unlock: those may open at once."""
    opened = {
        name: replace(each, opens_turn=1) if name in names.unlocked else each
        for name, each in names.tactics.items()
    }
    return replace(names, tactics=opened)
