"""The month happens: customers come, react and go, in a few seconds or less."""

from collections.abc import Callable
from typing import ClassVar, Final

import pygame

from game.screens.parts.floor_people import (
    floor_bubbles,
    floor_people,
    person_tags,
    trust_legend,
)
from game.screens.parts.floor_played import greeting_in, played_in, reached_people, still_coming
from game.screens.parts.rolling_figure import RollingFigure
from game.screens.parts.top_bar import Primary, Tool, top_bar
from game.screens.person import PersonPanel
from game.screens.screen import MonthScreen
from game.screens.shell import Shell
from game.session.views import ReviewView
from game.widgets.arrangement import Flow, Ground
from game.widgets.choices import Option, Segmented
from game.widgets.crowd import RESOLVE_MS
from game.widgets.floor import Floor
from game.widgets.layout import Column, Container, Row
from game.widgets.node import Host, KeyPress, Widget
from game.widgets.surfaces import Card
from game.widgets.text import SECONDARY
from game.widgets.words import Label

_SPEEDS: Final[dict[str, float]] = {"slow": 0.5, "normal": 1.0, "fast": 2.0}
_LINGER_MS: Final = 1600.0
_FRAME_MS: Final = 33.0  # at most, on machines that draw fast enough


class ResolveScreen(MonthScreen):
    """The floor over the whole window; Enter, Space or a click goes on to the reasons.

    A click on a customer holds the month still and opens their panel.
    """

    name: ClassVar[str] = "resolve"

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.speed = "normal"
        self.started_ms = 0.0
        self.left = False
        self.over_shown = False
        self.waits = False
        self.people = PersonPanel(shell, self._hold_or_go_on)
        self.held_ms: float | None = None
        self._built_ms: float | None = None
        self._is_seen = False
        self._stage: Floor | None = None

    def entered(self) -> None:
        """The month begins now."""
        self.started_ms = self.shell.now_ms
        self._built_ms, self._is_seen = None, False
        self.left = self.over_shown = self.waits = False
        self.shell.focus("primary")
        self.shell.sound("till" if self.is_over else "door")

    def build(self) -> Widget:
        """The page."""
        self.words = self.shell.language
        view = self.view
        self.over_shown = self.is_over
        key = "reasons" if self.over_shown else "skip"
        bar = top_bar(
            self.words,
            view.turn,
            view.turns,
            (),
            (
                Tool(
                    "help",
                    self.words.text("screen.parts.help"),
                    self.on_help,
                    "help",
                ),
                Tool("gear", self.words.text("screen.parts.menu"), self.on_escape, "menu"),
            ),
            Primary(self.words.text(f"screen.resolve.{key}"), self.go_on),
        )
        page = Ground(Column([bar, Container([self._floor(view)], padding=16, grow=1)]))
        return self.people.stand_beside(page)

    @property
    def is_over(self) -> bool:
        """Whether everybody has come, reacted and gone."""
        return self.shell.profile.reduced_motion or self._elapsed(self.shell.now_ms) >= RESOLVE_MS

    def update(self, now_ms: float) -> None:
        """The button changes when the month is over; a little later the reasons follow."""
        if self._built_ms is None:
            self._built_ms = now_ms
        elif not self._is_seen:
            self._is_seen = True
            self._wait_for_first_picture(now_ms - self._built_ms)
        if self.left or self.shell.profile.reduced_motion:
            return
        elapsed = self._elapsed(now_ms)
        if elapsed >= RESOLVE_MS and not self.over_shown:
            self.shell.refresh()
            self.shell.sound("till")
        lingered = elapsed >= RESOLVE_MS + _LINGER_MS * _SPEEDS[self.speed]
        if lingered and not self.waits:
            self.go_on()

    def _wait_for_first_picture(self, took_ms: float) -> None:
        """Let nobody jump over the time that the first picture took longer than others."""
        late = took_ms - _FRAME_MS
        if late > 0 and self.held_ms is None and self._stage is not None:
            self.started_ms += late
            self._stage.started_ms = self.started_ms

    def on_help(self) -> None:
        """The list of keys; after it the reasons wait until they are asked for."""
        self._open(self.shell.open_help)

    def on_escape(self) -> None:
        """The menu; likewise."""
        self._open(self.shell.open_menu)

    def _open(self, dialog: Callable[[], None]) -> None:
        self.waits = True
        dialog()

    def on_key(self, press: KeyPress) -> bool:
        """Space and Enter go on from wherever the focus is."""
        if press.key in {pygame.K_SPACE, pygame.K_RETURN, pygame.K_KP_ENTER}:
            self.go_on()
            return True
        return False

    def go_on(self) -> None:
        """To the review, once."""
        if not self.left:
            self.left = True
            self.shell.show("review")

    def set_speed(self, speed: str) -> None:
        """Play slower or faster from this moment on."""
        now = self.shell.now_ms
        elapsed = self._elapsed(now)
        self.speed = speed
        self.started_ms = now - elapsed / _SPEEDS[speed]
        self.shell.refresh()

    def dialogs(self) -> tuple[Widget, ...]:
        """Somebody's panel, while it is open."""
        return self.people.dialogs()

    def _hold_or_go_on(self) -> None:
        """Time stands still while a panel is open; afterwards the reasons wait to be asked for."""
        now = self.shell.now_ms
        if self.people.customer is not None:
            self.held_ms, self.waits = self._elapsed(now), True
        elif self.held_ms is not None:
            self.started_ms = now - self.held_ms / _SPEEDS[self.speed]
            self.held_ms = None

    def _elapsed(self, now_ms: float) -> float:
        if self.held_ms is not None:
            return self.held_ms
        return (now_ms - self.started_ms) * _SPEEDS[self.speed]

    def _share(self, host: Host) -> float:
        if host.reduced_motion:
            return 1.0
        return self._elapsed(host.now_ms) / RESOLVE_MS

    def _floor(self, view: ReviewView) -> Widget:
        words = self.words
        definition = self.shell.session.loaded.definition
        after = self.shell.session.situation()
        coming = still_coming(definition, after.hand, view.floor, view.turn)
        self._stage = Floor(
            definition.scene,
            floor_people(words, view.floor),
            label=words.text("screen.resolve.floor"),
            bubbles=floor_bubbles(words, view.floor, view.voices),
            started_ms=self.started_ms,
            held_ms=self.held_ms,
            speed=_SPEEDS[self.speed],
            seed=view.turn,
            legend=self._legend(view),
            overlay=self._figures(view),
            sector=definition.sector,
            played=played_in(definition, after.decisions, coming),
            reached=reached_people(view.floor),
            greeting=greeting_in(words, view.floor, view.voices, view.turn),
            on_person=self.people.open,
            on_ground=self.go_on,
            tell=person_tags(words, view.floor),
            nobody=words.text("screen.person.nobody"),
            selected=self.people.customer,
        )
        return self._stage

    def _figures(self, view: ReviewView) -> Widget:
        words, measures = self.words, view.measures
        before = measures.customers - measures.arrived + measures.churned
        rolls = self.held_ms is None
        figures: list[Widget] = [
            RollingFigure(
                "coin",
                words.text("measure.revenue"),
                0,
                measures.revenue_cents,
                lambda cents: words.money(round(cents), decimals=0),
                self._share,
                colour="revenue",
                rolls=rolls,
                key="resolve.revenue",
            ),
            RollingFigure(
                "users",
                words.text("measure.customers"),
                before,
                measures.customers,
                words.number,
                self._share,
                rolls=rolls,
                # Rounded apart, so that the figures beside it add up in every frame.
                between=lambda share: (
                    before + round(measures.arrived * share) - round(measures.churned * share)
                ),
                key="resolve.customers",
            ),
        ]
        for name, icon, count in (
            ("arrived", "enter", measures.arrived),
            ("left", "exit", measures.churned),
        ):
            figures.append(
                RollingFigure(
                    icon,
                    words.text(f"screen.resolve.{name}"),
                    0,
                    count,
                    words.number,
                    self._share,
                    rolls=rolls,
                    key=f"resolve.{name}",
                )
            )
        shown: list[Widget] = [Container([Flow(figures, gap=8)], grow=1)]
        if not self.shell.profile.reduced_motion:
            shown.append(self._speeds())
        return Row(shown, gap=8, align="start")

    def _legend(self, view: ReviewView) -> Widget:
        sample = self.words.text(
            "screen.resolve.sample",
            shown=self.words.number(view.floor.shown),
            total=self.words.number(view.floor.total),
        )
        return Row(
            [
                Container([trust_legend(self.words, view.floor)], grow=1),
                Label(sample, SECONDARY, "secondary", shrink=False),
            ],
            gap=16,
        )

    def _speeds(self) -> Widget:
        words = self.words
        options = [Option(name, words.text(f"screen.resolve.speed.{name}")) for name in _SPEEDS]
        control = Segmented(
            options,
            self.speed,
            self.set_speed,
            label=words.text("screen.resolve.speed_name"),
            key="speed",
        )
        return Card([control], padding=2, radius=10)
