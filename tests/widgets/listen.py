"""Write the sounds as WAV files, to listen to: ``python -m tests.widgets.listen FOLDER``."""

import sys
import wave
from pathlib import Path
from typing import get_args

from game.widgets.sounds import SAMPLES_PER_SECOND, SoundName, samples


def main() -> None:
    """Write one file for every sound."""
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    names: tuple[SoundName, ...] = get_args(SoundName)
    for name in names:
        with wave.open(str(folder / f"{name}.wav"), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(SAMPLES_PER_SECOND)
            file.writeframes(samples(name))


if __name__ == "__main__":
    main()
