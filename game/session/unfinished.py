"""The plan of a month that was left before it was played, kept beside the saved game."""

import json
from pathlib import Path
from typing import Annotated, Final

from msgspec import Meta

from game.session.decision_records import DecisionsRecord, decisions_of, record_of
from game.storage.atomic import storage_error, write_atomically
from game.storage.records import Record, read_record, record_json
from game.vocabulary.decisions import TurnDecisions

_FOLDER: Final = "unfinished"
_MOST_BYTES: Final = 200_000


class UnfinishedMonth(Record, frozen=True):
    """What was planned, answered and predicted for a turn that has not been played."""

    turn: Annotated[int, Meta(ge=1)]
    decisions: DecisionsRecord


def keep_unfinished(saves: Path, slot: str, turn: int, plan: TurnDecisions) -> None:
    """Writes a plan that was begun.

    Raises:
        StorageError: it could not be written.
    """
    kept = UnfinishedMonth(turn=turn, decisions=record_of(plan))
    write_atomically(_path(saves, slot), record_json(kept), back_up=False)


def unfinished_plan(saves: Path, slot: str, turn: int) -> TurnDecisions | None:
    """The plan begun for a turn; None if there is none, or none that can be used. Never raises."""
    path = _path(saves, slot)
    try:
        if path.stat().st_size > _MOST_BYTES:
            return None
        kept = read_record(UnfinishedMonth, json.loads(path.read_bytes()))
    except (OSError, ValueError, RecursionError):
        return None
    return decisions_of(kept.decisions) if kept.turn == turn else None


def forget_unfinished(saves: Path, slot: str) -> None:
    """Deletes the plan begun in a game, if there is one.

    Raises:
        StorageError: the system refused.
    """
    path = _path(saves, slot)
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise storage_error(path, error) from error


def _path(saves: Path, slot: str) -> Path:
    return saves / _FOLDER / f"{slot}.json"
