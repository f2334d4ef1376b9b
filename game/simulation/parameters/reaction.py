"""Parameters: satisfaction, trust, buying and leaving."""

from dataclasses import dataclass
from typing import Annotated

from game.simulation.parameters.about import About


@dataclass(frozen=True, slots=True)
class SatisfactionParameters:
    """Service against what was expected."""

    problem_weight: Annotated[
        float, About("satisfaction", "B75; choice", 0.4, 1.0, "a service problem")
    ] = 0.70
    repair_reach: Annotated[
        float, About("factor", "C14", 0.8, 1.6, "irritation taken away by a repair")
    ] = 1.25
    repair_good: Annotated[
        float, About("probability", "choice", 0.6, 0.95, "a strong repair succeeds")
    ] = 0.80
    repair_weak: Annotated[
        float, About("probability", "choice", 0.3, 0.7, "a weak one succeeds")
    ] = 0.50
    repair_threshold: Annotated[
        float, About("irritation", "choice", 0.1, 0.4, "below it a tactic repairs nothing")
    ] = 0.2
    wrong_weight: Annotated[float, About("satisfaction", "C24", 0.05, 0.3, "a wrong contact")] = (
        0.12
    )
    level_weight: Annotated[
        float, About("satisfaction", "choice", 0.0, 0.15, "a level of ordinary service")
    ] = 0.06
    own_value: Annotated[
        float, About("share", "choice", 0.2, 0.8, "own value held against what rivals offer")
    ] = 0.5
    gain_room: Annotated[float, About("satisfaction", "C17", 0.6, 2.0, "diminishing gains")] = 1.2
    loss_slope: Annotated[float, About("factor", "C17, B77", 1.5, 3.0, "losses against gains")] = (
        1.64
    )
    loss_room: Annotated[float, About("satisfaction", "C17", 0.8, 2.5, "diminishing losses")] = 1.56
    intrusion_weight: Annotated[float, About("satisfaction", "choice", 0.05, 0.2, "intrusion")] = (
        0.10
    )
    irrelevance_weight: Annotated[
        float, About("satisfaction", "B31, S87; choice", 0.0, 0.05, "a message without any use")
    ] = 0.03
    crowding_weight: Annotated[
        float, About("satisfaction", "choice", 0.05, 0.2, "more messages than tolerated")
    ] = 0.06
    memory: Annotated[
        float, About("share", "choice", 0.2, 0.7, "last month's satisfaction that stays")
    ] = 0.42
    scale: Annotated[float, About("factor", "choice", 1.0, 2.5, "disconfirmation")] = 1.6
    residual: Annotated[
        float, About("share", "C16", 0.5, 0.9, "expectation of what is delivered for long")
    ] = 0.72
    adapt_up: Annotated[float, About("share/month", "C16, D8", 0.1, 0.5, "expectation rises")] = (
        0.35
    )
    adapt_down: Annotated[float, About("share/month", "C16", 0.3, 0.8, "expectation falls")] = 0.60
    lowest: Annotated[float, About("satisfaction", "choice", -3.0, -2.0, "bound")] = -2.5
    highest: Annotated[float, About("satisfaction", "choice", 1.0, 2.0, "bound")] = 1.5
    displeased: Annotated[
        float, About("satisfaction", "choice", -0.6, -0.2, "below it people are displeased")
    ] = -0.35
    pleased: Annotated[
        float, About("satisfaction", "choice", 0.2, 0.6, "above it people are pleased")
    ] = 0.35
    complaint_share: Annotated[
        float, About("probability", "C29", 0.02, 0.1, "displeased people who complain")
    ] = 0.045
    complaint_ease: Annotated[
        float,
        About("probability/level", "C29; choice", 0.0, 0.018, "more of them where it is made easy"),
    ] = 0.015
    recovery_base: Annotated[
        float, About("share", "C29", 0.2, 0.5, "damage repaired without service recovery")
    ] = 0.35
    recovery_level: Annotated[
        float, About("share/level", "C29", 0.1, 0.2, "damage repaired per level of the lever")
    ] = 0.18
    data_complaint: Annotated[
        float, About("probability", "D7", 0.001, 0.01, "complaint per unit of strong intrusion")
    ] = 0.004
    data_complaint_from: Annotated[
        float, About("intrusion", "choice", 0.4, 1.0, "intrusion below which nobody complains")
    ] = 0.7
    complaint_fade: Annotated[
        float, About("share/month", "B78", 0.3, 0.8, "a complaint that still weighs a month later")
    ] = 0.5
    complaint_again: Annotated[
        float, About("factor", "B78; C29", 0.2, 1.0, "a second complaint hurts more")
    ] = 0.6
    never_repaired: Annotated[
        float, About("share", "C29", 0.05, 0.3, "damage no recovery repairs")
    ] = 0.20
    hints_half: Annotated[
        float,
        About("share/month", "choice", 0.005, 0.05, "customers complaining that teach half of it"),
    ] = 0.02
    hints_speed: Annotated[
        float, About("share/month", "choice", 0.1, 0.6, "speed at which complaints are learnt from")
    ] = 0.35
    hints_mend: Annotated[
        float,
        About("share", "choice", 0.2, 0.8, "of what goes wrong, what complaints help to mend"),
    ] = 0.60


