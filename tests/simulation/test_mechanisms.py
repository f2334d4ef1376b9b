"""Signs of the mechanisms that the stylised facts rest on, read from played turns."""

from dataclasses import replace

import numpy as np
import pytest

from game.simulation.columns import LEFT
from game.simulation.start import initial_state
from game.simulation.turn import TurnOutcome, play_turn
from game.vocabulary.catalogue import Benefits, TacticDefinition
from game.vocabulary.scenario import HandEntry, ScenarioDefinition
from tests.simulation.definitions import USUAL_ORDER, laboratory, plan, tactic
from tests.simulation.playing import accepted, play

PEOPLE = 4_000


def _first(turns: int = 1, /, **tactics: str) -> TurnOutcome:
    return play(laboratory(PEOPLE), [plan({"control_panel": 1}, **tactics)] * turns)[-1]


def _trust(name: str, words: str) -> float:
    return _first(**{name: words}).trust_by_cause[name]


def _with(*tactics: TacticDefinition) -> ScenarioDefinition:
    return replace(laboratory(PEOPLE), hand=tuple(HandEntry(item) for item in tactics))


def test_deeper_visible_and_selling_uses_cost_more_trust() -> None:
    base = tactic("use", "100000", "1/1/1", "tx:o")
    costs = [_booked(base)]
    for strength in ("depth", "visibility", "selling"):
        costs.append(_booked(replace(base, **{strength: 3.0})))  # type: ignore[arg-type]
    assert max(costs[1:]) < costs[0]


def _booked(item: TacticDefinition, words: str = "2 policy none") -> float:
    return play(_with(item), [plan(**{item.id: words})])[0].trust_by_cause[item.id]


def test_touchy_data_cost_more_trust_and_bought_ones_most() -> None:
    shares = [
        _booked(tactic("use", "100000", "2/2/1", data))
        for data in ("pref:d", "tx:o", "loc:o", "bgt:b")
    ]
    assert shares == sorted(shares, reverse=True)


def test_openness_helps_acceptable_flows_and_not_bought_ones() -> None:
    own = tactic("use", "100000", "2/3/1", "tx:o")
    bought = tactic("use", "100000", "2/3/1", "bgt:b")
    assert _booked(own, "2 explained none") > _booked(own)
    assert _booked(bought, "2 explained none") < _booked(own, "2 explained none")


def test_hidden_use_costs_nothing_until_it_is_noticed() -> None:
    hidden = _trust("next_best_action", "2 hidden none")
    shown = _trust("next_best_action", "2 policy none")
    assert shown < hidden
    later = _first(6, next_best_action="2 hidden none")
    assert later.trust_by_cause["next_best_action"] < hidden


def test_control_makes_the_same_use_welcome() -> None:
    # Among those reached; a panel is used by more people than answer yes to a question.
    assert _trust("next_best_action", "2 explained panel") > 0
    assert _trust("next_best_action", "2 explained none") < 0


def test_strangers_mind_being_addressed_by_name_and_old_customers_do_not() -> None:
    named = tactic("use", "100000", "1/2/1", "tx:o", explicit_identity=3.0)
    plain = replace(named, explicit_identity=0.0)
    losses = []
    for item in (named, plain):
        definition = _with(item)
        outcome = play(definition, [plan(use="2 explained none")], watch=range(PEOPLE))[0]
        tenure = initial_state(definition, 7).columns.tenure
        losses.append(
            [
                np.array([p.bookings.get("use", 0.0) for p in outcome.watched])[chosen].mean()
                for chosen in ((tenure > 0) & (tenure < 4), tenure > 60)
            ]
        )
    strangers, regulars = (losses[0][at] - losses[1][at] for at in (0, 1))
    assert strangers < 2 * regulars < 0


def test_selling_inside_service_spoils_it_and_is_booked_apart() -> None:
    served = _first(proactive_repair="3 explained opt_out")
    spoiled = _first(proactive_repair="3 explained opt_out", sell_along="2 policy none")
    assert "selling_in_service" not in served.trust_by_cause
    assert spoiled.trust_by_cause["selling_in_service"] < 0
    kept = spoiled.trust_by_cause["proactive_repair"] / served.trust_by_cause["proactive_repair"]
    assert 0.0 < kept < 0.8
    assert spoiled.measures.satisfaction < served.measures.satisfaction


def test_selling_apart_from_service_is_not_booked_there() -> None:
    definition = laboratory(PEOPLE)
    decisions = plan(
        proactive_repair="3 explained none regulars", sell_along="2 policy none parents"
    )
    assert "selling_in_service" not in play(definition, [decisions])[0].trust_by_cause


