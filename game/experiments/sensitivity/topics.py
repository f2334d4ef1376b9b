"""What is measured: facts in the laboratory, strategies there, and claims about scenarios.

Each topic measures its statements on one seed with some parameters. It is handed to other
processes, so it holds plain values only.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from typing import Final, Protocol

from game.experiments.balance.games import MeasuredGames, play_measured
from game.experiments.balance.margins import COMPETING, margins
from game.experiments.expected import distance_of, ways_of
from game.experiments.facts.bench import Bench
from game.experiments.facts.table import CALIBRATION_SEEDS, FACTS
from game.experiments.sensitivity.noting import NotingBench
from game.experiments.sensitivity.reading import ParameterId, noting_parameters
from game.simulation.parameters import DEFAULT_PARAMETERS, Parameters
from game.vocabulary.assumptions import claim_id
from game.vocabulary.expectations import Expectations
from game.vocabulary.measures import TurnMeasures
from game.vocabulary.scenario import ScenarioDefinition

Numbers = dict[str, float]
"""Statement → what it came to on a seed; not a number where it could not be measured."""
NOT_MEASURED: Final = float("nan")


@dataclass(frozen=True, slots=True)
class Read:
    """What measuring a statement looks at.

    Attributes:
        parameters: group and name of every parameter.
        needs: statements that have to be measured before it.
    """

    parameters: frozenset[ParameterId]
    needs: frozenset[str] = frozenset()


class Topic(Protocol):
    """Statements that are measured together."""

    @property
    def statements(self) -> tuple[str, ...]:
        """Their ids, in the order in which they are measured."""

    def measure(self, seed: int, parameters: Parameters, wanted: Collection[str]) -> Numbers:
        """The numbers of the statements wanted."""

    def reads(self, seed: int) -> Mapping[str, Read]:
        """What each statement looks at."""


@dataclass(frozen=True, slots=True)
class FactsTopic:
    """The rows of the table of facts."""

    laboratory: ScenarioDefinition

    @property
    def statements(self) -> tuple[str, ...]:
        """Ids of the facts."""
        return tuple(fact.id for fact in FACTS)

    def measure(self, seed: int, parameters: Parameters, wanted: Collection[str]) -> Numbers:
        """What the facts wanted come to on one bench."""
        bench = Bench(self.laboratory, CALIBRATION_SEEDS[seed], parameters)
        found = {}
        for fact in FACTS:
            if fact.id in wanted:
                try:
                    found[fact.id] = float(fact.measure(bench))
                except (ArithmeticError, LookupError, ValueError):
                    found[fact.id] = NOT_MEASURED
        return found

    def reads(self, seed: int) -> Mapping[str, Read]:
        """What each fact reads, runs it shares with earlier ones included."""
        noted = noting_parameters(DEFAULT_PARAMETERS)
        bench = NotingBench(self.laboratory, CALIBRATION_SEEDS[seed], noted)
        found = {}
        for fact in FACTS:
            with bench.noting(fact.id):
                fact.measure(bench)
            found[fact.id] = Read(frozenset(noted.read), frozenset(bench.needs))
        return found


@dataclass(frozen=True, slots=True)
class ClaimsTopic:
    """What a scenario's author claims."""

    definition: ScenarioDefinition
    expectations: Expectations
    people: int

    @property
    def statements(self) -> tuple[str, ...]:
        """Ids of the claims."""
        claims = self.expectations.claims
        return tuple(dict.fromkeys(claim_id(self.definition.id, claim) for claim in claims))

    def measure(self, seed: int, parameters: Parameters, wanted: Collection[str]) -> Numbers:
        """How far the first way of playing lies above the other."""
        claims = {claim_id(self.definition.id, claim): claim for claim in self.expectations.claims}
        claims = {name: claim for name, claim in claims.items() if name in wanted}
        ways = ways_of(Expectations((), tuple(claims.values())))
        games = _games(self.definition, seed, ways, self.people, parameters)
        return {
            name: distance_of(claim, games, self.definition.goals)
            if games[claim.plan] and games[claim.compared_with]
            else NOT_MEASURED
            for name, claim in claims.items()
        }

    def reads(self, seed: int) -> Mapping[str, Read]:
        """All claims of a scenario read what any of its games reads."""
        return _read_alike(self, seed)


@dataclass(frozen=True, slots=True)
class StrategiesTopic:
    """What the scripted strategies are to show in the laboratory (design, balance)."""

    laboratory: ScenarioDefinition
    people: int

    @property
    def statements(self) -> tuple[str, ...]:
        """Ids of the statements; each number is above 0 where the statement holds."""
        return STRATEGY_STATEMENTS

    def measure(self, seed: int, parameters: Parameters, wanted: Collection[str]) -> Numbers:
        """Distances as shares of the better one's."""
        games = _games(_shortened(self.laboratory), seed, COMPETING, self.people, parameters)
        if not all(games.values()):
            return dict.fromkeys(wanted, NOT_MEASURED)
        found = _strategy_numbers(games)
        return {name: found[name] for name in STRATEGY_STATEMENTS if name in wanted}

    def reads(self, seed: int) -> Mapping[str, Read]:
        """All of them read what any of the games reads."""
        return _read_alike(self, seed)


STRATEGY_STATEMENTS: Final = (
    "strategy/hoarder_leads",
    "strategy/hoarder_falls",
    "strategy/pusher_tempts",
    "strategy/pusher_falls",
    "strategy/abstain_wins",
)
"""Lessons of ``balance --strategies`` by their keys; the last is that it does not."""
_PREFIX: Final = "strategy/"
_TURNS: Final = 18


def _shortened(laboratory: ScenarioDefinition) -> ScenarioDefinition:
    return replace(laboratory, turns=min(laboratory.turns, _TURNS))


def _strategy_numbers(games: Mapping[str, tuple[TurnMeasures, ...]]) -> Numbers:
    found = margins(
        {way: [turn.revenue_cents for turn in turns] for way, turns in games.items()},
        {way: sum(turn.contribution_cents for turn in turns) for way, turns in games.items()},
        max(len(turns) for turns in games.values()),
    )
    return {f"{_PREFIX}{lesson}": number for lesson, number in found.items()}


def _games(
    definition: ScenarioDefinition,
    seed: int,
    ways: tuple[str, ...],
    people: int,
    parameters: Parameters,
) -> dict[str, tuple[TurnMeasures, ...]]:
    drawn = min(people, definition.market.people)
    return play_measured(MeasuredGames(definition, seed, ways, drawn, parameters))


def _read_alike(topic: Topic, seed: int) -> dict[str, Read]:
    noted = noting_parameters(DEFAULT_PARAMETERS)
    topic.measure(seed, noted, topic.statements)
    read = Read(frozenset(noted.read))
    return dict.fromkeys(topic.statements, read)
