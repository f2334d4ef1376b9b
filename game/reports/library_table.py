"""The rules of a library, for a terminal and as plain values for JSON."""

import textwrap
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any, Final

from game.experiments.balance.library import LibraryReport, Rule
from game.experiments.balance.report import BalanceReport
from game.language.language import Language
from game.reports.balance_record import balance_record
from game.reports.balance_table import WIDTH, aligned
from game.reports.balance_words import Table

_MARKS: Final = {True: "fine", False: "warning"}


def library_table(report: LibraryReport, words: Language) -> str:
    """One row a scenario, then the rules with what breaks them."""
    marks = {kept: words.text(f"balance.mark.{name}") for kept, name in _MARKS.items()}
    rules = [
        textwrap.fill(said, WIDTH, initial_indent=f"{marks[rule.holds]} ", subsequent_indent="  ")
        for rule, said in zip(report.rules, rule_sentences(report, words), strict=True)
    ]
    tables = (scenarios_table(report, words), profiles_table(report, words))
    return "\n\n".join([*map(aligned, tables), "\n".join(rules), verdict(report, words)])


def scenarios_table(report: LibraryReport, words: Language) -> Table:
    """One row a scenario."""
    columns = ("scenario", "best_plan", "good", "abstain", "never", "lead", "fall", "rounds")
    return [_names(columns, words), *(_row(each, words) for each in report.reports.values())]


def profiles_table(report: LibraryReport, words: Language) -> Table:
    """The settings of the two best plans of each scenario."""
    head = _names(("scenario", "first_plan", "second_plan"), words)
    return [head, *([name, *found] for name, found in report.profiles.items())]


def rule_sentences(report: LibraryReport, words: Language) -> list[str]:
    """Each rule, whether it holds, and what breaks or keeps it."""
    return [_said(rule, words) for rule in report.rules]


def verdict(report: LibraryReport, words: Language) -> str:
    """How many rules hold."""
    return words.text(
        "balance.rule.all_hold" if report.holds else "balance.rule.failed",
        failed=sum(not rule.holds for rule in report.rules),
        count=len(report.rules),
    )


def _names(columns: Sequence[str], words: Language) -> list[str]:
    return [words.text(f"balance.column.{name}") for name in columns]


def library_record(report: LibraryReport) -> dict[str, Any]:
    """The same as plain values, every scenario's whole report among them."""
    return {
        "holds": report.holds,
        "rules": [asdict(rule) for rule in report.rules],
        "profiles": {name: list(found) for name, found in report.profiles.items()},
        "scenarios": {name: balance_record(each) for name, each in report.reports.items()},
    }


def _row(report: BalanceReport, words: Language) -> list[str]:
    competing = [each for each in report.standings if each.wins and each.games]
    best = max(competing, key=lambda each: each.score)
    abstain = report.standing("abstain")
    close = [each for each in report.advice if each.key.startswith("good_plans_")]
    temptation = next((each.shares for each in report.advice if each.key == "temptation"), {})
    never = sum(share == 0 for share in report.endings.values())
    rounds = "–" if report.rounds is None else _verdict(report.rounds.same_lesson, words)
    return [
        report.scenario,
        f"{best.way} {words.number(best.score, 1)}",
        _verdict(all(not each.warning for each in close), words),
        words.number(abstain.score, 1) if abstain else "–",
        words.number(never),
        words.percent(temptation["lead"], 1, sign=True) if temptation else "–",
        words.percent(-temptation["fall"], 1, sign=True) if temptation else "–",
        rounds,
    ]


def _verdict(holds: bool, words: Language) -> str:
    return words.text("balance.claim.holds" if holds else "balance.claim.fails")


def _said(rule: Rule, words: Language) -> str:
    named = rule.broken_by or rule.kept_by
    about = f": {', '.join(named)}" if named else ""
    return f"{words.text(f'balance.rule.{rule.key}')} – {_verdict(rule.holds, words)}{about}"