@dataclass(frozen=True, slots=True)
class TrustParameters:
    """Gain and loss rates of the causes in the ledger."""

    service_felt: Annotated[
        float, About("rate", "D8", 0.01, 0.04, "service felt through a tactic")
    ] = 0.026
    value_felt: Annotated[float, About("rate", "D8; choice", 0.002, 0.012, "relevance felt")] = (
        0.006
    )
    openness: Annotated[float, About("rate", "S99; choice", 0.002, 0.012, "being told why")] = 0.008
    openness_floor: Annotated[
        float, About("factor", "choice", 0.0, 0.6, "telling about shallow uses")
    ] = 0.3
    openness_depth: Annotated[
        float, About("factor", "choice", 0.7, 2.0, "telling about deep ones")
    ] = 1.4
    panel_openness: Annotated[float, About("factor", "B3", 1.0, 2.5, "with a panel")] = 1.5
    intrusion_loss: Annotated[float, About("rate", "D8", 0.03, 0.12, "a unit of intrusion")] = 0.065
    wrong_loss: Annotated[float, About("rate", "C24", 0.005, 0.03, "a wrong contact")] = 0.010
    pitch_loss: Annotated[
        float, About("rate", "C15, S69", 0.01, 0.04, "selling inside service")
    ] = 0.020
    satisfied_gain: Annotated[float, About("rate", "D8", 0.005, 0.02, "a unit of satisfaction")] = (
        0.010
    )
    dissatisfied_loss: Annotated[
        float, About("rate", "C17", 0.01, 0.04, "a unit of dissatisfaction")
    ] = 0.020
    expectation_loss: Annotated[
        float, About("rate", "B76; choice", 0.005, 0.03, "less than was expected")
    ] = 0.015
    crowding_loss: Annotated[
        float, About("rate", "B85-87; choice", 0.005, 0.03, "more messages than tolerated")
    ] = 0.012
    talk: Annotated[float, About("rate", "B79", 0.005, 0.02, "word of mouth")] = 0.010
    talk_near: Annotated[
        float, About("share", "choice", 0.3, 0.9, "word of mouth from one's own segment")
    ] = 0.6
    bad_talk: Annotated[
        float, About("factor", "D8, B79", 1.5, 2.5, "bad against good word of mouth")
    ] = 2.0
    reputation_talk: Annotated[
        float, About("factor", "choice", 0.1, 0.5, "reputation in word of mouth")
    ] = 0.25
    return_speed: Annotated[
        float, About("share/month", "D8", 0.02, 0.1, "gap to the anchor closed")
    ] = 0.05
    anchor_speed: Annotated[
        float, About("share/month", "choice", 0.002, 0.02, "anchor follows trust")
    ] = 0.008
    scar: Annotated[float, About("share", "C18", 0.1, 0.4, "anchor follows after an incident")] = (
        0.20
    )
    inconsistency_loss: Annotated[
        float, About("rate", "S27-28; choice", 0.0, 0.05, "a brand that speaks in many voices")
    ] = 0.02
    spill_loss: Annotated[
        float, About("rate", "B88; choice", 0.0, 0.3, "a rival's case, for a suspect of the same")
    ] = 0.12
    spill_gain: Annotated[
        float, About("rate", "B88; choice", 0.0, 0.05, "being the open one when a rival is caught")
    ] = 0.02
    reputation_span: Annotated[
        float, About("points", "choice", 20.0, 60.0, "reputation as far above neutral as it goes")
    ] = 40.0
    complaint_loss: Annotated[
        float, About("rate", "C29; choice", 0.02, 0.1, "a complaint left unrepaired")
    ] = 0.05
    breach_loss: Annotated[float, About("rate", "C19", 0.15, 0.5, "a breach")] = 0.30
    letter_loss: Annotated[float, About("rate", "D7 -5 pp", 0.05, 0.2, "a regulator's finding")] = (
        0.09
    )
    scandal_loss: Annotated[float, About("rate", "C18", 1.2, 3.5, "a practice exposed")] = 2.3
    wrong_floor: Annotated[
        float, About("depth", "choice", 0.1, 0.5, "weight of shallow wrong contacts")
    ] = 0.3
    reputation_neutral: Annotated[
        float, About("points", "choice", 50.0, 70.0, "reputation nobody speaks of")
    ] = 60.0
    event_level: Annotated[
        float,
        About("points", "choice", 40.0, 60.0, "trust at which an event moves by its own points"),
    ] = 50.0
    event_most: Annotated[
        float, About("points", "choice", 20.0, 45.0, "largest change by one event")
    ] = 45.0


