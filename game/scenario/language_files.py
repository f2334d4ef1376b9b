"""Checks of the game's own language files against English.

A language is the file ``<code>.yaml`` and the files in the folder ``<code>`` beside it, together.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from game.documents.document import Document
from game.documents.problems import Problem
from game.language.texts import flatten
from game.scenario.checks.texts import (
    MAIN_LANGUAGE,
    check_leaves,
    differences,
    untranslated,
)
from game.scenario.sources import shown_path, source

_SUFFIX: Final = ".yaml"
_Text = str | tuple[str, ...]


def check_languages(folder: Path) -> Iterator[Problem]:
    """Everything wrong with the language files of a folder."""
    names = _names(folder)
    codes = {name.removesuffix(_SUFFIX) for name in names if name.endswith(_SUFFIX)}
    codes |= {name for name in names if _files_in(folder / name)}
    main, problems = _read(folder, MAIN_LANGUAGE)
    yield from problems
    main_texts = {key: text for each in main for key, text in flatten(each.content).items()}
    for code in sorted(codes - {MAIN_LANGUAGE}):
        documents, problems = _read(folder, code)
        yield from problems
        if main_texts and documents:
            yield from _compare(documents, main, main_texts)


def check_language_file(path: Path) -> Iterator[Problem]:
    """Everything wrong with one language file, compared with English if that is beside it."""
    for folder in (path.parent, path.parent.parent):
        if (folder / f"{MAIN_LANGUAGE}{_SUFFIX}").is_file():
            shown = shown_path(path)
            yield from (each for each in check_languages(folder) if each.file == shown)
            return
    reading = source(path).read()
    yield from reading.problems
    if reading.document is not None:
        yield from check_leaves(reading.document)


def _read(folder: Path, code: str) -> tuple[list[Document], list[Problem]]:
    """A language's files that can be read, and what is wrong with each and between them."""
    single = folder / f"{code}{_SUFFIX}"
    paths = [*([single] if single.is_file() else []), *_files_in(folder / code)]
    documents: list[Document] = []
    problems: list[Problem] = []
    first: dict[str, str] = {}
    for path in paths:
        reading = source(path).read()
        problems += reading.problems
        if reading.document is None:
            continue
        documents.append(reading.document)
        problems += check_leaves(reading.document)
        for key in flatten(reading.document.content):
            other = first.setdefault(key, path.name)
            if other != path.name:
                problems.append(_twice(reading.document, key, other))
    return documents, problems


def _twice(document: Document, key: str, other: str) -> Problem:
    return document.problem(key.split("."), "text_twice", key=True, text=key, other=other)


def _compare(
    documents: list[Document], main: list[Document], main_texts: dict[str, _Text]
) -> Iterator[Problem]:
    """Gaps are reported in the file that answers to the English one, or in the first."""
    texts = [flatten(document.content) for document in documents]
    known = {key for each in texts for key in each}
    by_name = {Path(document.file).name: document for document in documents[1:]}
    missing: dict[str, list[str]] = {}
    for document in main:
        target = by_name.get(Path(document.file).name, documents[0])
        lacking = [key for key in flatten(document.content) if key not in known]
        missing.setdefault(target.file, []).extend(lacking)
    for document, own in zip(documents, texts, strict=True):
        yield from untranslated(document, missing.get(document.file, []))
        yield from differences(document, own, main_texts)


def _files_in(folder: Path) -> list[Path]:
    return [folder / name for name in sorted(_names(folder)) if name.endswith(_SUFFIX)]


def _names(folder: Path) -> set[str]:
    try:
        return {path.name for path in folder.iterdir()} if folder.is_dir() else set()
    except OSError:
        return set()
