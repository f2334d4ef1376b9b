"""Which keys are held down, so that a key held too long does not press twice."""

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


class HeldKeys:
    """Follows keys going down and up.

    pygame tells of a held key by more KEYDOWN events that look like the first.
    """

    def __init__(self) -> None:
        self._held: set[int] = set()

    def presses_again(self, event: pygame.event.Event) -> bool:
        """Whether an event only says that a key is still held that should press once."""
        if event.type == pygame.WINDOWFOCUSLOST:
            self._held.clear()
        elif event.type == pygame.KEYUP:
            self._held.discard(event.key)
        elif event.type == pygame.KEYDOWN:
            again = event.key in self._held
            self._held.add(event.key)
            return again and event.key not in _WORTH_REPEATING
        return False
