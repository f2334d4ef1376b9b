"""Draws for experiments, apart from those of the simulation and the same on every machine."""

import hashlib
from collections.abc import Sequence
from typing import TypeVar

_Option = TypeVar("_Option")


class Dice:
    """Draws that belong to a key."""

    def __init__(self, key: str) -> None:
        self._key = key
        self._drawn = 0

    def draw(self) -> float:
        """The next number, 0 to 1."""
        self._drawn += 1
        digest = hashlib.sha256(f"{self._key}/{self._drawn}".encode()).digest()
        return int.from_bytes(digest[:6], "big") / 2**48

    def one_of(self, options: Sequence[_Option]) -> _Option:
        """One of some options."""
        return options[int(self.draw() * len(options))]

    def shuffled(self, options: Sequence[_Option]) -> list[_Option]:
        """All of them, in any order."""
        drawn = [(self.draw(), number) for number in range(len(options))]
        return [options[number] for _, number in sorted(drawn)]
