"""Conditions that exclude each other, or follow from each other."""

import math
from collections.abc import Iterator, Sequence
from itertools import combinations, islice
from typing import Final

from game.scenario.checks.cursor import Cursor

MOST_PARTS: Final = 60
"""More than anybody writes; what a hostile file holds beyond them is not compared."""


def clashing(parts: Sequence[Cursor]) -> bool:
    """Whether two of some conditions can never hold together."""
    flat = list(islice((single for part in parts for single in _flat(part)), MOST_PARTS))
    return any(_exclude(one, other) for one, other in combinations(flat, 2))


def follows(one: Cursor, other: Cursor) -> bool:
    """Whether whenever one condition holds, another surely does."""
    if one.content == other.content and one.is_there:
        return True
    if other.at("any").is_there:
        return any(follows(one, each) for each in other.at("any").each())
    if other.at("all").is_there:
        return all(follows(one, each) for each in other.at("all").each())
    if one.at("all").is_there:
        return any(follows(each, other) for each in one.at("all").each())
    if one.at("any").is_there:
        return all(follows(each, other) for each in one.at("any").each())
    mine, theirs = one.at("measure"), other.at("measure")
    return mine.is_there and theirs.is_there and _measure_follows(mine, theirs)


def _flat(part: Cursor) -> Iterator[Cursor]:
    if part.at("all").is_there:
        for each in part.at("all").each():
            yield from _flat(each)
    else:
        yield part


def _exclude(one: Cursor, other: Cursor) -> bool:
    for first, second in ((one, other), (other, one)):
        if first.at("not").is_there and first.at("not").content == second.content:
            return True
    return (
        _measures_exclude(one.at("measure"), other.at("measure"))
        or _levers_exclude(one.at("lever"), other.at("lever"))
        or _tactics_exclude(one.at("tactic"), other.at("tactic"))
    )


def _measures_exclude(one: Cursor, other: Cursor) -> bool:
    if not _same_measure(one, other):
        return False
    lowest = max(_low(one), _low(other))
    return lowest >= min(_high(one), _high(other))


def _measure_follows(one: Cursor, other: Cursor) -> bool:
    return (
        _same_measure(one, other)
        and (one.at("for_turns").whole or 1) >= (other.at("for_turns").whole or 1)
        and _low(one) >= _low(other)
        and _high(one) <= _high(other)
    )


def _same_measure(one: Cursor, other: Cursor) -> bool:
    relative = [each.at("relative_to").word or "absolute" for each in (one, other)]
    return (
        one.at("name").word is not None
        and one.at("name").word == other.at("name").word
        and relative[0] == relative[1]
    )


def _low(measure: Cursor) -> float:
    bound = measure.at("above").number
    return -math.inf if bound is None else bound


def _high(measure: Cursor) -> float:
    bound = measure.at("below").number
    return math.inf if bound is None else bound


def _levers_exclude(one: Cursor, other: Cursor) -> bool:
    if one.at("id").word is None or one.at("id").word != other.at("id").word:
        return False
    lowest = max(each.at("at_least").whole or 0 for each in (one, other))
    highest = [each.at("at_most").whole for each in (one, other)]
    return lowest > min(3 if each is None else each for each in highest)


def _tactics_exclude(one: Cursor, other: Cursor) -> bool:
    """Both speak of the last turn, in which a tactic is set in one way."""
    if one.at("id").word is None or one.at("id").word != other.at("id").word:
        return False
    for kind in ("openness", "consent", "variant", "audience"):
        mine, theirs = (set(each.at(kind).words) for each in (one, other))
        if mine and theirs and not mine & theirs:
            return True
    return False
