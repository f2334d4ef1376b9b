"""Phase: people are asked, say yes or no, or change their minds. Writes both consent columns."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np

from game.simulation import audiences, permissions, strengths
from game.simulation.arrays import BitsArray, BoolArray, FloatArray
from game.simulation.campaigns import Campaign
from game.simulation.turn_context import Block, TurnContext
from game.vocabulary.settings import AUDIENCE_CONSENTING, DATA_CATEGORIES, DataCategory

WRITES: Final = frozenset({"consent_given", "consent_refused"})

_BANNERS: Final = frozenset({"site", "app", "web"})
_PROMPTS: Final = frozenset({"push", "device"})


@dataclass(frozen=True, slots=True)
class _Use:
    """A purpose and category people are asked about, by one campaign for all that share it.

    Attributes:
        campaign: the first of those that share it.
        category: of data.
        benefit: the largest of theirs.
        explained: whether all of them say what the data are for.
    """

    campaign: Campaign
    category: DataCategory
    benefit: float
    explained: bool


def run(turn: TurnContext, block: Block) -> None:
    """Updates consent per purpose and category for the uses in the plan."""
    given, refused, scratch = block.new.consent_given, block.new.consent_refused, block.scratch
    given[:] = block.old.consent_given
    refused[:] = block.old.consent_refused
    scratch.asked[:] = False
    scratch.said_no[:] = False
    uses = list(_distinct_uses(turn.campaigns))
    if uses:
        leanings = _Leanings(turn, block)
        for use in uses:
            margin = _margin(turn, block, leanings, use)
            place = permissions.bit_number(use.campaign.tactic.purpose, use.category)
            if use.campaign.setting.consent == "opt_out":
                _offer_way_out(turn, block, margin, place, use.campaign)
            else:
                _ask(turn, block, margin, place, use.campaign)
    for withdrawal, draw in turn.happenings.withdrawals:
        word = (1 << 64) - 1
        if withdrawal.purpose is not None:
            word = permissions.purpose_bits(withdrawal.purpose)
        _withdraw(turn, block, withdrawal.share, word, draw)
    np.logical_and(scratch.said_no, scratch.present, out=scratch.said_no)


def _distinct_uses(campaigns: tuple[Campaign, ...]) -> Iterator[_Use]:
    """One use per (purpose, category, mode, audience), as good and as open as all of them."""
    first: dict[tuple[str, str, str, str], _Use] = {}
    for campaign in campaigns:
        setting = campaign.setting
        if setting.consent == "none":
            continue
        benefit = campaign.savings + campaign.irritation + campaign.relevance
        for category in campaign.categories:
            key = (campaign.tactic.purpose, category, setting.consent, setting.audience)
            explained = setting.openness == "explained"
            known = first.get(key)
            if known is None:
                first[key] = _Use(campaign, category, benefit, explained)
            else:
                best = max(known.benefit, benefit)
                first[key] = _Use(known.campaign, category, best, known.explained and explained)
    yield from first.values()


class _Leanings:
    """How far people lean towards yes for a category of data, whatever it is used for."""

    def __init__(self, turn: TurnContext, block: Block) -> None:
        self._turn = turn
        self._block = block
        self._common: FloatArray | None = None
        self._known: dict[DataCategory, FloatArray] = {}

    def towards(self, category: DataCategory, slope: float) -> FloatArray:
        """Worked out once for all uses of a category, which share the slope."""
        if category not in self._known:
            self._known[category] = self._turn.same_for_all_plans(
                ("leaning", self._block.start, category, slope),
                lambda: self._work_out(category, slope),
            )
        return self._known[category]

    def _work_out(self, category: DataCategory, slope: float) -> FloatArray:
        known, old = self._turn.parameters.consent, self._block.old
        if self._common is None:
            self._common = old.consent_general * known.general_weight
            self._common += known.trust_slope * (old.trust - known.trust_level)
        latents = old.consent_latents[:, DATA_CATEGORIES.index(category)]
        leaning: FloatArray = latents * known.category_weight
        leaning += self._common
        leaning -= old.susceptibility * slope
        return leaning


def _framing(turn: TurnContext, use: _Use) -> float:
    """Asked with the reason, as a fair exchange, more people say yes (B10, D4).

    Equation:
        framing = fair_exchange (explained, with opt_in or a panel), else 0
    """
    if not use.explained or not use.campaign.asked:
        return 0.0
    return turn.parameters.consent.fair_exchange


def _intercept(turn: TurnContext, campaign: Campaign) -> float:
    """How readily people say yes to this way of asking, before anything personal (C13).

    A banner on a site is easy to refuse, a default in the small print is not; a prompt of the
    telephone invites a no, and a list that was used unasked mostly does not answer when asked.

    Equation:
        opt_in: ask_intercept, prompt_intercept (push, device),
            again_intercept (used unasked before)
        opt_out: default_intercept (site, app, web), effort_intercept elsewhere;
            panel: panel_intercept
    """
    known = turn.parameters.consent
    channel = campaign.tactic.channel
    match campaign.setting.consent:
        case "panel":
            return known.panel_intercept
        case "opt_out":
            shown = channel in _BANNERS
            return known.default_intercept if shown else known.effort_intercept
    if turn.before.firm.tactics[campaign.slot].taken_unasked:
        return known.again_intercept
    return known.prompt_intercept if channel in _PROMPTS else known.ask_intercept


def _margin(turn: TurnContext, block: Block, leanings: _Leanings, use: _Use) -> FloatArray:
    """How far each person is on the side of yes (positive) for one use (B48, B52, D4).

    Equation:
        margin = category_weight · consent_latents + general_weight · consent_general
            + trust_slope · (trust − trust_level)
            − susceptibility_slope · (sensitivity_floor + sensitivity)
                · (susceptibility − susceptibility_level)
            + benefit_slope · benefit − sensitivity_slope · (sensitivity − sensitivity_level)
            + constant + intercept + framing
        yes above 0; a yes is taken back below −hysteresis, a no to a default above hysteresis
    """
    known = turn.parameters.consent
    sensitivity = (
        strengths.sensitivity(turn.parameters.scale, use.category) * turn.abilities.sensitivity
    )
    intercept = _intercept(turn, use.campaign) + _framing(turn, use)
    slope = known.susceptibility_slope * (known.sensitivity_floor + sensitivity)
    constant = intercept + known.constant + known.benefit_slope * use.benefit
    constant += known.susceptibility_level * slope
    constant -= known.sensitivity_slope * (sensitivity - known.sensitivity_level)
    leaning = leanings.towards(use.category, slope)
    margin: FloatArray = block.scratch.work[0]
    np.add(leaning, constant, out=margin)
    return margin


def _has_bit(words: BitsArray, place: int, block: Block, out: BoolArray) -> BoolArray:
    found = np.bitwise_and(words, np.uint64(1 << place), out=block.scratch.words[0])
    np.not_equal(found, 0, out=out)
    return out


def _ask(
    turn: TurnContext, block: Block, margin: FloatArray, place: int, campaign: Campaign
) -> None:
    """Asks the audience; a yes lasts until the margin is clearly negative (hysteresis)."""
    scratch = block.scratch
    had = _has_bit(block.new.consent_given, place, block, scratch.flags[1])
    known_no = _has_bit(block.new.consent_refused, place, block, scratch.flags[2])
    yes = np.greater(margin, -turn.parameters.consent.hysteresis, out=scratch.flags[0])
    np.logical_and(yes, had, out=yes)
    np.logical_or(yes, margin > 0.0, out=yes)
    asked = _audience(turn, block, campaign)
    # Whoever has neither said yes nor no is asked now, and that is a burden.
    np.logical_or(scratch.asked, asked & ~(had | known_no), out=scratch.asked)
    np.logical_or(scratch.said_no, asked & had & ~yes, out=scratch.said_no)
    _flip(block.new.consent_given, asked & (had ^ yes), place)
    _flip(block.new.consent_refused, asked & ~(known_no ^ yes), place)


def _audience(turn: TurnContext, block: Block, campaign: Campaign) -> BoolArray:
    """Who can be asked: of ``consenting``, those who said yes to this purpose before."""
    wanted = audiences.wanted(turn, block, campaign)
    if campaign.setting.audience != AUDIENCE_CONSENTING:
        return wanted
    held = np.bitwise_and(block.old.consent_given, np.uint64(campaign.purpose_bits))
    return np.asarray(wanted & (held != 0), dtype=np.bool_)


def _offer_way_out(
    turn: TurnContext, block: Block, margin: FloatArray, place: int, campaign: Campaign
) -> None:
    """Those of the audience who are clearly against say no; nobody's silence counts as a yes."""
    scratch = block.scratch
    had_no = _has_bit(block.new.consent_refused, place, block, scratch.flags[1])
    refuses = np.less(margin, turn.parameters.consent.hysteresis, out=scratch.flags[0])
    np.logical_and(refuses, had_no, out=refuses)
    np.logical_or(refuses, margin < 0.0, out=refuses)
    np.logical_and(refuses, _audience(turn, block, campaign), out=refuses)
    fresh = refuses & ~had_no
    np.logical_or(scratch.said_no, fresh, out=scratch.said_no)
    people = fresh.nonzero()[0]
    block.new.consent_refused[people] |= np.uint64(1 << place)
    # Whoever had said no before has no yes there any more.
    block.new.consent_given[people] &= ~np.uint64(1 << place)


def _flip(words: BitsArray, changed: BoolArray, place: int) -> None:
    """Turns a bit over for those whose answer has changed: from month to month they are few."""
    words[changed.nonzero()[0]] ^= np.uint64(1 << place)


def _withdraw(turn: TurnContext, block: Block, share: float, word: int, draw: str) -> None:
    mask = np.uint64(word)
    chosen = turn.stream(draw).below(block.size, share)
    held = np.bitwise_and(block.new.consent_given, mask)
    chosen &= held != 0
    held[~chosen] = 0
    block.scratch.said_no[chosen] = True
    np.bitwise_or(block.new.consent_refused, held, out=block.new.consent_refused)
    np.bitwise_and(block.new.consent_given, np.invert(held), out=block.new.consent_given)
