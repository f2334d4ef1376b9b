"""One customer's game: what the session tells of them is what the simulation booked."""

from functools import cache
from pathlib import Path

import pytest

from game.session.floor import watched_people
from game.session.game import GameSession
from game.session.keeping import continue_game, new_game
from game.session.saves import SaveFolder
from game.session.views import PersonView, trust_level
from game.session.voices import SILENT_TURNS
from game.simulation.customers import CustomerTurn, describe_customers
from game.simulation.start import initial_state
from game.simulation.turn import TurnOutcome, play_turn
from game.vocabulary.decisions import TurnDecisions
from game.vocabulary.settings import TacticSetting
from tests.session.examples import bakery, play, shipped, tempting_plan

SEED = 7
TURNS = 5


@cache
def played(scenario: str = "corner_bakery") -> GameSession:
    session = GameSession(shipped(scenario), SEED, predicting=False)
    plan = shipped(scenario).definition.tempting
    assert plan is not None
    play(session, plan.decisions, TURNS)
    return session


@cache
def booked(scenario: str = "corner_bakery") -> list[tuple[dict[int, CustomerTurn], TurnOutcome]]:
    """The same game without a session."""
    state = initial_state(shipped(scenario).definition, SEED)
    watched = watched_people(state)
    outcomes = []
    for month in played(scenario).months:
        outcome = play_turn(state, month.decisions, watch=watched)
        assert isinstance(outcome, TurnOutcome)
        outcomes.append(({each.id: each for each in outcome.watched}, outcome))
        state = outcome.next_state
    return outcomes


def everybody(scenario: str = "corner_bakery") -> list[PersonView]:
    session = played(scenario)
    found = [session.person(each.id) for each in session.months[0].people]
    return [each for each in found if each is not None]


@pytest.mark.parametrize("scenario", ["corner_bakery", "telecom_churn"])
def test_every_month_is_as_the_simulation_booked_it(scenario: str) -> None:
    people = everybody(scenario)
    assert len(people) > 400
    for person in people:
        for month, (turns, _) in zip(person.months, booked(scenario), strict=True):
            turn = turns[person.id]
            assert month.trust == turn.trust_after
            assert month.trust_change == turn.trust_after - turn.trust_before
            assert sum(points for _, points in month.causes) == month.trust_change
            assert (month.revenue_cents, month.complained) == (turn.revenue_cents, turn.complained)
            assert (month.reached, month.said_no) == (turn.reached, turn.opted_out)
        assert person.spent_cents == sum(each.revenue_cents for each in person.months)


def test_who_they_are_now_is_what_the_firm_has_on_record() -> None:
    final = booked()[-1][1].next_state
    for person in everybody():
        [now] = describe_customers(final, [person.id])
        assert (person.cast, person.segment, person.standing) == (
            now.cast_id,
            now.segment,
            now.status,
        )
        assert (person.trust, person.trust_level) == (now.trust, trust_level(now.trust))
        assert person.tenure_months == now.tenure_months
        assert {
            (each.purpose, category) for each in person.permissions for category in each.categories
        } == set(now.consents)
        assert (person.opted_out, person.noticed) == (now.opted_out, now.aware_of)


def test_months_chain_from_the_start_to_now() -> None:
    for person in everybody():
        trust, here = person.trust_start, None
        for month in person.months:
            assert month.trust - month.trust_change == pytest.approx(trust)
            trust = month.trust
            before = month.whereabouts in {"stays", "leaves"}
            assert here is None or before is here
            here = month.whereabouts in {"stays", "arrives"}
        assert here is (person.standing == "customer")


def test_a_yes_is_told_in_the_month_in_which_it_was_given() -> None:
    asking = TurnDecisions({"personal_email": TacticSetting(2, None, "explained", "opt_in")})
    session = GameSession(shipped("telecom_churn"), SEED, predicting=False)
    state = initial_state(shipped("telecom_churn").definition, SEED)
    watched = watched_people(state)
    before = {each.id: set(each.consents) for each in describe_customers(state, watched)}
    given = 0
    for _ in range(3):
        play(session, [asking] * 3, 1)
        after = {each.id: set(each.consents) for each in session.months[-1].people}
        for customer in watched:
            person = session.person(customer)
            assert person is not None
            told = {
                (each.purpose, category)
                for each in person.months[-1].said_yes
                for category in each.categories
            }
            assert told == after[customer] - before[customer]
            given += len(told)
        before = after
    assert given > 0


