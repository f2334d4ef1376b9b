"""Reading a YAML file somebody wrote, so that no file can hurt and every problem has a place."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import yaml
from yaml.error import MarkedYAMLError, YAMLError

from game.documents.building import Builder, FaultyLineError, UnreadableError
from game.documents.decoding import decode, indent_of, split_lines
from game.documents.document import Document
from game.documents.problems import Problem, in_reading_order
from game.documents.syntax import syntax_problem

_MOST_FAULTS: Final = 20
"""Of one file's syntax, told at once."""
_MOST_CHARACTERS: Final = 100_000
"""Of a file that is read again after a fault; longer ones would keep their author waiting."""
_FAST_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


@dataclass(frozen=True, slots=True)
class Reading:
    """What could be read of a file, and everything that is wrong with it so far.

    Attributes:
        document: None if nothing could be read.
        problems: in reading order; there may be some although there is a document.
    """

    document: Document | None
    problems: tuple[Problem, ...]


def read_document(content: bytes, file: str) -> Document | tuple[Problem, ...]:
    """Reads a YAML file into plain data, or says everything that is wrong with it.

    Args:
        content: the bytes of the file: at most 1 MB of UTF-8, one document, a mapping at the top;
            no anchors, aliases or tags; at most 40 levels deep.
        file: its name, for the problems.

    Returns:
        The document, or at least one problem.
    """
    reading = read_leniently(content, file)
    if reading.problems or reading.document is None:
        return reading.problems
    return reading.document


def read_leniently(content: bytes, file: str) -> Reading:
    """Like `read_document`, but keeps what could be read beside the problems.

    Checks that follow can then report their problems too, instead of one kind at a time.
    """
    text = decode(content, file)
    if isinstance(text, Problem):
        return Reading(None, (text,))
    lines = split_lines(text)
    try:
        builder = _build(text, file, lines)
    except FaultyLineError as error:
        return Reading(None, in_reading_order(_told_at_once(file, lines, error.problem)))
    except UnreadableError as error:
        return Reading(None, (error.problem,))
    problems = list(builder.problems)
    if not builder.found_document or builder.content is None:
        return Reading(None, (*problems, Problem(file, 1, 1, "empty_file")))
    document = Document(file, builder.content, lines, text, builder.root)
    if not isinstance(builder.content, dict):
        problems.append(document.problem((), "not_a_mapping"))
        return Reading(None, in_reading_order(problems))
    return Reading(document, in_reading_order(problems))


def _told_at_once(file: str, lines: tuple[str, ...], first: Problem) -> Iterator[Problem]:
    """The fault that stopped the reading, and what else is found once its lines are left out.

    A fault right behind lines left out is most likely an echo of theirs, and is not told.
    """
    yield first
    if sum(map(len, lines)) > _MOST_CHARACTERS:
        return
    left = list(lines)
    ends = _leave_out(left, first.line)
    for _ in range(_MOST_FAULTS):
        try:
            builder = _build("\n".join(left), file, tuple(left))
        except FaultyLineError as error:
            fault = error.problem
        except UnreadableError:
            return
        else:
            yield from builder.problems
            return
        if fault.line <= ends:
            return
        begins = next((n for n in range(ends + 1, len(left) + 1) if left[n - 1].strip()), ends)
        if fault.line > begins:
            yield fault
        ends = _leave_out(left, fault.line)


def _leave_out(lines: list[str], line: int) -> int:
    """Empties a line and those that belong to it, being indented deeper; says the last of them."""
    depth = indent_of(lines[line - 1])
    lines[line - 1] = ""
    last = line
    for number in range(line + 1, len(lines) + 1):
        text = lines[number - 1]
        if text.strip() and indent_of(text) <= depth:
            break
        lines[number - 1] = ""
        last = number
    return last


def _build(text: str, file: str, lines: tuple[str, ...]) -> Builder:
    builder = Builder(file, lines)
    try:
        builder.build(yaml.parse(text, Loader=_FAST_LOADER))
    except YAMLError:
        return _build_slowly(text, file, lines)
    return builder


def _build_slowly(text: str, file: str, lines: tuple[str, ...]) -> Builder:
    """Reads once more with PyYAML's own parser, whose errors say more and are always the same."""
    builder = Builder(file, lines)
    try:
        builder.build(yaml.parse(text, Loader=yaml.BaseLoader))
    except MarkedYAMLError as error:
        raise FaultyLineError(syntax_problem(error, file, lines)) from error
    except YAMLError as error:
        problem = Problem(file, 1, 1, "not_yaml", {"detail": type(error).__name__})
        raise UnreadableError(problem) from error
    return builder
