"""The catalogue: tactics, levers and shared events that scenarios draw on, with their words."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TypeVar

from pydantic import ValidationError

from game.documents.document import Content, Document
from game.documents.problems import Problem, errors_among, with_consequences
from game.documents.reading import Reading
from game.language.texts import Texts, flatten
from game.scenario.archive import PackedText, packed
from game.scenario.checks.catalogue import check_catalogue
from game.scenario.conversion.events import event_of
from game.scenario.conversion.tactics import lever_of, tactic_of
from game.scenario.models.catalogue import CatalogueModels
from game.scenario.models.events import EventModel, SharedEventsFile
from game.scenario.models.parts import Part
from game.scenario.models.tactics import LeverModel, LeversFile, TacticModel, TacticsFile
from game.scenario.parsing import ModelType, parse
from game.scenario.sources import (
    CATALOGUE_FILES,
    SourceFile,
    Sources,
    catalogue_sources,
    text_language,
)
from game.vocabulary.catalogue import Catalogue
from game.vocabulary.scenario import EventDefinition

EntryModel = TypeVar("EntryModel", bound=Part)


@dataclass(frozen=True, slots=True)
class LoadedCatalogue:
    """The catalogue as the game uses it.

    Attributes:
        catalogue: tactics and levers.
        events: the shared events by id.
        texts: by language.
        warnings: what is worth mending.
    """

    catalogue: Catalogue
    events: Mapping[str, EventDefinition]
    texts: Mapping[str, Texts]
    warnings: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class CatalogueReading:
    """What could be read of the catalogue's files, however broken some of them are.

    Attributes:
        models: every entry that is sound.
        documents: the files by name, as far as they could be read.
        texts: by language.
        packed: the files' own texts by name, for archives.
        problems: of these files.
    """

    models: CatalogueModels
    documents: Mapping[str, Document]
    texts: Mapping[str, Texts]
    packed: Mapping[str, PackedText] = field(repr=False)
    problems: tuple[Problem, ...] = ()


def load_catalogue() -> LoadedCatalogue | tuple[Problem, ...]:
    """The shipped catalogue, or everything that is wrong with it."""
    reading = read_catalogue(catalogue_sources())
    if errors_among(reading.problems):
        return reading.problems
    models = reading.models
    return LoadedCatalogue(
        Catalogue(
            {name: tactic_of(model) for name, model in models.tactics.items()},
            {name: lever_of(model) for name, model in models.levers.items()},
        ),
        {name: event_of(model) for name, model in models.events.items()},
        reading.texts,
        reading.problems,
    )


def read_catalogue(sources: Sources) -> CatalogueReading:
    """Reads and checks the catalogue's files.

    Args:
        sources: by file name, without a folder.
    """
    return _read(tuple(sources.items()))


def forget_catalogue() -> None:
    """Drop the files read last (7 MB): whoever has loaded all scenarios needs them no more."""
    _read.cache_clear()


@lru_cache(maxsize=1)  # every scenario loaded rests on the same files
def _read(files: tuple[tuple[str, SourceFile], ...]) -> CatalogueReading:
    sources = dict(files)
    absent = {name: SourceFile(name, None) for name in CATALOGUE_FILES if name not in sources}
    readings = {name: file.read() for name, file in {**sources, **absent}.items()}
    documents = {
        name: reading.document for name, reading in readings.items() if reading.document is not None
    }
    causes = [problem for reading in readings.values() for problem in reading.problems]
    problems: list[Problem] = []
    for name, model in _FILE_MODELS.items():
        if name in documents:
            problems += parse(documents[name], model)[1]
    models = CatalogueModels(
        _entries(readings, "tactics", TacticModel),
        _entries(readings, "levers", LeverModel),
        _entries(readings, "events", EventModel),
    )
    problems += check_catalogue(documents, models)
    texts = {
        language: flatten(document.content)
        for name, document in documents.items()
        if (language := text_language(name))
    }
    return CatalogueReading(
        models,
        documents,
        texts,
        {name: packed(document.text) for name, document in documents.items()},
        with_consequences(causes, problems),
    )


_FILE_MODELS: Mapping[str, type[Part]] = dict(
    zip(CATALOGUE_FILES, (TacticsFile, LeversFile, SharedEventsFile), strict=True)
)


def _entries(
    readings: Mapping[str, Reading], kind: str, model: type[ModelType]
) -> dict[str, ModelType]:
    """The sound entries of a file by id; one broken entry does not hide the others."""
    reading = readings.get(f"{kind}.yaml")
    content = reading.document.content if reading and reading.document else None
    listed: Content = content.get(kind) if isinstance(content, dict) else None
    found: dict[str, ModelType] = {}
    for entry in listed if isinstance(listed, list) else []:
        try:
            sound = model.model_validate(entry)
        except ValidationError:
            continue
        found.setdefault(str(getattr(sound, "id", "")), sound)
    return found
