"""Facts about service, satisfaction, messages and peers (C14–C17, C21, C24, C25)."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

import numpy as np

from game.experiments.facts.bench import Bench, ReadTurn, Trial, mean, nothing, plan, ratio
from game.experiments.facts.fact import Fact, band, hard
from game.experiments.facts.specimens import mailing, personal
from game.experiments.facts.steps import with_reviews
from game.simulation.arrays import BoolArray, FloatArray
from game.vocabulary.conditions import TurnIs
from game.vocabulary.effects import ChangeExpectation
from game.vocabulary.scenario import EventDefinition

_REPAIR: Final = "2 explained opt_out"


def _served(bench: Bench, name: str, **tactics: str) -> tuple[ReadTurn, ...]:
    hand = ("proactive_repair", "sell_along", "plan_advice")
    return bench.run(
        f"C14:{name}",
        lambda: Trial(
            [plan({"data_quality": 2}, **tactics)],
            6,
            tuple(replace(bench.tactic(item), lead_turns=0) for item in hand),
        ),
    )


def _leaving(turns: tuple[ReadTurn, ...], where: Callable[[ReadTurn], BoolArray]) -> float:
    return sum(mean(turn.probe.leaving, where(turn)) for turn in turns)


def _there(turn: ReadTurn) -> BoolArray:
    return turn.probe.present


def _c14_churn(bench: Bench) -> float:
    treated = _served(bench, "repair", proactive_repair=_REPAIR)
    control = _served(bench, "none")
    return _leaving(treated[1:], _there) / _leaving(control[1:], _there)


def _c14_complaints(bench: Bench) -> float:
    treated = _served(bench, "repair", proactive_repair=_REPAIR)
    control = _served(bench, "none")
    extra = sum(turn.measures.data_complaints for turn in treated)
    extra -= sum(turn.measures.data_complaints for turn in control)
    customers = sum(turn.measures.customers for turn in treated)
    return 1000.0 * extra / customers


def _c15_advice(bench: Bench) -> float:
    treated = _served(bench, "advice", plan_advice="2 explained opt_out")[:3]
    control = _served(bench, "none")[:3]

    def inert(turn: ReadTurn) -> BoolArray:
        return turn.probe.present & (turn.before.columns.inertia > 0.35)

    return _leaving(treated, inert) / _leaving(control, inert)


def _service_gain(turns: tuple[ReadTurn, ...], control: tuple[ReadTurn, ...]) -> float:
    return _leaving(control[1:], _there) - _leaving(turns[1:], _there)


def _c15_kept(bench: Bench) -> float:
    control = _served(bench, "none")
    alone = _served(bench, "repair", proactive_repair=_REPAIR)
    selling = _served(bench, "both", proactive_repair=_REPAIR, sell_along="2 policy none")
    return _service_gain(selling, control) / _service_gain(alone, control)


def _c15_motive(bench: Bench) -> float:
    """A visible selling motive costs trust."""
    selling = _served(bench, "selling", sell_along="3 policy none")
    control = _served(bench, "none")
    return control[-1].measures.trust - selling[-1].measures.trust


def _delight(bench: Bench) -> FloatArray:
    """Mean satisfaction above doing nothing: ten months with delight, then eight without."""
    tactic = replace(bench.tactic("worst_step_service"), lead_turns=0)
    treated = bench.run(
        "C16",
        lambda: Trial([plan(worst_step_service="3 explained none")] * 10 + [plan()], 18, (tactic,)),
    )
    control = nothing(bench, 18)
    return np.array(
        [
            one.measures.satisfaction - two.measures.satisfaction
            for one, two in zip(treated, control, strict=True)
        ]
    )


def _c16_half(bench: Bench) -> float:
    """Months from the peak until half of what will fade has faded (of the surprise)."""
    path = _delight(bench)[:10]
    peak = int(np.argmax(path))
    half = 0.5 * float(path[peak])
    for month in range(peak + 1, len(path)):
        if path[month] <= half:
            above, below = float(path[month - 1]), float(path[month])
            return month - 1 + (above - half) / (above - below) - peak
    return 10.0


def _c16_dip(bench: Bench) -> float:
    path = _delight(bench)
    return float(-np.min(path[10:]) / np.max(path[:10]))


def _shocked(bench: Bench, amount: float) -> ReadTurn:
    shock = EventDefinition("promise", TurnIs(2, 2), (ChangeExpectation(-amount),))
    return bench.run(
        f"C17:{amount}",
        lambda: Trial([plan()], 2, (), (shock,), market={"service_problem_share": 0.0}),
    )[-1]


def _change(bench: Bench, amount: float, what: str) -> float:
    shocked, calm = _shocked(bench, amount), _shocked(bench, 0.0)
    if what == "satisfaction":
        return shocked.measures.satisfaction - calm.measures.satisfaction
    if what == "talk":
        return _heard(bench, amount) - _heard(bench, 0.0)
    there = shocked.probe.present
    return mean(calm.probe.leaving, there) - mean(shocked.probe.leaving, there)


def _heard(bench: Bench, amount: float) -> float:
    """Word of mouth a month after a shock: trust booked, against the room there was for it."""
    shock = EventDefinition("promise", TurnIs(2, 2), (ChangeExpectation(-amount),))
    turns = bench.run(
        f"C17:talk:{amount}",
        lambda: Trial([plan()], 3, (), (shock,), market={"service_problem_share": 0.0}),
    )
    points = turns[-1].outcome.trust_by_cause.get("word_of_mouth", 0.0)
    before = turns[-2].measures.trust
    return points / (100.0 - before if points > 0.0 else before)


def _c17(what: str) -> Callable[[Bench], float]:
    def measure(bench: Bench) -> float:
        amount = 0.8 if what == "talk" else 0.4
        return ratio(-_change(bench, -amount, what), _change(bench, amount, what))

    return measure


def _c17_diminishing(bench: Bench) -> float:
    return 2.0 * _change(bench, 0.4, "satisfaction") - _change(bench, 0.8, "satisfaction")


def _mailed(bench: Bench, count: float) -> tuple[ReadTurn, ...]:
    return bench.run(
        f"C21:{count}",
        lambda: Trial(
            [plan(mail="2 policy none") if count else plan()], 12, (mailing(count),), people=1_000
        ),
    )


def _profit(bench: Bench, count: float) -> float:
    """Margin that mailing brings in a year."""
    quiet = _mailed(bench, 0.0)
    loud = _mailed(bench, count)

    def bought(turns: tuple[ReadTurn, ...]) -> float:
        return sum(
            float(np.sum(turn.probe.expected_purchases * turn.before.columns.spend_cents))
            for turn in turns
        )

    return bench.laboratory.market.gross_margin * (bought(loud) - bought(quiet))


_COUNTS: Final = (4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0)


def _c21_best(bench: Bench) -> float:
    return max(_COUNTS, key=lambda count: _profit(bench, count))


def _c21_loss(share: float) -> Callable[[Bench], float]:
    def measure(bench: Bench) -> float:
        best = _profit(bench, 7.0)
        return _profit(bench, round(7.0 * share)) / best - 1.0

    return measure


def _c21_unsubscribe(bench: Bench) -> float:
    turns = _mailed(bench, 7.0)
    gone = sent = 0.0
    for turn in turns:
        reachable = turn.contact("mail").reached
        gone += sum(float(np.sum(part[reachable])) for part in turn.probe.unsubscribing.values())
        sent += 7.0 * float(np.count_nonzero(reachable))
    return gone / sent


def _c21_rises(bench: Bench) -> float:
    def rate(count: float) -> float:
        turn = _mailed(bench, count)[2]
        parts = turn.probe.unsubscribing.values()
        return sum(float(np.sum(part)) for part in parts) / count

    return rate(10.0) - rate(4.0)


def _c21_reasons(bench: Bench) -> float:
    sums = {"too_many": 0.0, "irrelevant": 0.0, "distrust": 0.0}
    for turn in _mailed(bench, 7.0):
        for reason in sums:
            sums[reason] += float(np.sum(turn.probe.unsubscribing[reason]))
    return min(sums["too_many"] - sums["irrelevant"], sums["irrelevant"] - sums["distrust"])


def _c24_exit(bench: Bench) -> float:
    """Leaving added by overdoing it, against leaving added by the same mail for everybody."""

    def leaving(degree: str, openness: str) -> float:
        turns = bench.run(
            f"C24:{degree}",
            lambda: Trial(
                [plan({"data_quality": 2}, mail=f"2 {openness} none")], 6, (personal(degree),)
            ),
        )
        return _leaving(turns[2:], _there)

    fitting, over = leaving("fitting", "explained"), leaving("over", "policy")
    under = leaving("under", "policy")
    return (over - fitting) / (under - fitting) if under > fitting else 9.0


def _reviewed(bench: Bench, count: float) -> ReadTurn:
    tactic = replace(bench.tactic("peer_reviews"), lead_turns=0)
    return bench.run(
        f"C25:{count}",
        lambda: Trial(
            [plan(peer_reviews="3 policy none")], 1, (tactic,), changes={1: with_reviews(count)}
        ),
    )[0]


def _buying(bench: Bench, count: float, where: BoolArray | None = None) -> float:
    """Conversion where the reviews are shown."""
    turn = _reviewed(bench, count)
    response = turn.contact("peer_reviews").response
    return mean(response, turn.probe.present if where is None else where)


def _c25_first(bench: Bench) -> float:
    return _buying(bench, 5.0) / _buying(bench, 0.0)


def _c25_second(bench: Bench) -> float:
    first = _buying(bench, 5.0) - _buying(bench, 0.0)
    return (_buying(bench, 20.0) - _buying(bench, 5.0)) / first


def _c25_expensive(bench: Bench) -> float:
    turn = _reviewed(bench, 5.0)
    spend = turn.before.columns.spend_cents
    there = turn.probe.present
    high, low = there & (spend > 4_800), there & (spend < 3_200)
    return _buying(bench, 5.0, high) / _buying(bench, 0.0, high) - _buying(
        bench, 5.0, low
    ) / _buying(bench, 0.0, low)


def _c25_complaints(bench: Bench) -> float:
    turns = _reviewed(bench, 5.0)
    quiet = nothing(bench, 18)[0]
    return (
        1000.0
        * (turns.measures.data_complaints - quiet.measures.data_complaints)
        / turns.measures.customers
    )


FACTS: Final[tuple[Fact, ...]] = (
    band("C14a", _c14_churn, (0.60, 0.95), ["S49", "S50", "S51", "B75"]),
    band("C14b", _c14_complaints, (-1.0, 0.1), ["S52", "S54"]),
    band("C15a", _c15_advice, (1.2, 1.9), ["B74"]),
    band("C15b", _c15_kept, (0.0, 0.7), ["B75", "S69"]),
    hard("C15c", _c15_motive, ["S69", "S87"]),
    band("C16a", _c16_half, (2.0, 6.0), ["S60", "S61", "S62", "S63", "B76", "B80"]),
    band("C16b", _c16_dip, (0.3, 1.0), ["S62", "B76"]),
    band("C17a", _c17("satisfaction"), (1.5, 3.0), ["B77"]),
    band("C17b", _c17("churn"), (1.5, 3.0), ["B77"]),
    band("C17c", _c17("talk"), (1.5, 3.0), ["B101", "S31"]),
    hard("C17d", _c17_diminishing, ["B77"]),
    band("C21a", _c21_best, (5.0, 9.0), ["B85"]),
    band("C21b", _c21_loss(0.57), (-0.45, -0.20), ["B85"]),
    band("C21c", _c21_loss(1.43), (-0.25, -0.08), ["B85", "B36", "B37"]),
    band("C21d", _c21_unsubscribe, (0.001, 0.005), ["B86"]),
    hard("C21e", _c21_rises, ["B86", "S26", "S29"]),
    hard("C21f", _c21_reasons, ["B87"]),
    band("C24b", _c24_exit, (1.5, 4.0), ["B27", "B28"]),
    band("C25a", _c25_first, (1.1, 3.7), ["B100", "B102", "S107"]),
    band("C25b", _c25_second, (0.0, 0.2), ["B100"]),
    hard("C25c", _c25_expensive, ["B100"]),
    band("C25d", _c25_complaints, (-1.0, 0.1), ["S110", "S111", "S112", "S113", "S114"]),
)
