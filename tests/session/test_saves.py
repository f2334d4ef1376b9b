"""The folder of saved games."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import fields

from game.session.save_format import SAVE_FORMAT, SAVE_VERSION, MeasuresRecord, SaveFile
from game.session.saves import OpenedSave, SaveFolder, UnusableSave, parse_save
from game.storage.atomic import StorageError, backup_path
from game.storage.records import read_record, record_json

NOW = datetime(2026, 3, 1, 12, 30, 5, tzinfo=UTC)
DIGEST = "0" * 64


def _save(turns: int = 2, *, title: str = "Zeven Kruimels", saved_at: str = "2026") -> SaveFile:
    measures = {each.name: 0.0 if each.type is float else 0 for each in fields(MeasuresRecord)}
    content = {
        "format": SAVE_FORMAT,
        "version": SAVE_VERSION,
        "game_version": "0.1.0",
        "saved_at": saved_at,
        "title": title,
        "scenario": {"id": "corner_bakery", "digest": DIGEST, "files": {"scenario.yaml": "a"}},
        "seed": 7,
        "turns_in_scenario": 6,
        "finished": turns == 6,
        "start_digest": DIGEST,
        "turns": [
            {"turn": turn, "decisions": {}, "measures": measures, "digest": DIGEST}
            for turn in range(1, turns + 1)
        ],
    }
    return read_record(SaveFile, content)


def test_a_save_comes_back_as_it_was_written(tmp_path: Path) -> None:
    folder = SaveFolder(tmp_path / "saves")
    folder.write("a", _save())
    assert folder.open("a") == OpenedSave(_save())


def test_a_damaged_save_is_read_from_its_backup_and_left_as_it_is(tmp_path: Path) -> None:
    folder = SaveFolder(tmp_path)
    folder.write("a", _save(1))
    folder.write("a", _save(2))
    path = folder.path("a")
    path.write_bytes(path.read_bytes()[:100])
    damaged = path.read_bytes()
    assert folder.open("a") == OpenedSave(_save(1), from_backup=True)
    assert path.read_bytes() == damaged
    assert folder.games()[0].problem is None


def test_after_a_backup_the_good_copy_is_kept_until_the_new_one_is_written(tmp_path: Path) -> None:
    folder = SaveFolder(tmp_path)
    folder.write("a", _save(1))
    folder.write("a", _save(2))
    folder.path("a").write_bytes(b"{")
    folder.write("a", _save(3), after_backup=True)
    assert folder.open("a") == OpenedSave(_save(3))
    assert parse_save(backup_path(folder.path("a")).read_bytes()) == _save(1)
    assert (tmp_path / "a.json.damaged").read_bytes() == b"{"
    assert [line.slot for line in folder.games()] == ["a"]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "damaged"),
        (b"\xff\xfe", "damaged"),
        (b"[" * 100_000, "damaged"),
        (b"[]", "foreign"),
        (b'{"turns": []}', "foreign"),
        (json.dumps({"format": SAVE_FORMAT, "version": 999}).encode(), "newer"),
        (json.dumps({"format": SAVE_FORMAT, "version": True}).encode(), "damaged"),
        (json.dumps({"format": SAVE_FORMAT, "version": SAVE_VERSION}).encode(), "damaged"),
    ],
)
def test_a_file_that_cannot_be_used_says_why_and_is_left_alone(
    tmp_path: Path, content: bytes, reason: str
) -> None:
    folder = SaveFolder(tmp_path)
    folder.path("a").write_bytes(content)
    opened = folder.open("a")
    assert isinstance(opened, UnusableSave)
    assert opened.reason == reason
    assert folder.games()[0].problem == f"storage.save.{reason}"
    assert folder.path("a").read_bytes() == content


def test_a_newer_save_is_not_replaced_by_an_older_backup(tmp_path: Path) -> None:
    folder = SaveFolder(tmp_path)
    folder.write("a", _save(1))
    folder.write("a", _save(2))
    folder.path("a").write_text(json.dumps({"format": SAVE_FORMAT, "version": SAVE_VERSION + 1}))
    opened = folder.open("a")
    assert isinstance(opened, UnusableSave)
    assert opened.reason == "newer"


def test_turns_out_of_order_are_damage() -> None:
    content = json.loads(record_json(_save(2)))
    content["turns"].reverse()
    assert parse_save(json.dumps(content).encode()) == "damaged"


@given(st.binary(max_size=200))
def test_no_bytes_end_in_an_error(content: bytes) -> None:
    assert parse_save(content) in {"damaged", "foreign"}


def test_a_save_of_version_1_is_read_without_a_score() -> None:
    written = json.loads(record_json(_save(6)))
    del written["score"]
    assert parse_save(json.dumps({**written, "version": 1}).encode()) == _save(6)


@given(st.integers(0, 3000), st.binary(min_size=1, max_size=3))
def test_no_change_of_a_save_ends_in_an_error(at: int, patch: bytes) -> None:
    content = record_json(_save(1))
    at %= len(content)
    parse_save(content[:at] + patch + content[at + len(patch) :])


def test_games_are_listed_latest_first_and_broken_ones_last(tmp_path: Path) -> None:
    folder = SaveFolder(tmp_path)
    folder.write("old", _save(1, saved_at="2026-01-01"))
    folder.write("new", _save(6, saved_at="2026-02-01"))
    folder.path("broken").write_bytes(b"?")
    (tmp_path / "notes.txt").write_text("not a save")
    lines = folder.games()
    assert [line.slot for line in lines] == ["new", "old", "broken"]
    assert (lines[0].turn, lines[0].turns, lines[0].finished) == (6, 6, True)


def test_without_a_folder_there_are_no_games(tmp_path: Path) -> None:
    assert SaveFolder(tmp_path / "missing").games() == ()
    opened = SaveFolder(tmp_path / "missing").open("a")
    assert isinstance(opened, UnusableSave)
    assert opened.reason == "missing"


def test_two_games_begun_in_the_same_second_get_two_slots(tmp_path: Path) -> None:
    folder = SaveFolder(tmp_path)
    first = folder.new_slot("corner_bakery", NOW)
    folder.write(first, _save())
    second = folder.new_slot("corner_bakery", NOW)
    assert first == "corner_bakery-20260301-123005"
    assert second == f"{first}-2"


def test_a_slot_is_a_plain_file_name_whatever_the_scenario_is_called(tmp_path: Path) -> None:
    slot = SaveFolder(tmp_path).new_slot("../Ünsafe/one", NOW)
    assert SaveFolder(tmp_path).path(slot).parent == tmp_path
    assert slot.isascii()


def test_deleting_takes_the_backup_too(tmp_path: Path) -> None:
    folder = SaveFolder(tmp_path)
    folder.write("a", _save(1))
    folder.write("a", _save(2))
    folder.delete("a")
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_cannot_be_deleted_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = SaveFolder(tmp_path)
    folder.write("a", _save(1))

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "unlink", refuse)
    with pytest.raises(StorageError) as raised:
        folder.delete("a")
    assert (raised.value.path, raised.value.reason_key) == (folder.path("a"), "denied")
