"""Other values for what is a choice: one parameter at a time, and all of them together."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from game.experiments.dice import Dice
from game.simulation.parameters import DEFAULT_PARAMETERS, Parameters

End = Literal["low", "high"]
_CHOICE: Final = "choice"


@dataclass(frozen=True, slots=True)
class ChosenParameter:
    """A parameter that no source fixes.

    Attributes:
        group: of the parameters; likewise its name.
        name: within the group.
        value: the default.
        low: lowest value that makes sense; likewise the highest.
        high: highest value that makes sense.
    """

    group: str
    name: str
    value: float
    low: float
    high: float

    @property
    def id(self) -> str:
        """Group and name."""
        return f"{self.group}.{self.name}"


@dataclass(frozen=True, slots=True)
class Variant:
    """Parameters in which choices were made otherwise.

    Attributes:
        name: ``value.boredom=high``, or ``joint:7``; ``default`` for none.
        changes: group, name and value of what differs.
    """

    name: str
    changes: tuple[tuple[str, str, float], ...] = ()

    @property
    def parameters(self) -> Parameters:
        """The model's parameters with the changes."""
        changed = DEFAULT_PARAMETERS
        for group, name, value in self.changes:
            changed = changed.with_value(group, name, value)
        return changed

    @property
    def parameter(self) -> str | None:
        """The one parameter that was changed, or None if it was not one alone."""
        return f"{self.changes[0][0]}.{self.changes[0][1]}" if len(self.changes) == 1 else None


DEFAULT: Final = Variant("default")


def chosen_parameters() -> tuple[ChosenParameter, ...]:
    """Every parameter whose source says that it, or its size, is a choice."""
    return tuple(
        ChosenParameter(group, name, value, about.low, about.high)
        for group, name, value, about in DEFAULT_PARAMETERS.described()
        if _CHOICE in about.source
    )


def one_at_a_time(parameters: Sequence[ChosenParameter]) -> list[Variant]:
    """Each parameter at the lowest and at the highest value that makes sense."""
    variants = []
    for item in parameters:
        ends: tuple[tuple[End, float], ...] = (("low", item.low), ("high", item.high))
        for end, value in ends:
            if value != item.value:
                variants.append(Variant(f"{item.id}={end}", ((item.group, item.name, value),)))
    return variants


def jointly(parameters: Sequence[ChosenParameter], draws: int) -> list[Variant]:
    """Draws of all parameters at once: a Latin hypercube over their ranges.

    The range of each is cut into as many equal parts as there are draws; each part is used once,
    in an order of its own.
    """
    columns = []
    for item in parameters:
        dice = Dice(f"hypercube/{draws}/{item.id}")
        parts = dice.shuffled(range(draws))
        step = (item.high - item.low) / max(1, draws)
        columns.append([item.low + step * (part + dice.draw()) for part in parts])
    return [
        Variant(
            f"joint:{draw}",
            tuple(
                (item.group, item.name, column[draw])
                for item, column in zip(parameters, columns, strict=True)
            ),
        )
        for draw in range(draws)
    ]
