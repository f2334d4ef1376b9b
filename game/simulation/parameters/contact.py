"""Parameters: what a contact is worth and how much it intrudes."""

from dataclasses import dataclass
from typing import Annotated

from game.simulation.parameters.about import About


@dataclass(frozen=True, slots=True)
class ValueParameters:
    """What a contact is worth to the person."""

    granularity_top: Annotated[
        float, About("factor", "C23", 1.0, 1.3, "fit of the most personal message")
    ] = 1.15
    granularity_half: Annotated[
        float, About("depth", "C23", 0.05, 0.3, "depth with half of it")
    ] = 0.06
    granularity_floor: Annotated[
        float, About("factor", "C23", 0.1, 0.5, "fit of the same message for all")
    ] = 0.30
    segment_depth: Annotated[
        float,
        About("depth", "C23; choice", 0.05, 0.2, "what sorting people into groups amounts to"),
    ] = 0.12
    fresh_clarity: Annotated[
        float, About("share", "B5, B6; choice", 0.4, 1.0, "need clearer after an unusual visit")
    ] = 0.8
    fresh_fade: Annotated[
        float, About("per month²", "B5; choice", 0.1, 1.0, "how fast that fades")
    ] = 0.25
    serendipity: Annotated[
        float, About("factor", "B103; choice", 2.5, 7.0, "pleasure in what is new and fits")
    ] = 4.8
    mere_novelty: Annotated[
        float, About("factor", "B103; choice", 0.1, 0.6, "bother of what is new and does not fit")
    ] = 0.25
    filtered_reviews: Annotated[
        float, About("factor", "B100; choice", 0.5, 0.9, "belief in reviews that are all good")
    ] = 0.7
    rating_start: Annotated[
        float, About("stars", "B100; choice", 4.0, 4.6, "rating with nobody pleased or displeased")
    ] = 4.35
    rating_slope: Annotated[
        float, About("stars/share", "B101; choice", 0.5, 2.0, "rating by moods")
    ] = 1.0
    rating_good: Annotated[
        float, About("stars", "B100", 3.8, 4.2, "rating from which reviews convince")
    ] = 4.0
    rating_best: Annotated[
        float, About("stars", "B100", 4.5, 4.8, "rating above which people begin to doubt")
    ] = 4.7
    rating_doubt: Annotated[
        float, About("share/star", "B101; choice", 0.5, 1.5, "belief lost to bad ratings")
    ] = 1.0
    clarity_slope: Annotated[
        float, About("factor", "B6", 2.0, 5.0, "specific content when the need is clear")
    ] = 4.5
    clarity_constant: Annotated[
        float, About("factor", "B6", 1.5, 4.0, "specific content when it is vague")
    ] = 3.45
    staleness: Annotated[
        float, About("per month", "B5; choice", 0.05, 0.2, "ageing of content")
    ] = 0.05
    stale_specific: Annotated[
        float, About("factor", "B5; choice", 0.5, 4.0, "faster ageing of one exact product")
    ] = 2.0
    stale_broad: Annotated[
        float, About("share", "B5; choice", 0.1, 0.6, "ageing of broad content")
    ] = 0.25
    wrong_fit: Annotated[
        float, About("factor", "C24; choice", -2.5, -0.5, "fit of a wrong contact")
    ] = -0.70
    boredom: Annotated[
        float, About("share", "B103-104", 0.1, 0.6, "relevance lost to sameness")
    ] = 0.42
    reviews_half: Annotated[
        float, About("reviews", "C25", 0.5, 3.0, "reviews with half of their effect")
    ] = 1.25
    irritation_weight: Annotated[
        float, About("satisfaction", "choice", 0.05, 0.3, "ease of an ordinary contact")
    ] = 0.12
    delight_weight: Annotated[float, About("satisfaction", "choice", 0.3, 1.0, "delight")] = 0.7
    selling_spoils: Annotated[
        float, About("share", "B75", 0.3, 1.0, "service lost to the tactic's own selling")
    ] = 0.7
    pitch_spoils: Annotated[
        float, About("share", "C15", 0.3, 1.0, "service lost when another tactic sells in it")
    ] = 0.55
    wear_out: Annotated[
        float, About("share", "C22; choice", 0.3, 0.9, "charm lost when all rivals have it")
    ] = 0.6
    response_value: Annotated[
        float, About("response", "choice", 0.6, 1.8, "response per unit of value")
    ] = 1.2
    response_intrusion: Annotated[
        float, About("response", "choice", 0.5, 1.5, "response lost per unit of intrusion")
    ] = 0.92
    response_visibility: Annotated[
        float, About("response", "C3", 0.05, 0.3, "response to being seen at all")
    ] = 0.15
    response_novelty: Annotated[
        float, About("response", "S108; choice", 0.0, 0.5, "response to being new at all")
    ] = 0.25
    response_reason: Annotated[
        float, About("response", "B9; choice", 0.0, 0.5, "response to a reason one may know")
    ] = 0.25
    lift_scale: Annotated[
        float, About("lift", "C30", 0.3, 1.0, "purchases per unit of response")
    ] = 0.33
    push_lift: Annotated[
        float, About("lift", "S69; choice", 0.0, 0.2, "purchases from selling hard, for now")
    ] = 0.20
    build_up_top: Annotated[
        float, About("factor", "C21", 1.5, 4.0, "attention after many messages")
    ] = 4.0
    build_up_half: Annotated[
        float, About("messages", "C21", 2.0, 10.0, "messages with half of it")
    ] = 7.2
    overload: Annotated[float, About("factor", "C21", 0.02, 0.5, "attention lost to fatigue")] = (
        0.09
    )
    social_floor: Annotated[
        float, About("factor", "C25", 0.3, 1.0, "what others say about cheap things")
    ] = 0.6
    novelty_refreshes: Annotated[
        float, About("factor", "B103-104; choice", 1.0, 3.0, "novelty against more of the same")
    ] = 2.0
    message_memory: Annotated[
        float,
        About("share/month", "C21; choice", 0.2, 0.8, "messages that still weigh a month later"),
    ] = 0.5
    pitch_floor: Annotated[
        float, About("share", "C15; choice", 0.0, 0.6, "pitch felt in service, however soft")
    ] = 0.3


