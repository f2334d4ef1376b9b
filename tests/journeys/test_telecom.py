"""The telecom provider to its ending: in German, with large text, by keyboard alone."""

from pathlib import Path

import pygame

from game.session.profile import Profile
from tests.journeys.posted_events import PostedWindow, posted_window
from tests.journeys.test_bakery import play_month_by_keyboard

MONTHS = 12


def choose_in_library(window: PostedWindow, scenario: str) -> None:
    """By arrows: Tab stops at the chosen card only."""
    for _ in window.application.scenarios():
        focused = next(node for node in window.nodes() if node.focused)
        if focused.key == f"scenario.{scenario}":
            return
        window.press(pygame.K_DOWN)
    raise AssertionError(scenario)


def reach_the_predictions(window: PostedWindow) -> None:
    """With large text they lie on another page; the primary button leads there."""
    if not any(node.key == "predict.trust" for node in window.nodes()):
        window.tab_to(key="primary")
        window.press(pygame.K_RETURN)
        window.step(2)


def test_the_telecom_provider_in_german_with_large_text(tmp_path: Path) -> None:
    profile = Profile(language="de", text_scale=1.5)
    with posted_window(tmp_path, profile) as window:
        window.tab_to(key="title.new")
        window.press(pygame.K_RETURN)
        choose_in_library(window, "telecom_churn")
        window.tab_to(key="scenarios.open")
        window.press(pygame.K_RETURN)
        window.tab_to(key="briefing.start")
        window.press(pygame.K_RETURN)
        for _ in range(MONTHS):
            assert window.screen == "planning"
            reach_the_predictions(window)
            play_month_by_keyboard(window)
            window.tab_to(key="primary")
            window.press(pygame.K_RETURN)
        assert window.screen == "ending"
        assert not any("[[" in node.label or "[en]" in node.label for node in window.nodes())
