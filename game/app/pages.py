"""What is shown: one screen, the dialogs over it, and the way back to where it was visited from."""

from collections.abc import Callable

import pygame

from game.app.screens import screen_named
from game.screens.screen import Screen
from game.screens.shell import ScreenName, Shell
from game.widgets.application_view import View
from game.widgets.node import Widget


class Pages:
    """Moves between screens on a view, whose tree is built when anything asked for it.

    Args:
        shell: what the screens are given.
        view: shows them; nothing is shown before ``show``.

    Attributes:
        screen: what is shown.
    """

    def __init__(self, shell: Shell, view: View) -> None:
        self._shell = shell
        self._view = view
        self._dialogs: list[Callable[[], Widget]] = []
        self._focus_key = ""
        self._visited_from: list[tuple[Screen, str]] = []
        self._stale = True
        self._once_drawn: Callable[[], None] | None = None
        self._called_off: Callable[[], None] | None = None
        self.screen: Screen = screen_named("title", shell)

    def show(self, name: ScreenName) -> None:
        """Go to another screen."""
        for screen in (self.screen, *(screen for screen, _ in self._visited_from)):
            screen.put_away()
        self._visited_from.clear()
        self._enter(name)

    def visit(self, name: ScreenName) -> None:
        """Go to another screen for a while; this one keeps what was done on it."""
        if self.screen.name == name:
            self._dialogs.clear()
            self._stale = True
            return
        if self._dialogs:  # the focus to come back to is the page's, not that of the menu
            self._dialogs.clear()
            self._stale = True
            self.build_if_stale()
        focused = self._view.focused
        self._visited_from.append((self.screen, focused.key if focused else ""))
        self._enter(name)

    def go_back(self) -> bool:
        """Go back to the screen this one was visited from; False if it was not visited."""
        if not self._visited_from:
            return False
        self._leave()
        self.screen, self._focus_key = self._visited_from.pop()
        self.screen.words = self._shell.language
        self._stale = True
        return True

    def _enter(self, name: ScreenName) -> None:
        self._leave()
        self.screen = screen_named(name, self._shell)
        self._stale = True
        self.screen.entered()

    def _leave(self) -> None:
        """Of the screen that was shown, only what it keeps itself goes on."""
        self._dialogs.clear()
        called_off, self._once_drawn, self._called_off = self._called_off, None, None
        if called_off is not None:
            called_off()
        self._view.hush()

    def put_over(self, dialog: Callable[[], Widget]) -> None:
        """Show a dialog, built anew with the page; a short message would lie over it."""
        self._view.hush()
        self._dialogs.append(dialog)
        self._stale = True

    def close_topmost(self) -> None:
        """Close the topmost dialog, if there is one."""
        if self._dialogs:
            self._dialogs.pop()
        self._stale = True

    def after_drawing(
        self, act: Callable[[], None], called_off: Callable[[], None] | None = None
    ) -> None:
        """Do something that takes long once the page as it now is can be seen.

        Args:
            act: does it.
            called_off: told when another page is gone to before that.
        """
        self._once_drawn, self._called_off = act, called_off

    def do_what_waited(self) -> None:
        """Do it, if everything asked for has been built and drawn."""
        if self._once_drawn is not None and not self._stale and not self._view.needs_draw:
            act, self._once_drawn, self._called_off = self._once_drawn, None, None
            act()
            _forget_presses()

    def refresh(self) -> None:
        """Build the tree anew before the next frame."""
        self._stale = True

    def focus(self, key: str) -> None:
        """Put the focus on a widget after the next build."""
        self._focus_key = key
        self._stale = True

    def build_if_stale(self) -> None:
        """Build the tree if anything asked for it; a build may ask again, twice."""
        for _ in range(3):
            if not self._stale:
                return
            self._stale = False
            screen = self.screen
            dialogs = [*screen.dialogs(), *(build() for build in self._dialogs)]
            self._view.show(screen.build(), dialogs)
            if self._focus_key:
                self._view.focus_key(self._focus_key)
                self._focus_key = ""


def _forget_presses() -> None:
    """What was pressed while something took long was meant for a page that is gone now."""
    if pygame.display.get_init():
        pygame.event.clear((pygame.KEYDOWN, pygame.TEXTINPUT, pygame.MOUSEBUTTONDOWN))
