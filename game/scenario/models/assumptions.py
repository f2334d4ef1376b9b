"""``catalogue/assumptions.yaml`` as written."""

from typing import Annotated

from pydantic import Field

from game.scenario.models.parts import FormatNumber, Part, Share, key

StatementId = Annotated[str, Field(min_length=2, max_length=300)]
ParameterName = Annotated[str, Field(pattern=r"^[a-z_]+\.[a-z0-9_]+$", max_length=80)]
Parameters = Annotated[list[ParameterName], Field(max_length=300)]


class AssumptionModel(Part):
    """A statement that does not survive every choice."""

    id: StatementId = key(
        "A row of the facts, a statement about strategies, or a scenario's claim.",
        examples=["C3b", "strategy/hoarder_falls", "bakery/a_plan/above/abstain/trust/6"],
    )
    turned_by: Parameters = key(
        "Parameters with a value in their range at which it is wrong.",
        default_factory=list,
        examples=[["value.push_lift"]],
    )
    moved_by: Parameters = key(
        "Parameters with a value at which it is right, but in another size.",
        default_factory=list,
        examples=[["scale.depth_clear"]],
    )
    joint: Share | None = key(
        "Share of the joint draws of all choices in which it is right.", None, examples=[0.94]
    )


class AssumptionsFile(Part):
    """What a sensitivity run found: which statements rest on which choices."""

    format: FormatNumber = key("Version of the format: 1.")
    seeds: Annotated[int, Field(ge=1, le=1000)] = key("Seeds of each measurement.", examples=[3])
    draws: Annotated[int, Field(ge=0, le=10_000)] = key(
        "Joint draws of all choices.", examples=[32]
    )
    statements: Annotated[list[AssumptionModel], Field(max_length=1000)] = key(
        "Every statement that depends on a choice; the others survive all of them.",
        examples=[[{"id": "C3b", "moved_by": ["scale.depth_clear"], "joint": 0.94}]],
    )
