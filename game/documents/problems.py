"""Something wrong in a file somebody wrote: where, what, and how serious it is."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, Literal

Severity = Literal["error", "warning"]
EXCERPT_WIDTH: Final = 96


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding about one place in a file. Its words are in the language files.

    Attributes:
        file: the file as its author knows it.
        line: counted from 1.
        column: counted from 1, in characters.
        code: the sentence is ``problem.<code>`` in the language files.
        arguments: what fills the placeholders of the sentence.
        severity: an ``error`` keeps the file from being used, a ``warning`` does not.
        excerpt: the line concerned and a caret below it, or None where there is no line.
    """

    file: str
    line: int
    column: int
    code: str
    arguments: Mapping[str, str] = field(default_factory=dict)
    severity: Severity = "error"
    excerpt: str | None = None

    @property
    def is_error(self) -> bool:
        """Whether it keeps the file from being used."""
        return self.severity == "error"


def in_reading_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Problems by file, line and column, each only once."""
    unique = {
        (each.file, each.line, each.column, each.code, tuple(sorted(each.arguments.items()))): each
        for each in problems
    }
    return tuple(unique[key] for key in sorted(unique))


def with_consequences(causes: Iterable[Problem], others: Iterable[Problem]) -> tuple[Problem, ...]:
    """Problems in reading order, without those that only follow from others.

    Args:
        causes: a line's YAML itself is at fault.
        others: found in what was read; on the lines of the causes they are most likely echoes.
    """
    first = tuple(causes)
    blamed = {(each.file, each.line) for each in first}
    return in_reading_order(
        [*first, *(each for each in others if (each.file, each.line) not in blamed)]
    )


def errors_among(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Only those that keep a file from being used."""
    return tuple(each for each in problems if each.is_error)


def excerpt_at(lines: Sequence[str], line: int, column: int) -> str | None:
    """The line with a caret below the column; long lines are cut around it.

    Args:
        lines: of the file, without line ends.
        line: counted from 1.
        column: counted from 1.

    Returns:
        Two lines of text, or None where the file has no such line.
    """
    if not 1 <= line <= len(lines) or not lines[line - 1].strip():
        return None
    text = lines[line - 1].replace("\t", " ")
    first = max(0, min(column - 1 - EXCERPT_WIDTH // 2, len(text) - EXCERPT_WIDTH))
    before = "…" if first > 0 else ""
    after = "…" if first + EXCERPT_WIDTH < len(text) else ""
    shown = before + text[first : first + EXCERPT_WIDTH] + after
    caret = " " * (len(before) + column - 1 - first) + "^"
    return f"{shown}\n{caret}"
