"""A scenario in six rounds: decisions are held, events are answered, the lesson stays."""

from dataclasses import fields
from typing import Any

import pytest

from game.experiments.balance.rounds import in_rounds, round_months, rounds_form
from game.explanation.playing import by_plan, play_game
from game.vocabulary.decisions import NO_DECISIONS
from game.vocabulary.measures import TurnMeasures
from tests.explanation.examples import everything_open, plan, shipped

TELECOM = shipped("telecom_churn")


@pytest.mark.parametrize(
    ("turns", "months"),
    [(12, (2,) * 6), (18, (3,) * 6), (15, (3, 3, 3, 2, 2, 2)), (6, (1,) * 6), (4, (1,) * 4)],
)
def test_six_rounds_share_the_months(turns: int, months: tuple[int, ...]) -> None:
    assert round_months(turns) == months


def test_what_a_round_begins_with_is_held_to_its_end() -> None:
    definition = everything_open(TELECOM)
    plans = [plan(peer_reviews=1 + month % 2) for month in range(definition.turns)]
    game = play_game(definition, 1, in_rounds(by_plan(plans), definition.turns), 500)
    levels = [turn.decisions.tactics["peer_reviews"].level for turn in game.turns]
    assert levels == [1] * 12
    plans[2] = NO_DECISIONS
    game = play_game(definition, 1, in_rounds(by_plan(plans), definition.turns), 500)
    assert [bool(turn.decisions.tactics) for turn in game.turns[:6]] == [
        True, True, False, False, True, True,
    ]  # fmt: skip


def game_of(revenue: int, equity: int) -> tuple[TurnMeasures, ...]:
    nothing: dict[str, Any] = {field.name: 0 for field in fields(TurnMeasures)}
    figures = {"revenue_cents": revenue, "customer_equity_cents": equity}
    return (TurnMeasures(**{**nothing, **figures}),) * 12


def test_the_lesson_is_kept_while_the_tempting_plan_leads_and_falls() -> None:
    good = {each.id: game_of(100, 200) for each in TELECOM.good_plans}
    tempting = "selling_engineers"
    form = rounds_form(TELECOM, [{**good, tempting: game_of(110, 150)}])
    assert form is not None
    assert form.leads == pytest.approx(0.1)
    assert form.falls == pytest.approx(0.25)
    assert form.same_lesson
    for revenue, equity in ((90, 150), (110, 198), (110, 250)):
        lost = rounds_form(TELECOM, [{**good, tempting: game_of(revenue, equity)}])
        assert lost is not None
        assert not lost.same_lesson
    assert lost is not None
    assert set(lost.behind) == set(good)


def test_a_scenario_of_six_months_is_its_own_workshop_form() -> None:
    bakery = shipped("corner_bakery")
    assert rounds_form(bakery, [{}]) is None
