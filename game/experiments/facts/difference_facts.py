"""Facts about who differs from whom, and which uses are accepted (C27, C28)."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

import numpy as np

from game.experiments.facts.bench import Bench, ReadTurn, Trial, mean, nothing, plan
from game.experiments.facts.fact import Fact, band, hard
from game.experiments.facts.reactions import net_reactions
from game.simulation.arrays import FloatArray, SmallArray

_ACCEPTED: Final = ("own_history_tips", "retargeting_ads", "geofence_offers", "voice_assistant")
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
"""Tactic, setting and place in the order of C28; the same openness and consent for all."""


def _c28_tau(bench: Bench) -> float:
    """Kendall's tau of mean acceptance with the surveys' order; pairs of one place are left out."""
    ranks = [rank for *_, rank in _RANKED]
    scores = [mean(net_reactions(bench, name, words)) for name, words, _ in _RANKED]
    agree = pairs = 0
    for first in range(len(ranks)):
        for second in range(first):
            if ranks[first] == ranks[second]:
                continue
            pairs += 1
            same = (ranks[first] < ranks[second]) == (scores[first] > scores[second])
            agree += 1 if same else -1
    return agree / pairs


def _c28_purpose(bench: Bench) -> float:
    """The same cameras: mean acceptance for safety less that for selling."""
    safety = mean(net_reactions(bench, "face_recognition", "safety:2 explained none"))
    return safety - mean(net_reactions(bench, "face_recognition", "selling:2 explained none"))


def _c28_worst(bench: Bench) -> float:
    """The personal price is accepted least of all."""
    *others, price = (mean(net_reactions(bench, name, words)) for name, words, _ in _RANKED)
    return min(others) - price


def eta_squared(values: FloatArray, groups: SmallArray) -> float:
    """Share of the variance, 0–1, that lies between groups; both hold one entry a person."""
    overall = float(np.mean(values))
    between = 0.0
    for group in np.unique(groups):
        inside = values[groups == group]
        between += (
            len(inside) * (float(np.mean(inside)) - overall) * (float(np.mean(inside)) - overall)
        )
    return between / (len(values) * float(np.var(values)))


def _generations(turn: ReadTurn) -> SmallArray:
    return turn.before.columns.generation[turn.probe.present]


def _c27_acceptance(bench: Bench) -> float:
    """Largest share of variance in the acceptance of four tactics that generations explain."""
    labels = _generations(nothing(bench, 18)[0])
    words = {"voice_assistant": "orders:2 explained none"}
    return max(
        eta_squared(net_reactions(bench, name, words.get(name, "2 explained none")), labels)
        for name in _ACCEPTED
    )


def _c27_churn(bench: Bench) -> float:
    """The same for the reaction in churn.

    That is the probability to leave in the third month of hard
    retargeting, less that of the same person left in peace.
    """
    pushed = bench.run(
        "C27",
        lambda: Trial(
            [plan(retargeting_ads="3 policy none")],
            3,
            (replace(bench.tactic("retargeting_ads"), lead_turns=0),),
        ),
    )[-1]
    calm = nothing(bench, 18)[2]
    both = pushed.probe.present & calm.probe.present
    reaction = (pushed.probe.leaving - calm.probe.leaving)[both]
    return eta_squared(reaction, pushed.before.columns.generation[both])


def _c27_most(bench: Bench) -> float:
    """How far the larger of the two shares stays below the tenth it must never reach."""
    return 0.10 - max(_c27_acceptance(bench), _c27_churn(bench))


FACTS: Final[tuple[Fact, ...]] = (
    band("C27a", _c27_acceptance, (0.0, 0.05), ["S64", "S65", "B59", "B73"]),
    band("C27b", _c27_churn, (0.0, 0.05), ["S64", "S65", "B59", "B73"]),
    hard("C27c", _c27_most, ["B58", "B59"]),
    band("C28a", _c28_tau, (0.7, 1.0), ["B30", "B59", "B61", "B62", "B63", "B69", "B72", "S42"]),
    hard("C28b", _c28_purpose, ["B63", "B65"]),
    hard("C28c", _c28_worst, ["B72"]),
)
