"""The bakery in a real window under Xvfb: by mouse, by keyboard, resized, killed, continued."""

import signal
from functools import partial
from pathlib import Path

import pytest

from tests.journeys.real_window import RealWindow, real_window

pytestmark = pytest.mark.window
MONTHS = 6


def predict_by_mouse(window: RealWindow) -> None:
    for measure in ("trust", "revenue"):
        window.click("up, fairly sure", within=f"predict.{measure}")


def predict_by_keyboard(window: RealWindow) -> None:
    for measure in ("trust", "revenue"):
        window.tab_to(f"predict.{measure}")
        window.key("Right")
        window.key("Return")
        # The focus goes on by itself: to the next question, then to the button.
        window.wait_until(partial(window.focus_left, f"predict.{measure}"), "next question")


def open_the_doors(window: RealWindow) -> None:
    """Commit the month; letters still unanswered are answered by their default."""
    window.click(key="primary")
    window.wait_until(
        lambda: window.screen != "planning" or window.find(key="inbox.dialog"), "answer"
    )
    if window.screen == "planning":
        window.key("Escape")
        window.wait_until(lambda: not window.find(key="inbox.dialog"), "closed letters")
        window.click(key="primary")
    window.wait_until(lambda: window.screen in ("resolve", "review"), "month that happens")
    if window.screen == "resolve":
        window.key("Return")
    window.wait_for_screen("review")


def test_the_whole_bakery_in_a_real_window(tmp_path: Path) -> None:
    with real_window(tmp_path, "corner_bakery", "--seed", "7") as window:
        window.click(key="briefing.start")
        window.wait_for_screen("planning")
        window.click("A little", within="tactic.usual_order.level")
        for month in range(1, MONTHS + 1):
            if month % 2:
                predict_by_mouse(window)
            else:
                predict_by_keyboard(window)
            open_the_doors(window)
            window.click(key="primary")
            window.wait_until(lambda: window.screen in ("planning", "ending"), "next page")
        assert window.screen == "ending"


def test_a_killed_game_goes_on_after_the_last_month_played(tmp_path: Path) -> None:
    with real_window(tmp_path, "corner_bakery", "--seed", "7") as window:
        window.click(key="briefing.start")
        window.wait_for_screen("planning")
        predict_by_mouse(window)
        open_the_doors(window)
        window.game.send_signal(signal.SIGKILL)
        window.game.wait(10)
    with real_window(tmp_path) as window:
        window.click(key="title.continue")
        window.wait_for_screen("planning")
        window.wait_until(lambda: window.find("Month 2"), "second month")


def test_a_resized_window_is_laid_out_anew(tmp_path: Path) -> None:
    with real_window(tmp_path, size="1280x720") as window:
        window.wait_for_screen("title")
        window.xdotool("windowsize", window.window, "1024", "600")
        window.wait_until(
            lambda: max(w["bounds"][0] + w["bounds"][2] for w in window.widgets()) <= 1024.5,
            "layout of the smaller window",
        )
        assert window.screen == "title"
