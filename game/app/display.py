"""The window: opened with settings that measured fastest, and with a message when there is none."""

import contextlib
import os
import sys
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from game.app.arguments import MIN_SIZE
from game.app.errors import UserError

if TYPE_CHECKING:
    import pygame

DEFAULT_SIZE: Final = (1280, 720)
LARGE_SIZE: Final = (1920, 1080)
INVISIBLE_DRIVER: Final = "offscreen"
_DRIVER: Final = "SDL_VIDEODRIVER"
_ACCELERATION: Final = "SDL_FRAMEBUFFER_ACCELERATION"


def prepare_environment() -> None:
    """Set what SDL reads from the environment; before pygame is imported for the first time."""
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    os.environ.setdefault("SDL_VIDEO_X11_WMCLASS", "the-usual")
    if sys.platform.startswith("linux"):
        # A software surface copied straight to X: flip 0.4 instead of 5.9 ms at 720p.
        os.environ.setdefault(_ACCELERATION, "0")
    elif sys.platform == "win32":
        os.environ.setdefault("SDL_WINDOWS_DPI_AWARENESS", "permonitorv2")


def open_window(size: tuple[int, int] | None, title: str) -> "pygame.Surface":
    """Open a resizable window and return its surface.

    Args:
        size: width and height in pixels, or None to fit the desktop.
        title: shown in the window's frame.

    Raises:
        UserError: there is no display to open it on.
    """
    prepare_environment()
    import pygame

    try:
        pygame.display.init()
        pygame.font.init()
        if pygame.display.get_driver() == INVISIBLE_DRIVER and not os.environ.get(_DRIVER):
            # SDL's last resort: it would open a window that nobody can see.
            pygame.display.quit()
            raise UserError("command.no_display", reason=INVISIBLE_DRIVER)
        surface = _set_mode(size or _size_for_desktop())
    except pygame.error as error:
        raise UserError("command.no_display", reason=str(error)) from error
    pygame.display.set_caption(title)
    pygame.key.set_repeat(350, 40)
    _set_minimum_size()
    return surface


@contextmanager
def off_screen(size: tuple[int, int]) -> "Iterator[pygame.Surface]":
    """A surface like a window's, without any display; for pictures and tests."""
    os.environ[_DRIVER] = "dummy"
    prepare_environment()
    import pygame

    pygame.display.init()
    pygame.font.init()
    try:
        yield pygame.display.set_mode(size)
    finally:
        pygame.display.quit()
        pygame.font.quit()


def _set_mode(size: tuple[int, int]) -> "pygame.Surface":
    import pygame

    try:
        return pygame.display.set_mode(size, pygame.RESIZABLE)
    except pygame.error:
        if os.environ.get(_ACCELERATION) != "0":
            raise
        # Some drivers have no plain framebuffer; then their own way is still a way.
        del os.environ[_ACCELERATION]
        pygame.display.quit()
        pygame.display.init()
        return pygame.display.set_mode(size, pygame.RESIZABLE)


def _size_for_desktop() -> tuple[int, int]:
    import pygame

    desktops = pygame.display.get_desktop_sizes() or [DEFAULT_SIZE]
    width, height = desktops[0]
    for candidate in (LARGE_SIZE, DEFAULT_SIZE):
        if width >= candidate[0] * 1.2 and height >= candidate[1] * 1.2:
            return candidate
    return max(MIN_SIZE[0], min(width, DEFAULT_SIZE[0])), max(
        MIN_SIZE[1], min(height - 80, DEFAULT_SIZE[1])
    )


def _set_minimum_size() -> None:
    import pygame

    with contextlib.suppress(AttributeError, pygame.error), warnings.catch_warnings():
        # The display module has no other way to say it; its own surface stays in use.
        warnings.simplefilter("ignore", DeprecationWarning)
        pygame.Window.from_display_module().minimum_size = MIN_SIZE
