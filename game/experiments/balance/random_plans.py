"""Plans drawn at random: what tells what a tactic or a setting does, whoever plays it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from game.experiments.dice import Dice
from game.explanation.choosing import options
from game.explanation.wishes import Wish, grant
from game.simulation.state import SimulationState
from game.vocabulary.catalogue import TacticDefinition
from game.vocabulary.decisions import TurnDecisions
from game.vocabulary.scenario import ScenarioDefinition
from game.vocabulary.settings import TacticSetting

MEAN_TACTICS: Final = 5.0
"""Tactics wished for in a random plan, on average, in a large hand; a choice."""
MEAN_LEVERS: Final = 3.0
PANEL_SHARE: Final = 0.3
"""Share of random plans in which tactics may rely on a control panel; a choice."""


@dataclass(frozen=True, slots=True)
class RandomPlan:
    """A wish kept up for a whole game, as far as money and openings allow.

    Attributes:
        key: what it was drawn from; answers to events are too.
        tactics: tactic id → setting, the dearest wishes first.
        levers: lever id → level.
    """

    key: str
    tactics: dict[str, TacticSetting]
    levers: dict[str, int]

    def decide(self, state: SimulationState) -> TurnDecisions:
        """As much of it as can be played now."""
        choices = {
            event: Dice(f"{self.key}/{event}").one_of(ids) for event, ids in options(state).items()
        }
        return grant(state, Wish(self.tactics, self.levers, choices))


def draw_plan(definition: ScenarioDefinition, key: str) -> RandomPlan:
    """A plan in which each tactic and each lever is on or off independently of the others."""
    dice = Dice(f"random plan/{key}")
    hand, levers = definition.hand, definition.levers
    tactic_share = min(0.5, MEAN_TACTICS / max(1, len(hand)))
    lever_share = min(0.4, MEAN_LEVERS / max(1, len(levers)))
    wished = [entry.tactic for entry in dice.shuffled(hand) if dice.draw() < tactic_share]
    pulled = [entry.lever.id for entry in dice.shuffled(levers) if dice.draw() < lever_share]
    # One panel serves all tactics, so it is drawn once; else nearly every plan would need it.
    panel = dice.draw() < PANEL_SHARE
    tactics = {tactic.id: _draw_setting(tactic, dice, panel) for tactic in wished}
    drawn: dict[str, int] = {lever: 1 + int(2 * dice.draw()) for lever in pulled}
    return RandomPlan(key, tactics, {**_required(definition, wished, tactics), **drawn})


def _required(
    definition: ScenarioDefinition,
    wished: Sequence[TacticDefinition],
    tactics: Mapping[str, TacticSetting],
) -> dict[str, int]:
    """Levers without which some of the tactics could never be played as drawn."""
    offered = {entry.lever.id for entry in definition.levers}
    integration = max((tactic.needs.integration for tactic in wished), default=0)
    levers = {
        "data_integration": (integration if integration > definition.start.data_integration else 0),
        "control_panel": int(any(setting.consent == "panel" for setting in tactics.values())),
    }
    return {lever: level for lever, level in levers.items() if level and lever in offered}


def _draw_setting(tactic: TacticDefinition, dice: Dice, panel: bool) -> TacticSetting:
    asking = [mode for mode in tactic.consent_options if panel or mode != "panel"]
    return TacticSetting(
        level=1 + int(3 * dice.draw()),
        variant=dice.one_of([each.id for each in tactic.variants]) if tactic.variants else None,
        openness=dice.one_of(tactic.openness_options),
        consent=dice.one_of(asking or tactic.consent_options),
    )
