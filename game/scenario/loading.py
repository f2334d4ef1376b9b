"""Loading a scenario: from the shipped or the user's folder, by path, or out of a save."""

from collections.abc import Mapping
from pathlib import Path

from game.documents.document import Document
from game.documents.problems import Problem, errors_among, with_consequences
from game.language.texts import Texts, flatten
from game.scenario.archive import Archive, packed
from game.scenario.catalogue import CatalogueReading, read_catalogue
from game.scenario.checks.scenario import check_scenario
from game.scenario.conversion.scenario import definition_of
from game.scenario.digest import definition_digest
from game.scenario.finding import find_folder
from game.scenario.loaded import LoadedScenario
from game.scenario.models.scenario import ScenarioModel
from game.scenario.parsing import MOST_PROBLEMS, at_most, parse
from game.scenario.sources import (
    CATALOGUE,
    SCENARIO_FILE,
    SourceFile,
    Sources,
    catalogue_sources,
    scenario_sources,
    text_language,
)


def load_scenario(reference: str | Path) -> LoadedScenario | tuple[Problem, ...]:
    """Loads a scenario, or says everything that is wrong with it.

    Args:
        reference: an id, looked up among the shipped scenarios and then among the user's; or a
            folder (or the ``scenario.yaml`` in it).
    """
    folder = find_folder(reference)
    if isinstance(folder, Problem):
        return (folder,)
    return load_sources(scenario_sources(folder), catalogue_sources())


def load_archive(files: Mapping[str, str]) -> LoadedScenario | tuple[Problem, ...]:
    """Loads the scenario embedded in a save.

    Args:
        files: as in `LoadedScenario.archive`.
    """
    sources = {
        name: SourceFile(name, text.encode("utf-8", errors="replace"))
        for name, text in files.items()
    }
    prefix = f"{CATALOGUE}/"
    own = {name: each for name, each in sources.items() if not name.startswith(prefix)}
    own.setdefault(SCENARIO_FILE, SourceFile(SCENARIO_FILE, None))
    catalogue = {
        name.removeprefix(prefix): each for name, each in sources.items() if name.startswith(prefix)
    }
    return load_sources(own, catalogue)


def load_sources(own: Sources, shared: Sources) -> LoadedScenario | tuple[Problem, ...]:
    """Loads a scenario from its files' contents.

    Args:
        own: the scenario's files by name.
        shared: the catalogue's files by name.
    """
    catalogue = read_catalogue(shared)
    readings = {name: file.read() for name, file in own.items()}
    documents = {
        name: reading.document for name, reading in readings.items() if reading.document is not None
    }
    causes = [problem for reading in readings.values() for problem in reading.problems]
    problems = list(errors_among(catalogue.problems))
    model = None
    if SCENARIO_FILE in documents:
        model, found = parse(documents[SCENARIO_FILE], ScenarioModel)
        problems += found
        unread = own.keys() - documents.keys()
        found_beyond = check_scenario(documents, catalogue.documents, catalogue.models, unread)
        problems += at_most(found_beyond, documents[SCENARIO_FILE], 2 * MOST_PROBLEMS)
    ordered = with_consequences(causes, _without_bad_names(problems))
    if model is None or errors_among(ordered):
        return ordered
    definition = definition_of(model, catalogue.models)
    return LoadedScenario(
        definition=definition,
        texts=_texts(documents),
        catalogue_texts=catalogue.texts,
        archive=_archive(documents, catalogue),
        digest=definition_digest(definition),
        warnings=ordered,
    )


def _without_bad_names(problems: list[Problem]) -> list[Problem]:
    """Without saying that what should be one of several names cannot be a name at all."""
    places = {(each.file, each.line, each.column) for each in problems if each.code != "bad_id"}
    return [
        each
        for each in problems
        if each.code != "bad_id" or (each.file, each.line, each.column) not in places
    ]


def _texts(documents: Mapping[str, Document]) -> dict[str, Texts]:
    return {
        language: flatten(document.content)
        for name, document in documents.items()
        if (language := text_language(name))
    }


def _archive(documents: Mapping[str, Document], catalogue: CatalogueReading) -> Archive:
    own = {name: packed(document.text) for name, document in documents.items()}
    shared = {f"{CATALOGUE}/{name}": text for name, text in catalogue.packed.items()}
    return Archive({**own, **shared})
