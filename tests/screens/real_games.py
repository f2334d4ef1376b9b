"""Whole games of shipped scenarios, played by a plan of theirs, month by month."""

from collections.abc import Iterator
from dataclasses import replace

from game.scenario.loaded import LoadedScenario
from game.scenario.loading import load_scenario
from game.session.game import GameSession
from game.session.views import SituationView
from game.vocabulary.decisions import Prediction
from game.vocabulary.refusals import Refused

SEED = 7


def months_of(scenario: str, *, tempting: bool = False) -> Iterator[GameSession]:
    """The session after every month of the tempting plan, or of the first good one."""
    loaded = load_scenario(scenario)
    assert isinstance(loaded, LoadedScenario)
    definition = loaded.definition
    plan = definition.tempting if tempting else definition.good_plans[0]
    assert plan is not None
    session = GameSession.start(loaded, SEED)
    for decisions in plan.decisions:
        if session.finished:
            return
        inbox = {item.id for item in session.situation().inbox}
        choices = {key: each for key, each in decisions.choices.items() if key in inbox}
        session.predict({"trust": Prediction("up", 0.65), "revenue": Prediction("down", 0.9)})
        session.forecast(decisions)
        assert not isinstance(session.commit(replace(decisions, choices=choices)), Refused)
        yield session


def laboratory_month_1() -> SituationView:
    """The first month of the laboratory, whose hand holds every tactic of the catalogue."""
    loaded = load_scenario("laboratory")
    assert isinstance(loaded, LoadedScenario)
    return GameSession.start(loaded, SEED).situation()
