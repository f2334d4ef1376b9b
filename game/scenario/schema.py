"""JSON Schemas of every kind of file authors write, for completion and hints in editors."""

from collections.abc import Collection, Mapping
from typing import Any, Final

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from game.documents.document import Document
from game.scenario.checks.cursor import top
from game.scenario.models.assumptions import AssumptionsFile
from game.scenario.models.decisions import DecisionsFile
from game.scenario.models.events import SharedEventsFile
from game.scenario.models.evidence import EvidenceFile, MechanismsFile, TraceabilityFile
from game.scenario.models.expected import ExpectedFile
from game.scenario.models.parts import IDS, Part
from game.scenario.models.scenario import ScenarioModel
from game.scenario.models.tactics import LeversFile, TacticsFile
from game.scenario.models.texts import CatalogueTexts, ScenarioTexts
from game.scenario.schema_examples import with_examples
from game.scenario.sources import CATALOGUE, source
from game.storage.resources import shipped_folder
from game.vocabulary.catalogue import LEVER_IDS

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
SCHEMAS: Final[Mapping[str, tuple[str, type[Part]]]] = {
    "scenario": ("Scenario", ScenarioModel),
    "text": ("Texts of a scenario", ScenarioTexts),
    "expected": ("What must hold of a scenario", ExpectedFile),
    "decisions": ("Decisions of a game", DecisionsFile),
    "tactics": ("Tactics of the catalogue", TacticsFile),
    "levers": ("Levers of the catalogue", LeversFile),
    "events": ("Shared events", SharedEventsFile),
    "catalogue_text": ("Texts of the catalogue", CatalogueTexts),
    "evidence": ("Evidence", EvidenceFile),
    "mechanisms": ("Mechanisms of the model", MechanismsFile),
    "traceability": ("What is not played", TraceabilityFile),
    "assumptions": ("What rests on assumptions", AssumptionsFile),
}
"""Name of a schema → its title and the model behind it."""


class _SchemaOfWrittenFiles(GenerateJsonSchema):
    """Leaves out the empty value that stands for a key not given: it cannot be written."""

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        if schema.get("default", ...) is None:
            return self.generate_inner(schema["schema"])
        return super().default_schema(schema)


def json_schema(name: str = "scenario") -> dict[str, Any]:
    """A JSON Schema (draft 2020-12), every key with a title, a description and an example.

    Args:
        name: one of SCHEMAS.
    """
    title, model = SCHEMAS[name]
    written = model.model_json_schema(schema_generator=_SchemaOfWrittenFiles)
    named = _with_ids(written, _known_ids(), name)
    return {"$schema": DIALECT, **with_examples(named), "title": title}


def _known_ids() -> dict[str, list[str]]:
    """Ids of the shipped catalogue, by what they name."""
    folder = shipped_folder("scenarios") / CATALOGUE
    found = {kind: _ids_in(f"{kind}.yaml", (kind,)) for kind in ("tactics", "events")}
    rows = ("statements", "findings", "facts", "ranges")
    evidence = _ids_in("evidence.yaml", rows) if (folder / "evidence.yaml").exists() else []
    return {**found, "levers": list(LEVER_IDS), "evidence": evidence}


def _ids_in(file_name: str, parts: Collection[str]) -> list[str]:
    document = source(shipped_folder("scenarios") / CATALOGUE / file_name).read().document
    if not isinstance(document, Document):
        return []
    entries = (entry for part in parts for entry in top(document).at(part).each())
    return [word for entry in entries if (word := entry.at("id").word)]


def _with_ids(part: Any, known: Mapping[str, list[str]], name: str) -> Any:  # noqa: ANN401
    """A schema with the ids there are in the place of the marks for them.

    Files that define ids, or that name more than the catalogue has, keep the pattern.
    """
    if isinstance(part, list):
        return [_with_ids(each, known, name) for each in part]
    if not isinstance(part, dict):
        return part
    whole = {key: _with_ids(each, known, name) for key, each in part.items() if key != IDS}
    kind = part.get(IDS)
    if kind is None or name == "evidence" or not known.get(kind):
        return whole
    kept = {key: each for key, each in whole.items() if key not in {"pattern", "maxLength"}}
    return {**kept, "enum": known[kind]}
