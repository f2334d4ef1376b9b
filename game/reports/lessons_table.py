"""What the strategies have to show, for a terminal and as plain values for JSON."""

import textwrap
from dataclasses import asdict
from typing import Any, Final

from game.experiments.balance.lessons import Lesson, Lessons
from game.language.language import Language
from game.reports.balance_table import WIDTH, aligned
from game.vocabulary.assumptions import NO_ASSUMPTIONS, Assumptions

_POINTS: Final = frozenset({"baker", "segmenter", "service", "points"})


def lessons_table(
    lessons: Lessons, words: Language, assumptions: Assumptions = NO_ASSUMPTIONS
) -> str:
    """One row a lesson and length, then what became of them.

    Args:
        lessons: what was found.
        words: of the reader.
        assumptions: what the lessons rest on.
    """
    head = [
        words.text(f"balance.column.{name}") for name in ("lesson", "turns", "seeds", "verdict")
    ]
    rows = [
        [
            _said(each, words),
            str(each.turns),
            f"{words.percent(each.share)} ({_bounds(each, words)})",
            _verdict(each, words, assumptions),
        ]
        for each in lessons.lessons
    ]
    failed = sum(not each.holds for each in lessons.lessons)
    about = words.text(
        "balance.lesson.about",
        scenario=lessons.scenario,
        seeds=len(lessons.seeds),
        first=lessons.seeds[0],
        last=lessons.seeds[-1],
        people=words.number(lessons.people),
    )
    end = words.text(
        "balance.lesson.failed" if failed else "balance.lesson.all_hold",
        failed=failed,
        count=len(lessons.lessons),
    )
    return "\n\n".join([textwrap.fill(about, WIDTH), aligned([head, *rows]), end])


def lessons_record(lessons: Lessons) -> dict[str, Any]:
    """The same as plain values; figures are not rounded."""
    return {
        "scenario": lessons.scenario,
        "seeds": list(lessons.seeds),
        "people": lessons.people,
        "lessons": [{**asdict(each), "holds": each.holds} for each in lessons.lessons],
        "ways": {
            str(turns): [
                {"way": each.way, "score": each.score, "wins": dict(each.wins)} for each in ranked
            ]
            for turns, ranked in lessons.standings.items()
        },
    }


def _said(lesson: Lesson, words: Language) -> str:
    said = words.text(f"balance.lesson.{lesson.key}")
    numbers = ", ".join(
        f"{_name(name, words)} {_number(name, value, words)}"
        for name, value in (lesson.detail or {}).items()
    )
    return f"{said} ({numbers})" if numbers else said


def _verdict(lesson: Lesson, words: Language, assumptions: Assumptions) -> str:
    verdict = words.text("balance.claim.holds" if lesson.holds else "balance.claim.fails")
    dependence = assumptions.of(f"strategy/{lesson.key}").dependence
    if not lesson.holds or dependence == "none":
        return verdict
    depends = words.text(f"sensitivity.depends.{dependence}")
    return words.text("balance.claim.depends", verdict=verdict, depends=depends)


def _name(name: str, words: Language) -> str:
    key = f"balance.column.{name}"
    return words.text(key) if words.has(key) else name


def _number(name: str, value: float, words: Language) -> str:
    if name in _POINTS:
        return words.number(value, 1, sign=True)
    return words.percent(value)


def _bounds(lesson: Lesson, words: Language) -> str:
    if lesson.at_most < 1 and lesson.at_least > 0:
        low, high = words.percent(lesson.at_least), words.percent(lesson.at_most)
        return f"{low}–{high}"
    if lesson.at_most < 1:
        return f"≤ {words.percent(lesson.at_most)}"
    return f"≥ {words.percent(lesson.at_least)}"
