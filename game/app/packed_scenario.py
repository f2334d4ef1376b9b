"""Scenarios nobody plays just now, kept in a tenth of the room.

Twelve scenarios in three languages take 5 MB as Python has them; one of them is played at a time,
and unpacking it takes a few milliseconds.
"""

import pickle
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import cast

from game.language.texts import Texts
from game.scenario.archive import Archive, PackedText
from game.scenario.loaded import LoadedScenario


@dataclass(frozen=True, slots=True)
class PackedScenario:
    """A scenario, compressed; what it shares with others stays shared.

    Attributes:
        content: everything of its own.
        catalogue_texts: as in `LoadedScenario`.
        catalogue_files: those of its archive that lie in the catalogue.
    """

    content: bytes = field(repr=False)
    catalogue_texts: Mapping[str, Texts] = field(repr=False)
    catalogue_files: Mapping[str, PackedText] = field(repr=False)

    def unpacked(self) -> LoadedScenario:
        """The scenario as it was packed."""
        own = cast(LoadedScenario, pickle.loads(zlib.decompress(self.content)))
        files = {**_files(own), **self.catalogue_files}
        return replace(own, catalogue_texts=self.catalogue_texts, archive=Archive(files))


def packed_scenario(loaded: LoadedScenario) -> PackedScenario:
    """Packs a scenario.

    Args:
        loaded: as `load_scenario` returns it.
    """
    from game.scenario.sources import CATALOGUE

    files = _files(loaded)
    shared = {name: text for name, text in files.items() if name.startswith(f"{CATALOGUE}/")}
    own = Archive({name: text for name, text in files.items() if name not in shared})
    alone = replace(loaded, catalogue_texts={}, archive=own)
    content = zlib.compress(pickle.dumps(alone, pickle.HIGHEST_PROTOCOL))
    return PackedScenario(content, loaded.catalogue_texts, shared)


def _files(loaded: LoadedScenario) -> dict[str, PackedText]:
    return dict(cast(Archive, loaded.archive).packed_files)
