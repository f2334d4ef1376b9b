"""The tutorial's hints in the review: to press a bar, and to look at the month without a card."""

from collections.abc import Callable, Collection

from game.language.language import Language
from game.screens.parts.tutorial import (
    hint_card,
    next_task,
    step_of,
    step_text,
    task_text,
    tasks_of,
)
from game.screens.review_panels import folded_revenue, folded_trust
from game.session.views import ReviewView
from game.vocabulary.scenario import ScenarioDefinition, TutorialTask
from game.widgets.node import Widget


class ReviewHints:
    """Which hint is due in the review of a month.

    Args:
        definition: of the scenario.
        view: of the month.
        played: ids of the tactics that were on in it.
    """

    def __init__(
        self, definition: ScenarioDefinition, view: ReviewView, played: Collection[str]
    ) -> None:
        step = step_of(definition, view.turn)
        self._turn = view.turn
        self._subject = "" if step is None else step.points_at or ""
        shown = {bar.cause for bar in (*folded_trust(view)[0], *folded_revenue(view)[0])}
        self._cards = [each for each in (self._subject, *played) if each in shown]
        possible = {"bar": self._subject in shown, "without": bool({*played} & shown)}
        self._tasks = tuple(each for each in tasks_of(step, review=True) if possible[each])
        self._done: set[TutorialTask] = set()
        self._hidden = False

    @property
    def due(self) -> TutorialTask | None:
        """What the hint leads to; None when all is done or it was put away."""
        return None if self._hidden else next_task(self._tasks, self._done)

    def pressed(self, cause: str) -> None:
        """A bar was pressed."""
        if cause == self._subject:
            self._done.add("bar")

    def left_out(self) -> None:
        """The month without a card was looked at."""
        self._done.add("without")

    @property
    def any(self) -> bool:
        """The month has advice for its review."""
        return bool(self._tasks)

    def toggle(self) -> None:
        """Put the hint away, or take the advice out again."""
        if self.due is None:
            self._hidden = False
            self._done.clear()
        else:
            self._hidden = True

    def hint(self, words: Language, hide: Callable[[], None]) -> list[Widget]:
        """The hint that is due, or nothing."""
        task = self.due
        if task is None:
            return []
        step = step_text(words, self._tasks, task)
        return [hint_card(words, task_text(words, self._turn, task), hide, step=step)]

    def pointed_out(self, explained: str) -> tuple[str, ...]:
        """Keys of the control the hint is about, the likeliest first.

        Args:
            explained: the cause whose reason is shown.
        """
        task = self.due
        if task is None:
            return ()
        if task == "without" and explained in self._cards:
            return ("replay.without", "review.why")
        cards = [self._subject] if task == "bar" else self._cards
        return tuple(f"{panel}.bars.{card}" for card in cards for panel in ("trust", "revenue"))
