"""Drawing the people of a game: traits from their distributions, the cast in the first rows."""

from dataclasses import dataclass
from typing import Any, Final

import numpy as np

from game.simulation import ledger, life_phases, permissions
from game.simulation.arrays import BitsArray, BoolArray, FloatArray, ShortArray, SmallArray
from game.simulation.columns import CUSTOMER, PROSPECT, Columns
from game.simulation.curves import normal_quantile, normal_share, table
from game.simulation.parameters import Parameters
from game.simulation.parameters.shape import ShapeParameters
from game.simulation.randomness import START_TURN, Stream
from game.vocabulary.scenario import ScenarioDefinition, TraitName
from game.vocabulary.settings import DATA_CATEGORIES, MOTIVES, DataCategory, Purpose

_TENURE_SHARES: Final = (0.0, 0.25, 0.50, 0.75, 0.90, 1.0)
_GENERATIONS: Final = 4
_STARTING_PURPOSES: Final[tuple[Purpose, ...]] = ("service", "tips")
_STARTING_CATEGORIES: Final[tuple[DataCategory, ...]] = ("transactions", "contact")


@dataclass(frozen=True, slots=True)
class _Scores:
    """Draws normal scores of traits, shifted by segment and set by the cast."""

    definition: ScenarioDefinition
    seed: int
    segment: ShortArray

    def uniforms(self, name: str) -> FloatArray:
        return Stream(self.seed, START_TURN, name).uniforms(len(self.segment))

    def plain(self, name: str) -> FloatArray:
        return normal_quantile(self.uniforms(name))

    def of(self, trait: TraitName, base: FloatArray | None = None) -> FloatArray:
        drawn = self.plain(f"trait:{trait}") if base is None else base
        shifts = np.array([item.shifts.get(trait, 0.0) for item in self.definition.segments])
        for row, member in enumerate(self.definition.cast):
            if trait in member.traits:
                drawn[row] = member.traits[trait]
        return np.asarray(drawn + shifts[self.segment], dtype=np.float64)


def draw_people(definition: ScenarioDefinition, seed: int, parameters: Parameters) -> Columns:
    """The people at the start of a game; row numbers are customer ids, the cast comes first."""
    people = definition.market.people
    segment = _segments(definition, seed)
    scores = _Scores(definition, seed, segment)
    status = _statuses(definition, scores)
    concern_score = scores.of("privacy_concern")
    latents = _latents(scores, people)
    general = scores.plain("trait:consent_general")
    given = _starting_consent(definition, general, latents, status == CUSTOMER)
    trust = _starting_trust(definition, parameters, scores, concern_score, status == CUSTOMER)
    zeros = np.zeros(people)
    return Columns(
        segment=segment,
        life_phase=life_phases.starting_phases(
            parameters.life, scores.uniforms("trait:life_phase")
        ),
        **_privacy(scores, concern_score, parameters),
        **_needs(scores, parameters),
        **_habits(definition, scores, parameters),
        consent_general=general,
        consent_latents=latents,
        trust=trust,
        trust_anchor=trust.copy(),
        satisfaction=zeros.copy(),
        expectation=zeros.copy(),
        complaint_memory=zeros.copy(),
        consent_given=given,
        consent_refused=np.zeros(people, dtype=np.uint64),
        fatigue=np.full(people, _resting_fatigue(definition, parameters)),
        reached=np.zeros(people, dtype=np.uint64),
        aware=np.zeros(people, dtype=np.uint64),
        wariness=zeros.copy(),
        sameness=zeros.copy(),
        turns_since_purchase=np.zeros(people, dtype=np.int64),
        breach_hit=zeros.copy(),
        opted_out=np.zeros(people, dtype=np.bool_),
        status=status,
        **_acquaintance(scores, status, parameters),
    )


def _resting_fatigue(definition: ScenarioDefinition, parameters: Parameters) -> float:
    """Where fatigue rests under the messages everybody gets anyway (C21).

    Equation:
        fatigue at the start = message_load · message_memory / (1 − message_memory)
    """
    kept = parameters.value.message_memory
    return kept / (1.0 - kept) * definition.start.message_load


def _concern_table(shape: ShapeParameters) -> tuple[tuple[float, ...], tuple[float, ...]]:
    """Stated concern: unconcerned, pragmatic, fundamental, narrow bridges between (D5).

    Equation:
        concern: concern_least to concern_calm_most until share concern_calm_until;
            concern_middle_least to concern_middle_most from concern_middle_from until
            concern_middle_until; concern_high_least to 1 from concern_high_from
    """
    shares = (
        0.0,
        shape.concern_calm_until,
        shape.concern_middle_from,
        shape.concern_middle_until,
        shape.concern_high_from,
        1.0,
    )
    return shares, (
        shape.concern_least,
        shape.concern_calm_most,
        shape.concern_middle_least,
        shape.concern_middle_most,
        shape.concern_high_least,
        1.0,
    )


