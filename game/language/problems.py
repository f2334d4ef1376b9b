"""Problems with files, said in words."""

import textwrap
from typing import Final

from game.documents.problems import Problem
from game.language.language import Language
from game.storage.atomic import StorageError

_INDENT: Final = "    "


def sentence_of(problem: Problem, language: Language) -> str:
    """What is wrong, without the place."""
    return language.text(f"problem.{problem.code}", **problem.arguments)


def describe(problem: Problem, language: Language) -> str:
    """One line: ``file:line:column: severity: message``.

    The severity stays English in every language, as tools that read such lines expect.
    """
    place = f"{problem.file}:{problem.line}:{problem.column}"
    return f"{place}: {problem.severity}: {sentence_of(problem, language)}"


def describe_with_excerpt(problem: Problem, language: Language) -> str:
    """The same, and below it the line concerned with a caret, where there is such a line."""
    described = describe(problem, language)
    if problem.excerpt is None:
        return described
    return f"{described}\n{textwrap.indent(problem.excerpt, _INDENT)}"


def describe_refused(key: str, error: StorageError, language: Language, **values: str) -> str:
    """A sentence about what could not be written or deleted, with the system's ``{reason}``.

    Args:
        key: of the sentence.
        error: says why.
        language: of the sentence.
        values: what else it says.
    """
    reason = language.text(f"storage.reason.{error.reason_key}")
    return language.text(key, reason=reason, **values)
