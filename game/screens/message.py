"""Messages that have to be read, and questions that have to be answered."""

from collections.abc import Callable, Sequence

from game.screens.parts.answered_dialog import AnsweredDialog
from game.screens.parts.problem_line import problem_line
from game.screens.shell import Shell
from game.widgets.buttons import Button
from game.widgets.layout import Column
from game.widgets.node import Widget
from game.widgets.text import LARGE_BODY
from game.widgets.words import Paragraph


def message_dialog(shell: Shell, title: str, lines: Sequence[str]) -> Widget:
    """Something to read and close; several lines each get a card, so that long lists stay clear."""
    words = shell.language
    body: Widget
    if len(lines) == 1:
        body = Paragraph(lines[0], LARGE_BODY, "secondary")
    else:
        body = Column([problem_line(line, words) for line in lines], gap=8)
    close = Button(
        words.text("screen.message.understood"),
        shell.close_dialog,
        kind="primary",
        key="message.close",
    )
    return AnsweredDialog(
        title,
        body,
        actions=[close],
        on_escape=shell.close_dialog,
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
    return AnsweredDialog(
        title,
        Paragraph(text, LARGE_BODY, "secondary"),
        actions=actions,
        on_escape=shell.close_dialog,
        width=460,
        key="confirm",
    )
