"""Parameters: how people differ, what the firm is able to do, and who says yes."""

from dataclasses import dataclass
from typing import Annotated

from game.simulation.parameters.about import About


@dataclass(frozen=True, slots=True)
class PopulationParameters:
    """How people differ."""

    need_spread: Annotated[
        float, About("share of mean", "choice; S65", 0.2, 0.8, "standard deviation of needs")
    ] = 0.42
    tolerance_mean: Annotated[
        float, About("messages/month", "B85", 5.0, 9.0, "messages that are no burden")
    ] = 7.0
    tolerance_spread: Annotated[
        float, About("share of mean", "choice", 0.1, 0.5, "standard deviation of tolerance")
    ] = 0.30
    inertia_mean: Annotated[float, About("share", "B74; size choice", 0.2, 0.7, "mean inertia")] = (
        0.45
    )
    inertia_spread: Annotated[
        float, About("share", "choice", 0.05, 0.3, "standard deviation of inertia")
    ] = 0.18
    clarity_mean: Annotated[
        float, About("share", "B6; size choice", 0.2, 0.7, "mean clarity of need")
    ] = 0.45
    clarity_spread: Annotated[
        float, About("share", "choice", 0.1, 0.4, "standard deviation of clarity")
    ] = 0.30
    rate_spread: Annotated[
        float, About("share of mean", "choice", 0.1, 0.6, "standard deviation of purchase rate")
    ] = 0.40
    spend_spread: Annotated[
        float, About("share of mean", "choice", 0.1, 0.6, "standard deviation of spend")
    ] = 0.45
    boundary_link: Annotated[
        float, About("correlation", "B38, B53", 0.0, 0.5, "concern with what one reacts to")
    ] = 0.30
    concern_weight: Annotated[
        float, About("share", "choice", 0.1, 0.9, "share of stated concern in susceptibility")
    ] = 0.25
    trust_spread: Annotated[
        float, About("points", "choice", 8.0, 20.0, "standard deviation of starting trust")
    ] = 15.0
    trust_concern_link: Annotated[
        float, About("correlation", "B84; choice", -0.5, -0.2, "starting trust with concern")
    ] = -0.30
    generation_shift: Annotated[
        float, About("share", "B73", 0.0, 0.1, "largest shift of susceptibility by generation")
    ] = 0.045


@dataclass(frozen=True, slots=True)
class CapabilityParameters:
    """What the firm can do, and what its people make of it."""

    learning: Annotated[
        float,
        About("share/month", "choice", 0.1, 0.6, "speed at which a lever's level becomes ability"),
    ] = 0.35
    skill_base: Annotated[float, About("factor", "choice", 0.6, 1.0, "fit without specialists")] = (
        0.80
    )
    skill_science: Annotated[
        float, About("factor", "S55-57; size choice", 0.0, 0.3, "fit added by data scientists")
    ] = 0.14
    skill_analysis: Annotated[
        float, About("factor", "S55-57; size choice", 0.0, 0.3, "fit added by analysts")
    ] = 0.08
    skill_both: Annotated[
        float, About("factor", "S55-57; size choice", 0.0, 0.4, "fit added by both together")
    ] = 0.24
    breadth: Annotated[
        float, About("factor", "B23-24; choice", 0.0, 0.2, "fit added by several data categories")
    ] = 0.12
    error_top: Annotated[
        float, About("factor", "D5; choice", 1.0, 1.6, "wrong contacts without data quality")
    ] = 1.35
    error_quality: Annotated[
        float, About("factor", "D5", 0.5, 1.3, "wrong contacts prevented by data quality")
    ] = 0.95
    error_insight: Annotated[
        float,
        About("share", "S55; choice", 0.0, 0.5, "wrong contacts prevented by both professions"),
    ] = 0.35
    quality_gap: Annotated[
        float,
        About("share/level", "choice", 0.0, 1.0, "more errors per level of data quality missing"),
    ] = 0.5
    understanding_gap: Annotated[
        float,
        About("share/level", "choice", 0.0, 1.0, "more errors per level of understanding missing"),
    ] = 0.25
    integration_stale: Annotated[
        float, About("factor", "S77; choice", 0.3, 1.0, "staleness left at full integration")
    ] = 0.6
    restraint_analysis: Annotated[
        float, About("share", "S55; choice", 0.0, 0.3, "unwelcome contacts analysts hold back")
    ] = 0.10
    restraint_both: Annotated[
        float, About("share", "S55; choice", 0.0, 0.9, "unwelcome contacts both hold back")
    ] = 0.70
    holdout: Annotated[
        float, About("share", "B25", 0.0, 0.2, "customers held out by test and control")
    ] = 0.10
    on_device_sensitivity: Annotated[
        float, About("factor", "B14, S36", 0.3, 0.8, "sensitivity left with data on the device")
    ] = 0.5
    on_device_insight: Annotated[
        float, About("share", "choice", 0.0, 0.6, "insight lost with data on the device")
    ] = 0.3
    motive_base: Annotated[
        float, About("share", "choice", 0.2, 0.6, "motives read right without analysts")
    ] = 0.45
    motive_analysis: Annotated[
        float, About("share", "S55; choice", 0.2, 0.55, "motives read right added by analysts")
    ] = 0.45
    retention: Annotated[
        float, About("months", "S91; choice", 3.0, 24.0, "until data nobody uses are deleted")
    ] = 6.0
    retention_officer: Annotated[
        float, About("factor", "choice", 0.1, 0.8, "the same with a privacy officer")
    ] = 0.34
    breadth_floor: Annotated[
        float, About("share", "choice", 0.0, 0.6, "breadth that pays with bad data")
    ] = 0.3
    error_cap: Annotated[
        float, About("share", "choice", 0.7, 1.0, "most contacts that can be wrong")
    ] = 0.9


