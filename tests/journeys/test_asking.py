"""Asking customers in the real application, by keyboard alone and by mouse alone."""

from pathlib import Path

import pygame

from tests.journeys.posted_events import PostedWindow, posted_window
from tests.journeys.test_bakery import begin_by_keyboard, close_letters, play_month_by_keyboard


def opened(window: PostedWindow) -> str:
    """Whom the panel is about; empty while it is closed."""
    panels = [node for node in window.nodes() if node.role == "dialog" and node.key == "person"]
    return panels[0].label if panels else ""


def test_by_keyboard_alone_one_reads_somebodys_months(tmp_path: Path) -> None:
    with posted_window(tmp_path) as window:
        begin_by_keyboard(window)
        play_month_by_keyboard(window)
        window.tab_to(key="primary")
        window.press(pygame.K_RETURN)
        assert window.screen == "planning"
        close_letters(window)
        window.tab_to(key="floor")
        window.press(pygame.K_RIGHT)
        chosen = [node for node in window.nodes() if node.key.startswith("floor.") and node.focused]
        assert len(chosen) == 1
        window.press(pygame.K_RETURN)
        assert opened(window) == chosen[0].label
        window.tab_to(key="person.1")
        assert any(node.label == "Month 1" for node in window.nodes())
        window.press(pygame.K_ESCAPE)
        assert opened(window) == ""
        assert window.screen == "planning"


def test_by_mouse_alone_one_asks_whoever_stands_there(tmp_path: Path) -> None:
    with posted_window(tmp_path) as window:
        begin_by_keyboard(window)
        close_letters(window)
        node = next(each for each in window.nodes() if each.key.startswith("floor."))
        window.click(key=node.key)
        assert opened(window)
        window.click(key="person.dismiss")
        assert opened(window) == ""
