"""The glossary: every word of the field and of the game, and what it means."""

from collections.abc import Mapping, Sequence
from typing import Final

from game.language.language import Language
from game.screens.options import options_dialog
from game.screens.parts.empty_page import empty_page
from game.screens.parts.explained import TERMS
from game.screens.parts.page import page, page_tools
from game.screens.parts.readable import Readable
from game.screens.screen import Screen
from game.screens.shell import Shell
from game.widgets.arrangement import Flow, Grid, Sized
from game.widgets.buttons import Button
from game.widgets.choices import Option
from game.widgets.dropdown import Dropdown
from game.widgets.geometry import Edges
from game.widgets.indicators import Icon
from game.widgets.layout import Column, Container, Row
from game.widgets.node import Widget
from game.widgets.scrolling import ScrollArea
from game.widgets.surfaces import Card
from game.widgets.text import BODY, CARD_TITLE, SECONDARY, SECTION
from game.widgets.text_field import TextField
from game.widgets.words import Heading, Label, Paragraph

_GROUP_ICONS: Final = {
    "people": "heart",
    "asking": "control_panel",
    "tactic": "group_advice",
    "data": "data_quality",
    "money": "coin",
    "knowing": "chart",
    "evidence": "book",
}
_WIDTH: Final = 1120.0


class GlossaryScreen(Screen):
    """Terms by group; typing narrows them down, a term that was asked for is framed.

    Attributes:
        sought: what was typed.
        only: the one group shown, or empty for all.
        term: the one asked for, or empty.
    """

    name = "glossary"

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.sought = ""
        self.only = ""
        self.term = ""

    def build(self) -> Widget:
        """Search above, groups below each other, terms in two columns."""
        shell, words = self.shell, self.shell.language
        found = {
            group: [term for term in terms if matches(words, term, self.sought)]
            for group, terms in TERMS.items()
            if self.only in ("", group)
        }
        groups = [self._group(group, terms) for group, terms in by_name(words, found, self.sought)]
        content = (
            ScrollArea(Column(groups, gap=22), key="glossary.list") if groups else self._empty()
        )
        count = sum(len(terms) for terms in found.values())
        tools = page_tools(shell, lambda: shell.open_dialog(options_dialog(shell)))
        body = Column([self._head(count), content], gap=14)
        content.grow = 1
        centred = Row([Sized(body, width=_WIDTH, scales=True)], justify="centre", align="stretch")
        title = words.text("screen.glossary.title")
        return page(shell, title, centred, on_back=self.on_escape, tools=tools)

    def entered(self) -> None:
        """Typing can begin at once."""
        self.shell.focus("glossary.search")

    def turn_to(self, entry: str) -> None:
        """Show a term among all others."""
        self.sought, self.only, self.term = "", "", entry
        self.shell.focus(f"glossary.{entry}")

    def on_escape(self) -> None:
        """Back to where it was opened, else to the title."""
        if not self.shell.go_back():
            self.shell.show("title")

    def _head(self, count: int) -> Widget:
        words = self.shell.language
        field = TextField(
            words.text("screen.glossary.search"),
            self.sought,
            self._seek,
            placeholder=words.text("screen.glossary.search_hint"),
            width=300 * self.shell.profile.text_scale,
            key="glossary.search",
        )
        names = [Option(each, words.text(f"screen.glossary.group.{each}")) for each in TERMS]
        group = Dropdown(
            [Option("", words.text("screen.glossary.all")), *names],
            self.only,
            self._show_only,
            label=words.text("screen.glossary.only"),
            key="glossary.group",
        )
        number = Label(
            words.plural("screen.glossary.found", count), SECONDARY, "secondary", shrink=False
        )
        line = Paragraph(words.text("screen.glossary.line"), SECONDARY, "secondary")
        counted = Container([number], padding=Edges(9, 0, 0, 0))
        wide = Sized(group, max_width=300, scales=True)
        return Column([Flow([field, wide, counted], gap=10), line], gap=6)

    def _seek(self, text: str) -> None:
        self.sought, self.term = text, ""
        self.shell.refresh()

    def _show_only(self, group: str) -> None:
        self.only, self.term = group, ""
        self.shell.refresh()

    def _show_all(self) -> None:
        self.only = ""
        self._seek("")

    def _group(self, group: str, terms: Sequence[str]) -> Widget:
        words = self.shell.language
        title = Row(
            [
                Icon(_GROUP_ICONS[group], 20),
                Heading(words.text(f"screen.glossary.group.{group}"), SECTION, grow=1),
            ],
            gap=10,
        )
        cards = Grid([self._entry(term) for term in terms], columns=2, least=340, gap=12)
        return Column([title, cards], gap=10)

    def _entry(self, term: str) -> Widget:
        words = self.shell.language
        name = words.text(f"glossary.{term}.name")
        meaning = words.text(f"glossary.{term}.meaning")
        card = Card(
            [Paragraph(name, CARD_TITLE), Paragraph(meaning, BODY, "secondary")],
            gap=4,
            padding=(12, 16),
            selected=term == self.term,
        )
        return Readable(card, label=name, role="listitem", key=f"glossary.{term}")

    def _empty(self) -> Widget:
        words = self.shell.language
        clear = Button(words.text("screen.glossary.clear"), self._show_all, key="clear")
        return empty_page(words, "glossary.empty", clear, text=self.sought)


def by_name(
    words: Language, found: Mapping[str, Sequence[str]], sought: str
) -> list[tuple[str, list[str]]]:
    """Groups and terms whose name is what was typed come first; groups without terms are gone."""

    def named(term: str) -> bool:
        return bool(sought.strip()) and all(
            piece in words.text(f"glossary.{term}.name").casefold()
            for piece in sought.casefold().split()
        )

    ordered = [
        (group, sorted(terms, key=lambda term: not named(term)))
        for group, terms in found.items()
        if terms
    ]
    return sorted(ordered, key=lambda entry: not named(entry[1][0]))


def matches(words: Language, term: str, sought: str) -> bool:
    """Whether every word typed stands somewhere in a term or its meaning."""
    texts = (words.text(f"glossary.{term}.{part}") for part in ("name", "meaning"))
    entry = " ".join(texts).casefold()
    return all(piece in entry for piece in sought.casefold().split())
