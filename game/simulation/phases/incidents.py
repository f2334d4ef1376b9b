"""Phase: hidden uses come out, data are stolen, a rival is caught, the regulator decides."""

from dataclasses import replace
from typing import Final

from game.simulation import harm, permissions, regulator, rivals, strengths
from game.simulation.campaigns import Campaign
from game.simulation.turn_context import Breach, Scandal, TurnContext
from game.vocabulary.events import EventOccurred
from game.vocabulary.settings import DataCategory

_TOUCHY_SECTORS: Final = frozenset({"bank", "insurance", "health"})
_INTIMATE: Final[tuple[DataCategory, ...]] = ("biometric", "health")


def run(turn: TurnContext) -> None:
    """Draws discovery per tactic, a breach, a rival's case, and the decisions that fall now."""
    draws = turn.stream("discovery").uniforms(len(turn.firm.tactics))
    for slot, draw in enumerate(draws.tolist()):
        _discover(turn, slot, draw)
    _breach(turn)
    rivals.catch_one(turn)
    regulator.decide_due(turn)


def _campaign(turn: TurnContext, slot: int) -> Campaign | None:
    return next((item for item in turn.campaigns if item.slot == slot), None)


def _discover(turn: TurnContext, slot: int, draw: float) -> None:
    """A hidden use comes out: long quiet, in the end nearly sure (C2).

    Equation:
        chance = discovery_top · part⁴ / (1 + part⁴)
            · (discovery_unseen + (1 − discovery_unseen) · visibility)
        part = exposure / discovery_half
        reputation −= min(reputation_cap, reputation_loss · severity)
    """
    exposure = turn.firm.tactics[slot].exposure
    if exposure == 0.0:
        return
    known = turn.parameters.incidents
    tactic = turn.definition.hand[slot].tactic
    part = exposure / known.discovery_half
    fourth = part * part * part * part
    chance = known.discovery_top * fourth / (fourth + 1.0)
    unseen = known.discovery_unseen
    campaign = _campaign(turn, slot)
    seen = (
        strengths.visibility(turn.parameters.scale, tactic.visibility)
        if campaign is None
        else campaign.visibility
    )
    chance *= unseen + (1.0 - unseen) * seen
    if draw >= chance:
        return
    severity = (
        harm.severity_of_practice(turn.parameters.scale, tactic)
        if campaign is None
        else harm.severity_of_campaign(turn, campaign)
    )
    turn.happenings.scandals.append(Scandal(slot, severity, known.coverage_low))
    records = list(turn.firm.tactics)
    records[slot] = replace(records[slot], exposure=0.0)
    turn.firm = replace(turn.firm, tactics=tuple(records))
    _lose_reputation(turn, severity)
    turn.record(EventOccurred("discovery", "discovery", turn.turn, about=tactic.id))
    rivals.after_own_incident(turn, severity)


def _lose_reputation(turn: TurnContext, severity: float) -> None:
    known = turn.parameters.incidents
    lost = min(known.reputation_cap, known.reputation_loss * severity)
    turn.firm = replace(turn.firm, reputation=max(0.0, turn.firm.reputation - lost))


def _breach(turn: TurnContext) -> None:
    """Whoever keeps data can lose them: the more kinds, the likelier and the worse (D7, B88).

    The chance grows with the square of the kinds kept. A hoard nobody guards attracts more, month
    by month; each level of security closes part of the way in.

    Equation:
        chance = breach_chance · part² · (1 + breach_provoked · min(1, months / breach_build_up))
            · (1 − security_closes · security)
        part = categories kept / breach_categories; months: with part ≥ 1 and no security
        severity = harm factor · touchy_breach (financial or bodily data)
            · (breach_least + (1 − breach_least) · part)
    """
    known = turn.parameters.incidents
    categories = turn.firm.categories_kept.bit_count()
    part = categories / known.breach_categories
    unguarded = part >= 1.0 and turn.lever("security") == 0
    turns = turn.firm.exposed_turns + 1 if unguarded else 0
    if turns != turn.firm.exposed_turns:
        turn.firm = replace(turn.firm, exposed_turns=turns)
    provoked = known.breach_provoked * min(1.0, turns / known.breach_build_up)
    chance = known.breach_chance * part * part * (1.0 + provoked)
    chance *= max(0.0, 1.0 - known.security_closes * turn.lever("security"))
    if turn.stream("breach").uniform() >= chance:
        return
    size = known.breach_least + (1.0 - known.breach_least) * part
    severity = harm.firms_harm_factor(turn) * _touchiness(turn) * size
    turn.happenings.breach = Breach(severity)
    _lose_reputation(turn, severity)
    turn.record(EventOccurred("breach", "breach", turn.turn))
    rivals.after_own_incident(turn, severity)


def _touchiness(turn: TurnContext) -> float:
    """Data of a bank or of a body hurt more when they are stolen (C19)."""
    intimate = permissions.category_bits(_INTIMATE)
    touchy = turn.definition.sector in _TOUCHY_SECTORS or turn.firm.categories_kept & intimate
    return turn.parameters.incidents.touchy_breach if touchy else 1.0
