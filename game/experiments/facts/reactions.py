"""Net reactions of people to a tactic of the catalogue, as a survey would find them."""

from dataclasses import replace
from typing import Final

import numpy as np

from game.experiments.facts.bench import Bench, Trial, plan
from game.simulation.arrays import FloatArray

_MIDDLE: Final = 0.4
"""Net reaction at which half of the scale is used: a choice."""
LIKES: Final = 0.3
"""Net reaction (value minus intrusion) that counts as liking or, negative, as creepy: a choice."""


def net_reactions(bench: Bench, tactic: str, words: str) -> FloatArray:
    """Value minus intrusion of everybody present in the month the tactic starts."""

    def trial() -> Trial:
        setup = replace(bench.tactic(tactic), lead_turns=0, error_rate=0.0)
        levers = {"data_integration": 3, "control_panel": 1}
        ready = plan(levers)
        return Trial([ready, plan(levers, **{tactic: words})], 2, (setup,))

    turn = bench.run(f"net:{tactic}:{words}", trial)[1]
    contact = turn.contact(tactic)
    there = turn.probe.present
    return (contact.value - contact.intrusion)[there]


def ratings(bench: Bench, tactic: str, words: str) -> FloatArray:
    """The same on a rating scale that ends at −1 and 1, as a survey would print it."""
    net = net_reactions(bench, tactic, words)
    return net / (_MIDDLE + np.abs(net))
