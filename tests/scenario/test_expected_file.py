"""``expected.yaml``: strict, and checked against the scenario."""

from pathlib import Path

import pytest

from game.scenario.expected_file import read_expected
from game.scenario.loaded import LoadedScenario
from game.scenario.loading import load_scenario
from game.storage.resources import shipped_folder
from game.vocabulary.expectations import Claim, Expectations, without
from game.vocabulary.scenario import ScenarioDefinition

HEAD = "format: 1\nseeds: [1, 2]\nclaims:\n"
TRUST = "measure: trust, at_turn: 6, above_by: 1}"


@pytest.fixture(scope="module")
def bakery() -> ScenarioDefinition:
    loaded = load_scenario("corner_bakery")
    assert isinstance(loaded, LoadedScenario)
    return loaded.definition


def codes(folder: Path, definition: ScenarioDefinition, claim: str) -> list[str]:
    (folder / "expected.yaml").write_text(f"{HEAD}  - {claim}\n", encoding="utf-8")
    found = read_expected(folder, definition)
    assert isinstance(found, tuple), found
    return [each.code for each in found]


def test_claims_are_read_as_written(tmp_path: Path, bakery: ScenarioDefinition) -> None:
    (tmp_path / "expected.yaml").write_text(
        f"{HEAD}  - {{plan: baker, compared_with: more_tarts, measure: revenue_cents, at_turn: 3,"
        " total: true, below_by: 0.02}\n"
        "  - {plan: baker, measure: trust, at_turn: 6, above_by: 1}\n",
        encoding="utf-8",
    )
    assert read_expected(tmp_path, bakery) == Expectations(
        (1, 2),
        (
            Claim("baker", "more_tarts", "revenue_cents", 3, total=True, below_by=0.02),
            Claim("baker", "abstain", "trust", 6, above_by=1),
        ),
    )


def test_plans_without_a_part_and_orders_are_read(
    tmp_path: Path, bakery: ScenarioDefinition
) -> None:
    (tmp_path / "expected.yaml").write_text(
        f"{HEAD}  - {{plan: more_tarts, without: sell_along, measure: trust, at_turn: 6,"
        " below_by: 1, in_seeds: 0.75, taught_by: {trust.talk: 0}}\n"
        "orders:\n  - {plans: [baker, abstain, pusher], measure: trust, at_turn: 6}\n",
        encoding="utf-8",
    )
    read = read_expected(tmp_path, bakery)
    assert isinstance(read, Expectations), read
    assert read.claims == (
        Claim(
            "more_tarts",
            without("more_tarts", "sell_along"),
            "trust",
            6,
            below_by=1,
            in_seeds=0.75,
            taught_by=(("trust.talk", 0),),
        ),
        Claim("baker", "abstain", "trust", 6, above_by=0.0),
        Claim("abstain", "pusher", "trust", 6, above_by=0.0),
    )


def test_no_file_claims_nothing(tmp_path: Path, bakery: ScenarioDefinition) -> None:
    assert read_expected(tmp_path, bakery) == Expectations((), ())


@pytest.mark.parametrize(
    ("claim", "code"),
    [
        ("{plan: bakr, measure: trust, at_turn: 6, above_by: 1}", "unknown_way_meant"),
        ("{plan: best, measure: trust, at_turn: 6, above_by: 1}", "unknown_way"),
        ("{plan: baker, measure: trust, at_turn: 7, above_by: 1}", "turn_after_end"),
        ("{plan: baker, measure: trust, at_turn: 6}", "bound_missing"),
        ("{plan: baker, measure: trust, at_turn: 6, above_by: 1, below_by: 1}", "both_ways"),
        (f"{{plan: baker, without: usual_order, {TRUST}", "without_needs_plan"),
        (f"{{plan: more_tarts, without: sel_along, {TRUST}", "not_in_plan_meant"),
        (
            f"{{plan: more_tarts, without: sell_along, compared_with: abstain, {TRUST}",
            "exactly_one_of",
        ),
        ("{plan: baker, measure: trust, at_turn: 6, total: true, above_by: 1}", "not_summed"),
        ("{plan: baker, measure: trust, at_turn: 6, above_by: 1, by: 2}", "unknown_key"),
    ],
)
def test_what_is_wrong_is_said(
    claim: str, code: str, tmp_path: Path, bakery: ScenarioDefinition
) -> None:
    assert [each.removesuffix("_meant") for each in codes(tmp_path, bakery, claim)] == [
        code.removesuffix("_meant")
    ]


@pytest.mark.parametrize(
    "folder",
    sorted(shipped_folder("scenarios").glob("*/expected.yaml")),
    ids=lambda p: p.parent.name,
)
def test_shipped_claims_can_be_checked(folder: Path) -> None:
    loaded = load_scenario(folder.parent)
    assert isinstance(loaded, LoadedScenario), loaded
    read = read_expected(folder.parent, loaded.definition)
    assert isinstance(read, Expectations), read
    assert read.claims
