"""A fingerprint of a state, equal on every machine that played the same game."""

import hashlib
import sys
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from game.simulation.columns import COLUMN_NAMES, WRITERS, Columns
from game.simulation.state import SimulationState

_WRITTEN_AS_THEY_ARE: Final = frozenset({int, bool, str, type(None)})
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
    kind = type(value)
    if kind in _WRITTEN_AS_THEY_ARE:
        return repr(value)
    if isinstance(value, float):
        return value.hex()
    if isinstance(value, tuple):
        return "(" + ",".join([_plain(item) for item in value]) + ")"
    names: tuple[str, ...] = kind.__slots__  # type: ignore[attr-defined]  # ours have slots
    return "(" + ",".join([_plain(getattr(value, name)) for name in names]) + ")"
