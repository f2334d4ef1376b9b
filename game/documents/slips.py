"""Slips of the keyboard that a YAML parser notices only some lines further down."""

import re
from typing import Final

import yaml
from yaml.error import YAMLError

Finding = tuple[str, tuple[int, int], dict[str, str]]
"""Code, place (line and column, from 1) and arguments of a problem."""

_FIXED_SPACE: Final = re.compile(r"(?:^ *|^[^'\"#]*?:)([\u00a0\u2007\u202f\u3000])")
_GLUED_DASH: Final = re.compile(r"( *)-[A-Za-z{\[\"'].*")
_BULLET: Final = re.compile(r"( *)([*\u2022\u00b7\u2013\u2014])\s+\S.*")
_ENTRY: Final = re.compile(r" *(?:-|[*\u2022\u00b7\u2013\u2014]).*")
_OPENED_A_VALUE: Final = re.compile(r"\s*(?:- +|(?:- +)?[A-Za-z_][A-Za-z0-9_]*: *)['\"]")
_NEAR: Final = 2
_LONGEST_LIST: Final = 200


def slip_nearby(lines: tuple[str, ...], line: int) -> Finding | None:
    """What went wrong at a line or shortly above it, if it is one of the well-known slips.

    Args:
        lines: of the file.
        line: where the parser gave up, from 1.
    """
    for number in range(min(line, len(lines)), max(0, line - 1 - _NEAR), -1):
        fixed = _FIXED_SPACE.match(lines[number - 1])
        if fixed:
            character = f"U+{ord(fixed[1]):04X}"
            return "fixed_space", (number, fixed.start(1) + 1), {"character": character}
    return _wrong_entry(lines, line)


def _wrong_entry(lines: tuple[str, ...], line: int) -> Finding | None:
    """An entry in the list that ends at this line whose dash is no dash, or has no space."""
    for number in range(min(line, len(lines)), max(0, line - _LONGEST_LIST), -1):
        text = lines[number - 1]
        bullet, glued = _BULLET.fullmatch(text), _GLUED_DASH.fullmatch(text)
        if bullet:
            return "bullet", (number, len(bullet[1]) + 1), {"character": bullet[2]}
        if glued:
            return "glued_dash", (number, len(glued[1]) + 1), {}
        if number < line and not _ENTRY.fullmatch(text):
            return None
    return None


def quote_opened_above(lines: tuple[str, ...], line: int, column: int) -> tuple[int, int] | None:
    """Where a quote was opened and forgotten, if the one before this place only seems to close it.

    Args:
        lines: of the file.
        line: of what follows the closing quote, from 1.
        column: likewise.
    """
    if not _OPENED_A_VALUE.fullmatch(lines[line - 1][: column - 1].rstrip()):
        return None
    opened = None
    try:
        for token in yaml.scan("\n".join(lines), Loader=yaml.BaseLoader):
            mark = token.start_mark
            if (mark.line + 1, mark.column + 1) >= (line, column):
                break
            if isinstance(token, yaml.ScalarToken):
                opened = mark if token.style in {"'", '"'} else None
    except YAMLError:
        return None
    if opened is None or opened.line + 1 >= line:
        return None
    return opened.line + 1, opened.column + 1
