"""Facts about service, selling inside it, delight and disappointment (C14–C17)."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

import numpy as np

from game.experiments.facts.bench import Bench, ReadTurn, Trial, mean, nothing, plan, ratio
from game.experiments.facts.fact import Fact, band, hard
from game.simulation.arrays import BoolArray, FloatArray
from game.vocabulary import causes
from game.vocabulary.catalogue import Channel
from game.vocabulary.conditions import TurnIs
from game.vocabulary.effects import ChangeExpectation
from game.vocabulary.scenario import EventDefinition

_REPAIR: Final = "2 explained opt_out"
_SHOCK: Final = 0.8
"""Size of a surprise, good or bad, in units of satisfaction (C17): one that people speak of."""


def _served(bench: Bench, name: str, **tactics: str) -> tuple[ReadTurn, ...]:
    hand = ("proactive_repair", "sell_along", "plan_advice", "profile_questions")
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
    """Probability to leave with proactive repair / without, months 2 to 6, all customers."""
    treated = _served(bench, "repair", proactive_repair=_REPAIR)
    control = _served(bench, "none")
    return _leaving(treated[1:], _there) / _leaving(control[1:], _there)


def _c14_complaints(bench: Bench) -> float:
    """Complaints about data added per 1,000 customers and month."""
    treated = _served(bench, "repair", proactive_repair=_REPAIR)
    control = _served(bench, "none")
    extra = sum(turn.measures.data_complaints for turn in treated)
    extra -= sum(turn.measures.data_complaints for turn in control)
    customers = sum(turn.measures.customers for turn in treated)
    return 1000.0 * extra / customers


def _c15_advice(bench: Bench) -> float:
    """Leaving within three months with an advice campaign / without (B74).

    Among customers in inertia: those above the middle of it.
    """
    treated = _served(bench, "advice", plan_advice="2 explained opt_out")[:3]
    control = _served(bench, "none")[:3]
    middle = float(np.median(control[0].before.columns.inertia))

    def inert(turn: ReadTurn) -> BoolArray:
        return turn.probe.present & (turn.before.columns.inertia > middle)

    return _leaving(treated, inert) / _leaving(control, inert)


def _service_gain(turns: tuple[ReadTurn, ...], control: tuple[ReadTurn, ...]) -> float:
    return _leaving(control[1:], _there) - _leaving(turns[1:], _there)


def _c15_kept(bench: Bench) -> float:
    """Share of the repair's gain in retention that is left when the engineer also sells."""
    control = _served(bench, "none")
    alone = _served(bench, "repair", proactive_repair=_REPAIR)
    selling = _served(bench, "both", proactive_repair=_REPAIR, sell_along="2 policy none")
    return _service_gain(selling, control) / _service_gain(alone, control)


def _c15_channel(bench: Bench) -> float:
    """An invasive channel weakens the same service: gain by letter less gain by telephone."""

    def gain(channel: Channel) -> float:
        made = replace(bench.tactic("proactive_repair"), lead_turns=0, channel=channel)
        turns = bench.run(
            f"C15:{channel}",
            lambda: Trial([plan({"data_quality": 2}, proactive_repair=_REPAIR)], 6, (made,)),
        )
        return _service_gain(turns, _served(bench, "none"))

    return gain("mail") - gain("phone")


def _c15_motive(bench: Bench) -> float:
    """A visible selling motive drives people off: leaving added in six months."""
    selling = _served(bench, "selling", sell_along="3 policy none")
    return _leaving(selling, _there) - _leaving(_served(bench, "none"), _there)


def _c15_questions(bench: Bench) -> float:
    """Too many questions drive people off: leaving with level 3 of them, less with level 1."""
    many = _served(bench, "questions:3", profile_questions="3 explained none")
    few = _served(bench, "questions:1", profile_questions="1 explained none")
    return _leaving(many, _there) - _leaving(few, _there)


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
    """Months from the peak until half of the surprise is gone; 10 if that never comes."""
    path = _delight(bench)[:10]
    peak = int(np.argmax(path))
    half = 0.5 * float(path[peak])
    for month in range(peak + 1, len(path)):
        if path[month] <= half:
            above, below = float(path[month - 1]), float(path[month])
            return month - 1 + (above - half) / (above - below) - peak
    return 10.0


def _c16_dip(bench: Bench) -> float:
    """Deepest satisfaction below the old level after withdrawal / the gain at its peak."""
    path = _delight(bench)
    return float(-np.min(path[10:]) / np.max(path[:10]))


def _shocked(bench: Bench, amount: float) -> tuple[ReadTurn, ...]:
    shock = EventDefinition("promise", TurnIs(2, 2), (ChangeExpectation(-amount),))
    return bench.run(
        f"C17:{amount}",
        lambda: Trial([plan()], 3, (), (shock,), market={"service_problem_share": 0.0}),
    )


def _change(bench: Bench, amount: float, what: str) -> float:
    """What a surprise of this size brings against an ordinary month.

    Word of mouth is read where it arrives: in the trust booked to it a month later.
    """
    shocked, calm = _shocked(bench, amount), _shocked(bench, 0.0)
    if what == "satisfaction":
        return shocked[1].measures.satisfaction - calm[1].measures.satisfaction
    if what == "talk":
        told, quiet = shocked[2].outcome.trust_by_cause, calm[2].outcome.trust_by_cause
        return told.get(causes.WORD_OF_MOUTH, 0.0) - quiet.get(causes.WORD_OF_MOUTH, 0.0)
    there = shocked[1].probe.present
    return mean(calm[1].probe.leaving, there) - mean(shocked[1].probe.leaving, there)


def _c17(what: str) -> Callable[[Bench], float]:
    """slope(loss) / slope(gain) for surprises of one size."""

    def measure(bench: Bench) -> float:
        return ratio(-_change(bench, -_SHOCK, what), _change(bench, _SHOCK, what))

    return measure


def _c17_diminishing(bench: Bench) -> float:
    """Twice the gain of half the surprise, less the gain of the whole."""
    half, whole = (
        _change(bench, 0.5 * _SHOCK, "satisfaction"),
        _change(bench, _SHOCK, "satisfaction"),
    )
    return 2.0 * half - whole


FACTS: Final[tuple[Fact, ...]] = (
    band("C14a", _c14_churn, (0.60, 0.95), ["S49", "S50", "S51", "B75"]),
    band("C14b", _c14_complaints, (-1.0, 0.1), ["S52", "S54"]),
    band("C15a", _c15_advice, (1.2, 1.9), ["B74"]),
    band("C15b", _c15_kept, (0.0, 0.7), ["B75", "S69"]),
    hard("C15c", _c15_motive, ["S69", "S87"]),
    hard("C15d", _c15_questions, ["S69"]),
    hard("C15e", _c15_channel, ["B75"]),
    band("C16a", _c16_half, (2.0, 6.0), ["S60", "S61", "S62", "S63", "B76", "B80"]),
    band("C16b", _c16_dip, (0.3, 1.0), ["S62", "B76"]),
    band("C17a", _c17("satisfaction"), (1.5, 3.0), ["B77"]),
    band("C17b", _c17("churn"), (1.5, 3.0), ["B77"]),
    band("C17c", _c17("talk"), (1.5, 3.0), ["B101", "S31"]),
    hard("C17d", _c17_diminishing, ["B77"]),
)
