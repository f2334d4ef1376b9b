"""Facts about contacts: openness, control, targeting, data, novelty (C1–C9, C22–C28)."""

from dataclasses import replace
from typing import Final

import numpy as np

from game.experiments.facts.bench import Bench, ReadTurn, Trial, mean, plan
from game.experiments.facts.fact import Fact, band, hard
from game.experiments.facts.reactions import LIKES, ratings
from game.experiments.facts.specimens import (
    approach,
    banner,
    control_specimen,
    precise,
)
from game.experiments.facts.steps import make_everybody_wary
from game.simulation.arrays import BoolArray, FloatArray


def _overt_and_covert(bench: Bench) -> tuple[float, float]:
    def trial(openness: str) -> Trial:
        tactic = bench.tactic("next_best_action")
        ready = {"data_integration": 3}
        words = plan(ready, next_best_action=f"clicks:2 {openness} none")
        hand = (replace(tactic, lead_turns=0),)
        return Trial([words], 1, hand, changes={1: make_everybody_wary})

    overt = bench.run("C1:overt", lambda: trial("explained"))[0]
    covert = bench.run("C1:covert", lambda: trial("hidden"))[0]
    noticed: BoolArray = (covert.after.columns.aware != 0) & covert.probe.present
    return (
        mean(overt.contact("next_best_action").response, noticed),
        mean(covert.contact("next_best_action").response, noticed),
    )


def _c1_sign(bench: Bench) -> float:
    overt, covert = _overt_and_covert(bench)
    return overt - covert


def _c1_ratio(bench: Bench) -> float:
    overt, covert = _overt_and_covert(bench)
    return overt / covert


def _responses(bench: Bench, targeted: bool, obtrusive: bool) -> FloatArray:
    name = f"C3:{targeted}:{obtrusive}"
    turn = bench.run(
        name,
        lambda: Trial([plan(banner="2 policy none")], 1, (banner(targeted, obtrusive),)),
    )[0]
    return turn.contact("banner").response[turn.probe.present]


def _c3_lifts(bench: Bench) -> tuple[float, float, float]:
    neither = mean(_responses(bench, False, False))
    return (
        mean(_responses(bench, True, False)) - neither,
        mean(_responses(bench, False, True)) - neither,
        mean(_responses(bench, True, True)) - neither,
    )


def _c3_sign(bench: Bench) -> float:
    targeted, obtrusive, both = _c3_lifts(bench)
    return min(targeted, obtrusive, max(targeted, obtrusive) - both)


def _c3_combined(bench: Bench) -> float:
    targeted, obtrusive, both = _c3_lifts(bench)
    return both / max(targeted, obtrusive)


def _c3_terciles(bench: Bench) -> float:
    turn = bench.run("C3:True:True", lambda: Trial([]))[0]
    concern = turn.before.columns.concern[turn.probe.present]
    low, high = np.quantile(concern, [1 / 3, 2 / 3])
    gap = np.maximum(
        mean(_responses(bench, True, False)), mean(_responses(bench, False, True))
    ) - _responses(bench, True, True)
    single = _responses(bench, True, False)
    gap = single - _responses(bench, True, True)
    bottom = mean(gap, concern <= low)
    return mean(gap, concern >= high) / bottom if bottom > 0 else 9.0


def _controlled(bench: Bench, depth: float, consent: str) -> ReadTurn:
    return bench.run(
        f"C4:{depth}:{consent}",
        lambda: Trial(
            [plan({"control_panel": 2}, personal=f"2 policy {consent}")],
            1,
            (control_specimen(depth),),
        ),
    )[0]


def _c4(bench: Bench, depth: float) -> float:
    without, with_panel = _controlled(bench, depth, "none"), _controlled(bench, depth, "panel")
    there = without.probe.present
    before = mean(without.contact("personal").response, there)
    return mean(with_panel.contact("personal").response, there) / before


def _c4_intimate(bench: Bench) -> float:
    return _c4(bench, 3.0) - _c4(bench, 2.0)


def _c4_groups(bench: Bench) -> float:
    """Those who tend to say no gain more than those who do not."""
    without, with_panel = _controlled(bench, 2.0, "none"), _controlled(bench, 2.0, "panel")
    there = without.probe.present
    susceptible = without.before.columns.susceptibility > 0.5
    before = without.contact("personal").response
    now = with_panel.contact("personal").response
    closed, relaxed = there & susceptible, there & ~susceptible
    return mean(now, closed) / mean(before, closed) - mean(now, relaxed) / mean(before, relaxed)


