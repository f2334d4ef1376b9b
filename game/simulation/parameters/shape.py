"""Parameters: the shapes in which traits are spread over people."""

from dataclasses import dataclass
from typing import Annotated

from game.simulation.parameters.about import About


@dataclass(frozen=True, slots=True)
class ShapeParameters:
    """Corners of the tables traits are drawn from, and where traits are cut off."""

    concern_calm_until: Annotated[
        float, About("share", "B55-56, D5", 0.3, 0.36, "unconcerned people")
    ] = 0.35
    concern_middle_from: Annotated[
        float, About("share", "B55-56, D5", 0.36, 0.42, "where the pragmatic begin")
    ] = 0.37
    concern_middle_until: Annotated[
        float, About("share", "B55-56, D5", 0.7, 0.755, "where the pragmatic end")
    ] = 0.75
    concern_high_from: Annotated[
        float, About("share", "B55-56, D5", 0.76, 0.82, "where the fundamental begin")
    ] = 0.77
    concern_least: Annotated[float, About("concern", "choice", 0.0, 0.1, "least concern")] = 0.02
    concern_calm_most: Annotated[
        float, About("concern", "choice", 0.2, 0.32, "highest concern of the unconcerned")
    ] = 0.3
    concern_middle_least: Annotated[
        float, About("concern", "choice", 0.33, 0.45, "least concern of the pragmatic")
    ] = 0.36
    concern_middle_most: Annotated[
        float, About("concern", "choice", 0.5, 0.64, "highest concern of the pragmatic")
    ] = 0.62
    concern_high_least: Annotated[
        float, About("concern", "choice", 0.65, 0.8, "least concern of the fundamental")
    ] = 0.7
    boundary_low_until: Annotated[
        float, About("share", "B38, B53; choice", 0.4, 0.55, "people who mind little")
    ] = 0.5
    boundary_high_from: Annotated[
        float, About("share", "B38, B53; choice", 0.56, 0.75, "where people begin who mind much")
    ] = 0.6
    boundary_least: Annotated[
        float, About("boundary", "choice", 0.0, 0.1, "what the first mind at least")
    ] = 0.02
    boundary_low_most: Annotated[
        float, About("boundary", "choice", 0.15, 0.4, "what the first mind at most")
    ] = 0.26
    boundary_high_least: Annotated[
        float, About("boundary", "choice", 0.55, 0.85, "what the second mind at least")
    ] = 0.7
    tenure_least: Annotated[
        float, About("months", "choice", 0.0, 3.0, "newest customers at the start")
    ] = 1.0
    tenure_quarter: Annotated[
        float, About("months", "choice", 3.0, 10.0, "months of a quarter of the customers, at most")
    ] = 6.0
    tenure_half: Annotated[
        float, About("months", "choice", 11.0, 30.0, "months of half of them, at most")
    ] = 18.0
    tenure_three_quarters: Annotated[
        float, About("months", "choice", 31.0, 60.0, "months of three quarters, at most")
    ] = 42.0
    tenure_nine_tenths: Annotated[
        float, About("months", "choice", 61.0, 120.0, "months of nine in ten, at most")
    ] = 80.0
    tenure_most: Annotated[
        float, About("months", "choice", 121.0, 300.0, "oldest customers at the start")
    ] = 180.0
    purchases_known: Annotated[
        float,
        About("purchases", "choice", 6.0, 60.0, "most purchases remembered from before the start"),
    ] = 24.0
    susceptibility_least: Annotated[
        float, About("share", "choice", 0.0, 0.05, "least susceptibility")
    ] = 0.01
    need_least: Annotated[float, About("share of mean", "choice", 0.0, 0.3, "smallest need")] = 0.05
    need_most: Annotated[float, About("share of mean", "choice", 1.8, 3.0, "largest need")] = 2.4
    tolerance_least: Annotated[
        float, About("messages/month", "B85; choice", 1.0, 4.0, "smallest tolerance")
    ] = 2.5
    tolerance_most: Annotated[
        float, About("messages/month", "B85; choice", 9.0, 20.0, "largest tolerance")
    ] = 13.0
    inertia_least: Annotated[float, About("share", "choice", 0.0, 0.15, "smallest inertia")] = 0.05
    inertia_most: Annotated[float, About("share", "choice", 0.7, 0.95, "largest inertia")] = 0.85
    rate_least: Annotated[
        float, About("share of mean", "choice", 0.01, 0.3, "smallest purchase rate")
    ] = 0.05
    rate_most: Annotated[
        float, About("share of mean", "choice", 1.5, 3.0, "largest purchase rate")
    ] = 1.95
    spend_least: Annotated[float, About("share of mean", "choice", 0.05, 0.4, "smallest spend")] = (
        0.1
    )
    trust_least: Annotated[float, About("points", "choice", 0.0, 10.0, "lowest starting trust")] = (
        1.0
    )
    trust_most: Annotated[
        float, About("points", "choice", 90.0, 100.0, "highest starting trust")
    ] = 99.0
