"""``expected.yaml`` as written."""

from typing import Annotated

from pydantic import Field

from game.scenario.models.parts import FormatNumber, Id, Part, Turn, key
from game.vocabulary.conditions import MeasureName

Seed = Annotated[int, Field(ge=0, le=2**63 - 1)]
Distance = Annotated[float, Field(ge=0, le=1e9)]


class ClaimModel(Part):
    """One way of playing ends up above or below another."""

    plan: Id = key("A plan of the scenario, or a strategy (abstain, baker, …).")
    compared_with: Id = key("Another plan or strategy, played on the same seeds.", "abstain")
    measure: MeasureName = key("What is compared.", examples=["trust", "customer_equity_cents"])
    at_turn: Turn = key("The turn that is looked at.")
    total: bool = key("Sum the measure over all turns up to at_turn.", False)
    above_by: Distance | None = key(
        "At least so far above: amounts as a share of the other's (0.05 = 5 %), trust and "
        "reputation in points, shares as shares. 0: above at all.",
        None,
    )
    below_by: Distance | None = key("At least so far below.", None)


class ExpectedFile(Part):
    """What the author wants to hold: every claim is about the mean over the seeds."""

    format: FormatNumber = key("Version of the format: 1.")
    seeds: Annotated[list[Seed], Field(min_length=1, max_length=200)] = key(
        "Seeds the claims are checked on.", examples=[[1, 2, 3, 4]]
    )
    claims: Annotated[list[ClaimModel], Field(min_length=1, max_length=100)] = key("The claims.")
