"""A bench: one seed of the laboratory, with every simulation that facts share played once."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

import numpy as np

from game.simulation.arrays import BoolArray, FloatArray
from game.simulation.parameters import DEFAULT_PARAMETERS, Parameters
from game.simulation.probe import ContactReadings, Probe
from game.simulation.start import initial_state
from game.simulation.state import SimulationState
from game.simulation.turn import TurnOutcome, play_turn
from game.simulation.workspace import Workspace
from game.vocabulary.catalogue import TacticDefinition
from game.vocabulary.decisions import NO_DECISIONS, TurnDecisions
from game.vocabulary.measures import TurnMeasures
from game.vocabulary.refusals import Refused
from game.vocabulary.scenario import EventDefinition, HandEntry, ScenarioDefinition
from game.vocabulary.settings import TacticSetting

PLENTY_CENTS: Final = 10**13
PEOPLE: Final = 2_000
Change = Callable[[SimulationState], SimulationState]


@dataclass(frozen=True, slots=True)
class ReadTurn:
    """A turn as the facts read it.

    Attributes:
        before: the state it started from.
        outcome: what it brought.
        probe: readings of single people.
    """

    before: SimulationState
    outcome: TurnOutcome
    probe: Probe

    @property
    def measures(self) -> TurnMeasures:
        """The results of the turn."""
        return self.outcome.measures

    @property
    def after(self) -> SimulationState:
        """The state after it."""
        return self.outcome.next_state

    def contact(self, tactic: str) -> ContactReadings:
        """Readings of one campaign."""
        return self.probe.contacts[tactic]


@dataclass(frozen=True, slots=True)
class Trial:
    """What is played: everything a run depends on but the seed.

    Attributes:
        plans: decisions per turn; the last one is repeated.
        turns: how many are played.
        hand: tactics of the hand, or None for the whole catalogue.
        events: events of the scenario, none unless given.
        people: people drawn.
        changes: turn → what is done to the state before it.
        parameters: of the model; what differs from the defaults goes before the bench's own.
        market: changes of the market, by name.
        sector: of the scenario, or None for the laboratory's.
    """

    plans: Sequence[TurnDecisions]
    turns: int = 1
    hand: tuple[TacticDefinition, ...] | None = None
    events: tuple[EventDefinition, ...] = ()
    people: int = PEOPLE
    changes: Mapping[int, Change] = field(default_factory=dict)
    parameters: Parameters = DEFAULT_PARAMETERS
    market: Mapping[str, float] = field(default_factory=dict)
    sector: str | None = None


class Bench:
    """The laboratory on one seed. Runs with the same name are played once.

    Args:
        laboratory: the scenario.
        seed: of every run.
        parameters: of the model.
    """

    def __init__(
        self,
        laboratory: ScenarioDefinition,
        seed: int,
        parameters: Parameters = DEFAULT_PARAMETERS,
    ) -> None:
        self.laboratory = laboratory
        self.seed = seed
        self.parameters = parameters
        self._workspace = Workspace(10_000)
        self._runs: dict[str, tuple[ReadTurn, ...]] = {}
        self._numbers: dict[str, tuple[float, ...]] = {}

    def tactic(self, tactic_id: str) -> TacticDefinition:
        """A tactic of the catalogue."""
        return self.laboratory.tactic(tactic_id)

    def run(self, name: str, trial: Callable[[], Trial]) -> tuple[ReadTurn, ...]:
        """The turns of a trial, played unless one of this name was played before."""
        if name not in self._runs:
            self._runs[name] = tuple(self._play(trial()))
        return self._runs[name]

    def remember(self, name: str, work: Callable[[], tuple[float, ...]]) -> tuple[float, ...]:
        """Numbers that several facts share, worked out once."""
        if name not in self._numbers:
            self._numbers[name] = work()
        return self._numbers[name]

    def _play(self, trial: Trial) -> list[ReadTurn]:
        definition = self._definition(trial)
        state = initial_state(definition, self.seed, None, self._parameters(trial))
        turns = []
        for turn in range(1, trial.turns + 1):
            if turn in trial.changes:
                state = trial.changes[turn](state)
            decisions = trial.plans[min(turn, len(trial.plans)) - 1]
            probe = Probe()
            outcome = play_turn(state, decisions, workspace=self._workspace, probe=probe)
            if isinstance(outcome, Refused):
                reasons = ", ".join(item.reason for item in outcome.objections)
                raise ValueError(f"turn {turn}: {reasons}")
            turns.append(ReadTurn(state, outcome, probe))
            state = outcome.next_state
        return turns

    def _parameters(self, trial: Trial) -> Parameters:
        own = self.parameters
        for group, name, value in trial.parameters.differences(DEFAULT_PARAMETERS):
            own = own.with_value(group, name, value)
        return own

    def _definition(self, trial: Trial) -> ScenarioDefinition:
        lab = self.laboratory
        hand = lab.hand
        if trial.hand is not None:
            hand = tuple(HandEntry(tactic) for tactic in trial.hand)
        market = replace(lab.market, people=trial.people)
        for name, value in trial.market.items():
            market = replace(market, **{name: value})  # type: ignore[arg-type]  # names of numbers
        start = replace(lab.start, cash_cents=PLENTY_CENTS)
        changed = replace(
            lab,
            hand=hand,
            events=trial.events,
            market=market,
            start=start,
            cast=(),
            turns=max(lab.turns, trial.turns),
        )
        return changed if trial.sector is None else replace(changed, sector=trial.sector)  # type: ignore[arg-type]  # a sector


def plan(levers: Mapping[str, int] | None = None, /, **tactics: str) -> TurnDecisions:
    """Decisions in short: ``plan({"security": 1}, peer_reviews="2 policy none")``.

    A setting is level, openness and consent, then perhaps an audience; a variant stands before
    the level, with a colon.
    """
    return TurnDecisions(
        tactics={name: _setting(words) for name, words in tactics.items()},
        company=dict(levers or {}),
    )


def _setting(words: str) -> TacticSetting:
    variant, _, rest = words.rpartition(":")
    level, openness, consent, *audience = rest.split()
    return TacticSetting(
        level=int(level),
        variant=variant or None,
        openness=openness,  # type: ignore[arg-type]  # one of the modes
        consent=consent,  # type: ignore[arg-type]
        audience=audience[0] if audience else "all",
    )


def nothing(bench: Bench, turns: int) -> tuple[ReadTurn, ...]:
    """The first months, up to 24, of the laboratory left alone."""
    return bench.run("nothing", lambda: Trial([NO_DECISIONS], 24))[:turns]


def mean(values: FloatArray, where: BoolArray | None = None) -> float:
    """Mean of one entry a person over some of them; 0 where there are none."""
    chosen = values if where is None else values[where]
    return float(np.mean(chosen)) if len(chosen) else 0.0


def ratio(part: float, whole: float) -> float:
    """Their quotient; 0 if there is nothing to compare with."""
    return part / whole if whole else 0.0
