"""Conditions and effects: what they refer to, and bounds that make no sense."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from game.documents.problems import Problem
from game.scenario.checks.cursor import Cursor
from game.scenario.checks.names import MODEL_EVENTS, TRIGGERING, Names, TacticNames
from game.scenario.reporting import listed
from game.vocabulary.catalogue import LEVER_IDS
from game.vocabulary.settings import CONSENT_MODES, OPENNESS_MODES

_ENDING_MEASURE: Final = "goal_index"
_MODES: Final = frozenset((*OPENNESS_MODES, *CONSENT_MODES))


@dataclass(frozen=True, slots=True)
class Rules:
    """Checks the conditions and effects of one file.

    Attributes:
        names: what may be referred to.
        in_ending: whether the conditions are those of endings, which may compare with doing
            nothing.
    """

    names: Names
    in_ending: bool = False

    def condition(self, part: Cursor) -> Iterator[Problem]:
        """Everything wrong with a condition and the conditions in it."""
        for kind, inner in part.entries():
            if kind in {"all", "any"}:
                for each in inner.each():
                    yield from self.condition(each)
            elif kind == "not":
                yield from self.condition(inner)
            else:
                check = _CONDITION_CHECKS.get(kind)
                yield from check(self, inner) if check else ()

    def effect(self, part: Cursor, *, has_trigger: bool) -> Iterator[Problem]:
        """Everything wrong with an effect.

        Args:
            part: the effect.
            has_trigger: whether its event has a tactic that `triggering` can stand for.
        """
        trust, of = part.at("trust"), part.at("trust", "of")
        if trust.is_there:
            yield from self._group(trust, of, has_trigger=has_trigger)
        for kind in ("freeze", "unlock", "limit"):
            yield from self.tactic(part.at(kind, "tactic"), has_trigger=has_trigger)
        if part.at("limit").is_there:
            yield from self._limit(part.at("limit"))
        event = part.at("schedule", "event")
        yield from event.unless_known(
            "unknown_event", [*self.names.events, *self.names.shared_events]
        )

    def tactic(self, part: Cursor, *, has_trigger: bool = False) -> Iterator[Problem]:
        """Unless it is a tactic of the hand, or `triggering` where that means something."""
        name = part.word
        if name is None or name in self.names.tactics:
            return
        if name == TRIGGERING:
            if not has_trigger:
                yield part.problem("nothing_triggers", found=TRIGGERING)
        elif name in self.names.catalogue_tactics:
            yield part.problem("tactic_not_in_hand", found=name, allowed=listed(self.names.tactics))
        else:
            yield from part.unless_known("unknown_tactic", self.names.tactics)

    def _group(self, trust: Cursor, of: Cursor, *, has_trigger: bool) -> Iterator[Problem]:
        among = trust.at("among").word or "all"
        if among == "all" and of.is_there:
            yield of.problem("of_without_group", key=True)
        elif among in {"touched", "segment"} and not of.is_there:
            yield trust.problem("group_without_of", among=among)
        elif among == "segment":
            yield from of.unless_known("unknown_segment", self.names.segments)
        elif among == "touched":
            yield from self.tactic(of, has_trigger=has_trigger)

    def _limit(self, limit: Cursor) -> Iterator[Problem]:
        parts = ("level", "openness", "consent", "audience", "variant")
        if isinstance(limit.content, dict) and not any(limit.at(each).is_there for each in parts):
            yield limit.problem("limits_nothing", allowed=listed(parts))
        for each in limit.at("audience").one_or_each():
            yield from each.unless_known("unknown_audience", self.names.audiences)
        first = next(limit.at("consent").one_or_each(), None)
        if first is not None and first.word == "panel":
            yield first.problem("panel_first")
        known = self.names.tactics.get(limit.at("tactic").word or "")
        if known is not None:
            yield from _left(limit, known)

    def _turn(self, part: Cursor) -> Iterator[Problem]:
        first, last = part.at("from").whole, part.at("to").whole
        turns = str(self.names.turns)
        for each in (part, part.at("from")):
            if each.whole is not None and each.whole > self.names.turns:
                yield each.problem("turn_after_end", found=str(each.whole), turns=turns)
        if first is not None and last is not None and first > last:
            yield part.problem("range_reversed", first=str(first), last=str(last))

    def _tactic_played(self, part: Cursor) -> Iterator[Problem]:
        yield from self.tactic(part.at("id"))
        known = self.names.tactics.get(part.at("id").word or "")
        if known is not None:
            for each in part.at("variant").one_or_each():
                yield from each.unless_known("unknown_variant", known.variants)
        for each in part.at("audience").one_or_each():
            yield from each.unless_known("unknown_audience", self.names.audiences)
        yield from self._too_long(part)

    def _lever(self, part: Cursor) -> Iterator[Problem]:
        name = part.at("id")
        word = name.word or ""
        if word in LEVER_IDS and word not in self.names.levers:
            yield name.problem("lever_not_here", found=word, allowed=listed(self.names.levers))
        else:
            yield from name.unless_known("unknown_lever", self.names.levers)
        least, most = part.at("at_least").whole, part.at("at_most").whole
        if least is not None and most is not None and least > most:
            yield part.problem("range_reversed", first=str(least), last=str(most))
        if not part.at("at_least").is_there and not part.at("at_most").is_there:
            yield part.problem("bound_missing", allowed="at_least, at_most")
        yield from self._too_long(part)

    def _measure(self, part: Cursor) -> Iterator[Problem]:
        above, below = part.at("above"), part.at("below")
        if isinstance(part.content, dict) and not (above.is_there or below.is_there):
            yield part.problem("bound_missing", allowed="above, below")
        if above.number is not None and below.number is not None and above.number >= below.number:
            yield part.problem(
                "range_reversed", first=f"{above.number:g}", last=f"{below.number:g}"
            )
        if not self.in_ending:
            if part.at("relative_to").word == "abstain":
                yield part.at("relative_to").problem("only_in_endings", found="abstain")
            if part.at("name").word == _ENDING_MEASURE:
                yield part.at("name").problem("only_in_endings", found=_ENDING_MEASURE)
        yield from self._too_long(part)

    def _noticed(self, part: Cursor) -> Iterator[Problem]:
        yield from self.tactic(part.at("tactic"))

    def _data_kept(self, part: Cursor) -> Iterator[Problem]:
        both = part.at("at_least").is_there, part.at("categories").is_there
        if isinstance(part.content, dict) and both[0] == both[1]:
            yield part.problem("exactly_one_of", allowed="at_least, categories")

    def _happened(self, part: Cursor) -> Iterator[Problem]:
        event = part.at("event")
        yield from event.unless_known("unknown_event", [*self.names.events, *MODEL_EVENTS])
        choices = self.names.events.get(event.word or "")
        if choices is not None:
            yield from part.at("choice").unless_known(
                "unknown_choice", choices, event=event.word or ""
            )

    def _too_long(self, part: Cursor) -> Iterator[Problem]:
        for_turns = part.at("for_turns")
        if for_turns.whole is not None and for_turns.whole > self.names.turns:
            turns = str(self.names.turns)
            yield for_turns.problem("never_so_long", found=str(for_turns.whole), turns=turns)


def _left(limit: Cursor, known: TacticNames) -> Iterator[Problem]:
    """What a limit leaves of a tactic that is named must be something the tactic offers."""
    for kind, offered in (("openness", known.openness), ("consent", known.consent)):
        for each in limit.at(kind).one_or_each():
            if each.word in _MODES and each.word not in offered:
                allowed = listed(offered)
                yield each.problem("option_not_offered", found=each.word, allowed=allowed)
    for each in limit.at("variant").one_or_each():
        if each.is_there and not known.variants:
            yield each.problem("no_variants", tactic=limit.at("tactic").word or "")
        else:
            yield from each.unless_known("unknown_variant", known.variants)


_CONDITION_CHECKS: Final[Mapping[str, Callable[[Rules, Cursor], Iterator[Problem]]]] = {
    "turn": Rules._turn,
    "tactic": Rules._tactic_played,
    "lever": Rules._lever,
    "measure": Rules._measure,
    "noticed": Rules._noticed,
    "data_kept": Rules._data_kept,
    "happened": Rules._happened,
}


def mentions_tactic(condition: Cursor) -> bool:
    """Whether a condition can be fulfilled by a tactic, so that `triggering` has a meaning."""
    for kind, inner in condition.entries():
        if kind in {"tactic", "noticed"}:
            return True
        if kind in {"all", "any"} and any(mentions_tactic(each) for each in inner.each()):
            return True
    return False
