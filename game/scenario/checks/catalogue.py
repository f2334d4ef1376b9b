"""Checks of the catalogue as a whole."""

from collections.abc import Iterator, Mapping

from game.documents.document import Document
from game.documents.problems import Problem
from game.scenario.checks.cursor import Cursor, top
from game.scenario.checks.events import check_event
from game.scenario.checks.names import CAUSES, TRIGGERING, shared_names
from game.scenario.checks.objecting import check_objecting
from game.scenario.checks.unique import repeated_ids
from game.scenario.checks.words import check_catalogue_texts
from game.scenario.models.catalogue import CatalogueModels
from game.vocabulary.catalogue import LEVER_IDS


def check_catalogue(
    documents: Mapping[str, Document], models: CatalogueModels
) -> Iterator[Problem]:
    """Everything wrong with the catalogue beyond the shape of its files.

    Args:
        documents: its files by name, as far as they could be read.
        models: its sound entries.
    """
    for kind in ("tactics", "levers", "events"):
        document = documents.get(f"{kind}.yaml")
        if document is not None:
            yield from repeated_ids(top(document).at(kind).each())
    if "tactics.yaml" in documents:
        for tactic in top(documents["tactics.yaml"]).at("tactics").each():
            yield from _tactic(tactic)
    if "events.yaml" in documents:
        names = shared_names(documents, models)
        for event in top(documents["events.yaml"]).at("events").each():
            yield from check_event(event, names)
    yield from check_catalogue_texts(documents)


def _tactic(tactic: Cursor) -> Iterator[Problem]:
    name = tactic.at("id")
    for taken, what in ((LEVER_IDS, "lever"), (CAUSES, "cause"), ((TRIGGERING,), "word")):
        if name.word in taken:
            yield name.problem(f"name_of_{what}", found=name.word or "")
    yield from repeated_ids(tactic.at("variants").each())
    yield from check_objecting(tactic)
