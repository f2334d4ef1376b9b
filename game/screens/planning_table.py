"""What the columns of the planning screen are built from, and what can be done in them."""

from collections.abc import Callable
from dataclasses import dataclass, field

from game.language.language import Language
from game.screens.parts.steady_stage import Heights
from game.screens.planning_draft import PlanDraft
from game.session.views import ForecastView, PredictionRecord, QuoteView, SituationView, TacticCard
from game.vocabulary.decisions import Prediction
from game.vocabulary.scenario import ScenarioDefinition
from game.vocabulary.settings import TacticSetting


@dataclass(frozen=True, slots=True)
class Table:
    """The planning screen at one moment.

    Attributes:
        words: of the game.
        situation: what the player knows.
        draft: the plan being made.
        quote: what it costs.
        forecast: the firm's, or None while it may not or cannot be seen.
        predicted: the prediction has been made, or none is wanted.
        predictions: those made, by measure.
        open_card: key of the card that is open.
        list_shown: ``tactics`` or ``company``.
        group: only this group of tactics; empty for all.
        only_changes: only the cards and levers that differ from last month are listed.
        record: how well was predicted so far.
        usual_cents: what last month's plan would cost this month.
        definition: the scenario, for what its floor shows.
        scale: the reader's text size.
        three_columns: everything stands side by side.
        tall: the window has height to spare.
        asked_about: id of the customer whose panel is open, or None.
        opening: the doors are about to open; the month is computed next.
        stage_heights: the least the floor has had in this window.
    """

    words: Language
    situation: SituationView
    draft: PlanDraft
    quote: QuoteView
    forecast: ForecastView | None
    predicted: bool
    predictions: dict[str, Prediction]
    open_card: str
    list_shown: str
    group: str
    only_changes: bool
    record: PredictionRecord
    usual_cents: int
    definition: ScenarioDefinition
    scale: float
    three_columns: bool
    tall: bool
    asked_about: int | None = None
    opening: bool = False
    stage_heights: Heights = field(default_factory=dict)

    @property
    def stopped(self) -> frozenset[str]:
        """Tactics of the plan that a letter of this month stops: neither played nor paid for."""
        return frozenset(self.draft.plan.active_tactics()) - frozenset(self.quote.tactic_cents)


@dataclass(frozen=True, slots=True)
class PlanActions:
    """What the player may do in the columns."""

    toggle_card: Callable[[str], None]
    set_level: Callable[[TacticCard, int], None]
    set_setting: Callable[[TacticCard, TacticSetting], None]
    set_lever: Callable[[str, int], None]
    undo: Callable[[], None]
    redo: Callable[[], None]
    reset: Callable[[], None]
    show_list: Callable[[str], None]
    show_group: Callable[[str], None]
    show_order: Callable[[str], None]
    toggle_changes: Callable[[], None]
    show_lever: Callable[[str], None]
    toggle_hint: Callable[[], None]
    open_inbox: Callable[[], None]
    open_help: Callable[[], None]
    open_menu: Callable[[], None]
    open_over_time: Callable[[], None]
    open_person: Callable[[int], None]
    go_on: Callable[[], None]
    guess: Callable[[str, Prediction], None]