def test_repairs_keep_customers() -> None:
    def left(**tactics: str) -> int:
        outcomes = play(laboratory(20_000), [plan(**tactics)] * 6)
        return sum(outcome.measures.churned for outcome in outcomes)

    ratio = left(proactive_repair="3 explained opt_out") / left()
    assert 0.5 < ratio < 0.97


def test_waking_those_who_stay_by_habit_loses_some() -> None:
    waking = tactic("advice", "000000", "0/0/0", prompt=1.0)
    quiet = replace(waking, prompt=0.0)
    left = [
        sum(item.measures.churned for item in play(_with(one), [plan(advice="3 policy none")] * 3))
        for one in (waking, quiet)
    ]
    assert 1.2 < left[0] / left[1] < 2.2


def test_delight_becomes_normal_and_taking_it_away_hurts() -> None:
    joy = replace(USUAL_ORDER, id="joy", benefits=Benefits(delight=3.0), data=(), depth=0.0)
    definition = replace(_with(joy), turns=18)
    base = play(definition, [plan()] * 18)
    given = play(definition, [plan(joy="3 explained none")] * 12 + [plan()] * 6)
    gain = [
        one.measures.satisfaction - other.measures.satisfaction
        for one, other in zip(given, base, strict=True)
    ]
    assert max(gain[:12]) > 0.02
    assert gain[11] < 0.7 * max(gain)
    assert min(gain[12:]) < -0.3 * max(gain)
    assert given[12].trust_by_cause["expectation"] < base[12].trust_by_cause.get("expectation", 0)


def test_more_messages_help_then_hurt_and_people_unsubscribe() -> None:
    definition = laboratory(20_000)
    late = []
    for load in (1.0, 5.0, 25.0):
        mail = tactic("mail", "200100", "1/1/1", message_load=load)
        definition = replace(_with(mail), market=laboratory(20_000).market)
        outcomes = play(definition, [plan(mail="2 policy none")] * 6)
        late.append((outcomes[-1].measures, outcomes[-1].trust_by_cause))
    few, some, many = late
    assert few[0].revenue_cents < some[0].revenue_cents > many[0].revenue_cents
    assert few[0].opted_out < some[0].opted_out < many[0].opted_out
    assert many[1]["message_fatigue"] < some[1].get("message_fatigue", 0.0)


def test_who_is_written_to_all_the_time_stops_listening() -> None:
    """Attention alone: nobody's trust or address differs in the month that is compared."""
    definition = _with(tactic("mail", "200100", "0/0/0", message_load=25.0))
    tired = initial_state(definition, 7)
    for _ in range(3):
        tired = accepted(play_turn(tired, plan(mail="2 policy none"))).next_state
    patient = replace(tired, parameters=tired.parameters.with_value("value", "overload", 0.0))
    without, heard, listened = (
        accepted(play_turn(state, decisions)).measures.revenue_cents
        for state, decisions in (
            (tired, plan()),
            (tired, plan(mail="2 policy none")),
            (patient, plan(mail="2 policy none")),
        )
    )
    assert heard - without < 0.5 * (listened - without)


def test_wrong_contacts_are_booked_apart() -> None:
    right = tactic("tips", "300000", "2/1/1", "tx:o", error_rate=0.0)
    wrong = replace(right, error_rate=0.6)
    good, bad = (play(_with(one), [plan(tips="2 policy none")])[0] for one in (right, wrong))
    assert "wrong_contact" not in good.trust_by_cause
    assert bad.trust_by_cause["wrong_contact"] < 0
    assert bad.measures.revenue_cents < good.measures.revenue_cents


def test_contacts_held_back_are_neither_wrong_nor_noticed() -> None:
    prying = tactic("prying", "000000", "3/3/1", "bio:o", error_rate=0.6)
    decisions = plan({"behavioural_analysts": 3}, prying="3 hidden none")
    state = initial_state(_with(prying), 7)
    # Nothing in it for anybody, so that whoever understands people leaves all of them alone.
    wise = state.parameters.with_value("capability", "restraint_analysis", 3.0)
    rash = state.parameters.with_value("capability", "restraint_analysis", 0.0)
    spared, met = (
        accepted(play_turn(replace(state, parameters=known), decisions)) for known in (wise, rash)
    )
    assert met.trust_by_cause["wrong_contact"] < 0
    assert met.measures.noticed_share > 0
    assert "wrong_contact" not in spared.trust_by_cause
    assert spared.measures.noticed_share == 0


