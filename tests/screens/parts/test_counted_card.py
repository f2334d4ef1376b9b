from game.screens.parts.counted_card import counted_card
from game.session.views import Series
from game.widgets.indicators import Chip
from tests.screens.fakes import game_language


def changes(values: tuple[float, ...], measure: str) -> set[str]:
    series = Series(0.0, values, measured=True)
    card = counted_card(game_language("en"), {measure: series})
    return {each.text for each in card.walk() if isinstance(each, Chip)}


def test_complaints_are_compared_with_a_month_that_was_counted() -> None:
    assert changes((7.2,), "complaints_per_1000") == set()
    assert changes((7.2, 3.7), "complaints_per_1000") == {"3.5"}


def test_who_left_is_compared_with_the_start() -> None:
    assert changes((0.035,), "churn_rate") == {"3.5"}
