"""Tidying up while nobody waits: garbage is looked for, and memory given back, between two moves.

Going through every object takes longer than a click may: 65 ms for a game that is open. Python
does that when it has counted enough new ones, in the middle of whatever goes on then.
"""

import ctypes
import gc
from collections.abc import Callable
from typing import Final

QUIET_MS: Final = 400
"""So long nobody has done anything and nothing has moved; people pause longer to read."""
_YOUNG_ROUNDS: Final = 500
"""Rounds through the middle-aged before Python looks at everything by itself; 10 by default."""


class Tidying:
    """Looks for garbage once whenever it has become quiet."""

    def __init__(self) -> None:
        newest, younger, _ = gc.get_threshold()
        gc.set_threshold(newest, younger, _YOUNG_ROUNDS)
        self._give_back = _giver()
        self._quiet_since = 0.0
        self._untidy = True
        self._stays = False

    def keep_for_good(self) -> None:
        """What is there at the next tidying stays until the end, and is not looked at again."""
        self._stays = True
        self._untidy = True

    def watch(self, now_ms: float, *, busy: bool) -> None:
        """Tidy up if it has been quiet for long enough.

        Args:
            now_ms: of any steady clock.
            busy: somebody did something just now, or something moves.
        """
        if busy:
            self._untidy = True
            self._quiet_since = now_ms
        elif self._untidy and now_ms - self._quiet_since >= QUIET_MS:
            self._untidy = False
            self._tidy_up()

    def _tidy_up(self) -> None:
        gc.collect()
        if self._stays:
            self._stays = False
            gc.freeze()
        self._give_back()


def _giver() -> Callable[[], object]:
    """What returns free memory to the system: glibc keeps it unless it is asked."""
    try:
        trim = ctypes.CDLL(None).malloc_trim
    except (AttributeError, OSError, TypeError):  # another C library; Windows
        return lambda: None
    return lambda: trim(0)
