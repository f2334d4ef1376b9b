"""What happened in a turn, in the past tense."""

from dataclasses import dataclass
from typing import Final, Literal

HappeningKind = Literal["scenario", "discovery", "breach", "regulator", "rival", "notice"]

LEAK: Final = "breach"
WARNING: Final = "regulator_warning"
FINE: Final = "regulator_fine"
GRAVE: Final = (LEAK, WARNING, FINE)
"""Model events that befall a firm for what it did, and that nobody should have to look for."""


@dataclass(frozen=True, slots=True)
class EventOccurred:
    """Something happened to the firm this turn.

    Attributes:
        id: a scenario's event id, or the name of a model event (``discovery``, ``breach``,
            ``regulator_letter``, ``regulator_fine``, …).
        kind: who caused it.
        turn: the turn it happened in.
        choice: the option chosen, for scenario events with choices.
        by_default: no choice was made and the default was taken.
        about: the tactic concerned, if one is.
        messages: keys of lines to show.
    """

    id: str
    kind: HappeningKind
    turn: int
    choice: str | None = None
    by_default: bool = False
    about: str | None = None
    messages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PendingEvent:
    """An event that waits in the inbox for an answer."""

    id: str
    turn: int
    about: str | None = None
