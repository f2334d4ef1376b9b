"""The text files of a scenario or of the catalogue, all languages together."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace

from game.documents.document import Document
from game.documents.problems import Problem
from game.scenario.checks.cursor import Cursor, top
from game.scenario.checks.lengths import check_lengths
from game.scenario.checks.names import Names
from game.scenario.checks.texts import (
    MAIN_FILE,
    Wanted,
    check_leaves,
    check_main_texts,
    check_single_texts,
    compare_texts,
)
from game.scenario.checks.voices import few_voices
from game.scenario.checks.wanted import wanted_by_catalogue, wanted_by_scenario
from game.scenario.sources import CATALOGUE_FILES, SCENARIO_FILE, text_language


def check_scenario_texts(
    documents: Mapping[str, Document],
    catalogue: Mapping[str, Document],
    names: Names,
    unread: Collection[str] = (),
) -> Iterator[Problem]:
    """Everything wrong with the words of a scenario.

    Args:
        documents: the scenario's files by name.
        catalogue: likewise of the catalogue.
        names: what the scenario may refer to.
        unread: names of files that are there and could not be read.
    """
    scenario = top(documents[SCENARIO_FILE])
    shared = catalogue.get(MAIN_FILE)
    messages = {name for name, _ in top(shared).at("messages").entries()} if shared else set()
    yield from _check(
        documents, documents[SCENARIO_FILE], wanted_by_scenario(scenario, names, messages), unread
    )
    for name in documents:
        if text_language(name) is not None:
            yield from check_lengths(documents[name])
    main = documents.get(MAIN_FILE)
    if main is not None:
        yield from few_voices(scenario, names, main, catalogue)
    if shared is not None:
        yield from _cards(scenario, shared)


def check_catalogue_texts(documents: Mapping[str, Document]) -> Iterator[Problem]:
    """Everything wrong with the words of the catalogue."""
    about = next((documents[name] for name in CATALOGUE_FILES if name in documents), None)
    if about is not None:
        yield from _check(documents, about, wanted_by_catalogue(documents))


def _check(
    documents: Mapping[str, Document],
    about: Document,
    wanted: Wanted,
    unread: Collection[str] = (),
) -> Iterator[Problem]:
    main = documents.get(MAIN_FILE)
    if main is not None:
        yield from check_main_texts(main, wanted)
    elif MAIN_FILE not in unread:
        problem = about.problem((), "no_main_texts", severity="warning", file_name=MAIN_FILE)
        yield replace(problem, excerpt=None)
    for name, document in documents.items():
        if text_language(name) is None:
            continue
        yield from check_leaves(document)
        yield from check_single_texts(document, wanted)
        if main is not None and document is not main:
            yield from compare_texts(document, main, wanted)


def _cards(scenario: Cursor, shared: Document) -> Iterator[Problem]:
    known = [name for name, _ in top(shared).at("evidence").entries()]
    for card in scenario.at("cards").each():
        if card.word is not None and card.word not in known:
            yield card.warning("no_evidence_text", found=card.word)
