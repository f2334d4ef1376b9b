"""Records in JSON files, read strictly: exact types, no unknown keys, nothing missing."""

import json
from typing import TypeVar

import msgspec

RecordType = TypeVar("RecordType", bound="Record")


class Record(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Base of what is kept in a file; a subclass lists its fields as a dataclass does.

    Bounds of numbers and forms of texts are asked for by ``Annotated`` with ``msgspec.Meta``. They
    hold for what is read and for what is written, not for a record that is only built.
    """


class UnfitRecordError(ValueError):
    """The content is not exactly of the record's form."""


def read_record(kind: type[RecordType], content: object) -> RecordType:
    """A record out of what ``json.loads`` made of a file.

    Args:
        kind: of the record; a whole number will do for a ``float`` of it.
        content: of the file, or of a part of it.

    Raises:
        UnfitRecordError: it is anything else. No other error, whatever JSON the content is.
    """
    try:
        written = json.dumps(content).encode("ascii")
    except RecursionError as error:  # what could just be read may be too deep from here
        raise UnfitRecordError(f"no {kind.__name__}: {error}") from error
    return _decoded(kind, written)


def record_json(record: Record) -> bytes:
    """A record as the content of a file.

    Raises:
        UnfitRecordError: it could not be read again; a number may be out of bounds or not finite.
    """
    written = msgspec.json.encode(record)
    _decoded(type(record), written)
    return msgspec.json.format(written, indent=1)


def _decoded(kind: type[RecordType], written: bytes) -> RecordType:
    try:
        return msgspec.json.decode(written, type=kind)
    except (msgspec.DecodeError, RecursionError) as error:
        raise UnfitRecordError(f"no {kind.__name__}: {error}") from error
