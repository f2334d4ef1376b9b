"""How well a campaign is made: fit, wrong contacts, control, salience. One number per campaign."""

from typing import Final

from game.simulation import channels, strengths
from game.simulation.campaigns import Campaign, Craft
from game.simulation.turn_context import TurnContext

_WATCHING_CHANNELS: Final = frozenset({"store", "home", "device"})
_SENSED: Final = frozenset({"location", "voice", "biometric"})


def craft_of(turn: TurnContext, campaign: Campaign) -> Craft:
    """Works a campaign's numbers out once a turn (B6, B36, B59, C23).

    Equation:
        known = max(depth, segment_depth); 0 where nothing but the name is used
        granularity = max(granularity_floor, granularity_top · known / (known + granularity_half))
        fit = relevance · granularity · skill
        ageing = staleness · (1 + stale_specific · specificity)
            · (stale_broad + (1 − stale_broad) · specificity)
            · (1 − (1 − integration_stale) · integration)
        base = base · depth · (depth_floor + (1 − depth_floor) · depth) · sensitivity
            · (visibility_floor + visibility_slope · seen)
            · (selling_floor + selling_slope · selling) · control · targeted factor of the channel
            · sensed (where people are watched without having said yes)
            · (1 + repetition · max(0, load − repeated_from))
    """
    known = turn.parameters.intrusion
    value = turn.parameters.value
    known_depth = _knowledge(turn, campaign)
    granularity = max(
        value.granularity_floor,
        value.granularity_top * known_depth / (known_depth + value.granularity_half),
    )
    specificity = campaign.specificity
    ageing = value.staleness * (1.0 + value.stale_specific * specificity)
    ageing *= value.stale_broad + (1.0 - value.stale_broad) * specificity
    ageing *= (
        1.0 - (1.0 - turn.parameters.capability.integration_stale) * turn.abilities.integration
    )
    touchiness = campaign.sensitivity * turn.abilities.sensitivity
    base = (
        known.base
        * campaign.depth
        * (known.depth_floor + (1.0 - known.depth_floor) * campaign.depth)
        * touchiness
    )
    base *= known.visibility_floor + known.visibility_slope * _seen(turn, campaign)
    base *= known.selling_floor + known.selling_slope * campaign.selling
    if not campaign.asked and _senses(campaign):
        base *= known.sensed
    base *= 1.0 + known.repetition * max(0.0, campaign.load - known.repeated_from)
    base *= channels.targeted_factor(turn.parameters.channel, campaign.tactic)
    seen, unseen, notice = _salience(turn, campaign)
    return Craft(
        fit=campaign.relevance * granularity * _skill(turn, campaign),
        ageing=ageing,
        wrong_share=_wrong_share(turn, campaign),
        base=base * _control(turn, campaign),
        push=_push(turn, campaign),
        salience_seen=seen,
        salience_unseen=unseen,
        notice=notice,
        openness_gain=_openness_gain(turn, campaign),
    )


def _senses(campaign: Campaign) -> bool:
    """Whether it watches people who do nothing but walk by, talk or sit at home (S9, S103)."""
    if campaign.tactic.channel not in _WATCHING_CHANNELS:
        return False
    return any(category in _SENSED for category in campaign.categories)


def _seen(turn: TurnContext, campaign: Campaign) -> float:
    """How far the personal part shows: what is explained at the moment is seen by all (B9, B18).

    Equation:
        seen = visibility; explained uses: at least explained_visibility
    """
    if campaign.setting.openness != "explained":
        return campaign.visibility
    return max(campaign.visibility, turn.parameters.intrusion.explained_visibility)


def _knowledge(turn: TurnContext, campaign: Campaign) -> float:
    """What the firm can fit a message to: any data sort people into groups, a name does not."""
    if all(category == "contact" for category in campaign.categories):
        return 0.0
    return max(campaign.depth, turn.parameters.value.segment_depth)


def _skill(turn: TurnContext, campaign: Campaign) -> float:
    """How well the firm can fit a message with its people and data (S55–57, B23–24).

    Equation:
        skill = skill_base + skill_science · science + skill_analysis · analysis
            + skill_both · insight + breadth · min(3, categories − 1)/3
            · (breadth_floor + (1 − breadth_floor) · data_quality)
    """
    known = turn.parameters.capability
    firm = turn.firm
    floor = known.breadth_floor
    breadth = min(3, max(0, len(set(campaign.categories)) - 1)) / 3.0
    skill = known.skill_base + known.skill_science * firm.science
    skill += known.skill_analysis * firm.analysis + known.skill_both * turn.abilities.insight
    return skill + known.breadth * breadth * (floor + (1.0 - floor) * firm.data_quality)


