"""Who is seen on the floor."""

from game.session.floor import (
    LEAST_SHOWN,
    MOST_SHOWN,
    MOST_WATCHED,
    floor_after,
    floor_before,
    watched_people,
)
from game.simulation.customers import CustomerSnapshot, CustomerStatus, CustomerTurn
from game.simulation.start import initial_state
from game.vocabulary.causes import WORD_OF_MOUTH
from tests.session.examples import bakery


def _person(number: int, status: CustomerStatus = "customer") -> CustomerSnapshot:
    return CustomerSnapshot(
        id=number,
        cast_id=None,
        segment="regulars",
        trust=10.0 * (number % 10),
        status=status,
        tenure_months=1,
        generation=0,
        spend_cents=100,
        satisfaction=0.0,
        fatigue=0.0,
        consents=(),
    )


def test_the_same_people_are_followed_in_every_game_on_a_seed_cast_first() -> None:
    start = initial_state(bakery().definition, 7)
    people = watched_people(start)
    cast = len(bakery().definition.cast)
    assert people == watched_people(initial_state(bakery().definition, 7))
    assert people[:cast] == tuple(range(cast))
    assert len(set(people)) == len(people) == MOST_WATCHED
    assert people != watched_people(initial_state(bakery().definition, 8))


def test_only_customers_stand_on_the_floor_and_only_so_many() -> None:
    people = [_person(number, "prospect" if number < 5 else "customer") for number in range(300)]
    floor = floor_before(people, total=4321)
    assert (floor.shown, floor.total) == (MOST_SHOWN, 4321)
    assert floor.people[0].id == 5
    assert sum(floor.level_counts) == MOST_SHOWN


def test_a_firm_that_has_lost_customers_has_an_emptier_floor() -> None:
    people = [_person(number) for number in range(300)]
    full = floor_before(people, total=4000, usual=4000)
    assert floor_before(people, total=4400, usual=4000).shown == full.shown == MOST_SHOWN
    assert floor_before(people, total=2000, usual=4000).shown == MOST_SHOWN // 2
    assert floor_before(people, total=3, usual=4000).shown == LEAST_SHOWN


def test_who_has_something_to_say_is_on_the_floor() -> None:
    turns = [CustomerTurn(number, 50.0, 50.0) for number in range(300)]
    people = {number: _person(number) for number in range(300)}
    floor = floor_after(turns, people, total=4000, speaking={250, 290})
    shown = [person.id for person in floor.people]
    assert len(shown) == MOST_SHOWN
    assert {250, 290} <= set(shown)
    assert [each for each in shown if each < 250] == list(range(MOST_SHOWN - 2))


def test_what_others_told_somebody_is_told_of_them() -> None:
    turns = [CustomerTurn(0, 50.0, 49.5, {WORD_OF_MOUTH: -0.25, "service": -0.25})]
    assert floor_after(turns, {0: _person(0)}, total=1).people[0].heard == -0.25


def test_people_come_stay_and_leave() -> None:
    fates: dict[tuple[CustomerStatus, CustomerStatus], str | None] = {
        ("customer", "customer"): "stays",
        ("customer", "left"): "leaves",
        ("prospect", "customer"): "arrives",
        ("prospect", "prospect"): None,
        ("left", "left"): None,
    }
    turns = [
        CustomerTurn(number, 50.0, 20.0, {}, 100, before, after)
        for number, (before, after) in enumerate(fates)
    ]
    people = {number: _person(number) for number in range(len(fates))}
    floor = floor_after(turns, people, total=3)
    assert [person.fate for person in floor.people] == ["stays", "leaves", "arrives"]
    assert [person.trust_level_before for person in floor.people] == [2, 2, 2]
    assert [person.trust_level_after for person in floor.people] == [0, 0, 0]
    assert floor.level_counts == (2, 0, 0, 0, 0)
