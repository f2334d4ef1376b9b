"""The letters of the month on a screen: which still wait, and whether they are open."""

from collections.abc import Callable

from game.screens.inbox import inbox_dialog, unanswered, where_to_begin
from game.screens.planning_draft import PlanDraft
from game.screens.shell import Shell
from game.session.views import InboxItem
from game.widgets.node import Widget


class Letters:
    """The dialog with the letters, open or not.

    Args:
        shell: of the screen it lies above.
        inbox: what came.
        draft: the plan that holds the answers, and what was read.
        on_choose: takes an event and the answer.
    """

    def __init__(
        self,
        shell: Shell,
        inbox: tuple[InboxItem, ...],
        draft: PlanDraft,
        on_choose: Callable[[str, str], None],
    ) -> None:
        self.shell = shell
        self.inbox = inbox
        self.draft = draft
        self.on_choose = on_choose
        self._is_open = False
        self._reminding = False

    @property
    def any_unread(self) -> bool:
        """A letter nobody has opened."""
        return not {item.id for item in self.inbox} <= self.draft.read

    @property
    def any_unanswered(self) -> bool:
        """A letter still waits for an answer."""
        return bool(unanswered(self.inbox, self.draft.plan.choices))

    def open(self, *, reminding: bool = False) -> None:
        """Read them.

        Args:
            reminding: say that the player wanted to go on with questions unanswered.
        """
        self.draft.read |= {item.id for item in self.inbox}
        self._is_open, self._reminding = True, reminding
        self.shell.focus(where_to_begin(self.inbox, self.draft.plan.choices))
        self.shell.refresh()

    def close(self) -> None:
        """Put them away."""
        self._is_open = False
        self.shell.refresh()

    def dialogs(self) -> tuple[Widget, ...]:
        """The letters, while they are open."""
        if not self._is_open:
            return ()
        dialog = inbox_dialog(
            self.shell.language,
            self.inbox,
            self.draft.plan.choices,
            self.on_choose,
            self.close,
            reminding=self._reminding,
        )
        return (dialog,)
