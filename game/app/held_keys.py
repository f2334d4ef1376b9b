"""Which keys are held down, so that a key held too long does not press twice."""

from collections.abc import Callable
from typing import Final

import pygame

_WORTH_REPEATING: Final = frozenset(
    {
        pygame.K_UP,
        pygame.K_DOWN,
        pygame.K_LEFT,
        pygame.K_RIGHT,
        pygame.K_PAGEUP,
        pygame.K_PAGEDOWN,
        pygame.K_TAB,
        pygame.K_BACKSPACE,
        pygame.K_DELETE,
    }
)
"""Keys that go on while they are held. All others press once: a slow frame with Space down would
otherwise open the doors and skip the month on the floor as well."""


def down_now(key: int) -> bool:
    """Whether a key is down after all that came in, later than the event at hand."""
    return bool(pygame.key.get_pressed()[key])


class HeldKeys:
    """Follows keys going down and up.

    pygame tells of a held key by more KEYDOWN events that look like the first. It goes on telling
    so while a slow frame is drawn, even if the key is let go meanwhile: that is heard afterwards.

    Args:
        is_down: whether a key is down at this very moment.
    """

    def __init__(self, is_down: Callable[[int], bool] = down_now) -> None:
        self._held: set[int] = set()
        self._is_down = is_down

    def presses_again(self, event: pygame.event.Event) -> bool:
        """Whether an event only says that a key is held, which presses once or is let go."""
        if event.type == pygame.WINDOWFOCUSLOST:
            self._held.clear()
        elif event.type == pygame.KEYUP:
            self._held.discard(event.key)
        elif event.type == pygame.KEYDOWN:
            again = event.key in self._held
            self._held.add(event.key)
            return again and not (event.key in _WORTH_REPEATING and self._is_down(event.key))
        return False
