"""``expected.yaml`` as written."""

from typing import Annotated

from pydantic import Field

from game.scenario.models.parts import FormatNumber, Id, Part, PositiveShare, Turn, key
from game.vocabulary.conditions import MeasureName

Seed = Annotated[int, Field(ge=0, le=2**63 - 1)]
ParameterName = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*\.[a-z][a-z0-9_]*$")]
Value = Annotated[float, Field(ge=-1e9, le=1e9)]
Distance = Annotated[float, Field(ge=0, le=1e9)]


class ClaimModel(Part):
    """One way of playing ends up above or below another."""

    plan: Id = key("A plan of the scenario, or a strategy (abstain, baker, …).")
    compared_with: Id | None = key(
        "Another plan or strategy, played on the same seeds; left out: abstain.",
        None,
        examples=["abstain"],
    )
    without: Id | None = key(
        "Instead of compared_with: the same plan without this tactic or lever.",
        None,
        examples=["proactive_repair"],
    )
    measure: MeasureName = key(
        "What is compared; goal_index is the score the turns so far would end with.",
        examples=["trust", "customer_equity_cents"],
    )
    at_turn: Turn = key("The turn that is looked at.")
    total: bool = key("Sum the measure over all turns up to at_turn.", False)
    above_by: Distance | None = key(
        "At least so far above: amounts as a share of the other's (0.05 = 5 %), trust and "
        "reputation in points, shares as shares. 0: above at all.",
        None,
    )
    below_by: Distance | None = key("At least so far below.", None)
    in_seeds: PositiveShare | None = key(
        "Must also hold by itself in this share of the seeds, 0–1; left out: the mean is enough.",
        None,
        examples=[0.75],
    )
    taught_by: dict[ParameterName, Value] = key(
        "Parameters of the model (group.name: value) with which it no longer holds: the mechanism "
        "that the scenario teaches, switched off. A test plays it so and wants the claim to fail.",
        {},
        examples=[{"trust.shock_share": 0.0}],
        max_length=12,
    )


class OrderModel(Part):
    """Plans from best to worst in a measure."""

    plans: Annotated[list[Id], Field(min_length=2, max_length=12)] = key(
        "Plans or strategies, the highest first.", examples=[["engineer_first", "abstain"]]
    )
    measure: MeasureName = key("What is compared.", examples=["customer_equity_cents"])
    at_turn: Turn = key("The turn that is looked at.")
    total: bool = key("Sum the measure over all turns up to at_turn.", False)
    in_seeds: PositiveShare | None = key(
        "Each step must also hold by itself in this share of the seeds, 0–1.", None, examples=[0.75]
    )


class ExpectedFile(Part):
    """What the author wants to hold: every claim is about the mean over the seeds."""

    format: FormatNumber = key("Version of the format: 1.")
    seeds: Annotated[list[Seed], Field(min_length=1, max_length=200)] = key(
        "Seeds the claims are checked on.", examples=[[1, 2, 3, 4]]
    )
    claims: Annotated[list[ClaimModel], Field(min_length=1, max_length=100)] = key("The claims.")
    orders: Annotated[list[OrderModel], Field(max_length=20)] = key(
        "Orders of several plans; each step of them becomes a claim.", []
    )
