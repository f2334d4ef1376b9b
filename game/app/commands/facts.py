"""``facts``: checks the model against the published findings of the evidence."""

import argparse
import json
import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from game.language.language import Language

if TYPE_CHECKING:
    from game.experiments.facts.fact import Finding


MOST_SEEDS: Final = 1_000


def add_arguments(parser: argparse.ArgumentParser, words: Language) -> None:
    """Declare the arguments of ``facts``."""
    parser.add_argument(
        "--format",
        choices=("table", "json"),
        default="table",
        help=words.text("command.option.format"),
    )
    parser.add_argument(
        "--seeds", type=_count, default=None, metavar="N", help=words.text("command.facts.seeds")
    )


def run(options: argparse.Namespace, words: Language) -> int:
    """Measure every fact and print the table; exit code 1 if a hard one fails."""
    from game.app.errors import UserError
    from game.experiments.executors import open_executor
    from game.experiments.facts.table import (
        DEFAULT_SEEDS,
        EVALUATION_SEEDS,
        LABORATORY,
        measure,
    )
    from game.scenario.loading import LoadedScenario, load_scenario

    loaded = load_scenario(LABORATORY)
    if not isinstance(loaded, LoadedScenario):
        raise UserError("command.facts.no_laboratory")
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
        findings = measure(loaded.definition, seeds, executor=executor, measured=report)
    if options.format == "json":
        print(
            json.dumps([_as_json(item, words) for item in findings], indent=2, ensure_ascii=False)
        )
    else:
        _print_table(findings, words, count)
    return 1 if any(item.fact.hard and not item.inside for item in findings) else 0


def _count(text: str) -> int:
    number = int(text)
    if not 1 <= number <= MOST_SEEDS:
        raise ValueError(text)
    return number


def _as_json(finding: "Finding", words: Language) -> dict[str, object]:
    fact = finding.fact
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
    }


def _print_table(findings: "Sequence[Finding]", words: Language, seeds: int) -> None:
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
    met = sum(item.inside for item in findings)
    failed = sum(item.fact.hard and not item.inside for item in findings)
    print(words.text("command.facts.sum", met=met, count=len(findings), seeds=seeds, failed=failed))
