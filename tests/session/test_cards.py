"""Cards of the planning screen."""

from dataclasses import replace

import pytest

from game.session.cards import inbox_items, lever_cards, plan_in_force, tactic_cards
from game.session.views import TacticCard
from game.simulation.allowed import audiences
from game.simulation.firm import FOREVER
from game.simulation.quote import quote_plan
from game.simulation.start import initial_state
from game.simulation.state import SimulationState
from game.simulation.turn import TurnOutcome, play_turn
from game.vocabulary.decisions import NO_DECISIONS, TurnDecisions
from game.vocabulary.effects import ChangeCash
from game.vocabulary.events import PendingEvent
from game.vocabulary.scenario import EventChoice, EventDefinition, HeldSetting
from game.vocabulary.settings import MOTIVES, TacticSetting
from tests.session.examples import bakery, shipped

START = initial_state(bakery().definition, 7)
PLAN = TurnDecisions({"usual_order": TacticSetting(2)})


def _card(state: SimulationState, tactic: str = "usual_order") -> TacticCard:
    return next(card for card in tactic_cards(state) if card.id == tactic)


def _after(state: SimulationState, decisions: TurnDecisions) -> SimulationState:
    outcome = play_turn(state, decisions)
    assert isinstance(outcome, TurnOutcome)
    return outcome.next_state


@pytest.mark.parametrize("level", [1, 2, 3])
def test_a_card_shows_the_price_the_quote_asks(level: int) -> None:
    for state in (START, _after(START, PLAN)):
        decisions = TurnDecisions({"usual_order": TacticSetting(level)})
        assert _card(state).price_cents[level - 1] == quote_plan(state, decisions).total_cents


def test_what_is_set_up_need_not_be_set_up_again() -> None:
    before, after = _card(START), _card(_after(START, PLAN))
    assert before.setup_cents[1] > 0
    assert after.setup_cents[:2] == (0, 0)
    assert after.setup_cents[2] > 0


def test_every_default_setting_of_an_open_card_can_be_played() -> None:
    for card in tactic_cards(START):
        if card.is_open:
            decisions = TurnDecisions({card.id: card.default_setting})
            reasons = {each.reason for each in quote_plan(START, decisions).objections}
            assert reasons <= {"over_budget"}


def test_a_card_that_is_not_open_yet_says_when() -> None:
    card = _card(START, "sell_along")
    assert (card.is_open, card.opens_turn) == (False, 3)


@pytest.mark.parametrize(("through", "shown"), [(3, 3), (FOREVER, 0), (0, None)])
def test_a_freeze_shows_its_last_turn(through: int, shown: int | None) -> None:
    records = [replace(each, locked_through=through) for each in START.firm.tactics]
    frozen = replace(START, firm=replace(START.firm, tactics=tuple(records)))
    assert _card(frozen).locked_until == shown
    assert _card(frozen).is_open == (shown is None)


def test_a_frozen_tactic_is_not_in_the_plan_the_month_starts_from() -> None:
    after = _after(START, PLAN)
    assert set(plan_in_force(after).tactics) == {"usual_order"}
    records = [replace(each, locked_through=9) for each in after.firm.tactics]
    frozen = replace(after, firm=replace(after.firm, tactics=tuple(records)))
    assert plan_in_force(frozen) == NO_DECISIONS


def test_a_run_begins_anew_after_a_pause() -> None:
    paused = _after(_after(START, PLAN), NO_DECISIONS)
    assert _card(paused).running_since is None
    assert _card(_after(paused, PLAN)).running_since == 3


def test_levers_are_shown_at_the_level_they_stand_at() -> None:
    second = _after(START, NO_DECISIONS)
    cards = {
        card.id: card
        for card in lever_cards(_after(second, TurnDecisions({}, {"data_quality": 2})))
    }
    assert cards["data_quality"].level == 2
    price = cards["data_quality"].price_cents_per_level
    assert price == quote_plan(second, TurnDecisions({}, {"data_quality": 2})).total_cents > 0
    assert not cards["security"].is_open


def test_a_lever_is_never_shown_below_what_the_firm_starts_with() -> None:
    (card,) = (card for card in lever_cards(START) if card.id == "data_quality")
    assert card.given_level == START.definition.start.data_quality == 1
    assert card.level == 1


def test_motives_are_an_audience_only_when_research_has_found_them() -> None:
    assert audiences(START) == ("all", "consenting", "regulars", "parents", "passers_by")
    found = replace(START, firm=replace(START.firm, motives_found=True))
    assert audiences(found)[-len(MOTIVES) :] == MOTIVES


def test_an_inbox_item_says_what_its_options_cost() -> None:
    choices = (EventChoice("pay", (ChangeCash(-2),)), EventChoice("sell", (ChangeCash(3),)))
    event = EventDefinition("leak", when=None, choices=choices, default="sell")
    state = initial_state(replace(bakery().definition, events=(event,)), 7)
    state = replace(state, pending=(PendingEvent("leak", 1, about="usual_order"),))
    [item] = inbox_items(state)
    unit = state.start.monthly_revenue_cents / 1000
    assert item.choice_cents == {"pay": round(2 * unit), "sell": -round(3 * unit)}
    assert (item.choices, item.default, item.about) == (("pay", "sell"), "sell", "usual_order")


def test_a_card_shows_what_its_variant_takes_and_who_says_they_object() -> None:
    card = _card(initial_state(shipped("laboratory").definition, 7, people=1_000), "smart_signs")
    weather, viewer = card.in_variant("weather"), card.in_variant("viewer")
    assert (weather.data, weather.depth, weather.objecting_share) == ((), 0, (0.0, 0.08))
    assert {use.category for use in viewer.data} == {"biometric", "inferred"}
    assert viewer.objecting_share == (0.60, 0.70)
    assert (weather.objecting_guessed, viewer.objecting_guessed) == (True, False)
    assert card.in_variant(None) is card
    assert replace(viewer, variant_facts={}).in_variant("weather").data == viewer.data


def test_a_control_that_opens_later_is_not_offered_before() -> None:
    hand = START.definition.hand
    held = (
        HeldSetting("level", 2, "1"),
        HeldSetting("openness", 2, "explained"),
        HeldSetting("audience", 3, "all"),
    )
    definition = replace(START.definition, hand=(replace(hand[0], held=held), *hand[1:]))
    first, other = tactic_cards(replace(START, definition=definition))[:2]
    assert (first.max_level, first.openness_options) == (1, ("explained",))
    assert first.default_setting.openness == "explained"
    assert first.audience_options == ("all",)
    assert first.opens_later == {"level": 2, "openness": 2, "audience": 3}
    assert (other.max_level, other.opens_later) == (3, {})
    later = replace(START, definition=definition, turn=1)
    assert tactic_cards(later)[0].opens_later == {"audience": 3}
