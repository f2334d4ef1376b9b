"""Looking at the game over time and coming back: the plan being made is still there."""

from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from game.app.application import Application
from game.app.display import off_screen
from game.app.games import Games
from game.screens.planning import PlanningScreen
from game.session.profile import Profile
from game.storage.folders import folders_below
from game.vocabulary.decisions import NO_DECISIONS


@pytest.fixture
def application(tmp_path: Path) -> Iterator[Application]:
    with off_screen((1280, 720)):
        made = Application((1280, 720), Profile(), Games(folders_below(tmp_path)), "en")
        made.prepare_scenario("corner_bakery", 7)
        made.session.commit(NO_DECISIONS)
        made.show("planning")
        made.build_if_stale()
        yield made


def test_a_plan_survives_a_look_at_the_months_before(application: Application) -> None:
    planning = application.screen
    assert isinstance(planning, PlanningScreen)
    planning.set_level(planning.situation.hand[0], 2)
    plan = planning.draft.plan
    application.view.handle(pygame.event.Event(pygame.KEYDOWN, key=pygame.K_F3, mod=0, unicode=""))
    application.build_if_stale()
    assert application.screen.name == "over_time"
    application.screen.on_escape()
    application.build_if_stale()
    assert application.screen is planning
    assert planning.draft.plan == plan


def test_a_screen_nobody_visited_has_nowhere_to_go_back_to(application: Application) -> None:
    assert not application.go_back()
    application.visit("over_time")
    assert application.go_back()
    application.visit("over_time")
    application.show("review")
    assert not application.go_back()
