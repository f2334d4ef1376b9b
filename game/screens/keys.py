"""The list of keys (F1)."""

from collections.abc import Sequence
from typing import Final

import pygame

from game.language.language import Language
from game.screens.parts.answered_dialog import AnsweredDialog
from game.screens.parts.readable import Readable
from game.screens.shell import Shell
from game.widgets.arrangement import Flow, Grid, Sized
from game.widgets.buttons import Button
from game.widgets.layout import Column, Row
from game.widgets.node import Host, KeyPress, Widget
from game.widgets.text import BODY, CARD_TITLE
from game.widgets.words import Heading, KeyHint, Paragraph

GROUPS: Final[dict[str, tuple[tuple[str, tuple[str, ...]], ...]]] = {
    "everywhere": (
        ("next", ("tab",)),
        ("previous", ("shift", "tab")),
        ("within", ("up", "down", "left", "right")),
        ("press", ("enter", "space")),
        ("go_on", ("control", "enter")),
        ("back", ("escape",)),
        ("help", ("f1",)),
        ("sound", ("m",)),
        ("read", ("f5",)),
        ("scroll", ("page_up", "page_down")),
        ("ends", ("home", "end")),
    ),
    "words": (
        ("explain", ("f4",)),
        ("explain_before", ("shift", "f4")),
        ("look_up", ("enter",)),
    ),
    "lists": (
        ("choose", ("up", "down")),
        ("open", ("enter",)),
        ("erase", ("backspace", "delete")),
    ),
    "month": (
        ("undo", ("control", "z")),
        ("redo", ("control", "y")),
        ("advice", ("f2",)),
        ("part", ("f6",)),
        ("over_time", ("f3",)),
        ("evidence", ("e",)),
        ("months", ("left", "right")),
        ("people", ("left", "right", "up", "down")),
        ("ask", ("enter",)),
        ("skip", ("space",)),
    ),
}
"""What can be pressed, by group: the name of what it does, and the caps to draw."""
_LARGEST_WITHOUT_SCROLLING: Final = 1.2


class _KeysDialog(AnsweredDialog):
    """Closed by the key that opened it, so that pressing it again does not stack a second."""

    def key_press(self, host: Host, press: KeyPress) -> bool:
        """F1 closes, too."""
        if press.key == pygame.K_F1 and self.on_dismiss is not None:
            self.on_dismiss()
            return True
        return super().key_press(host, press)


def keys_dialog(shell: Shell) -> Widget:
    """All keys, in two columns where there is room."""
    words = shell.language
    scrolls = shell.profile.text_scale > _LARGEST_WITHOUT_SCROLLING
    first, rest = (
        Column([_group(words, group, scrolls) for group in groups], gap=20)
        for groups in (("everywhere", "words"), ("lists", "month"))
    )
    note = Paragraph(words.text("screen.keys.note"), BODY, "secondary")
    close = Button(words.text("common.close"), shell.close_dialog, kind="primary", key="keys.close")
    return _KeysDialog(
        words.text("screen.keys.title"),
        Column([Grid([first, rest], columns=2, least=300, gap=32), note], gap=18),
        actions=[close],
        on_escape=shell.close_dialog,
        width=940,
        key="keys",
    )


def _group(words: Language, group: str, scrolls: bool) -> Widget:
    rows = [_row(words, name, caps) for name, caps in GROUPS[group]]
    title = words.text(f"screen.keys.{group}.title")
    column = Column([Heading(title, CARD_TITLE), *rows], gap=7)
    return Readable(column, label=title, radius=8) if scrolls else column


def _row(words: Language, name: str, caps: Sequence[str]) -> Widget:
    hints = [KeyHint(words.text(f"screen.keys.cap.{cap}")) for cap in caps]
    group = next(key for key, rows in GROUPS.items() if any(row[0] == name for row in rows))
    text = Paragraph(words.text(f"screen.keys.{group}.{name}"), BODY, "secondary", grow=1)
    return Row([Sized(Flow(hints, gap=4), width=136, scales=True), text], gap=12)
