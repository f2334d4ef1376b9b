"""Saved games: go on with one, or delete it."""

from typing import Final

from game.screens.message import confirm_dialog
from game.screens.options import options_dialog
from game.screens.parts.empty_page import empty_page
from game.screens.parts.opening import Opening
from game.screens.parts.page import page, page_tools
from game.screens.parts.sectors import sector_icon
from game.screens.parts.when import date_text
from game.screens.screen import Screen
from game.screens.shell import Shell
from game.session.views import SavedGame
from game.widgets.arrangement import Flow, Sized
from game.widgets.buttons import Button, IconButton
from game.widgets.indicators import Chip, IconTile, ProgressDots
from game.widgets.layout import Column, Container, Row
from game.widgets.node import Widget
from game.widgets.scrolling import ScrollArea
from game.widgets.surfaces import Card
from game.widgets.text import BODY, SECONDARY, SECTION
from game.widgets.words import Label, Paragraph

_WIDTH: Final = 860.0


class SavesScreen(Screen):
    """One card a game, the latest first; what cannot be opened says why."""

    name = "saves"

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.opening = Opening(shell)
        self._sectors: dict[str, str] = {}
        self._first = ""

    def build(self) -> Widget:
        """The list, or what to do when there is none."""
        shell, words = self.shell, self.shell.language
        games = shell.saved_games()
        self._first = games[0].slot if games else ""
        self._sectors = {entry.id: entry.sector for entry in shell.scenarios()} if games else {}
        content: Widget
        if games:
            cards = Column([self._card(game) for game in games], gap=12)
            centred = Row(
                [Sized(cards, width=_WIDTH, scales=True)], justify="centre", align="start"
            )
            content = ScrollArea(Container([centred], padding=(24, 0)), key="saves.list")
        else:
            content = self._empty()
        tools = page_tools(shell, lambda: shell.open_dialog(options_dialog(shell)))
        title = words.text("screen.saves.title")
        padding = (0, 24) if games else (24, 24)  # cards slide under the bar
        return page(shell, title, content, on_back=self.on_escape, tools=tools, padding=padding)

    def entered(self) -> None:
        """The latest game has the focus."""
        games = self.shell.saved_games()
        if not games:
            self.shell.focus("saves.new")
            return
        what = "delete" if games[0].problem else "open"
        self.shell.focus(f"saves.{what}.{games[0].slot}")

    def on_escape(self) -> None:
        """Back to the title."""
        self.shell.show("title")

    def _empty(self) -> Widget:
        words, shell = self.shell.language, self.shell
        begin = Button(
            words.text("screen.title.new"),
            lambda: shell.show("scenarios"),
            kind="primary",
            icon="plus",
            key="saves.new",
        )
        return empty_page(words, "saves.empty", begin)

    def _card(self, game: SavedGame) -> Widget:
        if game.problem:
            return self._unusable(game)
        words = self.shell.language
        about: list[Widget] = [Paragraph(game.title, SECTION)]
        state = words.text("common.month_of", turn=min(game.turn + 1, game.turns), turns=game.turns)
        if game.finished:
            facts: list[Widget] = [Chip(words.text("screen.saves.finished"), "good", icon="check")]
            if game.score is not None:
                score = words.text("screen.saves.score", score=words.number(game.score))
                facts.append(Chip(score, "neutral", icon="trophy"))
            about.append(Flow(facts, gap=8))
        else:
            dots = ProgressDots(state, game.turn + 1, game.turns, on_bar=False)
            about.append(Row([Label(state, BODY, shrink=False), dots], gap=12))
        about += [Paragraph(line, SECONDARY, "secondary") for line in self._when_and_who(game)]
        icon = IconTile(sector_icon(self._sectors.get(game.scenario, "")), size=56)
        return self._row(game, icon, about, self._actions(game))

    def _when_and_who(self, game: SavedGame) -> list[str]:
        """When it was saved, and the number of the crowd: two games of a scenario differ in it."""
        words = self.shell.language
        saved = date_text(words, game.saved_at)
        parts = [words.text("screen.saves.saved", when=saved)] if saved else []
        if game.seed is not None:
            parts.append(words.text("screen.saves.crowd", seed=game.seed))
        return [" · ".join(parts)] if parts else []

    def _unusable(self, game: SavedGame) -> Widget:
        words = self.shell.language
        about: list[Widget] = [
            Paragraph(game.title or words.text("screen.saves.unusable"), SECTION),
            Paragraph(words.text(game.problem or ""), BODY, "bad"),
        ]
        file = words.text("screen.saves.file", name=game.slot)
        about.append(Paragraph(file, SECONDARY, "secondary"))
        return self._row(
            game, IconTile("warning", active=False, size=56), about, [self._delete(game)]
        )

    def _row(
        self, game: SavedGame, icon: Widget, about: list[Widget], actions: list[Widget]
    ) -> Widget:
        body = Row([icon, Column(about, gap=6, grow=1)], gap=16, align="start", grow=1)
        roomy = self.shell.window.w / self.shell.profile.text_scale >= 800
        buttons = Row(actions, gap=8, justify="end")
        card: list[Widget]
        card = [Row([body, buttons], gap=16)] if roomy else [body, buttons]
        return Card(card, padding=16, key=f"saves.card.{game.slot}", label=game.title or game.slot)

    def _actions(self, game: SavedGame) -> list[Widget]:
        words = self.shell.language
        name = "screen.saves.look" if game.finished else "common.continue"
        button = Button(
            self.opening.text(game.slot, words.text(name)),
            lambda: self.opening.begin(game.slot),
            kind="primary" if game.slot == self._first else "secondary",
            icon=self.opening.icon(game.slot, "chart" if game.finished else "play"),
            key=f"saves.open.{game.slot}",
        )
        return [button, self._delete(game)]

    def _delete(self, game: SavedGame) -> Widget:
        words, shell = self.shell.language, self.shell
        title = game.title or game.slot

        def ask() -> None:
            file = "_file" if game.problem else ""
            dialog = confirm_dialog(
                shell,
                words.text(f"screen.saves.delete{file}_title", title=title),
                words.text(f"screen.saves.delete{file}_text", title=title),
                words.text("screen.saves.delete"),
                delete,
                danger=True,
            )
            shell.open_dialog(dialog)

        def delete() -> None:
            shell.delete_game(game.slot)
            self.entered()
            shell.refresh()

        label = words.text("screen.saves.delete_named", title=title)
        return IconButton("trash", label, ask, key=f"saves.delete.{game.slot}")
