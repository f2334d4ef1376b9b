"""Where shipped files are found."""

from pathlib import Path

import pytest

from game.storage import resources
from game.storage.resources import FontWeight, font_path, shipped_folder


def test_a_checkout_uses_the_folders_beside_the_package() -> None:
    assert shipped_folder("assets").name == "assets"
    assert (shipped_folder("scenarios").parent / "main.py").is_file()


def test_an_installed_wheel_uses_the_folders_inside_the_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "game" / "_shipped" / "assets").mkdir(parents=True)
    monkeypatch.setattr(resources, "_PACKAGE", tmp_path / "game")
    assert shipped_folder("assets") == tmp_path / "game" / "_shipped" / "assets"


@pytest.mark.parametrize("weight", [400, 600, 700])
def test_each_weight_of_the_typeface_is_there(weight: FontWeight) -> None:
    assert font_path(weight).stat().st_size > 10_000
