"""A scenario as the simulation reads it: numbers and ids, no words."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, Literal, get_args

from game.vocabulary.catalogue import LeverDefinition, TacticDefinition
from game.vocabulary.conditions import Condition, MeasureName
from game.vocabulary.decisions import TurnDecisions
from game.vocabulary.effects import Effect
from game.vocabulary.looks import DECORATION, CastLook
from game.vocabulary.settings import SettingName

SceneKind = Literal["counter", "store", "service", "home", "office", "app"]
Sector = Literal[
    "bakery",
    "telecom",
    "department_store",
    "online_retail",
    "bank",
    "insurance",
    "electronics",
    "drugstore",
    "fashion",
    "health",
    "travel",
    "media",
    "energy",
    "generic",
]
TraitName = Literal[
    "privacy_concern",
    "boundary",
    "need_for_relevance",
    "need_for_convenience",
    "price_sensitivity",
    "novelty_seeking",
    "susceptibility",
    "message_tolerance",
    "inertia",
    "clarity_of_need",
    "spend",
    "visit_rate",
    "tenure",
]
TutorialTask = Literal["open", "level", "openness", "consent", "predict", "bar", "without"]
"""Open its card; set it higher; explain it; ask people first; predict; in the review press its bar;
there look at the month without a card."""
GoalMeasure = Literal["trust", "contribution", "equity", "consent", "reputation"]
SCENE_KINDS: Final[tuple[SceneKind, ...]] = get_args(SceneKind)
SECTORS: Final[tuple[Sector, ...]] = get_args(Sector)
TUTORIAL_TASKS: Final[tuple[TutorialTask, ...]] = get_args(TutorialTask)


@dataclass(frozen=True, slots=True)
class Market:
    """The people and what the sector is like, per month.

    Attributes:
        people: people drawn, customers and prospects, 500 to 1,000,000.
        customer_share: share of them who are customers at the start, 0–1.
        spend_cents: mean spend of a customer in a month with a purchase.
        visit_probability: mean probability that a customer buys in a month, 0–1.
        gross_margin: share of revenue left after the goods, 0–1.
        base_churn: share of customers who leave in a month with nothing special going on, 0–1.
        service_problem_share: share of customers with a service problem in a month, 0–1.
        acquisition_share: share of prospects who become customers in a month, 0–1.
        fine_cents: what a regulator's fine costs; 0 takes two months of marketing budget.
    """

    people: int
    customer_share: float
    spend_cents: int
    visit_probability: float
    gross_margin: float
    base_churn: float
    service_problem_share: float
    acquisition_share: float
    fine_cents: int = 0


@dataclass(frozen=True, slots=True)
class Start:
    """Where the firm stands before the first turn.

    Attributes:
        trust: mean true trust of customers, 0–100.
        believed_trust: what the board believes it is.
        cash_cents: marketing money at hand.
        budget_per_turn_cents: added at the start of every turn.
        consent_share: share of customers with consent for service and tips from own purchases.
        data_quality: 0–3, likewise data_integration.
        data_integration: 0–3.
        reputation: 0–100.
        message_load: impersonal messages a month that go out anyway.
        service_level: 0–3, quality of ordinary service.
    """

    trust: float
    believed_trust: float
    cash_cents: int
    budget_per_turn_cents: int
    consent_share: float
    data_quality: int
    data_integration: int
    reputation: float = 60.0
    message_load: float = 0.0
    service_level: float = 1.0

    def given_level(self, lever_id: str) -> int:
        """The level of a lever the firm starts with: it is kept up already and costs nothing."""
        given = {"data_quality": self.data_quality, "data_integration": self.data_integration}
        return given.get(lever_id, 0)


@dataclass(frozen=True, slots=True)
class Segment:
    """A part of the population; shifts are in standard deviations of the trait."""

    id: str
    share: float
    shifts: Mapping[TraitName, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class HeldSetting:
    """A control of a card that opens later; until then it stays where it is.

    Attributes:
        setting: which control.
        opens_turn: the turn from which it may be moved.
        until_then: what holds before; of ``level`` the highest level, as text.
    """

    setting: SettingName
    opens_turn: int
    until_then: str


@dataclass(frozen=True, slots=True)
class HandEntry:
    """A tactic the player holds, from a turn on; what was overridden is already merged."""

    tactic: TacticDefinition
    opens_turn: int = 1
    max_level: int = 3
    held: tuple[HeldSetting, ...] = ()


@dataclass(frozen=True, slots=True)
class LeverEntry:
    """A lever the player may pull, from a turn on."""

    lever: LeverDefinition
    opens_turn: int = 1


@dataclass(frozen=True, slots=True)
class EventChoice:
    """One way of answering an event."""

    id: str
    effects: tuple[Effect, ...] = ()


@dataclass(frozen=True, slots=True)
class EventDefinition:
    """Something that happens when its condition holds at the end of a turn.

    It lies in the inbox of the following turn; its own effects and those of the choice made are
    applied when that turn resolves. An event without choices is news.
    """

    id: str
    when: Condition | None
    effects: tuple[Effect, ...] = ()
    choices: tuple[EventChoice, ...] = ()
    default: str | None = None
    once: bool = True
    about: str | None = None


@dataclass(frozen=True, slots=True)
class Goal:
    """How much a result counts and what reaching it means, relative to doing nothing.

    Attributes:
        measure: the result.
        weight: any positive number; weights are relative.
        target: trust, consent and reputation: points (shares: 0–1) above ``abstain``;
            contribution and equity: ratio to ``abstain`` (1.05 = five per cent more).
    """

    measure: GoalMeasure
    weight: float
    target: float


@dataclass(frozen=True, slots=True)
class EndingDefinition:
    """The first ending whose condition holds is the one; the last has none and always holds."""

    id: str
    when: Condition | None
    tone: Literal["loved", "sound", "harvested", "forgotten", "fallen"]
    stops_early: bool = False


@dataclass(frozen=True, slots=True)
class Leads:
    """The measure a tempting plan leads in, against the best good plan, and when."""

    measure: MeasureName
    first_turn: int
    last_turn: int


@dataclass(frozen=True, slots=True)
class Falls:
    """How far a tempting plan ends behind the best good one, as a share of its result."""

    measure: MeasureName
    by: float


@dataclass(frozen=True, slots=True)
class Plan:
    """A way of playing the whole scenario that tools can check."""

    id: str
    decisions: tuple[TurnDecisions, ...]
    leads: Leads | None = None
    falls: Falls | None = None


@dataclass(frozen=True, slots=True)
class CastMember:
    """A customer with a face: traits in standard deviations from the segment's mean."""

    id: str
    segment: str
    traits: Mapping[TraitName, float] = field(default_factory=dict)
    customer: bool = True
    look: CastLook | None = field(default=None, metadata=DECORATION)


