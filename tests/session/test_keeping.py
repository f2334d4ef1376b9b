"""Keeping games in files and going on with them."""

import json
import signal
import subprocess
import sys
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.session.game import GameSession
from game.session.keeping import DifferingSave, continue_game, new_game
from game.session.saves import SaveFolder, UnusableSave
from game.vocabulary.decisions import Prediction
from tests.session.examples import bakery, play, tempting_plan

NOW = datetime(2026, 3, 1, 12, 30, tzinfo=UTC)


def _begun(folder: SaveFolder, turns: int, seed: int = 7) -> GameSession:
    session = new_game(bakery(), seed, folder, clock=lambda: NOW)
    play(session, tempting_plan(), turns)
    return session


def _continued(folder: SaveFolder, slot: str | None) -> GameSession:
    assert slot is not None
    session = continue_game(folder, slot, clock=lambda: NOW)
    assert isinstance(session, GameSession), session
    return session


def test_a_game_goes_on_where_it_was_left(tmp_path: Path) -> None:
    folder = SaveFolder(tmp_path / "saves")
    session = new_game(bakery(), 7, folder, clock=lambda: NOW)
    session.predict({"trust": Prediction("up", 0.7)})
    session.forecast(tempting_plan()[0])
    play(session, tempting_plan(), 3)
    again = _continued(folder, session.slot)
    assert again.situation() == session.situation()
    assert again.review == session.review
    assert again.months == session.months
    play(session, tempting_plan(), 3)
    play(again, tempting_plan(), 3)
    assert again.ending() == session.ending()
    assert _continued(folder, session.slot).ending() == session.ending()


def test_nothing_is_written_before_the_first_turn_and_something_after_every_turn(
    tmp_path: Path,
) -> None:
    folder = SaveFolder(tmp_path / "saves")
    session = new_game(bakery(), 7, folder, clock=lambda: NOW)
    assert folder.games() == ()
    for turn in (1, 2):
        play(session, tempting_plan(), 1)
        [line] = folder.games()
        assert (line.turn, line.turns, line.finished) == (turn, 6, False)
        assert line.title == "Zeven Kruimels"
        assert line.score is None
    play(session, tempting_plan(), 4)
    [line] = folder.games()
    assert line.finished
    assert line.score == session.ending().score.score


def test_several_games_are_kept_beside_each_other(tmp_path: Path) -> None:
    folder = SaveFolder(tmp_path)
    first, second = _begun(folder, 1), _begun(folder, 2, seed=8)
    assert first.slot != second.slot
    assert _continued(folder, first.slot).turns_played == 1
    assert _continued(folder, second.slot).turns_played == 2


def test_the_number_of_people_and_the_wish_to_predict_come_back(tmp_path: Path) -> None:
    folder = SaveFolder(tmp_path)
    session = new_game(bakery(), 7, folder, people=800, predicting=False, clock=lambda: NOW)
    play(session, tempting_plan(), 1)
    again = _continued(folder, session.slot)
    assert (again.people, again.predicting) == (800, False)
    assert again.situation() == session.situation()


def test_a_damaged_save_costs_at_most_the_last_turn(tmp_path: Path) -> None:
    folder = SaveFolder(tmp_path)
    session = _begun(folder, 3)
    assert session.slot is not None
    path = folder.path(session.slot)
    path.write_bytes(b"\x00" * 50)
    again = _continued(folder, session.slot)
    assert again.from_backup
    assert again.turns_played == 2
    assert path.read_bytes() == b"\x00" * 50
    play(again, tempting_plan(), 1)
    assert _continued(folder, session.slot).turns_played == 3


def test_a_save_this_version_does_not_come_to_names_the_turn_and_shows_what_was_saved(
    tmp_path: Path,
) -> None:
    folder = SaveFolder(tmp_path)
    session = _begun(folder, 3)
    assert session.slot is not None
    path = folder.path(session.slot)
    content = json.loads(path.read_bytes())
    content["turns"][1]["digest"] = "f" * 64
    path.write_text(json.dumps(content))
    written = path.read_bytes()
    differing = continue_game(folder, session.slot)
    assert isinstance(differing, DifferingSave)
    assert differing.first_turn == 2
    assert differing.measures == tuple(month.measures for month in session.months)
    assert differing.decisions == tuple(month.decisions for month in session.months)
    assert path.read_bytes() == written


def test_a_save_whose_start_differs_says_so(tmp_path: Path) -> None:
    folder = SaveFolder(tmp_path)
    session = _begun(folder, 1)
    assert session.slot is not None
    content = json.loads(folder.path(session.slot).read_bytes())
    content["seed"] = 8
    folder.path(session.slot).write_text(json.dumps(content))
    differing = continue_game(folder, session.slot)
    assert isinstance(differing, DifferingSave)
    assert differing.first_turn == 0