def test_what_they_think_is_about_their_largest_cause_and_voices_are_quoted() -> None:
    heard = 0
    for person in everybody():
        for month, record in zip(person.months, played().months, strict=True):
            voice = next((each for each in record.voices if each.customer == person.id), None)
            assert month.heard is (voice is not None)
            if voice is not None:
                heard += 1
                assert month.thought == voice
            if month.thought is not None:
                assert month.thought.cause == month.causes[0][0]
                assert month.thought.trust_level == month.trust_level
    assert heard == sum(len(month.voices) for month in played().months)


def test_nobody_thinks_the_same_sentence_twice_unless_there_is_no_other() -> None:
    for person in everybody():
        lines = [
            (each.thought.text_key, each.thought.line) for each in person.months if each.thought
        ]
        repeated = {line for line in lines if lines.count(line) > 1}
        for key, _ in repeated:
            assert played()._people._line_count(key) <= TURNS


def test_nobody_thinks_what_was_said_aloud_lately_unless_there_is_no_other() -> None:
    months, checked = played().months, 0
    for person in everybody():
        own: set[tuple[str, int]] = set()
        for number, month in enumerate(person.months):
            if month.thought is None:
                continue
            key, line = month.thought.text_key, month.thought.line
            aloud = {
                (voice.text_key, voice.line)
                for record in months[max(0, number + 1 - SILENT_TURNS) : number + 1]
                for voice in record.voices
            }
            if (key, line) in aloud and not month.heard:
                every = {(key, each) for each in range(played()._people._line_count(key))}
                assert every <= aloud | own, f"{person.id} in month {number + 1}"
            own.add((key, line))
            checked += 1
    assert checked > 0


def test_data_held_are_those_of_the_tactics_that_reached_somebody() -> None:
    cards = {card.id: card for card in played().situation().hand}
    told = 0
    for person in everybody():
        reached = {tactic for month in person.months for tactic in month.reached}
        assert {tactic for each in person.held for tactic in each.tactics} <= reached
        used = {use.category for tactic in reached for use in cards[tactic].data}
        assert {each.category for each in person.held} == used
        given = {category for each in person.permissions for category in each.categories}
        assert all(each.category in given for each in person.held if each.allowed)
        told += len(person.held)
    assert told > 0


def test_a_month_is_told_the_same_however_long_the_game_has_gone_on() -> None:
    session = GameSession(bakery(), SEED, predicting=False)
    people = watched_people(initial_state(bakery().definition, SEED))[:40]
    told: dict[int, tuple[object, ...]] = dict.fromkeys(people, ())
    for _ in range(TURNS):
        play(session, tempting_plan(), 1)
        for each in people:
            person = session.person(each)
            assert person is not None
            assert person.months[:-1] == told[each]
            told[each] = person.months


def test_a_continued_game_tells_the_same(tmp_path: Path) -> None:
    folder = SaveFolder(tmp_path)
    session = new_game(bakery(), SEED, folder, predicting=False)
    play(session, tempting_plan(), 3)
    assert session.slot is not None
    continued = continue_game(folder, session.slot)
    assert isinstance(continued, GameSession)
    for person in watched_people(initial_state(bakery().definition, SEED)):
        assert continued.person(person) == session.person(person)


def test_before_the_first_month_there_is_a_person_without_a_story() -> None:
    session = GameSession(bakery(), SEED)
    person = session.person(0)
    assert person is not None
    assert (person.months, person.held, person.spent_cents) == ((), (), 0)
    assert person.trust == person.trust_start
    assert person.look is bakery().definition.cast[0].look


def test_somebody_who_is_not_followed_is_not_told_of() -> None:
    session = GameSession(bakery(), SEED)
    watched = set(watched_people(initial_state(bakery().definition, SEED)))
    assert session.person(next(each for each in range(5000) if each not in watched)) is None


def test_everybody_on_the_floor_and_every_voice_can_be_asked_about() -> None:
    session = played()
    for month in session.months:
        for each in (*month.floor.people, *session.situation().floor.people):
            assert session.person(each.id) is not None
        assert all(session.person(voice.customer) is not None for voice in month.voices)
