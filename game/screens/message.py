"""Messages that have to be read, and questions that have to be answered."""

from collections.abc import Callable, Sequence

from game.screens.shell import Shell
from game.widgets.buttons import Button
from game.widgets.indicators import Icon
from game.widgets.layout import Column, Container, Row
from game.widgets.node import Widget
from game.widgets.overlays import Dialog
from game.widgets.surfaces import Card
from game.widgets.text import BODY, LARGE_BODY
from game.widgets.words import Paragraph


def message_dialog(shell: Shell, title: str, lines: Sequence[str]) -> Widget:
    """Something to read and close; several lines each get a card, so that long lists stay clear."""
    words = shell.language
    body: Widget
    if len(lines) == 1:
        body = Paragraph(lines[0], LARGE_BODY, "secondary")
    else:
        body = Column([_line(line) for line in lines], gap=8)
    close = Button(
        words.text("screen.message.understood"),
        shell.close_dialog,
        kind="primary",
        key="message.close",
    )
    return Dialog(
        title,
        body,
        actions=[close],
        on_dismiss=shell.close_dialog,
        dismiss_label=words.text("common.close"),
        width=560,
        key="message",
    )


def confirm_dialog(
    shell: Shell,
    title: str,
    text: str,
    confirm: str,
    on_confirm: Callable[[], None],
    *,
    danger: bool = False,
) -> Widget:
    """A question whose safe answer comes first and is what Escape means."""
    words = shell.language

    def confirmed() -> None:
        shell.close_dialog()
        on_confirm()

    actions = [
        Button(words.text("common.cancel"), shell.close_dialog, key="confirm.cancel"),
        Button(confirm, confirmed, kind="danger" if danger else "primary", key="confirm.ok"),
    ]
    return Dialog(
        title,
        Paragraph(text, LARGE_BODY, "secondary"),
        actions=actions,
        on_dismiss=shell.close_dialog,
        dismiss_label=words.text("common.close"),
        width=460,
        key="confirm",
    )


def _line(text: str) -> Widget:
    mark = Icon("warning", 18, "bad")
    row = Row([mark, Paragraph(text, BODY, grow=1)], gap=10, align="start")
    return Container([Card([row], padding=(10, 12), fill="sunken", raised=False, radius=8)])
