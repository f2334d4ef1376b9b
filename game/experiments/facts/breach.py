"""A year with a breach and the same year without, for the facts that are read on it."""

from dataclasses import replace
from typing import Final

import numpy as np

from game.experiments.facts.bench import Bench, ReadTurn, Trial, mean, plan
from game.experiments.facts.steps import with_parameter
from game.simulation.arrays import BoolArray

SURE: Final = 1_000.0
_USES: Final = ("own_history_tips", "personal_email", "geofence_offers", "device_diagnostics")


def breached(
    bench: Bench, sector: str | None = None, way: str = "policy opt_out"
) -> tuple[tuple[ReadTurn, ...], tuple[ReadTurn, ...]]:
    """A year from a breach on, and the same year without; in between everything is alike.

    The breach happens in month 2 for certain, and in no other; its size is the game's own.

    Args:
        bench: the seed.
        sector: whose data they are.
        way: openness and consent of the four uses that gathered the data; those that were
            explained with a panel go on, as openness counts while it lasts (D7).
    """
    hand = tuple(
        replace(bench.tactic(item), lead_turns=0, message_load=0.0, load_by_level=None)
        for item in _USES
    )
    levers = {"data_integration": 2, "research_survey": 3}
    goes_on = way.endswith("panel")
    if goes_on:
        levers["control_panel"] = 1

    def trial(chance: float) -> Trial:
        changes = {
            1: with_parameter("incidents", "breach_chance", 0.0),
            2: with_parameter("incidents", "breach_chance", chance),
            3: with_parameter("incidents", "breach_chance", 0.0),
        }
        using = plan(levers, **{entry.id: f"1 {way}" for entry in hand})
        asking = plan({"research_survey": 3})
        return Trial(
            [using, using if goes_on else asking], 13, hand, changes=changes, sector=sector
        )

    hit = bench.run(f"C19:{sector}:{way}:hit", lambda: trial(SURE))
    spared = bench.run(f"C19:{sector}:{way}:spared", lambda: trial(0.0))
    return hit[1:], spared[1:]


def most_loyal(turn: ReadTurn) -> BoolArray:
    """Which people are the third who bought most often so far, and longest where that is equal."""
    columns, there = turn.before.columns, turn.probe.present
    bonds = columns.purchases + columns.tenure / 1_000.0
    chosen: BoolArray = there & (bonds >= np.quantile(bonds[there], 2 / 3))
    return chosen


def gone(turns: tuple[ReadTurn, ...], loyal: bool = False) -> float:
    """Share of the customers of the first turn expected to leave within these turns."""
    group = most_loyal(turns[0]) if loyal else turns[0].probe.present
    stayed = np.ones(len(group))
    for turn in turns:
        stayed *= 1.0 - turn.probe.leaving
    return 1.0 - mean(stayed, group)
