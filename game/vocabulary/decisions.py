"""What the player decides in a turn."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final, Literal, get_args

from game.vocabulary.settings import TacticSetting

Direction = Literal["down", "same", "up"]
DIRECTIONS: Final[tuple[Direction, ...]] = get_args(Direction)
PredictedMeasure = Literal["trust", "revenue"]
PREDICTED_MEASURES: Final[tuple[PredictedMeasure, ...]] = get_args(PredictedMeasure)


@dataclass(frozen=True, slots=True)
class Prediction:
    """What the player expects of one measure, before the firm's forecast is shown.

    Attributes:
        direction: which way the measure will move against last turn.
        confidence: how sure the player is, 1/3 (a guess) to 1.
    """

    direction: Direction
    confidence: float


@dataclass(frozen=True, slots=True)
class TurnDecisions:
    """Everything that is decided in one turn.

    Attributes:
        tactics: tactic id → setting; a tactic left out is off.
        company: lever id → level 0–3; a lever left out is at 0.
        choices: id of an event in the inbox → id of the option chosen; an event left out takes
            its default.
        predictions: measure (``trust``, ``revenue``) → prediction. Never read by the simulation.
    """

    tactics: Mapping[str, TacticSetting] = field(default_factory=dict)
    company: Mapping[str, int] = field(default_factory=dict)
    choices: Mapping[str, str] = field(default_factory=dict)
    predictions: Mapping[str, Prediction] = field(default_factory=dict)

    def active_tactics(self) -> dict[str, TacticSetting]:
        """The tactics played at level 1 or more, in the order they were given."""
        return {key: setting for key, setting in self.tactics.items() if setting.level > 0}

    def without(self, part: str) -> "TurnDecisions":
        """The same without one tactic or lever."""
        return replace(
            self,
            tactics={key: each for key, each in self.tactics.items() if key != part},
            company={key: each for key, each in self.company.items() if key != part},
        )


NO_DECISIONS: Final = TurnDecisions()
