"""Parameters: incidents, reputation and rivals, and what is measured."""

from dataclasses import dataclass
from typing import Annotated

from game.simulation.parameters.about import About


@dataclass(frozen=True, slots=True)
class IncidentsParameters:
    """Discovery, breach, regulator."""

    exposure_memory: Annotated[
        float, About("share/month", "choice", 0.85, 1.0, "traces of hidden use that remain")
    ] = 0.97
    traces_half: Annotated[
        float, About("strength", "choice", 0.05, 0.5, "hidden use that leaves half of all traces")
    ] = 0.15
    hidden_weight: Annotated[float, About("factor", "choice", 0.8, 1.0, "hiddenness of hidden")] = (
        1.0
    )
    policy_unasked_weight: Annotated[
        float, About("factor", "choice", 0.1, 0.5, "hiddenness of policy without consent")
    ] = 0.25
    policy_weight: Annotated[
        float, About("factor", "choice", 0.0, 0.2, "hiddenness of policy otherwise")
    ] = 0.08
    asked_factor: Annotated[
        float, About("factor", "choice", 0.1, 0.7, "hiddenness when people opted in")
    ] = 0.4
    discovery_top: Annotated[
        float,
        About("probability/month", "choice", 0.1, 0.4, "chance that a large exposure comes out"),
    ] = 0.18
    discovery_half: Annotated[
        float, About("months of traces", "choice", 6.0, 20.0, "exposure with half of that chance")
    ] = 9.0
    coverage_low: Annotated[
        float, About("share", "choice", 0.2, 0.6, "share who hear of it, at least")
    ] = 0.45
    wary_after: Annotated[float, About("share", "C2", 0.5, 1.0, "wariness after a discovery")] = 0.9
    wary_fade: Annotated[float, About("share/month", "choice", 0.02, 0.1, "wariness fades")] = 0.05
    wary_notice: Annotated[
        float, About("share", "choice", 0.1, 0.5, "wariness from noticing oneself")
    ] = 0.30
    mild_factor: Annotated[
        float, About("factor", "choice", 0.2, 0.6, "scandal when it was not hidden")
    ] = 0.35
    consent_factor: Annotated[
        float, About("factor", "choice", 0.4, 0.9, "scandal when people had said yes")
    ] = 0.7
    openness_harm: Annotated[
        float, About("factor", "D7, B88", 0.9, 1.2, "harm with openness alone")
    ] = 1.05
    control_harm: Annotated[
        float, About("factor", "D7, B88", 0.6, 1.0, "harm with control alone")
    ] = 0.85
    both_harm: Annotated[float, About("factor", "D7, B88", 0.1, 0.6, "harm with both")] = 0.38
    reputation_loss: Annotated[
        float, About("points", "choice", 8.0, 25.0, "reputation lost per severity")
    ] = 18.0
    breach_chance: Annotated[
        float,
        About("probability/month", "D7 10 %/year", 0.004, 0.03, "breach with five kinds of data"),
    ] = 0.0087
    breach_provoked: Annotated[
        float, About("factor", "S:odd_login; choice", 0.0, 4.0, "added to it by an unguarded hoard")
    ] = 1.0
    breach_least: Annotated[
        float, About("share", "B88; choice", 0.2, 1.0, "severity where next to nothing is kept")
    ] = 0.5
    security_closes: Annotated[
        float, About("share/level", "D7; choice", 0.15, 0.33, "breaches prevented by security")
    ] = 0.3
    touchy_breach: Annotated[
        float, About("factor", "C19, B90", 1.3, 3.0, "breach of financial or bodily data")
    ] = 3.0
    breach_categories: Annotated[
        float, About("categories", "S74, D7", 3.0, 8.0, "kinds of data an ordinary firm keeps")
    ] = 5.0
    loyal_weight: Annotated[
        float, About("per purchase", "C19", 0.05, 0.4, "loyal customers are hit less")
    ] = 0.38
    to_regulator: Annotated[
        float, About("share", "C29", 0.01, 0.05, "data complaints that reach the regulator")
    ] = 0.02
    investigated: Annotated[
        float, About("probability", "D7", 0.003, 0.01, "chance per complaint there")
    ] = 0.005
    together: Annotated[
        float, About("per 1,000", "B66", 0.3, 1.0, "complaints in two months that make it certain")
    ] = 0.6
    together_least: Annotated[
        float, About("complaints", "choice", 2.0, 5.0, "fewer are never a significant number")
    ] = 2.0
    delay_low: Annotated[float, About("months", "D7, C29", 4.0, 8.0, "earliest decision")] = 4.0
    delay_high: Annotated[float, About("months", "D7, C29", 8.0, 16.0, "latest decision")] = 12.0
    violation: Annotated[float, About("probability", "D7", 0.1, 0.3, "violation found")] = 0.18
    violation_hidden: Annotated[
        float, About("probability", "D7, B97; choice", 0.0, 0.15, "added when hidden, not asked")
    ] = 0.04
    officer_factor: Annotated[
        float, About("share/level", "choice", 0.0, 0.3, "violations prevented by a privacy officer")
    ] = 0.2
    officer_warns_from: Annotated[
        float, About("strength", "S106; choice", 2.0, 3.0, "depth a privacy officer warns of")
    ] = 3.0
    officer_delay: Annotated[
        float, About("factor", "choice", 0.3, 1.0, "delay where a privacy officer answers at once")
    ] = 0.5
    fine_budgets: Annotated[
        float, About("monthly budgets", "D7; choice", 0.5, 6.0, "fine if the scenario names none")
    ] = 2.0
    fine_chance: Annotated[
        float, About("probability", "D7", 0.04, 0.3, "fine after a violation")
    ] = 0.10
    fine_cap: Annotated[
        float, About("share of yearly revenue", "B99", 0.02, 0.04, "largest fine")
    ] = 0.04
    discovery_unseen: Annotated[
        float, About("factor", "choice", 0.2, 0.8, "chance of discovery of uses that do not show")
    ] = 0.45
    scandal_floor: Annotated[
        float, About("factor", "choice", 0.0, 0.5, "scandal for people who mind nothing")
    ] = 0.25
    breach_floor: Annotated[
        float, About("factor", "C19", 0.1, 0.6, "breach for the most loyal")
    ] = 0.1
    hit_floor: Annotated[float, About("share", "C19", 0.1, 0.5, "harm to the most loyal")] = 0.1
    hit_stranger: Annotated[float, About("share", "C19", 0.5, 1.0, "harm added for strangers")] = (
        0.9
    )
    reputation_cap: Annotated[
        float, About("points", "choice", 15.0, 40.0, "largest loss of reputation at once")
    ] = 25.0
    breach_build_up: Annotated[
        float, About("months", "S:odd_login", 2.0, 8.0, "months until the way in is found")
    ] = 4.0


