"""Finding the model behind a place in a file: which keys and kinds are allowed there."""

from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel, Tag

from game.scenario.models.parts import KIND

Location = tuple[str | int, ...]


def allowed_keys(model: type[BaseModel], location: Location) -> list[str]:
    """The keys of the mapping at a location, as authors write them."""
    found = _bare(_at(model, location))
    if not (isinstance(found, type) and issubclass(found, BaseModel)):
        return []
    return [field.alias or name for name, field in found.model_fields.items()]


def allowed_kinds(model: type[BaseModel], location: Location) -> list[str]:
    """The keys of a one-key union at a location; empty for a union told apart by shape."""
    tags = [
        part.tag.removeprefix(KIND)
        for member in _members(_at(model, location))
        if get_origin(member) is Annotated
        for part in get_args(member)[1:]
        if isinstance(part, Tag)
    ]
    return [] if {"value", "list", "mapping"} & set(tags) else tags


def _at(annotation: Any, location: Location) -> Any:  # noqa: ANN401  (types are values here)
    for part in location:
        annotation = _into(annotation, part)
    return annotation


def _into(annotation: Any, part: str | int) -> Any:  # noqa: ANN401
    if isinstance(part, str) and part.startswith(KIND):
        return next((each for each in _members(annotation) if _has_tag(each, part)), None)
    bare = _bare(annotation)
    if get_origin(bare) is list:
        return get_args(bare)[0]
    if get_origin(bare) is dict:
        return get_args(bare)[1]
    if isinstance(bare, type) and issubclass(bare, BaseModel):
        for name, field in bare.model_fields.items():
            if part in {name, field.alias}:
                return field.annotation
    return None


def _members(annotation: Any) -> list[Any]:  # noqa: ANN401
    """The members of a union, nested ones included."""
    if get_origin(annotation) is Annotated and not any(
        isinstance(part, Tag) for part in get_args(annotation)[1:]
    ):
        return _members(get_args(annotation)[0])
    if get_origin(annotation) in {Union, UnionType}:
        return [each for member in get_args(annotation) for each in _members(member)]
    return [] if annotation is NoneType else [annotation]


def _bare(annotation: Any) -> Any:  # noqa: ANN401
    """An annotation without what only constrains it, and without None."""
    members = _members(annotation)
    found = members[0] if len(members) == 1 else annotation
    while get_origin(found) is Annotated:
        found = get_args(found)[0]
    return found


def _has_tag(member: Any, tag: str) -> bool:  # noqa: ANN401
    return get_origin(member) is Annotated and any(
        isinstance(part, Tag) and part.tag == tag for part in get_args(member)[1:]
    )
