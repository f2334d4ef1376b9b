"""Where the user's files go."""

from pathlib import Path

import pytest

from game.storage.folders import user_folders


def test_one_variable_moves_everything(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("THE_USUAL_HOME", str(tmp_path / "home"))
    folders = user_folders()
    for folder in (folders.saves, folders.settings, folders.scenarios, folders.logs):
        assert folder.parent == tmp_path / "home"
    assert not (tmp_path / "home").exists()


def test_without_the_variable_the_folders_are_absolute_and_differ(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("THE_USUAL_HOME", raising=False)
    folders = user_folders()
    paths = {folders.saves, folders.settings, folders.scenarios, folders.logs}
    assert len(paths) == 4
    assert all(path.is_absolute() for path in paths)


def test_a_home_below_an_unknown_user_is_a_folder_of_that_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("THE_USUAL_HOME", "~nobody-of-this-name/game")
    assert user_folders().saves == tmp_path / "~nobody-of-this-name" / "game" / "saves"
