"""Pages made of frozen examples, and what is remembered of their pictures.

No simulation and no catalogue is behind them but the texts: a page only changes when somebody
changes how it looks. Remembered is where widgets are, and a picture of 32 by 18 grey cells: the
smoothing of letters and the last decimals of a layout may differ between machines.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
import pygame
from numpy.typing import NDArray

from game.screens.ending import EndingScreen
from game.screens.over_time import OverTimeScreen
from game.screens.parts.person_sheet import person_sheet
from game.screens.planning import PlanningScreen
from game.screens.resolve import ResolveScreen
from game.screens.review import ReviewScreen
from game.screens.screen import Screen
from game.session.evidence import evidence_library
from game.session.profile import Profile
from game.session.views import EndingView, OverTimeView
from game.vocabulary.decisions import Prediction
from tests.screens.example_ending import bakery_ending
from tests.screens.example_over_time import bakery_over_time
from tests.screens.example_person import example_person
from tests.screens.examples import bakery_month_1, bakery_month_4, bakery_review
from tests.screens.fakes import FakeSession, FakeShell
from tests.screens.menu_shell import menu_shell

REMEMBERED: Final = Path(__file__).with_name("golden_pages.json")
CELLS: Final = (32, 18)
GUESSES: Final = {"trust": Prediction("up", 0.65), "revenue": Prediction("up", 0.9)}
RESOLVE_SEEN_MS: Final = 1_500


class _Finished(FakeSession):
    """A game that is over."""

    def __init__(self) -> None:
        super().__init__(bakery_month_4())

    @property
    def finished(self) -> bool:
        return True

    def ending(self) -> EndingView:
        return bakery_ending()


def _game(screen: Callable[[FakeShell], Screen], session: FakeSession) -> FakeShell:
    shell = FakeShell(session, profile=Profile(reduced_motion=True))
    shell.enter(screen(shell))
    shell.wait(200)
    return shell


def _inbox() -> FakeShell:
    shell = _game(PlanningScreen, FakeSession(bakery_month_4()))
    shell.click("inbox")
    return shell


class _LookedBackAt(FakeSession):
    """A game with three months behind it."""

    def over_time(self) -> OverTimeView:
        return bakery_over_time()


def _evidence() -> FakeShell:
    evidence_library()  # otherwise it is still being read
    shell = menu_shell("evidence")
    shell.view.handle(pygame.event.Event(pygame.TEXTINPUT, text="b6"))
    shell.settle()
    return shell


def _person() -> FakeShell:
    month = bakery_month_4()
    shell = _game(PlanningScreen, FakeSession(month))
    view = example_person(month.floor.people[0])
    shell.open_dialog(person_sheet(shell.language, view, lambda: None))
    shell.wait(200)
    return shell


def _resolve() -> FakeShell:
    shell = FakeShell(FakeSession(bakery_month_4(), review=bakery_review()))
    shell.view.configure(reduced_motion=False)
    shell.enter(ResolveScreen(shell))
    shell.picture()
    shell.wait(RESOLVE_SEEN_MS)
    return shell


PAGES: Final[Mapping[str, Callable[[], FakeShell]]] = {
    "title": lambda: menu_shell("title"),
    "scenarios": lambda: menu_shell("scenarios"),
    "saves": lambda: menu_shell("saves"),
    "options": lambda: menu_shell("options"),
    "briefing": lambda: menu_shell("briefing"),
    "evidence": _evidence,
    "glossary": lambda: menu_shell("glossary"),
    "menu": lambda: menu_shell("menu"),
    "keys": lambda: menu_shell("keys"),
    "first month": lambda: _game(PlanningScreen, FakeSession(bakery_month_1())),
    "fourth month": lambda: _game(
        PlanningScreen, FakeSession(bakery_month_4(), predictions=GUESSES)
    ),
    "inbox": _inbox,
    "over time": lambda: _game(OverTimeScreen, _LookedBackAt(bakery_month_4())),
    "person": _person,
    "resolve": _resolve,
    "review": lambda: _game(ReviewScreen, FakeSession(bakery_month_4(), review=bakery_review())),
    "ending": lambda: _game(EndingScreen, _Finished()),
}


@dataclass(frozen=True)
class Page:
    """What is remembered of a page.

    Attributes:
        widgets: by role and key, where it is: x, y, width and height in whole dp.
        cells: rows of the picture, two hexadecimal digits of lightness a cell.
    """

    widgets: Mapping[str, tuple[int, ...]]
    cells: tuple[str, ...]


def page_of(shell: FakeShell) -> Page:
    """What there is to remember of what a shell shows."""
    widgets = {}
    for node in shell.view.semantic_tree().walk():
        if node.key:
            box = node.bounds
            widgets[f"{node.role} {node.key}"] = tuple(map(round, (box.x, box.y, box.w, box.h)))
    small = pygame.transform.smoothscale(shell.picture(), CELLS)
    red, green, blue = np.moveaxis(pygame.surfarray.array3d(small).astype(np.float64), 2, 0)
    light = (0.299 * red + 0.587 * green + 0.114 * blue).round().astype(int).T
    return Page(widgets, tuple("".join(f"{cell:02X}" for cell in row) for row in light))


def lightness(page: Page) -> NDArray[np.float64]:
    """The cells as numbers of 0 to 255, rows first."""
    return np.array([list(bytes.fromhex(row)) for row in page.cells], dtype=float)


def remembered() -> dict[str, Page]:
    """The pages as they were when somebody last looked and was content."""
    content = json.loads(REMEMBERED.read_text(encoding="utf-8"))
    return {
        name: Page({key: tuple(box) for key, box in page["widgets"].items()}, tuple(page["cells"]))
        for name, page in content.items()
    }


def remember(pages: Mapping[str, Page]) -> None:
    """Write the pages down."""
    content = {
        name: {"widgets": dict(sorted(page.widgets.items())), "cells": page.cells}
        for name, page in pages.items()
    }
    text = json.dumps(content, indent=1)
    # A box on one line: a change of the file is a change of the page, line by line.
    lines: list[str] = []
    for line in text.splitlines():
        if lines and lines[-1].rstrip().endswith(("[", ",")) and _is_number(line.strip(" ,")):
            lines[-1] += line.strip() if lines[-1].endswith("[") else f" {line.strip()}"
        elif lines and line.strip(" ,") == "]" and _is_number(lines[-1].split()[-1].strip("[,")):
            lines[-1] += line.strip()
        else:
            lines.append(line)
    REMEMBERED.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _is_number(text: str) -> bool:
    return text.lstrip("-").isdigit()
