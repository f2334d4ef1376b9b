"""Changes made to a state between two turns, to put people where a published study had them."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from game.simulation.firm import RegulatorCase
from game.simulation.state import SimulationState


def make_everybody_wary(state: SimulationState) -> SimulationState:
    """Everybody has heard that firms do such things: people can notice."""
    wary = np.ones(len(state.columns))
    wary.flags.writeable = False
    return replace(state, columns=replace(state.columns, wariness=wary))


def adopt(share: float) -> Callable[[SimulationState], SimulationState]:
    """So many rivals use every tactic of the hand already."""

    def change(state: SimulationState) -> SimulationState:
        records = tuple(replace(item, adoption=share) for item in state.firm.tactics)
        return replace(state, firm=replace(state.firm, tactics=records))

    return change


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


def decided_in(
    turn: int, slot: int | None, hidden: bool = False
) -> Callable[[SimulationState], SimulationState]:
    """The regulator decides on one case in this turn."""

    def change(state: SimulationState) -> SimulationState:
        case = RegulatorCase(decided_turn=turn, slot=slot, hidden=hidden)
        return replace(state, firm=replace(state.firm, cases=(case,)))

    return change