def _boundary_table(shape: ShapeParameters) -> tuple[tuple[float, ...], tuple[float, ...]]:
    """What one really reacts to: two peaks (B38, B53).

    Equation:
        boundary: boundary_least to boundary_low_most until share boundary_low_until;
            boundary_high_least to 1 from boundary_high_from
    """
    shares = (0.0, shape.boundary_low_until, shape.boundary_high_from, 1.0)
    ends = (shape.boundary_least, shape.boundary_low_most, shape.boundary_high_least, 1.0)
    return shares, ends


def _segments(definition: ScenarioDefinition, seed: int) -> ShortArray:
    shares = [item.share for item in definition.segments]
    bounds = np.cumsum(np.array(shares))
    drawn = Stream(seed, START_TURN, "trait:segment").uniforms(definition.market.people)
    place = np.searchsorted(bounds, drawn * bounds[-1], side="right")
    segment: ShortArray = np.minimum(place, len(shares) - 1).astype(np.int16)
    names = [item.id for item in definition.segments]
    for row, member in enumerate(definition.cast):
        segment[row] = names.index(member.segment)
    return segment


def _statuses(definition: ScenarioDefinition, scores: _Scores) -> SmallArray:
    drawn = scores.uniforms("trait:customer")
    status = np.where(drawn < definition.market.customer_share, CUSTOMER, PROSPECT).astype(np.int8)
    for row, member in enumerate(definition.cast):
        status[row] = CUSTOMER if member.customer else PROSPECT
    return status


def _latents(scores: _Scores, people: int) -> FloatArray:
    latents = np.empty((people, len(DATA_CATEGORIES)), order="F")
    for place, category in enumerate(DATA_CATEGORIES):
        latents[:, place] = scores.plain(f"trait:consent:{category}")
    return latents


def _privacy(scores: _Scores, concern_score: FloatArray, parameters: Parameters) -> dict[str, Any]:
    """What people say about privacy, and what they really react to (D5, B38, B73).

    Equation:
        susceptibility = concern_weight · concern + (1 − concern_weight) · boundary
            ± generation_shift by generation, at least susceptibility_least
        correlation of boundary with concern: boundary_link
    """
    known = parameters.population
    link = known.boundary_link
    rest = float(np.sqrt(1.0 - link * link))
    own = scores.plain("trait:boundary")
    boundary_score = scores.of("boundary", link * concern_score + rest * own)
    concern = table(normal_share(concern_score), *_concern_table(parameters.shape))
    boundary = table(normal_share(boundary_score), *_boundary_table(parameters.shape))
    generation = np.floor(scores.uniforms("trait:generation") * _GENERATIONS)
    shift = (generation / (_GENERATIONS - 1) * 2.0 - 1.0) * known.generation_shift
    mixed = known.concern_weight * concern + (1.0 - known.concern_weight) * boundary
    return {
        "generation": generation.astype(np.int8),
        "concern": concern,
        "boundary": boundary,
        "susceptibility": np.clip(mixed + shift, parameters.shape.susceptibility_least, 1.0),
    }


def _needs(scores: _Scores, parameters: Parameters) -> dict[str, Any]:
    """Five needs, and the motive that is the strongest of them (S65).

    Equation:
        need = clip(1 + need_spread · z, need_least, need_most)
    """
    spread = parameters.population.need_spread
    least, most = parameters.shape.need_least, parameters.shape.need_most

    def need(trait: TraitName) -> FloatArray:
        return np.asarray(np.clip(1.0 + spread * scores.of(trait), least, most))

    needs = {
        "need_relevance": need("need_for_relevance"),
        "need_convenience": need("need_for_convenience"),
        "need_price": need("price_sensitivity"),
        "need_novelty": need("novelty_seeking"),
        "need_social": need("susceptibility"),
    }
    strongest = np.argmax(np.stack(list(needs.values())), axis=0)
    guess = np.floor(scores.uniforms("trait:mistaken_motive") * len(MOTIVES))
    return {
        **needs,
        "motive": strongest.astype(np.int8),
        "mistaken_motive": guess.astype(np.int8),
        "motive_doubt": scores.uniforms("trait:motive_doubt"),
    }


