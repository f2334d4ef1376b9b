"""What was behind a cause of the last month."""

import tracemalloc
from dataclasses import replace

from game.session.game import GameSession
from game.session.views import WhyView
from tests.session.examples import bakery, play, shipped, tempting_plan


def after(turns: int) -> GameSession:
    session = GameSession(bakery(), 7)
    play(session, tempting_plan(), turns)
    return session


def why(session: GameSession, cause: str) -> WhyView:
    view = session.why(cause)
    assert view is not None
    return view


def test_every_cause_of_every_review_has_an_answer() -> None:
    session = GameSession(bakery(), 7)
    for _ in range(bakery().definition.turns):
        play(session, tempting_plan(), 1)
        review = session.review
        assert review is not None
        for bar in (*review.trust_bars, *review.revenue_bars):
            view = why(session, bar.cause)
            assert view.cause == bar.cause
            if bar.kind == "tactic":
                assert (view.kind, view.tactic) == ("tactic", bar.cause)
        if session.finished:
            break


def test_another_way_is_what_the_alternative_of_the_month_says() -> None:
    session = after(3)
    view = why(session, "usual_order")
    assert view.others
    other = view.others[0]
    same = session.alternative("usual_order", other.setting)
    assert same is not None
    assert getattr(same, "trust_difference", None) == other.trust_points
    assert getattr(same, "revenue_difference_cents", None) == other.revenue_cents


def test_a_mechanism_is_traced_to_the_tactic_behind_it() -> None:
    view = why(after(3), "selling_in_service")
    assert (view.kind, view.tactic) == ("tactic", "sell_along")


def test_the_other_answers_of_an_event_are_replayed() -> None:
    session = after(4)
    review = session.review
    assert review is not None
    event = next(each for each in review.happened if each.choice is not None)
    view = why(session, event.id)
    assert (view.kind, view.choice) == ("choice", event.choice)
    assert {other.choice for other in view.others}.isdisjoint({event.choice, None})


def test_time_comes_from_earlier_months() -> None:
    assert why(after(3), "time").kind == "past"
    assert why(after(3), "together").kind == "nothing"


def test_a_lever_is_compared_with_its_other_levels() -> None:
    session = GameSession(shipped("telecom_churn"), 7)
    plan = shipped("telecom_churn").definition.good_plans[0].decisions
    levers = next(turn.company for turn in plan if turn.company)
    first = replace(plan[0], company=levers)
    play(session, [first], 1)
    for lever, level in levers.items():
        view = why(session, lever)
        assert (view.kind, view.level) == ("lever", level)
        assert all(other.level not in {level, None} for other in view.others)


def test_what_was_worked_out_is_kept_until_the_next_month() -> None:
    session = after(2)
    first = session.why("usual_order")
    assert session.why("usual_order") is first
    play(session, tempting_plan(), 1)
    assert session.why("usual_order") is not first


def test_before_the_first_month_nothing_needs_a_reason() -> None:
    assert GameSession(bakery(), 7).why("usual_order") is None


def test_reasons_put_away_are_the_same_when_they_are_asked_for_again() -> None:
    session, other = after(3), after(3)
    review = session.review
    assert review is not None
    first, second = (bar.cause for bar in review.trust_bars[:2])
    told = why(session, first)
    session.put_reasons_away()
    assert why(session, first) is told
    assert why(session, second) == why(other, second)


def test_reasons_put_away_take_no_memory_of_the_people_they_were_about() -> None:
    session = after(3)
    session.put_reasons_away()
    tracemalloc.start()
    try:
        why(session, "usual_order")
        known = tracemalloc.get_traced_memory()[0]
        session.put_reasons_away()
        left = tracemalloc.get_traced_memory()[0]
    finally:
        tracemalloc.stop()
    assert left < known / 4
