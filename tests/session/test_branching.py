"""A past month branched: one decision changed, the rest played as it was."""

from dataclasses import replace

import pytest

from game.session.branching import with_change
from game.session.game import GameSession
from game.session.views import (
    Answer,
    BranchView,
    Change,
    NoBranch,
    SetLever,
    SetTactic,
)
from game.vocabulary.decisions import TurnDecisions
from game.vocabulary.refusals import Refused
from game.vocabulary.settings import TacticSetting
from tests.session.examples import bakery, play, shipped, tempting_plan


def after(turns: int) -> GameSession:
    session = GameSession(bakery(), 7)
    play(session, tempting_plan(), turns)
    return session


def branched(session: GameSession, turn: int, change: Change) -> BranchView:
    view = session.branch(turn, change)
    assert isinstance(view, BranchView), view
    return view


def test_it_is_the_game_played_with_the_other_decision() -> None:
    session = after(4)
    view = branched(session, 3, SetTactic("sell_along", None))
    other = GameSession(bakery(), 7)
    play(other, tempting_plan(), 2)
    for month in session.months[2:]:
        plan = with_change(month.decisions, SetTactic("sell_along", None))
        waiting = {item.id for item in other.situation().inbox}
        choices = {key: each for key, each in plan.choices.items() if key in waiting}
        other.commit(replace(plan, choices=choices))
    assert view.series == other.over_time().series
    ours, theirs = session.months[-1].measures, other.months[-1].measures
    assert view.trust_points == theirs.trust_measured - ours.trust_measured
    assert view.customers == theirs.customers - ours.customers
    assert view.revenue_cents == sum(
        b.measures.revenue_cents - a.measures.revenue_cents
        for a, b in zip(session.months, other.months, strict=True)
    )


def test_what_lies_before_the_branch_is_as_it_was() -> None:
    session = after(4)
    view = branched(session, 4, SetTactic("sell_along", None))
    for name, series in session.over_time().series.items():
        assert view.series[name].values[:3] == series.values[:3]
        assert len(view.series[name].values) == 4


def test_a_decision_stays_changed_for_as_long_as_it_stood() -> None:
    session = GameSession(bakery(), 7)
    one, three = TacticSetting(1), TacticSetting(3)
    plans = [TurnDecisions({"usual_order": each}) for each in (one, one, three, three)]
    play(session, plans, 4)
    off = SetTactic("usual_order", None)
    assert branched(session, 1, off).through == 2
    assert branched(session, 3, off).through == 4
    back = branched(session, 1, off)
    again = branched(session, 2, off)
    assert (back.through, again.through) == (2, 2)
    assert back.series != again.series


def test_asking_for_months_in_any_order_makes_no_difference() -> None:
    session, change = after(4), SetTactic("sell_along", None)
    forwards = [branched(session, turn, change) for turn in (3, 4)]
    backwards = [branched(session, turn, change) for turn in (4, 3)]
    assert forwards == backwards[::-1]


def test_another_answer_is_given_in_its_month_only() -> None:
    session = after(5)
    months = session.over_time().months
    month = next(each for each in months if any(each.answers.values()))
    event, choices = next((key, each) for key, each in month.answers.items() if each)
    view = branched(session, month.turn, Answer(event, choices[0]))
    assert view.through == month.turn
    assert view.series != session.over_time().series


def test_later_months_drop_what_the_money_refuses_and_say_so() -> None:
    loaded = shipped("telecom_churn")
    session = GameSession(loaded, 7)
    plan = loaded.definition.good_plans[0].decisions
    play(session, plan, 6)
    levers = [each.lever.id for each in loaded.definition.levers]
    found = [
        view
        for lever in levers
        for turn in (1, 2)
        for view in [session.branch(turn, SetLever(lever, 3))]
        if isinstance(view, BranchView) and view.dropped
    ]
    assert found
    for view in found:
        for dropped in view.dropped:
            assert view.turn < dropped.turn <= 6
            assert dropped.subject


def test_a_change_that_cannot_be_played_is_refused_with_the_reason() -> None:
    refused = after(3).branch(2, SetTactic("personal_email", TacticSetting(1)))
    assert isinstance(refused, Refused)
    assert refused.objections[0].reason == "not_open_yet"
    unknown = after(3).branch(2, Answer("no_such_event", "x"))
    assert isinstance(unknown, Refused)
    assert unknown.objections[0].reason == "unknown_event"


@pytest.mark.parametrize("turn", [0, 4, 99])
def test_a_month_that_was_not_played_cannot_be_branched(turn: int) -> None:
    assert after(3).branch(turn, SetTactic("usual_order", None)) == NoBranch("no_such_month")


NOTHING_CHANGED: tuple[Change, ...] = (
    SetTactic("new_arrivals", None),
    SetTactic("new_arrivals", TacticSetting(0)),
    SetLever("data_quality", 0),
)


@pytest.mark.parametrize("change", NOTHING_CHANGED)
def test_what_changes_nothing_is_no_branch(change: Change) -> None:
    assert after(2).branch(1, change) == NoBranch("nothing_changed")


def test_true_trust_is_compared_only_once_the_game_is_over() -> None:
    session = after(3)
    view = branched(session, 2, SetTactic("usual_order", None))
    assert view.trust_true is None
    assert session.over_time().trust_true is None
    while not session.finished:
        play(session, tempting_plan(), 1)
    over = branched(session, 2, SetTactic("usual_order", None))
    true = session.over_time().trust_true
    assert over.trust_true is not None
    assert true is not None
    assert over.trust_points == over.trust_true.values[-1] - true.values[over.last_turn - 1]


def test_what_was_decided_and_what_happened_is_told_month_by_month() -> None:
    session = GameSession(bakery(), 7)
    one, two = TacticSetting(1), TacticSetting(2)
    plans = [
        TurnDecisions({"usual_order": one}),
        TurnDecisions({"usual_order": two}, {"data_quality": 1}),
        TurnDecisions(),
    ]
    assert session.over_time().months == ()
    play(session, plans, 3)
    first, second, third = session.over_time().months
    assert (first.started, first.levers) == (("usual_order",), {})
    assert (second.changed, second.levers) == (("usual_order",), {"data_quality": 0})
    assert (third.stopped, third.levers) == (("usual_order",), {"data_quality": 1})
    assert all(each.measures.trust == each.measures.trust_measured for each in (first, second))
