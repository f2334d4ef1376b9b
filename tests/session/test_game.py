"""A game as one person plays it."""

import dataclasses
from collections.abc import Iterator, Mapping
from copy import deepcopy

import numpy as np
import pytest

from game.session.earned import Earned
from game.session.game import GameSession
from game.session.reviewing import review_of
from game.session.views import ReviewView
from game.simulation.regulator import fine_cents
from game.simulation.start import initial_state
from game.vocabulary.conditions import TurnIs
from game.vocabulary.decisions import NO_DECISIONS, Prediction, TurnDecisions
from game.vocabulary.events import FINE, EventOccurred
from game.vocabulary.refusals import Refused
from game.vocabulary.scenario import EndingDefinition
from game.vocabulary.settings import TacticSetting
from tests.session.examples import answerable, bakery, play, tempting_plan

UP = {"trust": Prediction("up", 0.8), "revenue": Prediction("down", 0.5)}


def _parts(value: object) -> Iterator[object]:
    yield value
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        for each in dataclasses.fields(value):
            yield from _parts(getattr(value, each.name))
    elif isinstance(value, Mapping):
        for key, each in value.items():
            yield key
            yield from _parts(each)
    elif isinstance(value, list | tuple | set | frozenset):
        for each in value:
            yield from _parts(each)


def _assert_frozen(view: object) -> None:
    plain = (str, int, float, bool, type(None), tuple, dict, frozenset)
    for part in _parts(view):
        assert not isinstance(part, np.ndarray | np.generic), part
        if dataclasses.is_dataclass(part):
            assert vars(type(part))["__dataclass_params__"].frozen, part
        else:
            assert isinstance(part, plain), (type(part), part)


def test_views_are_frozen_and_hold_no_live_arrays() -> None:
    session = GameSession(bakery(), 7, predicting=False)
    while not session.finished:
        decisions = answerable(session, tempting_plan()[session.turns_played])
        _assert_frozen(session.situation())
        _assert_frozen(session.quote(decisions))
        _assert_frozen(session.forecast(decisions))
        _assert_frozen(session.commit(decisions))
        _assert_frozen(session.person(0))
    _assert_frozen(session.ending())


def test_what_was_shown_stays_as_it_was() -> None:
    session = GameSession(bakery(), 7)
    situation = session.situation()
    [review] = play(session, tempting_plan(), 1)
    kept = deepcopy((situation, review))
    play(session, tempting_plan(), 3)
    assert (situation, review) == kept


def test_the_parts_of_a_review_add_up() -> None:
    session = GameSession(bakery(), 7)
    revenue_before = session.situation().revenue_cents
    for review in play(session, tempting_plan(), 6):
        assert sum(bar.amount for bar in review.trust_bars) == pytest.approx(
            review.trust_change, abs=1e-9
        )
        assert sum(bar.amount for bar in review.revenue_bars) == review.measures.revenue_cents
        assert review.revenue_bars[0].kind == "baseline"
        assert review.revenue_bars[-1].kind == "together"
        assert review.revenue_before_cents == revenue_before
        revenue_before = review.measures.revenue_cents


def test_true_trust_is_not_shown_before_the_ending() -> None:
    session = GameSession(bakery(), 7)
    for _ in range(6):
        [review] = play(session, tempting_plan(), 1)
        true = session.months[-1].measures.trust
        assert true != review.measures.trust_measured
        shown = [part for part in _parts(review) if isinstance(part, float)]
        assert true not in shown
        measures = session.situation().measures if not session.finished else None
        assert measures is None or measures.trust == measures.trust_measured
    ending = session.ending()
    assert ending.trust_true.values == tuple(month.measures.trust for month in session.months)
    assert ending.trust_measured.values != ending.trust_true.values


def test_the_forecast_waits_for_the_prediction_and_the_first_one_counts() -> None:
    session = GameSession(bakery(), 7)
    assert session.situation().prediction_wanted
    assert session.forecast(NO_DECISIONS) is None
    session.predict({"trust": UP["trust"]})
    session.predict({"trust": Prediction("down", 1.0), "revenue": UP["revenue"]})
    assert not session.situation().prediction_wanted
    shown = session.forecast(NO_DECISIONS)
    assert shown is not None
    session.predict({"revenue": Prediction("up", 1.0)})
    review = session.commit(NO_DECISIONS)
    assert isinstance(review, ReviewView)
    assert review.forecast == shown
    made = {each.measure: (each.predicted, each.confidence) for each in review.predictions}
    assert made == {"trust": ("up", 0.8), "revenue": ("down", 0.5)}
    assert session.situation().prediction_wanted


