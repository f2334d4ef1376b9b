"""``facts``: checks the model against the published findings of the evidence."""

import argparse
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from game.app.arguments import add_language, add_whole_number, add_workers
from game.app.errors import UserError
from game.language.language import Language

if TYPE_CHECKING:
    from game.experiments.facts.fact import Finding
    from game.vocabulary.scenario import ScenarioDefinition


MOST_SEEDS: Final = 1_000
DEFAULT_DRAWS: Final = 32
MOST_DRAWS: Final = 10_000
_OF_SENSITIVITY: Final = ("workers", "scheduler", "draws", "parameter", "keep", "record")


def add_arguments(parser: argparse.ArgumentParser, words: Language) -> None:
    """Declare the arguments of ``facts``."""
    parser.add_argument(
        "--format",
        choices=("table", "json"),
        default="table",
        help=words.text("command.option.format"),
    )
    seeds = words.text("command.facts.seeds")
    add_whole_number(parser, words, "--seeds", (1, MOST_SEEDS), seeds)
    add_language(parser, words)
    _add_sensitivity(parser, words)


def _add_sensitivity(parser: argparse.ArgumentParser, words: Language) -> None:
    def text(name: str) -> str:
        return words.text(f"command.facts.{name}", default=DEFAULT_DRAWS)

    parser.add_argument("--sensitivity", action="store_true", help=text("sensitivity"))
    add_workers(parser, words, "facts")
    add_whole_number(parser, words, "--draws", (0, MOST_DRAWS), text("draws"))
    parser.add_argument("--parameter", action="append", metavar="NAME", help=text("parameter"))
    parser.add_argument("--keep", type=Path, metavar="FILE", help=text("keep"))
    parser.add_argument("--record", type=Path, metavar="FILE", help=text("record"))


def run(options: argparse.Namespace, words: Language) -> int:
    """Measure every fact and print the table; exit code 1 if a hard one fails.

    With ``--sensitivity``: measure all statements with other choices; exit code 0.
    """
    from game.experiments.facts.table import LABORATORY
    from game.scenario.loaded import LoadedScenario
    from game.scenario.loading import load_scenario

    loaded = load_scenario(LABORATORY)
    if not isinstance(loaded, LoadedScenario):
        raise UserError("command.facts.no_laboratory")
    if options.sensitivity:
        from game.app.sensitivity import run_sensitivity

        return run_sensitivity(loaded.definition, options, words)
    for name in _OF_SENSITIVITY:
        if getattr(options, name) is not None:
            raise UserError("command.facts.only_sensitivity", option=f"--{name}")
    return _check(loaded.definition, options, words)


def _check(laboratory: "ScenarioDefinition", options: argparse.Namespace, words: Language) -> int:
    from game.experiments.executors import open_executor
    from game.experiments.facts.table import DEFAULT_SEEDS, EVALUATION_SEEDS, measure

    count = options.seeds or DEFAULT_SEEDS
    done = 0

    def report(seeds: int) -> None:
        nonlocal done
        done += seeds
        if sys.stderr is not None and sys.stderr.isatty():
            end = "\n" if done == count else "\r"
            text = words.text("command.facts.progress", done=done, count=count)
            print(text, end=end, file=sys.stderr)

    seeds = EVALUATION_SEEDS[:count]
    with open_executor(min(count, os.cpu_count() or 1)) as executor:
        findings = measure(laboratory, seeds, executor=executor, measured=report)
    if options.format == "json":
        print(
            json.dumps([_as_json(item, words) for item in findings], indent=2, ensure_ascii=False)
        )
    else:
        _print_table(findings, words, count)
    return 1 if any(item.fact.hard and not item.inside for item in findings) else 0


def _as_json(finding: "Finding", words: Language) -> dict[str, object]:
    from game.scenario.assumptions_file import load_assumptions

    fact = finding.fact
    known = load_assumptions().of(fact.id)
    return {
        "id": fact.id,
        "statement": words.text(f"facts.{fact.id}.statement"),
        "metric": words.text(f"facts.{fact.id}.metric"),
        "value": finding.value,
        "low": fact.low,
        "high": fact.high,
        "hard": fact.hard,
        "inside": finding.inside,
        "sources": list(fact.sources),
        "depends_on_assumptions": known.dependence,
        "turned_by": list(known.turned_by),
        "moved_by": list(known.moved_by),
    }


def _print_table(findings: "Sequence[Finding]", words: Language, seeds: int) -> None:
    from game.reports.sensitivity_table import dependence_mark
    from game.scenario.assumptions_file import load_assumptions

    assumptions = load_assumptions()
    names = ("id", "value", "band", "met", "statement")
    heads = [words.text(f"command.facts.column.{name}") for name in names]
    print(f"{heads[0]:<6}{heads[1]:>9}  {heads[2]:<19}{heads[3]:<9}{heads[4]}")
    for item in findings:
        fact = item.fact
        band = f"{words.number(fact.low, 3)} … {words.number(fact.high, 3)}"
        verdict = words.text("command.facts.inside" if item.inside else "command.facts.outside")
        mark = "*" if fact.hard else " "
        print(
            f"{fact.id:<6}{words.number(item.value, 3):>9}{mark} {band:<19}{verdict:<9}"
            f"{words.text(f'facts.{fact.id}.statement')}"
        )
        if fact.unmet:
            reason = words.text(f"facts.{fact.id}.unmet")
            print(f"{'':<46}{words.text('command.facts.reason', reason=reason)}")
        depends = dependence_mark(assumptions.of(fact.id), words)
        if depends:
            print(f"{'':<46}{depends}")
    met = sum(item.inside for item in findings)
    failed = sum(item.fact.hard and not item.inside for item in findings)
    print(words.text("command.facts.sum", met=met, count=len(findings), seeds=seeds, failed=failed))
