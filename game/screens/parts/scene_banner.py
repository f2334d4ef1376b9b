"""Pictures of floors on a quiet morning: beside a scenario's details, and beside the options."""

from collections.abc import Sequence
from typing import Final

from game.widgets.floor import Floor
from game.widgets.looks import crowd_look
from game.widgets.node import Widget
from game.widgets.tracks import FloorPerson

_LEVELS: Final = (3, 2, 3, 4, 2, 3, 1, 3, 2, 4)
_PEOPLE: Final = 64
_ONE_OF: Final = 3
_STRIDE: Final = 37  # prime: everybody comes once, and not with their like


def bakery_floor(counts: Sequence[int], label: str, legend: Widget) -> Widget:
    """The first scenario's floor with some of the people of every level of trust.

    Args:
        counts: how many people there are at each level.
        label: what the picture shows.
        legend: of the counts, below it.
    """
    levels = [level for level, count in enumerate(counts) for _ in range(round(count / _ONE_OF))]
    mixed = [levels[number * _STRIDE % len(levels)] for number in range(len(levels))]
    people = [
        FloorPerson(number, "", level, level, "stays", "calm", crowd_look(number * 7 + 3))
        for number, level in enumerate(mixed)
    ]
    return Floor("counter", people, label=label, legend=legend, sector="bakery", grow=0)


def scene_banner(scene: str, sector: str, label: str) -> Widget:
    """The scene with a few dozen customers standing about; nobody in particular."""
    people = [
        FloorPerson(number, "", level, level, "stays", "calm", crowd_look(number * 7 + 3))
        for number, level in ((n, _LEVELS[n % len(_LEVELS)]) for n in range(_PEOPLE))
    ]
    return Floor(scene, people, label=label, key="scenarios.floor", sector=sector)