def test_a_prediction_that_comes_after_the_forecast_does_not_count() -> None:
    session = GameSession(bakery(), 7)
    session.predict({"trust": UP["trust"]})
    session.forecast(NO_DECISIONS)
    session.predict({"revenue": UP["revenue"]})
    assert set(session.predictions) == {"trust"}


def test_a_forecast_nobody_asked_for_is_not_in_the_review() -> None:
    session = GameSession(bakery(), 7)
    [review] = play(session, tempting_plan(), 1)
    assert review.forecast is None
    assert review.predictions == ()


def test_a_plan_that_cannot_be_played_has_no_forecast() -> None:
    session = GameSession(bakery(), 7, predicting=False)
    assert session.forecast(TurnDecisions({"personal_email": TacticSetting(1)})) is None


def test_the_situation_can_be_shown_without_asking_for_predictions() -> None:
    assert not GameSession(bakery(), 7).situation(prediction_on=False).prediction_wanted


def test_predictions_can_be_switched_off() -> None:
    session = GameSession(bakery(), 7, predicting=False)
    assert not session.situation().prediction_wanted
    assert session.forecast(NO_DECISIONS) is not None
    session.predict(UP)
    review = session.commit(NO_DECISIONS)
    assert isinstance(review, ReviewView)
    assert review.predictions == ()


def test_predicting_changes_nothing_in_the_game() -> None:
    quiet, sure = GameSession(bakery(), 7), GameSession(bakery(), 7)
    sure.predict(UP)
    play(quiet, tempting_plan(), 1)
    play(sure, tempting_plan(), 1)
    assert quiet.months[-1].digest == sure.months[-1].digest


def test_the_forecast_follows_the_plan() -> None:
    session = GameSession(bakery(), 7, predicting=False)
    usual = TurnDecisions({"usual_order": TacticSetting(1)})
    assert session.forecast(usual) != session.forecast(NO_DECISIONS)
    assert session.forecast(usual) == session.forecast(usual)


def test_a_plan_that_is_refused_changes_nothing() -> None:
    session = GameSession(bakery(), 7)
    session.predict(UP)
    before = session.situation()
    refused = session.commit(TurnDecisions({"personal_email": TacticSetting(1)}))
    assert isinstance(refused, Refused)
    assert (
        refused.objections
        == session.quote(TurnDecisions({"personal_email": TacticSetting(1)})).objections
    )
    assert session.situation() == before
    assert session.predictions == UP


def test_a_quote_says_what_is_left() -> None:
    session = GameSession(bakery(), 7)
    quote = session.quote(TurnDecisions({"usual_order": TacticSetting(1)}))
    card = next(card for card in session.situation().hand if card.id == "usual_order")
    assert quote.tactic_cents == {"usual_order": card.price_cents[0]}
    assert quote.left_cents == quote.available_cents - quote.total_cents
    assert quote.available_cents == session.situation().available_cents


def test_what_letters_take_or_bring_is_told_before_and_taken_after() -> None:
    session = GameSession(bakery(), 7, predicting=False)
    plan = TurnDecisions({"usual_order": TacticSetting(1)})
    assert session.commit(plan) == session.review
    amounts = {}
    for choice in ("rolls", "no"):
        quote = session.quote(dataclasses.replace(plan, choices={"school_fair": choice}))
        amounts[choice] = quote.letters_cents
    costs = {item.id: item.choice_cents for item in session.situation().inbox}["school_fair"]
    assert amounts["rolls"] == costs["rolls"] > 0
    assert session.quote(plan).letters_cents == 0
    answered = dataclasses.replace(plan, choices={"school_fair": "rolls"})
    promised = session.quote(answered)
    session.commit(answered)
    assert session.situation().cash_cents == promised.left_cents - promised.letters_cents


def test_what_an_event_takes_unasked_is_told_before() -> None:
    session = GameSession(bakery(), 7, predicting=False)
    while "oven_instalment" not in {item.id for item in session.situation().inbox}:
        session.commit(NO_DECISIONS)
    promised = session.quote(NO_DECISIONS)
    session.commit(NO_DECISIONS)
    assert promised.letters_cents > 0
    assert session.situation().cash_cents == promised.left_cents - promised.letters_cents


def test_the_next_month_starts_from_the_plan_in_force() -> None:
    session = GameSession(bakery(), 7)
    assert session.situation().decisions == NO_DECISIONS
    play(session, tempting_plan(), 2)
    situation = session.situation()
    assert situation.decisions == dataclasses.replace(tempting_plan()[1], choices={})
    card = next(card for card in situation.hand if card.id == "usual_order")
    assert (card.running_since, card.setting) == (1, tempting_plan()[1].tactics["usual_order"])
    assert session.quote(situation.decisions).objections == ()


