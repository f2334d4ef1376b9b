"""The file that says which statements rest on choices."""

from pathlib import Path

import pytest

from game.scenario import assumptions_file
from game.scenario.assumptions_file import check_assumptions, load_assumptions
from game.scenario.validation import validate_paths
from game.simulation.parameters import DEFAULT_PARAMETERS
from game.storage.resources import shipped_folder
from game.vocabulary.assumptions import Assumption, Assumptions, claim_id
from game.vocabulary.expectations import Claim

SOUND = """\
format: 1
seeds: 3
draws: 32
statements:
  - id: C3b
    turned_by: [value.boredom]
    moved_by: [trust.scar, value.delight_weight]
    joint: 0.97
  - id: strategy/hoarder_leads
    joint: 0.5
  - id: corner_bakery/more_tarts/below/abstain/trust/6
    moved_by: [trust.scar]
"""


def problems(folder: Path, content: str) -> list[str]:
    (folder / "assumptions.yaml").write_text(content, encoding="utf-8")
    return [f"{each.line}:{each.code}" for each in check_assumptions(folder)]


def test_what_is_there_and_said_by_somebody_is_sound(tmp_path: Path) -> None:
    assert problems(tmp_path, SOUND) == []


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("id: C3b", "id: C99z", "5:statement_gone"),
        ("hoarder_leads", "hoarder_leaps", "9:statement_gone"),
        ("abstain/trust/6", "abstain/trust/5", "11:statement_gone"),
        ("id: strategy/hoarder_leads", "id: C3b", "9:duplicate_id"),
        ("joint: 0.5", "joint: 1.5", "10:share_above_one"),
    ],
)
def test_a_mistake_is_found_where_it_is(tmp_path: Path, old: str, new: str, found: str) -> None:
    assert problems(tmp_path, SOUND.replace(old, new)) == [found]


def test_validate_looks_at_it(tmp_path: Path) -> None:
    file = tmp_path / "assumptions.yaml"
    file.write_text(SOUND.replace("C3b", "C99z"), encoding="utf-8")
    (tmp_path / "tactics.yaml").write_text("format: 1\ntactics: []\n", encoding="utf-8")
    assert "statement_gone" in {each.code for each in validate_paths([tmp_path])}


def test_a_broken_file_counts_as_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "catalogue").mkdir()
    monkeypatch.setattr(assumptions_file, "shipped_folder", lambda _: tmp_path)
    load_assumptions.cache_clear()
    assert load_assumptions().by_statement == {}
    problems(tmp_path / "catalogue", "format: [")
    load_assumptions.cache_clear()
    assert load_assumptions().by_statement == {}
    problems(tmp_path / "catalogue", SOUND)
    load_assumptions.cache_clear()
    assert load_assumptions().of("C3b").turned_by == ("value.boredom",)
    load_assumptions.cache_clear()


def test_the_shipped_file_is_sound_and_names_parameters_there_are() -> None:
    assert list(check_assumptions(shipped_folder("scenarios") / "catalogue")) == []
    known = {f"{group}.{name}" for group, name, _, _ in DEFAULT_PARAMETERS.described()}
    for found in load_assumptions().by_statement.values():
        assert {*found.turned_by, *found.moved_by} <= known, found.statement


def test_the_weakest_row_of_a_fact_decides_on_its_card() -> None:
    found = Assumptions(
        {
            "C3a": Assumption("C3a", moved_by=("a.b",)),
            "C3b": Assumption("C3b", joint_share=0.2),
            "C30a": Assumption("C30a", moved_by=("a.b",)),
            "C8a": Assumption("C8a", joint_share=0.99),
        }
    )
    assert [found.card(name) for name in ("C3", "C30", "C8", "C1")] == [
        "sign",
        "size",
        "none",
        "none",
    ]


def test_a_claim_is_known_by_what_it_says_not_by_its_size() -> None:
    claim = Claim("a_plan", "abstain", "revenue_cents", 4, total=True, above_by=0.1)
    assert claim_id("bakery", claim) == "bakery/a_plan/above/abstain/revenue_cents/4/total"
