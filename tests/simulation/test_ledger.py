import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from game.simulation import ledger
from game.simulation.arrays import FloatArray

TOP = 100 * ledger.STEPS_PER_POINT
rates = st.floats(0.0, 5.0, allow_nan=False)


def _bookings(
    trust: FloatArray, causes: list[tuple[float, float]]
) -> tuple[list[FloatArray], FloatArray]:
    gains = np.zeros(len(trust))
    losses = np.zeros(len(trust))
    for gain, loss in causes:
        gains += gain
        losses += loss
    scales = ledger.booking_scales(trust, gains, losses, np.ones(len(trust)))
    booked = []
    for gain, loss in causes:
        full = np.ones(len(trust))
        booked.append(ledger.book(scales, full * gain, full * loss, np.zeros((2, len(trust)))))
    steps = ledger.whole_steps(trust, out=np.zeros(len(trust)))
    for one in booked:
        steps = steps + one
    return booked, steps


def _trusts() -> FloatArray:
    return ledger.to_points(ledger.to_steps(np.array([0.0, 1e-6, 0.5, 33.3, 66.6, 99.999, 100.0])))


@given(st.lists(st.tuples(rates, rates), min_size=1, max_size=20))
def test_trust_stays_between_0_and_100_whatever_the_causes(
    causes: list[tuple[float, float]],
) -> None:
    _, steps = _bookings(_trusts(), causes)
    assert steps.min() >= 0
    assert steps.max() <= TOP


@given(st.lists(st.tuples(rates, rates), min_size=1, max_size=12), st.randoms())
def test_bookings_add_up_to_the_change_exactly_in_any_order(
    causes: list[tuple[float, float]],
    random: "np.random.Generator",
) -> None:
    trust = _trusts()
    booked, steps = _bookings(trust, causes)
    random.shuffle(booked)
    moved = ledger.to_points(ledger.to_steps(trust))
    for one in booked:
        moved = moved + one / ledger.STEPS_PER_POINT
    assert moved.tolist() == (steps / ledger.STEPS_PER_POINT).tolist()


def test_points_and_steps_are_exact_both_ways() -> None:
    steps = np.arange(0, TOP, 99991, dtype=np.int64)
    assert ledger.to_steps(ledger.to_points(steps)).tolist() == steps.tolist()


def test_a_gain_alone_books_the_share_of_the_room_left() -> None:
    booked, _ = _bookings(np.array([50.0]), [(0.25, 0.0)])
    assert booked[0][0] / ledger.STEPS_PER_POINT == 50.0 * 0.25 / 1.25


def test_only_customers_are_booked() -> None:
    scales = ledger.booking_scales(
        np.array([50.0, 50.0]), np.ones(2), np.zeros(2), np.array([1.0, 0.0])
    )
    out = ledger.book(scales, np.ones(2), None, np.zeros((2, 2)))
    assert out[0] > 0
    assert out[1] == 0


def test_steps_of_a_block_held_as_floats_add_up_exactly() -> None:
    steps = np.arange(TOP - 10_001, TOP, dtype=np.int64)
    assert ledger.total_of_steps(steps.astype(np.float64)) == ledger.total(steps)


def test_totals_are_exact_beyond_what_floats_hold() -> None:
    big = np.full(3, (1 << 60) + 1, dtype=np.int64)
    assert ledger.total(big) == 3 * ((1 << 60) + 1)
    assert ledger.total(np.array([True, False, True])) == 2
