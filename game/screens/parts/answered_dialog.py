"""A dialog whose own buttons are enough: no cross, and Escape means the safe one."""

from collections.abc import Callable, Sequence

from game.widgets.node import Widget
from game.widgets.overlays import Dialog


class AnsweredDialog(Dialog):
    """The focus starts in the body or on the first button, not on a cross beside the title."""

    def __init__(
        self,
        title: str,
        body: Widget,
        *,
        on_escape: Callable[[], None],
        actions: Sequence[Widget] = (),
        width: float = 520.0,
        key: str,
    ) -> None:
        super().__init__(title, body, actions=actions, width=width, key=key)
        self.on_dismiss = on_escape
