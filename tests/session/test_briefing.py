import pytest

from game.scenario.loaded import LoadedScenario
from game.scenario.loading import load_scenario
from game.session.briefing import briefing_of
from game.session.views.briefing import BriefingView
from tests.screens.examples import bakery_month_1


@pytest.fixture
def view() -> BriefingView:
    loaded = load_scenario("corner_bakery")
    assert isinstance(loaded, LoadedScenario)
    return briefing_of(loaded.definition, 7, bakery_month_1())


def test_goal_shares_add_up_and_the_weightiest_comes_first(view: BriefingView) -> None:
    shares = [goal.share for goal in view.goals]
    assert sum(shares) == pytest.approx(1)
    assert shares == sorted(shares, reverse=True)


def test_money_goals_are_told_as_what_is_more_than_doing_nothing(view: BriefingView) -> None:
    goals = {goal.measure: goal for goal in view.goals}
    assert goals["contribution"].kind == "ratio"
    assert goals["contribution"].more == pytest.approx(0.03)
    assert goals["trust"].kind == "points"
    assert goals["consent"].kind == "share"


def test_customers_and_sales_are_those_of_the_people_dealt(view: BriefingView) -> None:
    assert view.customers == bakery_month_1().customers
    assert view.revenue_cents == bakery_month_1().revenue_cents


def test_one_tactic_is_open_in_the_first_month_of_the_tutorial(view: BriefingView) -> None:
    assert view.guided
    assert (view.tactics_open, view.tactics) == (1, 8)


def test_what_the_board_believes_is_not_the_truth(view: BriefingView) -> None:
    assert view.believed_trust == 74
