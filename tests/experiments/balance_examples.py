"""Scenarios and games the tests of experiments use."""

from collections.abc import Mapping
from dataclasses import replace

from game.experiments.balance.games import GameSummary
from game.experiments.balance.running import Agenda
from game.vocabulary.expectations import Claim, Expectations
from game.vocabulary.scenario import ScenarioDefinition
from game.vocabulary.settings import TacticSetting
from tests.explanation.examples import shipped


def short_bakery() -> ScenarioDefinition:
    """The bakery for three months, with 500 people."""
    bakery = shipped("corner_bakery")
    return replace(bakery, turns=3, market=replace(bakery.market, people=500))


def agenda(games: int = 40) -> Agenda:
    """A small balance run."""
    claims = (
        Claim("more_tarts", "ask_and_surprise", "revenue_cents", 3, above_by=0.0),
        Claim("baker", "abstain", "trust", 3, below_by=5.0),
    )
    return Agenda(short_bakery(), "digest", Expectations((1, 2), claims), games, 500)


def summary(
    way: str,
    seed: int = 1,
    *,
    score: float = 50.0,
    trust: float = 60.0,
    contribution: float = 1.0,
    tactics: Mapping[str, TacticSetting] | None = None,
    path: tuple[float, ...] = (),
) -> GameSummary:
    """A game that was never played."""
    return GameSummary(
        way,
        seed,
        score=score,
        ending="sound",
        results={
            "trust": trust,
            "contribution": contribution,
            "equity": contribution,
            "consent": 0.5,
            "reputation": 60.0,
        },
        trust_path=path,
        revenue_path=tuple(int(each) for each in path),
        tactics=None if tactics is None else dict(tactics),
        levers=None if tactics is None else {},
    )
