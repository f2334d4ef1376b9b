"""A fingerprint of a state, equal on every machine that played the same game."""

import dataclasses
import hashlib
from typing import Any

import numpy as np

from game.simulation.columns import COLUMN_NAMES
from game.simulation.state import SimulationState


def state_digest(state: SimulationState) -> str:
    """SHA-256 over turn, firm, inbox and all columns in fixed order and byte order, in hex."""
    digest = hashlib.sha256()
    digest.update(_words((state.seed, state.turn)))
    digest.update(_words(dataclasses.astuple(state.firm)))
    digest.update(_words(tuple(dataclasses.astuple(item) for item in state.pending)))
    for name in COLUMN_NAMES:
        digest.update(column_bytes(state, name))
    return digest.hexdigest()


def column_bytes(state: SimulationState, name: str) -> bytes:
    """A column's name, type and little-endian bytes."""
    array = getattr(state.columns, name)
    little = np.ascontiguousarray(array.T).astype(array.dtype.newbyteorder("<"), copy=False)
    return f"{name}:{array.dtype.str[1:]}:{array.shape}".encode() + little.tobytes()


def first_differing_column(one: SimulationState, other: SimulationState) -> str | None:
    """Name of the first column (or ``firm``) in which two states differ, or None."""
    for name in COLUMN_NAMES:
        if column_bytes(one, name) != column_bytes(other, name):
            return name
    return None if one.firm == other.firm and one.pending == other.pending else "firm"


def _words(values: tuple[Any, ...]) -> bytes:
    return _plain(values).encode()


def _plain(value: Any) -> str:  # noqa: ANN401  # walks nested tuples of plain values
    if isinstance(value, tuple | list):
        return "(" + ",".join(_plain(item) for item in value) + ")"
    if isinstance(value, float):
        return value.hex()
    return repr(value)
