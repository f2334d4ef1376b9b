"""The score and the ending of a game, relative to doing nothing on the same seed."""

from collections.abc import Sequence

from game.explanation.endings import ending_of
from game.explanation.goals import game_results, goal_scores, weighted_mean
from game.explanation.reference import abstain_measures
from game.simulation.state import SimulationState
from game.vocabulary.measures import GameScore, TurnMeasures
from game.vocabulary.scenario import ScenarioDefinition


def score_game(
    definition: ScenarioDefinition, seed: int, people: int, final_state: SimulationState
) -> GameScore:
    """The weighted mean of goal points, what it is made of, and the ending.

    Args:
        definition: the scenario.
        seed: of the game.
        people: people drawn.
        final_state: after the last turn played.

    Raises:
        ValueError: no turn has been played.
    """
    turns = [record.measures for record in final_state.history]
    return score_turns(definition, seed, people, turns, ending_of(final_state))


def score_turns(
    definition: ScenarioDefinition,
    seed: int,
    people: int,
    turns: Sequence[TurnMeasures],
    ending: str = "",
) -> GameScore:
    """The score of the turns of a game.

    Args:
        definition: the scenario.
        seed: of the game.
        people: people drawn.
        turns: what every turn played came to. A game that ended early is compared with as many
            turns of doing nothing as it lasted.
        ending: how it ended.

    Raises:
        ValueError: no turn has been played.
    """
    results = game_results(turns)
    abstain = game_results(abstain_measures(definition, seed, people)[: len(turns)])
    scores = goal_scores(definition.goals, results, abstain)
    return GameScore(weighted_mean(definition.goals, scores), scores, ending)
