"""A saved game that is about to be opened: said first, read once that can be seen."""

from game.screens.shell import Shell


class Opening:
    """Playing the months of a saved game again takes a while on a busy machine.

    Attributes:
        slot: the game asked for, or empty.
    """

    def __init__(self, shell: Shell) -> None:
        self._shell = shell
        self.slot = ""

    def begin(self, slot: str) -> None:
        """Say that a game is being opened, then open it.

        A second press opens it no second time; going to another page calls it off.
        """
        self.slot = slot
        self._shell.refresh()
        self._shell.after_drawing(self._open, self._forget)

    def text(self, slot: str, otherwise: str) -> str:
        """What stands on the control that opens a game."""
        return self._shell.language.text("common.opening") if slot == self.slot else otherwise

    def icon(self, slot: str, otherwise: str) -> str:
        """The icon beside it."""
        return "clock" if slot == self.slot else otherwise

    def _forget(self) -> None:
        self.slot = ""

    def _open(self) -> None:
        slot, self.slot = self.slot, ""
        if not self._shell.continue_game(slot):
            self._shell.refresh()
