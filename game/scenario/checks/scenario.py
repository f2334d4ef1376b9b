"""Checks of a scenario as a whole."""

from collections.abc import Collection, Iterator, Mapping

from game.documents.document import Document
from game.documents.problems import Problem
from game.scenario.checks.cursor import top
from game.scenario.checks.echoes import without_echoes
from game.scenario.checks.events import check_events
from game.scenario.checks.names import Names, written_names
from game.scenario.checks.parts import (
    check_endings,
    check_hand,
    check_plans,
    check_segments,
    check_start,
    check_tutorial,
)
from game.scenario.checks.reaching import check_reach
from game.scenario.checks.words import check_scenario_texts
from game.scenario.models.catalogue import CatalogueModels
from game.scenario.sources import SCENARIO_FILE


def check_scenario(
    documents: Mapping[str, Document],
    catalogue: Mapping[str, Document],
    models: CatalogueModels,
    unread: Collection[str] = (),
) -> Iterator[Problem]:
    """Everything wrong with a scenario beyond the shape of its files.

    Args:
        documents: the scenario's files by name; ``scenario.yaml`` is among them.
        catalogue: the catalogue's files by name.
        models: the catalogue's sound entries.
        unread: names of files that are there and could not be read.
    """
    names = written_names(documents, catalogue, models)
    scenario = top(documents[SCENARIO_FILE])
    found = _check(documents, catalogue, names, unread)
    yield from without_echoes(found, scenario, names)


def _check(
    documents: Mapping[str, Document],
    catalogue: Mapping[str, Document],
    names: Names,
    unread: Collection[str],
) -> Iterator[Problem]:
    scenario = top(documents[SCENARIO_FILE])
    yield from check_segments(scenario, names)
    yield from check_hand(scenario, names)
    yield from check_start(scenario)
    yield from check_events(scenario.at("events"), names)
    yield from check_endings(scenario, names)
    yield from check_reach(scenario, names)
    yield from check_plans(scenario, names)
    yield from check_tutorial(scenario, names)
    yield from check_scenario_texts(documents, catalogue, names, unread)
