"""Problems in files, said in words."""

from game.documents.problems import Problem
from game.language.language import Language


def describe(problem: Problem, language: Language) -> str:
    """One line: ``file:line:column: severity: message``.

    The severity stays English in every language, as tools that read such lines expect.
    """
    message = language.text(f"problem.{problem.code}", **problem.arguments)
    place = f"{problem.file}:{problem.line}:{problem.column}"
    return f"{place}: {problem.severity}: {message}"
