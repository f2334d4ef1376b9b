"""Who is seen on the floor: the cast and a sample of the others, the same ones every month."""

from collections.abc import Collection, Mapping, Sequence
from types import MappingProxyType
from typing import Final

import numpy as np

from game.session.views import Fate, FloorCustomer, FloorView, trust_level
from game.simulation.customers import CustomerSnapshot, CustomerTurn
from game.simulation.randomness import Stream
from game.simulation.state import SimulationState
from game.vocabulary.causes import WORD_OF_MOUTH
from game.vocabulary.looks import CastLook
from game.vocabulary.scenario import ScenarioDefinition

MOST_SHOWN: Final = 180
LEAST_SHOWN: Final = 40
MOST_WATCHED: Final = 420
Looks = Mapping[str, CastLook]
NO_LOOKS: Final[Looks] = MappingProxyType({})


def watched_people(start: SimulationState) -> tuple[int, ...]:
    """Ids to follow through the game: the cast, then a drawn sample of everybody else."""
    people, cast = len(start.columns), len(start.definition.cast)
    draws = Stream(start.seed, 0, "watched people").uniforms(people)
    order = [int(each) for each in np.argsort(draws, kind="stable")]
    others = [each for each in order if each >= cast]
    return (*range(cast), *others[: max(0, MOST_WATCHED - cast)])


def looks_of(definition: ScenarioDefinition) -> Looks:
    """What the author has said of faces, by id in the cast."""
    return {each.id: each.look for each in definition.cast if each.look is not None}


def most_shown(total: int, usual: int) -> int:
    """How many are shown of so many: fewer when the firm has lost customers, so that one sees it.

    Args:
        total: present customers altogether.
        usual: how many there were when the game began; 0 where that is not known.
    """
    if total >= usual:
        return MOST_SHOWN
    return max(min(LEAST_SHOWN, MOST_SHOWN), round(MOST_SHOWN * total / usual))


def floor_before(
    people: Sequence[CustomerSnapshot], total: int, looks: Looks = NO_LOOKS, usual: int = 0
) -> FloorView:
    """The floor between two turns.

    Args:
        people: those followed, cast first.
        total: present customers altogether.
        looks: of those of the cast whose author has said how they look, by id in the cast.
        usual: customers when the game began.
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
            look=looks.get(each.cast_id or ""),
        )
        for each in people
        if each.status == "customer"
    ][: most_shown(total, usual)]
    return _view(shown, total)


def floor_after(
    turns: Sequence[CustomerTurn],
    people: Mapping[int, CustomerSnapshot],
    total: int,
    looks: Looks = NO_LOOKS,
    usual: int = 0,
    speaking: Collection[int] = (),
) -> FloorView:
    """The floor of a turn: who was there before it or after it.

    Args:
        turns: of those followed, cast first.
        people: the same ones after the turn, by id.
        total: customers present before or after it altogether.
        looks: as for floor_before.
        usual: customers when the game began.
        speaking: ids of those with something to say, who are shown before others.
    """
    there = [each for each in turns if fate_of(each) is not None]
    there.sort(key=lambda each: people[each.id].cast_id is None and each.id not in speaking)
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
            look=looks.get(people[each.id].cast_id or ""),
            heard=each.bookings.get(WORD_OF_MOUTH, 0.0),
        )
        for each in there[: most_shown(total, usual)]
        if (fate := fate_of(each)) is not None
    ]
    return _view(shown, total)


def fate_of(turn: CustomerTurn) -> Fate | None:
    """What became of somebody in a month, or None if they were no customer before or after it."""
    match turn.status_before == "customer", turn.status_after == "customer":
        case True, True:
            return "stays"
        case True, False:
            return "leaves"
        case False, True:
            return "arrives"
        case _:
            return None


def _view(shown: Sequence[FloorCustomer], total: int) -> FloorView:
    counts = [0, 0, 0, 0, 0]
    for each in shown:
        if each.fate != "leaves":
            counts[each.trust_level_after] += 1
    return FloorView(
        people=tuple(shown),
        shown=len(shown),
        total=total,
        level_counts=(counts[0], counts[1], counts[2], counts[3], counts[4]),
    )
