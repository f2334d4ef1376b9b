"""What discounts, surcharges and being measured do to revenue, contribution and people."""

from dataclasses import replace

import pytest

from game.simulation.start import initial_state
from game.simulation.turn import TurnOutcome, play_turn
from game.vocabulary.catalogue import TacticDefinition
from game.vocabulary.scenario import HandEntry, ScenarioDefinition
from tests.simulation.definitions import laboratory, plan, tactic
from tests.simulation.playing import accepted, play

PEOPLE = 6_000
# It does nothing but change money: no benefit, no selling, no data.
BLANK = replace(tactic("offer", "000000", "0/0/0"), impact=0.0, channel="site")
PRICE = tactic("offer", "000000", "2/0/0", "tx:o", channel="site", purpose="pricing", impact=0.0)


def _with(*tactics: TacticDefinition, people: int = PEOPLE) -> ScenarioDefinition:
    return replace(laboratory(people), hand=tuple(HandEntry(item) for item in tactics))


def _one(item: TacticDefinition, words: str = "3 policy none") -> TurnOutcome:
    return play(_with(item), [plan(offer=words)])[0]


def _gross(outcome: TurnOutcome) -> int:
    return outcome.measures.contribution_cents + outcome.measures.costs_cents


def test_a_discount_lowers_revenue_and_contribution_by_its_full_amount() -> None:
    listed, cheaper = _one(BLANK), _one(replace(BLANK, margin_given=0.10))
    given = listed.measures.revenue_cents - cheaper.measures.revenue_cents
    assert given == pytest.approx(0.10 * listed.measures.revenue_cents, rel=1e-3)
    assert listed.measures.contribution_cents - cheaper.measures.contribution_cents == given
    assert listed.measures.buyers == cheaper.measures.buyers


def test_only_those_reached_pay_less() -> None:
    offer = replace(BLANK, margin_given=0.10)
    all_of_them, some = _one(offer), _one(offer, "3 policy none parents")
    listed = _one(BLANK).measures.revenue_cents
    given = listed - some.measures.revenue_cents
    assert 0 < given < 0.5 * (listed - all_of_them.measures.revenue_cents)


def test_a_hidden_surcharge_pays_at_first() -> None:
    fair, dearer = (_one(each, "3 hidden none") for each in (PRICE, replace(PRICE, surcharge=2.5)))
    assert dearer.measures.buyers < fair.measures.buyers
    assert dearer.measures.revenue_cents > 1.01 * fair.measures.revenue_cents
    more = dearer.measures.revenue_cents - fair.measures.revenue_cents
    assert _gross(dearer) - _gross(fair) > more


def test_a_surcharge_costs_trust_once_it_is_noticed() -> None:
    dearer = replace(PRICE, surcharge=2.5)
    booked = [
        _one(dearer, words).trust_by_cause.get("offer", 0.0)
        for words in ("3 hidden none", "3 policy none", "3 explained none")
    ]
    assert booked == sorted(booked, reverse=True)
    assert booked[0] > 0.4 * booked[2]
    assert booked[2] < _one(PRICE, "3 explained none").trust_by_cause["offer"] - 0.8


def test_people_compare_prices_and_so_find_out() -> None:
    noticed = [
        play(_with(item), [plan(offer="3 hidden none")] * 6)[-1].measures.noticed_share
        for item in (PRICE, replace(PRICE, surcharge=3.0))
    ]
    assert noticed[1] > noticed[0] + 0.1


def test_those_who_mind_the_price_leave() -> None:
    definition = replace(_with(replace(PRICE, surcharge=3.0), people=20_000))
    state = initial_state(definition, 7)
    dear = state.columns.need_price > 1.4
    gone = []
    for words in ("3 hidden none", "0 hidden none"):
        later = play(definition, [plan(offer=words)] * 6)[-1].next_state
        left = state.columns.present() & ~later.columns.present()
        gone.append([int(left[chosen].sum()) for chosen in (dear, ~dear)])
    (dear_with, other_with), (dear_without, other_without) = gone
    assert dear_with / dear_without > other_with / other_without > 1.0


def test_measured_people_who_know_it_cost_less() -> None:
    known = tactic("offer", "000200", "1/1/0", "loc:o", cost_saved=0.2, purpose="pricing")
    plain = replace(known, cost_saved=0.0)

    def saved(words: str) -> int:
        with_it, without = _one(known, words), _one(plain, words)
        assert with_it.measures.revenue_cents == without.measures.revenue_cents
        return with_it.measures.contribution_cents - without.measures.contribution_cents

    assert saved("3 hidden none") == 0
    assert 0 < saved("3 policy none") < saved("3 explained none")
    assert 0 < saved("3 explained opt_in") < saved("3 explained none")


def test_a_measured_discount_can_lower_prices_and_raise_profit() -> None:
    deal = tactic(
        "offer", "000300", "2/2/1", "loc:o", margin_given=0.12, cost_saved=0.2, purpose="pricing"
    )
    definition = _with(deal)
    definition = replace(definition, market=replace(definition.market, gross_margin=0.2))
    nothing = play(definition, [plan(offer="0 explained opt_in")])[0]
    state = initial_state(definition, 7)
    # The price alone: whatever else the deal does to buying is left out.
    still = state.parameters.with_value("value", "lift_scale", 0.0).with_value(
        "value", "push_lift", 0.0
    )
    joined = accepted(play_turn(replace(state, parameters=still), plan(offer="3 explained opt_in")))
    assert joined.measures.revenue_cents < nothing.measures.revenue_cents
    assert _gross(joined) > _gross(nothing)


def test_advice_that_gives_a_discount_thins_the_margin() -> None:
    outcome = play(laboratory(PEOPLE), [plan(plan_advice="2 policy none")])[0]
    # Each unit sold cheaper keeps its cost, so the margin is thinner than the market's.
    assert _gross(outcome) < 0.44 * outcome.measures.revenue_cents
