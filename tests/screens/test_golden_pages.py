"""The main pages look as they did when somebody last looked at them.

A deliberate change: look at the pages, then ``python -m tests.screens.renew_golden_pages``.
"""

from dataclasses import replace
from functools import lru_cache

import numpy as np
import pytest

from tests.screens.golden_pages import PAGES, Page, lightness, page_of, remembered

MOST_MOVED_DP = 3
"""Widths of letters differ a little between versions of FreeType, and with them what follows."""
MOST_CELL = 20
MOST_MEAN = 1.5
"""Of 255: a cell is 40 by 40 pixels, and letters are smoothed differently."""


@lru_cache(maxsize=1)
def golden() -> dict[str, Page]:
    return remembered()


def differences(now: Page, then: Page) -> list[str]:
    found = [f"{key} is new" for key in now.widgets.keys() - then.widgets.keys()]
    found += [f"{key} is gone" for key in then.widgets.keys() - now.widgets.keys()]
    for key in now.widgets.keys() & then.widgets.keys():
        moved = [abs(a - b) for a, b in zip(now.widgets[key], then.widgets[key], strict=True)]
        if max(moved) > MOST_MOVED_DP:
            found.append(f"{key} was at {then.widgets[key]}, is at {now.widgets[key]}")
    off = np.abs(lightness(now) - lightness(then))
    found += [
        f"cell {x}, {y} was {lightness(then)[y, x]:.0f} light, is {lightness(now)[y, x]:.0f}"
        for y, x in np.argwhere(off > MOST_CELL)
    ]
    if off.mean() > MOST_MEAN:
        found.append(f"the whole page differs by {off.mean():.1f}")
    return sorted(found)


@pytest.mark.parametrize("name", PAGES)
def test_a_page_looks_as_it_did(name: str) -> None:
    found = differences(page_of(PAGES[name]()), golden()[name])
    assert not found, "Meant? Look, then python -m tests.screens.renew_golden_pages"


def test_every_page_is_remembered_and_no_other() -> None:
    assert golden().keys() == PAGES.keys()


def test_a_widget_that_moved_and_a_dark_corner_are_found() -> None:
    page = golden()["title"]
    key, box = next(iter(page.widgets.items()))
    moved = replace(page, widgets={**page.widgets, key: (box[0] + 40, *box[1:])})
    assert [each.split(" was ")[0] for each in differences(moved, page)] == [key]
    dark = replace(page, cells=("00" + page.cells[0][2:], *page.cells[1:]))
    light = replace(page, cells=("FF" + page.cells[0][2:], *page.cells[1:]))
    assert differences(dark, light)[0].startswith("cell 0, 0 was 255 light, is 0")
