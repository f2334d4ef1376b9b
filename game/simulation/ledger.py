"""Bookings of trust in whole steps of 2⁻²⁰ points, so that sums are exact in any order.

A person at trust T moves by (100 − T)·G/(1 + G) − T·L/(1 + L), where G and L are the sums of the
gain and loss rates of all causes. Each cause books its share, cut towards zero to a whole step:
trust therefore stays within 0 and 100 and the bookings add up to the change exactly.

While they are booked, steps are floats: whole numbers far below 2⁵³, so that no sum is rounded, and
faster to cut than to turn into integers.
"""

from typing import Final

import numpy as np

from game.simulation.arrays import BoolArray, FloatArray, IntArray

STEPS_PER_POINT: Final = 1 << 20


def to_steps(points: FloatArray) -> IntArray:
    """Trust in points as whole steps."""
    scaled = points * float(STEPS_PER_POINT)
    return np.rint(scaled, out=scaled).astype(np.int64)


def whole_steps(points: FloatArray, out: FloatArray) -> FloatArray:
    """Trust in points as whole steps that stay floats, written into ``out``."""
    np.multiply(points, float(STEPS_PER_POINT), out=out)
    return np.rint(out, out=out)


def to_points(steps: IntArray) -> FloatArray:
    """Whole steps as points; exact, as 2²⁰ is a power of two."""
    return steps / float(STEPS_PER_POINT)


def mean_points(steps: int, people: int) -> float:
    """Steps booked to several people as points of their mean trust; 0 of nobody."""
    return steps / (STEPS_PER_POINT * people) if people else 0.0


def booking_scales(
    trust: FloatArray, gains: FloatArray, losses: FloatArray, present: FloatArray
) -> tuple[FloatArray, FloatArray]:
    """Steps per unit of gain and of loss rate for each person, 0 for who is not there (C18, D8).

    Equation:
        G = Σ gain rates, L = Σ loss rates
        booking of a cause = (100 − trust) · gain / (1 + G) − trust · loss / (1 + L), cut to 2⁻²⁰

    Args:
        trust: points, whole steps of 2⁻²⁰.
        gains: sum of the gain rates of all causes, not negative; likewise ``losses``.
        losses: sum of the loss rates.
        present: 1 for customers, else 0.
    """
    up = (100.0 - trust) * float(STEPS_PER_POINT) / (1.0 + gains)
    down = trust * float(STEPS_PER_POINT) / (1.0 + losses)
    up *= present
    down *= present
    return up, down


def book(
    scales: tuple[FloatArray, FloatArray],
    gain: FloatArray | None,
    loss: FloatArray | None,
    scratch: FloatArray,
) -> FloatArray:
    """Books one cause: steps of trust for each person, cut towards zero.

    Args:
        scales: see ``booking_scales``.
        gain: gain rate of the cause per person, or None for none; likewise ``loss``.
        loss: loss rate of the cause per person.
        scratch: two rows of working space, shape (2, people); the first receives the bookings.

    Returns:
        Whole numbers; 0 may be negative.
    """
    up, down = scales
    net: FloatArray = scratch[0]
    if gain is not None:
        np.multiply(up, gain, out=net)
        if loss is not None:
            np.multiply(down, loss, out=scratch[1])
            np.subtract(net, scratch[1], out=net)
    elif loss is not None:
        np.multiply(down, loss, out=net)
        np.negative(net, out=net)
    else:
        net[:] = 0.0
    np.trunc(net, out=net)
    return net


def total(counts: IntArray | BoolArray) -> int:
    """Exact sum of whole numbers or of True values."""
    if counts.dtype == np.bool_:
        return int(np.count_nonzero(counts))
    return int(np.add.reduce(counts, dtype=np.int64))


def total_of_steps(steps: FloatArray) -> int:
    """Exact sum of steps held as floats: of so many people that it stays below 2⁵³, as a block."""
    return int(np.add.reduce(steps))


def sum_in_steps(points: FloatArray, out: FloatArray) -> int:
    """Sum of points in whole steps, cut for each person; the steps stand in ``out``."""
    return total_of_steps(whole_steps(points, out=out))
