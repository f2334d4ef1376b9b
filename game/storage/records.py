"""Records in JSON files, read strictly: exact types, no unknown keys, nothing missing.

A few dozen lines where pydantic would do: it is needed to check what people write, and takes more
memory than everything the window draws.
"""

import dataclasses
import json
import math
import re
from collections.abc import Hashable, Mapping
from dataclasses import MISSING, dataclass
from functools import cache
from types import NoneType, UnionType
from typing import (
    Annotated,
    Any,
    Literal,
    TypeVar,
    Union,
    cast,
    get_args,
    get_origin,
    get_type_hints,
)

RecordType = TypeVar("RecordType")


class UnfitRecordError(ValueError):
    """The content is not exactly of the record's form."""


@dataclass(frozen=True, slots=True)
class Between:
    """Bounds of a number, for ``Annotated``; None leaves a side open."""

    low: float | None = None
    high: float | None = None

    def allows(self, value: float) -> bool:
        """Whether a number lies between them, ends included."""
        above = self.low is None or value >= self.low
        return above and (self.high is None or value <= self.high)


@dataclass(frozen=True, slots=True)
class Shaped:
    """The form of a text, for ``Annotated``: a regular expression for all of it."""

    pattern: str

    def allows(self, value: str) -> bool:
        """Whether a text has the form."""
        return re.fullmatch(self.pattern, value) is not None


def read_record(kind: type[RecordType], content: object) -> RecordType:
    """A record out of what ``json.loads`` made of a file.

    Args:
        kind: a dataclass whose fields are ``bool``, ``int``, ``float``, ``str``, ``Literal``, other
            such dataclasses, and lists, dicts by name and unions with None of these; ``Annotated``
            with `Between` or `Shaped` where more is asked. A whole number will do for a ``float``.
        content: of the file, or of a part of it.

    Raises:
        UnfitRecordError: it is anything else. No other error, whatever the content is.
    """
    if not isinstance(content, dict):
        raise UnfitRecordError(f"{kind.__name__} is no object")
    hints, required = _form(cast(Hashable, kind))
    if content.keys() - hints.keys() or required - content.keys():
        raise UnfitRecordError(f"{kind.__name__} has other keys")
    return kind(**{name: _read(hints[name], value) for name, value in content.items()})


def record_json(record: object) -> bytes:
    """A record as the content of a file.

    Args:
        record: a dataclass as `read_record` reads it.

    Raises:
        ValueError: a number of it is not finite.
    """
    content = dataclasses.asdict(record)  # type: ignore[call-overload]
    return json.dumps(content, ensure_ascii=False, indent=1, allow_nan=False).encode("utf-8")


@cache
def _form(kind: Any) -> tuple[Mapping[str, Any], frozenset[str]]:  # noqa: ANN401
    """Types of the fields by name, and the names of those that have no default."""
    required = (
        each.name
        for each in dataclasses.fields(kind)
        if each.default is MISSING and each.default_factory is MISSING
    )
    return get_type_hints(kind, include_extras=True), frozenset(required)


def _read(kind: Any, value: object) -> object:  # noqa: ANN401  (types are values here)
    origin = get_origin(kind)
    if origin is Annotated:
        base, *limits = get_args(kind)
        found = _read(base, value)
        if not all(each.allows(found) for each in limits):
            raise UnfitRecordError(f"{value!r:.80} is out of bounds")
        return found
    if origin is Literal:
        return _one_of(get_args(kind), value)
    if origin in {Union, UnionType}:
        (inner,) = (each for each in get_args(kind) if each is not NoneType)
        return None if value is None else _read(inner, value)
    if origin in {list, dict}:
        return _several(origin, get_args(kind), value)
    if dataclasses.is_dataclass(kind):
        return read_record(cast(type[object], kind), value)
    return _plain(kind, value)


def _several(origin: type, inner: tuple[Any, ...], value: object) -> object:
    found = _of_type(origin, value)
    if origin is list:
        return [_read(inner[0], each) for each in found]
    return {_read(inner[0], name): _read(inner[1], each) for name, each in found.items()}


def _one_of(allowed: tuple[object, ...], value: object) -> object:
    # A True is not the number 1, though Python holds them equal.
    if any(type(value) is type(each) and value == each for each in allowed):
        return value
    raise UnfitRecordError(f"{value!r:.80} is none of {allowed}")


def _plain(kind: type, value: object) -> object:
    if kind is float:
        return _number(value)
    found = _of_type(kind, value)
    if kind is str:
        try:
            found.encode("utf-8")
        except UnicodeEncodeError as error:  # half of a pair: no file could hold it again
            raise UnfitRecordError("a text is broken") from error
    return found


def _number(value: object) -> float:
    try:
        found = float(value) if type(value) in {int, float} else math.nan  # type: ignore[arg-type]
    except OverflowError:
        found = math.inf
    if not math.isfinite(found):
        raise UnfitRecordError(f"{type(value).__name__} is no finite number")
    return found


def _of_type(kind: type, value: object) -> Any:  # noqa: ANN401
    if type(value) is not kind:
        raise UnfitRecordError(f"{type(value).__name__} instead of {kind.__name__}")
    return value
