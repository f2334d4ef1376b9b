"""The player's settings."""

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.session.profile import PROFILE_NAME, Profile, read_profile, save_profile
from game.storage.atomic import StorageError

PROFILES = st.builds(
    Profile,
    language=st.sampled_from(["en", "nl", "de", "pseudo", None]),
    text_scale=st.floats(0.75, 2),
    theme=st.sampled_from(["light", "high_contrast"]),
    reduced_motion=st.booleans(),
    predicting=st.booleans(),
    sound=st.booleans(),
)
JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(max_size=8) | st.integers(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=6,
)
RELAXED = settings(suppress_health_check=list(HealthCheck), deadline=None, max_examples=50)


@RELAXED
@given(PROFILES)
def test_settings_come_back(tmp_path: Path, profile: Profile) -> None:
    save_profile(tmp_path, profile)
    assert read_profile(tmp_path)[0] == profile


def test_without_a_file_everything_has_its_default(tmp_path: Path) -> None:
    assert read_profile(tmp_path / "nowhere")[0] == Profile()


@RELAXED
@given(st.binary(max_size=60))
def test_any_bytes_give_a_usable_profile(tmp_path: Path, content: bytes) -> None:
    (tmp_path / PROFILE_NAME).write_bytes(content)
    assert isinstance(read_profile(tmp_path)[0], Profile)


@RELAXED
@given(st.dictionaries(st.sampled_from(sorted(Profile.__slots__)) | st.text(max_size=4), JSON))
def test_one_bad_setting_does_not_cost_the_others(
    tmp_path: Path, content: dict[str, object]
) -> None:
    content = {**content, "reduced_motion": True}
    (tmp_path / PROFILE_NAME).write_text(json.dumps(content), encoding="utf-8")
    loaded = read_profile(tmp_path)[0]
    assert loaded.reduced_motion
    assert 0.75 <= loaded.text_scale <= 2
    assert loaded.language in {"en", "nl", "de", "pseudo", None}


def test_a_home_that_cannot_be_written_is_said_and_harms_nothing(tmp_path: Path) -> None:
    (tmp_path / "home").write_bytes(b"")
    with pytest.raises(StorageError):
        save_profile(tmp_path / "home", Profile(sound=False))
    assert read_profile(tmp_path / "home")[0] == Profile()


def test_a_damaged_file_is_stood_in_for_by_the_copy_before_it(tmp_path: Path) -> None:
    save_profile(tmp_path, Profile(language="de", text_scale=2.0))
    save_profile(tmp_path, Profile(language="nl", text_scale=2.0))
    (tmp_path / PROFILE_NAME).write_text("{", "utf-8")
    assert read_profile(tmp_path) == (Profile(language="de", text_scale=2.0), False)


def test_a_value_that_is_none_is_told_and_the_others_stay(tmp_path: Path) -> None:
    (tmp_path / PROFILE_NAME).write_text('{"language": "fr", "text_scale": 1.5}', "utf-8")
    assert read_profile(tmp_path) == (Profile(text_scale=1.5), False)


def test_no_file_and_a_file_of_a_newer_version_are_nothing_to_tell(tmp_path: Path) -> None:
    assert read_profile(tmp_path) == (Profile(), True)
    (tmp_path / PROFILE_NAME).write_text('{"sound": false, "later": 1}', "utf-8")
    assert read_profile(tmp_path) == (Profile(sound=False), True)
