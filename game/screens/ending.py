"""The ending: the story of the game on one page, and the ways on."""

from collections.abc import Sequence
from typing import ClassVar, Final

import pygame

from game.screens.ending_floor import shop_at_the_end
from game.screens.ending_head import goals_card, hero
from game.screens.ending_months import months_card, months_strip
from game.screens.ending_next import next_card
from game.screens.ending_people import cast_section, people_card, predictions_card
from game.screens.ending_plans import compares_plans, debrief_card, evidence_card, plans_card
from game.screens.ending_trust import events_card, trust_card
from game.screens.parts.page import top_bar
from game.screens.parts.scrolling_page import ScrollingPage
from game.screens.person import PersonPanel
from game.screens.screen import Screen
from game.screens.shell import Shell
from game.session.views import EndingView
from game.widgets.arrangement import Flow, Grid, Ground
from game.widgets.buttons import Button, IconButton
from game.widgets.canvas import Canvas
from game.widgets.layout import Column, Container, Row
from game.widgets.node import Host, KeyPress, Widget
from game.widgets.scrolling import ScrollArea

_BESIDE_UP_TO: Final = 1.3
_NARROW: Final = 0.52


class _Footer(Container):
    """A white strip with what to do next."""

    def paint(self, canvas: Canvas, host: Host) -> None:
        """Draw ground and line."""
        canvas.fill(self.bounds, canvas.palette["card"])
        box = self.bounds
        canvas.hairline(box.x, box.y, box.w, canvas.palette["hairline"])


class EndingScreen(Screen):
    """One long page that scrolls; the buttons at its foot stay in sight."""

    name: ClassVar[str] = "ending"
    large_buttons: ClassVar[tuple[str, ...]] = ("again",)
    presses_at_once: ClassVar[bool] = False

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.people = PersonPanel(shell)

    def dialogs(self) -> tuple[Widget, ...]:
        """The months of somebody with a name, while they are read."""
        return self.people.dialogs()

    def entered(self) -> None:
        """The story is read first."""
        self.shell.focus("ending.hero")
        self.shell.sound("ending")

    def build(self) -> Widget:
        """The page."""
        self.words = self.shell.language
        view = self.shell.session.ending()
        scroll = ScrollArea(Container([self._story(view)], padding=(16, 16)), key="ending.page")
        bar = top_bar(self.shell, self.words.text("screen.ending.bar"), None, self._tools())
        return Ground(ScrollingPage([bar, scroll, self._footer()], scroll))

    def on_key(self, press: KeyPress) -> bool:
        """F3 shows the game over time."""
        if press.key == pygame.K_F3:
            self._open_over_time()
            return True
        return False

    def _tools(self) -> list[Widget]:
        words = self.words
        return [
            Row(
                [
                    IconButton(
                        "help",
                        words.text("screen.parts.help"),
                        self.shell.open_help,
                        kind="bar",
                        key="help",
                    ),
                    IconButton(
                        "gear",
                        words.text("screen.parts.menu"),
                        self.shell.open_menu,
                        kind="bar",
                        key="menu",
                    ),
                ],
                gap=6,
            )
        ]

    def _story(self, view: EndingView) -> Widget:
        words = self.words
        scale = self.shell.profile.text_scale
        people = self.people
        shop = shop_at_the_end(words, self.shell.session, people.open, people.customer)
        parts: list[Widget] = [
            Grid([hero(words, view), shop], columns=2, least=460, gap=12),
            *self._numbers(view, scale),
            *cast_section(words, view, self.people.open),
            *debrief_card(words, view),
            *evidence_card(words, view),
        ]
        return Column(parts, gap=14)

    def _numbers(self, view: EndingView, scale: float) -> list[Widget]:
        """Cards in two columns that end evenly, whatever a game leaves untold."""
        words = self.words
        seen = [goals_card(words, view)]
        foreseen, people = predictions_card(words, view), people_card(words, view)
        # Without predictions there is room above for who came and left.
        above, below = (foreseen, [people]) if foreseen else ([people], list[Widget]())
        parts: list[Widget] = [
            _beside(
                [*seen, *above],
                [trust_card(words, view, grow=1), *next_card(words, view)],
                scale,
            ),
            events_card(words, view),
        ]
        if compares_plans(view):
            below = [*below, months_card(words, view, grow=1)]
            return [*parts, _beside(below, [plans_card(words, view, grow=1)], scale)]
        plans = plans_card(words, view, grow=1 if below else 0)
        last = _beside(below, [plans], scale) if below else plans
        return [*parts, months_strip(words, view), last]

    def _footer(self) -> Widget:
        words = self.words
        buttons: list[Widget] = [
            Button(
                words.text("screen.ending.again"),
                self._again,
                kind="primary",
                icon="undo",
                key="again",
            ),
            Button(words.text("screen.ending.fresh"), self._fresh, icon="users", key="fresh"),
            Button(
                words.text("screen.ending.scenarios"),
                lambda: self.shell.show("scenarios"),
                icon="grid",
                key="scenarios",
            ),
            Button(
                words.text("screen.over_time.open"),
                self._open_over_time,
                icon="chart",
                key="over_time",
            ),
            Button(
                words.text("screen.ending.leave"),
                self.shell.leave_game,
                kind="quiet",
                icon="home",
                key="leave",
            ),
        ]
        return _Footer([Flow(buttons, gap=10)], padding=(10, 16))

    def _open_over_time(self) -> None:
        self.shell.visit("over_time")

    def _again(self) -> None:
        session = self.shell.session
        if self.shell.prepare_scenario(session.loaded.definition.id, session.seed):
            self.shell.show("briefing")

    def _fresh(self) -> None:
        if self.shell.prepare_scenario(self.shell.session.loaded.definition.id):
            self.shell.show("briefing")


def _beside(narrow: Sequence[Widget], wide: Sequence[Widget], text_scale: float) -> Widget:
    """A narrow and a wide column side by side, or all below each other with large text."""
    if text_scale > _BESIDE_UP_TO:
        return Column([narrow[0], *wide, *narrow[1:]], gap=12)
    columns: list[Widget] = [
        Column(narrow, gap=12, grow=_NARROW),
        Column(wide, gap=12, grow=1),
    ]
    return Row(columns, gap=12, align="stretch")
