"""The review of a month: what moved trust and revenue, and what had been expected."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import ClassVar, Final

import pygame

from game.language.language import Language
from game.screens.parts.evidence import best_row
from game.screens.parts.readable import Readable
from game.screens.parts.top_bar import Figure, Primary, Tool, top_bar
from game.screens.parts.upper_first import UpperFirst
from game.screens.parts.waterfall_panel import PanelBars, waterfall_panel
from game.screens.person import PersonPanel
from game.screens.review_cards import counted_strip, happened_card, outcome_card, voices_card
from game.screens.review_hints import ReviewHints
from game.screens.review_panels import (
    revenue_bars,
    revenue_head,
    shown_points,
    trust_bars,
    trust_head,
)
from game.screens.review_replay import (
    Replayed,
    open_but_unused,
    replay,
    replay_result,
    setting_to_try,
    with_card,
    without_button,
)
from game.screens.review_setting import setting_card
from game.screens.review_story import game_over, grave_news, review_story
from game.screens.review_why import (
    Played,
    first_cause,
    why_body,
    why_head,
    why_said,
    why_title,
)
from game.screens.screen import MonthScreen
from game.screens.shell import EVIDENCE, Shell
from game.session.evidence import evidence_behind
from game.session.views import ReviewView, TacticCard
from game.widgets.arrangement import Grid, Ground, Sized
from game.widgets.buttons import Button
from game.widgets.indicators import Icon
from game.widgets.layout import Column, Container, Row
from game.widgets.node import KeyPress, Widget
from game.widgets.overlays import Dialog
from game.widgets.pointing import PointingOut
from game.widgets.scrolling import ScrollArea
from game.widgets.surfaces import Card
from game.widgets.text import CARD_TITLE, LARGE_BODY, SECONDARY, SECTION
from game.widgets.words import Heading, Paragraph

LEAST_HEARD_CHANGE: Final = 0.5
"""Points of measured trust below which a month sounds like any other."""
_SIDE: Final = 316.0
_BELOW: Final = 148.0
_BESIDE_UP_TO: Final = 1.25
_RESTS_MS: Final = 300
"""Who goes along the bars faster is on the way to another one; reasons take a moment to find."""


class ReviewScreen(MonthScreen):
    """Two waterfalls side by side; beside them the reason behind the bar that was pressed.

    With large text everything goes below each other, and the reason opens in a dialog.
    """

    name: ClassVar[str] = "review"

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.selected = ""
        self.dialog_open = False
        self.replayed: Replayed | None = None
        self._reached, self._reached_ms = "", 0.0
        self._pressed = False
        self.people = PersonPanel(shell)
        session = shell.session
        played = session.situation().decisions.active_tactics()
        self.hints = ReviewHints(session.loaded.definition, self.view, played)

    @property
    def beside(self) -> bool:
        """Whether there is room for the reason beside the bars."""
        return self.shell.profile.text_scale <= _BESIDE_UP_TO

    def build(self) -> Widget:
        """The page."""
        self.words = self.shell.language
        view = self.view
        content = self._columns(view) if self.beside else self._one_column(view)
        page = Column([self._bar(view), Container([content], padding=16, grow=1)])
        return Ground(PointingOut(page, self.hints.pointed_out(self.selected)))

    def dialogs(self) -> Sequence[Widget]:
        """The reason, where there is no room beside the bars; somebody's panel above it."""
        if self.beside or not self.dialog_open:
            return self.people.dialogs()
        return (
            Dialog(
                why_title(self.words, self.view, self.selected),
                Column(self._why_parts(self.view), gap=10),
                on_dismiss=self._close,
                dismiss_label=self.words.text("common.close"),
                key="why",
            ),
            *self.people.dialogs(),
        )

    def put_away(self) -> None:
        """Nobody asks for reasons elsewhere."""
        if self.shell.has_session:
            self.shell.session.put_reasons_away()

    def entered(self) -> None:
        """The largest cause is explained first; the focus is where a hasty Enter does nothing."""
        self.selected = first_cause(self.view)
        self.dialog_open = False
        self.replayed = None
        self.shell.focus("review.story")
        change = self.view.trust_measured - self.view.trust_measured_before
        if abs(change) >= LEAST_HEARD_CHANGE:
            self.shell.sound("better" if change > 0 else "worse")

    def on_key(self, press: KeyPress) -> bool:
        """F2 puts advice away, F3 opens the game over time, E what is known about the cause."""
        if press.key == pygame.K_F3:
            self._open_over_time()
            return True
        if press.key == pygame.K_F2:
            self._toggle_hint()
            return self.hints.any
        if press.key == pygame.K_e and not press.mods & (pygame.KMOD_CTRL | pygame.KMOD_META):
            rows = self._played().evidence.get(self.selected, ())
            self.shell.open_evidence(best_row(self.words, rows))
            return True
        return False

    def _bar(self, view: ReviewView) -> Widget:
        words = self.words
        measures = view.measures
        change = measures.arrived - measures.churned
        before = view.cash_before_cents
        spent = 0 if before is None else measures.cash_cents - before
        figures = (
            Figure(
                "wallet",
                words.text("measure.cash_cents"),
                words.money(measures.cash_cents, decimals=0),
                words.money(spent, decimals=0, sign=True) if spent else "",
                "bar_good" if spent > 0 else "bar_bad",
            ),
            Figure(
                "users",
                words.text("measure.customers"),
                words.number(measures.customers),
                words.number(change, sign=True) if change else "",
                "bar_good" if change > 0 else "bar_bad",
            ),
        )
        over_time = words.text("screen.over_time.open")
        tools = (
            Tool("chart", over_time, self._open_over_time, "over_time"),
            Tool("help", words.text("screen.parts.help"), self.shell.open_help, "help"),
            Tool("gear", words.text("screen.parts.menu"), self.shell.open_menu, "menu"),
        )
        on = Primary(words.text(f"screen.review.{'finish' if view.ends else 'next'}"), self._next)
        return top_bar(words, view.turn, view.turns, figures, tools, on)

    def _press(self, cause: str) -> None:
        """From now on the panel stays: Tab passes other bars on the way to what stands in it."""
        self._pressed = True
        self.hints.pressed(cause)
        self._select(cause)

    def _select(self, cause: str) -> None:
        self.selected = cause
        self.replayed = None
        self.dialog_open = not self.beside
        self.shell.refresh()

    def _reach(self, cause: str) -> None:
        self._reached, self._reached_ms = cause, self.shell.now_ms

    def update(self, now_ms: float) -> None:
        """The panel follows the keyboard once it rests on a bar, until one has been pressed."""
        if self._reached and now_ms - self._reached_ms >= _RESTS_MS:
            cause, self._reached = self._reached, ""
            if self.beside and not self._pressed and cause != self.selected:
                self._select(cause)

    def _without(self) -> None:
        self.hints.left_out()
        self.replayed = replay(self.shell.session, self.selected, None)
        self.shell.refresh()

    def _with(self, card: TacticCard) -> None:
        self.replayed = replay(self.shell.session, card.id, setting_to_try(card))
        self.shell.refresh()

    def _hints(self) -> list[Widget]:
        return self.hints.hint(self.words, self._toggle_hint)

    def _toggle_hint(self) -> None:
        self.hints.toggle()
        self.shell.refresh()

    def _close(self) -> None:
        self.dialog_open = False
        self.shell.refresh()

    def _open_over_time(self) -> None:
        self.shell.visit("over_time")

    def _next(self) -> None:
        self.shell.show("ending" if self.view.ends else "planning")

    def _played(self) -> Played:
        situation = self.shell.session.situation()
        evidence = {card.id: card.evidence for card in situation.hand}
        evidence |= {card.id: card.evidence for card in situation.levers}
        evidence |= {
            bar.cause: evidence_behind(bar.cause)
            for bar in self.view.trust_bars
            if bar.kind == "model"
        }
        groups = {card.id: card.group for card in situation.hand}
        return Played(situation.decisions, groups, evidence)

    def _columns(self, view: ReviewView) -> Widget:
        words, record = self.words, self.shell.session.prediction_record
        panels = Row(self._panels(view, grow=1), gap=12, align="stretch", grow=1)
        happened = bool(view.happened or view.preparing)
        below = [outcome_card(words, view, record, alone=not happened, grow=1)]
        if happened:
            below.append(happened_card(words, view, grow=1))
        left = UpperFirst(panels, Row(below, gap=12, align="stretch"), least=_BELOW, grow=1)
        side = Column(
            [
                *self._hints(),
                *([self._why_card(view)] if self.selected else ()),
                voices_card(words, view, self.selected, self.people.open),
                *self._with_card(view),
            ],
            gap=12,
        )
        right = Sized(ScrollArea(side, key="review.side"), width=_SIDE, scales=True)
        body = Row([left, right], gap=12, align="stretch", grow=1)
        counted = Sized(counted_strip(words, view), width=_SIDE, scales=True)
        head = Row([Container([self._story(view)], grow=1), counted], gap=12, align="start")
        return Column([head, body], gap=12)

    def _one_column(self, view: ReviewView) -> Widget:
        words, record = self.words, self.shell.session.prediction_record
        panels = Grid(self._panels(view, grow=0, scrolls=False), columns=2, least=380)
        cards = [
            outcome_card(words, view, record),
            happened_card(words, view),
        ]
        parts = [
            *self._hints(),
            self._story(view),
            counted_strip(words, view, columns=4),
            panels,
            Grid(cards, columns=2, least=380),
            voices_card(words, view, "", self.people.open),
            *self._with_card(view),
        ]
        return ScrollArea(Column(parts, gap=14), key="review.page")

    def _panels(self, view: ReviewView, *, grow: float, scrolls: bool = True) -> list[Widget]:
        words, evidence = self.words, self._played().evidence
        return [
            waterfall_panel(
                head,
                _known_by(words, bars, evidence),
                self._press,
                self._reach,
                key=key,
                selected=self.selected,
                scrolls=scrolls,
                grow=grow,
            )
            for key, head, bars in (
                ("trust", trust_head(words, view), trust_bars(words, view)),
                ("revenue", revenue_head(words, view), revenue_bars(words, view)),
            )
        ]

    def _story(self, view: ReviewView) -> Widget:
        title = self.words.text("screen.review.title", turn=self.words.number(view.turn))
        story = " ".join(review_story(self.words, view))
        parts: list[Widget] = [Heading(title, SECTION), Paragraph(story, LARGE_BODY)]
        alarms = (*grave_news(self.words, view), game_over(self.words, view))
        for alarm in filter(None, alarms):
            line = Paragraph(alarm, CARD_TITLE, "bad", grow=1)
            parts.append(Row([Icon("warning", 20, "bad"), line], gap=8))
        text = Column(parts, gap=4)
        return Readable(text, label=title, key="review.story", radius=8, ring_gap=5)

    def _why_card(self, view: ReviewView) -> Widget:
        head = why_head(self.words, view, self._played(), self.selected)
        more = Paragraph(self.words.text("screen.review.why.more"), SECONDARY, "muted")
        parts = [head, *self._why_parts(view), *([more] if self.selected else [])]
        card = Card(parts)
        return Readable(
            card, label=why_title(self.words, self.view, self.selected), key="review.why"
        )

    def _why_parts(self, view: ReviewView) -> list[Widget]:
        played = self._played()
        parts = [why_body(self.words, view, played, self.selected)]
        why = self.shell.session.why(self.selected) if self.selected else None
        if why is not None:
            bars = {bar.cause: points for bar, points in shown_points(view)}
            parts += setting_card(self.words, why, bars.get(self.selected))
        if self.selected in {bar.cause for bar in view.month_steps}:
            over_time = self.words.text("screen.over_time.open")
            parts.append(Button(over_time, self._open_over_time, icon="chart", key="why.over_time"))
        if self.selected in played.decisions.active_tactics():
            parts.append(without_button(self.words, self._without))
        replayed = self.replayed
        if replayed is not None and not replayed.is_with:
            parts.append(replay_result(self.words, replayed))
        parts += why_said(self.words, view, played, self.selected, self.people.open)
        return parts

    def _with_card(self, view: ReviewView) -> list[Widget]:
        cards = open_but_unused(self.shell.session.situation().hand, view.turn)
        return [with_card(self.words, cards, self._with, self.replayed)] if cards else []


def _known_by(
    words: Language, content: PanelBars, evidence: Mapping[str, Sequence[str]]
) -> PanelBars:
    """The bars with what E looks up while one of them has the focus."""
    rows = {bar.id: best_row(words, evidence.get(bar.id, ())) for bar in content.bars}
    bars = [
        replace(bar, look_up=f"{EVIDENCE}{rows[bar.id]}") if rows[bar.id] else bar
        for bar in content.bars
    ]
    return replace(content, bars=bars)
