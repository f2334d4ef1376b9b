import threading
from collections.abc import Iterator
from typing import get_args

import numpy as np
import pygame
import pytest

from game.widgets import loudspeaker as loudspeaker_module
from game.widgets.loudspeaker import Loudspeaker
from game.widgets.sounds import SAMPLES_PER_SECOND, SOUNDS, SoundName, samples

NAMES: tuple[SoundName, ...] = get_args(SoundName)
LONGEST_SECONDS = 2.0
MOST_APART_DB = 8.0
PATIENCE_SECONDS = 10.0
HALF_OF_THE_ENDING_MS = 800


def heights(name: SoundName) -> "np.ndarray[tuple[int], np.dtype[np.float64]]":
    return np.frombuffer(samples(name), "<i2").astype(np.float64) / 32_767


@pytest.fixture
def _no_device() -> Iterator[None]:
    pygame.mixer.quit()
    yield
    pygame.mixer.quit()


def test_every_name_has_a_description() -> None:
    assert set(SOUNDS) == set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_a_sound_can_be_heard_is_short_and_never_loud(name: SoundName) -> None:
    wave = heights(name)
    assert wave.size / SAMPLES_PER_SECOND <= LONGEST_SECONDS
    assert 0.02 < np.abs(wave).max() < 0.4


def loudness(name: SoundName) -> float:
    """The loudest twentieth of a second, in decibels as an ear weighs pitches (curve A)."""
    wave = heights(name)
    hz = np.fft.rfftfreq(wave.size, 1 / SAMPLES_PER_SECOND)
    bends = (hz**2 + 107.7**2) * (hz**2 + 737.9**2)
    heard = 1.26 * 12_194**2 * hz**4
    heard /= (hz**2 + 20.6**2) * np.sqrt(bends) * (hz**2 + 12_194**2)
    weighed = np.fft.irfft(np.fft.rfft(wave) * heard, wave.size) ** 2
    window = min(weighed.size, SAMPLES_PER_SECOND // 20)
    return float(10 * np.log10(np.convolve(weighed, np.ones(window) / window, "valid").max()))


def test_what_is_heard_every_month_is_about_equally_loud_and_a_click_is_quieter() -> None:
    loud = {name: loudness(name) for name in NAMES}
    click = loud.pop("click")
    assert max(loud.values()) - min(loud.values()) < MOST_APART_DB
    assert click < min(loud.values()) - MOST_APART_DB / 2


@pytest.mark.parametrize("name", NAMES)
def test_a_sound_begins_and_ends_in_silence_so_that_nothing_cracks(name: SoundName) -> None:
    wave = heights(name)
    assert abs(wave[0]) < 0.005
    assert abs(wave[-1]) < 0.005


def test_the_same_description_gives_the_same_samples() -> None:
    assert samples("letter") == samples("letter")


@pytest.mark.usefixtures("_no_device")
def test_what_is_asked_for_before_the_device_is_open_is_silent_and_opens_it() -> None:
    loudspeaker = Loudspeaker()
    loudspeaker.play("door")
    assert loudspeaker.wait(PATIENCE_SECONDS)
    loudspeaker.play("door")
    assert pygame.mixer.get_busy()


@pytest.mark.usefixtures("_no_device")
def test_a_long_sound_can_be_ended_at_once() -> None:
    loudspeaker = Loudspeaker()
    loudspeaker.prepare()
    assert loudspeaker.wait(PATIENCE_SECONDS)
    loudspeaker.play("ending")
    begun_ms = pygame.time.get_ticks()
    loudspeaker.hush()
    while pygame.mixer.get_busy():
        assert pygame.time.get_ticks() - begun_ms < HALF_OF_THE_ENDING_MS


def test_what_was_never_opened_can_be_hushed() -> None:
    Loudspeaker().hush()


@pytest.mark.usefixtures("_no_device")
def test_a_machine_without_a_device_plays_on_silently_and_says_why_in_the_log(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    logged: list[BaseException] = []
    monkeypatch.setenv("SDL_AUDIODRIVER", "no such driver")
    monkeypatch.setattr(loudspeaker_module, "log_exception", logged.append)
    loudspeaker = Loudspeaker()
    loudspeaker.play("door")
    assert not loudspeaker.wait(PATIENCE_SECONDS)
    loudspeaker.play("door")
    loudspeaker.close()
    assert [type(error) for error in logged] == [pygame.error]


def test_a_device_that_takes_its_time_delays_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    answered = threading.Event()

    def slow(*_: object, **__: object) -> None:
        answered.wait(PATIENCE_SECONDS)
        raise pygame.error

    monkeypatch.setattr(pygame.mixer, "init", slow)
    monkeypatch.setattr(loudspeaker_module, "log_exception", lambda _: None)
    loudspeaker = Loudspeaker()
    loudspeaker.play("till")
    loudspeaker.play("till")
    answered.set()
    assert not loudspeaker.wait(PATIENCE_SECONDS)


def test_where_there_is_neither_card_nor_server_nothing_is_asked(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[object] = []
    monkeypatch.setattr(loudspeaker_module, "_may_have_device", lambda: False)
    monkeypatch.setattr(pygame.mixer, "init", lambda *values, **_: asked.append(values))
    loudspeaker = Loudspeaker()
    loudspeaker.prepare()
    assert not loudspeaker.wait(PATIENCE_SECONDS)
    assert not asked
