"""Measurements of a sensitivity run kept in a file, so that an interrupted one can go on."""

import contextlib
import json
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import Any

from game.app.errors import UserError
from game.experiments.sensitivity.running import Base, Outcome


class KeptOutcomes:
    """A file of JSON lines: the defaults of each run, and one line per variant measured under them.

    Of earlier runs those statements count that come to the same with the defaults now. Whoever
    changes one scenario measures its claims again, and nothing else.

    Args:
        path: need not exist.
        base: what the defaults come to now.
    """

    def __init__(self, path: Path, base: Base) -> None:
        self._path = path
        self._base = base
        self._named = False

    def read(self) -> dict[str, Outcome]:
        """What still counts, by variant; a line that was cut off is passed over."""
        try:
            lines = self._path.read_text(encoding="utf-8").splitlines()
        except FileNotFoundError:
            return {}
        except (OSError, UnicodeDecodeError) as error:
            reason = str(error)
            raise UserError("command.cannot_read", path=str(self._path), reason=reason) from error
        kept: dict[str, Outcome] = {}
        counting: dict[str, set[str]] = {}
        for line in lines:
            with contextlib.suppress(ValueError, KeyError, TypeError, AttributeError):
                row: dict[str, Any] = json.loads(line)
                if "defaults" in row:
                    counting[row["model"]] = self._unchanged(row["defaults"])
                else:
                    _take(row, counting.get(row["model"], set()), kept)
        return kept

    def _unchanged(self, defaults: Mapping[str, Sequence[float]]) -> set[str]:
        now = self._base.outcome.numbers
        return {name for name, numbers in defaults.items() if now.get(name) == tuple(numbers)}

    def add(self, outcome: Outcome) -> None:
        """Keeps one more; raises UserError when it cannot be written."""
        self._name_model()
        self._write({"variant": outcome.variant, "numbers": outcome.numbers})

    def _name_model(self) -> None:
        """The defaults stand before the first variant of a run."""
        if not self._named:
            self._write({"defaults": self._base.outcome.numbers})
            self._named = True

    def _write(self, row: Mapping[str, object]) -> None:
        line = json.dumps({"model": self._base.fingerprint, **row})
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with self._path.open("a", encoding="utf-8") as file:
                file.write("\n" + line + "\n")  # a line cut off before ends here
        except OSError as error:
            raise UserError(
                "command.cannot_write", path=str(self._path), reason=error.strerror or str(error)
            ) from error


def _take(row: Mapping[str, Any], names: Collection[str], kept: dict[str, Outcome]) -> None:
    """Adds the numbers of the statements named to what is kept of the row's variant."""
    numbers = {name: tuple(found) for name, found in row["numbers"].items() if name in names}
    if numbers:
        variant = row["variant"]
        before = kept[variant].numbers if variant in kept else {}
        kept[variant] = Outcome(variant, {**before, **numbers})
