"""The window's loop when something goes wrong that should not."""

from pathlib import Path

import pygame
import pytest

from game.app.application import Application
from game.app.window import MOST_ERRORS_IN_A_ROW
from tests.journeys.posted_events import posted_window


class UnforeseenError(Exception):
    """An error nobody foresaw."""


def fail_in(application: Application, frames: int, monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Let so many frames fail, then close the window two frames later."""
    seen: list[int] = []

    def update(now_ms: float) -> None:
        seen.append(len(seen))
        if len(seen) <= frames:
            raise UnforeseenError
        if len(seen) > frames + 2:
            application.closing = True

    monkeypatch.setattr(application.screen, "update", update)
    return seen


def test_an_unexpected_error_is_logged_named_and_survived(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("THE_USUAL_HOME", str(tmp_path))
    with posted_window(tmp_path) as window:
        fail_in(window.application, 1, monkeypatch)
        window.loop.run()
        (log,) = (tmp_path / "logs").iterdir()
        assert "UnforeseenError" in log.read_text(encoding="utf-8")
        assert any(str(log) in node.label for node in window.nodes())


def test_an_error_in_every_frame_ends_the_game_instead_of_hanging(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("THE_USUAL_HOME", str(tmp_path))
    with posted_window(tmp_path) as window:
        seen = fail_in(window.application, 1_000, monkeypatch)
        with pytest.raises(UnforeseenError):
            window.loop.run()
    assert len(seen) == MOST_ERRORS_IN_A_ROW


def test_closing_the_window_ends_the_loop(tmp_path: Path) -> None:
    with posted_window(tmp_path) as window:
        pygame.event.post(pygame.event.Event(pygame.QUIT))
        window.loop.run()
        assert window.application.closing
