"""The last page."""

from dataclasses import replace

from game.session.debrief import turning_points
from game.session.game import GameSession
from game.session.months import Month
from game.simulation.customers import CustomerTurn
from game.vocabulary.causes import ARRIVALS_AND_DEPARTURES
from tests.session.examples import bakery, play, tempting_plan


def _months(changes: list[dict[str, float]]) -> list[Month]:
    session = GameSession(bakery(), 7)
    play(session, tempting_plan(), 1)
    month = session.months[0]
    return [
        replace(month, turn=turn, trust_by_cause=change)
        for turn, change in enumerate(changes, start=1)
    ]


def test_turning_points_are_the_months_in_which_most_moved() -> None:
    changes = [{"service": points} for points in (0.1, -3.0, 0.2, 1.0, -0.7, 2.0)]
    assert turning_points(_months(changes)) == (2, 4, 6)


def test_coming_and_going_makes_no_turning_point() -> None:
    assert turning_points(_months([{ARRIVALS_AND_DEPARTURES: -9.0, "service": 0.1}])) == ()


def test_no_month_turns_in_which_those_who_left_outweigh_those_who_stayed() -> None:
    changes = [{ARRIVALS_AND_DEPARTURES: coming, "service": -2.0} for coming in (3.0, 1.8, 0.5)]
    assert turning_points(_months(changes)) == (3,)


def test_a_turning_point_names_what_did_most_of_it_in_its_direction() -> None:
    session = GameSession(bakery(), 7)
    play(session, tempting_plan(), 6)
    ending = session.ending()

    assert tuple(each.turn for each in ending.turned) == turning_points(session.months)
    for each in ending.turned:
        booked = session.months[each.turn - 1].trust_by_cause
        own = {cause: way for cause, way in booked.items() if cause != ARRIVALS_AND_DEPARTURES}
        assert each.points == sum(booked.values())
        furthest = max if each.points > 0 else min
        assert booked[each.cause] == furthest(own.values())


def test_what_a_cause_did_is_summed_over_the_game() -> None:
    session = GameSession(bakery(), 7)
    play(session, tempting_plan(), 6)

    for cause, points in session.ending().trust_by_cause.items():
        booked = [month.trust_by_cause.get(cause, 0.0) for month in session.months]
        assert points == sum(booked)


def test_what_became_of_the_cast_is_what_their_ledgers_say() -> None:
    session = GameSession(bakery(), 7)
    play(session, tempting_plan(), 6)
    ending = session.ending()
    turns: dict[int, list[CustomerTurn]] = {}
    for month in session.months:
        for each in month.watched:
            turns.setdefault(each.id, []).append(each)
    for number, outcome in enumerate(ending.cast):
        own = turns[number]
        assert (outcome.trust_before, outcome.trust_after) == (
            own[0].trust_before,
            own[-1].trust_after,
        )
        stays = own[-1].status_after == "customer"
        assert (outcome.fate in {"stayed", "joined"}) == stays
        if outcome.fate == "left":
            assert outcome.left_turn is not None
            assert own[outcome.left_turn - 1].status_after == "left"
    assert {outcome.fate for outcome in ending.cast} <= {"stayed", "left", "joined", "never_came"}
