"""What somebody would like to play, cut to what is open and what can be paid for."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from game.explanation.choosing import inbox_units
from game.simulation.allowed import fitted_tactics
from game.simulation.availability import integration_level
from game.simulation.prices import lever_cents, running_cents, set_up_cents, units_to_cents
from game.simulation.quote import quote_plan
from game.simulation.state import SimulationState
from game.vocabulary.decisions import NO_DECISIONS, TurnDecisions
from game.vocabulary.settings import TacticSetting

_Judge = Callable[[SimulationState, TurnDecisions, str, str], bool]


@dataclass(frozen=True, slots=True)
class Wish:
    """A plan without regard to money, the dearest wishes first.

    Attributes:
        tactics: tactic id → setting, the level being the highest wanted.
        levers: lever id → highest level wanted; taken in turn with the tactics.
        choices: answers to events.
    """

    tactics: Mapping[str, TacticSetting] = field(default_factory=dict)
    levers: Mapping[str, int] = field(default_factory=dict)
    choices: Mapping[str, str] = field(default_factory=dict)


def grant(state: SimulationState, wish: Wish) -> TurnDecisions:
    """The part of a wish that can be played now and kept up in the months to come.

    What is running already goes first (its set-up is paid), then wishes in their order. Each gets
    the highest level up to the wanted one to which nothing objects and whose running price the
    budget, with an even share of the reserve, can carry.
    """
    wish = replace(wish, tactics=fitted_tactics(state, wish.tactics))
    base = replace(NO_DECISIONS, choices=_playable_choices(state, wish.choices))
    # Most of what could stand against a wish is seen at a glance; one question settles the rest.
    plan = _granted(state, wish, base, _seems_open)
    if quote_plan(state, plan).objections:
        plan = _granted(state, wish, base, _is_playable)
    return plan


def _granted(
    state: SimulationState, wish: Wish, plan: TurnDecisions, judge: _Judge
) -> TurnDecisions:
    purse = _Purse(state, plan.choices)
    for kind, subject in _in_order(state, wish):
        wanted = wish.tactics[subject].level if kind == "tactic" else wish.levers[subject]
        for level in range(wanted, 0, -1):
            running = _running_cents(state, kind, subject, level)
            once = _set_up_cents(state, subject, level) if kind == "tactic" else 0
            if not purse.can_pay(running, once):
                continue
            wider = _with(plan, wish, kind, subject, level)
            if judge(state, wider, kind, subject):
                plan = wider
                purse.pay(running, once)
            break
    return plan


def _is_playable(state: SimulationState, plan: TurnDecisions, kind: str, subject: str) -> bool:
    """Whether nothing stands against a plan's newest part; what was granted before stays."""
    newest = {subject: plan.tactics[subject]} if kind == "tactic" else {}
    return not quote_plan(state, replace(plan, tactics=newest)).objections


def _seems_open(state: SimulationState, plan: TurnDecisions, kind: str, subject: str) -> bool:
    """Whether a plan's newest part is open and has the levers it needs."""
    coming = state.turn + 1
    if kind == "lever":
        entries = (entry for entry in state.definition.levers if entry.lever.id == subject)
        return any(entry.opens_turn <= coming for entry in entries)
    slot = state.slot(subject)
    if slot is None:
        return False
    entry, record = state.definition.hand[slot], state.firm.tactics[slot]
    is_open = record.unlocked or entry.opens_turn <= coming
    planned = integration_level(state, plan.company.get("data_integration", 0))
    watched = plan.tactics[subject].consent != "panel" or plan.company.get("control_panel", 0) > 0
    return (
        is_open
        and record.locked_through < coming
        and entry.tactic.needs.integration <= planned
        and watched
    )


class _Purse:
    """Money for a month, of which as much is kept as the months to come will need."""

    def __init__(self, state: SimulationState, choices: Mapping[str, str]) -> None:
        self._cash_cents = max(0, state.firm.cash_cents)
        self._budget_cents = state.definition.start.budget_per_turn_cents
        self._months_left = max(1, state.definition.turns - state.turn)
        inbox = units_to_cents(inbox_units(state, choices), state.definition.market)
        self._once_cents = max(0, inbox)
        self._running_cents = 0
        self._available_cents = state.firm.cash_cents + self._budget_cents

    def can_pay(self, running_cents: int, once_cents: int) -> bool:
        """Whether it can be paid now, and the running part in every month to come."""
        running = self._running_cents + running_cents
        once = self._once_cents + once_cents
        reserve = max(0, self._cash_cents - once) // self._months_left
        return running + once <= self._available_cents and running <= self._budget_cents + reserve

    def pay(self, running_cents: int, once_cents: int) -> None:
        """Sets it aside."""
        self._running_cents += running_cents
        self._once_cents += once_cents


def _set_up_cents(state: SimulationState, tactic: str, level: int) -> int:
    """What is still to be paid once for a tactic; 0 where the scenario does not have it."""
    slot = state.slot(tactic)
    if slot is None:
        return 0
    paid = state.firm.tactics[slot].set_up_level
    definition = state.definition
    return set_up_cents(definition.hand[slot].tactic, level, paid, definition.market)


def _running_cents(state: SimulationState, kind: str, subject: str, level: int) -> int:
    """What one tactic or lever costs in a month; 0 where the scenario does not have it."""
    definition = state.definition
    if kind == "tactic":
        slot = state.slot(subject)
        if slot is None:
            return 0
        return running_cents(definition.hand[slot].tactic, level, definition.market)
    for entry in definition.levers:
        if entry.lever.id == subject:
            return lever_cents(entry.lever, level, definition)
    return 0


def _playable_choices(state: SimulationState, choices: Mapping[str, str]) -> dict[str, str]:
    """The choices nothing objects to; the others fall to the event's default."""
    playable: dict[str, str] = {}
    for event, choice in choices.items():
        candidate = {**playable, event: choice}
        if not quote_plan(state, replace(NO_DECISIONS, choices=candidate)).objections:
            playable = candidate
    return playable


def _in_order(state: SimulationState, wish: Wish) -> Iterator[tuple[str, str]]:
    last = state.history[-1].decisions if state.history else NO_DECISIONS
    running = last.active_tactics()
    ordered: list[tuple[str, str]] = []
    tactics = [("tactic", subject) for subject in wish.tactics]
    levers = [("lever", subject) for subject in wish.levers]
    for index in range(max(len(tactics), len(levers))):
        ordered += tactics[index : index + 1] + levers[index : index + 1]
    yield from (item for item in ordered if item[1] in running)
    yield from (item for item in ordered if item[1] not in running)


def _with(plan: TurnDecisions, wish: Wish, kind: str, subject: str, level: int) -> TurnDecisions:
    if kind == "lever":
        return replace(plan, company={**plan.company, subject: level})
    setting = wish.tactics[subject]
    if setting.level != level:
        setting = replace(setting, level=level)
    return replace(plan, tactics={**plan.tactics, subject: setting})
