"""Phase: attitudes drift with experience. Writes concern and susceptibility.

Quiet months calm people slowly (B55: towards unconcerned); what intrudes, what comes out and what
is stolen stirs them up. What one reacts to follows only as far as it rests on stated concern.
"""

from typing import Final

import numpy as np

from game.simulation import intrusion
from game.simulation.arrays import FloatArray
from game.simulation.turn_context import Block, TurnContext

WRITES: Final = frozenset({"concern", "susceptibility"})


def run(turn: TurnContext, block: Block) -> None:
    """Each by what that person went through this month; strangers only calm down (B55, B69).

    Equation:
        excess = Σ intrusion − unnoticed
        concern += calming · concern · max(−1, min(0, excess / unnoticed))
            + (1 − concern) · min(1, stirred_by_intrusion · max(0, excess)
            + stirred_by_incident · Σ min(1, severity) · coverage)
        susceptibility += concern_weight · Δ concern
    """
    known = turn.parameters.attitude
    old, new, scratch = block.old, block.new, block.scratch
    excess, change = scratch.work[0], scratch.work[1]
    np.multiply(scratch.intrusion, scratch.present_share, out=excess)
    np.subtract(excess, known.unnoticed, out=excess)
    np.divide(excess, known.unnoticed, out=change)
    np.clip(change, -1.0, 0.0, out=change)
    np.multiply(change, known.calming, out=change)
    np.multiply(change, old.concern, out=change)
    stirred = np.maximum(excess, scratch.zeros, out=excess)
    np.multiply(stirred, known.stirred_by_intrusion, out=stirred)
    _add_incidents(turn, block, stirred)
    np.minimum(stirred, 1.0, out=stirred)
    room = np.subtract(1.0, old.concern, out=scratch.work[2])
    np.multiply(stirred, room, out=stirred)
    np.add(change, stirred, out=change)
    np.add(old.concern, change, out=new.concern)
    np.clip(new.concern, 0.0, 1.0, out=new.concern)
    np.subtract(new.concern, old.concern, out=change)
    np.multiply(change, turn.parameters.population.concern_weight, out=change)
    np.add(old.susceptibility, change, out=new.susceptibility)
    np.clip(new.susceptibility, 0.0, 1.0, out=new.susceptibility)


def _add_incidents(turn: TurnContext, block: Block, stirred: FloatArray) -> None:
    known = turn.parameters.attitude
    scratch = block.scratch
    for scandal in turn.happenings.scandals:
        heard = intrusion.coverage(block, scandal)
        heard *= min(1.0, scandal.severity) * known.stirred_by_incident
        np.add(stirred, heard, out=stirred)
    for severity in _severities_for_all(turn):
        stirred += scratch.present_share * (min(1.0, severity) * known.stirred_by_incident)


def _severities_for_all(turn: TurnContext) -> list[float]:
    """A breach of ours strikes all customers; a rival's case those who suspect us."""
    happened = turn.happenings
    severities = []
    if happened.breach is not None:
        severities.append(happened.breach.severity)
    if happened.spill is not None:
        severities.append(happened.spill.suspicion)
    return severities
