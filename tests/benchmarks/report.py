"""The budgets of the window beside what was measured: ``python -m tests.benchmarks.report``.

Each measure runs in a process of its own, on a virtual display where there is one (Xvfb), so that
copying the picture to the screen is measured, too; otherwise on SDL's dummy driver. ``--quick``
leaves out the larger sizes. Judge figures by the load printed above them.
"""

import argparse
import contextlib
import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pygame

from tests.journeys.real_window import virtual_display

ROOT = Path(__file__).parents[2]
SIZES = {"720p": "1280x720", "1080p": "1920x1080", "1440p": "2560x1440"}
FRAME_BUDGETS = {"720p": (3.0, 8.0), "1080p": (5.0, 10.0), "1440p": (8.0, 13.0)}
"""Median and p99 in ms; rendering.md names 720p, 1080p and 4K: 1440p lies between."""
MEMORY_BUDGETS = {"1280x720": 90.0, "1920x1080": 120.0, "3840x2160": 250.0}
PATIENCE_SECONDS = 240


@dataclass(frozen=True)
class Line:
    """One budget.

    Attributes:
        about: what was measured.
        measured: the figure.
        unit: of both.
        budget: largest figure that is good; None where none was set.
    """

    about: str
    measured: float
    unit: str
    budget: float | None = None

    def __str__(self) -> str:
        shown = f"{self.measured:10.1f} {self.unit:3}"
        if self.budget is None:
            return f"{self.about:46}{'–':>12}{shown}"
        verdict = "ok" if self.measured <= self.budget else "MISSED"
        return f"{self.about:46}{self.budget:9.0f} {self.unit:2}{shown}  {verdict}"


