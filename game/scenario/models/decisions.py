"""Decisions as written: in plans of a scenario and in decisions files."""

from typing import Annotated

from pydantic import Field

from game.scenario.models.parts import (
    MAX_TURNS,
    FormatNumber,
    Id,
    Level,
    LeverName,
    Part,
    TacticId,
    key,
)
from game.vocabulary.decisions import Direction
from game.vocabulary.settings import ConsentMode, Openness


class SettingModel(Part):
    """How one tactic is played."""

    level: Level = key("0 (off) to 3 (as strong as it goes).", examples=[2])
    variant: Id | None = key("One of the tactic's variants; left out: the first.", None)
    openness: Openness = key("Whether customers are told, and when.", "policy")
    consent: ConsentMode = key("How customers are asked.", "opt_out")
    audience: Id = key(
        "`all`, `consenting`, a segment, or a motive once research has found them.", "all"
    )


class PredictionModel(Part):
    """What the player expects of one measure."""

    direction: Direction = key("Which way it will move.")
    confidence: Annotated[float, Field(ge=0.33, le=1)] = key("From a guess (1/3) to sure (1).")


class TurnModel(Part):
    """The decisions of one turn; a tactic or lever that is not named is off."""

    tactics: dict[TacticId, SettingModel] = key(
        "Tactic → setting.", {}, examples=[{"usual_order": {"level": 2, "openness": "explained"}}]
    )
    company: dict[LeverName, Level] = key("Lever → level.", {}, examples=[{"data_quality": 1}])
    choices: dict[Id, Id] = key("Event → choice.", {}, examples=[{"silent_regular": "visit"}])
    predictions: dict[Id, PredictionModel] = key("Measure (trust, revenue) → prediction.", {})


TurnList = Annotated[list[TurnModel], Field(max_length=MAX_TURNS)]


class DecisionsFile(Part):
    """A decisions file: a game's decisions, turn by turn."""

    format: FormatNumber = key("Version of the format: 1.", 1)
    scenario: Id | None = key("The scenario they were made for.", None)
    turns: TurnList = key(
        "One entry a turn. Turns left out at the end repeat the tactics and company of the last.",
        examples=[[{"tactics": {"usual_order": {"level": 1}}, "choices": {"fair": "rolls"}}]],
    )
