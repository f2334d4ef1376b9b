"""A balance report for a terminal."""

import textwrap
from typing import Final

from game.experiments.balance.report import BalanceReport, Subject
from game.language.language import Language
from game.reports import balance_words as cells

WIDTH: Final = 100
_LEFT: Final = 1
_PATH_COLUMNS: Final = 6


def balance_table(report: BalanceReport, words: Language) -> str:
    """Tables, then advice."""
    parts = [
        cells.title(report, words),
        _wrapped(cells.about_games(report, words)),
        _section("ways", words, cells.ways_table(report, words), "about_ways"),
        _section("endings", words, cells.endings_table(report, words)),
        _section("trust_path", words, _some_months(cells.trust_table(report, words))),
        _section("revenue_path", words, _some_months(cells.revenue_table(report, words))),
        _section("effects", words, cells.effects_table(report, words), "about_effects"),
        _settings(report, words),
        _section("claims", words, cells.claims_table(report, words))
        if report.claims
        else words.text("balance.no_claims"),
        _advice(report, words),
    ]
    return "\n\n".join(part for part in parts if part)


def aligned(table: cells.Table) -> str:
    """Columns of equal width; the first to the left, the others to the right."""
    columns = max(len(row) for row in table)
    rows = [[*row, *([""] * (columns - len(row)))] for row in table]
    widths = [max(len(row[column]) for row in rows) for column in range(columns)]
    return "\n".join(
        "  ".join(
            cell.ljust(width) if column < _LEFT else cell.rjust(width)
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    )


def _section(key: str, words: Language, table: cells.Table, about: str = "") -> str:
    lines = [words.text(f"balance.{key}").upper()]
    if about:
        lines.append(_wrapped(words.text(f"balance.{about}")))
    return "\n".join([*lines, aligned(table)])


def _some_months(table: cells.Table) -> cells.Table:
    """At most so many months, the first and the last among them."""
    months = len(table[0]) - 1
    if months <= _PATH_COLUMNS:
        return table
    steps = _PATH_COLUMNS - 1
    shown = [1 + round(step * (months - 1) / steps) for step in range(_PATH_COLUMNS)]
    return [[row[0], *(row[month] if month < len(row) else "" for month in shown)] for row in table]


def _settings(report: BalanceReport, words: Language) -> str:
    if not report.setting_verdicts:
        return ""
    rows = [
        [
            cells.subject_name(Subject("setting", e.tactic, f"{e.aspect}: {e.value}"), words),
            words.number(e.points, 1, sign=True),
            words.text(f"balance.verdict.{e.verdict}"),
        ]
        for e in report.setting_verdicts
    ]
    return "\n".join([words.text("balance.settings").upper(), aligned(rows)])


def _advice(report: BalanceReport, words: Language) -> str:
    lines = [words.text("balance.advice").upper()]
    for each in report.advice:
        mark = words.text("balance.mark.warning" if each.warning else "balance.mark.fine")
        lines.append(
            textwrap.fill(
                cells.sentence(each, words),
                WIDTH,
                initial_indent=f"{mark} ",
                subsequent_indent="  ",
            )
        )
    return "\n".join(lines)


def _wrapped(text: str) -> str:
    return textwrap.fill(text, WIDTH)
