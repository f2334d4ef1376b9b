"""Scenarios read by a child process are those read here; without one the game goes on."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from game.app.arguments import READING_WORD
from game.app.packed_scenario import PackedScenario
from game.app.reading import ReadingHere
from game.app.reading_apart import ReadingApart, _own_command
from game.scenario.loaded import LoadedScenario
from game.storage.log import stop_log

ROOT = Path(__file__).parents[2]
RAISING = """
from game.app import reading, reading_child
def raising(*_): raise ZeroDivisionError
reading.ReadingHere.packed_scenario = raising
reading_child.main()
"""


@pytest.fixture(scope="module")
def apart() -> Iterator[ReadingApart]:
    reading = ReadingApart()
    yield reading
    assert not reading._given_up
    reading.finish()


def has_child(apart: ReadingApart) -> bool:
    return apart._child is not None


@pytest.fixture
def logged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setenv("THE_USUAL_HOME", str(tmp_path))
    yield tmp_path / "logs" / "the-usual.log"
    stop_log()


def test_what_is_read_apart_is_what_is_read_here(apart: ReadingApart) -> None:
    here = ReadingHere()
    assert apart.entries() == here.entries()
    assert apart.scenario("telecom_churn") == here.scenario("telecom_churn")
    assert apart.evidence() == here.evidence()
    assert apart.assumptions() == here.assumptions()


def test_problems_are_told_in_the_same_words(apart: ReadingApart, tmp_path: Path) -> None:
    (tmp_path / "scenario.yaml").write_text("format: 1\nturns: many\nhands: [\n", "utf-8")
    for reference in ("no_such_scenario", "corner_bakry", str(tmp_path)):
        problems = apart.scenario(reference)
        assert isinstance(problems, tuple)
        assert problems == ReadingHere().scenario(reference)


def test_words_that_scenarios_share_arrive_once(apart: ReadingApart) -> None:
    first, second = apart.scenario("corner_bakery"), apart.scenario("media_bubble")
    assert isinstance(first, LoadedScenario)
    assert isinstance(second, LoadedScenario)
    assert first.catalogue_texts is second.catalogue_texts


def test_a_save_of_a_scenario_as_it_still_is_needs_no_reading() -> None:
    apart = ReadingApart()
    bakery = apart.scenario("corner_bakery")
    assert isinstance(bakery, LoadedScenario)
    files = dict(bakery.archive)
    assert apart._child is not None
    apart._child.kill()
    assert apart.archive(files) == bakery
    apart.finish()
    files["text.en.yaml"] += "# changed\n"
    changed = apart.archive(files)
    assert not has_child(apart)  # nobody else would end it
    assert isinstance(changed, LoadedScenario)
    assert changed.archive == files
    assert changed.digest == bakery.digest


def test_a_save_can_be_opened_while_scenarios_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    apart = ReadingApart()
    _, media = apart.scenario("corner_bakery"), apart.scenario("media_bubble")
    apart.finish()
    assert isinstance(media, LoadedScenario)
    unpack = PackedScenario.unpacked

    def slowly(packed: PackedScenario) -> LoadedScenario:
        apart._packed["read meanwhile"] = ()
        return unpack(packed)

    monkeypatch.setattr(PackedScenario, "unpacked", slowly)
    assert apart.archive(dict(media.archive)) == media


@pytest.mark.parametrize(
    "command",
    [
        ["no-such-program-anywhere"],
        [sys.executable, "-c", ""],
        [sys.executable, "-c", "print('Hello!')"],
        [sys.executable, "-c", "import sys; sys.stdin.read()"],
        [sys.executable, "-c", RAISING],
    ],
    ids=["cannot be started", "ends", "says something else", "says nothing", "fails"],
)
def test_without_a_child_everything_is_read_here(command: list[str], logged: Path) -> None:
    apart = ReadingApart(command, patience_seconds=5 if RAISING in command else 0.5)
    apart.get_ready()
    assert apart.scenario("corner_bakery") == ReadingHere().scenario("corner_bakery")
    assert len(apart.entries()) == len(ReadingHere().entries())
    apart.finish()
    assert "Traceback" in logged.read_text("utf-8")


def test_a_child_that_has_ended_is_started_again() -> None:
    apart = ReadingApart()
    apart.get_ready()
    apart.finish()
    assert apart.entries() == ReadingHere().entries()
    assert not has_child(apart)
    apart.get_ready()
    assert apart.entries() == ReadingHere().entries()
    assert has_child(apart)
    apart.finish()
    assert not apart._given_up


def test_a_frozen_game_is_its_own_child(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert _own_command() == [sys.executable, READING_WORD]
    apart = ReadingApart([sys.executable, str(ROOT / "main.py"), READING_WORD])
    assert apart.entries() == ReadingHere().entries()
    apart.finish()
    assert not apart._given_up


def test_a_game_that_is_played_needs_nothing_that_checks_scenarios(tmp_path: Path) -> None:
    code = f"""
import sys
from pathlib import Path
from game.app.display import off_screen
with off_screen((1280, 720)):
    from game.app.application import Application
    from game.app.games import Games
    from game.app.reading_apart import ReadingApart
    from game.session.profile import Profile
    from game.storage.folders import folders_below
    from game.vocabulary.decisions import NO_DECISIONS
    games = Games(folders_below(Path({str(tmp_path)!r})), ReadingApart())
    application = Application((1280, 720), Profile(), games, "en")
    application.prepare_what_follows()
    application.show("scenarios")
    application.build_if_stale()
    application.prepare_scenario("corner_bakery", 7)
    application.session.commit(NO_DECISIONS)
    for name in ("review", "evidence", "planning", "title"):
        application.show(name)
        application.advance(0.0)
    [slot] = (each.slot for each in application.saved_games())
    assert application.continue_game(slot)
print(sorted({{"pydantic", "game.scenario.loading", "game.scenario.checks"}} & set(sys.modules)))
"""
    command = [sys.executable, "-c", code]
    played = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert played.stdout.splitlines()[-1:] == ["[]"], played.stderr
