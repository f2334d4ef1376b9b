"""Asking about somebody on the floor: whose panel is open on a screen."""

from collections.abc import Callable
from typing import Final

from game.screens.parts.person_sheet import FIRST_SECTION, person_sheet, sheet_width
from game.screens.shell import Shell
from game.widgets.floor import Floor
from game.widgets.node import Widget

_BESIDE: Final = 32.0  # dp between a panel and the person it is about


class PersonPanel:
    """The panel of one customer, open or not.

    Args:
        shell: of the screen it lies above.
        changed: told after it was opened or closed.

    Attributes:
        customer: id of whom it is about, or None while it is closed.
    """

    def __init__(self, shell: Shell, changed: Callable[[], None] = lambda: None) -> None:
        self.shell = shell
        self.changed = changed
        self.customer: int | None = None
        self._floor: Floor | None = None
        self._at_left = False

    def stand_beside(self, page: Widget) -> Widget:
        """Find the floor of a page, so that the panel does not lie over whom it is about."""
        self._floor = next((each for each in page.walk() if isinstance(each, Floor)), None)
        return page

    def open(self, customer: int) -> None:
        """Ask about a customer; nothing happens for somebody who is not followed."""
        if self.shell.session.person(customer) is None:
            return
        x = None if self._floor is None else self._floor.across(customer)
        covered = sheet_width(self.shell.profile.text_scale) + _BESIDE
        self._at_left = x is not None and x > self.shell.window.w - covered
        self._turn_to(customer)
        self.shell.focus(FIRST_SECTION)

    def close(self) -> None:
        """Put the panel away."""
        self._turn_to(None)

    def _turn_to(self, customer: int | None) -> None:
        self.customer = customer
        self.changed()
        self.shell.refresh()

    def dialogs(self) -> tuple[Widget, ...]:
        """The panel, while it is open."""
        if self.customer is None:
            return ()
        person = self.shell.session.person(self.customer)
        if person is None:
            return ()
        sheet = person_sheet(self.shell.language, person, self.close)
        sheet.at_left = self._at_left
        return (sheet,)
