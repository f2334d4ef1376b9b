"""The few sounds there are, as descriptions, and how samples are made of them.

Nothing is recorded and nothing lies in the repository: a sound is a handful of fading tones, made
in memory when the window has long been drawn. The same description gives the same samples.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

SoundName = Literal["click", "door", "till", "letter", "predicted", "better", "worse", "ending"]
SAMPLES_PER_SECOND: Final = 22_050
_ATTACK_MS: Final = 4.0
_LOUDEST: Final = 32_767

BELL: Final = ((1.0, 1.0), (2.0, 0.45), (2.76, 0.3), (5.4, 0.16))
"""Partials of struck metal: times the pitch, and how loud; the third and fourth are not in tune."""
WOOD: Final = ((1.0, 1.0), (3.93, 0.22), (9.2, 0.06))
"""Partials of a struck wooden bar."""
PAPER: Final = ()
"""No pitch at all: noise."""


@dataclass(frozen=True, slots=True)
class Tone:
    """One fading tone of a sound.

    Attributes:
        pitch_hz: of the lowest partial; of paper, how fast the noise changes.
        start_ms: after the sound began.
        length_ms: until it has faded away.
        loudness: 0–1 of what the loudspeaker can do.
        partials: (times the pitch, loudness) of what sounds together; none makes noise.
    """

    pitch_hz: float
    start_ms: float
    length_ms: float
    loudness: float
    partials: tuple[tuple[float, float], ...] = WOOD


SOUNDS: Final[Mapping[SoundName, tuple[Tone, ...]]] = MappingProxyType(
    {
        "click": (Tone(1_240, 0, 38, 0.07),),
        "door": (
            Tone(1_318.5, 0, 620, 0.096, BELL),
            Tone(1_046.5, 150, 760, 0.084, BELL),
        ),
        "till": (
            Tone(5_000, 0, 45, 0.05, PAPER),
            Tone(1_760, 50, 260, 0.062, BELL),
            Tone(2_217, 110, 520, 0.08, BELL),
        ),
        "letter": (
            Tone(7_000, 0, 170, 0.1, PAPER),
            Tone(4_000, 120, 110, 0.08, PAPER),
            Tone(330, 210, 110, 0.24),
        ),
        "predicted": (Tone(392, 0, 90, 0.13), Tone(523.3, 70, 150, 0.12)),
        "better": (
            Tone(392, 0, 260, 0.12),
            Tone(493.9, 110, 260, 0.12),
            Tone(587.3, 220, 420, 0.13),
        ),
        "worse": (Tone(349.2, 0, 280, 0.18), Tone(293.7, 150, 460, 0.18)),
        "ending": (
            Tone(261.6, 0, 900, 0.12),
            Tone(329.6, 140, 900, 0.12),
            Tone(392, 280, 900, 0.12),
            Tone(523.3, 420, 1_100, 0.13),
            Tone(1_046.5, 620, 1_100, 0.07, BELL),
        ),
    }
)


def samples(name: SoundName) -> bytes:
    """The sound as signed 16-bit samples, one channel, ``SAMPLES_PER_SECOND``."""
    import numpy as np  # noqa: PLC0415 - the title does without it

    tones = SOUNDS[name]
    whole = np.zeros(_count(max(tone.start_ms + tone.length_ms for tone in tones)))
    for tone in tones:
        begins = _count(tone.start_ms)
        wave = _wave(tone)
        whole[begins : begins + wave.size] += wave
    return (np.clip(whole, -1.0, 1.0) * _LOUDEST).astype("<i2").tobytes()


def _count(length_ms: float) -> int:
    return int(length_ms * SAMPLES_PER_SECOND / 1000)


def _wave(tone: Tone) -> "NDArray[np.float64]":
    import numpy as np  # noqa: PLC0415 - likewise

    number = np.arange(_count(tone.length_ms))
    seconds = number / SAMPLES_PER_SECOND
    rest = 1.0 - number / max(1, number.size)
    rising = np.minimum(1.0, number / _count(_ATTACK_MS))
    if not tone.partials:
        return tone.loudness * rising * rest * rest * _noise(seconds * tone.pitch_hz)
    wave = np.zeros(number.size)
    fading = rest * rest * rest
    for times, loudness in tone.partials:
        if tone.pitch_hz * times >= SAMPLES_PER_SECOND / 2:
            break  # it would fold back as a lower tone
        wave += loudness * fading * np.sin(2 * np.pi * tone.pitch_hz * times * seconds)
        fading = fading * rest * rest  # the higher a partial, the sooner it is gone
    return tone.loudness * rising * wave


def _noise(place: "NDArray[np.float64]") -> "NDArray[np.float64]":
    """Noise between −1 and 1, a fixed value for every whole place, straight lines between them."""
    import numpy as np  # noqa: PLC0415 - likewise

    whole = place.astype(np.int64)
    share = place - whole

    def value(at: "NDArray[np.int64]") -> "NDArray[np.float64]":
        mixed = (at * 2_654_435_761) & 0xFFFF_FFFF
        mixed = ((mixed ^ (mixed >> 15)) * 2_246_822_519) & 0xFFFF_FFFF
        return (mixed ^ (mixed >> 13)) / 0x8000_0000 - 1.0

    return value(whole) * (1 - share) + value(whole + 1) * share