@dataclass(frozen=True, slots=True)
class TutorialStep:
    """Guidance for one turn.

    Attributes:
        turn: from 1.
        points_at: id of the tactic, lever or event it is about.
        until: what the player is led to do, in order; a hint each, which leaves when it is done.
            Without any there is one hint for the turn, which stays until it is put away.
    """

    turn: int
    points_at: str | None = None
    until: tuple[TutorialTask, ...] = ()


@dataclass(frozen=True, slots=True)
class ScenarioDefinition:
    """A complete scenario without its words."""

    id: str
    turns: int
    sector: Sector
    scene: SceneKind
    market: Market
    start: Start
    segments: tuple[Segment, ...]
    hand: tuple[HandEntry, ...]
    levers: tuple[LeverEntry, ...]
    events: tuple[EventDefinition, ...]
    goals: tuple[Goal, ...]
    endings: tuple[EndingDefinition, ...]
    tempting: Plan | None = None
    good_plans: tuple[Plan, ...] = ()
    cast: tuple[CastMember, ...] = ()
    tutorial: tuple[TutorialStep, ...] = ()
    debrief: tuple[str, ...] = ()
    cards: tuple[str, ...] = ()
    listed: bool = True

    def tactic(self, tactic_id: str) -> TacticDefinition:
        """The tactic of the hand with this id; raises KeyError if there is none."""
        for entry in self.hand:
            if entry.tactic.id == tactic_id:
                return entry.tactic
        raise KeyError(tactic_id)
