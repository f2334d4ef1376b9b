"""Which of the written lines a customer may say."""

import hashlib
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from typing import Final

from game.simulation.customers import CustomerSnapshot
from game.vocabulary.voices import (
    ANY_EVENT,
    FORGIVING_ABOVE,
    SUSPICIOUS_BELOW,
    Tinge,
    Tone,
)

CAST: Final = "cast."
"""Begins the text keys of what only one member of the cast says."""

LineCount = Callable[[str], int]
Line = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Words:
    """What can be said in a game.

    Attributes:
        line_count: how many lines a text key has; 0 where there is no such text.
        events: causes that are events; where they have no words left, words for any event do.
        hidden: tactics in hidden use this turn.
        content_notes: whether lines with a content note are said.
    """

    line_count: LineCount
    events: Collection[str] = ()
    hidden: Collection[str] = ()
    content_notes: bool = True

    def may_say(self, cause: str, tone: Tone, person: CustomerSnapshot) -> bool:
        """Whether a person has words for a cause, and knows enough to say them.

        Who has not noticed a hidden use may like what comes of it, and cannot mind it yet.
        """
        if tone != "plus" and self._unaware(cause, person):
            return False
        keys = (key for group in self._lists(cause, tone, person) for key in group)
        return any(self.line_count(key) > 0 for key in keys)

    def lines(self, cause: str, tone: Tone, person: CustomerSnapshot, turn: int) -> Iterator[Line]:
        """Text keys and lines, the most fitting first.

        Somebody of the cast first tells a story from its beginning. Then come lines tinged by
        trust or a marked trait, then those for anybody; among equals the lot decides.
        """
        lot = number(f"line/{turn}/{person.id}")
        for group in self._lists(cause, tone, person):
            written = [(key, line) for key in group for line in range(self.line_count(key))]
            first = 0 if group[0].startswith(CAST) else lot
            for step in range(len(written)):
                yield written[(first + step) % len(written)]

    def _unaware(self, cause: str, person: CustomerSnapshot) -> bool:
        return cause in self.hidden and cause not in person.aware_of

    def _lists(self, cause: str, tone: Tone, person: CustomerSnapshot) -> list[tuple[str, ...]]:
        """Text keys in groups, the group to be looked through first at the front."""
        about = f"voice.{cause}"
        groups: list[tuple[str, ...]] = []
        if person.cast_id is not None:
            groups.append((f"{CAST}{person.cast_id}.{about}.{tone}",))
        tinges = self._tinges(cause, person)
        if tinges:
            groups.append(tuple(f"{about}.{tinge}.{tone}" for tinge in tinges))
        noted = (f"{about}.content_note.{tone}",) if self.content_notes else ()
        groups.append((f"{about}.{tone}", *noted))
        if cause in self.events:
            groups.append((f"voice.{ANY_EVENT}.{tone}",))
        return groups

    def _tinges(self, cause: str, person: CustomerSnapshot) -> list[Tinge]:
        tinges: list[Tinge] = [
            trait
            for trait in person.marked
            if trait != "concern" or not self._unaware(cause, person)
        ]
        if person.trust > FORGIVING_ABOVE:
            tinges.append("forgiving")
        elif person.trust < SUSPICIOUS_BELOW:
            tinges.append("suspicious")
        if person.used_to_it:
            tinges.append("used_to_it")
        return tinges


def number(name: str) -> int:
    """A number that belongs to a name, the same on every machine."""
    return int.from_bytes(hashlib.sha256(name.encode()).digest()[:6], "big")
