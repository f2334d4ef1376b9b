"""Facts about how many messages, and about what others say (C21, C25)."""

from dataclasses import replace
from typing import Final

import numpy as np

from game.experiments.facts.bench import Bench, ReadTurn, Trial, mean, nothing, plan
from game.experiments.facts.fact import Fact, band, hard
from game.experiments.facts.specimens import mailing
from game.experiments.facts.steps import with_reviews
from game.simulation.arrays import BoolArray

_COUNTS: Final = tuple(float(count) for count in range(3, 13))


def _mailed(bench: Bench, count: float) -> tuple[ReadTurn, ...]:
    return bench.run(
        f"C21:{count}",
        lambda: Trial(
            [plan(mail="2 policy none") if count else plan()], 12, (mailing(count),), people=1_500
        ),
    )


def _profits(bench: Bench) -> tuple[float, ...]:
    """Margin that mailing brings per customer in a year, by messages a month (3 to 12).

    Read on customers who are there all year with and without it; each month counts with the
    probability to have stayed until then, so that those driven off are missed as they would be.
    Deviates from part C, which speaks of a customer's whole profit: in B85 mail is the only
    marketing there is, here people buy without it as well. What is compared is what mail brings.
    """

    def worth(turns: tuple[ReadTurn, ...], who: BoolArray) -> float:
        stayed = np.ones(len(who))
        total = 0.0
        for turn in turns:
            bought = turn.probe.expected_purchases * turn.before.columns.spend_cents
            total += mean(stayed * bought, who)
            stayed = stayed * (1.0 - turn.probe.leaving)
        return total

    def work() -> tuple[float, ...]:
        quiet = _mailed(bench, 0.0)
        margin = bench.laboratory.market.gross_margin
        profits = []
        for count in _COUNTS:
            loud = _mailed(bench, count)
            who = quiet[0].probe.present & quiet[-1].probe.present & loud[-1].probe.present
            profits.append(margin * (worth(loud, who) - worth(quiet, who)))
        return tuple(profits)

    return bench.remember("C21:profits", work)


def _c21_best(bench: Bench) -> float:
    """Messages a month with the highest profit: top of the parabola through the best three."""
    profits = _profits(bench)
    top = min(len(profits) - 2, max(1, int(np.argmax(profits))))
    below, best, above = profits[top - 1 : top + 2]
    bend = below - 2.0 * best + above
    return _COUNTS[top] + (0.5 * (below - above) / bend if bend < 0.0 else 0.0)


def _loss(bench: Bench, share: float) -> float:
    """Profit at this share of the best number / profit at the best number − 1."""
    profits = _profits(bench)
    at = float(np.interp(share * _c21_best(bench), _COUNTS, profits))
    return at / max(profits) - 1.0


def _c21_too_few(bench: Bench) -> float:
    return _loss(bench, 0.57)


def _c21_too_many(bench: Bench) -> float:
    return _loss(bench, 1.43)


def _c21_lopsided(bench: Bench) -> float:
    """Too few cost more than equally many too many."""
    return _c21_too_many(bench) - _c21_too_few(bench)


def _unsubscribing(bench: Bench, count: float) -> float:
    """Probability to say no to messages per message sent, over a year."""
    gone = sent = 0.0
    for turn in _mailed(bench, count):
        reachable = turn.contact("mail").reached
        gone += sum(float(np.sum(part[reachable])) for part in turn.probe.unsubscribing.values())
        sent += count * float(np.count_nonzero(reachable))
    return gone / sent


def _c21_unsubscribe(bench: Bench) -> float:
    """The same at seven a month, own customers; the game writes to no prospects (B12's 1.2 %)."""
    return _unsubscribing(bench, 7.0)


def _c21_rises(bench: Bench) -> float:
    return _unsubscribing(bench, 10.0) - _unsubscribing(bench, 4.0)


def _c21_reasons(bench: Bench) -> float:
    sums = {"too_many": 0.0, "irrelevant": 0.0, "distrust": 0.0}
    for turn in _mailed(bench, 7.0):
        for reason in sums:
            sums[reason] += float(np.sum(turn.probe.unsubscribing[reason]))
    return min(sums["too_many"] - sums["irrelevant"], sums["irrelevant"] - sums["distrust"])


def _reviewed(bench: Bench, count: float, openness: str = "policy") -> ReadTurn:
    """Reviews shown at full strength to everybody, when so many have been gathered."""
    tactic = replace(bench.tactic("peer_reviews"), lead_turns=0)
    words = plan(peer_reviews=f"3 {openness} none")
    return bench.run(
        f"C25:{count}:{openness}",
        lambda: Trial([words], 1, (tactic,), changes={1: with_reviews(count)}),
    )[0]


def _buying(
    bench: Bench, count: float, where: BoolArray | None = None, openness: str = "policy"
) -> float:
    """Response where they are shown; 1 is that to a plain page.

    This is what B100 saw: the conversion of product pages. Purchases of a customer in all rise by
    much less, as do those by any other tactic (C30 bounds them together).
    """
    turn = _reviewed(bench, count, openness)
    response = turn.contact("peer_reviews").response
    return mean(response, turn.probe.present if where is None else where)


def _c25_first(bench: Bench) -> float:
    """Conversion with five reviews / with none."""
    return _buying(bench, 5.0) / _buying(bench, 0.0)


def _c25_second(bench: Bench) -> float:
    first = _buying(bench, 5.0) - _buying(bench, 0.0)
    return (_buying(bench, 20.0) - _buying(bench, 5.0)) / first


def _c25_expensive(bench: Bench) -> float:
    """The first ratio where a purchase costs most (top third), less where it costs least."""
    turn = _reviewed(bench, 5.0)
    spend, there = turn.before.columns.spend_cents, turn.probe.present
    low, high = np.quantile(spend[there], [1 / 3, 2 / 3])
    dear, cheap = there & (spend >= high), there & (spend <= low)
    return _buying(bench, 5.0, dear) / _buying(bench, 0.0, dear) - _buying(
        bench, 5.0, cheap
    ) / _buying(bench, 0.0, cheap)


def _c25_complaints(bench: Bench) -> float:
    """Complaints about data added per 1,000 customers."""
    shown, quiet = _reviewed(bench, 5.0).measures, nothing(bench, 18)[0].measures
    return 1000.0 * (shown.data_complaints - quiet.data_complaints) / shown.customers


def _c25_imperfect(bench: Bench) -> float:
    """Conversion with all reviews shown less with the bad ones quietly left out (B100: 4.0–4.7)."""
    return _buying(bench, 5.0) - _buying(bench, 5.0, openness="hidden")


FACTS: Final[tuple[Fact, ...]] = (
    band("C21a", _c21_best, (5.0, 9.0), ["B85"]),
    band("C21b", _c21_too_few, (-0.45, -0.20), ["B85"]),
    band("C21c", _c21_too_many, (-0.25, -0.08), ["B85", "B36", "B37"]),
    band("C21d", _c21_unsubscribe, (0.001, 0.005), ["B86"]),
    hard("C21e", _c21_rises, ["B86", "S26", "S29"]),
    hard("C21f", _c21_reasons, ["B87"]),
    hard("C21g", _c21_lopsided, ["B85"]),
    band("C25a", _c25_first, (1.1, 3.7), ["B100", "B102", "S107"]),
    band("C25b", _c25_second, (0.0, 0.2), ["B100"]),
    hard("C25c", _c25_expensive, ["B100"]),
    band("C25d", _c25_complaints, (-1.0, 0.1), ["S110", "S111", "S112", "S113", "S114"]),
    hard("C25e", _c25_imperfect, ["B100"]),
)
