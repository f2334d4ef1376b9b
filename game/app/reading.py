"""Reading scenarios and what else people write: here, or wherever it is done instead.

The format's checks take 20 MB that whoever plays never needs again; :mod:`game.app.reading_apart`
leaves them to a process that ends when everything has been read.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from game.app.packed_scenario import PackedScenario
    from game.documents.problems import Problem
    from game.scenario.loaded import LoadedScenario, ScenarioEntry
    from game.session.views.evidence import EvidenceLibrary
    from game.vocabulary.assumptions import Assumptions


class Reading(Protocol):
    """Reads what people write for the game. May be asked by several threads."""

    def get_ready(self) -> None:
        """Much is about to be asked for."""

    def finish(self) -> None:
        """What was about to be asked for has been read."""

    def entries(self) -> "tuple[ScenarioEntry, ...]":
        """All scenarios there are."""

    def scenario(self, reference: str) -> "LoadedScenario | tuple[Problem, ...]":
        """A scenario by id or folder, or everything that is wrong with it: each is read once."""

    def archive(self, files: Mapping[str, str]) -> "LoadedScenario | tuple[Problem, ...]":
        """The scenario embedded in a save, from its files' texts by name."""

    def evidence(self) -> "EvidenceLibrary | None":
        """The shipped evidence; None when its files are missing or broken."""

    def assumptions(self) -> "Assumptions":
        """What shipped statements rest on."""


class ReadingHere:
    """Reads in this process; what that takes is imported when it is first asked."""

    def __init__(self) -> None:
        self._scenarios: dict[str, LoadedScenario | tuple[Problem, ...]] = {}

    def get_ready(self) -> None:
        """Nothing helps."""

    def finish(self) -> None:
        """Drop the catalogue's files, kept for the next scenario."""
        from game.scenario.catalogue import forget_catalogue

        forget_catalogue()

    def entries(self) -> "tuple[ScenarioEntry, ...]":
        """All scenarios there are."""
        from game.scenario.finding import find_scenarios

        return find_scenarios()

    def scenario(self, reference: str) -> "LoadedScenario | tuple[Problem, ...]":
        """A scenario by id or folder."""
        from game.scenario.loading import load_scenario

        if reference not in self._scenarios:
            self._scenarios[reference] = load_scenario(reference)
        return self._scenarios[reference]

    def packed_scenario(self, reference: str) -> "PackedScenario | tuple[Problem, ...]":
        """Likewise, but packed."""
        from game.app.packed_scenario import packed_scenario
        from game.scenario.loading import load_scenario

        found = load_scenario(reference)
        return found if isinstance(found, tuple) else packed_scenario(found)

    def archive(self, files: Mapping[str, str]) -> "LoadedScenario | tuple[Problem, ...]":
        """The scenario embedded in a save."""
        from game.scenario.loading import load_archive

        return load_archive(files)

    def evidence(self) -> "EvidenceLibrary | None":
        """The shipped evidence."""
        from game.session.evidence_gathering import read_library

        return read_library()

    def assumptions(self) -> "Assumptions":
        """What shipped statements rest on."""
        from game.scenario.assumptions_file import load_assumptions

        return load_assumptions()
