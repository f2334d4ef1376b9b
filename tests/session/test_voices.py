"""Who speaks, and about what."""

from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.session.views import Voice
from game.session.voice_lines import Words
from game.session.voices import choose_voices, hidden_uses
from game.simulation.customers import CustomerSnapshot, CustomerTurn
from game.vocabulary.causes import ARRIVALS_AND_DEPARTURES
from game.vocabulary.decisions import TurnDecisions
from game.vocabulary.settings import TacticSetting
from game.vocabulary.voices import TINGES, TONES, TRAITS, Trait

CAUSES = ("usual_order", "sell_along", "service")


def _turn(person: int, bookings: Mapping[str, float]) -> CustomerTurn:
    return CustomerTurn(person, 60.0, 60.0 + sum(bookings.values()), bookings)


def _people(turns: list[CustomerTurn], cast: int = 0) -> dict[int, CustomerSnapshot]:
    return {
        each.id: CustomerSnapshot(
            id=each.id,
            cast_id=f"cast_{each.id}" if each.id < cast else None,
            segment="regulars",
            trust=each.trust_after,
            status="customer",
            tenure_months=12,
            generation=1,
            spend_cents=1000,
            satisfaction=0.0,
            fatigue=0.0,
            consents=(),
        )
        for each in turns
    }


def _choose(turns: list[CustomerTurn], *, cast: int = 0, lines: int = 9) -> tuple[Voice, ...]:
    return choose_voices(turns, _people(turns, cast), Words(lambda _: lines), turn=3)


def _written(lines: Mapping[str, int]) -> Words:
    return Words(lambda key: lines.get(key, 0))


def test_the_largest_cause_speaks_and_its_sign_is_the_tone() -> None:
    turns = [_turn(n, {"usual_order": 1.0, "service": -0.2}) for n in range(10)]
    voices = _choose(turns)
    assert {(voice.cause, voice.tone) for voice in voices} == {("usual_order", "plus")}
    assert 3 <= len(voices) <= 5


def test_a_cause_that_others_undo_leaves_somebody_torn() -> None:
    voices = _choose([_turn(1, {"usual_order": 1.0, "service": -0.9})])
    assert [(voice.tone, voice.text_key) for voice in voices] == [
        ("torn", "voice.usual_order.torn")
    ]


def test_the_cast_tell_a_story_from_its_beginning_and_only_once() -> None:
    turns = [_turn(0, {"usual_order": 1.0})]
    story, common = "cast.cast_0.voice.usual_order.plus", "voice.usual_order.plus"
    told: set[tuple[str, int]] = set()
    for month in range(1, 5):
        (voice,) = choose_voices(
            turns,
            _people(turns, cast=1),
            _written({story: 2, common: 9}),
            turn=month,
            used=frozenset(told),
        )
        told.add((voice.text_key, voice.line))
    assert {(story, 0), (story, 1)} < told
    assert sum(key == common for key, _ in told) == 2


def test_a_story_needs_no_common_lines() -> None:
    turns = [_turn(0, {"usual_order": 1.0}), _turn(1, {"usual_order": 1.0})]
    story = "cast.cast_0.voice.usual_order.plus"
    voices = choose_voices(turns, _people(turns, cast=1), _written({story: 1}), turn=1)
    assert [(voice.cast, voice.text_key) for voice in voices] == [("cast_0", story)]


def test_without_a_booking_nobody_speaks() -> None:
    assert _choose([_turn(1, {}), _turn(2, {ARRIVALS_AND_DEPARTURES: 3.0})]) == ()


def test_who_leaves_has_no_praise_to_give() -> None:
    leaving = replace(_turn(1, {"usual_order": 1.0}), status_after="left")
    assert _choose([leaving]) == ()
    sore = replace(_turn(1, {"sell_along": -1.0}), status_after="left")
    assert [voice.tone for voice in _choose([sore])] == ["minus"]


