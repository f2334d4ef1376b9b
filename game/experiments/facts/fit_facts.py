"""Facts about what is sent: tricks, segments, accuracy, surprise, rank of uses (C22–C28)."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

import numpy as np

from game.experiments.facts.bench import Bench, ReadTurn, Trial, mean, plan
from game.experiments.facts.fact import Fact, band, hard
from game.experiments.facts.reactions import LIKES, net_reactions
from game.experiments.facts.specimens import (
    accuracy_specimen,
    feed,
    named_mail,
    step_specimen,
)
from game.experiments.facts.steps import adopt
from game.simulation.arrays import BoolArray, FloatArray, SmallArray
from game.simulation.columns import Columns


def _named(bench: Bench, adoption: float, name: bool) -> ReadTurn:
    return bench.run(
        f"C22:{adoption}:{name}",
        lambda: Trial(
            [plan(mail="2 explained none")], 1, (named_mail(name),), changes={1: adopt(adoption)}
        ),
    )[0]


def _c22_lift(adoption: float) -> Callable[[Bench], float]:
    def measure(bench: Bench) -> float:
        named, plain = _named(bench, adoption, True), _named(bench, adoption, False)
        there = named.probe.present
        return (
            mean(named.contact("mail").response, there)
            / mean(plain.contact("mail").response, there)
            - 1.0
        )

    return measure


def _c22_stranger(bench: Bench) -> float:
    named, plain = _named(bench, 0.95, True), _named(bench, 0.95, False)
    strangers = named.probe.present & (named.before.columns.tenure <= 3)
    return mean(plain.contact("mail").response, strangers) - mean(
        named.contact("mail").response, strangers
    )


def _c22_buyer(bench: Bench) -> float:
    """Strangers mind more than those who have been customers for long."""
    named, plain = _named(bench, 0.95, True), _named(bench, 0.95, False)
    tenure = named.before.columns.tenure
    change = named.contact("mail").response - plain.contact("mail").response
    there = named.probe.present
    return mean(change, there & (tenure >= 24)) - mean(change, there & (tenure <= 3))


def _c22_implicit(bench: Bench) -> float:
    turn = bench.run(
        "C22:implicit",
        lambda: Trial(
            [plan(own_history_tips="2 policy none")],
            1,
            (replace(bench.tactic("own_history_tips"), lead_turns=0),),
        ),
    )[0]
    return mean(turn.contact("own_history_tips").response, turn.probe.present) - 1.0


def _step(bench: Bench, kind: str, noisy: bool = False) -> FloatArray:
    words = plan(offer="2 policy none")
    turn = bench.run(
        f"C23:{kind}:{noisy}", lambda: Trial([words], 1, (step_specimen(kind, noisy),))
    )[0]
    return turn.contact("offer").response[turn.probe.present]


def _c23_segments(bench: Bench) -> float:
    return mean(_step(bench, "segments")) / mean(_step(bench, "uniform")) - 1.0


def _c23_persons(bench: Bench) -> float:
    return mean(_step(bench, "persons")) / mean(_step(bench, "segments")) - 1.0


def _c23_thin(bench: Bench) -> float:
    return mean(_step(bench, "uniform")) - mean(_step(bench, "persons", noisy=True))


def _c24_break_even(bench: Bench) -> float:
    """Against the same tip for everybody alike."""
    accuracies = (0.3, 0.5, 0.7, 0.9)
    alike = bench.run(
        "C24:plain", lambda: Trial([plan(tip="2 policy none")], 1, (accuracy_specimen(None),))
    )[0]
    plain = mean(alike.contact("tip").response, alike.probe.present)
    gains = []
    for accuracy in accuracies:
        turn = bench.run(
            f"C24:{accuracy}",
            lambda accuracy=accuracy: Trial(  # type: ignore[misc]  # bound now
                [plan(tip="2 policy none")], 1, (accuracy_specimen(accuracy),)
            ),
        )[0]
        gains.append(mean(turn.contact("tip").response, turn.probe.present) - plain)
    for place in range(len(gains) - 1):
        below, above = gains[place], gains[place + 1]
        if below < 0.0 <= above:
            step = accuracies[place + 1] - accuracies[place]
            return accuracies[place] + step * -below / (above - below)
    return 0.0 if gains[0] >= 0.0 else 1.0


def _liking(bench: Bench, share: float) -> float:
    turn = bench.run(
        f"C26:{share}", lambda: Trial([plan(feed="2 policy none")], 9, (feed(share),), people=800)
    )[-1]
    return mean(turn.contact("feed").value, turn.probe.present)


def _c26_order(bench: Bench) -> float:
    exploit, serendipity, chance = (_liking(bench, share) for share in (0.0, 0.2, 1.0))
    return min(serendipity - exploit, exploit - chance)


def _c26_best(bench: Bench) -> float:
    shares = (0.0, 0.1, 0.2, 0.3, 0.4, 0.6)
    return max(shares, key=lambda share: _liking(bench, share))


_RANKED: Final[Sequence[tuple[str, str, int]]] = (
    ("own_history_tips", "2 explained none", 1),
    ("proactive_repair", "2 explained none", 1),
    ("geofence_offers", "2 explained none", 2),
    ("retargeting_ads", "2 explained none", 2),
    ("voice_assistant", "orders:2 explained none", 3),
    ("store_beacons", "2 explained none", 4),
    ("face_recognition", "selling:2 explained none", 4),
    ("personal_prices", "upward:2 explained none", 5),
)


def _accepting(bench: Bench, name: str, words: str) -> float:
    return float(np.mean(net_reactions(bench, name, words) > -LIKES))


def _c28_tau(bench: Bench) -> float:
    held = {entry.tactic.id for entry in bench.laboratory.hand}
    known = [row for row in _RANKED if row[0] in held]
    ranks = [rank for *_, rank in known]
    scores = [mean(net_reactions(bench, name, words)) for name, words, _ in known]
    agree = pairs = 0
    for first in range(len(known)):
        for second in range(first):
            if ranks[first] == ranks[second]:
                continue
            pairs += 1
            same = (ranks[first] < ranks[second]) == (scores[first] > scores[second])
            agree += 1 if same else -1
    return agree / pairs


def _c28_purpose(bench: Bench) -> float:
    safety = _accepting(bench, "face_recognition", "safety:2 explained none")
    return safety - _accepting(bench, "face_recognition", "selling:2 explained none")


def eta_squared(values: FloatArray, groups: SmallArray) -> float:
    """Share of the variance that lies between groups."""
    overall = float(np.mean(values))
    between = 0.0
    for group in np.unique(groups):
        inside = values[groups == group]
        between += (
            len(inside) * (float(np.mean(inside)) - overall) * (float(np.mean(inside)) - overall)
        )
    return between / (len(values) * float(np.var(values)))


def _labels(columns: Columns, there: BoolArray) -> SmallArray:
    return columns.generation[there]


def _c27_acceptance(bench: Bench) -> float:
    values = net_reactions(bench, "retargeting_ads", "2 explained none")
    turn = bench.run("net:retargeting_ads:2 explained none", lambda: Trial([]))[1]
    return eta_squared(values, _labels(turn.before.columns, turn.probe.present))


def _c27_churn(bench: Bench) -> float:
    turn = bench.run("net:retargeting_ads:2 explained none", lambda: Trial([]))[1]
    there = turn.probe.present
    return eta_squared(turn.probe.leaving[there], _labels(turn.before.columns, there))


FACTS: Final[tuple[Fact, ...]] = (
    band("C22a", _c22_lift(0.0), (0.15, 0.25), ["B12"]),
    band("C22b", _c22_lift(0.95), (-0.05, 0.05), ["B13"]),
    hard("C22c", _c22_stranger, ["B11"]),
    hard("C22d", _c22_buyer, ["B11"]),
    hard("C22e", _c22_implicit, ["B8", "B11"]),
    band("C23a", _c23_segments, (0.05, 0.60), ["B23", "S33", "S34", "S35"]),
    band("C23b", _c23_persons, (0.0, 0.05), ["B24", "S75"]),
    hard("C23c", _c23_thin, ["B24"]),
    band("C24a", _c24_break_even, (0.5, 0.7), ["S80", "S81", "B34", "B16", "B105"]),
    hard("C26a", _c26_order, ["B103", "B104", "S97", "S108", "S109"]),
    band("C26b", _c26_best, (0.1, 0.3), ["B103"]),
    band("C27a", _c27_acceptance, (0.0, 0.05), ["S64", "S65", "B59", "B73"]),
    band("C27b", _c27_churn, (0.0, 0.05), ["S64", "S65", "B59", "B73"]),
    band("C28a", _c28_tau, (0.7, 1.0), ["B30", "B59", "B61", "B62", "B63", "B69", "B72", "S42"]),
    hard("C28b", _c28_purpose, ["B63", "B65"]),
)
