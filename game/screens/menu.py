"""The pause menu: a dialog above whatever is being played."""

from collections.abc import Callable
from typing import Final

import pygame

from game.language.problems import describe_refused
from game.screens.message import confirm_dialog
from game.screens.options import options_dialog
from game.screens.parts.answered_dialog import AnsweredDialog
from game.screens.parts.sectors import sector_icon
from game.screens.shell import Shell
from game.widgets.buttons import Button, ButtonKind
from game.widgets.indicators import Icon, IconTile, ProgressDots
from game.widgets.layout import Column, Row
from game.widgets.node import Host, KeyPress, Widget
from game.widgets.palette import Colour
from game.widgets.text import BODY, CARD_TITLE
from game.widgets.words import Divider, Label, Paragraph

_KEYS: Final = {"resume": "escape", "over_time": "f3", "keys": "f1"}
"""Buttons that a key presses, too, from anywhere in the menu."""


def menu_dialog(shell: Shell, *, month_over: bool = False) -> Widget:
    """Go on, look back, look things up, change options, leave.

    Args:
        shell: what it lies above.
        month_over: a month just played is being looked at, not the coming one.
    """
    words = shell.language
    rows: list[Widget] = []
    if shell.has_session:
        rows += [_where(shell, month_over), Divider()]
    rows.append(_buttons(shell))
    return _MenuDialog(
        words.text("screen.menu.title"),
        Column(rows, gap=16),
        on_escape=shell.close_dialog,
        over_time=(lambda: shell.visit("over_time")) if shell.has_session else None,
        width=400,
        key="menu",
    )


class _MenuDialog(AnsweredDialog):
    """The keys its buttons name work while it is open, whatever page lies below."""

    def __init__(
        self,
        title: str,
        body: Widget,
        *,
        on_escape: Callable[[], None],
        over_time: Callable[[], None] | None,
        width: float,
        key: str,
    ) -> None:
        super().__init__(title, body, on_escape=on_escape, width=width, key=key)
        self.over_time = over_time

    def key_press(self, host: Host, press: KeyPress) -> bool:
        """F3 looks at the game over time."""
        if press.key == pygame.K_F3 and self.over_time is not None:
            self.over_time()
            return True
        return super().key_press(host, press)


def _where(shell: Shell, month_over: bool) -> Widget:
    words, session = shell.language, shell.session
    situation = None if session.finished else session.situation()
    lines: list[Widget] = [Paragraph(words.text("title"), CARD_TITLE)]
    if situation is not None:
        played, turns = situation.turn - 1, situation.turns
        turn = played if month_over else situation.turn
        month = words.text("common.month_of", turn=turn, turns=turns)
        lines.append(
            Row(
                [Label(month, BODY, "secondary"), ProgressDots(month, turn, turns, on_bar=False)],
                gap=12,
            )
        )
        key = "screen.menu.saved" if played else "screen.menu.not_saved_yet"
        saved = words.text(key, turn=played)
    else:
        saved = words.text("screen.menu.finished")
    if session.save_error is not None:
        saved = describe_refused("storage.not_saved", session.save_error, words)
    kept = session.save_error is None
    colour: Colour = "secondary" if kept else "bad"
    icon = Icon("save" if kept else "warning", 16, colour)
    lines.append(Row([icon, Paragraph(saved, BODY, colour, grow=1)], gap=8, align="start"))
    tile = IconTile(sector_icon(session.loaded.definition.sector), size=56)
    return Row([tile, Column(lines, gap=5, grow=1)], gap=14, align="start")


def _buttons(shell: Shell) -> Widget:
    words = shell.language

    def button(
        name: str, icon: str, act: Callable[[], None], kind: ButtonKind = "secondary"
    ) -> Button:
        text = words.text(f"screen.menu.{name}")
        cap = _KEYS.get(name)
        hint = words.text(f"screen.keys.cap.{cap}") if cap else ""
        return Button(text, act, kind=kind, icon=icon, listed=True, hint=hint, key=f"menu.{name}")

    def open_options() -> None:
        shell.close_dialog()
        shell.open_dialog(options_dialog(shell))

    def open_keys() -> None:
        shell.close_dialog()
        shell.open_help()

    buttons: list[Widget] = [button("resume", "play", shell.close_dialog, "primary")]
    if shell.has_session:
        buttons.append(button("over_time", "chart", lambda: shell.visit("over_time")))
    buttons += [
        button("evidence", "research_survey", shell.open_evidence),
        button("glossary", "book", shell.open_glossary),
        button("keys", "keyboard", open_keys),
        button("options", "gear", open_options),
    ]
    if shell.has_session:
        buttons.append(button("leave", "exit", lambda: _leave(shell)))
    return _Choices(buttons, gap=8)


class _Choices(Column):
    """Buttons of which Home and End go to the first and the last."""

    def key_press(self, host: Host, press: KeyPress) -> bool:
        """Home and End."""
        places = {pygame.K_HOME: 0, pygame.K_END: -1}
        if press.key not in places:
            return False
        host.focus(self.children[places[press.key]])
        return True


def _leave(shell: Shell) -> None:
    """Leave the game; asks first where it could not be saved."""
    words, error = shell.language, shell.session.save_error
    if error is None:
        shell.leave_game()
        return
    shell.open_dialog(
        confirm_dialog(
            shell,
            words.text("screen.menu.unsaved_title"),
            describe_refused("screen.menu.unsaved_text", error, words),
            words.text("screen.menu.unsaved_leave"),
            shell.leave_game,
            danger=True,
        )
    )
