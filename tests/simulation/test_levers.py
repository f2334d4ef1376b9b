"""What each company lever changes; all thirteen do something."""

from dataclasses import replace

import pytest

from game.simulation.turn import TurnOutcome
from game.vocabulary.catalogue import LEVER_IDS
from tests.simulation.definitions import laboratory, plan
from tests.simulation.playing import play

PEOPLE = 4_000
MIX = {
    "own_history_tips": "2 policy opt_out",
    "next_best_action": "3 policy opt_out",
    "bought_profiles": "2 policy none",
    "personal_email": "3 policy opt_out",
    "standard_plus_touch": "3 explained opt_in",
}


def _last(turns: int = 5, people: int = PEOPLE, **levers: int) -> TurnOutcome:
    return play(laboratory(people), [plan(levers, **MIX)] * turns)[-1]


def _wrong(**levers: int) -> float:
    return _last(**levers).trust_by_cause["wrong_contact"]


def test_data_quality_makes_fewer_contacts_wrong() -> None:
    assert _wrong(data_quality=3) > 0.9 * _wrong()


def test_scientists_and_analysts_multiply() -> None:
    def lift(**levers: int) -> float:
        return _last(**levers).measures.revenue_cents / _last().measures.revenue_cents - 1

    science, analysis = lift(data_scientists=3), lift(behavioural_analysts=3)
    both = lift(data_scientists=3, behavioural_analysts=3)
    assert both > science + analysis
    assert both > 0.01


def test_data_on_the_device_are_less_touchy() -> None:
    deep = _last(on_device=3).trust_by_cause["next_best_action"]
    assert deep > _last().trust_by_cause["next_best_action"]


def test_a_guideline_keeps_the_brand_in_one_voice() -> None:
    guided = _last(brand_guideline=3).trust_by_cause.get("brand_inconsistency", 0.0)
    assert guided > 0.6 * _last().trust_by_cause["brand_inconsistency"]


def test_recovery_repairs_most_of_a_complaint_but_never_all() -> None:
    plain, helped = (_last(service_recovery=level).trust_by_cause["complaints"] for level in (0, 3))
    assert plain < helped < 0.0


def test_holding_out_a_tenth_reaches_a_tenth_less() -> None:
    def reached(**levers: int) -> int:
        decisions = plan(levers, usual_order="1 policy none")
        return play(laboratory(PEOPLE), [decisions])[0].measures.reached

    assert reached(test_and_control=1) / reached() == pytest.approx(0.9, abs=0.02)


def test_a_larger_survey_is_more_exact_and_less_flattering() -> None:
    small, large = (_last(research_survey=level, turns=1) for level in (0, 3))
    assert large.measures.trust_survey_error < 0.4 * small.measures.trust_survey_error
    assert abs(large.measures.trust_measured - large.measures.trust) < 2.0
    assert large.measures.trust_measured == round(large.measures.trust_measured)


def test_small_surveys_flatter_on_average() -> None:
    gaps = []
    for seed in range(30):
        [outcome] = play(laboratory(1_000), [plan()], seed=seed)
        gaps.append(outcome.measures.trust_measured - outcome.measures.trust)
    assert 0.5 < sum(gaps) / len(gaps) < 7.0


def test_motive_research_breaks_results_down_by_motive() -> None:
    by_age = _last(turns=1).observed.trust_by_group
    by_motive = _last(turns=1, research_motives=1).observed.trust_by_group
    assert all(name.startswith("generation") for name in by_age)
    assert set(by_motive) <= {"relevance", "convenience", "price", "novelty", "social"}


def _recorded(**tactics: str) -> TurnOutcome:
    definition = laboratory(2_000)
    nobody_yet = replace(definition, start=replace(definition.start, consent_share=0.0))
    return play(nobody_yet, [plan(**tactics)] * 4)[-1]


def test_customers_who_refused_everything_are_not_recorded() -> None:
    quiet, asked = _recorded(), _recorded(own_history_tips="1 policy opt_in")
    assert quiet.observed.recorded_revenue_cents == quiet.measures.revenue_cents
    share = asked.observed.recorded_revenue_cents / asked.measures.revenue_cents
    visible = asked.observed.visible_customers / asked.measures.customers
    assert visible < 0.97
    assert share == pytest.approx(visible, abs=0.05)


def test_those_who_stay_visible_are_tracked_longer() -> None:
    asked = _recorded(own_history_tips="1 policy opt_in")
    assert asked.observed.trackability > _recorded().observed.trackability


@pytest.mark.parametrize("lever", [name for name in LEVER_IDS if name != "research_survey"])
def test_every_lever_changes_the_game(lever: str) -> None:
    """Those that only open doors are shown to do so in test_quote and test_incidents."""
    doors = {"control_panel", "privacy_officer", "security", "research_motives", "data_integration"}
    with_it, without = _last(people=1_000, **{lever: 3}), _last(people=1_000)
    changed = with_it.measures.trust != without.measures.trust
    assert changed or lever in doors