@dataclass(frozen=True, slots=True)
class ConsentParameters:
    """Whether people say yes, fitted to D4."""

    category_weight: Annotated[
        float, About("margin", "B48", 0.2, 0.8, "weight of the category's latent")
    ] = 0.55
    general_weight: Annotated[
        float, About("margin", "B48", 0.3, 0.9, "weight of the general latent")
    ] = 0.70
    trust_slope: Annotated[
        float, About("margin/point", "choice", 0.005, 0.03, "a point of trust")
    ] = 0.014
    trust_level: Annotated[
        float, About("points", "D5", 45.0, 66.0, "trust at which mechanisms were fitted")
    ] = 57.0
    susceptibility_slope: Annotated[
        float, About("margin", "B52; choice", 0.1, 0.9, "susceptible people refuse")
    ] = 0.45
    benefit_slope: Annotated[
        float, About("margin", "B10; choice", 0.0, 0.5, "a visible benefit")
    ] = 0.20
    sensitivity_slope: Annotated[
        float, About("margin", "B48; choice", 0.1, 0.7, "sensitive data")
    ] = 0.35
    susceptibility_level: Annotated[
        float, About("share", "choice", 0.3, 0.6, "susceptibility mechanisms were fitted for")
    ] = 0.45
    sensitivity_level: Annotated[
        float, About("share", "choice", 0.25, 0.6, "sensitivity mechanisms were fitted for")
    ] = 0.40
    sensitivity_floor: Annotated[
        float, About("share", "choice", 0.0, 1.0, "what susceptible people refuse anyway")
    ] = 0.5
    constant: Annotated[float, About("margin", "D4", -0.3, 0.3, "fitted constant")] = -0.06
    ask_intercept: Annotated[
        float, About("margin", "D4 fair yes/no 55 %", -0.2, 0.5, "asked fairly (opt_in)")
    ] = 0.13
    panel_intercept: Annotated[
        float, About("margin", "B109; D4", 0.2, 0.8, "switches in a panel")
    ] = 0.45
    default_intercept: Annotated[
        float, About("margin", "D4 banner 90 %", 0.9, 2.6, "on by default (opt_out)")
    ] = 1.18
    effort_intercept: Annotated[
        float, About("margin", "D4 99.5 %, B40", 2.2, 3.2, "on by default, refusing takes effort")
    ] = 2.575
    prompt_intercept: Annotated[
        float, About("margin", "D4 35 %, B47", -0.8, 0.0, "asked by the telephone's own prompt")
    ] = -0.385
    again_intercept: Annotated[
        float, About("margin", "D4 15 %, B50", -1.5, -0.7, "asked after having been used unasked")
    ] = -1.036
    fair_exchange: Annotated[
        float,
        About(
            "margin", "B10; D4 × 1.15; choice", 0.07, 0.4, "asked with the reason, as an exchange"
        ),
    ] = 0.24
    hysteresis: Annotated[
        float, About("margin", "choice", 0.1, 0.6, "how much worse before a choice is undone")
    ] = 0.35
    ask_load: Annotated[
        float, About("messages", "choice", 0.0, 1.0, "burden of being asked for the first time")
    ] = 0.5
