"""What a YAML syntax error most likely is, in terms of what the author wrote."""

import re
from typing import Final

from yaml.error import MarkedYAMLError

from game.documents.building import shorten
from game.documents.decoding import indent_of
from game.documents.problems import Problem, excerpt_at
from game.documents.slips import Finding, quote_opened_above, slip_nearby

_GLUED_LINE: Final = re.compile(r"(\s*(?:- +)?)([A-Za-z_][A-Za-z0-9_]*):(?!//)([^\s:].*)")
_TWO_COLONS: Final = re.compile(r"\s*(?:- +)?[^\s'\"#{\[][^:]*: +[^'\"{\[|>].*?:(\s|$)")
_LONE_WORD: Final = re.compile(r"\s*[A-Za-z_][A-Za-z0-9_]*\s*")
_COMMENT: Final = re.compile(r"\s#.*")
_LOOK_BACK: Final = 2


def syntax_problem(error: MarkedYAMLError, file: str, lines: tuple[str, ...]) -> Problem:
    """The problem behind an error of the pure parser.

    Args:
        error: as raised by PyYAML's own (not libyaml's) parser.
        file: the name to report.
        lines: of the file.
    """
    line, column = _where(error.problem_mark or error.context_mark, lines)
    slip = slip_nearby(lines, line)
    code, place, arguments = slip or _diagnose(error, lines, line, column)
    return Problem(file, *place, code, arguments, "error", excerpt_at(lines, *place))


def _diagnose(error: MarkedYAMLError, lines: tuple[str, ...], line: int, column: int) -> Finding:
    here, began = (line, column), _where(error.context_mark or error.problem_mark, lines)
    text = lines[line - 1] if line <= len(lines) else ""
    return (
        _in_one_word(error, text, here, began)
        or _in_structure(error, lines, here, began)
        or ("not_yaml", here, {"detail": shorten(error.problem or "")})
    )


def _in_one_word(  # noqa: PLR0911  (a list of cases)
    error: MarkedYAMLError, text: str, here: tuple[int, int], began: tuple[int, int]
) -> Finding | None:
    """A fault in a single word: its first character, its quotes, a tab."""
    problem, context = error.problem or "", error.context or ""
    line, column = here
    character = text[column - 1 : column]
    if "\t" in text[: indent_of(text)] or character == "\t":
        return "tab", (line, text.index("\t") + 1), {}
    if "quoted scalar" in context:
        is_escape = "escape" in context + problem or "hexadecimal" in problem
        return ("unknown_escape", here, {}) if is_escape else ("unclosed_quote", began, {})
    if "tag" in context:
        return "tag", began, {"name": shorten(text[began[1] - 1 :])}
    if "alias" in context or "anchor" in context:
        return "star_or_ampersand", began, {}
    if "cannot start any token" in problem or "mapping keys are not allowed" in problem:
        return "reserved_character", here, {"character": character}
    if "block scalar" in context:
        return "reserved_character", began, {"character": text[began[1] - 1 : began[1]]}
    if character in {"]", "}"} and ("<document start>" in problem or "<block end>" in problem):
        return "extra_bracket", here, {"character": character}
    return None


def _in_structure(  # noqa: PLR0911  (a list of cases)
    error: MarkedYAMLError,
    lines: tuple[str, ...],
    here: tuple[int, int],
    began: tuple[int, int],
) -> Finding | None:
    """A fault in how words belong together: colons, brackets, indentation."""
    problem, context = error.problem or "", error.context or ""
    line, column = here
    text = lines[line - 1] if line <= len(lines) else ""
    if "sequence entries are not allowed" in problem:
        return "list_on_same_line", here, {}
    if "flow" in context:
        if began[0] == line and "<stream end>" not in problem:
            return "missing_comma", here, {}
        return _bracket(lines, began, here)
    glued = _glued_nearby(lines, line)
    if glued:
        return glued
    if "mapping values are not allowed" in problem:
        return _unexpected_colon(lines, line, column)
    if "expected ':'" in problem:
        return "missing_colon", began, {"found": shorten(lines[began[0] - 1])}
    if "expected <block end>" not in problem:
        return None
    if text[: column - 1].rstrip().endswith(('"', "'")):
        opened = quote_opened_above(lines, line, column)
        return ("unclosed_quote", opened, {}) if opened else ("text_after_quote", here, {})
    return "indentation", (line, indent_of(text) + 1), {}


def _glued_nearby(lines: tuple[str, ...], line: int) -> Finding | None:
    """The nearest line at or shortly above this one whose colon has no space after it."""
    for number in range(line, max(0, line - 1 - _LOOK_BACK), -1):
        glued = _GLUED_LINE.fullmatch(lines[number - 1]) if number <= len(lines) else None
        if glued:
            return "missing_space", (number, len(glued[1]) + 1), {"name": glued[2]}
    return None


def _unexpected_colon(lines: tuple[str, ...], line: int, column: int) -> Finding:
    text = lines[line - 1]
    if _TWO_COLONS.match(text):
        return "colon_in_text", (line, column), {}
    indent = indent_of(text)
    above = next((n for n in range(line - 1, 0, -1) if lines[n - 1].strip()), 0)
    if above and _LONE_WORD.fullmatch(lines[above - 1]):
        begins = indent_of(lines[above - 1])
        if begins == indent:
            found = {"found": shorten(lines[above - 1])}
            return "missing_colon", (above, begins + 1), found
    return "indentation", (line, indent + 1), {}


def _bracket(lines: tuple[str, ...], began: tuple[int, int], here: tuple[int, int]) -> Finding:
    opening = lines[began[0] - 1][began[1] - 1 : began[1]] if began[0] <= len(lines) else "{"
    closing = {"{": "}", "[": "]"}.get(opening, "}")
    behind = _COMMENT.search(lines[began[0] - 1], began[1]) if began[0] <= len(lines) else None
    if behind and closing in behind[0]:
        place = (began[0], behind.start() + 2)
        return "hash_in_bracket", place, {"opening": opening}
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
