"""The frame of every page outside a game: the dark bar with the way back, the content below."""

from collections.abc import Callable, Sequence

from game.screens.parts.brand import brand, mark
from game.screens.shell import Shell
from game.widgets.arrangement import Ground, Spacer, Switch
from game.widgets.buttons import IconButton
from game.widgets.geometry import Padding
from game.widgets.layout import Column, Container, Row
from game.widgets.node import Widget
from game.widgets.text import BAR_VALUE
from game.widgets.words import Divider, Label, Paragraph


def top_bar(
    shell: Shell, title: str, on_back: Callable[[], None] | None, tools: Sequence[Widget] = ()
) -> Widget:
    """The bar: back, mark and name, the page's title; at its end what the page offers."""
    words = shell.language
    back: list[Widget] = []
    if on_back is not None:
        label = words.text("common.back")
        back.append(IconButton("left", label, on_back, kind="bar", key="back"))
    line = Divider("bar_line", vertical=True)
    name = Label(title, BAR_VALUE, "on_bar", shrink=False)
    end = [Spacer(grow=1), *tools]
    choices: list[Widget] = [
        Row([*back, brand(words), line, name, *end], gap=16),
        Row([*back, mark(28), name, *end], gap=14),
        Column(
            [Row([*back, mark(28), *end], gap=14), Paragraph(title, BAR_VALUE, "on_bar")], gap=8
        ),
    ]
    return Ground(Switch(choices), colour="bar", padding=(10, 16))


def page(
    shell: Shell,
    title: str,
    content: Widget,
    *,
    on_back: Callable[[], None] | None,
    tools: Sequence[Widget] = (),
    padding: Padding = 16.0,
) -> Widget:
    """A whole page; ``content`` gets all the room below the bar."""
    inner = Container([content], padding=padding, grow=1)
    return Ground(Column([top_bar(shell, title, on_back, tools), inner]))


def help_tool(shell: Shell) -> list[Widget]:
    """The list of keys, at the end of the bar."""
    label = shell.language.text("screen.menu.keys")
    return [IconButton("help", label, shell.open_help, kind="bar", key="keys")]


def page_tools(shell: Shell, open_options: Callable[[], None]) -> list[Widget]:
    """Keys and options, at the end of the bar."""
    words = shell.language
    return [
        Row(
            [
                *help_tool(shell),
                IconButton(
                    "gear",
                    words.text("screen.options.title"),
                    open_options,
                    kind="bar",
                    key="options.open",
                ),
            ],
            gap=6,
        )
    ]
