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


def broken_shop(folder: Path) -> Path:
    shutil.copytree(shipped_folder("scenarios") / "corner_bakery", folder / "corner_bakery")
    file = folder / "corner_bakery" / "scenario.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("sector: bakery", "sector: bakry"), encoding="utf-8")
    return folder / "corner_bakery"


def test_a_mistake_is_shown_with_its_line_and_a_caret(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = broken_shop(tmp_path)
    assert main(["validate", str(folder)]) == 1
    said, line, caret, total = capsys.readouterr().out.splitlines()
    assert said.endswith("generic.")
    assert line == "    sector: bakry"
    assert caret == "            ^"
    assert total == "1 error, 0 warnings."
    assert main(["validate", str(folder), "--format", "json"]) == 1
    (problem,) = json.loads(capsys.readouterr().out)
    assert problem["excerpt"] == "sector: bakry\n        ^"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [(["--lang", "nl"], "Bedoelde je"), (["--lang=de"], "Meinten Sie"), ([], "Did you mean")],
)
def test_mistakes_are_said_in_the_language_asked_for(
    tmp_path: Path, arguments: list[str], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["validate", str(broken_shop(tmp_path)), *arguments]) == 1
    assert f"{words} " in capsys.readouterr().out


def test_a_scenario_that_is_not_there_is_said_in_one_sentence(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["simulate", "corner_bakry", "--strategy", "baker"]) == 1
    message = capsys.readouterr().err
    assert message.startswith("There is no scenario or folder “corner_bakry”. Did you mean")
    assert message.count("\n") == 1


def test_schemas_are_written_to_a_folder_that_is_not_there_yet(tmp_path: Path) -> None:
    assert main(["schema", "--folder", str(tmp_path / "a" / "b")]) == 0
    assert (tmp_path / "a" / "b" / "scenario.json").exists()


def test_version_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--version"])
    assert ended.value.code == 0
    assert capsys.readouterr().out.startswith("The Usual?")
