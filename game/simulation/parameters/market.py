"""Parameters: attitudes, the brand and the rivals."""

from dataclasses import dataclass
from typing import Annotated

from game.simulation.parameters.about import About


@dataclass(frozen=True, slots=True)
class AttitudeParameters:
    """How stated concern drifts."""

    calming: Annotated[
        float, About("share/month", "B55-56; choice", 0.0, 0.01, "concern that a quiet month takes")
    ] = 0.003
    unnoticed: Annotated[
        float, About("intrusion", "choice", 0.05, 0.6, "intrusion that neither calms nor stirs")
    ] = 0.25
    stirred_by_intrusion: Annotated[
        float, About("share/month", "B69; choice", 0.0, 0.03, "concern by a unit of intrusion")
    ] = 0.006
    stirred_by_incident: Annotated[
        float, About("share", "B69, B93; choice", 0.0, 0.3, "concern by a case of full severity")
    ] = 0.10


@dataclass(frozen=True, slots=True)
class BrandParameters:
    """How tailoring blurs a brand."""

    speed: Annotated[float, About("share/month", "choice", 0.05, 0.4, "brand moves")] = 0.20
    load: Annotated[
        float, About("per pair", "S27-28; choice", 0.03, 0.2, "a pair that contradicts itself")
    ] = 0.14
    tolerated: Annotated[
        float, About("pairs", "S33, S35; choice", 0.0, 0.5, "contradiction that goes unnoticed")
    ] = 0.25
    guideline: Annotated[
        float,
        About("share/level", "S27, S58; choice", 0.1, 0.33, "blur prevented by the guideline"),
    ] = 0.28
    apart_anyway: Annotated[
        float, About("share", "S27; choice", 0.1, 0.5, "two tailored tactics of one kind")
    ] = 0.25
    apart_channel: Annotated[float, About("share", "S27; choice", 0.1, 0.6, "two channels")] = 0.35
    apart_depth: Annotated[
        float, About("per depth", "S27; choice", 0.1, 1.0, "one knows more than the other shows")
    ] = 0.4
    apart_tone: Annotated[
        float, About("per selling", "S27, S58; choice", 0.1, 1.0, "one helps, the other sells")
    ] = 0.4


@dataclass(frozen=True, slots=True)
class RivalsParameters:
    """What rivals copy, and what their and our own trouble does to the market."""

    standard_growth: Annotated[
        float, About("value/month", "choice", 0.0, 0.01, "what customers find normal grows")
    ] = 0.0045
    standard_copied: Annotated[
        float, About("share", "S62-63; choice", 0.0, 0.3, "a copied benefit that becomes normal")
    ] = 0.04
    adoption_base: Annotated[
        float, About("share/month", "C22; choice", 0.0, 0.05, "rivals copy whatever is done")
    ] = 0.01
    adoption_success: Annotated[
        float, About("share/month/lift", "S22, C22; choice", 0.0, 2.0, "rivals copy what works")
    ] = 0.6
    adoption_gimmick: Annotated[
        float, About("share/month", "C22", 0.02, 0.1, "rivals copy a trick")
    ] = 0.05
    adoption_charm: Annotated[
        float,
        About("share/month", "S:rival_copies; choice", 0.0, 0.1, "rivals copy novelty and delight"),
    ] = 0.03
    charming_from: Annotated[
        float, About("strength", "choice", 1.0, 3.0, "delight or novelty that charms")
    ] = 2.0
    unseen: Annotated[
        float, About("share", "choice", 0.1, 0.6, "success seen of what does not show at all")
    ] = 0.3
    copied_at: Annotated[
        float, About("share", "choice", 0.2, 0.5, "adoption at which people speak of copying")
    ] = 0.30
    caught_chance: Annotated[
        float, About("probability/month", "D7; choice", 0.0, 0.03, "a rival is caught")
    ] = 0.008
    caught_least: Annotated[
        float,
        About(
            "factor", "B88; choice", 0.2, 1.0, "mildest case of a rival, against the usual practice"
        ),
    ] = 0.5
    flip: Annotated[
        float, About("severity", "B88; size choice", 0.2, 0.8, "severity at which spill-over flips")
    ] = 0.45
    lost_prospects: Annotated[
        float, About("share", "D7, B88; choice", 0.1, 0.5, "new customers lost to rivals at most")
    ] = 0.3
    gained_prospects: Annotated[
        float, About("share", "D7, B88; choice", 0.1, 0.5, "new customers a rival's case brings")
    ] = 0.3
    drawn_away: Annotated[
        float, About("share", "D7, B88; choice", 0.0, 0.3, "churn added where only we are to blame")
    ] = 0.04
    spill_months: Annotated[
        float, About("months", "B94; choice", 1.0, 12.0, "how long the market remembers")
    ] = 4.0
    same_suspected: Annotated[
        float, About("factor", "B88; choice", 0.5, 3.0, "suspicion of who does the same in secret")
    ] = 1.5
    unasked_alike: Annotated[
        float, About("share", "B66; choice", 0.0, 0.6, "likeness of unasked use in the policy")
    ] = 0.3
    bystander: Annotated[
        float, About("share", "B88; choice", 0.0, 1.0, "suspicion of a firm that uses no data")
    ] = 0.2
    scrutiny: Annotated[
        float, About("months of traces", "choice", 0.0, 6.0, "being looked at more closely")
    ] = 2.0
