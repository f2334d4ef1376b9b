"""A real window on a virtual screen: the game as a child process, driven with xdotool.

With ``THE_USUAL_WIDGET_TREE`` set the game prints its widget tree after every redraw, so a test
waits for what a person would see, and clicks it where it is.
"""

import json
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TypedDict

import pytest

ROOT = Path(__file__).parents[2]
PATIENCE_SECONDS = 30.0


class Seen(TypedDict):
    """A widget on screen; bounds are x, y, width, height in pixels."""

    role: str
    label: str
    value: str
    key: str
    within: str
    bounds: list[float]
    enabled: bool
    focused: bool


class Tree(TypedDict):
    """What the game printed last."""

    screen: str
    widgets: list[Seen]


def require_tools() -> None:
    """Skip without Xvfb and xdotool; fail instead where the window is required (CI)."""
    missing = [tool for tool in ("Xvfb", "xdotool") if shutil.which(tool) is None]
    if missing and os.environ.get("THE_USUAL_REQUIRE_WINDOW"):
        pytest.fail(f"{missing} required here but missing")
    if missing:
        pytest.skip(f"needs {' and '.join(missing)}")


@dataclass
class RealWindow:
    """The running game and the ways to act on it."""

    display: str
    game: subprocess.Popen[str]
    window: str = ""
    _tree: Tree = field(default_factory=lambda: Tree(screen="", widgets=[]))
    _redrawn: threading.Condition = field(default_factory=threading.Condition)

    def __post_init__(self) -> None:
        self._reader = threading.Thread(target=self._read_trees, daemon=True)
        self._reader.start()

    def close(self) -> None:
        """Read to the end of what the game printed."""
        assert self.game.stdout is not None
        self._reader.join(PATIENCE_SECONDS)
        self.game.stdout.close()

    def _read_trees(self) -> None:
        assert self.game.stdout is not None
        for line in self.game.stdout:
            with self._redrawn:
                self._tree = json.loads(line)
                self._redrawn.notify_all()
        with self._redrawn:
            self._redrawn.notify_all()

    def wait_until(self, condition: Callable[[], object], what: str) -> None:
        """Wait for redraws until the condition holds; fail naming what was waited for."""
        with self._redrawn:
            held = self._redrawn.wait_for(
                lambda: condition() or self.game.poll() is not None, PATIENCE_SECONDS
            )
            if not condition():
                ended = f"; the game ended with code {self.game.poll()}" if held else ""
                pytest.fail(f"no {what}; last screen {self._tree['screen']!r}{ended}")

    def xdotool(self, *arguments: str) -> str:
        """Run xdotool on the virtual display."""
        return subprocess.run(
            ["xdotool", *arguments],
            env={**os.environ, "DISPLAY": self.display},
            capture_output=True,
            text=True,
            check=True,
            timeout=PATIENCE_SECONDS,
        ).stdout.strip()

    @property
    def screen(self) -> str:
        """Name of the screen drawn last."""
        return str(self._tree["screen"])

    def widgets(self) -> list[Seen]:
        """Widgets on screen, the topmost last."""
        return list(self._tree["widgets"])

    def find(self, label: str = "", *, key: str = "", within: str = "") -> Seen | None:
        """The topmost enabled widget with this label and key, inside the one keyed ``within``."""
        for widget in reversed(self.widgets()):
            wanted = (label in ("", widget["label"]), key in ("", widget["key"]))
            if all(wanted) and within in ("", widget["within"]) and widget["enabled"]:
                return widget
        return None

    def focused(self) -> Seen | None:
        """The widget that has the keyboard focus."""
        return next((w for w in self.widgets() if w["focused"]), None)

    def wait_for_screen(self, name: str) -> None:
        """Wait until a screen of this name is drawn."""
        self.wait_until(lambda: self.screen == name, f"screen {name!r}")

    def key(self, *keys: str) -> None:
        """Press keys one after another."""
        self.xdotool("key", "--delay", "30", *keys)

    def click(self, label: str = "", *, key: str = "", within: str = "") -> None:
        """Click the middle of a widget, once it is there."""
        what = f"widget {label!r} {key} {within}"
        self.wait_until(lambda: self.find(label, key=key, within=within), what)
        widget = self.find(label, key=key, within=within)
        assert widget is not None
        x, y, width, height = widget["bounds"]
        place = (str(int(x + width / 2)), str(int(y + height / 2)))
        self.xdotool("mousemove", *place, "click", "1")

    def tab_to(self, key: str) -> None:
        """Press Tab until the focus is on the widget with this key."""
        for _ in range(200):
            focused = self.focused()
            if focused is not None and focused["key"] == key:
                return
            before = focused["key"] if focused else None
            self.key("Tab")
            self.wait_until(partial(self.focus_left, before), "focus that moves on")
        pytest.fail(f"Tab never reaches {key}")

    def focus_left(self, key: str | None) -> bool:
        """Whether the focus is elsewhere than on the widget with this key."""
        focused = self.focused()
        return (focused["key"] if focused else None) != key


@contextmanager
def virtual_display(width: int, height: int) -> Iterator[str]:
    """An Xvfb screen of this size; gives its display name."""
    reading, writing = os.pipe()
    server = subprocess.Popen(
        [
            "Xvfb",
            "-displayfd",
            str(writing),
            "-screen",
            "0",
            f"{width}x{height}x24",
            "-nolisten",
            "tcp",
        ],
        pass_fds=(writing,),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    try:
        with os.fdopen(reading) as numbers:
            yield f":{numbers.readline().strip()}"
    finally:
        server.terminate()
        server.wait(10)


@contextmanager
def real_window(home: Path, *arguments: str, size: str = "1280x720") -> Iterator[RealWindow]:
    """The game in a real window; ``arguments`` follow ``main.py play``."""
    require_tools()
    width, height = map(int, size.split("x"))
    with virtual_display(width, height) as display:
        environment = {
            **os.environ,
            "DISPLAY": display,
            "SDL_VIDEODRIVER": "x11",
            "SDL_AUDIODRIVER": "dummy",
            "THE_USUAL_HOME": str(home),
            "THE_USUAL_WIDGET_TREE": "1",
        }
        game = subprocess.Popen(
            [sys.executable, str(ROOT / "main.py"), "play", *arguments, "--size", size],
            env=environment,
            stdout=subprocess.PIPE,
            text=True,
        )
        driver = RealWindow(display, game)
        try:
            driver.wait_until(lambda: driver.screen, "first frame")
            found = driver.xdotool("search", "--sync", "--onlyvisible", "--pid", str(game.pid))
            driver.window = found.splitlines()[-1]
            driver.xdotool("windowmove", driver.window, "0", "0", "windowfocus", driver.window)
            yield driver
        finally:
            if game.poll() is None:
                game.terminate()
            game.wait(10)
            driver.close()
