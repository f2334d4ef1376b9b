"""The only source of chance: streams addressed by game seed, turn and named decision.

A stream yields one draw per person whether or not that person is touched, so switching one tactic
off never shifts another's draws. Keys are digests of names, never ``hash()``, which Python salts.
"""

import hashlib
import math
from typing import Final

import numpy as np
from numpy.random.bit_generator import ISeedSequence
from numpy.typing import DTypeLike

from game.simulation.arrays import BitsArray, BoolArray, FloatArray

START_TURN: Final = 0
_LITTLE: Final = np.dtype("<u8")
_TO_MANTISSA: Final = np.uint64(12)
_ONE: Final = np.uint64(0x3FF0000000000000)
_TO_52: Final = 12
_SCALE_52: Final = 1 << 52
_FIRST_BITS: Final = 18
_SECOND_BITS: Final = np.uint64(18)
_TO_FIRST: Final = 64 - _FIRST_BITS
_TO_THIRD: Final = 11
_THIRD: Final = np.uint64(((1 << 17) - 1) << _TO_THIRD)
_SCALE_18: Final = float(1 << 18)
_SCALE_17: Final = float(1 << 17)


class _Key(ISeedSequence):
    """Gives PCG64 the 256 bits of a digest as they are, byte order fixed."""

    def __init__(self, digest: bytes) -> None:
        self._words = np.frombuffer(digest, dtype=_LITTLE).astype(np.uint64)

    def generate_state(self, n_words: int, dtype: DTypeLike = np.uint64) -> BitsArray:
        """The four 64-bit words PCG64 asks for."""
        if n_words != len(self._words) or dtype is not np.uint64:
            raise ValueError("a key is exactly four 64-bit words")
        return self._words


class Stream:
    """Draws of one named decision in one turn, person after person.

    Args:
        seed: the game's seed; the same for every team that plays it.
        turn: the turn, or START_TURN for what is drawn once.
        decision: name of what is decided.
    """

    __slots__ = ("_bits",)

    def __init__(self, seed: int, turn: int, decision: str) -> None:
        name = f"{seed}|{turn}|{decision}".encode()
        digest = hashlib.blake2b(name, digest_size=32).digest()
        self._bits = np.random.PCG64(_Key(digest))  # type: ignore[arg-type]  # stub lacks it

    def raw(self, count: int) -> BitsArray:
        """The next ``count`` 64-bit words."""
        words: BitsArray = self._bits.random_raw(count)
        return words

    def uniforms(self, count: int) -> FloatArray:
        """The next ``count`` numbers in [0, 1), 52 bits each."""
        return _uniforms_of(self.raw(count))

    def below(self, count: int, probability: float) -> BoolArray:
        """Where the next ``count`` numbers in [0, 1) fall below one probability for all.

        The same as comparing ``uniforms``, without working the numbers out: their 52 bits stand on
        top of the words, and what follows cannot lift a word to the next step.
        """
        words = self.raw(count)
        steps = math.ceil(min(1.0, max(0.0, probability)) * _SCALE_52)
        if steps == _SCALE_52:
            return np.ones(count, dtype=np.bool_)
        below: BoolArray = np.less(words, np.uint64(steps << _TO_52))
        return below

    def uniform(self) -> float:
        """The next single number in [0, 1)."""
        return float(self.uniforms(1)[0])


class RememberedDraws:
    """Streams of one turn that start anew each time they are asked for, their words kept.

    For playing the same turn several times: the words are worked out once. They are read-only.
    """

    def __init__(self) -> None:
        self._kept: dict[tuple[int, int, str], _Kept] = {}

    def stream(self, seed: int, turn: int, decision: str) -> Stream:
        """The stream of a named decision, from its beginning."""
        key = (seed, turn, decision)
        if key not in self._kept:
            self._kept[key] = _Kept(Stream(seed, turn, decision))
        return _RememberedStream(self._kept[key])


class _Kept:
    """A stream and what was taken from it, lot by lot."""

    __slots__ = ("lots", "source", "uniforms")

    def __init__(self, source: Stream) -> None:
        self.source = source
        self.lots: list[BitsArray] = []
        self.uniforms: dict[int, FloatArray] = {}


class _RememberedStream(Stream):
    """Goes through the lots of a stream, taking new ones where nobody has been before."""

    __slots__ = ("_kept", "_next")

    def __init__(self, kept: _Kept) -> None:
        self._kept = kept
        self._next = 0

    def raw(self, count: int) -> BitsArray:
        lots = self._kept.lots
        if self._next == len(lots):
            lot = self._kept.source.raw(count)
            lot.setflags(write=False)
            lots.append(lot)
        lot = lots[self._next]
        if len(lot) != count:
            raise ValueError("the same turn takes lots of the same sizes")
        self._next += 1
        return lot

    def uniforms(self, count: int) -> FloatArray:
        at = self._next
        words = self.raw(count)
        if at not in self._kept.uniforms:
            values = _uniforms_of(words.copy())
            values.setflags(write=False)
            self._kept.uniforms[at] = values
        return self._kept.uniforms[at]


class TripleDraw:
    """Three independent small draws per person, cut from one 64-bit word (18, 18 and 17 bits)."""

    __slots__ = ("_words",)

    def __init__(self, words: BitsArray) -> None:
        self._words = words

    def first_below(self, probability: float, out: BoolArray) -> BoolArray:
        """Where the first draw falls below one probability for all."""
        steps = _steps(probability, _SCALE_18)
        if steps == 0:
            out[:] = False
            return out
        # It stands on top of the word: what follows cannot lift it to the next step.
        return np.less_equal(self._words, np.uint64((steps << _TO_FIRST) - 1), out=out)

    def second(self, scratch: BitsArray) -> FloatArray:
        """The second draw as numbers in [1, 2), living in ``scratch``."""
        np.left_shift(self._words, _SECOND_BITS, out=scratch)
        np.right_shift(scratch, _TO_MANTISSA, out=scratch)
        return _as_one_to_two(scratch)

    def third_below(self, probability: float, scratch: BitsArray, out: BoolArray) -> BoolArray:
        """Where the third draw falls below one probability for all."""
        np.bitwise_and(self._words, _THIRD, out=scratch)
        return np.less(scratch, np.uint64(_steps(probability, _SCALE_17) << _TO_THIRD), out=out)


def _uniforms_of(words: BitsArray) -> FloatArray:
    """Numbers in [0, 1) from the upper 52 bits of words, in the same memory."""
    np.right_shift(words, _TO_MANTISSA, out=words)
    values = _as_one_to_two(words)
    np.subtract(values, 1.0, out=values)
    return values


def _as_one_to_two(mantissas: BitsArray) -> FloatArray:
    """Numbers in [1, 2) with these 52-bit mantissas, in the same memory."""
    np.bitwise_or(mantissas, _ONE, out=mantissas)
    return mantissas.view(np.float64)


def _steps(probability: float, scale: float) -> int:
    return int(min(1.0, max(0.0, probability)) * scale)
