"""The frame of every page outside a game: the dark bar with the way back, the content below."""

from collections.abc import Callable, Sequence

from game.screens.parts.brand import brand
from game.screens.shell import Shell
from game.widgets.buttons import IconButton
from game.widgets.geometry import Padding
from game.widgets.layout import Column, Container, Row
from game.widgets.arrangement import Ground, Spacer
from game.widgets.node import Widget
from game.widgets.text import BAR_VALUE
from game.widgets.words import Divider, Label


def top_bar(
    shell: Shell, title: str, on_back: Callable[[], None] | None, tools: Sequence[Widget] = ()
) -> Widget:
    """The bar: back, mark and name, the page's title; at its end what the page offers."""
    words = shell.language
    parts: list[Widget] = []
    if on_back is not None:
        parts.append(IconButton("left", words.text("common.back"), on_back, kind="bar", key="back"))
    parts += [
        brand(words),
        Divider("bar_line", vertical=True),
        Label(title, BAR_VALUE, "on_bar", shrink=False),
        Spacer(grow=1),
        *tools,
    ]
    return Ground(Row(parts, gap=16), colour="bar", padding=(10, 16))


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


def page_tools(shell: Shell, open_options: Callable[[], None]) -> list[Widget]:
    """Keys and options, at the end of the bar."""
    words = shell.language
    return [
        Row(
            [
                IconButton(
                    "help", words.text("screen.menu.keys"), shell.open_help, kind="bar", key="keys"
                ),
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
