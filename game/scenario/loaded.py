"""Scenarios as the rest of the game holds them, once somebody has found and read them.

Nothing here knows how they are read: whoever plays needs neither the format nor its checks.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from game.documents.problems import Problem
from game.language.texts import Texts
from game.vocabulary.scenario import ScenarioDefinition

Origin = Literal["shipped", "user"]


@dataclass(frozen=True, slots=True)
class ScenarioEntry:
    """A folder with a scenario, sound or not.

    Attributes:
        id: the folder's name, by which it is loaded.
        folder: where it is.
        origin: whether it came with the game.
        listed: whether players are offered it; a broken one is, so that it is not overlooked.
    """

    id: str
    folder: Path
    origin: Origin
    listed: bool


@dataclass(frozen=True, slots=True)
class LoadedScenario:
    """A scenario that can be played.

    Attributes:
        definition: what the simulation reads.
        texts: the scenario's own words, by language.
        catalogue_texts: words of tactics, levers, causes and shared events, by language.
        archive: the text of every file it came from, by name; `loading.load_archive` reads it back.
        digest: SHA-256 of the definition's canonical JSON.
        warnings: what is worth mending but does not keep it from being played.
    """

    definition: ScenarioDefinition
    texts: Mapping[str, Texts]
    catalogue_texts: Mapping[str, Texts]
    archive: Mapping[str, str] = field(repr=False)
    digest: str
    warnings: tuple[Problem, ...] = ()
