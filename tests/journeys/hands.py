"""Two ways to use a posted window: a hand on the mouse, or on the keyboard; never both."""

from typing import Protocol

import pygame
import pytest

from game.widgets.semantics import SemanticNode
from tests.journeys.posted_events import PostedWindow

CONFIDENCE_ROWS = (0.4, 0.65, 0.9)
DIRECTIONS = ("down", "same", "up")
_MIDDLE = (1, 1)
"""Where the ring begins in a grid of predictions."""


class Hand(Protocol):
    """What a player does, by whatever means; widgets are named by key, options by label."""

    def push(self, window: PostedWindow, key: str) -> None:
        """Press a button."""

    def open_card(self, window: PostedWindow, key: str) -> None:
        """Open a card, or close it."""

    def pick(self, window: PostedWindow, group: str, label: str) -> None:
        """Choose an option of a group."""

    def predict(
        self, window: PostedWindow, measure: str, direction: str, confidence: float
    ) -> None:
        """Predict a measure in the grid."""


def shown(window: PostedWindow, key: str) -> SemanticNode | None:
    """The widget with this key, if it is there."""
    return next((node for node in reversed(window.nodes()) if node.key == key), None)


class Mouse:
    """Clicks, and nothing else."""

    def push(self, window: PostedWindow, key: str) -> None:
        window.click(key=key)

    def open_card(self, window: PostedWindow, key: str) -> None:
        card = window.find(key=key)
        name = next(
            node for node in card.walk() if node.role == "text" and node.label == card.label
        )
        window.click_in(key, name)

    def pick(self, window: PostedWindow, group: str, label: str) -> None:
        if window.find(key=group).role == "combobox":
            window.click(key=group)
            window.click(label, role="menuitem")
        else:
            window.choose(group, label)

    def predict(
        self, window: PostedWindow, measure: str, direction: str, confidence: float
    ) -> None:
        row, column = CONFIDENCE_ROWS.index(confidence), DIRECTIONS.index(direction)
        cells = window.find(key=f"predict.{measure}").children
        window.choose(f"predict.{measure}", cells[row * len(DIRECTIONS) + column].label)


class Keyboard:
    """Tab, arrows and Enter, and nothing else."""

    def push(self, window: PostedWindow, key: str) -> None:
        window.tab_to(key=key)
        window.press(pygame.K_RETURN)

    def open_card(self, window: PostedWindow, key: str) -> None:
        self.push(window, f"{key}.head")

    def pick(self, window: PostedWindow, group: str, label: str) -> None:
        window.tab_to(key=group)
        window.press(pygame.K_HOME)
        for _ in range(12):
            if window.find(key=group).value == label:
                return
            window.press(pygame.K_RIGHT)
        pytest.fail(f"arrows never reach {label!r} in {group}")

    def predict(
        self, window: PostedWindow, measure: str, direction: str, confidence: float
    ) -> None:
        window.tab_to(key=f"predict.{measure}")
        row, column = CONFIDENCE_ROWS.index(confidence), DIRECTIONS.index(direction)
        across, down = column - _MIDDLE[1], row - _MIDDLE[0]
        for _ in range(abs(across)):
            window.press(pygame.K_RIGHT if across > 0 else pygame.K_LEFT)
        for _ in range(abs(down)):
            window.press(pygame.K_DOWN if down > 0 else pygame.K_UP)
        window.press(pygame.K_RETURN)
