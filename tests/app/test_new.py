"""``new``: an author's first scenario."""

import json
import re
from pathlib import Path

import pytest

from game.app.command_line import main
from game.experiments.balance.games import SeedGames, plans_of, play_seed
from game.experiments.executors import InlineExecutor
from game.experiments.expected import check_expectations
from game.scenario.catalogue import read_catalogue
from game.scenario.expected_file import read_expected
from game.scenario.finding import find_scenarios
from game.scenario.loaded import LoadedScenario
from game.scenario.loading import load_scenario
from game.scenario.sources import catalogue_sources
from game.scenario.validation import everything
from game.storage.folders import HOME_VARIABLE, user_folders
from game.vocabulary.catalogue import LEVER_IDS
from game.vocabulary.expectations import Expectations


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path))
    return user_folders().scenarios


def started() -> LoadedScenario:
    assert main(["new", "my_shop"]) == 0
    loaded = load_scenario("my_shop")
    assert isinstance(loaded, LoadedScenario), loaded
    return loaded


def test_it_lies_in_the_users_folder_and_is_offered(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    loaded = started()
    assert loaded.definition.id == "my_shop"
    assert loaded.warnings == ()
    assert str(home / "my_shop") in capsys.readouterr().out
    (entry,) = (each for each in find_scenarios() if each.origin == "user")
    assert (entry.id, entry.listed, entry.folder) == ("my_shop", True, home / "my_shop")


def test_it_is_in_order(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    started()
    capsys.readouterr()
    assert main(["validate", str(home / "my_shop"), "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out) == []


def test_it_is_among_all_that_is_checked(home: Path) -> None:
    started()
    assert home / "my_shop" in everything()


def test_editors_find_the_schemas(home: Path) -> None:
    started()
    files = list((home / "my_shop").glob("*.yaml"))
    assert files
    for file in files:
        _, _, schema = file.read_text(encoding="utf-8").splitlines()[0].partition("$schema=")
        assert (file.parent / schema).resolve().is_file(), file.name


def test_it_keeps_what_it_expects_and_is_fair(home: Path) -> None:
    definition = started().definition
    expected = read_expected(home / "my_shop", definition)
    assert isinstance(expected, Expectations), expected
    assert expected.claims
    found = check_expectations(definition, expected, InlineExecutor())
    assert [each for each in found if not each.holds] == []
    ways = ("abstain", *(plan.id for plan in plans_of(definition)))
    people = definition.market.people
    games = [
        each for seed in (1, 2) for each in play_seed(SeedGames(definition, seed, people, ways))
    ]
    score = {way: sum(each.score for each in games if each.way == way) / 2 for way in ways}
    assert definition.tempting is not None
    good = [score[plan.id] for plan in definition.good_plans]
    assert min(good) > 0.85 * max(good)
    assert max(good) > score["abstain"] > score[definition.tempting.id]


def test_any_folder_will_do(home: Path, tmp_path: Path) -> None:
    assert main(["new", "my_shop", "--in", str(tmp_path / "here")]) == 0
    assert isinstance(load_scenario(tmp_path / "here" / "my_shop"), LoadedScenario)
    assert not home.exists()


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("My Shop", "small letters"),
        ("1st", "small letters"),
        ("../x", "small letters"),
        ("corner_bakery", "already a scenario"),
        ("catalogue", "game's own"),
    ],
)
def test_a_bad_name_is_explained(
    home: Path, capsys: pytest.CaptureFixture[str], name: str, said: str
) -> None:
    assert main(["new", name]) == 1
    assert said in capsys.readouterr().err
    assert not home.exists()


def test_nothing_is_overwritten(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    started()
    file = home / "my_shop" / "scenario.yaml"
    file.write_text("mine", encoding="utf-8")
    assert main(["new", "my_shop"]) == 1
    assert "already" in capsys.readouterr().err
    assert file.read_text(encoding="utf-8") == "mine"


def test_a_folder_that_cannot_be_made_is_a_users_error(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert main(["new", "my_shop", "--in", str(tmp_path / "file" / "x")]) == 1
    assert "cannot be written" in capsys.readouterr().err


def test_its_comments_name_every_card_lever_and_shared_event(home: Path) -> None:
    started()
    text = (home / "my_shop" / "scenario.yaml").read_text(encoding="utf-8")
    words = set(re.findall(r"\w+", text))
    catalogue = read_catalogue(catalogue_sources())
    names = {*catalogue.models.tactics, *LEVER_IDS, *catalogue.models.events}
    assert names - words == set()


def test_it_says_how_to_go_on_as_the_program_was_begun(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.argv", ["somewhere/main.py"])
    started()
    assert "python main.py validate my_shop" in capsys.readouterr().out
    text = (home / "my_shop" / "scenario.yaml").read_text(encoding="utf-8")
    assert "python main.py balance my_shop" in text
    assert "the-usual" not in text
