"""Facts about attitudes, consent, and what people say against what they do (C10–C13)."""

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from typing import Final

import numpy as np

from game.experiments.facts.bench import Bench, ReadTurn, Trial, mean, nothing, plan
from game.experiments.facts.breach import breached, gone
from game.experiments.facts.fact import Fact, band, hard
from game.experiments.facts.specimens import consent_specimen
from game.simulation import permissions
from game.simulation.arrays import BoolArray, FloatArray

_FUNDAMENTAL: Final = 0.66
_UNCONCERNED: Final = 0.33
"""Stated concern above and below which people are counted to the outer types (C10): the middles
of the gaps of the drawn distribution, which follows D5."""
_YEARS: Final = 2
_MAIL: Final = "personal_email"
_SHARED: Final = ("profile_questions", "own_history_tips", "geofence_offers", "voice_assistant")


def _shares(concern: FloatArray) -> tuple[float, float, float]:
    """Fundamentalists, pragmatists, unconcerned, by stated concern."""
    fundamental = float(np.mean(concern > _FUNDAMENTAL))
    unconcerned = float(np.mean(concern < _UNCONCERNED))
    return fundamental, 1.0 - fundamental - unconcerned, unconcerned


def _start_share(place: int) -> Callable[[Bench], float]:
    def measure(bench: Bench) -> float:
        return _shares(nothing(bench, 24)[0].before.columns.concern)[place]

    return measure


def _drift(bench: Bench) -> float:
    """Percentage points a year by which the unconcerned grow, over two quiet years of play."""
    turns = nothing(bench, 12 * _YEARS)
    first = _shares(turns[0].before.columns.concern)[2]
    return 100.0 / _YEARS * (_shares(turns[-1].after.columns.concern)[2] - first)


def correlation(one: FloatArray, other: FloatArray) -> float:
    """Pearson's r of two values of the same people; 0 where one does not vary."""
    first, second = one - np.mean(one), other - np.mean(other)
    spread = float(np.sqrt(np.mean(first * first) * np.mean(second * second)))
    return float(np.mean(first * second)) / spread if spread else 0.0


def _asked(bench: Bench) -> ReadTurn:
    """Four tactics of the catalogue, from questions to a voice device, each asking fairly."""
    hand = tuple(replace(bench.tactic(name), lead_turns=0) for name in _SHARED)
    words = dict.fromkeys(_SHARED, "1 explained opt_in")
    return bench.run("C12:asked", lambda: Trial([plan(**words)], 1, hand))[0]


def _type_and_behaviour(bench: Bench) -> float:
    """Correlation of type (0, 1, 2) with refusing one concrete use: tips from purchases."""
    turn = _asked(bench)
    there = turn.probe.present
    concern = turn.before.columns.concern[there]
    types = (concern > _UNCONCERNED).astype(np.float64) + (concern > _FUNDAMENTAL)
    refuses = ~turn.contact("own_history_tips").reached[there]
    return correlation(types, refuses.astype(np.float64))


def _concern_and_sharing(bench: Bench) -> float:
    """Correlation of stated concern with the number of uses, of four, that people say yes to."""
    turn = _asked(bench)
    there = turn.probe.present
    shared = np.zeros(int(np.count_nonzero(there)))
    for name in _SHARED:
        shared += turn.contact(name).reached[there]
    return correlation(turn.before.columns.concern[there], shared)


def _say_and_do(bench: Bench) -> float:
    """Extra churn in the year after a breach / share of a survey who say then they will leave."""
    with_breach, without = breached(bench)
    excess = gone(with_breach) - gone(without)
    return excess / _says(bench)


def _says(bench: Bench) -> float:
    """Share of 1,500 asked in the month of the breach who say they will leave.

    Between the 27 per cent who said they had left and the 70 who would (B91, B92).
    """
    return breached(bench)[0][0].outcome.observed.stated_leaving


def _visible(bench: Bench, consent: str) -> ReadTurn:
    """A site that records browsing, before the rule and with the banners it brought.

    Part C says "from opt-out to a real opt-in rule"; what its sources saw was sites on which nobody
    was asked, and then the banner that most visitors click away (B41, B42).
    """
    tactic = consent_specimen("site", "browsing")
    words = plan(use=f"2 policy {consent}")
    return bench.run(f"C11:{consent}", lambda: Trial([words], 2, (tactic,), people=4_000))[-1]


