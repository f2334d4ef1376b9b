"""The schemas beside the scenarios: made by the code, kept by the files, found by editors."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from game.app.commands.schema import KINDS, schema_text
from game.scenario.schema import SCHEMAS, json_schema
from game.scenario.sources import CATALOGUE
from game.storage.resources import shipped_folder

SCENARIOS = shipped_folder("scenarios")
FOLDER = SCENARIOS / "schema"
FILES = sorted(SCENARIOS.glob("*/*.yaml"))


def kind_of(file: Path) -> str:
    if file.name.startswith("text."):
        return "catalogue_text" if file.parent.name == CATALOGUE else "text"
    assert file.stem in SCHEMAS, file
    return file.stem


def keys(part: Any, name: str = "") -> Iterator[tuple[str, dict[str, Any]]]:  # noqa: ANN401
    if isinstance(part, dict):
        for key, value in part.get("properties", {}).items():
            if isinstance(value, dict) and "properties" not in part.get("examples", {}):
                yield f"{name}.{key}", value
        for key, value in part.items():
            if key != "examples":
                yield from keys(value, f"{name}.{key}")
    elif isinstance(part, list):
        for each in part:
            yield from keys(each, name)


def test_the_command_offers_every_kind() -> None:
    assert set(KINDS) == set(SCHEMAS)


@pytest.mark.parametrize("kind", KINDS)
def test_the_shipped_schema_is_what_the_code_makes(kind: str) -> None:
    """If not: python main.py schema --folder scenarios/schema."""
    assert (FOLDER / f"{kind}.json").read_text(encoding="utf-8") == schema_text(kind)


@pytest.mark.parametrize("kind", KINDS)
def test_every_key_has_a_title_a_description_and_an_example_that_fits(kind: str) -> None:
    schema = json_schema(kind)
    definitions = schema.get("$defs", {})
    assert schema["title"]
    assert schema["description"]
    for name, key in keys(schema):
        target = definitions.get(str(key.get("$ref", "")).rpartition("/")[2], {})
        assert key.get("title"), name
        assert key.get("description") or target.get("description"), name
        assert key.get("examples"), name
        validator = Draft202012Validator({**key, "$defs": definitions})
        for example in key["examples"]:
            assert [each.message for each in validator.iter_errors(example)] == [], name


@pytest.mark.parametrize("kind", sorted({kind_of(file) for file in FILES}))
def test_shipped_files_keep_to_their_schema(kind: str) -> None:
    """An independent validator with a YAML parser of its own reads them."""
    files = [str(file) for file in FILES if kind_of(file) == kind]
    command = [sys.executable, "-m", "check_jsonschema", "--schemafile"]
    done = subprocess.run(
        [*command, str(FOLDER / f"{kind}.json"), *files],
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-2000:]


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}/{file.name}")
def test_the_first_line_names_the_schema(file: Path) -> None:
    first = file.read_text(encoding="utf-8").splitlines()[0]
    assert first == f"# yaml-language-server: $schema=../schema/{kind_of(file)}.json"
    assert (file.parent / first.partition("=")[2]).resolve().exists()


def test_ids_of_the_catalogue_are_listed_where_they_are_expected() -> None:
    schema = json_schema()
    definitions = schema["$defs"]
    hand = definitions["HandModel"]["properties"]["id"]["enum"]
    assert "usual_order" in hand
    assert definitions["TurnModel"]["properties"]["tactics"]["propertyNames"]["enum"] == hand
    assert "security" in definitions["LeverCondition"]["properties"]["id"]["enum"]
    assert "list_fatigue" in definitions["SharedEventModel"]["properties"]["use"]["enum"]
    assert "S68" in schema["properties"]["cards"]["items"]["enum"]


def test_a_mistake_is_found_with_the_schema_alone() -> None:
    schema = json.loads((FOLDER / "decisions.json").read_text(encoding="utf-8"))
    wrong = {"turns": [{"tactics": {"usual_ordr": {"level": 1}}}]}
    assert not Draft202012Validator(schema).is_valid(wrong)
