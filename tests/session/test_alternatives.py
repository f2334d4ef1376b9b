"""Last month once more, with one thing otherwise."""

from game.session.alternatives import AlternativeView
from game.session.game import GameSession
from game.vocabulary.refusals import Refused
from game.vocabulary.settings import TacticSetting
from tests.session.examples import bakery, play, tempting_plan


def _after(turns: int) -> GameSession:
    session = GameSession(bakery(), 7)
    play(session, tempting_plan(), turns)
    return session


def test_without_a_card_the_month_is_what_it_would_have_been() -> None:
    session = _after(3)
    without = session.alternative("sell_along", None)
    assert isinstance(without, AlternativeView)
    other = GameSession(bakery(), 7)
    play(other, tempting_plan(), 2)
    plan = tempting_plan()[2]
    tactics = {key: each for key, each in plan.tactics.items() if key != "sell_along"}
    play(other, [plan, plan, type(plan)(tactics, plan.company)], 1)
    played, otherwise = session.months[-1].measures, other.months[-1].measures
    assert without.trust_difference == otherwise.trust - played.trust > 0
    assert without.revenue_difference_cents == otherwise.revenue_cents - played.revenue_cents
    assert without.churned_difference == otherwise.churned - played.churned


def test_with_the_same_setting_nothing_differs() -> None:
    session = _after(3)
    same = session.alternative("sell_along", tempting_plan()[2].tactics["sell_along"])
    assert isinstance(same, AlternativeView)
    assert (same.trust_difference, same.revenue_difference_cents) == (0, 0)


def test_true_trust_is_in_neither_month() -> None:
    session = _after(3)
    view = session.alternative("usual_order", TacticSetting(3))
    assert isinstance(view, AlternativeView)
    assert view.played.trust == view.played.trust_measured
    assert view.alternative.trust == view.alternative.trust_measured


def test_a_month_that_could_not_have_been_played_says_why() -> None:
    refused = _after(3).alternative("personal_email", TacticSetting(1))
    assert isinstance(refused, Refused)
    assert refused.objections[0].reason == "not_open_yet"


def test_before_the_first_month_there_is_no_alternative() -> None:
    assert GameSession(bakery(), 7).alternative("usual_order", None) is None