def _c11(part: str) -> Callable[[Bench], float]:
    """With the banner / without − 1, for one of five.

    Visible customers, life of a profile, revenue recorded and true, and recorded revenue per
    profile: one that lasts half as long counts twice.
    """

    def measure(bench: Bench) -> float:
        before, after = _visible(bench, "none"), _visible(bench, "opt_out")
        old, new = before.outcome.observed, after.outcome.observed
        base = new.visible_customers / old.visible_customers
        track = new.trackability / old.trackability
        recorded = new.recorded_revenue_cents / old.recorded_revenue_cents
        true = _expected(after) / _expected(before)
        worth = recorded * track / base
        parts = {"base": base, "track": track, "recorded": recorded, "true": true, "worth": worth}
        return parts[part] - 1.0

    return measure


def _expected(turn: ReadTurn) -> float:
    return mean(turn.probe.expected_purchases * turn.before.columns.spend_cents)


def _refused(bench: Bench, tactic: str, words: str) -> float:
    """Share of customers whom a tactic of the catalogue does not reach, as they said no.

    The same people are asked by each mechanism, in a played month.
    """
    made = replace(bench.tactic(tactic), lead_turns=0)
    turn = bench.run(f"C13:{tactic}", lambda: Trial([plan(**{tactic: words})], 1, (made,)))[0]
    return 1.0 - float(np.mean(turn.contact(tactic).reached[turn.probe.present]))


def _off_the_list(bench: Bench, *words: str) -> float:
    """Share of customers not on the mailing list: no longer by default, or without a yes."""
    made = replace(bench.tactic(_MAIL), lead_turns=0)
    plans = [plan(**{_MAIL: item}) for item in words]
    turn = bench.run(f"C13:{words}", lambda: Trial(plans, len(plans), (made,)))[-1]
    bit = np.uint64(permissions.bits(made.purpose, ("contact",)))
    after = turn.after.columns
    if words[-1].endswith("opt_out"):
        off: BoolArray = (after.consent_refused & bit) != 0
    else:
        off = (after.consent_given & bit) == 0
    return float(np.mean(off[turn.probe.present]))


def _effort(bench: Bench) -> float:
    """A mailing list that holds all until they take the trouble to object."""
    return _off_the_list(bench, "1 policy opt_out")


def _banner(bench: Bench) -> float:
    """Banners on a site and beside advertisements on the web."""
    words = "1 policy opt_out"
    return 0.5 * (
        _refused(bench, "own_history_tips", words) + _refused(bench, "retargeting_ads", words)
    )


def _prompt(bench: Bench) -> float:
    """The telephone's own question, with no reason given: messages on it, and where it is."""
    words = "1 policy opt_in"
    return 0.5 * (
        _refused(bench, "push_messages", words) + _refused(bench, "geofence_offers", words)
    )


def _again(bench: Bench) -> float:
    """A mailing list that was used by default and is then asked for a yes."""
    return _off_the_list(bench, "1 policy opt_out", "1 policy opt_in")


def _c13_order(bench: Bench) -> float:
    shares = [measure(bench) for measure in (_effort, _banner, _prompt, _again)]
    return min(after - before for before, after in pairwise(shares))


FACTS: Final[tuple[Fact, ...]] = (
    band("C10a", _start_share(0), (0.20, 0.30), ["B54", "B55", "B56"]),
    band("C10b", _start_share(1), (0.33, 0.43), ["B54", "B55", "B56"]),
    band("C10c", _start_share(2), (0.31, 0.41), ["B54", "B55", "B56"]),
    band("C10d", _drift, (0.0, 2.0), ["B55", "B56"]),
    hard("C10f", _drift, ["B55", "B56"]),
    band("C10e", _type_and_behaviour, (0.0, 0.25), ["B52", "B53"]),
    band("C11a", _c11("base"), (-0.16, -0.08), ["B41", "B42"]),
    band("C11b", _c11("track"), (0.04, 0.12), ["B42"]),
    band("C11c", _c11("recorded"), (-0.13, -0.08), ["B41"]),
    band("C11d", _c11("true"), (-0.04, 0.0), ["B41"]),
    hard("C11e", _c11("worth"), ["B42"]),
    band("C12a", _say_and_do, (0.02, 0.15), ["B90", "B91", "B92"]),
    band("C12b", _concern_and_sharing, (-0.25, -0.05), ["B39", "B52"]),
    band("C12c", _says, (0.27, 0.70), ["B91", "B92"]),
    band("C13a", _effort, (0.0, 0.01), ["B40"]),
    band("C13b", _banner, (0.04, 0.15), ["B41"]),
    band("C13c", _prompt, (0.50, 0.85), ["B47", "B48", "B51"]),
    band("C13d", _again, (0.80, 0.90), ["B50"]),
    hard("C13e", _c13_order, ["B40", "B41", "B47", "B50"]),
)
