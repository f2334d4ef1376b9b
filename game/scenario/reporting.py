"""Values and lists of allowed words, as problems show them."""

from collections.abc import Collection
from typing import Final

from game.documents.building import shorten
from game.documents.document import Document, Path
from game.documents.problems import Problem, Severity
from game.scenario.suggestions import suggestion

MOST_WORDS: Final = 40


def shown(value: object) -> str:
    """A value as its author wrote it, on one line."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dict):
        return shorten("{" + ", ".join(f"{name}: …" for name in list(value)[:5]) + "}")
    if isinstance(value, list):
        return "[…]" if value else "[]"
    return shorten(str(value))


def listed(words: Collection[str]) -> str:
    """Words with commas between them; long lists are cut."""
    first = list(words)[:MOST_WORDS]
    return ", ".join(first) + (", …" if len(words) > MOST_WORDS else "")


def unknown_word(
    document: Document,
    path: Path,
    code: str,
    word: str,
    allowed: Collection[str],
    *,
    key: bool = False,
    severity: Severity = "error",
    **arguments: str,
) -> Problem:
    """A problem about a word that is not among those allowed.

    Its code is ``<code>_meant`` when one of them was probably meant, else ``<code>``.
    """
    meant = suggestion(word, allowed)
    given = {"found": shorten(word), "allowed": listed(allowed), **arguments}
    if meant is None:
        return document.problem(path, code, key=key, severity=severity, **given)
    return document.problem(path, f"{code}_meant", key=key, severity=severity, meant=meant, **given)
