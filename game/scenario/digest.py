"""A fingerprint of what a scenario means, whatever its files look like."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass

from game.vocabulary.scenario import ScenarioDefinition


def definition_digest(definition: ScenarioDefinition) -> str:
    """SHA-256 (hexadecimal) of the canonical JSON of a definition without its decoration."""
    text = json.dumps(_plain(definition), sort_keys=True, separators=(",", ":"), ensure_ascii=True)
    return hashlib.sha256(text.encode("ascii")).hexdigest()


def _plain(value: object) -> object:
    if is_dataclass(value) and not isinstance(value, type):
        content = {
            field.name: _plain(getattr(value, field.name))
            for field in fields(value)
            if not field.metadata.get("decoration")
        }
        return {"": type(value).__name__, **content}
    if isinstance(value, Mapping):
        return {str(key): _plain(part) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(part) for part in value]
    return value
