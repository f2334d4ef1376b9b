"""Checks of the game's own language files against English."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from game.documents.problems import Problem
from game.language.texts import flatten
from game.scenario.checks.texts import MAIN_LANGUAGE, check_leaves, compare_texts
from game.scenario.sources import source

_MAIN_FILE: Final = f"{MAIN_LANGUAGE}.yaml"


def check_language_files(files: list[Path]) -> Iterator[Problem]:
    """Everything wrong with language files; each is compared with the English one beside it.

    Args:
        files: ``<language>.yaml``.
    """
    for path in files:
        reading = source(path).read()
        yield from reading.problems
        if reading.document is None:
            continue
        yield from check_leaves(reading.document)
        if path.name == _MAIN_FILE:
            continue
        main = source(path.with_name(_MAIN_FILE)).read().document
        if main is not None:
            yield from compare_texts(
                reading.document, flatten(reading.document.content), flatten(main.content)
            )