@dataclass(frozen=True, slots=True)
class IntrusionParameters:
    """How much a contact feels like prying or pushing."""

    base: Annotated[float, About("intrusion", "D9", 2.0, 6.0, "scale")] = 3.9
    depth_floor: Annotated[float, About("factor", "D8", 0.1, 0.5, "shallow uses")] = 0.25
    visibility_floor: Annotated[float, About("factor", "C3", 0.1, 0.5, "unseen uses")] = 0.25
    visibility_slope: Annotated[float, About("factor", "C3", 0.8, 2.5, "seen uses")] = 1.7
    selling_floor: Annotated[float, About("factor", "C28", 0.2, 0.8, "uses that do not sell")] = (
        0.45
    )
    selling_slope: Annotated[float, About("factor", "C28", 0.5, 2.0, "uses that sell")] = 1.1
    distrust_top: Annotated[
        float, About("factor", "B1, B38", 1.5, 3.0, "guard without any trust")
    ] = 1.95
    distrust_slope: Annotated[
        float, About("factor", "B1, B38", 1.4, 2.8, "guard lowered by full trust")
    ] = 1.73
    control_opt_out: Annotated[
        float, About("factor", "B3; choice", 0.8, 1.0, "control with opt-out")
    ] = 0.95
    control_opt_in: Annotated[
        float, About("factor", "B3; choice", 0.4, 0.9, "control with opt-in")
    ] = 0.70
    control_panel: Annotated[float, About("factor", "B3, C4", 0.1, 0.5, "control with a panel")] = (
        0.12
    )
    sensed: Annotated[
        float,
        About("factor", "B59, B61; choice", 1.2, 2.5, "being watched without having said yes"),
    ] = 2.2
    explained_visibility: Annotated[
        float,
        About("share", "B9, B18; choice", 0.3, 0.7, "what is explained shows at least so much"),
    ] = 0.45
    explained_floor: Annotated[
        float, About("factor", "B9", 0.2, 0.6, "salience of acceptable flows when explained")
    ] = 0.32
    explained_slope: Annotated[
        float, About("factor", "B9", 0.5, 1.2, "salience added for unacceptable ones")
    ] = 0.85
    noticed_hidden: Annotated[
        float, About("factor", "C1", 1.2, 2.5, "salience of a hidden use that is noticed")
    ] = 1.9
    unnoticed: Annotated[
        float, About("factor", "choice", 0.0, 0.1, "salience of what is not noticed")
    ] = 0.02
    policy_notice: Annotated[
        float, About("probability", "choice", 0.02, 0.3, "noticing a use that stands in the policy")
    ] = 0.1
    policy_notice_visible: Annotated[
        float, About("probability", "choice", 0.4, 1.0, "the same when it is visible")
    ] = 0.9
    hidden_notice: Annotated[
        float, About("probability", "choice", 0.005, 0.05, "noticing a hidden use")
    ] = 0.014
    wary_notice: Annotated[
        float, About("probability", "C2", 0.1, 0.6, "noticing by those who know")
    ] = 0.40
    identity: Annotated[
        float, About("factor", "B11-13", 0.5, 2.0, "being addressed as a stranger")
    ] = 1.1
    repetition: Annotated[
        float, About("per message", "B36; choice", 0.0, 0.12, "the same use again and again")
    ] = 0.06
    repeated_from: Annotated[
        float, About("messages", "B36; choice", 2.0, 5.0, "messages a month before that is felt")
    ] = 3.0
    presumption: Annotated[
        float, About("intrusion", "B11; choice", 0.1, 0.6, "a stranger addressed by name")
    ] = 0.30
    identity_tenure: Annotated[float, About("per month", "B12", 0.1, 0.5, "familiarity")] = 0.25
    saturation: Annotated[
        float, About("per intrusion", "choice", 0.05, 0.3, "curb on large intrusions")
    ] = 0.15
    push_scale: Annotated[
        float, About("intrusion", "S69, B27; choice", 0.4, 1.5, "pushing to sell, without any data")
    ] = 0.9
    push_threshold: Annotated[
        float, About("selling", "choice", 0.1, 0.5, "selling that nobody minds")
    ] = 0.3
    drift_scale: Annotated[
        float, About("share", "S5-9, S42-45; choice", 0.2, 1.0, "data given for another purpose")
    ] = 0.5
    hidden_notice_floor: Annotated[
        float, About("factor", "choice", 0.0, 0.5, "noticing hidden uses that do not show")
    ] = 0.2
    hidden_notice_shallow: Annotated[
        float, About("factor", "choice", 0.1, 0.8, "noticing shallow hidden uses")
    ] = 0.4
    price_floor: Annotated[
        float, About("factor", "choice", 0.3, 1.0, "minding a surcharge without any need to save")
    ] = 0.6
    price_compared: Annotated[
        float, About("probability/month", "B72; choice", 0.0, 0.15, "friends compare their prices")
    ] = 0.04
