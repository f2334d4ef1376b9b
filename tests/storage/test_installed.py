"""Which version is installed."""

import sys
from importlib import metadata
from pathlib import Path

import pytest

from game.storage.installed import installed_version


@pytest.mark.parametrize("package", ["numpy", "pydantic_core", "font-source-sans-pro"])
def test_it_is_the_version_that_python_knows(package: str) -> None:
    assert installed_version(package) == metadata.version(package)


def test_what_is_not_installed_has_none(tmp_path: Path) -> None:
    assert installed_version("no-such-package-anywhere") == ""


def test_the_first_place_counts_and_places_that_cannot_be_read_do_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number, version in enumerate(("9.8.7", "1.0")):
        (tmp_path / str(number) / f"two_words-{version}.dist-info").mkdir(parents=True)
    places = [tmp_path / "gone", Path(__file__), tmp_path / "0", tmp_path / "1"]
    monkeypatch.setattr(sys, "path", [str(each) for each in places])
    assert installed_version("two-words") == "9.8.7"
    installed_version.cache_clear()
