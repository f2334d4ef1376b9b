"""A bench that notes which parameters each fact reads, shared runs included."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TypeVar

from game.experiments.facts.bench import Bench, ReadTurn, Trial
from game.experiments.sensitivity.reading import NotingParameters, ParameterId
from game.vocabulary.scenario import ScenarioDefinition

_Result = TypeVar("_Result")


@dataclass(frozen=True, slots=True)
class _Run:
    """A shared run: what it read, and the fact that played it first."""

    read: frozenset[ParameterId]
    first: str


class NotingBench(Bench):
    """Like a bench; ``parameters.read`` holds what the fact at hand reads.

    Attributes:
        needs: facts that played runs the fact at hand shares.
    """

    def __init__(
        self, laboratory: ScenarioDefinition, seed: int, parameters: NotingParameters
    ) -> None:
        super().__init__(laboratory, seed, parameters)
        self.needs: set[str] = set()
        self._read = parameters.read
        self._known: dict[str, _Run] = {}
        self._fact = ""

    @contextmanager
    def noting(self, fact: str) -> Iterator[None]:
        """Notes what is read while a fact is measured."""
        self._fact = fact
        self._read.clear()
        self.needs.clear()
        yield

    def run(self, name: str, trial: Callable[[], Trial]) -> tuple[ReadTurn, ...]:
        """The turns of a trial; what they read counts for every fact that looks at them."""
        return self._noted(f"run:{name}", lambda: super(NotingBench, self).run(name, trial))

    def remember(self, name: str, work: Callable[[], tuple[float, ...]]) -> tuple[float, ...]:
        """Numbers that several facts share; likewise."""
        return self._noted(f"numbers:{name}", lambda: super(NotingBench, self).remember(name, work))

    def _noted(self, name: str, work: Callable[[], _Result]) -> _Result:
        known = self._known.get(name)
        if known is not None:
            self._read.update(known.read)
            if known.first != self._fact:
                self.needs.add(known.first)
            return work()
        before = set(self._read)
        self._read.clear()
        result = work()
        self._known[name] = _Run(frozenset(self._read), self._fact)
        self._read.update(before)
        return result
