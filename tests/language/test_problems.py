"""Saying problems."""

from game.documents.problems import Problem
from game.language.language import Language
from game.language.problems import describe


def test_a_problem_is_one_line_that_editors_can_follow() -> None:
    language = Language("en", [], [{"problem.unknown_key": "There is no key “{key}” here."}])
    problem = Problem("scenario.yaml", 3, 5, "unknown_key", {"key": "turn"})
    assert describe(problem, language) == ("scenario.yaml:3:5: error: There is no key “turn” here.")
