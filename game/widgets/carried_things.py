"""What tactics put into customers' hands or on their heels: letters, phones, adverts."""

# Path data reads worse when it is broken over lines.
# ruff: noqa: E501
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from game.widgets.emblems import HEART
from game.widgets.fixture_table import Played, Seen, Sight, sights_of
from game.widgets.scene_shapes import PASTELS, SCREEN, SLATE, rect, shape, stroke

_SHARE: Final = (0.0, 0.12, 0.2, 0.3)  # of those reached, by level
_MOST: Final = 0.45  # of everybody, whatever is played; more would hide the crowd
_EDGE: Final = 'stroke="#8A93A5" stroke-width="0.900"'


@dataclass(frozen=True, slots=True)
class Carried:
    """Something small beside a figure.

    Attributes:
        body: SVG in a view box of ``size``.
        size: in units of the scene.
        left: of its left edge from the feet; likewise ``top``.
        lag_ms: how far it stays behind somebody who walks.
        rings: shows waves when its bearer reacts.
    """

    body: str
    size: tuple[float, float]
    left: float
    top: float
    lag_ms: float = 0.0
    rings: bool = False


def _in_hand(body: str, wide: float, high: float) -> Carried:
    return Carried(body, (wide, high), 4.0, -10.0 - high / 2)


def _phone(icon: str) -> str:
    return (
        rect(0.5, 0.5, 9, 13, SCREEN, 2)
        + rect(1.8, 2, 6.4, 9, "#E7EEF4", 0.8)
        + stroke(icon, SLATE, 1.1)
    )


def _advert(tone: str, picture: str) -> Carried:
    body = (
        rect(0.6, 0.6, 22.8, 18.8, "#FFFFFF", 2.5, _EDGE)
        + rect(2.5, 2.5, 19, 11, tone, 1)
        + picture
        + rect(3, 15, 10, 2, "#9BA3B3", 1)
        + rect(16, 14.600, 5, 2.800, "#7A8292", 1.4)
    )
    return Carried(body, (24.0, 20.0), 8.0, -40.0, 420.0)


_LETTER: Final = rect(0.5, 0.5, 13, 9, "#FFFFFF", 1, _EDGE) + stroke(
    "M1 1.200l6 4.500 6-4.500", "#8A93A5", 0.9
)
_CARD: Final = (
    rect(0.5, 0.5, 10, 12, "#FFFFFF", 1, _EDGE)
    + f'<g transform="translate(2.500 3.200) scale(0.250)">{shape(HEART, "#B58F95")}</g>'
    + rect(2.5, 10, 6, 1, "#C9D0DC")
)
CARRIED: Final[Mapping[Sight, Carried]] = MappingProxyType(
    {
        "phones": _in_hand(_phone("M3 6.500l1.500 1.500L7 5"), 10, 14),
        "ringing_phones": Carried(
            _phone("M3 8.500h4M3.600 8.300V6.400a1.400 1.400 0 0 1 2.800 0v1.900"),
            (10.0, 14.0),
            4.0,
            -17.0,
            rings=True,
        ),
        "fence": Carried(
            _phone("M5 9.500C3 7 3 4 5 4s2 3 0 5.500"), (10.0, 14.0), 4.0, -17.0, rings=True
        ),
        "cards": _in_hand(_CARD, 11, 13),
        "leaflets": _in_hand(
            rect(0.5, 0.5, 9, 11, PASTELS[1], 0.8, _EDGE)
            + rect(2, 2.5, 6, 3, "#FFFFFF")
            + rect(2, 7, 6, 1, "#FFFFFF")
            + rect(2, 9, 4, 1, "#FFFFFF"),
            10,
            12,
        ),
        "letters": _in_hand(_LETTER, 14, 10),
        "files": _in_hand(_LETTER + rect(8.5, 5.5, 4, 3, "#CFBE9F"), 14, 10),
        "calendar": _in_hand(
            _LETTER
            + f'<circle cx="10.500" cy="6.500" r="3" fill="#FFFFFF" {_EDGE}/>'
            + f'<g transform="translate(8.700 4.900) scale(0.150)">{shape(HEART, "#A08A8F")}</g>',
            14,
            10,
        ),
        "wristbands": _in_hand(
            rect(0.5, 0.5, 14, 8, "#FFFFFF", 4, _EDGE)
            + stroke("M2.500 5h2.500l1.500-3 2 5 1.500-2h2.500", SLATE, 1.1),
            15,
            9,
        ),
        "price_tags": _in_hand(
            shape("M1 5l4-4h6v9H5z", "#FFFFFF", _EDGE)
            + stroke("M6 8V6M8 8V4.500M10 8V3", SLATE, 1),
            12,
            11,
        ),
        "club_tags": _in_hand(
            rect(0.5, 0.5, 12, 8, "#E6DCC3", 1, _EDGE) + rect(2, 5.5, 6, 1.2, "#9C8A5A"), 13, 9
        ),
        "adverts": _advert(
            PASTELS[3],
            rect(8.5, 3.5, 7, 9, "#FFFFFF", 1)
            + '<circle cx="12" cy="8.500" r="2.300" fill="#B8C6D0"/>',
        ),
        "typed_adverts": _advert(
            PASTELS[4],
            '<circle cx="12" cy="8" r="4.300" fill="none" stroke="#FFFFFF" stroke-width="1.300"/><circle cx="12" cy="8" r="1.600" fill="#FFFFFF"/>',
        ),
    }
)


def _turn(person: int) -> float:
    """A number from 0 to 1 that belongs to a person, so that the same ones carry every month."""
    return ((person * 2654435761 + 12345) % 4294967296) / 4294967296


def carried_by(
    people: Iterable[int],
    seen: Iterable[Seen],
    reached: Mapping[int, frozenset[Sight]] | None = None,
) -> dict[int, Sight]:
    """Who carries what: a share of those reached, never two things at once.

    Args:
        people: ids of those on the floor.
        seen: sights in force.
        reached: sights that reached each of them; None where that is not known yet.
    """
    things = [each for each in seen if each.sight in CARRIED]
    asked = sum(_SHARE[each.level] for each in things)
    factor = min(1.0, _MOST / asked) if things else 1.0
    carried: dict[int, Sight] = {}
    for person in people:
        turn, passed = _turn(person), 0.0
        for each in things:
            share = _SHARE[each.level] * factor
            if passed <= turn < passed + share and (
                reached is None or each.sight in reached.get(person, frozenset())
            ):
                carried[person] = each.sight
            passed += share
    return carried


def carried_of(
    people: Iterable[int],
    seen: Iterable[Seen],
    played: Iterable[Played],
    reached: Mapping[int, Collection[str]] | None,
) -> dict[int, Sight]:
    """Who carries what of everything played.

    Args:
        people: as for ``carried_by``; likewise ``seen``.
        seen: sights in force.
        played: tactics and levers in force.
        reached: ids of those of them that reached each person; None where that is not known yet.
    """
    if reached is None:
        return carried_by(people, seen)
    sights = {each.id: sights_of(each) for each in played}
    got = {
        person: frozenset(sight for each in ids for sight in sights.get(each, ()))
        for person, ids in reached.items()
    }
    return carried_by(people, seen, got)
