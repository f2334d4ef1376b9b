"""Decisions as saves and result files hold them, and back."""

from dataclasses import asdict
from typing import Annotated

from msgspec import Meta, field

from game.storage.records import Record, read_record
from game.vocabulary.decisions import Direction, PredictedMeasure, Prediction, TurnDecisions
from game.vocabulary.settings import AUDIENCE_ALL, ConsentMode, Openness, TacticSetting

Level = Annotated[int, Meta(ge=0, le=3)]


class SettingRecord(Record, frozen=True):
    """How one tactic is played."""

    level: Level
    variant: str | None = None
    openness: Openness = "policy"
    consent: ConsentMode = "opt_out"
    audience: str = AUDIENCE_ALL


class PredictionRecord(Record, frozen=True):
    """What was expected of a measure."""

    direction: Direction
    confidence: Annotated[float, Meta(ge=0, le=1)]


class DecisionsRecord(Record, frozen=True):
    """Everything decided in a turn."""

    tactics: dict[str, SettingRecord] = field(default_factory=dict)
    company: dict[str, Level] = field(default_factory=dict)
    choices: dict[str, str] = field(default_factory=dict)
    predictions: dict[PredictedMeasure, PredictionRecord] = field(default_factory=dict)


def record_of(decisions: TurnDecisions) -> DecisionsRecord:
    """The record of some decisions; raises UnfitRecordError where they leave the closed lists."""
    return read_record(DecisionsRecord, plain_decisions(decisions))


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
