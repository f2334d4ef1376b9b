"""Which setting did it, and what the best other one would have done: the turn played once more.

The same customers and the same draws each time, so that what differs is the setting's doing.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, TypeVar

from game.explanation.setting_ways import (
    SETTING_KINDS,
    nearest,
    pairs_of,
    ways_to_differ,
)
from game.simulation.rehearsal import Rehearsal, Rehearsed
from game.simulation.state import SimulationState
from game.vocabulary.decisions import TurnDecisions
from game.vocabulary.refusals import Refused
from game.vocabulary.settings import SettingName, TacticSetting

DECIDES_FROM: Final = 0.4
"""Share of what a cause did that must be gone with another setting for that setting to be named."""
BEHIND_FROM: Final = 0.2
"""Share of what a mechanism did that must be gone without a tactic for it to be behind it."""
ABOUT_AS_MUCH: Final = 0.9
"""Tactics that undo at least so much of what the most important one undoes are behind it too."""
STILL_REACHED: Final = 0.05
"""Share of the people reached that another setting must still reach to be named: what reaches
nobody undoes everything."""
TRUST_POINT_SHARE: Final = 0.01
"""What a point of trust counts for against a month's contribution, as a share of its revenue, when
ways of playing are compared; a choice."""
_ASKING: Final[tuple[SettingName, ...]] = ("openness", "consent")
"""Kinds of which every combination is tried; of the others only what helps by itself."""
NOTICEABLE_SHARE: Final = 0.001
"""Gain from which another way is called better, as a share of the month's revenue; a choice."""
NOTICEABLE_POINTS: Final = 0.02
"""Points of trust from which a cause is explained by trust, not by revenue; a choice."""


@dataclass(frozen=True, slots=True)
class DecidingSetting:
    """The setting that did it.

    Attributes:
        kind: which of the tactic's settings.
        other: the tactic with the alternative that would have undone most.
        amount: what the cause did: points of trust, or cents where ``of_revenue``.
        otherwise: what it would have done with the alternative.
        of_revenue: the amounts are revenue.
    """

    kind: SettingName
    other: TacticSetting
    amount: float
    otherwise: float
    of_revenue: bool


@dataclass(frozen=True, slots=True)
class TacticExplained:
    """What of a tactic brought about a cause.

    Attributes:
        tactic: whose settings are spoken of.
        changeable: whether it leaves any setting to choose.
        deciding: the setting that did it; None if it is the tactic itself.
        better: the best other way to play it, or None if none is better.
    """

    tactic: str
    changeable: bool
    deciding: DecidingSetting | None
    better: TacticSetting | None


class _Trials:
    """Plays the turn with one tactic set this way and that, each way once."""

    def __init__(self, rehearsal: Rehearsal, decisions: TurnDecisions, tactic: str) -> None:
        self._rehearsal = rehearsal
        self._decisions = decisions
        self._tactic = tactic
        self._known: dict[TacticSetting | None, Rehearsed | None] = {}

    def with_setting(self, setting: TacticSetting | None) -> Rehearsed | None:
        """The turn with the tactic set like this (None: off); None if it cannot be played."""
        if setting not in self._known:
            others = {k: each for k, each in self._decisions.tactics.items() if k != self._tactic}
            tactics = others if setting is None else {**others, self._tactic: setting}
            played = self._rehearsal.play(replace(self._decisions, tactics=tactics))
            self._known[setting] = None if isinstance(played, Refused) else played
        return self._known[setting]

    def playable(self, settings: Sequence[TacticSetting]) -> dict[TacticSetting, Rehearsed]:
        """Those of the settings that can be played, with what comes of them."""
        tried = {setting: self.with_setting(setting) for setting in settings}
        return {setting: played for setting, played in tried.items() if played is not None}


def explain_tactic(
    state: SimulationState,
    decisions: TurnDecisions,
    tactic: str,
    cause: str,
    rehearsal: Rehearsal | None = None,
) -> TacticExplained | None:
    """Which setting of a tactic brought a cause about, and the best other way to play the tactic.

    Args:
        state: before the turn.
        decisions: as played.
        tactic: id of a tactic that was played.
        cause: of the trust ledger; the tactic's own id, or a mechanism of the model.
        rehearsal: of the same turn, if there is one already.

    Returns:
        None if the tactic was not played.
    """
    slot = state.slot(tactic)
    setting = decisions.active_tactics().get(tactic)
    if slot is None or setting is None:
        return None
    trials = _Trials(rehearsal or Rehearsal(state), decisions, tactic)
    ways = ways_to_differ(state, state.definition.hand[slot], setting)
    played, without = trials.with_setting(setting), trials.with_setting(None)
    if played is None or without is None:
        return None
    singles = {kind: trials.playable(ways[kind]) for kind in SETTING_KINDS}
    return TacticExplained(
        tactic=tactic,
        changeable=any(singles.values()),
        deciding=_deciding(cause, tactic, played, without, setting, singles),
        better=_better(trials, setting, singles),
    )


