"""The story of a game, and the list of games kept."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from game.session.views.common import Series
from game.vocabulary.events import EventOccurred
from game.vocabulary.looks import CastLook
from game.vocabulary.measures import GameScore


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
    look: CastLook | None = None


@dataclass(frozen=True, slots=True)
class TurningPoint:
    """A month that moved true trust more than most.

    Attributes:
        turn: which month.
        points: by how much, those who came and went included, as the review of the month says.
        cause: what did most of it.
    """

    turn: int
    points: float
    cause: str


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
class PathTold:
    """A path a game took, with what is to be said about it.

    Attributes:
        path: which of the ten.
        told: which line says it: what is known of a game differs.
        turn: the month it names, or 0.
        count: what it counts; ``others_count`` the same in the game of ``plan``.
        others_count: see count.
        points: trust points by name; likewise the next two.
        shares: 0–1.
        cents: money.
        cards: ids of cards it names.
        plan: id of a plan it names, or "".
        event: id of an event it names, or "".
    """

    path: Literal[
        "abstain",
        "drifter",
        "late_repenter",
        "hoarder",
        "pusher",
        "all_explained",
        "smoke_alarm",
        "baker",
        "segmenter",
        "believer",
    ]
    told: str
    turn: int = 0
    count: int = 0
    others_count: int = 0
    points: Mapping[str, float] = field(default_factory=dict)
    shares: Mapping[str, float] = field(default_factory=dict)
    cents: Mapping[str, int] = field(default_factory=dict)
    cards: tuple[str, ...] = ()
    plan: str = ""
    event: str = ""


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
    """The story of the game on one page.

    ``turned`` are the turning points, month by month; ``trust_by_cause`` is summed over the game.
    ``turns`` is the length of the scenario, more than ``turns_played`` in a game that was stopped;
    ``cash_end_cents`` what was in the till then; ``paths`` the ones it took, the one to tell first.
    """

    ending: str
    tone: Literal["loved", "sound", "harvested", "forgotten", "fallen"]
    score: GameScore
    turns_played: int
    trust_true: Series
    trust_measured: Series
    series: Mapping[str, Series]
    happened: tuple[EventOccurred, ...]
    predictions: PredictionRecord
    customers_start: int
    customers_end: int
    arrived: int
    churned: int
    cast: tuple[CastOutcome, ...]
    plans: tuple[PlanComparison, ...]
    debrief: tuple[str, ...]
    cards: tuple[str, ...]
    turned: tuple[TurningPoint, ...] = ()
    trust_by_cause: Mapping[str, float] = field(default_factory=dict)
    turns: int = 0
    cash_end_cents: int = 0
    paths: tuple[PathTold, ...] = ()

    @property
    def stopped(self) -> bool:
        """Whether the game ended before its time."""
        return self.turns_played < self.turns


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
        score: result of a finished game, where the save knows it.
        seed: which customers were dealt, where the file says so.
    """

    slot: str
    scenario: str
    title: str
    turn: int
    turns: int
    saved_at: str
    finished: bool
    problem: str | None = None
    score: float | None = None
    seed: int | None = None