def _aged(bench: Bench) -> tuple[ReadTurn, FloatArray]:
    words = plan(exact="2 policy none", middling="2 policy none", generic="2 policy none")
    turn = bench.run(
        "C6",
        lambda: Trial(
            [plan()] * 4 + [words],
            5,
            (precise("exact"), precise("middling"), precise("generic")),
            people=6_000,
        ),
    )[-1]
    return turn, turn.before.columns.turns_since_purchase.astype(np.float64)


def _c6_crossover(bench: Bench) -> float:
    turn, months = _aged(bench)
    exact, middling = turn.contact("exact").response, turn.contact("middling").response
    there = turn.probe.present
    leads = [mean(exact - middling, there & (months == month)) for month in range(5)]
    for month in range(4):
        if leads[month] > 0.0 >= leads[month + 1]:
            return month + leads[month] / (leads[month] - leads[month + 1])
    return -1.0 if leads[0] <= 0.0 else 9.0


def _c6_generic(bench: Bench) -> float:
    """Among those who did not buy just now, of whom most have no concrete need."""
    turn, months = _aged(bench)
    difference = turn.contact("generic").response - turn.contact("exact").response
    return mean(difference, turn.probe.present & (months >= 1))


def _approached(bench: Bench, depth: float) -> FloatArray:
    turn = bench.run(
        f"C8:{depth}", lambda: Trial([plan(approach="2 policy none")], 1, (approach(depth),))
    )[0]
    contact = turn.contact("approach")
    return (contact.value - contact.intrusion)[turn.probe.present]


def _c8_like(bench: Bench) -> float:
    return float(np.mean(_approached(bench, 1.0) > LIKES))


def _c8_creepy(bench: Bench) -> float:
    return float(np.mean(_approached(bench, 2.6) < -LIKES))


def bimodality(values: FloatArray) -> float:
    """Sarle's coefficient: 0.555 for a uniform distribution, more for two peaks."""
    centred = values - np.mean(values)
    variance = float(np.mean(centred * centred))
    skewness = float(np.mean(centred * centred * centred)) / (variance * float(np.sqrt(variance)))
    kurtosis = float(np.mean((centred * centred) * (centred * centred))) / (variance * variance)
    return (skewness * skewness + 1.0) / kurtosis


def _c9_contested(bench: Bench) -> float:
    contested = (
        ("face_recognition", "selling:2 explained none"),
        ("retargeting_ads", "2 explained none"),
        ("next_best_action", "payments:2 explained none"),
    )
    return min(bimodality(ratings(bench, name, words)) for name, words in contested) - 0.555


def _c9_benign(bench: Bench) -> float:
    benign = (("own_history_tips", "2 explained none"), ("segment_offers", "2 explained none"))
    return 0.555 - max(bimodality(ratings(bench, name, words)) for name, words in benign)


FACTS: Final[tuple[Fact, ...]] = (
    hard("C1a", _c1_sign, ["S99", "S100", "B1", "B3", "B9"]),
    band("C1b", _c1_ratio, (1.2, 2.5), ["B3", "B9"]),
    hard("C3a", _c3_sign, ["B2", "S26", "S69"]),
    band("C3b", _c3_combined, (0.2, 0.9), ["B2"]),
    band("C3c", _c3_terciles, (1.2, 9.0), ["B2"]),
    band("C4a", lambda bench: _c4(bench, 3.0), (1.5, 2.2), ["B3", "B109", "B30"]),
    band("C4b", lambda bench: _c4(bench, 0.0), (0.9, 1.1), ["B3"]),
    hard("C4c", _c4_intimate, ["B3"]),
    hard("C4d", _c4_groups, ["B3"]),
    band("C6a", _c6_crossover, (1.0, 3.0), ["B5"]),
    hard("C6b", _c6_generic, ["B6"]),
    band("C8a", _c8_like, (0.28, 0.40), ["S46", "B30", "B61"]),
    band("C8b", _c8_creepy, (0.28, 0.45), ["S47", "B30", "B61"]),
    hard("C9a", _c9_contested, ["B38", "B21", "B61"]),
    hard("C9b", _c9_benign, ["B38", "B21", "B61"]),
)
