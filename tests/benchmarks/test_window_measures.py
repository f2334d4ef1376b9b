"""The measures behind ``python -m tests.benchmarks.report`` measure something."""

import json
import os
import subprocess
import sys
from typing import Any

import pytest

from tests.benchmarks.report import ROOT, Line, percentile
from tests.benchmarks.window_measures import MEASURES

SHORT_SECONDS = "0.4"


def measured(name: str) -> dict[str, Any]:
    child = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.window_measures", name, "1280x720", SHORT_SECONDS],
        cwd=ROOT,
        env={**os.environ, "SDL_VIDEODRIVER": "dummy", "SDL_AUDIODRIVER": "dummy"},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert child.returncode == 0, child.stderr
    return dict(json.loads(child.stdout.splitlines()[-1]))


@pytest.mark.slow
@pytest.mark.parametrize("name", MEASURES)
def test_every_measure_gives_figures_above_nothing(name: str) -> None:
    figures = [each for each in measured(name).values() if not isinstance(each, str)]
    assert figures
    assert all(max(each) > 0 if isinstance(each, list) else each > 0 for each in figures)


def test_a_budget_that_is_missed_is_said_to_be() -> None:
    assert str(Line("frame", 9.0, "ms", 8.0)).endswith("MISSED")
    assert str(Line("frame", 8.0, "ms", 8.0)).endswith("ok")
    assert "–" in str(Line("library", 8.0, "ms"))


def test_one_in_a_hundred_is_slower_than_p99() -> None:
    assert percentile([float(each) for each in range(100)], 0.99) == 99.0
    assert percentile([1.0], 0.99) == 1.0