@dataclass(frozen=True, slots=True)
class PurchaseParameters:
    """Buying."""

    lift_room: Annotated[float, About("lift", "C30", 0.3, 1.0, "diminishing lift")] = 0.30
    trust_slope: Annotated[
        float, About("share/point", "choice", 0.003, 0.012, "a point of trust against the start")
    ] = 0.003
    satisfaction_slope: Annotated[
        float, About("share", "choice", 0.04, 0.15, "a unit of satisfaction")
    ] = 0.04
    brand_weight: Annotated[float, About("share", "S27", 0.1, 0.4, "brand consistency")] = 0.25
    shortfall_weight: Annotated[
        float, About("share", "choice", 0.2, 0.8, "falling behind rivals")
    ] = 0.45
    breach_weight: Annotated[float, About("share", "C19", 0.1, 0.6, "being hit by a breach")] = 0.5
    highest_probability: Annotated[
        float, About("probability", "choice", 0.9, 1.0, "above it the basket grows instead")
    ] = 0.97
    breach_fade: Annotated[
        float, About("share/month", "choice", 0.1, 0.4, "harm of a breach fades")
    ] = 0.20
    light_buyers: Annotated[
        float, About("factor", "choice", 0.0, 0.8, "contacts move those who buy seldom")
    ] = 0.4
    price_raise: Annotated[
        float, About("share of price", "B72; choice", 0.03, 0.2, "added by the strongest surcharge")
    ] = 0.08
    price_response: Annotated[
        float, About("share/share", "choice", 0.2, 1.2, "purchases lost to a higher price")
    ] = 0.5
    measured_unasked: Annotated[
        float, About("share", "B70; choice", 0.0, 0.6, "take care though nobody asked them")
    ] = 0.3
    lift_least: Annotated[
        float, About("factor", "choice", 0.0, 0.3, "buying left however contacts repel")
    ] = 0.05


