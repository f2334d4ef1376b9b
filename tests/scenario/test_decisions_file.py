from pathlib import Path

import pytest

from game.documents.problems import Problem
from game.scenario.decisions_file import read_decisions
from game.scenario.loaded import LoadedScenario
from game.vocabulary.decisions import Prediction, TurnDecisions
from game.vocabulary.scenario import ScenarioDefinition
from game.vocabulary.settings import TacticSetting
from tests.scenario.conftest import Load


@pytest.fixture
def definition(load: Load) -> ScenarioDefinition:
    shop = load()
    assert isinstance(shop, LoadedScenario)
    return shop.definition


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "decisions.yaml"


def codes(result: object) -> list[str]:
    assert isinstance(result, tuple)
    return [each.code for each in result if isinstance(each, Problem)]


def test_every_turn_has_decisions(file: Path, definition: ScenarioDefinition) -> None:
    file.write_text(
        "turns:\n"
        "  - tactics: {usual_order: {level: 2, openness: explained, consent: opt_in}}\n"
        "    company: {data_quality: 1}\n"
        "    predictions: {trust: {direction: up, confidence: 0.8}}\n"
        "  - tactics: {usual_order: {level: 1}}\n"
        "    choices: {silent_regular: visit}\n"
    )
    decisions = read_decisions(file, definition)
    last = TacticSetting(1, None, "policy", "opt_out", "all")
    assert decisions == (
        TurnDecisions(
            {"usual_order": TacticSetting(2, None, "explained", "opt_in", "all")},
            {"data_quality": 1},
            {},
            {"trust": Prediction("up", 0.8)},
        ),
        TurnDecisions({"usual_order": last}, {}, {"silent_regular": "visit"}),
        TurnDecisions({"usual_order": last}),
        TurnDecisions({"usual_order": last}),
    )


def test_everything_wrong_is_said_at_once(file: Path, definition: ScenarioDefinition) -> None:
    file.write_text(
        "scenario: other\n"
        "turns:\n"
        "  - tactics: {usual_ordr: {level: 2}, sell_along: {level: 1}}\n"
        "    company: {data_qualty: 1}\n"
        "    choices: {silent_regular: nothing}\n"
        "    predictions: {mood: {direction: up, confidence: 0.5}}\n"
        "  - tactics: {usual_order: {level: 5}}\n"
    )
    assert codes(read_decisions(file, definition)) == [
        "other_scenario",
        "unknown_tactic_meant",
        "opens_later",
        "unknown_lever_meant",
        "unknown_choice",
        "unknown_prediction",
        "too_large",
    ]


def test_file_that_does_not_exist_is_a_problem(file: Path, definition: ScenarioDefinition) -> None:
    assert codes(read_decisions(file, definition)) == ["file_unreadable"]


def test_more_turns_than_the_game_has_is_a_problem(
    file: Path, definition: ScenarioDefinition
) -> None:
    file.write_text("turns: [{}, {}, {}, {}, {}]\n")
    assert codes(read_decisions(file, definition)) == ["too_many_turns"]
