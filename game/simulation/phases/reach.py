"""Phase: whom each campaign is meant for, and how heavy that many messages get. Writes nothing."""

from typing import Final

import numpy as np

from game.simulation import audiences, life_phases
from game.simulation.arrays import BitsArray, BoolArray
from game.simulation.campaigns import Campaign
from game.simulation.turn_context import Block, TurnContext
from game.vocabulary.settings import AUDIENCE_CONSENTING

WRITES: Final[frozenset[str]] = frozenset()


def run(turn: TurnContext, block: Block) -> None:
    """Applies audience, consent, opt-outs, hold-outs; then counts the messages (B85, B87).

    Equation:
        messages = message_load + ask_load (asked for the first time) + Σ load
    """
    scratch = block.scratch
    known = turn.parameters
    load = turn.definition.start.message_load
    np.multiply(scratch.present_share, load, out=scratch.messages)
    np.multiply(scratch.asked, known.consent.ask_load, out=scratch.work[0])
    np.add(scratch.messages, scratch.work[0], out=scratch.messages)
    for row, campaign in enumerate(turn.campaigns):
        mask = _mask(turn, block, campaign)
        np.copyto(scratch.reach[row], mask)
        np.copyto(scratch.reached[row], mask)
        if campaign.load != 0.0:
            np.multiply(scratch.reach[row], campaign.load, out=scratch.work[0])
            np.add(scratch.messages, scratch.work[0], out=scratch.messages)
    np.maximum(scratch.messages, scratch.zeros, out=scratch.messages)
    _tire(turn, block)


def _mask(turn: TurnContext, block: Block, campaign: Campaign) -> BoolArray:
    """Whom a campaign reaches (B25, B40–42).

    Equation:
        reached: customer, in the audience, consent given as the setting asks,
            not opted out (messages),
            not among the share holdout (test_and_control),
            in a new phase of life or, with mistaken_chance, taken for it (new_phase)
    """
    scratch = block.scratch
    mask: BoolArray = scratch.flags[0]
    np.copyto(mask, audiences.wanted(turn, block, campaign))
    words = scratch.words[0]
    other = scratch.flags[1]
    only_consenting = campaign.setting.audience == AUDIENCE_CONSENTING
    if campaign.categories:
        if campaign.asked or only_consenting:
            np.logical_and(mask, _all_given(block, campaign.consent_bits, words, other), out=mask)
        if campaign.setting.consent == "opt_out":
            np.bitwise_and(block.new.consent_refused, np.uint64(campaign.consent_bits), out=words)
            np.logical_and(mask, np.equal(words, 0, out=other), out=mask)
    elif only_consenting:
        np.bitwise_and(block.new.consent_given, np.uint64(campaign.purpose_bits), out=words)
        np.logical_and(mask, np.not_equal(words, 0, out=other), out=mask)
    if campaign.load > 0.0:
        np.logical_and(mask, np.logical_not(block.old.opted_out, out=other), out=mask)
    if turn.abilities.holdout > 0.0:
        held = turn.stream(f"holdout:{campaign.id}").uniforms(block.size)
        np.logical_and(mask, held >= turn.abilities.holdout, out=mask)
    if campaign.tactic.new_phase:
        np.logical_and(mask, _thought_new(turn, block, campaign), out=mask)
    return mask


def _thought_new(turn: TurnContext, block: Block, campaign: Campaign) -> BoolArray:
    """Who is in a new phase of life, and who is taken for it by mistake."""
    wrong_share = turn.crafts[campaign.slot].wrong_share
    chance = life_phases.mistaken_chance(turn.parameters.life, wrong_share)
    thought: BoolArray = turn.stream(f"new_phase:{campaign.id}").below(block.size, chance)
    thought |= block.new.life_phase != life_phases.SETTLED
    return thought


def _all_given(block: Block, needed: int, words: BitsArray, out: BoolArray) -> BoolArray:
    np.bitwise_and(block.new.consent_given, np.uint64(needed), out=words)
    return np.equal(words, np.uint64(needed), out=out)


def _tire(turn: TurnContext, block: Block) -> None:
    """Half of last month's messages still weigh; attention builds up and then wears off (C21).

    Equation:
        fatigue = message_memory · (fatigue + messages)
        crowding = fatigue / tolerance
        attention = build_up_top · messages² / (messages² + build_up_half²) / (1 + overload
            · crowding⁴)
    """
    known = turn.parameters.value
    scratch = block.scratch
    fatigue = scratch.fatigue
    np.add(block.old.fatigue, scratch.messages, out=fatigue)
    np.multiply(fatigue, known.message_memory, out=fatigue)
    crowding = np.divide(fatigue, block.old.tolerance, out=scratch.crowding)
    squared = crowding * crowding
    heard = scratch.messages * scratch.messages
    built_up = heard / (heard + known.build_up_half * known.build_up_half)
    np.multiply(built_up, known.build_up_top, out=scratch.attention)
    np.divide(scratch.attention, 1.0 + known.overload * (squared * squared), out=scratch.attention)
