"""The game in a window of its own, nothing of it on the screen."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from game.app.application import Application
from game.app.display import off_screen
from game.app.games import Games
from game.session.profile import Profile
from game.storage.folders import folders_below
from game.vocabulary.decisions import NO_DECISIONS


@pytest.fixture
def at_title(tmp_path: Path) -> Iterator[Application]:
    """Just started."""
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
