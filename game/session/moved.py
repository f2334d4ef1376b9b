"""Whom each cause of a month moved, among the customers who are followed."""

from collections.abc import Mapping, Sequence

from game.session.floor import NO_LOOKS, Looks, fate_of
from game.session.months import Month
from game.session.views import MovedPerson, MovedView, trust_level
from game.simulation.customers import CustomerSnapshot, CustomerTurn
from game.vocabulary.causes import ARRIVALS_AND_DEPARTURES

MOST_NAMED = 3
MOST_KNOWN = 2
"""Of them so many are of the cast, if it moved them; the others felt it most."""
NOTICED_POINTS = 0.05
"""Less than this would be shown as nothing."""
_HEARD_SHARE = 0.1
"""Of those moved: a smaller side of this share has somebody in the list, too."""


def moved_by(month: Month, looks: Looks = NO_LOOKS) -> dict[str, MovedView]:
    """Each cause of a month's ledger and each tactic that reached somebody, with its customers.

    Args:
        month: as it was played.
        looks: of those of the cast whose author has said how they look, by id in the cast.
    """
    people = {each.id: each for each in month.people}
    there = [each for each in month.watched if fate_of(each) is not None]
    causes = {cause for turn in there for cause in turn.bookings}
    causes |= {tactic for turn in there for tactic in turn.reached}
    found = {cause: _moved(cause, there, people, looks) for cause in sorted(causes)}
    found[ARRIVALS_AND_DEPARTURES] = _came_and_left(there, people, looks)
    return found


def _moved(
    cause: str,
    there: Sequence[CustomerTurn],
    people: Mapping[int, CustomerSnapshot],
    looks: Looks,
) -> MovedView:
    reached = [each for each in there if cause in each.reached]
    felt = [each for each in there if abs(each.bookings.get(cause, 0.0)) >= NOTICED_POINTS]
    felt.sort(key=lambda each: (-abs(each.bookings[cause]), each.id))
    up = [each for each in felt if each.bookings[cause] > 0]
    down = [each for each in felt if each.bookings[cause] < 0]
    known = [each for each in felt if people[each.id].cast_id is not None][:MOST_KNOWN]
    others = [each for each in felt if each not in known]
    named = sorted([*known, *others[: MOST_NAMED - len(known)]], key=felt.index)
    smaller = min(up, down, key=len)
    if len(smaller) >= _HEARD_SHARE * len(felt) and not any(each in smaller for each in named):
        named = [*named[: MOST_NAMED - 1], *smaller[:1]]
    if not felt:
        spending = [each for each in reached if each.revenue_cents]
        named = sorted(spending, key=lambda each: (-each.revenue_cents, each.id))[:MOST_NAMED]
    return MovedView(
        followed=len(there),
        reached=len(reached),
        up=len(up),
        down=len(down),
        most=tuple(_person(each, people, looks, each.bookings.get(cause, 0.0)) for each in named),
    )


def _came_and_left(
    there: Sequence[CustomerTurn], people: Mapping[int, CustomerSnapshot], looks: Looks
) -> MovedView:
    """Those who left, the longest customers first, then those who came."""
    left = [each for each in there if fate_of(each) == "leaves"]
    left.sort(key=lambda each: (-people[each.id].tenure_months, each.id))
    came = [each for each in there if fate_of(each) == "arrives"]
    named = [*left[: MOST_NAMED - min(1, len(came))], *came]
    return MovedView(
        followed=len(there),
        reached=0,
        up=len(came),
        down=len(left),
        most=tuple(_person(each, people, looks, 0.0) for each in named[:MOST_NAMED]),
    )


def _person(
    turn: CustomerTurn, people: Mapping[int, CustomerSnapshot], looks: Looks, points: float
) -> MovedPerson:
    person = people[turn.id]
    return MovedPerson(
        customer=turn.id,
        cast=person.cast_id,
        segment=person.segment,
        trust_level=trust_level(turn.trust_after),
        points=points,
        revenue_cents=turn.revenue_cents,
        fate=fate_of(turn) or "stays",
        look=looks.get(person.cast_id or ""),
    )
