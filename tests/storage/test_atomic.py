"""Writing files so that nothing is ever half written."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.storage.atomic import StorageError, backup_path, write_atomically

KILLED_AT = """
import os, signal, sys
from pathlib import Path
from game.storage.atomic import write_atomically
stop_at, path = sys.argv[1], Path(sys.argv[2])
calls = 0
def killing(real):
    def call(*args, **kwargs):
        global calls
        calls += 1
        if calls == int(stop_at):
            os.kill(os.getpid(), signal.SIGKILL)
        return real(*args, **kwargs)
    return call
os.fsync = killing(os.fsync)
os.replace = killing(os.replace)
write_atomically(path, b"new" * 1000)
"""


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=20)
@given(first=st.binary(max_size=400), second=st.binary(max_size=400))
def test_the_new_content_is_there_and_the_old_is_the_backup(
    tmp_path: Path, first: bytes, second: bytes
) -> None:
    path = tmp_path / "deep" / "game.json"
    write_atomically(path, first)
    write_atomically(path, second)
    assert path.read_bytes() == second
    assert backup_path(path).read_bytes() == first
    assert sorted(entry.name for entry in path.parent.iterdir()) == ["game.json", "game.json.bak"]


def test_a_good_backup_survives_when_the_file_itself_is_damaged(tmp_path: Path) -> None:
    path = tmp_path / "game.json"
    write_atomically(path, b"good")
    write_atomically(path, b"better")
    path.write_bytes(b"damaged")
    write_atomically(path, b"new", back_up=False)
    assert (path.read_bytes(), backup_path(path).read_bytes()) == (b"new", b"good")


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="the system has no such signal")
@pytest.mark.parametrize("stop_at", [1, 2, 3, 4, 5])
def test_a_kill_at_any_step_leaves_the_old_or_the_new_content(tmp_path: Path, stop_at: int) -> None:
    path = tmp_path / "game.json"
    path.write_bytes(b"old" * 1000)
    backup_path(path).write_bytes(b"older" * 1000)
    done = subprocess.run([sys.executable, "-c", KILLED_AT, str(stop_at), str(path)], check=False)
    assert done.returncode == -signal.SIGKILL
    assert path.read_bytes() in {b"old" * 1000, b"new" * 1000}
    assert backup_path(path).read_bytes() in {b"old" * 1000, b"older" * 1000}
    write_atomically(path, b"next")
    assert path.read_bytes() == b"next"


def test_a_file_where_a_folder_should_be_is_refused_with_its_reason(tmp_path: Path) -> None:
    (tmp_path / "saves").write_bytes(b"a file")
    with pytest.raises(StorageError) as raised:
        write_atomically(tmp_path / "saves" / "game.json", b"x")
    assert raised.value.reason_key == "in_the_way"
    assert (tmp_path / "saves").read_bytes() == b"a file"


def test_a_full_disk_leaves_the_old_content_and_no_temporary_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "game.json"
    write_atomically(path, b"old")

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("game.storage.atomic.os.fsync", full)
    with pytest.raises(StorageError) as raised:
        write_atomically(path, b"new")
    assert raised.value.reason_key == "no_space"
    assert path.read_bytes() == b"old"
    assert [entry.name for entry in tmp_path.iterdir()] == ["game.json"]


def test_a_read_only_disk_is_named_as_such(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(**_: object) -> tuple[int, str]:
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr("game.storage.atomic.tempfile.mkstemp", refuse)
    with pytest.raises(StorageError) as raised:
        write_atomically(tmp_path / "game.json", b"x")
    assert raised.value.reason_key == "read_only"


def test_what_an_earlier_kill_left_behind_is_cleared_away_once_it_is_old(tmp_path: Path) -> None:
    old, recent = tmp_path / ".game.json.a.tmp", tmp_path / ".game.json.b.tmp"
    for leftover in (old, recent):
        leftover.write_bytes(b"half")
    os.utime(old, (0, 0))
    write_atomically(tmp_path / "game.json", b"x")
    assert (old.exists(), recent.exists()) == (False, True)
