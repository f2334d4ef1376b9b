"""The folder of saved games: writing, listing, opening and deleting them."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Final, Literal

from game.session.save_format import SAVE_FORMAT, SAVE_VERSION, SaveFile
from game.session.upgrades import upgraded
from game.session.views import SavedGame
from game.storage.atomic import backup_path, storage_error, write_atomically
from game.storage.records import read_record, record_json

SaveProblem = Literal["damaged", "foreign", "newer", "unreadable", "missing"]
MOST_BYTES: Final = 64_000_000
_SUFFIX: Final = ".json"


@dataclass(frozen=True, slots=True)
class OpenedSave:
    """A save that could be read.

    Attributes:
        file: its content.
        from_backup: the file itself is damaged and the copy before it was read.
    """

    file: SaveFile
    from_backup: bool = False


@dataclass(frozen=True, slots=True)
class UnusableSave:
    """A save that cannot be used; the file was left as it is.

    Attributes:
        slot: which.
        reason: what is wrong; its text is at ``problem_key``.
    """

    slot: str
    reason: SaveProblem | Literal["scenario", "differs"]

    @property
    def problem_key(self) -> str:
        """Key of the sentence that says it."""
        return f"storage.save.{self.reason}"


class SaveFolder:
    """Saved games in a folder, one file and one backup each. The folder may be missing."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def path(self, slot: str) -> Path:
        """The file of a slot."""
        return self.folder / f"{slot}{_SUFFIX}"

    def new_slot(self, scenario: str, now: datetime) -> str:
        """A name no saved game has yet: scenario, date and time, and a number where needed."""
        safe = re.sub(r"[^a-z0-9_]+", "_", scenario.lower()) or "game"
        stem = f"{safe}-{now:%Y%m%d-%H%M%S}"
        slot, number = stem, 1
        while self.path(slot).exists() or backup_path(self.path(slot)).exists():
            number += 1
            slot = f"{stem}-{number}"
        return slot

    def write(self, slot: str, save: SaveFile, *, after_backup: bool = False) -> None:
        """Writes a save safely.

        Args:
            slot: which.
            save: its content.
            after_backup: the file is damaged: a copy is put aside as ``<name>.damaged`` and the
                backup, which is the good one, is kept until the next write.

        Raises:
            StorageError: it could not be written; what was there is still there.
        """
        path = self.path(slot)
        if after_backup and path.is_file():
            try:
                damaged = path.read_bytes()
            except OSError as error:
                raise storage_error(path, error) from error
            write_atomically(path.with_name(path.name + ".damaged"), damaged, back_up=False)
        write_atomically(path, record_json(save), back_up=not after_backup)

    def open(self, slot: str) -> OpenedSave | UnusableSave:
        """Reads a save; a damaged one from its backup, if that is sound."""
        path = self.path(slot)
        read = _read(path)
        if isinstance(read, SaveFile):
            return OpenedSave(read)
        if read in {"damaged", "missing"}:
            backup = _read(backup_path(path))
            if isinstance(backup, SaveFile):
                return OpenedSave(backup, from_backup=True)
        return UnusableSave(slot, read)

    def games(self) -> tuple[SavedGame, ...]:
        """All saved games, the latest first; unusable ones last, with what is wrong with them."""
        lines = [self._line(slot) for slot in self._slots()]
        lines.sort(key=lambda line: line.saved_at, reverse=True)
        return tuple(sorted(lines, key=lambda line: line.problem is not None))

    def delete(self, slot: str) -> None:
        """Deletes a save and its backup.

        Raises:
            StorageError: the system refused.
        """
        path = self.path(slot)
        for each in (path, backup_path(path), path.with_name(path.name + ".damaged")):
            try:
                each.unlink(missing_ok=True)
            except OSError as error:
                raise storage_error(each, error) from error

    def _slots(self) -> Iterator[str]:
        names: set[str] = set()
        try:
            for path in self.folder.iterdir():
                name = path.name.removesuffix(".bak")
                if name.endswith(_SUFFIX) and not name.startswith("."):
                    names.add(name.removesuffix(_SUFFIX))
        except OSError:
            return
        yield from sorted(names)

    def _line(self, slot: str) -> SavedGame:
        opened = self.open(slot)
        if isinstance(opened, UnusableSave):
            return SavedGame(slot, "", "", 0, 0, "", False, opened.problem_key)
        save = opened.file
        return SavedGame(
            slot=slot,
            scenario=save.scenario.id,
            title=save.title,
            turn=len(save.turns),
            turns=save.turns_in_scenario,
            saved_at=save.saved_at,
            finished=save.finished,
            score=save.score,
            seed=save.seed,
        )


def _read(path: Path) -> SaveFile | SaveProblem:
    try:
        if path.stat().st_size > MOST_BYTES:
            return "foreign"
        content = path.read_bytes()
    except FileNotFoundError:
        return "missing"
    except OSError:
        return "unreadable"
    return parse_save(content)


def parse_save(content: bytes) -> SaveFile | SaveProblem:
    """The save in some bytes, or what is wrong with them. Never raises, whatever they are."""
    try:
        written = json.loads(content.decode("utf-8"))
    except (ValueError, RecursionError):
        return "damaged"
    if not isinstance(written, dict) or written.get("format") != SAVE_FORMAT:
        return "foreign"
    version = written.get("version")
    if isinstance(version, bool) or not isinstance(version, int) or version < 1:
        return "damaged"
    if version > SAVE_VERSION:
        return "newer"
    return _checked(written)


def _checked(written: dict[str, Any]) -> SaveFile | SaveProblem:
    try:
        save = read_record(SaveFile, upgraded(written))
    except (KeyError, ValueError, TypeError, RecursionError):
        return "damaged"
    in_order = [each.turn for each in save.turns] == list(range(1, len(save.turns) + 1))
    return save if in_order else "damaged"
