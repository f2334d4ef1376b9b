"""What is played in a month, as far as the floor shows it."""

from dataclasses import replace
from pathlib import Path
from typing import Final

import pytest

from game.scenario.loaded import LoadedScenario
from game.scenario.loading import load_scenario
from game.screens.parts.floor_played import coming_up, greeting_in, played_in, still_coming
from game.screens.parts.floor_stage import SHARE, floor_stage
from game.session.views import FloorCustomer, FloorView
from game.vocabulary.decisions import TurnDecisions
from game.vocabulary.scenario import ScenarioDefinition
from game.vocabulary.settings import TacticSetting
from game.widgets.carried_things import CARRIED
from game.widgets.distribution import TrustDistribution
from game.widgets.dressings import dressing_of
from game.widgets.fixture_table import UNSEEN, seen_of
from game.widgets.fixtures import set_up
from game.widgets.scenery import fit
from game.widgets.scenes import scene_of
from tests.screens.examples import bakery_month_4, bakery_review
from tests.screens.fakes import FakeSession, FakeShell
from tests.screens.real_games import months_of

_SCENARIOS: Final = sorted(
    path.parent.name for path in (Path(__file__).parents[3] / "scenarios").glob("*/scenario.yaml")
)


def _definition(scenario: str) -> ScenarioDefinition:
    loaded = load_scenario(scenario)
    assert isinstance(loaded, LoadedScenario)
    return loaded.definition


def _floor(*people: FloorCustomer) -> FloorView:
    return FloorView(people, len(people), len(people), (0, 0, len(people), 0, 0))


def _customer(number: int, *reached: str, cast: str | None = None) -> FloorCustomer:
    return FloorCustomer(number, cast, "regulars", 2, 2, "stays", True, False, reached)


@pytest.mark.parametrize("scenario", _SCENARIOS)
def test_every_tactic_and_lever_of_every_scenario_is_seen_or_has_a_reason_not_to_be(
    scenario: str,
) -> None:
    definition = _definition(scenario)
    stage = fit(scene_of(definition.scene, definition.sector), 672, 430)
    for entry in definition.hand:
        for variant in (None, *(each.id for each in entry.tactic.variants)):
            setting = TacticSetting(1, variant)
            played = played_in(definition, TurnDecisions({entry.tactic.id: setting}))
            seen = seen_of(played)
            shown = set_up(stage, seen, dressing_of(definition.sector)).shows()
            assert shown or any(each.sight in CARRIED for each in seen), entry.tactic.id
    for lever in definition.levers:
        played = played_in(definition, TurnDecisions(company={lever.lever.id: 2}))
        shown = set_up(stage, seen_of(played), dressing_of(definition.sector)).shows()
        assert bool(shown) != (lever.lever.id in UNSEEN), lever.lever.id


@pytest.mark.parametrize("scenario", [name for name in _SCENARIOS if name != "laboratory"])
def test_everything_a_scenario_can_play_at_once_finds_a_place(scenario: str) -> None:
    definition = _definition(scenario)
    decisions = TurnDecisions(
        {entry.tactic.id: TacticSetting(3) for entry in definition.hand},
        {"control_panel": 3, "research_survey": 3},
    )
    seen = seen_of(played_in(definition, decisions))
    stage = fit(scene_of(definition.scene, definition.sector), 1248, 592)
    assert not set_up(stage, seen, dressing_of(definition.sector)).unplaced


def test_settings_reach_the_floor_and_what_is_off_does_not() -> None:
    definition = _definition("smart_store")
    decisions = TurnDecisions(
        {
            "face_recognition": TacticSetting(3, "selling", "hidden"),
            "store_beacons": TacticSetting(0),
            "unheard_of": TacticSetting(2),
        },
        {"control_panel": 1, "security": 0},
    )
    camera, panel = played_in(definition, decisions)
    assert (camera.id, camera.level, camera.openness, camera.variant) == (
        "face_recognition",
        3,
        "hidden",
        "selling",
    )
    assert camera.channel == "store"
    assert "biometric" in camera.data
    assert (panel.id, panel.level, panel.ready) == ("control_panel", 1, True)


def test_what_reaches_nobody_yet_is_a_crate_until_it_does() -> None:
    seen = []
    for session in months_of("smart_store", tempting=True):
        view, after = session.review, session.situation()
        assert view is not None
        definition = session.loaded.definition
        coming = still_coming(definition, after.hand, view.floor, view.turn)
        played = played_in(definition, after.decisions, coming)
        seen.append({each.sight: each.level for each in seen_of(played)})
        if view.turn == 4:
            break
    assert "coming" in seen[0]
    assert "beacons" not in seen[0]
    assert "beacons" in seen[-1]


def test_a_tactic_with_lead_time_is_coming_up_until_its_turn() -> None:
    hand = bakery_month_4().hand
    later = replace(hand[0], works_from=6)
    assert coming_up([later, hand[1]], 4) >= {later.id}
    assert later.id not in coming_up([later], 6)


def test_staff_greet_one_of_the_cast_whom_they_know_another_one_each_month() -> None:
    words = FakeShell(FakeSession(bakery_month_4(), review=bakery_review())).language
    known = _floor(
        _customer(0, "usual_order", cast="okkema"),
        _customer(1, "usual_order", cast="van_rossum"),
        _customer(2, "usual_order"),
    )
    said = [greeting_in(words, known, (), turn) for turn in (1, 2)]
    assert {each.text for each in said if each is not None} == {
        "The usual, Mr Okkema?",
        "The usual, Mrs Van Rossum?",
    }


def test_strangers_are_greeted_without_a_name_and_nobody_where_nothing_is_remembered() -> None:
    words = FakeShell(FakeSession(bakery_month_4(), review=bakery_review())).language
    stranger = greeting_in(words, _floor(_customer(2, "usual_order")), (), 1)
    assert stranger is not None
    assert (stranger.person_id, stranger.text) == (None, "The usual?")
    assert greeting_in(words, _floor(_customer(2, "sell_along")), (), 1) is None


def test_the_planning_floor_shows_fewer_says_so_and_keeps_who_is_chosen() -> None:
    words = FakeShell(FakeSession(bakery_month_4(), review=bakery_review())).language
    many = _floor(*(_customer(number) for number in range(180)))
    floor = floor_stage(words, many, "counter", "bakery", (), selected=170)
    assert len(floor.people) == round(SHARE * 180) + 1
    assert 170 in {person.id for person in floor.people}
    assert isinstance(floor.legend, TrustDistribution)
    assert sum(each.count for each in floor.legend.levels) == round(SHARE * 180) + 1
