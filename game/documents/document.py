"""A file that was read: its content, and where each part of it stands."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, TypeAlias

from game.documents.problems import Problem, Severity, excerpt_at

Content: TypeAlias = "dict[str, Content] | list[Content] | str | int | float | bool | None"
Path: TypeAlias = Sequence[str | int]


class Position(NamedTuple):
    """A place in a file, both counted from 1."""

    line: int
    column: int


@dataclass(slots=True)
class Place:
    """Where a value and its key stand, and the places inside it."""

    value: Position
    key: Position
    inside: "dict[str, Place] | list[Place] | None" = None

    def step(self, part: str | int) -> "Place | None":
        """The place of one part inside, or None where the file has no such part."""
        if isinstance(self.inside, dict) and isinstance(part, str):
            return self.inside.get(part)
        if isinstance(self.inside, list) and isinstance(part, int):
            return self.inside[part] if 0 <= part < len(self.inside) else None
        return None


@dataclass(frozen=True, slots=True)
class Document:
    """The content of a file as plain data, with its places.

    Attributes:
        file: the file as its author knows it.
        content: dicts with text keys, lists, texts, numbers, truth values and None.
        lines: of the file, without line ends.
        text: the whole file.
        root: the places; use `locate`.
    """

    file: str
    content: Content
    lines: tuple[str, ...]
    text: str
    root: Place = field(repr=False)

    def locate(self, path: Path, *, key: bool = False) -> Position:
        """Where a part of the content stands.

        Args:
            path: keys and indices from the top; parts that are not in the file are skipped.
            key: whether to point at the key instead of the value.

        Returns:
            The position of the deepest part of the path that is in the file.
        """
        place = self.root
        for part in path:
            place = place.step(part) or place
        return place.key if key else place.value

    def problem(
        self,
        path: Path,
        code: str,
        *,
        key: bool = False,
        severity: Severity = "error",
        **arguments: str,
    ) -> Problem:
        """A problem about a part of this document, with its position and excerpt."""
        line, column = self.locate(path, key=key)
        excerpt = excerpt_at(self.lines, line, column)
        return Problem(self.file, line, column, code, arguments, severity, excerpt)

    def has(self, path: Path) -> bool:
        """Whether every part of the path is in the file."""
        place: Place | None = self.root
        for part in path:
            place = place.step(part) if place else None
        return place is not None
