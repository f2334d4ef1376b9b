"""Games the tests of sessions play."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from game.scenario.loaded import LoadedScenario
from game.scenario.loading import load_scenario
from game.session.game import GameSession
from game.session.views import ReviewView
from game.vocabulary.decisions import TurnDecisions


@cache
def shipped(scenario: str) -> LoadedScenario:
    """A shipped scenario."""
    loaded = load_scenario(scenario)
    assert isinstance(loaded, LoadedScenario), loaded
    return loaded


def bakery() -> LoadedScenario:
    """The shipped tutorial."""
    return shipped("corner_bakery")


def tempting_plan() -> tuple[TurnDecisions, ...]:
    """The tutorial's tempting plan."""
    plan = bakery().definition.tempting
    assert plan is not None
    return plan.decisions


def answerable(session: GameSession, decisions: TurnDecisions) -> TurnDecisions:
    """The plan without answers to events that are not in the inbox."""
    waiting = {item.id for item in session.situation().inbox}
    choices = {key: each for key, each in decisions.choices.items() if key in waiting}
    return replace(decisions, choices=choices)


def play(session: GameSession, plan: Sequence[TurnDecisions], turns: int) -> list[ReviewView]:
    """Plays some turns of a plan and returns their reviews."""
    reviews = []
    for _ in range(turns):
        review = session.commit(answerable(session, plan[session.turns_played]))
        assert isinstance(review, ReviewView), review
        reviews.append(review)
    return reviews
