"""What pydantic found, in terms of what the author wrote: place, plain words, what is allowed."""

import re
from collections.abc import Callable
from typing import Any, Final

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from game.documents.document import Document
from game.documents.problems import Problem
from game.documents.scalars import resolve_plain
from game.scenario.models.parts import FORMAT_VERSION, KIND
from game.scenario.reporting import listed, shown, unknown_word
from game.scenario.walking import allowed_keys, allowed_kinds

_KEY: Final = "[key]"
_QUOTED: Final = re.compile(r"'([^']*)'")
_COMMA_DECIMAL: Final = re.compile(r"\s*(-?[0-9]+),([0-9]+)\s*")
_PER_CENT: Final = re.compile(r"([0-9]+(?:[.,][0-9]+)?)\s*%")
_LONG_MINUS: Final = re.compile(r"[–—−]\s*[0-9]+(?:\.[0-9]+)?")
_THOUSANDS: Final = re.compile(r"[0-9]{1,3}(?:[ .'’\u00a0\u202f][0-9]{3})+")
_COMMA_THOUSANDS: Final = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+")
_INVISIBLE: Final = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]")
_LONG_NUMBER: Final = re.compile(r"[-+]?[0-9]+(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?")
_DOTTED: Final = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})+(?![0-9])")
_CURRENCY: Final = re.compile(r"[€$£]|\b(?:euro|eur|cent)\b", re.IGNORECASE)
_GLUED: Final = re.compile(r"([A-Za-z_][A-Za-z0-9_]*):(?!//)\S.*", re.DOTALL)
_YES_OR_NO: Final = frozenset(
    ("yes", "no", "on", "off", "y", "n", "ja", "nee", "nein", "waar", "wahr", "onwaar", "falsch")
)
_LIMITS: Final = {
    "greater_than_equal": ("too_small", "ge"),
    "greater_than": ("not_above", "gt"),
    "less_than_equal": ("too_large", "le"),
    "less_than": ("not_below", "lt"),
}

Place = tuple[str | int, ...]


def place_of(error: ErrorDetails) -> Place:
    """The path of an error in the file, without what only the models know."""
    parts = error["loc"]
    if parts[-1:] == (_KEY,) and error["type"] != "extra_forbidden":
        parts = parts[:-1]
    return tuple(part for part in parts if not (isinstance(part, str) and part.startswith(KIND)))


def explain(error: ErrorDetails, document: Document, model: type[BaseModel]) -> Problem:
    """The problem behind an error of pydantic.

    Args:
        error: one of ``ValidationError.errors()``.
        document: what was validated.
        model: against which model.
    """
    path = place_of(error)
    kind, value = error["type"], error["input"]
    if kind == "missing":
        return document.problem(path[:-1], "missing_key", key=True, name=str(path[-1]))
    if kind == "extra_forbidden":
        return _unknown_key(document, path, str(path[-1]), allowed_keys(model, error["loc"][:-1]))
    if kind.startswith("union_tag"):
        return _wrong_kind(document, path, value, allowed_kinds(model, error["loc"]))
    if error["loc"][-1:] == (_KEY,):
        return _wrong_key(document, path, error)
    return _wrong_value(document, path, error)


def _unknown_key(document: Document, path: Place, name: str, allowed: list[str]) -> Problem:
    return unknown_word(document, path, "unknown_key", name, allowed, key=True)


def _wrong_key(document: Document, path: Place, error: ErrorDetails) -> Problem:
    name = str(path[-1])
    if error["type"] == "literal_error":
        return _unknown_key(document, path, name, _expected(error))
    return document.problem(path, "bad_id", key=True, found=shown(name))


def _wrong_kind(document: Document, path: Place, value: Any, kinds: list[str]) -> Problem:  # noqa: ANN401
    allowed = listed(kinds)
    if not isinstance(value, dict):
        return _trap(document, path, value) or document.problem(
            path, "needs_one_key" if kinds else "wrong_shape", found=shown(value), allowed=allowed
        )
    if len(value) == 1:
        (name,) = value
        return unknown_word(document, (*path, name), "unknown_kind", str(name), kinds, key=True)
    if not value:
        return document.problem(path, "needs_one_key", found="{}", allowed=allowed)
    return document.problem(path, "several_keys", found=listed(list(value)), allowed=allowed)


def _wrong_value(document: Document, path: Place, error: ErrorDetails) -> Problem:
    kind, value = error["type"], error["input"]
    trap = _trap(document, path, value, kind) if kind.endswith("_type") else None
    if kind.startswith("int_") and isinstance(value, float):
        trap = _dotted_thousands(document, path)
    if trap is not None:
        return trap
    if kind in _LIMITS and path == ("format",):
        return document.problem(
            path, "unknown_format", found=shown(value), allowed=str(FORMAT_VERSION)
        )
    explained = _EXPLANATIONS.get(kind)
    if explained is None:
        return document.problem(path, "invalid_value", found=shown(value))
    return explained(document, path, error)


