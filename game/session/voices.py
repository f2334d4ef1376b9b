"""Who speaks after a turn, and about what (the rules are in the content design, part 4)."""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from game.session.views import Tone, Voice, trust_level
from game.simulation.customers import CustomerSnapshot, CustomerTurn
from game.vocabulary.causes import ARRIVALS_AND_DEPARTURES
from game.vocabulary.decisions import TurnDecisions

FEWEST_VOICES: Final = 3
MOST_VOICES: Final = 5
DISSENT_SHARE: Final = 0.10
SILENT_TURNS: Final = 6
"""A voice is not heard twice in so many turns."""
NOTICED_SHARE: Final = 0.02
_TORN_BELOW: Final = 0.35
_SPEAKS_FROM_POINTS: Final = 0.05

LineCount = Callable[[str], int]
Used = frozenset[tuple[str, int]]


@dataclass(frozen=True, slots=True)
class _Feeling:
    """What a customer feels most about this turn."""

    turn: CustomerTurn
    cause: str
    tone: Tone
    weight: float


def choose_voices(
    turns: Sequence[CustomerTurn],
    people: Mapping[int, CustomerSnapshot],
    line_count: LineCount,
    *,
    turn: int,
    used: Used = frozenset(),
    unspeakable: frozenset[str] = frozenset(),
) -> tuple[Voice, ...]:
    """Three to five customers, in proportion to what moved trust, one of them of another mind.

    Args:
        turns: of the customers followed, those with names first.
        people: the same ones after the turn, by id.
        line_count: how many lines a text key has; 0 where there is no such text.
        turn: number of the turn.
        used: text keys and lines of the last SILENT_TURNS turns.
        unspeakable: tactics in hidden use that hardly anybody has noticed: nobody complains of
            them yet.

    Returns:
        Voices, strongest cause first; fewer than three where fewer have something to say.
    """
    feelings = [
        feeling
        for each in turns
        if (feeling := _feeling(each)) is not None
        and line_count(_key(feeling)) > 0
        and not (feeling.tone == "minus" and feeling.cause in unspeakable)
    ]
    seats = _seats(feelings)
    chosen: list[Voice] = []
    spoken, speakers = set(used), set[int]()
    for cause, tone in seats:
        group = [each for each in feelings if (each.cause, each.tone) == (cause, tone)]
        voice = _voice(group, people, line_count, spoken, speakers, turn)
        if voice is not None:
            chosen.append(voice)
            spoken.add((voice.text_key, voice.line))
            speakers.add(voice.customer)
    return tuple(chosen[:MOST_VOICES])


def unnoticed(decisions: TurnDecisions, noticed_share: float) -> frozenset[str]:
    """Tactics in hidden use, as long as hardly anybody has noticed any."""
    if noticed_share >= NOTICED_SHARE:
        return frozenset()
    active = decisions.active_tactics()
    return frozenset(tactic for tactic, each in active.items() if each.openness == "hidden")


def _feeling(turn: CustomerTurn) -> _Feeling | None:
    """The largest booked cause; torn where the rest of the bookings nearly undoes it."""
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
    return _Feeling(turn, cause, tone, abs(largest))


def _key(feeling: _Feeling) -> str:
    return f"voice.{feeling.cause}.{feeling.tone}"


def _seats(feelings: Sequence[_Feeling]) -> list[tuple[str, Tone]]:
    """Seats for causes and tones by the points they moved (highest averages), dissent included."""
    weights: dict[tuple[str, Tone], float] = {}
    for each in feelings:
        group = (each.cause, each.tone)
        weights[group] = weights.get(group, 0.0) + each.weight
    if not weights:
        return []
    wanted = min(MOST_VOICES, max(FEWEST_VOICES, len(weights)))
    seats: list[tuple[str, Tone]] = []
    for _ in range(wanted):
        seats.append(
            max(weights, key=lambda group: (weights[group] / (1 + seats.count(group)), group))
        )
    dissent = _dissent(feelings, weights, seats)
    if dissent is not None:
        seats[-1] = dissent
    return sorted(seats, key=lambda group: (-weights[group], group))


def _dissent(
    feelings: Sequence[_Feeling],
    weights: Mapping[tuple[str, Tone], float],
    seats: Sequence[tuple[str, Tone]],
) -> tuple[str, Tone] | None:
    """The group that must be heard although it got no seat: a tenth or more felt that way."""
    for tone in ("plus", "minus"):
        share = sum(each.tone == tone for each in feelings) / len(feelings)
        if share >= DISSENT_SHARE and all(each[1] != tone for each in seats):
            groups = [group for group in weights if group[1] == tone]
            return max(groups, key=lambda group: (weights[group], group))
    return None


def _voice(
    group: Sequence[_Feeling],
    people: Mapping[int, CustomerSnapshot],
    line_count: LineCount,
    spoken: set[tuple[str, int]],
    speakers: set[int],
    turn: int,
) -> Voice | None:
    """Somebody of the group who has not spoken, with a line that was not heard lately."""
    free = [each for each in group if each.turn.id not in speakers]
    if not free:
        return None
    feeling = min(free, key=lambda each: _speaks_before(each, people[each.turn.id], turn))
    person, key = people[feeling.turn.id], _key(feeling)
    count = line_count(key)
    first = _number(f"line/{turn}/{person.id}") % count
    lines = [(first + step) % count for step in range(count)]
    line = next((each for each in lines if (key, each) not in spoken), None)
    if line is None:
        return None
    return Voice(
        customer=person.id,
        cast=person.cast_id,
        segment=person.segment,
        cause=feeling.cause,
        tone=feeling.tone,
        text_key=key,
        line=line,
        trust_level=trust_level(feeling.turn.trust_after),
        trust_change=feeling.turn.trust_after - feeling.turn.trust_before,
        tenure_months=person.tenure_months,
    )


def _speaks_before(
    feeling: _Feeling, person: CustomerSnapshot, turn: int
) -> tuple[bool, float, int]:
    """Those with a name first, then those who feel it most, then by lot."""
    lot = _number(f"speaker/{turn}/{person.id}")
    return person.cast_id is None, -round(feeling.weight, 1), lot


def _number(name: str) -> int:
    return int.from_bytes(hashlib.sha256(name.encode()).digest()[:6], "big")
