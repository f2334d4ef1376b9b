"""``validate`` and ``schema`` as authors use them."""

import json
import shutil
from pathlib import Path

import pytest

from game.app.command_line import main
from game.storage.resources import shipped_folder


def test_everything_shipped_is_in_order(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["validate"]) == 0
    assert "error" not in capsys.readouterr().out.replace("0 errors", "")


def test_a_mistake_is_shown_with_file_line_and_remedy(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "my_bakery"
    shutil.copytree(shipped_folder("scenarios") / "corner_bakery", folder)
    file = folder / "scenario.yaml"
    text = file.read_text(encoding="utf-8").replace("id: corner_bakery", "id: my_bakery")
    file.write_text(text.replace("sector: bakery", "sector: bakry"), encoding="utf-8")
    line = text.splitlines().index("sector: bakery") + 1
    assert main(["validate", str(folder)]) == 1
    message = capsys.readouterr().out
    assert f"scenario.yaml:{line}:" in message
    assert "Did you mean “bakery”" in message
    assert main(["validate", str(folder), "--format", "json"]) == 1
    (problem,) = json.loads(capsys.readouterr().out)
    assert problem["line"] == line
    assert problem["severity"] == "error"


def test_the_schema_is_written_to_a_file(tmp_path: Path) -> None:
    file = tmp_path / "scenario.schema.json"
    assert main(["schema", "--out", str(file)]) == 0
    schema = json.loads(file.read_text(encoding="utf-8"))
    assert schema["$schema"].startswith("https://json-schema.org/")
    assert {"format", "id", "turns", "hand"} <= set(schema["properties"])


def test_a_file_that_cannot_be_written_is_a_users_error(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["schema", "--out", str(tmp_path / "missing" / "x.json")]) == 1
    assert "cannot be written" in capsys.readouterr().err
