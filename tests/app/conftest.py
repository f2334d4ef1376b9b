"""The game in a window of its own, nothing of it on the screen.

pygame is imported by the fixtures alone: some tests of this folder must run without it.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from game.session.profile import Profile
from game.storage.folders import folders_below
from game.vocabulary.decisions import NO_DECISIONS

if TYPE_CHECKING:
    from game.app.application import Application


@pytest.fixture
def at_title(tmp_path: Path) -> Iterator[Application]:
    """Just started."""
    from game.app.application import Application
    from game.app.display import off_screen
    from game.app.games import Games

    with off_screen((1280, 720)):
        made = Application((1280, 720), Profile(), Games(folders_below(tmp_path)), "en")
        made.build_if_stale()
        yield made


@pytest.fixture
def application(at_title: Application) -> Application:
    """The bakery after a month in which nothing was decided, about to be planned."""
    at_title.prepare_scenario("corner_bakery", 7)
    at_title.session.commit(NO_DECISIONS)
    at_title.show("planning")
    at_title.build_if_stale()
    return at_title
