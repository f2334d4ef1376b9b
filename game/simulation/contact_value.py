"""The value path of a contact: need × benefit × fit, and the response it brings."""

from dataclasses import dataclass, field

import numpy as np

from game.simulation import life_phases
from game.simulation.arrays import FloatArray, IntArray
from game.simulation.campaigns import Campaign, Craft
from game.simulation.parameters.contact import ValueParameters
from game.simulation.turn_context import Block, TurnContext


@dataclass(frozen=True, slots=True)
class PersonFactors:
    """What the value of any campaign needs of the people of a block.

    Attributes:
        months: turns since the last purchase, as float.
        keenness: need for relevance, dulled by sameness.
        social: susceptibility × relative spend × effect of reviews so far.
        clarity: how clear the need is, clearest right after a visit (B5, B6).
        by_ageing: keenness for content that ages this fast, worked out when first needed.
        by_specificity: how far clarity lets offers this specific fit, likewise.
    """

    months: FloatArray
    keenness: FloatArray
    social: FloatArray
    clarity: FloatArray
    by_ageing: dict[float, FloatArray] = field(default_factory=dict)
    by_specificity: dict[float, FloatArray] = field(default_factory=dict)

    @classmethod
    def of(cls, turn: TurnContext, block: Block) -> "PersonFactors":
        """Works the factors out once a block (B6, B100, B103, S66).

        Equation:
            clarity of need = min(1, clarity + freshness + clearer · newness)
            newness = 1 in a new phase of life, else 0, less the share of people in one
            keenness = need_relevance · (1 − boredom · sameness)
                · (1 + (keener − 1) · newness)
            social = need_social · (social_floor + (1 − social_floor) · spend_cents / mean spend)
                · reviews / (reviews + reviews_half)
        """
        known = turn.parameters.value
        reviews = turn.firm.reviews / (turn.firm.reviews + known.reviews_half)
        share = (1.0 - known.social_floor) / turn.definition.market.spend_cents
        relative = block.old.spend_cents * share
        months = block.old.turns_since_purchase.astype(np.float64)
        life = turn.parameters.life
        newness = block.new.life_phase != life_phases.SETTLED
        newness = newness - life_phases.share_in_new_phase(life)
        keenness = block.old.need_relevance * (1.0 - known.boredom * block.old.sameness)
        keenness *= 1.0 + (life.keener - 1.0) * newness
        fresh = fresh_clarity(months, block.old.purchase_rate, known)
        return cls(
            months=months,
            clarity=np.minimum(block.old.clarity + fresh + life.clearer * newness, 1.0),
            keenness=keenness,
            social=block.old.need_social * (known.social_floor + relative) * reviews,
        )

    def keenness_for(self, ageing: float) -> FloatArray:
        """Each person's keenness, divided by how stale content of this kind has become (B5)."""
        if ageing not in self.by_ageing:
            self.by_ageing[ageing] = self.keenness / (1.0 + ageing * self.months)
        return self.by_ageing[ageing]

    def clarity_for(self, specificity: float, known: ValueParameters) -> FloatArray:
        """Factor on the value of an offer this specific: a clear need wants one (B6)."""
        if specificity not in self.by_specificity:
            factor = self.clarity * (specificity * known.clarity_slope)
            factor += 1.0 - specificity * known.clarity_constant
            self.by_specificity[specificity] = factor
        return self.by_specificity[specificity]


def fresh_clarity(
    months: FloatArray, purchase_rates: FloatArray, known: ValueParameters
) -> FloatArray:
    """How much clearer than by nature a need is since the last visit (B5).

    What somebody does every month anyway says little about a need of their own.

    Equation:
        freshness = fresh_clarity · max(0, 1 − purchase_rate) / (1 + fresh_fade · months²)

    Args:
        months: since the last purchase, of each person.
        purchase_rates: purchases a month, of each person.
        known: the parameters.
    """
    unusual = np.maximum(1.0 - purchase_rates, 0.0)
    return known.fresh_clarity * unusual / (1.0 + known.fresh_fade * months * months)


