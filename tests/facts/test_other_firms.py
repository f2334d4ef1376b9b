"""Findings outside the table, on firms outside the repository: mechanisms, not fitted numbers."""

from collections.abc import Callable
from dataclasses import replace
from functools import cache

import numpy as np
import pytest

from game.experiments.facts.bench import Bench, ReadTurn, Trial, mean, plan
from game.experiments.facts.specimens import precise, specimen
from game.scenario.loaded import LoadedScenario
from game.scenario.loading import load_scenario
from game.vocabulary.catalogue import DataUse, TacticDefinition
from game.vocabulary.decisions import NO_DECISIONS, TurnDecisions
from game.vocabulary.scenario import Market, ScenarioDefinition

SEEDS = (61, 62, 63)
BROWSING = (DataUse("browsing", "observed"),)
BOUGHT = (DataUse("inferred", "bought"),)
PURCHASES = (DataUse("transactions", "observed"),)


@cache
def _laboratory() -> ScenarioDefinition:
    loaded = load_scenario("laboratory")
    assert isinstance(loaded, LoadedScenario)
    return loaded.definition


def _firm(market: Market, trust: float) -> ScenarioDefinition:
    base = _laboratory()
    return replace(base, market=market, start=replace(base.start, trust=trust, message_load=0.0))


def _gym(trust: float = 55.0) -> ScenarioDefinition:
    """A subscription nearly everybody uses every month."""
    return _firm(Market(2_000, 0.6, 3_500, 0.95, 0.7, 0.04, 0.06, 0.05), trust)


def _web_shop(trust: float = 55.0) -> ScenarioDefinition:
    """A shop visited every other month, with thin margins."""
    return _firm(Market(2_000, 0.7, 9_000, 0.55, 0.25, 0.015, 0.15, 0.02), trust)


FIRMS = pytest.mark.parametrize("firm", [_gym, _web_shop])
Firm = Callable[[float], ScenarioDefinition]


def _turn(
    firm: ScenarioDefinition,
    seed: int,
    hand: tuple[TacticDefinition, ...],
    decisions: TurnDecisions,
    turns: int = 1,
) -> ReadTurn:
    trial = Trial([decisions], turns, hand, people=2_000)
    return Bench(firm, seed).run("one", lambda: trial)[-1]


def _response(turn: ReadTurn, tactic: str) -> float:
    return mean(turn.contact(tactic).response, turn.probe.present)


@FIRMS
@pytest.mark.parametrize("trust", [35.0, 57.0, 80.0])
def test_a_large_survey_is_right_about_trust_at_every_height(firm: Firm, trust: float) -> None:
    months = []
    for seed in SEEDS:
        trial = Trial([plan({"research_survey": 3})], 8, (), people=2_000)
        months += [turn.measures for turn in Bench(firm(trust), seed).run("s", lambda: trial)]  # noqa: B023
    off = np.array([month.trust_measured - month.trust for month in months])
    inside = np.abs(off) <= [month.trust_survey_error for month in months]
    assert np.mean(inside) > 0.85
    assert abs(np.mean(off)) < 0.7


def _told(
    firm: ScenarioDefinition, seed: int, relevance: float, data: tuple[DataUse, ...]
) -> float:
    """How much more response a use brings that is explained than one in the policy."""
    tips = specimen("tips", relevance=relevance, depth=1.0, selling=0.0, data=data)
    responses = {
        openness: _response(_turn(firm, seed, (tips,), plan(tips=f"2 {openness} none")), "tips")
        for openness in ("explained", "policy")
    }
    return responses["explained"] / responses["policy"] - 1.0


@FIRMS
def test_a_reason_helps_with_ones_own_data_and_hurts_with_bought_ones(firm: Firm) -> None:
    for seed in SEEDS:
        assert _told(firm(75.0), seed, 1.5, PURCHASES) > 0.0
        assert _told(firm(75.0), seed, 1.5, BOUGHT) < 0.0


@FIRMS
def test_a_reason_helps_more_where_trust_is_high_and_use_is_low(firm: Firm) -> None:
    for seed in SEEDS:
        trusted = _told(firm(75.0), seed, 1.0, PURCHASES)
        assert trusted > _told(firm(40.0), seed, 1.0, PURCHASES)
        assert trusted > _told(firm(75.0), seed, 3.0, PURCHASES)


@FIRMS
def test_the_same_personal_ad_again_and_again_pries_more(firm: Firm) -> None:
    felt = []
    for load in (1.0, 5.0, 10.0):
        ad = specimen("ad", relevance=2.0, depth=2.0, data=BROWSING, load=load)
        turn = _turn(firm(55.0), SEEDS[0], (ad,), plan(ad="2 policy none"))
        felt.append(mean(turn.contact("ad").intrusion, turn.probe.present))
    assert 1.05 * felt[0] < felt[1] < felt[2]


def _leaving(firm: ScenarioDefinition, seed: int, offer: TacticDefinition | None) -> float:
    """Mean chance to leave this month."""
    hand = () if offer is None else (offer,)
    decisions = NO_DECISIONS if offer is None else plan(offer="2 policy none")
    turn = _turn(firm, seed, hand, decisions)
    return mean(turn.probe.leaving, turn.probe.present)


@FIRMS
def test_a_deeper_discount_keeps_more_and_a_dearer_price_loses_more_than_it_keeps(
    firm: Firm,
) -> None:
    offer = specimen("offer", selling=0.0, visibility=0.0)
    for seed in SEEDS:
        usual = _leaving(firm(55.0), seed, offer)
        less, least = (
            usual - _leaving(firm(55.0), seed, replace(offer, margin_given=given))
            for given in (0.05, 0.15)
        )
        more = _leaving(firm(55.0), seed, replace(offer, surcharge=3.0)) - usual
        assert 0.0 < 2.0 * less < least
        assert more > least


@FIRMS
def test_contacts_move_those_who_buy_seldom_more(firm: Firm) -> None:
    tips = specimen("tips", relevance=2.0, depth=0.5, selling=0.0, data=PURCHASES)
    for seed in SEEDS:
        turn = _turn(firm(60.0), seed, (tips,), plan(tips="3 policy none"))
        without = _turn(firm(60.0), seed, (), NO_DECISIONS)
        rate = turn.before.columns.purchase_rate
        middle = np.median(rate[turn.probe.present])
        gains = [
            turn.probe.expected_purchases[group].sum()
            / without.probe.expected_purchases[group].sum()
            for group in (
                turn.probe.present & (rate < middle),
                turn.probe.present & (rate >= middle),
            )
        ]
        assert gains[0] - 1.0 > 1.1 * (gains[1] - 1.0) > 0.0


def test_where_people_come_anyway_the_brand_beats_the_exact_product() -> None:
    hand = tuple(precise(name) for name in ("exact", "generic"))
    words = plan(exact="2 policy none", generic="2 policy none")
    for seed in SEEDS:
        turn = _turn(_gym(), seed, hand, words, 5)
        assert _response(turn, "generic") > _response(turn, "exact")
