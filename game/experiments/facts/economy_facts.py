"""Facts about what all of it is worth (C30)."""

from collections.abc import Callable
from typing import Final

import numpy as np

from game.experiments.facts.bench import Bench, ReadTurn, Trial, nothing, plan
from game.experiments.facts.fact import Fact, band
from game.explanation.playing import by_strategy, play_game
from game.explanation.running import Opening
from game.vocabulary.decisions import TurnDecisions

_TURNS: Final = 12
_PEOPLE: Final = 1_000
_PROGRAMME_MONTHS: Final = 70
"""Months of marketing budget that are spent on today's customers whether they stay or not."""

WELL_RUN: Final[tuple[TurnDecisions, ...]] = (
    plan(
        {"data_quality": 2, "data_scientists": 1, "behavioural_analysts": 1, "brand_guideline": 2},
        segment_offers="2 policy opt_out",
        serendipity_shelf="2 explained opt_out",
        peer_reviews="2 policy none",
        own_history_tips="1 explained opt_out",
        new_arrivals="2 policy none",
    ),
    plan(
        {"data_quality": 2, "behavioural_analysts": 1},
        proactive_repair="3 explained opt_out",
        worst_step_service="2 explained none",
        courier_photo="2 explained none",
        peer_reviews="2 policy none",
        serendipity_shelf="2 explained opt_out",
        segment_offers="2 policy opt_out",
    ),
)
"""Well-run firms: segments, peers and surprise; and service first."""


def _bought(turns: tuple[ReadTurn, ...]) -> float:
    return sum(
        float(np.sum(turn.probe.expected_purchases * turn.before.columns.spend_cents))
        for turn in turns
    )


def _c30_best(bench: Bench) -> float:
    quiet = _bought(nothing(bench, 18)[:_TURNS])
    return max(
        _bought(bench.run(f"C30:{place}", lambda words=words: Trial([words], _TURNS))) / quiet - 1.0  # type: ignore[misc]  # bound now
        for place, words in enumerate(WELL_RUN)
    )


def _random_gains(bench: Bench) -> tuple[float, ...]:
    """Revenue of random firms against doing nothing, each with the same customers."""
    lab = bench.laboratory
    gains = []
    for game in range(3):
        seed = 10_000 * (game + 1) + bench.seed
        opening = Opening.of(lab, seed, _PEOPLE, bench.parameters)
        revenue = []
        for strategy in ("random", "abstain"):
            decider = by_strategy(strategy, lab, seed)
            played = play_game(lab, seed, decider, _PEOPLE, opening=opening)
            revenue.append(sum(turn.measures.revenue_cents for turn in played.turns))
        gains.append(revenue[0] / revenue[1] - 1.0)
    return tuple(gains)


def _c30_random(part: str) -> Callable[[Bench], float]:
    def measure(bench: Bench) -> float:
        gains = bench.remember("C30:random", lambda: _random_gains(bench))
        if part == "mean":
            return float(np.mean(gains))
        return float(np.mean([gain < 0.0 for gain in gains]))

    return measure


def _lifetime_profit(bench: Bench, base_churn: float) -> float:
    """Expected contribution of today's customers over their whole life, discounted."""
    turn = bench.run(
        f"C30:churn:{base_churn}",
        lambda: Trial([plan()], 1, (), market={"base_churn": base_churn}),
    )[0]
    columns, there = turn.before.columns, turn.probe.present
    kept = (1.0 - turn.probe.leaving) / 1.01
    months = kept / (1.0 - kept)
    lab = bench.laboratory
    margin = columns.purchase_rate * columns.spend_cents * lab.market.gross_margin
    programme = lab.start.budget_per_turn_cents / (lab.market.people * lab.market.customer_share)
    return float(np.mean((margin * months)[there])) - programme * _PROGRAMME_MONTHS


def _c30_retention(bench: Bench) -> float:
    """Five points more are still there after a year."""
    churn = bench.laboratory.market.base_churn
    kept = 1.0
    for _ in range(12):
        kept *= 1.0 - churn
    low, high = 0.0, churn
    for _ in range(40):
        middle = 0.5 * (low + high)
        stayed = 1.0
        for _ in range(12):
            stayed *= 1.0 - middle
        low, high = (middle, high) if stayed > kept + 0.05 else (low, middle)
    return _lifetime_profit(bench, low) / _lifetime_profit(bench, churn) - 1.0


def _c30_acquisition(bench: Bench) -> float:
    """Cost per new customer without bought data, against with them, at the same spending."""

    def arrived(name: str, **tactics: str) -> int:
        turns = bench.run(
            f"C30:arrived:{name}",
            lambda: Trial(
                [plan({"data_integration": 3}), plan({"data_integration": 3}, **tactics)],
                3,
                (bench.tactic("bought_profiles"),),
                people=20_000,
                market={"customer_share": 0.2},
            ),
        )
        return sum(turn.measures.arrived for turn in turns[1:])

    return arrived("bought", bought_profiles="2 policy none") / arrived("own") - 1.0


FACTS: Final[tuple[Fact, ...]] = (
    band("C30a", _c30_best, (0.05, 0.15), ["B33"]),
    band("C30b", _c30_random("mean"), (-0.05, 0.05), ["B26", "S67"]),
    band("C30c", _c30_random("negative"), (0.25, 1.0), ["B26", "S67"]),
    band("C30d", _c30_retention, (0.25, 0.95), ["B81"]),
    band("C30e", _c30_acquisition, (0.25, 0.50), ["B44"]),
)