def value_of(
    turn: TurnContext,
    block: Block,
    campaign: Campaign,
    craft: Craft,
    persons: PersonFactors,
    wrong: IntArray,
) -> FloatArray:
    """Value of one campaign for everybody of the block, reached or not, in ``work[0]`` (B6, C23).

    What is new pleases as far as it fits; what is merely new fits nobody (B103).

    Equation:
        value = keenness · fit / (1 + ageing · months)
            · (1 + specificity · (clarity_slope · clarity of need − clarity_constant))
            + need_novelty · novelty · serendipity · fit − mere_novelty · novelty · max(0, 1 − fit)
            + need_price · savings + social · social proof · believed + gimmick
        where the contact is wrong, need, fit and surprise give keenness · relevance · wrong_fit

    Args:
        turn: the turn.
        block: the people.
        campaign: the tactic as it is played.
        craft: its numbers.
        persons: factors of the block.
        wrong: places in the block of those to whom the contact is wrong.
    """
    known = turn.parameters.value
    old = block.old
    value: FloatArray = block.scratch.work[0]
    other = block.scratch.work[1]
    if campaign.relevance > 0.0:
        np.multiply(persons.keenness_for(craft.ageing), craft.fit, out=value)
        if campaign.specificity > 0.0:
            clearly = persons.clarity_for(campaign.specificity, known)
            np.multiply(value, clearly, out=value)
        _add(value, old.need_novelty, known.serendipity * craft.fit * campaign.novelty, other)
        value[wrong] = persons.keenness[wrong] * (campaign.relevance * known.wrong_fit)
    else:
        value[:] = 0.0
    if campaign.novelty > 0.0:
        value -= known.mere_novelty * campaign.novelty * max(0.0, 1.0 - craft.fit)
    _add(value, old.need_price, campaign.savings, other)
    if campaign.social > 0.0:
        np.multiply(persons.social, campaign.social * _believed(turn, campaign), out=other)
        np.add(value, other, out=value)
    if campaign.gimmick > 0.0:
        np.add(value, campaign.gimmick, out=value)
    return value


def _believed(turn: TurnContext, campaign: Campaign) -> float:
    """How far people go by what others say: most just below a perfect rating (B100, B101).

    Whoever does not say how reviews are chosen shows the good ones only. Bad ratings repel.

    Equation:
        rating = rating_start + rating_slope · (pleased − bad_talk · displeased), 1 to 5;
            5 where reviews are filtered (hidden)
        believed = 1 − rating_doubt · max(0, rating_good − rating) below rating_good; 1 up to
            rating_best; then down to filtered_reviews at 5
    """
    known = turn.parameters.value
    if campaign.hidden:
        return known.filtered_reviews
    tone = turn.firm.pleased - turn.parameters.trust.bad_talk * turn.firm.displeased
    rating = min(5.0, max(1.0, known.rating_start + known.rating_slope * tone))
    doubt = known.rating_doubt * max(0.0, known.rating_good - rating)
    too_good = max(0.0, rating - known.rating_best) / (5.0 - known.rating_best)
    return 1.0 - doubt - (1.0 - known.filtered_reviews) * too_good


def _add(value: FloatArray, need: FloatArray, benefit: float, other: FloatArray) -> None:
    if benefit > 0.0:
        np.multiply(need, benefit, out=other)
        np.add(value, other, out=value)