@dataclass(frozen=True, slots=True)
class DepartureParameters:
    """Saying no to messages, leaving, arriving."""

    crowded_from: Annotated[
        float, About("share of tolerance", "B85; choice", 1.0, 1.5, "messages that begin to bother")
    ] = 1.25

    unsubscribe: Annotated[float, About("probability", "B86, C21", 0.0005, 0.003, "scale")] = 0.001
    unsubscribe_floor: Annotated[
        float, About("factor", "C21", 0.1, 0.5, "a message that is no burden")
    ] = 0.25
    unsubscribe_crowd: Annotated[float, About("factor", "C21", 0.5, 1.5, "too many")] = 0.95
    unsubscribe_irrelevant: Annotated[float, About("factor", "C21", 0.5, 2.0, "irrelevant")] = 2.0
    unsubscribe_distrust: Annotated[float, About("factor", "C21", 0.5, 2.5, "distrust")] = 1.6
    distrust_below: Annotated[
        float, About("points", "choice", 45.0, 70.0, "trust below which distrust empties lists")
    ] = 60.0
    irrelevant_below: Annotated[
        float, About("value", "choice", 0.4, 1.0, "value below which a message is irrelevant")
    ] = 0.4
    tenure_floor: Annotated[float, About("factor", "D1", 0.3, 0.8, "hazard of old customers")] = (
        0.55
    )
    tenure_extra: Annotated[float, About("factor", "D1", 0.3, 1.2, "hazard added for new ones")] = (
        0.75
    )
    tenure_speed: Annotated[float, About("per month", "D1", 0.1, 0.6, "how fast it falls")] = 0.35
    seldom_weight: Annotated[
        float, About("share", "B78; size choice", 0.0, 0.5, "hazard added for who buys seldom")
    ] = 0.30
    prompt_wakes: Annotated[
        float, About("share", "B74", 0.5, 1.0, "inertia broken by a prompt")
    ] = 0.85
    satisfaction_slope: Annotated[
        float, About("log hazard", "C14", 0.5, 1.3, "a unit of satisfaction")
    ] = 0.65
    trust_slope: Annotated[
        float,
        About("log hazard/point", "choice", 0.005, 0.02, "a point of trust against the start"),
    ] = 0.009
    trust_kink: Annotated[
        float, About("log hazard/point", "choice", 0.02, 0.08, "a point below the kink")
    ] = 0.045
    kink_at: Annotated[
        float, About("points", "choice", 20.0, 40.0, "trust below which people run")
    ] = 30.0
    intrusion_slope: Annotated[
        float, About("log hazard", "choice", 0.1, 0.6, "strong intrusion")
    ] = 0.35
    intrusion_from: Annotated[float, About("intrusion", "choice", 0.4, 1.2, "where it begins")] = (
        0.8
    )
    complaint_slope: Annotated[float, About("log hazard", "B78", 0.8, 2.4, "a complaint")] = 1.6
    complaint_buffer: Annotated[
        float, About("per purchase", "B78", 0.02, 0.2, "earlier purchases protect")
    ] = 0.08
    breach_slope: Annotated[
        float, About("log hazard", "C19", 0.1, 0.6, "being hit by a breach")
    ] = 0.59
    brand_slope: Annotated[
        float, About("log hazard", "S28-29; choice", 0.2, 1.2, "a brand nobody recognises any more")
    ] = 0.6
    crowding_slope: Annotated[
        float, About("log hazard", "C21", 0.1, 0.6, "more messages than tolerated")
    ] = 0.15
    price_slope: Annotated[
        float, About("log hazard/share", "B72; choice", 0.5, 5.0, "paying more than the list price")
    ] = 2.0
    price_relief: Annotated[
        float, About("factor", "B77; choice", 0.3, 0.7, "paying less, against paying more")
    ] = 0.45
    cap: Annotated[float, About("probability", "choice", 0.3, 0.9, "bound")] = 0.6
    return_share: Annotated[
        float, About("share", "choice", 0.05, 0.6, "former customers won back, against prospects")
    ] = 0.25
    return_trust: Annotated[
        float, About("share/point", "B82; choice", 0.01, 0.06, "remembered trust against the start")
    ] = 0.03
    return_satisfaction: Annotated[
        float, About("share", "B82; choice", 0.0, 0.8, "remembered satisfaction")
    ] = 0.3
    arrival_reputation: Annotated[
        float, About("share/point", "choice", 0.0, 0.05, "reputation above 60 brings prospects")
    ] = 0.02
    arrival_reviews: Annotated[
        float, About("share", "C25; choice", 0.0, 0.3, "reviews bring prospects")
    ] = 0.15
    arrival_bought: Annotated[
        float, About("share", "C30", 0.1, 0.5, "bought data find prospects")
    ] = 0.30