def tactic_behind(
    state: SimulationState, decisions: TurnDecisions, cause: str, rehearsal: Rehearsal | None = None
) -> str | None:
    """The tactic without which a mechanism would have done least; None if no tactic matters.

    Args:
        state: before the turn.
        decisions: as played.
        cause: a mechanism of the trust ledger.
        rehearsal: of the same turn, if there is one already.
    """
    rehearsing = rehearsal or Rehearsal(state)
    whole = rehearsing.play(decisions)
    if isinstance(whole, Refused):
        return None
    amount = whole.trust_by_cause.get(cause, 0.0)
    undone: dict[str, tuple[float, float]] = {}
    for tactic in decisions.active_tactics():
        without = rehearsing.play(decisions.without(tactic))
        if not isinstance(without, Refused) and amount:
            left = without.trust_by_cause.get(cause, 0.0)
            undone[tactic] = ((amount - left) / amount, without.trust_change)
    most = max((share for share, _ in undone.values()), default=0.0)
    if most < BEHIND_FROM:
        return None
    # Two may be needed for it, as selling and a service contact: then the one that harms more.
    behind = [tactic for tactic, (share, _) in undone.items() if share >= ABOUT_AS_MUCH * most]
    return max(behind, key=lambda tactic: undone[tactic][1])


Key = TypeVar("Key")


def better_way(
    state: SimulationState,
    decisions: TurnDecisions,
    ways: Mapping[Key, TurnDecisions],
    rehearsal: Rehearsal | None = None,
) -> Key | None:
    """The best of some other ways of playing a turn, or None if none does noticeably better.

    Args:
        state: before the turn.
        decisions: as played.
        ways: the others; those that cannot be played are left out.
        rehearsal: of the same turn, if there is one already.
    """
    rehearsing = rehearsal or Rehearsal(state)
    played = rehearsing.play(decisions)
    if isinstance(played, Refused):
        return None
    tried = {key: rehearsing.play(way) for key, way in ways.items()}
    known = {key: each for key, each in tried.items() if not isinstance(each, Refused)}
    return _best(known, played, _worth(played))


def _deciding(
    cause: str,
    tactic: str,
    played: Rehearsed,
    without: Rehearsed,
    setting_played: TacticSetting,
    singles: Mapping[SettingName, Mapping[TacticSetting, Rehearsed]],
) -> DecidingSetting | None:
    """The first kind of setting that undoes most of what the cause did, if any does."""
    points = played.trust_by_cause.get(cause, 0.0)
    of_revenue = cause == tactic and abs(points) < NOTICEABLE_POINTS

    def amount(rehearsed: Rehearsed) -> float:
        if of_revenue:
            return float(rehearsed.revenue_cents - without.revenue_cents)
        return rehearsed.trust_by_cause.get(cause, 0.0)

    whole = amount(played)
    if not whole:
        return None
    least = STILL_REACHED * played.reached.get(tactic, 0)
    best: DecidingSetting | None = None
    for kinds in (("openness", "consent", "variant"), ("audience", "level")):
        for kind, ways in singles.items():
            for setting, rehearsed in ways.items() if kind in kinds else ():
                reached = rehearsed.reached.get(tactic, 0)
                if reached < least or not nearest(setting, setting_played):
                    continue
                otherwise = amount(rehearsed)
                undone = (whole - otherwise) / whole
                limit = DECIDES_FROM if best is None else (whole - best.otherwise) / whole
                if undone >= limit and (best is None or undone > limit):
                    best = DecidingSetting(kind, setting, whole, otherwise, of_revenue)
        if best is not None:
            return best
    return None


def _better(
    trials: _Trials,
    setting: TacticSetting,
    singles: Mapping[SettingName, Mapping[TacticSetting, Rehearsed]],
) -> TacticSetting | None:
    """The way that does best of all tried, if it does noticeably better than the one played."""
    played = trials.with_setting(setting)
    if played is None:
        return None
    worth = _worth(played)
    known = {way: each for ways in singles.values() for way, each in ways.items()}
    asking = {kind: list(singles[kind]) for kind in _ASKING}
    helping: dict[SettingName, list[TacticSetting]] = {}
    for kind, ways in singles.items():
        best_way = max(ways, key=lambda way: worth(known[way]), default=None)
        if best_way is not None and worth(known[best_way]) > 0.0:
            helping[kind] = [best_way]
    known |= trials.playable([*pairs_of(asking, setting), *pairs_of(helping, setting)])
    return _best(known, played, worth)


def _best(
    known: Mapping[Key, Rehearsed], played: Rehearsed, worth: Callable[[Rehearsed], float]
) -> Key | None:
    best = max(known, key=lambda way: worth(known[way]), default=None)
    if best is None or worth(known[best]) < NOTICEABLE_SHARE * played.revenue_cents:
        return None
    return best


def _worth(played: Rehearsed) -> Callable[[Rehearsed], float]:
    """How much better than as played a way is, in cents: contribution, and trust at its price."""
    point = TRUST_POINT_SHARE * played.revenue_cents

    def worth(other: Rehearsed) -> float:
        earned = other.contribution_cents - played.contribution_cents
        return earned + (other.trust_change - played.trust_change) * point

    return worth
