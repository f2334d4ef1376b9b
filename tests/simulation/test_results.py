"""What a turn leaves behind: purchases, data kept, shares, equity."""

import numpy as np
import pytest

from game.simulation.columns import CUSTOMER
from game.simulation.departure_hazard import equity_cents
from game.simulation.parameters import DEFAULT_PARAMETERS
from game.simulation.start import initial_state
from tests.simulation.definitions import bakery, laboratory, plan
from tests.simulation.playing import after, play


def test_months_since_the_last_purchase_are_counted() -> None:
    before, columns = (after(bakery(), [plan()] * turns).columns for turns in (1, 2))
    customers = before.status == CUSTOMER
    bought = columns.purchases > before.purchases
    assert bought.any()
    assert (columns.turns_since_purchase[bought] == 0).all()
    waiting = customers & ~bought
    grown = before.turns_since_purchase[waiting] + 1
    assert np.array_equal(columns.turns_since_purchase[waiting], grown)


def test_data_stay_with_the_firm_when_their_use_ends() -> None:
    using, stopped = plan(own_history_tips="1 policy none"), plan(face_recognition="1 policy none")
    kept = after(laboratory(), [using]).firm.categories_kept
    assert kept.bit_count() == 2
    later = after(laboratory(), [using, stopped]).firm.categories_kept
    assert later & kept == kept
    assert later.bit_count() == 3


def test_data_nobody_uses_are_deleted_in_time_and_sooner_with_an_officer() -> None:
    using, idle = plan(own_history_tips="1 policy none"), plan()
    watched = plan({"privacy_officer": 1})
    assert after(laboratory(), [using, *[idle] * 6]).firm.categories_kept != 0
    assert after(laboratory(), [using, *[idle] * 7]).firm.categories_kept == 0
    assert after(laboratory(), [using, *[watched] * 3]).firm.categories_kept == 0
    again = after(laboratory(), [using, *[idle] * 6, using, *[idle] * 3]).firm
    assert again.categories_kept != 0


def test_the_consent_share_is_one_of_the_customers_there_are() -> None:
    [outcome] = play(laboratory(), [plan(own_history_tips="2 explained opt_in")])
    columns, measures = outcome.next_state.columns, outcome.measures
    holding = np.count_nonzero((columns.consent_given != 0) & columns.present())
    assert measures.arrived != measures.churned
    assert measures.consent_share == holding / measures.customers


@pytest.mark.parametrize("leaving", [0.0, 0.02, 0.6])
def test_equity_is_24_discounted_months_survived(leaving: float) -> None:
    kept = (1.0 - leaving) / 1.01
    months = sum(kept**month for month in range(1, 25))
    [cents] = equity_cents(np.array([1_000_000.0]), np.array([leaving]), DEFAULT_PARAMETERS)
    assert cents == pytest.approx(1_000_000.0 * months, abs=1.0)


def test_nobody_who_is_no_customer_says_no_to_messages() -> None:
    columns = after(laboratory(), [plan(personal_email="3 policy none")] * 3).columns
    never_came = initial_state(laboratory(), 7).columns.status != CUSTOMER
    never_came &= columns.status != CUSTOMER
    assert columns.opted_out.any()
    assert not columns.opted_out[never_came & (columns.tenure == 0) & (columns.status == 0)].any()
