"""``validate``: checks scenarios, the catalogue and the translations, all problems at once."""

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING

from game.app.arguments import add_language
from game.language.language import Language

if TYPE_CHECKING:
    from game.documents.problems import Problem


def add_arguments(parser: argparse.ArgumentParser, words: Language) -> None:
    """Declare the arguments of ``validate``."""
    parser.add_argument(
        "paths", nargs="*", type=Path, metavar="PATH", help=words.text("command.validate.paths")
    )
    parser.add_argument(
        "--format",
        choices=("text", "json"),
        default="text",
        help=words.text("command.option.format"),
    )
    add_language(parser, words)


def run(options: argparse.Namespace, words: Language) -> int:
    """Print every problem; exit code 1 if one of them is an error."""
    from game.experiments.plan_checks import check_played
    from game.language.problems import describe_with_excerpt
    from game.scenario.validation import validate_paths

    problems = validate_paths(options.paths, check_played)
    errors = sum(problem.severity == "error" for problem in problems)
    if options.format == "json":
        print(json.dumps([_as_json(p, words) for p in problems], indent=2, ensure_ascii=False))
    else:
        for problem in problems:
            print(describe_with_excerpt(problem, words))
        print(_summary(errors, len(problems) - errors, words))
    return 1 if errors else 0


def _summary(errors: int, warnings: int, words: Language) -> str:
    if not errors and not warnings:
        return words.text("command.validate.clean")
    return words.text(
        "command.validate.found",
        errors=words.plural("command.validate.errors", errors),
        warnings=words.plural("command.validate.warnings", warnings),
    )


def _as_json(problem: "Problem", words: Language) -> dict[str, object]:
    from game.language.problems import sentence_of

    return {
        "file": problem.file,
        "line": problem.line,
        "column": problem.column,
        "severity": problem.severity,
        "code": problem.code,
        "message": sentence_of(problem, words),
        "excerpt": problem.excerpt,
    }
