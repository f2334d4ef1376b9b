from hypothesis import given
from hypothesis import strategies as st

from game.screens.parts.shown_amounts import shown_amounts

AMOUNTS = st.lists(st.floats(-500, 500, allow_nan=False, width=32), max_size=25)


@given(amounts=AMOUNTS, decimals=st.integers(-2, 2))
def test_what_is_shown_adds_up_to_the_rounded_sum(amounts: list[float], decimals: int) -> None:
    unit = 10.0**-decimals
    shown = shown_amounts(amounts, decimals)
    assert abs(sum(shown) - sum(amounts)) <= unit / 2 + 1e-6


@given(amounts=AMOUNTS, decimals=st.integers(-2, 2))
def test_no_amount_is_shown_a_whole_unit_away_from_what_it_is(
    amounts: list[float], decimals: int
) -> None:
    unit = 10.0**-decimals
    pairs = zip(amounts, shown_amounts(amounts, decimals), strict=True)
    assert all(abs(shown - amount) < unit + 1e-6 for amount, shown in pairs)


def test_a_third_three_times_shows_one() -> None:
    assert shown_amounts([1 / 3, 1 / 3, 1 / 3], 2) == (0.34, 0.33, 0.33)


def test_nothing_stays_nothing() -> None:
    assert shown_amounts([], 2) == ()
