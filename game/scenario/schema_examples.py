"""An example for every key of a schema, made from what the schema says where none is written."""

from collections.abc import Mapping
from typing import Any, Final

Schema = Mapping[str, Any]
_BY_NAME: Final[Mapping[str, Any]] = {
    "about": "sell_along",
    "above": 0.03,
    "acquisition_share": 0.05,
    "amount": 0.2,
    "at_turn": 6,
    "audience": "consenting",
    "base_churn": 0.02,
    "below": 0.1,
    "budget_per_turn_cents": 16100,
    "by": 0.05,
    "cash_cents": 24200,
    "choice": "visit",
    "confidence": 0.7,
    "consent_share": 0.2,
    "customer_share": 0.8,
    "data_integration": 1,
    "data_quality": 1,
    "above_by": 0.05,
    "below_by": 0.05,
    "debrief": ["asked_or_took"],
    "default": "wait",
    "depth": 1.0,
    "does": "Selling inside a service contact spoils the service.",
    "effects": [{"trust": {"points": -2}}],
    "event": "silent_regular",
    "factor": 1.15,
    "from": 2,
    "gross_margin": 0.45,
    "message": "notebook_read_out",
    "monthly_units": 3.0,
    "points_at": "usual_order",
    "plan": "more_tarts",
    "probability": 0.3,
    "reason": "It is an opinion about a law, not about customers.",
    "scenario": "corner_bakery",
    "selling": 1.0,
    "study": "White and others, 2008, United States",
    "says": "Asked aloud, it is welcome.",
    "segment": "regulars",
    "seeds": [1, 2, 3, 4],
    "service_problem_share": 0.06,
    "share": 0.3,
    "spend_cents": 3800,
    "surcharge": 1.0,
    "tactic": "sell_along",
    "traits": {"tenure": 1.5},
    "turn": 4,
    "turns": 3,
    "variant": "safety",
    "visibility": 1.0,
    "visit_probability": 0.7,
    "weight": 30,
    "when": {"tactic": {"id": "sell_along", "level": 2}},
    "within_turns": 3,
}
"""For keys whose type alone says too little; each fits wherever a key of that name stands."""
_WORDS: Final[Mapping[str, Any]] = {
    "string": "a_name",
    "boolean": True,
    "integer": 1,
    "number": 0.5,
}
_DEEPEST: Final = 8


def with_examples(schema: dict[str, Any]) -> dict[str, Any]:
    """The schema with an example for each key that has none."""
    definitions = schema.get("$defs", {})
    filled: dict[str, Any] = _filled(schema, definitions)
    return filled


def _filled(part: Any, definitions: Schema) -> Any:  # noqa: ANN401  (a part of a schema)
    if isinstance(part, list):
        return [_filled(each, definitions) for each in part]
    if not isinstance(part, dict):
        return part
    result = {key: _filled(each, definitions) for key, each in part.items()}
    for name, key in part.get("properties", {}).items():
        if isinstance(key, dict):
            known = result["properties"][name]
            usual = {
                "title": name.replace("_", " ").capitalize(),
                "examples": known.get("examples") or [_example(key, definitions, name=name)],
            }
            result["properties"][name] = {**usual, **known}
    return result


def _example(  # noqa: PLR0911  (one line a kind)
    part: Schema, definitions: Schema, depth: int = 0, name: str = ""
) -> Any:  # noqa: ANN401
    """Something that may stand where a part of a schema describes it."""
    if part.get("examples"):
        return part["examples"][0]
    if part.get("enum"):
        return part["enum"][0]
    if name in _BY_NAME and "$ref" not in part:
        return _BY_NAME[name]
    if part.get("default") not in (None, [], {}):
        return part["default"]
    if "$ref" in part:
        return _example(definitions[part["$ref"].rpartition("/")[2]], definitions, depth)
    for way in ("oneOf", "anyOf"):
        if way in part:
            return _example(part[way][0], definitions, depth)
    if part.get("type") == "array":
        wanted = max(1, part.get("minItems", 1))
        return [_example(part["items"], definitions, depth + 1)] * wanted
    if part.get("type") == "object":
        return _mapping(part, definitions, depth)
    return _WORDS.get(part.get("type", ""), "a_name")


def _mapping(part: Schema, definitions: Schema, depth: int) -> dict[str, Any]:
    properties: Schema = part.get("properties", {})
    if properties:
        names = part.get("required", ()) or list(properties)[:1]
        if depth > _DEEPEST:
            names = part.get("required", ())
        return {name: _example(properties[name], definitions, depth + 1, name) for name in names}
    values = part.get("additionalProperties")
    if not isinstance(values, dict):
        return {}
    name = _example(part.get("propertyNames", {}), definitions, depth + 1)
    return {name: _example(values, definitions, depth + 1)}
