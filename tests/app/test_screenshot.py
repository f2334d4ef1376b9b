"""``screenshot``: every screen as a picture, without a display. Needs pygame."""

import struct
from pathlib import Path

import pytest

from game.app.command_line import main
from game.app.commands.screenshot import SCREENS


def size_of(picture: Path) -> tuple[int, int]:
    header = picture.read_bytes()[:24]
    assert header.startswith(b"\x89PNG")
    width, height = struct.unpack(">II", header[16:24])
    return width, height


@pytest.mark.parametrize("screen", SCREENS)
def test_every_screen_can_be_drawn(screen: str, tmp_path: Path) -> None:
    picture = tmp_path / "screen.png"
    arguments = ["--scenario", "corner_bakery", "--size", "1024x600", "--out", str(picture)]
    assert main(["screenshot", screen, *arguments]) == 0
    assert size_of(picture) == (1024, 600)


def test_the_same_arguments_give_the_same_picture(tmp_path: Path) -> None:
    pictures = [tmp_path / name for name in ("first.png", "second.png")]
    for picture in pictures:
        assert main(["screenshot", "review", "--out", str(picture)]) == 0
    assert pictures[0].read_bytes() == pictures[1].read_bytes()


def test_a_month_the_scenario_does_not_have_is_a_users_error(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["screenshot", "planning", "--turn", "9", "--out", str(tmp_path / "x.png")]) == 1
    assert "outside 1 to 6" in capsys.readouterr().err


def test_an_ending_before_the_game_is_over_is_a_users_error(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["screenshot", "ending", "--turn", "2", "--out", str(tmp_path / "x.png")]) == 1
    assert "not over after month 2; it lasts 6" in capsys.readouterr().err


def test_a_plan_the_scenario_does_not_have_is_a_users_error(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["--plan", "cake", "--out", str(tmp_path / "x.png")]
    assert main(["screenshot", "review", *arguments]) == 1
    assert "ask_and_surprise" in capsys.readouterr().err


def test_a_picture_that_cannot_be_written_is_a_users_error(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["screenshot", "title", "--out", str(tmp_path / "missing" / "x.png")]) == 1
    assert "cannot be written" in capsys.readouterr().err


def test_a_plan_goes_on_without_what_an_event_has_locked(tmp_path: Path) -> None:
    file = tmp_path / "review.png"
    arguments = ["--scenario", "smart_store", "--plan", "shop_that_sees", "--turn", "10"]
    assert main(["screenshot", "review", *arguments, "--out", str(file)]) == 0
    assert file.exists()
