"""Who speaks after a turn, and about what (the rules are in the content design, part 4)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from game.session.views import Tone, Voice, trust_level
from game.session.voice_lines import Line, Words, number
from game.simulation.customers import CustomerSnapshot, CustomerTurn
from game.vocabulary.causes import ARRIVALS_AND_DEPARTURES
from game.vocabulary.decisions import TurnDecisions
from game.vocabulary.looks import CastLook

FEWEST_VOICES: Final = 3
MOST_VOICES: Final = 5
DISSENT_SHARE: Final = 0.10
SILENT_TURNS: Final = 6
"""A voice is not heard twice in so many turns."""
_TORN_BELOW: Final = 0.35
_SPEAKS_FROM_POINTS: Final = 0.05

Used = frozenset[Line]
_Group = tuple[str, Tone]


@dataclass(frozen=True, slots=True)
class Feeling:
    """What a customer feels most about this turn.

    Attributes:
        turn: the customer's.
        cause: the largest booked one.
        tone: of what there is to say about it.
        weight: points, without a sign.
    """

    turn: CustomerTurn
    cause: str
    tone: Tone
    weight: float


def choose_voices(
    turns: Sequence[CustomerTurn],
    people: Mapping[int, CustomerSnapshot],
    words: Words,
    *,
    turn: int,
    used: Used = frozenset(),
    looks: Mapping[str, CastLook] = MappingProxyType({}),
) -> tuple[Voice, ...]:
    """Three to five customers, in proportion to what moved trust, one of them of another mind.

    Args:
        turns: of the customers followed, those with names first.
        people: the same ones after the turn, by id.
        words: what can be said.
        turn: number of the turn.
        used: text keys and lines of the last SILENT_TURNS turns, and of the whole game those of the
            cast: each of them tells a story, line after line, and none of it twice.
        looks: of those of the cast whose author has said how they look, by id in the cast.

    Returns:
        Voices, strongest cause first; fewer than three where fewer have something to say.
    """
    feelings = [
        feeling
        for each in turns
        if (feeling := feeling_of(each)) is not None
        and words.may_say(feeling.cause, feeling.tone, people[each.id])
    ]
    groups: dict[_Group, list[Feeling]] = {}
    for each in feelings:
        groups.setdefault((each.cause, each.tone), []).append(each)
    casting = _Casting(groups, people, words, turn, set(used), looks)
    wanted = min(MOST_VOICES, max(FEWEST_VOICES, len(groups)))
    dissent = _dissent_tone(feelings)
    chosen: list[Voice] = []
    while len(chosen) < wanted:
        missing = dissent is not None and all(each.tone != dissent for each in chosen)
        last_seat = len(chosen) == wanted - 1
        voice = casting.next_voice(dissent) if missing and last_seat else None
        voice = voice or casting.next_voice()
        if voice is None:
            break
        chosen.append(voice)
    chosen.sort(key=lambda each: -casting.weights[each.cause, each.tone])
    return tuple(chosen)


def voice_of(
    feeling: Feeling, person: CustomerSnapshot, line: Line, look: CastLook | None
) -> Voice:
    """A person saying a line about what they feel most."""
    turn = feeling.turn
    return Voice(
        customer=person.id,
        cast=person.cast_id,
        segment=person.segment,
        cause=feeling.cause,
        tone=feeling.tone,
        text_key=line[0],
        line=line[1],
        trust_level=trust_level(turn.trust_after),
        trust_change=turn.trust_after - turn.trust_before,
        tenure_months=person.tenure_months,
        look=look,
    )


def hidden_uses(decisions: TurnDecisions) -> frozenset[str]:
    """Tactics in hidden use."""
    active = decisions.active_tactics()
    return frozenset(tactic for tactic, each in active.items() if each.openness == "hidden")


def feeling_of(turn: CustomerTurn) -> Feeling | None:
    """The largest booked cause; torn where the rest of the bookings nearly undoes it.

    Who leaves this turn has no praise to give.
    """
    bookings = {
        cause: points
        for cause, points in turn.bookings.items()
        if cause != ARRIVALS_AND_DEPARTURES and abs(points) >= _SPEAKS_FROM_POINTS
    }
    if not bookings or "customer" not in {turn.status_before, turn.status_after}:
        return None
    cause = max(bookings, key=lambda each: (abs(bookings[each]), each))
    largest, total = bookings[cause], sum(bookings.values())
    tone: Tone = "plus" if largest > 0 else "minus"
    if abs(total) < _TORN_BELOW * abs(largest) or total * largest < 0:
        tone = "torn"
    if tone == "plus" and turn.status_after != "customer":
        return None
    return Feeling(turn, cause, tone, abs(largest))


def _dissent_tone(feelings: Sequence[Feeling]) -> Tone | None:
    """The side that must be heard too: fewer felt it, but a tenth or more."""
    plus = sum(each.tone == "plus" for each in feelings)
    minus = sum(each.tone == "minus" for each in feelings)
    if min(plus, minus) < DISSENT_SHARE * len(feelings) or not min(plus, minus):
        return None
    return "plus" if plus < minus else "minus"


class _Casting:
    """Gives seats to causes and tones by the points they moved (highest averages)."""

    def __init__(
        self,
        groups: Mapping[_Group, Sequence[Feeling]],
        people: Mapping[int, CustomerSnapshot],
        words: Words,
        turn: int,
        spoken: set[Line],
        looks: Mapping[str, CastLook],
    ) -> None:
        self._groups = groups
        self._people = people
        self._words = words
        self._turn = turn
        self._spoken = spoken
        self._looks = looks
        self._speakers: set[int] = set()
        self._seats = dict.fromkeys(groups, 0)
        self._silent: set[_Group] = set()
        self.weights = {
            group: sum(each.weight for each in members) for group, members in groups.items()
        }

    def next_voice(self, tone: Tone | None = None) -> Voice | None:
        """The next to speak, of one tone if that is asked for; None if nobody is left."""
        while True:
            open_groups = [
                group
                for group in self._groups
                if group not in self._silent and tone in {None, group[1]}
            ]
            if not open_groups:
                return None
            group = max(open_groups, key=lambda each: (self._average(each), each))
            voice = self._voice(self._groups[group])
            if voice is not None:
                self._seats[group] += 1
                return voice
            self._silent.add(group)

    def _average(self, group: _Group) -> float:
        return self.weights[group] / (1 + self._seats[group])

    def _voice(self, group: Sequence[Feeling]) -> Voice | None:
        """Somebody who has not spoken, with a line that was not heard lately."""
        free = [each for each in group if each.turn.id not in self._speakers]
        if not free:
            return None
        turn = self._turn
        feeling = min(free, key=lambda each: _speaks_before(each, self._people, turn))
        person = self._people[feeling.turn.id]
        lines = self._words.lines(feeling.cause, feeling.tone, person, turn)
        found = next((line for line in lines if line not in self._spoken), None)
        if found is None:
            return None
        self._spoken.add(found)
        self._speakers.add(person.id)
        return voice_of(feeling, person, found, self._looks.get(person.cast_id or ""))


def _speaks_before(
    feeling: Feeling, people: Mapping[int, CustomerSnapshot], turn: int
) -> tuple[bool, float, int]:
    """Those with a name first, then those who feel it most, then by lot."""
    person = people[feeling.turn.id]
    lot = number(f"speaker/{turn}/{person.id}")
    return person.cast_id is None, -round(feeling.weight, 1), lot
