"""A month that was played, as a session remembers it."""

from collections.abc import Mapping
from dataclasses import dataclass

from game.session.views import FloorView, ForecastView, Voice
from game.simulation.customers import CustomerSnapshot, CustomerTurn
from game.vocabulary.decisions import TurnDecisions
from game.vocabulary.events import EventOccurred
from game.vocabulary.measures import TurnMeasures


@dataclass(frozen=True, slots=True)
class Month:
    """One turn, without its population.

    Attributes:
        turn: from 1.
        decisions: with choices and predictions.
        measures: true ones.
        trust_by_cause: points; adds up to the change.
        events: what happened.
        digest: of the state after it.
        watched: the customers looked at, cast first.
        people: the same ones as they are after it, in the same order.
        forecast: what was shown before it, or None.
        voices: who spoke.
        floor: who was seen.
    """

    turn: int
    decisions: TurnDecisions
    measures: TurnMeasures
    trust_by_cause: Mapping[str, float]
    events: tuple[EventOccurred, ...]
    digest: str
    watched: tuple[CustomerTurn, ...]
    people: tuple[CustomerSnapshot, ...]
    forecast: ForecastView | None
    voices: tuple[Voice, ...]
    floor: FloorView