def test_a_scenario_that_cannot_be_read_any_more_is_said(tmp_path: Path) -> None:
    folder = SaveFolder(tmp_path)
    session = _begun(folder, 1)
    assert session.slot is not None
    content = json.loads(folder.path(session.slot).read_bytes())
    content["scenario"]["files"]["scenario.yaml"] = "turns: many"
    folder.path(session.slot).write_text(json.dumps(content))
    unusable = continue_game(folder, session.slot)
    assert isinstance(unusable, UnusableSave)
    assert unusable.problem_key == "storage.save.scenario"


def _leaves(content: object, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    if path and path[-1] == "files":
        return []
    items = (
        content.items()
        if isinstance(content, dict)
        else enumerate(content)
        if isinstance(content, list)
        else ()
    )
    found = [leaf for key, part in items for leaf in _leaves(part, (*path, key))]
    return found or [path]


@settings(suppress_health_check=list(HealthCheck), deadline=None, max_examples=15)
@given(
    at=st.integers(0, 10_000),
    value=st.sampled_from([None, -1, 0, 5, 10**30, 0.5, "", "usual_order", [], {}, True]),
)
def test_no_change_of_a_save_ends_in_an_error(
    tmp_path_factory: pytest.TempPathFactory, at: int, value: object
) -> None:
    folder = SaveFolder(tmp_path_factory.mktemp("saves"))
    folder.path("a").write_bytes(_saved_bytes())
    content = json.loads(folder.path("a").read_bytes())
    leaves = _leaves(content)
    *path, last = leaves[at % len(leaves)]
    inner = content
    for part in path:
        inner = inner[part]
    inner[last] = value
    folder.path("a").write_text(json.dumps(content))
    written = folder.path("a").read_bytes()
    opened = continue_game(folder, "a")
    assert isinstance(opened, GameSession | UnusableSave | DifferingSave)
    assert folder.path("a").read_bytes() == written


@cache
def _saved_bytes() -> bytes:
    with TemporaryDirectory() as home:
        folder = SaveFolder(Path(home))
        session = _begun(folder, 2)
        assert session.slot is not None
        return folder.path(session.slot).read_bytes()


def test_more_people_than_a_game_can_have_are_refused(tmp_path: Path) -> None:
    folder = SaveFolder(tmp_path)
    for people, reason in ((10**12, "damaged"), (3, "scenario")):
        content = json.loads(_saved_bytes())
        content["people"] = people
        folder.path("a").write_text(json.dumps(content))
        opened = continue_game(folder, "a")
        assert opened == UnusableSave("a", reason)  # type: ignore[arg-type]


def test_a_home_that_cannot_be_written_stops_saving_but_not_playing(tmp_path: Path) -> None:
    (tmp_path / "home").write_bytes(b"")
    session = _begun(SaveFolder(tmp_path / "home"), 2)
    assert session.turns_played == 2
    assert session.save_error is not None
    assert session.save_error.reason_key == "in_the_way"


KILLED_GAME = """
import os, signal, sys
from pathlib import Path
from game.session.keeping import new_game
from game.session.saves import SaveFolder
from tests.session.examples import bakery, play, tempting_plan
stop_at, calls = int(sys.argv[1]), 0
def killing(real):
    def call(*args, **kwargs):
        global calls
        calls += 1
        if calls == stop_at:
            os.kill(os.getpid(), signal.SIGKILL)
        return real(*args, **kwargs)
    return call
os.fsync, os.replace = killing(os.fsync), killing(os.replace)
session = new_game(bakery(), 7, SaveFolder(Path(sys.argv[2])))
print(session.slot, flush=True)
while not session.finished:
    play(session, tempting_plan(), 1)
    print("played", flush=True)
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="the system has no such signal")
@pytest.mark.parametrize("stop_at", [1, 2, 4, 5, 6, 8, 13, 23])
def test_a_kill_at_any_instant_costs_at_most_the_turn_in_progress(
    tmp_path: Path, stop_at: int
) -> None:
    root = str(Path(__file__).resolve().parents[2])
    done = subprocess.run(
        [sys.executable, "-c", KILLED_GAME, str(stop_at), str(tmp_path)],
        check=False,
        capture_output=True,
        text=True,
        cwd=root,
    )
    assert done.returncode == -signal.SIGKILL, done.stderr
    slot, *played = done.stdout.split()
    folder = SaveFolder(tmp_path)
    if not played:
        opened = continue_game(folder, slot)
        assert isinstance(opened, GameSession) or opened == UnusableSave(slot, "missing")
        return
    session = _continued(folder, slot)
    assert len(played) <= session.turns_played <= len(played) + 1
    assert not session.from_backup
    play(session, tempting_plan(), 1)
