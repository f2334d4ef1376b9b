"""Short messages go with the page they are about; what must be read waits to be read."""

from pathlib import Path

import pygame
import pytest

from game.app.application import Application
from game.app.held_keys import HeldKeys
from game.app.system_language import system_language
from game.session.profile import Profile
from game.storage.folders import folders_below
from game.vocabulary.decisions import NO_DECISIONS
from tests.widgets.acting import press_key


def notices(application: Application) -> list[str]:
    application.build_if_stale()
    return [
        node.label for node in application.view.semantic_tree().children if node.role == "status"
    ]


def test_a_notice_stays_on_its_page_and_goes_with_it(at_title: Application) -> None:
    at_title.notify("Say first what you expect.")
    assert notices(at_title) == ["Say first what you expect."]
    at_title.show("scenarios")
    assert notices(at_title) == []


def test_a_notice_does_not_lie_over_a_dialog(at_title: Application) -> None:
    at_title.notify("This game is not being saved.")
    at_title.open_menu()
    assert notices(at_title) == []


def test_f4_says_so_where_no_word_is_explained(at_title: Application) -> None:
    assert press_key(at_title.view, pygame.K_F4)
    assert notices(at_title) == [at_title.language.text("screen.keys.nothing_explained")]


def test_a_game_opened_from_its_copy_says_so_until_it_is_read(
    at_title: Application, tmp_path: Path
) -> None:
    at_title.prepare_scenario("corner_bakery", 7)
    at_title.session.commit(NO_DECISIONS)
    at_title.session.commit(NO_DECISIONS)
    (file,) = folders_below(tmp_path).saves.glob("*.json")
    file.write_text(file.read_text("utf-8")[:500], "utf-8")
    at_title.leave_game()
    assert at_title.continue_game(file.stem)
    at_title.build_if_stale()
    said = [node.label for node in at_title.view.semantic_tree().walk()]
    assert at_title.language.text("storage.from_backup") in said


def key(kind: int, which: int) -> pygame.event.Event:
    return pygame.event.Event(kind, key=which, mod=0)


def test_a_key_held_presses_once_and_again_after_it_is_let_go() -> None:
    keys = HeldKeys()
    down, up = key(pygame.KEYDOWN, pygame.K_SPACE), key(pygame.KEYUP, pygame.K_SPACE)
    assert [keys.presses_again(event) for event in (down, down, up, down)] == [
        False,
        True,
        False,
        False,
    ]


def test_arrows_go_on_while_they_are_held() -> None:
    keys = HeldKeys(lambda _: True)
    down = key(pygame.KEYDOWN, pygame.K_DOWN)
    assert not any(keys.presses_again(down) for _ in range(3))


def test_an_arrow_let_go_during_a_slow_frame_goes_one_step_only() -> None:
    keys = HeldKeys(lambda _: False)
    down, up = key(pygame.KEYDOWN, pygame.K_DOWN), key(pygame.KEYUP, pygame.K_DOWN)
    assert [keys.presses_again(event) for event in (down, down, down, up, down)] == [
        False,
        True,
        True,
        False,
        False,
    ]


def test_a_key_let_go_in_another_window_is_not_held_for_ever() -> None:
    keys = HeldKeys()
    keys.presses_again(key(pygame.KEYDOWN, pygame.K_RETURN))
    keys.presses_again(pygame.event.Event(pygame.WINDOWFOCUSLOST))
    assert not keys.presses_again(key(pygame.KEYDOWN, pygame.K_RETURN))


@pytest.mark.parametrize(
    ("system", "spoken"), [("de_DE.UTF-8", "de"), ("fr_FR.UTF-8", None), ("C", None)]
)
def test_the_first_start_speaks_as_the_system_does(
    system: str, spoken: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = [{"language": system[:2], "country": None}] if system != "C" else []
    monkeypatch.setattr(pygame.system, "get_pref_locales", lambda: asked)
    assert system_language() == spoken


def test_options_that_cannot_be_kept_say_why(at_title: Application, tmp_path: Path) -> None:
    said = [at_title.options_problem]
    settings = folders_below(tmp_path).settings
    settings.write_text("in the way", "utf-8")
    at_title.set_profile(Profile(text_scale=1.5))
    said.append(at_title.options_problem)
    settings.unlink()
    at_title.set_profile(Profile(text_scale=1.25))
    said.append(at_title.options_problem)
    assert [bool(each) for each in said] == [False, True, False]
