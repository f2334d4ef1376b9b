"""The library: a list of scenarios, and what the chosen one is about."""

from collections.abc import Sequence
from typing import Final

from game.screens.options import options_dialog
from game.screens.parts.card_list import CardList
from game.screens.parts.empty_page import empty_page
from game.screens.parts.entries import ListCard
from game.screens.parts.library_rank import library_rank
from game.screens.parts.opening import Opening
from game.screens.parts.page import page, page_tools
from game.screens.parts.problem_line import problem_line
from game.screens.parts.readable import Readable
from game.screens.parts.roomy import Roomy, note
from game.screens.parts.scene_banner import scene_banner
from game.screens.parts.sectors import sector_icon
from game.screens.parts.written_in import written_elsewhere
from game.screens.screen import Screen
from game.screens.shell import ScenarioSummary, Shell
from game.widgets.arrangement import Flow, Sized
from game.widgets.buttons import Button
from game.widgets.geometry import Edges
from game.widgets.indicators import Chip, Icon, IconTile
from game.widgets.layout import Column, Container, Row
from game.widgets.node import Widget
from game.widgets.scrolling import ScrollArea
from game.widgets.surfaces import Card
from game.widgets.text import BODY, CARD_TITLE, LARGE_BODY, NOTE_STRONG, SECONDARY, TITLE
from game.widgets.words import Divider, Heading, Paragraph

_LARGEST_WITH_PICTURE: Final = 1.3


