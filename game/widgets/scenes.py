"""The scenes there are, by kind; a new kind needs one module and one line here."""

from collections.abc import Callable, Collection, Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from game.widgets.dressings import Dressing, dressing_of
from game.widgets.fixtures import fitted_out, visible_tactics
from game.widgets.scene_app import app
from game.widgets.scene_counter import COUNTER
from game.widgets.scene_home import home
from game.widgets.scene_office import office
from game.widgets.scene_service import SERVICE
from game.widgets.scene_store import store
from game.widgets.scenery import Scene

SCENES: Final[Mapping[str, Callable[[Dressing], Scene]]] = MappingProxyType(
    {
        "counter": lambda _: COUNTER,
        "service": lambda _: SERVICE,
        "store": store,
        "home": home,
        "office": office,
        "app": app,
    }
)


def scene_of(kind: str, sector: str = "generic", tactics: Collection[str] = ()) -> Scene:
    """The scene of a kind, dressed for a sector, with what one sees of the tactics in force.

    A store stands in for unknown kinds.
    """
    known = kind if kind in SCENES else "store"
    return _dressed(known, dressing_of(sector), visible_tactics(known, tactics))


@lru_cache(maxsize=16)
def _dressed(kind: str, dress: Dressing, tactics: tuple[str, ...]) -> Scene:
    return fitted_out(kind, SCENES[kind](dress), tactics)
