"""The scenes there are, by kind; a new kind needs one module and one line here."""

from collections.abc import Callable, Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from game.widgets.dressings import Dressing, dressing_of
from game.widgets.scene_app import app
from game.widgets.scene_counter import counter
from game.widgets.scene_home import home
from game.widgets.scene_office import office
from game.widgets.scene_service import service
from game.widgets.scene_store import store
from game.widgets.scenery import Scene

SCENES: Final[Mapping[str, Callable[[Dressing], Scene]]] = MappingProxyType(
    {
        "counter": counter,
        "service": service,
        "store": store,
        "home": home,
        "office": office,
        "app": app,
    }
)


def scene_of(kind: str, sector: str = "generic") -> Scene:
    """The scene of a kind, dressed for a sector; a store stands in for unknown kinds."""
    return _dressed(_known(kind), dressing_of(sector))


def _known(kind: str) -> str:
    return kind if kind in SCENES else "store"


@lru_cache(maxsize=16)
def _dressed(kind: str, dress: Dressing) -> Scene:
    return SCENES[kind](dress)
