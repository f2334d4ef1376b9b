"""The plan on the table: what was changed, undone and predicted. Knows nothing of widgets."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final
from weakref import WeakKeyDictionary

from game.session.game import GameSession
from game.session.views import SituationView, TacticCard
from game.vocabulary.decisions import Prediction, TurnDecisions
from game.vocabulary.scenario import TutorialTask
from game.vocabulary.settings import TacticSetting

_MOST_STEPS: Final = 200


@dataclass(frozen=True, slots=True)
class _Table:
    """One state of the plan; ``parked`` holds settings of tactics that are off."""

    tactics: Mapping[str, TacticSetting]
    company: Mapping[str, int]
    choices: Mapping[str, str]
    parked: Mapping[str, TacticSetting] = field(default_factory=dict)


class PlanDraft:
    """The plan of one month, with undo.

    Attributes:
        turn: the month it is for.
        guesses: predictions made so far, by measure.
        asked: the player has been asked for the predictions.
        reminded: the player has been told once that letters are unanswered.
        hint_hidden: the tutorial's hint has been put away.
        hint_again: all of its advice is wanted again, though it was followed.
        tasks_done: what the tutorial's hints led to.
        opened: keys of the cards that were opened.
        read: events opened in the inbox.
        order: in which the cards are listed.
    """

    def __init__(self, situation: SituationView) -> None:
        start = situation.decisions
        self.turn = situation.turn
        self._first = _Table(start.active_tactics(), _pulled(start.company), {})
        self._now = self._first
        self._undone: list[_Table] = []
        self._done: list[_Table] = []
        self.guesses: dict[str, Prediction] = {}
        self.reminded = False
        self.asked = False
        self.hint_hidden = self.hint_again = False
        self.tasks_done: set[TutorialTask] = set()
        self.opened: set[str] = set()
        self.read: set[str] = set()
        self.order = "in_force"

    # what it says

    @property
    def plan(self) -> TurnDecisions:
        """The plan as it would be committed; predictions are the session's."""
        now = self._now
        return TurnDecisions(dict(now.tactics), dict(now.company), dict(now.choices))

    @property
    def can_undo(self) -> bool:
        """Whether anything was changed."""
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        """Whether anything was undone."""
        return bool(self._undone)

    @property
    def is_changed(self) -> bool:
        """Whether the plan differs from last month's."""
        now, first = self._now, self._first
        return (now.tactics, now.company) != (first.tactics, first.company)

    @property
    def last_plan(self) -> TurnDecisions:
        """Last month's tactics and levers, as far as they may go on."""
        return TurnDecisions(dict(self._first.tactics), dict(self._first.company), {})

    @property
    def changed_tactics(self) -> frozenset[str]:
        """Tactics switched on or off or set otherwise than last month."""
        return _differing(self._now.tactics, self._first.tactics)

    @property
    def changed_levers(self) -> frozenset[str]:
        """Levers at another level than last month."""
        return _differing(self._now.company, self._first.company)

    def setting_before(self, tactic: str) -> TacticSetting | None:
        """How a tactic was played last month; None if it was off."""
        return self._first.tactics.get(tactic)

    def lever_level_before(self, lever: str) -> int:
        """A lever's level last month."""
        return self._first.company.get(lever, 0)

    def level(self, tactic: str) -> int:
        """The level a tactic is planned at."""
        setting = self._now.tactics.get(tactic)
        return setting.level if setting else 0

    def lever(self, lever: str) -> int:
        """The level a company lever is planned at."""
        return self._now.company.get(lever, 0)

    def setting(self, card: TacticCard) -> TacticSetting:
        """How a tactic is or would be played; its level is 0 while it is off."""
        active = self._now.tactics.get(card.id)
        if active is not None:
            return active
        return replace(self._parked(card), level=0)

    def toggle_hint(self, *, shown: bool) -> None:
        """Put the tutorial's hint away, or take it out again: all of it, if it was followed."""
        self.hint_hidden, self.hint_again = shown, not shown

    def choice(self, event: str) -> str | None:
        """The answer given to an event."""
        return self._now.choices.get(event)

    # what changes it

    def set_level(self, card: TacticCard, level: int) -> None:
        """Plan a tactic at a level; 0 takes it off the table and remembers its settings."""
        now = self._now
        tactics, parked = dict(now.tactics), dict(now.parked)
        if level == 0:
            setting = tactics.pop(card.id, None)
            if setting is not None:
                parked[card.id] = setting
        else:
            base = tactics.get(card.id) or self._parked(card)
            tactics[card.id] = replace(base, level=level)
        self._change(replace(now, tactics=tactics, parked=parked))

    def set_setting(self, card: TacticCard, setting: TacticSetting) -> None:
        """Play a tactic differently at the level it has; one that is off stays off."""
        now = self._now
        if card.id in now.tactics:
            changed = {**now.tactics, card.id: replace(setting, level=self.level(card.id))}
            self._change(replace(now, tactics=changed))
        else:
            self._change(replace(now, parked={**now.parked, card.id: setting}))

    def set_lever(self, lever: str, level: int) -> None:
        """Plan a company lever at a level."""
        company = _pulled({**self._now.company, lever: level})
        self._change(replace(self._now, company=company))

    def choose(self, event: str, choice: str) -> None:
        """Answer an event."""
        self._change(replace(self._now, choices={**self._now.choices, event: choice}))

    def reset(self) -> None:
        """Back to last month's tactics and levers; answers stay. Can be undone."""
        self._change(replace(self._first, choices=self._now.choices))

    def resume(self, plan: TurnDecisions, situation: SituationView) -> None:
        """Go on with a plan that was begun earlier; can be undone."""
        hand = {card.id for card in situation.hand}
        letters = {item.id for item in situation.inbox}
        tactics = plan.active_tactics().items()
        self._change(
            replace(
                self._now,
                tactics={tactic: setting for tactic, setting in tactics if tactic in hand},
                company=_pulled(plan.company),
                choices={event: said for event, said in plan.choices.items() if event in letters},
            )
        )
        self.guesses = dict(plan.predictions)

    def undo(self) -> bool:
        """Take back the last change; returns whether there was one."""
        if not self._done:
            return False
        self._undone.append(self._now)
        self._now = self._done.pop()
        return True

    def redo(self) -> bool:
        """Do again what was undone; returns whether there was anything."""
        if not self._undone:
            return False
        self._done.append(self._now)
        self._now = self._undone.pop()
        return True

    def _change(self, table: _Table) -> None:
        if table == self._now:
            return
        self._done = [*self._done[-_MOST_STEPS:], self._now]
        self._undone.clear()
        self._now = table

    def _parked(self, card: TacticCard) -> TacticSetting:
        return self._now.parked.get(card.id) or card.setting or card.default_setting


