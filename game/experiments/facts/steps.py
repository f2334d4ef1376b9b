"""Changes made to a state between two turns, to put people where a published study had them."""

from collections.abc import Callable
from dataclasses import replace

from game.simulation.state import SimulationState


def with_reviews(count: float) -> Callable[[SimulationState], SimulationState]:
    """So many reviews have been gathered."""

    def change(state: SimulationState) -> SimulationState:
        return replace(state, firm=replace(state.firm, reviews=count))

    return change


def with_parameter(
    group: str, name: str, value: float
) -> Callable[[SimulationState], SimulationState]:
    """From now on one parameter has this value."""

    def change(state: SimulationState) -> SimulationState:
        return replace(state, parameters=state.parameters.with_value(group, name, value))

    return change


def forget_cases(state: SimulationState) -> SimulationState:
    """The regulator's desk is empty again."""
    return replace(state, firm=replace(state.firm, cases=()))
