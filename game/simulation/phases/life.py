"""Phase: some people move house, get a child or retire; others settle. Writes life_phase."""

from typing import Final

from game.simulation import life_phases
from game.simulation.turn_context import Block, TurnContext

WRITES: Final = frozenset({"life_phase"})


def run(turn: TurnContext, block: Block) -> None:
    """Everybody has a draw of the month, customer or not (S66)."""
    drawn = turn.stream("life_phase").uniforms(block.size)
    known = turn.parameters.life
    block.new.life_phase[:] = turn.same_for_all_plans(
        ("life", block.start), lambda: life_phases.next_phases(known, block.old.life_phase, drawn)
    )
