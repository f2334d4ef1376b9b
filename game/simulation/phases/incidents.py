"""Phase: hidden uses come out, data are stolen, the regulator decides."""

from dataclasses import replace
from typing import Final

from game.simulation import permissions, strengths
from game.simulation.campaigns import Campaign, with_variant
from game.simulation.firm import FOREVER, RegulatorCase
from game.simulation.prices import starting_revenue_cents
from game.simulation.turn_context import Breach, Scandal, TurnContext
from game.vocabulary.catalogue import TacticDefinition
from game.vocabulary.events import EventOccurred
from game.vocabulary.settings import DataCategory

_TOUCHY_SECTORS: Final = frozenset({"bank", "insurance", "health"})
_INTIMATE: Final[tuple[DataCategory, ...]] = ("biometric", "health")


def run(turn: TurnContext) -> None:
    """Draws discovery per tactic, a breach, and the decisions that fall this turn."""
    draws = turn.stream("discovery").uniforms(len(turn.firm.tactics))
    for slot, draw in enumerate(draws.tolist()):
        _discover(turn, slot, draw)
    _breach(turn)
    for case in turn.firm.cases:
        if case.decided_turn == turn.turn:
            _decide(turn, case)
    open_cases = tuple(case for case in turn.firm.cases if case.decided_turn > turn.turn)
    turn.firm = replace(turn.firm, cases=open_cases)


def _campaign(turn: TurnContext, slot: int) -> Campaign | None:
    return next((item for item in turn.campaigns if item.slot == slot), None)


def _discover(turn: TurnContext, slot: int, draw: float) -> None:
    """A hidden use comes out with a chance that grows late and fast.

    Equation:
        chance = discovery_top · exposure³ / (exposure³ + discovery_half)
            · (discovery_unseen + (1 − discovery_unseen) · visibility)
        reputation −= min(reputation_cap, reputation_loss · severity)
    """
    known = turn.parameters.incidents
    tactic = turn.definition.hand[slot].tactic
    exposure = turn.firm.tactics[slot].exposure
    cubed = exposure * exposure * exposure
    chance = known.discovery_top * cubed / (cubed + known.discovery_half)
    unseen = known.discovery_unseen
    campaign = _campaign(turn, slot)
    seen = strengths.visibility(tactic.visibility) if campaign is None else campaign.visibility
    chance *= unseen + (1.0 - unseen) * seen
    if draw >= chance:
        return
    severity = _severity(turn, slot)
    turn.happenings.scandals.append(Scandal(slot, severity, known.coverage_low))
    records = list(turn.firm.tactics)
    records[slot] = replace(records[slot], exposure=0.0)
    lost = min(known.reputation_cap, known.reputation_loss * severity)
    turn.firm = replace(
        turn.firm,
        tactics=tuple(records),
        reputation=max(0.0, turn.firm.reputation - lost),
    )
    turn.record(EventOccurred("discovery", "discovery", turn.turn, about=tactic.id))


def _severity(turn: TurnContext, slot: int) -> float:
    """Depth × sensitivity × origin, milder with openness, consent and control (D7, B88).

    Equation:
        severity = depth · sensitivity · mild_factor (not hidden) · consent_factor (asked)
            · harm factor
        harm factor = 1, openness_harm, control_harm or both_harm
    """
    known = turn.parameters.incidents
    campaign = _campaign(turn, slot)
    if campaign is None:
        return max(_severity_of(tactic) for tactic in _ways_to_play(turn, slot))
    severity = campaign.depth * campaign.sensitivity * turn.abilities.sensitivity
    if not campaign.hidden:
        severity *= known.mild_factor
    if campaign.asked:
        severity *= known.consent_factor
    return severity * _harm_factor(
        turn, campaign.setting.openness == "explained", campaign.setting.consent == "panel"
    )


def _ways_to_play(turn: TurnContext, slot: int) -> tuple[TacticDefinition, ...]:
    tactic = turn.definition.hand[slot].tactic
    if not tactic.variants:
        return (tactic,)
    return tuple(with_variant(tactic, variant.id) for variant in tactic.variants)


