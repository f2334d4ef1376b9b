"""Checks of a scenario as a whole."""

from collections.abc import Iterator, Mapping

from game.documents.document import Document
from game.documents.problems import Problem
from game.scenario.models.catalogue import CatalogueModels


def check_scenario(
    documents: Mapping[str, Document], c: Mapping[str, Document], models: CatalogueModels
) -> Iterator[Problem]:
    """X."""
    yield from ()
