"""The planning screen: read the month, decide, predict, and open the doors."""

import pygame

from game.language.refusals import describe_objection
from game.screens.letters import Letters
from game.screens.parts.evidence import best_row
from game.screens.parts.page_parts import PageParts
from game.screens.person import PersonPanel
from game.screens.planning_bar import planning_bar
from game.screens.planning_centre import centre_column
from game.screens.planning_draft import draft_of
from game.screens.planning_figures import figures_column
from game.screens.planning_hand import hand_column
from game.screens.planning_hints import PRIMARY, advice, done_now, pointed_out
from game.screens.planning_table import PlanActions, Table
from game.screens.screen import Screen
from game.screens.shell import Shell
from game.session.predictions import unpredicted
from game.session.views import ForecastView, QuoteView, TacticCard
from game.vocabulary.decisions import Prediction
from game.vocabulary.refusals import Refused
from game.vocabulary.settings import TacticSetting
from game.widgets.arrangement import Sized
from game.widgets.choices import Option, Tabs
from game.widgets.layout import Column, Container, Row
from game.widgets.node import KeyPress, Widget
from game.widgets.pointing import PointingOut

THREE_COLUMNS_FROM = 1110.0
"""Width of the window in dp, divided by the text size, from which three columns fit."""
TALL_FROM = 860.0
"""Its height, likewise, from which charts fit above the questions."""


