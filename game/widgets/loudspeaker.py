"""Plays sounds on a device that may not be there: then nothing is heard, and nothing fails."""

import contextlib
import os
import sys
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import Final, Protocol, get_args

import pygame

from game.storage.log import log_exception
from game.widgets.sounds import SAMPLES_PER_SECOND, SoundName, samples

_BUFFER_SAMPLES: Final = 1_024
"""46 ms: soon enough for a click. With half of it a busy machine chops a bell into pieces."""
_FADING_MS: Final = 100
"""The mixer fades in steps of a buffer: with fewer than two of them the end cracks."""
_LONGEST_CLOSING_SECONDS: Final = 2.0


class Sounds(Protocol):
    """What plays sounds."""

    def play(self, name: SoundName) -> None:
        """Let a sound be heard, now or not at all; returns at once."""

    def hush(self) -> None:
        """End whatever can be heard; returns at once."""


class Silence:
    """Plays nothing: for tests and pictures."""

    def play(self, name: SoundName) -> None:
        """Do nothing."""

    def hush(self) -> None:
        """Do nothing."""


class Loudspeaker:
    """The sound device, opened in the background when the first sound is asked for.

    What is asked for before it is open is not heard: a late bell is worse than none.
    """

    def __init__(self) -> None:
        self._opening: threading.Thread | None = None
        self._ready: Mapping[SoundName, pygame.mixer.Sound] = {}

    def prepare(self) -> None:
        """Begin to open the device, once; returns at once."""
        if self._opening is None:
            self._opening = threading.Thread(target=self._open, name="loudspeaker", daemon=True)
            self._opening.start()

    def wait(self, seconds: float) -> bool:
        """Wait until the device is open or has refused; whether sounds can be heard."""
        if self._opening is not None:
            self._opening.join(seconds)
        return bool(self._ready)

    def close(self) -> None:
        """Before pygame ends: let a device that is just being opened be open first."""
        self.wait(_LONGEST_CLOSING_SECONDS)

    def play(self, name: SoundName) -> None:
        """Let a sound be heard if the device is open; otherwise begin to open it."""
        sound = self._ready.get(name)
        if sound is None:
            self.prepare()
            return
        with contextlib.suppress(pygame.error):  # the device was unplugged
            sound.play()

    def hush(self) -> None:
        """Let whatever can be heard fade out."""
        if self._ready:
            with contextlib.suppress(pygame.error):
                pygame.mixer.fadeout(_FADING_MS)

    def _open(self) -> None:
        if not _may_have_device():
            return
        try:
            pygame.mixer.init(SAMPLES_PER_SECOND, -16, 1, _BUFFER_SAMPLES, allowedchanges=0)
            names: tuple[SoundName, ...] = get_args(SoundName)
            self._ready = {name: pygame.mixer.Sound(buffer=samples(name)) for name in names}
        except Exception as error:
            # Nobody needs sound to play; whoever wonders why there is none finds it in the log.
            log_exception(error)


def _may_have_device() -> bool:
    """Whether it is worth asking; without this ALSA writes ten lines to the terminal."""
    if not sys.platform.startswith("linux") or os.environ.get("SDL_AUDIODRIVER"):
        return True
    runtime = Path(os.environ.get("XDG_RUNTIME_DIR") or f"/run/user/{os.getuid()}")
    places = (Path("/dev/snd"), runtime / "pulse" / "native", runtime / "pipewire-0")
    return "PULSE_SERVER" in os.environ or any(place.exists() for place in places)
