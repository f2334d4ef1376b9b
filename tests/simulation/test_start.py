from dataclasses import replace

import numpy as np
import pytest

from game.simulation.customers import describe_customers
from game.simulation.start import initial_state
from game.vocabulary.conditions import TurnIs
from game.vocabulary.events import PendingEvent
from game.vocabulary.scenario import EventDefinition, HandEntry
from tests.simulation.definitions import USUAL_ORDER, bakery, plan
from tests.simulation.playing import play


def test_the_start_is_what_the_scenario_says() -> None:
    state = initial_state(bakery(6_000), 7)
    assert state.start.trust == pytest.approx(66.0, abs=0.01)
    assert state.start.trust_measured == 74.0
    assert state.start.consent_share == pytest.approx(0.20, abs=0.001)
    assert state.start.customers == pytest.approx(4_800, rel=0.03)
    assert state.start.monthly_revenue_cents == round(6_000 * 0.8 * 0.9 * 3800)
    assert state.turn == 0
    assert not state.finished


def test_attitudes_are_those_of_the_dutch_population_in_every_segment() -> None:
    columns = initial_state(bakery(20_000), 7).columns
    for segment in range(3):
        concern = columns.concern[columns.segment == segment]
        fundamental = np.count_nonzero(concern > 0.60) / len(concern)
        unconcerned = np.count_nonzero(concern < 0.33) / len(concern)
        assert fundamental == pytest.approx(0.27, abs=0.05)
        assert unconcerned == pytest.approx(0.36, abs=0.05)


def test_the_cast_are_the_first_customers() -> None:
    state = initial_state(bakery(), 7)
    okkema, ines = describe_customers(state, [0, 1])
    assert (okkema.cast_id, okkema.segment, okkema.status) == ("okkema", "regulars", "customer")
    assert (ines.cast_id, ines.segment) == ("ines", "parents")
    assert okkema.tenure_months > 60


def test_everybody_else_has_no_face() -> None:
    assert describe_customers(initial_state(bakery(), 7), [2])[0].cast_id is None


def test_unknown_customers_are_refused() -> None:
    with pytest.raises(IndexError):
        describe_customers(initial_state(bakery(), 7), [600])


def test_other_numbers_of_people_scale_the_money() -> None:
    state = initial_state(bakery(), 7, people=6_000)
    assert len(state.columns) == 6_000
    assert state.firm.cash_cents == 270_000
    assert state.definition.start.budget_per_turn_cents == 180_000
    assert initial_state(state.definition, 7, people=6_000).definition == state.definition


def test_the_same_seed_draws_the_same_people_and_another_seed_others() -> None:
    one, same, other = (initial_state(bakery(), seed).columns for seed in (7, 7, 8))
    assert one.trust.tolist() == same.trust.tolist()
    assert one.trust.tolist() != other.trust.tolist()


def test_columns_are_read_only() -> None:
    for name, array in initial_state(bakery(), 7).columns.named():
        assert not array.flags.writeable, name


def test_a_person_takes_less_than_a_kilobyte() -> None:
    assert initial_state(bakery(), 7).columns.bytes_per_person() < 1024


def test_events_due_in_the_first_turn_wait_in_the_inbox() -> None:
    welcome = EventDefinition("welcome", TurnIs(1, 1))
    state = initial_state(replace(bakery(), events=(welcome,)), 7)
    assert state.pending == (PendingEvent("welcome", 1),)


def test_a_hand_of_more_than_64_tactics_is_refused() -> None:
    hand = tuple(HandEntry(replace(USUAL_ORDER, id=f"t{at}")) for at in range(65))
    with pytest.raises(ValueError, match="64"):
        initial_state(replace(bakery(), hand=hand), 7)


def test_fewer_people_than_faces_are_refused() -> None:
    with pytest.raises(ValueError, match="cast"):
        initial_state(bakery(), 7, people=1)


def test_a_game_nobody_stays_in_still_ends() -> None:
    definition = bakery(40, turns=30)
    fleeing = replace(definition.market, base_churn=0.6, acquisition_share=0.0)
    outcomes = play(replace(definition, market=fleeing), [plan(usual_order="1 policy none")] * 30)
    last = outcomes[-1].measures
    assert (last.customers, last.revenue_cents, last.trust) == (0, 0, 0.0)
    assert sum(outcomes[-1].trust_by_cause.values()) == 0.0
