"""What is known of how far a statement rests on values that are a choice."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

from game.vocabulary.expectations import Claim

Dependence = Literal["none", "size", "sign"]
"""Whether a statement holds whatever is chosen, changes in size only, or turns round."""
SURELY: Final = 0.9
"""Share of joint draws of all choices in which a statement must be right: a choice."""


@dataclass(frozen=True, slots=True)
class Assumption:
    """A statement that does not survive every choice.

    Attributes:
        statement: id of a fact (``C3b``), a strategy statement (``strategy/hoarder_falls``) or a
            scenario's claim (see ``claim_id``).
        turned_by: parameters (``group.name``) with a value in their range at which the statement
            is wrong.
        moved_by: parameters with a value at which it is right, but its size leaves the band.
        joint_share: share of the joint draws of all choices in which it is right, 0–1; None if
            it was not looked at.
    """

    statement: str
    turned_by: tuple[str, ...] = ()
    moved_by: tuple[str, ...] = ()
    joint_share: float | None = None

    @property
    def dependence(self) -> Dependence:
        """How far the statement depends on choices."""
        if self.turned_by or (self.joint_share is not None and self.joint_share < SURELY):
            return "sign"
        return "size" if self.moved_by else "none"


@dataclass(frozen=True, slots=True)
class Assumptions:
    """Every statement that depends on choices, by its id."""

    by_statement: Mapping[str, Assumption]

    def of(self, statement: str) -> Assumption:
        """What is known of a statement; one that is not listed depends on nothing."""
        return self.by_statement.get(statement, Assumption(statement))

    def card(self, fact: str) -> Dependence:
        """How far a fact of the evidence (``C3``) depends on choices: its weakest row decides."""
        rows = [
            item.dependence
            for name, item in self.by_statement.items()
            if name.rstrip("abcdefghijklmnopqrstuvwxyz") == fact
        ]
        return "sign" if "sign" in rows else "size" if "size" in rows else "none"


NO_ASSUMPTIONS: Final = Assumptions({})


def claim_id(scenario: str, claim: Claim) -> str:
    """A claim by what it says, without its size: ``bakery/a/above/b/trust/6``."""
    way = "below" if claim.above_by is None else "above"
    parts = (scenario, claim.plan, way, claim.compared_with, claim.measure, str(claim.at_turn))
    return "/".join((*parts, "total") if claim.total else parts)