def _pulled(company: Mapping[str, int]) -> dict[str, int]:
    return {lever: level for lever, level in company.items() if level > 0}


def _differing(now: Mapping[str, object], first: Mapping[str, object]) -> frozenset[str]:
    return frozenset(each for each in {*now, *first} if now.get(each) != first.get(each))


_drafts: Final[WeakKeyDictionary[GameSession, PlanDraft]] = WeakKeyDictionary()


def draft_of(session: GameSession, situation: SituationView) -> PlanDraft:
    """The draft of the coming month: kept while the player looks at other screens."""
    draft = before = _drafts.get(session)
    if draft is None or draft.turn != situation.turn:
        draft = _drafts[session] = PlanDraft(situation)
        if before is not None:
            draft.order = before.order
        elif session.unfinished is not None:
            draft.resume(session.unfinished, situation)
    return draft


def begun_plan(session: GameSession) -> TurnDecisions | None:
    """What was planned, answered and predicted for the coming month; None if nothing was."""
    draft = _drafts.get(session)
    if draft is None or session.finished or draft.turn != session.turns_played + 1:
        return None
    predictions = {**draft.guesses, **session.predictions}
    if not (draft.is_changed or draft.plan.choices or predictions):
        return None
    return replace(draft.plan, predictions=predictions)