def test_seats_follow_the_points_moved() -> None:
    turns = [_turn(n, {"sell_along": -2.0}) for n in range(30)]
    turns += [_turn(n, {"service": -0.5}) for n in range(30, 35)]
    causes = [voice.cause for voice in _choose(turns)]
    assert causes.count("sell_along") >= 2
    assert causes[0] == "sell_along"


def test_a_tenth_who_felt_the_opposite_are_heard() -> None:
    turns = [_turn(n, {"sell_along": -3.0}) for n in range(45)]
    turns += [_turn(n, {"usual_order": 0.3}) for n in range(45, 50)]
    assert "plus" in {voice.tone for voice in _choose(turns)}
    assert "plus" not in {voice.tone for voice in _choose(turns[:46])[:2]}


def test_those_with_a_name_speak_first() -> None:
    turns = [_turn(n, {"sell_along": -2.0}) for n in range(30)]
    assert _choose(turns, cast=1)[0].cast == "cast_0"


def test_a_line_heard_lately_is_not_heard_again() -> None:
    turns = [_turn(n, {"usual_order": 1.0}) for n in range(10)]
    used = frozenset({("voice.usual_order.plus", 0), ("voice.usual_order.plus", 1)})
    words = _written({"voice.usual_order.plus": 3})
    voices = choose_voices(turns, _people(turns), words, turn=3, used=used)
    assert [voice.line for voice in voices] == [2]


def test_another_cause_speaks_where_one_has_said_everything() -> None:
    turns = [_turn(n, {"sell_along": -3.0}) for n in range(20)]
    turns += [_turn(n, {"service": -0.3}) for n in range(20, 30)]
    used = frozenset({("voice.sell_along.minus", 0)})
    words = _written({"voice.sell_along.minus": 1, "voice.service.minus": 1})
    voices = choose_voices(turns, _people(turns), words, turn=3, used=used)
    assert {voice.cause for voice in voices} == {"service"}


def test_a_cause_without_words_is_silent() -> None:
    turns = [_turn(n, {"silent_regular": -2.0}) for n in range(9)]
    assert choose_voices(turns, _people(turns), Words(lambda _: 0), turn=1) == ()


def test_hidden_use_is_minded_only_by_those_who_noticed_it() -> None:
    hidden = hidden_uses(TurnDecisions({"sell_along": TacticSetting(2, openness="hidden")}))
    words = Words(lambda _: 9, hidden=hidden)
    turns = [_turn(n, {"sell_along": -2.0}) for n in range(9)]
    people = _people(turns)
    assert choose_voices(turns, people, words, turn=1) == ()
    people[4] = replace(people[4], aware_of=("sell_along",))
    assert [voice.customer for voice in choose_voices(turns, people, words, turn=1)] == [4]
    open_use = hidden_uses(TurnDecisions({"sell_along": TacticSetting(2)}))
    assert choose_voices(turns, people, replace(words, hidden=open_use), turn=1)


def test_what_hidden_use_brings_may_please_those_who_do_not_know_of_it() -> None:
    turns = [_turn(0, {"sell_along": 2.0})]
    worried = {0: replace(_people(turns)[0], marked=("concern",))}
    hidden = frozenset({"sell_along"})
    words = replace(_written(BOTH_KINDS), hidden=hidden, content_notes=False)
    (voice,) = choose_voices(turns, worried, words, turn=1)
    assert voice.text_key == "voice.sell_along.plus"
    aware = {0: replace(worried[0], aware_of=("sell_along",))}
    (voice,) = choose_voices(turns, aware, words, turn=1)
    assert voice.text_key == "voice.sell_along.concern.plus"


BOTH_KINDS = {
    f"voice.{cause}.{kind}{tone}": 6
    for cause in ("sell_along", "service")
    for kind in ("", *(f"{tinge}." for tinge in TINGES))
    for tone in TONES
}