def test_contacts_held_back_reach_nobody_and_are_no_messages() -> None:
    prying = replace(tactic("prying", "000000", "3/3/1", "bio:o"), message_load=4.0)
    decisions = plan({"behavioural_analysts": 3}, prying="3 hidden none")
    state = initial_state(_with(prying), 7)
    wise = state.parameters.with_value("capability", "restraint_analysis", 3.0)
    spared = accepted(play_turn(replace(state, parameters=wise), decisions))
    quiet = accepted(play_turn(state, plan({"behavioural_analysts": 3})))
    met = accepted(play_turn(state, decisions))
    assert met.measures.reached > 0
    assert spared.measures.reached == 0
    assert not spared.next_state.columns.reached.any()
    assert spared.measures.message_load == pytest.approx(quiet.measures.message_load)
    assert spared.next_state.columns.fatigue == pytest.approx(quiet.next_state.columns.fatigue)
    assert spared.measures.opted_out == quiet.measures.opted_out
    assert met.measures.message_load > quiet.measures.message_load


def test_who_comes_back_begins_anew_but_remembers_how_far_the_firm_was_trusted() -> None:
    state = initial_state(laboratory(20_000), 7)
    came_back = 0
    for _ in range(6):
        outcome = accepted(play_turn(state, plan(sell_along="3 hidden none")))
        old, new = state.columns, outcome.next_state.columns
        returned = (old.status == LEFT) & new.present()
        came_back += int(returned.sum())
        assert (new.tenure[returned] == 0).all()
        assert (new.trust[returned] == old.trust[returned]).all()
        state = outcome.next_state
    assert came_back > 10


def test_the_mood_somebody_left_in_does_not_weigh_on_the_first_month_back() -> None:
    state = initial_state(laboratory(PEOPLE), 7)
    sour = state.columns
    moods = np.full(len(sour), -2.0)
    first = np.zeros(len(sour), dtype=np.int64)
    plain, back, still = (
        accepted(play_turn(replace(state, columns=columns), plan())).measures.satisfaction
        for columns in (
            replace(sour, satisfaction=np.zeros(len(sour)), tenure=first),
            replace(sour, satisfaction=moods, tenure=first),
            replace(sour, satisfaction=moods),
        )
    )
    assert back == plain
    assert still < back


def test_reviews_build_up_and_saturate() -> None:
    lifts = []
    for seed in range(7, 12):
        base = play(laboratory(PEOPLE), [plan()] * 8, seed)
        with_reviews = play(laboratory(PEOPLE), [plan(peer_reviews="3 policy none")] * 8, seed)
        lifts.append(
            [
                one.measures.revenue_cents / other.measures.revenue_cents - 1
                for one, other in zip(with_reviews, base, strict=True)
            ]
        )
        assert all(item.measures.data_complaints == 0 for item in with_reviews)
    lift = np.mean(lifts, axis=0)
    assert lift[3] > 0.02
    assert lift[7] - lift[4] < 0.5 * (lift[4] - lift[0])


def test_generation_explains_next_to_nothing() -> None:
    state = initial_state(laboratory(20_000), 7)
    minding, label = state.columns.susceptibility, state.columns.generation
    means = [minding[label == at].mean() for at in range(4)]
    assert np.var(means) / np.var(minding) < 0.05


def test_everything_off_is_nearly_flat() -> None:
    outcomes = play(laboratory(20_000), [plan()] * 12)
    first, last = outcomes[0].measures, outcomes[-1].measures
    assert 0.80 < last.revenue_cents / first.revenue_cents < 1.02
    assert abs(last.trust - first.trust) < 2.5
    assert set(outcomes[-1].trust_by_cause) <= {
        "service", "expectation", "word_of_mouth", "time", "complaints", "arrivals_and_departures",
    }  # fmt: skip


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_stopping_lets_trust_come_back_slowly(seed: int) -> None:
    pushing, quiet = plan(sell_along="3 policy none"), plan()
    base = play(laboratory(PEOPLE), [quiet] * 18, seed=seed)
    hurt = play(laboratory(PEOPLE), [pushing] * 6 + [quiet] * 12, seed=seed)
    gap = [other.measures.trust - one.measures.trust for one, other in zip(hurt, base, strict=True)]
    assert gap[5] > 3.0
    assert 0.3 * gap[5] < gap[17] < 0.85 * gap[5]
