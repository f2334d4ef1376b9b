"""Putting things right: who speaks up, what they get back, what the firm learns from it."""

from dataclasses import replace

import numpy as np
import pytest

from game.simulation.parameters import DEFAULT_PARAMETERS
from game.simulation.turn import TurnOutcome
from game.vocabulary.conditions import TurnIs
from game.vocabulary.decisions import TurnDecisions
from game.vocabulary.effects import AddComplaints
from game.vocabulary.scenario import EventDefinition, ScenarioDefinition
from tests.simulation.definitions import laboratory, plan
from tests.simulation.playing import play

CALM, TROUBLED = 0.05, 0.40


def _firm(problems: float, people: int = 4_000) -> ScenarioDefinition:
    definition = laboratory(people)
    market = replace(definition.market, service_problem_share=problems)
    start = replace(definition.start, cash_cents=10**12)
    return replace(definition, market=market, start=start, events=(), endings=(), cast=())


def _played(problems: float, level: int, turns: int = 8) -> list[TurnOutcome]:
    return play(_firm(problems), [plan({"service_recovery": level})] * turns)


@pytest.mark.parametrize("level", range(4))
def test_few_of_the_displeased_speak_up_however_easy_it_is(level: int) -> None:
    complaints = displeased = 0.0
    for outcome in _played(TROUBLED, level, 6):
        complaints += outcome.measures.complaints
        displeased += outcome.next_state.firm.displeased * outcome.measures.customers
    assert 0.02 < complaints / displeased < 0.10


def test_more_of_them_speak_up_where_it_is_easy() -> None:
    silent, heard = (_played(TROUBLED, level, 1)[0].measures.complaints for level in (0, 3))
    assert heard > 1.5 * silent


def _moods(level: int, complain: bool) -> TurnOutcome:
    events = (EventDefinition("complaint", TurnIs(3, 3), (AddComplaints(1.0),)),)
    definition = replace(_firm(TROUBLED), events=events if complain else ())
    plans = [TurnDecisions(), TurnDecisions(), plan({"service_recovery": level})]
    return play(definition, plans)[-1]


def test_who_is_helped_gets_back_part_of_the_loss_and_stands_no_higher_than_before() -> None:
    before = play(_firm(TROUBLED), [TurnDecisions()] * 2)[-1].next_state.columns
    silent = _moods(0, complain=False).next_state.columns
    helped = _moods(3, complain=True).next_state.columns
    there = before.present() & (before.tenure > 0)
    worse = there & (silent.satisfaction < before.satisfaction - 0.1)
    assert np.count_nonzero(worse) > 100
    assert np.all(helped.satisfaction[worse] < before.satisfaction[worse])
    assert np.mean(helped.satisfaction[worse]) > np.mean(silent.satisfaction[worse])
    better = there & (silent.satisfaction > before.satisfaction)
    assert np.array_equal(helped.satisfaction[better], silent.satisfaction[better])


def test_a_second_complaint_weighs_more_than_the_first() -> None:
    events = tuple(
        EventDefinition(f"complaint_{turn}", TurnIs(turn, turn), (AddComplaints(1.0),))
        for turn in (2, 3)
    )
    _, first, second = play(replace(_firm(CALM), events=events), [plan()] * 3)
    once, twice = first.next_state.columns, second.next_state.columns
    fade = DEFAULT_PARAMETERS.satisfaction.complaint_fade
    left = np.min(once.complaint_memory[once.complaint_memory > 0.0])
    again = np.isclose(once.complaint_memory, left) & once.present() & twice.present()
    assert np.count_nonzero(again) > 1_000
    added = twice.complaint_memory[again] - fade * left
    assert np.all(added > 1.1 * left)


def test_complaints_teach_a_firm_that_listens_and_one_that_stops_forgets() -> None:
    listening = plan({"service_recovery": 3})
    outcomes = play(_firm(TROUBLED), [listening] * 6 + [plan()] * 4)
    hints = [outcome.next_state.firm.hints for outcome in outcomes]
    assert 0.2 < hints[5] < 1.0
    assert 0.0 < hints[9] < 0.4 * hints[5]
    assert _played(TROUBLED, 0)[-1].next_state.firm.hints == 0.0


def test_what_complaints_teach_spares_the_silent_too() -> None:
    deaf, listening = (_played(TROUBLED, level)[-1].next_state.firm.displeased for level in (0, 3))
    assert listening < 0.85 * deaf


def test_putting_things_right_pays_where_much_goes_wrong_and_not_where_all_is_well() -> None:
    def gain(problems: float) -> float:
        """Margin and customer equity gained in a year, less what the lever cost, in cents."""
        deaf, listening = (_played(problems, level, 12) for level in (0, 3))
        margin = _firm(problems).market.gross_margin
        revenue = sum(
            one.measures.revenue_cents - other.measures.revenue_cents
            for one, other in zip(listening, deaf, strict=True)
        )
        equity = (
            listening[-1].measures.customer_equity_cents - deaf[-1].measures.customer_equity_cents
        )
        spent = deaf[-1].measures.cash_cents - listening[-1].measures.cash_cents
        return margin * revenue + equity - spent

    assert gain(TROUBLED) > 0.0 > gain(CALM)
