"""What is known before the first month."""

from dataclasses import dataclass
from typing import Literal

from game.vocabulary.looks import CastLook
from game.vocabulary.scenario import GoalMeasure, SceneKind, Sector


@dataclass(frozen=True, slots=True)
class SegmentShare:
    """A segment and its share of all people, 0–1."""

    id: str
    share: float


@dataclass(frozen=True, slots=True)
class CastFace:
    """Somebody with a name; ``customer`` is False for those who do not buy here yet."""

    id: str
    segment: str
    customer: bool
    look: CastLook | None = None


@dataclass(frozen=True, slots=True)
class GoalShare:
    """What counts, and how much.

    Attributes:
        measure: the result.
        share: of the score, 0–1; all shares add up to 1.
        kind: what ``more`` is: trust points, a share of customers, or a ratio to doing nothing.
        more: above doing nothing what brings full points (0.03 = three per cent for ``ratio``).
    """

    measure: GoalMeasure
    share: float
    kind: Literal["points", "share", "ratio"]
    more: float


@dataclass(frozen=True, slots=True)
class BriefingView:
    """The situation a game starts from; endings are not in it.

    Attributes:
        scenario: its id.
        sector: for icons; ``scene`` for the picture.
        scene: kind of floor.
        turns: length in months.
        guided: it is a tutorial.
        seed: the deal: which people are drawn.
        segments: largest first.
        cast: in the scenario's order.
        goals: weightiest first.
        people: everybody drawn; ``customers`` of them buy here.
        customers: likewise.
        revenue_cents: of a usual month.
        believed_trust: what the board believes, which nobody has checked.
        leaving_share: customers who leave in a month with nothing special going on, 0–1.
        consent_share: customers who have said yes to anything, 0–1.
        cash_cents: at hand for marketing; ``budget_per_turn_cents`` is added every month.
        budget_per_turn_cents: likewise.
        tactics: in the hand over the whole game; ``tactics_open`` in the first month.
        tactics_open: likewise.
        noted: customers may say lines that carry a content note.
    """

    scenario: str
    sector: Sector
    scene: SceneKind
    turns: int
    guided: bool
    seed: int
    segments: tuple[SegmentShare, ...]
    cast: tuple[CastFace, ...]
    goals: tuple[GoalShare, ...]
    people: int
    customers: int
    revenue_cents: int
    believed_trust: float
    leaving_share: float
    consent_share: float
    cash_cents: int
    budget_per_turn_cents: int
    tactics: int
    tactics_open: int
    noted: bool = False
