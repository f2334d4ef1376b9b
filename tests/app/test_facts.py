"""``main.py facts``."""

import json

import pytest

from game.app.command_line import main
from game.experiments.facts import table
from game.experiments.facts.fact import Fact, Finding

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


@pytest.mark.parametrize(("hard", "value", "code"), [(True, 0.9, 1), (False, 0.9, 0), (True, 1, 0)])
def test_only_a_hard_fact_that_is_not_met_fails(
    hard: bool, value: float, code: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    row = next(fact for fact in table.FACTS if fact.id == "C1a")
    fact = Fact(row.id, row.measure, 0.95, 1.0, row.sources, reading="share", hard=hard)
    monkeypatch.setattr(table, "measure", lambda *_, **__: (Finding(fact, value, (value,)),))
    assert main(["facts", "--seeds", "1"]) == code