def _severity_of(tactic: TacticDefinition) -> float:
    """What comes out about a tactic that no longer runs; of its variants the worst is told."""
    touchiness = [
        strengths.sensitivity(use.category) * strengths.origin_factor(use.origin)
        for use in tactic.data
    ]
    return strengths.depth(tactic.depth, 2) * max(touchiness, default=0.0)


def _harm_factor(turn: TurnContext, is_open: bool, controlled: bool) -> float:
    known = turn.parameters.incidents
    if is_open and controlled:
        return known.both_harm
    if is_open:
        return known.openness_harm
    return known.control_harm if controlled else 1.0


def _breach(turn: TurnContext) -> None:
    """Much data without security attract thieves; it takes them a while (C19, D7).

    Equation:
        chance = breach_chance · categories / breach_categories · min(1, months / breach_build_up)
            while at least breach_categories are kept without security
        severity = harm factor · touchy_breach (financial or bodily data)
    """
    known = turn.parameters.incidents
    categories = turn.firm.categories_kept.bit_count()
    exposed = categories >= known.breach_categories and turn.lever("security") == 0
    turns = turn.firm.exposed_turns + 1 if exposed else 0
    turn.firm = replace(turn.firm, exposed_turns=turns)
    draw = turn.stream("breach").uniform()
    chance = (
        known.breach_chance
        * categories
        / known.breach_categories
        * min(1.0, turns / known.breach_build_up)
    )
    if not exposed or draw >= chance:
        return
    told = bool(turn.campaigns) and all(
        item.setting.openness == "explained" for item in turn.campaigns
    )
    severity = _harm_factor(turn, told, turn.lever("control_panel") > 0) * _touchiness(turn)
    turn.happenings.breach = Breach(severity)
    lost = min(known.reputation_cap, known.reputation_loss * severity)
    turn.firm = replace(turn.firm, reputation=max(0.0, turn.firm.reputation - lost))
    turn.record(EventOccurred("breach", "breach", turn.turn))


def _touchiness(turn: TurnContext) -> float:
    """Data of a bank or of a body hurt more when they are stolen (C19)."""
    intimate = permissions.category_bits(_INTIMATE)
    touchy = turn.definition.sector in _TOUCHY_SECTORS or turn.firm.categories_kept & intimate
    return turn.parameters.incidents.touchy_breach if touchy else 1.0


def _decide(turn: TurnContext, case: RegulatorCase) -> None:
    """The regulator decides on a case (C29, D7).

    Equation:
        chance of a finding = (violation + violation_hidden (hidden, not asked))
            · (1 − officer_factor · privacy_officer)
    """
    known = turn.parameters.incidents
    stream = turn.stream(f"regulator:{case.slot}")
    violation_draw, fine_draw = stream.uniform(), stream.uniform()
    chance = known.violation + (known.violation_hidden if case.hidden else 0.0)
    chance *= 1.0 - known.officer_factor * turn.lever("privacy_officer")
    about = None if case.slot is None else turn.definition.hand[case.slot].tactic.id
    if violation_draw >= chance:
        turn.record(EventOccurred("regulator_cleared", "regulator", turn.turn, about=about))
        return
    turn.happenings.findings += 1
    turn.record(EventOccurred("regulator_warning", "regulator", turn.turn, about=about))
    if case.slot is not None:
        records = list(turn.firm.tactics)
        records[case.slot] = replace(records[case.slot], locked_through=FOREVER)
        turn.firm = replace(turn.firm, tactics=tuple(records))
        turn.campaigns = tuple(item for item in turn.campaigns if item.slot != case.slot)
    if fine_draw < known.fine_chance:
        _fine(turn, about)


def _fine(turn: TurnContext, about: str | None) -> None:
    """The fine, in a year's revenue at most (B99).

    Equation:
        with probability fine_chance: min(asked, fine_cap · a year's revenue at the start)
    """
    market = turn.definition.market
    asked = market.fine_cents or 2 * turn.definition.start.budget_per_turn_cents
    cap = round(turn.parameters.incidents.fine_cap * 12.0 * starting_revenue_cents(market))
    fine = min(asked, cap)
    turn.spent_cents += fine
    turn.firm = replace(turn.firm, cash_cents=turn.firm.cash_cents - fine)
    turn.record(EventOccurred("regulator_fine", "regulator", turn.turn, about=about))
