"""``main.py facts``."""

import json

import pytest

from game.app.command_line import main

KEYS = [
    *("id", "statement", "metric", "value", "low", "high", "hard", "inside", "sources"),
    *("depends_on_assumptions", "turned_by", "moved_by"),
]


def test_facts_as_json_say_for_each_whether_it_is_met(capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["facts", "--seeds", "1", "--format", "json"])
    rows = json.loads(capsys.readouterr().out)
    assert all(list(row) == KEYS for row in rows)
    assert all(row["inside"] == (row["low"] <= row["value"] <= row["high"]) for row in rows)
    assert code == int(any(row["hard"] and not row["inside"] for row in rows))


def test_a_number_of_seeds_below_one_is_wrong_usage() -> None:
    with pytest.raises(SystemExit) as exit_code:
        main(["facts", "--seeds", "0"])
    assert exit_code.value.code == 2
