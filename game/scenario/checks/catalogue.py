"""Checks of the catalogue as a whole."""

from collections.abc import Iterator, Mapping

from game.documents.document import Document
from game.documents.problems import Problem


def check_catalogue(documents: Mapping[str, Document]) -> Iterator[Problem]:
    """X."""
    yield from ()
