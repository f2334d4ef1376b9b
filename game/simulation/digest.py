"""A fingerprint of a state, equal on every machine that played the same game."""

import hashlib
import sys
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from game.simulation.columns import COLUMN_NAMES, WRITERS, Columns
from game.simulation.state import SimulationState

_PLAIN: Final[Mapping[type, Callable[[Any], str]]] = {
    float: float.hex,
    int: repr,
    bool: repr,
    str: repr,
    type(None): repr,
}
_IS_LITTLE: Final = sys.byteorder == "little"


def state_digest(state: SimulationState) -> str:
    """SHA-256 over turn, firm, inbox, traits and state columns, in fixed order and byte order."""
    digest = hashlib.sha256()
    digest.update(f"{state.seed}:{state.turn}".encode())
    digest.update(_plain((state.firm, state.pending)).encode())
    digest.update(state.traits_digest.encode())
    for name in WRITERS:
        _update(digest, name, getattr(state.columns, name))
    return digest.hexdigest()


def traits_digest(columns: Columns) -> str:
    """SHA-256 over the traits, which never change after the start."""
    digest = hashlib.sha256()
    for name in COLUMN_NAMES:
        if name not in WRITERS:
            _update(digest, name, getattr(columns, name))
    return digest.hexdigest()


def first_differing_column(one: SimulationState, other: SimulationState) -> str | None:
    """Name of the first column (or ``firm``) in which two states differ, or None."""
    for name in COLUMN_NAMES:
        mine, theirs = getattr(one.columns, name), getattr(other.columns, name)
        if mine.shape != theirs.shape or mine.tobytes() != theirs.tobytes():
            return name
    return None if one.firm == other.firm and one.pending == other.pending else "firm"


def _update(digest: "hashlib._Hash", name: str, array: NDArray[Any]) -> None:
    """Adds a column's name, type and little-endian values, one category after the other."""
    digest.update(f"{name}:{array.dtype.str[1:]}:{array.shape}".encode())
    values = np.ascontiguousarray(array.T)
    digest.update((values if _IS_LITTLE else values.byteswap()).data)


def _plain(value: object) -> str:
    """Nested frozen dataclasses and tuples as text, floats with all their bits."""
    if isinstance(value, tuple):
        parts: Sequence[object] = value
    elif isinstance(value, float):
        return value.hex()
    else:
        names: tuple[str, ...] = type(value).__slots__  # type: ignore[attr-defined]  # ours have slots
        parts = [getattr(value, name) for name in names]
    # Most parts are plain: written here, they save a call each.
    return "(" + ",".join([_PLAIN.get(type(part), _plain)(part) for part in parts]) + ")"
