"""Draws for some of the people: each of them keeps the draw they have among all."""

from typing import Final

from game.simulation.arrays import BitsArray, FloatArray, IntArray
from game.simulation.randomness import RememberedDraws, Stream

MOST_OF_THE_FIRM: Final = 64
"""Lots of so many words and fewer are the firm's own: a hand has no more tactics than a word has
bits. Larger ones hold a draw per person, so people are chosen only where there are more."""


class ChosenDraws(RememberedDraws):
    """Streams for a turn in which only some of the people are played.

    Args:
        source: the draws of all people.
        people: their ids, more than MOST_OF_THE_FIRM of them; likewise in every block.
        of: how many people there are altogether.
    """

    def __init__(self, source: RememberedDraws, people: IntArray, of: int) -> None:
        self._source = source
        self._people = people
        self._of = of
        self._chosen: dict[tuple[int, int, str], _Chosen] = {}

    def stream(self, seed: int, turn: int, decision: str) -> Stream:
        """The stream of a named decision, from its beginning."""
        key = (seed, turn, decision)
        if key not in self._chosen:
            self._chosen[key] = _Chosen(self._people, self._of)
        return _ChosenStream(self._source.stream(seed, turn, decision), self._chosen[key])


class _Chosen:
    """The words of the people chosen, taken from those of all when first wanted."""

    __slots__ = ("of", "people", "uniforms", "words")

    def __init__(self, people: IntArray, of: int) -> None:
        self.people = people
        self.of = of
        self.words: BitsArray | None = None
        self.uniforms: FloatArray | None = None


class _ChosenStream(Stream):
    """Goes through the people chosen, block after block."""

    __slots__ = ("_chosen", "_next", "_source")

    def __init__(self, source: Stream, chosen: _Chosen) -> None:
        self._source = source
        self._chosen = chosen
        self._next = 0

    def raw(self, count: int) -> BitsArray:
        if count <= MOST_OF_THE_FIRM:
            return self._source.raw(count)
        chosen = self._chosen
        if chosen.words is None:
            chosen.words = self._source.raw(chosen.of)[chosen.people]
            chosen.words.setflags(write=False)
        return chosen.words[self._place(count)]

    def uniforms(self, count: int) -> FloatArray:
        if count <= MOST_OF_THE_FIRM:
            return self._source.uniforms(count)
        chosen = self._chosen
        if chosen.uniforms is None:
            chosen.uniforms = self._source.uniforms(chosen.of)[chosen.people]
            chosen.uniforms.setflags(write=False)
        return chosen.uniforms[self._place(count)]

    def _place(self, count: int) -> slice:
        start = self._next
        self._next += count
        if self._next > len(self._chosen.people):
            raise ValueError("every person has one draw of a decision")
        return slice(start, self._next)
