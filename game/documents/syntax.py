"""What a YAML syntax error most likely is, in terms of what the author wrote."""

import re
from typing import Final

from yaml.error import MarkedYAMLError

from game.documents.building import shorten
from game.documents.problems import Problem, excerpt_at

_GLUED_LINE: Final = re.compile(r"(\s*(?:- +)?)([A-Za-z_][A-Za-z0-9_]*):(?!//)([^\s:].*)")
_TWO_COLONS: Final = re.compile(r"\s*(?:- +)?[^\s'\"#{\[][^:]*: +[^'\"{\[|>].*?:(\s|$)")
_LONE_WORD: Final = re.compile(r"\s*[A-Za-z_][A-Za-z0-9_]*\s*")
_LOOK_BACK: Final = 2


def syntax_problem(error: MarkedYAMLError, file: str, lines: tuple[str, ...]) -> Problem:
    """The problem behind an error of the pure parser.

    Args:
        error: as raised by PyYAML's own (not libyaml's) parser.
        file: the name to report.
        lines: of the file.
    """
    line, column = _where(error.problem_mark or error.context_mark, lines)
    code, place, arguments = _diagnose(error, lines, line, column)
    return Problem(file, *place, code, arguments, "error", excerpt_at(lines, *place))


_Finding = tuple[str, tuple[int, int], dict[str, str]]


def _diagnose(  # noqa: PLR0911  (a list of cases, each a line)
    error: MarkedYAMLError, lines: tuple[str, ...], line: int, column: int
) -> _Finding:
    problem, context = error.problem or "", error.context or ""
    text = lines[line - 1] if line <= len(lines) else ""
    here = (line, column)
    began = _where(error.context_mark or error.problem_mark, lines)
    if "\t" in text[: len(text) - len(text.lstrip())] or text[column - 1 : column] == "\t":
        return "tab", (line, text.index("\t") + 1), {}
    if "quoted scalar" in context:
        if "escape" in context + problem or "hexadecimal" in problem:
            return "unknown_escape", here, {}
        return "unclosed_quote", began, {}
    if "tag" in context:
        return "tag", began, {"name": shorten(text[began[1] - 1 :])}
    if "alias" in context or "anchor" in context:
        return "star_or_ampersand", began, {}
    if "cannot start any token" in problem:
        return "reserved_character", here, {"character": text[column - 1 : column]}
    glued = _glued_nearby(lines, line)
    if glued and "flow" not in context:
        return glued
    if "flow" in context:
        return _bracket(lines, began, here)
    if "mapping values are not allowed" in problem:
        return _unexpected_colon(lines, line, column)
    if "expected ':'" in problem:
        return "missing_colon", began, {"found": shorten(lines[began[0] - 1])}
    if text[: column - 1].rstrip().endswith(('"', "'")) and "expected <block end>" in problem:
        return "text_after_quote", here, {}
    if "expected <block end>" in problem:
        return "indentation", (line, len(text) - len(text.lstrip()) + 1), {}
    return "not_yaml", here, {"detail": shorten(problem)}


def _glued_nearby(lines: tuple[str, ...], line: int) -> _Finding | None:
    """The nearest line at or shortly above this one whose colon has no space after it."""
    for number in range(line, max(0, line - 1 - _LOOK_BACK), -1):
        glued = _GLUED_LINE.fullmatch(lines[number - 1]) if number <= len(lines) else None
        if glued:
            return "missing_space", (number, len(glued[1]) + 1), {"name": glued[2]}
    return None


def _unexpected_colon(lines: tuple[str, ...], line: int, column: int) -> _Finding:
    text = lines[line - 1]
    if _TWO_COLONS.match(text):
        return "colon_in_text", (line, column), {}
    indent = len(text) - len(text.lstrip())
    above = next((n for n in range(line - 1, 0, -1) if lines[n - 1].strip()), 0)
    if above and _LONE_WORD.fullmatch(lines[above - 1]):
        begins = len(lines[above - 1]) - len(lines[above - 1].lstrip())
        if begins == indent:
            found = {"found": shorten(lines[above - 1])}
            return "missing_colon", (above, begins + 1), found
    return "indentation", (line, indent + 1), {}


def _bracket(lines: tuple[str, ...], began: tuple[int, int], here: tuple[int, int]) -> _Finding:
    opening = lines[began[0] - 1][began[1] - 1 : began[1]] if began[0] <= len(lines) else "{"
    closing = {"{": "}", "[": "]"}.get(opening, "}")
    return (
        "unclosed_bracket",
        began,
        {
            "opening": opening,
            "closing": closing,
            "line": str(here[0]),
        },
    )


def _where(mark: object, lines: tuple[str, ...]) -> tuple[int, int]:
    line = getattr(mark, "line", 0) + 1
    column = getattr(mark, "column", 0) + 1
    if line > len(lines) or (line == len(lines) and not lines[line - 1].strip() and line > 1):
        last = next((n for n in range(len(lines), 0, -1) if lines[n - 1].strip()), 1)
        return last, len(lines[last - 1]) + 1
    return line, column
