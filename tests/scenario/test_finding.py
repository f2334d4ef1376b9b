from pathlib import Path

import pytest

from game.scenario.finding import find_scenarios
from game.storage.folders import HOME_VARIABLE


def test_shipped_scenarios_come_first_then_the_users(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, content in (("mine", "listed: true\n"), ("hidden", "listed: false\n"), ("bad", "[")):
        folder = tmp_path / "scenarios" / name
        folder.mkdir(parents=True)
        (folder / "scenario.yaml").write_text(content)
    (tmp_path / "scenarios" / "no_scenario").mkdir()
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path))
    found = find_scenarios()
    own = [(entry.id, entry.listed) for entry in found if entry.origin == "user"]
    assert own == [("bad", True), ("hidden", False), ("mine", True)]
    shipped = [entry.id for entry in found if entry.origin == "shipped"]
    assert "corner_bakery" in shipped
    assert "catalogue" not in shipped
    assert [entry.origin for entry in found] == ["shipped"] * len(shipped) + ["user"] * 3


def test_users_folder_need_not_exist(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path / "nowhere"))
    assert {entry.origin for entry in find_scenarios()} == {"shipped"}
    assert not (tmp_path / "nowhere").exists()
