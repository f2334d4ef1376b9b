"""The evidence library: everything the game rests on, by source or by what rests on it."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from game.language.language import Language
from game.screens.evidence_detail import evidence_detail
from game.screens.evidence_list import EvidenceLine, line_text
from game.screens.evidence_words import (
    STRENGTHS,
    Sought,
    found_rows,
    group_name,
    strength_name,
)
from game.screens.options import options_dialog
from game.screens.parts.card_list import CardList
from game.screens.parts.empty_page import empty_page
from game.screens.parts.page import page, page_tools
from game.screens.screen import Screen
from game.screens.shell import Shell
from game.session.evidence import evidence_at_hand, evidence_library
from game.session.views.evidence import GROUPINGS, EvidenceLibrary, EvidenceRow, Grouping
from game.widgets.arrangement import Flow, Place, Sized
from game.widgets.buttons import Button
from game.widgets.choices import Option
from game.widgets.dropdown import Dropdown
from game.widgets.geometry import Edges
from game.widgets.layout import Column, Container, Row
from game.widgets.node import Widget
from game.widgets.scrolling import ScrollArea
from game.widgets.surfaces import Card
from game.widgets.text import CARD_TITLE, LARGE_BODY, SECONDARY
from game.widgets.text_field import TextField
from game.widgets.words import Heading, Label, Paragraph

_BESIDE_FROM: Final = 900.0
Found = Sequence[tuple[str, Sequence[EvidenceRow]]]


class EvidenceScreen(Screen):
    """A list that filters and a search narrow down, and beside it what is known of one row.

    Attributes:
        sought: what is looked for.
        chosen: group and row shown in full.
    """

    name = "evidence"

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.sought = Sought()
        self.chosen = ("", "")
        self.library = evidence_library() if evidence_at_hand() else None
        self._fetched = self.library is not None
        self._spoken: tuple[Language, Language] | None = None

    # coming and going

    def entered(self) -> None:
        """Typing can begin at once."""
        self.shell.focus("evidence.search")

    def _fetch(self) -> None:
        self._fetched = True
        self.library = evidence_library()
        self.shell.focus("evidence.search")
        self.shell.refresh()

    def turn_to(self, entry: str) -> None:
        """Show a row among all others."""
        self.sought, self.chosen = Sought(), ("", entry)

    def on_escape(self) -> None:
        """Back to where it was opened, else to the title."""
        if not self.shell.go_back():
            self.shell.show("title")

    # the tree

    def build(self) -> Widget:
        """Filters above; list and details side by side where there is room."""
        shell, words = self.shell, self.shell.language
        if not self._fetched:
            shell.after_drawing(self._fetch)
            line = Paragraph(words.text("screen.evidence.loading"), LARGE_BODY, "secondary")
            content: Widget = Place(line)
        elif self.library is None:
            content = empty_page(words, "evidence.broken")
        else:
            content = self._content(self.library)
        tools = page_tools(shell, lambda: shell.open_dialog(options_dialog(shell)))
        title = words.text("screen.evidence.title")
        return page(shell, title, content, on_back=self.on_escape, tools=tools)

    def _content(self, library: EvidenceLibrary) -> Widget:
        words = self._words(library)
        found = found_rows(words, library, self.sought)
        row = self._settle(found)
        head = self._head(words, library, sum(len(rows) for _, rows in found))
        if row is None:
            clear = Button(words.text("screen.evidence.clear"), self._clear, key="clear")
            body = empty_page(words, "evidence.empty", clear)
            body.grow = 1
            return Column([head, body], gap=12)
        scale = self.shell.profile.text_scale
        beside = self.shell.window.w / scale >= _BESIDE_FROM
        listed = self._list(words, library, found, None if beside else row)
        if not beside:
            everything = Column([head, listed], gap=12)
            return self._scrolling(everything, "evidence.all")
        left = Sized(self._scrolling(listed, "evidence.list"), width=500 * scale)
        detail = ScrollArea(
            Container([evidence_detail(words, library, row, self._show_group)], padding=22),
            key=f"evidence.about.{row.id}",
        )
        right = Card([detail], padding=0, grow=1)
        return Column([head, Row([left, right], gap=16, align="stretch", grow=1)], gap=12)

    def _scrolling(self, content: Widget, key: str) -> Widget:
        return CardList(content, opened=_key(*self.chosen), key=key)

    # filters

    def _head(self, words: Language, library: EvidenceLibrary, count: int) -> Widget:
        sought, scale = self.sought, self.shell.profile.text_scale
        field = TextField(
            words.text("screen.evidence.search"),
            sought.text,
            self._seek,
            placeholder=words.text("screen.evidence.search_hint"),
            width=270 * scale,
            key="evidence.search",
        )
        grouping = Dropdown(
            [Option(each, words.text(f"screen.evidence.grouping.{each}")) for each in GROUPINGS],
            sought.grouping,
            self._order_by,
            label=words.text("screen.evidence.by"),
            key="evidence.by",
        )
        everything = words.text(f"screen.evidence.all.{sought.grouping}")
        names = [
            Option(each, group_name(words, library, sought.grouping, each))
            for each in library.groups[sought.grouping]
        ]
        group = Dropdown(
            [Option("", everything), *names],
            sought.group,
            self._only,
            label=words.text("screen.evidence.group"),
            key="evidence.group",
        )
        strengths = [Option(each, strength_name(words, each)) for each in STRENGTHS]
        strength = Dropdown(
            [Option("", words.text("screen.evidence.any_strength")), *strengths],
            sought.strength,
            self._only_as_sure,
            label=words.text("screen.evidence.strength"),
            key="evidence.strength",
        )
        number = words.plural("screen.evidence.found", count)
        by = Label(words.text("screen.evidence.by"), SECONDARY, "secondary", shrink=False)
        ordered = Row([by, grouping], gap=8)
        wide = Sized(group, max_width=300, scales=True)
        counted = Label(number, SECONDARY, "secondary", shrink=False)
        found = Container([counted], padding=Edges(9, 0, 0, 0))
        return Flow([field, ordered, wide, strength, found], gap=10)

    def _seek(self, text: str) -> None:
        self._change(replace(self.sought, text=text))

    def _order_by(self, grouping: str) -> None:
        chosen = next(each for each in GROUPINGS if each == grouping)
        self._change(replace(self.sought, grouping=chosen, group=""))

    def _only(self, group: str) -> None:
        self._change(replace(self.sought, group=group))

    def _only_as_sure(self, strength: str) -> None:
        self._change(replace(self.sought, strength=strength))

    def _clear(self) -> None:
        self._change(Sought(grouping=self.sought.grouping))
        self.shell.focus("evidence.search")

    def _show_group(self, grouping: Grouping, group: str) -> None:
        row = self.chosen[1]
        self._change(Sought(grouping=grouping, group=group))
        self.chosen = (group, row)
        self.shell.focus(_key(group, row))

    def _change(self, sought: Sought) -> None:
        self.sought = sought
        self.shell.refresh()

    # the list

    def _settle(self, found: Found) -> EvidenceRow | None:
        """The row shown: the chosen one if it is found (in whatever group), else the first."""
        places = [(group, row) for group, rows in found for row in rows]
        if not places:
            return None
        same = [place for place in places if (place[0], place[1].id) == self.chosen]
        same = same or [place for place in places if place[1].id == self.chosen[1]]
        group, row = (same or places)[0]
        self.chosen = (group, row.id)
        return row

    def _list(
        self,
        words: Language,
        library: EvidenceLibrary,
        found: Found,
        unfolded: EvidenceRow | None,
    ) -> Widget:
        """Groups with their rows; ``unfolded`` is shown in full below its own line."""
        places = [(group, row.id) for group, rows in found for row in rows]
        parts: list[Widget] = []
        for group, rows in found:
            name = group_name(words, library, self.sought.grouping, group)
            lines: list[Widget] = []
            for row in rows:
                lines.append(self._line(words, (group, row.id), places))
                if unfolded is row and self.chosen == (group, row.id):
                    inside = evidence_detail(
                        words, library, row, self._show_group, claim_above=True
                    )
                    lines.append(Card([inside], padding=16, fill="sunken", raised=False))
            title = Container([Heading(name, CARD_TITLE)], padding=(4, 10))
            parts.append(Card([title, *lines], gap=2, padding=(10, 6)))
        if self.sought == Sought() and library.left_out:
            more = words.text("screen.evidence.more", count=words.number(library.left_out))
            parts.append(Paragraph(more, SECONDARY, "secondary"))
        return Column(parts, gap=12)

    def _line(
        self, words: Language, place: tuple[str, str], places: Sequence[tuple[str, str]]
    ) -> Widget:
        def step(by: int) -> bool:
            at = places.index(place) + by
            if not 0 <= at < len(places):
                return False
            self._choose(places[at])
            return True

        return EvidenceLine(
            line_text(words, place[1]),
            lambda: self._choose(place),
            on_step=step,
            selected=place == self.chosen,
            key=_key(*place),
        )

    def _choose(self, place: tuple[str, str]) -> None:
        self.chosen = place
        self.shell.focus(_key(*place))
        self.shell.refresh()

    def _words(self, library: EvidenceLibrary) -> Language:
        """The game's words with those of the catalogue, which only a game brings along."""
        own = self.shell.language
        if self._spoken is None or self._spoken[0] is not own:
            known = own.has("evidence.S3.claim")
            self._spoken = (own, own if known else own.with_layers(library.texts))
        return self._spoken[1]


def _key(group: str, row: str) -> str:
    return f"evidence.{group}.{row}"