def _wrong_share(turn: TurnContext, campaign: Campaign) -> float:
    """Share of contacts that are wrong: outdated, mixed up, concluded from too little (C24, D5).

    Equation:
        wrong_share = min(error_cap, error_rate · depth · (error_top − error_quality · data_quality)
            · (1 − error_insight · insight) · (1 + quality_gap · levels of data quality missing)
            · (1 + understanding_gap · levels of understanding missing) · (1 − hints_mend · hints))
    """
    known = turn.parameters.capability
    needs = campaign.tactic.needs
    quality = known.error_top - known.error_quality * turn.firm.data_quality
    if all(use.category == "bought" for use in campaign.tactic.data):
        quality = 1.0
    share = campaign.tactic.error_rate * quality
    share *= 1.0 - known.error_insight * turn.abilities.insight
    share *= 1.0 + known.quality_gap * max(0.0, needs.data_quality - turn.abilities.quality)
    gap = max(0.0, needs.understanding - turn.abilities.understanding)
    share *= 1.0 + known.understanding_gap * gap
    share *= 1.0 - turn.parameters.satisfaction.hints_mend * turn.firm.hints
    return min(known.error_cap, share * campaign.depth)


def _control(turn: TurnContext, campaign: Campaign) -> float:
    """Intrusion left when people decide themselves (B3, C4).

    Equation:
        control = 1 (none), control_opt_out, control_opt_in or control_panel
    """
    known = turn.parameters.intrusion
    return {
        "none": 1.0,
        "opt_out": known.control_opt_out,
        "opt_in": known.control_opt_in,
        "panel": known.control_panel,
    }[campaign.setting.consent]


def _push(turn: TurnContext, campaign: Campaign) -> float:
    """What a contact forces on people without any data: its selling and its channel (S69, B75).

    Equation:
        push = push_scale · max(0, selling − push_threshold) · visibility · force of the level
            + nuisance · excess of the channel
    """
    known = turn.parameters.intrusion
    force = strengths.level_push(turn.parameters.scale, campaign.setting.level)
    over = max(0.0, campaign.selling - known.push_threshold)
    pushed = known.push_scale * over * campaign.visibility * force
    channel = turn.parameters.channel
    return pushed + channel.nuisance * channels.excess(channel, campaign.tactic)


def _salience(turn: TurnContext, campaign: Campaign) -> tuple[float, float, float]:
    """How much of the intrusion is felt when seen and when not, and the chance to see it (C1, B9).

    Equation:
        explained: salience = explained_floor + explained_slope · unacceptable
        policy: 1 if noticed, else unnoticed;
            notice = policy_notice + policy_notice_visible · visibility + wary_notice · wariness
            + compared
        hidden: noticed_hidden if noticed, else unnoticed;
            notice = hidden_notice · (hidden_notice_floor + (1 − hidden_notice_floor) · visibility)
            · (hidden_notice_shallow + (1 − hidden_notice_shallow) · depth) + wary_notice · wariness
            + compared
    """
    known = turn.parameters.intrusion
    if campaign.setting.openness == "explained":
        seen = known.explained_floor + known.explained_slope * campaign.unacceptable
        return seen, seen, 1.0
    if campaign.setting.openness == "policy":
        notice = known.policy_notice + known.policy_notice_visible * campaign.visibility
        notice = min(1.0, notice + _compared(turn, campaign))
        return 1.0, known.unnoticed, notice
    notice = known.hidden_notice
    unseen, shallow = known.hidden_notice_floor, known.hidden_notice_shallow
    notice *= unseen + (1.0 - unseen) * campaign.visibility
    notice *= shallow + (1.0 - shallow) * campaign.depth
    notice += _compared(turn, campaign)
    return known.noticed_hidden, known.unnoticed, notice


def _compared(turn: TurnContext, campaign: Campaign) -> float:
    """People compare what they paid, and so find a price of their own without any insight (B72).

    Equation:
        compared = price_compared · surcharge / 3
    """
    return turn.parameters.intrusion.price_compared * campaign.tactic.surcharge / 3.0


def _openness_gain(turn: TurnContext, campaign: Campaign) -> float:
    """Gain rate of trust from being told why (S99, B3).

    Equation:
        gain = openness · weight · (openness_floor + min(1, openness_depth · depth))
            · panel_openness (with a panel)
    """
    known = turn.parameters.trust
    if campaign.setting.openness != "explained" or not campaign.categories:
        return 0.0
    gain = known.openness * campaign.weight
    gain *= known.openness_floor + min(1.0, known.openness_depth * campaign.depth)
    return gain * (known.panel_openness if campaign.setting.consent == "panel" else 1.0)
