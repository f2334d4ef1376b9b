"""Rates derived from counts."""

from dataclasses import fields, replace

from game.vocabulary.measures import TurnMeasures

EMPTY = TurnMeasures(*[0 for _ in fields(TurnMeasures)])


def test_churn_is_a_share_of_those_present_before_the_turn() -> None:
    measures = replace(EMPTY, customers=100, arrived=20, churned=20)
    assert measures.churn_rate == 0.2


def test_rates_of_an_empty_shop_are_zero() -> None:
    assert EMPTY.churn_rate == 0
    assert EMPTY.per_1000(0) == 0
