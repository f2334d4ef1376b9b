"""The table of facts: measuring all of them on some seeds.

Protocol: parameters are calibrated on CALIBRATION_SEEDS alone, a finished calibration is checked on
VALIDATION_SEEDS, and the table is then read once on EVALUATION_SEEDS. A row that is outside there
stays outside until the next calibration, which needs a block of its own.
"""

from collections.abc import Callable, Sequence
from concurrent.futures import Executor
from typing import Final

from game.experiments.executors import InlineExecutor, Work, submit_all
from game.experiments.facts import (
    complaint_facts,
    contact_facts,
    difference_facts,
    economy_facts,
    fit_facts,
    incident_facts,
    message_facts,
    people_facts,
    service_facts,
)
from game.experiments.facts.bench import Bench
from game.experiments.facts.fact import Fact, Finding, finding_of
from game.vocabulary.scenario import ScenarioDefinition

_PARTS: Final = (
    complaint_facts,
    contact_facts,
    difference_facts,
    economy_facts,
    fit_facts,
    incident_facts,
    message_facts,
    people_facts,
    service_facts,
)


def _order(fact: Fact) -> tuple[int, str]:
    return int("".join(filter(str.isdigit, fact.id))), fact.id


FACTS: Final[tuple[Fact, ...]] = tuple(
    sorted((fact for part in _PARTS for fact in part.FACTS), key=_order)
)
LABORATORY: Final = "laboratory"
CALIBRATION_SEEDS: Final = range(1, 20_001)
"""Seeds that parameters may be tuned on; whatever was ever tuned on lies here."""
VALIDATION_SEEDS: Final = range(30_001, 30_021)
"""Seeds to check a calibration on before it is final."""
EVALUATION_SEEDS: Final = range(60_001, 61_001)
"""Seeds of the table that ships. Its rows and parameters were final before the first twenty were
looked at, once (the blocks before, 40,001 and 50,001 ff., were read before the last mechanisms
were built). Whoever calibrates again moves on to a block nobody has looked at (70,001 …) and
says so here."""
DEFAULT_SEEDS: Final = 20


def measure(
    laboratory: ScenarioDefinition,
    seeds: Sequence[int],
    facts: Sequence[Fact] = FACTS,
    *,
    executor: Executor | None = None,
    measured: Callable[[int], None] = lambda _: None,
) -> tuple[Finding, ...]:
    """What each fact comes to over the seeds.

    Args:
        laboratory: the scenario they are measured in.
        seeds: one game world each.
        facts: rows of the table.
        executor: who does the work; this process unless given.
        measured: told the number of seeds of each piece of work that is done.
    """
    names = tuple(fact.id for fact in facts)
    works = [Work(_columns, (laboratory, seed, names)) for seed in seeds]
    futures = submit_all(executor or InlineExecutor(), works, measured)
    columns = [future.result() for future in futures]
    return tuple(
        finding_of(fact, [column[row] for column in columns]) for row, fact in enumerate(facts)
    )


def _columns(argument: tuple[ScenarioDefinition, int, tuple[str, ...]]) -> tuple[float, ...]:
    laboratory, seed, names = argument
    bench = Bench(laboratory, seed)
    known = {fact.id: fact for fact in FACTS}
    return tuple(known[name].measure(bench) for name in names)
