"""The game over time: every measure month by month, and what if one thing had been otherwise."""

from typing import ClassVar, Final

import pygame

from game.screens.over_time_branch import branch_card
from game.screens.over_time_change import AS_PLAYED, Hand
from game.screens.over_time_charts import Drawn, chart_cards, months_to_come
from game.screens.over_time_month import Asked, month_card, month_why_card
from game.screens.parts.month_strip import MonthMark, MonthStrip
from game.screens.parts.page import top_bar
from game.screens.parts.roomy import Roomy
from game.screens.screen import Screen
from game.screens.shell import Shell
from game.session.views import BranchView, Change, NoBranch, OverTimeView
from game.vocabulary.refusals import Refused
from game.widgets.arrangement import Flow, Ground, Sized
from game.widgets.buttons import Button, IconButton
from game.widgets.choices import Option
from game.widgets.dropdown import Dropdown
from game.widgets.layout import Column, Container, Row
from game.widgets.node import KeyPress, Widget
from game.widgets.scrolling import ScrollArea
from game.widgets.surfaces import Card
from game.widgets.text import SECTION
from game.widgets.words import Heading, Paragraph

_SIDE: Final = 332.0
_BESIDE_UP_TO: Final = 1.25


class OverTimeScreen(Screen):
    """Charts with a month chosen; beside them that month, and the course it could have taken.

    With large text everything goes below each other.
    """

    name: ClassVar[str] = "over_time"

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.chosen = max(1, len(self.view.months))
        self.asked = Asked()
        self.branched = 1
        self.change: Change | None = None
        self.found: BranchView | Refused | NoBranch | None = None

    @property
    def view(self) -> OverTimeView:
        """The game so far."""
        return self.shell.session.over_time()

    def build(self) -> Widget:
        """The page."""
        self.words = self.shell.language
        view = self.view
        bar = top_bar(
            self.shell, self.words.text("screen.over_time.title"), self._back, self._tools()
        )
        if not view.months:
            body: Widget = Container([self._nothing_yet()], padding=16, grow=1)
        elif self.shell.profile.text_scale <= _BESIDE_UP_TO:
            body = Container([self._columns(view)], padding=16, grow=1)
        else:
            parts = [self._strip(view), *self._branch(view), self._charts(view), *self._month(view)]
            page = Container([Column(parts, gap=12)], padding=16)
            body = ScrollArea(page, key="over_time.page")
        return Ground(Column([bar, body]))

    def entered(self) -> None:
        """The months come first: arrows choose one."""
        self.shell.focus("over_time.months" if self.view.months else "over_time.back")

    def on_key(self, press: KeyPress) -> bool:
        """Arrows choose a month wherever the focus is."""
        if press.key in (pygame.K_LEFT, pygame.K_RIGHT) and self.view.months:
            self._turn_to(self.chosen + (1 if press.key == pygame.K_RIGHT else -1))
            return True
        return False

    def on_escape(self) -> None:
        """Back to the game as it was played, then to where this was opened."""
        if self.found is None:
            self._back()
        else:
            self._clear()

    def _tools(self) -> list[Widget]:
        words, shell = self.words, self.shell
        return [
            Row(
                [
                    IconButton(icon, words.text(f"screen.parts.{name}"), act, kind="bar", key=name)
                    for icon, name, act in (
                        ("help", "help", shell.open_help),
                        ("gear", "menu", shell.open_menu),
                    )
                ],
                gap=6,
            )
        ]

    def _columns(self, view: OverTimeView) -> Widget:
        charts = ScrollArea(self._charts(view), key="over_time.charts", inset=0)
        left = Column([self._strip(view), Container([charts], grow=1)], gap=12, grow=1)
        side = Column([*self._branch(view), *self._month(view)], gap=12)
        right = Sized(ScrollArea(side, key="over_time.side"), width=_SIDE, scales=True)
        return Row([left, right], gap=12, align="stretch")

    def _nothing_yet(self) -> Widget:
        words = self.words
        button = Button(
            words.text("screen.over_time.empty.back"),
            self._back,
            kind="primary",
            key="over_time.back",
        )
        return Card(
            [
                Column(
                    [
                        Heading(words.text("screen.over_time.empty.title"), SECTION),
                        Paragraph(words.text("screen.over_time.empty.line"), colour="secondary"),
                        Flow([button]),
                    ],
                    gap=10,
                )
            ],
            padding=20,
        )

    def _strip(self, view: OverTimeView) -> Widget:
        words = self.words
        marks = [
            MonthMark(
                turn=month.turn,
                number=words.number(month.turn),
                name=words.text("screen.over_time.month", turn=words.number(month.turn)),
                decided=month.decided,
                happened=bool(month.happened),
            )
            for month in view.months
        ]
        label = words.text("screen.over_time.months")
        strip = MonthStrip(
            marks,
            self.chosen,
            self._turn_to,
            coming=[words.number(turn) for turn in months_to_come(view)],
            label=label,
            key="over_time.months",
        )
        menu = Dropdown(
            [Option(str(mark.turn), self._menu_text(mark)) for mark in marks],
            str(self.chosen),
            lambda turn: self._turn_to(int(turn)),
            label=label,
            key="over_time.months",
        )
        return Roomy([strip, menu])

    def _menu_text(self, mark: MonthMark) -> str:
        """A month in the menu, with what the strip says by icons."""
        legend = "screen.over_time.legend"
        news = [
            self.words.text(f"{legend}.{name}")
            for name, there in (("decided", mark.decided), ("happened", mark.happened))
            if there
        ]
        return " · ".join((mark.name, *news))

    def _charts(self, view: OverTimeView) -> Widget:
        branch = self.found if isinstance(self.found, BranchView) else None
        scale = self.shell.profile.text_scale
        return chart_cards(Drawn(self.words, view, branch, self.chosen, self._turn_to, scale))

    def _month(self, view: OverTimeView) -> list[Widget]:
        situation = self.shell.session.situation()
        month = view.months[self.chosen - 1]
        card = month_card(
            self.words,
            month,
            Hand(situation.hand, situation.audiences),
            self.asked,
            self._ask,
            self._turn_to,
            len(view.months),
        )
        return [card, *month_why_card(self.words, month)]

    def _branch(self, view: OverTimeView) -> list[Widget]:
        if self.found is None or self.change is None:
            return []
        played = view.months[self.branched - 1].decisions
        return [branch_card(self.words, self.change, played, self.found, self._clear)]

    def _turn_to(self, turn: int) -> None:
        turn = min(len(self.view.months), max(1, turn))
        if turn != self.chosen:
            self.chosen = turn
            self.asked = Asked()
            self.shell.refresh()

    def _ask(self, subject: str, option: str, change: Change | None) -> None:
        if option == AS_PLAYED or change is None:
            self._clear()
            return
        self.asked = Asked(subject, option)
        self.branched = self.chosen
        self.change = change
        self.found = self.shell.session.branch(self.chosen, change)
        self.shell.refresh()

    def _clear(self) -> None:
        self.asked = Asked()
        self.change = self.found = None
        self.shell.refresh()

    def _back(self) -> None:
        if not self.shell.go_back():
            self.shell.show("ending" if self.shell.session.finished else "planning")
