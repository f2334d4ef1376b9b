"""The files of a scenario and of the catalogue: from folders, or from a save."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from game.documents.decoding import MAX_BYTES
from game.documents.problems import Problem
from game.documents.reading import Reading, read_leniently
from game.storage.resources import shipped_folder

SCENARIO_FILE: Final = "scenario.yaml"
CATALOGUE: Final = "catalogue"
CATALOGUE_FILES: Final = ("tactics.yaml", "levers.yaml", "events.yaml")
EVIDENCE_FILES: Final = ("evidence.yaml", "mechanisms.yaml", "traceability.yaml")
MOST_LANGUAGES: Final = 20
_TEXT_NAME: Final = re.compile(r"texts?[._-]([a-z]{2})\.yaml")
_OTHER_NAMES: Final = {
    "scenarios.yaml": SCENARIO_FILE,
    "text.yaml": "text.en.yaml",
    "texts.yaml": "text.en.yaml",
    "expectations.yaml": "expected.yaml",
    "expect.yaml": "expected.yaml",
}
_TEXT_FILE: Final = re.compile(r"text\.([a-z]{2,3}(?:-[A-Za-z]{2,4})?)\.yaml")


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file's bytes and the name its author knows it by; None if it cannot be read."""

    shown: str
    content: bytes | None

    def read(self) -> Reading:
        """Its content, or why there is none."""
        if self.content is None:
            return Reading(None, (Problem(self.shown, 1, 1, "file_unreadable"),))
        return read_leniently(self.content, self.shown)


Sources = Mapping[str, SourceFile]


def text_language(name: str) -> str | None:
    """The language of a text file's name, or None if it is not one."""
    found = _TEXT_FILE.fullmatch(name)
    return found[1] if found else None


def meant_name(name: str) -> str | None:
    """The file's name that was probably meant by one that nothing reads, or None."""
    plain = name.lower().removesuffix(".txt")
    if plain == name or plain.endswith((".yaml", ".yml")):
        plain = _TEXT_NAME.sub(r"text.\1.yaml", re.sub(r"\.yml$", ".yaml", plain))
        plain = _OTHER_NAMES.get(plain, plain)
    known = plain in (SCENARIO_FILE, "expected.yaml") or text_language(plain) is not None
    return plain if known and plain != name else None


def scenario_sources(folder: Path) -> dict[str, SourceFile]:
    """The files of a scenario's folder by name; `scenario.yaml` is among them even if missing."""
    return {SCENARIO_FILE: source(folder / SCENARIO_FILE), **_text_sources(folder)}


def catalogue_sources(folder: Path | None = None) -> dict[str, SourceFile]:
    """The catalogue's files by name.

    Args:
        folder: None for the shipped catalogue.
    """
    where = folder if folder is not None else shipped_folder("scenarios") / CATALOGUE
    return {**{name: source(where / name) for name in CATALOGUE_FILES}, **_text_sources(where)}


def source(path: Path) -> SourceFile:
    """A file, read as far as the size limit (and a byte, so that going over it shows)."""
    try:
        if not path.is_file():
            return SourceFile(shown_path(path), None)
        with path.open("rb") as file:
            return SourceFile(shown_path(path), file.read(MAX_BYTES + 1))
    except OSError:
        return SourceFile(shown_path(path), None)


def shown_path(path: Path) -> str:
    """A path as short as it is clear: relative to the current folder where it is inside."""
    try:
        absolute = path.absolute()
        return absolute.relative_to(Path.cwd()).as_posix()
    except (OSError, ValueError):
        return str(path)


def _text_sources(folder: Path) -> dict[str, SourceFile]:
    try:
        names = sorted(path.name for path in folder.iterdir() if text_language(path.name))
    except OSError:
        return {}
    return {name: source(folder / name) for name in names[:MOST_LANGUAGES]}
