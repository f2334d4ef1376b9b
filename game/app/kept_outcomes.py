"""Measurements of a sensitivity run kept in a file, so that an interrupted one can go on."""

import contextlib
import json
from pathlib import Path
from typing import Any

from game.app.errors import UserError
from game.experiments.sensitivity.running import Outcome


class KeptOutcomes:
    """A file of JSON lines, one per variant; lines of another model are passed over.

    Args:
        path: need not exist.
        fingerprint: of the model and of what is measured.
    """

    def __init__(self, path: Path, fingerprint: str) -> None:
        self._path = path
        self._fingerprint = fingerprint

    def read(self) -> dict[str, Outcome]:
        """What is kept, by variant; a line that was cut off is passed over."""
        kept: dict[str, Outcome] = {}
        try:
            lines = self._path.read_text(encoding="utf-8").splitlines()
        except FileNotFoundError:
            return {}
        except (OSError, UnicodeDecodeError) as error:
            reason = str(error)
            raise UserError("command.cannot_read", path=str(self._path), reason=reason) from error
        for line in lines:
            with contextlib.suppress(ValueError, KeyError, TypeError, AttributeError):
                row: dict[str, Any] = json.loads(line)
                if row["model"] == self._fingerprint:
                    numbers = {name: tuple(found) for name, found in row["numbers"].items()}
                    kept[row["variant"]] = Outcome(row["variant"], numbers)
        return kept

    def add(self, outcome: Outcome) -> None:
        """Keeps one more; raises UserError when it cannot be written."""
        row = {
            "model": self._fingerprint,
            "variant": outcome.variant,
            "numbers": outcome.numbers,
        }
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with self._path.open("a", encoding="utf-8") as file:
                file.write("\n" + json.dumps(row) + "\n")  # a line cut off before ends here
        except OSError as error:
            raise UserError(
                "command.cannot_write", path=str(self._path), reason=error.strerror or str(error)
            ) from error
