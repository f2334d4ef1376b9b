"""The catalogue as written: models by id."""

from collections.abc import Mapping
from dataclasses import dataclass

from game.scenario.models.events import EventModel
from game.scenario.models.tactics import LeverModel, TacticModel


@dataclass(frozen=True, slots=True)
class CatalogueModels:
    """Everything a scenario can draw on, by id."""

    tactics: Mapping[str, TacticModel]
    levers: Mapping[str, LeverModel]
    events: Mapping[str, EventModel]
