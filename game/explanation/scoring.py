"""The score and the ending of a game, relative to doing nothing on the same seed."""

from game.explanation.endings import ending_of
from game.explanation.goals import game_results, goal_scores, weighted_mean
from game.explanation.reference import abstain_measures
from game.simulation.state import SimulationState
from game.vocabulary.measures import GameScore
from game.vocabulary.scenario import ScenarioDefinition


def score_game(
    definition: ScenarioDefinition, seed: int, people: int, final_state: SimulationState
) -> GameScore:
    """The weighted mean of goal points, what it is made of, and the ending.

    Args:
        definition: the scenario.
        seed: of the game.
        people: people drawn.
        final_state: after the last turn played. A game that ended early is compared with as many
            turns of doing nothing as it lasted.

    Raises:
        ValueError: no turn has been played.
    """
    turns = [record.measures for record in final_state.history]
    results = game_results(turns)
    abstain = game_results(abstain_measures(final_state.definition, seed, people)[: len(turns)])
    scores = goal_scores(definition.goals, results, abstain)
    return GameScore(
        score=weighted_mean(definition.goals, scores),
        goals=scores,
        ending=ending_of(final_state),
    )
