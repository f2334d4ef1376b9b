"""``simulate`` as scripts use it: formats, exit codes, the promised JSON."""

import csv
import io
import json
import math
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from game.app.command_line import main

SCENARIOS = ("corner_bakery", "telecom_churn")
MEASURES = {
    "trust",
    "trust_measured",
    "revenue_cents",
    "contribution_cents",
    "customers",
    "arrived",
    "churned",
    "opted_out",
    "complaints",
    "data_complaints",
    "consent_share",
    "reputation",
    "customer_equity_cents",
}


def simulate(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, Any]:
    code = main(["simulate", *arguments, "--format", "json"])
    output = capsys.readouterr()
    assert (code, output.err) == (0, "")
    record: dict[str, Any] = json.loads(output.out)
    return record


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_the_json_has_the_promised_form(scenario: str, capsys: pytest.CaptureFixture[str]) -> None:
    record = simulate(capsys, scenario, "--strategy", "baker", "--seed", "7")
    assert {"scenario", "seed", "people", "strategy", "start", "turns", "ending", "goals"} <= set(
        record
    )
    assert record["scenario"] == scenario
    assert record["seed"] == 7
    assert set(record["start"]) == {"trust", "trust_measured", "customers", "digest"}
    for number, turn in enumerate(record["turns"], 1):
        assert turn["turn"] == number
        assert set(turn["measures"]) == MEASURES
        assert len(turn["digest"]) == 64


@pytest.mark.parametrize(
    "strategy", ["abstain", "baker", "segmenter", "service", "hoarder", "pusher"]
)
@pytest.mark.parametrize("scenario", SCENARIOS)
def test_both_ledgers_add_up(
    scenario: str, strategy: str, capsys: pytest.CaptureFixture[str]
) -> None:
    record = simulate(capsys, scenario, "--strategy", strategy, "--customers", "800")
    before = record["start"]["trust"]
    for turn in record["turns"]:
        measures = turn["measures"]
        moved = math.fsum(turn["trust_by_cause"].values())
        assert measures["trust"] - before == pytest.approx(moved, abs=1e-9)
        assert sum(turn["revenue_by_cause_cents"].values()) == measures["revenue_cents"]
        before = measures["trust"]


def test_different_strategies_tell_different_stories(capsys: pytest.CaptureFixture[str]) -> None:
    baker = simulate(capsys, "corner_bakery", "--strategy", "baker", "--seed", "7")
    hoarder = simulate(capsys, "corner_bakery", "--strategy", "hoarder", "--seed", "7")
    assert baker["start"] == hoarder["start"]
    assert baker["turns"][-1]["digest"] != hoarder["turns"][-1]["digest"]
    assert baker["turns"][-1]["measures"]["trust"] > hoarder["turns"][-1]["measures"]["trust"]


def test_the_same_arguments_give_the_same_bits(capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ("corner_bakery", "--strategy", "random", "--seed", "11")
    assert simulate(capsys, *arguments) == simulate(capsys, *arguments)


def test_customers_sets_the_number_of_people(capsys: pytest.CaptureFixture[str]) -> None:
    record = simulate(capsys, "corner_bakery", "--strategy", "abstain", "--customers", "2000")
    assert record["people"] == 2000
    assert 1400 < record["start"]["customers"] < 1800


def test_decisions_of_a_file_are_played_and_the_last_ones_repeat(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "plan.yaml"
    file.write_text(
        "turns:\n  - tactics: {usual_order: {level: 1, openness: explained}}\n", encoding="utf-8"
    )
    record = simulate(capsys, "corner_bakery", "--decisions", str(file))
    assert len(record["turns"]) == 6
    for turn in record["turns"]:
        assert turn["decisions"]["tactics"]["usual_order"]["openness"] == "explained"


def test_csv_has_a_line_a_turn(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["simulate", "corner_bakery", "--strategy", "abstain", "--format", "csv"]) == 0
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert [row["turn"] for row in rows] == ["1", "2", "3", "4", "5", "6"]


def test_the_table_ends_with_the_ending(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["simulate", "corner_bakery", "--strategy", "abstain"]) == 0
    assert "Nice shop, wasn't it?" in capsys.readouterr().out.splitlines()[-1]


def test_an_unknown_scenario_is_a_users_error_with_a_suggestion(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["simulate", "corner_bakry", "--strategy", "baker"]) == 1
    assert "Did you mean “corner_bakery”" in capsys.readouterr().err


def test_a_plan_the_money_refuses_says_which_month_and_by_how_much(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    levers = "data_quality: 3, data_integration: 3, data_scientists: 3, behavioural_analysts: 3"
    file = tmp_path / "plan.yaml"
    turns = "\n".join(["  - {}"] * 5 + [f"  - company: {{{levers}, security: 3, on_device: 3}}"])
    file.write_text(f"turns:\n{turns}\n", encoding="utf-8")
    assert main(["simulate", "corner_bakery", "--decisions", str(file)]) == 1
    message = capsys.readouterr().err
    assert "Month 6" in message
    assert "more than there is" in message


@pytest.mark.parametrize(
    "arguments",
    [
        ["simulate", "corner_bakery"],
        ["simulate", "corner_bakery", "--strategy", "nobody"],
        ["simulate", "corner_bakery", "--strategy", "baker", "--decisions", "plan.yaml"],
        ["simulate", "corner_bakery", "--strategy", "baker", "--customers", "12"],
        ["simulate", "corner_bakery", "--strategy", "baker", "--seed", "x"],
        ["bake"],
    ],
)
def test_wrong_usage_ends_with_two(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2


@pytest.mark.parametrize("command", ["play", "simulate", "validate", "schema", "screenshot"])
def test_every_command_explains_itself(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main([command, "--help"])
    assert ended.value.code == 0
    assert "[[" not in capsys.readouterr().out


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no full device")
def test_a_full_disk_is_said_in_words() -> None:
    root = Path(__file__).parents[2]
    with Path("/dev/full").open("w") as full:
        finished = subprocess.run(
            [
                sys.executable,
                str(root / "main.py"),
                "simulate",
                "corner_bakery",
                "--strategy",
                "abstain",
            ],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            timeout=60,
            check=False,
        )
    assert finished.returncode == 1
    assert "cannot be written" in finished.stderr
    assert "Traceback" not in finished.stderr
