import json
from collections.abc import Iterator

from game.scenario.models.conditions import CONDITION_KINDS
from game.scenario.models.effects import EFFECT_KINDS
from game.scenario.schema import json_schema


def properties(part: object, name: str = "") -> Iterator[tuple[str, dict[str, object]]]:
    if isinstance(part, dict):
        for key, value in part.get("properties", {}).items():
            yield f"{name}.{key}", value
        for key, value in part.items():
            yield from properties(value, f"{name}.{key}")
    elif isinstance(part, list):
        for each in part:
            yield from properties(each, name)


def test_schema_names_its_dialect_and_is_plain_json() -> None:
    schema = json_schema()
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert json.loads(json.dumps(schema)) == schema


def test_every_key_has_a_title_and_a_description() -> None:
    definitions = json_schema()["$defs"]
    bare = []
    for name, value in properties(json_schema()):
        target = definitions.get(str(value.get("$ref", "")).rpartition("/")[2], {})
        if not ({**target, **value}).get("description") or not ({**target, **value}).get("title"):
            bare.append(name)
    assert bare == []


def test_nothing_may_be_written_as_null() -> None:
    assert '"null"' not in json.dumps(json_schema())


def test_conditions_and_effects_offer_their_kinds() -> None:
    definitions = json_schema()["$defs"]
    for name, key, kinds in (
        ("EndingModel", "when", CONDITION_KINDS),
        ("ChoiceModel", "effects", EFFECT_KINDS),
    ):
        text = json.dumps(definitions[name]["properties"][key])
        assert text.count("$ref") == len(kinds)


def test_unknown_keys_are_refused_everywhere() -> None:
    definitions = json_schema()["$defs"].values()
    assert all(each["additionalProperties"] is False for each in definitions)
