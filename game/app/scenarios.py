"""Scenarios a command was asked for, or a message that says what is wrong with them."""

from typing import TYPE_CHECKING

from game.app.errors import UserError
from game.language.language import Language
from game.language.problems import describe_with_excerpt, sentence_of

if TYPE_CHECKING:
    from game.documents.problems import Problem
    from game.scenario.loaded import LoadedScenario


def scenario_named(reference: str, words: Language) -> "LoadedScenario":
    """Load a scenario by id or folder; raises UserError listing every problem found."""
    from game.scenario.loading import load_scenario

    loaded = load_scenario(reference)
    if isinstance(loaded, tuple):
        raise invalid_file(reference, loaded, words)
    return loaded


def invalid_file(name: str, problems: "tuple[Problem, ...]", words: Language) -> UserError:
    """The error that shows the problems of a file."""
    if all(problem.code.startswith("scenario_not_found") for problem in problems):
        sentences = (sentence_of(problem, words) for problem in problems)
        return UserError("command.no_such_scenario", reason=" ".join(sentences))
    details = tuple(describe_with_excerpt(problem, words) for problem in problems)
    return UserError("command.invalid_file", details, name=name, count=len(problems))
