"""Problems in files, said in words."""

import textwrap
from typing import Final

from game.documents.problems import Problem
from game.language.language import Language

_INDENT: Final = "    "


def describe(problem: Problem, language: Language) -> str:
    """One line: ``file:line:column: severity: message``.

    The severity stays English in every language, as tools that read such lines expect.
    """
    message = language.text(f"problem.{problem.code}", **problem.arguments)
    place = f"{problem.file}:{problem.line}:{problem.column}"
    return f"{place}: {problem.severity}: {message}"


def describe_with_excerpt(problem: Problem, language: Language) -> str:
    """The same, and below it the line concerned with a caret, where there is such a line."""
    described = describe(problem, language)
    if problem.excerpt is None:
        return described
    return f"{described}\n{textwrap.indent(problem.excerpt, _INDENT)}"
