"""``main.py facts --sensitivity``."""

import json
from pathlib import Path

import pytest

from game.app import sensitivity
from game.app.command_line import main
from game.app.kept_outcomes import KeptOutcomes
from game.experiments.sensitivity.running import Base, Outcome
from game.experiments.sensitivity.topics import ClaimsTopic
from game.scenario.assumptions_file import check_assumptions
from game.vocabulary.assumptions import Assumption, Assumptions
from game.vocabulary.expectations import Claim, Expectations
from tests.experiments.balance_examples import short_bakery

_NEAR = Claim("ask_and_surprise", "abstain", "revenue_cents", 3, above_by=0.0)
_SURE = Claim("more_tarts", "abstain", "trust", 3, below_by=0.1)
_ONLY = ["facts", "--sensitivity", "--seeds", "1", "--workers", "1"]


@pytest.fixture(autouse=True)
def only_claims_about_a_short_bakery(monkeypatch: pytest.MonkeyPatch) -> None:
    topic = ClaimsTopic(short_bakery(), Expectations((1,), (_NEAR, _SURE)), 500)
    monkeypatch.setattr(sensitivity, "topics_of", lambda _: (topic,))


def asked(tmp_path: Path, *more: str) -> list[str]:
    return [*_ONLY, "--draws", "2", "--keep", str(tmp_path / "kept.jsonl"), *more]


def test_what_was_found_is_printed_and_written_for_validate(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    written = tmp_path / "assumptions.yaml"
    code = main(
        asked(
            tmp_path, "--parameter", "purchase.trust_slope", "--record", str(written),
            "--format", "json",
        )
    )  # fmt: skip
    found = json.loads(capsys.readouterr().out)
    assert code == 0
    assert (found["statements"], found["draws"], found["missing"]) == (2, 2, 0)
    assert written.read_text(encoding="utf-8").count("- id:") == len(found["assumptions"])
    gone = {each.code for each in check_assumptions(tmp_path)}
    assert gone <= {"statement_gone"}


def test_the_table_is_in_words(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(asked(tmp_path, "--parameter", "purchase.trust_slope")) == 0
    printed = capsys.readouterr().out
    assert "[[" not in printed
    assert "2 statements" in printed


def test_it_goes_on_where_it_was_interrupted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked_for = asked(tmp_path, "--parameter", "purchase.shortfall_weight")
    main(asked_for)
    whole = capsys.readouterr().out
    kept = tmp_path / "kept.jsonl"
    lines = [line for line in kept.read_text(encoding="utf-8").splitlines() if line]
    assert len(lines) == 5  # the defaults, then two ends and two draws
    kept.write_text("\n".join(lines[:3]) + "\n" + lines[3][:30], encoding="utf-8")
    main(asked_for)
    assert capsys.readouterr().out == whole
    again = [json.loads(line) for line in kept.read_text("utf-8").splitlines() if line[-1:] == "}"]
    assert sum("variant" in row for row in again) == 4


def test_only_statements_whose_defaults_have_changed_are_measured_again(tmp_path: Path) -> None:
    base = Base(Outcome("default", {"C1a": (1.0, 2.0), "C1b": (3.0, 4.0)}), {})
    kept = KeptOutcomes(tmp_path / "kept.jsonl", base)
    kept.add(Outcome("value.boredom=low", {"C1a": (5.0,), "C1b": (6.0,)}))
    changed = Base(Outcome("default", {"C1a": (1.0, 2.0), "C1b": (3.0, 4.5)}), {})
    later = KeptOutcomes(tmp_path / "kept.jsonl", changed)
    assert later.read()["value.boredom=low"].numbers == {"C1a": (5.0,)}
    later.add(Outcome("value.boredom=low", {"C1b": (7.0,)}))
    assert later.read()["value.boredom=low"].numbers == {"C1a": (5.0,), "C1b": (7.0,)}
    assert kept.read()["value.boredom=low"].numbers == {"C1a": (5.0,), "C1b": (6.0,)}


def test_nothing_unfinished_is_written_down(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(sensitivity, "measure_variants", interrupted)
    written = tmp_path / "assumptions.yaml"
    assert main(asked(tmp_path, "--record", str(written))) == 1
    assert not written.exists()
    assert "were not measured" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["facts", "--draws", "3"], "--draws goes with --sensitivity"),
        (["facts", "--sensitivity", "--parameter", "value.wrong"], "“value.wrong”"),
    ],
)
def test_a_users_mistake_is_explained(
    options: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(options) == 1
    assert said in capsys.readouterr().err


def test_the_table_of_facts_marks_what_rests_on_assumptions(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    many = tuple(f"value.p{number}" for number in range(5))
    known = Assumptions({"C1b": Assumption("C1b", turned_by=many)})
    monkeypatch.setattr("game.scenario.assumptions_file.load_assumptions", lambda: known)
    main(["facts", "--seeds", "1"])
    printed = capsys.readouterr().out
    marked = "depends on assumptions: value.p0, value.p1, value.p2 and 2 more"
    assert printed.count("depends on assumptions") == 1
    assert marked in printed
