"""Plans that would be refused are found by playing them, at their lines."""

import shutil
from pathlib import Path

import pytest

from game.documents.problems import Problem
from game.experiments.plan_checks import check_played
from game.scenario.validation import validate_paths
from game.storage.resources import shipped_folder

BAKERY = shipped_folder("scenarios") / "corner_bakery"


def _checked(tmp_path: Path, old: str, new: str) -> tuple[tuple[Problem, ...], list[str]]:
    folder = tmp_path / "corner_bakery"
    folder.mkdir()
    text = (BAKERY / "scenario.yaml").read_text(encoding="utf-8")
    assert old in text
    (folder / "scenario.yaml").write_text(text.replace(old, new, 1), encoding="utf-8")
    found = validate_paths([folder], check_played)
    return tuple(each for each in found if each.is_error), text.replace(old, new, 1).splitlines()


def test_a_turn_that_costs_too_much_is_named_with_its_amounts(tmp_path: Path) -> None:
    errors, lines = _checked(
        tmp_path, "budget_per_turn_cents: 16100", "budget_per_turn_cents: 1000"
    )
    assert {each.code for each in errors} == {"plan_over_budget"}
    first = errors[0]
    price, available, missing = (
        int(first.arguments[name]) for name in ("price", "available", "missing")
    )
    assert price - available == missing > 0
    assert "tactics:" in lines[first.line - 1] or "usual_order" in lines[first.line - 1]


def test_what_a_tactic_needs_is_named(tmp_path: Path) -> None:
    errors, _ = _checked(tmp_path, "data_integration: 1", "data_integration: 0")
    assert "plan_needs_integration" in {each.code for each in errors}


def test_a_parameter_that_teaches_must_exist(tmp_path: Path) -> None:
    folder = tmp_path / "corner_bakery"
    shutil.copytree(BAKERY, folder)
    file = folder / "expected.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("intrusion.push_scale", "intrusion.push_scal"), encoding="utf-8")
    errors = [each for each in validate_paths([folder], check_played) if each.is_error]
    assert [(each.code, each.arguments["meant"]) for each in errors] == [
        ("unknown_parameter_meant", "intrusion.push_scale")
    ]


@pytest.mark.parametrize("scenario", ["corner_bakery", "telecom_churn"])
def test_shipped_plans_can_be_played(scenario: str) -> None:
    found = validate_paths([shipped_folder("scenarios") / scenario], check_played)
    assert [each for each in found if each.code.startswith("plan_")] == []
