"""Single customers as they are described."""

from dataclasses import replace

import numpy as np

from game.simulation.customers import describe_customers
from game.simulation.start import initial_state
from tests.simulation.definitions import bakery


def test_a_trait_is_marked_in_the_quarter_that_has_most_of_it() -> None:
    state = initial_state(bakery(), 1, 400)
    people = describe_customers(state, range(400))
    columns = state.columns
    for trait, values in (
        ("concern", columns.concern),
        ("convenience", columns.need_convenience),
        ("novelty", columns.need_novelty),
        ("others", columns.need_social),
        ("tolerance", -columns.tolerance),
    ):
        marked = np.array([trait in person.marked for person in people])
        assert 0.1 < marked.mean() <= 0.25
        assert values[marked].min() > values[~marked].max()


def test_used_to_it_are_those_who_get_what_they_have_come_to_expect() -> None:
    state = initial_state(bakery(), 1, 3)
    columns = replace(
        state.columns,
        expectation=np.array([0.3, 0.3, 0.0]),
        satisfaction=np.array([0.1, 0.5, -0.2]),
    )
    people = describe_customers(replace(state, columns=columns), range(3))
    assert [person.used_to_it for person in people] == [True, False, False]


def test_who_noticed_a_hidden_use_knows_of_it() -> None:
    state = initial_state(bakery(), 1, 3)
    aware = np.array([0, 1, 2], dtype=np.uint64)
    people = describe_customers(
        replace(state, columns=replace(state.columns, aware=aware)), range(3)
    )
    hand = [entry.tactic.id for entry in state.definition.hand]
    assert [person.aware_of for person in people] == [(), (hand[0],), (hand[1],)]
