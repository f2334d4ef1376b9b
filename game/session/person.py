"""One of the people who are followed, out of the months as they were booked."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final

from game.session.floor import fate_of
from game.session.months import Month
from game.session.views import Voice, trust_level
from game.session.views.person import (
    DataHeld,
    Permission,
    PersonMonth,
    PersonView,
    Whereabouts,
)
from game.session.voice_lines import CAST, Line, Words
from game.session.voices import SILENT_TURNS, feeling_of, voice_of
from game.simulation.campaigns import with_variant
from game.simulation.customers import CustomerSnapshot, CustomerTurn
from game.vocabulary.decisions import TurnDecisions
from game.vocabulary.looks import CastLook
from game.vocabulary.scenario import ScenarioDefinition
from game.vocabulary.settings import DataCategory, DataOrigin, Purpose

WordsOf = Callable[[TurnDecisions], Words]
Consents = Iterable[tuple[Purpose, DataCategory]]
_HEARD: Final = 1
_SAID_ONESELF: Final = 2
"""How worn a line is: what somebody else said lately may be thought before one repeats oneself."""


def person_of(
    definition: ScenarioDefinition,
    start: CustomerSnapshot,
    months: Sequence[Month],
    words_of: WordsOf,
    look: CastLook | None,
) -> PersonView:
    """A customer's game so far; pure, so that a continued game tells the same.

    Args:
        definition: of the scenario.
        start: the person before the first turn.
        months: all turns played, the person being watched in each of them.
        words_of: what can be said in a month, from its decisions.
        look: what the scenario says of the face, or None.
    """
    lived: list[PersonMonth] = []
    before, said = start, set[Line]()
    turns = [_turn(month, start.id) for month in months]
    for month, turn in zip(months, turns, strict=True):
        after = next(each for each in month.people if each.id == start.id)
        words = words_of(month.decisions)
        worn = _worn(months, month.turn) | dict.fromkeys(said, _SAID_ONESELF)
        lived.append(_lived(month, turn, before, after, words, worn, look))
        thought = lived[-1].thought
        if thought is not None:
            said.add((thought.text_key, thought.line))
        before = after
    return PersonView(
        id=start.id,
        cast=start.cast_id,
        segment=start.segment,
        look=look,
        standing=before.status,
        tenure_months=before.tenure_months,
        trust_start=start.trust,
        trust=before.trust,
        trust_level=trust_level(before.trust),
        permissions=_permissions(before.consents),
        opted_out=before.opted_out,
        held=_held(definition, months, turns, set(before.consents)),
        noticed=before.aware_of,
        spent_cents=sum(turn.revenue_cents for turn in turns),
        months=tuple(lived),
    )


def _turn(month: Month, person: int) -> CustomerTurn:
    return next(each for each in month.watched if each.id == person)


def _worn(months: Sequence[Month], turn: int) -> dict[Line, int]:
    """What anybody said aloud in a turn and lately before it; later ones change no thought."""
    heard = (month for month in months if turn - SILENT_TURNS < month.turn <= turn)
    return {(voice.text_key, voice.line): _HEARD for month in heard for voice in month.voices}


def _lived(
    month: Month,
    turn: CustomerTurn,
    before: CustomerSnapshot,
    after: CustomerSnapshot,
    words: Words,
    worn: Mapping[Line, int],
    look: CastLook | None,
) -> PersonMonth:
    """One month; what is thought in it is the line that is least worn."""
    heard = next((each for each in month.voices if each.customer == after.id), None)
    thought = heard or _thought(month.turn, turn, after, words, worn, look)
    causes = [each for each in turn.bookings.items() if each[1]]
    return PersonMonth(
        turn=month.turn,
        whereabouts=_whereabouts(turn),
        trust=turn.trust_after,
        trust_change=turn.trust_after - turn.trust_before,
        trust_level=trust_level(turn.trust_after),
        causes=tuple(sorted(causes, key=lambda each: (-abs(each[1]), each[0]))),
        reached=tuple(turn.reached),
        revenue_cents=turn.revenue_cents,
        complained=turn.complained,
        said_yes=_permissions(each for each in after.consents if each not in before.consents),
        said_no=turn.opted_out,
        thought=thought,
        heard=heard is not None,
    )


def _thought(
    number: int,
    turn: CustomerTurn,
    person: CustomerSnapshot,
    words: Words,
    worn: Mapping[Line, int],
    look: CastLook | None,
) -> Voice | None:
    """What the person would say; lines of a story that is still to be told aloud are left to it."""
    feeling = feeling_of(turn)
    if feeling is None or not words.may_say(feeling.cause, feeling.tone, person):
        return None
    lines = words.lines(feeling.cause, feeling.tone, person, number)
    own = [line for line in lines if not line[0].startswith(CAST)]
    if not own:
        return None
    return voice_of(feeling, person, min(own, key=lambda line: worn.get(line, 0)), look)


def _permissions(consents: Consents) -> tuple[Permission, ...]:
    categories: dict[Purpose, list[DataCategory]] = {}
    for purpose, category in consents:
        categories.setdefault(purpose, []).append(category)
    return tuple(Permission(purpose, tuple(each)) for purpose, each in categories.items())


def _held(
    definition: ScenarioDefinition,
    months: Sequence[Month],
    turns: Sequence[CustomerTurn],
    consents: set[tuple[Purpose, DataCategory]],
) -> tuple[DataHeld, ...]:
    """Data of the tactics that reached somebody, in the variants in which they did."""
    origins: dict[DataCategory, dict[DataOrigin, None]] = {}
    tactics: dict[DataCategory, dict[str, None]] = {}
    without_a_yes: set[DataCategory] = set()
    for month, turn in zip(months, turns, strict=True):
        for tactic in turn.reached:
            setting = month.decisions.tactics.get(tactic)
            played = with_variant(definition.tactic(tactic), setting.variant if setting else None)
            for use in played.data:
                origins.setdefault(use.category, {})[use.origin] = None
                tactics.setdefault(use.category, {})[tactic] = None
                if (played.purpose, use.category) not in consents:
                    without_a_yes.add(use.category)
    return tuple(
        DataHeld(each, tuple(origins[each]), tuple(tactics[each]), each not in without_a_yes)
        for each in origins
    )


def _whereabouts(turn: CustomerTurn) -> Whereabouts:
    return fate_of(turn) or ("not_yet" if turn.status_after == "prospect" else "gone")
