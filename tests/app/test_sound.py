"""What can be heard, and when: the application with something that listens instead of a device."""

from pathlib import Path

import pygame
import pytest

from game.app.application import Application
from game.app.games import Games
from game.session.profile import Profile
from game.storage.folders import folders_below
from game.vocabulary.decisions import NO_DECISIONS
from game.widgets.sounds import SoundName
from tests.journeys.posted_events import PostedWindow, posted_window


class Ear:
    """Writes down what was played."""

    def __init__(self) -> None:
        self.heard: list[SoundName] = []
        self.hushed = 0

    def play(self, name: SoundName) -> None:
        self.heard.append(name)

    def hush(self) -> None:
        self.hushed += 1

    def forget(self) -> None:
        self.heard.clear()


def listen(window: PostedWindow, monkeypatch: pytest.MonkeyPatch) -> Ear:
    ear = Ear()
    monkeypatch.setattr(window.application, "_sounds", ear)
    return ear


def plan_the_first_month(window: PostedWindow) -> None:
    window.application.prepare_scenario("corner_bakery", 7)
    window.application.show("planning")
    window.step(2)


def predict(window: PostedWindow) -> None:
    for measure in ("trust", "revenue"):
        window.choose(f"predict.{measure}", "up, fairly sure")


def test_a_month_sounds_of_guesses_the_door_the_till_and_how_it_went(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with posted_window(tmp_path) as window:
        plan_the_first_month(window)
        ear = listen(window, monkeypatch)
        predict(window)
        assert ear.heard == ["click", "predicted"]
        ear.forget()
        window.click(key="primary")
        if window.screen == "planning":
            window.press(pygame.K_ESCAPE)
            window.click(key="primary")
        window.wait_for("review")
        assert [name for name in ear.heard if name != "click"][:2] == ["door", "till"]
        view = window.application.session.review
        assert view is not None
        change = view.trust_measured - view.trust_measured_before
        assert ear.heard[-1] == ("better" if change > 0 else "worse")


def test_reduced_motion_goes_straight_to_the_till(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with posted_window(tmp_path, Profile(reduced_motion=True, predicting=False)) as window:
        plan_the_first_month(window)
        ear = listen(window, monkeypatch)
        window.application.session.commit(NO_DECISIONS)
        window.application.show("resolve")
        window.step()
        assert ear.heard == ["till"]


def test_a_letter_can_be_heard_until_it_was_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with posted_window(tmp_path, Profile(predicting=False)) as window:
        plan_the_first_month(window)
        session = window.application.session
        while not session.situation().inbox:
            session.commit(NO_DECISIONS)
        ear = listen(window, monkeypatch)
        window.application.show("planning")
        window.step()
        assert ear.heard == ["letter"]
        window.click(key="inbox")
        window.press(pygame.K_ESCAPE)
        ear.forget()
        window.application.show("planning")
        window.step()
        assert not ear.heard


def test_one_key_turns_sound_off_for_good_and_on_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with posted_window(tmp_path) as window:
        ear = listen(window, monkeypatch)
        window.press(pygame.K_m)
        assert window.shows("Sound off.")
        assert ear.hushed == 1
        window.press(pygame.K_TAB)
        window.press(pygame.K_RETURN)
        window.step()
        assert not ear.heard
        assert not Games(folders_below(tmp_path)).profile().sound
        window.press(pygame.K_m)
        assert window.shows("Sound on.")
        assert ear.heard == ["door"]


@pytest.mark.parametrize("in_game", [False, True])
def test_the_key_moves_the_switch_in_the_options(tmp_path: Path, in_game: bool) -> None:
    with posted_window(tmp_path) as window:
        if in_game:
            plan_the_first_month(window)
            window.press(pygame.K_ESCAPE)
            window.click(key="menu.options")
        else:
            window.application.show("options")
            window.step()
        assert window.find(key="options.sound").value == "1"
        window.press(pygame.K_m)
        assert window.find(key="options.sound").value == "0"


def test_an_application_makes_no_sound_unless_it_was_given_a_loudspeaker(tmp_path: Path) -> None:
    with posted_window(tmp_path) as window:
        pygame.mixer.quit()
        again = Application((1280, 720), Profile(), Games(folders_below(tmp_path)))
        again.sound("ending")
        again.advance(50)
        assert pygame.mixer.get_init() is None
        assert window.screen == "title"
