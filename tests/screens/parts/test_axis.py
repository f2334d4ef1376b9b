import itertools

import pytest

from game.language.reading import load_language
from game.screens.parts.axis import month_ticks, round_ticks


@pytest.mark.parametrize(
    ("low", "high", "least"),
    [(66, 75, 12), (0.024, 0.031, 0.012), (1_608_200, 1_704_300, 96_000), (50, 50, 10)],
)
def test_ticks_enclose_the_range_with_two_or_three_round_values(
    low: float, high: float, least: float
) -> None:
    ticks = round_ticks(low, high, least)

    assert 2 <= len(ticks) <= 3
    assert ticks[0] <= low
    assert ticks[-1] >= high


def test_more_spaces_keep_a_range_from_lying_flat_in_the_middle() -> None:
    assert round_ticks(45, 130, 20) == (0, 100, 200)
    assert round_ticks(45, 130, 20, spaces=3) == (0, 50, 100, 150)


def test_what_cannot_be_negative_is_not_shown_below_nought() -> None:
    assert round_ticks(0.003, 0.006, 0.012)[0] == 0.0
    assert round_ticks(0.0, 0.0, 10.0)[0] == 0.0
    assert round_ticks(-40.0, 60.0, 10.0)[0] <= -40.0


@pytest.mark.parametrize("turns", [1, 4, 5, 6, 7, 9, 10, 11, 12, 17, 24])
def test_months_along_the_axis_begin_at_the_start_and_are_evenly_apart(turns: int) -> None:
    places = [tick.at for tick in month_ticks(load_language("en"), turns)]

    assert places[0] == 0
    assert 2 <= len(places) <= 7
    assert len({after - before for before, after in itertools.pairwise(places)}) == 1
    assert turns - places[-1] < places[1]


@pytest.mark.parametrize("turns", [2, 5, 6])
def test_few_months_are_all_named(turns: int) -> None:
    ticks = month_ticks(load_language("en"), turns)

    assert [tick.text for tick in ticks[1:]] == [str(month) for month in range(1, turns + 1)]


@pytest.mark.parametrize("turns", [4, 6, 8, 10, 12, 18, 24])
def test_games_of_usual_length_end_with_a_named_month(turns: int) -> None:
    assert month_ticks(load_language("en"), turns)[-1].at == turns


def test_a_fall_of_trust_is_not_drawn_on_an_axis_from_nought_to_a_hundred() -> None:
    assert round_ticks(33, 69, 10) == (25, 50, 75)
