import itertools
from dataclasses import replace

import pytest

from game.screens.planning import PlanningScreen
from game.session.profile import LanguageCode
from tests.screens.examples import bakery_month_4
from tests.screens.fakes import FakeSession, FakeShell
from tests.screens.fitting import misfits
from tests.screens.look import EXAMPLES, PREDICTED

SIZES = ((1024, 600), (1280, 720), (1920, 1080))
WIDE = (2560, 1080)
LANGUAGES: tuple[LanguageCode, ...] = ("en", "de", "pseudo")
SCALES = (1.0, 1.5, 2.0)
SHOWN = {"month_1": False, "month_4": True, "over_budget": False, "telecom": True}
"""Examples, and whether the prediction has been made in them."""


def shown(
    example: str, size: tuple[int, int], scale: float, language: LanguageCode, *, predicted: bool
) -> tuple[FakeShell, PlanningScreen]:
    situation, scenario = EXAMPLES[example]
    predictions = PREDICTED if predicted else None
    shell = FakeShell(
        FakeSession(situation(), predictions=predictions, scenario=scenario),
        language=language,
        scenario=scenario,
        size=size,
        text_scale=scale,
    )
    screen = PlanningScreen(shell)
    screen.page = "figures" if predicted else "shop"
    shell.enter(screen)
    shell.wait(120)
    return shell, screen


@pytest.mark.parametrize(
    ("size", "scale", "language"),
    [
        *itertools.product(SIZES, SCALES, LANGUAGES),
        *((size, 1.0, "nl") for size in SIZES),
        *itertools.product([WIDE], (1.0, 2.0), ["pseudo"]),
    ],
)
def test_everything_fits(size: tuple[int, int], scale: float, language: LanguageCode) -> None:
    for example, predicted in SHOWN.items():
        shell, screen = shown(example, size, scale, language, predicted=predicted)
        assert misfits(shell.view) == [], example

    screen.open_card = "tactic.next_best_action"
    shell.refresh()
    shell.settle()
    assert misfits(shell.view) == []
    screen.open_card, screen.list_shown = "lever.on_device", "company"
    screen.letters.open()
    shell.settle()
    assert misfits(shell.view) == []


@pytest.mark.parametrize("turn", range(1, 7))
@pytest.mark.parametrize("language", ["en", "nl", "de", "pseudo"])
def test_charts_fit_in_every_month(turn: int, language: LanguageCode) -> None:
    month = bakery_month_4()
    series = {
        name: replace(each, values=(each.start, *each.values, each.start)[: turn - 1])
        for name, each in month.series.items()
    }
    session = FakeSession(replace(month, turn=turn, series=series), predictions=PREDICTED)
    shell = FakeShell(session, language=language)
    shell.enter(PlanningScreen(shell))
    shell.wait(120)

    assert misfits(shell.view) == []


def test_a_text_that_is_cut_is_found() -> None:
    shell, _ = shown("month_4", (1280, 720), 1.0, "en", predicted=False)
    name = shell.find(label="Month 4")
    name.label = "A much longer name for this month"

    assert any("wide in" in problem for problem in misfits(shell.view))