def _trap(document: Document, path: Place, value: object, kind: str = "") -> Problem | None:
    """A text where something else is expected, for one of the well-known reasons."""
    if not isinstance(value, str):
        return None
    comma = _COMMA_DECIMAL.fullmatch(value)
    if comma and kind.startswith("int_") and _COMMA_THOUSANDS.fullmatch(value.strip()):
        meant = value.strip().replace(",", "")
        return document.problem(path, "thousands", found=value.strip(), meant=meant)
    if comma:
        meant = f"{comma[1]}.{comma[2]}"
        return document.problem(path, "comma_decimal", found=value.strip(), meant=meant)
    if isinstance(resolve_plain(value), int | float | bool):
        return document.problem(path, "quoted_number", found=shown(value))
    glued = _GLUED.fullmatch(value)
    if glued:
        return document.problem(path, "missing_space", name=glued[1])
    return _unreadable_number(document, path, value) or _number_trap(document, path, value)


def _unreadable_number(document: Document, path: Place, value: str) -> Problem | None:
    """A number with something invisible in it, or one beyond all counting."""
    invisible = _INVISIBLE.search(value)
    if invisible:
        character = f"U+{ord(invisible[0]):04X}"
        return document.problem(path, "strange_character", character=character)
    if _LONG_NUMBER.fullmatch(value.strip()):
        return document.problem(path, "number_too_long", found=shown(value))
    return None


def _number_trap(document: Document, path: Place, value: str) -> Problem | None:
    """A number as people write it in letters and tables."""
    plain = value.strip()
    per_cent = _PER_CENT.fullmatch(plain)
    if per_cent:
        meant = f"{float(per_cent[1].replace(',', '.')) / 100:g}"
        return document.problem(path, "per_cent", found=plain, meant=meant)
    if _LONG_MINUS.fullmatch(plain):
        return document.problem(path, "long_minus", found=plain, meant=f"-{plain[1:].strip()}")
    if _THOUSANDS.fullmatch(plain):
        meant = "".join(each for each in plain if each.isdigit())
        return document.problem(path, "thousands", found=plain, meant=meant)
    if _CURRENCY.search(plain):
        return document.problem(path, "currency", found=shown(plain))
    return None


def _dotted_thousands(document: Document, path: Place) -> Problem | None:
    """A point between thousands, which a number with decimals has swallowed."""
    line, column = document.locate(path)
    dotted = _DOTTED.match(document.lines[line - 1][column - 1 :])
    if dotted is None:
        return None
    meant = dotted[0].replace(".", "")
    return document.problem(path, "thousands", found=dotted[0], meant=meant)


def _literal(document: Document, path: Place, error: ErrorDetails) -> Problem:
    value = error["input"]
    word = value if isinstance(value, str) else shown(value)
    return unknown_word(document, path, "not_one_of", word, _expected(error))


def _expected(error: ErrorDetails) -> list[str]:
    return _QUOTED.findall(str(error.get("ctx", {}).get("expected", "")))


def _truth(document: Document, path: Place, error: ErrorDetails) -> Problem:
    value = error["input"]
    said = isinstance(value, str) and value.lower() in _YES_OR_NO
    return document.problem(path, "yes_no" if said else "needs_true_false", found=shown(value))


def _limit(document: Document, path: Place, error: ErrorDetails) -> Problem:
    code, name = _LIMITS[error["type"]]
    limit, value = error.get("ctx", {}).get(name), error["input"]
    if limit == 1 and name == "le" and 1 < value <= 100:
        return document.problem(
            path, "share_above_one", found=shown(value), meant=f"{value / 100:g}"
        )
    number = f"{limit:g}" if isinstance(limit, float) else str(limit)
    return document.problem(path, code, found=shown(error["input"]), limit=number)


def _length(document: Document, path: Place, error: ErrorDetails) -> Problem:
    value, context = error["input"], error.get("ctx", {})
    most = context.get("max_length")
    if (
        isinstance(value, list)
        and most
        and len(value) == 2 * most
        and all(isinstance(part, int) for part in value)
    ):
        return document.problem(path, "comma_decimals", key=True)
    if most is not None:
        return document.problem(
            path, "list_too_long", key=True, found=str(len(value)), limit=str(most)
        )
    least = str(context.get("min_length", 1))
    return document.problem(path, "list_too_short", key=True, found=str(len(value)), limit=least)


def _pattern(document: Document, path: Place, error: ErrorDetails) -> Problem:
    is_evidence = "[A-Z]" in str(error.get("ctx", {}).get("pattern", ""))
    code = "bad_evidence_id" if is_evidence else "bad_id"
    return document.problem(path, code, found=shown(error["input"]))


def _simply(code: str) -> Callable[[Document, Place, ErrorDetails], Problem]:
    def problem(document: Document, path: Place, error: ErrorDetails) -> Problem:
        return document.problem(path, code, found=shown(error["input"]))

    return problem


_EXPLANATIONS: Final[dict[str, Callable[[Document, Place, ErrorDetails], Problem]]] = {
    "literal_error": _literal,
    "bool_type": _truth,
    "string_type": _simply("needs_text"),
    "string_too_long": _simply("bad_id"),
    "string_pattern_mismatch": _pattern,
    "int_type": _simply("needs_whole_number"),
    "int_from_float": _simply("needs_whole_number"),
    "float_type": _simply("needs_number"),
    "finite_number": _simply("needs_number"),
    "list_type": _simply("needs_list"),
    "dict_type": _simply("needs_mapping"),
    "model_type": _simply("needs_mapping"),
    "model_attributes_type": _simply("needs_mapping"),
    "too_short": _length,
    "too_long": _length,
    **dict.fromkeys(_LIMITS, _limit),
}
