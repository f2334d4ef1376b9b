"""Phase: some people move house, get a child or retire; others settle. Writes life_phase."""

from typing import Final

from game.simulation import life_phases
from game.simulation.arrays import SmallArray
from game.simulation.turn_context import Block, TurnContext

WRITES: Final = frozenset({"life_phase"})
DRAW: Final = "life_phase"
"""Name of the draw that decides who enters another phase."""


def run(turn: TurnContext, block: Block) -> None:
    """Everybody has a draw of the month, customer or not (S66)."""
    drawn = turn.stream(DRAW).uniforms(block.size)
    known = turn.parameters.life
    block.new.life_phase[:] = turn.same_for_all_plans(
        ("life", block.start), lambda: life_phases.next_phases(known, block.old.life_phase, drawn)
    )


def of_everybody(turn: TurnContext) -> SmallArray:
    """The phases after this turn, one per person, whatever is played in it (S66)."""
    before = turn.before.columns.life_phase
    drawn = turn.stream(DRAW).uniforms(len(before))
    return life_phases.next_phases(turn.parameters.life, before, drawn)