@pytest.mark.parametrize(
    ("trust", "kind"),
    [(66.0, "forgiving."), (65.0, ""), (40.0, ""), (39.0, "suspicious.")],
)
def test_trust_colours_the_words(trust: float, kind: str) -> None:
    turns = [_turn(0, {"service": -1.0})]
    person = replace(_people(turns)[0], trust=trust)
    words = replace(_written(BOTH_KINDS), content_notes=False)
    (voice,) = choose_voices(turns, {0: person}, words, turn=1)
    assert voice.text_key == f"voice.service.{kind}minus"


@pytest.mark.parametrize("trait", TRAITS)
def test_a_marked_trait_chooses_the_words(trait: Trait) -> None:
    turns = [_turn(0, {"service": -1.0})]
    person = replace(_people(turns)[0], trust=50.0, marked=(trait,))
    (voice,) = choose_voices(turns, {0: person}, _written(BOTH_KINDS), turn=1)
    assert voice.text_key == f"voice.service.{trait}.minus"


def test_who_is_used_to_a_delight_says_so() -> None:
    turns = [_turn(0, {"service": 1.0})]
    person = replace(_people(turns)[0], trust=50.0, used_to_it=True)
    (voice,) = choose_voices(turns, {0: person}, _written(BOTH_KINDS), turn=1)
    assert voice.text_key == "voice.service.used_to_it.plus"


def test_words_for_anybody_take_over_where_nothing_fitting_is_left() -> None:
    turns = [_turn(0, {"service": -1.0})]
    person = replace(_people(turns)[0], trust=50.0, marked=("novelty",))
    written = {"voice.service.novelty.minus": 1, "voice.service.minus": 1}
    said: list[str] = []
    used: set[tuple[str, int]] = set()
    for turn in range(1, 4):
        voices = choose_voices(
            turns, {0: person}, _written(written), turn=turn, used=frozenset(used)
        )
        said += [voice.text_key for voice in voices]
        used |= {(voice.text_key, voice.line) for voice in voices}
    assert said == ["voice.service.novelty.minus", "voice.service.minus"]


def test_lines_with_a_content_note_can_be_switched_off() -> None:
    turns = [_turn(n, {"service": -1.0}) for n in range(4)]
    written = _written({"voice.service.content_note.minus": 9})
    assert len(choose_voices(turns, _people(turns), written, turn=1)) == 3
    without = replace(written, content_notes=False)
    assert choose_voices(turns, _people(turns), without, turn=1) == ()


def test_an_event_without_words_of_its_own_is_spoken_of_all_the_same() -> None:
    turns = [_turn(0, {"silent_regular": -2.0})]
    written = _written({"voice.any_event.minus": 3})
    assert choose_voices(turns, _people(turns), written, turn=1) == ()
    known = replace(written, events={"silent_regular"})
    (voice,) = choose_voices(turns, _people(turns), known, turn=1)
    assert (voice.cause, voice.text_key) == ("silent_regular", "voice.any_event.minus")


@pytest.mark.parametrize("generation", [0, 3])
def test_a_generation_explains_nothing(generation: int) -> None:
    turns = [_turn(n, {"service": -1.0, "usual_order": 0.2 * n}) for n in range(12)]
    people = _people(turns)
    older = {each: replace(person, generation=generation) for each, person in people.items()}
    words = _written(BOTH_KINDS)
    assert choose_voices(turns, people, words, turn=1) == choose_voices(turns, older, words, turn=1)


@settings(suppress_health_check=list(HealthCheck), deadline=None, max_examples=60)
@given(
    st.lists(
        st.dictionaries(st.sampled_from(CAUSES), st.floats(-5, 5).filter(lambda x: x != 0)),
        max_size=40,
    )
)
def test_at_most_five_speak_each_once_and_each_for_their_own_ledger(
    ledgers: list[dict[str, float]],
) -> None:
    turns = [_turn(n, bookings) for n, bookings in enumerate(ledgers)]
    voices = _choose(turns)
    assert len(voices) <= 5
    assert len({voice.customer for voice in voices}) == len(voices)
    assert len({(voice.text_key, voice.line) for voice in voices}) == len(voices)
    for voice in voices:
        assert voice.cause in ledgers[voice.customer]
    assert voices == _choose(turns)