def response_of(
    turn: TurnContext,
    block: Block,
    campaign: Campaign,
    value: FloatArray,
    felt: FloatArray,
    service: FloatArray | None,
) -> FloatArray:
    """How far one campaign moves buying of whoever it reaches (B9, C1, C30).

    One per person of the block, in ``work[6]``: a share added to the lift of buying.

    The response index is 1 for a plain message and never below 0; what counts is its difference
    from 1, times how strongly the tactic moves buying, plus what selling hard brings for now. The
    new turns heads even where it does not please. A reason nobody objects to makes up for value
    that is missing, as far as the firm is believed (B9).

    Equation:
        response = max(0, 1 + response_value · (value + service) − response_intrusion · intrusion
            + response_visibility · visibility + response_novelty · need_novelty · novelty
            + response_reason · told · max(0, 1 − value) · trust / 100)
        told = max(0, 1 − 2 · unacceptable) where data are used, explained, and nobody is addressed
            by name; else 0

    Args:
        turn: the turn.
        block: the people.
        campaign: the tactic as it is played.
        value: of the contact, for each person.
        felt: intrusion, for each person.
        service: felt through it, for each person; None if it serves nobody.
    """
    known = turn.parameters.value
    response: FloatArray = block.scratch.work[6]
    other = block.scratch.work[4]
    strength = strength_of(turn, campaign)
    push = known.push_lift * campaign.selling * campaign.impact * campaign.weight
    np.multiply(value, known.response_value * strength, out=response)
    if service is not None:
        np.multiply(service, known.response_value * strength, out=other)
        np.add(response, other, out=response)
    np.multiply(felt, known.response_intrusion * strength, out=other)
    np.subtract(response, other, out=response)
    _add(
        response,
        block.old.need_novelty,
        known.response_novelty * campaign.novelty * strength,
        other,
    )
    told = known.response_reason * strength / 100.0 * _told(campaign)
    if told > 0.0:
        np.subtract(1.0, value, out=other)
        np.maximum(other, 0.0, out=other)
        np.multiply(other, block.old.trust, out=other)
        np.multiply(other, told, out=other)
        np.add(response, other, out=response)
    seen = known.response_visibility * campaign.visibility * strength
    np.add(response, seen + push, out=response)
    np.maximum(response, push - strength, out=response)
    return response


def strength_of(turn: TurnContext, campaign: Campaign) -> float:
    """Change of buying for each unit of response."""
    return turn.parameters.value.lift_scale * campaign.impact * campaign.weight


def dulling_of(
    turn: TurnContext, block: Block, campaign: Campaign, value: FloatArray
) -> FloatArray | None:
    """Messages × how irrelevant they are to whoever they reach; None without messages (B87, C21).

    One per person of the block, in ``work[7]``.

    Equation:
        irrelevance = Σ load · max(0, irrelevant_below − value)

    Args:
        turn: the turn.
        block: the people.
        campaign: the tactic as it is played.
        value: of the contact, for each person.
    """
    if campaign.load <= 0.0:
        return None
    scratch = block.scratch
    dulling: FloatArray = scratch.work[7]
    np.subtract(turn.parameters.departure.irrelevant_below, value, out=dulling)
    np.maximum(dulling, scratch.zeros, out=dulling)
    np.multiply(dulling, campaign.load, out=dulling)
    return dulling


def _told(campaign: Campaign) -> float:
    """How far it gives a reason that people accept, 0–1."""
    if campaign.setting.openness != "explained" or campaign.depth == 0.0 or campaign.explicit > 0.0:
        return 0.0
    return max(0.0, 1.0 - 2.0 * campaign.unacceptable)


def bore(turn: TurnContext, block: Block) -> None:
    """More of the same bores; pleasant surprise keeps it away (B103–104). Writes sameness.

    Equation:
        sameness += sameness_speed · (clip(Σ relevance · weight
            − novelty_refreshes · Σ novelty · weight, 0, 1) − sameness)
    """
    scratch = block.scratch
    same, fresh = scratch.work[0], scratch.work[1]
    same[:] = 0.0
    fresh[:] = 0.0
    for row, campaign in enumerate(turn.campaigns):
        _add(same, scratch.reach[row], campaign.relevance * campaign.weight, scratch.work[2])
        _add(fresh, scratch.reach[row], campaign.novelty * campaign.weight, scratch.work[2])
    np.multiply(fresh, turn.parameters.value.novelty_refreshes, out=fresh)
    np.subtract(same, fresh, out=same)
    np.clip(same, 0.0, 1.0, out=same)
    np.subtract(same, block.old.sameness, out=same)
    np.multiply(same, turn.parameters.firm.sameness_speed, out=same)
    np.add(block.old.sameness, same, out=block.new.sameness)
