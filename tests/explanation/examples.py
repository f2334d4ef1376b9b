"""Scenarios the tests of explanations play."""

from dataclasses import replace
from functools import cache

from game.scenario.finding import find_scenarios
from game.scenario.loaded import LoadedScenario
from game.scenario.loading import load_scenario
from game.simulation.state import SimulationState
from game.simulation.turn import TurnOutcome, play_turn
from game.vocabulary.decisions import TurnDecisions
from game.vocabulary.refusals import Refused
from game.vocabulary.scenario import EndingDefinition, ScenarioDefinition
from game.vocabulary.settings import TacticSetting

SHIPPED = ("corner_bakery", "telecom_churn")
LIBRARY = tuple(
    entry.id for entry in find_scenarios() if entry.listed and entry.origin == "shipped"
)


@cache
def shipped(scenario: str) -> ScenarioDefinition:
    """A shipped scenario."""
    loaded = load_scenario(scenario)
    assert isinstance(loaded, LoadedScenario), loaded
    return loaded.definition


def everything_open(definition: ScenarioDefinition) -> ScenarioDefinition:
    """The scenario with every card and lever open from the start, money enough, and no events."""
    return replace(
        definition,
        hand=tuple(replace(entry, opens_turn=1, max_level=3) for entry in definition.hand),
        levers=tuple(replace(entry, opens_turn=1) for entry in definition.levers),
        events=(),
        start=replace(definition.start, cash_cents=10**9, data_integration=3),
        endings=(EndingDefinition("end", None, "sound"),),
    )


def plan(**levels: int) -> TurnDecisions:
    """Tactics at these levels, explained and asked."""
    return TurnDecisions(
        tactics={
            tactic: TacticSetting(level, openness="explained", consent="opt_in")
            for tactic, level in levels.items()
        }
    )


def played(state: SimulationState, decisions: TurnDecisions) -> TurnOutcome:
    """The outcome of a turn that can be played."""
    outcome = play_turn(state, decisions)
    assert not isinstance(outcome, Refused), outcome
    return outcome