class PlanningScreen(Screen):
    """What is known, the plan, its price; predictions, then the firm's forecast.

    Attributes:
        draft: the plan being made; outlives the screen.
        quote: what the plan costs, as of the last change.
        forecast: the firm's, once it may be seen.
        open_card: key of the card that is open, or an empty string.
        list_shown: ``tactics`` or ``company``.
        group: only this group of tactics is listed; empty for all.
        page: with two columns, what the right one shows: ``shop`` or ``figures``.
    """

    name = "planning"
    large_buttons = ("inbox.done", "primary")

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.session = shell.session
        self.situation = self.session.situation()
        self.draft = draft_of(self.session, self.situation)
        self.quote: QuoteView = self.session.quote(self.draft.plan)
        self.forecast = self._expected()
        self.open_card = ""
        self.list_shown = "tactics"
        self.group = ""
        self._only_changes = False
        self._stage_heights: dict[tuple[float, float], dict[float, float]] = {}
        self._record = self.session.prediction_record
        self._usual_cents = self.session.quote(self.draft.last_plan).total_cents
        self.page = "shop"
        self.letters = Letters(shell, self.situation.inbox, self.draft, self.choose)
        self._opening = False
        self.people = PersonPanel(shell)
        self._follow_hint()

    def entered(self) -> None:
        """The focus begins where a hasty Enter does nothing; a letter nobody read is heard."""
        self.shell.focus("lists")
        if self.letters.any_unread:
            self.shell.sound("letter")

    @property
    def predicted(self) -> bool:
        """The forecast may be seen."""
        return not self.situation.prediction_wanted

    @property
    def three_columns(self) -> bool:
        """Everything fits side by side."""
        scale = self.shell.profile.text_scale
        return self.shell.window.w / scale >= THREE_COLUMNS_FROM

    # the tree

    def build(self) -> Widget:
        """Bar, then columns: three, or two with the right one in two pages."""
        self.words = self.shell.language
        table, actions = self._table(), self._actions()
        self.draft.tasks_done |= done_now(table)
        hand = hand_column(table, actions)
        scale = self.shell.profile.text_scale
        if self.three_columns:
            columns: list[Widget] = [
                Sized(hand, width=316 * scale),
                centre_column(table, actions),
                Sized(figures_column(table, actions), width=284 * scale),
            ]
        else:
            width = min(0.48 * self.shell.window.w, 330 * scale)
            columns = [Sized(hand, width=width), self._pages(table, actions)]
        body = Container([Row(columns, gap=12, align="stretch")], padding=(12, 16), grow=1)
        page = Column([planning_bar(table, actions), body])
        pointing = PointingOut(page, pointed_out(table), on_bar=(PRIMARY,), inside=(".level",))
        return self.people.stand_beside(PageParts(pointing, self._parts(), self._go_to_part))

    def dialogs(self) -> tuple[Widget, ...]:
        """The letters, or somebody's panel, while they are open."""
        return self.letters.dialogs() or self.people.dialogs()

    def _table(self) -> Table:
        scale = self.shell.profile.text_scale
        return Table(
            words=self.words,
            situation=self.situation,
            draft=self.draft,
            quote=self.quote,
            forecast=self.forecast,
            predicted=self.predicted,
            predictions=dict(self.session.predictions),
            open_card=self.open_card,
            list_shown=self.list_shown,
            group=self.group,
            only_changes=self._only_changes,
            record=self._record,
            usual_cents=self._usual_cents,
            definition=self.session.loaded.definition,
            scale=scale,
            three_columns=self.three_columns,
            tall=self.shell.window.h / scale >= TALL_FROM,
            asked_about=self.people.customer,
            opening=self._opening,
            stage_heights=self._stage_heights.setdefault((self.shell.window.h, scale), {}),
        )

    def _actions(self) -> PlanActions:
        return PlanActions(
            toggle_card=self.toggle_card,
            set_level=self.set_level,
            set_setting=self.set_setting,
            set_lever=self.set_lever,
            undo=self.undo,
            redo=self.redo,
            reset=self.reset,
            show_list=self.show_list,
            show_group=self.show_group,
            show_order=self.show_order,
            toggle_changes=self.toggle_changes,
            show_lever=self.show_lever,
            toggle_hint=self.toggle_hint,
            open_inbox=self.letters.open,
            open_help=self.shell.open_help,
            open_menu=self.shell.open_menu,
            open_over_time=self.open_over_time,
            open_person=self.people.open,
            go_on=self.go_on,
            guess=self.guess,
        )

    def _pages(self, table: Table, actions: PlanActions) -> Widget:
        words = self.words
        options = [
            Option(page, words.text(f"screen.planning.page.{page}")) for page in ("shop", "figures")
        ]
        tabs = Tabs(
            options,
            self.page,
            self.turn_page,
            label=words.text("screen.planning.pages"),
            key="pages",
        )
        shown = centre_column if self.page == "shop" else figures_column
        return Column([tabs, shown(table, actions)], gap=10, grow=1)

    # what happens

    def plan_changed(self) -> None:
        """Price the plan anew and let the forecast follow it."""
        self._only_changes = self._only_changes and self.draft.is_changed
        self.quote = self.session.quote(self.draft.plan)
        self.forecast = self._expected()
        self.shell.refresh()

    def _expected(self) -> ForecastView | None:
        """What the firm expects of the plan; None while that may not or cannot be seen."""
        if not self.predicted or self.quote.objections:
            return None
        return self.session.forecast(self.draft.plan)

    def go_on(self) -> None:
        """The primary button: predict first, then letters, then the doors."""
        if self.quote.objections:
            return
        if not self.predicted:
            self.page = "figures"
            self.draft.asked = True
            self.shell.notify(self.words.text("screen.planning.predict_first"))
            self.shell.focus(self._first_guess_missing())
            self.shell.refresh()
            return
        if self.letters.any_unanswered and not self.draft.reminded:
            self.draft.reminded = True
            self.letters.open(reminding=True)
            return
        self._opening = True
        self.shell.refresh()
        self.shell.after_drawing(self._open_doors, self._keep_closed)

    def _keep_closed(self) -> None:
        self._opening = False

    def _open_doors(self) -> None:
        """Compute the month, once the button says that it is at it."""
        self._opening = False
        outcome = self.session.commit(self.draft.plan)
        if isinstance(outcome, Refused):
            self.shell.refresh()
            reasons = [describe_objection(each, self.words) for each in outcome.objections]
            self.shell.notify("\n".join(reasons))
            return
        self.shell.show("resolve")

    def set_level(self, card: TacticCard, level: int) -> None:
        """Play a tactic at a level."""
        self.draft.set_level(card, level)
        self.plan_changed()

    def set_setting(self, card: TacticCard, setting: TacticSetting) -> None:
        """Play a tactic differently."""
        self.draft.set_setting(card, setting)
        self.plan_changed()

    def set_lever(self, lever: str, level: int) -> None:
        """Pull a lever."""
        self.draft.set_lever(lever, level)
        self.plan_changed()

    def undo(self) -> None:
        """Take back the last change."""
        if self.draft.undo():
            self.plan_changed()

    def redo(self) -> None:
        """Do again what was taken back."""
        if self.draft.redo():
            self.plan_changed()

    def reset(self) -> None:
        """Back to last month's plan."""
        self.draft.reset()
        self.shell.focus("undo")
        self.plan_changed()

    def toggle_card(self, key: str) -> None:
        """Open a card and close the others, or close it."""
        self.open_card = "" if self.open_card == key else key
        self.draft.opened.add(key)
        self.shell.refresh()

    def show_list(self, name: str) -> None:
        """Show the tactics or the company's levers."""
        self.list_shown, self._only_changes = name, False
        self.shell.refresh()

    def show_group(self, group: str) -> None:
        """List only a group of tactics, or all."""
        self.group = group
        self.shell.refresh()

    def show_order(self, order: str) -> None:
        """List the tactics in another order, in the months to come, too."""
        self.draft.order = order
        self.shell.refresh()

    def toggle_changes(self) -> None:
        """List only what differs from last month, or everything again."""
        self._only_changes = not self._only_changes
        self.shell.refresh()

    def show_lever(self, lever: str) -> None:
        """Turn to a company lever."""
        self.list_shown, self.open_card = "company", f"lever.{lever}"
        self._only_changes = False
        self.shell.focus(f"lever.{lever}.level")
        self.shell.refresh()

    def guess(self, measure: str, prediction: Prediction) -> None:
        """Say where a measure will go, and how sure that is; all are recorded together."""
        self.draft.guesses[measure] = prediction
        if not unpredicted(self.draft.guesses):
            self.session.predict(self.draft.guesses)
            self.situation = self.session.situation()
            self.forecast = self._expected()
            self.shell.sound("predicted")
        self.shell.focus(self._first_guess_missing())
        self.shell.refresh()

    def _first_guess_missing(self) -> str:
        missing = unpredicted(self.draft.guesses)
        return f"predict.{missing[0]}" if missing else "primary"

    def choose(self, event: str, choice: str) -> None:
        """Answer a letter."""
        self.draft.choose(event, choice)
        self.plan_changed()

    def turn_page(self, page: str) -> None:
        """Show the shop or the figures."""
        self.page = page
        self.shell.refresh()

    def toggle_hint(self) -> None:
        """Put the tutorial's hint away, or take it out again."""
        self.draft.toggle_hint(shown=bool(advice(self._table())))
        self.shell.refresh()

    def _follow_hint(self) -> None:
        """Show the list the hint is about; in the first month open the card, too."""
        target = self.situation.tutorial_points_at
        if target is None or self.draft.hint_hidden:
            return
        first = self.situation.turn == 1
        if any(card.id == target for card in self.situation.levers):
            self.list_shown = "company"
            self.open_card = f"lever.{target}" if first else ""
        elif first and any(card.id == target and card.is_open for card in self.situation.hand):
            self.open_card = f"tactic.{target}"

    def on_key(self, press: KeyPress) -> bool:
        """Undo, redo, the hint, over time, the evidence about the open card."""
        control = press.mods & (pygame.KMOD_CTRL | pygame.KMOD_META)
        changed = False
        if control and press.key == pygame.K_z:
            changed = self.draft.redo() if press.mods & pygame.KMOD_SHIFT else self.draft.undo()
        elif control and press.key == pygame.K_y:
            changed = self.draft.redo()
        elif press.key == pygame.K_F2 and self.situation.tutorial_key:
            self.toggle_hint()
            return True
        elif press.key == pygame.K_F3:
            self.open_over_time()
            return True
        elif press.key == pygame.K_e and not control:
            self.shell.open_evidence(self._open_row())
            return True
        if changed:
            self.plan_changed()
        return changed

    def _parts(self) -> list[str]:
        """Where the focus goes round: cards, letters, predictions, the button at the end."""
        guesses = [] if self.predicted else [self._first_guess_missing()]
        return ["lists", "inbox", *guesses, "primary"]

    def _go_to_part(self, key: str) -> None:
        if key.startswith("predict."):
            self.page = "figures"
        self.shell.focus(key)
        self.shell.refresh()

    def _open_row(self) -> str:
        """The evidence about the card that is open, or an empty text."""
        kind, _, subject = self.open_card.partition(".")
        cards = self.situation.hand if kind == "tactic" else self.situation.levers
        rows = next((card.evidence for card in cards if card.id == subject), ())
        return best_row(self.words, rows)

    def open_over_time(self) -> None:
        """Look back; the plan stays as it is."""
        self.shell.visit("over_time")
