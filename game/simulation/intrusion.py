"""The intrusion path of a contact: guard × depth × sensitivity × salience, and pushing to sell."""

from dataclasses import dataclass, field

import numpy as np

from game.simulation.arrays import BoolArray, FloatArray, IntArray
from game.simulation.campaigns import Campaign, Craft
from game.simulation.parameters.contact import IntrusionParameters
from game.simulation.randomness import TripleDraw
from game.simulation.turn_context import Block, Scandal, TurnContext


@dataclass(frozen=True, slots=True)
class Guard:
    """How much the people of a block mind, whatever the campaign.

    Attributes:
        prying: susceptibility × distrust.
        pushing: distrust × impatience with messages.
        stranger: 1 for strangers, towards 0 with tenure.
        price: sensitivity to being charged more.
        alert: what wariness adds to the chance of noticing a use.
        by_address: what it makes worse to be addressed this openly, and what is presumed by it
            alone, worked out when first needed.
    """

    prying: FloatArray
    pushing: FloatArray
    stranger: FloatArray
    price: FloatArray
    alert: FloatArray
    by_address: dict[float, tuple[FloatArray, FloatArray]] = field(default_factory=dict)

    @classmethod
    def of(cls, turn: TurnContext, block: Block) -> "Guard":
        """Works the guards out once a block (B1, B11, B38).

        Equation:
            distrust = distrust_top − distrust_slope · trust / 100
            prying guard = susceptibility · distrust
            pushing guard = distrust · tolerance_mean / (tolerance + 1)
            stranger = 1 / (1 + identity_tenure · tenure)
        """
        known = turn.parameters.intrusion
        old = block.old
        distrust = known.distrust_top - known.distrust_slope / 100.0 * old.trust
        tolerance = turn.parameters.population.tolerance_mean
        return cls(
            prying=old.susceptibility * distrust,
            pushing=distrust * tolerance / (old.tolerance + 1.0),
            stranger=np.asarray(1.0 / (1.0 + known.identity_tenure * old.tenure), np.float64),
            price=known.price_floor + (1.0 - known.price_floor) * old.need_price,
            alert=block.scratch.wary * known.wary_notice,
        )

    def addressed(
        self, explicit: float, known: IntrusionParameters
    ) -> tuple[FloatArray, FloatArray]:
        """Factor on prying and intrusion added where people are addressed this openly."""
        if explicit not in self.by_address:
            worse = self.stranger * (known.identity * explicit)
            worse += 1.0
            self.by_address[explicit] = worse, self.stranger * (known.presumption * explicit)
        return self.by_address[explicit]


def intrusion_of(
    turn: TurnContext,
    block: Block,
    campaign: Campaign,
    craft: Craft,
    guard: Guard,
    draw: TripleDraw,
) -> tuple[FloatArray, BoolArray | None]:
    """Intrusion of one campaign for everybody of the block (in ``work[2]``) (B1, B27, C3, C28).

    Also who would notice the use (in ``flags[0]``), None where everybody is told.

    Equation:
        I = prying guard · base · salience · (1 + identity · explicit · stranger)
            + presumption · explicit · stranger + pushing guard · push
            + surcharge · salience · (price_floor + (1 − price_floor) · need_price)
        intrusion = I / (1 + saturation · I)
    """
    known = turn.parameters.intrusion
    noticed: BoolArray | None = None
    felt: FloatArray = block.scratch.work[2]
    other = block.scratch.work[3]
    if craft.base > 0.0:
        if craft.notice >= 1.0:
            np.multiply(guard.prying, craft.base * craft.salience_seen, out=felt)
        else:
            noticed = _notice(block, campaign, craft, guard, draw)
            np.copyto(felt, noticed)
            np.multiply(felt, craft.base * (craft.salience_seen - craft.salience_unseen), out=felt)
            np.add(felt, craft.base * craft.salience_unseen, out=felt)
            np.multiply(felt, guard.prying, out=felt)
    else:
        felt[:] = 0.0
    if campaign.explicit > 0.0:
        worse, presumed = guard.addressed(campaign.explicit, known)
        np.multiply(felt, worse, out=felt)
        np.add(felt, presumed, out=felt)
    if craft.push > 0.0:
        np.multiply(guard.pushing, craft.push, out=other)
        np.add(felt, other, out=felt)
    if campaign.surcharge > 0.0:
        _add_unfairness(felt, campaign, craft, guard, noticed, other)
    np.multiply(felt, known.saturation, out=other)
    np.add(other, 1.0, out=other)
    np.divide(felt, other, out=felt)
    return felt, noticed