def _habits(
    definition: ScenarioDefinition, scores: _Scores, parameters: Parameters
) -> dict[str, Any]:
    """Tolerance of messages, inertia, clarity of need, buying (B6, B74, B85).

    Equation:
        tolerance = clip(tolerance_mean · (1 + tolerance_spread · z), tolerance_least,
            tolerance_most)
        inertia = clip(inertia_mean + inertia_spread · z, inertia_least, inertia_most)
        clarity = clip(clarity_mean + clarity_spread · z, 0, 1)
        purchase_rate = visit_probability · clip(1 + rate_spread · z, rate_least, rate_most)
        spend_cents = mean spend · max(spend_least, 1 + spend_spread · z)
    """
    known, shape = parameters.population, parameters.shape
    market = definition.market
    tolerance = 1.0 + known.tolerance_spread * scores.of("message_tolerance")
    spend = np.maximum(shape.spend_least, 1.0 + known.spend_spread * scores.of("spend"))
    rate = 1.0 + known.rate_spread * scores.of("visit_rate")
    rate = np.clip(rate, shape.rate_least, shape.rate_most)
    return {
        "tolerance": np.clip(
            known.tolerance_mean * tolerance, shape.tolerance_least, shape.tolerance_most
        ),
        "inertia": np.clip(
            known.inertia_mean + known.inertia_spread * scores.of("inertia"),
            shape.inertia_least,
            shape.inertia_most,
        ),
        "clarity": np.clip(
            known.clarity_mean + known.clarity_spread * scores.of("clarity_of_need"), 0.0, 1.0
        ),
        "purchase_rate": market.visit_probability * rate,
        "spend_cents": np.maximum(1, np.rint(market.spend_cents * spend)).astype(np.int64),
    }


def _acquaintance(scores: _Scores, status: SmallArray, parameters: Parameters) -> dict[str, Any]:
    """Months as a customer, and the purchases remembered from them (B78).

    Equation:
        tenure: tenure_least, tenure_quarter, tenure_half, tenure_three_quarters,
            tenure_nine_tenths, tenure_most at these shares of the customers
        purchases = min(tenure, purchases_known)
    """
    shape = parameters.shape
    corners = (
        shape.tenure_least,
        shape.tenure_quarter,
        shape.tenure_half,
        shape.tenure_three_quarters,
        shape.tenure_nine_tenths,
        shape.tenure_most,
    )
    months = table(normal_share(scores.of("tenure")), _TENURE_SHARES, corners)
    tenure = np.where(status == CUSTOMER, np.rint(months), 0.0).astype(np.int64)
    return {
        "tenure": tenure,
        "purchases": np.minimum(tenure, round(shape.purchases_known)),
    }


def _starting_trust(
    definition: ScenarioDefinition,
    parameters: Parameters,
    scores: _Scores,
    concern_score: FloatArray,
    customers: BoolArray,
) -> FloatArray:
    """Trust at the start, with the scenario's mean over its customers (B84).

    Equation:
        trust = clip(start + trust_spread · z, trust_least, trust_most), shifted to the mean start
        correlation of z with concern: trust_concern_link
    """
    known, shape = parameters.population, parameters.shape
    link = known.trust_concern_link
    rest = float(np.sqrt(1.0 - link * link))
    score = link * concern_score + rest * scores.plain("trait:trust")
    drawn = definition.start.trust + known.trust_spread * score
    drawn = np.clip(drawn, shape.trust_least, shape.trust_most)
    for _ in range(2):
        steps = ledger.to_steps(drawn)
        count = max(1, ledger.total(customers))
        mean = ledger.total(steps[customers]) / count / ledger.STEPS_PER_POINT
        drawn = drawn + (definition.start.trust - mean)
        drawn = np.clip(drawn, shape.trust_least, shape.trust_most)
    return ledger.to_points(ledger.to_steps(drawn))


def _starting_consent(
    definition: ScenarioDefinition,
    general: FloatArray,
    latents: FloatArray,
    customers: BoolArray,
) -> BitsArray:
    ready = general + latents[:, DATA_CATEGORIES.index("transactions")]
    given = np.zeros(len(general), dtype=np.uint64)
    ids = np.flatnonzero(customers)
    count = round(len(ids) * definition.start.consent_share)
    if count:
        order = np.argsort(-ready[ids], kind="stable")
        word = 0
        for purpose in _STARTING_PURPOSES:
            word |= permissions.bits(purpose, _STARTING_CATEGORIES)
        given[ids[order[:count]]] = np.uint64(word)
    return given
