"""The scenes there are, by kind; a new kind needs one module and one line here."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from game.widgets.scene_counter import COUNTER
from game.widgets.scene_service import SERVICE
from game.widgets.scenery import Scene

SCENES: Final[Mapping[str, Scene]] = MappingProxyType({"counter": COUNTER, "service": SERVICE})


def scene_of(kind: str) -> Scene:
    """The scene of a kind; a shop with a counter stands in for kinds not drawn yet."""
    return SCENES.get(kind, COUNTER)
