"""The tutorial's hints: which one is due, where it points, and how it looks."""

from collections.abc import Callable, Collection, Sequence
from typing import Final

from game.language.language import Language
from game.vocabulary.scenario import ScenarioDefinition, TutorialStep, TutorialTask
from game.widgets.buttons import IconButton
from game.widgets.indicators import IconTile
from game.widgets.layout import Column, Row
from game.widgets.node import Widget
from game.widgets.surfaces import Card
from game.widgets.text import BODY, SECONDARY_STRONG
from game.widgets.words import Label, Paragraph

IN_REVIEW: Final[frozenset[TutorialTask]] = frozenset({"bar", "without"})
"""Tasks of the review; all others are done while the month is planned."""


def step_of(definition: ScenarioDefinition, turn: int) -> TutorialStep | None:
    """The guidance for a turn, or None where there is none."""
    return next((each for each in definition.tutorial if each.turn == turn), None)


def tasks_of(step: TutorialStep | None, *, review: bool) -> tuple[TutorialTask, ...]:
    """What a player is led to do while planning, or in the review."""
    if step is None:
        return ()
    return tuple(each for each in step.until if (each in IN_REVIEW) == review)


def next_task(tasks: Sequence[TutorialTask], done: Collection[TutorialTask]) -> TutorialTask | None:
    """The first that is still to be done; None when all are."""
    return next((each for each in tasks if each not in done), None)


def task_text(words: Language, turn: int, task: TutorialTask) -> str:
    """What the hint for a task says."""
    return words.text(f"tutorial.{turn}.{task}")


def hint_card(words: Language, text: str, hide: Callable[[], None], *, step: str = "") -> Widget:
    """A hint with a lamp and a button to put it away.

    Args:
        words: of the game.
        text: what it says.
        hide: puts it away.
        step: which of how many it is, if there are several.
    """
    close = IconButton(
        "cross", words.text("screen.planning.hide_hint"), hide, key="hint.hide", size=32
    )
    said: list[Widget] = [Paragraph(text, BODY)]
    if step:
        said.insert(0, Label(step, SECONDARY_STRONG, "accent"))
    row = Row([IconTile("lamp"), Column(said, gap=2, grow=1), close], gap=12, align="start")
    return Card([row], padding=(12, 12), key="hint", label=words.text("screen.planning.hint"))


def step_text(words: Language, tasks: Sequence[TutorialTask], task: TutorialTask | None) -> str:
    """Which of how many tasks a hint is for; empty where there is one only."""
    if task is None or len(tasks) < 2:
        return ""
    number, count = words.number(tasks.index(task) + 1), words.number(len(tasks))
    return words.text("screen.planning.hint_step", number=number, count=count)
