"""The picture beside a scenario's details: its floor on a quiet morning."""

from typing import Final

from game.widgets.floor import Floor
from game.widgets.looks import crowd_look
from game.widgets.node import Widget
from game.widgets.tracks import FloorPerson

_LEVELS: Final = (3, 2, 3, 4, 2, 3, 1, 3, 2, 4)
_PEOPLE: Final = 64


def scene_banner(scene: str, sector: str, label: str) -> Widget:
    """The scene with a few dozen customers standing about; nobody in particular."""
    people = [
        FloorPerson(number, "", level, level, "stays", "calm", crowd_look(number * 7 + 3))
        for number, level in ((n, _LEVELS[n % len(_LEVELS)]) for n in range(_PEOPLE))
    ]
    return Floor(scene, people, label=label, key="scenarios.floor", sector=sector)