@dataclass(frozen=True, slots=True)
class FirmParameters:
    """Reputation, reviews, sameness."""

    reputation_speed: Annotated[
        float, About("share/month", "choice", 0.03, 0.2, "reputation moves")
    ] = 0.08
    reputation_talk: Annotated[
        float, About("points", "choice", 10.0, 50.0, "pleased and displeased customers")
    ] = 30.0
    reputation_trust: Annotated[
        float, About("points/point", "choice", 0.2, 0.8, "trust against the start")
    ] = 0.4
    reviews_growth: Annotated[
        float, About("reviews/month", "C25; choice", 0.5, 3.0, "reviews gathered at full strength")
    ] = 1.6
    reviews_cap: Annotated[float, About("reviews", "choice", 10.0, 30.0, "reviews that count")] = (
        20.0
    )
    sameness_speed: Annotated[
        float, About("share/month", "B103-104; choice", 0.05, 0.3, "boredom builds")
    ] = 0.12


@dataclass(frozen=True, slots=True)
class SurveyParameters:
    """What the firm gets to know."""

    discount: Annotated[
        float, About("share/month", "design", 0.01, 0.01, "discount of customer equity")
    ] = 0.01
    evades_below: Annotated[
        float, About("deviations", "B42; choice", -1.5, 0.0, "readiness below which people evade")
    ] = -0.6
    evasion: Annotated[
        float, About("factor", "B42; choice", 0.2, 2.0, "profiles an evading customer leaves")
    ] = 1.5
    leaving_fall: Annotated[
        float,
        About("points", "B91; choice", 3.0, 15.0, "fall of trust people talk about"),
    ] = 5.0
    leaving_below: Annotated[
        float,
        About("points", "B91; choice", 15.0, 35.0, "trust people talk about"),
    ] = 25.0
    sample_none: Annotated[
        float, About("people", "S83; choice", 30.0, 100.0, "asked without a survey")
    ] = 60.0
    sample_first: Annotated[
        float, About("people", "S83; choice", 80.0, 200.0, "asked at level 1")
    ] = 100.0
    sample_second: Annotated[
        float, About("people", "S83; choice", 200.0, 600.0, "asked at level 2")
    ] = 400.0
    sample_third: Annotated[
        float, About("people", "S83; choice", 800.0, 3000.0, "asked at level 3")
    ] = 1500.0
    answer_spread_none: Annotated[
        float,
        About("points", "S83; choice", 20.0, 45.0, "answers around the truth without a survey"),
    ] = 32.0
    answer_spread_first: Annotated[
        float, About("points", "S83; choice", 20.0, 40.0, "the same at level 1")
    ] = 28.0
    answer_spread_second: Annotated[
        float, About("points", "S83; choice", 15.0, 35.0, "the same at level 2")
    ] = 24.0
    answer_spread_third: Annotated[
        float, About("points", "S83; choice", 10.0, 30.0, "the same at level 3")
    ] = 20.0
    answer_bias_none: Annotated[
        float,
        About(
            "points",
            "S83; choice",
            0.0,
            8.0,
            "too good because the satisfied answer, without a survey",
        ),
    ] = 4.0
    answer_bias_first: Annotated[
        float, About("points", "S83; choice", 0.0, 5.0, "the same at level 1")
    ] = 2.0
    answer_bias_second: Annotated[
        float, About("points", "S83; choice", 0.0, 3.0, "the same at level 2")
    ] = 1.0
