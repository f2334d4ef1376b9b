"""Who is seen on the floor: the cast and a sample of the others, the same ones every month."""

from collections.abc import Mapping, Sequence
from typing import Final

import numpy as np

from game.session.views import Fate, FloorCustomer, FloorView, trust_level
from game.simulation.customers import CustomerSnapshot, CustomerTurn
from game.simulation.randomness import Stream
from game.simulation.state import SimulationState

MOST_SHOWN: Final = 180
MOST_WATCHED: Final = 420


def watched_people(start: SimulationState) -> tuple[int, ...]:
    """Ids to follow through the game: the cast, then a drawn sample of everybody else."""
    people, cast = len(start.columns), len(start.definition.cast)
    draws = Stream(start.seed, 0, "watched people").uniforms(people)
    order = [int(each) for each in np.argsort(draws, kind="stable")]
    others = [each for each in order if each >= cast]
    return (*range(cast), *others[: max(0, MOST_WATCHED - cast)])


def floor_before(people: Sequence[CustomerSnapshot], total: int) -> FloorView:
    """The floor between two turns.

    Args:
        people: those followed, cast first.
        total: present customers altogether.
    """
    shown = [
        FloorCustomer(
            id=each.id,
            cast=each.cast_id,
            segment=each.segment,
            trust_level_before=trust_level(each.trust),
            trust_level_after=trust_level(each.trust),
            fate="stays",
            bought=False,
            complained=False,
            reached=(),
        )
        for each in people
        if each.status == "customer"
    ][:MOST_SHOWN]
    return _view(shown, total)


def floor_after(
    turns: Sequence[CustomerTurn],
    people: Mapping[int, CustomerSnapshot],
    total: int,
    tactics: tuple[str, ...] = (),
) -> FloorView:
    """The floor of a turn: who was there before it or after it.

    Args:
        turns: of those followed, cast first.
        people: the same ones after the turn, by id.
        total: customers present before or after it altogether.
        tactics: ids of those in force during it.
    """
    shown = [
        FloorCustomer(
            id=each.id,
            cast=people[each.id].cast_id,
            segment=people[each.id].segment,
            trust_level_before=trust_level(each.trust_before),
            trust_level_after=trust_level(each.trust_after),
            fate=fate,
            bought=each.revenue_cents > 0,
            complained=each.complained,
            reached=tuple(each.reached),
        )
        for each in turns
        if (fate := _fate(each)) is not None
    ][:MOST_SHOWN]
    return _view(shown, total, tactics)


def _fate(turn: CustomerTurn) -> Fate | None:
    match turn.status_before == "customer", turn.status_after == "customer":
        case True, True:
            return "stays"
        case True, False:
            return "leaves"
        case False, True:
            return "arrives"
        case _:
            return None


def _view(shown: Sequence[FloorCustomer], total: int, tactics: tuple[str, ...] = ()) -> FloorView:
    counts = [0, 0, 0, 0, 0]
    for each in shown:
        if each.fate != "leaves":
            counts[each.trust_level_after] += 1
    return FloorView(
        people=tuple(shown),
        shown=len(shown),
        total=total,
        level_counts=(counts[0], counts[1], counts[2], counts[3], counts[4]),
        tactics=tactics,
    )
