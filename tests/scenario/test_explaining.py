import os
import subprocess
import sys
from pathlib import Path

import pytest

from game.documents.problems import Problem
from tests.scenario.conftest import Load

BAD = Path(__file__).parents[1] / "bad_scenarios"


def found(result: object) -> list[tuple[int, str, dict[str, str]]]:
    assert isinstance(result, tuple)
    return [
        (each.line, each.code, dict(each.arguments))
        for each in result
        if isinstance(each, Problem) and each.is_error
    ]


@pytest.mark.parametrize("key", ["'[key]'", "kind:all", "'kind:all'", "'\U0001f950'", "''"])
def test_strange_key_is_an_unknown_key(load: Load, key: str) -> None:
    ((line, code, arguments),) = found(load(("sector: bakery", f"sector: bakery\n{key}: 1")))
    assert (line, code) == (5, "unknown_key")
    assert arguments["found"] == key.strip("'")
    assert "segments" in arguments["allowed"]


def test_strange_key_among_names_is_no_name(load: Load) -> None:
    ((_, code, arguments), *_) = found(
        load(("company: {data_quality: 1}", "company: {'[key]': 1}"))
    )
    assert (code, arguments["found"]) == ("unknown_lever", "[key]")


def test_allowed_keys_are_those_of_the_kind_that_is_written(load: Load) -> None:
    ((_, code, arguments),) = found(load(("above: 5}", "abov: 5, above: 5}")))
    assert (code, arguments["meant"]) == ("unknown_key_meant", "above")
    assert arguments["allowed"] == "name, above, below, relative_to, for_turns"


def test_key_of_python_is_shown_as_it_is_written(load: Load) -> None:
    ((_, _, arguments),) = found(load(("{from: 2, to: 4}", "{from: 2, until: 4}")))
    assert arguments["allowed"] == "from, to"


def test_number_where_a_list_of_several_kinds_may_stand(load: Load) -> None:
    result = found(load(("  - usual_order\n", "  - 7\n")))
    assert (27, "needs_text", {"found": "7"}) in result


def test_missing_key_points_at_the_part_it_is_missing_in(load: Load) -> None:
    assert found(load(("  trust: 66\n", ""))) == [(15, "missing_key", {"name": "trust"})]


def test_problem_shows_the_line_with_a_caret(load: Load) -> None:
    result = load(("turns: 4", "turns: four"))
    assert isinstance(result, tuple)
    assert result[0].excerpt == "turns: four\n       ^"


def test_more_problems_than_anybody_reads_are_cut(load: Load) -> None:
    many = "".join(f"extra{number}: 1\n" for number in range(1000))
    result = load(("sector: bakery\n", f"sector: bakery\n{many}"))
    assert isinstance(result, tuple)
    assert 100 < len(result) < 300
    assert "more_problems" in [each.code for each in result]


def test_messages_do_not_depend_on_the_hash_seed() -> None:
    script = (
        "from game.scenario.validation import validate_paths\n"
        "from pathlib import Path\n"
        f"print(validate_paths(sorted(Path({str(BAD)!r}).glob('plan_*.yaml'))))\n"
    )
    said = {
        subprocess.run(
            [sys.executable, "-c", script],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(said) == 1
