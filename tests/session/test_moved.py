"""Whom a cause moved, among the customers who are followed."""

import pytest

from game.session.floor import fate_of
from game.session.game import GameSession
from game.session.moved import MOST_NAMED, NOTICED_POINTS
from game.vocabulary.causes import ARRIVALS_AND_DEPARTURES
from tests.session.examples import bakery, play, tempting_plan


@pytest.fixture(scope="module")
def played() -> GameSession:
    session = GameSession(bakery(), 7)
    play(session, tempting_plan(), 4)
    return session


def test_every_bar_of_trust_opens_customers_of_whom_more_can_be_asked(played: GameSession) -> None:
    review = played.review
    assert review is not None
    noticed = [bar for bar in review.trust_bars if abs(bar.amount) >= NOTICED_POINTS]
    assert noticed
    for bar in noticed:
        moved = review.moved[bar.cause]
        assert moved.most, bar.cause
        assert len(moved.most) <= MOST_NAMED
        assert all(played.person(each.customer) is not None for each in moved.most)


def test_those_named_booked_the_most_and_the_rest_is_counted(played: GameSession) -> None:
    month = played.months[-1]
    review = played.review
    assert review is not None
    moved = review.moved["sell_along"]
    booked = {each.id: each.bookings.get("sell_along", 0.0) for each in month.watched}
    down = [each for each in booked.values() if each <= -NOTICED_POINTS]
    assert moved.down == len(down) > 0
    assert moved.most[0].points == min(down)
    assert moved.followed == sum(fate_of(each) is not None for each in month.watched)
    assert 0 < moved.reached <= moved.followed


def test_who_came_and_who_left_are_named_for_the_change_of_who_is_there(
    played: GameSession,
) -> None:
    review = played.review
    assert review is not None
    moved = review.moved[ARRIVALS_AND_DEPARTURES]
    fates = [fate_of(each) for each in played.months[-1].watched]
    assert (moved.up, moved.down) == (fates.count("arrives"), fates.count("leaves"))
    assert {each.fate for each in moved.most} <= {"arrives", "leaves"}


def test_a_smaller_side_has_somebody_in_the_list(played: GameSession) -> None:
    review = played.review
    assert review is not None
    for cause, moved in review.moved.items():
        if cause == ARRIVALS_AND_DEPARTURES:
            continue
        felt = moved.up + moved.down
        signs = {each.points > 0 for each in moved.most if each.points}
        if felt >= MOST_NAMED and min(moved.up, moved.down) > 0.1 * felt:
            assert signs == {True, False}
