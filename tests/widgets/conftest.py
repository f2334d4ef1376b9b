from collections.abc import Iterator

import pygame
import pytest


@pytest.fixture(autouse=True, scope="session")
def _fonts() -> Iterator[None]:
    pygame.display.init()
    pygame.font.init()
    yield
    pygame.quit()
