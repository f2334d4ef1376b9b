"""The dark bar of a game: month, money, customers, letters, and the one thing to do next."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from game.language.language import Language
from game.screens.parts.brand import brand, mark
from game.widgets.arrangement import Ground, Spacer, Switch
from game.widgets.buttons import Button, IconButton
from game.widgets.indicators import Icon, ProgressDots
from game.widgets.layout import Column, Row
from game.widgets.node import Widget
from game.widgets.palette import Colour
from game.widgets.text import BAR_VALUE, CONTROL, SECONDARY
from game.widgets.words import Divider, Label


@dataclass(frozen=True, slots=True)
class Figure:
    """A number on the bar.

    Attributes:
        icon: before it.
        name: what it is.
        value: how it reads.
        change: beside it, smaller; empty for none.
        tone: colour of the change.
        tooltip: what it means exactly.
    """

    icon: str
    name: str
    value: str
    change: str = ""
    tone: Colour = "on_bar_soft"
    tooltip: str = ""


@dataclass(frozen=True, slots=True)
class Tool:
    """A square button on the bar."""

    icon: str
    label: str
    on_press: Callable[[], None]
    key: str
    badge: str = ""


@dataclass(frozen=True, slots=True)
class Primary:
    """The button at the end of the bar.

    Attributes:
        text: what it does.
        reason: why it cannot be used now; empty when it can.
    """

    text: str
    on_press: Callable[[], None]
    reason: str = ""
    icon_after: str = "right"


def top_bar(
    words: Language,
    turn: int,
    turns: int,
    figures: Sequence[Figure],
    tools: Sequence[Tool],
    primary: Primary,
) -> Widget:
    """The bar in one line where it fits; with large text without the name, then in two lines."""

    def start(name: Widget) -> list[Widget]:
        return [name, Spacer(8), _month(words, turn, turns)]

    def middle() -> list[Widget]:
        parts: list[Widget] = []
        for figure in figures:
            parts += [Divider("bar_line", vertical=True), _figure(figure)]
        return parts

    def end() -> list[Widget]:
        return [*_tools(tools), _primary(primary)]

    choices: list[Widget] = [
        Row([*start(brand(words)), *middle(), Spacer(grow=1), *end()], gap=16),
        Row([*start(mark(28)), *middle(), Spacer(grow=1), *end()], gap=14),
        Column(
            [
                Row([*start(mark(28)), Spacer(grow=1), *end()], gap=14),
                Row(middle()[1:], gap=14),
            ],
            gap=6,
        ),
    ]
    return Ground(Switch(choices), colour="bar", padding=(9, 16))


def _month(words: Language, turn: int, turns: int) -> Widget:
    text = words.text("common.month", turn=turn)
    of = words.text("screen.parts.of_turns", turns=turns)
    label = words.text("common.month_of", turn=turn, turns=turns)
    line = Row(
        [
            Label(text, CONTROL, "on_bar", shrink=False),
            Label(of, SECONDARY, "on_bar_soft", shrink=False),
        ],
        gap=5,
    )
    return Column([line, ProgressDots(label, turn, turns)], gap=4, align="start")


def _figure(figure: Figure) -> Widget:
    value: list[Widget] = [
        Label(figure.value, BAR_VALUE, "on_bar", shrink=False, tooltip=figure.tooltip)
    ]
    if figure.change:
        value.append(Label(figure.change, CONTROL, figure.tone, shrink=False))
    column = Column([Label(figure.name, SECONDARY, "on_bar_soft", shrink=False), Row(value, gap=8)])
    row = Row([Icon(figure.icon, 20, "on_bar_soft"), column], gap=10)
    row.role = "status"
    row.label = " ".join(part for part in (figure.name, figure.value, figure.change) if part)
    return row


def _tools(tools: Sequence[Tool]) -> list[Widget]:
    buttons: list[Widget] = [
        IconButton(tool.icon, tool.label, tool.on_press, kind="bar", badge=tool.badge, key=tool.key)
        for tool in tools
    ]
    return [Row(buttons, gap=6)]


def _primary(primary: Primary) -> Widget:
    return Button(
        primary.text,
        primary.on_press,
        kind="bar" if primary.reason else "primary",
        icon_after="" if primary.reason else primary.icon_after,
        enabled=not primary.reason,
        tooltip=primary.reason,
        key="primary",
    )
