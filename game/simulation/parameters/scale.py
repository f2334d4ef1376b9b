"""Parameters: what the strengths and levels of a file amount to in the model."""

from dataclasses import dataclass
from typing import Annotated

from game.simulation.parameters.about import About


@dataclass(frozen=True, slots=True)
class ScaleParameters:
    """What the strengths that authors write, the levels and the kinds of data amount to."""

    relevance_little: Annotated[
        float, About("share", "C23; choice", 0.14, 0.35, "fit to a need: strength 1")
    ] = 0.28
    relevance_clear: Annotated[
        float, About("share", "C23; choice", 0.35, 0.48, "fit to a need: strength 2")
    ] = 0.42
    relevance_strong: Annotated[
        float, About("share", "C23; choice", 0.48, 0.702, "fit to a need: strength 3")
    ] = 0.54
    irritation_little: Annotated[
        float, About("share", "C14; choice", 0.05, 0.19, "irritation taken away: strength 1")
    ] = 0.1
    irritation_clear: Annotated[
        float, About("share", "C14; choice", 0.19, 0.45, "irritation taken away: strength 2")
    ] = 0.28
    irritation_strong: Annotated[
        float, About("share", "C14; choice", 0.45, 0.806, "irritation taken away: strength 3")
    ] = 0.62
    delight_little: Annotated[
        float,
        About(
            "satisfaction",
            "S60-61; choice",
            0.04,
            0.115,
            "pleasure beyond what was expected: strength 1",
        ),
    ] = 0.08
    delight_clear: Annotated[
        float,
        About(
            "satisfaction",
            "S60-61; choice",
            0.115,
            0.195,
            "pleasure beyond what was expected: strength 2",
        ),
    ] = 0.15
    delight_strong: Annotated[
        float,
        About(
            "satisfaction",
            "S60-61; choice",
            0.195,
            0.312,
            "pleasure beyond what was expected: strength 3",
        ),
    ] = 0.24
    savings_little: Annotated[
        float, About("share", "B70; choice", 0.075, 0.225, "money saved as it is felt: strength 1")
    ] = 0.15
    savings_clear: Annotated[
        float, About("share", "B70; choice", 0.225, 0.4, "money saved as it is felt: strength 2")
    ] = 0.3
    savings_strong: Annotated[
        float, About("share", "B70; choice", 0.4, 0.65, "money saved as it is felt: strength 3")
    ] = 0.5
    social_little: Annotated[
        float,
        About(
            "share", "B100; choice", 0.06, 0.175, "weight of what others bought or said: strength 1"
        ),
    ] = 0.12
    social_clear: Annotated[
        float,
        About(
            "share", "B100; choice", 0.175, 0.29, "weight of what others bought or said: strength 2"
        ),
    ] = 0.23
    social_strong: Annotated[
        float,
        About(
            "share", "B100; choice", 0.29, 0.455, "weight of what others bought or said: strength 3"
        ),
    ] = 0.35
    novelty_little: Annotated[
        float, About("share", "S108; choice", 0.035, 0.11, "pull of the new: strength 1")
    ] = 0.07
    novelty_clear: Annotated[
        float, About("share", "S108; choice", 0.11, 0.205, "pull of the new: strength 2")
    ] = 0.15
    novelty_strong: Annotated[
        float, About("share", "S108; choice", 0.205, 0.338, "pull of the new: strength 3")
    ] = 0.26
    depth_little: Annotated[
        float,
        About(
            "depth",
            "B5, B9; choice",
            0.15,
            0.45,
            "showing that the firm knows the person: strength 1",
        ),
    ] = 0.3
    depth_clear: Annotated[
        float,
        About(
            "depth",
            "B5, B9; choice",
            0.45,
            0.725,
            "showing that the firm knows the person: strength 2",
        ),
    ] = 0.6
    depth_strong: Annotated[
        float,
        About(
            "depth",
            "B5, B9; choice",
            0.725,
            1.0,
            "showing that the firm knows the person: strength 3",
        ),
    ] = 0.85
    visibility_nil: Annotated[
        float, About("share", "C3; choice", 0.04, 0.18, "catching the eye: strength 0")
    ] = 0.08
    visibility_little: Annotated[
        float, About("share", "C3; choice", 0.18, 0.365, "catching the eye: strength 1")
    ] = 0.28
    visibility_clear: Annotated[
        float, About("share", "C3; choice", 0.365, 0.575, "catching the eye: strength 2")
    ] = 0.45
    visibility_strong: Annotated[
        float, About("share", "C3; choice", 0.575, 0.91, "catching the eye: strength 3")
    ] = 0.7
    selling_nil: Annotated[
        float, About("share", "S69; choice", 0.025, 0.19, "plainly wanting to sell: strength 0")
    ] = 0.05
    selling_little: Annotated[
        float, About("share", "S69; choice", 0.19, 0.465, "plainly wanting to sell: strength 1")
    ] = 0.33
    selling_clear: Annotated[
        float, About("share", "S69; choice", 0.465, 0.74, "plainly wanting to sell: strength 2")
    ] = 0.6
    selling_strong: Annotated[
        float, About("share", "S69; choice", 0.74, 1.0, "plainly wanting to sell: strength 3")
    ] = 0.88
    gimmick_little: Annotated[
        float,
        About("share", "C22; choice", 0.04, 0.12, "charm that rests on being new: strength 1"),
    ] = 0.08
    gimmick_clear: Annotated[
        float, About("share", "C22; choice", 0.12, 0.2, "charm that rests on being new: strength 2")
    ] = 0.16
    gimmick_strong: Annotated[
        float,
        About("share", "C22; choice", 0.2, 0.312, "charm that rests on being new: strength 3"),
    ] = 0.24
    surcharge_little: Annotated[
        float,
        About("intrusion", "B72; choice", 0.15, 0.45, "a price against the person: strength 1"),
    ] = 0.3
    surcharge_clear: Annotated[
        float,
        About("intrusion", "B72; choice", 0.45, 0.75, "a price against the person: strength 2"),
    ] = 0.6
    surcharge_strong: Annotated[
        float,
        About("intrusion", "B72; choice", 0.75, 1.17, "a price against the person: strength 3"),
    ] = 0.9
    impact_little: Annotated[
        float, About("factor", "C30; choice", 0.135, 0.405, "moving people to buy: strength 1")
    ] = 0.27
    impact_clear: Annotated[
        float, About("factor", "C30; choice", 0.405, 0.675, "moving people to buy: strength 2")
    ] = 0.54
    impact_strong: Annotated[
        float, About("factor", "C30; choice", 0.675, 1.053, "moving people to buy: strength 3")
    ] = 0.81
    weight_first: Annotated[
        float, About("factor", "choice", 0.33, 1.0, "strength of a tactic against level 3: level 1")
    ] = 0.55
    weight_second: Annotated[
        float, About("factor", "choice", 0.51, 1.0, "strength of a tactic against level 3: level 2")
    ] = 0.85
    deepening_first: Annotated[
        float, About("factor", "choice", 0.42, 1.0, "depth against level 2: level 1")
    ] = 0.7
    deepening_third: Annotated[
        float, About("factor", "choice", 1.0, 1.89, "depth against level 2: level 3")
    ] = 1.35
    messages_first: Annotated[
        float, About("factor", "choice", 0.33, 1.0, "messages against level 2: level 1")
    ] = 0.55
    messages_third: Annotated[
        float, About("factor", "choice", 1.0, 2.38, "messages against level 2: level 3")
    ] = 1.7
    push_first: Annotated[
        float, About("factor", "choice", 0.3, 1.0, "pressure to sell against level 2: level 1")
    ] = 0.5
    push_third: Annotated[
        float, About("factor", "choice", 1.0, 2.24, "pressure to sell against level 2: level 3")
    ] = 1.6
    touchy_contact: Annotated[
        float,
        About(
            "sensitivity",
            "D9, B38; choice",
            0.175,
            0.325,
            "how touchy data of the kind contact are",
        ),
    ] = 0.25
    touchy_preferences: Annotated[
        float,
        About(
            "sensitivity",
            "D9, B38; choice",
            0.175,
            0.325,
            "how touchy data of the kind preferences are",
        ),
    ] = 0.25
    touchy_transactions: Annotated[
        float,
        About(
            "sensitivity",
            "D9, B38; choice",
            0.28,
            0.52,
            "how touchy data of the kind transactions are",
        ),
    ] = 0.4
    touchy_browsing: Annotated[
        float,
        About(
            "sensitivity", "D9, B38; choice", 0.42, 0.78, "how touchy data of the kind browsing are"
        ),
    ] = 0.6
    touchy_device: Annotated[
        float,
        About(
            "sensitivity", "D9, B38; choice", 0.42, 0.78, "how touchy data of the kind device are"
        ),
    ] = 0.6
    touchy_location: Annotated[
        float,
        About(
            "sensitivity", "D9, B38; choice", 0.56, 1.0, "how touchy data of the kind location are"
        ),
    ] = 0.8
    touchy_voice: Annotated[
        float,
        About(
            "sensitivity", "D9, B38; choice", 0.665, 1.0, "how touchy data of the kind voice are"
        ),
    ] = 0.95
    touchy_biometric: Annotated[
        float,
        About(
            "sensitivity", "D9, B38; choice", 0.7, 1.0, "how touchy data of the kind biometric are"
        ),
    ] = 1.0
    touchy_health: Annotated[
        float,
        About("sensitivity", "D9, B38; choice", 0.7, 1.0, "how touchy data of the kind health are"),
    ] = 1.0
    touchy_inferred: Annotated[
        float,
        About(
            "sensitivity", "D9, B38; choice", 0.665, 1.0, "how touchy data of the kind inferred are"
        ),
    ] = 0.95
    touchy_bought: Annotated[
        float,
        About(
            "sensitivity", "D9, B38; choice", 0.665, 1.0, "how touchy data of the kind bought are"
        ),
    ] = 0.95
    origin_declared: Annotated[
        float,
        About(
            "factor", "B9; choice", 0.45, 1.0, "how data feel that are declared, against observed"
        ),
    ] = 0.6
    origin_inferred: Annotated[
        float,
        About(
            "factor", "B9; choice", 1.0, 1.6875, "how data feel that are inferred, against observed"
        ),
    ] = 1.35
    origin_bought: Annotated[
        float,
        About(
            "factor", "B9; choice", 1.0, 1.875, "how data feel that are bought, against observed"
        ),
    ] = 1.5
    unacceptable_observed: Annotated[
        float,
        About("share", "B9; choice", 0.06, 0.14, "how far telling of observed data makes it worse"),
    ] = 0.1
    unacceptable_inferred: Annotated[
        float,
        About("share", "B9; choice", 0.45, 1.0, "how far telling of inferred data makes it worse"),
    ] = 0.75
    unacceptable_bought: Annotated[
        float,
        About("share", "B9; choice", 0.6, 1.0, "how far telling of bought data makes it worse"),
    ] = 1.0
