"""Facts about what all of it is worth (C30)."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from game.experiments.facts.bench import Bench, ReadTurn, Trial, nothing, plan
from game.experiments.facts.fact import Fact, band
from game.explanation.playing import by_strategy, play_game
from game.explanation.running import Opening
from game.simulation.arrays import FloatArray
from game.vocabulary.decisions import TurnDecisions

_TURNS: Final = 12
_PEOPLE: Final = 1_000
_RANDOM_GAMES: Final = 6
_RANDOM_SEED: Final = 1_000_000
_WELL_LED: Final = ("baker", "segmenter", "service")

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


def _led(bench: Bench, strategy: str, seed: int, turns: int) -> float:
    """Revenue counted in a game of so many months of a firm led by a strategy of the game."""
    lab = replace(bench.laboratory, turns=turns)
    opening = Opening.of(lab, seed, _PEOPLE, bench.parameters)
    played = play_game(lab, seed, by_strategy(strategy, lab, seed), _PEOPLE, opening=opening)
    return float(sum(turn.measures.revenue_cents for turn in played.turns))


def _c30_best(bench: Bench) -> float:
    """Revenue of a year / that of doing nothing − 1: the best of five well-run firms.

    Two follow plans, three are led by the game's own strategies.
    """
    quiet = _bought(nothing(bench, _TURNS))
    planned = max(
        _bought(bench.run(f"C30:{place}", lambda words=words: Trial([words], _TURNS)))  # type: ignore[misc]  # bound now
        for place, words in enumerate(WELL_RUN)
    )
    led = max(_led(bench, strategy, bench.seed, _TURNS) for strategy in _WELL_LED)
    led /= _led(bench, "abstain", bench.seed, _TURNS)
    return max(planned / quiet, led) - 1.0


def _random_gains(bench: Bench) -> tuple[float, ...]:
    """Revenue of random firms over a whole game / that of doing nothing − 1."""
    turns = bench.laboratory.turns
    seeds = [_RANDOM_SEED * (game + 1) + bench.seed for game in range(_RANDOM_GAMES)]
    return tuple(
        _led(bench, "random", seed, turns) / _led(bench, "abstain", seed, turns) - 1.0
        for seed in seeds
    )


def _c30_random(part: str) -> Callable[[Bench], float]:
    def measure(bench: Bench) -> float:
        gains = bench.remember("C30:random", lambda: _random_gains(bench))
        if part == "mean":
            return float(np.mean(gains))
        return float(np.mean([gain < 0.0 for gain in gains]))

    return measure


@dataclass(frozen=True, slots=True)
class _Custom:
    """What a year of play tells of a firm's customers.

    Attributes:
        retention: share of the starting customers expected to be there after a year.
        monthly: contribution of a customer in a month, cents.
        leaving: probability to leave by person and month.
    """

    retention: float
    monthly: float
    leaving: FloatArray


def _year(bench: Bench, base_churn: float) -> _Custom:
    turns = bench.run(
        f"C30:churn:{base_churn}",
        lambda: Trial([plan()], _TURNS, (), market={"base_churn": base_churn}),
    )
    leaving = np.stack([turn.probe.leaving for turn in turns])
    there = turns[0].probe.present
    bought = _bought(turns) * bench.laboratory.market.gross_margin
    months = sum(int(np.count_nonzero(turn.probe.present)) for turn in turns)
    return _Custom(_kept(leaving[:, there], 1.0), bought / months, leaving[:, there])


def _kept(leaving: FloatArray, factor: float) -> float:
    return float(np.mean(np.prod(1.0 - np.minimum(factor * leaving, 1.0), axis=0)))


def _lifetime_profit(bench: Bench, custom: _Custom) -> float:
    """Present value of a customer over the average life, less what winning one costs.

    The procedure of B81: profit streams for the average customer life at two defection rates. The
    life is 1 / yearly defection, the stream and the retention are those played, the discount is the
    game's own. A new customer costs the laboratory's budget divided by those it wins.
    """
    kept = 1.0 / (1.0 + bench.parameters.survey.discount)
    months = 12.0 / (1.0 - custom.retention)
    lab = bench.laboratory
    won = lab.market.people * (1.0 - lab.market.customer_share) * lab.market.acquisition_share
    stream = custom.monthly * (1.0 - float(np.power(kept, months))) / (1.0 - kept)
    return stream - lab.start.budget_per_turn_cents / won


def _c30_retention(bench: Bench) -> float:
    """Profit of a firm that keeps five customers of a hundred more in a year / its twin's − 1."""
    churn = bench.laboratory.market.base_churn
    ordinary = _year(bench, churn)
    low, high = 0.0, 1.0
    for _ in range(40):
        middle = 0.5 * (low + high)
        enough = _kept(ordinary.leaving, middle) > ordinary.retention + 0.05
        low, high = (middle, high) if enough else (low, middle)
    loyal = _year(bench, churn * low)
    return _lifetime_profit(bench, loyal) / _lifetime_profit(bench, ordinary) - 1.0


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
