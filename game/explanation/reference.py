"""The game without personalisation that results are compared with, on the same seed."""

from typing import Final

from game.explanation.running import PlayedGame, run
from game.vocabulary.decisions import NO_DECISIONS
from game.vocabulary.measures import TurnMeasures
from game.vocabulary.scenario import ScenarioDefinition

_KEPT: Final = 4
_played: list[PlayedGame] = []


def abstain_measures(
    definition: ScenarioDefinition, seed: int, people: int
) -> tuple[TurnMeasures, ...]:
    """Measures of every turn of the game in which nothing is ever decided.

    The last few games are remembered: the same one is asked for after every turn.
    """
    for game in _played:
        if (game.seed, game.people) == (seed, people) and game.definition == definition:
            return tuple(turn.measures for turn in game.turns)
    game = run(definition, seed, lambda _: NO_DECISIONS, people, brief=True)
    _played.append(game)
    del _played[:-_KEPT]
    return tuple(turn.measures for turn in game.turns)
