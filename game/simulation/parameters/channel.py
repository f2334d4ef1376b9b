"""Parameters: how far each channel forces itself on people."""

from dataclasses import dataclass
from typing import Annotated

from game.simulation.parameters.about import About


@dataclass(frozen=True, slots=True)
class ChannelParameters:
    """How obtrusive the channels are, 0 (waits to be looked for) to 1, and what that does."""

    counter: Annotated[float, About("0-1", "S68; choice", 0.1, 0.5, "at the counter")] = 0.30
    site: Annotated[float, About("0-1", "choice", 0.1, 0.5, "on the firm's own site")] = 0.30
    app: Annotated[float, About("0-1", "choice", 0.1, 0.5, "in the firm's app")] = 0.25
    mail: Annotated[float, About("0-1", "B75; choice", 0.1, 0.4, "by mail")] = 0.25
    phone: Annotated[float, About("0-1", "B75; choice", 0.6, 1.0, "a telephone call")] = 0.80
    push: Annotated[float, About("0-1", "B51, B62; choice", 0.3, 0.9, "a message that buzzes")] = (
        0.45
    )
    web: Annotated[float, About("0-1", "B2; choice", 0.3, 0.8, "on other sites")] = 0.40
    visit: Annotated[float, About("0-1", "B75, S52; choice", 0.3, 0.9, "a visit at home")] = 0.45
    home: Annotated[float, About("0-1", "B69; choice", 0.2, 0.7, "things in the home")] = 0.40
    device: Annotated[float, About("0-1", "choice", 0.1, 0.6, "things people carry")] = 0.30
    store: Annotated[float, About("0-1", "B59, B62; choice", 0.2, 0.7, "in the shop")] = 0.40
    usual: Annotated[float, About("0-1", "choice", 0.2, 0.5, "obtrusiveness that nobody minds")] = (
        0.35
    )
    targeted: Annotated[
        float, About("factor", "B2, C3; choice", 0.0, 1.5, "obtrusive and personal at once")
    ] = 0.5
    nuisance: Annotated[
        float, About("intrusion", "B2, B75; choice", 0.0, 0.4, "obtrusive, whatever it says")
    ] = 0.06
    spoils: Annotated[
        float, About("share", "B75; choice", 0.2, 1.2, "service lost to an invasive channel")
    ] = 0.8
