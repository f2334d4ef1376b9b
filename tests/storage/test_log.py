"""The log of unexpected errors."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from game.storage import log


@pytest.fixture(autouse=True)
def _closed_log() -> Iterator[None]:
    yield
    log.stop_log()


def test_an_unexpected_error_is_in_the_file_that_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("THE_USUAL_HOME", str(tmp_path))
    try:
        raise ValueError("the oven is cold")
    except ValueError as error:
        path = log.log_exception(error)
    assert path is not None
    assert path.parent == tmp_path / "logs"
    written = path.read_text(encoding="utf-8")
    assert "ValueError: the oven is cold" in written
    assert "Traceback" in written


def test_with_a_home_that_cannot_be_written_the_temporary_folder_serves(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "home").write_bytes(b"a file, not a folder")
    spare = tmp_path / "spare"
    spare.mkdir()
    monkeypatch.setenv("THE_USUAL_HOME", str(tmp_path / "home"))
    monkeypatch.setattr("game.storage.log.tempfile.gettempdir", lambda: str(spare))
    assert log.start_log() == spare / "the-usual.log"


def test_with_nothing_to_write_to_there_is_no_log_and_no_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_bytes(b"")
    monkeypatch.setenv("THE_USUAL_HOME", str(tmp_path / "file"))
    monkeypatch.setattr(
        "game.storage.log.tempfile.gettempdir", lambda: str(tmp_path / "file" / "tmp")
    )
    assert log.log_exception(ValueError("x")) is None


def test_starting_twice_keeps_one_file_open(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("THE_USUAL_HOME", str(tmp_path))
    assert log.start_log() == log.start_log()
    path = log.log_exception(ValueError("once"))
    assert path is not None
    assert path.read_text(encoding="utf-8").count("ValueError: once") == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_on_a_full_disk_there_is_no_log_and_no_traceback(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("THE_USUAL_HOME", str(tmp_path))
    (tmp_path / "logs").mkdir()
    (tmp_path / "logs" / "the-usual.log").symlink_to("/dev/full")
    assert log.log_exception(ValueError("x")) is None
    assert capsys.readouterr().err == ""