class ScenariosScreen(Screen):
    """Choose with arrows or the mouse; Enter or the button opens the briefing."""

    name = "scenarios"
    large_buttons = ("scenarios.go_on", "scenarios.open")

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.chosen = ""
        self.opening = Opening(shell)

    def build(self) -> Widget:
        """List and details side by side; below each other where that is too narrow."""
        shell, words = self.shell, self.shell.language
        library = shell.scenarios()
        tools = page_tools(shell, lambda: shell.open_dialog(options_dialog(shell)))
        title = words.text("screen.scenarios.title")
        content = self._content(library) if library else self._empty()
        return page(shell, title, content, on_back=self.on_escape, tools=tools)

    def entered(self) -> None:
        """The scenario just looked at is chosen, else the first that can be played."""
        library = self.shell.scenarios()
        ids = [each.id for each in library if not each.problems] or [each.id for each in library]
        seen = self.shell.session.loaded.definition.id if self.shell.has_session else ""
        self.chosen = seen if seen in ids else next(iter(ids), "")
        self.shell.focus(f"scenario.{self.chosen}")

    def on_escape(self) -> None:
        """Back to the title."""
        self.shell.show("title")

    def _content(self, library: Sequence[ScenarioSummary]) -> Widget:
        shown = next((each for each in library if each.id == self.chosen), library[0])
        cards = Column([self._card(each, library, shown) for each in library], gap=12)
        shell = self.shell
        if shell.window.w / shell.profile.text_scale < 900:
            chosen = f"scenarios.chosen.{shown.id}"
            parts: list[Widget] = library_rank(shell.language, library)
            for each, card in zip(library, cards.children, strict=True):
                about = [self._details(each, stacked=True)] if each is shown else []
                parts.append(Column([card, *about], gap=12, key=chosen) if about else card)
            return CardList(Column(parts, gap=12), opened=chosen, key="scenarios.all")
        listed = ScrollArea(cards, key="scenarios.list")
        rank = library_rank(shell.language, library)
        left = Sized(Column([*rank, Container([listed], grow=1)], gap=12), width=392, scales=True)
        return Row([left, Container([self._details(shown)], grow=1)], gap=16, align="stretch")

    def _empty(self) -> Widget:
        return empty_page(self.shell.language, "scenarios.empty")

    # the list

    def _card(
        self, entry: ScenarioSummary, library: Sequence[ScenarioSummary], shown: ScenarioSummary
    ) -> Widget:
        text: list[Widget] = [Paragraph(entry.title, CARD_TITLE)]
        if entry.subtitle:
            text.append(Paragraph(entry.subtitle, SECONDARY, "secondary"))
        text.append(Flow(self._chips(entry), gap=6, padding=Edges(5, 0, 0, 0)))
        broken = bool(entry.problems)
        tile = IconTile(
            "warning" if broken else sector_icon(entry.sector), active=not broken, size=48
        )
        return ListCard(
            Row([tile, Column(text, gap=1, grow=1)], gap=14, align="start"),
            lambda: self._choose(entry.id),
            on_open=lambda: self._open(entry),
            on_step=lambda step: self._step(library, entry, step),
            on_end=lambda place: self._move_to(library[place].id),
            label=entry.title,
            selected=entry is shown,
            key=f"scenario.{entry.id}",
        )

    def _chips(self, entry: ScenarioSummary) -> list[Widget]:
        words = self.shell.language
        if entry.problems:
            return [Chip(words.text("screen.scenarios.broken"), "bad", icon="warning")]
        chips: list[Widget] = []
        if entry.guided:
            chips.append(Chip(words.text("screen.scenarios.tutorial"), "accent", icon="lamp"))
        if entry.own:
            chips.append(Chip(words.text("screen.scenarios.own"), "neutral", icon="folder"))
        chips.append(Chip(words.plural("common.months", entry.turns), "neutral", icon="calendar"))
        if entry.written_in:
            name = words.text(f"screen.title.language.{entry.written_in}")
            chips.append(Chip(name, "neutral", icon="globe"))
        if entry.slot:
            month = words.text(
                "screen.scenarios.playing",
                turn=words.number(entry.played + 1),
                turns=words.number(entry.turns),
            )
            chips.append(Chip(month, "accent", icon="play"))
        if entry.best_score is not None:
            best = words.text("screen.scenarios.best", score=words.number(entry.best_score))
            chips.append(Chip(best, "good", icon="trophy"))
        return chips

    def _choose(self, scenario_id: str) -> None:
        self.chosen = scenario_id
        self.shell.refresh()

    def _step(self, library: Sequence[ScenarioSummary], entry: ScenarioSummary, step: int) -> bool:
        place = [each.id for each in library].index(entry.id) + step
        if not 0 <= place < len(library):
            return False
        self._move_to(library[place].id)
        return True

    def _move_to(self, scenario_id: str) -> None:
        self._choose(scenario_id)
        self.shell.focus(f"scenario.{scenario_id}")

    def _open(self, entry: ScenarioSummary) -> None:
        """Go on with the game of it that goes on; without one, read the briefing."""
        if entry.slot:
            self.opening.begin(entry.slot)
        else:
            self._read(entry)

    def _read(self, entry: ScenarioSummary) -> None:
        if not entry.problems and self.shell.prepare_scenario(entry.id):
            self.shell.show("briefing")

    # the details

    def _details(self, entry: ScenarioSummary, *, stacked: bool = False) -> Widget:
        if entry.problems:
            return self._problems(entry, stacked=stacked)
        words = self.shell.language
        facts = [
            self._fact("calendar", words.plural("common.months", entry.turns)),
            self._fact("users", words.plural("screen.scenarios.people", entry.people)),
            self._fact("grid", words.plural("screen.scenarios.tactics", entry.tactics)),
        ]
        if entry.guided:
            facts.append(self._fact("lamp", words.text("screen.scenarios.guided")))
        if entry.best_score is not None:
            score = words.text("screen.scenarios.best_long", score=words.number(entry.best_score))
            facts.append(self._fact("trophy", score))
        names = Column(
            [Heading(entry.title, TITLE), Paragraph(entry.subtitle, LARGE_BODY, "secondary")]
        )
        told = [
            Column(
                [
                    Paragraph(words.text(f"screen.scenarios.{name}"), NOTE_STRONG, "secondary"),
                    Paragraph(text, style),
                ],
                gap=4,
            )
            for name, text, style in (
                ("premise", entry.premise, LARGE_BODY),
                ("teaches", entry.teaches, BODY),
            )
            if text
        ]
        # Below its own card it need not say once more what it is called.
        head = [] if stacked else [names]
        about = [*head, Flow(facts, gap=20), Divider(), *told]
        if entry.noted:
            shown = self.shell.profile.content_notes
            key = "screen.scenarios.noted" if shown else "screen.scenarios.noted_off"
            about.append(note("info", words.text(key)))
        about += written_elsewhere(words, entry.written_in)
        foot = self._foot(entry)
        if self.shell.profile.text_scale > _LARGEST_WITH_PICTURE:
            text = Readable(Column(about, gap=16), label=entry.title, radius=8)
            if stacked:
                return Card([text, foot], gap=14, padding=22)
            body = ScrollArea(text, key="scenarios.about")
            return Card([body, foot], gap=14, padding=22, grow=1)
        picture = scene_banner(entry.scene, entry.sector, words.text("screen.scenarios.picture"))
        return Column([picture, Card([*about, foot], gap=14, padding=22)], gap=14)

    def _foot(self, entry: ScenarioSummary) -> Widget:
        words = self.shell.language
        buttons: list[Widget] = [
            Button(
                words.text("screen.scenarios.open"),
                lambda: self._read(entry),
                kind="secondary" if entry.slot else "primary",
                icon_after="right",
                key="scenarios.open",
            )
        ]
        if entry.slot:
            go_on = words.text("screen.scenarios.go_on", turn=words.number(entry.played + 1))
            buttons.append(
                Button(
                    self.opening.text(entry.slot, go_on),
                    lambda: self._open(entry),
                    kind="primary",
                    icon=self.opening.icon(entry.slot, "play"),
                    key="scenarios.go_on",
                )
            )
        return Roomy([Row(buttons, gap=10, justify="end"), Column(buttons, gap=8)])

    def _fact(self, icon: str, text: str) -> Widget:
        return Row([Icon(icon, 20), Paragraph(text, BODY)], gap=8)

    def _problems(self, entry: ScenarioSummary, *, stacked: bool) -> Widget:
        words = self.shell.language
        lines: list[Widget] = [
            Row(
                [
                    IconTile("warning", size=48, active=False),
                    Column(
                        [
                            Heading(entry.title, TITLE),
                            Paragraph(
                                words.text("screen.scenarios.broken_line"), BODY, "secondary"
                            ),
                        ],
                        grow=1,
                    ),
                ],
                gap=16,
            )
        ]
        lines += [problem_line(problem, words) for problem in entry.problems]
        body = Column(lines, gap=10, padding=24)
        if stacked:
            return Card([body], padding=0)
        return Card([ScrollArea(body, key="scenarios.problems")], padding=0, grow=1)
