"""In which turns a condition can hold at all, whatever is played: conditions that never do."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from game.documents.problems import Problem
from game.scenario.checks.clashes import clashing
from game.scenario.checks.cursor import Cursor
from game.scenario.checks.measure_ranges import check_bounds
from game.scenario.checks.names import Names, TacticNames
from game.scenario.models.parts import MAX_TURNS
from game.scenario.reporting import listed
from game.vocabulary.settings import CONSENT_MODES, OPENNESS_MODES

Turns = frozenset[int]
NEVER: Final[Turns] = frozenset()
_MODES: Final = frozenset((*OPENNESS_MODES, *CONSENT_MODES))


@dataclass(frozen=True, slots=True)
class Possible:
    """Works out when conditions can hold.

    A turn here is the coming one, in whose inbox an event would lie; after the last turn it is one
    more. What cannot be worked out counts as possible, so that nothing is blamed wrongly.

    Attributes:
        names: what the scenario has.
        turns: the turns in which the condition is asked.
        earliest: event → the first turn in whose inbox it can lie; events left out never happen.
    """

    names: Names
    turns: Turns
    earliest: Mapping[str, int] = field(default_factory=dict)

    def problems(self, part: Cursor) -> Iterator[Problem]:
        """Everything in a condition that can never hold."""
        for kind, inner in part.entries():
            parts = list(inner.each()) if kind in {"all", "any"} else []
            if kind == "not":
                parts = [inner]
            found = [problem for each in parts for problem in self.problems(each)]
            yield from found
            if parts:
                if not found and not self.can_hold(part):
                    yield inner.problem("never_together", key=True)
            else:
                yield from self._problems_of_one(part, kind, inner)

    def _problems_of_one(self, part: Cursor, kind: str, inner: Cursor) -> Iterator[Problem]:
        found: list[Problem] = []
        if kind == "measure":
            found += check_bounds(inner)
        elif kind == "tactic":
            found += _not_offered(inner, self.names.tactics)
        elif kind == "data_kept":
            found += _not_collected(inner, self.names.tactics)
        yield from found
        if not found and not self.can_hold(part):
            first = self._first_turn(kind, inner)
            turns = str(max(self.turns, default=1))
            if first is not None and first > max(self.turns, default=1):
                yield inner.problem("never_in_time", key=True, first=str(first), turns=turns)
            else:
                yield inner.problem("never_holds", key=True)

    def can_hold(self, part: Cursor) -> Turns:
        """The turns in which a condition may hold."""
        result = self.turns
        for kind, inner in part.entries():
            result &= self._can_hold(kind, inner)
        return result

    def _can_hold(self, kind: str, inner: Cursor) -> Turns:  # noqa: PLR0911  (one case a kind)
        if kind == "all":
            parts = list(inner.each())
            if clashing(parts):
                return NEVER
            result = self.turns
            for each in parts:
                result &= self.can_hold(each)
            return result
        if kind == "any":
            parts = list(inner.each())
            return frozenset().union(*map(self.can_hold, parts)) if parts else self.turns
        if kind == "not":
            return self.turns - self.must_hold(inner)
        if kind == "turn":
            after_the_end = (inner.whole or inner.at("from").whole or 1) > self.names.turns
            return self.turns if after_the_end else self.turns & _written_turns(inner)
        if kind == "tactic" and not any(_possible_tactics(inner, self.names.tactics)):
            return NEVER
        first = self._first_turn(kind, inner)
        return self.turns if first is None else frozenset(t for t in self.turns if t >= first)

    def must_hold(self, part: Cursor) -> Turns:
        """The turns in which a condition holds for certain."""
        result = self.turns
        for kind, inner in part.entries():
            result &= self._must_hold(kind, inner)
        return result

    def _must_hold(self, kind: str, inner: Cursor) -> Turns:
        if kind == "all":
            result = self.turns
            for each in inner.each():
                result &= self.must_hold(each)
            return result
        if kind == "any":
            return frozenset().union(*map(self.must_hold, inner.each()))
        if kind == "not":
            return self.turns - self.can_hold(inner)
        if kind == "turn":
            return self.turns & _written_turns(inner)
        return self.turns if kind == "chance" and inner.number == 1 else NEVER

    def _first_turn(  # noqa: PLR0911  (one case a kind)
        self, kind: str, inner: Cursor
    ) -> int | None:
        """The first turn in which it could hold if everything was done for it, or None."""
        lasting = inner.at("for_turns").whole or 1
        match kind:
            case "tactic":
                firsts = [
                    _first_played(inner, each)
                    for each in _possible_tactics(inner, self.names.tactics)
                ]
                return min(firsts) + lasting if firsts else None
            case "lever":
                needs = (inner.at("at_least").whole or 0) > 0
                opens = self.names.levers.get(inner.at("id").word or "", 1)
                return opens + lasting if needs else None
            case "measure":
                return 1 + lasting
            case "noticed" | "data_kept":
                return 2
            case "happened":
                event = inner.at("event").word or ""
                if event not in self.names.events:
                    return None
                first = self.earliest.get(event)
                return MAX_TURNS + 2 if first is None else first + 1
            case _:
                return None


def _written_turns(inner: Cursor) -> Turns:
    """The turns that ``turn`` names; all of them where the range is written wrongly."""
    if inner.whole is not None:
        return frozenset((inner.whole,))
    first, last = inner.at("from").whole or 1, inner.at("to").whole or MAX_TURNS
    return frozenset(range(first, last + 1) or range(1, MAX_TURNS + 2))


def _possible_tactics(inner: Cursor, tactics: Mapping[str, TacticNames]) -> Sequence[TacticNames]:
    """The tactics that could fulfil a condition."""
    named = inner.at("id").word
    if named is not None and named not in tactics:
        return [TacticNames()]  # a problem of its own, said elsewhere
    known = tactics.values() if named is None else [tactics[named]]
    return [each for each in known if not any(_lacking(inner, each))]


def _lacking(inner: Cursor, known: TacticNames) -> Iterator[str]:
    """What is asked of a tactic and it does not have."""
    if (inner.at("level").whole or 1) > known.max_level:
        yield "level"
    if (inner.at("depth").number or 0) > known.deepest:
        yield "depth"
    for kind, offered in (("openness", known.openness), ("consent", known.consent)):
        asked = inner.at(kind).words
        if asked and not set(asked) & set(offered):
            yield kind


def _first_played(inner: Cursor, known: TacticNames) -> int:
    """The first turn that could count."""
    effective = inner.at("effective").content is not False
    first = known.opens_turn + (known.lead_turns if effective else 0)
    for name, (opens, before) in known.held.items():
        if name == "level":
            needed = (inner.at("level").whole or 1) > int(before if before.isdigit() else 3)
        else:
            asked = inner.at(name).words
            needed = bool(asked) and before not in asked
        if needed:
            first = max(first, opens)
    return first


def _not_offered(inner: Cursor, tactics: Mapping[str, TacticNames]) -> Iterator[Problem]:
    known = tactics.get(inner.at("id").word or "")
    if known is None:
        if inner.at("id").word is None and tactics and not _possible_tactics(inner, tactics):
            yield inner.problem("no_such_tactic", key=True)
        return
    level, depth = inner.at("level"), inner.at("depth")
    if (level.whole or 1) > known.max_level and (level.whole or 0) <= 3:
        limit = str(known.max_level)
        yield level.problem("above_max_level", found=str(level.whole), limit=limit)
    if (depth.number or 0) > known.deepest:
        yield depth.problem("never_so_deep", found=f"{depth.number:g}", limit=f"{known.deepest:g}")
    for kind, offered in (("openness", known.openness), ("consent", known.consent)):
        for each in inner.at(kind).one_or_each():
            if each.word in _MODES and each.word not in offered:
                yield each.problem("option_not_offered", found=each.word, allowed=listed(offered))


def _not_collected(inner: Cursor, tactics: Mapping[str, TacticNames]) -> Iterator[Problem]:
    collected = {category for each in tactics.values() for category in each.categories}
    at_least = inner.at("at_least")
    if (at_least.whole or 0) > len(collected):
        limit = str(len(collected))
        yield at_least.problem("never_so_much_data", found=str(at_least.whole), limit=limit)
    for each in inner.at("categories").each():
        if each.word is not None and each.word not in collected and collected:
            yield from each.unless_known("never_collected", sorted(collected))
