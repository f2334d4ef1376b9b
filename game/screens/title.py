"""The title: the question the game is about, and the ways into it."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final, cast

import game
from game.screens.message import confirm_dialog
from game.screens.parts.bakery_scene import BakeryScene
from game.screens.parts.brand import Wordmark, mark
from game.screens.parts.entries import DarkEntry
from game.screens.parts.opening import Opening
from game.screens.screen import Screen
from game.screens.shell import Shell
from game.session.profile import LanguageCode
from game.widgets.arrangement import Ground, Sized, Spacer
from game.widgets.choices import Option, Segmented
from game.widgets.geometry import Edges
from game.widgets.layout import Column, Row
from game.widgets.node import Widget
from game.widgets.scrolling import ScrollArea
from game.widgets.text import LARGE_BODY, SECONDARY, TextStyle
from game.widgets.words import Label, Paragraph

if TYPE_CHECKING:
    from game.session.views import SavedGame

LANGUAGES: Final[tuple[LanguageCode, ...]] = ("en", "nl", "de")
_NAME: Final = TextStyle(44, 700, 52)
_MENU_WIDTH: Final = 476.0
_LARGEST_WITH_MARK: Final = 1.3
"""Text size from which the room of the mark belongs to the menu."""


class TitleScreen(Screen):
    """Continue, begin, look up, change, leave; and a bakery at half past eight."""

    name = "title"
    large_buttons = ("title.continue", "title.new")

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.opening = Opening(shell)

    def build(self) -> Widget:
        """The dark panel with the menu, and the picture beside it."""
        shell, words = self.shell, self.shell.language
        scale = shell.profile.text_scale
        width = min(shell.window.w * 0.66, _MENU_WIDTH * (1 + 0.55 * (scale - 1)))
        large = scale > _LARGEST_WITH_MARK
        menu = ScrollArea(
            Column(
                [
                    self._name(with_mark=not large),
                    Spacer(4 if large else 10, grow=1),
                    Column(self._entries(), gap=4),
                    Spacer(4 if large else 10, grow=1),
                    self._foot(),
                ],
                gap=8 if large else 12,
                padding=Edges(24, 40, 16, 40) if large else Edges(40, 40, 24, 40),
            ),
            key="title.menu",
        )
        scene = BakeryScene(
            words.text("screen.title.question"),
            words.text("screen.title.doubt"),
            words.text("screen.title.picture"),
            grow=1,
        )
        panel = Ground(Sized(menu, width=width), colour="bar")
        return Row([panel, scene], align="stretch")

    def entered(self) -> None:
        """The entry most people want has the focus, so that Enter begins."""
        self.shell.focus("title.continue" if self._latest() else "title.new")

    def on_escape(self) -> None:
        """Ask before closing."""
        self._ask_to_quit()

    def _name(self, *, with_mark: bool) -> Widget:
        words = self.shell.language
        return Column(
            [
                *([mark(72), Spacer(4)] if with_mark else []),
                Wordmark(words.text("brand.name"), _NAME),
                Paragraph(words.text("screen.title.line"), LARGE_BODY, "on_bar_soft"),
            ],
            gap=8,
            align="start",
        )

    def _latest(self) -> "SavedGame | None":
        games = (game for game in self.shell.saved_games() if not game.problem)
        return next((game for game in games if not game.finished), None)

    def _entries(self) -> Sequence[Widget]:
        words, shell = self.shell.language, self.shell
        latest = self._latest()
        entries: list[Widget] = []
        if latest is not None:
            entries += [self._continue(latest), Spacer(6)]
        new_note = words.text("screen.title.new_note") if latest is None else ""
        entries.append(
            DarkEntry(
                "play" if latest is None else "plus",
                words.text("screen.title.new"),
                lambda: shell.show("scenarios"),
                note=new_note,
                main=latest is None,
                key="title.new",
            )
        )
        if latest is None:
            entries.append(Spacer(6))
        lines = (
            ("folder", "saves", lambda: shell.show("saves")),
            ("research_survey", "evidence", lambda: shell.visit("evidence")),
            ("book", "glossary", lambda: shell.visit("glossary")),
            ("gear", "options", lambda: shell.show("options")),
            ("exit", "quit", self._ask_to_quit),
        )
        for icon, name, act in lines:
            text = words.text(f"screen.title.{name}")
            entries.append(DarkEntry(icon, text, act, key=f"title.{name}"))
        return entries

    def _continue(self, game: "SavedGame") -> Widget:
        words = self.shell.language
        month = words.text("common.month_of", turn=game.turn + 1, turns=game.turns)
        where = words.text("screen.title.where", title=game.title, month=month)
        return DarkEntry(
            self.opening.icon(game.slot, "play"),
            words.text("common.continue"),
            lambda: self.opening.begin(game.slot),
            note=self.opening.text(game.slot, where),
            main=True,
            key="title.continue",
        )

    def _foot(self) -> Widget:
        words = self.shell.language
        options = [Option(code, words.text(f"screen.title.language.{code}")) for code in LANGUAGES]
        choice = Segmented(
            options,
            words.code,
            self._speak,
            label=words.text("screen.title.language_name"),
            key="title.language",
        )
        parts: list[Widget] = [choice]
        text = words.text("screen.title.version", version=game.version())
        parts += [Spacer(grow=1), Label(text, SECONDARY, "on_bar_soft", shrink=False)]
        return Row(parts, gap=12)

    def _speak(self, code: str) -> None:
        chosen = cast(LanguageCode, code)
        self.shell.set_profile(replace(self.shell.profile, language=chosen))

    def _ask_to_quit(self) -> None:
        words, shell = self.shell.language, self.shell
        shell.open_dialog(
            confirm_dialog(
                shell,
                words.text("screen.title.quit_title"),
                words.text("screen.title.quit_text"),
                words.text("screen.title.quit"),
                shell.quit,
            )
        )
