"""The briefing: who you are, who leans on you, whom you serve, and what counts."""

from game.screens.options import options_dialog
from game.screens.parts.briefing_cards import (
    figures_card,
    goals_card,
    months_card,
    people_card,
    story_card,
)
from game.screens.parts.page import page, page_tools
from game.screens.parts.readable import Readable
from game.screens.screen import Screen
from game.screens.shell import Shell
from game.session.briefing import briefing_of
from game.session.content_notes import has_noted_lines
from game.session.views.briefing import BriefingView
from game.widgets.buttons import Button
from game.widgets.layout import Column, Container, Row
from game.widgets.node import Widget
from game.widgets.scrolling import ScrollArea


class BriefingScreen(Screen):
    """Everything known before the first month; how it may end is not part of it."""

    name = "briefing"
    large_buttons = ("briefing.start",)

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        cast = shell.session.loaded.definition.cast
        self.face = cast[0].id if cast else ""
        """Whose line is shown; a first one, so that one sees what a face tells."""

    def build(self) -> Widget:
        """Three columns, two, or one, by the room that the text size leaves."""
        shell, words = self.shell, self.shell.language
        session = shell.session
        view = briefing_of(
            session.loaded.definition,
            session.seed,
            session.situation(),
            noted=has_noted_lines(session.loaded),
        )
        start = Button(
            words.text("screen.briefing.start"),
            lambda: shell.show("planning"),
            kind="primary",
            icon_after="right",
            key="briefing.start",
        )
        tools = [*page_tools(shell, lambda: shell.open_dialog(options_dialog(shell))), start]
        title = words.text("screen.briefing.title")
        return page(shell, title, self._columns(view), on_back=self.on_escape, tools=tools)

    def entered(self) -> None:
        """Enter begins."""
        self.shell.focus("briefing.start")

    def on_escape(self) -> None:
        """Back to the library; nothing has been played yet."""
        self.shell.show("scenarios")

    def _columns(self, view: BriefingView) -> Widget:
        shell, words = self.shell, self.shell.language
        story = [
            _readable(
                words.text("company.name"),
                story_card(view, words, words.borrowed_from(shell.session.loaded.texts)),
            ),
            _readable(words.text("screen.briefing.goals"), goals_card(view, words, grow=1), grow=1),
        ]
        people = [
            people_card(view, words, self.face, self._look_at, grow=1.0 if view.cast else 0.0)
        ]
        figures = [
            _readable(words.text("screen.briefing.figures"), figures_card(view, words)),
            months_card(view, words, self._deal, noted_said=shell.profile.content_notes, grow=1),
        ]
        room = shell.window.w / shell.profile.text_scale
        if room >= 1100:
            columns, widths = [story, people, figures], [1.18, 1.12, 0.9]
        elif room >= 760:
            columns, widths = [story, [*people, *figures]], [1.0, 1.0]
        else:
            columns, widths = [[*story, *people, *figures]], [1.0]
        areas: list[Widget] = [
            _Share(ScrollArea(Column(cards, gap=12), key=f"briefing.{number}"), grow=share)
            for number, (cards, share) in enumerate(zip(columns, widths, strict=True))
        ]
        return Row(areas, gap=12, align="stretch")

    def _look_at(self, face: str) -> None:
        self.face = "" if face == self.face else face
        self.shell.refresh()

    def _deal(self, seed: int) -> None:
        scenario = self.shell.session.loaded.definition.id
        if self.shell.prepare_scenario(scenario, seed):
            self.shell.refresh()


def _readable(label: str, card: Widget, *, grow: float = 0.0) -> Widget:
    return Readable(card, label=label, grow=grow)


class _Share(Container):
    """A column that takes its share of the width whatever its content would like."""

    def __init__(self, child: Widget, *, grow: float) -> None:
        super().__init__([child], grow=grow)

    def measure_minimum_width(self, type_: object) -> float:
        """Nothing: the share decides."""
        return 0.0
