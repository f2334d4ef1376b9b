"""How a customer looks: the same on the floor, on cards, and in every month."""

from game.vocabulary.looks import CastLook
from game.widgets.looks import Look, crowd_look


def face_of(customer: int, given: CastLook | None) -> Look:
    """What the scenario says of a face; the rest belongs to the customer's id.

    Args:
        customer: id in the simulation; for the cast also their place in it.
        given: what the author has said, or None for nothing.
    """
    drawn = crowd_look(customer)
    if given is None:
        return drawn
    return Look(
        given.skin or drawn.skin,
        given.hair or drawn.hair,
        given.style or drawn.style,
        given.face or drawn.face,
    )