def percentile(values: list[float], share: float) -> float:
    """The value below which a share of them lies."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def measure(name: str, size: str, environment: Mapping[str, str]) -> dict[str, Any]:
    """What a measure of ``window_measures`` prints."""
    child = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.window_measures", name, size],
        cwd=ROOT,
        env=dict(environment),
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE_SECONDS,
    )
    if child.returncode:
        raise SystemExit(f"{name} {size} failed:\n{child.stderr}")
    return dict(json.loads(child.stdout.splitlines()[-1]))


def frame_lines(sizes: Mapping[str, str], environment: Mapping[str, str]) -> Iterator[Line]:
    """Frames while a month happens."""
    for name, size in sizes.items():
        found = measure("frames", size, environment)
        median, slow = FRAME_BUDGETS[name]
        about = f"frame, {name}, {found['people']} customers ({found['driver']})"
        yield Line(f"{about}: median", statistics.median(found["times"]), "ms", median)
        yield Line(f"{'':{len(about)}}  p99", percentile(found["times"], 0.99), "ms", slow)
        yield Line(f"{'':{len(about)}}  first of the month", found["first"], "ms")


def click_lines(sizes: Mapping[str, str], environment: Mapping[str, str]) -> Iterator[Line]:
    """A click and a drag on the planning page; and the part of it that the forecast takes."""
    for name, size in sizes.items():
        found = measure("clicks", size, environment)
        yield Line(
            f"click to redraw, planning {name}: median", statistics.median(found["times"]), "ms", 33
        )
    for name, size in list(sizes.items())[:2]:
        found = measure("drags", size, environment)
        about = f"drag to redraw, planning {name}, {found['tactics']} tactics"
        yield Line(f"{about}: median", statistics.median(found["times"]), "ms", 33)
        yield Line(f"{'':{len(about)}}  slowest", max(found["times"]), "ms", 33)
    found = measure("forecasts", SIZES["720p"], environment)
    about = f"forecast, up to {found['tactics']} tactics"
    yield Line(f"{about}: median", statistics.median(found["times"]), "ms", 33)
    yield Line(f"{'':{len(about)}}  slowest", max(found["times"]), "ms", 33)
    yield Line(f"{'':{len(about)}}  first of the month", found["first"], "ms", 33)


def rebuild_lines(environment: Mapping[str, str]) -> Iterator[Line]:
    """Another language or size, and opening the library."""
    found = measure("rebuilds", SIZES["1080p"], environment)
    # The first two languages are read from files, later they are there.
    yield Line("language, first time, planning 1080p: slowest", max(found["languages"]), "ms", 250)
    yield Line("language, planning 1080p: median", statistics.median(found["languages"]), "ms", 250)
    yield Line("text size, planning 1080p: median", statistics.median(found["scales"]), "ms", 250)
    yield Line("library opened at once after the title", found["library"], "ms")


def start_lines(environment: Mapping[str, str]) -> Iterator[Line]:
    """From the start of the process until the title is drawn."""
    with tempfile.TemporaryDirectory() as home:
        usual = {**environment, "THE_USUAL_HOME": home, "THE_USUAL_WIDGET_TREE": "1"}
        warm = [_first_frame(usual) for _ in range(6)][1:]
        # As after installing or updating: nothing is compiled yet.
        cold = _first_frame({**usual, "PYTHONPYCACHEPREFIX": str(Path(home) / "empty")})
    for about, starts, budget in (("warm: median", warm, 500), ("nothing compiled", [cold], 1500)):
        waited = statistics.median(start[0] for start in starts) * 1000
        worked = statistics.median(start[1] for start in starts) * 1000
        yield Line(f"start to first frame, {about}", waited, "ms", budget)
        yield Line("                      of it at work, at most", worked, "ms")


def _first_frame(environment: Mapping[str, str]) -> tuple[float, float]:
    """Seconds until the title was drawn, and of processor time the game had when it was ended."""
    before = _work_of_children()
    begun = time.perf_counter()
    command = [sys.executable, "main.py", "play", "--size", "1280x720"]
    game = subprocess.Popen(
        command, cwd=ROOT, env=dict(environment), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )
    with game:
        assert game.stdout is not None
        while not (line := game.stdout.readline()).startswith(b"{") and line:
            pass
        taken = time.perf_counter() - begun
        game.kill()
    return taken, _work_of_children() - before


def _work_of_children() -> float:
    times = os.times()
    return times.children_user + times.children_system


def other_lines(quick: bool, environment: Mapping[str, str]) -> Iterator[Line]:
    """Memory and processor."""
    for size, budget in MEMORY_BUDGETS.items():
        if not quick or size == "1280x720":
            yield Line(
                f"memory (RSS) after a month, {size}",
                measure("memory", size, environment)["megabytes"],
                "MB",
                budget,
            )
    idle = measure("idle", SIZES["1080p"], environment)["share"]
    yield Line("processor, planning page left alone, 1080p", idle * 100, "%", 1)
    active = measure("active", SIZES["1080p"], environment)["share"]
    yield Line("processor, 300 customers at 60/s, 1080p", active * 100, "%", 25)


@contextlib.contextmanager
def display() -> Iterator[dict[str, str]]:
    """The environment in which to measure: a virtual display if there can be one.

    Python's files are compiled as they are where the game is installed: compiling leaves 5 MB.
    """
    environment = {**os.environ, "SDL_AUDIODRIVER": "dummy"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    with tempfile.TemporaryDirectory() as compiled:
        environment["PYTHONPYCACHEPREFIX"] = compiled
        measure("forecasts", SIZES["720p"], {**environment, "SDL_VIDEODRIVER": "dummy"})
        if shutil.which("Xvfb") is None:
            yield {**environment, "SDL_VIDEODRIVER": "dummy"}
            return
        with virtual_display(3840, 2160) as name:
            yield {**environment, "SDL_VIDEODRIVER": "x11", "DISPLAY": name}


def load() -> str:
    """How busy the machine is."""
    if not hasattr(os, "getloadavg"):
        return "unknown"
    return " ".join(f"{each:.1f}" for each in os.getloadavg())


def say(line: str) -> None:
    """Print a line at once."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="leave out the larger sizes")
    quick = parser.parse_args().quick
    sizes = dict(list(SIZES.items())[: 1 if quick else None])
    versions = f"Python {platform.python_version()}, pygame-ce {pygame.ver}"
    say(f"{versions}, {platform.machine()}, {os.cpu_count()} cores; load {load()}")
    say(f"{'':46}{'budget':>12}{'measured':>14}")
    with display() as environment:
        for lines in (
            frame_lines(sizes, environment),
            click_lines(sizes, environment),
            rebuild_lines(environment),
            start_lines(environment),
            other_lines(quick, environment),
        ):
            for line in lines:
                say(str(line))
    say(f"load at the end {load()}")


if __name__ == "__main__":
    main()
