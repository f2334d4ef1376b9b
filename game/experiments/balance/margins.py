"""By how much the scripted strategies show what they are to show, in the games of one seed."""

from collections.abc import Mapping, Sequence
from typing import Final

from game.vocabulary.strategies import GOOD_STRATEGIES

COMPETING: Final = ("abstain", *GOOD_STRATEGIES, "hoarder", "pusher")
QUARTER: Final = 3


def margins(
    revenue_cents: Mapping[str, Sequence[int]], contribution: Mapping[str, float], turns: int
) -> dict[str, float]:
    """How far each lesson is from failing; above 0, these games show what they should.

    ``abstain_wins`` should not be true; it is measured by contribution, which every game has.

    Args:
        revenue_cents: of each turn, by way; a game that has ended sells nothing.
        contribution: over the whole game, by way; in one unit for all of them.
        turns: length of the games.

    Returns:
        The distance between two ways as a share of the larger one, by lesson.
    """

    def revenue(way: str, first: int, months: int) -> float:
        return float(sum(revenue_cents[way][first : first + months]))

    def pusher_gain(first: int) -> float:
        return _ahead(revenue("pusher", first, QUARTER), revenue("abstain", first, QUARTER))

    third = max(1, turns // 3)
    rival = max(revenue(way, 0, third) for way in COMPETING if way != "hoarder")
    good = max(contribution[way] for way in GOOD_STRATEGIES)
    return {
        "hoarder_leads": _ahead(revenue("hoarder", 0, third), rival),
        "hoarder_falls": _ahead(good, contribution["hoarder"]),
        "pusher_tempts": min(pusher_gain(0), pusher_gain(QUARTER)),
        "pusher_falls": min(-pusher_gain(turns - QUARTER), _ahead(good, contribution["pusher"])),
        "abstain_wins": _ahead(good, contribution["abstain"]),
    }


def _ahead(own: float, other: float) -> float:
    return (own - other) / max(abs(own), abs(other), 1.0)
