"""A game over time, and what would have become of it with one decision changed."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from game.session.views.common import Series, Voice
from game.session.views.review import LedgerBar
from game.vocabulary.decisions import TurnDecisions
from game.vocabulary.events import EventOccurred
from game.vocabulary.measures import TurnMeasures
from game.vocabulary.refusals import Objection
from game.vocabulary.settings import TacticSetting


@dataclass(frozen=True, slots=True)
class SetTactic:
    """A tactic set otherwise; None switches it off."""

    tactic: str
    setting: TacticSetting | None


@dataclass(frozen=True, slots=True)
class SetLever:
    """A lever at another level."""

    lever: str
    level: int


@dataclass(frozen=True, slots=True)
class Answer:
    """An event answered otherwise."""

    event: str
    choice: str


Change = SetTactic | SetLever | Answer


@dataclass(frozen=True, slots=True)
class NoBranch:
    """Why there is nothing to branch.

    Attributes:
        reason: that month was not played; or the change is how it was played.
    """

    reason: Literal["no_such_month", "nothing_changed"]


@dataclass(frozen=True, slots=True)
class Dropped:
    """A part of a later month's plan that could not be played any more.

    Attributes:
        turn: which month.
        subject: id of the tactic, lever or event.
        objection: what stood against it.
    """

    turn: int
    subject: str
    objection: Objection


@dataclass(frozen=True, slots=True)
class BranchView:
    """The game with one decision changed, beside the game as played.

    Everything else is decided as it was; the changed decision stays changed for as long as the
    player had left it as it was.

    Attributes:
        turn: the month branched.
        change: what is decided otherwise.
        through: last month in which it is.
        last_turn: last month both courses have.
        series: the other course by measure, from the start; trust as measured.
        trust_true: its true trust, once the game played is over; else None.
        ended: ending the other course came to before the game played did, or None.
        dropped: what could not be played in later months, in order.
        trust_points: trust at the end more than played, as far as it may be known; likewise the
            next three.
        revenue_cents: sum over all months more.
        contribution_cents: likewise.
        customers: at the end, more.
    """

    turn: int
    change: Change
    through: int
    last_turn: int
    series: Mapping[str, Series]
    trust_true: Series | None
    ended: str | None
    dropped: tuple[Dropped, ...]
    trust_points: float
    revenue_cents: int
    contribution_cents: int
    customers: int


@dataclass(frozen=True, slots=True)
class MonthView:
    """A month that was played.

    Attributes:
        turn: from 1.
        decisions: as played.
        started: tactics that were off the month before; likewise stopped.
        stopped: tactics that are off now.
        changed: tactics set otherwise than the month before.
        levers: levers whose level changed → their level before.
        happened: events.
        measures: as the firm knows them.
        answers: event → the other choices it left.
        trust_bars: causes by size, adding up to the change of trust.
        voices: what customers said.
    """

    turn: int
    decisions: TurnDecisions
    started: tuple[str, ...]
    stopped: tuple[str, ...]
    changed: tuple[str, ...]
    levers: Mapping[str, int]
    happened: tuple[EventOccurred, ...]
    measures: TurnMeasures
    answers: Mapping[str, tuple[str, ...]]
    trust_bars: tuple[LedgerBar, ...] = ()
    voices: tuple[Voice, ...] = ()

    @property
    def decided(self) -> bool:
        """Something was decided otherwise than the month before, or an event answered."""
        answered = any(each.choice and not each.by_default for each in self.happened)
        return bool(self.started or self.stopped or self.changed or self.levers or answered)


@dataclass(frozen=True, slots=True)
class OverTimeView:
    """A game month by month.

    Attributes:
        turns: months of the scenario.
        finished: the game is over, so that true trust may be shown.
        series: by measure, from the start; trust as measured.
        trust_true: true trust once the game is over, else None.
        months: played so far, in order.
    """

    turns: int
    finished: bool
    series: Mapping[str, Series]
    trust_true: Series | None
    months: tuple[MonthView, ...]
