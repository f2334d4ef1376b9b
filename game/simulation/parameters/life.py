"""Parameters: the phases of life people go through."""

from dataclasses import dataclass
from typing import Annotated

from game.simulation.parameters.about import About


@dataclass(frozen=True, slots=True)
class LifeParameters:
    """New phases of life: a new home, a child, retirement."""

    new_home: Annotated[
        float, About("share/month", "S66; choice", 0.003, 0.015, "people who move house")
    ] = 0.008
    new_child: Annotated[
        float, About("share/month", "S66; choice", 0.001, 0.006, "people who get a child")
    ] = 0.003
    retirement: Annotated[
        float, About("share/month", "S66; choice", 0.0005, 0.004, "people who stop working")
    ] = 0.002
    settling: Annotated[
        float, About("share/month", "S66; choice", 0.1, 0.5, "people whose phase is new no longer")
    ] = 0.2
    home_buying: Annotated[
        float, About("factor", "S66; choice", 1.2, 2.5, "purchases of who has just moved")
    ] = 1.7
    child_buying: Annotated[
        float, About("factor", "S66; choice", 1.1, 2.5, "purchases of who has just had a child")
    ] = 1.5
    retired_buying: Annotated[
        float, About("factor", "S66; choice", 0.5, 0.95, "purchases of who has just retired")
    ] = 0.8
    clearer: Annotated[
        float, About("share", "S66, B6; choice", 0.0, 0.5, "need clearer in a new phase")
    ] = 0.25
    keener: Annotated[
        float, About("factor", "S66; choice", 1.0, 1.6, "need for relevance in a new phase")
    ] = 1.2
    winnable: Annotated[
        float, About("factor", "S66, B67; choice", 1.0, 3.0, "contacts move buying in a new phase")
    ] = 2.0
