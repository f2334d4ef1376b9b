"""What happened in a turn, in the past tense."""

from dataclasses import dataclass
from typing import Literal

HappeningKind = Literal["scenario", "discovery", "breach", "regulator", "rival", "notice"]


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
