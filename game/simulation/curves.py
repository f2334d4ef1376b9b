"""Curves made of basic operations only, so that every machine draws them with the same bits.

Arrays may have any shape; what comes back is float64 in the same shape.
"""

from collections.abc import Sequence
from typing import Final

import numpy as np

from game.simulation.arrays import FloatArray

# Upper half of the standard normal: quantiles at these probabilities (six decimals).
_UPPER_PROBABILITIES: Final = (
    0.5, 0.525, 0.55, 0.575, 0.6, 0.625, 0.65, 0.675, 0.7, 0.725, 0.75, 0.775, 0.8, 0.825, 0.85,
    0.875, 0.9, 0.92, 0.94, 0.95, 0.96, 0.97, 0.98, 0.985, 0.99, 0.9925, 0.995, 0.9975, 0.999,
    0.9995, 1.0,
)  # fmt: skip
_UPPER_QUANTILES: Final = (
    0.0, 0.062707, 0.125661, 0.189118, 0.253347, 0.318639, 0.38532, 0.453762, 0.524401, 0.59776,
    0.67449, 0.755415, 0.841621, 0.934589, 1.036433, 1.150349, 1.281552, 1.405072, 1.554774,
    1.644854, 1.750686, 1.880794, 2.053749, 2.17009, 2.326348, 2.432379, 2.575829, 2.807034,
    3.090232, 3.290527, 3.6,
)  # fmt: skip
_PROBABILITIES: Final = np.array(
    [1.0 - p for p in _UPPER_PROBABILITIES[:0:-1]] + list(_UPPER_PROBABILITIES)
)
_QUANTILES: Final = np.array([-z for z in _UPPER_QUANTILES[:0:-1]] + list(_UPPER_QUANTILES))


def _straight(x: FloatArray, xs: FloatArray, ys: FloatArray) -> FloatArray:
    return np.asarray(np.interp(x, xs, ys), dtype=np.float64)


def normal_quantile(uniforms: FloatArray) -> FloatArray:
    """Standard normal value of each uniform, by interpolation; cut at ±3.6."""
    return _straight(uniforms, _PROBABILITIES, _QUANTILES)


def normal_share(scores: FloatArray) -> FloatArray:
    """Share of a standard normal below each score: the inverse of ``normal_quantile``."""
    return _straight(scores, _QUANTILES, _PROBABILITIES)


def table(x: FloatArray, xs: Sequence[float], ys: Sequence[float]) -> FloatArray:
    """Values of a table at ``x``, straight between its points, flat beyond its ends."""
    return _straight(x, np.array(xs), np.array(ys))


def table_at(x: float, ys: Sequence[float]) -> float:
    """Value of a table with points at 0, 1, 2 … for one number, straight between its points."""
    last = len(ys) - 1
    bounded = min(float(last), max(0.0, x))
    below = min(last - 1, int(bounded))
    part = bounded - below
    return ys[below] + (ys[below + 1] - ys[below]) * part


def saturating(x: FloatArray, room: float) -> FloatArray:
    """Each ``x`` where it is small, at most ``room`` where it is large, unchanged below 0."""
    return x / (1.0 + np.maximum(x, 0.0) / room)


def rational_exponential(z: FloatArray) -> FloatArray:
    """For each z a rising positive curve through 1 at 0: 1+z+z²/2 above, 1/(1−z+z²/2) below."""
    size = np.abs(z)
    grown = 1.0 + size + 0.5 * size * size
    return np.where(z < 0.0, 1.0 / grown, grown)
