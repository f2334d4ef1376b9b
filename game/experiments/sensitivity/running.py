"""A sensitivity run: every variant measured once, anywhere, and kept as soon as it is done."""

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, Executor, Future, wait
from dataclasses import dataclass
from typing import Final

from game.experiments.executors import Work, submit_all
from game.experiments.sensitivity.topics import Numbers, Read, Topic
from game.experiments.sensitivity.variants import (
    DEFAULT,
    Variant,
    chosen_parameters,
    jointly,
    one_at_a_time,
)
from game.experiments.sensitivity.verdicts import judges

BySeed = dict[str, tuple[float, ...]]
"""Statement → one number per seed; one alone where the first seed was enough."""
DEFAULT_SEEDS: Final = 3
DEFAULT_DRAWS: Final = 32
_IN_FLIGHT: Final = 64
"""Variants handed out and not yet back: enough for every worker, and few to lose."""


@dataclass(frozen=True, slots=True)
class Task:
    """A variant to be measured.

    Attributes:
        topics: what is measured.
        wanted: statements that can differ from the default, and those they need.
        variant: the parameters.
        seeds: how many; where a statement holds on the first, the others are left out.
    """

    topics: tuple[Topic, ...]
    wanted: frozenset[str]
    variant: Variant
    seeds: int


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a variant.

    Attributes:
        variant: its name.
        numbers: of every statement that was measured.
    """

    variant: str
    numbers: BySeed


@dataclass(frozen=True, slots=True)
class Agenda:
    """What a run measures.

    Attributes:
        topics: facts, strategies, claims.
        seeds: on each variant.
        draws: joint ones.
        only: parameters (``group.name``) to look at, or None for all choices.
    """

    topics: tuple[Topic, ...]
    seeds: int = DEFAULT_SEEDS
    draws: int = DEFAULT_DRAWS
    only: frozenset[str] | None = None

    @property
    def variants(self) -> tuple[Variant, ...]:
        """One parameter at a time, then the joint draws."""
        chosen = chosen_parameters()
        if self.only is not None:
            chosen = tuple(item for item in chosen if item.id in self.only)
        return (*one_at_a_time(chosen), *jointly(chosen_parameters(), self.draws))


@dataclass(frozen=True, slots=True)
class Base:
    """The defaults, against which variants are held.

    Attributes:
        outcome: with every statement on every seed.
        reads: what each statement looks at.
    """

    outcome: Outcome
    reads: Mapping[str, Read]

    @property
    def fingerprint(self) -> str:
        """Changes when the model or what is measured does: rows kept before are then useless."""
        told = repr(sorted(self.outcome.numbers.items()))
        return hashlib.sha256(told.encode()).hexdigest()[:16]


def measure_variant(task: Task) -> Outcome:
    """Measures a variant: all on the first seed, what does not hold there on the others, too.

    A joint draw is measured on the first seed alone: there are many of them, and each says little.
    """
    parameters = task.variant.parameters
    judged = judges(task.topics)
    found: BySeed = {}
    for topic in task.topics:
        wanted = [name for name in topic.statements if name in task.wanted]
        if not wanted:
            continue
        first = topic.measure(1, parameters, wanted)
        every = task.variant == DEFAULT
        alone = task.variant.parameter is None and not every
        doubtful = {
            name
            for name in wanted
            if every or (not alone and judged[name]([first[name]]) != "holds")
        }
        more = [
            topic.measure(seed, parameters, doubtful)
            for seed in range(2, task.seeds + 1)
            if doubtful
        ]
        found.update({name: _numbers(name, [first, *more]) for name in wanted})
    return Outcome(task.variant.name, found)


def _numbers(name: str, by_seed: Sequence[Numbers]) -> tuple[float, ...]:
    return tuple(numbers[name] for numbers in by_seed if name in numbers)


def reads_of(topic: Topic) -> Mapping[str, Read]:
    """What the statements of a topic look at."""
    return topic.reads(1)


def measure_base(agenda: Agenda, executor: Executor) -> Base:
    """Measures the defaults, and notes what each statement looks at."""
    everything = frozenset(name for topic in agenda.topics for name in topic.statements)
    task = Task(agenda.topics, everything, DEFAULT, agenda.seeds)
    (measured,) = submit_all(executor, [Work(measure_variant, task)])
    noted = submit_all(executor, [Work(reads_of, topic) for topic in agenda.topics])
    reads: dict[str, Read] = {}
    for future in noted:
        reads.update(future.result())
    return Base(measured.result(), reads)


def measure_variants(
    agenda: Agenda,
    base: Base,
    executor: Executor,
    kept: Mapping[str, Outcome],
    on_outcome: Callable[[Outcome], None],
) -> dict[str, Outcome]:
    """Measures what is not kept from before.

    Args:
        agenda: what to measure.
        base: of the defaults.
        executor: who measures.
        kept: what was measured before, by variant.
        on_outcome: told each outcome when it is there, one after the other in this thread; also
            what is done when somebody interrupts.

    Returns:
        All outcomes by variant.
    """
    tasks = tasks_left(agenda, base, kept)
    outcomes = {item.name: kept[item.name] for item in agenda.variants if item.name in kept}

    def take(futures: Iterable[Future[Outcome]]) -> None:
        for future in futures:
            outcome = future.result()
            on_outcome(outcome)
            outcomes[outcome.variant] = _added(outcomes.get(outcome.variant), outcome)

    pending: set[Future[Outcome]] = set()
    try:
        for task in tasks:
            pending.add(executor.submit(measure_variant, task))
            done, pending = wait(pending, 0 if len(pending) < _IN_FLIGHT else None, FIRST_COMPLETED)
            take(done)
        while pending:
            done, pending = wait(pending, None, FIRST_COMPLETED)
            take(done)
    except KeyboardInterrupt:
        for future in pending:
            future.cancel()
        take(future for future in pending if future.done() and not future.cancelled())
        raise
    return outcomes


def _added(before: Outcome | None, outcome: Outcome) -> Outcome:
    return Outcome(outcome.variant, {**(before.numbers if before else {}), **outcome.numbers})


def tasks_left(agenda: Agenda, base: Base, kept: Mapping[str, Outcome]) -> list[Task]:
    """What has still to be measured: for each variant the statements that can differ.

    Args:
        agenda: what is measured in all.
        base: of the defaults.
        kept: what was measured before, by variant.
    """
    tasks = []
    for variant in agenda.variants:
        known = kept[variant.name].numbers.keys() if variant.name in kept else ()
        wanted = _touched(variant, base.reads).difference(known)
        if wanted:
            needed = _with_needs(wanted, base.reads)
            tasks.append(Task(agenda.topics, needed, variant, agenda.seeds))
    return tasks


def _touched(variant: Variant, reads: Mapping[str, Read]) -> frozenset[str]:
    """Statements that look at something that differs, and those that have to come before them."""
    changed = {(group, name) for group, name, _ in variant.changes}
    return _with_needs([name for name, read in reads.items() if read.parameters & changed], reads)


def _with_needs(names: Iterable[str], reads: Mapping[str, Read]) -> frozenset[str]:
    found: set[str] = set()
    waiting = list(names)
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += reads[name].needs
    return frozenset(found)
