"""Which setting, level or choice was behind a cause, and what another would have done."""

from dataclasses import replace
from typing import Final

from game.explanation.setting_ways import differences
from game.explanation.which_setting import (
    TacticExplained,
    better_way,
    explain_tactic,
    tactic_behind,
)
from game.session.months import Month
from game.session.views import DecidingView, OtherWay, WhyView
from game.simulation.quote import find_event
from game.simulation.rehearsal import Rehearsal
from game.simulation.state import SimulationState
from game.simulation.turn import play_turn
from game.vocabulary.catalogue import LEVER_IDS
from game.vocabulary.causes import (
    ARRIVALS_AND_DEPARTURES,
    BASELINE,
    MODEL_CAUSES,
    TIME,
    TOGETHER,
    WORD_OF_MOUTH,
)
from game.vocabulary.decisions import TurnDecisions
from game.vocabulary.refusals import Refused
from game.vocabulary.settings import CONSENT_MODES, MAX_LEVEL, OPENNESS_MODES, TacticSetting

_OF_EARLIER_MONTHS: Final = frozenset({TIME, WORD_OF_MOUTH})
_WITHOUT_REASON: Final = frozenset({BASELINE, TOGETHER, ARRIVALS_AND_DEPARTURES})


class WhyBook:
    """Explains the causes of one month; what was worked out once is kept.

    Args:
        before: the state before the month.
        month: as it was played.
    """

    def __init__(self, before: SimulationState, month: Month) -> None:
        self._before = before
        self._month = month
        self._rehearsing: Rehearsal | None = None
        self._known: dict[str, WhyView] = {}

    @property
    def turn(self) -> int:
        """The month."""
        return self._month.turn

    @property
    def _rehearsal(self) -> Rehearsal:
        if self._rehearsing is None:
            self._rehearsing = Rehearsal(self._before)
        return self._rehearsing

    def put_away(self) -> None:
        """Keep only the answers: their rehearsal takes as much memory as the people it plays."""
        self._rehearsing = None

    def why(self, cause: str) -> WhyView:
        """What is behind a cause of the month's review."""
        if cause not in self._known:
            self._known[cause] = self._explain(cause)
        return self._known[cause]

    def _explain(self, cause: str) -> WhyView:
        decisions = self._month.decisions
        if cause in decisions.active_tactics():
            return self._of_tactic(cause, cause)
        if cause in LEVER_IDS:
            return self._of_lever(cause)
        if find_event(self._before.definition, cause) is not None:
            return self._of_event(cause)
        if cause in _OF_EARLIER_MONTHS:
            return WhyView(cause, "past")
        if cause in _WITHOUT_REASON or cause not in MODEL_CAUSES:
            return WhyView(cause, "nothing")
        tactic = tactic_behind(self._before, decisions, cause, self._rehearsal)
        return WhyView(cause, "past") if tactic is None else self._of_tactic(cause, tactic)

    def _of_tactic(self, cause: str, tactic: str) -> WhyView:
        decisions = self._month.decisions
        played = decisions.active_tactics()[tactic]
        found = explain_tactic(self._before, decisions, tactic, cause, self._rehearsal)
        if found is None:
            return WhyView(cause, "nothing")
        better = found.better
        other = None if better is None else self._other_tactic(tactic, better)
        return WhyView(
            cause,
            "tactic",
            tactic=tactic,
            setting=played,
            changeable=found.changeable,
            deciding=_deciding(found),
            others=() if other is None else (other,),
        )

    def _other_tactic(self, tactic: str, setting: TacticSetting) -> OtherWay | None:
        decisions = self._month.decisions
        played = decisions.tactics[tactic]
        other = self._otherwise(replace(decisions, tactics={**decisions.tactics, tactic: setting}))
        if other is None:
            return None
        return replace(
            other,
            setting=setting,
            changed=differences(setting, played),
            asks_less=_asks_less(setting, played),
        )

    def _of_lever(self, lever: str) -> WhyView:
        decisions = self._month.decisions
        level = decisions.company.get(lever, 0)

        def at(other: int) -> TurnDecisions:
            return replace(decisions, company={**decisions.company, lever: other})

        levels = {other: at(other) for other in range(MAX_LEVEL + 1) if other != level}
        best = better_way(self._before, decisions, levels, self._rehearsal)
        other = None if best is None else self._otherwise(levels[best])
        others = () if other is None else (replace(other, level=best),)
        return WhyView(cause=lever, kind="lever", level=level, others=others)

    def _of_event(self, event_id: str) -> WhyView:
        event = find_event(self._before.definition, event_id)
        happened = next((each for each in self._month.events if each.id == event_id), None)
        if event is None or happened is None or not event.choices:
            return WhyView(event_id, "event")
        decisions = self._month.decisions
        others = []
        for choice in event.choices:
            if choice.id == happened.choice:
                continue
            choices = {**decisions.choices, event_id: choice.id}
            other = self._otherwise(replace(decisions, choices=choices))
            if other is not None:
                others.append(replace(other, choice=choice.id))
        return WhyView(event_id, "choice", choice=happened.choice, others=tuple(others))

    def _otherwise(self, decisions: TurnDecisions) -> OtherWay | None:
        """The whole month under other decisions; None if it could not have been played."""
        outcome = play_turn(self._before, decisions)
        if isinstance(outcome, Refused):
            return None
        ours, theirs = self._month.measures, outcome.measures
        return OtherWay(
            setting=None,
            changed=(),
            level=None,
            choice=None,
            trust_points=theirs.trust - ours.trust,
            revenue_cents=theirs.revenue_cents - ours.revenue_cents,
            contribution_cents=theirs.contribution_cents - ours.contribution_cents,
            asks_less=False,
        )


def _deciding(found: TacticExplained) -> DecidingView | None:
    deciding = found.deciding
    if deciding is None:
        return None
    return DecidingView(
        kind=deciding.kind,
        other=deciding.other,
        amount=deciding.amount,
        otherwise=deciding.otherwise,
        of_revenue=deciding.of_revenue,
    )


def _asks_less(setting: TacticSetting, played: TacticSetting) -> bool:
    """Whether customers are told less, or asked less, than they were."""
    told = OPENNESS_MODES.index(setting.openness) < OPENNESS_MODES.index(played.openness)
    asked = CONSENT_MODES.index(setting.consent) < CONSENT_MODES.index(played.consent)
    return told or asked
