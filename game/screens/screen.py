"""The base of every screen: builds a widget tree from views and reacts to keys and time."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from game.screens.shell import Shell
from game.widgets.node import KeyPress, Widget

if TYPE_CHECKING:
    from game.session.views import ReviewView


class Screen(ABC):
    """One screen of the game.

    The application asks for the tree when the screen is entered, after ``shell.refresh()``, and
    when size, language or text size change. What must survive (which card is open, what is
    selected) lives on the screen object; focus and scroll positions survive by widget keys.

    Attributes:
        name: how journeys, ``screenshot`` and the widget tree call it.
        large_buttons: keys of what Ctrl+Enter presses; of several, the first there is.
        presses_at_once: Ctrl+Enter presses it from wherever the focus is; otherwise the first time
            only goes to it, on a page that one does not come back to.
    """

    name: ClassVar[str] = ""
    large_buttons: ClassVar[tuple[str, ...]] = ("primary",)
    presses_at_once: ClassVar[bool] = True

    def __init__(self, shell: Shell) -> None:
        self.shell = shell
        self.words = shell.language

    @abstractmethod
    def build(self) -> Widget:
        """The tree of the page."""

    def dialogs(self) -> Sequence[Widget]:
        """Modal dialogs above the page, the topmost last."""
        return ()

    def entered(self) -> None:  # noqa: B027 - most screens have nothing to do then
        """The screen has just been shown for the first time."""

    def put_away(self) -> None:  # noqa: B027 - few screens have something to put away
        """Another screen is shown instead, and this one does not come back."""

    def turn_to(self, entry: str) -> None:  # noqa: B027 - few screens hold entries
        """Show an entry (a row of evidence, a term); the screen is about to be built."""

    def on_key(self, press: KeyPress) -> bool:
        """A key no widget wanted; returns whether it did something."""
        return False

    def update(self, now_ms: float) -> None:  # noqa: B027 - nor as time passes
        """Time has passed; call ``shell.refresh()`` if the tree must change."""

    def on_help(self) -> None:
        """F1 with no dialog open that wants it; the base lists the keys."""
        self.shell.open_help()

    def on_escape(self) -> None:
        """Escape with no dialog open; the base opens the pause menu."""
        self.shell.open_menu()


class MonthScreen(Screen):
    """A screen about the month that was played last."""

    @property
    def view(self) -> "ReviewView":
        """What the month did; raises RuntimeError before a month was played."""
        view = self.shell.session.review
        if view is None:
            raise RuntimeError("no month has been played yet")
        return view
