"""Unquoted words of a YAML file as values: the core rules of YAML 1.2, nothing older.

``yes``, ``no``, ``on`` and ``off`` are text, ``0123`` is 123, ``12:30`` and dates are text.
"""

import math
import re
from typing import Final

NULL_WORDS: Final = frozenset(("", "~", "null", "Null", "NULL"))
TRUE_WORDS: Final = frozenset(("true", "True", "TRUE"))
FALSE_WORDS: Final = frozenset(("false", "False", "FALSE"))
MAX_DIGITS: Final = 40

_DECIMAL: Final = re.compile(r"[-+]?[0-9]+")
_OCTAL: Final = re.compile(r"0o[0-7]+")
_HEXADECIMAL: Final = re.compile(r"0x[0-9a-fA-F]+")
_FLOAT: Final = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_INFINITY: Final = re.compile(r"([-+]?)\.(inf|Inf|INF)")
_NOT_A_NUMBER: Final = frozenset((".nan", ".NaN", ".NAN"))


def resolve_plain(word: str) -> str | int | float | bool | None:
    """The value of an unquoted word.

    Numbers longer than `MAX_DIGITS` characters, or too large for a computer, stay text: nobody
    means them.
    """
    if word in NULL_WORDS:
        return None
    if word in TRUE_WORDS:
        return True
    if word in FALSE_WORDS:
        return False
    return word if len(word) > MAX_DIGITS else _number(word)


def _number(word: str) -> str | int | float:
    if _DECIMAL.fullmatch(word):
        return int(word)
    if _OCTAL.fullmatch(word):
        return int(word[2:], 8)
    if _HEXADECIMAL.fullmatch(word):
        return int(word[2:], 16)
    if _FLOAT.fullmatch(word):
        number = float(word)
        return word if math.isinf(number) else number
    infinity = _INFINITY.fullmatch(word)
    if infinity:
        return float(infinity[1] + "inf")
    return float("nan") if word in _NOT_A_NUMBER else word