def _add_unfairness(
    felt: FloatArray,
    campaign: Campaign,
    craft: Craft,
    guard: Guard,
    noticed: BoolArray | None,
    other: FloatArray,
) -> None:
    """A price of one's own is unfair to those who learn of it, whatever the data (B72)."""
    if noticed is None:
        np.multiply(guard.price, campaign.surcharge * craft.salience_seen, out=other)
    else:
        np.copyto(other, noticed)
        np.multiply(other, craft.salience_seen - craft.salience_unseen, out=other)
        np.add(other, craft.salience_unseen, out=other)
        np.multiply(other, campaign.surcharge, out=other)
        np.multiply(other, guard.price, out=other)
    np.add(felt, other, out=felt)


def _notice(
    block: Block, campaign: Campaign, craft: Craft, guard: Guard, draw: TripleDraw
) -> BoolArray:
    """Who notices the use if it reaches them; those who know of it always do (C2)."""
    scratch = block.scratch
    chance = np.add(guard.alert, 1.0 + craft.notice, out=scratch.work[3])
    noticed: BoolArray = scratch.flags[0]
    np.less(draw.second(scratch.words[0]), chance, out=noticed)
    if campaign.hidden:
        knows = scratch.words[0]
        np.bitwise_and(scratch.forewarned, np.uint64(1 << campaign.slot), out=knows)
        np.logical_or(noticed, np.not_equal(knows, 0, out=scratch.flags[1]), out=noticed)
    return noticed


def learn(turn: TurnContext, block: Block, campaign: Campaign, knowing: IntArray) -> None:
    """Those who noticed a hidden use know of it and grow wary (C2). Writes aware and wariness.

    Equation:
        wariness += wary_notice · depth

    Args:
        turn: the turn being played.
        block: some of the people.
        campaign: the hidden use.
        knowing: places in the block of those who noticed.
    """
    block.new.aware[knowing] |= np.uint64(1 << campaign.slot)
    block.new.wariness[knowing] += turn.parameters.incidents.wary_notice * campaign.depth


def drift(turn: TurnContext, block: Block, campaign: Campaign, felt: FloatArray) -> None:
    """Data given for one purpose and used for another: a loss of its own (S5–9, S42–45).

    Equation:
        loss rate = drift_scale · intrusion_loss · intrusion, where another purpose was agreed to

    Args:
        turn: the turn being played.
        block: some of the people.
        campaign: the use.
        felt: its intrusion, per person of the block; 0 where nobody was reached.
    """
    if campaign.asked or not campaign.categories:
        return
    scratch = block.scratch
    given = block.new.consent_given
    words, flags = scratch.words[0], scratch.flags
    np.bitwise_and(given, np.uint64(campaign.drift_bits), out=words)
    np.not_equal(words, 0, out=flags[1])
    needed = np.uint64(campaign.consent_bits)
    np.bitwise_and(given, needed, out=words)
    np.not_equal(words, needed, out=flags[2])
    np.logical_and(flags[1], flags[2], out=flags[1])
    scale = turn.parameters.intrusion.drift_scale * turn.parameters.trust.intrusion_loss
    np.multiply(felt, scale, out=scratch.work[3])
    np.multiply(scratch.work[3], flags[1], out=scratch.work[3])
    np.add(scratch.drift_loss, scratch.work[3], out=scratch.drift_loss)


def coverage(block: Block, scandal: Scandal) -> FloatArray:
    """How much each person hears of a scandal, 0–1: who listens to others hears more (S31, C18).

    Equation:
        coverage = coverage_low + (1 − coverage_low) · min(1, need_social / 2)
    """
    reach = 1.0 - scandal.coverage_low
    heard = scandal.coverage_low + reach * np.minimum(block.old.need_social * 0.5, 1.0)
    return np.asarray(heard * block.scratch.present_share, dtype=np.float64)
