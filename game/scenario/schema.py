"""The JSON Schema of scenarios, for completion and hints in editors."""

from typing import Any, Final

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from game.scenario.models.scenario import ScenarioModel

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"


class _SchemaOfWrittenFiles(GenerateJsonSchema):
    """Leaves out the empty value that stands for a key not given: it cannot be written."""

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        if schema.get("default", ...) is None:
            return self.generate_inner(schema["schema"])
        return super().default_schema(schema)


def json_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of ``scenario.yaml``, every key described."""
    written = ScenarioModel.model_json_schema(schema_generator=_SchemaOfWrittenFiles)
    return {"$schema": DIALECT, **written, "title": "Scenario"}
