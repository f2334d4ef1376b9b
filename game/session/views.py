"""What screens are given: frozen values, no live arrays, no words (ids and text keys only).

Trust levels 0–4 (leaving, wary, neutral, content, loyal) are what colours and marks show.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

from game.vocabulary.catalogue import Benefits, DataUse, Needs, TacticGroup
from game.vocabulary.decisions import Direction, TurnDecisions
from game.vocabulary.events import EventOccurred
from game.vocabulary.measures import GameScore, TurnMeasures
from game.vocabulary.refusals import Objection
from game.vocabulary.settings import ConsentMode, Openness, Purpose, TacticSetting

TRUST_LEVEL_BOUNDS: Final = (25.0, 42.0, 60.0, 78.0)
"""Trust (0–100) at which the next of the five levels begins; a choice of display."""

Tone = Literal["plus", "torn", "minus"]
Fate = Literal["stays", "arrives", "leaves"]


@dataclass(frozen=True, slots=True)
class Series:
    """One measure over the turns played.

    Attributes:
        start: the value before the first turn.
        values: one per turn played.
        measured: False for the true value, which only the ending shows.
    """

    start: float
    values: tuple[float, ...]
    measured: bool = True


@dataclass(frozen=True, slots=True)
class TacticCard:
    """A tactic in the hand, as the planning screen shows it.

    Attributes:
        id: tactic id; words are at ``tactic.<id>`` in the language layers.
        group: for grouping and icons.
        purpose: what the data are used for.
        benefits: strengths 0–3; likewise depth, visibility, selling.
        data: the categories used with their origins.
        setting: what it is set to now (the last turn's, until changed), or None if off.
        default_setting: what switching it on starts from.
        running_since: first turn of the current run, or None.
        works_from: first turn in which customers are reached if it is on now.
        is_open: may be played this turn.
        opens_turn: from which turn on it can be.
        locked_until: last turn of a freeze (None: not frozen; 0: for good).
        missing_integration: levels of data integration missing, 0 if none.
        max_level: highest level allowed.
        price_cents: what levels 1, 2, 3 cost this turn, set-up still due included.
        setup_cents: set-up still due at levels 1, 2, 3.
        openness_options: modes offered; likewise consent_options, variants.
        objecting_share: low and high share who say they object, or None.
        evidence: ids of evidence rows.
        service_contact: selling beside it is selling inside service.
        joins_service: sells inside service when both reach the same customers.
    """

    id: str
    group: TacticGroup
    purpose: Purpose
    benefits: Benefits
    depth: float
    visibility: float
    selling: float
    data: tuple[DataUse, ...]
    message_load: float
    needs: Needs
    setting: TacticSetting | None
    default_setting: TacticSetting
    running_since: int | None
    works_from: int
    is_open: bool
    opens_turn: int
    locked_until: int | None
    missing_integration: int
    max_level: int
    price_cents: tuple[int, int, int]
    setup_cents: tuple[int, int, int]
    openness_options: tuple[Openness, ...]
    consent_options: tuple[ConsentMode, ...]
    variants: tuple[str, ...]
    objecting_share: tuple[float, float] | None
    evidence: tuple[str, ...]
    service_contact: bool
    joins_service: bool


@dataclass(frozen=True, slots=True)
class LeverCard:
    """A company lever as the planning screen shows it."""

    id: str
    level: int
    price_cents_per_level: int
    is_open: bool
    opens_turn: int
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class InboxItem:
    """An event waiting for an answer. Words are at ``event.<id>``.

    Attributes:
        id: the event.
        choices: ids of the options; empty for news.
        default: what is taken if nothing is chosen.
        about: the tactic concerned, or None.
        choice_cents: money each option costs (positive) or brings (negative), where known.
    """

    id: str
    choices: tuple[str, ...]
    default: str | None
    about: str | None
    choice_cents: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Voice:
    """One sentence of one customer, from that customer's largest booked cause this turn.

    Attributes:
        customer: id in the simulation.
        cast: id of the cast member, or None for somebody without a name.
        segment: segment id.
        cause: the cause; tone says which way it moved.
        tone: plus, torn or minus.
        text_key: key of a list of lines in the language layers; ``line`` is the index in it.
        line: taken modulo the number of lines the language has.
        trust_level: 0–4 after the turn; trust_change in points.
        trust_change: this turn's.
        tenure_months: how long a customer.
    """

    customer: int
    cast: str | None
    segment: str
    cause: str
    tone: Tone
    text_key: str
    line: int
    trust_level: int
    trust_change: float
    tenure_months: int


@dataclass(frozen=True, slots=True)
class FloorCustomer:
    """A customer on the floor, before and after this turn."""

    id: int
    cast: str | None
    segment: str
    trust_level_before: int
    trust_level_after: int
    fate: Fate
    bought: bool
    complained: bool
    reached: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FloorView:
    """A sample of the customers, said to be one."""

    people: tuple[FloorCustomer, ...]
    shown: int
    total: int
    level_counts: tuple[int, int, int, int, int]


@dataclass(frozen=True, slots=True)
class ForecastView:
    """The firm's own forecast with its band; trust as a survey would measure it."""

    trust_low: float
    trust_mid: float
    trust_high: float
    revenue_low_cents: int
    revenue_mid_cents: int
    revenue_high_cents: int


@dataclass(frozen=True, slots=True)
class QuoteView:
    """What the plan on the table costs and what stands against it."""

    tactic_cents: Mapping[str, int]
    lever_cents: Mapping[str, int]
    total_cents: int
    available_cents: int
    left_cents: int
    objections: tuple[Objection, ...]


@dataclass(frozen=True, slots=True)
class SituationView:
    """Everything the player knows before deciding.

    Attributes:
        turn: the coming turn, from 1.
        turns: length of the scenario.
        cash_cents: at hand before this turn's budget; available_cents with it.
        available_cents: what a plan may cost.
        budget_per_turn_cents: added every turn.
        measures: last turn's measures, None before the first; ``trust`` in it is what was
            measured, never the true value.
        trust_measured: the latest survey, with its error.
        trust_survey_error: half-width of the 95 % interval in points; None before any survey.
        revenue_cents: last turn's, or the usual month before the first turn.
        customers: present customers.
        series: ``trust_measured``, ``revenue_cents``, ``churn_rate``, ``consent_share``,
            ``complaints_per_1000``, ``customers`` over time.
        inbox: events to read and answer.
        hand: tactic cards in the scenario's order.
        levers: lever cards in the scenario's order.
        audiences: ids a tactic may be aimed at now (all, consenting, segments, known motives).
        control_panel: the lever is on, so the consent setting ``panel`` can be used.
        decisions: the plan the turn starts from (last turn's tactics and levers, no choices).
        voices: what customers said last turn.
        floor: the customers now.
        tutorial: guidance for this turn (text key) and the control it points at.
        prediction_wanted: the forecast stays hidden until a prediction is made.
    """

    turn: int
    turns: int
    cash_cents: int
    available_cents: int
    budget_per_turn_cents: int
    measures: TurnMeasures | None
    trust_measured: float
    trust_survey_error: float | None
    revenue_cents: int
    customers: int
    series: Mapping[str, Series]
    inbox: tuple[InboxItem, ...]
    hand: tuple[TacticCard, ...]
    levers: tuple[LeverCard, ...]
    audiences: tuple[str, ...]
    control_panel: bool
    decisions: TurnDecisions
    voices: tuple[Voice, ...]
    floor: FloorView
    tutorial_key: str | None
    tutorial_points_at: str | None
    prediction_wanted: bool


@dataclass(frozen=True, slots=True)
class LedgerBar:
    """One bar of a waterfall: a cause and what it did."""

    cause: str
    kind: Literal["tactic", "lever", "event", "model", "baseline", "together"]
    amount: float


@dataclass(frozen=True, slots=True)
class PredictionOutcome:
    """A prediction beside what came of it.

    Attributes:
        measure: ``trust`` or ``revenue``.
        predicted: the direction said, with ``confidence``.
        confidence: 1/3 to 1.
        actual: the direction it took (trust as measured).
        right: whether they agree.
    """

    measure: str
    predicted: Direction
    confidence: float
    actual: Direction
    right: bool


@dataclass(frozen=True, slots=True)
class ReviewView:
    """What a turn did, and why.

    Attributes:
        turn: the turn just played.
        measures: of this turn (true trust is not shown to players before the ending).
        trust_before: mean trust by the ledger's own account; trust_after likewise. The review
            shows the *change* by cause; levels shown are the measured ones.
        trust_measured_before: survey of the turn before; trust_measured this turn's.
        revenue_before_cents: the turn before (or the usual month).
        trust_bars: causes by size, adding up to the change.
        revenue_bars: baseline, causes by size, together, adding up to the revenue.
        predictions: with outcomes; empty if prediction is off.
        forecast: what the firm had expected, if it was shown.
        happened: events of the turn.
        voices: three to five customers.
        floor: the customers of the turn.
        ends: the game is over after this turn.
    """

    turn: int
    turns: int
    measures: TurnMeasures
    trust_change: float
    trust_measured_before: float
    trust_measured: float
    revenue_before_cents: int
    trust_bars: tuple[LedgerBar, ...]
    revenue_bars: tuple[LedgerBar, ...]
    predictions: tuple[PredictionOutcome, ...]
    forecast: ForecastView | None
    happened: tuple[EventOccurred, ...]
    voices: tuple[Voice, ...]
    floor: FloorView
    series: Mapping[str, Series]
    ends: bool


@dataclass(frozen=True, slots=True)
class CastOutcome:
    """What became of a customer with a face."""

    cast: str
    segment: str
    trust_before: float
    trust_after: float
    fate: Literal["stayed", "left", "joined", "never_came"]
    left_turn: int | None
    largest_cause: str | None


@dataclass(frozen=True, slots=True)
class PlanComparison:
    """How one way of playing does on the same seed."""

    id: str
    kind: Literal["played", "abstain", "tempting", "good"]
    trust: float
    contribution_cents: int
    customer_equity_cents: int
    score: float
    ending: str


@dataclass(frozen=True, slots=True)
class PredictionRecord:
    """How well the player knew what would happen.

    Attributes:
        made: predictions made; right of them right.
        right: hits.
        mean_confidence: 0–1, or None without predictions.
        brier: mean squared error of confidence against being right, or None.
    """

    made: int
    right: int
    mean_confidence: float | None
    brier: float | None


@dataclass(frozen=True, slots=True)
class EndingView:
    """The story of the game on one page."""

    ending: str
    tone: Literal["loved", "sound", "harvested", "forgotten", "fallen"]
    score: GameScore
    turns_played: int
    trust_true: Series
    trust_measured: Series
    series: Mapping[str, Series]
    happened: tuple[EventOccurred, ...]
    turning_points: tuple[int, ...]
    predictions: PredictionRecord
    customers_start: int
    customers_end: int
    arrived: int
    churned: int
    cast: tuple[CastOutcome, ...]
    plans: tuple[PlanComparison, ...]
    debrief: tuple[str, ...]
    cards: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SavedGame:
    """A line of the list of saves.

    Attributes:
        slot: file stem.
        scenario: id; ``title_key`` is resolved by the screen where the scenario is installed.
        title: the title embedded in the save, in the language it was played in.
        turn: turns played of ``turns``.
        turns: length of the scenario.
        saved_at: ISO date and time, local.
        finished: the game has ended.
        problem: text key of what is wrong with the file, or None if it can be continued.
    """

    slot: str
    scenario: str
    title: str
    turn: int
    turns: int
    saved_at: str
    finished: bool
    problem: str | None = None


def trust_level(trust: float) -> int:
    """The display level 0–4 of a trust value 0–100."""
    return sum(trust >= bound for bound in TRUST_LEVEL_BOUNDS)
