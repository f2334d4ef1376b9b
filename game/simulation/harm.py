"""How bad it is when a use of data comes out: depth × sensitivity × origin, openness, control."""

from game.simulation import strengths
from game.simulation.campaigns import Campaign, with_variant
from game.simulation.parameters.scale import ScaleParameters
from game.simulation.turn_context import TurnContext
from game.vocabulary.catalogue import TacticDefinition

_USUAL_LEVEL = 2


def severity_of_practice(scale: ScaleParameters, tactic: TacticDefinition) -> float:
    """Depth × sensitivity × origin of a tactic as most would run it; of its variants the worst."""
    ways = [with_variant(tactic, variant.id) for variant in tactic.variants] or [tactic]
    return max(_severity_of(scale, way) for way in ways)


def _severity_of(scale: ScaleParameters, tactic: TacticDefinition) -> float:
    touchiness = [
        strengths.sensitivity(scale, use.category) * strengths.origin_factor(scale, use.origin)
        for use in tactic.data
    ]
    return strengths.depth(scale, tactic.depth, _USUAL_LEVEL) * max(touchiness, default=0.0)


def severity_of_campaign(turn: TurnContext, campaign: Campaign) -> float:
    """The same of a tactic as we run it, milder with openness, consent and control (D7, B88).

    Equation:
        severity = depth · sensitivity · mild_factor (not hidden) · consent_factor (asked)
            · harm factor
        harm factor = 1, openness_harm, control_harm or both_harm
    """
    known = turn.parameters.incidents
    severity = campaign.depth * campaign.sensitivity * turn.abilities.sensitivity
    if not campaign.hidden:
        severity *= known.mild_factor
    if campaign.asked:
        severity *= known.consent_factor
    explained = campaign.setting.openness == "explained"
    return severity * harm_factor(turn, explained, campaign.setting.consent == "panel")


def harm_factor(turn: TurnContext, is_open: bool, controlled: bool) -> float:
    """Openness and control together suppress harm; either alone does little (B88)."""
    known = turn.parameters.incidents
    if is_open and controlled:
        return known.both_harm
    if is_open:
        return known.openness_harm
    return known.control_harm if controlled else 1.0


def is_open(turn: TurnContext) -> bool:
    """Whether the firm explains everything it does."""
    return bool(turn.campaigns) and all(
        item.setting.openness == "explained" for item in turn.campaigns
    )


def firms_harm_factor(turn: TurnContext) -> float:
    """The harm factor of the firm as a whole."""
    return harm_factor(turn, is_open(turn), turn.lever("control_panel") > 0)
