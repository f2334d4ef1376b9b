"""Which parameters a measurement reads: one that is never read cannot change what came out.

Simulation, facts and games are functions of their arguments alone, so with another value of a
parameter that was not read they come to the same bits.
"""

from dataclasses import dataclass, field, fields
from typing import Any, cast

from game.simulation.parameters import Parameters

ParameterId = tuple[str, str]
"""Group and name."""


@dataclass(frozen=True)
class NotingParameters(Parameters):
    """Parameters that note who looks at them.

    Attributes:
        read: group and name of everything looked at so far; may be emptied.
    """

    read: set[ParameterId] = field(default_factory=set)


def noting_parameters(parameters: Parameters) -> NotingParameters:
    """The same values, noted when they are looked at."""
    read: set[ParameterId] = set()
    groups = {
        group.name: _noting(group.name, getattr(parameters, group.name), read)
        for group in fields(Parameters)
    }
    return NotingParameters(**cast(Any, groups), read=read)


def _noting(group: str, values: object, read: set[ParameterId]) -> object:
    """The same values in a class that notes every look; copies of it note as well."""
    kind: Any = type(values)
    names = frozenset(item.name for item in fields(kind))

    def look(self: object, name: str) -> object:
        if name in names:
            read.add((group, name))
        return object.__getattribute__(self, name)

    noting = type(f"Noting{kind.__name__}", (kind,), {"__slots__": (), "__getattribute__": look})
    return noting(**{name: getattr(values, name) for name in names})
