"""A customer to look at: everything that can happen to one happens to them."""

from game.session.views import (
    DataHeld,
    FloorCustomer,
    Permission,
    PersonMonth,
    PersonView,
    Voice,
    Whereabouts,
    trust_level,
)

_TRUST = (61.0, 63.5, 47.0, 38.0, 18.0, 18.0, 18.0, 30.0)
_WHEREABOUTS: tuple[Whereabouts, ...] = (
    "arrives",
    "stays",
    "stays",
    "stays",
    "leaves",
    "gone",
    "gone",
    "arrives",
)


def example_person(person: FloorCustomer) -> PersonView:
    """Eight months of somebody on a floor."""
    months = tuple(_month(turn, person) for turn in range(1, len(_TRUST) + 1))
    return PersonView(
        id=person.id,
        cast=person.cast,
        segment=person.segment,
        look=person.look,
        standing="customer",
        tenure_months=14,
        trust_start=55.0,
        trust=_TRUST[-1],
        trust_level=trust_level(_TRUST[-1]),
        permissions=(
            Permission("service", ("transactions", "contact")),
            Permission("tips", ("transactions", "contact")),
            Permission("selling", ("preferences",)),
        ),
        opted_out=True,
        held=(
            DataHeld("transactions", ("observed",), ("usual_order", "sell_along"), True),
            DataHeld("preferences", ("declared", "inferred"), ("usual_order",), False),
        ),
        noticed=("sell_along",),
        spent_cents=31_840,
        months=months,
    )


def _month(turn: int, person: FloorCustomer) -> PersonMonth:
    trust = _TRUST[turn - 1]
    change = trust - (_TRUST[turn - 2] if turn > 1 else 55.0)
    here = _WHEREABOUTS[turn - 1] != "gone"
    voice = Voice(
        customer=person.id,
        cast=person.cast,
        segment=person.segment,
        cause="service",
        tone="plus" if change > 0 else "minus",
        text_key=f"voice.service.{'plus' if change > 0 else 'minus'}",
        line=turn,
        trust_level=trust_level(trust),
        trust_change=change,
        tenure_months=12 + turn,
    )
    return PersonMonth(
        turn=turn,
        whereabouts=_WHEREABOUTS[turn - 1],
        trust=trust,
        trust_change=change,
        trust_level=trust_level(trust),
        causes=(("service", change),) if here else (),
        reached=("usual_order", "sell_along") if here and turn % 2 else (),
        revenue_cents=3_980 if here and turn % 3 else 0,
        complained=turn == 4,
        said_yes=(Permission("tips", ("transactions", "location")),) if turn == 2 else (),
        said_no=turn == 4,
        thought=voice if here else None,
        heard=turn == 3,
    )
