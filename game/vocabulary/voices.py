"""What customers' sentences are sorted by: tone, and what tinges them."""

from typing import Final, Literal

from game.vocabulary import causes

Tone = Literal["plus", "torn", "minus"]
Tinge = Literal[
    "forgiving",
    "suspicious",
    "concern",
    "convenience",
    "novelty",
    "others",
    "tolerance",
    "used_to_it",
    "content_note",
]
"""Who says a line, beside its tone: trust above 65 or below 40; a marked trait (privacy concern,
need for convenience or novelty, an ear for others, little tolerance of messages); somebody for whom
a delight has become the norm; and anybody, of what some players may not want to read."""
Trait = Literal["concern", "convenience", "novelty", "others", "tolerance"]

TONES: Final[tuple[Tone, ...]] = ("plus", "torn", "minus")
TRAITS: Final[tuple[Trait, ...]] = ("concern", "convenience", "novelty", "others", "tolerance")
TINGES: Final[tuple[Tinge, ...]] = (
    "forgiving",
    "suspicious",
    *TRAITS,
    "used_to_it",
    "content_note",
)

FORGIVING_ABOVE: Final = 65.0
SUSPICIOUS_BELOW: Final = 40.0
"""Trust in points at which the words change."""

MARKED_SHARE: Final = 0.25
"""A trait is marked in the quarter of the people who have most of it."""
USED_TO_FROM: Final = 0.1
"""Expectation, in the unit of satisfaction, from which somebody may be used to good service."""

FEWEST_LINES: Final = 6
"""Lines a cause needs over all tones it can have, so that a game need not repeat itself."""

ANY_EVENT: Final = "any_event"
"""Stands for the cause where an event has no lines of its own."""

SILENT: Final = frozenset({causes.TIME})
"""Causes that nobody perceives, and nobody speaks of."""

ONLY_LOSSES: Final = frozenset(
    {
        causes.MESSAGE_FATIGUE,
        causes.EXPECTATION,
        causes.PURPOSE_DRIFT,
        causes.SELLING_IN_SERVICE,
        causes.WRONG_CONTACT,
        causes.BRAND_INCONSISTENCY,
        causes.DISCOVERY,
        causes.BREACH,
        causes.REGULATOR,
        causes.COMPLAINTS,
    }
)
"""Causes that never raise trust: nobody says their lines of the tone plus."""


def line_lists(cause: str, tone: Tone) -> tuple[str, ...]:
    """Text keys of all lists of lines about a cause in a tone, the one for anybody first."""
    tinged = (f"voice.{cause}.{tinge}.{tone}" for tinge in TINGES)
    return (f"voice.{cause}.{tone}", *tinged)


def possible_tones(cause: str) -> tuple[Tone, ...]:
    """Tones in which a mechanism or a tactic can be spoken of."""
    return ("torn", "minus") if cause in ONLY_LOSSES else TONES
