"""The tutorial's hints while a month is planned: what is done, what is due, where it points."""

from collections.abc import Set as AbstractSet
from typing import Final

from game.screens.parts.tutorial import (
    hint_card,
    next_task,
    step_of,
    step_text,
    task_text,
    tasks_of,
)
from game.screens.planning_table import PlanActions, Table
from game.session.predictions import unpredicted
from game.vocabulary.scenario import TutorialTask
from game.widgets.node import Widget

_SET: Final[frozenset[TutorialTask]] = frozenset({"level", "openness", "consent"})
_ASKED_FIRST: Final = frozenset({"opt_in", "panel"})
PRIMARY: Final = "primary"
"""Key of the large button, which stands on the dark bar."""


def planning_tasks(table: Table) -> tuple[TutorialTask, ...]:
    """What the hints of this month lead to, of what can be done at all."""
    situation = table.situation
    if situation.tutorial_key is None:
        return ()
    tasks = tasks_of(step_of(table.definition, situation.turn), review=False)
    return tuple(each for each in tasks if each == "predict" or _can_be_set(table))


def _can_be_set(table: Table) -> bool:
    subject, situation = table.situation.tutorial_points_at, table.situation
    tactics = any(each.id == subject and each.is_open for each in situation.hand)
    return tactics or any(each.id == subject and each.is_open for each in situation.levers)


def done_now(table: Table) -> AbstractSet[TutorialTask]:
    """Tasks that are done as the plan stands; what was done once stays done."""
    subject, draft = table.situation.tutorial_points_at or "", table.draft
    card = next((each for each in table.situation.hand if each.id == subject), None)
    done: set[TutorialTask] = {"predict"} if table.predicted else set()
    if draft.opened & {f"tactic.{subject}", f"lever.{subject}"}:
        done.add("open")
    before, level = draft.lever_level_before(subject), draft.lever(subject)
    if card is not None:
        was, setting = draft.setting_before(subject), draft.setting(card)
        before, level = was.level if was else 0, setting.level
        if setting.openness == "explained":
            done.add("openness")
        if setting.consent in _ASKED_FIRST:
            done.add("consent")
        before = min(before, card.max_level - 1)
    if level > before:
        done.add("level")
    return done


def due(table: Table) -> TutorialTask | None:
    """What the hint leads to now; None when all is done or it was put away."""
    if table.draft.hint_hidden:
        return None
    return next_task(planning_tasks(table), table.draft.tasks_done)


def advice(table: Table) -> str:
    """What the hint says; empty when there is none to show."""
    words, situation, draft = table.words, table.situation, table.draft
    if situation.tutorial_key is None or draft.hint_hidden:
        return ""
    if _is_one_paragraph(table):
        return words.text(situation.tutorial_key)
    task = due(table)
    again = planning_tasks(table) if draft.hint_again else ()
    told = (task,) if task is not None else again
    return " ".join(task_text(words, situation.turn, each) for each in told)


def _is_one_paragraph(table: Table) -> bool:
    """The author says one thing for the whole month; it stays until it is put away."""
    step = step_of(table.definition, table.situation.turn)
    return step is not None and not step.until


def hint(table: Table, actions: PlanActions) -> Widget | None:
    """The hint that is due; None when all is done or it was put away."""
    text = advice(table)
    if not text:
        return None
    step = step_text(table.words, planning_tasks(table), due(table))
    return hint_card(table.words, text, actions.toggle_hint, step=step)


def is_marked(table: Table, card: str) -> bool:
    """Whether the hint is about a whole card, by its key."""
    if card.partition(".")[2] != table.situation.tutorial_points_at or not advice(table):
        return False
    return _is_one_paragraph(table) or due(table) == "open"


def pointed_out(table: Table) -> tuple[str, ...]:
    """Keys of the control the hint is about, the likeliest first; none without one."""
    task, subject = due(table), table.situation.tutorial_points_at
    if task == "predict":
        missing = unpredicted(table.draft.guesses)
        return (*(f"predict.{each}" for each in missing), PRIMARY)
    if task not in _SET:
        return ()
    cards = (f"tactic.{subject}", f"lever.{subject}")
    return (*(f"{card}.{task}" for card in cards), *cards)
