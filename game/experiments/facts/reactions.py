"""Net reactions of people to a tactic of the catalogue, as a survey would find them."""

from dataclasses import replace
from typing import Final

import numpy as np

from game.experiments.facts.bench import Bench, Trial, plan
from game.simulation.arrays import FloatArray

_MIDDLE: Final = 0.5
"""Net reaction that uses half of one side of a rating scale: a choice. With 0.4 to 0.7 the signs of
C9 stay as they are."""
LIKES: Final = 0.3
"""Net reaction (value minus intrusion) that counts as liking or, negative, as creepy: a choice."""


def net_reactions(bench: Bench, tactic: str, words: str) -> FloatArray:
    """Value minus intrusion of every customer in the first month, had nothing gone wrong."""
    made = replace(bench.tactic(tactic), lead_turns=0, error_rate=0.0)
    turn = bench.run(f"net:{tactic}:{words}", lambda: Trial([plan(**{tactic: words})], 1, (made,)))
    contact = turn[0].contact(tactic)
    return (contact.value - contact.intrusion)[turn[0].probe.present]


def ratings(bench: Bench, tactic: str, words: str) -> FloatArray:
    """Each customer's net reaction as an answer from −1 to 1, as surveys ask for them."""
    net = net_reactions(bench, tactic, words)
    return net / (_MIDDLE + np.abs(net))
