"""Facts about attitudes, consent, and what people say against what they do (C10–C13)."""

from collections.abc import Callable
from itertools import pairwise
from typing import Final

import numpy as np

from game.experiments.facts.bench import Bench, ReadTurn, Trial, mean, nothing, plan
from game.experiments.facts.fact import Fact, band, hard
from game.experiments.facts.incident_facts import breached
from game.experiments.facts.specimens import consent_specimen
from game.simulation.arrays import FloatArray
from game.vocabulary.catalogue import Channel
from game.vocabulary.settings import ConsentMode

_FUNDAMENTAL: Final = 0.62
_UNCONCERNED: Final = 0.36


def _shares(concern: FloatArray) -> tuple[float, float, float]:
    """Fundamentalists, pragmatists, unconcerned, by stated concern."""
    fundamental = float(np.mean(concern > _FUNDAMENTAL + 0.04))
    unconcerned = float(np.mean(concern < _UNCONCERNED - 0.03))
    return fundamental, 1.0 - fundamental - unconcerned, unconcerned


def _start_share(place: int) -> Callable[[Bench], float]:
    def measure(bench: Bench) -> float:
        return _shares(nothing(bench, 12)[0].before.columns.concern)[place]

    return measure


def _drift(bench: Bench) -> float:
    """Percentage points a year by which the unconcerned grow."""
    turns = nothing(bench, 12)
    first = _shares(turns[0].before.columns.concern)[2]
    return 100.0 * (_shares(turns[-1].after.columns.concern)[2] - first)


def correlation(one: FloatArray, other: FloatArray) -> float:
    """Pearson's r."""
    first, second = one - np.mean(one), other - np.mean(other)
    spread = float(np.sqrt(np.mean(first * first) * np.mean(second * second)))
    return float(np.mean(first * second)) / spread if spread else 0.0


def _asked(bench: Bench) -> ReadTurn:
    tactic = consent_specimen("site", "browsing")
    return bench.run("C12:asked", lambda: Trial([plan(use="2 explained opt_in")], 1, (tactic,)))[0]


def _refuses(bench: Bench) -> FloatArray:
    turn = _asked(bench)
    given = turn.after.columns.consent_given[turn.probe.present] != 0
    return np.asarray(~given, dtype=np.float64)


def _type_and_behaviour(bench: Bench) -> float:
    turn = _asked(bench)
    return correlation(turn.before.columns.concern[turn.probe.present], _refuses(bench))


def _concern_and_sharing(bench: Bench) -> float:
    return -_type_and_behaviour(bench)


def _say_and_do(bench: Bench) -> float:
    """Extra churn in the year after a breach, against those who said they would leave."""
    with_breach, without = breached(bench)
    excess = _left(with_breach) - _left(without)
    return excess / with_breach[0].outcome.observed.stated_leaving


def _left(turns: tuple[ReadTurn, ...]) -> float:
    stayed = 1.0
    for turn in turns:
        stayed *= 1.0 - mean(turn.probe.leaving, turn.probe.present)
    return 1.0 - stayed


def _visible(bench: Bench, consent: str) -> ReadTurn:
    tactic = consent_specimen("site", "browsing")
    words = plan(use=f"2 policy {consent}")
    return bench.run(f"C11:{consent}", lambda: Trial([words], 2, (tactic,), people=4_000))[-1]


def _c11(part: str) -> Callable[[Bench], float]:
    def measure(bench: Bench) -> float:
        before, after = _visible(bench, "none"), _visible(bench, "opt_out")
        old, new = before.outcome.observed, after.outcome.observed
        if part == "base":
            return new.visible_customers / old.visible_customers - 1.0
        if part == "track":
            return new.trackability / old.trackability - 1.0
        if part == "recorded":
            return new.recorded_revenue_cents / old.recorded_revenue_cents - 1.0
        return _expected(after) / _expected(before) - 1.0

    return measure


def _expected(turn: ReadTurn) -> float:
    return mean(turn.probe.expected_purchases * turn.before.columns.spend_cents)


def _refusing(
    channel: Channel, consent: ConsentMode, before: str | None = None
) -> Callable[[Bench], float]:
    def measure(bench: Bench) -> float:
        tactic = consent_specimen(channel, "contact" if channel == "mail" else "browsing")
        first = [plan(use=f"1 policy {before}")] if before else []
        plans = [*first, plan(use=f"1 policy {consent}")]
        turn = bench.run(
            f"C13:{channel}:{consent}:{before}", lambda: Trial(plans, len(plans), (tactic,))
        )[-1]
        refused = turn.after.columns.consent_refused[turn.probe.present] != 0
        return float(np.mean(refused))

    return measure


_TOOL = _refusing("mail", "opt_out")
_BANNER = _refusing("site", "opt_out")
_PROMPT = _refusing("push", "opt_in")
_AGAIN = _refusing("mail", "opt_in", before="opt_out")


def _c13_order(bench: Bench) -> float:
    shares = [measure(bench) for measure in (_TOOL, _BANNER, _PROMPT, _AGAIN)]
    return min(after - before for before, after in pairwise(shares))


FACTS: Final[tuple[Fact, ...]] = (
    band("C10a", _start_share(0), (0.20, 0.30), ["B54", "B55", "B56"]),
    band("C10b", _start_share(1), (0.33, 0.43), ["B54", "B55", "B56"]),
    band("C10c", _start_share(2), (0.31, 0.41), ["B54", "B55", "B56"]),
    band("C10d", _drift, (0.0, 2.0), ["B55", "B56"]),
    band("C10e", _type_and_behaviour, (0.0, 0.25), ["B52", "B53"]),
    band("C11a", _c11("base"), (-0.16, -0.08), ["B41", "B42"]),
    band("C11b", _c11("track"), (0.04, 0.12), ["B42"]),
    band("C11c", _c11("recorded"), (-0.13, -0.08), ["B41"]),
    band("C11d", _c11("true"), (-0.04, 0.0), ["B41"]),
    band("C12a", _say_and_do, (0.02, 0.15), ["B90", "B91", "B92"]),
    band("C12b", _concern_and_sharing, (-0.25, -0.05), ["B39", "B52"]),
    band("C13a", _TOOL, (0.0, 0.01), ["B40"]),
    band("C13b", _BANNER, (0.04, 0.15), ["B41"]),
    band("C13c", _PROMPT, (0.50, 0.85), ["B47", "B48", "B51"]),
    band("C13d", _AGAIN, (0.80, 0.90), ["B50"]),
    hard("C13e", _c13_order, ["B40", "B41", "B47", "B50"]),
)
