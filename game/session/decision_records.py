"""Decisions as saves and result files hold them, and back."""

from dataclasses import asdict
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from game.vocabulary.decisions import Direction, PredictedMeasure, Prediction, TurnDecisions
from game.vocabulary.settings import AUDIENCE_ALL, ConsentMode, Openness, TacticSetting

Level = Annotated[int, Field(ge=0, le=3)]


class Record(BaseModel):
    """Base of everything in a save: strict types, no unknown keys, no change after reading."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True, allow_inf_nan=False)


class SettingRecord(Record):
    """How one tactic is played."""

    level: Level
    variant: str | None = None
    openness: Openness = "policy"
    consent: ConsentMode = "opt_out"
    audience: str = AUDIENCE_ALL


class PredictionRecord(Record):
    """What was expected of a measure."""

    direction: Direction
    confidence: Annotated[float, Field(ge=0, le=1)]


class DecisionsRecord(Record):
    """Everything decided in a turn."""

    tactics: dict[str, SettingRecord] = Field(default_factory=dict)
    company: dict[str, Level] = Field(default_factory=dict)
    choices: dict[str, str] = Field(default_factory=dict)
    predictions: dict[PredictedMeasure, PredictionRecord] = Field(default_factory=dict)


def record_of(decisions: TurnDecisions) -> DecisionsRecord:
    """The record of some decisions; raises ValidationError where they leave the closed lists."""
    return DecisionsRecord.model_validate(plain_decisions(decisions))


def plain_decisions(decisions: TurnDecisions) -> dict[str, dict[str, object]]:
    """Decisions as plain data, ready for JSON: tactics, company, choices, predictions."""
    return {
        "tactics": {tactic: asdict(setting) for tactic, setting in decisions.tactics.items()},
        "company": dict(decisions.company),
        "choices": dict(decisions.choices),
        "predictions": {key: asdict(each) for key, each in decisions.predictions.items()},
    }


def decisions_of(record: DecisionsRecord) -> TurnDecisions:
    """The decisions of a record."""
    return TurnDecisions(
        tactics={
            tactic: TacticSetting(
                each.level, each.variant, each.openness, each.consent, each.audience
            )
            for tactic, each in record.tactics.items()
        },
        company=dict(record.company),
        choices=dict(record.choices),
        predictions={
            measure: Prediction(each.direction, each.confidence)
            for measure, each in record.predictions.items()
        },
    )
