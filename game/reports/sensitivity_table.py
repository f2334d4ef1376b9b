"""A sensitivity run for a terminal, and what it found as the file that is kept."""

import math
import textwrap
from collections.abc import Sequence
from typing import Final

from game.experiments.sensitivity.summary import Change, Summary
from game.language.language import Language
from game.reports.balance_table import aligned
from game.vocabulary.assumptions import SURELY, Assumption

WIDTH: Final = 100
_NAMED: Final = 3
"""Parameters named in a mark before it says how many more there are."""

_HEAD: Final = """\
# yaml-language-server: $schema=../schema/assumptions.json
# Which statements rest on which choices: found by python main.py facts --sensitivity, read over
# and kept here. turned_by: wrong at one end of the choice's range; moved_by: right, but in another
# size; joint: share of the draws of all choices together in which it is right. What is not listed
# survives every choice.
format: 1"""


def sensitivity_table(summary: Summary, words: Language) -> str:
    """What turns round, what moves, what does not stand all choices together, and the sum."""
    found = summary.assumptions
    sign = sum(item.dependence == "sign" for item in found)
    size = len(found) - sign
    parts = [
        words.text(
            "sensitivity.title",
            statements=summary.statements,
            draws=summary.draws,
            seeds=summary.seeds,
        ),
        _section(
            "turned", _rows([c for c in summary.changes if c.verdict == "turned"], words), words
        ),
        _section(
            "moved", _rows([c for c in summary.changes if c.verdict == "moved"], words), words
        ),
        _joint(summary, words),
    ]
    if summary.not_judged:
        said = words.text("sensitivity.not_judged", statements=", ".join(summary.not_judged))
        parts.append(textwrap.fill(said, WIDTH))
    if summary.missing:
        parts.append(words.text("sensitivity.missing", missing=summary.missing))
    solid = summary.statements - len(found) - len(summary.not_judged)
    parts.append(
        words.text(
            "sensitivity.sum", solid=solid, statements=summary.statements, size=size, sign=sign
        )
    )
    return "\n\n".join(parts)


def dependence_mark(assumption: Assumption, words: Language) -> str:
    """What is said beside a statement: nothing if it survives every choice."""
    if assumption.dependence == "none":
        return ""
    depends = words.text(f"sensitivity.depends.{assumption.dependence}")
    named = assumption.turned_by if assumption.dependence == "sign" else assumption.moved_by
    listed = ", ".join(named[:_NAMED]) if named else words.text("sensitivity.together")
    if len(named) > _NAMED:
        listed = words.text("sensitivity.more", parameters=listed, count=len(named) - _NAMED)
    return words.text("sensitivity.named", depends=depends, parameters=listed)


def assumptions_text(summary: Summary) -> str:
    """``assumptions.yaml``."""
    lines = [
        _HEAD,
        f"seeds: {summary.seeds}",
        f"draws: {summary.draws}",
        "statements:" if summary.assumptions else "statements: []",
    ]
    for item in summary.assumptions:
        lines.append(f"  - id: {item.statement}")
        for key, names in (("turned_by", item.turned_by), ("moved_by", item.moved_by)):
            if names:
                joined = ", ".join(names)
                lines += textwrap.wrap(
                    f"{key}: [{joined}]",
                    WIDTH,
                    initial_indent="    ",
                    subsequent_indent="      ",
                    break_on_hyphens=False,
                )
        if item.joint_share is not None:
            lines.append(f"    joint: {item.joint_share:.2f}")
    return "\n".join(lines) + "\n"


def _rows(changes: Sequence[Change], words: Language) -> list[list[str]]:
    return [
        [
            change.statement,
            change.parameter,
            words.number(change.value, 3),
            _mean(change.numbers, words),
            _mean(change.default_numbers, words),
        ]
        for change in changes
    ]


def _mean(numbers: Sequence[float], words: Language) -> str:
    mean = sum(numbers) / len(numbers) if numbers else float("nan")
    return "–" if math.isnan(mean) else words.number(mean, 3)


def _section(key: str, rows: list[list[str]], words: Language) -> str:
    head = [
        words.text(f"sensitivity.column.{name}")
        for name in ("statement", "parameter", "at", "becomes", "default")
    ]
    body = aligned([head, *rows]) if rows else words.text("sensitivity.none")
    return f"{words.text(f'sensitivity.{key}').upper()}\n{body}"


def _joint(summary: Summary, words: Language) -> str:
    weak = {name: share for name, share in summary.joint_shares.items() if share < SURELY}
    head = [words.text("sensitivity.column.statement"), words.text("sensitivity.column.share")]
    rows = [
        [name, words.percent(share)]
        for name, share in sorted(weak.items(), key=lambda pair: pair[1])
    ]
    title = words.text("sensitivity.joint", share=words.percent(SURELY)).upper()
    return f"{title}\n{aligned([head, *rows]) if rows else words.text('sensitivity.none')}"