def test_the_floor_is_a_sample_with_the_cast_in_it_and_says_so() -> None:
    session = GameSession(bakery(), 7)
    cast = {member.id for member in bakery().definition.cast if member.customer}
    situation = session.situation()
    assert situation.floor.shown == len(situation.floor.people) <= 180
    assert situation.floor.total == situation.customers
    assert cast <= {person.cast for person in situation.floor.people}
    reviews = play(session, tempting_plan(), 6)
    for review in reviews:
        floor = review.floor
        assert floor.shown == len(floor.people) <= 180
        assert floor.total == review.measures.customers + review.measures.churned
        staying = sum(person.fate != "leaves" for person in floor.people)
        assert sum(floor.level_counts) == staying
    first, last = (
        {each.id for each in review.floor.people} for review in (reviews[0], reviews[-1])
    )
    assert len(first & last) > len(first) / 2


def test_voices_speak_for_customers_whose_ledger_says_so() -> None:
    session = GameSession(bakery(), 7)
    heard: list[tuple[str, int]] = []
    for review in play(session, tempting_plan(), 6):
        assert len(review.voices) <= 5
        month = session.months[review.turn - 1]
        watched = {each.id: each for each in month.watched}
        for voice in review.voices:
            bookings = watched[voice.customer].bookings
            assert voice.cause in bookings
            assert abs(bookings[voice.cause]) == max(abs(each) for each in bookings.values())
        assert len({voice.customer for voice in review.voices}) == len(review.voices)
        heard += [(voice.text_key, voice.line) for voice in review.voices]
    assert len(heard) == len(set(heard))
    assert heard


def test_the_series_grow_by_a_value_a_month() -> None:
    session = GameSession(bakery(), 7)
    play(session, tempting_plan(), 3)
    series = session.situation().series
    assert set(series) == {
        "trust_measured",
        "revenue_cents",
        "churn_rate",
        "consent_share",
        "complaints_per_1000",
        "customers",
    }
    assert all(len(each.values) == 3 for each in series.values())
    assert series["trust_measured"].start == bakery().definition.start.believed_trust


def test_the_ending_tells_the_whole_story() -> None:
    session = GameSession(bakery(), 7)
    with pytest.raises(RuntimeError):
        session.ending()
    session.predict(UP)
    reviews = play(session, tempting_plan(), 6)
    assert [review.ends for review in reviews] == [False] * 5 + [True]
    ending = session.ending()
    assert ending.turns_played == 6
    assert ending.ending in {each.id for each in bakery().definition.endings}
    assert ending.customers_end == ending.customers_start + ending.arrived - ending.churned
    assert [each.cast for each in ending.cast] == [each.id for each in bakery().definition.cast]
    assert ending.predictions.made == 2
    plans = {plan.id: plan for plan in ending.plans}
    assert plans["played"].kind == "played"
    assert plans["abstain"].score == 50
    tempting = bakery().definition.tempting
    assert tempting is not None
    assert plans[tempting.id].customer_equity_cents == plans["played"].customer_equity_cents
    assert len(plans) == 3 + len(bakery().definition.good_plans)
    assert {each.turn for each in ending.turned} <= set(range(1, 7))


def test_after_the_end_nothing_more_can_be_played() -> None:
    session = GameSession(bakery(), 7)
    play(session, tempting_plan(), 6)
    refused = session.commit(NO_DECISIONS)
    assert isinstance(refused, Refused)
    assert refused.objections[0].reason == "game_over"
    assert session.turns_played == 6


def test_after_an_ending_that_stops_the_game_nothing_more_is_played() -> None:
    definition = bakery().definition
    early = EndingDefinition("early", TurnIs(3, 99), "fallen", stops_early=True)
    endings = (early, *definition.endings)
    loaded = dataclasses.replace(
        bakery(), definition=dataclasses.replace(definition, endings=endings)
    )
    session = GameSession(loaded, 7, predicting=False)
    play(session, tempting_plan(), 2)
    assert session.finished
    refused = session.commit(NO_DECISIONS)
    assert isinstance(refused, Refused)
    assert [each.reason for each in refused.objections] == ["game_over"]
    assert session.replay(NO_DECISIONS, None) is None
    assert session.turns_played == 2


def test_the_review_says_what_a_fine_took() -> None:
    session = GameSession(bakery(), 7)
    play(session, tempting_plan(), 1)
    state = initial_state(bakery().definition, 7)
    asked = fine_cents(state.definition, state.parameters.incidents)
    assert asked > 0
    (month,) = session.months
    earned = Earned()
    earned.played(state, month)
    for events, expected in (((), 0), ((EventOccurred(FINE, "regulator", 1),), asked)):
        review = review_of(
            state,
            state.start,
            dataclasses.replace(month, events=events),
            None,
            earned,
            {},
            ends=False,
        )
        assert review.fine_cents == expected
